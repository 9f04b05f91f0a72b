// Each state of a card's actions for whoever needs it said, enlarged, mirrored, or dark.
import {assert} from '@open-wc/testing/pure';
import '../../../src/elements/my-bookings.js';
import {barriers, smallTargets} from '../../support/matrices/axe.js';
import {Card, openDialog, standStill, start} from '../../support/bookings.js';
import {record} from '../../support/records.js';
import {until} from '../../support/until.js';
import {bookingsWords as words} from '../../support/words.js';

standStill();

async function card() {
  const {ui, wire} = await start({records: [record({id: 7})]});
  return {ui, wire, card: new Card(ui, 7)};
}

describe('for everybody', () => {
  const states: Readonly<Record<string, (one: Card) => Promise<unknown>>> = {
    card: () => Promise.resolve(),
    'cancel dialog': async (one) => {
      one.press('Cancel appointment');
      await until(() => openDialog(one.ui));
    },
    calendar: async (one) => {
      one.press('Add to calendar');
      await until(() => one.text.includes(words('calendar.file')));
    },
    'cancel dialog, refused': async (one) => {
      one.press('Cancel appointment');
      await until(() => openDialog(one.ui));
      one.ui.press('Yes, cancel it');
      await until(() => one.ui.alerts);
    },
    cancelled: async (one) => {
      one.press('Cancel appointment');
      await until(() => openDialog(one.ui));
      one.ui.press('Yes, cancel it');
      await until(() => one.text.includes('Cancelled'));
    },
  };
  for (const [name, reach] of Object.entries(states)) {
    for (const dir of ['ltr', 'rtl']) {
      it(`${name}, ${dir}: axe finds nothing, a thumb hits everything, nothing sticks out`, async () => {
        const {ui, wire, card: one} = await card();
        wire.fault('DELETE user/records', {
          kind: 'status',
          status: name.includes('refused') ? 403 : 200,
          body: {success: true},
        });
        ui.element.dir = dir;
        ui.element.style.width = '280px';
        await reach(one);
        for (const animation of ui.root.getAnimations()) animation.finish();
        for (const theme of ['light', 'dark', 'auto']) {
          ui.element.theme = theme;
          await ui.updated;
          assert.deepEqual(await barriers(ui.element), [], theme);
        }
        const dialog = openDialog(ui);
        assert.deepEqual(smallTargets(dialog ?? ui.root), []);
        const box = dialog ?? ui.root.querySelector('.root')!;
        assert.isAtMost(box.scrollWidth, box.clientWidth);
      });
    }
  }

  it('a dialog is readable on a dark page that never says that it is dark', async () => {
    document.body.style.cssText = 'color: #e8e8ec; background: #111114';
    try {
      const {ui, card: one} = await card();
      await states['cancel dialog']!(one);
      for (const animation of ui.root.getAnimations()) animation.finish();
      assert.deepEqual(await barriers(ui.element), []);
    } finally {
      document.body.removeAttribute('style');
    }
  });

  it('the page behind a dialog does not move with it', async () => {
    const {ui, card: one} = await card();
    await states['cancel dialog']!(one);
    const dialog = openDialog(ui)!;
    assert.equal(getComputedStyle(dialog).overscrollBehaviorY, 'contain');
    assert.equal(getComputedStyle(dialog, '::backdrop').overscrollBehaviorY, 'contain');
    assert.equal(document.documentElement.getAttribute('style'), null, 'and nothing of the host’s is touched');
  });
});

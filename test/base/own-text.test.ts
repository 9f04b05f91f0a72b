// A translator makes elements of our text nodes: what is written after that shows. In every state: translated-*.test.ts.
import {assert} from '@open-wc/testing/pure';
import {locationIds} from '../../sandbox/index.js';
import '../../src/elements/my-bookings.js';
import '../../src/elements/phone-verify.js';
import {askToCancel, isCancelled, standStill, start, Card} from '../support/bookings.js';
import {heard, mount, uncaught} from '../support/mount.js';
import {record} from '../support/records.js';
import {textsOf, translators} from '../support/matrices/translators.js';
import {plain} from '../support/ui.js';
import {settled, until} from '../support/until.js';
import {Wire} from '../support/wire.js';
import {bookingsWords as words} from '../support/words.js';

standStill();

for (const [name, seenAt, translate] of translators) {
  describe(`${name} (${seenAt})`, () => {
    const all = (root: ShadowRoot): void => textsOf(root).forEach(translate);

    it('after a cancellation the card says so, and nothing of before', async () => {
      const {ui, card} = await askToCancel();
      all(ui.root);
      // Its name is the translator's now.
      ui.root.querySelector<HTMLElement>('dialog .actions button:first-of-type')!.click();
      await until(() => isCancelled(card));
      const status = card.element.querySelector('[part=card-status]')!;
      assert.equal(plain(status.textContent), words('bookings.cancelled'));
      assert.deepEqual(uncaught, []);
    });

    it('after a move the card says the new day', async () => {
      const {ui, wire} = await start({records: [record({id: 7, datetime: '2026-09-22T11:00:00-0400'})]});
      all(ui.root);
      wire.records(record({id: 7, datetime: '2026-10-05T11:00:00-0400'}));
      ui.element.refresh();
      await until(() => heard('appointments-loaded').length === 2);
      await ui.updated;
      const time = plain(new Card(ui, 7).element.querySelector('time')!.textContent);
      assert.match(time, /^Mon,? 5 Oct/);
      assert.notInclude(time, '22');
    });

    it('each step of the phone form says what it is about', async () => {
      const wire = new Wire();
      const attributes = {purpose: 'sign-in', 'location-id': `${locationIds.newYork}`};
      const ui = await mount('altegio-phone-verify', {wire, attributes});
      for (const typed of ['12', '+13155550199']) {
        all(ui.root);
        ui.element.phone = typed;
        await ui.updated;
        ui.root.querySelector<HTMLElement>('button[type=submit]')!.click();
        await settled();
      }
      await until(() => ui.root.querySelector('#code'));
      await ui.updated;
      assert.include(ui.text, 'Enter the code');
      assert.include(ui.text, '0199');
      assert.deepEqual(uncaught, []);
    });
  });
}

// A whole booking by real keys alone.
import {assert} from '@open-wc/testing/pure';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {berlinIds, locationIds} from '../../../sandbox/index.js';
import {openBooking, openDetails, type Booking} from '../../support/booking.js';
import {heard} from '../../support/mount.js';
import {until} from '../../support/until.js';

const key = (press: string): Promise<void> => sendKeys({press});
const type = (text: string): Promise<void> => sendKeys({type: text});

/** Tab until such a control has the focus. */
async function tabTo(
  ui: Booking,
  what: string,
  isIt = (focused: Element): boolean => ui.focused.startsWith(what) && focused.localName !== 'h2',
) {
  for (let stops = 0; stops < 60; stops++) {
    const {activeElement} = ui.root;
    if (activeElement && isIt(activeElement)) return;
    await key('Tab');
  }
  throw new Error(`Tab never reached ${what}`);
}

async function goOn(ui: Booking, heading: string): Promise<void> {
  await tabTo(ui, 'Continue');
  await key('Enter');
  await ui.at(heading);
  await until(() => ui.focusedHeading);
}

it('services, team member, day, time, contacts, consent and the press', async () => {
  const ui = await openBooking({attributes: {'location-id': String(berlinIds.lindenhof), 'default-country': 'DE'}});
  await ui.at('Choose services');
  await tabTo(ui, 'Cut and finish', (focused) => focused === ui.box('Cut and finish'));
  await key(' ');
  await goOn(ui, 'Choose a team member');
  await tabTo(ui, 'Any team member', (focused) => focused === ui.box('Any team member'));
  await key(' ');
  await goOn(ui, 'Choose a time');
  await until(() => ui.root.querySelector('[role=gridcell].free'));
  await tabTo(ui, 'a day', (focused) => focused.getAttribute('role') === 'gridcell');
  await key('ArrowRight');
  await key('Enter');
  await until(() => ui.times.length && ui.root.activeElement?.classList.contains('day'));
  await tabTo(ui, 'a time', (focused) => focused.hasAttribute('data-slot'));
  await key('Enter');
  await until(() => ui.element.choice.datetime);
  await goOn(ui, 'Your details');
  await tabTo(ui, 'Name');
  await type('Grace Miller');
  await tabTo(ui, 'Phone number');
  await type('3055501234');
  await tabTo(ui, 'I agree', (focused) => focused === ui.box('I agree'));
  await key(' ');
  await tabTo(ui, 'Book');
  await key('Enter');
  await ui.at('You are booked');
  await until(() => ui.focusedHeading);
  assert.equal(heard('appointment-booked').length, 1);
  assert.equal(ui.wire.count('POST book_record'), 1);
});

for (const [name, heading] of [
  ['Change services', 'Choose services'],
  ['Change team member', 'Choose a team member'],
  ['Change time', 'Choose a time'],
] as const) {
  it(`${name}: its heading has the focus, as after every press`, async () => {
    const ui = await openDetails();
    ui.get('button', name).focus();
    await key('Enter');
    await ui.at(heading);
    await until(() => ui.focusedHeading);
  });
}

it('an event that is chosen: the heading of the details has the focus', async () => {
  const ui = await openBooking({attributes: {'location-id': String(locationIds.tbilisi), kind: 'events'}});
  await ui.at('Choose an event');
  const choose = await until(() => ui.all('button', 'Choose')[0]);
  choose.focus();
  await key('Enter');
  await ui.at('Your details');
  await until(() => ui.focusedHeading);
});

it('`Start with a time`: its heading has the focus', async () => {
  const ui = await openBooking({attributes: {'form-id': String(locationIds.newYork)}});
  const start = await until(() => ui.all('button', 'Start with a time')[0]);
  start.focus();
  await key('Enter');
  await ui.at('Choose a time');
  await until(() => ui.focusedHeading);

  describe('in a low window', () => {
    beforeEach(() => setViewport({width: 360, height: 500}));
    afterEach(() => setViewport({width: 800, height: 600}));

    /** How far the bar with the main button stands over what has the focus, in pixels. */
    function hidden(ui: Booking): number {
      const bar = ui.root.querySelector('[part~=summary]')!;
      const {activeElement} = ui.root;
      if (!activeElement || bar.contains(activeElement)) return 0;
      return Math.max(0, activeElement.getBoundingClientRect().bottom - bar.getBoundingClientRect().top);
    }

    it('the bar stands over no service that has the focus', async () => {
      const ui = await openBooking();
      await ui.at('Choose services');
      await ui.tick('Gel manicure');
      await until(() => ui.has('button', 'Continue'));
      ui.root.querySelector<HTMLElement>('#step-title')!.focus();
      for (let stops = 0; stops < 80 && ui.focused !== 'Continue'; stops++) {
        assert.equal(hidden(ui), 0, ui.focused);
        await key('Tab');
      }
      assert.equal(ui.focused, 'Continue');
    });

    it('the bar stands over no field that has the focus, after a press that found something missing, and with Tab', async () => {
      const ui = await openDetails();
      ui.press('Book');
      await until(() => ui.focused === 'Name');
      for (let stops = 0; stops < 60 && ui.focused !== 'Book'; stops++) {
        assert.equal(hidden(ui), 0, ui.focused);
        await key('Tab');
      }
      assert.equal(ui.focused, 'Book');
    });
  });
});

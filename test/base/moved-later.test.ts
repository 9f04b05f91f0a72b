// An element that is moved and is back in a later task: nothing is lost, closed, asked again or given up.
import {assert} from '@open-wc/testing/pure';
import {locationIds} from '../../sandbox/index.js';
import '../../src/elements/my-bookings.js';
import '../../src/elements/phone-verify.js';
import {askToCancel, openDialog, standStill, start, type List} from '../support/bookings.js';
import {heard, mount, uncaught} from '../support/mount.js';
import {settled, turn, until} from '../support/until.js';
import {Wire} from '../support/wire.js';

standStill();

const {setTimeout: later} = globalThis;
const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));

/** How pages move an element, and where each way was seen. */
const ways: readonly [name: string, seenAt: string, away: () => Promise<unknown>][] = [
  ['a microtask later', 'our first rule', () => Promise.resolve()],
  [
    'many microtasks later',
    'hotwired/turbo bardo.js, by page-swaps.md C1',
    async () => {
      for (let turns = 0; turns < 50; turns++) await Promise.resolve();
    },
  ],
  ['a task later', 'hotwired/turbo-rails#756: wait a tick', turn],
  ['a frame later', 'hotwired/turbo#868: its work-around looks in the next frame', frame],
  ['two frames later', 'turbolinks/turbolinks#531, with a preview drawn between', () => frame().then(frame)],
  ['a message later', 'routers that cut work by MessageChannel, as React’s scheduler', message],
  ['after an idle moment', 'Astro’s client:idle islands', () => new Promise((idle) => later(idle, 60))],
  ['after a short animation', 'swup and barba animate between out and in', () => new Promise((end) => later(end, 250))],
];

function message(): Promise<unknown> {
  const {port1, port2} = new MessageChannel();
  return new Promise((came) => {
    port1.onmessage = came;
    port2.postMessage(0);
  });
}

async function move(element: HTMLElement, away: () => Promise<unknown>): Promise<void> {
  const place = document.createElement('section');
  element.remove();
  await away();
  document.body.append(place);
  place.append(element);
  await settled();
}

for (const [name, seenAt, away] of ways) {
  describe(`${name} (${seenAt})`, () => {
    it('the dialog is open and modal, and the list is not read again', async () => {
      const {ui, wire} = await askToCancel();
      await move(ui.element, away);
      await until(() => openDialog(ui), 'open and modal');
      assert.equal(wire.count('GET user/records'), 1);
      assert.equal(heard('appointments-loaded').length, 1);
      assert.deepEqual(uncaught, []);
    });

    it('an SMS in flight is waited for, and sent once', async () => {
      const wire = new Wire();
      const attributes = {purpose: 'sign-in', 'location-id': `${locationIds.newYork}`};
      const ui = await mount('altegio-phone-verify', {wire, attributes});
      wire.hold('POST book_code');
      ui.type('Phone number', '+13155550199');
      ui.press('Send code');
      await until(() => wire.held.length);
      await move(ui.element, away);
      assert.isFalse(wire.asked[0]!.signal.aborted);
      wire.letGo();
      await until(() => ui.has('textbox', 'Code from the SMS'));
      assert.equal(heard('code-sent').length, 1);
      assert.equal(wire.asked.length, 1);
    });
  });
}

it('a list that is being read while it is moved comes, and was asked for once', async () => {
  const wire = new Wire();
  await wire.signIn();
  wire.hold('GET user/records');
  const ui: List = await mount('altegio-my-bookings', {wire});
  await until(() => wire.held.length);
  ui.element.remove();
  await turn();
  wire.letGo();
  await turn();
  document.body.append(ui.element);
  await until(() => ui.has('article'));
  assert.equal(wire.count('GET user/records'), 1);
});

it('moved twice, it is not given up for the time of the first move', async () => {
  const {ui} = await askToCancel();
  for (let times = 0; times < 4; times++) await move(ui.element, () => new Promise((end) => later(end, 300)));
  await until(() => openDialog(ui));
});

it('what is gone for good gives up: the dialog, the list, the request', async () => {
  const {ui, wire} = await start();
  wire.hold('GET user/records');
  ui.element.refresh();
  await until(() => wire.held.length);
  ui.element.remove();
  await until(() => wire.last('GET user/records').signal.aborted);
  wire.letGo();
  document.body.append(ui.element);
  await until(() => wire.count('GET user/records') === 3, 'back much later, it is read again');
});

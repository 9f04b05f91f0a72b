// When the list is read again by itself, who hears of a change, and what the client has in hand meanwhile.
import {assert} from '@open-wc/testing/pure';
import '../../../src/elements/my-bookings.js';
import {fakeClock, type Clock} from '../../support/clock.js';
import {heard, mount, printed, uncaught, type Options} from '../../support/mount.js';
import {record, service} from '../../support/records.js';
import {byRole, type Ui} from '../../support/ui.js';
import {settled, turn, until} from '../../support/until.js';
import {proxyUrl, Wire} from '../../support/wire.js';
import {bookingsWords as words} from '../../support/words.js';

type List = Ui<HTMLElementTagNameMap['altegio-my-bookings']>;

const line = 'GET user/records/';
let clock: Clock;

beforeEach(() => {
  clock = fakeClock();
});
afterEach(() => {
  document.body.replaceChildren();
  clock.restore();
  hide(false);
  Reflect.deleteProperty(navigator, 'onLine');
});

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
  document.dispatchEvent(new Event('visibilitychange'));
}

function connect(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', {value: online, configurable: true});
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}

async function start(options: Options<'altegio-my-bookings'> = {}, wire = new Wire()) {
  if (wire.client.session.status !== 'signed-in') await wire.signIn();
  const ui: List = await mount('altegio-my-bookings', {wire, attributes: {lang: 'en'}, ...options});
  await until(() => ui.has('article') || ui.alerts, 'a list');
  // A long one comes in slices.
  await ui.updated;
  return {ui, wire};
}

function say(tab: BroadcastChannel, data: unknown): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
  tab.postMessage(data);
}

/** How many reads there were once everything has happened. */
async function reads(wire: Wire): Promise<number> {
  await settled();
  return wire.count(line);
}

describe('read again by itself', () => {
  for (const [name, wake] of [
    ['back on the tab', () => (hide(true), hide(false))],
    ['back online', () => connect(true)],
  ] as const) {
    it(`${name}: at most once in 30 seconds`, async () => {
      const {wire} = await start();
      clock.advance(29_999);
      wake();
      assert.equal(await reads(wire), 1, 'what was read just now is fresh');
      clock.advance(1);
      for (let times = 0; times < 20; times++) wake();
      assert.equal(await reads(wire), 2);
      clock.advance(29_999);
      wake();
      assert.equal(await reads(wire), 2);
      clock.advance(1);
      wake();
      assert.equal(await reads(wire), 3);
    });
  }

  it('nothing is read in a tab that nobody sees, nor as time goes by', async () => {
    const {wire} = await start();
    hide(true);
    clock.advance(600_000);
    connect(true);
    assert.equal(await reads(wire), 1);
    hide(false);
    assert.equal(await reads(wire), 2);
    clock.advance(3_600_000);
    assert.equal(await reads(wire), 2);
  });

  it('refresh() reads at once, always', async () => {
    const {ui, wire} = await start();
    ui.element.refresh();
    assert.equal(await reads(wire), 2);
    ui.element.refresh();
    assert.equal(await reads(wire), 3);
  });

  it('not while it is being read', async () => {
    const {ui, wire} = await start();
    clock.advance(29_900);
    wire.hold(line);
    ui.element.refresh();
    await until(() => wire.held.length);
    clock.advance(200);
    hide(false);
    connect(true);
    assert.equal(await reads(wire), 2);
    assert.isFalse(wire.last(line).signal.aborted);
    wire.letGo();
    await until(() => heard('appointments-loaded').length === 2);
    assert.equal(await reads(wire), 2, 'nor right after it');
  });

  it('quietly: nothing is said of it, and nothing flashes', async () => {
    const {ui, wire} = await start();
    const said = ui.statuses;
    const cards = ui.all('article');
    clock.advance(60_000);
    wire.hold(line);
    hide(false);
    await until(() => wire.held.length);
    assert.equal(ui.statuses, said);
    assert.isTrue(cards.every((card) => card.isConnected));
    wire.letGo();
    await until(() => heard('appointments-loaded').length === 2);
    await ui.updated;
    assert.equal(ui.statuses, said);
  });

  it('when that fails, it is said that the list may be out of date; back online it is well again', async () => {
    const {ui, wire} = await start();
    clock.advance(60_000);
    wire.fault(line, {kind: 'status', status: 404});
    hide(false);
    await until(() => ui.alerts);
    assert.match(ui.alerts, /This list is from today, \d/);
    assert.isTrue(ui.has('article'));
    wire.sandbox.faults.clear();
    clock.advance(30_000);
    connect(true);
    await until(() => !ui.alerts);
  });

  it('a first reading that failed offline comes by itself', async () => {
    const wire = new Wire();
    await wire.signIn();
    wire.fault(line, {kind: 'cut'});
    connect(false);
    const {ui} = await start({}, wire);
    assert.isFalse(ui.has('article'));
    ui.get('button', 'Try again').focus();
    wire.sandbox.faults.clear();
    connect(true);
    await until(() => ui.has('article'));
    await until(() => ui.root.activeElement === ui.all('article')[0], 'the button is gone, and the focus is not');
  });

  it('offline, what needs the net cannot be pressed and says why, until the net is back', async () => {
    const {ui, wire} = await start();
    wire.fault(line, {kind: 'cut'});
    connect(false);
    ui.element.refresh();
    await until(() => ui.alerts.includes(words('common.offline')));
    for (const name of ['Reschedule', 'Cancel appointment']) {
      const [button] = ui.all('button', name);
      assert.exists(button);
      assert.equal(button.ariaDisabled, 'true', name);
      assert.equal(button.title, words('common.offline'), name);
      button.click();
    }
    assert.notEqual(ui.all('button', 'Add to calendar')[0]?.ariaDisabled, 'true');
    await settled();
    assert.notExists(ui.root.querySelector('dialog'));
    wire.sandbox.faults.clear();
    connect(true);
    await until(() => ui.all('button', 'Reschedule')[0]?.ariaDisabled === 'false');
    ui.all('button', 'Reschedule')[0]?.click();
    await until(() => ui.root.querySelector('dialog'));
  });

  it('signed out, set up wrongly or off the page, nothing', async () => {
    const wire = new Wire();
    const out = await mount('altegio-my-bookings', {wire});
    await until(() => out.text.includes(words('bookings.signInToSee')));
    const asked = wire.count(line);
    const wrong = await mount('altegio-my-bookings', {wire, attributes: {view: 'future'}});
    const {ui: gone, wire: other} = await start();
    gone.element.remove();
    clock.advance(60_000);
    hide(false);
    connect(true);
    await settled();
    assert.equal(wire.count(line), asked);
    assert.equal(other.count(line), 1);
    assert.isFalse(wrong.has('article'));
    assert.deepEqual(uncaught, []);
  });
});

describe('a change is told', () => {
  const attributes = {lang: 'en', 'proxy-url': proxyUrl};

  /** Cancelled by its own dialog, as a client does. */
  async function cancel(ui: List): Promise<void> {
    byRole(ui.root, 'button', 'Cancel appointment')[0]!.click();
    await until(() => ui.has('button', 'Yes, cancel it'));
    ui.press('Yes, cancel it');
    await until(() => heard('appointment-cancelled').length);
  }

  it('the other elements on the page read again; those of another proxy do not', async () => {
    const {ui, wire} = await start({attributes});
    const other = await start({attributes});
    const elsewhere = await start({attributes: {...attributes, 'proxy-url': 'https://other.test/altegio'}});
    const told: unknown[] = [];
    const tab = new BroadcastChannel('altegio-elements');
    tab.addEventListener('message', ({data}) => told.push(data));
    try {
      await cancel(ui);
      await until(() => other.wire.count(line) === 2, 'the other one reads again');
      await until(() => told.length);
      assert.equal(await reads(elsewhere.wire), 1);
      assert.deepEqual(told, [{changed: proxyUrl}], 'that something has changed, and nothing of what');
      assert.isAtMost(wire.count(line), 2, 'the sender does not listen to itself');
    } finally {
      tab.close();
    }
  });

  it('by another tab: at once, and in a hidden tab on return; never by something else that is said', async () => {
    const {wire} = await start({attributes});
    const tab = new BroadcastChannel('altegio-elements');
    try {
      for (const junk of [null, 'changed', {changed: 'https://other.test'}, {changed: {}}, 7, [proxyUrl]])
        say(tab, junk);
      await settled();
      assert.equal(await reads(wire), 1);
      say(tab, {changed: proxyUrl});
      await until(() => wire.count(line) === 2);
      await settled();
      hide(true);
      say(tab, {changed: proxyUrl});
      await settled();
      assert.equal(await reads(wire), 2);
      hide(false);
      await until(() => wire.count(line) === 3);
    } finally {
      tab.close();
    }
  });

  it('while it reads: once more after that, since the answer may be older than the change', async () => {
    const {ui, wire} = await start({attributes});
    wire.hold(line);
    ui.element.refresh();
    await until(() => wire.held.length);
    const tab = new BroadcastChannel('altegio-elements');
    let arrived = 0;
    const listener = new BroadcastChannel('altegio-elements');
    listener.addEventListener('message', () => arrived++);
    for (let times = 0; times < 5; times++) say(tab, {changed: proxyUrl});
    await until(() => arrived === 5);
    listener.close();
    await settled();
    assert.equal(wire.count(line), 2);
    wire.letGo();
    await until(() => wire.count(line) === 3);
    assert.equal(await reads(wire), 3);
    tab.close();
  });

  it('a browser without BroadcastChannel, or one that refuses it', async () => {
    const real = globalThis.BroadcastChannel;
    const refusing = function (): never {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      for (const none of [undefined, refusing]) {
        Object.defineProperty(globalThis, 'BroadcastChannel', {value: none, configurable: true, writable: true});
        const {ui} = await start({attributes});
        await cancel(ui);
        ui.element.remove();
        document.body.replaceChildren();
      }
      assert.deepEqual(uncaught, []);
      assert.deepEqual(printed, []);
    } finally {
      Object.defineProperty(globalThis, 'BroadcastChannel', {value: real, configurable: true, writable: true});
    }
  });
});

describe('what the client has in hand', () => {
  const at = (id: number, date: string, more: object = {}) =>
    record({id, datetime: date, services: [service({title: `Service ${id}`})], ...more});
  const days = (count: number, from = 1): object[] =>
    Array.from({length: count}, (_, index) => {
      const day = new Date(Date.now() + (from + index) * 86_400_000).toISOString().slice(0, 19);
      return at(index + 1, `${day}+00:00`);
    });
  const cardOf = (ui: List, id: number): HTMLElement => ui.root.getElementById(`card-${id}`)!;

  async function listed(records: object[]) {
    const wire = new Wire();
    wire.records(...records);
    return start({}, wire);
  }

  async function readAgain(ui: List, wire: Wire, records: object[]): Promise<void> {
    wire.records(...records);
    const before = heard('appointments-loaded').length;
    ui.element.refresh();
    await until(() => heard('appointments-loaded').length > before);
    await ui.updated;
  }

  it('the focus stays on the same control of the same appointment, whatever comes before it', async () => {
    const records = days(6);
    const {ui, wire} = await listed(records);
    const link = byRole(cardOf(ui, 4), 'link')[1]!;
    link.focus();
    for (const order of [records.slice(2), records.toReversed(), [at(99, '2020-01-01T10:00:00+00:00'), ...records]]) {
      await readAgain(ui, wire, order);
      assert.isTrue(ui.root.activeElement === link, ui.focused);
      assert.isTrue(link.closest('article') === cardOf(ui, 4));
    }
  });

  it('also when the appointment has moved to another day', async () => {
    const records = days(5);
    const {ui, wire} = await listed(records);
    const link = byRole(cardOf(ui, 1), 'link')[0]!;
    link.focus();
    const moved = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 19);
    await readAgain(ui, wire, [...records.slice(1), at(1, `${moved}+00:00`)]);
    assert.isTrue(ui.all('article').at(-1) === cardOf(ui, 1));
    assert.isTrue(ui.root.activeElement === link, ui.focused);
  });

  it('also in another group; where the control is gone, the card has it', async () => {
    const records = days(3);
    const {ui, wire} = await listed(records);
    const [link] = byRole(cardOf(ui, 2), 'link');
    link!.focus();
    const cancelled = [records[0]!, {...records[1], deleted: true}, records[2]!];
    await readAgain(ui, wire, cancelled);
    assert.isTrue(ui.all('article').at(-1) === cardOf(ui, 2));
    assert.isTrue(ui.root.activeElement === link, ui.focused);
    await readAgain(ui, wire, records);
    byRole(cardOf(ui, 2), 'button', 'Cancel appointment')[0]!.focus();
    await readAgain(ui, wire, cancelled);
    assert.isTrue(ui.root.activeElement === cardOf(ui, 2), ui.focused);
  });

  it('one appointment changed repaints one card', async () => {
    const records = days(12);
    const {ui, wire} = await listed(records);
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((mutations) => seen.push(...mutations));
    const list = ui.root.querySelector('[part~=list]')!;
    observer.observe(list, {subtree: true, childList: true, characterData: true, attributes: true});
    await readAgain(
      ui,
      wire,
      records.map((one) => ({...one})),
    );
    seen.push(...observer.takeRecords());
    assert.deepEqual(
      seen.map(({target}) => target.textContent),
      [],
      'the same again repaints nothing',
    );
    await readAgain(
      ui,
      wire,
      records.map((one, index) => (index === 5 ? {...one, comment: 'Bring a friend'} : one)),
    );
    seen.push(...observer.takeRecords());
    assert.isAbove(seen.length, 0);
    for (const {target} of seen) assert.isTrue(cardOf(ui, 6).contains(target), String(target.textContent));
  });

  it('one that is cancelled elsewhere leaves the other cards untouched', async () => {
    const records = days(8);
    const {ui, wire} = await listed(records);
    const cards = ui.all('article');
    await readAgain(
      ui,
      wire,
      records.filter((_, index) => index !== 2),
    );
    assert.isTrue(cards.every((card, index) => card.isConnected === (index !== 2)));
  });

  it('the page does not scroll, more stays shown', async () => {
    const records = days(30);
    const wire = new Wire();
    wire.records(...records);
    const {ui} = await start({attributes: {lang: 'en', 'page-size': '10'}}, wire);
    ui.press('Show more');
    await until(() => ui.all('article').length === 20);
    cardOf(ui, 15).scrollIntoView({block: 'start'});
    await turn();
    const {top} = cardOf(ui, 15).getBoundingClientRect();
    await readAgain(
      ui,
      wire,
      records.map((one) => ({...one})),
    );
    assert.equal(ui.all('article').length, 20);
    assert.closeTo(cardOf(ui, 15).getBoundingClientRect().top, top, 1);
  });

  it('what a host has put into a card is still what it was', async () => {
    const records = days(4);
    const {ui, wire} = await listed(records);
    const field = document.createElement('input');
    field.slot = 'card-actions-3';
    ui.element.append(field);
    await until(() => field.assignedSlot);
    field.value = 'half a sen';
    field.focus();
    await readAgain(ui, wire, records.slice(1));
    assert.isTrue(document.activeElement === field);
    assert.equal(field.value, 'half a sen');
    assert.isTrue(field.assignedSlot?.closest('article') === cardOf(ui, 3));
  });

  it('a calendar that is open stays open', async () => {
    const records = days(4);
    const {ui, wire} = await listed(records);
    const [button] = byRole(cardOf(ui, 3), 'button', 'Add to calendar');
    button!.click();
    await until(() => button!.ariaExpanded === 'true');
    const open = cardOf(ui, 3).querySelectorAll('a').length;
    await readAgain(ui, wire, records.slice(1));
    assert.equal(button!.ariaExpanded, 'true');
    assert.isTrue(button!.isConnected);
    assert.equal(cardOf(ui, 3).querySelectorAll('a').length, open);
  });
});

describe('many cards', () => {
  it('200 at once are drawn in slices, in their order, and each is there in the end', async () => {
    clock.restore();
    const wire = new Wire({appointments: 200});
    await wire.signIn();
    wire.hold(line);
    const ui: List = await mount('altegio-my-bookings', {wire, attributes: {lang: 'en', 'page-size': '1000'}});
    const growth: number[] = [];
    let drawn = 0;
    const observer = new MutationObserver(() => {
      growth.push(ui.all('article').length - drawn);
      drawn = ui.all('article').length;
    });
    observer.observe(ui.root, {childList: true, subtree: true});
    await until(() => wire.held.length);
    wire.letGo();
    await until(() => ui.has('article'));
    await ui.updated;
    observer.disconnect();
    assert.equal(drawn, 200);
    assert.isAtMost(Math.max(...growth), 20, 'never many in one task');
    const first = ui.all('article')[0];
    assert.equal(new Set(ui.all('article').map(({id}) => id)).size, 200);
    ui.element.messages = {'bookings.map': 'Where it is'};
    await ui.updated;
    assert.equal(ui.all('link', 'Show on map').length, 0, 'and each is drawn again');
    assert.isTrue(ui.all('article')[0] === first);
    clock = fakeClock();
  });

  it('more is asked for before the first ones are all drawn', async () => {
    const {scheduler} = globalThis as {scheduler?: unknown};
    // As in WebKit: the next slice waits for its turn, and a press comes before it.
    Object.defineProperty(globalThis, 'scheduler', {value: undefined, configurable: true, writable: true});
    const wire = new Wire({appointments: 100});
    await wire.signIn();
    const ui: List = await mount('altegio-my-bookings', {wire, attributes: {lang: 'en', 'page-size': '30'}});
    const shown = await until(() => ui.all('article').length);
    ui.press('Show more');
    assert.isBelow(shown, 30);
    await until(() => ui.all('article').length === 60);
    Object.defineProperty(globalThis, 'scheduler', {value: scheduler, configurable: true, writable: true});
  });

  it('off the page in the middle of it, and back', async () => {
    clock.restore();
    const wire = new Wire({appointments: 100});
    await wire.signIn();
    const ui: List = await mount('altegio-my-bookings', {wire, attributes: {lang: 'en', 'page-size': '1000'}});
    await until(() => ui.has('article'));
    ui.element.remove();
    await settled();
    document.body.append(ui.element);
    await until(() => ui.all('article').length === 100);
    clock = fakeClock();
  });
});

// The list: where it comes from, what stands in it and in which order, and what happens when it does not come.
import {assert} from '@open-wc/testing/pure';
import type {ErrorCode} from '../../../src/api/errors.js';
import {emptyClient, locationIds, storyIds, type Fault} from '../../../sandbox/index.js';
import {configure} from '../../../src/configure.js';
import '../../../src/elements/my-bookings.js';
import {now, standStill, type List} from '../../support/bookings.js';
import {heard, mount, printed, type Options} from '../../support/mount.js';
import {record, service} from '../../support/records.js';
import {nameOf, plain} from '../../support/ui.js';
import {settled, until} from '../../support/until.js';
import {Wire, type WireOptions} from '../../support/wire.js';
import {bookingsWords as words} from '../../support/words.js';

standStill();

function newWire(options: WireOptions = {}): Wire {
  return new Wire({now: () => now, ...options});
}

async function start(options: Options<'altegio-my-bookings'> = {}, wire = newWire()) {
  await wire.signIn();
  const ui: List = await mount('altegio-my-bookings', {wire, attributes: {lang: 'en'}, ...options});
  await until(() => wire.client.session.status !== 'signed-in' || heard('appointments-loaded').length || ui.alerts);
  await ui.updated;
  return {ui, wire};
}

/** With answers of its own, as if Altegio had said so. */
async function list(records: unknown[], options: Options<'altegio-my-bookings'> = {}) {
  const wire = newWire();
  wire.records(...records);
  return start(options, wire);
}

const cards = (ui: List): string[] => ui.all('article').map(nameOf);
const groups = (ui: List): string[] => [...ui.root.querySelectorAll('h2')].map(({textContent}) => plain(textContent));
const at = (date: string, more: object = {}) => record({datetime: `${date}-0400`, ...more});

describe('the source', () => {
  it('an appointment that came twice is one card, and is counted once', async () => {
    const {ui} = await list([at('2026-10-01T10:00:00', {id: 1}), at('2026-10-01T10:00:00', {id: 1})]);
    assert.equal(ui.all('article').length, 1);
    assert.deepEqual(heard('appointments-loaded'), [{count: 1}]);
  });

  it('the signed-in client: all locations, in one request', async () => {
    const {ui, wire} = await start();
    assert.equal(wire.count('GET'), 1);
    assert.equal(wire.last('GET').line, 'GET user/records/');
    assert.deepEqual(heard('appointments-loaded'), [{count: Object.keys(storyIds).length}]);
    assert.equal(ui.all('article').length, Object.keys(storyIds).length);
    assert.include(ui.statuses, '11 appointments');
  });

  it('another client who signs in over the first one sees nothing of theirs', async () => {
    const {ui, wire} = await start();
    assert.isAbove(ui.all('article').length, 0);
    await wire.client.signInByPassword({login: emptyClient.phone, password: emptyClient.password});
    await until(() => heard('appointments-loaded').length === 2);
    await ui.updated;
    assert.equal(ui.all('article').length, 0);
  });

  it('another `client` of the host’s is another client', async () => {
    const {ui} = await start();
    assert.isAbove(ui.all('article').length, 0);
    const other = newWire();
    await other.client.signInByPassword({login: emptyClient.phone, password: emptyClient.password});
    ui.element.client = other.client;
    await until(() => heard('appointments-loaded').length === 2);
    await ui.updated;
    assert.equal(ui.all('article').length, 0);
  });

  it('refresh() asks again also when signed out: another tab may have signed in', async () => {
    const wire = newWire({cookie: true});
    const ui: List = await mount('altegio-my-bookings', {wire, attributes: {lang: 'en'}});
    await until(() => wire.client.session.status === 'signed-out');
    await ui.updated;
    assert.equal(ui.all('article').length, 0);
    await wire.comeBack();
    ui.element.refresh();
    await until(() => heard('appointments-loaded').length === 1);
    await ui.updated;
    assert.isAbove(ui.all('article').length, 0);
  });

  it('only one location, by own attribute or page default', async () => {
    const {ui} = await start({attributes: {'location-id': `${locationIds.london}`}});
    assert.equal(ui.all('article').length, 3);
    for (const card of ui.all('article')) assert.include(plain(card.textContent), 'Halcyon Barbers');
    configure({locationId: locationIds.almaty});
    const other = await start();
    await until(() => other.ui.has('article'));
    assert.equal(other.ui.all('article').length, 1);
  });

  it('one guest record', async () => {
    const wire = newWire();
    const [guest] = wire.sandbox.guestRecords;
    const attributes = {'record-id': `${guest!.id}`, 'record-hash': guest!.hash};
    const ui: List = await mount('altegio-my-bookings', {wire, attributes});
    await until(() => ui.has('article'));
    assert.equal(ui.all('article').length, 1);
    assert.deepEqual(
      wire.asked.map(({line}) => line),
      [`GET user/records/${guest!.id}/${guest!.hash}`],
    );
  });

  it('several guest records, by property and by attribute; a lost one costs only itself', async () => {
    const wire = newWire();
    const records = [...wire.sandbox.guestRecords, {id: 1, hash: 'f'.repeat(32)}];
    const ui: List = await mount('altegio-my-bookings', {wire, props: {records}});
    await until(() => ui.has('article'));
    assert.equal(ui.all('article').length, 3);
    assert.include(ui.alerts, words('bookings.someMissing'));
    assert.deepEqual(heard('appointments-loaded'), [{count: 3}]);
    assert.deepEqual(heard('error'), [{code: 'not-found', status: 404}], 'what is shown as lost is told');
    const attributes = {records: JSON.stringify(wire.sandbox.guestRecords)};
    const other: List = await mount('altegio-my-bookings', {wire, attributes});
    await until(() => other.has('article'));
    assert.equal(other.all('article').length, 3);
    assert.equal(other.alerts, '');
  });

  it('guest records that are all lost are a failure; none is an empty list', async () => {
    const wire = newWire();
    const ui: List = await mount('altegio-my-bookings', {wire, props: {records: [{id: 1, hash: 'abc'}]}});
    await until(() => ui.alerts);
    assert.equal(ui.alerts, words('not-found'));
    assert.deepEqual(heard('error'), [{code: 'not-found', status: 404}]);
    assert.deepEqual(heard('appointments-loaded'), []);
    const none: List = await mount('altegio-my-bookings', {wire, props: {records: []}});
    await until(() => none.text.includes(words('bookings.allEmpty')));
    assert.equal(wire.asked.length, 1);
  });

  it('empty attributes, as site builders leave them, say nothing', async () => {
    const empty = {records: '', 'record-id': '', 'record-hash': '', view: '', 'page-size': '', messages: '', theme: ''};
    const {ui} = await start({attributes: empty});
    assert.equal(ui.all('article').length, 11);
    assert.deepEqual(printed, []);
  });

  it('a new source replaces the list, and its answer is the one that counts', async () => {
    const {ui, wire} = await start();
    wire.hold('GET user/records');
    ui.element.refresh();
    await until(() => wire.held.length === 1);
    const [guest] = wire.sandbox.guestRecords;
    Object.assign(ui.element, {recordId: guest!.id, recordHash: guest!.hash});
    await until(() => wire.held.length === 2);
    assert.isFalse(ui.has('article'), 'the other list is gone');
    assert.isTrue(wire.asked.at(-2)!.signal.aborted);
    wire.held[1]!.release();
    await until(() => ui.has('article'));
    wire.held[0]!.release();
    await settled();
    assert.equal(ui.all('article').length, 1);
  });
});

describe('views, groups and order', () => {
  const several = () => [
    at('2026-09-25T10:00:00', {services: [service({title: 'Later'})]}),
    at('2026-09-10T10:00:00', {services: [service({title: 'Visited'})], attendance: 1}),
    at('2026-09-22T10:00:00', {services: [service({title: 'Cancelled'})], deleted: true}),
    at('2026-09-22T10:00:00', {services: [service({title: 'Tomorrow'})]}),
    at('2026-09-01T10:00:00', {services: [service({title: 'Long ago'})], attendance: -1}),
    at('2026-09-21T10:30:00', {services: [service({title: 'Now'})]}),
    at('2026-09-21T08:00:00', {services: [service({title: 'This morning'})]}),
    record({services: [service({title: 'Unreadable'})], datetime: 'soon', date: 'soon'}),
    at('2026-09-23T10:00:00', {services: [service({title: 'Came early'})], attendance: 1}),
    at('2026-09-01T10:00:00', {services: [service({title: 'Cancelled before'})], deleted: true}),
  ];
  const order = {
    upcoming: ['Now', 'Tomorrow', 'Later', 'Unreadable'],
    past: ['Came early', 'This morning', 'Visited', 'Long ago'],
    cancelled: ['Cancelled', 'Cancelled before'],
  };
  const titles = (ui: List): string[] =>
    ui
      .all('heading')
      .filter((one) => one.ariaLevel)
      .map(({textContent}) => plain(textContent));

  it('all: three groups, the next first, then the latest first', async () => {
    const {ui} = await list(several());
    assert.deepEqual(groups(ui), ['Upcoming', 'Past', 'Cancelled']);
    assert.deepEqual(titles(ui), [...order.upcoming, ...order.past, ...order.cancelled]);
  });

  for (const view of ['upcoming', 'past', 'cancelled'] as const) {
    it(`${view} alone`, async () => {
      const {ui} = await list(several(), {attributes: {view}});
      assert.deepEqual(titles(ui), order[view]);
      assert.equal(groups(ui).length, 1);
      assert.deepEqual(heard('appointments-loaded'), [{count: 10}], 'the event counts every view');
      assert.include(ui.statuses, `${order[view].length} appointments`, 'what is announced is what is listed');
      ui.element.view = 'all';
      await ui.updated;
      assert.include(ui.statuses, '10 appointments');
      assert.equal(titles(ui).length, 10, 'another view needs no request');
    });

    it(`${view}, and nothing there`, async () => {
      const other = view === 'past' ? at('2026-09-25T10:00:00') : at('2026-09-01T10:00:00', {attendance: 1});
      const {ui} = await list([other], {attributes: {view}});
      assert.include(ui.text, words(`bookings.${view}Empty`));
      assert.isFalse(ui.has('article'));
      assert.include(ui.statuses, '0 appointments');
    });
  }

  it('each card says its day, and no heading repeats it; only of tomorrow there is a word more', async () => {
    const {ui} = await list([
      at('2026-09-21T20:00:00'),
      at('2026-09-22T10:00:00'),
      at('2026-09-22T12:00:00'),
      at('2026-11-24T10:00:00'),
    ]);
    const times = [...ui.root.querySelectorAll('[part~=card-time]')].map(({textContent}) => plain(textContent));
    assert.deepEqual(
      times.map((time) => time.split(',')[0]),
      ['Mon 21 Sept', 'Tue 22 Sept', 'Tue 22 Sept', 'Tue 24 Nov'],
    );
    assert.equal(ui.root.querySelectorAll('h3').length, 0);
    const tomorrow = ui.all('article').map((card) => plain(card.textContent).includes('Tomorrow'));
    assert.deepEqual(tomorrow, [false, false, true, false], 'within a day it is said in hours');
  });
});

describe('how much is shown', () => {
  it('a page of 20, then another; focus goes to the first new card', async () => {
    const {ui} = await start({}, newWire({appointments: 50}));
    assert.equal(ui.all('article').length, 20);
    assert.include(ui.text, words('bookings.shownOf', {shown: 20, count: 50}));
    ui.press('Show more');
    await until(() => ui.all('article').length === 40);
    await until(() => ui.root.activeElement === ui.all('article')[20], 'the first new card has the focus');
    ui.press('Show more');
    await until(() => ui.all('article').length === 50);
    assert.isFalse(ui.has('button', 'Show more'));
  });

  it('page-size', async () => {
    const {ui} = await start({attributes: {'page-size': '3'}});
    assert.equal(ui.all('article').length, 3);
    ui.press('Show more');
    await until(() => ui.all('article').length === 6);
    ui.element.setAttribute('page-size', '5');
    await until(() => ui.all('article').length === 5);
    ui.element.removeAttribute('page-size');
    await until(() => ui.all('article').length === 11);
  });

  it('of 1,000 appointments only a page of cards is there', async () => {
    const {ui} = await start({}, newWire({appointments: 1000}));
    assert.deepEqual(heard('appointments-loaded'), [{count: 1000}]);
    assert.equal(ui.all('article').length, 20);
    assert.isBelow(ui.root.querySelectorAll('*').length, 2000);
    assert.include(ui.text, words('bookings.shownOf', {shown: 20, count: 1000}));
  });
});

describe('when it does not come', () => {
  it('loading: said, and drawn in the size of what comes', async () => {
    const wire = newWire();
    await wire.signIn();
    wire.hold('GET user/records');
    const ui: List = await mount('altegio-my-bookings', {wire});
    assert.include(ui.statuses, words('bookings.loading'));
    assert.isFalse(ui.has('article'));
    assert.isAbove(ui.element.offsetHeight, 300);
    wire.letGo();
    await until(() => ui.has('article'));
    assert.notInclude(ui.statuses, words('bookings.loading'));
  });

  it('empty, and a host’s own words for it', async () => {
    const wire = newWire();
    await wire.signIn(emptyClient.email, emptyClient.password);
    const ui: List = await mount('altegio-my-bookings', {wire});
    await until(() => ui.text.includes(words('bookings.allEmpty')));
    assert.deepEqual(heard('appointments-loaded'), [{count: 0}]);
    const own = document.createElement('p');
    own.slot = 'empty';
    own.textContent = 'Book your first visit';
    ui.element.append(own);
    await until(() => own.checkVisibility() && own.assignedSlot);
  });

  it('signed out, and a host’s own words for it', async () => {
    const wire = newWire();
    const ui: List = await mount('altegio-my-bookings', {wire});
    await until(() => ui.text.includes(words('bookings.signInToSee')));
    const own = document.createElement('a');
    own.slot = 'signed-out';
    ui.element.append(own);
    await until(() => own.assignedSlot);
    await wire.signIn();
    await until(() => ui.has('article'));
  });

  const failures: readonly [Fault, ErrorCode][] = [
    [{kind: 'cut'}, 'network'],
    [{kind: 'hang'}, 'timeout'],
    [{kind: 'rate-limited'}, 'rate-limited'],
    [{kind: 'html403'}, 'unavailable'],
    [{kind: 'error-shape', shape: 1}, 'invalid-request'],
    [{kind: 'error-shape', shape: 2}, 'invalid-request'],
    [{kind: 'error-shape', shape: 3}, 'invalid-request'],
    [{kind: 'error-shape', shape: 4}, 'unavailable'],
    [{kind: 'error-shape', shape: 5}, 'invalid-request'],
    [{kind: 'truncated'}, 'bad-response'],
    [{kind: 'wall'}, 'verification-required'],
    [{kind: 'status', status: 200, body: {success: true, data: 'nonsense', meta: []}}, 'bad-response'],
  ];
  for (const [fault, code] of failures) {
    it(`${code} (${JSON.stringify(fault)}): says so, and Try again brings it, with the focus`, async () => {
      const wire = newWire({timeoutMs: fault.kind === 'hang' ? 250 : 5000});
      wire.fault('GET user/records', fault);
      const {ui} = await start({}, wire);
      assert.equal(ui.alerts, words(code));
      assert.equal((heard('error') as {code: string}[])[0]!.code, code);
      assert.equal(heard('error').length, 1);
      ui.get('button', 'Try again').focus();
      ui.press('Try again');
      await until(() => heard('error').length === 2 && ui.alerts);
      await until(() => ui.focused.includes(words(code)), 'the notice has the focus again');
      wire.sandbox.faults.clear();
      ui.press('Try again');
      await until(() => ui.has('article'));
      await until(() => ui.root.activeElement === ui.all('article')[0], 'the first card has the focus');
      assert.equal(ui.alerts, '');
    });
  }

  it('offline', async () => {
    const wire = newWire();
    wire.fault('GET user/records', {kind: 'cut'});
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
    try {
      const {ui} = await start({}, wire);
      assert.equal(ui.alerts, words('common.offline'));
      assert.equal(wire.count('GET user/records'), 1, 'it is of no use to ask again');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('refresh() keeps the list while it is read again, and when that fails says that it may be out of date', async () => {
    const {ui, wire} = await start();
    const before = cards(ui);
    wire.hold('GET user/records');
    ui.element.refresh();
    await until(() => wire.held.length);
    assert.deepEqual(cards(ui), before);
    assert.equal(ui.alerts, '');
    assert.notInclude(ui.statuses, '11 appointments', 'that it is read again is announced');
    wire.fault('GET user/records', {kind: 'status', status: 404});
    wire.letGo();
    await until(() => ui.alerts);
    assert.match(ui.alerts, /This list is from today, \d/);
    assert.deepEqual(cards(ui), before);
    assert.deepEqual(heard('error'), [{code: 'not-found', status: 404}]);
    wire.sandbox.faults.clear();
    ui.press('Try again');
    await until(() => !ui.alerts);
    assert.deepEqual(cards(ui), before);
  });

  it('of two refreshes the newer answer counts, in whatever order they come', async () => {
    const {ui, wire} = await start();
    wire.hold('GET user/records');
    ui.element.refresh();
    await until(() => wire.held.length === 1);
    ui.element.refresh();
    await until(() => wire.held.length === 2);
    const answer = (title: string) =>
      Response.json({success: true, data: [at('2026-09-25T10:00:00', {services: [service({title})]})], meta: []});
    wire.held[1]!.release(answer('Newer'));
    await until(() => ui.text.includes('Newer'));
    wire.held[0]!.release(answer('Older'));
    await settled();
    assert.include(ui.text, 'Newer');
    assert.notInclude(ui.text, 'Older');
    assert.equal(heard('appointments-loaded').length, 2);
  });

  it('off the page in mid-request and back: the list comes', async () => {
    const wire = newWire();
    await wire.signIn();
    wire.hold('GET user/records');
    const ui: List = await mount('altegio-my-bookings', {wire});
    ui.element.remove();
    await until(() => wire.asked[0]?.signal.aborted);
    wire.letGo();
    document.body.append(ui.element);
    await until(() => ui.has('article'));
    assert.deepEqual(heard('error'), []);
  });
});

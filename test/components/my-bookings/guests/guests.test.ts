// What this device remembers of a guest: only where the host says so, no more than id, hash and location, until the visit is
// over, and not after the client has had it forgotten.
import {assert} from '@open-wc/testing/pure';
import {guestIds} from '../../../../sandbox/index.js';
import '../../../../src/elements/my-bookings.js';
import {events, heard, mount, printed, uncaught, type Options} from '../../../support/mount.js';
import {record} from '../../../support/records.js';
import type {Ui} from '../../../support/ui.js';
import {settled, until} from '../../../support/until.js';
import {proxyUrl, Wire} from '../../../support/wire.js';
import {bookingsWords as words} from '../../../support/words.js';

type List = Ui<HTMLElementTagNameMap['altegio-my-bookings']>;

/** Monday, 21 September 2026, 15:00 UTC. */
const start = Date.UTC(2026, 8, 21, 15);
const day = 86_400_000;
const realNow = Date.now;
let now = start;

beforeEach(() => {
  now = start;
  Date.now = () => now;
});
afterEach(() => {
  Date.now = realNow;
});

const key = `altegio-elements:guest-records:1:${proxyUrl}`;
const kept = (): {id: number; hash: string; locationId: number}[] =>
  JSON.parse(localStorage.getItem(key) ?? '[]') as never;
const keptIds = (): number[] => kept().map(({id}) => Number(id));

const newWire = (): Wire => new Wire({now: () => start});
const guestOf = (wire: Wire, id: number) => wire.sandbox.guestRecords.find((one) => one.id === id)!;

async function show(wire: Wire, options: Options<'altegio-my-bookings'> = {}): Promise<List> {
  const attributes = {lang: 'en', 'proxy-url': proxyUrl, remember: true, ...options.attributes};
  return mount('altegio-my-bookings', {wire, ...options, attributes});
}

/** On the page where it was booked. */
async function booked(wire: Wire, ...ids: number[]): Promise<List> {
  const ui = await show(wire, {props: {records: ids.map((id) => guestOf(wire, id))}});
  await until(() => ui.all('article').length === ids.length);
  return ui;
}

/** Another day, on a page that gives no records. */
async function later(wire: Wire, cards: number): Promise<List> {
  document.body.replaceChildren();
  await settled();
  events.length = wire.asked.length = 0;
  const ui = await show(wire);
  if (cards) await until(() => ui.all('article').length === cards);
  else await until(() => ui.text.includes(words('bookings.signInToSee')));
  return ui;
}

/** As if another tab had done it. */
function elsewhere(text: string | null): void {
  if (text === null) localStorage.removeItem(key);
  else localStorage.setItem(key, text);
  dispatchEvent(new StorageEvent('storage', {key, newValue: text}));
}

describe('remembering', () => {
  it('what was read, without a word of the host’s, is remembered nowhere', async () => {
    const wire = newWire();
    const ui = await mount('altegio-my-bookings', {
      wire,
      attributes: {'proxy-url': proxyUrl},
      props: {records: [guestOf(wire, guestIds.upcoming)]},
    });
    await until(() => ui.has('article'));
    await settled();
    assert.equal(localStorage.length, 0);
    localStorage.setItem(key, JSON.stringify(wire.sandbox.guestRecords));
    document.body.replaceChildren();
    const other = await mount('altegio-my-bookings', {wire, attributes: {'proxy-url': proxyUrl}});
    await until(() => other.text.includes(words('bookings.signInToSee')));
    assert.isFalse(other.has('article'), 'nor is it looked up');
  });

  it('id, hash and location, and no more', async () => {
    const wire = newWire();
    const guest = guestOf(wire, guestIds.upcoming);
    await booked(wire, guest.id);
    await until(() => kept().length);
    assert.deepEqual(kept(), [{id: guest.id, hash: guest.hash, locationId: guest.locationId}]);
    assert.equal(localStorage.length, 1);
    assert.equal(sessionStorage.length, 0);
  });

  it('record-id with record-hash, too; and each booking joins the earlier ones', async () => {
    const wire = newWire();
    await booked(wire, guestIds.upcoming);
    const {id, hash} = guestOf(wire, guestIds.elsewhere);
    await show(wire, {attributes: {'record-id': `${id}`, 'record-hash': hash}});
    await until(() => kept().length === 2);
    assert.sameMembers(keptIds(), [guestIds.upcoming, guestIds.elsewhere]);
    await later(wire, 2);
    assert.deepEqual(heard('error'), [], 'that nobody is signed in is no failure then');
  });

  it('what could not be read is not remembered', async () => {
    const wire = newWire();
    const ui = await show(wire, {props: {records: [{id: 1, hash: 'f'.repeat(32)}]}});
    await until(() => ui.alerts);
    assert.equal(localStorage.length, 0);
  });

  it('a signed-in client sees the own list, and the guest’s again after signing out', async () => {
    const wire = newWire();
    await booked(wire, guestIds.upcoming);
    const ui = await later(wire, 1);
    await wire.signIn();
    await until(() => ui.all('article').length > 1);
    await wire.client.signOut();
    await until(() => ui.all('article').length === 1);
  });

  it('another proxy knows nothing of it', async () => {
    const wire = newWire();
    await booked(wire, guestIds.upcoming);
    document.body.replaceChildren();
    const ui = await show(wire, {attributes: {'proxy-url': 'https://other.test/altegio'}});
    await until(() => ui.text.includes(words('bookings.signInToSee')));
    assert.isFalse(ui.has('article'));
    assert.equal(wire.count(`GET user/records/${guestIds.upcoming}`), 1, 'nor is its hash shown to it');
  });

  it('until the visit is over', async () => {
    const wire = newWire();
    const ui = await booked(wire, guestIds.upcoming, guestIds.elsewhere, guestIds.past);
    await until(() => kept().length);
    assert.sameMembers(keptIds(), [guestIds.upcoming, guestIds.elsewhere], 'one that was over is not remembered');
    now = start + 3 * day;
    ui.element.refresh();
    await until(() => keptIds().length === 1);
    assert.deepEqual(keptIds(), [guestIds.elsewhere]);
    assert.equal(ui.all('article').length, 3, 'what is shown stays');
  });

  it('a cancelled one until its time; one that the server does not know is dropped quietly', async () => {
    const wire = newWire();
    await booked(wire, guestIds.upcoming, guestIds.elsewhere);
    const {id, hash} = guestOf(wire, guestIds.upcoming);
    await wire.client.cancelAppointment({id, hash});
    wire.fault(`GET user/records/${guestIds.elsewhere}/${guestOf(wire, guestIds.elsewhere).hash}`, {
      kind: 'status',
      status: 404,
    });
    const ui = await later(wire, 1);
    assert.include(ui.text, words('bookings.cancelled'));
    assert.equal(ui.alerts, '');
    await until(() => keptIds().length === 1);
    assert.deepEqual(keptIds(), [id]);
    now = start + 3 * day;
    await later(wire, 1);
    await until(() => localStorage.length === 0);
    await later(wire, 0);
  });

  it('all gone at the server: as if there had been none', async () => {
    const wire = newWire();
    await booked(wire, guestIds.upcoming);
    wire.fault('GET user/records/{id}/{hash}', {kind: 'status', status: 404});
    const ui = await later(wire, 0);
    assert.equal(localStorage.length, 0);
    assert.equal(ui.alerts, '');
    assert.deepEqual(heard('error'), []);
  });

  it('a failure drops nothing', async () => {
    const wire = newWire();
    await booked(wire, guestIds.upcoming);
    wire.fault('GET user/records/{id}/{hash}', {kind: 'status', status: 503});
    document.body.replaceChildren();
    const ui = await show(wire);
    await until(() => ui.alerts);
    assert.deepEqual(keptIds(), [guestIds.upcoming]);
  });
});

describe('forgetting', () => {
  it('a button says what is remembered and has it forgotten, here and in every other element', async () => {
    const wire = newWire();
    await booked(wire, guestIds.upcoming, guestIds.elsewhere);
    const ui = await later(wire, 2);
    const other = await show(wire);
    await until(() => other.has('article'));
    assert.include(ui.text, words('guests.remembered'));
    ui.get('button', 'Forget on this device').focus();
    ui.press('Forget on this device');
    await until(() => ui.focused.includes(words('guests.forgotten')), 'the focus is on what has happened');
    assert.equal(localStorage.length, 0);
    for (const one of [ui, other]) {
      await until(() => !one.has('article'));
      assert.include(one.text, words('bookings.signInToSee'));
      assert.include(one.statuses, words('guests.forgotten'));
      assert.isFalse(one.has('button', 'Forget on this device'));
    }
  });

  it('what the page gives stays on it, and is not remembered again', async () => {
    const wire = newWire();
    const ui = await booked(wire, guestIds.upcoming);
    await until(() => ui.has('button', 'Forget on this device'));
    ui.press('Forget on this device');
    await ui.updated;
    assert.isTrue(ui.has('article'));
    ui.element.refresh();
    await until(() => heard('appointments-loaded').length === 2);
    await settled();
    assert.equal(localStorage.length, 0);
    ui.element.records = [guestOf(wire, guestIds.elsewhere)];
    await until(() => keptIds().length === 1);
    assert.deepEqual(keptIds(), [guestIds.elsewhere], 'another booking is another matter');
  });

  it('forgotten while it is read: it stays forgotten', async () => {
    const wire = newWire();
    await booked(wire, guestIds.upcoming);
    const ui = await later(wire, 1);
    wire.hold('GET user/records');
    ui.element.refresh();
    await until(() => wire.held.length);
    ui.press('Forget on this device');
    wire.letGo();
    await settled();
    assert.equal(localStorage.length, 0);
  });

  it('other tabs follow', async () => {
    const wire = newWire();
    const guest = guestOf(wire, guestIds.upcoming);
    const ui = await later(wire, 0);
    elsewhere(JSON.stringify([guest]));
    await until(() => ui.has('article'));
    elsewhere(null);
    await until(() => !ui.has('article'));
    assert.include(ui.text, words('guests.forgotten'));
  });

  it('no host word any more: nothing is shown of it', async () => {
    const wire = newWire();
    await booked(wire, guestIds.upcoming);
    const ui = await later(wire, 1);
    ui.element.remember = false;
    await until(() => !ui.has('article'));
    assert.isFalse(ui.has('button', 'Forget on this device'));
  });
});

describe('storage is not ours alone', () => {
  const hostile = [
    '{',
    'null',
    '7',
    '"abc"',
    '{"length": 3}',
    '[null, 7, "x", [], {}]',
    '[{"id": "1/../../booking/user/data", "hash": "abc"}]',
    '[{"id": 1}]',
    '[{"id": 1, "hash": "../../x"}]',
    '[{"id": 1, "hash": {"a": 1}}]',
    `[{"id": 1, "hash": "${'a'.repeat(5000)}"}]`,
  ];
  for (const text of hostile) {
    it(`${text.slice(0, 60)} costs nothing`, async () => {
      localStorage.setItem(key, text);
      const wire = newWire();
      const ui = await later(wire, 0);
      assert.deepEqual(
        wire.asked.map(({line}) => line),
        ['GET session', 'GET user/records/'],
      );
      assert.isFalse(ui.has('button', 'Forget on this device'));
      await booked(wire, guestIds.upcoming);
      await until(() => localStorage.getItem(key)?.includes(`${guestIds.upcoming}`));
      assert.equal(kept().length, 1, 'and is gone with the first booking');
      await until(() => ui.has('article'), 'the first element shows it as well');
      await settled();
      assert.deepEqual(uncaught, []);
      assert.deepEqual(printed, []);
    });
  }

  it('thousands of records are not asked for', async () => {
    localStorage.setItem(
      key,
      JSON.stringify(Array.from({length: 5000}, (_, index) => ({id: index + 1, hash: 'a'.repeat(32)}))),
    );
    const wire = newWire();
    await later(wire, 0);
    assert.isAtMost(wire.count('GET user/records/'), 51);
  });

  for (const [name, method] of [
    ['full', 'setItem'],
    ['blocked', 'getItem'],
  ] as const) {
    it(`${name}: the list comes all the same`, async () => {
      const real = Storage.prototype[method];
      Storage.prototype[method] = () => {
        throw new DOMException('no', 'QuotaExceededError');
      };
      try {
        const wire = newWire();
        const ui = await booked(wire, guestIds.upcoming);
        await settled();
        assert.isFalse(ui.has('button', 'Forget on this device'));
        assert.deepEqual(uncaught, []);
        assert.deepEqual(printed, []);
      } finally {
        Storage.prototype[method] = real as never;
      }
    });
  }

  it('without a proxy URL there is no place to remember in', async () => {
    const wire = newWire();
    const ui = await mount('altegio-my-bookings', {
      wire,
      attributes: {remember: true},
      props: {records: [guestOf(wire, guestIds.upcoming)]},
    });
    await until(() => ui.has('article'));
    await settled();
    assert.equal(localStorage.length, 0);
  });

  it('the same record twice is one card', async () => {
    const wire = newWire();
    wire.fault('GET user/records/{id}/{hash}', {
      kind: 'status',
      status: 200,
      body: {success: true, data: [record({id: guestIds.upcoming})], meta: []},
    });
    const guest = guestOf(wire, guestIds.upcoming);
    const ui = await show(wire, {props: {records: [guest, guest]}});
    await until(() => ui.has('article'));
    assert.equal(ui.all('article').length, 1);
    assert.deepEqual(heard('appointments-loaded'), [{count: 1}], 'and is counted once');
  });
});

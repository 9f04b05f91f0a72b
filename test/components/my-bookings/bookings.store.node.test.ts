// The store and its writes in plain Node, over the sandbox and its faults: one state, one request for each write, and what is said is so.
import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {createSandbox, demoClient, storyIds, type Fault} from '../../../sandbox/index.js';
import {createClient, type Client} from '../../../src/api/index.js';
import type {Appointment} from '../../../src/api/models.js';
import {Writes} from '../../../src/base/writes.js';
import {BookingsStore, type Change, type Source} from '../../../src/components/my-bookings/bookings.store.js';
import {BookingsWrites} from '../../../src/components/my-bookings/bookings.writes.js';
import {GuestRecords} from '../../../src/components/my-bookings/guests/guest-records.js';
import {faults} from '../../support/faults.js';
import {until} from '../../support/until.js';

const proxyUrl = 'https://proxy.test/altegio';
/** Monday, 21 September 2026, 15:00 UTC. */
const now = Date.UTC(2026, 8, 21, 15);
const id = storyIds.tomorrow;

beforeEach((context) => {
  // A repeated read waits for a random time, up to a second: here for none.
  if ('mock' in context) context.mock.method(Math, 'random', () => 0);
});

interface Held {
  readonly line: string;
  release(): void;
}

class Story {
  readonly sandbox = createSandbox({basePath: '/altegio', now: () => now});
  readonly asked: {readonly line: string; readonly signal: AbortSignal}[] = [];
  readonly held: Held[] = [];
  readonly changes: Change[] = [];
  readonly writes = new Writes();
  announced = 0;
  #holding = '';
  readonly client: Client = createClient({proxyUrl, timeoutMs: 5000, fetch: (request) => this.#answer(request)});
  readonly records = new GuestRecords(
    {
      addController: () => {},
      removeController: () => {},
      requestUpdate: () => {},
      updateComplete: Promise.resolve(true),
    },
    () => {},
  );
  readonly store = new BookingsStore({
    api: () => this.client,
    records: this.records,
    prepare: () => Promise.resolve(),
    announce: () => this.announced++,
  });

  readonly changing = new BookingsWrites(this.store, this.writes);

  constructor() {
    this.store.subscribe((change) => this.changes.push(change));
  }

  async #answer(request: Request): Promise<Response> {
    const line = `${request.method} ${new URL(request.url).pathname.replace('/altegio/', '')}`;
    const {signal} = request;
    this.asked.push({line, signal});
    if (this.#holding && line.startsWith(this.#holding)) {
      await new Promise<void>((release, reject) => {
        this.held.push({line, release});
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    }
    return this.sandbox.fetch(request);
  }

  hold(line: string): void {
    this.#holding = line;
  }

  letGo(): void {
    this.#holding = '';
    for (const one of this.held.splice(0)) one.release();
  }

  count(line: string): number {
    return this.asked.filter((one) => one.line.startsWith(line)).length;
  }

  fault(line: string, fault: Fault): void {
    this.sandbox.faults.set(line, fault);
  }

  get source(): Source {
    return {of: 'client', key: `client ${this.client.session.openings}`, locationId: undefined};
  }

  /** As an element does with each update. */
  show(source: Source = this.source): void {
    this.store.show(source);
  }

  types(): string[] {
    return this.changes.map(({type}) => type).filter((type) => type !== 'state');
  }

  codes(): string[] {
    return this.changes.flatMap((change) => (change.type === 'failed' ? [change.error.code] : []));
  }

  async loaded(): Promise<readonly Appointment[]> {
    await until(() => this.store.state.status === 'loaded' && !this.store.state.reading);
    return this.appointments;
  }

  get appointments(): readonly Appointment[] {
    const {state} = this.store;
    return state.status === 'loaded' ? state.appointments : [];
  }

  one(of: number = id): Appointment {
    return this.appointments.find((appointment) => appointment.id === of) ?? assert.fail(`${of} is not listed`);
  }

  /** As Altegio has it. */
  async real(of: number = id): Promise<Appointment | undefined> {
    this.sandbox.faults.clear();
    return (await this.client.getAppointments()).find((appointment) => appointment.id === of);
  }
}

async function signedIn(): Promise<Story> {
  const story = new Story();
  await story.client.signInByPassword({login: demoClient.email, password: demoClient.password});
  story.asked.length = 0;
  return story;
}

async function listed(): Promise<Story> {
  const story = await signedIn();
  story.show();
  await story.loaded();
  story.asked.length = story.changes.length = 0;
  return story;
}

describe('reading', () => {
  it('once for a source, however often it is shown', async () => {
    const story = await signedIn();
    story.show();
    assert.deepEqual(story.store.state, {status: 'loading', reading: 'asked'});
    story.show();
    await story.loaded();
    story.show();
    assert.equal(story.count('GET'), 1);
    assert.deepEqual(story.types(), ['loaded']);
    assert.equal(story.appointments.length, Object.keys(storyIds).length);
  });

  it('signed out, nothing is read until it is asked for', async () => {
    const story = new Story();
    story.client.session.close();
    story.show();
    story.show();
    assert.deepEqual(story.store.state, {status: 'signed-out', reading: null});
    assert.equal(story.store.loadQuietly(), true);
    assert.equal(story.asked.length, 0);
    story.store.load();
    assert.deepEqual(story.store.state, {status: 'signed-out', reading: 'asked'});
    story.show();
    await until(() => story.codes().length);
    assert.deepEqual(story.codes(), ['signed-out']);
    assert.equal(story.count('GET user/records'), 1);
    story.show();
    assert.deepEqual(story.store.state, {status: 'signed-out', reading: null});
  });

  it('the client of another tab is found by asking', async () => {
    const story = new Story();
    const {session} = story.client;
    await story.client.signInByPassword({login: demoClient.email, password: demoClient.password});
    const headers = new Headers();
    session.authorize(headers);
    session.close();
    story.show();
    story.store.load();
    session.open(headers.get('Authorization')!.replace('User ', ''));
    session.openings--;
    story.show();
    assert.deepEqual(story.store.state, {status: 'loading', reading: 'asked'}, 'and is not read twice');
    assert.equal(story.count('GET'), 1);
  });

  it('another source drops the list; nobody stops the reading', async () => {
    const story = await listed();
    story.hold('GET');
    story.store.load();
    await until(() => story.held.length);
    assert.equal(story.store.state.status, 'loaded', 'the same source keeps its list');
    story.show({of: 'client', key: 'another', locationId: 1});
    assert.equal(story.store.state.status, 'loading');
    await until(() => story.held.length === 2);
    assert.equal(story.asked[0]!.signal.aborted, true);
    story.show({of: 'nobody'});
    assert.deepEqual(story.store.state, {status: 'idle'});
    await until(() => story.asked[1]!.signal.aborted);
    assert.deepEqual(story.types(), []);
  });

  it('quietly only while nothing is read', async () => {
    const story = await listed();
    story.hold('GET');
    assert.equal(story.store.loadQuietly(), true);
    assert.equal(story.store.loadQuietly(), false);
    assert.equal(story.store.state.status === 'loaded' && story.store.state.reading, 'quiet');
    story.letGo();
    await story.loaded();
    assert.equal(story.count('GET'), 1);
  });

  it('what fails keeps the list and says so; what never came has failed', async () => {
    const story = await listed();
    story.fault('GET user/records', {kind: 'status', status: 404});
    story.store.load();
    await until(() => story.codes().length);
    const {state} = story.store;
    assert.equal(state.status === 'loaded' && state.fault?.code, 'not-found');
    const fresh = await signedIn();
    fresh.fault('GET user/records', {kind: 'html403'});
    fresh.show();
    await until(() => fresh.store.state.status === 'failed');
    assert.deepEqual(fresh.codes(), ['unavailable']);
    fresh.show();
    assert.equal(fresh.store.state.status, 'failed', 'and is not read again by itself');
  });

  it('what the list is drawn with is missing: a failure of the network', async () => {
    const story = await signedIn();
    const broken = new BookingsStore({
      api: () => story.client,
      records: story.records,
      prepare: () => Promise.reject(new TypeError('no file')),
      announce: () => {},
    });
    broken.show(story.source);
    await until(() => broken.state.status === 'failed');
  });
});

describe('guests', () => {
  it('a lost record costs only itself, and is named', async () => {
    const story = new Story();
    const [guest] = story.sandbox.guestRecords;
    story.show({of: 'guest', key: 'guest', records: [guest!, {id: 1, hash: 'f'.repeat(32)}]});
    await story.loaded();
    const {state} = story.store;
    assert.deepEqual(state.status === 'loaded' && state.missing.map(({code}) => code), ['not-found']);
    assert.equal(story.appointments.length, 1);
  });

  it('cancel by their hash; a record that is not found then is cancelled', async () => {
    const story = new Story();
    const [guest] = story.sandbox.guestRecords;
    story.show({of: 'guest', key: 'guest', records: [guest!]});
    await story.loaded();
    story.sandbox.settings.cancelledGone = true;
    story.fault('DELETE user/records', {kind: 'cut', after: true});
    const settled = await story.changing.cancel(guest!.id, () => {});
    assert.equal(settled?.outcome, 'done');
    assert.equal(story.count(`DELETE user/records/${guest!.id}/${guest!.hash}`), 1);
    assert.equal(story.one(guest!.id).status, 'cancelled');
  });

  it('a signed-in list that is not found says nothing of an appointment', async () => {
    const story = await listed();
    story.fault('DELETE user/records', {kind: 'cut'});
    story.fault('GET user/records', {kind: 'status', status: 404});
    const settled = await story.changing.cancel(id, () => {});
    assert.equal(settled?.outcome, 'unknown');
    assert.equal(story.one().status, 'upcoming');
    assert.deepEqual(story.codes(), ['not-found']);
  });
});

describe('cancelling', () => {
  it('patches the list with a real copy, tells others, and stays in place until the list is read', async () => {
    const story = await listed();
    const before = story.one();
    assert.deepEqual(await story.changing.cancel(id, () => assert.fail('the answer came')), {
      outcome: 'done',
      value: undefined,
    });
    const after = story.one();
    assert.equal(after.status, 'cancelled');
    assert.equal(before.status, 'upcoming');
    assert.deepEqual(JSON.parse(JSON.stringify(after)), {
      ...(JSON.parse(JSON.stringify(before)) as object),
      status: 'cancelled',
    });
    assert.deepEqual(story.types(), ['cancelled']);
    assert.equal(story.announced, 1);
    const {state} = story.store;
    assert.deepEqual(state.status === 'loaded' && [...state.cancelledHere], [id]);
    story.store.viewChanged();
    const {state: other} = story.store;
    assert.deepEqual(other.status === 'loaded' && [...other.cancelledHere], []);
    story.store.loadIfOutdated();
    assert.equal(story.count('GET'), 0, 'an answer that came is believed');
  });

  it('while the list is being read: the older list does not undo it', async () => {
    const story = await listed();
    story.hold('GET');
    story.store.load();
    await until(() => story.held.length);
    await story.changing.cancel(id, () => {});
    assert.equal(story.asked[0]!.signal.aborted, true, 'its answer may be older than the cancellation');
    story.letGo();
    await until(() => story.types().includes('loaded'));
    assert.equal(story.count('GET'), 2);
    assert.equal(story.one().status, 'cancelled');
  });

  it('not found, as somebody else has cancelled it: it is read again, and it is so', async () => {
    const story = await listed();
    await story.client.cancelAppointment({id});
    story.fault('DELETE user/records', {kind: 'status', status: 404});
    assert.deepEqual(await story.changing.cancel(id, () => {}), {outcome: 'done'});
    assert.deepEqual(story.types(), ['cancelled']);
  });

  it('two at once are one request', async () => {
    const story = await listed();
    const [first, second] = await Promise.all([
      story.changing.cancel(id, () => {}),
      story.changing.cancel(id, () => {}),
    ]);
    assert.equal(first?.outcome, 'done');
    assert.equal(second, undefined);
    assert.equal(story.count('DELETE'), 1);
  });

  it('an element that leaves gives up, and nothing is said', async () => {
    const story = await listed();
    story.hold('DELETE');
    const cancelling = story.changing.cancel(id, () => {});
    await until(() => story.held.length);
    story.writes.giveUp();
    assert.equal(await cancelling, undefined);
    assert.deepEqual(story.types(), []);
  });
});

describe('a write under every fault: one request, and what is said is so', () => {
  for (const [name, fault] of Object.entries({...faults, 'a 409': {kind: 'status', status: 409} as const}))
    for (const unreadable of [false, true]) {
      const where = unreadable ? ', and the list cannot be read' : '';
      it(`cancelling, ${name}${where}`, async () => {
        const story = await listed();
        story.fault('DELETE user/records', {...fault, times: 1});
        if (unreadable) story.fault('GET user/records', {kind: 'html403'});
        let checked = 0;
        const settled = await story.changing.cancel(id, () => checked++);
        assert.equal(story.count('DELETE'), 1);
        assert.equal(checked, story.count('GET') ? 1 : 0);
        if (settled?.outcome === 'unknown') assert.equal(unreadable, true);
        else assert.equal(settled?.outcome === 'done', (await story.real())?.status === 'cancelled', settled?.outcome);
        assert.equal(story.one().status === 'cancelled', settled?.outcome === 'done');
        assert.equal(story.codes().length, settled?.outcome === 'done' ? 0 : 1);
        if (settled?.outcome !== 'unknown') return;
        story.sandbox.faults.clear();
        const again = await story.changing.verifyCancel(id, settled.error);
        assert.equal(again?.outcome === 'done', (await story.real())?.status === 'cancelled');
        assert.equal(story.count('DELETE'), 1, 'nothing is sent by itself');
      });

      it(`rescheduling, ${name}${where}`, async () => {
        const story = await listed();
        const old = story.one();
        const {location, teamMember, services} = old;
        const asked = {
          locationId: location?.id ?? 0,
          teamMemberId: teamMember?.id ?? 0,
          serviceIds: services.flatMap((service) => service.id ?? []),
        };
        const day = (await story.client.getBookableDates({...asked, from: '2026-09-01'})).at(-1) ?? assert.fail();
        const [slot] = await story.client.getBookableTimes({...asked, date: day});
        const sent = {day, time: slot!.time, datetime: slot!.datetime};
        story.fault('PUT book_record', {...fault, times: 1});
        if (unreadable) story.fault('GET user/records', {kind: 'html403'});
        const settled = await story.changing.reschedule(old, sent, () => {});
        assert.equal(story.count('PUT'), 1);
        const done = settled?.outcome === 'done';
        if (settled?.outcome === 'unknown') assert.equal(unreadable, true);
        else assert.equal(done, (await story.real())?.startsAt !== old.startsAt, settled?.outcome);
        assert.deepEqual(
          story.types().filter((type) => type === 'rescheduled'),
          done ? ['rescheduled'] : [],
        );
        assert.equal(story.announced, Number(done));
        if (done) {
          await until(() => story.types().includes('loaded'), 'the list is read again');
          assert.notEqual(story.one().startsAt, old.startsAt);
        }
        if (settled?.outcome !== 'unknown') return;
        story.sandbox.faults.clear();
        const again = await story.changing.verifyReschedule(old, sent, settled.error);
        assert.equal(again?.outcome === 'done', (await story.real())?.startsAt !== old.startsAt);
        assert.equal(story.count('PUT'), 1, 'nothing is sent by itself');
      });
    }

  it('a new time was lost, and somebody else has changed the appointment: that is no failure', async () => {
    const story = await listed();
    const old = story.one();
    story.fault('PUT book_record', {kind: 'cut'});
    await story.client.cancelAppointment({id});
    const sent = {day: '2026-09-25', time: '12:00', datetime: '2026-09-25T12:00:00-04:00'};
    const settled = await story.changing.reschedule(old, sent, () => {});
    assert.equal(settled?.outcome, 'changed');
    assert.equal(settled.outcome === 'changed' && settled.appointment?.status, 'cancelled');
    assert.deepEqual(story.codes(), []);
    story.store.loadIfOutdated();
    await until(() => story.types().includes('loaded'));
    assert.equal(story.one().status, 'cancelled', 'the list is read again, since it was outdated');
  });
});

// What a whole booking costs of Altegio's limits, by the API layer through the proxy: cold, warm, and of 36 clients in a minute.
import assert from 'node:assert/strict';
import {afterEach, describe, it, mock} from 'node:test';
import {isApiError} from '../../../src/api/errors.js';
import type {BookableTime, Client} from '../../../src/api/index.js';
import {demoClient} from '../../../sandbox/index.js';
import {VirtualTime, salon, type Salon} from './visitors.js';

afterEach(() => mock.restoreAll());

/** New York asks guests for a code; Almaty asks nobody, and for an e-mail. */
const NEW_YORK = {locationId: 4564, formId: 4564, serviceIds: [389043]} as const;
const ALMATY = {locationId: 9051, formId: 9051, serviceIds: [640502]} as const;
const isBooking = (call: string): boolean => call.startsWith('POST book_record/');

interface Place {
  readonly locationId: number;
  readonly formId: number;
  readonly serviceIds: readonly number[];
}

interface Choice {
  readonly teamMemberId: number;
  readonly times: readonly BookableTime[];
}

/** All that the steps before the details read. */
async function choose(client: Client, {locationId, formId, serviceIds}: Place): Promise<Choice> {
  await client.getBookingForm({formId});
  await client.getLocation({locationId, formId});
  await client.getServices({locationId});
  await client.getTeam({locationId});
  const people = await client.getTeam({locationId, serviceIds});
  const teamMemberId = people.find(({bookable}) => bookable)?.id ?? 0;
  const dates = await client.getBookableDates({locationId, serviceIds, teamMemberId});
  const days = dates.filter((day) => day > '2026-10-05').slice(0, 2);
  const times: BookableTime[] = [];
  for (const date of days) times.push(...(await client.getBookableTimes({locationId, serviceIds, teamMemberId, date})));
  await client.getPolicy({locationId});
  return {teamMemberId, times};
}

const appointmentsOf = ({serviceIds}: Place, {teamMemberId, times}: Choice, nth: number) => {
  const {datetime} = times[nth] ?? assert.fail('no time is free');
  return [{teamMemberId, serviceIds, datetime}];
};

describe('a whole booking costs Altegio', () => {
  it('at most 4 calls for a client who is signed in, and 9 more where nobody has read anything', async () => {
    const time = new VirtualTime();
    const {visitor, calls} = salon({time});
    const book = async (phone: string, nth: number): Promise<[before: string[], after: string[]]> => {
      const {client, signIn} = visitor(`192.0.2.${nth + 1}`);
      await signIn(phone);
      calls();
      const choice = await choose(client, NEW_YORK);
      const before = calls();
      const {locationId} = NEW_YORK;
      const appointments = appointmentsOf(NEW_YORK, choice, 3 * nth);
      await client.checkAppointments({locationId, appointments});
      await time.wait(21_000);
      await client.checkAppointments({locationId, appointments});
      await client.bookAppointments({locationId, appointments, client: {name: 'Ann', phone}});
      assert.ok((await client.getAppointments({})).length > 0);
      return [before, calls()];
    };
    const [cold, first] = await time.until(book(demoClient.phone, 0));
    assert.ok(cold.length <= 9, cold.join());
    assert.ok(first.length <= 4, first.join());
    // Others have just read the same: their times are kept for some seconds.
    const other = visitor('198.51.100.1').client;
    await time.until(choose(other, NEW_YORK));
    const [warm, second] = await time.until(book('+13155550188', 1));
    assert.deepEqual(warm, []);
    assert.ok(second.length <= 4, second.join());
  });

  it('the same for a guest where no code is asked for', async () => {
    const time = new VirtualTime();
    const {visitor, calls} = salon({time});
    await time.until(choose(visitor('198.51.100.1').client, ALMATY));
    assert.ok(calls().length <= 9);
    const {client} = visitor('192.0.2.1');
    const work = async (): Promise<number> => {
      const {locationId} = ALMATY;
      const choice = await choose(client, ALMATY);
      const appointments = appointmentsOf(ALMATY, choice, 0);
      await client.checkAppointments({locationId, appointments});
      await time.wait(21_000);
      await client.checkAppointments({locationId, appointments});
      const guest = {name: 'Ann', phone: '+13155550111', email: 'ann@example.com'};
      const [booked] = await client.bookAppointments({locationId, appointments, client: guest});
      const {id, hash} = booked ?? assert.fail();
      const [record] = await client.getAppointments({recordId: id, recordHash: hash});
      assert.equal(record?.id, id);
      return id;
    };
    await time.until(work());
    const made = calls();
    assert.ok(made.length <= 4, made.join());
  });

  it('and 6 for a guest with a code', async () => {
    const time = new VirtualTime();
    const {visitor, calls, sandbox} = salon({time});
    await time.until(choose(visitor('198.51.100.1').client, NEW_YORK));
    calls();
    const {client} = visitor('192.0.2.1');
    const work = async (): Promise<void> => {
      const {locationId} = NEW_YORK;
      const phone = '+13155550111';
      const appointments = appointmentsOf(NEW_YORK, await choose(client, NEW_YORK), 0);
      await client.checkAppointments({locationId, appointments});
      await client.sendBookingCode({phone, locationId, fullName: 'Ann'});
      await time.wait(21_000);
      await client.signInByCode({phone, code: sandbox.outbox.at(-1)?.code ?? ''});
      await client.checkAppointments({locationId, appointments});
      const [booked] = await client.bookAppointments({locationId, appointments, client: {name: 'Ann', phone}});
      const list = await client.getAppointments({});
      assert.deepEqual(
        list.map(({id}) => id),
        [booked?.id],
      );
    };
    await time.until(work());
    const made = calls();
    assert.ok(made.length <= 6, made.join());
  });
});

describe('36 clients of one location, from 36 addresses, through one proxy with its own limits', () => {
  const MINUTE = 60_000;
  const CLIENTS = 36;
  const phoneOf = (n: number): string => `+1315555${1000 + n}`;

  interface Result {
    readonly ids: readonly number[];
    /** When it was done, in milliseconds since the first press. */
    readonly at: number;
    /** How often `Book` was pressed. */
    readonly presses: number;
  }

  /** Until it is done: a busy proxy has sent nothing, says when to come back, and is pressed again then. */
  async function patiently<T>(time: VirtualTime, work: () => Promise<T>): Promise<[T, times: number]> {
    for (let times = 1; ; times++) {
      try {
        return [await work(), times];
      } catch (error) {
        if (!isApiError(error) || error.code !== 'unavailable' || error.status !== 503) throw error;
        await time.wait((error.retryAfter ?? 1) * 1000);
      }
    }
  }

  /** All choose, all come to the details, and then each presses at its time. */
  async function crowd(time: VirtualTime, {visitor, calls, sandbox}: Salon, pressAt: (n: number) => number) {
    const {locationId, serviceIds} = NEW_YORK;
    const clients: Client[] = [];
    for (let n = 0; n < CLIENTS; n++) {
      const {client, signIn} = visitor(`203.0.113.${n + 1}`);
      await signIn(phoneOf(n));
      clients.push(client);
    }
    const people = (await clients[0]?.getTeam({locationId, serviceIds}))?.filter(({bookable}) => bookable) ?? [];
    const dates = (await clients[0]?.getBookableDates({locationId, serviceIds})) ?? [];
    const wishes: {teamMemberId: number; serviceIds: readonly number[]; datetime: string}[] = [];
    for (const {id} of people) {
      for (const date of dates.filter((day) => day > '2026-10-05').slice(0, 10)) {
        if (wishes.length >= CLIENTS) break;
        const teamMemberId = id ?? assert.fail();
        const times = await clients[0]?.getBookableTimes({locationId, serviceIds, teamMemberId, date});
        for (const {datetime} of (times ?? []).filter((_, nth) => nth % 6 === 0)) {
          wishes.push({teamMemberId, serviceIds, datetime});
        }
      }
    }
    assert.ok(wishes.length >= CLIENTS, `only ${wishes.length} free times`);
    // What came before does not count.
    await time.wait(2 * MINUTE);
    calls();
    const start = time.now();
    const results = await Promise.all(
      clients.map(async (client, n): Promise<Result> => {
        const appointments = [wishes[n] ?? assert.fail()];
        await time.wait(pressAt(n));
        await patiently(time, () => client.checkAppointments({locationId, appointments}));
        const person = {name: `Client ${n}`, phone: phoneOf(n)};
        const [booked, presses] = await patiently(time, () =>
          client.bookAppointments({locationId, appointments, client: person}),
        );
        await patiently(time, () => client.getAppointments({}));
        return {ids: booked.map(({id}) => id), at: time.now() - start, presses};
      }),
    );
    const made = calls();
    const arrivals = sandbox.requests.slice(-made.length).map(({at}) => at);
    return {clients, results, made, arrivals};
  }

  /** Altegio's own: 5 in a second, 200 in a minute. */
  function assertWithinLimits(arrivals: readonly number[]): void {
    for (const [ms, most] of [
      [1_000, 5],
      [MINUTE, 200],
    ] as const) {
      for (const [n, at] of arrivals.entries()) {
        const next = arrivals[n + most];
        assert.ok(next === undefined || next - at >= ms, `more than ${most} in ${ms} ms`);
      }
    }
  }

  async function assertAllBookedOnce(time: VirtualTime, clients: readonly Client[], results: readonly Result[]) {
    assert.equal(new Set(results.flatMap(({ids}) => ids)).size, CLIENTS);
    for (const [n, client] of clients.entries()) {
      const [list] = await patiently(time, () => client.getAppointments({}));
      assert.deepEqual(
        list.map(({id}) => id),
        results[n]?.ids,
        `client ${n}`,
      );
    }
  }

  it('press one after another within a minute: each press books, once', async () => {
    const time = new VirtualTime();
    const one = salon({time});
    const {clients, results, made, arrivals} = await time.until(crowd(time, one, (n) => (n * MINUTE) / CLIENTS));
    assert.ok(Math.max(...results.map(({at}) => at)) <= MINUTE + 15_000);
    assert.deepEqual(new Set(results.map(({presses}) => presses)), new Set([1]));
    assert.ok(made.length <= 4 * CLIENTS, String(made.length));
    assert.equal(made.filter(isBooking).length, CLIENTS);
    assertWithinLimits(arrivals);
    await time.until(assertAllBookedOnce(time, clients, results));
  });

  it('press all at the same moment: who is told to wait comes back, all are done in 75 s, and nobody has booked twice', async () => {
    const time = new VirtualTime();
    const one = salon({time});
    const {clients, results, made, arrivals} = await time.until(crowd(time, one, () => 0));
    assert.ok(
      Math.max(...results.map(({at}) => at)) <= MINUTE + 15_000,
      String(Math.max(...results.map(({at}) => at))),
    );
    assert.equal(made.filter(isBooking).length, CLIENTS);
    assertWithinLimits(arrivals);
    await time.until(assertAllBookedOnce(time, clients, results));
  });
});

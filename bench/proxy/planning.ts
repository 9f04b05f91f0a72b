// Responsible for: what one, two and four addresses serve, for the table of docs/proxy.md: the real rate limiter of two instances on a
// clock of its own, clients who do whole things, and an upstream that counts. Not for: the clock (virtual-clock.ts).
import {Refusal} from '../../proxy/src/answer.js';
import type {Priority} from '../../proxy/src/events.js';
import {DEFAULT_LIMITS} from '../../proxy/src/limits.js';
import {Egress} from '../../proxy/src/rate-limit/egress.js';
import {RateLimiter} from '../../proxy/src/rate-limit/rate-limiter.js';
import {MemoryStore} from '../../proxy/src/store/memory-store.js';
import {number, print, type Bars} from '../table.js';
import {mostTimesWithin} from './arrivals.js';
import {quantile} from './load.js';
import {VirtualClock, randomFrom} from './virtual-clock.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const INSTANCES = 2;
const CLIENTS = 10_000;
/** Of what the addresses can serve. A partner who plans for more plans for waiting clients. */
const LOAD = 0.9;

/** The calls of a whole thing, in order, where others have just read the same catalogue, days and times. */
const THINGS: Readonly<Record<string, readonly Priority[]>> = {
  // Check, check again, book, read.
  'Bookings without a code': ['public', 'public', 'change', 'own'],
  // Check, SMS, sign-in, check again, book, read.
  'Bookings with a code': ['public', 'change', 'change', 'public', 'change', 'own'],
  'Visits (2 calls)': ['own', 'own'],
  // The record, its days, its times, the change, the record.
  'Reschedules (5 calls)': ['own', 'public', 'public', 'change', 'own'],
};

interface World {
  readonly clock: VirtualClock;
  readonly random: () => number;
  /** One call of one client: when it may be made. Rejects as the proxy refuses. */
  turn(client: number, priority: Priority): Promise<void>;
  /** When calls arrived, by address. */
  readonly arrivals: ReadonlyMap<string, number[]>;
}

function world(addresses: number): World {
  const clock = new VirtualClock();
  const random = randomFrom(addresses);
  const store = new MemoryStore(clock.now);
  const arrivals = new Map(Array.from({length: addresses}, (_, at): [string, number[]] => [`address ${at + 1}`, []]));
  const instances = Array.from({length: INSTANCES}, () => {
    const lanes = [...arrivals.keys()].map((way) => {
      const {now, setTimer} = clock;
      return {way, limiter: new RateLimiter({store, limits: DEFAULT_LIMITS, egress: way, now, setTimer, random})};
    });
    return new Egress(lanes);
  });
  return {
    clock,
    random,
    arrivals,
    async turn(client, priority) {
      const {way} = await instances[client % INSTANCES]!.turn(priority);
      arrivals.get(way)?.push(clock.now());
    },
  };
}

interface Told {
  /** Done by now. */
  things: number;
  /** Of each call: from its first try until it went, in milliseconds. */
  readonly waits: number[];
  /** Things of which a call was refused at least once. */
  refused: number;
}

/** One whole thing. Whoever is refused tries again when it was told to. */
async function doThing(
  of: World,
  client: number,
  calls: readonly Priority[],
  think: number,
  told: Told,
): Promise<void> {
  let wasRefused = false;
  for (const priority of calls) {
    await of.clock.wait(think * (0.5 + of.random()));
    const since = of.clock.now();
    for (let through = false; !through;) {
      try {
        await of.turn(client, priority);
        through = true;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        wasRefused = true;
        await of.clock.wait((error.retryAfter ?? 1) * SECOND);
      }
    }
    told.waits.push(of.clock.now() - since);
  }
  told.things += 1;
  if (wasRefused) told.refused += 1;
}

/** Things a minute when there is always somebody who waits. */
async function most(addresses: number, calls: readonly Priority[]): Promise<{aMinute: number; of: World}> {
  const of = world(addresses);
  const told: Told = {things: 0, waits: [], refused: 0};
  const minutes = 20;
  const again = async (client: number): Promise<void> => {
    for (;;) await doThing(of, client, calls, 0, told);
  };
  for (let client = 0; client < 30 * addresses; client++) void again(client);
  // The first minute may have calls that the last of a steady stream would not.
  await of.clock.to(2 * MINUTE);
  const before = told.things;
  await of.clock.to((2 + minutes) * MINUTE);
  return {aMinute: (told.things - before) / minutes, of};
}

/** Many clients, each once, in a steady stream. */
async function stream(addresses: number, calls: readonly Priority[], aMinute: number): Promise<Told & {of: World}> {
  const of = world(addresses);
  const told: Told = {things: 0, waits: [], refused: 0};
  let at = 0;
  for (let client = 0; client < CLIENTS; client++) {
    at += (-Math.log(1 - of.random()) * MINUTE) / aMinute;
    of.clock.setTimer(() => void doThing(of, client, calls, 4 * SECOND, told), at);
  }
  while (told.things < CLIENTS) await of.clock.to(of.clock.now() + MINUTE);
  return {...told, of};
}

export async function planning(bars: Bars): Promise<void> {
  const rows: string[][] = [];
  const served = new Map<string, number>();
  for (const addresses of [1, 2, 4]) {
    for (const [name, calls] of Object.entries(THINGS)) {
      const {aMinute, of} = await most(addresses, calls);
      const told = await stream(addresses, calls, LOAD * aMinute);
      for (const arrivals of [...of.arrivals.values(), ...told.of.arrivals.values()]) {
        bars.check(
          `${addresses} addresses, ${name}: calls of one in any second`,
          mostTimesWithin(arrivals, SECOND),
          5,
          '',
        );
        bars.check(
          `${addresses} addresses, ${name}: calls of one in any minute`,
          mostTimesWithin(arrivals, MINUTE),
          200,
          '',
        );
      }
      served.set(`${addresses} ${name}`, aMinute);
      const ofOne = aMinute / (served.get(`1 ${name}`) ?? aMinute);
      // Limits are upper bounds, so check the inverse.
      if (addresses > 1) {
        const least = addresses === 2 ? 1.95 : 3.8;
        bars.check(`${addresses} addresses, ${name}: one serves, of it`, 1 / ofOne, 1 / least);
      }
      rows.push([
        `${addresses}`,
        name,
        number(Math.round(aMinute * 10) / 10),
        `${number(ofOne)}x`,
        `${number(quantile(told.waits, 0.5) / SECOND)} s`,
        `${number(quantile(told.waits, 0.99) / SECOND)} s`,
        `${number((100 * told.refused) / told.things)} %`,
      ]);
    }
  }
  print(
    `What addresses serve; the wait of a call when ${number(CLIENTS)} clients come at ${100 * LOAD} % of it`,
    ['addresses', 'what', 'a minute', 'of one', 'p50', 'p99', 'told to try again'],
    rows,
  );
}

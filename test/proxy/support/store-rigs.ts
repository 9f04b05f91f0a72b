// One set of hands for both stores: the same time passes in each, at once.
import assert from 'node:assert/strict';
import {after, afterEach, beforeEach, describe} from 'node:test';
import {Redis} from 'ioredis';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import {RedisStore} from '../../../proxy/src/store/redis-store.js';
import type {Rule, Store, Taken} from '../../../proxy/src/store/store.js';
import {startRedis, type RunningRedis} from '../../../tools/redis.js';
import {setClock} from '../../../tools/redis-clock.js';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

export interface StoreRig {
  readonly store: Store;
  /** Another instance of the proxy, on the same data. */
  readonly other: Store;
  /** How exactly time can be told here, in ms: a real clock goes on while a test runs. */
  readonly grain: number;
  pass(ms: number): Promise<void>;
  end(): Promise<void>;
}

export function memoryRig(): StoreRig {
  let now = 1_700_000_000_000;
  const store = new MemoryStore(() => now);
  return {
    store,
    other: store,
    grain: 1,
    pass: async (ms) => void (now += ms),
    end: () => store.close(),
  };
}

export async function redisRig(server: RunningRedis): Promise<StoreRig> {
  const hands = new Redis(server.url);
  await hands.flushall();
  let passed = 0;
  const now = (): number => performance.now() + passed;
  const [store, other] = [new RedisStore(server.url, {now}), new RedisStore(server.url, {now})];
  return {
    store,
    other,
    grain: 30 * SECOND,
    pass: async (ms) => {
      passed += ms;
      await setClock(hands, ms);
    },
    end: async () => void (await Promise.all([store.close(), other.close(), hands.quit()])),
  };
}

/** Declares the same tests for each store; `now` gives what the test that runs has in its hands. */
export function overBothStores(declare: (now: () => StoreRig) => void): void {
  let server: RunningRedis | undefined;
  const suites = {
    'the store in memory': memoryRig,
    'the store in Redis': async () => redisRig((server ??= await startRedis())),
  };
  for (const [name, open] of Object.entries(suites)) {
    describe(name, () => {
      let rig: StoreRig;
      beforeEach(async () => void (rig = await open()));
      afterEach(() => rig.end());
      declare(() => rig);
    });
  }
  after(() => server?.stop());
}

/** Looks at a wait that was told: what really has passed meanwhile makes it shorter. */
export function assertWait({grain}: StoreRig, waitMs: number, expected: number): void {
  assert.ok(Number.isInteger(waitMs));
  assert.ok(waitMs > expected - grain && waitMs <= expected, `${waitMs} is not ${expected}`);
}

export function perHour(max: number, key = 'log'): Rule {
  return {key, windows: [{ms: HOUR, max}]};
}

let made = 0;

export function newId(): string {
  return `event-${++made}`;
}

/** Takes that must be granted. */
export async function granted(store: Store, rules: readonly Rule[], times = 1): Promise<void> {
  for (let time = 0; time < times; time++) {
    const taken = await store.take(rules, newId());
    if (!taken.ok) throw new Error(`refused by rule ${taken.rule} for ${taken.waitMs} ms`);
  }
}

/** A take that must be refused: by which rule, and for how long. */
export async function refused(store: Store, rules: readonly Rule[]): Promise<Extract<Taken, {ok: false}>> {
  const taken = await store.take(rules, newId());
  if (taken.ok) throw new Error('granted');
  return taken;
}

// Responsible for: what can happen to an installation: its store, its instances or a clock fails, is moved or is set.
// Not for: the installation (installation.ts).
import {writeFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Redis} from 'ioredis';
import type {RedisStoreOptions} from '../../proxy/src/store/redis-store.js';
import {startCluster, startPair, startSentinel} from '../../tools/redis-sets.js';
import {startRedis, type RunningRedis} from '../../tools/redis.js';
import {setClock} from '../../tools/redis-clock.js';
import {ensureCommand} from '../../tools/system.js';
import type {NodeChild} from './children.js';

/** What a fault needs around the proxies. */
export interface Field {
  /** Of each proxy, with its store. */
  readonly env: Readonly<Record<string, string>>;
  /** Of one proxy. */
  readonly envOf?: (place: number) => Readonly<Record<string, string>>;
  /** The same store, for this process. */
  readonly store?: RedisStoreOptions;
  /** The fault itself, for its author. */
  readonly doIt: (to: Struck) => Promise<void>;
  close(): Promise<void>;
}

export interface Struck {
  readonly instances: readonly NodeChild[];
  /** Starts an instance in the place of one that ended. */
  restart(place: number): Promise<void>;
  /** Waits until so many more calls have arrived from each address. */
  more(calls: number): Promise<void>;
}

export interface Fault {
  readonly name: string;
  /** False: the store comes back empty, so every client has to sign in again. */
  readonly keepsSessions: boolean;
  open(): Promise<Field>;
  strike(field: Field, to: Struck): Promise<void>;
}

const HOUR_MS = 3_600_000;
/** Everything that was answered is in the file, as far as the death of the process alone is concerned. */
const KEEPS = ['--appendonly', 'yes', '--appendfsync', 'everysec'];

const keeping = (): Promise<RunningRedis> => startRedis({args: KEEPS, keeps: true});

function fault(name: string, open: () => Promise<Field>, keepsSessions = true): Fault {
  return {name, keepsSessions, open, strike: ({doIt}, to) => doIt(to)};
}

export const FAULTS = {
  failover: fault('the primary is killed, and a sentinel makes its replica the primary', async () => {
    const pair = await startPair(KEEPS);
    const sentinel = await startSentinel(pair, 'password-of-the-bench');
    return {
      env: {REDIS_URL: sentinel.url, REDIS_SENTINEL_PASSWORD: 'password-of-the-bench'},
      store: {sentinelPassword: 'password-of-the-bench'},
      doIt: () => pair.primary.stop(),
      close: async () => void (await Promise.all([sentinel.stop(), pair.stop()])),
    };
  }),
  instance: fault('an instance is killed, and started again', async () => {
    const redis = await keeping();
    return {
      env: {REDIS_URL: redis.url},
      async doIt({instances, more, restart}) {
        await instances[0]!.kill();
        await more(4);
        await restart(0);
      },
      close: () => redis.stop(),
    };
  }),
  restart: fault('Redis is killed, and started again with its data', async () => {
    const redis = await keeping();
    return {env: {REDIS_URL: redis.url}, doIt: () => redis.restart(), close: () => redis.stop()};
  }),
  empty: fault(
    'Redis is killed, and started again without data',
    async () => {
      const redis = await startRedis();
      return {env: {REDIS_URL: redis.url}, doIt: () => redis.restart(), close: () => redis.stop()};
    },
    false,
  ),
  resharding: fault('the slot of a cluster moves to each server in turn', async () => {
    const cluster = await startCluster();
    return {
      env: {
        REDIS_URL: cluster.servers
          .map(({url}) => url)
          .join(',')
          .replaceAll(',redis://', ','),
        REDIS_CLUSTER: 'yes',
      },
      store: {cluster: true},
      async doIt({more}) {
        for (let move = 0; move < cluster.servers.length; move++) {
          await cluster.moveSlot('{altegio}');
          await more(2);
        }
      },
      close: () => cluster.stop(),
    };
  }),
  clocks: fault('the clocks of the store and of the instances are set, forward and back', async () => {
    const redis = await keeping();
    const hands = new Redis(redis.url);
    const fake = await fakeClocks();
    return {
      env: {REDIS_URL: redis.url},
      envOf: fake.envOf,
      async doIt({more}) {
        for (const hours of [1, -2, 1]) {
          await setClock(hands, hours * HOUR_MS);
          await more(2);
        }
        for (const [place, hours] of [
          [0, 1],
          [1, -1],
          [0, 0],
          [1, 0],
        ] as const) {
          fake.set(place, hours);
          await more(2);
        }
      },
      async close() {
        hands.disconnect();
        await Promise.all([redis.stop(), fake.close()]);
      },
    };
  }),
} as const satisfies Record<string, Fault>;

const LIBRARY = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1';

/** Debian's faketime gives a process another clock. Only the one that a person sets: the monotonic one goes on, as on a real machine. */
async function fakeClocks(): Promise<{
  envOf: (place: number) => Record<string, string>;
  set(place: number, hours: number): void;
  close(): Promise<void>;
}> {
  await ensureCommand('faketime', 'faketime', {say: () => {}});
  const folder = await mkdtemp(join(tmpdir(), 'altegio-clocks-'));
  const fileOf = (place: number): string => join(folder, `${place}`);
  const set = (place: number, hours: number): void =>
    writeFileSync(fileOf(place), `${hours < 0 ? '' : '+'}${hours}h\n`);
  for (const place of [0, 1]) set(place, 0);
  return {
    envOf: (place) => ({
      LD_PRELOAD: LIBRARY,
      FAKETIME_TIMESTAMP_FILE: fileOf(place),
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      FAKETIME_CACHE_DURATION: '1',
    }),
    set,
    close: () => rm(folder, {recursive: true, force: true}),
  };
}

// Responsible for: several Redis servers as operators run them, for one test or bench: a primary with a replica and a sentinel, a cluster
// of three whose slots can move.
// Not for: one server (redis.ts).
import {execFile} from 'node:child_process';
import {setTimeout as wait} from 'node:timers/promises';
import {promisify} from 'node:util';
import {Redis} from 'ioredis';
import {startRedis, type RunningRedis} from './redis.js';

const CLUSTER_SIZE = 3;

export interface RunningPair {
  readonly primary: RunningRedis;
  readonly replica: RunningRedis;
  stop(): Promise<void>;
}

/** A primary with a replica that is in step. @param args more arguments of both */
export async function startPair(args: readonly string[] = []): Promise<RunningPair> {
  const primary = await startRedis({args: ['--repl-diskless-sync-delay', '0', ...args]});
  const replica = await startRedis({args: ['--replicaof', '127.0.0.1', `${primary.port}`, ...args]});
  await asking(primary.url, async (redis) => {
    while (Number(await redis.wait(1, 1_000)) < 1) await wait(20);
  });
  return {primary, replica, stop: async () => void (await Promise.all([primary.stop(), replica.stop()]))};
}

/** A sentinel of the pair, which it calls `main`; it knows the replica. */
export async function startSentinel(
  {primary, replica}: RunningPair,
  password: string,
): Promise<{readonly url: string; stop(): Promise<void>}> {
  const sentinel = await startRedis({
    config: (port) =>
      [
        `port ${port}`,
        'bind 127.0.0.1',
        `sentinel monitor main 127.0.0.1 ${primary.port} 1`,
        'sentinel down-after-milliseconds main 300',
        'sentinel failover-timeout main 2000',
        `requirepass ${password}`,
      ].join('\n'),
  });
  await asking(sentinel.url.replace('//', `//:${password}@`), async (redis) => {
    while (!String(await redis.call('SENTINEL', 'REPLICAS', 'main')).includes(`${replica.port}`)) await wait(20);
  });
  return {url: `redis+sentinel://127.0.0.1:${sentinel.port}/main`, stop: () => sentinel.stop()};
}

export interface RunningCluster {
  readonly servers: readonly RunningRedis[];
  /** The slot of this key goes to the next server, while the cluster runs. @param during run before its keys go, and before all know that they went */
  moveSlot(key: string, during?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

export async function startCluster(): Promise<RunningCluster> {
  const args = (port: number): string[] => [
    '--cluster-enabled',
    'yes',
    '--cluster-port',
    `${port + (port > 32_000 ? -9_000 : 9_000)}`,
  ];
  const servers = await Promise.all(Array.from({length: CLUSTER_SIZE}, () => startRedis({args})));
  const addresses = servers.map(({port}) => `127.0.0.1:${port}`);
  await promisify(execFile)('redis-cli', ['--cluster', 'create', ...addresses, '--cluster-yes']);
  const nodes = servers.map(({url}) => new Redis(url));
  // The first to know of all slots is not the last: another one may still refuse.
  for (const node of nodes) while (!String(await node.cluster('INFO')).includes('cluster_state:ok')) await wait(20);
  return {
    servers,
    moveSlot: (key, during) => moveSlot(nodes, servers, key, during),
    async stop() {
      for (const node of nodes) node.disconnect();
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

async function moveSlot(
  nodes: readonly Redis[],
  servers: readonly RunningRedis[],
  key: string,
  during: () => Promise<void> = async () => undefined,
): Promise<void> {
  const slot = await nodes[0]!.call('CLUSTER', 'KEYSLOT', key);
  const call = (place: number, ...words: string[]): Promise<unknown> => nodes[place]!.call('CLUSTER', ...words);
  const keysAt = async (place: number): Promise<string[]> =>
    (await call(place, 'GETKEYSINSLOT', `${slot}`, '100')) as string[];
  const ids = await Promise.all(nodes.map(async (_, place) => String(await call(place, 'MYID'))));
  const from = (await Promise.all(nodes.map(async (_, place) => (await keysAt(place)).length > 0))).indexOf(true);
  const to = (from + 1) % nodes.length;
  await call(to, 'SETSLOT', `${slot}`, 'IMPORTING', ids[from]!);
  await call(from, 'SETSLOT', `${slot}`, 'MIGRATING', ids[to]!);
  await during();
  for (let keys = await keysAt(from); keys.length > 0; keys = await keysAt(from)) {
    // A key may have ended meanwhile: then the answer is NOKEY.
    await nodes[from]!.call('MIGRATE', '127.0.0.1', `${servers[to]!.port}`, '', '0', '5000', 'KEYS', ...keys);
  }
  await during();
  for (const place of [to, from, ...nodes.keys()].filter((each, at, all) => all.indexOf(each) === at)) {
    await call(place, 'SETSLOT', `${slot}`, 'NODE', ids[to]!);
  }
}

async function asking(url: string, work: (redis: Redis) => Promise<void>): Promise<void> {
  const redis = new Redis(url);
  try {
    await work(redis);
  } finally {
    redis.disconnect();
  }
}

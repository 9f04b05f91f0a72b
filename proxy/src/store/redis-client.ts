// Responsible for: the client for an address, for one server, sentinels and a cluster alike: nothing is sent twice, and each
// failure ends in time. The one file with ioredis.
// Not for: keys and steps (redis-store.ts).
import {Cluster, Redis, type RedisOptions} from 'ioredis';
import type {RedisAddress} from './redis-address.js';
import {SCRIPTS} from './redis-scripts.js';

/** The commands that the scripts add. Arguments: the number of keys, the keys, the other arguments. */
export interface Scripts {
  storeTake(keys: number, ...args: string[]): Promise<[no: number, waitMs: number, time: number]>;
  storeGiveBack(keys: number, ...args: string[]): Promise<unknown>;
  storeCount(keys: number, log: string, ms: number): Promise<number>;
  storePutIfAbsent(keys: number, key: string, value: string, ms: number): Promise<string | null>;
  storeRestore(keys: number, log: string, clock: string, ...args: string[]): Promise<unknown>;
  storeLookUp(keys: number, value: string, mark: string): Promise<[value: string | null, mark: string | null]>;
}

/** What both clients have. */
export type Client = (Redis | Cluster) & Scripts;

export interface ClientOptions {
  readonly timeoutMs: number;
  /** PEM of the operator's own CA, instead of the known ones. */
  readonly ca?: string | null;
  readonly sentinelPassword?: string | null;
  /** Milliseconds until the next attempt to connect. */
  readonly retryMs: () => number;
}

type Options = Omit<RedisOptions, 'replyMapping'>;

export function createClient(address: RedisAddress, {timeoutMs, ca, sentinelPassword, retryMs}: ClientOptions): Client {
  const {kind, hosts, socket, username, password, masterName, database} = address;
  // Explicit, because the variable NODE_TLS_REJECT_UNAUTHORIZED could switch it off.
  const tls = address.tls ? {tls: {rejectUnauthorized: true, ...(ca && {ca})}} : {};
  const common = {
    lazyConnect: true,
    protocol: 2,
    disableClientInfo: true,
    connectTimeout: timeoutMs,
    // Otherwise a half-open connection would stay until TCP gives up after minutes.
    socketTimeout: timeoutMs,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    ...(username !== null && {username}),
    ...(password !== null && {password}),
    ...tls,
  } as const satisfies Options;
  if (kind === 'cluster') {
    return new Cluster([...hosts], {
      lazyConnect: true,
      enableOfflineQueue: false,
      // A lost step must stay lost. A redirected one has not happened, so the client follows it.
      retryDelayOnFailover: 0,
      slotsRefreshTimeout: timeoutMs,
      clusterRetryStrategy: retryMs,
      scripts: SCRIPTS,
      // The names that the servers tell are addresses; a certificate is for the name of the setting.
      redisOptions: common,
    }) as Client;
  }
  const [{host, port} = {host: '127.0.0.1', port: 6379}] = hosts;
  const where: Options =
    kind === 'sentinel'
      ? {
          sentinels: [...hosts],
          ...(masterName !== null && {name: masterName}),
          ...(sentinelPassword && {sentinelPassword}),
          ...(address.tls && {enableTLSForSentinelMode: true, sentinelTLS: tls.tls ?? {}}),
          sentinelCommandTimeout: timeoutMs,
          // Without it the client would end for good when no sentinel knows a primary.
          sentinelRetryStrategy: retryMs,
        }
      : socket === null
        ? {host, port}
        : {path: socket};
  const options: Options = {
    ...common,
    ...where,
    // Without it a new connection would select the database of the last one itself, and a failure of that would end the process.
    db: database,
    // A failed command must stay failed. Sent again later, it would count a call that was already refused.
    enableOfflineQueue: false,
    retryStrategy: retryMs,
    scripts: SCRIPTS,
  };
  return new Redis(options) as Client;
}

/** A user may lack the right to INFO; then a replica is one that answers within the time, in milliseconds. */
export async function hasReplica(redis: Client, ms: number): Promise<boolean> {
  const info = await redis.info('replication').catch(() => '');
  const [, count] = /^connected_slaves:(\d+)/m.exec(info) ?? [];
  return Number(count ?? (await redis.wait(1, ms).catch(() => 0))) > 0;
}

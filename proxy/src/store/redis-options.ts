// Responsible for: the options of the Redis store. Not for: its address (redis-address.ts).

export interface RedisStoreOptions {
  /** Prefix of every key, so that other programs can use the same server. In a cluster it is also the hash tag. */
  readonly prefix?: string;
  /** The primary's name, if the hosts of the URL are sentinels. */
  readonly masterName?: string | null;
  /** The hosts of the URL are servers of a Redis Cluster. */
  readonly cluster?: boolean;
  /** PEM of an own CA, for `rediss://`. */
  readonly ca?: string | null;
  readonly sentinelPassword?: string | null;
  /** Time limit of a step, including connecting. */
  readonly commandTimeoutMs?: number;
  /** How long a step that writes waits until a replica has it too, in milliseconds. */
  readonly replicaMs?: number;
  /** A monotonic clock in milliseconds. */
  readonly now?: () => number;
  /** Called each time the store becomes writable (`true`) or stops being writable, with the reason in words. */
  readonly onState?: (up: boolean, reason?: string) => void;
  /** Called once, if the server says that it loses its data in a restart. */
  readonly onForgetful?: () => void;
}

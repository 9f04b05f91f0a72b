// The store of several processes: Redis 6.2 or newer, or Valkey. Node only; the one file that knows ioredis.
// One server (or a primary with replicas), not a cluster: the keys of one step may lie anywhere. Its policy must be noeviction.
// Not here: what is counted and why, and the rules of a store (store.ts).
import {Redis} from 'ioredis';
import {COUNT, GIVE_BACK, PUT_IF_ABSENT, TAKE} from './redis-scripts.js';
import {StoreDown, keepMs, type Rule, type Store, type Taken} from './store.js';

export interface RedisStoreOptions {
  /** Begins every key, so that the server can be shared with others. */
  readonly prefix?: string;
  /** How long a step may take, connecting included, before it fails. */
  readonly commandTimeoutMs?: number;
  /** Told when the store can be written to and when it cannot, each time that this changes. */
  readonly onState?: (up: boolean) => void;
}

/** What `defineCommand` adds: the number of keys, the keys, the other arguments. */
interface Scripts {
  storeTake(keys: number, ...args: string[]): Promise<[no: number, waitMs: number]>;
  storeGiveBack(keys: number, ...args: string[]): Promise<unknown>;
  storeCount(keys: number, log: string, ms: number): Promise<number>;
  storePutIfAbsent(keys: number, key: string, value: string, ms: number): Promise<string | null>;
}

const SCRIPTS = {
  storeTake: {lua: TAKE},
  storeGiveBack: {lua: GIVE_BACK},
  storeCount: {lua: COUNT},
  storePutIfAbsent: {lua: PUT_IF_ABSENT},
};

const RECONNECT_MS = 50;
const RECONNECT_MAX_MS = 1_000;

export class RedisStore implements Store {
  readonly #redis: Redis & Scripts;
  readonly #prefix: string;
  readonly #timeoutMs: number;
  readonly #onState: (up: boolean) => void;
  #opening: Promise<void> | undefined;
  #why = 'not connected';
  #up: boolean | undefined;
  #closed = false;

  /**
   * Connects with the first step, and again by itself whenever the connection is lost.
   * @param url `redis://` or, with TLS, `rediss://`, with name and password when the server wants them
   */
  constructor(url: string, {prefix = 'altegio:', commandTimeoutMs = 1000, onState = () => {}}: RedisStoreOptions = {}) {
    this.#prefix = prefix;
    this.#timeoutMs = commandTimeoutMs;
    this.#onState = onState;
    const redis = new Redis(url, {
      lazyConnect: true,
      protocol: 2,
      disableClientInfo: true,
      connectTimeout: commandTimeoutMs,
      // A half-open connection would otherwise stay for the minutes that TCP tries on.
      socketTimeout: commandTimeoutMs,
      // What has failed has failed: sent again later, it would count what nobody waits for.
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      retryStrategy: (tries) => Math.min(RECONNECT_MAX_MS, RECONNECT_MS * 2 ** (tries - 1)) * (0.5 + Math.random() / 2),
      // The primary has become a replica; its name may lead to the new one by now.
      reconnectOnError: ({message}) => message.includes('READONLY'),
      scripts: SCRIPTS,
    });
    this.#redis = redis as Redis & Scripts;
    // Without a listener ioredis would print it.
    redis.on('error', (error) => (this.#why = reason(error)));
    redis.on('close', () => this.#tell(false));
    redis.on('ready', () => void this.#probe());
  }

  async take(rules: readonly Rule[], id: string): Promise<Taken> {
    const keys: string[] = [];
    // Lua counts from 1, which is the length after the push.
    const told = rules.map((rule) => ({
      log: keys.push(this.#log(rule.key)),
      ...(rule.unless === undefined ? {} : {unless: keys.push(this.#value(rule.unless))}),
      windows: rule.windows,
      // Lua cannot tell an empty list from an empty object.
      ...(rule.gapsMs?.length ? {gapsMs: rule.gapsMs} : {}),
      keepMs: keepMs(rule),
    }));
    const [no, waitMs] = await this.#write((redis) => redis.storeTake(keys.length, ...keys, JSON.stringify(told), id));
    return no === 0 ? {ok: true} : {ok: false, rule: no - 1, waitMs};
  }

  async giveBack(rules: readonly Rule[], id: string): Promise<void> {
    const keys = rules.map(({key}) => this.#log(key));
    await this.#write((redis) => redis.storeGiveBack(keys.length, ...keys, id));
  }

  count(key: string, ms: number): Promise<number> {
    return this.#ask((redis) => redis.storeCount(1, this.#log(key), ms));
  }

  async forget(key: string): Promise<void> {
    await this.#write((redis) => redis.del(this.#log(key), this.#value(key)));
  }

  get(key: string): Promise<string | null> {
    return this.#ask((redis) => redis.get(this.#value(key)));
  }

  async put(key: string, value: string, ms: number): Promise<void> {
    await this.#write((redis) => redis.set(this.#value(key), value, 'PX', wholeMs(ms)));
  }

  putIfAbsent(key: string, value: string, ms: number): Promise<string | null> {
    return this.#write((redis) => redis.storePutIfAbsent(1, this.#value(key), value, wholeMs(ms)));
  }

  /** Lets what is under way end, for as long as a step may take. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#redis.status === 'ready') await this.#inTime(this.#redis.quit()).catch(() => {});
    this.#redis.disconnect();
  }

  // Events and a value may have the same name.
  #log(key: string): string {
    return `${this.#prefix}log:${key}`;
  }

  #value(key: string): string {
    return `${this.#prefix}value:${key}`;
  }

  /** A step that writes: only such a one tells whether the store can be used, since a full or read-only server still reads. */
  async #write<T>(step: (redis: Redis & Scripts) => Promise<T>): Promise<T> {
    const answer = await this.#ask(step);
    this.#tell(true);
    return answer;
  }

  async #ask<T>(step: (redis: Redis & Scripts) => Promise<T>): Promise<T> {
    let over = false;
    const work = async (): Promise<T> => {
      await this.#ready();
      if (over) throw new Cannot('timed out');
      return step(this.#redis);
    };
    try {
      return await this.#inTime(work());
    } catch (error) {
      this.#tell(false);
      throw new StoreDown(reason(error));
    } finally {
      over = true;
    }
  }

  /** Resolves when commands can be sent; rejects at once when it is known that they cannot. */
  async #ready(): Promise<void> {
    if (this.#closed) throw new Cannot('closed');
    const {status} = this.#redis;
    if (status === 'ready') return;
    if (status === 'wait') this.#redis.connect().catch(() => {});
    else if (status !== 'connecting' && status !== 'connect') throw new Cannot(this.#why);
    // One pair of listeners, however many wait.
    this.#opening ??= new Promise((resolve, reject) => {
      const opened = (): void => settle(resolve);
      const failed = (): void => settle(() => reject(new Cannot(this.#why)));
      const settle = (then: () => void): void => {
        this.#opening = undefined;
        this.#redis.off('ready', opened).off('close', failed).off('end', failed);
        then();
      };
      this.#redis.once('ready', opened).once('close', failed).once('end', failed);
    });
    return this.#opening;
  }

  async #inTime<T>(work: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Cannot('timed out')), this.#timeoutMs);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** A connection alone says little: writes something, so that `onState` tells the truth before the next visitor does. */
  async #probe(): Promise<void> {
    this.#why = 'not connected';
    await this.#write((redis) => redis.set(`${this.#prefix}probe`, '1', 'PX', 1000)).catch(() => {});
  }

  #tell(up: boolean): void {
    if (this.#up === up || this.#closed) return;
    this.#up = up;
    this.#onState(up);
  }
}

function wholeMs(ms: number): number {
  return Math.max(1, Math.ceil(ms));
}

/** Why a step could not be tried or waited for, in words of ours. */
class Cannot extends Error {}

const KNOWN = /\b(?:READONLY|OOM|NOAUTH|WRONGPASS|NOPERM|LOADING|BUSY|MISCONF|NOREPLICAS|MASTERDOWN)\b/;

/** A word for the log. Never the text of an error: it may repeat the command, and so a key, a value or the password. */
function reason(error: unknown): string {
  if (error instanceof Cannot) return error.message;
  const {message = '', code} = error as {message?: string; code?: unknown};
  if (typeof code === 'string') return code;
  if (message.startsWith('Socket timeout')) return 'timed out';
  return KNOWN.exec(message)?.[0] ?? 'not connected';
}

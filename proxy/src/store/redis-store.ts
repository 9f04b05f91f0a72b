// Responsible for: the store of several processes, in Redis 6.2 or newer, or Valkey. Node only: the one file with ioredis.
// One server (or a primary with replicas), not a cluster, because one step uses keys of any slot. Its policy must be noeviction.
// Not for: what is counted, and the contract of a store (store.ts).
import {Redis} from 'ioredis';
import {COUNT, GIVE_BACK, PUT_IF_ABSENT, TAKE} from './redis-scripts.js';
import {StoreDown, keepMs, type Rule, type Store, type Taken} from './store.js';

export interface RedisStoreOptions {
  /** Prefix of every key, so that other programs can use the same server. */
  readonly prefix?: string;
  /** Time limit of a step, including connecting. */
  readonly commandTimeoutMs?: number;
  /** Called each time the store becomes writable (`true`) or stops being writable. */
  readonly onState?: (up: boolean) => void;
}

/** The commands that `scripts` adds. Arguments: the number of keys, the keys, the other arguments. */
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
   * Connects with the first step, and reconnects if the connection is lost.
   * @param url `redis://` or, with TLS, `rediss://`, with user name and password if the server needs them
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
      // Otherwise a half-open connection would stay until TCP gives up after minutes.
      socketTimeout: commandTimeoutMs,
      // A failed command must stay failed. Sent again later, it would count a call that was already refused.
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      maxRetriesPerRequest: 0,
      retryStrategy: (tries) => Math.min(RECONNECT_MAX_MS, RECONNECT_MS * 2 ** (tries - 1)) * (0.5 + Math.random() / 2),
      // The primary has become a replica. A new connection may reach the new primary.
      reconnectOnError: ({message}) => message.includes('READONLY'),
      scripts: SCRIPTS,
    });
    this.#redis = redis as Redis & Scripts;
    // Without a listener ioredis prints the error.
    redis.on('error', (error) => (this.#why = reason(error)));
    redis.on('close', () => this.#reportState(false));
    redis.on('ready', () => void this.#probe());
  }

  async take(rules: readonly Rule[], id: string): Promise<Taken> {
    const keys: string[] = [];
    // Lua indexes start at 1, which is the length after the push.
    const indexed = rules.map((rule) => ({
      log: keys.push(this.#log(rule.key)),
      ...(rule.unless === undefined ? {} : {unless: keys.push(this.#value(rule.unless))}),
      windows: rule.windows,
      // In Lua an empty list and an empty object look the same.
      ...(rule.gapsMs?.length ? {gapsMs: rule.gapsMs} : {}),
      keepMs: keepMs(rule),
    }));
    const [no, waitMs] = await this.#write((redis) =>
      redis.storeTake(keys.length, ...keys, JSON.stringify(indexed), id),
    );
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

  /** Waits for open commands, up to the time limit of a step. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#redis.status === 'ready') await this.#inTime(this.#redis.quit()).catch(() => {});
    this.#redis.disconnect();
  }

  // Events and a value may have the same key.
  #log(key: string): string {
    return `${this.#prefix}log:${key}`;
  }

  #value(key: string): string {
    return `${this.#prefix}value:${key}`;
  }

  /** A step that writes. Only a write shows that the store is usable, because a full or read-only server still reads. */
  async #write<T>(step: (redis: Redis & Scripts) => Promise<T>): Promise<T> {
    const answer = await this.#ask(step);
    this.#reportState(true);
    return answer;
  }

  async #ask<T>(step: (redis: Redis & Scripts) => Promise<T>): Promise<T> {
    let over = false;
    const work = async (): Promise<T> => {
      await this.#ready();
      if (over) throw new StepFailed('timed out');
      return step(this.#redis);
    };
    try {
      return await this.#inTime(work());
    } catch (error) {
      this.#reportState(false);
      throw new StoreDown(reason(error));
    } finally {
      over = true;
    }
  }

  /** Resolves when commands can be sent. Rejects at once if the connection has failed. */
  async #ready(): Promise<void> {
    if (this.#closed) throw new StepFailed('closed');
    const {status} = this.#redis;
    if (status === 'ready') return;
    if (status === 'wait') this.#redis.connect().catch(() => {});
    else if (status !== 'connecting' && status !== 'connect') throw new StepFailed(this.#why);
    // One set of listeners for all waiting steps.
    this.#opening ??= new Promise((resolve, reject) => {
      const opened = (): void => settle(resolve);
      const failed = (): void => settle(() => reject(new StepFailed(this.#why)));
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
      timer = setTimeout(() => reject(new StepFailed('timed out')), this.#timeoutMs);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Writes a value, because a connection alone does not show that the server accepts writes. */
  async #probe(): Promise<void> {
    this.#why = 'not connected';
    await this.#write((redis) => redis.set(`${this.#prefix}probe`, '1', 'PX', 1000)).catch(() => {});
  }

  #reportState(up: boolean): void {
    if (this.#up === up || this.#closed) return;
    this.#up = up;
    this.#onState(up);
  }
}

function wholeMs(ms: number): number {
  return Math.max(1, Math.ceil(ms));
}

/** Why a step failed in this class, with a message that is safe to log. */
class StepFailed extends Error {}

const KNOWN = /\b(?:READONLY|OOM|NOAUTH|WRONGPASS|NOPERM|LOADING|BUSY|MISCONF|NOREPLICAS|MASTERDOWN)\b/;

/** A reason for the log. Never the error's message, which may contain a key, a value or the password. */
function reason(error: unknown): string {
  if (error instanceof StepFailed) return error.message;
  const {message = '', code} = error as {message?: string; code?: unknown};
  if (typeof code === 'string') return code;
  if (message.startsWith('Socket timeout')) return 'timed out';
  return KNOWN.exec(message)?.[0] ?? 'not connected';
}

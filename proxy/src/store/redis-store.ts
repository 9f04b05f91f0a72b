// Responsible for: the store of several processes, in Redis 6.2 or newer, or Valkey: one server, a primary with replicas, or a
// cluster. Its policy must be noeviction.
// Not for: what is counted, the contract of a store (store.ts), the address (redis-address.ts), the client (redis-client.ts).
import {createClient, hasReplica, type Client} from './redis-client.js';
import {readAddress, type RedisAddress} from './redis-address.js';
import {logKey, rulesAsArguments, valueKey} from './redis-keys.js';
import type {RedisStoreOptions} from './redis-options.js';
import {StepFailed, explain, inTime, reasonOf} from './redis-reasons.js';
import {RecentTurns} from './recent-turns.js';
import {SteadyClock} from './steady-clock.js';
import {EMPTIED_KEY, StoreDown, keepMs, type Rule, type Store, type Taken} from './store.js';

export type {RedisStoreOptions} from './redis-options.js';

const RECONNECT_MS = 50;
// Of the time until a failover is noticed this part is ours: a fifth of a second at most.
const RECONNECT_MAX_MS = 200;
/** After a replica was too slow, steps do not wait for it for so long. */
const REPLICA_AGAIN_MS = 5_000;
const DAY_MS = 86_400_000;
const MARK_MS = 3_650 * DAY_MS;

export class RedisStore implements Store {
  readonly #redis: Client;
  readonly #address: RedisAddress;
  readonly #prefix: string;
  readonly #timeoutMs: number;
  readonly #replicaMs: number;
  readonly #options: RedisStoreOptions;
  readonly #markKey: string;
  readonly #clockKey: string;
  readonly #recent: RecentTurns;
  readonly #clock: SteadyClock;
  #opening: Promise<void> | undefined;
  #verifying: Promise<void> | undefined;
  #verified = false;
  /** Attempts to connect since the last connection that could be used. */
  #attempts = 0;
  #why = 'not connected';
  #up: boolean | undefined;
  #closed = false;
  #mark: string | null = null;
  /** Steps wait for a replica from this time on; `Infinity`: there is none. */
  #replicaFrom = Infinity;
  #toldForgetful = false;

  /**
   * Connects with the first step, and reconnects if the connection is lost.
   * @param url `redis://` or, with TLS, `rediss://`, with user name and password if the server needs them; `unix:///path`;
   *   `redis+sentinel://host,host/name`; with `cluster` several hosts
   */
  constructor(url: string, options: RedisStoreOptions = {}) {
    const {prefix = 'altegio:', commandTimeoutMs = 1000, replicaMs = 50, ca = null, sentinelPassword = null} = options;
    const address = readAddress(url, options);
    if ('wrong' in address) throw new Error(`The address of the store ${address.wrong}`);
    this.#address = address;
    const now = options.now ?? (() => performance.now());
    this.#recent = new RecentTurns(now);
    this.#clock = new SteadyClock(now);
    // One step uses several keys, which must lie on one server of a cluster.
    this.#prefix = address.kind === 'cluster' && !/\{[^{}]+\}/.test(prefix) ? `{${prefix.replace(/:$/, '')}}:` : prefix;
    this.#markKey = `${this.#prefix}mark`;
    this.#clockKey = `${this.#prefix}clock`;
    this.#timeoutMs = commandTimeoutMs;
    this.#replicaMs = replicaMs;
    this.#options = options;
    this.#redis = createClient(address, {
      timeoutMs: commandTimeoutMs,
      ca,
      sentinelPassword,
      retryMs: () => Math.min(RECONNECT_MAX_MS, RECONNECT_MS * 2 ** this.#attempts++) * (0.5 + Math.random() / 2),
    });
    const events = this.#redis as {on(name: string, listener: (value?: unknown) => void): unknown};
    // Without a listener ioredis prints the error.
    events.on('error', (error) => (this.#why = reasonOf(error)));
    events.on('close', () => this.#lost());
    events.on('ready', () => void this.#verify().catch(() => undefined));
    // A server of a cluster took the place of another: it may have missed the last steps.
    events.on('+node', () => void (this.#verified && this.#verify().catch(() => undefined)));
  }

  get mark(): string | null {
    return this.#mark;
  }

  async take(rules: readonly Rule[], id: string): Promise<Taken> {
    const steady = rules.some((rule) => rule.steady);
    // Only where it is needed: while a cluster moves the slot, a step with a key that is not there has to wait.
    const [keys, text] = rulesAsArguments(rules, [this.#markKey, ...(steady ? [this.#clockKey] : [])], this.#prefix);
    const step = (): Promise<[no: number, waitMs: number]> =>
      this.#write(async (redis) => {
        const sent = this.#clock.now;
        const expected = steady ? this.#clock.expected() : '';
        const [no, waitMs, time] = await redis.storeTake(keys.length, ...keys, text, id, this.#mark ?? '', expected);
        if (time > 0) this.#clock.learn(time, sent);
        return [no, waitMs];
      });
    let [no, waitMs] = await step();
    if (no < 0) {
      await this.#ask(() => this.#verify());
      [no, waitMs] = await step();
      if (no < 0) throw new StoreDown('emptied');
    }
    if (no > 0) return {ok: false, rule: no - 1, waitMs};
    for (const rule of rules) this.#recent.add(this.#log(rule.key), id, keepMs(rule), rule.steady === true);
    return {ok: true};
  }

  async giveBack(rules: readonly Rule[], id: string): Promise<void> {
    const keys = rules.map(({key}) => this.#log(key));
    this.#recent.remove(id);
    await this.#write((redis) => redis.storeGiveBack(keys.length, ...keys, id));
  }

  count(key: string, ms: number): Promise<number> {
    return this.#ask((redis) => redis.storeCount(1, this.#log(key), ms));
  }

  async lookUp(key: string): Promise<{value: string | null; mark: string}> {
    const [value, mark] = await this.#ask((redis) => redis.storeLookUp(2, this.#value(key), this.#markKey));
    // The value of an emptied store says nothing, and its new mark says that.
    if (mark === null || mark !== this.#mark) await this.#ask(() => this.#verify());
    return {value, mark: this.#mark ?? ''};
  }

  async forget(key: string): Promise<void> {
    this.#recent.forget(this.#log(key));
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
    if (this.#redis.status === 'ready') await inTime(this.#redis.quit(), this.#timeoutMs).catch(() => {});
    this.#redis.disconnect();
  }

  #log(key: string): string {
    return logKey(this.#prefix, key);
  }

  #value(key: string): string {
    return valueKey(this.#prefix, key);
  }

  /** A step that writes. If there is a replica, it has it too: after a failover nothing of it is lost. */
  #write<T>(step: (redis: Client) => Promise<T>): Promise<T> {
    return this.#ask(async (redis) => {
      // Not in one turn: a script that the server does not have yet is sent twice, the second time behind the WAIT.
      const answer = await step(redis);
      const waits = performance.now() >= this.#replicaFrom;
      const replicas = waits ? await redis.wait(1, this.#replicaMs).catch(() => 0) : 1;
      if (replicas === 0) this.#replicaFrom = performance.now() + REPLICA_AGAIN_MS;
      // A read does not show that the store is usable: a full or read-only server still reads.
      this.#reportState(true);
      return answer;
    });
  }

  async #ask<T>(step: (redis: Client) => Promise<T>): Promise<T> {
    let over = false;
    const work = async (): Promise<T> => {
      await this.#ready();
      if (over) throw new StepFailed('timed out');
      return step(this.#redis);
    };
    try {
      return await inTime(work(), this.#timeoutMs);
    } catch (error) {
      const late = error instanceof StepFailed && !this.#verified && this.#why !== 'not connected';
      const reason = late ? this.#why : reasonOf(error);
      this.#reportState(false, reason);
      // The primary has become a replica. A new connection may reach the new primary.
      if (reason === 'READONLY') this.#connectAnew();
      throw new StoreDown(reason);
    } finally {
      over = true;
    }
  }

  /** Resolves when commands can be sent. Rejects at once if the connection has failed. */
  async #ready(): Promise<void> {
    if (this.#closed) throw new StepFailed('closed');
    if (this.#verified) return;
    const {status} = this.#redis;
    if (status === 'wait') this.#redis.connect().catch((error: unknown) => (this.#why = reasonOf(error)));
    else if (status === 'ready') return this.#verify();
    else if (status !== 'connecting' && status !== 'connect') throw new StepFailed(this.#why);
    // One set of listeners for all waiting steps.
    this.#opening ??= new Promise((resolve, reject) => {
      const opened = (): void => settle(() => resolve(this.#verify()));
      const failed = (): void => settle(() => reject(new StepFailed(this.#why)));
      const redis: NodeJS.EventEmitter = this.#redis;
      const settle = (then: () => void): void => {
        this.#opening = undefined;
        redis.off('ready', opened).off('close', failed).off('end', failed);
        then();
      };
      redis.once('ready', opened).once('close', failed).once('end', failed);
    });
    return this.#opening;
  }

  /** After connecting, and after the store was found emptied: the right database, the mark, and what only this process knows. */
  #verify(): Promise<void> {
    this.#verifying ??= inTime(this.#check(), this.#timeoutMs).finally(() => (this.#verifying = undefined));
    return this.#verifying;
  }

  async #check(): Promise<void> {
    const redis = this.#redis;
    try {
      // ioredis goes on in database 0 if it cannot select this one.
      if (this.#address.database > 0 && 'select' in redis) await redis.select(this.#address.database);
      this.#mark = await this.#readMark();
      for (const {log, keep, steady, events} of this.#recent.logs()) {
        const time = steady ? this.#clock.expected() : '';
        await redis.storeRestore(
          2,
          log,
          this.#clockKey,
          `${keep}`,
          time,
          ...events.flatMap(({id, ageMs}) => [id, `${ageMs}`]),
        );
      }
      await this.#lookAtServer();
      this.#verified = true;
      this.#attempts = 0;
      this.#why = 'not connected';
      this.#reportState(true);
    } catch (error) {
      this.#why = reasonOf(error);
      this.#reportState(false, this.#why);
      if (this.#why === 'READONLY' || this.#why === 'NO_DATABASE') this.#connectAnew();
      throw new StepFailed(this.#why);
    }
  }

  /** Writes the mark of an empty store. Only a write shows that the store can be used, so this is one each time. */
  async #readMark(): Promise<string> {
    const redis = this.#redis;
    const known = this.#mark;
    const mark = crypto.randomUUID();
    if ((await redis.set(this.#markKey, mark, 'PX', MARK_MS, 'NX')) === null) {
      const there = await redis.get(this.#markKey);
      if (there === null) throw new StepFailed('emptied');
      return there;
    }
    if (known !== null) await redis.set(this.#value(EMPTIED_KEY), '1', 'PX', DAY_MS);
    return mark;
  }

  /** Whether there is a replica, and whether the data survives a restart. A server may refuse to tell. */
  async #lookAtServer(): Promise<void> {
    if (this.#address.kind === 'cluster') return;
    const redis = this.#redis;
    const [replicated, told] = await Promise.all([
      hasReplica(redis, this.#replicaMs),
      this.#toldForgetful ? null : redis.config('GET', 'appendonly').catch(() => null),
    ]);
    this.#replicaFrom = replicated ? 0 : Infinity;
    if (Array.isArray(told) && told[1] === 'no') {
      this.#toldForgetful = true;
      this.#options.onForgetful?.();
    }
  }

  #connectAnew(): void {
    if (this.#closed) return;
    this.#verified = false;
    this.#redis.disconnect(true);
  }

  #lost(): void {
    this.#verified = false;
    this.#reportState(false, this.#why);
  }

  #reportState(up: boolean, reason?: string): void {
    if (this.#up === up || this.#closed) return;
    this.#up = up;
    this.#options.onState?.(up, ...(up || reason === undefined ? [] : [explain(reason)]));
  }
}

const wholeMs = (ms: number): number => Math.max(1, Math.ceil(ms));

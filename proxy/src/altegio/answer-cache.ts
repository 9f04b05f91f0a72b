// Responsible for: caching public answers (what can be booked, and when). Identical concurrent reads share one call, a fresh answer
// is reused, and an older one is given if Altegio fails. One cache per process.
// Not for: answers that depend on the client.
import type {Limits} from '../limits.js';

export interface CachedAnswer {
  readonly status: number;
  /** JSON text; `null`: an empty body. */
  readonly text: string | null;
  readonly retryAfter?: string | null;
  /** A failure with a status of success: it is not kept, and an older answer is given instead where there is one. */
  readonly failed?: boolean;
}

export interface AnswerCacheOptions {
  readonly limits: Limits;
  /** A monotonic clock in milliseconds. */
  readonly now?: () => number;
  readonly maxEntries?: number;
  readonly maxBytes?: number;
}

interface Entry {
  readonly group: string | undefined;
  readonly answer: CachedAnswer;
  readonly at: number;
  readonly bytes: number;
}

/** What is read, and how it is kept. */
export interface Read {
  /** Path, query and language: everything that the answer depends on. */
  readonly key: string;
  /** The name to `invalidate`, such as the location. Default: none. */
  readonly group?: string;
  /** How long an answer is fresh; 0: no caching and no shared calls. */
  readonly seconds: number;
  /** Keeps a 404 as well: there is none. */
  readonly keepsNone?: boolean;
}

interface Running {
  readonly group: string | undefined;
  readonly answer: Promise<CachedAnswer>;
}

export class AnswerCache {
  readonly #staleMs: number;
  readonly #now: () => number;
  readonly #maxEntries: number;
  readonly #maxBytes: number;
  /** The least recently used entry comes first. */
  readonly #entries = new Map<string, Entry>();
  readonly #running = new Map<string, Running>();
  #bytes = 0;

  constructor({limits, now, maxEntries = 2_000, maxBytes = 32_000_000}: AnswerCacheOptions) {
    this.#staleMs = limits.cacheStaleSeconds * 1000;
    this.#now = now ?? (() => performance.now());
    this.#maxEntries = maxEntries;
    this.#maxBytes = maxBytes;
  }

  /**
   * @param call calls Altegio; must not stop when one reader leaves, because others may wait for the same answer
   * @param refusal why no call can be made now; `null`: one can
   */
  read(what: Read, call: () => Promise<CachedAnswer>, refusal: () => Error | null = () => null): Promise<CachedAnswer> {
    const {key, group, seconds} = what;
    if (seconds <= 0) return call();
    const fresh = this.#youngerThan(key, seconds * 1000);
    if (fresh) return Promise.resolve(fresh);
    const running = this.#running.get(key);
    if (running) return running.answer;
    // In an overload most reads end here. They are not noted as running: V8 would replace the table of the `Map` very often.
    const refused = refusal();
    if (refused) {
      const stale = this.#youngerThan(key, seconds * 1000 + this.#staleMs);
      return stale ? Promise.resolve(stale) : Promise.reject(refused);
    }
    const mine: Running = {
      group,
      // Starts after `running` is registered, however fast the answer is.
      answer: Promise.resolve().then(() => this.#fetch(what, mine, call)),
    };
    this.#running.set(key, mine);
    return mine.answer;
  }

  /** Drops the group's answers. The next read calls Altegio, even if an older call is still running. */
  invalidate(group: string): void {
    for (const [key, entry] of this.#entries) if (entry.group === group) this.#drop(key);
    for (const [key, running] of this.#running) if (running.group === group) this.#running.delete(key);
  }

  async #fetch(what: Read, mine: Running, call: () => Promise<CachedAnswer>): Promise<CachedAnswer> {
    const {key, seconds} = what;
    const freshMs = seconds * 1000;
    try {
      const answer = await call();
      if (answer.failed || answer.status >= 500 || answer.status === 429)
        return this.#youngerThan(key, freshMs + this.#staleMs) ?? answer;
      // If the group was invalidated while this call ran, its answer is outdated: do not cache it.
      if (this.#running.get(key) === mine) this.#replace(what, answer);
      return answer;
    } catch (error) {
      const stale = this.#youngerThan(key, freshMs + this.#staleMs);
      if (stale) return stale;
      throw error;
    } finally {
      if (this.#running.get(key) === mine) this.#running.delete(key);
    }
  }

  #youngerThan(key: string, ms: number): CachedAnswer | null {
    const entry = this.#entries.get(key);
    if (!entry || this.#now() - entry.at >= ms) return null;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.answer;
  }

  /** Caches a success. Any other clear answer only removes the previous one. */
  #replace({key, group, keepsNone = false}: Read, answer: CachedAnswer): void {
    this.#drop(key);
    // A string takes up to two bytes per character.
    const bytes = 2 * (key.length + (answer.text?.length ?? 0));
    const isKept = (answer.status >= 200 && answer.status < 300) || (keepsNone && answer.status === 404);
    if (!isKept || bytes > this.#maxBytes) return;
    this.#entries.set(key, {group, answer, at: this.#now(), bytes});
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxEntries && this.#bytes <= this.#maxBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }
}

// Public answers (locations, free dates and times): identical reads in flight are one call, a fresh one is kept for a moment,
// a kept one stands in when Altegio fails. Per process. Never for anything that depends on who asks.
import type {Limits} from '../limits.js';

export interface Kept {
  readonly status: number;
  /** JSON text; `null`: an empty body. */
  readonly text: string | null;
  readonly retryAfter?: string | null;
}

export interface PublicReadsOptions {
  readonly limits: Limits;
  /** Milliseconds that never go back. */
  readonly now?: () => number;
  readonly maxEntries?: number;
  readonly maxBytes?: number;
}

interface Entry {
  readonly group: string;
  readonly answer: Kept;
  readonly at: number;
  readonly bytes: number;
}

interface Running {
  readonly group: string;
  readonly answer: Promise<Kept>;
}

export class PublicReads {
  readonly #staleMs: number;
  readonly #now: () => number;
  readonly #maxEntries: number;
  readonly #maxBytes: number;
  /** The one that was asked for longest ago comes first. */
  readonly #kept = new Map<string, Entry>();
  readonly #running = new Map<string, Running>();
  #bytes = 0;

  constructor({limits, now, maxEntries = 500, maxBytes = 8_000_000}: PublicReadsOptions) {
    this.#staleMs = limits.cacheStaleSeconds * 1000;
    this.#now = now ?? (() => performance.now());
    this.#maxEntries = maxEntries;
    this.#maxBytes = maxBytes;
  }

  /**
   * @param key path, query and language: all that the answer depends on
   * @param group what `forget` names, such as the location
   * @param seconds how long an answer is fresh; 0: each read is a call of its own, and nothing is kept
   * @param call asks Altegio; never ends because one reader left, as others may wait for the same answer
   */
  read(key: string, group: string, seconds: number, call: () => Promise<Kept>): Promise<Kept> {
    if (seconds <= 0) return call();
    const fresh = this.#younger(key, seconds * 1000);
    if (fresh) return Promise.resolve(fresh);
    const running = this.#running.get(key);
    if (running) return running.answer;
    const mine: Running = {
      group,
      // Not before it can be found, however fast the answer is.
      answer: Promise.resolve().then(() => this.#ask(key, mine, seconds * 1000, call)),
    };
    this.#running.set(key, mine);
    return mine.answer;
  }

  /** Something has changed there: the next reader asks Altegio, also when an answer from before is still under way. */
  forget(group: string): void {
    for (const [key, entry] of this.#kept) if (entry.group === group) this.#drop(key);
    for (const [key, running] of this.#running) if (running.group === group) this.#running.delete(key);
  }

  async #ask(key: string, mine: Running, freshMs: number, call: () => Promise<Kept>): Promise<Kept> {
    try {
      const answer = await call();
      if (answer.status >= 500 || answer.status === 429) return this.#younger(key, freshMs + this.#staleMs) ?? answer;
      // After a forget() it is from before, and whoever asked since then has the better one, or will.
      if (this.#running.get(key) === mine) this.#replace(key, mine.group, answer);
      return answer;
    } catch (error) {
      const stale = this.#younger(key, freshMs + this.#staleMs);
      if (stale) return stale;
      throw error;
    } finally {
      if (this.#running.get(key) === mine) this.#running.delete(key);
    }
  }

  #younger(key: string, ms: number): Kept | null {
    const entry = this.#kept.get(key);
    if (!entry || this.#now() - entry.at >= ms) return null;
    this.#kept.delete(key);
    this.#kept.set(key, entry);
    return entry.answer;
  }

  /** Only a success is kept, but any clear answer ends the one before it. */
  #replace(key: string, group: string, answer: Kept): void {
    this.#drop(key);
    // Strings take up to two bytes a character.
    const bytes = 2 * (key.length + (answer.text?.length ?? 0));
    if (answer.status < 200 || answer.status > 299 || bytes > this.#maxBytes) return;
    this.#kept.set(key, {group, answer, at: this.#now(), bytes});
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#maxEntries && this.#bytes <= this.#maxBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}

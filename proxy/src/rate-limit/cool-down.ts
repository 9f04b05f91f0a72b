// How long nobody calls Altegio after it said "too much": in this process at once, and through the store in all others.
// Not here: what Altegio said (upstream.ts), and the calls that wait meanwhile (gate.ts).
import {CLOSED_KEY} from './turn-rule.js';
import type {Limits} from '../limits.js';
import {StoreDown, type Rule, type Store} from '../store/store.js';

const COUNT_KEY = 'gate-closings';
/** How much longer than the pause itself the closings in a row are remembered. */
const COUNT_MS = 300_000;
const DONE = Promise.resolve();

export interface ClosingOptions {
  readonly store: Store;
  readonly limits: Limits;
  readonly now: () => number;
  /** What the gate takes its turns by. */
  readonly rules: readonly Rule[];
  readonly closed: (ms: number) => void;
}

export class Closing {
  readonly #store: Store;
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #rules: readonly Rule[];
  readonly #closed: (ms: number) => void;
  #until = 0;
  #inARow = 0;
  #latest: Promise<void> = DONE;

  constructor({store, limits, now, rules, closed}: ClosingOptions) {
    this.#store = store;
    this.#limits = limits;
    this.#now = now;
    this.#rules = rules;
    this.#closed = closed;
  }

  get until(): number {
    return this.#until;
  }

  /** Closed from the moment of the call, unless pauses are turned off; resolves when the other instances know. */
  limited(retryAfterSeconds?: number): Promise<void> {
    // On the sandbox there is nobody to spare.
    if (this.#limits.gateClosedMaxMs === 0) return DONE;
    const now = this.#now();
    const asked = this.#believed(retryAfterSeconds);
    const open = this.#until <= now;
    if (!open && (asked === null || now + asked <= this.#until)) return DONE;
    // The first pause until the store has told how many there were before.
    const ms = asked ?? this.#doubled(0);
    if (ms === 0) return DONE;
    this.#until = now + ms;
    return this.#inOrder(() => (open ? this.#share(asked) : this.#lengthen()));
  }

  /** Altegio answered as usual. Without a closing before it, this costs nothing. */
  fine(): Promise<void> {
    // An answer that comes while the gate is closed is to a call from before.
    if (this.#inARow === 0 || this.#until > this.#now()) return DONE;
    const before = this.#inARow;
    this.#inARow = 0;
    return this.#inOrder(async () => {
      try {
        await this.#store.forget(COUNT_KEY);
      } catch (error) {
        this.#inARow = before;
        throw error;
      }
    });
  }

  async #share(asked: number | null): Promise<void> {
    let before = this.#inARow;
    let ms = asked ?? this.#doubled(before);
    try {
      before = Number(await this.#store.get(COUNT_KEY));
      ms = asked ?? this.#doubled(before);
      if ((await this.#store.putIfAbsent(CLOSED_KEY, '1', ms)) === null) {
        await this.#store.put(COUNT_KEY, String(before + 1), ms + COUNT_MS);
      } else {
        // Another instance heard it first, and has counted it.
        const remaining = await this.#remaining();
        if (asked !== null && asked > remaining) await this.#store.put(CLOSED_KEY, '1', asked);
        else ms = remaining;
      }
    } finally {
      // Also when the store is down: this process keeps quiet by itself.
      this.#inARow = before + 1;
      const now = this.#now();
      this.#until = Math.max(this.#until, now + ms);
      this.#closed(this.#until - now);
    }
  }

  /** Milliseconds until the store gives a turn again; only with a no does it tell a time. */
  async #remaining(): Promise<number> {
    const id = crypto.randomUUID();
    const taken = await this.#store.take(this.#rules, id);
    if (!taken.ok) return taken.waitMs;
    await this.#store.giveBack(this.#rules, id);
    return 0;
  }

  async #lengthen(): Promise<void> {
    const ms = this.#until - this.#now();
    if (ms > 0) await this.#store.put(CLOSED_KEY, '1', ms);
  }

  // One after the other: a longer pause must not come to the store before the one that it lengthens.
  #inOrder(step: () => Promise<void>): Promise<void> {
    this.#latest = this.#latest.then(step).catch((error: unknown) => {
      // Without the store no turn is given anyway.
      if (!(error instanceof StoreDown)) throw error;
    });
    const told = this.#latest;
    this.#latest = told.catch(() => undefined);
    return told;
  }

  #believed(seconds: number | undefined): number | null {
    if (seconds === undefined || !(seconds > 0)) return null;
    return Math.min(seconds * 1000, this.#limits.gateClosedMaxMs);
  }

  #doubled(times: number): number {
    return Math.min(this.#limits.gateClosedMs * 2 ** times, this.#limits.gateClosedMaxMs);
  }
}

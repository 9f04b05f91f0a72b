// Responsible for: the cool-down after a 429 or a bot wall, during which no call goes to Altegio. It starts in this process at
// once, and in all other instances through the store.
// Not for: reading Altegio's answer (altegio/), and the calls that wait meanwhile (rate-limiter.ts).
import {coolDownKey, ofEgress} from './turn-rule.js';
import type {Limits} from '../limits.js';
import {StoreDown, type Rule, type Store} from '../store/store.js';

const COUNT_KEY = 'gate-closings';
/** How long the number of consecutive cool-downs is stored after the end of the last one. */
const COUNT_MS = 300_000;
const DONE = Promise.resolve();

export interface CoolDownOptions {
  readonly store: Store;
  readonly limits: Limits;
  /** Name of the address that is closed. */
  readonly egress: string | null;
  readonly now: () => number;
  /** The rules by which the rate limiter takes its turns. */
  readonly rules: readonly Rule[];
  /** Called when a cool-down of `ms` has started. */
  readonly onStart: (ms: number) => void;
}

export class CoolDown {
  readonly #store: Store;
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #rules: readonly Rule[];
  readonly #onStart: (ms: number) => void;
  readonly #key: string;
  readonly #countKey: string;
  #until = 0;
  #consecutive = 0;
  #latest: Promise<void> = DONE;

  constructor({store, limits, egress, now, rules, onStart}: CoolDownOptions) {
    this.#key = coolDownKey(egress);
    this.#countKey = ofEgress(COUNT_KEY, egress);
    this.#store = store;
    this.#limits = limits;
    this.#now = now;
    this.#rules = rules;
    this.#onStart = onStart;
  }

  get until(): number {
    return this.#until;
  }

  /** Starts or lengthens a cool-down, unless cool-downs are switched off. Resolves when the store has it for the other instances. */
  start(retryAfterSeconds?: number): Promise<void> {
    // Cool-downs are off on the sandbox.
    if (this.#limits.gateClosedMaxMs === 0) return DONE;
    const now = this.#now();
    const requested = this.#acceptedMs(retryAfterSeconds);
    const open = this.#until <= now;
    if (!open && (requested === null || now + requested <= this.#until)) return DONE;
    // Until the store returns the number of earlier cool-downs, assume that there were none.
    const ms = requested ?? this.#backoffMs(0);
    if (ms === 0) return DONE;
    this.#until = now + ms;
    return this.#inSequence(() => (open ? this.#share(requested) : this.#lengthen()));
  }

  /** Altegio answered normally: the next cool-down is a first one again. */
  succeeded(): Promise<void> {
    // An answer during a cool-down belongs to a call that was sent before the cool-down.
    if (this.#consecutive === 0 || this.#until > this.#now()) return DONE;
    const before = this.#consecutive;
    this.#consecutive = 0;
    return this.#inSequence(async () => {
      try {
        await this.#store.forget(this.#countKey);
      } catch (error) {
        this.#consecutive = before;
        throw error;
      }
    });
  }

  async #share(requested: number | null): Promise<void> {
    let before = this.#consecutive;
    let ms = requested ?? this.#backoffMs(before);
    try {
      before = Number(await this.#store.get(this.#countKey));
      ms = requested ?? this.#backoffMs(before);
      if ((await this.#store.putIfAbsent(this.#key, '1', ms)) === null) {
        await this.#store.put(this.#countKey, String(before + 1), ms + COUNT_MS);
      } else {
        // Another instance started this cool-down and has counted it.
        const remaining = await this.#remaining();
        if (requested !== null && requested > remaining) await this.#store.put(this.#key, '1', requested);
        else ms = remaining;
      }
    } finally {
      // Also if the store is down: this process then cools down alone.
      this.#consecutive = before + 1;
      const now = this.#now();
      this.#until = Math.max(this.#until, now + ms);
      this.#onStart(this.#until - now);
    }
  }

  /** Milliseconds until the store grants a turn again. The store reports this wait only when it refuses a turn. */
  async #remaining(): Promise<number> {
    const id = crypto.randomUUID();
    const taken = await this.#store.take(this.#rules, id);
    if (!taken.ok) return taken.waitMs;
    await this.#store.giveBack(this.#rules, id);
    return 0;
  }

  async #lengthen(): Promise<void> {
    const ms = this.#until - this.#now();
    if (ms > 0) await this.#store.put(this.#key, '1', ms);
  }

  // In sequence: a longer cool-down must not reach the store before the one that it lengthens.
  #inSequence(work: () => Promise<void>): Promise<void> {
    this.#latest = this.#latest.then(work).catch((error: unknown) => {
      // Without the store no turn is granted anyway.
      if (!(error instanceof StoreDown)) throw error;
    });
    const step = this.#latest;
    this.#latest = step.catch(() => undefined);
    return step;
  }

  #acceptedMs(seconds: number | undefined): number | null {
    if (seconds === undefined || !(seconds > 0)) return null;
    return Math.min(seconds * 1000, this.#limits.gateClosedMaxMs);
  }

  #backoffMs(times: number): number {
    return Math.min(this.#limits.gateClosedMs * 2 ** times, this.#limits.gateClosedMaxMs);
  }
}

// The gate to Altegio: who may call next, and who is told to come back because the wait would be too long.
// Not here: the count of calls over all instances (the store), the pause after a 429 (gate-closing.ts), the call itself (upstream.ts).
import {Refusal} from '../answer.js';
import {Closing} from './cool-down.js';
import {Forecast} from './forecast.js';
import {Line, type Priority} from './queue.js';
import {turnRule} from './turn-rule.js';
import type {Limits} from '../limits.js';
import {StoreDown, type Rule, type Store} from '../store/store.js';

export type {Priority};

export interface GateEvents {
  /** A turn was given after so many milliseconds. Not told while there are no limits, as nobody waits then. */
  waited?(priority: Priority, ms: number): void;
  shed?(priority: Priority): void;
  /** Altegio said "too much": no calls for so many milliseconds. */
  closed?(ms: number): void;
  /** The first turn after that. */
  opened?(): void;
}

export interface GateOptions {
  readonly store: Store;
  readonly limits: Limits;
  readonly events?: GateEvents;
  /** Milliseconds that never go back. */
  readonly now?: () => number;
  /** Runs once after so many milliseconds, unless the function that it gives is called before. */
  readonly setTimer?: (run: () => void, ms: number) => () => void;
  /** From 0 to under 1. */
  readonly random?: () => number;
}

interface Waiting {
  readonly priority: Priority;
  readonly since: number;
  readonly go: () => void;
  readonly fail: (reason: unknown) => void;
  /** Ends its timer, and no longer listens for the client to leave. */
  readonly done: () => void;
}

/** A turn that took longer to come is not used: the other instances have gone on, and Altegio would count it beside theirs. */
const LATE_MS = 100;
const STORE_RETRY_SECONDS = 2;
const AT_ONCE = Promise.resolve();

export class Gate {
  readonly #store: Store;
  readonly #limits: Limits;
  readonly #events: GateEvents;
  readonly #now: () => number;
  readonly #setTimer: (run: () => void, ms: number) => () => void;
  readonly #random: () => number;
  readonly #rules: readonly Rule[];
  readonly #unlimited: boolean;
  readonly #closing: Closing;
  readonly #forecast: Forecast;
  readonly #line = new Line<Waiting>();
  #asking = false;
  #stopTimer = (): void => undefined;
  #wasClosed = false;

  constructor(options: GateOptions) {
    const {store, limits, events = {}, now = () => performance.now(), setTimer = webTimer} = options;
    this.#store = store;
    this.#limits = limits;
    this.#events = events;
    this.#now = now;
    this.#setTimer = setTimer;
    this.#random = options.random ?? Math.random;
    this.#rules = [turnRule(limits)];
    this.#unlimited = limits.gatePerMinute === 0 && limits.gateSpacingMs === 0;
    this.#forecast = new Forecast(limits.gateSpacingMs, limits.gatePerMinute);
    this.#closing = new Closing({store, limits, now, rules: this.#rules, closed: (ms) => events.closed?.(ms)});
  }

  get waiting(): number {
    return this.#line.size;
  }

  /** Milliseconds for which this process knows that nobody may call. */
  get closedForMs(): number {
    return Math.max(0, this.#closing.until - this.#now());
  }

  /**
   * What a call of this priority would be told now instead of waiting (and counted as shed), or `null` when it may queue.
   * Touches nothing but memory, so that those who are turned away cost next to nothing.
   */
  refusal(priority: Priority): Refusal | null {
    if (this.#isWide()) return null;
    const waitMs = this.#turnIn(this.#line.ahead(priority));
    const noRoom = this.waiting >= this.#limits.gateQueue && !this.#line.givesWayTo(priority);
    return noRoom || waitMs > this.#limits.gateWaitMs ? this.#shedAs(priority, waitMs) : null;
  }

  /**
   * Resolves when the call may be made, at once after. Rejects with a `Refusal` (503) when it would wait too long, or nobody
   * can tell what has been called, and with the signal's reason when the client leaves before its turn.
   */
  turn(priority: Priority, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (this.#isWide()) return AT_ONCE;
    const refusal = this.refusal(priority);
    if (refusal) return Promise.reject(refusal);
    if (this.waiting >= this.#limits.gateQueue) this.#shed(this.#line.givesWayTo(priority));
    return new Promise((go, fail) => {
      const leave = (): void => {
        this.#remove(call);
        fail(signal?.reason);
      };
      // Longer by as much as a turn may be on its way: who was let in for the last moment is not to miss it.
      const stop = this.#setTimer(() => this.#shed(call), this.#limits.gateWaitMs + LATE_MS);
      const done = (): void => (stop(), signal?.removeEventListener('abort', leave));
      const call: Waiting = {priority, since: this.#now(), go, fail, done};
      signal?.addEventListener('abort', leave);
      this.#line.add(call);
      this.#next();
    });
  }

  /** After each call: what Altegio said; `limited` is a 429 or a page of a bot wall. Never rejects because the store is down. */
  async heard(outcome: 'fine' | 'limited', retryAfterSeconds?: number): Promise<void> {
    if (outcome === 'fine') return this.#closing.fine();
    const told = this.#closing.limited(retryAfterSeconds);
    this.#wasClosed ||= this.closedForMs > 0;
    await told;
    this.#shedHopeless();
  }

  /** No limits and not closed: the way of the sandbox, without a look at the store. */
  #isWide(): boolean {
    if (!this.#unlimited || this.closedForMs > 0) return false;
    this.#open();
    return true;
  }

  #open(): void {
    if (!this.#wasClosed) return;
    this.#wasClosed = false;
    this.#events.opened?.();
  }

  /** Goes on as far as that is possible now: gives, asks, or waits for the time to ask. */
  #next(): void {
    if (this.#asking) return;
    this.#stopTimer();
    if (this.waiting === 0) return;
    const waitMs = Math.max(this.#forecast.nextAt, this.#closing.until) - this.#now();
    if (waitMs > 0) {
      this.#forecast.paused(waitMs);
      this.#stopTimer = this.#setTimer(() => this.#next(), Math.ceil(waitMs));
    } else if (this.#unlimited) {
      while (this.waiting > 0) this.#give();
    } else {
      void this.#ask();
    }
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    const asked = this.#now();
    const id = crypto.randomUUID();
    try {
      const taken = await this.#store.take(this.#rules, id);
      const now = this.#now();
      if (!taken.ok) {
        this.#forecast.told(taken.waitMs, now);
        if (taken.waitMs > this.#limits.gateSpacingMs) this.#shedHopeless();
      } else if (now - asked <= LATE_MS && this.#closing.until <= now && this.waiting > 0) {
        this.#give();
      } else {
        await this.#store.giveBack(this.#rules, id);
      }
    } catch (error) {
      const reason = error instanceof StoreDown ? this.#refusalIn(STORE_RETRY_SECONDS * 1000) : error;
      for (const call of this.#line.inOrder()) this.#fail(call, reason);
    }
    this.#asking = false;
    this.#next();
  }

  #give(): void {
    const call = this.#line.first;
    if (!call) return;
    const now = this.#now();
    this.#remove(call);
    this.#forecast.given(now, this.waiting > 0);
    this.#open();
    this.#events.waited?.(call.priority, now - call.since);
    call.go();
  }

  #turnIn(places: number): number {
    const now = this.#now();
    return this.#forecast.turnAt(places, Math.max(now, this.#closing.until)) - now;
  }

  /** Those who cannot have their turn in time are told so now instead of at the end of their wait. */
  #shedHopeless(): void {
    let places = 0;
    for (const call of this.#line.inOrder()) {
      if (this.#now() + this.#turnIn(places) > call.since + this.#limits.gateWaitMs) this.#shed(call);
      else places += 1;
    }
  }

  #shed(call: Waiting | undefined): void {
    if (call) this.#fail(call, this.#shedAs(call.priority, this.#turnIn(this.#line.ahead(call.priority))));
  }

  #shedAs(priority: Priority, waitMs: number): Refusal {
    this.#events.shed?.(priority);
    return this.#refusalIn(waitMs);
  }

  // Spread out, or all who are turned away in one moment would be back in one moment.
  #refusalIn(ms: number): Refusal {
    const seconds = Math.max(1, ms / 1000);
    const retryAfter = Math.ceil(seconds + this.#random() * Math.max(4, seconds / 2));
    return new Refusal(503, 'The service is busy. Please try again in a moment.', {retryAfter});
  }

  #fail(call: Waiting, reason: unknown): void {
    this.#remove(call);
    call.fail(reason);
  }

  #remove(call: Waiting): void {
    call.done();
    this.#line.remove(call);
    // The last one out ends the timer too.
    if (this.waiting === 0) this.#next();
  }
}

function webTimer(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

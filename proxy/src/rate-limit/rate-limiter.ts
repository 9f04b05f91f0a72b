// Responsible for: the rate limiter for calls to Altegio: which call goes next, and which is refused because it would wait too
// long.
// Not for: counting over all instances (store/), the pause after a 429 (cool-down.ts), the call itself (altegio/upstream.ts).
import {Refusal} from '../answer.js';
import type {Priority, ProxyEvents} from '../events.js';
import {CoolDown} from './cool-down.js';
import {Forecast} from './forecast.js';
import {Queue} from './queue.js';
import {turnRule} from './turn-rule.js';
import type {Limits} from '../limits.js';
import {StoreDown, type Rule, type Store} from '../store/store.js';

type RateLimiterEvents = Pick<ProxyEvents, 'waited' | 'shed' | 'gateClosed' | 'gateOpened'>;

export interface RateLimiterOptions {
  readonly store: Store;
  readonly limits: Limits;
  /** Name of the address whose turns these are, if the installation has several. */
  readonly egress?: string | null;
  readonly events?: RateLimiterEvents;
  /** A monotonic clock in milliseconds. */
  readonly now?: () => number;
  /** Runs `run` once after `ms`. Returns a function that cancels it. */
  readonly setTimer?: (run: () => void, ms: number) => () => void;
  /** As Math.random. */
  readonly random?: () => number;
}

interface Waiting {
  readonly priority: Priority;
  readonly since: number;
  readonly go: () => void;
  readonly fail: (reason: unknown) => void;
  /** Stops its timer and its listener for a client that leaves. */
  readonly done: () => void;
}

/** A turn that arrives later than this is given back: by then Altegio could count it together with another instance's call. */
const LATE_MS = 100;
const STORE_RETRY_SECONDS = 2;
const AT_ONCE = Promise.resolve();

export class RateLimiter {
  readonly #store: Store;
  readonly #limits: Limits;
  readonly #events: RateLimiterEvents;
  readonly #now: () => number;
  readonly #setTimer: (run: () => void, ms: number) => () => void;
  readonly #random: () => number;
  readonly #rules: readonly Rule[];
  readonly #egress: string | null;
  readonly #unlimited: boolean;
  readonly #coolDown: CoolDown;
  readonly #forecast: Forecast;
  readonly #queue = new Queue<Waiting>();
  #asking = false;
  #stopTimer = (): void => undefined;
  #hadCoolDown = false;

  constructor(options: RateLimiterOptions) {
    const {store, limits, egress = null, events = {}, now = () => performance.now(), setTimer = webTimer} = options;
    this.#store = store;
    this.#limits = limits;
    this.#events = events;
    this.#now = now;
    this.#setTimer = setTimer;
    this.#random = options.random ?? Math.random;
    this.#rules = [turnRule(limits, egress)];
    this.#unlimited = limits.gatePerMinute === 0 && limits.gateSpacingMs === 0;
    this.#forecast = new Forecast(limits.gateSpacingMs, limits.gatePerMinute);
    const onStart = (ms: number): void => events.gateClosed?.(ms, egress ?? undefined);
    this.#coolDown = new CoolDown({store, limits, egress, now, rules: this.#rules, onStart});
    this.#egress = egress;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  /** Milliseconds left of the cool-down, as far as this process knows. */
  get coolDownMs(): number {
    return Math.max(0, this.#coolDown.until - this.#now());
  }

  /** Milliseconds that a call of this priority would wait, as far as this process knows; `Infinity`: it would be refused. */
  waitMs(priority: Priority): number {
    if (this.#isUnlimited()) return 0;
    const waitMs = Math.max(0, this.#turnIn(this.#queue.ahead(priority)));
    const noRoom = this.waiting >= this.#limits.gateQueue && !this.#queue.evictedBy(priority);
    return noRoom || waitMs > this.#limits.gateWaitMs ? Infinity : waitMs;
  }

  /**
   * The refusal that a call of this priority would receive now (it counts as shed); `null` if the call may queue.
   * Uses memory only, so that a refusal is cheap.
   */
  refusal(priority: Priority): Refusal | null {
    if (this.#isUnlimited()) return null;
    const waitMs = this.#turnIn(this.#queue.ahead(priority));
    const noRoom = this.waiting >= this.#limits.gateQueue && !this.#queue.evictedBy(priority);
    return noRoom || waitMs > this.#limits.gateWaitMs ? this.#shedAs(priority, waitMs) : null;
  }

  /**
   * Resolves when the call may be made; make it at once. Rejects with a `Refusal` (503) if the wait is too long or the store
   * is down, and with the signal's reason if the client leaves before its turn.
   */
  turn(priority: Priority, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (this.#isUnlimited()) return AT_ONCE;
    const refusal = this.refusal(priority);
    if (refusal) return Promise.reject(refusal);
    if (this.waiting >= this.#limits.gateQueue) this.#shed(this.#queue.evictedBy(priority));
    return new Promise((go, fail) => {
      const leave = (): void => {
        this.#remove(call);
        fail(signal?.reason);
      };
      // Longer by LATE_MS, so that a call whose turn comes at the last moment does not miss it.
      const stop = this.#setTimer(() => this.#shed(call), this.#limits.gateWaitMs + LATE_MS);
      const done = (): void => (stop(), signal?.removeEventListener('abort', leave));
      const call: Waiting = {priority, since: this.#now(), go, fail, done};
      signal?.addEventListener('abort', leave);
      this.#queue.add(call);
      this.#next();
    });
  }

  /** Call this after each call. `limited`: a 429 or a page of a bot wall. Does not reject if the store is down. */
  async record(outcome: 'answered' | 'limited', retryAfterSeconds?: number): Promise<void> {
    if (outcome === 'answered') return this.#coolDown.succeeded();
    const shared = this.#coolDown.start(retryAfterSeconds);
    this.#hadCoolDown ||= this.coolDownMs > 0;
    await shared;
    this.#shedLateCalls();
  }

  /** No limits and no cool-down, as on the sandbox: the store need not be asked. */
  #isUnlimited(): boolean {
    if (!this.#unlimited || this.coolDownMs > 0) return false;
    this.#reportCoolDownEnd();
    return true;
  }

  #reportCoolDownEnd(): void {
    if (!this.#hadCoolDown) return;
    this.#hadCoolDown = false;
    this.#events.gateOpened?.(this.#egress ?? undefined);
  }

  /** The next step: grant turns, ask the store for one, or set a timer to ask later. */
  #next(): void {
    if (this.#asking) return;
    this.#stopTimer();
    if (this.waiting === 0) return;
    const waitMs = Math.max(this.#forecast.nextAt, this.#coolDown.until) - this.#now();
    if (waitMs > 0) {
      this.#forecast.paused(waitMs);
      this.#stopTimer = this.#setTimer(() => this.#next(), Math.ceil(waitMs));
    } else if (this.#unlimited) {
      while (this.waiting > 0) this.#grant();
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
        this.#forecast.refused(taken.waitMs, now);
        if (taken.waitMs > this.#limits.gateSpacingMs) this.#shedLateCalls();
      } else if (now - asked <= LATE_MS && this.#coolDown.until <= now && this.waiting > 0) {
        this.#grant();
      } else {
        await this.#store.giveBack(this.#rules, id);
      }
    } catch (error) {
      const reason = error instanceof StoreDown ? this.#refusalIn(STORE_RETRY_SECONDS * 1000) : error;
      for (const call of this.#queue.inOrder()) this.#fail(call, reason);
    }
    this.#asking = false;
    this.#next();
  }

  #grant(): void {
    const call = this.#queue.first;
    if (!call) return;
    const now = this.#now();
    this.#remove(call);
    this.#forecast.granted(now, this.waiting > 0);
    this.#reportCoolDownEnd();
    this.#events.waited?.(call.priority, now - call.since);
    call.go();
  }

  #turnIn(places: number): number {
    const now = this.#now();
    return this.#forecast.turnAt(places, Math.max(now, this.#coolDown.until)) - now;
  }

  /** Refuses calls that cannot have their turn in time, now instead of at the end of their wait. */
  #shedLateCalls(): void {
    let places = 0;
    for (const call of this.#queue.inOrder()) {
      if (this.#now() + this.#turnIn(places) > call.since + this.#limits.gateWaitMs) this.#shed(call);
      else places += 1;
    }
  }

  #shed(call: Waiting | undefined): void {
    if (call) this.#fail(call, this.#shedAs(call.priority, this.#turnIn(this.#queue.ahead(call.priority))));
  }

  #shedAs(priority: Priority, waitMs: number): Refusal {
    this.#events.shed?.(priority);
    return this.#refusalIn(waitMs);
  }

  // Random, so that calls refused at the same moment do not return at the same moment.
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
    this.#queue.remove(call);
    // The last call to leave also stops the timer.
    if (this.waiting === 0) this.#next();
  }
}

function webTimer(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

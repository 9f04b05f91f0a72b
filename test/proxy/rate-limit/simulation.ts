// A clock that only moves when a test moves it, rate limiters on that clock, and a record of the calls that they let through.
import {setImmediate as settled} from 'node:timers/promises';
import {Refusal} from '../../../proxy/src/answer.js';
import type {Priority} from '../../../proxy/src/events.js';
import {RateLimiter, type RateLimiterOptions} from '../../../proxy/src/rate-limit/rate-limiter.js';
import {DEFAULT_LIMITS, type Limits} from '../../../proxy/src/limits.js';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import {StoreDown, type Rule, type Store, type Taken} from '../../../proxy/src/store/store.js';

export class Clock {
  #time = 0;
  #timers: {readonly at: number; readonly run: () => void}[] = [];

  readonly now = (): number => this.#time;

  readonly setTimer = (run: () => void, ms: number): (() => void) => {
    const timer = {at: this.#time + ms, run};
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  get timers(): number {
    return this.#timers.length;
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.setTimer(resolve, ms));
  }

  /** To this moment, with all that falls due on the way, each at its own time. */
  async to(time: number): Promise<void> {
    await settled();
    for (;;) {
      const due = this.#timers.reduce<number>((first, {at}) => Math.min(first, at), Infinity);
      if (due > time) break;
      this.#time = due;
      const timer = this.#timers.find(({at}) => at === due);
      this.#timers = this.#timers.filter((other) => other !== timer);
      timer?.run();
      await settled();
    }
    this.#time = time;
  }
}

/** A store that is as slow as `before` and `after` its step say, or down. */
export class TroubledStore extends MemoryStore {
  calls = 0;
  down = false;
  delay: () => readonly [before: number, after: number] = () => [0, 0];
  readonly #clock: Clock;

  constructor(clock: Clock) {
    super(clock.now);
    this.#clock = clock;
  }

  override take(rules: readonly Rule[], id: string): Promise<Taken> {
    return this.#slowly(() => super.take(rules, id));
  }

  override giveBack(rules: readonly Rule[], id: string): Promise<void> {
    return this.#slowly(() => super.giveBack(rules, id));
  }

  override get(key: string): Promise<string | null> {
    return this.#slowly(() => super.get(key));
  }

  override put(key: string, value: string, ms: number): Promise<void> {
    return this.#slowly(() => super.put(key, value, ms));
  }

  override forget(key: string): Promise<void> {
    return this.#slowly(() => super.forget(key));
  }

  async #slowly<T>(step: () => Promise<T>): Promise<T> {
    this.calls += 1;
    if (this.down) throw new StoreDown();
    const [before, after] = this.delay();
    if (before > 0) await this.#clock.wait(before);
    const result = await step();
    if (after > 0) await this.#clock.wait(after);
    return result;
  }
}

export interface Ask {
  readonly name: string;
  readonly at: number;
  /** When it was let through. */
  through: number | null;
  /** When and why it was not. */
  failed: {readonly at: number; readonly reason: unknown} | null;
  leave(): void;
}

export interface Host {
  readonly limiter: RateLimiter;
  /** What the events told, in order. */
  readonly told: string[];
  ask(priority: Priority, name?: string): Ask;
}

export class World {
  readonly clock = new Clock();
  readonly store = new TroubledStore(this.clock);
  readonly asks: Ask[] = [];

  /** One process: its own rate limiter on the shared store. */
  host(limits: Partial<Limits> = {}, options: Partial<RateLimiterOptions> & {store?: Store} = {}): Host {
    const told: string[] = [];
    const events: RateLimiterOptions['events'] = {
      waited: (priority, ms) => told.push(`waited ${priority} ${ms}`),
      shed: (priority) => told.push(`shed ${priority}`),
      gateClosed: (ms) => told.push(`closed ${ms}`),
      gateOpened: () => told.push('opened'),
    };
    const {store} = this;
    const {now, setTimer} = this.clock;
    const limiter = new RateLimiter({store, now, setTimer, events, ...options, limits: {...DEFAULT_LIMITS, ...limits}});
    return {limiter, told, ask: (priority, name = priority) => this.#ask(limiter, priority, name)};
  }

  /** When somebody was let through, in order. */
  get arrivals(): readonly number[] {
    return this.asks.flatMap(({through}) => through ?? []).sort((a, b) => a - b);
  }

  /** Who was let through, in order. */
  get order(): readonly string[] {
    const through = this.asks.filter((ask) => ask.through !== null);
    return through.sort((a, b) => (a.through ?? 0) - (b.through ?? 0)).map(({name}) => name);
  }

  #ask(limiter: RateLimiter, priority: Priority, name: string): Ask {
    const client = new AbortController();
    const leave = (): void => client.abort(new Error('gone'));
    const ask: Ask = {name, at: this.clock.now(), through: null, failed: null, leave};
    this.asks.push(ask);
    limiter.turn(priority, client.signal).then(
      () => (ask.through = this.clock.now()),
      (reason: unknown) => (ask.failed = {at: this.clock.now(), reason}),
    );
    return ask;
  }
}

/** Seconds until it is worth coming back; fails unless the ask ended in a 503 that says so. */
export function retryAfterOf({name, failed}: Ask): number {
  const refusal = failed?.reason;
  if (!(refusal instanceof Refusal) || refusal.status !== 503 || refusal.retryAfter === undefined) {
    throw new Error(`${name} was not told to come back`, {cause: refusal});
  }
  return refusal.retryAfter;
}

/** To the end of the cool-down. */
export async function reopened(world: World, limiter: Host['limiter']): Promise<void> {
  await world.clock.to(world.clock.now() + limiter.coolDownMs);
}

/** The most arrivals in any span of this length, both ends included. */
export function mostIn(arrivals: readonly number[], ms: number): number {
  let most = 0;
  let first = 0;
  arrivals.forEach((at, index) => {
    while ((arrivals[first] ?? at) < at - ms) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}

// The store of a single process: all in memory, gone with it. Web APIs alone.
import type {Rule, Store, Taken, Window} from './store.js';

interface Event {
  readonly at: number;
  readonly id: string;
}

interface Log {
  readonly events: Event[];
  /** When the newest event counts no more. */
  readonly ends: number;
}

const SWEEP_MS = 60_000;

export class MemoryStore implements Store {
  readonly #now: () => number;
  readonly #logs = new Map<string, Log>();
  readonly #values = new Map<string, {readonly value: string; readonly ends: number}>();
  #swept: number;

  /** @param now milliseconds; tests hand in a clock of their own */
  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#swept = now();
  }

  // Without an await inside, each method is one step: nothing comes between a check and its count.
  async take(rules: readonly Rule[], id: string): Promise<Taken> {
    const now = this.#now();
    this.#sweep(now);
    let longest: Taken = {ok: true};
    rules.forEach((rule, index) => {
      const waitMs = this.#wait(rule, now);
      if (waitMs > 0 && (longest.ok || waitMs > longest.waitMs)) longest = {ok: false, rule: index, waitMs};
    });
    if (longest.ok) for (const rule of rules) this.#add(rule, {at: now, id}, now);
    return longest;
  }

  async giveBack(rules: readonly Rule[], id: string): Promise<void> {
    for (const {key} of rules) {
      const events = this.#logs.get(key)?.events;
      const at = events?.findIndex((event) => event.id === id) ?? -1;
      if (at >= 0) events?.splice(at, 1);
    }
  }

  async count(key: string, ms: number): Promise<number> {
    return this.#since(key, this.#now() - ms).length;
  }

  async forget(key: string): Promise<void> {
    this.#logs.delete(key);
    this.#values.delete(key);
  }

  async get(key: string): Promise<string | null> {
    return this.#value(key, this.#now());
  }

  async put(key: string, value: string, ms: number): Promise<void> {
    const now = this.#now();
    this.#sweep(now);
    this.#values.set(key, {value, ends: now + ms});
  }

  async putIfAbsent(key: string, value: string, ms: number): Promise<string | null> {
    const now = this.#now();
    const there = this.#value(key, now);
    if (there === null) await this.put(key, value, ms);
    return there;
  }

  async close(): Promise<void> {
    this.#logs.clear();
    this.#values.clear();
  }

  #value(key: string, now: number): string | null {
    const found = this.#values.get(key);
    return found && found.ends > now ? found.value : null;
  }

  #since(key: string, start: number): readonly Event[] {
    const events = this.#logs.get(key)?.events ?? [];
    // In order of time, and mostly all still count.
    const first = events.findIndex(({at}) => at > start);
    return first < 0 ? [] : first === 0 ? events : events.slice(first);
  }

  #wait({key, windows, gapsMs, unless}: Rule, now: number): number {
    let wait = 0;
    if (unless !== undefined) {
      const closed = this.#values.get(unless);
      if (closed) wait = closed.ends - now;
    }
    for (const {ms, max} of windows) {
      const events = this.#since(key, now - ms);
      // The one whose end makes room.
      const oldest = events[events.length - max];
      if (events.length >= max && oldest) wait = Math.max(wait, oldest.at + ms - now);
    }
    const all = this.#since(key, now - longest(windows));
    const last = all.at(-1);
    if (gapsMs && last) {
      const gap = gapsMs[Math.min(all.length, gapsMs.length) - 1] ?? 0;
      wait = Math.max(wait, last.at + gap - now);
    }
    return wait;
  }

  #add({key, windows}: Rule, event: Event, now: number): void {
    const ms = longest(windows);
    const log = this.#logs.get(key);
    const events = log?.events ?? [];
    while (events[0] && events[0].at <= now - ms) events.shift();
    events.push(event);
    this.#logs.set(key, {events, ends: now + ms});
  }

  // Now and then, so that what nobody asks for again does not stay for ever.
  #sweep(now: number): void {
    if (now - this.#swept < SWEEP_MS) return;
    this.#swept = now;
    for (const kept of [this.#logs, this.#values]) {
      for (const [key, {ends}] of kept) if (ends <= now) kept.delete(key);
    }
  }
}

function longest(windows: readonly Window[]): number {
  return Math.max(0, ...windows.map(({ms}) => ms));
}

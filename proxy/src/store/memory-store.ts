// Responsible for: the store of a single process, in its memory. Web APIs alone.
// Not for: what is counted, and the contract of a store (store.ts).
import {keepMs, type Rule, type Store, type Taken} from './store.js';

interface Event {
  readonly at: number;
  readonly id: string;
}

interface Log {
  /** Oldest first. */
  readonly events: Event[];
  /** Time when the newest event expires. */
  readonly ends: number;
}

const SWEEP_MS = 60_000;

export class MemoryStore implements Store {
  readonly #now: () => number;
  readonly #logs = new Map<string, Log>();
  readonly #values = new Map<string, {readonly value: string; readonly ends: number}>();
  #swept: number;

  /** @param now a monotonic clock in milliseconds: a wall clock that is set back would lengthen every limit */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#swept = now();
  }

  /** Number of keys, including expired ones that are not yet removed. */
  get size(): number {
    return this.#logs.size + this.#values.size;
  }

  // The methods contain no await, so each is one atomic step.
  async take(rules: readonly Rule[], id: string): Promise<Taken> {
    const now = this.#now();
    this.#sweep(now);
    let longest: Taken = {ok: true};
    rules.forEach((rule, index) => {
      const waitMs = Math.ceil(this.#wait(rule, now));
      if (waitMs > 0 && (longest.ok || waitMs > longest.waitMs)) longest = {ok: false, rule: index, waitMs};
    });
    if (longest.ok) for (const rule of rules) this.#add(rule, {at: now, id}, now);
    return longest;
  }

  async giveBack(rules: readonly Rule[], id: string): Promise<void> {
    for (const {key} of rules) {
      const events = this.#logs.get(key)?.events;
      const place = events?.findLastIndex((event) => event.id === id) ?? -1;
      if (place < 0) continue;
      events?.splice(place, 1);
      // Otherwise an event that never was would stay in memory for as long as its limit.
      if (events?.length === 0) this.#logs.delete(key);
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
    // Usually all events are recent enough.
    const first = events.findIndex(({at}) => at > start);
    return first < 0 ? [] : first === 0 ? events : events.slice(first);
  }

  #wait(rule: Rule, now: number): number {
    const {key, windows, gapsMs = [], unless} = rule;
    const closed = unless === undefined ? undefined : this.#values.get(unless);
    let wait = closed ? closed.ends - now : 0;
    for (const {ms, max} of windows) {
      const events = this.#since(key, now - ms);
      if (events.length < max) continue;
      // The event whose expiry makes room. With a `max` of 0 there is none.
      const oldest = events[events.length - max];
      wait = Math.max(wait, oldest ? oldest.at + ms - now : ms);
    }
    const all = this.#since(key, now - keepMs(rule));
    const gap = gapsMs[Math.min(all.length, gapsMs.length) - 1];
    const last = all.at(-1);
    return last && gap !== undefined ? Math.max(wait, last.at + gap - now) : wait;
  }

  #add(rule: Rule, event: Event, now: number): void {
    const keep = keepMs(rule);
    const events = this.#logs.get(rule.key)?.events ?? [];
    while (events[0] && events[0].at <= now - keep) events.shift();
    // Two rules may name the same key.
    if (events.at(-1)?.id !== event.id) events.push(event);
    this.#logs.set(rule.key, {events, ends: now + keep});
  }

  // Removes expired keys that nobody asks for again.
  #sweep(now: number): void {
    if (now - this.#swept < SWEEP_MS) return;
    this.#swept = now;
    for (const kept of [this.#logs, this.#values]) {
      for (const [key, {ends}] of kept) if (ends <= now) kept.delete(key);
    }
  }
}

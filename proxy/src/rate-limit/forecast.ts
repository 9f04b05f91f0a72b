// When the next turns at the gate are likely to come, from what the store told and from what this process was given.
// A forecast only: it decides who is told to come back, never who may call (gate.ts asks the store for that).
import {MINUTE_MS} from './turn-rule.js';

/** A gap longer than so many spacings is an accident, not the pace of other instances. */
const MOST_SPACINGS = 8;
/** Turns that others take come by chance: who is let in on the average wait would be too late half of the time. */
const CAUTION = 1.5;

export class Forecast {
  readonly #spacingMs: number;
  readonly #perMinute: number;
  /** When this process had its turns of the last minute, oldest first. */
  readonly #given: number[] = [];
  #nextAt = 0;
  /** Milliseconds from turn to turn while calls wait: the spacing, or more when other instances take turns too. */
  #paceMs: number;
  #steady = false;

  constructor(spacingMs: number, perMinute: number) {
    this.#spacingMs = spacingMs;
    this.#perMinute = perMinute;
    this.#paceMs = spacingMs;
  }

  /** Before this time the store need not be asked. */
  get nextAt(): number {
    return this.#nextAt;
  }

  /** The store said no, and for how long. */
  told(waitMs: number, now: number): void {
    this.#nextAt = now + waitMs;
  }

  /** Nobody has a turn for so long; more than a spacing is a full minute or a closed gate, and says nothing of the pace. */
  paused(ms: number): void {
    if (ms > this.#spacingMs) this.#steady = false;
  }

  /** A turn was given. `more`: others wait for the next one. */
  given(now: number, more: boolean): void {
    const last = this.#given.at(-1);
    if (this.#steady && last !== undefined) {
      const gap = Math.min(now - last, MOST_SPACINGS * this.#spacingMs);
      this.#paceMs = Math.max(this.#spacingMs, (3 * this.#paceMs + gap) / 4);
    }
    this.#steady = more;
    this.#given.splice(0, this.#over(now));
    this.#given.push(now);
    this.#nextAt = now + this.#spacingMs;
  }

  /** When a call with so many others before it may have its turn; `from`: the first moment that one is possible. */
  turnAt(places: number, from: number): number {
    const shared = this.#paceMs - this.#spacingMs;
    const paced = Math.max(from, this.#nextAt) + places * (this.#spacingMs + CAUTION * shared);
    const over = this.#over(from);
    const mine = this.#given.length - over;
    if (this.#perMinute === 0 || mine === 0) return paced;
    const beyond = mine + places - this.#perMinute;
    if (beyond < 0) return paced;
    // When the minute is full, each turn waits for one to become a minute old. What others had the store tells only then.
    const older = this.#given[over + (beyond % mine)] ?? from;
    return Math.max(paced, older + MINUTE_MS * (1 + Math.floor(beyond / mine)));
  }

  /** How many of the oldest turns are more than a minute ago. */
  #over(now: number): number {
    const first = this.#given.findIndex((at) => at > now - MINUTE_MS);
    return first < 0 ? this.#given.length : first;
  }
}

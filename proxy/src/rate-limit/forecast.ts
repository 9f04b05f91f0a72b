// Responsible for: estimating when the next turns will come, from the store's answers and this process's own turns. The
// estimate decides only which calls are refused early.
// Not for: granting turns (rate-limiter.ts asks the store).
import {MINUTE_MS} from '../limits.js';

/** A longer gap, in spacings, is an exception and not the pace of the other instances. */
const MAX_GAP_SPACINGS = 8;
/** The turns of other instances are random. An estimate by the average wait would be too short half of the time. */
const CAUTION = 1.5;

export class Forecast {
  readonly #spacingMs: number;
  readonly #perMinute: number;
  /** Times of this process's turns in the last minute, oldest first. */
  readonly #granted: number[] = [];
  #nextAt = 0;
  /** Milliseconds between turns while calls wait: the spacing, or more if other instances take turns too. */
  #paceMs: number;
  #steady = false;

  constructor(spacingMs: number, perMinute: number) {
    this.#spacingMs = spacingMs;
    this.#perMinute = perMinute;
    this.#paceMs = spacingMs;
  }

  /** Before this time the store will refuse a turn. */
  get nextAt(): number {
    return this.#nextAt;
  }

  /** The store refused a turn for `waitMs`. */
  refused(waitMs: number, now: number): void {
    this.#nextAt = now + waitMs;
  }

  /** No turn for `ms`. A pause longer than the spacing comes from a full minute or a cool-down: ignore it in the pace. */
  paused(ms: number): void {
    if (ms > this.#spacingMs) this.#steady = false;
  }

  /** A turn was granted. `more`: more calls are waiting. */
  granted(now: number, more: boolean): void {
    const last = this.#granted.at(-1);
    if (this.#steady && last !== undefined) {
      const gap = Math.min(now - last, MAX_GAP_SPACINGS * this.#spacingMs);
      this.#paceMs = Math.max(this.#spacingMs, (3 * this.#paceMs + gap) / 4);
    }
    this.#steady = more;
    this.#granted.splice(0, this.#expired(now));
    this.#granted.push(now);
    this.#nextAt = now + this.#spacingMs;
  }

  /** The time of the turn of a call with `places` calls ahead of it. `from`: the earliest possible time of any turn. */
  turnAt(places: number, from: number): number {
    const shared = this.#paceMs - this.#spacingMs;
    const paced = Math.max(from, this.#nextAt) + places * (this.#spacingMs + CAUTION * shared);
    const over = this.#expired(from);
    const mine = this.#granted.length - over;
    if (this.#perMinute === 0 || mine === 0) return paced;
    const beyond = mine + places - this.#perMinute;
    if (beyond < 0) return paced;
    // In a full minute, each turn waits until an older one is a minute old. The turns of other instances are unknown here.
    const older = this.#granted[over + (beyond % mine)] ?? from;
    return Math.max(paced, older + MINUTE_MS * (1 + Math.floor(beyond / mine)));
  }

  /** Number of turns that are older than a minute. */
  #expired(now: number): number {
    const first = this.#granted.findIndex((at) => at > now - MINUTE_MS);
    return first < 0 ? this.#granted.length : first;
  }
}

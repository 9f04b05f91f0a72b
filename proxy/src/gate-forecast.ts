// When the next turns at the gate are likely to come, from what the store told and from what this process was given.
// A forecast only: it decides who is told to come back, never who may call (gate.ts asks the store for that).

const MINUTE_MS = 60_000;
/** A gap longer than so many spacings is an accident, not the pace of other instances. */
const MOST_SPACINGS = 8;

export class Forecast {
  readonly #spacingMs: number;
  readonly #perMinute: number;
  /** Turns of the last minute, oldest first. */
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
    // Longer than a spacing is a full minute or a closed gate, and says nothing of the pace.
    if (waitMs > this.#spacingMs) this.#steady = false;
  }

  /** A turn was given. `more`: others wait for the next one. */
  given(now: number, more: boolean): void {
    const last = this.#given.at(-1);
    if (this.#steady && last !== undefined) {
      const gap = Math.min(now - last, MOST_SPACINGS * this.#spacingMs);
      this.#paceMs = Math.max(this.#spacingMs, (3 * this.#paceMs + gap) / 4);
    }
    this.#steady = more;
    this.#given.push(now);
    while (this.#given.length > 1 && (this.#given[0] ?? now) <= now - MINUTE_MS) this.#given.shift();
    this.#nextAt = now + this.#spacingMs;
  }

  /** When a call with so many others before it may have its turn; `from`: the first moment that one is possible. */
  turnAt(places: number, from: number): number {
    const paced = Math.max(from, this.#nextAt) + places * this.#paceMs;
    if (this.#perMinute === 0) return paced;
    // The turn that must be a minute old by then.
    const older = this.#given.at((places % this.#perMinute) - this.#perMinute);
    const minutes = Math.floor(places / this.#perMinute) * MINUTE_MS;
    return Math.max(paced, (older === undefined ? from : older + MINUTE_MS) + minutes);
  }
}

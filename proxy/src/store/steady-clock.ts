// Responsible for: what time a store should have, by the clock of this process, which never jumps. A Redis whose clock is set, or whose
// successor has another one, would forget a minute that is not over, or keep one that is.
// Not for: comparing and correcting, which is one step in the store (redis-scripts.ts).

export class SteadyClock {
  readonly #now: () => number;
  /** The store's time less this process's. `null`: the store has not told its time yet. */
  #ahead: number | null = null;

  /** @param now a monotonic clock in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  get now(): number {
    return this.#now();
  }

  /** The time that the store should have, or `?`. */
  expected(): string {
    return this.#ahead === null ? '?' : String(Math.round(this.#ahead + this.#now()));
  }

  /** The store told its time in answer to a step that was sent at `sent`. */
  learn(time: number, sent: number): void {
    this.#ahead = time - (sent + this.#now()) / 2;
  }
}

// Responsible for: the addresses from which Altegio is called. Altegio counts by address, so each has its own rate limiter, and
// a call takes the address where its turn comes first.
// Not for: the turns of one address (rate-limiter.ts), the call (altegio/upstream.ts).
import type {Refusal} from '../answer.js';
import type {Priority} from '../events.js';
import type {RateLimiter} from './rate-limiter.js';

/** One address. `Way`: how to call from it. */
export interface Lane<Way> {
  readonly limiter: RateLimiter;
  readonly way: Way;
}

export class Egress<Way> {
  readonly #lanes: readonly Lane<Way>[];
  #last = 0;

  constructor(lanes: readonly Lane<Way>[]) {
    if (lanes.length === 0) throw new Error('egress is empty');
    this.#lanes = lanes;
  }

  /** Calls in all queues. */
  get waiting(): number {
    return this.#lanes.reduce((sum, {limiter}) => sum + limiter.waiting, 0);
  }

  /** The refusal that a call would receive now; `null` if it may queue at one address. */
  refusal(priority: Priority): Refusal | null {
    return this.#best(priority).limiter.refusal(priority);
  }

  /** Resolves with the address from which the call may be made; make it at once. Rejects as a rate limiter does. */
  async turn(priority: Priority, signal?: AbortSignal): Promise<Lane<Way>> {
    const lane = this.#best(priority);
    await lane.limiter.turn(priority, signal);
    return lane;
  }

  /** The one with the shortest wait; of equals the one that was used longest ago. */
  #best(priority: Priority): Lane<Way> {
    const {length} = this.#lanes;
    if (length === 1) return this.#lanes[0] as Lane<Way>;
    let best = this.#last;
    let shortest = Infinity;
    for (let step = 1; step <= length; step++) {
      const place = (this.#last + step) % length;
      const wait = this.#lanes[place]?.limiter.waitMs(priority) ?? Infinity;
      if (wait < shortest) [best, shortest] = [place, wait];
    }
    this.#last = best;
    return this.#lanes[best] as Lane<Way>;
  }
}

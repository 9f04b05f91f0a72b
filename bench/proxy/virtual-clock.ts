// Responsible for: a clock that jumps to the next timer, for simulations with ten thousands of clients, and random numbers that are the same
// in each run. Not for: what is simulated (planning.ts).
import {setImmediate as settled} from 'node:timers/promises';

interface Timer {
  readonly at: number;
  readonly order: number;
  run: (() => void) | null;
}

export class VirtualClock {
  #time = 0;
  #made = 0;
  /** A heap: each timer is before those at twice its place and the place after that. */
  readonly #timers: Timer[] = [];

  readonly now = (): number => this.#time;

  readonly setTimer = (run: () => void, ms: number): (() => void) => {
    const timer: Timer = {at: this.#time + Math.max(0, ms), order: this.#made++, run};
    this.#add(timer);
    return () => void (timer.run = null);
  };

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.setTimer(resolve, ms));
  }

  /** To this moment, with all that falls due on the way, each at its own time. */
  async to(time: number): Promise<void> {
    await settled();
    for (;;) {
      const [first] = this.#timers;
      if (!first || first.at > time) break;
      this.#remove();
      if (!first.run) continue;
      this.#time = first.at;
      first.run();
      await settled();
    }
    this.#time = time;
  }

  #add(timer: Timer): void {
    const heap = this.#timers;
    let place = heap.push(timer) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (isBefore(heap[above]!, timer)) break;
      heap[place] = heap[above]!;
      place = above;
    }
    heap[place] = timer;
  }

  #remove(): void {
    const heap = this.#timers;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below++;
      if (isBefore(last, heap[below]!)) break;
      heap[place] = heap[below]!;
      place = below;
    }
    heap[place] = last;
  }
}

const isBefore = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

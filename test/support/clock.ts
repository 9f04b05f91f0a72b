// A clock that stands still until a test moves it. Fakes what the elements use: Date.now and setTimeout. A time-out of no
// time is left to the engine: where there is no `scheduler.yield`, work is cut into tasks with it.

export interface Clock {
  /** Moves on, and does what falls due. */
  advance(milliseconds: number): void;
  restore(): void;
}

/**
 * The last id. Above every id of the real ones; no two clocks have the same: an element of an earlier test that leaves the page
 * clears its own timer, and not one of this test.
 */
let last = 1e9;

export function fakeClock(): Clock {
  // Called as functions of their own: on another object they are refused.
  const {setTimeout: later, clearTimeout: notLater} = globalThis;
  const real = {now: Date.now, setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout};
  const timers = new Map<number, {readonly at: number; readonly work: () => void}>();
  let now = real.now();
  Date.now = () => now;
  globalThis.setTimeout = ((work: () => void, milliseconds = 0) => {
    if (milliseconds === 0) return later(work);
    timers.set(++last, {at: now + milliseconds, work});
    return last;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => (id > 1e9 ? timers.delete(id) : notLater(id))) as typeof clearTimeout;
  return {
    advance(milliseconds) {
      now += milliseconds;
      for (const [id, {at, work}] of timers) {
        if (at > now) continue;
        timers.delete(id);
        work();
      }
    },
    restore() {
      Date.now = real.now;
      Object.assign(globalThis, {setTimeout: real.setTimeout, clearTimeout: real.clearTimeout});
    },
  };
}

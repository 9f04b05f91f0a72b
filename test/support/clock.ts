// A clock that stands still until a test moves it. Fakes what the elements use: Date.now and setTimeout.

export interface Clock {
  /** Moves on, and does what falls due. */
  advance(milliseconds: number): void;
  restore(): void;
}

export function fakeClock(): Clock {
  const real = {now: Date.now, setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout};
  const timers = new Map<number, {readonly at: number; readonly work: () => void}>();
  let now = real.now();
  let last = 0;
  Date.now = () => now;
  globalThis.setTimeout = ((work: () => void, milliseconds = 0) => {
    timers.set(++last, {at: now + milliseconds, work});
    return last;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => void timers.delete(id)) as typeof clearTimeout;
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

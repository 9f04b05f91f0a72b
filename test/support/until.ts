// Waiting for what will be, and never for a length of time. Keeps the real clock while a test fakes it.

const {setTimeout: later} = globalThis;
const realNow = Date.now.bind(Date);
/** In milliseconds. Longer than a machine with much else to do takes; a test that must fail fails all the same. */
export const patience = 20_000;
/** Between two looks, in milliseconds. */
const [shortest, longest] = [2, 30];

/** Resolves with the first truthy result. */
export async function until<T>(look: () => T, what = String(look)): Promise<NonNullable<T>> {
  const limit = realNow() + patience;
  // A look costs processor time, which what is waited for needs: looks become rarer.
  for (let pause = shortest; ; pause = Math.min(pause * 1.3, longest)) {
    const found = look();
    if (found) return found;
    if (realNow() > limit) throw new Error(`Still not so: ${what}`);
    await turn(pause);
  }
}

/** One turn of the event loop. */
export function turn(pause = shortest): Promise<void> {
  return new Promise((resolve) => later(resolve, pause));
}

/** Lets everything happen that was going to: for tests that something does not. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 6; turns++) await turn();
}

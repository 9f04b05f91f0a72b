// Responsible for: when calls arrived at the fake Altegio, and how many of them fell into a span of time.
// Not for: the fake Altegio (altegio.ts).

/** One call. Times are milliseconds since the epoch, with fractions. */
export interface Arrival {
  /** The address that called. */
  readonly from: string;
  /** When it was handled. */
  readonly at: number;
  /** It had not arrived before. A busy machine makes the difference to `at` long. */
  readonly since: number;
  /** The number that was to receive an SMS. */
  readonly smsTo?: string;
}

export async function arrivalsAt(origin: string): Promise<readonly Arrival[]> {
  return (await (await fetch(`${origin}/arrivals`)).json()) as Arrival[];
}

/** The maximum number that certainly fell into one span of that length. */
export function mostWithin(arrivals: readonly Pick<Arrival, 'at' | 'since'>[], ms: number): number {
  const sorted = arrivals.toSorted((a, b) => a.at - b.at);
  let most = 0;
  let start = 0;
  sorted.forEach(({at}, index) => {
    while (at - (sorted[start]?.since ?? at) >= ms) start++;
    most = Math.max(most, index - start + 1);
  });
  return most;
}

/** For times that are known exactly. */
export const mostTimesWithin = (times: readonly number[], ms: number): number =>
  mostWithin(
    times.map((at) => ({at, since: at})),
    ms,
  );

// Responsible for: clients that send the next request as soon as the answer comes, and their results.
// Not for: starting and comparing (throughput.ts, storm.ts).
import {Pool} from 'undici';

export interface Answered {
  readonly status: number;
  readonly ms: number;
  readonly retryAfter: boolean;
}

export interface Ask {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Load {
  readonly origin: string;
  readonly clients: number;
  readonly seconds: number;
  /** Returns the n-th request. */
  readonly ask: (n: number) => Ask;
}

export interface Heard {
  readonly answers: readonly Answered[];
  /** Number of requests whose connection was lost. */
  readonly cut: number;
  readonly seconds: number;
}

export async function load({origin, clients, seconds, ask}: Load): Promise<Heard> {
  const pool = new Pool(origin, {connections: clients, pipelining: 1});
  const answers: Answered[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  let cut = 0;
  let count = 0;
  await Promise.all(
    Array.from({length: clients}, async () => {
      while (performance.now() < end) {
        const began = performance.now();
        try {
          const {status, retryAfter} = await send(pool, ask(count++));
          answers.push({status, retryAfter, ms: performance.now() - began});
        } catch {
          cut++;
        }
      }
    }),
  );
  const took = (performance.now() - started) / 1000;
  await pool.close();
  return {answers, cut, seconds: took};
}

export function send(pool: Pool, {method, path, headers, body}: Ask): Promise<{status: number; retryAfter: boolean}> {
  return new Promise((resolve, reject) => {
    let status = 0;
    let retryAfter = false;
    pool.dispatch(
      {method, path, headers, body: body ?? null},
      {
        onRequestStart: () => undefined,
        onResponseStart: (_, code, given) => {
          status = code;
          retryAfter = given['retry-after'] !== undefined;
        },
        onResponseData: () => undefined,
        onResponseEnd: () => resolve({status, retryAfter}),
        onResponseError: (_, error) => reject(error),
      },
    );
  });
}

/** @param part 0 to 1 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

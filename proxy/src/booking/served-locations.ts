// Responsible for: what `LOCATION_IDS` leaves of a list of locations.
// Not for: a location that a request names (request/input.ts).
import {Refusal} from '../answer.js';
import {isSuccess} from '../altegio/visible-answer.js';
import type {UpstreamAnswer} from '../altegio/upstream.js';

/** No chain is longer: a server that ignores `page` must not be asked for ever. */
const mostPages = 20;

/** Pages of fewer locations would take more calls: a page of none would take them all. */
const leastOnPage = 100;

/**
 * The first page that a browser asks for holds all that this installation serves, on whatever page of a long chain they stand: a
 * browser cannot tell a page that was cut from the last one.
 * @param read one page
 */
export async function servedLocations(
  query: URLSearchParams,
  served: ReadonlySet<string>,
  read: (query: URLSearchParams) => Promise<UpstreamAnswer>,
): Promise<UpstreamAnswer> {
  const last = Number(query.get('page') ?? 1) === 1 ? mostPages : 1;
  const asked = new URLSearchParams(query);
  const size = Math.max(Number(query.get('count') ?? NaN), leastOnPage);
  if (size === leastOnPage && last > 1) asked.set('count', `${size}`);
  const first = await read(asked);
  const pages = [onlyServed(first, served)];
  for (let came = first, page = 2; rowsOf(came).length >= size && page <= last; page++) {
    const next = new URLSearchParams(asked);
    next.set('page', `${page}`);
    came = await read(next);
    // Half a chain is no chain.
    if (!isSuccess(came)) return came;
    pages.push(onlyServed(came, served));
  }
  return pages.length === 1 ? pages[0]! : withRows(first, pages.flatMap(rowsOf));
}

/** The answer with the locations that this installation serves. Throws a Refusal 502 for a success that is no list. */
export function onlyServed(answer: UpstreamAnswer, served: ReadonlySet<string>): UpstreamAnswer {
  if (!isSuccess(answer) || answer.kind !== 'json') return answer;
  if (!Array.isArray(answer.value) && !Array.isArray((answer.value as {readonly data?: unknown} | null)?.data))
    throw new Refusal(502, "Altegio's answer could not be read.");
  const isServed = (row: unknown): boolean => served.has(String((row as {readonly id?: unknown} | null)?.id));
  return withRows(answer, rowsOf(answer).filter(isServed));
}

function rowsOf({value}: UpstreamAnswer): readonly unknown[] {
  const rows: unknown = Array.isArray(value) ? value : (value as {readonly data?: unknown} | null)?.data;
  return Array.isArray(rows) ? rows : [];
}

function withRows(answer: UpstreamAnswer, rows: readonly unknown[]): UpstreamAnswer {
  const value = Array.isArray(answer.value) ? rows : {...(answer.value as object), data: rows};
  return {...answer, value, text: JSON.stringify(value)};
}

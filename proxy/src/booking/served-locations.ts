// Responsible for: what `LOCATION_IDS` leaves of a list of locations.
// Not for: a location that a request names (request/input.ts).
import {Refusal} from '../answer.js';
import {isSuccess} from '../altegio/visible-answer.js';
import type {UpstreamAnswer} from '../altegio/upstream.js';

/** The answer with the locations that this installation serves. Throws a Refusal 502 for a success that is no list. */
export function onlyServed(answer: UpstreamAnswer, served: ReadonlySet<string>): UpstreamAnswer {
  if (!isSuccess(answer) || answer.kind !== 'json') return answer;
  const isBare = Array.isArray(answer.value);
  const whole = answer.value as {readonly data?: unknown} | null;
  const all: unknown = isBare ? whole : whole?.data;
  if (!Array.isArray(all)) throw new Refusal(502, "Altegio's answer could not be read.");
  const rows = all.filter((row: unknown) => served.has(String((row as {readonly id?: unknown} | null)?.id)));
  const value = isBare ? rows : {...whole, data: rows};
  return {...answer, value, text: JSON.stringify(value)};
}

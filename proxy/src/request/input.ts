// Responsible for: checking the query against a row of the route table, reading the body, and the Idempotency-Key.
// Not for: the fields of a body (body.ts), origins and custom headers (origin-check.ts), sessions (session/session.ts).
import {Refusal} from '../answer.js';
import type {Route} from '../routes.js';
import type {QueryRule} from '../rows/row.js';
import {checkFields} from './body.js';
import {beginsWithInvalidDay, isDay} from './days.js';

/** What a row without a limit of its own takes. */
const MAX_BODY_BYTES = 16 * 1024;

// An error names a field only if the table has it: an unknown name is text from a stranger.
export function readQuery(route: Route, given: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams();
  const counts = new Map<string, number>();
  for (const [name, value] of given) {
    const rule = route.query && Object.hasOwn(route.query, name) ? route.query[name] : undefined;
    if (!rule) throw new Refusal(400, 'The query has a parameter that this address does not take.');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count > (rule.atMost ?? 1)) throw new Refusal(400, `The parameter ${name} is given too many times.`);
    if (!rule.pattern.test(value) || !isDayAsRuled(rule, value)) {
      throw new Refusal(400, `The parameter ${name} is not of the expected form.`);
    }
    query.append(name, value);
  }
  for (const [name, rule] of Object.entries(route.query ?? {})) {
    if (rule.required && !counts.has(name)) throw new Refusal(400, `The parameter ${name} is missing.`);
  }
  return query;
}

/** @param value of the rule's pattern */
const isDayAsRuled = ({isDay: whole, beginsWithDay}: QueryRule, value: string): boolean =>
  whole ? isDay(value) : !(beginsWithDay && beginsWithInvalidDay(value));

/** Refuses a path that names a date that the calendar does not have, such as 2026-02-30. */
export function checkDay({date}: Readonly<Record<string, string>>): void {
  if (date !== undefined && !isDay(date)) throw new Refusal(400, 'The date in the address does not exist.');
}

/** Refuses a location that the installation does not serve. @param served `null`: all */
export function checkLocations(
  route: Route,
  params: Readonly<Record<string, string>>,
  query: URLSearchParams,
  served: ReadonlySet<string> | null,
): void {
  if (!served) return;
  const named = params['location'] === undefined ? [] : [params['location']];
  for (const [name, value] of query) {
    const names = route.query?.[name]?.names;
    if (names === 'location') named.push(value);
    // The proxy does not know the locations of a chain, so a chain would bypass the list.
    if (names === 'chain') throw new Refusal(403, 'This proxy serves named locations only, and no chain.');
  }
  if (named.some((id) => !served.has(id))) throw new Refusal(403, 'This proxy does not serve that location.');
}

/** A body as it was checked: only what the row names, in the order of the sender. */
export type Fields = Record<string, unknown>;

/** The fields of the JSON body. `null`: the route has no body. */
export async function readBody({body, maxBodyBytes = MAX_BODY_BYTES}: Route, request: Request): Promise<Fields | null> {
  if (!body) return null;
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('Content-Type') ?? '')) {
    throw new Refusal(415, 'The body must be sent as application/json.');
  }
  return checkFields(body, parse(await readText(request, maxBodyBytes)));
}

function parse(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(400, 'The body must be a JSON object.');
  }
  return value;
}

// Counted on arrival, because Content-Length is only a claim of the sender.
async function readText(request: Request, maxBytes: number): Promise<string> {
  const tooLarge = (): Refusal => new Refusal(413, 'The body is too large.');
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw tooLarge();
  const reader = request.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let size = 0;
  let text = '';
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return text + decoder.decode();
      size += value.byteLength;
      if (size > maxBytes) throw tooLarge();
      text += decoder.decode(value, {stream: true});
    }
  } catch (error) {
    // Do not read the rest. cancel() fails if the sender has disconnected, which does not matter.
    reader.cancel().catch(() => undefined);
    throw error instanceof Refusal ? error : new Refusal(400, 'The body could not be read.');
  }
}

/** The Idempotency-Key, or `null`. Throws a Refusal for a malformed key. */
export function readIdempotencyKey(request: Request): string | null {
  const key = request.headers.get('Idempotency-Key');
  if (key !== null && !/^[\w:."-]{1,128}$/.test(key)) {
    throw new Refusal(400, 'The Idempotency-Key must be 1 to 128 letters, digits or - _ . :');
  }
  return key;
}

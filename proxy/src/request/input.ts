// Checks what the browser sent against a row of the route table, and copies out only what the row names.
// Not here: origins and custom headers (door.ts), who is signed in (session.ts).
import {Refusal} from '../answer.js';
import type {Route} from '../routes.js';

const MAX_BODY_BYTES = 16 * 1024;

// Errors name a field only when the table knows it: an unknown name is text from a stranger.
export function readQuery(route: Route, given: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams();
  const counts = new Map<string, number>();
  for (const [name, value] of given) {
    const rule = route.query && Object.hasOwn(route.query, name) ? route.query[name] : undefined;
    if (!rule) throw new Refusal(400, 'The query has a parameter that this address does not take.');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count > (rule.atMost ?? 1)) throw new Refusal(400, `The parameter ${name} is given too many times.`);
    if (!rule.pattern.test(value)) throw new Refusal(400, `The parameter ${name} is not of the expected form.`);
    query.append(name, value);
  }
  return query;
}

/** Refuses a place that the installation does not serve. `null`: it serves all. */
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
    // Whose locations a chain has is not known here, so a chain would be a way around the list.
    if (names === 'chain') throw new Refusal(403, 'This proxy serves named locations only, and no chain.');
  }
  if (named.some((id) => !served.has(id))) throw new Refusal(403, 'This proxy does not serve that location.');
}

export type Fields = Record<string, string | number>;

/** The fields of the JSON body, those alone that the row names; `null` for a route without a body. */
export async function readBody(route: Route, request: Request): Promise<Fields | null> {
  if (!route.body) return null;
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('Content-Type') ?? '')) {
    throw new Refusal(415, 'The body must be sent as application/json.');
  }
  const given = parse(await readText(request));
  const fields: Fields = {};
  for (const [name, value] of Object.entries(given)) {
    const rule = Object.hasOwn(route.body, name) ? route.body[name] : undefined;
    if (!rule) throw new Refusal(400, 'The body has a field that this address does not take.');
    const fits =
      typeof value === 'string'
        ? value.length <= rule.maxLength && (rule.pattern?.test(value) ?? true)
        : rule.orNumber && typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
    if (!fits) throw new Refusal(400, `The field ${name} is not of the expected form.`);
    fields[name] = value as string | number;
  }
  return fields;
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

// Counted while it arrives: Content-Length is only what the sender says.
async function readText(request: Request): Promise<string> {
  const tooLarge = (): Refusal => new Refusal(413, 'The body is too large.');
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_BODY_BYTES) throw tooLarge();
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
      if (size > MAX_BODY_BYTES) throw tooLarge();
      text += decoder.decode(value, {stream: true});
    }
  } catch (error) {
    // What is left is never read; a sender that has gone away makes cancel() fail, which changes nothing.
    reader.cancel().catch(() => undefined);
    throw error instanceof Refusal ? error : new Refusal(400, 'The body could not be read.');
  }
}

/** The Idempotency-Key, or `null`. Throws a Refusal when it is none that we keep. */
export function readIdempotencyKey(request: Request): string | null {
  const key = request.headers.get('Idempotency-Key');
  if (key !== null && !/^[\w:."-]{1,128}$/.test(key)) {
    throw new Refusal(400, 'The Idempotency-Key must be 1 to 128 letters, digits or - _ . :');
  }
  return key;
}

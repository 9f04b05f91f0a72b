// Responsible for: the only fetch. URL, JSON, headers, time-out, abort, retry, and an answer as data or an AltegioApiError.
// Not for: which endpoint means what (account.ts, appointments.ts) or what is in the data (wire/).
import {AltegioApiError, isApiError, toErrorCode} from '../errors.js';
import type {Call, Route} from '../http.js';
import {list, number, object, off} from '../wire/read.js';

const retries = 2;
const longestWaitSeconds = 10;
/** 11 days. A timer that is set to Infinity ends at once. */
const longestTimer = 1e9;

export async function sendCall(call: Call, route: Route): Promise<unknown> {
  const {session} = route;
  for (let attempt = 0; ; attempt++) {
    const {version} = session;
    try {
      const data = await once(call, route);
      if (call.asClient && !call.ambiguous) session.observe(true, version);
      return data;
    } catch (error) {
      if (!isApiError(error)) throw error;
      if (call.asClient && !call.ambiguous && error.code === 'signed-out') session.observe(false, version);
      if (!call.repeatable || attempt === retries || !mayRepeat(error)) throw error;
      // Full jitter: many phones that lost the same proxy must not come back together.
      const seconds = error.retryAfter ?? Math.random() * 0.4 * 2 ** attempt;
      if (seconds > longestWaitSeconds) throw error;
      await pause(seconds * 1000, call.signal);
    }
  }
}

/** One request, given up after `timeoutMs` or when the caller aborts, also where fetch ignores its signal. */
async function once(call: Call, route: Route): Promise<unknown> {
  const {signal} = call;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const limit = controller.signal;
  const abort = (): void => controller.abort(signal?.reason);
  const timer = setTimeout(
    () => controller.abort(new AltegioApiError('timeout')),
    Math.min(route.timeoutMs, longestTimer),
  );
  signal?.addEventListener('abort', abort);
  const givenUp = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => reject(limit.reason as Error));
  });
  try {
    return await Promise.race([exchange(call, route, limit), givenUp]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

async function exchange(call: Call, route: Route, signal: AbortSignal): Promise<unknown> {
  const request = toRequest(call, route, signal);
  let response: Response;
  let body: string;
  try {
    response = await route.fetch(request);
    route.replays ||= response.headers.get('X-Altegio-Replays') === '1';
    body = await response.text();
  } catch (cause) {
    // fetch gives one TypeError for a lost connection and for an answer that CORS hides.
    throw new AltegioApiError(globalThis.navigator?.onLine === false ? 'offline' : 'network', {cause});
  }
  return readAnswer(response, body, call);
}

function toRequest(call: Call, {proxy, session, credentials, lang}: Route, signal: AbortSignal): Request {
  const headers = new Headers({Accept: 'application/vnd.api.v2+json', 'X-Requested-With': 'altegio-elements'});
  if (lang && /^[!-~]+$/.test(lang)) headers.set('Accept-Language', lang);
  if (call.body) headers.set('Content-Type', 'application/json');
  const {idempotencyKey: key} = call;
  // Sent without it, a write would be another one each time.
  if (key !== undefined && !/^[!-~]+$/.test(key)) throw new AltegioApiError('config');
  if (key) headers.set('Idempotency-Key', key);
  if (call.asClient) session.authorize(headers);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) {
    // A script that has no types may leave out a value by null.
    for (const one of [value].flat()) if (one != null) query.append(name, String(one));
  }
  const search = String(query);
  const body = call.body ? JSON.stringify(call.body) : null;
  const path = `${call.path}${search && `?${search}`}`;
  // Some workers refuse `cache` and `credentials`, which they do not know. They keep neither answers nor cookies.
  const least = credentials === 'same-origin' ? {} : {credentials};
  for (const more of [{credentials, cache: 'no-store'} as const, least]) {
    try {
      return new Request(proxy.url(path), {method: call.method, headers, body, signal, ...more});
    } catch {
      // Asked with less, or told below.
    }
  }
  // A relative URL outside a page. The platform's error would tell the whole URL, with the phone in it.
  throw new AltegioApiError('config');
}

function mayRepeat({code, status}: AltegioApiError): boolean {
  // Not an HTML 403, which a bot wall answers: it grows with every repeat. Not a time-out: it has waited long enough.
  return code === 'network' || code === 'rate-limited' || (status ?? 0) >= 500;
}

/** Ends early on an abort, which the next attempt then tells. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}

/** Believes any 2xx, and reads all five error shapes, an HTML page included. */
function readAnswer(response: Response, text: string, call: Call): unknown {
  const meanings = call.asClient ? call.meanings : {401: 'forbidden' as const, ...call.meanings};
  let body: unknown = null;
  let isJson = true;
  try {
    if (text.trim()) body = JSON.parse(text);
  } catch {
    isJson = false;
  }
  const {status} = response;
  if (response.ok && !isJson) throw new AltegioApiError('bad-response', {status});
  const wire = object(body);
  const {success, meta, errors} = wire;
  if (response.ok && !off(success) && (success != null || !errors || 'data' in wire)) {
    call.answered?.(status);
    return ['success', 'data', 'meta'].some((key) => key in wire) ? (wire['data'] ?? null) : body;
  }
  if (status === 412) call.challenged?.(object(meta)['proof_of_work']);
  const told = [errors, object(meta)['errors']].flatMap((found) => [found, ...list(found)]);
  const codes = told.map((error) => number(object(error)['code']) ?? 0);
  const meant = response.ok ? (codes.find((code) => code >= 400 && code < 600) ?? 422) : status;
  const retryAfter = readRetryAfter(response.headers.get('Retry-After'));
  // What is no JSON comes from something before Altegio, such as a wall against bots, and refuses nothing in its name.
  const code = toErrorCode(meant, codes, isJson ? meanings : {403: 'unavailable'});
  throw new AltegioApiError(code, {status, retryAfter});
}

function readRetryAfter(header: string | null): number | undefined {
  // An HTTP date is the one text form that every engine must read.
  // oxlint-disable-next-line no-restricted-properties
  const seconds = number(header) ?? (Date.parse(header ?? '') - Date.now()) / 1000;
  return isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

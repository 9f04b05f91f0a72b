// Responsible for: the only fetch: URL, JSON, headers, time-out, abort, retry. Returns the data or throws an AltegioApiError.
// Not for: the endpoints (account.ts, appointments.ts) and the fields of the data (wire/).
import {AltegioApiError, toErrorCode, type Meanings} from './errors.js';
import type {ProxyAddress} from './proxy-url.js';
import {list, number, object, off, type Wire} from './wire/read.js';
import {Session} from './session.js';

export interface ClientOptions {
  /** The proxy's URL: https, http on this machine, or (in a page) relative. */
  readonly proxyUrl: string;
  /** Replaces the global `fetch`, for example by the sandbox, the proxy, or a test. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Sent as `Accept-Language`. */
  readonly lang?: string;
  /** Time limit of one request in milliseconds. Default 15,000. */
  readonly timeoutMs?: number;
  /** As in `fetch`. Use `include` if the proxy is on another origin and keeps the session in a cookie. */
  readonly credentials?: RequestCredentials;
  /** The session of another client, to share it. Default: a new session. */
  readonly session?: Session;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Altegio's path. Each variable part must be encoded by `segment()`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, Value | undefined | readonly Value[]>>;
  readonly body?: Wire;
  readonly signal?: AbortSignal | undefined;
  /** Sends the session of the signed-in client. */
  readonly asClient?: boolean;
  /** A 401 may also mean a wrong code or password, so it does not change the session. */
  readonly ambiguous?: boolean;
  /** The call has no side effect, so it may be repeated. Not every GET qualifies: one sends an SMS. */
  readonly repeatable?: boolean;
  readonly meanings?: Meanings;
  readonly idempotencyKey?: string | undefined;
  /** Called on a 412 with the proof-of-work challenge. The server has done nothing; solve it, then send the call again. */
  readonly challenged?: (challenge: unknown) => void;
}

type Value = string | number;

export interface Http {
  readonly session: Session;
  /** The `data` of the answer, or the whole answer if it has no envelope. null: an empty body. */
  send(call: Call): Promise<unknown>;
}

const retries = 2;
const longestWaitSeconds = 10;

/** Encodes one path segment. @throws AltegioApiError `config` for a value that would change the path: '', `.` and `..` */
export function segment(value: Value): string {
  try {
    const encoded = encodeURIComponent(value);
    if (/[^.]/.test(encoded)) return encoded;
  } catch {
    // The text contains half a surrogate pair.
  }
  throw new AltegioApiError('config');
}

/** @throws AltegioApiError `config` without a proxy */
export function createHttp(proxy: ProxyAddress | null, options: Omit<ClientOptions, 'proxyUrl'>): Http {
  const {session = new Session(), timeoutMs = 15_000, credentials = 'same-origin', lang} = options;
  if (!proxy) throw new AltegioApiError('config');
  const {url} = proxy;
  // Look up `fetch` at each call, because a page may replace it later. Call it as a function, because it rejects another `this`.
  const answer = options.fetch ?? ((request: Request) => fetch(request));

  session.reach(send);
  return {session, send};

  async function send(call: Call): Promise<unknown> {
    for (let attempt = 0; ; attempt++) {
      const {version} = session;
      try {
        const data = await once(call);
        if (call.asClient && !call.ambiguous) session.observe(true, version);
        return data;
      } catch (error) {
        if (!(error instanceof AltegioApiError)) throw error;
        if (call.asClient && !call.ambiguous && error.code === 'signed-out') session.observe(false, version);
        if (!call.repeatable || attempt === retries || !mayRepeat(error)) throw error;
        // Full jitter: phones that lost the same proxy must not retry at the same moment.
        const seconds = error.retryAfter ?? Math.random() * 0.4 * 2 ** attempt;
        if (seconds > longestWaitSeconds) throw error;
        await pause(seconds * 1000, call.signal);
      }
    }
  }

  /** One request. Ends after `timeoutMs` or when the caller aborts, even if `fetch` ignores its signal. */
  async function once(call: Call): Promise<unknown> {
    const {signal} = call;
    signal?.throwIfAborted();
    const controller = new AbortController();
    const limit = controller.signal;
    const abort = (): void => controller.abort(signal?.reason);
    const timer = setTimeout(() => controller.abort(new AltegioApiError('timeout')), timeoutMs);
    signal?.addEventListener('abort', abort);
    const givenUp = new Promise<never>((_, reject) => {
      limit.addEventListener('abort', () => reject(limit.reason as Error));
    });
    try {
      return await Promise.race([exchange(call, limit), givenUp]);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  }

  async function exchange(call: Call, signal: AbortSignal): Promise<unknown> {
    const request = toRequest(call, signal);
    let response: Response;
    let body: string;
    try {
      response = await answer(request);
      body = await response.text();
    } catch (cause) {
      // fetch throws the same TypeError for a lost connection and for an answer that CORS hides.
      throw new AltegioApiError(globalThis.navigator?.onLine === false ? 'offline' : 'network', {cause});
    }
    return readAnswer(response, body, call);
  }

  function toRequest(call: Call, signal: AbortSignal): Request {
    const headers = new Headers({Accept: 'application/vnd.api.v2+json', 'X-Requested-With': 'altegio-elements'});
    if (lang && /^[!-~]+$/.test(lang)) headers.set('Accept-Language', lang);
    if (call.body) headers.set('Content-Type', 'application/json');
    if (call.idempotencyKey) headers.set('Idempotency-Key', call.idempotencyKey);
    if (call.asClient) session.authorize(headers);
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(call.query ?? {})) {
      for (const one of [value].flat()) if (one !== undefined) query.append(name, String(one));
    }
    const search = String(query);
    const body = call.body ? JSON.stringify(call.body) : null;
    const path = `${call.path}${search && `?${search}`}`;
    // Some workers do not support `cache` and `credentials` and throw. They store neither answers nor cookies, so omit both.
    const least = credentials === 'same-origin' ? {} : {credentials};
    for (const more of [{credentials, cache: 'no-store'} as const, least]) {
      try {
        return new Request(url(path), {method: call.method, headers, body, signal, ...more});
      } catch {
        // Try again with fewer options, or throw below.
      }
    }
    // The URL is relative and there is no page. The platform's error would contain the whole URL, including the phone.
    throw new AltegioApiError('config');
  }
}

function mayRepeat({code, status}: AltegioApiError): boolean {
  // Do not repeat an HTML 403: a bot wall blocks longer after each attempt. Do not repeat a time-out: the client waited enough.
  return code === 'network' || code === 'rate-limited' || (status ?? 0) >= 500;
}

/** Waits. An abort ends the wait; the next attempt then throws its reason. */
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

/** Accepts any 2xx as success, and reads all five error shapes of Altegio, including an HTML page. */
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
    return ['success', 'data', 'meta'].some((key) => key in wire) ? (wire['data'] ?? null) : body;
  }
  if (status === 412) call.challenged?.(object(meta)['proof_of_work']);
  const failures = [errors, object(meta)['errors']].flatMap((found) => [found, ...list(found)]);
  const codes = failures.map((error) => number(object(error)['code']) ?? 0);
  const meant = response.ok ? (codes.find((code) => code >= 400 && code < 600) ?? 422) : status;
  const retryAfter = readRetryAfter(response.headers.get('Retry-After'));
  // A body that is not JSON comes from a server in front of Altegio, such as a bot wall. It says nothing about the client's rights.
  const code = toErrorCode(meant, codes, isJson ? meanings : {403: 'unavailable'});
  throw new AltegioApiError(code, {status, retryAfter});
}

function readRetryAfter(header: string | null): number | undefined {
  // An HTTP date is the only text format that every engine must parse.
  // oxlint-disable-next-line no-restricted-properties
  const seconds = number(header) ?? (Date.parse(header ?? '') - Date.now()) / 1000;
  return isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

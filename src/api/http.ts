// Responsible for: the only fetch. URL, JSON, headers, time-out, abort, retry, and an answer as data or an AltegioApiError.
// Not for: which endpoint means what (account.ts, appointments.ts) or what is in the data (wire.ts).
import {AltegioApiError, toErrorCode, type Meanings} from './errors.js';
import {readProxyUrl} from './proxy-url.js';
import {list, number, object, off, type Wire} from './read.js';
import {Session} from './session.js';

export interface ClientOptions {
  /** Where the proxy is: https, loopback http, or (in a page) relative. */
  readonly proxyUrl: string;
  /** Answers requests instead of the global `fetch`: a sandbox, a proxy, a test's script. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Sent as `Accept-Language`. */
  readonly lang?: string;
  /** Milliseconds until one request is given up; 15,000 by default. */
  readonly timeoutMs?: number;
  /** As for fetch; `include` when a cookie-mode proxy is on another origin. */
  readonly credentials?: RequestCredentials;
  /** Share one with another client; a new one by default. */
  readonly session?: Session;
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Altegio's own path; each part that is not fixed has gone through `segment()`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, Value | undefined | readonly Value[]>>;
  readonly body?: Wire;
  readonly signal?: AbortSignal | undefined;
  /** Asks as the signed-in client. */
  readonly asClient?: boolean;
  /** Has no side effect, so it may be asked again. Not every GET is: one sends an SMS. */
  readonly repeatable?: boolean;
  readonly meanings?: Meanings;
  readonly idempotencyKey?: string | undefined;
}

type Value = string | number;

export interface Http {
  readonly session: Session;
  /** The `data` of the answer, or the whole answer where there is no envelope; null for an empty body. */
  send(call: Call): Promise<unknown>;
}

const retries = 2;
const longestWaitSeconds = 10;

export function segment(value: Value): string {
  return encodeURIComponent(value);
}

/** @throws AltegioApiError `config` when the proxy URL cannot be one */
export function createHttp(options: ClientOptions): Http {
  const {session = new Session(), timeoutMs = 15_000, credentials, lang} = options;
  const proxyUrl = readProxyUrl(options.proxyUrl);
  if (proxyUrl === null) throw new AltegioApiError('config');
  // Not bound once: a page may wrap fetch later, and the global one refuses another `this`.
  const answer = options.fetch ?? ((request: Request) => fetch(request));

  return {session, send};

  async function send(call: Call): Promise<unknown> {
    for (let attempt = 0; ; attempt++) {
      const {version} = session;
      try {
        const data = await once(call);
        if (call.asClient && call.repeatable) session.observe(true, version);
        return data;
      } catch (error) {
        if (!(error instanceof AltegioApiError)) throw error;
        // A write's 401 may also be a wrong password: account.ts reads the truth before it is believed.
        if (call.asClient && call.repeatable && error.status === 401) session.observe(false, version);
        if (!call.repeatable || attempt === retries || !mayRepeat(error)) throw error;
        // Full jitter: many phones that lost the same proxy must not come back together.
        const seconds = error.retryAfter ?? Math.random() * 0.4 * 2 ** attempt;
        if (seconds > longestWaitSeconds) throw error;
        await pause(seconds * 1000, call.signal);
      }
    }
  }

  /** One request, given up after `timeoutMs` or when the caller aborts, also where fetch ignores its signal. */
  async function once(call: Call): Promise<unknown> {
    const {signal} = call;
    signal?.throwIfAborted();
    const controller = new AbortController();
    let stop = (): void => {};
    const givenUp = new Promise<never>((_, reject) => {
      const abort = (): void => {
        controller.abort(signal?.reason);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        controller.abort();
        reject(new AltegioApiError('timeout'));
      }, timeoutMs);
      signal?.addEventListener('abort', abort);
      stop = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      };
    });
    try {
      return await Promise.race([exchange(call, controller.signal), givenUp]);
    } finally {
      stop();
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
      // fetch gives one TypeError for a lost connection and for an answer that CORS hides.
      throw new AltegioApiError(globalThis.navigator?.onLine === false ? 'offline' : 'network', {cause});
    }
    return readAnswer(response, body, call.meanings);
  }

  function toRequest(call: Call, signal: AbortSignal): Request {
    const headers = new Headers({Accept: 'application/vnd.api.v2+json', 'X-Requested-With': 'altegio-elements'});
    if (lang) headers.set('Accept-Language', lang);
    if (call.body) headers.set('Content-Type', 'application/json');
    if (call.idempotencyKey) headers.set('Idempotency-Key', call.idempotencyKey);
    if (call.asClient) session.authorize(headers);
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(call.query ?? {})) {
      for (const one of [value].flat()) if (one !== undefined) query.append(name, String(one));
    }
    const search = String(query);
    const init: RequestInit = {method: call.method, headers, signal, cache: 'no-store'};
    if (call.body) init.body = JSON.stringify(call.body);
    if (credentials) init.credentials = credentials;
    return new Request(`${proxyUrl}/${call.path}${search && `?${search}`}`, init);
  }
}

function mayRepeat({code, status}: AltegioApiError): boolean {
  // Not an HTML 403, which a bot wall answers: it grows with every repeat. Not a time-out: it has waited long enough.
  return code === 'network' || code === 'rate-limited' || (status !== undefined && status >= 500);
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
}

/** Believes any 2xx, and reads all five error shapes, an HTML page included. */
function readAnswer(response: Response, text: string, meanings: Meanings | undefined): unknown {
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
  const bare = !('success' in wire || 'meta' in wire);
  const failed = !response.ok || off(wire['success']) || ('errors' in wire && !('data' in wire));
  if (!failed) return !bare || Object.keys(wire).join() === 'data' ? (wire['data'] ?? null) : body;

  const errors = [wire['errors'], ...list(wire['errors']), ...list(object(wire['meta'])['errors'])];
  const codes = errors.map((error) => number(object(error)['code'])).filter((code) => code !== null);
  const meant = response.ok ? (codes.find((code) => code >= 400 && code < 600) ?? 422) : status;
  const retryAfter = readRetryAfter(response.headers.get('Retry-After'));
  // A 403 that is no JSON comes from a wall before Altegio, not from Altegio.
  const code = status === 403 && !isJson ? 'unavailable' : toErrorCode(meant, codes, meanings);
  throw new AltegioApiError(code, retryAfter === undefined ? {status} : {status, retryAfter});
}

function readRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  // An HTTP date is the one text form that every engine must read.
  // oxlint-disable-next-line no-restricted-properties
  const seconds = number(header) ?? (Date.parse(header) - Date.now()) / 1000;
  return isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

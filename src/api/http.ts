// Responsible for: what an endpoint asks of HTTP, and which proxy and session answer it.
// Not for: the request itself (request.ts), or which endpoint means what (account.ts, appointments.ts).
import {AltegioApiError, type Meanings} from './errors.js';
import type {ProxyAddress} from './values/proxy-url.js';
import {Session} from './session.js';
import type {Wire} from './wire/read.js';

export interface ClientOptions {
  /** The proxy's URL: https, http on this machine, or (in a page) relative. */
  readonly proxyUrl: string;
  /** Replaces the global `fetch`, for example by the sandbox, the proxy, or a test. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Sent as `Accept-Language`. */
  readonly lang?: string | undefined;
  /** Time limit of one request in milliseconds. Default 15,000. */
  readonly timeoutMs?: number | undefined;
  /** As in `fetch`. Use `include` if the proxy is on another origin and keeps the session in a cookie. */
  readonly credentials?: RequestCredentials | undefined;
  /** The session of another client, to share it. Default: a new session. */
  readonly session?: Session | undefined;
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
  /** Called with the HTTP status of a success, for the one endpoint whose statuses differ in meaning. */
  readonly answered?: (status: number) => void;
}

export type Value = string | number;

export interface Http {
  readonly session: Session;
  /** An answer of this proxy has said that it keeps the outcomes of bookings (`X-Altegio-Replays: 1`). */
  readonly replays: boolean;
  /** The `data` of the answer, or the whole answer if it has no envelope. null: an empty body. */
  send(call: Call): Promise<unknown>;
}

/** The way to a proxy. */
export interface Route {
  readonly proxy: ProxyAddress;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly timeoutMs: number;
  readonly credentials: RequestCredentials;
  readonly lang: string | undefined;
  readonly session: Session;
  /** Set by an answer; see `Http`. */
  replays: boolean;
}

/** Sends one call: `sendCall` of request.ts, or what loads it first. */
export type SendCall = (call: Call, route: Route) => Promise<unknown>;

/** Encodes one path segment. @throws AltegioApiError `config` for a value that would change the path: '', `.` and `..`, and for none */
export function segment(value: Value): string {
  try {
    const encoded = encodeURIComponent(value);
    if (value != null && /[^.]/.test(encoded)) return encoded;
  } catch {
    // The text contains half a surrogate pair.
  }
  throw new AltegioApiError('config');
}

/** @throws AltegioApiError `config` without a proxy */
export function createHttp(
  proxy: ProxyAddress | null,
  options: Omit<ClientOptions, 'proxyUrl'>,
  sendCall: SendCall,
): Http {
  const {session = new Session(), timeoutMs = 15_000, credentials = 'same-origin', lang} = options;
  if (!proxy) throw new AltegioApiError('config');
  // Look up `fetch` at each call, because a page may replace it later. Call it as a function, because it rejects another `this`.
  const answer = (request: Request): Promise<Response> => (options.fetch ?? fetch)(request);
  const route: Route = {proxy, session, timeoutMs, credentials, lang, fetch: answer, replays: false};
  const send = (call: Call): Promise<unknown> => sendCall(call, route);
  session.reach(send);
  return {
    session,
    send,
    get replays() {
      return route.replays;
    },
  };
}

// Responsible for: what an endpoint asks of HTTP, and which proxy and session answer it.
// Not for: the request itself (request.ts), or which endpoint means what (account.ts, appointments.ts).
import {AltegioApiError, notSent, type Meanings} from './errors.js';
import type {ProxyAddress} from './proxy-url.js';
import {Session} from './session.js';
import type {Wire} from './wire/read.js';

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
  /** A 401 may also refuse a code or password: it says nothing about the session. */
  readonly ambiguous?: boolean;
  /** Has no side effect, so it may be asked again. Not every GET is: one sends an SMS. */
  readonly repeatable?: boolean;
  readonly meanings?: Meanings;
  readonly idempotencyKey?: string | undefined;
  /** Gets what a 412 asks for: work to be done before the same call is sent again. Nothing has been done then. */
  readonly challenged?: (challenge: unknown) => void;
}

export type Value = string | number;

export interface Http {
  readonly session: Session;
  /** The `data` of the answer, or the whole answer where there is no envelope; null for an empty body. */
  send(call: Call): Promise<unknown>;
  /** Sends by these from now on: nothing has to be loaded. */
  use(requests: Requests): void;
  /** Loads what `send()` needs, before it is needed. A failure says nothing: the next call tries again. */
  load(): Promise<void>;
}

/** The way to a proxy. */
export interface Route extends Required<Pick<ClientOptions, 'fetch' | 'timeoutMs' | 'credentials'>> {
  readonly proxy: ProxyAddress;
  readonly lang: string | undefined;
  readonly session: Session;
}

/** request.ts, which a page loads after its first paint. */
export interface Requests {
  sendCall(call: Call, route: Route): Promise<unknown>;
}

/** @throws AltegioApiError `config` for what would change the path: nothing, or the dots that mean "here" and "up" */
export function segment(value: Value): string {
  try {
    const encoded = encodeURIComponent(value);
    if (/[^.]/.test(encoded)) return encoded;
  } catch {
    // Half a surrogate pair.
  }
  throw new AltegioApiError('config');
}

/**
 * @param load loads request.ts; while it cannot be loaded, a call fails with `network` or `offline`, and is not sent
 * @throws AltegioApiError `config` without a proxy
 */
export function createHttp(
  proxy: ProxyAddress | null,
  options: Omit<ClientOptions, 'proxyUrl'>,
  load: () => Promise<Requests>,
): Http {
  const {session = new Session(), timeoutMs = 15_000, credentials = 'same-origin', lang} = options;
  if (!proxy) throw new AltegioApiError('config');
  // Not bound once: a page may wrap fetch later, and the global one refuses another `this`.
  const answer = options.fetch ?? ((request: Request) => fetch(request));
  const route: Route = {proxy, session, timeoutMs, credentials, lang, fetch: answer};
  let requests: Requests | undefined;

  const http: Http = {
    session,
    async send(call) {
      try {
        requests ??= await load();
      } catch (cause) {
        throw notSent(cause);
      }
      return requests.sendCall(call, route);
    },
    use: (known) => void (requests = known),
    async load() {
      try {
        requests ??= await load();
      } catch {
        // Nobody has asked for anything yet.
      }
    },
  };
  session.reach(http.send);
  return http;
}

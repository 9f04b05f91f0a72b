// A scripted Altegio, a proxy before it, and requests as a browser would send them.
import type {CallEvent} from '../../../proxy/src/events.js';
import {createProxy, type From, type ProxyConfig} from '../../../proxy/src/handler.js';
import {OPEN_LIMITS, type Limits} from '../../../proxy/src/limits.js';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';

export const PARTNER = 'canary-partner-4f1d9c27';
export const USER = 'canary-user-8e02b7a1';
export const NEXT_USER = 'canary-user-next-51c6';
export const SECRET = 'canary-secret-0123456789-0123456789';
export const ORIGIN = 'https://catalog.example';
export const BASE = 'http://proxy.example/altegio';

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  readonly redirect: string;
}

type Script = (request: Request) => Response | Promise<Response>;

const ok: Script = () => Response.json({success: true, data: {id: 7}, meta: []});

export interface Rig {
  /** What reached Altegio. */
  readonly seen: Seen[];
  readonly events: CallEvent[];
  /** What Altegio answers from now on. */
  answers(script: Script): void;
  send(method: string, path: string, options?: SendOptions): Promise<Response>;
  raw(request: Request, from?: From): Promise<Response>;
  /** Signs in, and gives the Cookie header of the session. */
  signIn(token?: string): Promise<string>;
}

export interface SendOptions {
  /** `null` takes the header away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: unknown;
  readonly cookie?: string;
  readonly base?: string;
  /** Of the client; none by default. */
  readonly address?: string;
}

export const BASE_URL = 'https://altegio.example/api/v1';

/** What is the same in every test that does not ask for something else. */
export const PLAIN = {
  partnerToken: PARTNER,
  allowedOrigins: [ORIGIN],
  sessionSecrets: [SECRET],
  cookieSite: 'same',
  secureCookie: true,
  locationIds: null,
  smsCountries: null,
} as const satisfies Partial<ProxyConfig>;

/** No limit in the way, unless a test sets one. */
export interface RigConfig extends Partial<Omit<ProxyConfig, 'limits'>> {
  readonly limits?: Partial<Limits>;
}

export function rig({limits, ...config}: RigConfig = {}): Rig {
  const seen: Seen[] = [];
  const events: CallEvent[] = [];
  let script = ok;
  const proxy = createProxy({
    upstream: {
      baseUrl: BASE_URL,
      fetch: async (request) => {
        seen.push({
          method: request.method,
          url: request.url,
          headers: new Headers(request.headers),
          body: await request.clone().text(),
          redirect: request.redirect,
        });
        return script(request);
      },
    },
    ...PLAIN,
    store: new MemoryStore(),
    events: {call: (event) => events.push(event)},
    ...config,
    limits: {...OPEN_LIMITS, ...limits},
  });

  const send: Rig['send'] = (method, path, options = {}) =>
    proxy(browserRequest(method, path, options), {address: options.address ?? ''});
  return {
    seen,
    events,
    answers: (next) => void (script = next),
    send,
    raw: proxy,
    async signIn(token = USER) {
      const before = script;
      script = () => Response.json({success: true, data: {id: 7, user_token: token}, meta: []}, {status: 201});
      const response = await send('POST', '/user/auth', {body: {phone: '+13155550175', code: '4321'}});
      script = before;
      seen.length = 0;
      events.length = 0;
      return cookieOf(response);
    },
  };
}

export function browserRequest(method: string, path: string, options: SendOptions = {}): Request {
  const headers = new Headers({
    Origin: ORIGIN,
    'X-Requested-With': 'altegio-elements',
    Accept: 'application/vnd.api.v2+json',
  });
  if (options.body !== undefined) headers.set('Content-Type', 'application/json');
  if (options.cookie !== undefined) headers.set('Cookie', options.cookie);
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  const {body} = options;
  return new Request(`${options.base ?? BASE}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
  });
}

/** The Cookie header that a browser would send after this answer. */
export function cookieOf(response: Response): string {
  const [line] = response.headers.getSetCookie();
  if (line === undefined) throw new Error(`no cookie was set (status ${response.status})`);
  return line.slice(0, line.indexOf(';'));
}

/** Everything of an answer that a page, a proxy on the way, or a person could read. */
export async function everythingIn(response: Response): Promise<string> {
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return `${response.status} ${response.statusText}\n${headers}\n${await response.text()}`;
}

export interface Failure {
  success: boolean;
  data: unknown;
  meta: {message: string};
}

export async function failureOf(response: Response): Promise<Failure> {
  return (await response.json()) as Failure;
}

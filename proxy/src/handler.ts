// The proxy itself, as one fetch handler on Web APIs alone: the order in which a request is judged, sent on and answered.
// Not here: any rule (door, routes, input, session, tokens hold them) and anything of Node (server.ts).
import {Hono} from 'hono';
import {Refusal, answer, refuse} from './answers.js';
import {Door, type AllowedOrigins} from './door.js';
import {checkIdempotencyKey, checkLocations, readBody, readQuery} from './input.js';
import {ROUTES, routerPatterns, upstreamPath, type Route} from './routes.js';
import {Sessions} from './session.js';
import {readToken, withoutTokens} from './tokens.js';
import {callUpstream, type Upstream, type UpstreamAnswer} from './upstream.js';

/** One finished call, for logs and metrics. Holds no value that came with the request. */
export interface CallEvent {
  /** A name of the route table, `preflight`, or `none`. */
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
}

export interface ProxyConfig {
  readonly partnerToken: string;
  readonly upstream: Upstream;
  /** Exact origins, or `loopback`: every page on this machine, for development. The proxy's own origin always may. */
  readonly allowedOrigins: AllowedOrigins;
  readonly sessionSecret: string;
  /** `cross`: the pages stand on another site than the proxy. */
  readonly cookieSite: 'same' | 'cross';
  /** `false` permits a plain cookie, on loopback http only. */
  readonly secureCookie: boolean;
  /** The locations that this installation serves; `null`: all. */
  readonly locationIds: ReadonlySet<string> | null;
  /** Default `/altegio`. */
  readonly basePath?: string;
  /** Absolute life of a session; default 12 hours. */
  readonly sessionSeconds?: number;
  /** How long Altegio may take; default 10,000. */
  readonly timeoutMs?: number;
  readonly onCall?: (event: CallEvent) => void;
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

export function createProxy(config: ProxyConfig): (request: Request) => Promise<Response> {
  const {partnerToken, basePath = '/altegio', timeoutMs = 10_000} = config;
  if (!/^(?:\/[\w-]+)*$/.test(basePath)) throw new Error('basePath must look like /altegio');
  const door = new Door(config.allowedOrigins);
  const sessions = new Sessions({
    secret: config.sessionSecret,
    site: config.cookieSite,
    secure: config.secureCookie,
    seconds: config.sessionSeconds ?? 12 * 60 * 60,
  });

  async function serve(route: Route, request: Request, params: Record<string, string>): Promise<Response> {
    checkIdempotencyKey(request);
    const query = readQuery(route, new URL(request.url).searchParams);
    checkLocations(route, params, query, config.locationIds);
    if (route.session === 'closes') {
      return answer({
        status: 200,
        body: {success: true, data: null, meta: []},
        setCookies: sessions.close(request),
      });
    }

    // Opened also where it is not sent on: its token must not come out of any answer.
    const session = await sessions.open(request);
    if (route.auth === 'user' && !session) throw new Refusal(401, 'Authentication needed.');
    const call = {
      method: route.method,
      path: upstreamPath(route, params),
      query,
      body: await readBody(route, request),
      partnerToken,
      userToken: route.auth === 'partner' ? null : (session?.token ?? null),
      acceptLanguage: request.headers.get('Accept-Language'),
    };
    const came = await callUpstream(config.upstream, call, timeoutMs);

    // `success: false` under a 2xx has been seen: that is Altegio saying no.
    const changesSession = route.session !== undefined && came.ok && !saysNo(came);
    const token = changesSession && came.content.kind === 'json' ? readToken(came.content.value) : null;
    if (changesSession && token === null) throw new Refusal(502, lostToken(route));
    const setCookies = token === null ? [] : [await sessions.seal(token, request)];
    return pass(came, [partnerToken, session?.token ?? '', token ?? ''], setCookies);
  }

  const app = new Hono<{Variables: {route: string}}>({
    // Hono would match decoded paths; undecoded, there is exactly one spelling of each address.
    getPath: (request) => new URL(request.url).pathname,
  });
  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    door.label(c.req.raw, c.res.headers);
    const method = METHODS.has(c.req.method) ? c.req.method : 'OTHER';
    const ms = Math.round((performance.now() - started) * 10) / 10;
    config.onCall?.({route: c.get('route') ?? 'none', method, status: c.res.status, ms});
  });
  app.use(async (c, next) => {
    // Hono answers HEAD with the GET route: a HEAD of the phone confirmation would send an SMS.
    if (!METHODS.has(c.req.method)) throw notFound();
    door.check(c.req.raw);
    await next();
  });
  app.options(`${basePath}/*`, (c) => {
    c.set('route', 'preflight');
    return door.preflight();
  });
  for (const route of ROUTES) {
    for (const pattern of routerPatterns(route)) {
      app.on(route.method, `${basePath}/${pattern}`, (c) => {
        c.set('route', route.name);
        return serve(route, c.req.raw, c.req.param());
      });
    }
  }
  app.notFound(() => refuse(notFound()));
  app.onError((error) =>
    // The error of a bug may hold anything, so none of it is shown.
    refuse(error instanceof Refusal ? error : new Refusal(500, 'The proxy has failed on this request.')),
  );
  return async (request) => app.fetch(request);
}

const notFound = (): Refusal => new Refusal(404, 'There is nothing at this address.');

function saysNo({content}: UpstreamAnswer): boolean {
  if (content.kind !== 'json') return false;
  const value = content.value as {success?: unknown} | null;
  return value?.success === false;
}

function lostToken(route: Route): string {
  return route.session === 'renews'
    ? "The password was changed, but Altegio's answer could not be read. Please sign in again with the new password."
    : "Altegio's answer to the sign-in could not be read. Please sign in again.";
}

function pass(came: UpstreamAnswer, secrets: readonly string[], setCookies: readonly string[]): Response {
  const {content, status, retryAfter} = came;
  if (content.kind === 'json') {
    let body: unknown;
    try {
      body = withoutTokens(content.value, secrets);
    } catch {
      return refuse(unreadable(200));
    }
    return answer({status, body, retryAfter, setCookies});
  }
  if (content.kind === 'empty') return answer({status, retryAfter});
  const own = unreadable(status);
  return answer({status: own.status, body: {success: false, data: null, meta: {message: own.message}}, retryAfter});
}

// A page instead of JSON: the status keeps its class, but a bot wall's 403 is no verdict on this client.
function unreadable(status: number): Refusal {
  if (status === 403) return new Refusal(503, 'Altegio turned the request away before it was read. Try again later.');
  if (status < 400) return new Refusal(502, "Altegio's answer could not be read.");
  return new Refusal(status, 'Altegio answered with an error that could not be read.');
}

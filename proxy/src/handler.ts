// The proxy itself, as one fetch handler on Web APIs alone: finds the route, lets the door judge, and puts the answer together.
// Not here: the life of a call (service.ts), any rule, and anything of Node (server.ts).
import {Hono} from 'hono';
import {Refusal, answer, refusalParts, type AnswerParts} from './answers.js';
import {CodeGuard} from './code-guard.js';
import {Door, type AllowedOrigins} from './door.js';
import type {ProxyEvents} from './events.js';
import {Gate} from './gate.js';
import {Keys} from './keys.js';
import {KnownBrowsers} from './known-browser.js';
import type {Limits} from './limits.js';
import {Proofs} from './proof.js';
import {PublicReads} from './public-reads.js';
import {Replays} from './replay.js';
import {ROUTES, routerPatterns} from './routes.js';
import {Service} from './service.js';
import {Sessions} from './session.js';
import {SmsGuard} from './sms-guard.js';
import {StoreDown, type Store} from './store.js';
import {Altegio, type Upstream} from './upstream.js';

export interface ProxyConfig {
  readonly partnerToken: string;
  readonly upstream: Upstream;
  /** Exact origins, or `loopback`: every page on this machine, for development. The proxy's own origin always may. */
  readonly allowedOrigins: AllowedOrigins;
  /** The first seals; cookies of the others still open, so that a secret can be changed without signing anybody out. */
  readonly sessionSecrets: readonly string[];
  /** `cross`: the pages stand on another site than the proxy. */
  readonly cookieSite: 'same' | 'cross';
  /** `false` permits a plain cookie, on loopback http only. */
  readonly secureCookie: boolean;
  /** The locations that this installation serves; `null`: all. */
  readonly locationIds: ReadonlySet<string> | null;
  /** The countries whose numbers get an SMS, ISO 3166; `null`: all. */
  readonly smsCountries: ReadonlySet<string> | null;
  readonly limits: Limits;
  /** Shared by all instances of one installation. */
  readonly store: Store;
  /** Default `/altegio`. */
  readonly basePath?: string;
  readonly events?: ProxyEvents;
}

/** Who asks, where whoever calls the handler knows it. */
export interface From {
  /** IP address. */
  readonly address: string;
}

export type Proxy = (request: Request, from?: From) => Promise<Response>;

const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

interface Found {
  /** A name of the route table, `preflight`, or `none`. */
  route: string;
}

export function createProxy(config: ProxyConfig): Proxy {
  const {basePath = '/altegio', events = {}, sessionSecrets} = config;
  if (!/^(?:\/[\w-]+)*$/.test(basePath)) throw new Error('basePath must look like /altegio');
  if (sessionSecrets.length === 0) throw new Error('sessionSecrets is empty');
  const door = new Door(config.allowedOrigins);
  const service = createService(config, events);

  const app = new Hono<{Bindings: Found & From}>({
    // Hono would match decoded paths; undecoded, there is exactly one spelling of each address.
    getPath: (request) => pathOf(request.url),
  });
  for (const route of ROUTES) {
    for (const pattern of routerPatterns(route)) {
      app.on(route.method, `${basePath}/${pattern}`, async (c) => {
        c.env.route = route.name;
        const request = c.req.raw;
        const parts = await service.serve(route, request, searchOf(request.url), c.req.param(), c.env.address);
        return answer(parts, door.labels(request));
      });
    }
  }
  app.options(`${basePath}/*`, (c) => {
    c.env.route = 'preflight';
    return answer({status: 204, text: null}, [...door.labels(c.req.raw), ...door.preflight()]);
  });
  app.notFound(() => {
    throw notFound();
  });
  app.onError((error, c) => {
    if (error instanceof StoreDown) events.storeDown?.();
    return answer(toParts(error), door.labels(c.req.raw));
  });

  return async (request, from) => {
    const started = performance.now();
    const found: Found & From = {route: 'none', address: from?.address ?? ''};
    const {method} = request;
    let response: Response;
    try {
      // Hono answers HEAD with the GET route: a HEAD of the phone confirmation would send an SMS.
      if (!METHODS.has(method)) throw notFound();
      door.check(request);
      response = await app.fetch(request, found);
    } catch (error) {
      response = answer(toParts(error), door.labels(request));
    }
    const ms = Math.round((performance.now() - started) * 10) / 10;
    events.call?.({route: found.route, method: METHODS.has(method) ? method : 'OTHER', status: response.status, ms});
    return response;
  };
}

function createService(config: ProxyConfig, events: ProxyEvents): Service {
  const {limits, store, cookieSite: site, secureCookie: secure, partnerToken, locationIds} = config;
  const keys = new Keys(config.sessionSecrets);
  const proofs = new Proofs({store, limits, keys});
  return new Service({
    altegio: new Altegio(config.upstream, partnerToken, {
      timeoutMs: limits.upstreamTimeoutMs,
      maxBytes: limits.upstreamMaxBytes,
    }),
    partnerToken,
    sessions: new Sessions({keys, store, site, secure, seconds: limits.sessionHours * 3600}),
    replays: new Replays({keys, store, seconds: limits.replayMinutes * 60}),
    gate: new Gate({store, limits, events: gateEvents(events)}),
    publicReads: new PublicReads({limits}),
    smsGuard: new SmsGuard({store, limits, countries: config.smsCountries, keys, proofs}),
    codeGuard: new CodeGuard({store, limits, keys}),
    knownBrowsers: new KnownBrowsers({keys, site, secure}),
    limits,
    locationIds,
    events,
  });
}

function gateEvents({
  waited,
  shed,
  gateClosed,
  gateOpened,
}: ProxyEvents): NonNullable<ConstructorParameters<typeof Gate>[0]['events']> {
  return {
    ...(waited && {waited}),
    ...(shed && {shed}),
    ...(gateClosed && {closed: gateClosed}),
    ...(gateOpened && {opened: gateOpened}),
  };
}

const notFound = (): Refusal => new Refusal(404, 'There is nothing at this address.');

function toParts(error: unknown): AnswerParts {
  if (error instanceof Refusal) return refusalParts(error);
  if (error instanceof StoreDown) {
    return refusalParts(new Refusal(503, 'The proxy cannot do this for the moment. Try again later.', {retryAfter: 5}));
  }
  // The error of a bug may hold anything, so none of it is shown.
  return refusalParts(new Refusal(500, 'The proxy has failed on this request.'));
}

/** As the request has it: nothing decoded. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const end = url.slice(start).search(/[?#]/);
  return end < 0 ? url.slice(start) : url.slice(start, start + end);
}

function searchOf(url: string): URLSearchParams {
  const at = url.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : url.slice(at + 1).replace(/#.*$/s, ''));
}

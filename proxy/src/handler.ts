// The proxy itself, as one fetch handler on Web APIs alone: finds the route, lets the door judge, and puts the answer together.
// Not here: the life of a call (service.ts), any rule, and anything of Node (server.ts).
import {Refusal, answer, refusalParts, type AnswerParts} from './answer.js';
import {CodeGuard} from './sms/code-guard.js';
import {Door, type AllowedOrigins} from './request/origin-check.js';
import type {ProxyEvents} from './events.js';
import {Gate} from './rate-limit/rate-limiter.js';
import {Keys} from './session/sealing.js';
import {KnownBrowsers} from './sms/trusted-browser.js';
import type {Limits} from './limits.js';
import {Proofs} from './sms/proof-of-work.js';
import {PublicReads} from './altegio/availability-cache.js';
import {Replays} from './session/idempotency.js';
import {findRoute} from './routes.js';
import {Service} from './service.js';
import {Sessions} from './session/session.js';
import {SmsGuard} from './sms/sms-guard.js';
import {StoreDown, type Store} from './store/store.js';
import {Altegio, type Upstream} from './altegio/upstream.js';

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

export function createProxy(config: ProxyConfig): Proxy {
  const {basePath = '/altegio', events = {}, sessionSecrets} = config;
  if (!/^(?:\/[\w-]+)*$/.test(basePath)) throw new Error('basePath must look like /altegio');
  if (sessionSecrets.length === 0) throw new Error('sessionSecrets is empty');
  const door = new Door(config.allowedOrigins);
  const service = createService(config, events);

  async function respond(request: Request, address: string, event: {route: string}): Promise<Response> {
    const {method, url} = request;
    // HEAD is no GET here: a HEAD of the phone confirmation would send an SMS.
    if (!METHODS.has(method)) throw notFound();
    door.check(request);
    const [path, search] = partsOf(url);
    if (!path.startsWith(`${basePath}/`)) throw notFound();
    if (method === 'OPTIONS') {
      event.route = 'preflight';
      return answer({status: 204, text: null}, [...door.labels(request), ...door.preflight()]);
    }
    const found = findRoute(method, path.slice(basePath.length + 1));
    if (!found) throw notFound();
    event.route = found.route.name;
    const parts = await service.serve(found.route, request, new URLSearchParams(search), found.params, address);
    return answer(parts, door.labels(request));
  }

  return async (request, from) => {
    const started = performance.now();
    /** A name of the route table, `preflight`, or `none`. */
    const event = {route: 'none'};
    let response: Response;
    try {
      response = await respond(request, from?.address ?? '', event);
    } catch (error) {
      if (error instanceof StoreDown) events.storeDown?.();
      response = answer(toParts(error), door.labels(request));
    }
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const method = METHODS.has(request.method) ? request.method : 'OTHER';
    events.call?.({route: event.route, method, status: response.status, ms});
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

/** Path and query as the request has them: undecoded, there is exactly one spelling of each address. */
function partsOf(url: string): [path: string, search: string] {
  const [whole = ''] = url.slice(url.indexOf('/', url.indexOf('://') + 3)).split('#', 1);
  const at = whole.indexOf('?');
  return at < 0 ? [whole, ''] : [whole.slice(0, at), whole.slice(at + 1)];
}

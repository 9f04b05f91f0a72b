// Responsible for: the proxy as one fetch handler on Web APIs alone: origin check, route, answer, and the `call` event.
// Not for: the steps of a call (service.ts), any limit, and Node (node/server.ts).
import {Refusal, answer, refusalParts, type AnswerParts, type HeaderList} from './answer.js';
import {Admission} from './admission.js';
import {BookingGuard} from './booking/booking-guard.js';
import {TokenGuard} from './booking/token-guard.js';
import {CodeGuard} from './sms/code-guard.js';
import {OriginCheck, type AllowedOrigins} from './request/origin-check.js';
import type {ProxyEvents} from './events.js';
import {Egress} from './rate-limit/egress.js';
import {RateLimiter} from './rate-limit/rate-limiter.js';
import {Sealer} from './session/sealing.js';
import {TrustedBrowsers} from './sms/trusted-browser.js';
import type {Limits} from './limits.js';
import {ProofOfWork} from './sms/proof-of-work.js';
import {AnswerCache} from './altegio/answer-cache.js';
import {Idempotency} from './session/idempotency.js';
import {findRoute, isKnownMethod, methodLabel} from './routes.js';
import {Service} from './service.js';
import {Sessions} from './session/session.js';
import {SmsGuard} from './sms/sms-guard.js';
import {StoreDown, type Store} from './store/store.js';
import {Altegio, type Upstream} from './altegio/upstream.js';

export interface ProxyConfig {
  /** A function is asked for each call, so that the token can change while the proxy runs. */
  readonly partnerToken: string | (() => string);
  readonly upstream: Upstream;
  /**
   * The addresses from which Altegio is called, if there are several, or if other instances call from others: Altegio counts by
   * address. Each has a name of its own in the store, and its own way there instead of `upstream`.
   */
  readonly egress?: readonly {readonly name: string; readonly upstream: Upstream}[];
  /** Exact origins, or `loopback`: every page on this machine, for development. The proxy's own origin is always allowed. */
  readonly allowedOrigins: AllowedOrigins;
  /**
   * The first secret seals. Cookies sealed with the others still open, so a change of secret signs nobody out. A function is
   * asked each time, and must give the same list until the secrets change.
   */
  readonly sessionSecrets: readonly string[] | (() => readonly string[]);
  /** `cross`: the pages are on another site than the proxy. */
  readonly cookieSite: 'same' | 'cross';
  /** `false` permits a cookie without `Secure`, on loopback http only. */
  readonly secureCookie: boolean;
  /** The locations that this installation serves. `null`: all. */
  readonly locationIds: ReadonlySet<string> | null;
  /** The countries whose numbers may receive an SMS, ISO 3166. `null`: all. */
  readonly smsCountries: ReadonlySet<string> | null;
  readonly limits: Limits;
  /** Shared by all instances of one installation. */
  readonly store: Store;
  /** Default `/altegio`. */
  readonly basePath?: string;
  readonly events?: ProxyEvents;
}

/** The sender of a request, if the caller of the handler knows it. */
export interface From {
  /** IP address. */
  readonly address: string;
  /** Is in the answer (`X-Request-Id`) and in the `call` event. */
  readonly requestId?: string;
}

export type Proxy = (request: Request, from?: From) => Promise<Response>;

export function createProxy(config: ProxyConfig): Proxy {
  const {basePath = '/altegio', events = {}, sessionSecrets} = config;
  if (!/^(?:\/[\w-]+)*$/.test(basePath)) throw new Error('basePath must look like /altegio');
  if (typeof sessionSecrets !== 'function' && sessionSecrets.length === 0) throw new Error('sessionSecrets is empty');
  const originCheck = new OriginCheck(config.allowedOrigins);
  const service = createService(config, events);

  async function respond(
    request: Request,
    address: string,
    event: {route: string},
    more: HeaderList,
  ): Promise<Response> {
    const {method, url} = request;
    // HEAD is not treated as GET: a HEAD of the phone confirmation would send an SMS.
    if (!isKnownMethod(method)) throw notFound();
    originCheck.check(request);
    const [path, search] = partsOf(url);
    if (!path.startsWith(`${basePath}/`)) throw notFound();
    if (method === 'OPTIONS') {
      event.route = 'preflight';
      return answer({status: 204, text: null}, [
        ...originCheck.corsHeaders(request),
        ...originCheck.preflight(),
        ...more,
      ]);
    }
    const found = findRoute(method, path.slice(basePath.length + 1));
    if (!found) throw notFound();
    const {route, params} = found;
    event.route = route.name;
    // Not `...found`: V8 would make a new hidden class for each such object, which only a full collection frees.
    const parts = await service.serve({route, params, request, search: new URLSearchParams(search), address});
    return answer(parts, [...originCheck.corsHeaders(request), ...more]);
  }

  return async (request, from) => {
    const started = performance.now();
    /** Name of the route, `preflight`, or `none`. */
    const event = {route: 'none'};
    const id = from?.requestId;
    const idHeader: HeaderList = id === undefined ? [] : [['X-Request-Id', id]];
    let response: Response;
    try {
      response = await respond(request, from?.address ?? '', event, idHeader);
    } catch (error) {
      if (error instanceof StoreDown) events.storeDown?.();
      response = answer(toParts(error), [...originCheck.corsHeaders(request), ...idHeader]);
    }
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const {status} = response;
    events.call?.({route: event.route, method: methodLabel(request.method), status, ms, ...(id !== undefined && {id})});
    return response;
  };
}

function createService(config: ProxyConfig, events: ProxyEvents): Service {
  const {limits, store, cookieSite: site, secureCookie: secure, locationIds} = config;
  const given = config.partnerToken;
  const partnerToken = typeof given === 'function' ? given : () => given;
  const sealer = new Sealer(config.sessionSecrets);
  const lanes = (config.egress ?? [{name: null, upstream: config.upstream}]).map(({name, upstream}) => ({
    limiter: new RateLimiter({store, limits, events, egress: name}),
    way: new Altegio(upstream, partnerToken, {
      timeoutMs: limits.upstreamTimeoutMs,
      maxBytes: limits.upstreamMaxBytes,
    }),
  }));
  const proofOfWork = new ProofOfWork({store, limits, sealer});
  const trustedBrowsers = new TrustedBrowsers({sealer, site, secure});
  return new Service({
    partnerToken,
    sessions: new Sessions({sealer, store, site, secure, seconds: limits.sessionHours * 3600}),
    idempotency: new Idempotency({sealer, store}),
    egress: new Egress(lanes),
    answerCache: new AnswerCache({limits}),
    admission: new Admission({
      smsGuard: new SmsGuard({store, limits, countries: config.smsCountries, sealer, proofOfWork}),
      codeGuard: new CodeGuard({store, limits, sealer}),
      bookingGuard: new BookingGuard({store, limits, sealer, proofOfWork}),
      tokenGuard: new TokenGuard({store, limits, sealer}),
      trustedBrowsers,
      events,
    }),
    trustedBrowsers,
    limits,
    locationIds,
    events,
  });
}

const notFound = (): Refusal => new Refusal(404, 'There is nothing at this address.');

function toParts(error: unknown): AnswerParts {
  if (error instanceof Refusal) return refusalParts(error);
  if (error instanceof StoreDown) {
    return refusalParts(new Refusal(503, 'The proxy cannot do this for the moment. Try again later.', {retryAfter: 5}));
  }
  // The message of an unexpected error may contain anything, so the answer does not show it.
  return refusalParts(new Refusal(500, 'The proxy has failed on this request.'));
}

/** Path and query as sent, not decoded, so that each address has exactly one spelling. */
function partsOf(url: string): [path: string, search: string] {
  const [whole = ''] = url.slice(url.indexOf('/', url.indexOf('://') + 3)).split('#', 1);
  const at = whole.indexOf('?');
  return at < 0 ? [whole, ''] : [whole.slice(0, at), whole.slice(at + 1)];
}

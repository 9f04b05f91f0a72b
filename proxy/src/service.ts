// Responsible for: the steps of one call: check the input, ask the guards, wait for the rate limiter, call Altegio, answer.
// Not for: the rules of these steps (each has its own file), origins and routing (handler.ts).
import {Refusal, refusalParts, type AnswerParts} from './answer.js';
import {locationGroup, type Admission} from './admission.js';
import {servedLocations} from './booking/served-locations.js';
import type {ProxyEvents} from './events.js';
import type {Egress} from './rate-limit/egress.js';
import {checkDay, checkLocations, readBody, readIdempotencyKey, readQuery, type Fields} from './request/input.js';
import type {TrustedBrowsers} from './sms/trusted-browser.js';
import type {LimitName, Limits} from './limits.js';
import {isRateLimited, visibleAnswer, isSuccess} from './altegio/visible-answer.js';
import {readPhone, type Phone} from './sms/phone.js';
import type {AnswerCache, CachedAnswer} from './altegio/answer-cache.js';
import type {Idempotency} from './session/idempotency.js';
import {keptAs, priorityOf, upstreamPath, type FoundRoute, type Kept, type Route} from './routes.js';
import type {CookieSession, Sessions} from './session/session.js';
import {redactText, readToken} from './altegio/tokens.js';
import {saneLanguage, secondsOf, type Altegio, type UpstreamCall, type UpstreamAnswer} from './altegio/upstream.js';

export interface ServiceOptions {
  readonly partnerToken: () => string;
  readonly sessions: Sessions;
  readonly idempotency: Idempotency;
  readonly egress: Egress<Altegio>;
  readonly answerCache: AnswerCache;
  readonly admission: Admission;
  readonly trustedBrowsers: TrustedBrowsers;
  readonly limits: Limits;
  readonly locationIds: ReadonlySet<string> | null;
  readonly events: ProxyEvents;
}

/** A request for a route, before its input is checked. */
export interface ServiceRequest extends FoundRoute {
  readonly request: Request;
  readonly search: URLSearchParams;
  /** IP address of the sender; empty: unknown. */
  readonly address: string;
}

/** A request whose path and query are checked. */
interface CheckedRequest {
  readonly route: Route;
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly address: string;
}

/** `mayHaveHappened: false`: Altegio has certainly changed nothing. */
type Outcome = {readonly parts: AnswerParts; readonly mayHaveHappened: boolean};

export class Service {
  readonly #services: ServiceOptions;

  constructor(services: ServiceOptions) {
    this.#services = services;
  }

  /** Throws a Refusal, or StoreDown. */
  async serve({route, params, request, search, address}: ServiceRequest): Promise<AnswerParts> {
    const {sessions, egress, locationIds} = this.#services;
    const key = readIdempotencyKey(request);
    checkDay(params);
    const query = readQuery(route, search);
    checkLocations(route, params, query, locationIds);
    const checked: CheckedRequest = {route, request, params, query, address};
    if (route.session === 'closes') return {status: 200, text: NO_DATA, setCookies: await sessions.close(request)};
    if (route.tells === 'session') {
      const data = {signed_in: (await sessions.open(request)) !== null};
      return {status: 200, text: JSON.stringify({success: true, data, meta: []}), setCookies: []};
    }
    if (route.tells === 'outcome') return this.#outcome(params['key'] ?? '');
    const kept = keptAs(route, query);
    if (kept) return this.#read(checked, kept);

    if (route.auth === 'user' && !sessions.hasCookie(request)) throw signedOut();
    const isIdempotent = route.replays !== undefined && key !== null;
    // Checked before the expensive steps, because most requests of an overload end here.
    const busy = isIdempotent ? null : egress.refusal(priorityOf(route));
    if (busy) throw busy;
    const fields = await readBody(route, request);
    // Opened even if the token is not sent to Altegio: the token must be removed from every answer.
    const session = await sessions.open(request);
    if (route.auth === 'user' && !session) throw signedOut();
    if (!isIdempotent) return (await this.#perform(checked, fields, session)).parts;
    return this.#performOnce(key, checked, fields, session);
  }

  /** Answers a repeated request from the stored answer. */
  async #performOnce(
    key: string,
    checked: CheckedRequest,
    fields: Fields | null,
    session: CookieSession | null,
  ): Promise<AnswerParts> {
    const {idempotency, limits, events} = this.#services;
    const {route, params} = checked;
    const isOfClient = route.auth === 'user' || route.auth === 'anyone';
    const scope = `${route.name} ${isOfClient ? (session?.sid ?? '') : ''}`;
    const readable = route.replays === 'booking';
    const minutes = readable ? limits.replayBookingMinutes : limits.replayMinutes;
    // The same body at another location, or for another review, is another one. The same booking with the proof that was asked for
    // is the same one.
    const {proof_of_work: _, ...intent} = fields ?? {};
    const body = `${upstreamPath(route, params)} ${JSON.stringify(intent)}`;
    const {parts, again} = await idempotency.run({scope, key, body, readable, seconds: minutes * 60}, () =>
      this.#perform(checked, fields, session),
    );
    if (again) events.replayed?.();
    return parts;
  }

  /** What came of a booking. An answer that says nothing of it, such as 502, keeps its status. */
  async #outcome(key: string): Promise<AnswerParts> {
    const found = await this.#services.idempotency.outcome(decodeURIComponent(key));
    if (found === 'unknown') throw new Refusal(404, 'Nothing is known under this key.');
    if (found === 'running') return {status: 202, text: NO_DATA, retryAfter: '1'};
    const {status, text, retryAfter = null} = found.parts;
    if (status >= 400 && status < 500) return {status: 200, text: asRefusal(status, text), retryAfter};
    return {status: status < 500 ? 200 : status, text, retryAfter};
  }

  /** A read whose answer is the same for everybody, so it may come from the cache. */
  async #read({route, request, params, query}: CheckedRequest, kept: Kept): Promise<AnswerParts> {
    const {sessions, answerCache, limits, partnerToken, locationIds, egress} = this.#services;
    const acceptLanguage = saneLanguage(request.headers.get('Accept-Language'));
    const path = upstreamPath(route, params);
    const call: UpstreamCall = {method: 'GET', path, query: String(query), body: null, userToken: null, acceptLanguage};
    const what = {
      key: `${path}?${call.query} ${acceptLanguage ?? ''}`,
      seconds: limits[KEPT_SECONDS[kept]],
      keepsNone: route.keepsNone === true,
      // Only free times are forgotten when something was booked.
      ...(kept === 'availability' && {group: locationGroup(params['location'] ?? '')}),
    };
    const ask = async (): Promise<CachedAnswer> => {
      const read = (of: URLSearchParams): Promise<UpstreamAnswer> =>
        this.#send(route, {...call, query: String(of)}).catch(rethrowRefusal);
      const isCut = route.listsLocations && locationIds;
      const came = await (isCut ? servedLocations(query, locationIds, read) : read(query));
      const shown = visibleAnswer(came, [partnerToken()]);
      const isNone = route.keepsNone && came.kind === 'empty';
      return {...shown, failed: came.ok && !isNone && (came.kind !== 'json' || !isSuccess(came))};
    };
    const cached = await answerCache.read(what, ask, () => egress.refusal(priorityOf(route)));
    if (cached.text === null || !sessions.hasCookie(request)) return cached;
    const tokens = await sessions.tokensIn(request);
    return {...cached, text: redactText(cached.text, JSON.parse(cached.text), tokens)};
  }

  /** A call for one client, or a call that changes something. Throws only if nothing was sent. */
  async #perform(checked: CheckedRequest, fields: Fields | null, session: CookieSession | null): Promise<Outcome> {
    const {route, request, params, query} = checked;
    const {partnerToken, sessions, trustedBrowsers, admission} = this.#services;
    const phone = route.sms ? this.#takePhone(query, fields) : null;
    const triesCode = route.codeIn === undefined || fields?.[route.codeIn] !== undefined;
    const proof = takeProof(query, fields);
    const ticket = await admission.admit({...checked, location: params['location'], phone, proof, triesCode});
    const call: UpstreamCall = {
      method: route.method,
      path: upstreamPath(route, params),
      query: String(query),
      body: fields && JSON.stringify(fields),
      userToken: route.auth === 'partner' ? null : (session?.token ?? null),
      acceptLanguage: saneLanguage(request.headers.get('Accept-Language')),
    };
    let came: UpstreamAnswer;
    try {
      came = await this.#send(route, call, request.signal);
    } catch (error) {
      if (error instanceof FailedAfterSending) {
        await ticket.answered(undefined);
        this.#forget(checked, null);
        return {parts: refusalParts(error.refusal), mayHaveHappened: true};
      }
      await ticket.notSent();
      throw error;
    }
    await ticket.answered(came);
    const mayHaveHappened = !isRateLimited(came);
    if (mayHaveHappened) this.#forget(checked, came);
    const changesSession = route.session !== undefined && isSuccess(came);
    const token = changesSession && came.kind === 'json' ? readToken(came.value) : null;
    if (changesSession && token === null) {
      return {parts: refusalParts(new Refusal(502, lostToken(route))), mayHaveHappened};
    }
    const setCookies: string[] = [];
    if (token !== null) {
      setCookies.push(await sessions.seal(token, request, route.session === 'renews' ? session : null));
      if (phone) setCookies.push(await trustedBrowsers.trust(request, phone));
    }
    return {
      parts: {...visibleAnswer(came, [partnerToken(), session?.token ?? '', token ?? '']), setCookies},
      mayHaveHappened,
    };
  }

  /** Forgets the free times that the call has changed, or that were not free. @param came `null`: the answer was lost */
  #forget({route, params}: CheckedRequest, came: UpstreamAnswer | null): void {
    const isRefused = came !== null && (came.status === 409 || came.status === 422 || (came.ok && !isSuccess(came)));
    if (route.forgets === 'always' || (route.forgets === 'when-refused' && isRefused))
      this.#services.answerCache.invalidate(locationGroup(params['location'] ?? ''));
  }

  /** Waits for its turn and calls Altegio. Throws a `FailedAfterSending` for every failure after the call was sent. */
  async #send(route: Route, call: UpstreamCall, signal?: AbortSignal): Promise<UpstreamAnswer> {
    const {egress, events} = this.#services;
    const turn = egress.turn(priorityOf(route), signal);
    // Usually the queue is empty.
    if (egress.waiting > 0) {
      events.waiting?.(egress.waiting);
      void turn.catch(() => undefined).then(() => events.waiting?.(egress.waiting));
    }
    const {limiter: rateLimiter, way: altegio} = await turn;
    const started = performance.now();
    let came: UpstreamAnswer;
    try {
      came = await altegio.call(call);
    } catch (error) {
      events.upstream?.('failed', performance.now() - started);
      throw new FailedAfterSending(error as Refusal);
    }
    events.upstream?.(came.status, performance.now() - started);
    if (isRateLimited(came)) {
      events.limited?.();
      const seconds = secondsOf(came.retryAfter);
      await rateLimiter.record('limited', seconds);
      // An attempt before the end of the cool-down would be refused.
      const left = Math.ceil(rateLimiter.coolDownMs / 1000);
      if (left > (seconds ?? 0)) return {...came, retryAfter: String(left)};
    } else if (came.status < 500) {
      await rateLimiter.record('answered');
    }
    return came;
  }

  /** The phone in its normal form. The same form replaces the input, so that Altegio receives the number that was counted. */
  #takePhone(query: URLSearchParams, fields: Fields | null): Phone | null {
    const phone = readPhone(String(fields ? (fields['phone'] ?? '') : (query.get('phone') ?? '')));
    if (!phone) return null;
    if (fields) fields['phone'] = phone.wire;
    else query.set('phone', phone.wire);
    return phone;
  }
}

/** A failure after the call was sent: Altegio may have acted on it. */
class FailedAfterSending extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

function rethrowRefusal(error: unknown): never {
  throw error instanceof FailedAfterSending ? error.refusal : error;
}

const KEPT_SECONDS: Readonly<Record<Kept, LimitName>> = {
  availability: 'cacheAvailabilitySeconds',
  catalogue: 'cacheCatalogueSeconds',
  form: 'cacheFormSeconds',
  policy: 'cachePolicySeconds',
};

const NO_DATA = JSON.stringify({success: true, data: null, meta: []});

const signedOut = (): Refusal => new Refusal(401, 'Authentication needed.');

/** With the status of a success, an answer that does not say of itself that it failed would be read as one. */
function asRefusal(status: number, text: string | null): string | null {
  const said: unknown = text === null ? null : JSON.parse(text);
  if (typeof said !== 'object' || said === null || Array.isArray(said)) {
    return refusalParts(new Refusal(status, 'Altegio refused it.')).text;
  }
  return (said as {success?: unknown}).success === false ? text : JSON.stringify({...said, success: false});
}

function takeProof(query: URLSearchParams, fields: Fields | null): string | null {
  const proof = fields?.['proof_of_work'] ?? query.get('proof_of_work');
  delete fields?.['proof_of_work'];
  query.delete('proof_of_work');
  return proof === null || proof === undefined ? null : String(proof);
}

function lostToken(route: Route): string {
  return route.session === 'renews'
    ? "The password was changed, but Altegio's answer could not be read. Please sign in again with the new password."
    : "Altegio's answer to the sign-in could not be read. Please sign in again.";
}

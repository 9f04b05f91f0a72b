// Responsible for: the steps of one call: check the input, ask the guards, wait for the rate limiter, call Altegio, answer.
// Not for: the rules of these steps (each has its own file), origins and routing (handler.ts).
import {Refusal, refusalParts, type AnswerParts} from './answer.js';
import {addressGroup} from './request/client-address.js';
import type {CodeGuard, CodeTicket} from './sms/code-guard.js';
import type {ProxyEvents} from './events.js';
import type {RateLimiter} from './rate-limit/rate-limiter.js';
import {checkDay, checkLocations, readBody, readIdempotencyKey, readQuery, type Fields} from './request/input.js';
import type {TrustedBrowsers} from './sms/trusted-browser.js';
import type {Limits} from './limits.js';
import {isRateLimited, visibleAnswer, isSuccess} from './altegio/visible-answer.js';
import {readPhone, type Phone} from './sms/phone.js';
import type {AvailabilityCache} from './altegio/availability-cache.js';
import type {Idempotency} from './session/idempotency.js';
import {priorityOf, upstreamPath, type FoundRoute, type Route} from './routes.js';
import type {CookieSession, Sessions} from './session/session.js';
import type {SmsGuard, SmsTicket} from './sms/sms-guard.js';
import {redactText, readToken} from './altegio/tokens.js';
import {saneLanguage, type Altegio, type UpstreamCall, type UpstreamAnswer} from './altegio/upstream.js';

export interface ServiceOptions {
  readonly altegio: Altegio;
  readonly partnerToken: string;
  readonly sessions: Sessions;
  readonly idempotency: Idempotency;
  readonly rateLimiter: RateLimiter;
  readonly availabilityCache: AvailabilityCache;
  readonly smsGuard: SmsGuard;
  readonly codeGuard: CodeGuard;
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

/** Reports the outcome of a call to the guard that admitted it. */
interface Ticket {
  notSent(): Promise<void>;
  /** @param came `undefined`: the answer was lost */
  answered(came: UpstreamAnswer | undefined): Promise<void>;
}

export class Service {
  readonly #services: ServiceOptions;

  constructor(services: ServiceOptions) {
    this.#services = services;
  }

  /** Throws a Refusal, or StoreDown. */
  async serve({route, params, request, search, address}: ServiceRequest): Promise<AnswerParts> {
    const {sessions, rateLimiter, idempotency, locationIds, events} = this.#services;
    const key = readIdempotencyKey(request);
    checkDay(params);
    const query = readQuery(route, search);
    checkLocations(route, params, query, locationIds);
    const checked: CheckedRequest = {route, request, params, query, address};
    if (route.session === 'closes')
      return {status: 200, text: SIGNED_OUT_BODY, setCookies: await sessions.close(request)};
    if (route.tellsSession) {
      const data = {signed_in: (await sessions.open(request)) !== null};
      return {status: 200, text: JSON.stringify({success: true, data, meta: []}), setCookies: []};
    }
    if (route.shared) return this.#read(checked);

    if (route.auth === 'user' && !sessions.hasCookie(request)) throw signedOut();
    const isIdempotent = route.replays === true && key !== null;
    // Checked before the expensive steps, because most requests of an overload end here.
    const busy = isIdempotent ? null : rateLimiter.refusal(priorityOf(route));
    if (busy) throw busy;
    const fields = await readBody(route, request);
    // Opened even if the token is not sent to Altegio: the token must be removed from every answer.
    const session = await sessions.open(request);
    if (route.auth === 'user' && !session) throw signedOut();
    const work = (): Promise<Outcome> => this.#perform(checked, fields, session);
    if (!isIdempotent) return (await work()).parts;
    const scope = `${route.name} ${route.auth === 'user' ? session?.sid : ''}`;
    const {parts, again} = await idempotency.run({scope, key, body: JSON.stringify(fields)}, work);
    if (again) events.replayed?.();
    return parts;
  }

  /** A read whose answer is the same for everybody, so it may come from the cache. */
  async #read({route, request, params, query}: CheckedRequest): Promise<AnswerParts> {
    const {sessions, availabilityCache, limits, partnerToken} = this.#services;
    const acceptLanguage = saneLanguage(request.headers.get('Accept-Language'));
    const path = upstreamPath(route, params);
    const call: UpstreamCall = {method: 'GET', path, query: String(query), body: null, userToken: null, acceptLanguage};
    const cached = await availabilityCache.read(
      `${path}?${call.query} ${acceptLanguage ?? ''}`,
      params['location'] ?? '',
      limits.cacheAvailabilitySeconds,
      async () => visibleAnswer(await this.#send(route, call).catch(rethrowRefusal), [partnerToken]),
    );
    if (cached.text === null || !sessions.hasCookie(request)) return cached;
    const tokens = await sessions.tokensIn(request);
    return {...cached, text: redactText(cached.text, JSON.parse(cached.text), tokens)};
  }

  /** A call for one client, or a call that changes something. Throws only if nothing was sent. */
  async #perform(checked: CheckedRequest, fields: Fields | null, session: CookieSession | null): Promise<Outcome> {
    const {route, request, params, query} = checked;
    const {partnerToken, sessions, trustedBrowsers, availabilityCache} = this.#services;
    const phone = route.sms ? this.#takePhone(query, fields) : null;
    const ticket = route.sms && (await this.#admit(checked, phone, takeProof(query, fields)));
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
        await ticket?.answered(undefined);
        return {parts: refusalParts(error.refusal), mayHaveHappened: true};
      }
      await ticket?.notSent();
      throw error;
    }
    await ticket?.answered(came);
    if (route.name === 'reschedule') availabilityCache.invalidate(params['location'] ?? '');

    const mayHaveHappened = !isRateLimited(came);
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
      parts: {...visibleAnswer(came, [partnerToken, session?.token ?? '', token ?? '']), setCookies},
      mayHaveHappened,
    };
  }

  /** Waits for its turn and calls Altegio. Throws a `FailedAfterSending` for every failure after the call was sent. */
  async #send(route: Route, call: UpstreamCall, signal?: AbortSignal): Promise<UpstreamAnswer> {
    const {rateLimiter, altegio, events} = this.#services;
    const turn = rateLimiter.turn(priorityOf(route), signal);
    // Usually the queue is empty.
    if (rateLimiter.waiting > 0) {
      events.waiting?.(rateLimiter.waiting);
      void turn.catch(() => undefined).then(() => events.waiting?.(rateLimiter.waiting));
    }
    await turn;
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
      const seconds = Number(came.retryAfter ?? NaN);
      await rateLimiter.record('limited', Number.isFinite(seconds) ? seconds : undefined);
      // An attempt before the end of the cool-down would be refused.
      if (came.retryAfter === null && rateLimiter.coolDownMs > 0) {
        return {...came, retryAfter: String(Math.ceil(rateLimiter.coolDownMs / 1000))};
      }
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

  /** @param phone `null`: the input is not a phone number; the guards refuse it */
  async #admit({route, request, address}: CheckedRequest, phone: Phone | null, proof: string | null): Promise<Ticket> {
    const {smsGuard, codeGuard, trustedBrowsers, events} = this.#services;
    const trusted = phone !== null && (await trustedBrowsers.isTrusted(request, phone));
    if (route.sms === 'checks') {
      return codeTicket(await onRefusal(codeGuard.try(phone, trusted), () => events.code?.('refused')), events);
    }
    const admitted = smsGuard.admit({phone, address: addressGroup(address), trusted, proof});
    return smsTicket(
      await onRefusal(admitted, (error) => events.sms?.(error.status === 412 ? 'proof-asked' : 'refused')),
      events,
    );
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

const SIGNED_OUT_BODY = JSON.stringify({success: true, data: null, meta: []});

const signedOut = (): Refusal => new Refusal(401, 'Authentication needed.');

function takeProof(query: URLSearchParams, fields: Fields | null): string | null {
  const proof = fields?.['proof_of_work'] ?? query.get('proof_of_work');
  delete fields?.['proof_of_work'];
  query.delete('proof_of_work');
  return proof === null || proof === undefined ? null : String(proof);
}

async function onRefusal<T>(work: Promise<T>, report: (error: Refusal) => void): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) report(error);
    throw error;
  }
}

function smsTicket(ticket: SmsTicket, events: ProxyEvents): Ticket {
  return {
    notSent: () => ignoreFailure(ticket.notSent()),
    answered: async (came) => {
      if (came && !isSuccess(came)) return;
      events.sms?.('sent');
      await ignoreFailure(ticket.sent());
    },
  };
}

function codeTicket(ticket: CodeTicket, events: ProxyEvents): Ticket {
  return {
    notSent: () => ignoreFailure(ticket.notTried()),
    answered: async (came) => {
      if (!came) return;
      const right = isSuccess(came);
      events.code?.(right ? 'right' : 'wrong');
      await ignoreFailure(right ? ticket.right() : ticket.wrong());
    },
  };
}

/** After the call, a failing store must not replace Altegio's answer. */
async function ignoreFailure(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined);
}

function lostToken(route: Route): string {
  return route.session === 'renews'
    ? "The password was changed, but Altegio's answer could not be read. Please sign in again with the new password."
    : "Altegio's answer to the sign-in could not be read. Please sign in again.";
}

// The life of one call: checked, let in by the guards, sent when the gate says so, and answered.
// Not here: any rule of its own (each has its file), and what stands around a call (handler.ts).
import {Refusal, refusalParts, type AnswerParts} from './answer.js';
import {addressGroup} from './request/client-address.js';
import type {CodeGuard, CodeTicket} from './sms/code-guard.js';
import type {ProxyEvents} from './events.js';
import type {Gate} from './rate-limit/rate-limiter.js';
import {checkLocations, readBody, readIdempotencyKey, readQuery, type Fields} from './request/input.js';
import type {KnownBrowsers} from './sms/trusted-browser.js';
import type {Limits} from './limits.js';
import {isLimited, pass, saysYes} from './altegio/visible-answer.js';
import {readPhone, type Phone} from './sms/phone.js';
import type {PublicReads} from './altegio/availability-cache.js';
import type {Replays} from './session/idempotency.js';
import {priorityOf, upstreamPath, type Route} from './routes.js';
import type {Session, Sessions} from './session/session.js';
import type {SmsGuard, SmsTicket} from './sms/sms-guard.js';
import {cleanText, readToken} from './altegio/tokens.js';
import {saneLanguage, type Altegio, type Call, type UpstreamAnswer} from './altegio/upstream.js';

export interface Parts {
  readonly altegio: Altegio;
  readonly partnerToken: string;
  readonly sessions: Sessions;
  readonly replays: Replays;
  readonly gate: Gate;
  readonly publicReads: PublicReads;
  readonly smsGuard: SmsGuard;
  readonly codeGuard: CodeGuard;
  readonly knownBrowsers: KnownBrowsers;
  readonly limits: Limits;
  readonly locationIds: ReadonlySet<string> | null;
  readonly events: ProxyEvents;
}

/** One request, as far as it has been checked. */
interface Ask {
  readonly route: Route;
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly address: string;
}

type Outcome = {readonly parts: AnswerParts; readonly mayHaveHappened: boolean};

/** What to tell a guard once it is known how the call went. */
interface Ticket {
  notMade(): Promise<void>;
  /** `undefined`: nobody knows how it went. */
  made(came: UpstreamAnswer | undefined): Promise<void>;
}

export class Service {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Throws a Refusal, or StoreDown. */
  async serve(
    route: Route,
    request: Request,
    search: URLSearchParams,
    params: Readonly<Record<string, string>>,
    address: string,
  ): Promise<AnswerParts> {
    const {sessions, gate, replays, locationIds, events} = this.#parts;
    const key = readIdempotencyKey(request);
    const query = readQuery(route, search);
    checkLocations(route, params, query, locationIds);
    const ask: Ask = {route, request, params, query, address};
    if (route.session === 'closes') return {status: 200, text: DONE, setCookies: await sessions.close(request)};
    if (route.shared) return this.#read(ask);

    if (route.auth === 'user' && !sessions.isNamed(request)) throw signedOut();
    const replay = route.replays === true && key !== null;
    // Before the costly parts: under a storm, most requests end here.
    const busy = replay ? null : gate.refusal(priorityOf(route));
    if (busy) throw busy;
    const fields = await readBody(route, request);
    // Opened also where it is not sent on: its token must not come out of any answer.
    const session = await sessions.open(request);
    if (route.auth === 'user' && !session) throw signedOut();
    const work = (): Promise<Outcome> => this.#perform(ask, fields, session);
    if (!replay) return (await work()).parts;
    const scope = `${route.name} ${route.auth === 'user' ? session?.sid : ''}`;
    const {parts, again} = await replays.run({scope, key, body: JSON.stringify(fields)}, work);
    if (again) events.replayed?.();
    return parts;
  }

  /** A read that is the same for everybody: one answer may serve many. */
  async #read({route, request, params, query}: Ask): Promise<AnswerParts> {
    const {sessions, publicReads, limits, partnerToken} = this.#parts;
    const acceptLanguage = saneLanguage(request.headers.get('Accept-Language'));
    const path = upstreamPath(route, params);
    const call: Call = {method: 'GET', path, query: String(query), body: null, userToken: null, acceptLanguage};
    const kept = await publicReads.read(
      `${path}?${call.query} ${acceptLanguage ?? ''}`,
      params['location'] ?? '',
      limits.cacheAvailabilitySeconds,
      async () => pass(await this.#send(route, call).catch(rethrowPlain), [partnerToken]),
    );
    if (kept.text === null || !sessions.isNamed(request)) return kept;
    const tokens = await sessions.tokensIn(request);
    return {...kept, text: cleanText(kept.text, JSON.parse(kept.text), tokens)};
  }

  /** One call in a client's own name, or one that changes something. Throws only as long as nothing was sent. */
  async #perform(ask: Ask, fields: Fields | null, session: Session | null): Promise<Outcome> {
    const {route, request, params, query} = ask;
    const {partnerToken, sessions, knownBrowsers, publicReads} = this.#parts;
    const phone = route.sms ? this.#takePhone(query, fields) : null;
    const ticket = route.sms && (await this.#admit(ask, phone, takeProof(query, fields)));
    const call: Call = {
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
      if (error instanceof Sent) {
        await ticket?.made(undefined);
        return {parts: refusalParts(error.refusal), mayHaveHappened: true};
      }
      await ticket?.notMade();
      throw error;
    }
    await ticket?.made(came);
    if (route.name === 'reschedule') publicReads.forget(params['location'] ?? '');

    const mayHaveHappened = !isLimited(came);
    const changesSession = route.session !== undefined && saysYes(came);
    const token = changesSession && came.kind === 'json' ? readToken(came.value) : null;
    if (changesSession && token === null) {
      return {parts: refusalParts(new Refusal(502, lostToken(route))), mayHaveHappened};
    }
    const setCookies: string[] = [];
    if (token !== null) {
      setCookies.push(await sessions.seal(token, request, route.session === 'renews' ? session : null));
      if (phone) setCookies.push(await knownBrowsers.remember(request, phone));
    }
    return {parts: {...pass(came, [partnerToken, session?.token ?? '', token ?? '']), setCookies}, mayHaveHappened};
  }

  /** Waits for its turn and calls. Throws a `Sent` for what went wrong once the call was on its way. */
  async #send(route: Route, call: Call, signal?: AbortSignal): Promise<UpstreamAnswer> {
    const {gate, altegio, events} = this.#parts;
    const turn = gate.turn(priorityOf(route), signal);
    // Most calls find nobody waiting.
    if (gate.waiting > 0) {
      events.waiting?.(gate.waiting);
      void turn.catch(() => undefined).then(() => events.waiting?.(gate.waiting));
    }
    await turn;
    const started = performance.now();
    let came: UpstreamAnswer;
    try {
      came = await altegio.call(call);
    } catch (error) {
      events.upstream?.('failed', performance.now() - started);
      throw new Sent(error as Refusal);
    }
    events.upstream?.(came.status, performance.now() - started);
    if (isLimited(came)) {
      events.limited?.();
      const seconds = Number(came.retryAfter ?? NaN);
      await gate.heard('limited', Number.isFinite(seconds) ? seconds : undefined);
      // Coming back before the gate opens would be in vain.
      if (came.retryAfter === null && gate.closedForMs > 0) {
        return {...came, retryAfter: String(Math.ceil(gate.closedForMs / 1000))};
      }
    } else if (came.status < 500) {
      await gate.heard('fine');
    }
    return came;
  }

  /** The phone in its one spelling, which is also what is sent: what was counted is what Altegio gets. */
  #takePhone(query: URLSearchParams, fields: Fields | null): Phone | null {
    const phone = readPhone(String(fields ? (fields['phone'] ?? '') : (query.get('phone') ?? '')));
    if (!phone) return null;
    if (fields) fields['phone'] = phone.wire;
    else query.set('phone', phone.wire);
    return phone;
  }

  /** @param phone `null`: what was given is no number, which the guards refuse */
  async #admit({route, request, address}: Ask, phone: Phone | null, proof: string | null): Promise<Ticket> {
    const {smsGuard, codeGuard, knownBrowsers, events} = this.#parts;
    const known = phone !== null && (await knownBrowsers.knows(request, phone));
    if (route.sms === 'checks') {
      return codeTicket(await told(codeGuard.try(phone, known), () => events.code?.('refused')), events);
    }
    const asked = smsGuard.admit({phone, address: addressGroup(address), known, proof});
    return smsTicket(
      await told(asked, (error) => events.sms?.(error.status === 412 ? 'proof-asked' : 'refused')),
      events,
    );
  }
}

/** What went wrong once a call was on its way. */
class Sent extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

function rethrowPlain(error: unknown): never {
  throw error instanceof Sent ? error.refusal : error;
}

const DONE = JSON.stringify({success: true, data: null, meta: []});

const signedOut = (): Refusal => new Refusal(401, 'Authentication needed.');

function takeProof(query: URLSearchParams, fields: Fields | null): string | null {
  const proof = fields?.['proof_of_work'] ?? query.get('proof_of_work');
  delete fields?.['proof_of_work'];
  query.delete('proof_of_work');
  return proof === null || proof === undefined ? null : String(proof);
}

async function told<T>(asked: Promise<T>, tell: (error: Refusal) => void): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refusal) tell(error);
    throw error;
  }
}

function smsTicket(ticket: SmsTicket, events: ProxyEvents): Ticket {
  return {
    notMade: () => quietly(ticket.notSent()),
    made: async (came) => {
      if (came && !saysYes(came)) return;
      events.sms?.('sent');
      await quietly(ticket.sent());
    },
  };
}

function codeTicket(ticket: CodeTicket, events: ProxyEvents): Ticket {
  return {
    notMade: () => quietly(ticket.notTried()),
    made: async (came) => {
      if (!came) return;
      const right = saysYes(came);
      events.code?.(right ? 'right' : 'wrong');
      await quietly(right ? ticket.right() : ticket.wrong());
    },
  };
}

/** After the call nothing may stand between its answer and the client, not even the store. */
async function quietly(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined);
}

function lostToken(route: Route): string {
  return route.session === 'renews'
    ? "The password was changed, but Altegio's answer could not be read. Please sign in again with the new password."
    : "Altegio's answer to the sign-in could not be read. Please sign in again.";
}

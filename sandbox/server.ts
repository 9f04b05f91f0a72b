// Responsible for: the steps of one request (log, base path, fault, rate limit, partner token, route, answer), and the
// sandbox's state, settings and reset.
// Not for: the answers of the endpoints (routes.ts, endpoints/).

import {answerResponse, corsHeaders, dialectOf, AltegioFailure, failureResponse, type Dialect} from './answers.js';
import {parsedJson} from './call.js';
import {Codes, type SentSms} from './model/codes.js';
import {faultyResponse, rateLimited} from './faults/fault-answers.js';
import {Faults, type Fault} from './faults/faults.js';
import {beforehand} from './faults/rivals.js';
import {findRoute} from './routes.js';
import {defaultSettings, type SandboxSettings} from './settings.js';
import {State} from './state.js';
import {guestIds, type GuestRecord} from './seed/story.js';

export interface SandboxOptions {
  /** The same seed and `now` give the same answers, codes and tokens. Default 1. */
  readonly seed?: number;
  /** ms since 1970; default Date.now. */
  readonly now?: () => number;
  /** Path before Altegio's own, default `/api/v1`. Any host is accepted. */
  readonly basePath?: string;
  /** null (default): no partner token is required. A string: every request must have exactly `Bearer <string>`. */
  readonly partnerToken?: string | null;
  readonly settings?: Partial<SandboxSettings>;
  /** Number of appointments of the main client. Default: the hand-made story. */
  readonly appointments?: number;
}

/** One request as received. It contains tokens, codes and passwords, so a page must not show it unchanged. */
export interface SeenRequest {
  readonly method: string;
  /** After the base path, without a leading slash. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or null. */
  readonly body: unknown;
  /** ms since 1970 */
  readonly at: number;
}

/** Maximum of logged requests, so that a demo that runs for days does not fill the memory. */
const logLength = 2000;

export class Server {
  readonly events = new EventTarget();
  readonly requests: SeenRequest[] = [];
  readonly faults = new Faults(() => this.tell('change'));
  settings: SandboxSettings;
  readonly #seed: number;
  readonly #now: () => number;
  readonly #base: string;
  readonly #partnerToken: string | null;
  readonly #options: SandboxOptions;
  #state: State;
  #codes: Codes;
  #answeredAt: number[] = [];

  constructor(options: SandboxOptions) {
    this.#options = options;
    this.#seed = options.seed ?? 1;
    this.#now = options.now ?? Date.now;
    this.#base = `/${(options.basePath ?? '/api/v1').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
    this.#partnerToken = options.partnerToken ?? null;
    this.settings = {...defaultSettings, ...options.settings};
    this.#state = this.#freshState();
    this.#codes = this.#freshCodes();
  }

  get outbox(): readonly SentSms[] {
    return this.#codes.outbox;
  }

  get guestRecords(): readonly GuestRecord[] {
    return Object.values(guestIds).flatMap((id) => {
      const found = this.#state.appointments.get(id);
      return found ? [{id, hash: found.hash, locationId: found.locationId}] : [];
    });
  }

  tell(type: 'sms' | 'request' | 'change'): void {
    this.events.dispatchEvent(new Event(type));
  }

  reset(): void {
    this.#state = this.#freshState();
    this.#codes = this.#freshCodes();
    this.#answeredAt = [];
    this.requests.length = 0;
    this.settings = {...defaultSettings, ...this.#options.settings};
    this.faults.clear();
  }

  async fetch(request: Request): Promise<Response> {
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    const bodyText = await request.text();
    const path = url.pathname.startsWith(this.#base) ? url.pathname.slice(this.#base.length) : null;
    const trimmed = path?.replace(/\/$/, '') ?? '';
    this.#log(request, path ?? url.pathname, url, bodyText);
    if (request.method === 'OPTIONS') return new Response(null, {status: 204, headers: {...corsHeaders}});
    const dialect = dialectOf(request, trimmed, this.settings);
    const fault = this.faults.take(request.method, trimmed);
    const work = () =>
      this.#answer(request, path === null ? null : trimmed, url.searchParams, bodyText, dialect, fault);
    const response = fault ? await faultyResponse(fault, request, dialect, work) : work();
    request.signal.throwIfAborted();
    return response;
  }

  #answer(
    request: Request,
    path: string | null,
    query: URLSearchParams,
    bodyText: string,
    dialect: Dialect,
    fault: Fault | null,
  ): Response {
    const now = this.#now();
    const {settings} = this;
    if (settings.rateLimit && this.#isTooFast(now))
      return rateLimited(settings.rateLimitRetryAfter ? 1 : null, dialect);
    try {
      const userToken = this.#admit(request.headers.get('authorization') ?? '');
      const found = path === null ? null : findRoute(request.method, path);
      if (!found) throw new AltegioFailure(404, 'Not found');
      const {route, params} = found;
      const call = {seed: this.#seed, now, state: this.#state, codes: this.#codes, settings, params, query, bodyText};
      const whole = {...call, userToken, wrapped: dialect.wrapped};
      if (fault) beforehand(fault, whole);
      const answer = route.handle(whole);
      if (route.method !== 'GET') this.tell('change');
      return answerResponse(answer, dialect);
    } catch (error) {
      if (error instanceof AltegioFailure) return failureResponse(error, dialect);
      throw error;
    }
  }

  /** Checks the partner token and returns the user token. Both are in one header: `Bearer <partner>, User <user>`. */
  #admit(authorization: string): string | null {
    const both = /^(?:Bearer ([^\s,]+)(?:, User ([^\s,]+))?|User ([^\s,]+))$/.exec(authorization.trim());
    const partner = both?.[1];
    if (this.#partnerToken !== null && partner !== this.#partnerToken) {
      if (partner === undefined) throw new AltegioFailure(401, 'Authentication needed.');
      throw new AltegioFailure(this.settings.wrongPartnerTokenStatus, 'Access denied.');
    }
    return both?.[2] ?? both?.[3] ?? null;
  }

  #isTooFast(now: number): boolean {
    this.#answeredAt = this.#answeredAt.filter((at) => now - at < 60_000);
    const inLastSecond = this.#answeredAt.filter((at) => now - at < 1000).length;
    if (inLastSecond >= 5 || this.#answeredAt.length >= 200) return true;
    this.#answeredAt.push(now);
    return false;
  }

  #log(request: Request, path: string, url: URL, bodyText: string): void {
    this.requests.push({
      method: request.method,
      path,
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(request.headers),
      body: parsedJson(bodyText),
      at: this.#now(),
    });
    if (this.requests.length > logLength) this.requests.shift();
    this.tell('request');
  }

  #freshState(): State {
    return new State(this.#seed, this.#now(), this.#options.appointments);
  }

  #freshCodes(): Codes {
    return new Codes(this.#seed, () => this.tell('sms'));
  }
}

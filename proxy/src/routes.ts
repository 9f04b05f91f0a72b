// Responsible for: the routes that exist, each with all the input that it accepts. The proxy refuses everything else before
// it calls Altegio.
// Not for: how input is checked (request/input.ts).
import type {Priority} from './events.js';

/** Path parameters by name. A name means the same in every row. */
export const PARAMS = {
  location: '[0-9]{1,12}',
  record: '[0-9]{1,12}',
  teamMember: '[0-9]{1,12}',
  hash: '[A-Za-z0-9]{1,64}',
  date: '[0-9]{4}-[0-9]{2}-[0-9]{2}',
} as const;

export type ParamName = keyof typeof PARAMS;

const EXACT = Object.fromEntries(
  Object.entries(PARAMS).map(([name, pattern]) => [name, new RegExp(`^${pattern}$`)]),
) as Record<ParamName, RegExp>;

export const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;

export type Method = (typeof METHODS)[number];

/** True for the methods of the table, and for the `OPTIONS` of a preflight. */
export function isKnownMethod(method: string): boolean {
  return method === 'OPTIONS' || METHODS.some((known) => known === method);
}

/** The method for logs and metrics. `OTHER`: any text that a stranger sent instead. */
export function methodLabel(method: string): string {
  return isKnownMethod(method) ? method : 'OTHER';
}

export interface QueryRule {
  readonly pattern: RegExp;
  /** How often the name may be given. Default: once. */
  readonly atMost?: number;
  /** A date of the calendar. Also checked in a path parameter of that name. */
  readonly isDay?: true;
  /** The value is the id of a location or chain that `LOCATION_IDS` may forbid. */
  readonly names?: 'location' | 'chain';
  /** Meant for the proxy: not sent to Altegio. */
  readonly forProxy?: true;
}

export interface FieldRule {
  /** Maximum length, in UTF-16 code units. */
  readonly maxLength: number;
  readonly pattern?: RegExp;
  /** If the text begins with a date, it must be a date of the calendar. */
  readonly beginsWithDay?: true;
  /** Altegio's documentation sends some codes as numbers. */
  readonly orNumber?: true;
  /** Meant for the proxy: not sent to Altegio. */
  readonly forProxy?: true;
}

export interface Route {
  /** Used in logs and metrics instead of the URL. */
  readonly name: string;
  readonly method: Method;
  /** Relative to Altegio's base URL. `:name` is a parameter. */
  readonly path: string;
  /** `user`: partner and user token. `user-or-hash`: for a guest, the hash in the path is enough. */
  readonly auth: 'partner' | 'user' | 'user-or-hash';
  /** What a success does to the session cookie. Routes without this field never change it. */
  readonly session?: 'opens' | 'renews' | 'closes';
  /** Whether the browser has a session. Answered by the proxy itself. */
  readonly tellsSession?: true;
  /** `sends`: sends an SMS, which costs money. `checks`: tries a code, which can be guessed. Both have a field `phone`. */
  readonly sms?: 'sends' | 'checks';
  /** Accepts an Idempotency-Key, because Altegio gives the answer only once. */
  readonly replays?: true;
  /** The answer is the same for everybody and may be cached for a few seconds. */
  readonly shared?: 'availability';
  readonly query?: Readonly<Record<string, QueryRule>>;
  readonly body?: Readonly<Record<string, FieldRule>>;
  /** Accepted with and without a slash at the end: Altegio's clients write both. */
  readonly eitherSlash?: true;
}

const ID: QueryRule = {pattern: /^[0-9]{1,12}$/};
const DAY: QueryRule = {pattern: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, isDay: true};
const SERVICES: QueryRule = {...ID, atMost: 50};
const LOCATION: QueryRule = {...ID, names: 'location'};
const CHAIN: QueryRule = {...ID, names: 'chain'};

// Wide on purpose: Altegio validates numbers, this only keeps out other text. A `+` that was not encoded arrives as a space.
const PHONE = /^[+ ]?[0-9 ().-]{3,30}$/;
const PHONE_FIELD: FieldRule = {maxLength: 31, pattern: PHONE};
const CODE: FieldRule = {maxLength: 16, orNumber: true};
const PASSWORD: FieldRule = {maxLength: 1000};
const PROOF = {maxLength: 4096, pattern: /^[A-Za-z0-9+/=_-]{1,4096}$/, forProxy: true} as const;

export const ROUTES: readonly Route[] = [
  // Signing in and out
  {
    name: 'send-booking-code',
    method: 'POST',
    path: 'book_code/:location',
    auth: 'partner',
    sms: 'sends',
    body: {phone: PHONE_FIELD, fullname: {maxLength: 200}, proof_of_work: PROOF},
  },
  {
    name: 'sign-in-by-code',
    method: 'POST',
    path: 'user/auth',
    auth: 'partner',
    session: 'opens',
    sms: 'checks',
    replays: true,
    body: {phone: PHONE_FIELD, code: CODE},
  },
  {
    name: 'sign-in-by-password',
    method: 'POST',
    path: 'booking/auth',
    auth: 'partner',
    session: 'opens',
    body: {login: {maxLength: 320}, password: PASSWORD},
  },
  // Answered by the proxy itself: Altegio has no sign-out and does not know the cookie.
  {name: 'sign-out', method: 'DELETE', path: 'session', auth: 'partner', session: 'closes'},
  {name: 'session', method: 'GET', path: 'session', auth: 'partner', tellsSession: true},

  // The client's account
  {name: 'user-data', method: 'GET', path: 'booking/user/data', auth: 'user'},
  {
    // A GET that sends an SMS.
    name: 'send-phone-code',
    method: 'GET',
    path: 'booking/user/phone_confirmation',
    auth: 'user',
    sms: 'sends',
    query: {phone: {pattern: PHONE}, company_id: LOCATION, group_id: CHAIN, proof_of_work: PROOF},
  },
  {
    name: 'confirm-phone',
    method: 'PUT',
    path: 'booking/user',
    auth: 'user',
    sms: 'checks',
    replays: true,
    body: {phone: PHONE_FIELD, confirmation_code: CODE},
  },
  {
    name: 'change-password',
    method: 'PUT',
    path: 'booking/user/password',
    auth: 'user',
    session: 'renews',
    replays: true,
    body: {old_password: PASSWORD, new_password: PASSWORD},
  },

  // The client's appointments
  {
    name: 'appointments',
    method: 'GET',
    path: 'user/records/',
    auth: 'user',
    query: {company_id: LOCATION},
    eitherSlash: true,
  },
  {name: 'appointment', method: 'GET', path: 'user/records/:record', auth: 'user', eitherSlash: true},
  {
    name: 'appointment-by-hash',
    method: 'GET',
    path: 'user/records/:record/:hash',
    auth: 'user-or-hash',
    eitherSlash: true,
  },
  {name: 'cancel', method: 'DELETE', path: 'user/records/:record', auth: 'user', eitherSlash: true},
  {
    name: 'cancel-by-hash',
    method: 'DELETE',
    path: 'user/records/:record/:hash',
    auth: 'user-or-hash',
    eitherSlash: true,
  },

  // Another time for an appointment
  {
    name: 'dates',
    method: 'GET',
    path: 'book_dates/:location',
    auth: 'partner',
    shared: 'availability',
    query: {'service_ids[]': SERVICES, staff_id: ID, date: DAY, date_from: DAY, date_to: DAY},
  },
  {
    name: 'times',
    method: 'GET',
    path: 'book_times/:location/:teamMember/:date',
    auth: 'partner',
    shared: 'availability',
    query: {'service_ids[]': SERVICES},
  },
  {
    name: 'reschedule',
    method: 'PUT',
    path: 'book_record/:location/:record',
    auth: 'user',
    body: {datetime: {maxLength: 40, beginsWithDay: true}, comment: {maxLength: 4000}},
  },
];

/** The order of calls in the rate limiter's queue. Calls that change something go before reads, which can be repeated. */
export function priorityOf({method, auth, sms}: Route): Priority {
  if (method !== 'GET' || sms === 'sends') return 'change';
  return auth === 'partner' ? 'public' : 'own';
}

export interface FoundRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const MATCHERS = ROUTES.map((route) => ({route, matches: matcherOf(route)}));

/** @param path below the base path, as sent, not decoded */
export function findRoute(method: string, path: string): FoundRoute | null {
  for (const {route, matches} of MATCHERS) {
    if (route.method !== method) continue;
    const found = matches.exec(path);
    if (found) return {route, params: found.groups ?? {}};
  }
  return null;
}

function matcherOf({name, path, eitherSlash}: Route): RegExp {
  const exact = path.replace(/\/$/, '').replace(/:(\w+)/g, (_, param: string) => {
    if (!(param in PARAMS)) throw new Error(`Route ${name} has a parameter without a pattern: ${param}`);
    return `(?<${param}>${PARAMS[param as ParamName]})`;
  });
  return new RegExp(`^${exact}${eitherSlash ? '/?' : ''}$`);
}

/** Altegio's path, written from the table and from parameters that the router has matched. */
export function upstreamPath(route: Route, params: Readonly<Record<string, string>>): string {
  return route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    // The router has matched it already. This second check still protects Altegio if the router changes.
    if (value === undefined || !EXACT[name as ParamName].test(value)) {
      throw new Error(`Route ${route.name} was matched without its parameter ${name}`);
    }
    return value;
  });
}

// The only routes that exist, each with everything that may come in on it. A row is a promise to Altegio and to the
// partner: what is not written here is refused before any call. Not here: how input is checked (input.ts).
import type {Priority} from './rate-limit/rate-limiter.js';

/** Path parameters, by name. The same word means the same thing in every row. */
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

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface QueryRule {
  readonly pattern: RegExp;
  /** How often the name may be given; once, unless said otherwise. */
  readonly atMost?: number;
  /** The value names a place that `LOCATION_IDS` may forbid. */
  readonly names?: 'location' | 'chain';
  /** Meant for the proxy; not sent on. */
  readonly forProxy?: true;
}

export interface FieldRule {
  /** Longest text, in UTF-16 units. */
  readonly maxLength: number;
  readonly pattern?: RegExp;
  /** Altegio's documentation itself sends some codes as numbers. */
  readonly orNumber?: true;
  /** Meant for the proxy; not sent on. */
  readonly forProxy?: true;
}

export interface Route {
  /** Stands in logs and metrics instead of the URL. */
  readonly name: string;
  readonly method: Method;
  /** Relative to Altegio's base URL, `:name` for a parameter. */
  readonly path: string;
  /** `user`: partner and user token; `user-or-hash`: the hash in the path is enough for a guest. */
  readonly auth: 'partner' | 'user' | 'user-or-hash';
  /** What a success does to the session cookie. A route without this never touches it. */
  readonly session?: 'opens' | 'renews' | 'closes';
  /** `sends`: an SMS, which costs money. `checks`: a code from one, which can be guessed. Both name a `phone`. */
  readonly sms?: 'sends' | 'checks';
  /** Takes an Idempotency-Key: its answer may hold what Altegio says only once. */
  readonly replays?: true;
  /** The same for everybody, so one answer may serve many for a moment. */
  readonly shared?: 'availability';
  readonly query?: Readonly<Record<string, QueryRule>>;
  readonly body?: Readonly<Record<string, FieldRule>>;
  /** Also accepted with (or without) a slash at the end: Altegio's clients write both. */
  readonly eitherSlash?: true;
}

const ID: QueryRule = {pattern: /^[0-9]{1,12}$/};
const DAY: QueryRule = {pattern: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/};
const SERVICES: QueryRule = {...ID, atMost: 50};
const LOCATION: QueryRule = {...ID, names: 'location'};
const CHAIN: QueryRule = {...ID, names: 'chain'};

// Wide on purpose (a `+` that was not encoded arrives as a space): Altegio judges numbers, this keeps the rest out.
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
  // Answered by the proxy alone: Altegio has no sign-out.
  {name: 'sign-out', method: 'DELETE', path: 'session', auth: 'partner', session: 'closes'},

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
    body: {datetime: {maxLength: 40}, comment: {maxLength: 4000}},
  },
];

/** Whose turn comes first at the gate. Whatever has an effect goes before what can be asked again. */
export function priorityOf({method, auth, sms}: Route): Priority {
  if (method !== 'GET' || sms === 'sends') return 'change';
  return auth === 'partner' ? 'public' : 'own';
}

export interface FoundRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const MATCHERS = ROUTES.map((route) => ({route, matches: matcherOf(route)}));

/** @param path below the base path, as the request has it: exact alphabets and lengths, nothing decoded */
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
    // It has been matched already; a second look costs little and holds when the matching changes.
    if (value === undefined || !EXACT[name as ParamName].test(value)) {
      throw new Error(`Route ${route.name} was matched without its parameter ${name}`);
    }
    return value;
  });
}

// Responsible for: the routes that exist, each with all the input that it accepts, and finding one. The proxy refuses
// everything else before it calls Altegio.
// Not for: the rows (rows/), and how input is checked (request/input.ts).
import type {Priority} from './events.js';
import {ACCOUNT_ROWS} from './rows/account.js';
import {APPOINTMENT_ROWS} from './rows/appointments.js';
import {BOOKING_ROWS} from './rows/booking.js';
import {CATALOGUE_ROWS} from './rows/catalogue.js';
import {LOYALTY_ROWS} from './rows/loyalty.js';
import {REVIEW_ROWS} from './rows/review.js';
import {METHODS, type Kept, type Route} from './rows/row.js';

export {METHODS, type Kept, type Route} from './rows/row.js';

/** Path parameters by name. A name means the same in every row. */
export const PARAMS = {
  location: '[0-9]{1,12}',
  chain: '[0-9]{1,12}',
  form: '[0-9]{1,12}',
  record: '[0-9]{1,12}',
  event: '[0-9]{1,12}',
  teamMember: '[0-9]{1,12}',
  hash: '[A-Za-z0-9]{1,64}',
  // Of a review: some letters or digits.
  token: '[A-Za-z0-9_-]{1,64}',
  date: '[0-9]{4}-[0-9]{2}-[0-9]{2}',
  // An Idempotency-Key. A quote can only arrive encoded, and a colon may.
  key: '(?:[A-Za-z0-9_:.-]|%22|%3A){1,128}',
} as const;

export type ParamName = keyof typeof PARAMS;

const EXACT = Object.fromEntries(
  Object.entries(PARAMS).map(([name, pattern]) => [name, new RegExp(`^${pattern}$`)]),
) as Record<ParamName, RegExp>;

/** True for the methods of the table, and for the `OPTIONS` of a preflight. */
export function isKnownMethod(method: string): boolean {
  return method === 'OPTIONS' || METHODS.some((known) => known === method);
}

/** The method for logs and metrics. `OTHER`: any text that a stranger sent instead. */
export function methodLabel(method: string): string {
  return isKnownMethod(method) ? method : 'OTHER';
}

export const ROUTES: readonly Route[] = [
  ...ACCOUNT_ROWS,
  ...APPOINTMENT_ROWS,
  ...CATALOGUE_ROWS,
  ...BOOKING_ROWS,
  ...REVIEW_ROWS,
  ...LOYALTY_ROWS,
];

/** The order of calls in the rate limiter's queue. Calls that change something go before reads, which can be repeated. */
export function priorityOf({method, auth, sms, priority}: Route): Priority {
  if (priority) return priority;
  if (method !== 'GET' || sms === 'sends') return 'change';
  return auth === 'partner' ? 'public' : 'own';
}

/** How an answer to this route and query is kept; null: not at all. */
export function keptAs({shared}: Route, query: URLSearchParams): Kept | null {
  return shared && query.has('datetime') ? 'availability' : (shared ?? null);
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

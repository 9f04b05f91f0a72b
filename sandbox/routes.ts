// Responsible for: the handler of each method and path, and finding the route of a path.
// Not for: the base path, faults, and tokens (server.ts).

import {changePassword, sendPhoneUpdateCode, updateUser, userData} from './endpoints/account.js';
import {bookedRecord, cancelRecord, changeRecord, listRecords, oneRecord} from './endpoints/appointments.js';
import {bookableDates, bookableTimes} from './endpoints/availability.js';
import type {Handler} from './call.js';
import {bookCheck, bookRecord} from './endpoints/booking.js';
import {bookServices, bookStaff, bookStaffSeances} from './endpoints/catalogue.js';
import {bookEvent, eventDays, eventDaysRange, eventFilters, oneEvent, searchEvents} from './endpoints/events.js';
import {bookform, texts} from './endpoints/forms.js';
import {companies, company, privacyPolicy} from './endpoints/locations.js';
import {listGiftCards, listLoyaltyCards, listMemberships} from './endpoints/loyalty.js';
import {readReview, takeReview} from './endpoints/review.js';
import {codeSignIn, passwordSignIn, sendBookingCode} from './endpoints/sign-in.js';

export interface Route {
  readonly method: string;
  /** Such as `user/records/{id}/{hash}`: relative to the base path, without slashes at its ends. */
  readonly pattern: string;
  readonly handle: Handler;
}

const route = (method: string, pattern: string, handle: Handler): Route => ({method, pattern, handle});

export const routes: readonly Route[] = [
  route('POST', 'booking/auth', passwordSignIn),
  route('POST', 'book_code/{location}', sendBookingCode),
  route('POST', 'user/auth', codeSignIn),
  route('GET', 'booking/user/data', userData),
  route('PUT', 'booking/user', updateUser),
  route('PUT', 'booking/user/password', changePassword),
  route('GET', 'booking/user/phone_confirmation', sendPhoneUpdateCode),
  route('GET', 'user/records', listRecords),
  route('GET', 'user/records/{id}', oneRecord),
  route('GET', 'user/records/{id}/{hash}', oneRecord),
  route('DELETE', 'user/records/{id}', cancelRecord),
  route('DELETE', 'user/records/{id}/{hash}', cancelRecord),
  route('GET', 'book_dates/{location}', bookableDates),
  route('GET', 'book_times/{location}/{staff}/{date}', bookableTimes),
  route('GET', 'book_record/{location}/{id}', bookedRecord),
  route('GET', 'book_record/{location}/{id}/{hash}', bookedRecord),
  route('PUT', 'book_record/{location}/{id}', changeRecord),
  route('GET', 'book_services/{location}', bookServices),
  route('GET', 'book_staff/{location}', bookStaff),
  route('GET', 'company/{location}', company),
  route('GET', 'companies', companies),
  route('GET', 'bookform/{form}', bookform),
  route('GET', 'i18n/{language}', texts),
  route('GET', 'privacy_policy/{location}', privacyPolicy),
  route('GET', 'book_staff_seances/{location}/{staff}', bookStaffSeances),
  route('POST', 'book_check/{location}', bookCheck),
  route('POST', 'book_record/{location}', bookRecord),
  route('GET', 'master_record_review/{token}', readReview),
  route('POST', 'master_record_review/{token}', takeReview),
  route('GET', 'user/loyalty_cards/{chain}', listLoyaltyCards),
  route('GET', 'user/loyalty/abonements', listMemberships),
  route('GET', 'user/loyalty/certificates', listGiftCards),
  // The words come before `{event}`, which would take them.
  route('GET', 'activity/{location}/search', searchEvents),
  route('GET', 'activity/{location}/search_dates', eventDays),
  route('GET', 'activity/{location}/search_dates_range', eventDaysRange),
  route('GET', 'activity/{location}/filters', eventFilters),
  route('GET', 'activity/{location}/{event}', oneEvent),
  route('POST', 'activity/{location}/{event}/book', bookEvent),
];

export interface FoundRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of a path without slashes at its ends, or null. */
export function findRoute(method: string, path: string): FoundRoute | null {
  for (const candidate of routes) {
    const params = candidate.method === method ? matchPath(candidate.pattern, path) : null;
    if (params) return {route: candidate, params};
  }
  return null;
}

/** The values of `{name}` in the path, where `*` matches any segment. null: the path does not match. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, want] of wanted.entries()) {
    const have = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(want)?.[1];
    if (name !== undefined && have !== '') params[name] = decoded(have);
    else if (want !== have && want !== '*') return null;
  }
  return params;
}

/** The part before the first variable: `user/records` of `user/records/{id}/{hash}`. */
export function headOf(pattern: string): string {
  return pattern.split('/{')[0] ?? pattern;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

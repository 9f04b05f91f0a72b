// Responsible for: the unknown behaviour of Altegio, as one flat, mutable object with defaults, and the check of a change
// over HTTP.
// Not for: faults of the wire (faults/faults.ts).

import {accountChecks, defaultAccountSettings, type AccountSettings} from './account-settings.js';
import {bookingChecks, defaultBookingSettings, type BookingSettings} from './booking-settings.js';
import {count, countOrNull, errorStatus, flag, isCount, oneOf, text, type Check} from './setting-checks.js';

/** The unknown behaviour of Altegio. "reference" is `altegio-api.md`; its section E lists the unknowns. */
export interface SandboxSettings extends BookingSettings, AccountSettings {
  /** HTTP status of a wrong or expired SMS code, 422. Undocumented on user/auth; book_record answers 422 (A.4). */
  wrongCodeStatus: number;
  /** Number in `meta.errors[0].code` of a wrong SMS code, 432 as in book_record (A.4); null: no `errors` at all. */
  wrongCodeAltegioCode: number | null;
  /** HTTP status of a wrong login or password on booking/auth, 401. Undocumented (A.1, E). */
  wrongPasswordStatus: number;
  /** HTTP status of a wrong `old_password`, 422. Undocumented (A.5, E). */
  wrongOldPasswordStatus: number;
  /** HTTP status of a new password under 8 characters, 422. The hosted widget states the rule, not the status (A.2). */
  weakPasswordStatus: number;
  /** HTTP status for a user token that was replaced by a password change, 401 (B.8). */
  revokedTokenStatus: number;
  /** HTTP status for a partner token that is not the right one, 403; a missing one is always 401 (section 0). */
  wrongPartnerTokenStatus: number;
  /** HTTP status when the rules forbid a deletion, 403. It may be 422 (E). */
  forbiddenCancelStatus: number;
  /** HTTP status when the rules forbid a reschedule, 403. Undocumented (E). */
  forbiddenChangeStatus: number;
  /** HTTP status of a reschedule into a taken slot, 422. Undocumented on PUT book_record, 422 on POST (A.4). */
  slotTakenStatus: number;
  /** Number in `meta.errors[0].code` of a taken slot: 433 documented, 422 seen live (B.1); null: no `errors`. */
  slotTakenCode: number | null;
  /** HTTP status when the new phone belongs to another client, 422. The hosted widget has a text for it (A.2). */
  phoneTakenStatus: number;
  /** HTTP status for a record that is not there, not yours, or asked for with a wrong hash, 404. Undocumented. */
  unknownRecordStatus: number;
  /** Body of a successful deletion: 200 with JSON, 200 without a body, or 204 (B.4). */
  cancelAnswer: 'json' | 'empty' | 'no-content';
  /** HTTP status of GET user/records: 200 as in the wild (B.3, the default here); 201 as documented. */
  recordsStatus: number;
  /** True: a cancelled record is gone, by list and by id. False: it stays with `deleted: true`. Both were seen (B.4). */
  cancelledGone: boolean;
  /** Records per page of GET user/records (`?page=` from 1); null: all at once, as far as anybody has seen (B.3). */
  recordsPageSize: number | null;
  /** True: `?company_id=` on user/records filters. False, as far as anybody has seen: it is ignored (B.3). */
  recordsFilterByCompany: boolean;
  /** Digits of an SMS code, 4 to 8. The samples have 5 (A.1). */
  codeLength: number;
  /** Seconds that an SMS code is valid, 600. Unknown. */
  codeLifeSeconds: number;
  /** False: the answer is 201 or 202, and no SMS comes (pain C.1). */
  smsArrives: boolean;
  /** True: POST book_code without `fullname` answers 422 / 435, because a location can require a name (A.4). */
  fullnameRequired: boolean;
  /** True: an Accept of v2 gets the envelope, any other the bare v1 data (B.1). False: bare for everybody. */
  wrapped: boolean;
  /** Errors of company/{id}: `{errors, meta}` without `success` as documented (section 0), or the usual envelope. */
  companyErrorShape: 'documented' | 'standard';
  /** True: 5 requests a second and 200 a minute, then 429 (B.2). Off by default, because tests send more requests than people. */
  rateLimit: boolean;
  /** True: that 429 has a Retry-After header. Undocumented (B.2). */
  rateLimitRetryAfter: boolean;
  /** False: answers of 400 and above come without CORS headers. Unknown (E). */
  corsOnFailures: boolean;
  /** Base URL of the pictures of team members and locations. Default: Altegio's host. */
  imageBase: string;
}

export const defaultSettings: Readonly<SandboxSettings> = {
  wrongCodeStatus: 422,
  wrongCodeAltegioCode: 432,
  wrongPasswordStatus: 401,
  wrongOldPasswordStatus: 422,
  weakPasswordStatus: 422,
  revokedTokenStatus: 401,
  wrongPartnerTokenStatus: 403,
  forbiddenCancelStatus: 403,
  forbiddenChangeStatus: 403,
  slotTakenStatus: 422,
  slotTakenCode: 433,
  phoneTakenStatus: 422,
  unknownRecordStatus: 404,
  cancelAnswer: 'json',
  recordsStatus: 200,
  cancelledGone: false,
  recordsPageSize: null,
  recordsFilterByCompany: false,
  codeLength: 5,
  codeLifeSeconds: 600,
  smsArrives: true,
  fullnameRequired: false,
  wrapped: true,
  companyErrorShape: 'documented',
  rateLimit: false,
  rateLimitRetryAfter: false,
  corsOnFailures: true,
  imageBase: 'https://app.alteg.io/images',
  ...defaultBookingSettings,
  ...defaultAccountSettings,
};

const checks: Readonly<Record<keyof SandboxSettings, Check>> = {
  wrongCodeStatus: errorStatus,
  wrongCodeAltegioCode: countOrNull,
  wrongPasswordStatus: errorStatus,
  wrongOldPasswordStatus: errorStatus,
  weakPasswordStatus: errorStatus,
  revokedTokenStatus: errorStatus,
  wrongPartnerTokenStatus: errorStatus,
  forbiddenCancelStatus: errorStatus,
  forbiddenChangeStatus: errorStatus,
  slotTakenStatus: errorStatus,
  slotTakenCode: countOrNull,
  phoneTakenStatus: errorStatus,
  unknownRecordStatus: errorStatus,
  cancelAnswer: oneOf('json', 'empty', 'no-content'),
  recordsStatus: (value) => (value === 200 || value === 201 ? null : '200 or 201'),
  cancelledGone: flag,
  recordsPageSize: countOrNull,
  recordsFilterByCompany: flag,
  codeLength: (value) => (isCount(value) && value >= 4 && value <= 8 ? null : 'a whole number from 4 to 8'),
  codeLifeSeconds: count,
  smsArrives: flag,
  fullnameRequired: flag,
  wrapped: flag,
  companyErrorShape: oneOf('documented', 'standard'),
  rateLimit: flag,
  rateLimitRetryAfter: flag,
  corsOnFailures: flag,
  imageBase: text,
  ...bookingChecks,
  ...accountChecks,
};

/** Why the value cannot be that setting, as a sentence; null when it can. */
export function settingProblem(name: string, value: unknown): string | null {
  const check = Object.hasOwn(checks, name) ? checks[name as keyof SandboxSettings] : undefined;
  if (!check) return `There is no setting "${name}". Settings: ${Object.keys(checks).join(', ')}.`;
  const expected = check(value);
  return expected === null ? null : `"${name}" is ${expected}.`;
}

// Responsible for: the unknown behaviour of Altegio in a booking, and the switches that change its world while a client books.
// Not for: the rest of the settings (settings.ts), or faults of the wire (faults/faults.ts).

import type {PolicyShape} from './seed/rules.js';
import {
  count,
  countOrNone,
  countOrNull,
  errorStatus,
  flag,
  ids,
  oneOf,
  oneOfOrNull,
  texts,
  type Check,
} from './setting-checks.js';

/** "booking" is `booking.md` beside the reference; its section 1 names what nobody has seen. */
export interface BookingSettings {
  /** HTTP status of a booking, 201 as documented; 200 is a 2xx as well. */
  bookRecordStatus: number;
  /** A taken time on book_check and book_record: 433 and 436 as documented, the one generic 422 of live answers, or HTTP 409. */
  takenAs: '433' | '422' | '409';
  /** One of several appointments is refused: nothing is booked; the rest is, and answered; the rest is, and a refusal answered. */
  partialBooking: 'nothing' | 'rest' | 'rest-unsaid';
  /** Errors of fields: `meta.errors` as an object keyed by field, or the usual list with code 422. */
  errorsAsMap: boolean;
  /** True: a refused book_check has `meta.errors[]`. False, as in older documentation: `meta.message` alone. */
  checkSaysErrors: boolean;
  /** True: a good book_check has `{success, data: null}`. False: no body, as the documentation's text has it. */
  checkHasBody: boolean;
  /** True: an SMS code is still good after a booking that was refused for another reason. Unknown. */
  codeSurvivesRefusal: boolean;
  /** True: an SMS code is good for one booking. Unknown. */
  codeSingleUse: boolean;
  /** True: a code is asked for even with a user token of the same phone. The hosted form asks for none. */
  codeNeededWithUserToken: boolean;
  /** True: booking an event without an e-mail is refused, as Altegio's schema has it and YCLIENTS' has not. */
  emailRequiredForEvents: boolean;
  /** HTTP status of a booking of a full event, 422. Unknown. */
  eventFullStatus: number;
  /** Number in `meta.errors[0].code` of a full event; null: no `errors`. Unknown. */
  eventFullCode: number | null;
  /** True: ids, weights and ratings of the catalogue, and the id of a booked event, come as text. */
  idsAsText: boolean;
  /** True: `seance_date` is epoch seconds, as at YCLIENTS. */
  seanceDateAsEpoch: boolean;
  /** Seconds that the hash of a new record opens it; null: for ever. It is documented as temporary. */
  hashLifeSeconds: number | null;
  /** What a record repeats of the `api_id` that was sent: all of it, nothing, or 0. */
  apiIdEcho: 'sent' | 'nothing' | 'zero';
  /** True: as a number, where it is one. */
  apiIdAsNumber: boolean;
  /** Milliseconds until GET user/records shows a new record; 0: at once. Nobody promises to read what was just written. */
  recordsLagMs: number;
  /** With any team member, a time has the length of the quickest who does it, or of the slowest. */
  anyStaffLength: 'shortest' | 'longest';
  /** `both`: the sum in both lengths. `apart`: `seance_length` is the first service's. `absent`: no `sum_length`. */
  sumLength: 'both' | 'apart' | 'absent';
  /** True: with `staff_id`, a service has one price, the lowest. */
  servicesNarrowPriceByStaff: boolean;
  /** True: a booking with consent fields is refused, because nothing documents them. */
  consentFieldsRefused: boolean;
  /** Answer of privacy_policy for every location; null: each location's own. */
  policyShape: PolicyShape | null;
  /** `sequence_type` of every form; null: each form's own. */
  sequenceType: 'menu' | 'steps' | 'order' | null;
  /** Does `records_count` of an event count people, or records? */
  seatsField: 'people' | 'records';
  /** True: with a v1 Accept, each item of a booking's answer holds the whole record. */
  acceptV1Record: boolean;
  /** True: new records say `is_confirmation_needed`. */
  confirmationNeeded: boolean;
  /** False: a new e-mail counts only when its mail is confirmed, which the sandbox never does. */
  emailChangesAtOnce: boolean;
  /** Phones that are blocked (403 / 434), besides the seed's. */
  blacklist: readonly string[];
  /** Days from today on which online booking is open. */
  horizonDays: number;
  /** Hour of the day, at the location, at which the last of these days opens. */
  openHour: number;

  // The world changes while somebody books. Each is a list of ids.
  removedServices: readonly number[];
  /** Services that have become a third more expensive. */
  dearerServices: readonly number[];
  leftTeamMembers: readonly number[];
  cancelledEvents: readonly number[];
  filledEvents: readonly number[];
  /** Events that begin an hour later than planned. */
  movedEvents: readonly number[];
}

export const defaultBookingSettings: Readonly<BookingSettings> = {
  bookRecordStatus: 201,
  takenAs: '433',
  partialBooking: 'nothing',
  errorsAsMap: false,
  checkSaysErrors: true,
  checkHasBody: true,
  codeSurvivesRefusal: true,
  codeSingleUse: true,
  codeNeededWithUserToken: false,
  emailRequiredForEvents: false,
  eventFullStatus: 422,
  eventFullCode: 422,
  idsAsText: false,
  seanceDateAsEpoch: false,
  hashLifeSeconds: null,
  apiIdEcho: 'sent',
  apiIdAsNumber: false,
  recordsLagMs: 0,
  anyStaffLength: 'shortest',
  sumLength: 'both',
  servicesNarrowPriceByStaff: false,
  consentFieldsRefused: false,
  policyShape: null,
  sequenceType: null,
  seatsField: 'people',
  acceptV1Record: true,
  confirmationNeeded: false,
  emailChangesAtOnce: true,
  blacklist: [],
  horizonDays: 60,
  openHour: 0,
  removedServices: [],
  dearerServices: [],
  leftTeamMembers: [],
  cancelledEvents: [],
  filledEvents: [],
  movedEvents: [],
};

export const bookingChecks: Readonly<Record<keyof BookingSettings, Check>> = {
  bookRecordStatus: (value) => (value === 200 || value === 201 ? null : '200 or 201'),
  takenAs: oneOf('433', '422', '409'),
  partialBooking: oneOf('nothing', 'rest', 'rest-unsaid'),
  errorsAsMap: flag,
  checkSaysErrors: flag,
  checkHasBody: flag,
  codeSurvivesRefusal: flag,
  codeSingleUse: flag,
  codeNeededWithUserToken: flag,
  emailRequiredForEvents: flag,
  eventFullStatus: errorStatus,
  eventFullCode: countOrNull,
  idsAsText: flag,
  seanceDateAsEpoch: flag,
  hashLifeSeconds: countOrNull,
  apiIdEcho: oneOf('sent', 'nothing', 'zero'),
  apiIdAsNumber: flag,
  recordsLagMs: countOrNone,
  anyStaffLength: oneOf('shortest', 'longest'),
  sumLength: oneOf('both', 'apart', 'absent'),
  servicesNarrowPriceByStaff: flag,
  consentFieldsRefused: flag,
  policyShape: oneOfOrNull('html', 'text', 'jsonapi', 'empty', 'missing'),
  sequenceType: oneOfOrNull('menu', 'steps', 'order'),
  seatsField: oneOf('people', 'records'),
  acceptV1Record: flag,
  confirmationNeeded: flag,
  emailChangesAtOnce: flag,
  blacklist: texts,
  horizonDays: count,
  openHour: (value) => (countOrNone(value) === null && Number(value) <= 23 ? null : 'an hour from 0 to 23'),
  removedServices: ids,
  dearerServices: ids,
  leftTeamMembers: ids,
  cancelledEvents: ids,
  filledEvents: ids,
  movedEvents: ids,
};

// Responsible for: the rows that ask whether something can be booked, book it, and tell what came of it.
// Not for: what can be booked (catalogue.ts).
import type {Fields, ListRule, Route, ValuesRule} from './row.js';
import {CODE, COMMENT, EMAIL, ID_FIELD, MOMENT_FIELD, NAME, PHONE_FIELD, PROOF, SERVICE_IDS, digits} from './rules.js';

/** 20 appointments of 50 services, and twice 20 fields of 1,000 characters of three bytes. The usual are 16 KB. */
const BODY_BYTES = 256 * 1024;

const FLAG = {flag: true} as const;
const CUSTOM_FIELDS: ValuesRule = {names: /^[\p{L}\p{N}_.-]{1,100}$/u, atMost: 20, maxLength: 1000};

/** `datetime` of a free time can be a number. */
const MOMENT_TEXT = {...MOMENT_FIELD, orNumber: true} as const;

const APPOINTMENTS: ListRule = {
  items: {
    fields: {
      id: ID_FIELD,
      services: SERVICE_IDS,
      staff_id: ID_FIELD,
      datetime: MOMENT_TEXT,
      custom_fields: CUSTOM_FIELDS,
    },
  },
  atMost: 20,
};

/** What every booking tells, of appointments and of events. */
const DETAILS: Fields = {
  phone: PHONE_FIELD,
  fullname: NAME,
  surname: NAME,
  patronymic: NAME,
  email: EMAIL,
  code: CODE,
  comment: COMMENT,
  type: {maxLength: 20, pattern: /^[a-z]{1,20}$/},
  notify_by_sms: digits(4),
  notify_by_email: digits(4),
  api_id: digits(15),
  custom_fields: CUSTOM_FIELDS,
  is_personal_data_processing_allowed: FLAG,
  is_newsletter_allowed: FLAG,
  proof_of_work: PROOF,
};

const BOOKING = {
  method: 'POST',
  auth: 'anyone',
  guards: 'booking',
  sms: 'checks',
  codeIn: 'code',
  replays: 'booking',
  forgets: 'always',
  maxBodyBytes: BODY_BYTES,
} as const;

export const BOOKING_ROWS: readonly Route[] = [
  {
    // Books nothing and holds nothing.
    name: 'check-appointments',
    method: 'POST',
    path: 'book_check/:location',
    auth: 'partner',
    guards: 'check',
    forgets: 'when-refused',
    priority: 'public',
    body: {appointments: APPOINTMENTS},
    maxBodyBytes: BODY_BYTES,
  },
  {
    ...BOOKING,
    name: 'book-appointments',
    path: 'book_record/:location',
    body: {...DETAILS, appointments: APPOINTMENTS},
  },
  {
    ...BOOKING,
    name: 'book-event',
    path: 'activity/:location/:event/book',
    body: {...DETAILS, clients_count: digits(3)},
  },
  // Answered by the proxy itself: Altegio does not know the key.
  {name: 'outcome', method: 'GET', path: 'outcome/:key', auth: 'partner', tells: 'outcome'},
];

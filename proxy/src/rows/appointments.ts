// Responsible for: the rows of the client's appointments: reading, cancelling, and another time.
// Not for: making one (booking.ts).
import type {Route} from './row.js';
import {COMMENT, LOCATION, MOMENT_FIELD} from './rules.js';

export const APPOINTMENT_ROWS: readonly Route[] = [
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
  {
    name: 'reschedule',
    method: 'PUT',
    path: 'book_record/:location/:record',
    auth: 'user',
    forgets: 'always',
    body: {datetime: MOMENT_FIELD, comment: COMMENT},
  },
];

// One row for each address of the contract, written by hand from Altegio's documentation and not from the proxy's table.
import {PARTNER, USER} from './proxy.js';

export interface Case {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below /altegio. */
  readonly path: string;
  readonly body?: Readonly<Record<string, string | number>>;
  /** Below Altegio's base URL; the same as `path` when absent. */
  readonly reaches?: string;
  /** Sent by a client who is signed in. */
  readonly signedIn?: true;
  readonly changesSession?: true;
}

export const CASES: readonly Case[] = [
  {name: 'send-booking-code', method: 'POST', path: '/book_code/4564', body: {phone: '+13155550175', fullname: 'Ann'}},
  {
    name: 'sign-in-by-code',
    method: 'POST',
    path: '/user/auth',
    body: {phone: '13155550175', code: '30254'},
    changesSession: true,
  },
  {
    name: 'sign-in-by-code',
    method: 'POST',
    path: '/user/auth',
    body: {phone: '13155550175', code: 30254},
    changesSession: true,
  },
  {
    name: 'sign-in-by-password',
    method: 'POST',
    path: '/booking/auth',
    body: {login: 'ann@example.com', password: 'p ä"1'},
    changesSession: true,
  },
  {name: 'user-data', method: 'GET', path: '/booking/user/data', signedIn: true},
  {
    name: 'send-phone-code',
    method: 'GET',
    path: '/booking/user/phone_confirmation?phone=%2B13155550175&company_id=4564',
    signedIn: true,
  },
  {
    name: 'send-phone-code',
    method: 'GET',
    path: '/booking/user/phone_confirmation?phone=13155550175&group_id=12',
    signedIn: true,
  },
  {
    name: 'confirm-phone',
    method: 'PUT',
    path: '/booking/user',
    body: {phone: '+13155550175', confirmation_code: '0042'},
    signedIn: true,
  },
  {
    name: 'change-password',
    method: 'PUT',
    path: '/booking/user/password',
    body: {old_password: 'old one', new_password: 'new one'},
    signedIn: true,
    changesSession: true,
  },
  {name: 'appointments', method: 'GET', path: '/user/records/', signedIn: true},
  {name: 'appointments', method: 'GET', path: '/user/records', reaches: '/user/records/', signedIn: true},
  {name: 'appointments', method: 'GET', path: '/user/records/?company_id=4564', signedIn: true},
  {name: 'appointment', method: 'GET', path: '/user/records/99', signedIn: true},
  {name: 'appointment', method: 'GET', path: '/user/records/99/', reaches: '/user/records/99', signedIn: true},
  {name: 'appointment-by-hash', method: 'GET', path: '/user/records/99/aB3', signedIn: true},
  {name: 'appointment-by-hash', method: 'GET', path: '/user/records/99/aB3/', reaches: '/user/records/99/aB3'},
  {name: 'cancel', method: 'DELETE', path: '/user/records/99', signedIn: true},
  {name: 'cancel', method: 'DELETE', path: '/user/records/99/', reaches: '/user/records/99', signedIn: true},
  {name: 'cancel-by-hash', method: 'DELETE', path: '/user/records/99/aB3', signedIn: true},
  {name: 'cancel-by-hash', method: 'DELETE', path: '/user/records/99/aB3'},
  {
    name: 'dates',
    method: 'GET',
    path: '/book_dates/4564?service_ids%5B%5D=1&service_ids%5B%5D=2&staff_id=0&date_from=2026-11-01&date_to=2026-11-30',
  },
  {
    name: 'dates',
    method: 'GET',
    path: '/book_dates/4564?service_ids[]=1&date=2026-11-01',
    reaches: '/book_dates/4564?service_ids%5B%5D=1&date=2026-11-01',
  },
  {name: 'times', method: 'GET', path: '/book_times/4564/0/2026-11-22?service_ids%5B%5D=1'},
  {
    name: 'reschedule',
    method: 'PUT',
    path: '/book_record/4564/99',
    body: {datetime: '2026-11-23T10:00:00+03:00', comment: 'a\u2028b'},
    signedIn: true,
  },
];

export const authorization = (signedIn: boolean): string =>
  signedIn ? `Bearer ${PARTNER}, User ${USER}` : `Bearer ${PARTNER}`;

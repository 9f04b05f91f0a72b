// Responsible for: the rows of signing in and out, and of the client's account.
// Not for: the client's appointments (appointments.ts).
import type {Route, TextRule} from './row.js';
import {CHAIN, CODE, EMAIL, LOCATION, NAME, PHONE, PHONE_FIELD, PROOF} from './rules.js';

const PASSWORD: TextRule = {maxLength: 1000};

export const ACCOUNT_ROWS: readonly Route[] = [
  {
    name: 'send-booking-code',
    method: 'POST',
    path: 'book_code/:location',
    auth: 'partner',
    sms: 'sends',
    body: {phone: PHONE_FIELD, fullname: NAME, proof_of_work: PROOF},
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
    body: {login: EMAIL, password: PASSWORD},
  },
  // Answered by the proxy itself: Altegio has no sign-out and does not know the cookie.
  {name: 'sign-out', method: 'DELETE', path: 'session', auth: 'partner', session: 'closes'},
  {name: 'session', method: 'GET', path: 'session', auth: 'partner', tells: 'session'},

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
    // Altegio has one address for a phone with its code, and for name and e-mail.
    name: 'confirm-phone',
    method: 'PUT',
    path: 'booking/user',
    auth: 'user',
    sms: 'checks',
    codeIn: 'confirmation_code',
    replays: true,
    body: {phone: PHONE_FIELD, confirmation_code: CODE, name: NAME, email: EMAIL},
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
];

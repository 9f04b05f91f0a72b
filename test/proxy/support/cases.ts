// One row for each address of the contract, written by hand from Altegio's documentation and not from the proxy's table.
import {PARTNER, USER} from './proxy.js';

export interface Case {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below /altegio. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Below Altegio's base URL; the same as `path` when absent. */
  readonly reaches?: string;
  /** Sent by a client who is signed in. */
  readonly signedIn?: true;
  readonly changesSession?: true;
  /** A guest is served as well. */
  readonly guestToo?: true;
}

/** One appointment as the API layer asks for it, and as other clients do: ids as text, `datetime` as a number. */
export const APPOINTMENT = {id: 1, services: [389043, 389045], staff_id: 55436, datetime: '2026-11-23T10:00:00+03:00'};
const OTHERWISE = {
  id: '2',
  services: ['389043'],
  staff_id: 0,
  datetime: 1795417200,
  custom_fields: {a_b: 'x', n: 1, f: false},
};

/** All that a booking tells of the client. */
export const DETAILS = {
  phone: '+13155550175',
  fullname: 'Ann',
  surname: 'Lee',
  patronymic: 'P.',
  email: '',
  comment: 'a\u2028b',
  type: 'mobile',
  notify_by_sms: 6,
  notify_by_email: '24',
  api_id: '123456789012345',
  is_personal_data_processing_allowed: true,
  is_newsletter_allowed: false,
};

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
  {
    name: 'confirm-phone',
    method: 'PUT',
    path: '/booking/user',
    body: {name: 'Ann Lee', email: 'ann@example.com'},
    signedIn: true,
  },
  {name: 'booking-form', method: 'GET', path: '/bookform/77'},
  {name: 'locations', method: 'GET', path: '/companies?group_id=310&count=100&page=1'},
  {name: 'location', method: 'GET', path: '/company/4564?forBooking=1&bookform_id=77'},
  {name: 'location', method: 'GET', path: '/company/4564'},
  {name: 'services', method: 'GET', path: '/book_services/4564'},
  {
    name: 'services',
    method: 'GET',
    path: '/book_services/4564?staff_id=1&datetime=2026-11-23T10%3A00%3A00%2B03%3A00&service_ids%5B%5D=1&service_ids%5B%5D=2',
  },
  {name: 'team', method: 'GET', path: '/book_staff/4564?service_ids%5B%5D=1&datetime=2026-11-23T10%3A00%3A00Z'},
  {name: 'policy', method: 'GET', path: '/privacy_policy/4564'},
  {name: 'next-times', method: 'GET', path: '/book_staff_seances/4564/55436?service_ids%5B%5D=1'},
  {
    name: 'next-times',
    method: 'GET',
    path: '/book_staff_seances/4564/55436/',
    reaches: '/book_staff_seances/4564/55436',
  },
  {
    name: 'events',
    method: 'GET',
    path: '/activity/4564/search?from=2026-11-01&till=2026-11-30&service_ids=1&staff_ids=2&page=3',
  },
  {name: 'event-days', method: 'GET', path: '/activity/4564/search_dates?from=2026-11-01&till=2026-11-30'},
  {name: 'event-span', method: 'GET', path: '/activity/4564/search_dates_range?from=2026-11-01&till=2026-11-30'},
  {name: 'event-filters', method: 'GET', path: '/activity/4564/filters'},
  {name: 'check-appointments', method: 'POST', path: '/book_check/4564', body: {appointments: [APPOINTMENT]}},
  {
    name: 'book-appointments',
    method: 'POST',
    path: '/book_record/4564',
    body: {...DETAILS, appointments: [APPOINTMENT, OTHERWISE]},
    guestToo: true,
  },
  {
    name: 'book-appointments',
    method: 'POST',
    path: '/book_record/4564',
    body: {...DETAILS, code: 1234, custom_fields: {color: 'red'}, appointments: [APPOINTMENT]},
    signedIn: true,
    guestToo: true,
  },
  {name: 'review', method: 'GET', path: '/master_record_review/canaryhash5f0c91'},
  {
    name: 'send-review',
    method: 'POST',
    path: '/master_record_review/canaryhash5f0c91',
    body: {rating: 5, text: 'a\u2028b'},
  },
  {name: 'send-review', method: 'POST', path: '/master_record_review/canaryhash5f0c91', body: {rating: '1'}},
  {name: 'loyalty-cards', method: 'GET', path: '/user/loyalty_cards/310', signedIn: true},
  {name: 'memberships', method: 'GET', path: '/user/loyalty/abonements?company_id=4564', signedIn: true},
  {name: 'gift-cards', method: 'GET', path: '/user/loyalty/certificates?company_id=4564', signedIn: true},
  {
    name: 'book-event',
    method: 'POST',
    path: '/activity/4564/9/book',
    body: {...DETAILS, clients_count: 2, code: '1234'},
    signedIn: true,
    guestToo: true,
  },
];

export const authorization = (signedIn: boolean): string =>
  signedIn ? `Bearer ${PARTNER}, User ${USER}` : `Bearer ${PARTNER}`;

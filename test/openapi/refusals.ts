// Responsible for: a right request for each operation before a scripted Altegio, and the look of a refusal that is the proxy's own.
// Not for: what is refused (proxy.test.ts, proxy-failures.test.ts).
import assert from 'node:assert/strict';
import type {Rig, SendOptions} from '../proxy/support/proxy.js';
import {answerOf, checkAnswer} from './checker.js';
import {at, operationOf, validator} from './document.js';

export const phone = '+13155550175';
const password = {old_password: 'old one', new_password: 'new one 9'};
const appointment = {id: 1, services: [389043], staff_id: 0, datetime: '2026-11-23T10:00:00+03:00'};
const guest = {phone, fullname: 'Ann'};
const isRefusal = validator(at('#/components/schemas/Refusal'));

/** A right request for each operation; the answer does not matter. */
const RIGHT: Readonly<Record<string, readonly [path: string, body?: Readonly<Record<string, unknown>>]>> = {
  'send-booking-code': ['/book_code/4564', {phone}],
  'sign-in-by-code': ['/user/auth', {phone, code: '30254'}],
  'sign-in-by-password': ['/booking/auth', {login: 'ann@example.com', password: 'x'}],
  'sign-out': ['/session'],
  session: ['/session'],
  'user-data': ['/booking/user/data'],
  'send-phone-code': [`/booking/user/phone_confirmation?phone=${encodeURIComponent(phone)}&company_id=4564`],
  'confirm-phone': ['/booking/user', {phone, confirmation_code: '30254'}],
  'change-password': ['/booking/user/password', password],
  appointments: ['/user/records/'],
  appointment: ['/user/records/99'],
  'appointment-by-hash': ['/user/records/99/aB3'],
  cancel: ['/user/records/99'],
  'cancel-by-hash': ['/user/records/99/aB3'],
  dates: ['/book_dates/4564'],
  times: ['/book_times/4564/0/2026-11-22'],
  reschedule: ['/book_record/4564/99', {datetime: '2026-11-23T10:00:00+03:00'}],
  'booking-form': ['/bookform/77'],
  locations: ['/companies?group_id=310'],
  location: ['/company/4564'],
  services: ['/book_services/4564'],
  team: ['/book_staff/4564'],
  policy: ['/privacy_policy/4564'],
  'next-times': ['/book_staff_seances/4564/55436'],
  events: ['/activity/4564/search'],
  'event-days': ['/activity/4564/search_dates'],
  'event-span': ['/activity/4564/search_dates_range'],
  'event-filters': ['/activity/4564/filters'],
  'check-appointments': ['/book_check/4564', {appointments: [appointment]}],
  'book-appointments': ['/book_record/4564', {...guest, is_newsletter_allowed: false, appointments: [appointment]}],
  'book-event': ['/activity/4564/9/book', {...guest, custom_fields: {a: 'b'}, clients_count: 1}],
  review: ['/master_record_review/kXwPq'],
  'send-review': ['/master_record_review/kXwPq', {rating: 5, text: 'Good'}],
  'loyalty-cards': ['/user/loyalty_cards/310'],
  memberships: ['/user/loyalty/abonements?company_id=4564'],
  'gift-cards': ['/user/loyalty/certificates?company_id=4564'],
  outcome: ['/outcome/key-1'],
};

export const rightOf = (id: string): readonly [string, SendOptions] => {
  const [path, body] = RIGHT[id] ?? assert.fail(`no request for ${id}`);
  return [path, body === undefined ? {} : {body}];
};

/** The answer is the proxy's own no to this operation, of this status, and fits. Gives its text. */
export async function assertRefused(id: string, response: Response, status: number): Promise<string> {
  const text = await response.text();
  assert.equal(response.status, status, `${id}: ${text}`);
  const operation = operationOf(id);
  assert.deepEqual(checkAnswer(operation, status, response.headers, text), []);
  assert.equal(answerOf(operation, status)?.status, String(status), `${id} does not name ${status}`);
  assert.ok(isRefusal(JSON.parse(text)), `${id} ${text}: ${JSON.stringify(isRefusal.errors)}`);
  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  assert.deepEqual(response.headers.getSetCookie(), []);
  return text;
}

/** Says when to come back. */
export function assertSeconds(response: Response): void {
  assert.match(response.headers.get('Retry-After') ?? 'none', /^[1-9]\d*$/);
}

/** The right request for an operation, changed as told. */
export async function ask(one: Rig, id: string, options: SendOptions = {}, path?: string): Promise<Response> {
  const [rightPath, right] = rightOf(id);
  return one.send(operationOf(id).method, path ?? rightPath, {...right, ...options});
}

// Every method of the API layer once: how it is called, what must go over the wire, and what plausibly comes back.
import type {Client} from '../../../src/api/index.js';
import {account, bookableDates, bookableTimes, fullRecord, recordedSample} from './records.js';
import {nextToken, token} from './script.js';
import {shapes} from './shapes.js';

export interface Endpoint {
  readonly name: string;
  readonly call: (client: Client, signal?: AbortSignal) => Promise<unknown>;
  readonly method: string;
  readonly path: string;
  readonly query?: readonly (readonly [string, string])[];
  readonly body?: unknown;
  /** Sent as the signed-in client: `Authorization: User` in token mode. */
  readonly asClient?: true;
  /** Carries an Idempotency-Key. */
  readonly keyed?: true;
  /** Failures of http.test.ts, by name, that mean something else here. */
  readonly ownMeaning?: readonly string[];
  /** A refusal of this write is looked into by one more request. */
  readonly asksWhy?: true;
  /** May be asked again by itself. */
  readonly repeatable?: true;
  readonly status: number;
  /** The whole body of a plausible answer. */
  readonly answer: () => unknown;
  readonly check: (value: unknown, at: string) => void;
}

const phone = '+1 (315) 555-0175 & more';
const encodedQuery = (place: readonly [string, string]): readonly (readonly [string, string])[] => [
  ['phone', phone],
  place,
];
const wrapped = (data: unknown): unknown => ({success: true, data, meta: []});
const said = (message: string) => (): unknown => ({success: true, meta: {message}});

export const endpoints: readonly Endpoint[] = [
  {
    name: 'sendPhoneUpdateCode with a location',
    call: (client, signal) => client.sendPhoneUpdateCode({phone, locationId: 4564, ...given(signal)}),
    method: 'GET',
    path: '/booking/user/phone_confirmation',
    query: encodedQuery(['company_id', '4564']),
    asClient: true,
    status: 202,
    answer: said('Accepted'),
    check: shapes.nothing,
  },
  {
    name: 'sendPhoneUpdateCode with a chain',
    call: (client, signal) => client.sendPhoneUpdateCode({phone, chainId: '310', ...given(signal)}),
    method: 'GET',
    path: '/booking/user/phone_confirmation',
    query: encodedQuery(['group_id', '310']),
    asClient: true,
    status: 202,
    answer: said('Accepted'),
    check: shapes.nothing,
  },
  {
    name: 'confirmPhone',
    call: (client, signal) => client.confirmPhone({phone, code: '0123', ...given(signal)}),
    method: 'PUT',
    path: '/booking/user',
    body: {phone, confirmation_code: '0123'},
    asClient: true,
    keyed: true,
    status: 202,
    answer: said('Accepted'),
    check: shapes.nothing,
  },
  {
    name: 'sendBookingCode',
    call: (client, signal) => client.sendBookingCode({phone, locationId: 4564, ...given(signal)}),
    method: 'POST',
    path: '/book_code/4564',
    body: {phone},
    status: 201,
    answer: said('Created'),
    check: shapes.nothing,
  },
  {
    name: 'sendBookingCode with a name',
    call: (client, signal) => client.sendBookingCode({phone, locationId: '4564', fullName: 'Åsa Ö', ...given(signal)}),
    method: 'POST',
    path: '/book_code/4564',
    body: {phone, fullname: 'Åsa Ö'},
    status: 201,
    answer: said('Created'),
    check: shapes.nothing,
  },
  {
    name: 'signInByCode',
    call: (client, signal) => client.signInByCode({phone, code: '0123', ...given(signal)}),
    method: 'POST',
    path: '/user/auth',
    body: {phone, code: '0123'},
    keyed: true,
    status: 201,
    answer: () => wrapped({...account(), user_token: token}),
    check: shapes.user,
  },
  {
    name: 'signInByPassword',
    call: (client, signal) => client.signInByPassword({login: 'a@b.example', password: ' päss ', ...given(signal)}),
    method: 'POST',
    path: '/booking/auth',
    body: {login: 'a@b.example', password: ' päss '},
    status: 201,
    answer: () => ({...account(), user_token: token}),
    check: shapes.user,
  },
  {
    name: 'getUser',
    call: (client, signal) => client.getUser(given(signal)),
    method: 'GET',
    path: '/booking/user/data',
    asClient: true,
    repeatable: true,
    status: 200,
    answer: () => wrapped({'0': token, ...account(), user_token: token}),
    check: shapes.user,
  },
  {
    name: 'changePassword',
    call: (client, signal) =>
      client.changePassword({currentPassword: 'old one', newPassword: 'new one', ...given(signal)}),
    method: 'PUT',
    path: '/booking/user/password',
    body: {old_password: 'old one', new_password: 'new one'},
    asClient: true,
    keyed: true,
    status: 200,
    answer: () => wrapped({user_token: nextToken}),
    check: shapes.nothing,
  },
  {
    name: 'getAppointments of the client',
    call: (client, signal) => client.getAppointments(given(signal)),
    method: 'GET',
    path: '/user/records/',
    asClient: true,
    repeatable: true,
    status: 201,
    answer: () => wrapped([...recordedSample(), fullRecord()]),
    check: shapes.appointments,
  },
  {
    name: 'getAppointments of the client at one location',
    call: (client, signal) => client.getAppointments({locationId: 4564, ...given(signal)}),
    method: 'GET',
    path: '/user/records/',
    asClient: true,
    repeatable: true,
    status: 200,
    answer: () => wrapped([fullRecord(), ...recordedSample()]),
    check: shapes.appointments,
  },
  {
    name: 'getAppointments of a guest',
    call: (client, signal) => client.getAppointments({recordId: 13132699, recordHash: 'a/b?c', ...given(signal)}),
    method: 'GET',
    path: '/user/records/13132699/a%2Fb%3Fc',
    repeatable: true,
    status: 201,
    answer: () => wrapped([fullRecord()]),
    check: shapes.appointments,
  },
  {
    name: 'cancelAppointment of the client',
    call: (client, signal) => client.cancelAppointment({id: 13132699, ...given(signal)}),
    method: 'DELETE',
    path: '/user/records/13132699',
    asClient: true,
    status: 200,
    answer: () => wrapped(null),
    check: shapes.nothing,
  },
  {
    name: 'cancelAppointment of a guest',
    call: (client, signal) => client.cancelAppointment({id: '13132699', hash: '0f'.repeat(16), ...given(signal)}),
    method: 'DELETE',
    path: `/user/records/13132699/${'0f'.repeat(16)}`,
    status: 200,
    answer: () => wrapped([]),
    check: shapes.nothing,
  },
  {
    name: 'rescheduleAppointment',
    call: (client, signal) =>
      client.rescheduleAppointment({
        id: 13132699,
        locationId: 4564,
        datetime: '2026-10-24T17:30:00-0500',
        ...given(signal),
      }),
    method: 'PUT',
    path: '/book_record/4564/13132699',
    body: {datetime: '2026-10-24T17:30:00-0500'},
    asClient: true,
    status: 200,
    answer: () => wrapped(fullRecord()),
    check: shapes.appointmentOrNull,
  },
  {
    name: 'rescheduleAppointment with a comment',
    call: (client, signal) =>
      client.rescheduleAppointment({
        id: 1,
        locationId: 2,
        datetime: '2026-10-24T17:30:00',
        comment: '',
        ...given(signal),
      }),
    method: 'PUT',
    path: '/book_record/2/1',
    body: {datetime: '2026-10-24T17:30:00', comment: ''},
    asClient: true,
    status: 200,
    answer: () => wrapped([fullRecord()]),
    check: shapes.appointmentOrNull,
  },
  {
    name: 'getBookableDates of a span',
    call: (client, signal) =>
      client.getBookableDates({
        locationId: 4564,
        teamMemberId: 55436,
        serviceIds: [389043, '389045'],
        from: '2026-12-01',
        to: '2027-01-31',
        ...given(signal),
      }),
    method: 'GET',
    path: '/book_dates/4564',
    query: [
      ['staff_id', '55436'],
      ['service_ids[]', '389043'],
      ['service_ids[]', '389045'],
      ['date_from', '2026-12-01'],
      ['date_to', '2027-01-31'],
    ],
    repeatable: true,
    status: 200,
    answer: () => wrapped(bookableDates()),
    check: shapes.days,
  },
  {
    name: 'getBookableDates of a month',
    call: (client, signal) => client.getBookableDates({locationId: 4564, from: '2026-12-01', ...given(signal)}),
    method: 'GET',
    path: '/book_dates/4564',
    query: [['date', '2026-12-01']],
    repeatable: true,
    status: 200,
    answer: () => wrapped(bookableDates()),
    check: shapes.days,
  },
  {
    name: 'getBookableDates of no more than a location',
    call: (client, signal) => client.getBookableDates({locationId: 4564, serviceIds: [], ...given(signal)}),
    method: 'GET',
    path: '/book_dates/4564',
    repeatable: true,
    status: 200,
    answer: () => wrapped(bookableDates()),
    check: shapes.days,
  },
  {
    name: 'getBookableTimes',
    call: (client, signal) =>
      client.getBookableTimes({
        locationId: 4564,
        teamMemberId: 55436,
        serviceIds: [389043],
        date: '2026-10-24',
        ...given(signal),
      }),
    method: 'GET',
    path: '/book_times/4564/55436/2026-10-24',
    query: [['service_ids[]', '389043']],
    repeatable: true,
    status: 200,
    answer: () => wrapped(bookableTimes()),
    check: shapes.times,
  },
  {
    name: 'getBookableTimes with anybody',
    call: (client, signal) => client.getBookableTimes({locationId: 4564, date: '2026-10-24', ...given(signal)}),
    method: 'GET',
    path: '/book_times/4564/0/2026-10-24',
    repeatable: true,
    status: 200,
    answer: () => wrapped(bookableTimes()),
    check: shapes.times,
  },
];

/** In cookie mode alone: in token mode nothing is asked. */
export const signOutEndpoint: Endpoint = {
  name: 'signOut',
  call: (client, signal) => client.signOut(given(signal)),
  method: 'DELETE',
  path: '/session',
  status: 204,
  answer: () => null,
  check: shapes.nothing,
};

function given(signal: AbortSignal | undefined): {signal?: AbortSignal} {
  return signal ? {signal} : {};
}

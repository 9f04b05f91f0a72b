// Every method of a booking once, as endpoints.ts has the others.
import type {AppointmentRequest} from '../../../src/api/index.js';
import {
  bookedAnswer,
  companiesAnswer,
  companyAnswer,
  eventsAnswer,
  filtersAnswer,
  formAnswer,
  nextTimesAnswer,
  servicesAnswer,
  teamAnswer,
} from './booking-records.js';
import {bookingShapes} from './booking-shapes.js';
import type {Endpoint} from './endpoints.js';
import {shapes} from './shapes.js';

const wrapped = (data: unknown): unknown => ({success: true, data, meta: []});
const given = (signal: AbortSignal | undefined): {signal?: AbortSignal} => (signal ? {signal} : {});

const datetime = '2026-10-24T17:30:00-0500';
export const requests: readonly AppointmentRequest[] = [
  {teamMemberId: 'any', serviceIds: [11, '12'], datetime},
  {teamMemberId: '55436', serviceIds: [11], datetime: '2026-10-24 19:00:00', customFields: {room: 'Blue', cups: 2}},
];
const checked = [
  {id: 1, services: [11, 12], staff_id: 0, datetime},
  {id: 2, services: [11], staff_id: 55436, datetime: '2026-10-24 19:00:00'},
];
const read = {method: 'GET', repeatable: true, status: 200} as const;
const write = {method: 'POST', asClient: true, keyed: true} as const;

export const bookingEndpoints: readonly Endpoint[] = [
  {
    ...read,
    name: 'getBookingForm',
    call: (client, signal) => client.getBookingForm({formId: 20456, ...given(signal)}),
    path: '/bookform/20456',
    answer: () => wrapped(formAnswer()),
    check: bookingShapes.form,
  },
  {
    ...read,
    name: 'getLocation',
    call: (client, signal) => client.getLocation({locationId: 4564, formId: 20456, ...given(signal)}),
    path: '/company/4564',
    query: [
      ['forBooking', '1'],
      ['bookform_id', '20456'],
    ],
    answer: () => wrapped(companyAnswer()),
    check: bookingShapes.location,
  },
  {
    ...read,
    name: 'getLocations',
    call: (client, signal) => client.getLocations({chainId: '310', ...given(signal)}),
    path: '/companies',
    query: [
      ['group_id', '310'],
      ['count', '100'],
      ['page', '1'],
    ],
    answer: () => wrapped(companiesAnswer()),
    check: bookingShapes.locations,
  },
  {
    ...read,
    name: 'getServices',
    call: (client, signal) =>
      client.getServices({locationId: 4564, teamMemberId: 55436, datetime, serviceIds: [11, 12], ...given(signal)}),
    path: '/book_services/4564',
    query: [
      ['staff_id', '55436'],
      ['datetime', datetime],
      ['service_ids[]', '11'],
      ['service_ids[]', '12'],
    ],
    answer: () => wrapped(servicesAnswer()),
    check: bookingShapes.catalogue,
  },
  {
    ...read,
    name: 'getTeam',
    call: (client, signal) => client.getTeam({locationId: 4564, serviceIds: [11], datetime, ...given(signal)}),
    path: '/book_staff/4564',
    query: [
      ['service_ids[]', '11'],
      ['datetime', datetime],
    ],
    answer: () => wrapped(teamAnswer()),
    check: bookingShapes.team,
  },
  {
    ...read,
    name: 'getPolicy',
    ownMeaning: ['404'],
    call: (client, signal) => client.getPolicy({locationId: 4564, ...given(signal)}),
    path: '/privacy_policy/4564',
    answer: () => wrapped({type: 'policies', id: '1', attributes: {privacy_policy: '<p>We keep <b>little</b>.</p>'}}),
    check: bookingShapes.policy,
  },
  {
    ...read,
    name: 'getNextTimes',
    call: (client, signal) =>
      client.getNextTimes({locationId: 4564, teamMemberId: 55436, serviceIds: [11], ...given(signal)}),
    path: '/book_staff_seances/4564/55436',
    query: [['service_ids[]', '11']],
    answer: () => wrapped(nextTimesAnswer()),
    check: bookingShapes.nextTimes,
  },
  {
    name: 'checkAppointments',
    ownMeaning: ['422', 'HTTP 200, success false'],
    call: (client, signal) => client.checkAppointments({locationId: 4564, appointments: requests, ...given(signal)}),
    method: 'POST',
    path: '/book_check/4564',
    body: {appointments: checked},
    repeatable: true,
    status: 201,
    answer: () => ({success: true, data: null, meta: {message: 'Created'}}),
    check: shapes.nothing,
  },
  {
    ...write,
    name: 'bookAppointments',
    asksWhy: true,
    call: (client, signal) =>
      client.bookAppointments({
        locationId: 4564,
        appointments: requests,
        client: {name: 'Grace', surname: 'Miller', phone: '+13155550175'},
        comment: '',
        code: '0123',
        smsReminderHours: 0,
        emailReminderHours: 24,
        consent: true,
        newsletter: false,
        reference: '012345678901234',
        ...given(signal),
      }),
    path: '/book_record/4564',
    body: {
      phone: '+13155550175',
      fullname: 'Grace',
      surname: 'Miller',
      email: '',
      code: '0123',
      comment: '',
      type: 'mobile',
      notify_by_sms: 0,
      notify_by_email: 24,
      api_id: '012345678901234',
      is_personal_data_processing_allowed: true,
      is_newsletter_allowed: false,
      appointments: [checked[0], {...checked[1], custom_fields: {room: 'Blue', cups: 2}}],
    },
    status: 201,
    answer: () => wrapped(bookedAnswer()),
    check: bookingShapes.booked,
  },
  {
    ...read,
    name: 'getEventDays',
    call: (client, signal) =>
      client.getEventDays({locationId: 9388, from: '2026-09-21', to: '2026-10-20', ...given(signal)}),
    path: '/activity/9388/search_dates',
    query: [
      ['from', '2026-09-21'],
      ['till', '2026-10-20'],
    ],
    answer: () => wrapped(['2026-09-30', '2026-09-22', '2026-09-25']),
    check: shapes.days,
  },
  {
    ...read,
    name: 'getEvents',
    call: (client, signal) =>
      client.getEvents({locationId: 9388, from: '2026-09-21', to: '2026-09-30', page: 2, ...given(signal)}),
    path: '/activity/9388/search',
    query: [
      ['from', '2026-09-21'],
      ['till', '2026-09-30'],
      ['page', '2'],
    ],
    answer: () => ({success: true, data: eventsAnswer(), meta: {count: 2}}),
    check: bookingShapes.events,
  },
  {
    ...read,
    name: 'getEventFilters',
    call: (client, signal) => client.getEventFilters({locationId: 9388, ...given(signal)}),
    path: '/activity/9388/filters',
    answer: () => wrapped(filtersAnswer()),
    check: bookingShapes.filters,
  },
  {
    ...write,
    name: 'bookEvent',
    call: (client, signal) =>
      client.bookEvent({
        locationId: 9388,
        eventId: 50077,
        seats: 2,
        client: {name: 'Grace', phone: '+13155550175', email: 'grace@example.com'},
        ...given(signal),
      }),
    path: '/activity/9388/50077/book',
    body: {
      phone: '+13155550175',
      fullname: 'Grace',
      email: 'grace@example.com',
      type: 'mobile',
      clients_count: 2,
    },
    status: 200,
    answer: () => wrapped({id: '30000001', hash: '0f'.repeat(16)}),
    check: bookingShapes.bookedEvent,
  },
  {
    ...write,
    name: 'updateUser',
    call: (client, signal) => client.updateUser({name: 'Grace M.', email: 'grace@example.com', ...given(signal)}),
    method: 'PUT',
    path: '/booking/user',
    body: {name: 'Grace M.', email: 'grace@example.com'},
    status: 202,
    answer: () => ({success: true, meta: {message: 'Accepted'}}),
    check: shapes.nothing,
  },
];

// Responsible for: what each method of the client is meant to be given, what else it might be given, and its operation.
// Not for: asking them (client.test.ts).
import * as fc from 'fast-check';
import type {Client} from '../../src/api/index.js';

export interface Method<Input> {
  /** What the method is meant to be given. */
  readonly right: fc.Arbitrary<Input>;
  /** Anything of the same types. */
  readonly any: fc.Arbitrary<Input>;
  readonly call: (client: Client, input: Input) => Promise<unknown>;
  /** The operation, by the input. */
  readonly is: (input: Input) => string;
}

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({unit: fc.constantFrom(...'0123456789'), minLength, maxLength});
const id = fc.oneof(fc.integer({min: 1, max: 999_999_999_999}), digits(1, 12));
/** 0 is nobody in particular, and no service. */
const realId = fc.integer({min: 1, max: 999_999_999_999}).chain((is) => fc.constantFrom(is, String(is)));
const hash = fc.string({unit: fc.constantFrom(...'0123456789abcdefABCDEFxyz'), minLength: 1, maxLength: 64});
const phone = digits(7, 15).map((text) => `+${text}`);
const code = digits(4, 8);
const day = fc
  .date({min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));
const password = fc.string({unit: 'grapheme', maxLength: 100});
const key = fc.constantFrom('7d0f-1', 'a:b.c-d_e', '"quoted"');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, {nil: undefined});

const text = fc.oneof(
  fc.string({unit: 'binary', maxLength: 40}),
  fc.constantFrom('', '.', '..', '%2e%2e', '../user', 'a/b', 'a?b=c', '#', '\r\nX: y', 'x'.repeat(5000), '\ud800'),
);
const anyId = fc.oneof(text, fc.double(), fc.integer());

/** Nothing but the types of its parts: `any` may lack what `right` has. */
const method = <Input>(of: Omit<Method<Input>, 'any'> & {readonly any: fc.Arbitrary<unknown>}): Method<unknown> =>
  of as unknown as Method<unknown>;

const name = fc.string({unit: 'grapheme-ascii', maxLength: 200});
const moment = fc
  .tuple(day, fc.constantFrom('Z', '+03:00', '-0500', ''))
  .map(([date, zone]) => `${date}T10:30:00${zone}`);
const ids = maybe(fc.array(id, {maxLength: 50}));
const span = {from: day, to: day};
const hours = maybe(fc.integer({min: 0, max: 9999}));

/** What every booking takes beside what is booked. */
const details = {
  locationId: id,
  client: fc.record({name, surname: maybe(name), patronymic: maybe(name), phone, email: maybe(fc.emailAddress())}),
  comment: maybe(fc.string({unit: 'grapheme-composite', maxLength: 500})),
  code: maybe(code),
  smsReminderHours: hours,
  emailReminderHours: hours,
  consent: maybe(fc.boolean()),
  newsletter: maybe(fc.boolean()),
  reference: maybe(digits(1, 15)),
  idempotencyKey: maybe(key),
};

const values = fc.dictionary(
  fc.string({unit: fc.constantFrom(...'abcXYZ019_.-'), minLength: 1, maxLength: 20}),
  fc.oneof(fc.string({maxLength: 1000}), fc.integer(), fc.boolean()),
  {maxKeys: 20},
);
const appointments = fc.array(
  fc.record({
    teamMemberId: fc.oneof(realId, fc.constant('any' as const)),
    serviceIds: fc.array(realId, {minLength: 1, maxLength: 50}),
    datetime: moment,
    customFields: maybe(values),
  }),
  {minLength: 1, maxLength: 5},
);

/** Anything of the same types. A wrong id is refused without a request, so that half of them are right. */
const anyDetails = {
  locationId: fc.oneof(anyId, id),
  client: fc.record({name: text, surname: text, patronymic: text, phone: text, email: text}),
  comment: text,
  code: maybe(text),
  smsReminderHours: fc.integer(),
  reference: maybe(fc.oneof(anyId, digits(1, 15))),
};
const anyAppointments = fc.array(
  fc.record({
    teamMemberId: anyId,
    serviceIds: fc.array(anyId),
    datetime: text,
    customFields: maybe(fc.dictionary(text, text)),
  }),
);

export const METHODS: Readonly<Record<string, Method<unknown>>> = {
  sendPhoneUpdateCode: method({
    right: fc.oneof(fc.record({phone, locationId: id}), fc.record({phone, chainId: id})),
    any: fc.oneof(fc.record({phone: text, locationId: anyId}), fc.record({phone: text, chainId: anyId})),
    call: (client, input) => client.sendPhoneUpdateCode(input as Parameters<Client['sendPhoneUpdateCode']>[0]),
    is: () => 'send-phone-code',
  }),
  confirmPhone: method({
    right: fc.record({phone, code, idempotencyKey: maybe(key)}),
    any: fc.record({phone: text, code: text}),
    call: (client, input) => client.confirmPhone(input),
    is: () => 'confirm-phone',
  }),
  sendBookingCode: method({
    right: fc.record({phone, locationId: id, fullName: maybe(fc.string({unit: 'grapheme-ascii', maxLength: 200}))}),
    any: fc.record({phone: text, locationId: anyId, fullName: text}),
    call: (client, input) => client.sendBookingCode(input),
    is: () => 'send-booking-code',
  }),
  signInByCode: method({
    right: fc.record({phone, code, idempotencyKey: maybe(key)}),
    any: fc.record({phone: text, code: text}),
    call: (client, input) => client.signInByCode(input),
    is: () => 'sign-in-by-code',
  }),
  signInByPassword: method({
    right: fc.record({login: fc.oneof(phone, fc.emailAddress()), password}),
    any: fc.record({login: text, password: text}),
    call: (client, input) => client.signInByPassword(input),
    is: () => 'sign-in-by-password',
  }),
  signOut: method({
    right: fc.constant({}),
    any: fc.constant({}),
    call: (client) => client.signOut(),
    is: () => 'sign-out',
  }),
  getUser: method({
    right: fc.constant({}),
    any: fc.constant({}),
    call: (client) => client.getUser(),
    is: () => 'user-data',
  }),
  changePassword: method({
    right: fc.record({currentPassword: password, newPassword: password, idempotencyKey: maybe(key)}),
    any: fc.record({currentPassword: text, newPassword: text}),
    call: (client, input) => client.changePassword(input),
    is: () => 'change-password',
  }),
  getAppointments: method({
    right: fc.oneof(fc.record({locationId: maybe(id)}), fc.record({recordId: id, recordHash: hash})),
    any: fc.oneof(fc.record({locationId: anyId}), fc.record({recordId: anyId, recordHash: text})),
    call: (client, input) => client.getAppointments(input as Parameters<Client['getAppointments']>[0]),
    is: (input) => ('recordId' in input ? 'appointment-by-hash' : 'appointments'),
  }),
  cancelAppointment: method({
    right: fc.record({id, hash: maybe(hash)}),
    any: fc.record({id: anyId, hash: maybe(text)}),
    call: (client, input) => client.cancelAppointment(input),
    is: ({hash}) => (hash ? 'cancel-by-hash' : 'cancel'),
  }),
  rescheduleAppointment: method({
    right: fc.record({
      id,
      locationId: id,
      datetime: fc
        .tuple(day, fc.constantFrom('Z', '+03:00', '-0500', ''))
        .map(([date, zone]) => `${date}T10:30:00${zone}`),
      comment: maybe(fc.string({unit: 'grapheme-composite', maxLength: 500})),
    }),
    any: fc.record({id: anyId, locationId: anyId, datetime: text, comment: text}),
    call: (client, input) => client.rescheduleAppointment(input),
    is: () => 'reschedule',
  }),
  getBookableDates: method({
    right: fc.record({
      locationId: id,
      teamMemberId: maybe(id),
      serviceIds: maybe(fc.array(id, {maxLength: 50})),
      from: maybe(day),
      to: maybe(day),
    }),
    any: fc.record({locationId: anyId, teamMemberId: anyId, serviceIds: fc.array(anyId), from: text, to: text}),
    call: (client, input) => client.getBookableDates(input),
    is: () => 'dates',
  }),
  getBookableTimes: method({
    right: fc.record({
      locationId: id,
      teamMemberId: maybe(id),
      serviceIds: maybe(fc.array(id, {maxLength: 50})),
      date: day,
    }),
    any: fc.record({locationId: anyId, teamMemberId: anyId, serviceIds: fc.array(anyId), date: text}),
    call: (client, input) => client.getBookableTimes(input),
    is: () => 'times',
  }),
  updateUser: method({
    right: fc.oneof(
      fc.record({name, idempotencyKey: maybe(key)}),
      fc.record({email: fc.emailAddress()}),
      fc.record({name, email: fc.emailAddress()}),
    ),
    any: fc.record({name: text, email: maybe(text)}),
    call: (client, input) => client.updateUser(input),
    is: () => 'confirm-phone',
  }),
  getReview: method({
    right: fc.record({token: hash}),
    any: fc.record({token: text}),
    call: (client, input) => client.getReview(input),
    is: () => 'review',
  }),
  sendReview: method({
    right: fc.record({
      token: hash,
      rating: fc.integer({min: 1, max: 5}),
      text: maybe(fc.string({unit: 'grapheme-composite', maxLength: 500})),
      idempotencyKey: maybe(key),
    }),
    any: fc.record({token: text, rating: fc.integer({min: 0, max: 6}), text: maybe(text)}),
    call: (client, input) => client.sendReview(input),
    is: () => 'send-review',
  }),
  getLoyaltyCards: method({
    right: fc.record({chainId: id}),
    any: fc.record({chainId: anyId}),
    call: (client, input) => client.getLoyaltyCards(input),
    is: () => 'loyalty-cards',
  }),
  getMemberships: method({
    right: fc.record({locationId: realId}),
    any: fc.record({locationId: fc.oneof(anyId, realId)}),
    call: (client, input) => client.getMemberships(input),
    is: () => 'memberships',
  }),
  getGiftCards: method({
    right: fc.record({locationId: realId}),
    any: fc.record({locationId: fc.oneof(anyId, realId)}),
    call: (client, input) => client.getGiftCards(input),
    is: () => 'gift-cards',
  }),
  getBookingForm: method({
    right: fc.record({formId: id}),
    any: fc.record({formId: anyId}),
    call: (client, input) => client.getBookingForm(input),
    is: () => 'booking-form',
  }),
  getLocation: method({
    right: fc.record({locationId: id, formId: maybe(id)}),
    any: fc.record({locationId: anyId, formId: maybe(anyId)}),
    call: (client, input) => client.getLocation(input),
    is: () => 'location',
  }),
  getLocations: method({
    right: fc.record({chainId: realId}),
    any: fc.record({chainId: fc.oneof(anyId, realId)}),
    call: (client, input) => client.getLocations(input),
    is: () => 'locations',
  }),
  getServices: method({
    right: fc.record({
      locationId: id,
      teamMemberId: maybe(fc.oneof(id, fc.constant('any' as const))),
      datetime: maybe(moment),
      serviceIds: ids,
    }),
    any: fc.record({locationId: anyId, teamMemberId: anyId, datetime: text, serviceIds: fc.array(anyId)}),
    call: (client, input) => client.getServices(input),
    is: () => 'services',
  }),
  getTeam: method({
    right: fc.record({locationId: id, serviceIds: ids, datetime: maybe(moment)}),
    any: fc.record({locationId: anyId, serviceIds: fc.array(anyId), datetime: text}),
    call: (client, input) => client.getTeam(input),
    is: () => 'team',
  }),
  getPolicy: method({
    right: fc.record({locationId: id}),
    any: fc.record({locationId: anyId}),
    call: (client, input) => client.getPolicy(input),
    is: () => 'policy',
  }),
  getNextTimes: method({
    right: fc.record({locationId: id, teamMemberId: id, serviceIds: ids}),
    any: fc.record({locationId: anyId, teamMemberId: anyId, serviceIds: fc.array(anyId)}),
    call: (client, input) => client.getNextTimes(input),
    is: () => 'next-times',
  }),
  checkAppointments: method({
    right: fc.record({locationId: id, appointments}),
    any: fc.record({locationId: fc.oneof(anyId, id), appointments: fc.oneof(anyAppointments, appointments)}),
    call: (client, input) => client.checkAppointments(input),
    is: () => 'check-appointments',
  }),
  bookAppointments: method({
    right: fc.record({...details, appointments}),
    any: fc.record({...anyDetails, appointments: fc.oneof(anyAppointments, appointments)}),
    call: (client, input) => client.bookAppointments(input),
    is: () => 'book-appointments',
  }),
  bookEvent: method({
    right: fc.record({...details, eventId: id, seats: fc.integer({min: 1, max: 999})}),
    any: fc.record({...anyDetails, eventId: anyId, seats: fc.integer({min: 1})}),
    call: (client, input) => client.bookEvent(input),
    is: () => 'book-event',
  }),
  getEventDays: method({
    right: fc.record({locationId: id, ...span}),
    any: fc.record({locationId: anyId, from: text, to: text}),
    call: (client, input) => client.getEventDays(input),
    is: () => 'event-days',
  }),
  getEvents: method({
    right: fc.record({
      locationId: id,
      ...span,
      serviceIds: ids,
      teamMemberIds: ids,
      page: maybe(fc.integer({min: 1, max: 9999})),
    }),
    any: fc.record({
      locationId: anyId,
      from: text,
      to: text,
      serviceIds: fc.array(anyId),
      teamMemberIds: fc.array(anyId),
      page: fc.integer(),
    }),
    call: (client, input) => client.getEvents(input),
    is: () => 'events',
  }),
  getEventFilters: method({
    right: fc.record({locationId: id}),
    any: fc.record({locationId: anyId}),
    call: (client, input) => client.getEventFilters(input),
    is: () => 'event-filters',
  }),
};

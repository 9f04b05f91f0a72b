// The runtime shape of every model, down to the last lazy getter. Throws an AssertionError at the first wrong field.
import assert from 'node:assert/strict';
import type {Appointment, BookableTime, Location, Service, TeamMember, User} from '../../../src/api/models.js';

export type Check = (value: unknown, at: string) => void;
/** A check for each field of a model: the compiler names one that is missing here. */
type Fields<Model> = {readonly [Field in keyof Model]-?: Check};

const string: Check = (value, at) => assert.equal(typeof value, 'string', `${at} is ${String(typeof value)}`);
const boolean: Check = (value, at) => assert.equal(typeof value, 'boolean', at);
const finite: Check = (value, at) => assert.ok(typeof value === 'number' && Number.isFinite(value), `${at}: ${value}`);
const whole: Check = (value, at) => assert.ok(Number.isSafeInteger(value) && (value as number) >= 0, `${at}: ${value}`);
const oneOrMore: Check = (value, at) =>
  assert.ok(Number.isSafeInteger(value) && (value as number) >= 1, `${at}: ${value}`);
const orNull =
  (check: Check): Check =>
  (value, at) => {
    if (value !== null) check(value, at);
  };
const between =
  (least: number, most: number): Check =>
  (value, at) => {
    finite(value, at);
    assert.ok((value as number) >= least && (value as number) <= most, `${at}: ${value}`);
  };
const oneOf =
  (...words: readonly string[]): Check =>
  (value, at) =>
    assert.ok(words.includes(value as string), `${at}: ${String(value)}`);
const listOf =
  (check: Check): Check =>
  (value, at) => {
    assert.ok(Array.isArray(value), at);
    for (const [index, one] of value.entries()) check(one, `${at}[${index}]`);
  };
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), `${at} is no object`);
    assert.deepEqual(
      Object.keys(value).sort(),
      Object.keys(fields).sort(),
      `${at}: its fields are not those of test/support/node/shapes.ts`,
    );
    for (const [key, check] of Object.entries(fields)) {
      const read = (): unknown => (value as Record<string, unknown>)[key];
      check(read(), `${at}.${key}`);
      assert.ok(Object.is(read(), read()), `${at}.${key} is another one each time`);
    }
  };

const moment: Check = (value, at) => {
  string(value, at);
  assert.match(value as string, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/, at);
  assert.ok(Number.isFinite(new Date(value as string).getTime()), `${at}: ${String(value)}`);
};
const day: Check = (value, at) => {
  string(value, at);
  const read = new Date(`${String(value)}T00:00:00Z`);
  assert.ok(Number.isFinite(read.getTime()) && read.toISOString().slice(0, 10) === value, `${at}: ${String(value)}`);
};
const wallClock: Check = (value, at) => {
  string(value, at);
  assert.match(value as string, /^([01]\d|2[0-3]):[0-5]\d$/, at);
};
const filled: Check = (value, at) => {
  string(value, at);
  assert.notEqual(value, '', at);
};

const service = shape({
  id: orNull(oneOrMore),
  title: string,
  cost: orNull(finite),
  priceMin: orNull(finite),
  priceMax: orNull(finite),
  quantity: oneOrMore,
  durationSeconds: whole,
} satisfies Fields<Service>);
const locationFields = {
  id: orNull(oneOrMore),
  name: string,
  address: string,
  city: string,
  country: string,
  phones: listOf(filled),
  site: string,
  latitude: orNull(between(-90, 90)),
  longitude: orNull(between(-180, 180)),
  currency: string,
  allowCancel: boolean,
  allowReschedule: boolean,
  allowCancelPrepaid: boolean,
  allowReschedulePrepaid: boolean,
  cancelLimitSeconds: whole,
  rescheduleLimitSeconds: whole,
} satisfies Fields<Location>;
const location = shape(locationFields);
const teamMemberFields = {
  id: orNull(oneOrMore),
  name: string,
  position: string,
  specialization: string,
  rating: orNull(between(0, 5)),
  reviews: whole,
  avatar: orNull((value, at) => {
    string(value, at);
    assert.match(value as string, /^https:\/\/\S+$/, at);
  }),
} satisfies Fields<TeamMember>;
const teamMember = shape(teamMemberFields);
const appointment = shape({
  id: oneOrMore,
  services: listOf(service),
  location: orNull(location),
  teamMember: orNull(teamMember),
  startsAt: orNull(moment),
  durationSeconds: (value, at) => {
    finite(value, at);
    assert.ok((value as number) >= 0, at);
  },
  status: oneOf('upcoming', 'confirmed', 'visited', 'missed', 'cancelled'),
  comment: string,
  visitors: oneOrMore,
  online: boolean,
  anyTeamMember: boolean,
  prepayment: oneOf('none', 'available', 'paid'),
  smsReminderHours: whole,
  emailReminderHours: whole,
  groupEventId: orNull(oneOrMore),
  reference: string,
  reviewToken: orNull(filled),
  confirmationNeeded: boolean,
  allowCancel: boolean,
  allowReschedule: boolean,
} satisfies Fields<Appointment>);

export const shapes = {
  nothing: ((value, at) => assert.equal(value, undefined, at)) satisfies Check,
  user: shape({id: orNull(oneOrMore), name: string, phone: string, email: string} satisfies Fields<User>),
  appointments: listOf(appointment),
  appointmentOrNull: orNull(appointment),
  days: listOf(day),
  times: listOf(shape({time: wallClock, datetime: filled, durationSeconds: whole} satisfies Fields<BookableTime>)),
};

/** The pieces, for the shapes of a booking (booking-shapes.ts). */
export const pieces = {
  boolean,
  day,
  filled,
  finite,
  listOf,
  locationFields,
  moment,
  oneOf,
  oneOrMore,
  orNull,
  shape,
  string,
  teamMember,
  teamMemberFields,
  wallClock,
  whole,
};

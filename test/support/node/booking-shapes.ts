// The runtime shape of every model of a booking. Throws an AssertionError at the first wrong field.
import assert from 'node:assert/strict';
import {pieces, shapes, type Check} from './shapes.js';

const {boolean, day, filled, finite, listOf, moment, oneOf, oneOrMore, orNull, shape, string, whole} = pieces;

const prepayment = oneOf('none', 'possible', 'required');
const kind = orNull(oneOf('appointments', 'events', 'any'));
const contact = oneOf('hidden', 'optional', 'required');
const https: Check = (value, at) => {
  string(value, at);
  assert.match(value as string, /^https:\/\/\S+$/i, at);
};
/** No tag that a page could read as one. */
const plain: Check = (value, at) => {
  string(value, at);
  assert.equal((value as string).trim(), value, at);
};
const short: Check = (value, at) => {
  plain(value, at);
  assert.ok((value as string).length <= 60, at);
};

const step = shape({
  name: oneOf('city', 'location', 'services', 'team-member', 'time', 'details', 'confirm'),
  hidden: boolean,
  default: (value, at) => value === 'any' || orNull(oneOrMore)(value, at),
});
const form = shape({
  id: orNull(oneOrMore),
  locationId: orNull(oneOrMore),
  chainId: orNull(oneOrMore),
  steps: (value, at) => {
    listOf(step)(value, at);
    const names = (value as readonly {readonly name: string}[]).map(({name}) => name);
    assert.equal(new Set(names).size, names.length, `${at}: a step twice`);
  },
  sequence: oneOf('menu', 'steps', 'order'),
  phoneConfirmation: boolean,
  languages: listOf(filled),
  specializationFirst: boolean,
  severalEvents: boolean,
  kind,
  links: shape({privacy: orNull(https), terms: orNull(https)}),
});
const rules = shape({
  phoneConfirmation: boolean,
  smsEnabled: boolean,
  surname: contact,
  patronymic: contact,
  email: contact,
  comment: contact,
  commentLabel: short,
  notice: plain,
  smsReminder: boolean,
  smsReminderHours: whole,
  emailReminderHours: whole,
  prepayment: boolean,
  prepaymentOptional: boolean,
  membershipsChecked: boolean,
  maxSeats: whole,
  kind,
  countryId: orNull(oneOrMore),
  currency: string,
  zone: string,
  nextSlot: orNull(moment),
});
const location = shape({...pieces.locationFields, zone: string, nextSlot: orNull(moment), rules});
const service = shape({
  id: oneOrMore,
  title: string,
  categoryId: orNull(oneOrMore),
  priceMin: orNull(finite),
  priceMax: orNull(finite),
  durationSeconds: orNull(oneOrMore),
  prepayment,
  membershipOnly: boolean,
  composite: boolean,
  image: orNull(https),
  comment: string,
  weight: finite,
});
const category = shape({id: oneOrMore, title: string, weight: finite});
const heaviestFirst =
  (check: Check): Check =>
  (value, at) => {
    listOf(check)(value, at);
    const weights = (value as readonly {readonly weight: number}[]).map(({weight}) => weight);
    assert.deepEqual(
      weights,
      weights.toSorted((a, b) => b - a),
      at,
    );
  };
const member = shape({
  ...pieces.teamMemberFields,
  id: oneOrMore,
  bookable: boolean,
  nextDay: orNull(day),
  prepayment,
  about: plain,
});
const booked = shape({position: oneOrMore, id: oneOrMore, hash: string});
const local: Check = (value, at) => {
  string(value, at);
  assert.match(value as string, /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d|)$/, at);
};
const event: Check = (value, at) => {
  shape({
    id: oneOrMore,
    serviceId: orNull(oneOrMore),
    title: string,
    teamMember: orNull(pieces.teamMember),
    startsAt: orNull(moment),
    wallClock: local,
    durationSeconds: whole,
    capacity: whole,
    taken: whole,
    seatsLeft: whole,
    prepayment,
    priceMin: orNull(finite),
    priceMax: orNull(finite),
    about: plain,
    image: orNull(https),
  })(value, at);
  const {startsAt, wallClock} = value as {readonly startsAt: string | null; readonly wallClock: string};
  if (startsAt !== null) assert.equal(startsAt.slice(0, 16), wallClock, at);
};
const filter = shape({
  kind: oneOf('team-member', 'resource', 'service', 'category'),
  title: string,
  options: listOf(shape({id: oneOrMore, title: string, disabled: boolean})),
});
const nextTimes: Check = (value, at) => {
  shape({day: orNull(day), times: shapes.times})(value, at);
  const {day: found, times} = value as {readonly day: string | null; readonly times: readonly unknown[]};
  assert.equal(found === null, times.length === 0, `${at}: a day without times, or times without a day`);
};

export const bookingShapes = {
  form,
  location,
  locations: listOf(location),
  catalogue: shape({services: heaviestFirst(service), categories: heaviestFirst(category)}),
  team: listOf(member),
  policy: orNull(
    shape({
      text: (value, at) => {
        filled(value, at);
        plain(value, at);
      },
    }),
  ),
  nextTimes,
  /** At least one: that nothing was booked is never an answer. */
  booked: ((value, at) => {
    listOf(booked)(value, at);
    assert.ok((value as readonly unknown[]).length > 0, at);
    const positions = (value as readonly {readonly position: number}[]).map(({position}) => position);
    assert.equal(new Set(positions).size, positions.length, `${at}: a position twice`);
  }) satisfies Check,
  bookedEvent: booked,
  events: listOf(event),
  filters: listOf(filter),
};

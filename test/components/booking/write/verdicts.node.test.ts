// Which records of a list are those that a lost write has made, and what a client has at a time already.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Appointment} from '../../../../src/api/models.js';
import type {Choice, WantedAppointment} from '../../../../src/components/booking/write/intent.js';
import {
  alreadyThere,
  findOurs,
  hasOwnReference,
  type Trace,
} from '../../../../src/components/booking/write/verdicts.js';
import {appointment} from '../../../support/rules/booking-rules.js';
import {service} from '../../../support/records.js';

const wanted: WantedAppointment = {
  teamMemberId: 'any',
  serviceIds: [389043],
  datetime: '2026-09-22T11:00:00-04:00',
  wallClock: '2026-09-22T11:00',
  durationSeconds: 3600,
};
const choice: Choice = {locationId: 4564, appointments: [wanted]};
const event: Choice = {
  locationId: 4564,
  event: {...wanted, eventId: 77, seats: 2, teamMemberId: 5},
};
const reference = '123456789012345';
const trace: Trace = {choice, reference, ownReference: true, before: new Set()};

const of = (appointments: readonly WantedAppointment[], more: Partial<Trace> = {}): Trace => ({
  ...trace,
  choice: {locationId: 4564, appointments},
  ...more,
});
const found = (sent: Trace, ...records: readonly Appointment[]): readonly (readonly [number, number])[] =>
  [...findOurs(sent, records)].map(([position, {id}]) => [position, id] as const);

describe('ours', () => {
  const one = appointment();
  it('at the same location, start, and services', () => {
    assert.deepEqual(found(trace, one), [[1, one.id]]);
    assert.deepEqual(found(of([{...wanted, serviceIds: ['389043']}]), one), [[1, one.id]], 'an id as a text');
    assert.deepEqual(found({...trace, choice: {...choice, locationId: '4564'} as Choice}, one), [[1, one.id]]);
    const two = appointment({services: [service({id: 2}), service()]});
    assert.deepEqual(found(of([{...wanted, serviceIds: [389043, 2]}]), two), [[1, two.id]], 'in whatever order');
  });

  for (const [what, record] of [
    ['another start', appointment({datetime: '2026-09-22T11:30:00-0400'})],
    ['another day', appointment({datetime: '2026-09-23T11:00:00-0400'})],
    ['another service', appointment({services: [service({id: 2})]})],
    ['one service more', appointment({services: [service(), service({id: 2})]})],
    ['another location', appointment({company: {id: 4565}})],
    ['cancelled', appointment({deleted: true, api_id: reference})],
    ['an unreadable start', appointment({datetime: 'x', date: 'x'})],
  ] as const) {
    it(`not with ${what}`, () => assert.deepEqual(found(trace, record), []));
  }

  it('not what was there before, whatever it says', () => {
    const before = new Set([one.id]);
    assert.deepEqual(found({...trace, before}, one), []);
    const repeats = appointment({api_id: reference});
    assert.deepEqual(found({...trace, before: new Set([repeats.id])}, repeats), []);
    assert.deepEqual(found({...trace, before: null}, one), [[1, one.id]], 'nobody knows what was there');
  });

  it('by a reference of its own, wherever it was put; by a host’s only where it was wanted', () => {
    const moved = appointment({datetime: '2026-09-22T12:00:00-0400', api_id: Number(reference)});
    assert.deepEqual(found(trace, moved), [[1, moved.id]]);
    assert.deepEqual(found({...trace, ownReference: false}, moved), []);
    assert.equal(hasOwnReference(trace, moved), true);
    assert.equal(hasOwnReference({...trace, ownReference: false}, moved), false);
    assert.equal(
      hasOwnReference({...trace, reference: '007'}, appointment({api_id: 7})),
      true,
      'a number has no zeros',
    );
    assert.equal(hasOwnReference({...trace, reference: '0'}, appointment({api_id: 0})), false, '0 is none');
    assert.equal(hasOwnReference(trace, one), false);
  });

  it('the one that repeats the reference, before one that only looks the same', () => {
    const repeats = appointment({api_id: reference});
    assert.deepEqual(found(trace, one, repeats), [[1, repeats.id]]);
    assert.deepEqual(found(trace, repeats, one), [[1, repeats.id]]);
  });

  it('as it was shown, where Altegio’s own text says another time; and without an offset', () => {
    assert.deepEqual(found(of([{...wanted, datetime: '2026-09-22T23:00:00-04:00'}]), one), [[1, one.id]]);
    assert.deepEqual(found(of([{...wanted, datetime: '2026-09-22 11:00:00'}]), one), [[1, one.id]]);
    assert.deepEqual(found(of([{...wanted, wallClock: ''}]), one), [[1, one.id]]);
    assert.deepEqual(found(of([{...wanted, wallClock: '', datetime: 'x'}]), one), [], 'no time matches none');
  });

  it('what cannot be read of a record does not speak against it', () => {
    const bare = appointment({company: null, services: []});
    assert.deepEqual(found(trace, bare), [[1, bare.id]]);
  });

  it('two friends at one time, by their team members; a record is one of them only', () => {
    const [ann, ben] = [
      {...wanted, teamMemberId: 1},
      {...wanted, teamMemberId: 2},
    ];
    const records = [appointment({staff: {id: 2}}), appointment({staff: {id: 1}})];
    assert.deepEqual(
      [...findOurs(of([ann, ben]), records)].map(([position, {teamMember}]) => [position, teamMember?.id]).toSorted(),
      [
        [1, 1],
        [2, 2],
      ],
    );
    assert.deepEqual(found(of([ann, ben]), one), [[1, one.id]]);
  });

  it('of two, the one that is there', () => {
    const second = {...wanted, datetime: '2026-09-23T11:00:00-04:00', wallClock: '2026-09-23T11:00'};
    const record = appointment({datetime: '2026-09-23T11:00:00-0400', api_id: reference});
    assert.deepEqual(found(of([wanted, second]), record), [[2, record.id]]);
  });

  it('an event by its id, else like an appointment', () => {
    const sent = {...trace, choice: event};
    const seat = appointment({activity_id: 77, services: []});
    const another = appointment({activity_id: 78});
    assert.deepEqual(found(sent, another, seat), [[1, seat.id]]);
    assert.deepEqual(found(sent, another), []);
    assert.deepEqual(found(sent, one), [[1, one.id]], 'no event is named');
  });
});

describe('already there', () => {
  const told = (wish: Choice, record: Appointment): boolean => alreadyThere(wish, [record]).length === 1;
  const at = (datetime: string, more: Readonly<Record<string, unknown>> = {}): Appointment =>
    appointment({datetime, ...more});

  for (const [what, record, is] of [
    ['the same time', at('2026-09-22T11:00:00-0400'), true],
    ['in another zone', at('2026-09-22T15:00:00Z'), true],
    ['at another location', at('2026-09-22T11:00:00-0400', {company: {id: 1}}), true],
    ['ends within it', at('2026-09-22T10:30:00-0400'), true],
    ['begins within it', at('2026-09-22T11:59:00-0400'), true],
    ['ends when it begins', at('2026-09-22T10:00:00-0400'), false],
    ['begins when it ends', at('2026-09-22T12:00:00-0400'), false],
    ['another day', at('2026-09-23T11:00:00-0400'), false],
    ['cancelled', at('2026-09-22T11:00:00-0400', {deleted: true}), false],
    ['visited', at('2026-09-22T11:00:00-0400', {attendance: 1}), false],
    ['confirmed', at('2026-09-22T11:00:00-0400', {attendance: 2}), true],
    ['unreadable', at('x', {date: 'x'}), false],
  ] as const) {
    it(what, () => assert.equal(told(choice, record), is));
  }

  it('without an offset: the wall clock of the same location', () => {
    const bare: Choice = {locationId: 4564, appointments: [{...wanted, datetime: '2026-09-22 11:00:00'}]};
    assert.equal(told(bare, appointment()), true);
    assert.equal(told(bare, appointment({company: {id: 1}})), false);
    assert.equal(told(bare, appointment({datetime: '2026-09-22T11:30:00-0400'})), false);
  });

  it('lengths that are not known still have a start', () => {
    const short: Choice = {locationId: 4564, appointments: [{...wanted, durationSeconds: 0}]};
    const record = appointment({services: [service({seance_length: 0})], length: 0});
    assert.equal(told(short, record), true);
  });

  it('the event, at whatever time it is now', () => {
    assert.equal(told(event, appointment({activity_id: 77, datetime: '2026-09-24T11:00:00-0400'})), true);
    assert.equal(told(event, appointment({activity_id: 78, datetime: '2026-09-24T11:00:00-0400'})), false);
  });
});

// What a clock changes on a card, as tables: countdowns, and today and tomorrow at the location. For Node and browsers.
import {readMoment} from '../../../src/api/values/moment.js';
import {arrange} from '../../../src/components/my-bookings/list/groups.js';
import {countdown, nextChange} from '../../../src/components/my-bookings/list/next-change.js';
import {daysAhead} from '../../../src/i18n/dates.js';
import {appointment, epochOf, type Case} from './booking-rules.js';
import {service} from '../records.js';

const start = '2026-09-22T11:00:00-0400';
const startsAt = epochOf(start);
const minute = 60_000;
const hour = 60 * minute;

const countdowns: readonly (readonly [name: string, before: number, expected: unknown])[] = [
  ['a day before', 24 * hour, null],
  ['a minute less than a day', 24 * hour - minute, {unit: 'hour', count: 23}],
  ['3 hours', 3 * hour, {unit: 'hour', count: 3}],
  ['4 hours less a minute', 4 * hour - minute, {unit: 'hour', count: 3}],
  ['4 hours less a second', 4 * hour - 1000, {unit: 'hour', count: 4}],
  ['an hour', hour, {unit: 'hour', count: 1}],
  ['an hour less a second', hour - 1000, {unit: 'hour', count: 1}],
  ['an hour less a minute', hour - minute, {unit: 'minute', count: 59}],
  ['one second', 1000, {unit: 'minute', count: 1}],
  ['at the start', 0, 'now'],
  ['the last second of the services', 1000 - hour, 'now'],
  // The break that `length` counts is none of the client's time.
  ['at the end of the services', -hour, null],
];

export const countdownCases: readonly Case[] = countdowns.map(([name, before, expected]) => ({
  name: `countdown: ${name}`,
  actual: () => {
    const [entry] = arrange([appointment({datetime: start, length: 7200})], 'all', {now: startsAt - before});
    return entry && countdown(entry, startsAt - before);
  },
  expected,
}));

/** At each moment: days ahead at the location. The first is the last second before the change. */
const days: readonly (readonly [zone: string, start: string, now: string, ahead: number])[] = [
  ['Kiritimati', '2026-09-22T09:00:00+14:00', '2026-09-20T09:59:59Z', 2],
  ['Kiritimati', '2026-09-22T09:00:00+14:00', '2026-09-20T10:00:00Z', 1],
  ['Kiritimati', '2026-09-22T09:00:00+14:00', '2026-09-21T10:00:00Z', 0],
  ['Kathmandu', '2026-09-22T09:00:00+05:45', '2026-09-21T18:14:59Z', 1],
  ['Kathmandu', '2026-09-22T09:00:00+05:45', '2026-09-21T18:15:00Z', 0],
  ['St John’s', '2027-01-01T09:00:00-03:30', '2027-01-01T03:29:59Z', 1],
  ['St John’s', '2027-01-01T09:00:00-03:30', '2027-01-01T03:30:00Z', 0],
  ['UTC, 29 February', '2028-03-01T00:00:00Z', '2028-02-29T00:00:00Z', 1],
  ['Tbilisi', '2026-09-22T00:00:00+04:00', '2026-09-21T19:59:59Z', 1],
  ['Tbilisi', '2026-09-22T00:00:00+04:00', '2026-09-21T20:00:00Z', 0],
  ['New York, two days after summer began', '2026-03-10T09:00:00-04:00', '2026-03-09T04:00:00Z', 1],
];

export const dayCases: readonly Case[] = [
  ...days.map(([zone, start, now, ahead]) => ({
    name: `${zone}: ${ahead} days ahead at ${now}`,
    actual: () => daysAhead(readMoment(start) ?? {epoch: NaN, offsetMinutes: 0, iso: ''}, epochOf(now)),
    expected: ahead,
  })),
  ...(
    [
      ['+1400', '2026-09-22T10:00:00Z'],
      ['+0545', '2026-09-22T18:15:00Z'],
      ['-0330', '2026-09-23T03:30:00Z'],
    ] as const
  ).map(([offset, midnight]) => ({
    name: `${offset}: a visit that goes on past midnight is woken at the midnight of its place`,
    actual: () => {
      const services = [service({seance_length: 7200})];
      const one = appointment({datetime: `2026-09-22T23:30:00${offset}`, services});
      const now = epochOf(midnight) - minute;
      return nextChange(arrange([one], 'all', {now}), now);
    },
    expected: epochOf(midnight),
  })),
];

// The rules of cancel and reschedule as tables, from what Altegio sends to what a client may do. They run in Node and
// in every browser: nothing here is of either.
import {readMoment} from '../../../src/api/values/moment.js';
import type {Appointment} from '../../../src/api/models.js';
import {toAppointments} from '../../../src/api/wire/appointment.js';
import {cancelRule, rescheduleRule, type Rule} from '../../../src/components/my-bookings/rules.js';
import {record, type Parts} from '../records.js';

/** A comparison to make; `actual` works it out. */
export interface Case {
  readonly name: string;
  readonly actual: () => unknown;
  readonly expected: unknown;
}

export function appointment(parts: Parts = {}): Appointment {
  const [made] = toAppointments([record(parts)]);
  if (!made) throw new Error('no record');
  return made;
}

/** Milliseconds since 1970 of a moment with its offset. */
export function epochOf(text: string): number {
  const moment = readMoment(text);
  if (!moment) throw new Error(`no moment: ${text}`);
  return moment.epoch;
}

interface Verb {
  readonly name: string;
  readonly rule: (appointment: Appointment, now: number) => Rule;
  /** Altegio's names of the record's and the location's switch, the prepaid one, and the limit. */
  readonly own: string;
  readonly prepaid: string;
  readonly limit: string;
}

const verbs: readonly Verb[] = [
  {
    name: 'cancel',
    rule: cancelRule,
    own: 'allow_delete_record',
    prepaid: 'allow_delete_prepaid_record',
    limit: 'allow_delete_record_delay_step',
  },
  {
    name: 'reschedule',
    rule: (one, now) => rescheduleRule(one, now),
    own: 'allow_change_record',
    prepaid: 'allow_change_prepaid_record',
    limit: 'allow_change_record_delay_step',
  },
];

/** A start, a limit in seconds, and the last moment at which it is allowed, worked out by hand. */
export const zones: readonly (readonly [name: string, start: string, limit: number, until: string])[] = [
  ['Kiritimati, the day before in UTC', '2026-09-22T01:00:00+1400', 10800, '2026-09-21T08:00:00Z'],
  ['Kathmandu', '2026-09-22T01:00:00+0545', 10800, '2026-09-21T16:15:00Z'],
  ['St John’s, winter', '2026-12-22T22:30:00-0330', 18000, '2026-12-22T21:00:00Z'],
  ['Tbilisi, a day before', '2026-09-22T11:00:00+0400', 86400, '2026-09-21T07:00:00Z'],
  ['UTC, one second', '2027-01-01T00:00:00Z', 1, '2026-12-31T23:59:59Z'],
  ['Adak, over the end of a year', '2027-01-01T09:00:00-1000', 72000, '2026-12-31T23:00:00Z'],
  // Clocks go from 02:00 -05:00 to 03:00 -04:00, and back in November: three hours are three hours.
  ['New York, over the start of summer', '2026-03-08T04:30:00-0400', 10800, '2026-03-08T00:30:00-05:00'],
  ['New York, over the end of summer', '2026-11-01T03:30:00-0500', 10800, '2026-11-01T01:30:00-04:00'],
  ['New York, the second 01:30', '2026-11-01T01:30:00-0500', 3600, '2026-11-01T01:30:00-04:00'],
];

const allowed = (until: number | null): Rule => ({allowed: true, until});
const not = (reason: string, until?: number): unknown =>
  until === undefined ? {allowed: false, reason} : {allowed: false, reason, until};

function boundaries(verb: Verb): Case[] {
  return zones.flatMap(([zone, datetime, limit, untilText]) => {
    const until = epochOf(untilText);
    const start = epochOf(datetime);
    const limited = appointment({datetime, company: {[verb.limit]: limit}});
    const free = appointment({datetime, company: {[verb.limit]: 0}});
    const at = (name: string, one: Appointment, now: number, expected: unknown): Case => ({
      name: `${verb.name}, ${zone}: ${name}`,
      actual: () => verb.rule(one, now),
      expected,
    });
    return [
      at('long before', limited, until - 1e9, allowed(until)),
      at('a second before the limit', limited, until - 1000, allowed(until)),
      at('at the limit', limited, until, allowed(until)),
      at('a second after the limit', limited, until + 1000, not('too-late', until)),
      at('at the start, with a limit', limited, start, not('too-late', until)),
      at('a second after the start, with a limit', limited, start + 1000, not('past')),
      at('a second before the start, no limit', free, start - 1000, allowed(null)),
      at('at the start, no limit', free, start, allowed(null)),
      at('a second after the start, no limit', free, start + 1000, not('past')),
    ];
  });
}

/** An hour before a start at 11:00 in New York. */
const now = epochOf('2026-09-22T10:00:00-04:00');
const gone = epochOf('2026-09-22T09:59:59-04:00');

function switches(verb: Verb): Case[] {
  const {own, prepaid, limit} = verb;
  const late = {[limit]: 3601};
  const rows: readonly (readonly [name: string, parts: Parts, expected: unknown])[] = [
    ['nothing said', {}, allowed(null)],
    ['both switches on', {[own]: true, company: {[own]: 1}}, allowed(null)],
    ['off at the location', {company: {[own]: false}}, not('not-offered')],
    ['off at the location, as 0', {company: {[own]: 0}}, not('not-offered')],
    ['off at the location, as text', {company: {[own]: '0'}}, not('not-offered')],
    ['off at the record', {[own]: false}, not('not-offered')],
    ['on at the record, off at the location', {[own]: true, company: {[own]: false}}, not('not-offered')],
    ['unreadable switches forbid nothing', {[own]: {}, company: {[own]: null}}, allowed(null)],
    ['a limit as text', {company: {[limit]: '3600'}}, allowed(now)],
    ['an unreadable limit', {company: {[limit]: 'soon'}}, allowed(null)],
    ['too late', {company: late}, not('too-late', now - 1000)],
    ['paid, where that is offered', {prepaid_confirmed: true, company: {[prepaid]: true}}, allowed(null)],
    ['paid, nothing said', {prepaid_confirmed: true}, allowed(null)],
    ['paid, where it is not', {prepaid_confirmed: true, company: {[prepaid]: false}}, not('prepaid')],
    ['not paid yet, where it is not', {prepaid: true, company: {[prepaid]: false}}, allowed(null)],
    ['paid, and nothing is offered', {prepaid_confirmed: 1, company: {[own]: 0, [prepaid]: 0}}, not('not-offered')],
    ['paid, and too late', {prepaid_confirmed: 1, company: {[prepaid]: 0, ...late}}, not('prepaid')],
    ['cancelled', {deleted: true}, not('cancelled')],
    ['cancelled and past', {deleted: true, datetime: '2026-09-21T11:00:00-0400'}, not('cancelled')],
    ['confirmed by the client', {attendance: 2}, allowed(null)],
    ['visited', {attendance: 1}, not('past')],
    ['missed', {attendance: -1}, not('past')],
    ['going on', {datetime: '2026-09-22T09:30:00-0400'}, not('past')],
    ['past, and nothing is offered', {datetime: '2026-09-21T11:00:00-0400', [own]: false}, not('past')],
    ['no readable time', {datetime: 'x', date: 'x'}, not('unknown-time')],
    ['a time without its offset', {datetime: '', date: '2026-09-22 11:00:00'}, not('unknown-time')],
    ['no readable time, and nothing is offered', {datetime: '', date: '', [own]: 0}, not('not-offered')],
    // Its own offset counts, and never the location's `timezone`.
    ['a wrong zone at the location', {company: {timezone: 12, [limit]: 3600}}, allowed(now)],
    ['the technical break is no part of it', {length: 1e6, company: {[limit]: 3600}}, allowed(now)],
  ];
  return rows.map(([name, parts, expected]) => ({
    name: `${verb.name}: ${name}`,
    actual: () => verb.rule(appointment(parts), now),
    expected,
  }));
}

const guestRule = (parts: Parts) => () => rescheduleRule(appointment(parts), now, true);
const own: readonly Case[] = [
  {
    name: 'cancel: a location that did not come leaves it to Altegio',
    actual: () => cancelRule(appointment({company: null}), now),
    expected: allowed(null),
  },
  {
    name: 'reschedule: without a location there is nowhere to ask',
    actual: () => rescheduleRule(appointment({company: null}), now),
    expected: not('not-offered'),
  },
  {
    name: 'reschedule: nor without its id',
    actual: () => rescheduleRule(appointment({company: {id: null}}), now),
    expected: not('not-offered'),
  },
  {
    name: 'cancel: a group event',
    actual: () => cancelRule(appointment({activity_id: 77}), now),
    expected: allowed(null),
  },
  {
    name: 'reschedule: a group event has no other time of its own',
    actual: () => rescheduleRule(appointment({activity_id: 77}), now),
    expected: not('group-event'),
  },
  {name: 'reschedule: a guest', actual: guestRule({}), expected: {allowed: false, reason: 'guest', until: null}},
  {
    name: 'reschedule: a guest, until when signing in would help',
    actual: guestRule({company: {allow_change_record_delay_step: 3600}}),
    expected: not('guest', now),
  },
  {
    name: 'reschedule: a guest is not asked to sign in for what is not offered',
    actual: guestRule({allow_change_record: false}),
    expected: not('not-offered'),
  },
  {
    name: 'reschedule: nor when it is too late',
    actual: guestRule({company: {allow_change_record_delay_step: 3601}}),
    expected: not('too-late', gone),
  },
  {
    name: 'each verb has its own limit and switch',
    actual: () => {
      const company = {allow_delete_record_delay_step: 7200, allow_change_record_delay_step: 60};
      const one = appointment({company, allow_change_record: true});
      return [cancelRule(one, now).allowed, rescheduleRule(one, now).allowed];
    },
    expected: [false, true],
  },
];

export const ruleCases: readonly Case[] = [
  ...verbs.flatMap((verb) => [...boundaries(verb), ...switches(verb)]),
  ...own,
];

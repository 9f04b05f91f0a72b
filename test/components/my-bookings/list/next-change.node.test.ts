import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import type {Appointment} from '../../../../src/api/models.js';
import {cancelRule, rescheduleRule} from '../../../../src/components/my-bookings/rules.js';
import {arrange, type Entry} from '../../../../src/components/my-bookings/list/groups.js';
import {countdown, nextChange} from '../../../../src/components/my-bookings/list/next-change.js';
import {daysAhead} from '../../../../src/i18n/dates.js';
import {appointment, epochOf} from '../../../support/rules/booking-rules.js';
import {service} from '../../../support/records.js';
import {countdownCases, dayCases} from '../../../support/rules/booking-times.js';

for (const {name, actual, expected} of [...countdownCases, ...dayCases])
  test(name, () => assert.deepEqual(actual(), expected));

/** All that a clock changes of one appointment. */
function face(one: Appointment, now: number): readonly string[] {
  const [entry] = arrange([one], 'all', {now}) as [Entry];
  const {start, group} = entry;
  const days = start && group === 'upcoming' ? daysAhead(start, now) : null;
  const heading = days === null || days < 0 || days > 1 ? 'date' : days;
  const rules = [cancelRule(one, now), rescheduleRule(one, now)];
  // Nobody asks why a past one may not be moved.
  const told = group === 'upcoming' ? rules : rules.map(({allowed}) => allowed);
  return [group, heading, countdown(entry, now), ...told].map((part) => JSON.stringify(part));
}

const next = (all: readonly Appointment[], now: number) => nextChange(arrange(all, 'all', {now}), now);

test('nothing changes before the next change, and something does at it', () => {
  const offset = fc.constantFrom('+1400', '+0545', '-0330', '-0500', '+0000', '-1200');
  const start = fc.integer({min: Date.UTC(2026, 0), max: Date.UTC(2027, 11)});
  const seconds = fc.constantFrom(0, 1800, 5400, 30_000, 86_400, 200_000);
  const limit = fc.constantFrom(0, 60, 10_800, 86_400, 259_200);
  const away = fc.oneof(fc.integer({min: -2e8, max: 4e8}), fc.integer({min: -90_000, max: 90_000}));
  fc.assert(
    fc.property(
      offset,
      start,
      seconds,
      limit,
      limit,
      away,
      fc.array(fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true}), {minLength: 1, maxLength: 8}),
      (zone, start, seconds, toCancel, toMove, away, shares) => {
        const one = appointment({
          datetime: new Date(start).toJSON().slice(0, 19) + zone,
          services: [service({seance_length: seconds})],
          length: 0,
          company: {allow_delete_record_delay_step: toCancel, allow_change_record_delay_step: toMove},
        });
        const now = epochOf(one.startsAt ?? '') - away;
        const before = face(one, now);
        const moment = next([one], now);
        const until = moment ?? now + 1e9;
        assert.ok(until > now);
        for (const share of shares) assert.deepEqual(face(one, now + Math.floor(share * (until - now))), before);
        assert.deepEqual(face(one, until - 1), before);
        if (moment === null) assert.deepEqual(before[0], '"past"');
        else assert.notDeepEqual(face(one, moment), before);
      },
    ),
    {numRuns: 3000},
  );
});

test('the soonest of all; what is over, cancelled or has no time never changes', () => {
  const now = epochOf('2026-09-22T10:00:00Z');
  const far = appointment({datetime: '2026-12-01T10:00:00Z'});
  const soon = appointment({datetime: '2026-09-22T10:30:30Z'});
  assert.equal(next([far, soon], now), epochOf('2026-09-22T10:00:30Z'));
  assert.equal(next([soon, far], now), epochOf('2026-09-22T10:00:30Z'));
  assert.equal(next([far], now), epochOf('2026-11-30T00:00:00Z'));
  const still = [
    appointment({datetime: '2026-09-22T11:00:00Z', deleted: true}),
    appointment({datetime: '2026-09-22T11:00:00Z', attendance: 1}),
    appointment({datetime: '2026-09-21T11:00:00Z'}),
    appointment({datetime: '', date: ''}),
  ];
  assert.equal(next(still, now), null);
  assert.equal(next([], now), null);
});

test('a guest is asked to sign in until the limit of a new time, and no longer', () => {
  const one = appointment({datetime: '2026-12-01T10:00:00Z', company: {allow_change_record_delay_step: 86_400 * 30}});
  const now = epochOf('2026-11-01T09:00:00Z');
  const limit = epochOf('2026-11-01T10:00:00Z');
  assert.equal(nextChange(arrange([one], 'all', {now, guest: true}), now), limit + 1);
  assert.equal(arrange([one], 'all', {now: limit + 1, guest: true})[0]?.rules.reschedule.allowed, false);
});

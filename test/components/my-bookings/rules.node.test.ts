import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import type {Appointment as Booked} from '../../../sandbox/model/appointment.js';
import type {Location as Place} from '../../../sandbox/seed/locations.js';
import {cancelProblem, changeProblem} from '../../../sandbox/model/rules.js';
import {cancelRule, rescheduleRule} from '../../../src/components/my-bookings/rules.js';
import {appointment, epochOf, ruleCases} from '../../support/rules/booking-rules.js';

for (const {name, actual, expected} of ruleCases) test(name, () => assert.deepEqual(actual(), expected));

test('what the element offers is what the fake Altegio does', () => {
  const start = '2026-11-01T03:30:00-0500';
  const startsAt = epochOf(start);
  const delay = fc.constantFrom(0, 1, 3600, 10_800, 86_400);
  const answer = fc.record({
    here: fc.boolean(),
    own: fc.boolean(),
    prepaid: fc.boolean(),
    paid: fc.boolean(),
    delay,
    // Milliseconds around what matters.
    around: fc.integer({min: -2, max: 2}),
    from: fc.constantFrom(0, 1, 3600, 10_800, 86_400, 1e6),
  });
  fc.assert(
    fc.property(answer, ({here, own, prepaid, paid, delay, around, from}) => {
      const now = startsAt - from * 1000 + around;
      const company = {
        allow_delete_record: here,
        allow_change_record: here,
        allow_delete_prepaid_record: prepaid,
        allow_change_prepaid_record: prepaid,
        allow_delete_record_delay_step: delay,
        allow_change_record_delay_step: delay,
      };
      const mine = appointment({
        datetime: start,
        company,
        allow_delete_record: own,
        allow_change_record: own,
        prepaid_confirmed: paid,
      });
      const theirs = {allowDelete: own, allowChange: own, prepaidConfirmed: paid, startsAt} as Booked;
      const place = {
        allowDelete: here,
        allowChange: here,
        allowDeletePrepaid: prepaid,
        allowChangePrepaid: prepaid,
        deleteDelay: delay,
        changeDelay: delay,
      } as Place;
      assert.equal(cancelRule(mine, now).allowed, cancelProblem(theirs, place, now) === null);
      assert.equal(rescheduleRule(mine, now).allowed, changeProblem(theirs, place, now) === null);
    }),
    {numRuns: 2000},
  );
});

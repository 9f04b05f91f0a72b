import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cancelVerdict, rescheduleVerdict} from '../../../src/components/my-bookings/verify.js';
import {appointment} from '../../support/rules/booking-rules.js';

const old = appointment({datetime: '2026-09-22T11:00:00-0400'});
const sent = {day: '2026-09-25', time: '12:00', datetime: '2026-09-25T12:00:00-04:00'};

test('cancelled, no longer listed, or still there', () => {
  assert.equal(cancelVerdict(appointment({deleted: true})), 'done');
  assert.equal(cancelVerdict(null), 'done');
  assert.equal(cancelVerdict(appointment()), 'not-done');
});

test('at the new time, still at the old one, or changed by somebody else', () => {
  const verdict = (datetime: string, of = sent) => rescheduleVerdict(old, of, appointment({datetime}));
  assert.equal(verdict('2026-09-25T12:00:00-0400'), 'done');
  assert.equal(verdict('2026-09-25T16:00:00Z'), 'done', 'the same moment, written in UTC');
  const contradicts = {...sent, datetime: '2026-09-25T23:00:00-04:00'};
  assert.equal(verdict('2026-09-25T12:00:00-0400', contradicts), 'done', 'as it was shown');
  assert.equal(verdict('2026-09-25T23:00:00-0400', contradicts), 'done', 'as it was sent');
  assert.equal(verdict('2026-09-25T12:00:00-0400', {...sent, datetime: '2026-09-25 12:00:00'}), 'done', 'no offset');
  assert.equal(verdict('2026-09-22T11:00:00-0400'), 'not-done');
  assert.equal(verdict('2026-09-26T12:00:00-0400'), 'changed');
  assert.equal(verdict('x'), 'changed');
  const gone = appointment({deleted: true, datetime: '2026-09-25T12:00:00-0400'});
  assert.equal(rescheduleVerdict(old, sent, gone), 'changed');
  assert.equal(rescheduleVerdict(old, sent, null), 'changed');
});

test('two unreadable times are no new time', () => {
  const unreadable = appointment({datetime: 'x', date: 'x'});
  assert.equal(rescheduleVerdict(unreadable, sent, unreadable), 'not-done');
  assert.equal(rescheduleVerdict(unreadable, {...sent, datetime: 'y'}, unreadable), 'not-done');
});

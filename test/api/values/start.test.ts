import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startOf, withStart} from '../../../src/api/values/start.js';
import {toAppointments} from '../../../src/api/wire/appointment.js';
import {fullRecord} from '../../support/node/records.js';

const read = (datetime: unknown, date: unknown = '') => toAppointments([{...fullRecord(), datetime, date}])[0]!;

test('the moment of the text, by whichever field it came', () => {
  assert.equal(startOf(read('2026-10-24T17:30:00-0500'))?.iso, '2026-10-24T17:30:00-05:00');
  assert.equal(startOf(read('soon', '2026-10-24T17:30:00+03:00'))?.offsetMinutes, 180);
  assert.equal(startOf(read('soon')), null);
});

test('one object for one appointment, and the same moment for its copies', () => {
  const appointment = read('2026-10-24T17:30:00-0500');
  assert.equal(startOf(appointment), startOf(appointment));
  assert.deepEqual(startOf(Object.assign({...appointment}, {status: 'cancelled'})), startOf(appointment));
  assert.deepEqual(startOf({startsAt: appointment.startsAt}), startOf(appointment), 'a host may hand in its own');
});

test('it is no field of the model', () => {
  const appointment = read('2026-10-24T17:30:00-0500');
  assert.ok(!Object.keys(appointment).includes('start'));
  assert.ok(!Reflect.ownKeys(appointment).some((key) => typeof key === 'symbol'));
  assert.equal(withStart(appointment, null), appointment);
  assert.equal(startOf(appointment), null, 'what was said is not read again');
});

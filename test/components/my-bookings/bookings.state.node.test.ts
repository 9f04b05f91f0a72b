import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AltegioApiError} from '../../../src/api/errors.js';
import * as states from '../../../src/components/my-bookings/bookings.state.js';
import {appointment} from '../../support/rules/booking-rules.js';

const error = new AltegioApiError('network');
const all = [appointment({id: 7}), appointment({id: 8})];
const loaded = states.listCame(all, [], 7);

test('a list that is there stays while it is read again; all else is loading', () => {
  assert.deepEqual(states.readingStarted(loaded, 'quiet'), {...loaded, reading: 'quiet'});
  for (const state of [states.idle, {status: 'failed', error} as const])
    assert.deepEqual(states.readingStarted(state, 'asked'), {status: 'loading', reading: 'asked'});
  assert.deepEqual(states.readingStarted(states.signedOut, 'asked'), {status: 'signed-out', reading: 'asked'});
});

test('reading again ends a fault, and only a failed reading brings one', () => {
  const stale = states.readingFailed(states.readingStarted(loaded, 'asked'), error);
  assert.deepEqual(stale, {...loaded, fault: error});
  assert.deepEqual(states.readingStarted(stale, 'asked'), {...loaded, reading: 'asked'});
  assert.deepEqual(states.readingFailed({status: 'loading', reading: 'asked'}, error), {status: 'failed', error});
});

test('whoever is signed out sees no list', () => {
  const out = new AltegioApiError('signed-out');
  for (const state of [loaded, states.idle]) assert.equal(states.readingFailed(state, out), states.signedOut);
});

test('which states are being read', () => {
  const reading = [states.readingStarted(loaded, 'quiet'), states.readingStarted(states.signedOut, 'asked')];
  for (const state of [...reading, states.readingStarted(states.idle, 'asked')])
    assert.equal(states.isReading(state), true);
  for (const state of [loaded, states.idle, states.signedOut, states.readingFailed(states.idle, error)])
    assert.equal(states.isReading(state), false);
});

test('a cancelled appointment is a copy, and stays in its place until another view is wanted', () => {
  const after = states.appointmentCancelled(loaded, 8);
  assert.ok(after.status === 'loaded');
  assert.deepEqual(
    after.appointments.map(({status}) => status),
    ['upcoming', 'cancelled'],
  );
  assert.equal(after.appointments[0], all[0], 'the others are the same objects');
  assert.equal(all[1]?.status, 'upcoming');
  assert.deepEqual([...after.cancelledHere], [8]);
  const viewed = states.viewChanged(after);
  assert.ok(viewed.status === 'loaded' && viewed.cancelledHere.size === 0);
  assert.equal(states.viewChanged(loaded), loaded, 'nothing changes where nothing was cancelled');
  assert.equal(states.appointmentCancelled(states.idle, 8), states.idle);
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AltegioApiError, type ErrorCode} from '../../../../src/api/errors.js';
import * as cancel from '../../../../src/components/my-bookings/cancel/cancel.state.js';
import {appointment} from '../../../support/rules/booking-rules.js';

const {asked, confirmed} = cancel;
const error = (code: ErrorCode, status?: number) => new AltegioApiError(code, {status});
const sending = confirmed(asked);
const lost = cancel.notCancelled(sending, error('timeout'));

test('asked, sent once, cancelled', () => {
  assert.deepEqual(asked, {phase: 'asking', still: false});
  assert.deepEqual(sending, {phase: 'sending'});
  assert.equal(confirmed(sending), sending, 'a second press sends nothing');
  assert.deepEqual(cancel.cancelled(sending), {phase: 'done'});
});

test('a refusal says why, and may be tried again', () => {
  for (const code of ['not-allowed', 'rate-limited', 'signed-out', 'forbidden'] as const) {
    const refused = cancel.notCancelled(sending, error(code, 403));
    assert.equal(refused.phase === 'refused' && refused.error.code, code);
    assert.deepEqual(confirmed(refused), {phase: 'sending'});
  }
});

test('a lost answer, and what is not found, are read again before anything is said or sent', () => {
  for (const code of ['network', 'timeout', 'offline', 'bad-response', 'not-found'] as const)
    assert.deepEqual(cancel.notCancelled(sending, error(code)), {phase: 'checking'}, code);
  assert.deepEqual(cancel.notCancelled(sending, error('unavailable', 503)), {phase: 'checking'});
  assert.equal(confirmed(lost), lost);
});

test('the truth: cancelled, listed no longer, or still there', () => {
  assert.deepEqual(cancel.truthCame(lost, appointment({deleted: true})), {phase: 'done'});
  assert.deepEqual(cancel.truthCame(lost, null), {phase: 'done'});
  const still = cancel.truthCame(lost, appointment());
  assert.deepEqual(still, {phase: 'asking', still: true});
  assert.deepEqual(confirmed(still), {phase: 'sending'});
});

test('a truth that cannot be read stays unknown, and nothing is sent before it is', () => {
  const unknown = cancel.truthFailed(lost, error('offline'));
  assert.equal(unknown.phase === 'unknown' && unknown.error.code, 'offline');
  assert.equal(confirmed(unknown), unknown);
  assert.deepEqual(cancel.checkedAgain(unknown), {phase: 'checking'});
  assert.deepEqual(cancel.truthFailed(lost, error('not-found', 404)), {phase: 'done'}, 'a guest’s way to say so');
});

test('what comes when it is not waited for changes nothing', () => {
  const done = cancel.cancelled(sending);
  for (const state of [asked, done, cancel.truthFailed(lost, error('network'))]) {
    assert.equal(cancel.cancelled(state), state);
    assert.equal(cancel.notCancelled(state, error('network')), state);
    assert.equal(cancel.truthCame(state, null), state);
    assert.equal(cancel.truthFailed(state, error('network')), state);
  }
  for (const state of [asked, done, sending, lost]) assert.equal(cancel.checkedAgain(state), state);
  assert.equal(confirmed(done), done);
});

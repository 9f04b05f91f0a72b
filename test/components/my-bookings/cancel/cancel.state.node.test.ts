import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AltegioApiError, type ErrorCode} from '../../../../src/api/errors.js';
import * as cancel from '../../../../src/components/my-bookings/cancel/cancel.state.js';

const {asked, confirmed, settled} = cancel;
const error = (code: ErrorCode, status?: number) => new AltegioApiError(code, {status});
const sending = confirmed(asked);
const checking = cancel.answerLost(sending);
const done = settled(sending, {outcome: 'done'});
const unknown = settled(checking, {outcome: 'unknown', error: error('offline'), lost: error('network')});

test('asked, sent once, cancelled', () => {
  assert.deepEqual(asked, {phase: 'asking', still: false});
  assert.deepEqual(sending, {phase: 'sending'});
  assert.equal(confirmed(sending), sending, 'a second press sends nothing');
  assert.deepEqual(done, {phase: 'done'});
});

test('a refusal says why, and may be tried again', () => {
  for (const code of ['not-allowed', 'rate-limited', 'signed-out', 'forbidden'] as const) {
    const refused = settled(sending, {outcome: 'failed', error: error(code, 403)});
    assert.equal(refused.phase === 'refused' && refused.error.code, code);
    assert.deepEqual(confirmed(refused), {phase: 'sending'});
  }
});

test('a lost answer: nothing is said or sent before the appointment was read', () => {
  assert.deepEqual(checking, {phase: 'checking'});
  assert.equal(confirmed(checking), checking);
});

test('then: cancelled, or still there', () => {
  assert.deepEqual(settled(checking, {outcome: 'done'}), {phase: 'done'});
  const still = settled(checking, {outcome: 'not-done', error: error('network'), lost: error('network')});
  assert.deepEqual(still, {phase: 'asking', still: true});
  assert.deepEqual(confirmed(still), {phase: 'sending'});
});

test('an appointment that cannot be read stays unknown, and nothing is sent before it is', () => {
  assert.equal(unknown.phase === 'unknown' && unknown.error.code, 'offline');
  assert.equal(confirmed(unknown), unknown);
  assert.deepEqual(cancel.checkedAgain(unknown), {phase: 'checking'});
});

test('nothing was sent: the question again', () => {
  assert.deepEqual(cancel.notSent(sending), asked);
  assert.equal(cancel.notSent(checking), checking);
});

test('what comes when it is not waited for changes nothing', () => {
  for (const state of [asked, done, unknown]) {
    assert.equal(cancel.answerLost(state), state);
    assert.equal(cancel.notSent(state), state);
    assert.equal(settled(state, {outcome: 'done'}), state);
    assert.equal(settled(state, {outcome: 'failed', error: error('network')}), state);
  }
  for (const state of [asked, done, sending, checking]) assert.equal(cancel.checkedAgain(state), state);
  assert.equal(confirmed(done), done);
});

test('a press does nothing while the outcome is not known', () => {
  assert.deepEqual([asked, sending, checking, unknown, done].map(cancel.isBusy), [false, true, true, false, true]);
});

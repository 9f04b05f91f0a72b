import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AltegioApiError, type ErrorCode} from '../../src/api/errors.js';
import {check, length} from '../../src/components/change-password/change-password.state.js';
import {toMethods} from '../../src/components/sign-in/sign-in.state.js';
import {notSent} from '../../src/parts/phone-code/phone-code.state.js';
import {toApiError} from '../../src/api/errors.js';
import {mayHaveArrived} from '../../src/base/writes.js';

test('rules of a new password', () => {
  const rules = {minLength: 8, twice: true};
  const good = {current: 'old-secret', next: 'new-secret', repeat: 'new-secret'};
  assert.deepEqual(check(good, rules), {});
  assert.deepEqual(check({...good, current: ''}, rules), {current: 'password.currentMissing'});
  assert.deepEqual(check({...good, next: 'short', repeat: 'short'}, rules), {next: 'password.tooShort'});
  assert.deepEqual(check({...good, next: 'old-secret', repeat: 'old-secret'}, rules), {next: 'password.sameAsOld'});
  assert.deepEqual(check({...good, repeat: 'new-secreT'}, rules), {repeat: 'password.repeatWrong'});
  assert.deepEqual(check({...good, repeat: ''}, {...rules, twice: false}), {});
  assert.deepEqual(check({current: '', next: '', repeat: 'x'}, rules), {
    current: 'password.currentMissing',
    next: 'password.tooShort',
    repeat: 'password.repeatWrong',
  });
  assert.equal(length('😀é'), 2);
});

test('ways to sign in, in the wanted order', () => {
  assert.deepEqual(toMethods(undefined), ['sms', 'password']);
  assert.deepEqual(toMethods(''), ['sms', 'password']);
  assert.deepEqual(toMethods(' password\n sms '), ['password', 'sms']);
  assert.deepEqual(toMethods('password'), ['password']);
});

test('a client stays where they pressed, and a lost answer leaves open whether an SMS comes', () => {
  const wrong = new AltegioApiError('blocked-client', {status: 403});
  const lost = new AltegioApiError('network');
  const offline = new AltegioApiError('offline');
  assert.deepEqual(notSent(false, wrong, false), {phase: 'phone', fault: wrong, maybeSent: false});
  assert.deepEqual(notSent(true, wrong, false), {phase: 'code', fault: wrong});
  assert.deepEqual(notSent(false, lost, true), {phase: 'phone', fault: 'phone.sendUnknown', maybeSent: true});
  assert.deepEqual(notSent(true, lost, true), {phase: 'code', fault: 'phone.sendUnknown'});
  assert.deepEqual(notSent(false, offline, true), {phase: 'phone', fault: offline, maybeSent: true});
});

test('which failures leave it open whether a write was done', () => {
  const open: readonly ErrorCode[] = ['network', 'timeout', 'offline', 'bad-response'];
  for (const code of open) assert.equal(mayHaveArrived(new AltegioApiError(code)), true, code);
  const shut: readonly ErrorCode[] = ['wrong-code', 'rate-limited', 'signed-out', 'forbidden', 'config', 'unknown'];
  for (const code of shut) assert.equal(mayHaveArrived(new AltegioApiError(code)), false, code);
  assert.equal(mayHaveArrived(new AltegioApiError('unavailable', {status: 503})), true);
  assert.equal(mayHaveArrived(new AltegioApiError('unavailable', {status: 403})), false, 'a wall before Altegio');
});

test('a client of a host’s own may throw anything', () => {
  const error = new AltegioApiError('timeout');
  assert.equal(toApiError(error), error);
  for (const thrown of [new Error('x'), 'x', null, undefined]) assert.equal(toApiError(thrown).code, 'unknown');
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AltegioApiError} from '../../../src/api/errors.js';
import {missing, refused} from '../../../src/components/sign-in/password-form.state.js';

test('what is missing before anything is sent', () => {
  assert.equal(missing({login: '+1 315', password: ' '}), null, 'a password may be a space');
  assert.deepEqual(missing({login: ' ', password: 'x'}), {login: 'signIn.loginMissing', password: null});
  assert.deepEqual(missing({login: 'a@b.c', password: ''}), {login: null, password: 'signIn.passwordMissing'});
  assert.deepEqual(missing({login: '', password: ''}), {
    login: 'signIn.loginMissing',
    password: 'signIn.passwordMissing',
  });
});

test('a wrong password stands at its field, every other failure beside the button', () => {
  const wrong = new AltegioApiError('wrong-password', {status: 401});
  assert.deepEqual(refused(wrong, wrong), {password: 'signIn.loginWrong'});
  const lost = new AltegioApiError('network');
  assert.deepEqual(refused(lost, lost), {form: lost});
  assert.deepEqual(refused(new AltegioApiError('signed-out'), 'phone.notKept'), {form: 'phone.notKept'});
});

// The file that sends requests cannot be loaded: nothing has left the page, and no element says otherwise.
// Not there: src/base/connection/requests.ts
import {assert} from '@open-wc/testing/pure';
import '../../src/elements/change-password.js';
import '../../src/elements/phone-verify.js';
import '../../src/elements/sign-in.js';
import {heard, mount, printed, uncaught} from '../support/mount.js';
import {until} from '../support/until.js';
import {passwordWords, phoneWords, signInWords} from '../support/words.js';

const attributes = {'proxy-url': 'https://proxy.test/altegio', 'location-id': '4564', lang: 'en'};
const network = phoneWords('common.network');
let asked = 0;
const {fetch: real} = globalThis;

beforeEach(() => {
  asked = 0;
  globalThis.fetch = () => {
    asked++;
    return Promise.reject(new TypeError('Failed to fetch'));
  };
});

afterEach(() => {
  globalThis.fetch = real;
  assert.equal(asked, 0);
  assert.deepEqual(printed, []);
  assert.deepEqual(uncaught, []);
});

it('an SMS: no code is said to be on its way, and the number stays', async () => {
  const ui = await mount('altegio-phone-verify', {attributes: {...attributes, purpose: 'sign-in'}});
  ui.type('Phone number', '+13155550199');
  ui.press('Send code');
  await until(() => ui.errorAt('Phone number'));
  assert.equal(ui.errorAt('Phone number'), network);
  assert.isFalse(ui.has('button', phoneWords('phone.haveCode')));
  assert.equal(sessionStorage.length, 0);
  assert.deepEqual(heard('error'), [{code: 'network'}]);
  ui.press('Send code');
  await until(() => heard('error').length === 2, 'it can be pressed again');
});

it('a password change: the password is not said to be changed, perhaps', async () => {
  const ui = await mount('altegio-change-password', {attributes});
  ui.type('Current password', 'old-secret');
  ui.type('New password', 'new-secret-1');
  await ui.updated;
  ui.press('Change password');
  await until(() => ui.alerts);
  assert.equal(ui.alerts, passwordWords('common.network'));
  assert.equal(ui.field('New password').value, 'new-secret-1');
});

it('a sign-in by password: what was typed stays', async () => {
  const ui = await mount('altegio-sign-in', {attributes: {...attributes, methods: 'password'}});
  ui.type('Phone number or e-mail', 'a@b.example');
  ui.type('Password', 'secret');
  ui.press('Sign in');
  await until(() => ui.alerts);
  assert.equal(ui.alerts, signInWords('common.network'));
  assert.equal(ui.field('Password').value, 'secret');
});

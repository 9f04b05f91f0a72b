// Requests of an element without a client of its own: their file is loaded after the first paint, and a press before that waits.
import {assert} from '@open-wc/testing/pure';
import {createSandbox, demoClient, locationIds} from '../../sandbox/index.js';
import '../../src/elements/change-password.js';
import '../../src/elements/phone-verify.js';
import '../../src/elements/sign-in.js';
import {heard, mount, printed, uncaught} from '../support/mount.js';
import {until} from '../support/until.js';

let proxy = 0;
const {fetch: real} = globalThis;
let sandbox: ReturnType<typeof createSandbox>;
let asked: string[] = [];

beforeEach(() => {
  sandbox = createSandbox({basePath: '/altegio'});
  asked = [];
  globalThis.fetch = (input) => {
    const request = input as Request;
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    return sandbox.fetch(request);
  };
});

afterEach(() => {
  globalThis.fetch = real;
  assert.equal(printed.join(), '');
  assert.equal(uncaught.join(), '');
});

/** Another proxy for each test: its session is the page's. */
const attributes = (): Record<string, string> => ({
  'proxy-url': `https://proxy-${++proxy}.test/altegio`,
  'location-id': `${locationIds.newYork}`,
  lang: 'en',
});

it('phone-verify, from the number to the end, pressed at once', async () => {
  const ui = await mount('altegio-phone-verify', {attributes: {...attributes(), purpose: 'sign-in'}});
  ui.type('Phone number', '+13155550199');
  for (let click = 0; click < 20; click++) ui.press('Send code');
  await until(() => ui.has('textbox', 'Code from the SMS'));
  assert.deepEqual(asked, [`POST /altegio/book_code/${locationIds.newYork}`]);
  ui.type('Code from the SMS', sandbox.outbox[0]!.code);
  ui.press('Confirm');
  await until(() => heard('phone-verified').length);
  assert.equal(asked.filter((line) => line === 'POST /altegio/user/auth').length, 1);
});

it('sign-in by password, change of the password, sign-out', async () => {
  const all = attributes();
  const ui = await mount('altegio-sign-in', {attributes: {...all, methods: 'password'}});
  ui.type('Phone number or e-mail', demoClient.email);
  ui.type('Password', demoClient.password);
  ui.press('Sign in');
  await until(() => ui.has('button', 'Sign out'));
  const change = await mount('altegio-change-password', {attributes: all});
  change.type('Current password', demoClient.password);
  change.type('New password', 'brand-new-secret');
  await change.updated;
  change.press('Change password');
  await until(() => heard('password-changed').length);
  ui.press('Sign out');
  await until(() => ui.has('textbox', 'Password'));
  assert.equal(asked.filter((line) => line.startsWith('POST')).length, 1);
  assert.equal(asked.filter((line) => line.startsWith('PUT')).length, 1);
  assert.deepEqual(heard('error'), []);
});

// The form for a password cannot be loaded: the element says so, what was typed stays, and another press tries again.
// Not there: src/components/sign-in/password-form.ts
import {assert} from '@open-wc/testing/pure';
import {locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/sign-in.js';
import {heard, mount, printed, uncaught} from '../../support/mount.js';
import {until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';
import {signInWords as words} from '../../support/words.js';

const attributes = {'location-id': `${locationIds.newYork}`};

it('Use a password: says that the connection was lost, and the way by SMS keeps its number', async () => {
  const ui = await mount('altegio-sign-in', {wire: new Wire(), attributes});
  ui.type('Phone number', '+13155550199');
  for (let press = 0; press < 2; press++) {
    ui.press(press ? 'Try again' : words('signIn.usePassword'));
    await until(() => ui.has('button', 'Try again') && ui.text.includes(words('common.network')));
    await until(() => heard('error').length === press + 1);
    await until(() => document.activeElement === ui.element && ui.root.activeElement, 'the focus is kept');
  }
  assert.deepEqual(heard('error'), [{code: 'network'}, {code: 'network'}]);
  ui.press(words('signIn.useSms'));
  await until(() => ui.has('textbox', 'Phone number'));
  assert.equal(ui.field('Phone number').value.replaceAll(' ', ''), '+13155550199');
  assert.deepEqual(printed, []);
  assert.deepEqual(uncaught, []);
});

it('it is the only way: the same', async () => {
  const ui = await mount('altegio-sign-in', {wire: new Wire(), attributes: {...attributes, methods: 'password'}});
  await until(() => ui.has('button', 'Try again'));
  assert.include(ui.text, words('common.network'));
  assert.deepEqual(heard('error'), [{code: 'network'}]);
});

it('Sign out: says it beside the button, and nobody is signed out', async () => {
  const wire = new Wire();
  const ui = await mount('altegio-sign-in', {wire, attributes});
  await wire.signIn();
  await until(() => ui.has('button', 'Sign out'));
  ui.press('Sign out');
  await until(() => ui.alerts);
  assert.equal(ui.alerts, words('common.network'));
  assert.deepEqual(heard('error'), [{code: 'network'}]);
  assert.deepEqual(heard('signed-out'), []);
  assert.isTrue(ui.has('button', 'Sign out'));
  assert.equal(wire.count('DELETE session'), 0);
});

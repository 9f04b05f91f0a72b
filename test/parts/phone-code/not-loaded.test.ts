// What a press needs cannot be loaded: the form says so, nothing that was typed is lost, and the next press tries again.
// Not there: src/parts/phone-code/code-step.ts
import {assert} from '@open-wc/testing/pure';
import {locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/phone-verify.js';
import {heard, mount, printed, uncaught} from '../../support/mount.js';
import {settled, until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';
import {phoneWords as words} from '../../support/words.js';

const attributes = {purpose: 'sign-in', 'location-id': `${locationIds.newYork}`};

it('Send code: says that the connection was lost, at the number that is still there, and sends nothing', async () => {
  const wire = new Wire();
  const ui = await mount('altegio-phone-verify', {wire, attributes});
  await settled();
  assert.deepEqual(printed, [], 'nobody pressed: nothing is said');
  ui.type('Phone number', '+13155550199');
  for (let click = 0; click < 10; click++) ui.press('Send code');
  await until(() => ui.errorAt('Phone number'));
  assert.equal(ui.errorAt('Phone number'), words('common.network'));
  assert.equal(ui.field('Phone number').value.replaceAll(' ', ''), '+13155550199');
  assert.deepEqual(heard('error'), [{code: 'network'}]);
  await until(() => ui.focused === 'Phone number');
  assert.isFalse(ui.has('button', words('phone.haveCode')), 'no SMS is on its way');
  ui.press('Send code');
  await until(() => heard('error').length === 2);
  assert.deepEqual(heard('before-send'), []);
  assert.deepEqual(wire.asked, []);
  assert.deepEqual(printed, []);
  assert.deepEqual(uncaught, []);
});

it('offline, it says that', async () => {
  const ui = await mount('altegio-phone-verify', {wire: new Wire(), attributes});
  Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
  try {
    ui.type('Phone number', '+13155550199');
    assert.isFalse(await ui.element.send());
    await ui.updated;
    assert.equal(ui.errorAt('Phone number'), words('common.offline'));
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
  }
});

it('a code of an earlier page of the tab is not offered without what could read it', async () => {
  const now = Date.now();
  sessionStorage.setItem('altegio-elements:sms:sign-in https://proxy.test/altegio', `${now - 120_000}`);
  const wire = new Wire();
  const ui = await mount('altegio-phone-verify', {
    wire,
    attributes: {...attributes, 'proxy-url': 'https://proxy.test/altegio'},
  });
  ui.type('Phone number', '+13155550199');
  ui.press('Send code');
  await until(() => ui.errorAt('Phone number'));
  assert.isFalse(ui.has('button', words('phone.haveCode')));
  assert.equal(ui.errorAt('Phone number'), words('common.network'));
  assert.equal(wire.asked.length, 0, 'no SMS is paid for');
});

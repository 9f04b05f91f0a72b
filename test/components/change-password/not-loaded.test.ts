// What a press does cannot be loaded: the form says so, and what was typed stays.
// Not there: src/components/change-password/password-change.ts
import {assert} from '@open-wc/testing/pure';
import '../../../src/elements/change-password.js';
import {heard, mount, printed, uncaught} from '../../support/mount.js';
import {until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';
import {passwordWords as words} from '../../support/words.js';

it('Change password: says that the connection was lost, sends nothing, and can be pressed again', async () => {
  const wire = new Wire();
  const ui = await mount('altegio-change-password', {wire});
  ui.type('Current password', 'old-secret');
  ui.type('New password', 'new-secret-1');
  for (let press = 1; press < 3; press++) {
    ui.press('Change password');
    ui.press('Change password');
    await until(() => heard('error').length === press);
    await ui.updated;
    assert.equal(ui.alerts, words('common.network'));
  }
  assert.equal(ui.field('Current password').value, 'old-secret');
  assert.equal(ui.field('New password').value, 'new-secret-1');
  assert.deepEqual(heard('error'), [{code: 'network'}, {code: 'network'}]);
  assert.deepEqual(wire.asked, []);
  assert.deepEqual(printed, []);
  assert.deepEqual(uncaught, []);
});

// The file of the sign-in form cannot be loaded: that is said, and a press that fails again leaves the focus at what says so.
// Not there: src/elements/sign-in.ts
import {assert} from '@open-wc/testing/pure';
import '../../../src/elements/account.js';
import {heard, mount, printed, uncaught} from '../../support/mount.js';
import {until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';
import {accountWords as words} from '../../support/words.js';

it('says that the connection was lost, also to who presses again', async () => {
  const ui = await mount('altegio-account', {wire: new Wire(), attributes: {'location-id': '4564'}});
  await until(() => ui.alerts);
  assert.equal(ui.alerts, words('common.network'));
  ui.get('button', 'Try again').focus();
  ui.press('Try again');
  await until(() => heard('error').length === 2);
  await until(() => ui.focused === words('common.network'), 'the message has the focus');
  assert.deepEqual(printed, []);
  assert.deepEqual(uncaught, []);
});

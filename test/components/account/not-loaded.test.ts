// The file of a section cannot be loaded: the others work, and a press tries again.
// Not there: src/elements/profile.ts
import {assert} from '@open-wc/testing/pure';
import '../../../src/elements/account.js';
import {heard, mount, printed, uncaught} from '../../support/mount.js';
import {until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';
import {accountWords as words} from '../../support/words.js';

it('says that the connection was lost, and tries again only when it is pressed', async () => {
  const wire = new Wire();
  await wire.signIn();
  const ui = await mount('altegio-account', {wire, attributes: {'location-id': '4564', sections: 'profile password'}});
  await until(() => ui.alerts);
  assert.equal(ui.alerts, words('common.network'));
  assert.deepEqual(heard('error'), [{code: 'network'}]);
  ui.element.requestUpdate();
  await ui.updated;
  assert.equal(heard('error').length, 1);
  ui.get('button', 'Try again').focus();
  ui.press('Try again');
  await until(() => heard('error').length === 2);
  await until(() => ui.focused === words('common.network'), 'the message has the focus');
  ui.root.querySelector<HTMLElement>('#tab-password')!.click();
  await until(() => ui.root.querySelector('altegio-change-password')?.shadowRoot?.querySelector('input'));
  assert.deepEqual(printed, []);
  assert.deepEqual(uncaught, []);
});

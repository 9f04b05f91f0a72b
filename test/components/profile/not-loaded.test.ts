// What a press does cannot be loaded: the form says so, and what was typed stays.
// Not there: src/components/profile/profile.press.ts src/components/profile/phone-change.ts
import {assert} from '@open-wc/testing/pure';
import '../../../src/elements/profile.js';
import {heard, mount, printed, uncaught} from '../../support/mount.js';
import {until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';
import {profileWords as words} from '../../support/words.js';

it('Save, Change number: each says that the connection was lost, send nothing, and can be pressed again', async () => {
  const wire = new Wire();
  await wire.signIn();
  const ui = await mount('altegio-profile', {wire, attributes: {'location-id': '4564'}});
  await until(() => ui.has('textbox'));
  ui.type('Name', 'Ada');
  for (const [index, name] of ['Save', 'Change number', 'Save'].entries()) {
    const press = index + 1;
    ui.press(name);
    ui.press(name);
    await until(() => heard('error').length === press);
    await ui.updated;
    assert.equal(ui.alerts, words('common.network'));
  }
  assert.equal(ui.field('Name').value, 'Ada');
  assert.equal(wire.count('PUT'), 0);
  assert.deepEqual(printed, []);
  assert.deepEqual(uncaught, []);
});

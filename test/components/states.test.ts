// The list of states itself: each can be reached, and shows what its name says rather than another one.
import {assert} from '@open-wc/testing/pure';
import {uncaught} from '../support/mount.js';
import {states} from '../support/states.js';

for (const {element, name, mount} of states) {
  it(`${element}: ${name}`, async () => {
    const mounted = await mount({dir: 'rtl', width: 360});
    assert.isNotEmpty(mounted.shadowRoot!.textContent.trim());
    assert.deepEqual(uncaught, []);
  });
}

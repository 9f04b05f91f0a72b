// The popup's file cannot be loaded: a press says so, and tries again.
// Not there: src/components/booking/display/extras.ts
import {assert} from '@open-wc/testing/pure';
import {openBooking} from '../../support/booking.js';
import {heard, uncaught} from '../../support/mount.js';
import {settled, until} from '../../support/until.js';

it('nobody has pressed: nothing is shown; a press shows why it does not open, and a way to try again', async () => {
  const link = document.body.appendChild(document.createElement('button'));
  link.dataset['altegioBooking'] = '';
  const ui = await openBooking({attributes: {display: 'popup'}});
  await until(() => heard('error').length);
  await settled();
  assert.equal(ui.text, '');
  link.click();
  await until(() => ui.has('button', 'Try again'));
  assert.include(ui.text, 'The connection was lost.');
  assert.deepEqual(heard('error'), [{code: 'network'}, {code: 'network'}]);
  ui.press('Try again');
  await until(() => heard('error').length === 3);
  await until(() => ui.has('button', 'Try again'));
  assert.deepEqual(ui.wire.asked, []);
  assert.deepEqual(uncaught, []);
});

it('offline, it says that', async () => {
  Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
  try {
    const ui = await openBooking({attributes: {display: 'popup'}});
    ui.element.open();
    await until(() => ui.has('button', 'Try again'));
    assert.deepEqual(heard('error').at(-1), {code: 'offline'});
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
  }
});

it('in its place, the booking works without it', async () => {
  const ui = await openBooking({attributes: {history: true}});
  await ui.at('Choose services');
});

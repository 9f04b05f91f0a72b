// What is loaded with a press cannot be loaded: the card says what to do, and nothing else is lost.
// Not there: src/components/my-bookings/actions/appointment-actions.ts src/components/my-bookings/guests/guest-memory.ts
import {assert} from '@open-wc/testing/pure';
import '../../../../src/elements/my-bookings.js';
import {Card, openDialog, standStill, start} from '../../../support/bookings.js';
import {heard, mount, printed, uncaught} from '../../../support/mount.js';
import {record} from '../../../support/records.js';
import {settled, until} from '../../../support/until.js';
import {proxyUrl, Wire} from '../../../support/wire.js';
import {bookingsWords as words} from '../../../support/words.js';

standStill();

for (const name of ['Cancel appointment', 'Reschedule', 'Add to calendar']) {
  it(`${name}: says so on its card, and can be pressed again`, async () => {
    const {ui, wire} = await start({records: [record({id: 7}), record({id: 8})]});
    const card = new Card(ui, 7);
    card.press(name);
    card.press(name);
    await until(() => ui.alerts);
    assert.equal(ui.alerts, words('bookings.notLoaded'));
    assert.include(card.text, words('bookings.notLoaded'));
    assert.deepEqual(heard('error'), [{code: 'network'}]);
    assert.equal(ui.focused, name);
    assert.isFalse(Boolean(openDialog(ui)));
    assert.equal(ui.all('article').length, 2);
    card.press(name);
    await until(() => heard('error').length === 2);
    await settled();
    assert.equal(wire.count('DELETE') + wire.count('PUT'), 0);
    assert.deepEqual([...printed, ...uncaught], []);
  });
}

it('says that it is busy meanwhile, and takes one press at a time', async () => {
  const {ui} = await start({records: [record({id: 7}), record({id: 8})]});
  const card = new Card(ui, 7);
  card.press('Cancel appointment');
  new Card(ui, 8).press('Cancel appointment');
  await ui.updated;
  await until(() => ui.alerts);
  assert.notInclude(new Card(ui, 8).text, words('bookings.notLoaded'));
  assert.equal(heard('error').length, 1);
});

it('what remembers a guest: the list comes, and nothing is remembered', async () => {
  const attributes = {lang: 'en', remember: true, 'proxy-url': proxyUrl};
  const signedOut = await mount('altegio-my-bookings', {wire: new Wire(), attributes});
  await until(() => signedOut.text.includes(words('bookings.signInToSee')));
  const wire = new Wire();
  const ui = await mount('altegio-my-bookings', {wire, attributes, props: {records: wire.sandbox.guestRecords}});
  await until(() => ui.all('article').length === 3);
  await settled();
  assert.equal(localStorage.length, 0);
  assert.isFalse(ui.has('button', 'Forget on this device'));
  assert.deepEqual([...printed, ...uncaught], []);
});

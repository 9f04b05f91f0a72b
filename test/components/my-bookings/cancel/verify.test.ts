// Cancelling when something goes wrong on the way: one request, and what is said of it is true.
import {assert} from '@open-wc/testing/pure';
import {locationIds, storyIds, type Fault} from '../../../../sandbox/index.js';
import '../../../../src/elements/my-bookings.js';
import {askToCancel, Card, dialogText, now, openDialog, standStill, isCancelled} from '../../../support/bookings.js';
import {heard, printed, uncaught} from '../../../support/mount.js';
import {plain} from '../../../support/ui.js';
import {until} from '../../../support/until.js';
import {Wire} from '../../../support/wire.js';
import {bookingsWords as words} from '../../../support/words.js';

const id = storyIds.tomorrow;

standStill();

const deletes = 'DELETE user/records';

describe('the truth', () => {
  const trouble = async (fault: Fault, more = {}) => {
    const story = await askToCancel(more);
    story.wire.fault(`DELETE user/records/${id}`, fault);
    story.ui.press('Yes, cancel it');
    return story;
  };

  it('an answer that is lost after the work was done: cancelled, and no failure is told', async () => {
    const {ui, wire, card} = await trouble({kind: 'cut', after: true});
    await until(() => isCancelled(card));
    assert.deepEqual(heard('appointment-cancelled'), [{id}]);
    assert.equal(wire.count('DELETE'), 1);
    assert.equal(wire.last('GET').line, 'GET user/records/');
    assert.deepEqual(heard('error'), []);
    await until(() => ui.root.activeElement === card.element);
  });

  it('the same where Altegio lists a cancelled one no longer', async () => {
    const story = await askToCancel();
    story.wire.sandbox.settings.cancelledGone = true;
    story.wire.fault(deletes, {kind: 'truncated'});
    story.ui.press('Yes, cancel it');
    await until(() => isCancelled(story.card));
    assert.include(story.ui.statuses, words('cancel.done'));
    assert.equal(story.wire.count('DELETE'), 1);
  });

  it('and for a guest, whose record is not found then', async () => {
    const [guest] = new Wire({now: () => now}).sandbox.guestRecords;
    const options = {attributes: {lang: 'en'}, props: {records: [guest!]}};
    const {ui, wire, card} = await askToCancel({guest: true, options}, guest!.id);
    wire.sandbox.settings.cancelledGone = true;
    wire.fault(deletes, {kind: 'cut', after: true});
    ui.press('Yes, cancel it');
    await until(() => isCancelled(card));
    assert.equal(wire.last('GET').line, `GET user/records/${guest!.id}/${guest!.hash}`);
    assert.equal(wire.count('DELETE'), 1);
  });

  it('where the page shows another list meanwhile, that list does not say that it was cancelled', async () => {
    const {ui, wire} = await askToCancel({
      options: {attributes: {lang: 'en', 'location-id': `${locationIds.newYork}`}},
    });
    wire.hold(deletes);
    wire.fault(`DELETE user/records/${id}`, {kind: 'cut'});
    ui.press('Yes, cancel it');
    await until(() => wire.held.length);
    ui.element.locationId = locationIds.london;
    await until(() => !openDialog(ui) && heard('appointments-loaded').length > 1);
    wire.letGo();
    await until(() => heard('error').length || heard('appointment-cancelled').length);
    assert.deepEqual(heard('appointment-cancelled'), []);
    ui.element.locationId = locationIds.newYork;
    await until(() => ui.all('article').some((one) => one.id === `card-${id}`));
    assert.isFalse(isCancelled(new Card(ui, id)));
  });

  it('a request that never arrived: it says that the appointment stands, and asks again', async () => {
    const {ui, wire, card} = await trouble({kind: 'cut', times: 1});
    await until(() => dialogText(ui).includes(words('cancel.still')));
    assert.isFalse(isCancelled(card));
    assert.deepEqual(heard('error'), [{code: 'network'}]);
    await until(() => ui.focused.includes(words('cancel.still')), 'what is said has the focus');
    ui.press('Yes, cancel it');
    await until(() => isCancelled(card));
    assert.equal(wire.count('DELETE'), 2);
  });

  it('cannot be found out: it says so, sends nothing more, and reads again when asked', async () => {
    const story = await askToCancel();
    const {ui, wire, card} = story;
    wire.fault(deletes, {kind: 'cut', after: true});
    wire.fault('GET user/records', {kind: 'cut'});
    ui.press('Yes, cancel it');
    await until(() => dialogText(ui).includes(words('cancel.notKnown')));
    assert.isFalse(ui.has('button', 'Yes, cancel it'));
    assert.isFalse(isCancelled(card));
    wire.sandbox.faults.clear('GET user/records');
    ui.press('Try again');
    await until(() => isCancelled(card));
    assert.equal(wire.count('DELETE'), 1);
  });

  it('closed before it could be found out: the list is read, and tells', async () => {
    const {ui, wire} = await askToCancel();
    wire.fault(deletes, {kind: 'cut', after: true});
    wire.fault('GET user/records', {kind: 'cut'});
    ui.press('Yes, cancel it');
    await until(() => dialogText(ui).includes(words('cancel.notKnown')));
    wire.sandbox.faults.clear('GET user/records');
    ui.press(words('cancel.close'));
    await until(() => heard('appointments-loaded').length === 2);
    await ui.updated;
    assert.isTrue(isCancelled(new Card(ui, id)));
    assert.deepEqual(uncaught, []);
  });

  it('refused by the rules, which have changed meanwhile: it says so, with the phone to call', async () => {
    const {ui, wire, card} = await askToCancel();
    wire.fault(deletes, {kind: 'status', status: 403, body: {success: false, data: null, meta: {message: 'No'}}});
    ui.press('Yes, cancel it');
    await until(() => dialogText(ui).includes(words('cancel.refused')));
    const phone = openDialog(ui)!.querySelector<HTMLAnchorElement>('a[href^="tel:"]');
    assert.equal(phone?.href, 'tel:+13155550100');
    assert.isFalse(isCancelled(card));
    assert.deepEqual(heard('error'), [{code: 'not-allowed', status: 403}]);
    ui.press('Keep it');
    await until(() => ui.focused === 'Cancel appointment');
  });

  it('cancelled elsewhere meanwhile: not found, so it is read again, and it is so', async () => {
    const {ui, wire, card} = await askToCancel();
    await wire.client.cancelAppointment({id});
    wire.fault(deletes, {kind: 'status', status: 404, body: {success: false, data: null, meta: {message: 'No'}}});
    ui.press('Yes, cancel it');
    await until(() => isCancelled(card));
    assert.deepEqual(heard('error'), []);
  });

  it('signed out meanwhile: asked to sign in, and nothing is claimed', async () => {
    const {ui} = await trouble({
      kind: 'status',
      status: 401,
      body: {success: false, data: null, meta: {message: 'No'}},
    });
    await until(() => ui.text.includes(words('bookings.signInToSee')));
    assert.isFalse(Boolean(openDialog(ui)));
    assert.deepEqual(heard('appointment-cancelled'), []);
    assert.deepEqual(heard('error').at(0), {code: 'signed-out', status: 401});
  });

  const faults = {
    'a server error': {kind: 'status', status: 500},
    'a gateway that gave up': {kind: 'status', status: 504},
    'a page of a bot wall': {kind: 'html403'},
    'too many requests': {kind: 'rate-limited', retryAfter: 60},
    'a captcha': {kind: 'wall'},
    'an answer that never comes': {kind: 'hang'},
    'half an answer': {kind: 'truncated'},
    'a lost request': {kind: 'cut'},
    'a lost answer': {kind: 'cut', after: true},
    'a slow answer': {kind: 'delay', ms: 30},
    'shape 1': {kind: 'error-shape', shape: 1},
    'shape 2': {kind: 'error-shape', shape: 2},
    'shape 3': {kind: 'error-shape', shape: 3},
    'shape 4': {kind: 'error-shape', shape: 4},
    'shape 5': {kind: 'error-shape', shape: 5},
    'not there': {kind: 'status', status: 404},
    'another method': {kind: 'status', status: 405},
  } as const;

  for (const [name, fault] of Object.entries(faults)) {
    it(`${name}: one request, and what is said is true`, async () => {
      const {ui, wire, card} = await trouble(
        {...fault, times: 1},
        {wire: {timeoutMs: fault.kind === 'hang' ? 300 : 5000}},
      );
      await until(() => isCancelled(card) || plain(openDialog(ui)?.querySelector('[role=alert]')?.textContent ?? ''));
      const status = (await wire.client.getAppointments()).find((one) => one.id === id)?.status;
      assert.equal(isCancelled(card), status === 'cancelled', dialogText(ui));
      assert.equal(wire.count('DELETE'), 1);
      assert.equal(heard('appointment-cancelled').length, Number(status === 'cancelled'));
      assert.deepEqual(uncaught, []);
      assert.deepEqual(printed, []);
      assert.isAbove(ui.all('article').length, 10, 'the list is still there');
    });
  }
});

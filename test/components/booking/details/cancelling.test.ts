// Cancelling at the card of what has just been booked: one request, and a true sentence of what became of it.
import {assert} from '@open-wc/testing/pure';
import {openDetails, withoutCode, type Booking} from '../../../support/booking.js';
import {heard} from '../../../support/mount.js';
import {until} from '../../../support/until.js';

const question = 'Cancel this appointment?';
const refused = 'This appointment cannot be cancelled online. It stays as it is.';

/** A guest's booking, with the question on its card. */
async function asked(): Promise<{ui: Booking; id: number; path: string}> {
  const ui = await openDetails({attributes: {...withoutCode.attributes, date: '2026-09-24'}});
  ui.introduce({phone: '+493055501234'});
  ui.press('Book');
  await ui.at('You are booked');
  ui.press('Cancel appointment');
  await until(() => ui.text.includes(question));
  const {id, hash} = ui.element.booked[0]!;
  return {ui, id, path: `user/records/${id}/${hash}`};
}

describe('<altegio-booking>: cancelling what was booked', () => {
  it('refused: said so, and it stays', async () => {
    const {ui, path} = await asked();
    ui.wire.fault(`DELETE ${path}`, {kind: 'status', status: 403});
    ui.press('Yes, cancel it');
    await until(() => ui.text.includes(refused));
    assert.deepEqual(heard('error').at(-1), {code: 'not-allowed', status: 403});
    assert.isTrue(ui.has('button', 'Cancel appointment'));
  });

  it('too many calls: no word of a refusal, and another press asks again', async () => {
    const {ui, path} = await asked();
    ui.wire.fault(`DELETE ${path}`, {kind: 'status', status: 429});
    ui.press('Yes, cancel it');
    await until(() => ui.text.includes('Too many attempts.'));
    assert.notInclude(ui.text, refused);
    ui.press('Cancel appointment');
    await until(() => ui.text.includes(question));
  });

  it('the answer is lost, and nothing has changed: it says so, and asks', async () => {
    const {ui, path} = await asked();
    ui.wire.fault(`DELETE ${path}`, {kind: 'cut'});
    ui.press('Yes, cancel it');
    await until(() => ui.text.includes('your appointment is not cancelled. Cancel it?'));
    assert.notInclude(ui.text, refused);
    assert.equal(ui.wire.count(`DELETE ${path}`), 1);
    ui.wire.sandbox.faults.clear();
    ui.press('Yes, cancel it');
    await until(() => ui.text.includes('Your appointment is cancelled.'));
  });

  it('the answer is lost, and it is cancelled: found out', async () => {
    const {ui, path} = await asked();
    ui.wire.fault(`DELETE ${path}`, {kind: 'cut', after: true});
    ui.press('Yes, cancel it');
    await until(() => ui.text.includes('Your appointment is cancelled.'));
    assert.equal(ui.wire.count(`DELETE ${path}`), 1);
  });

  it('nor can it be read: "Try again" reads, and sends nothing', async () => {
    const {ui, path} = await asked();
    ui.wire.fault(`DELETE ${path}`, {kind: 'cut', after: true});
    ui.wire.fault(`GET ${path}`, {kind: 'status', status: 500});
    ui.press('Yes, cancel it');
    await until(() => ui.text.includes('We couldn’t confirm whether your appointment was cancelled.'));
    assert.isFalse(ui.has('button', 'Cancel appointment'));
    ui.wire.sandbox.faults.clear();
    ui.wire.hold(`GET ${path}`);
    ui.press('Try again');
    await until(() => ui.text.includes('We are checking whether your appointment was cancelled'));
    assert.isFalse(ui.has('button', 'Yes, cancel it'));
    ui.wire.letGo();
    await until(() => ui.text.includes('Your appointment is cancelled.'));
    assert.equal(ui.wire.count(`DELETE ${path}`), 1);
  });

  it('cancelled: nothing says any more that it is booked, or offers it for the calendar', async () => {
    const {ui} = await asked();
    ui.press('Keep it');
    ui.press('Add to calendar');
    await until(() => ui.has('button', 'Calendar file'));
    ui.press('Cancel appointment');
    await until(() => ui.text.includes(question));
    assert.isTrue(ui.has('button', 'Calendar file'), 'it is not cancelled yet');
    ui.press('Yes, cancel it');
    await until(() => ui.text.includes('Your appointment is cancelled.'));
    assert.isFalse(ui.has('button', 'Calendar file'));
    assert.isFalse(ui.has('link', 'Google'));
    assert.equal(ui.heading, 'Cancelled');
    assert.isTrue(ui.has('button', 'Book another'));
  });
});

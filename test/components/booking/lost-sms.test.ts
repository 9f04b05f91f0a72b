// The SMS for a booking whose answer was lost, or that an earlier page has asked for: its code may have come.
import {assert} from '@open-wc/testing/pure';
import {bookedAgainAfterSms, openDetails, withoutCode, type Booking} from '../../support/booking.js';
import {heard} from '../../support/mount.js';
import {until} from '../../support/until.js';
import {phoneWords as words} from '../../support/words.js';

const haveCode = words('phone.haveCode');

async function lost(after: boolean): Promise<Booking> {
  const ui = await openDetails();
  ui.introduce();
  ui.wire.fault('POST book_code', {kind: 'cut', after});
  ui.press('Book');
  await until(() => ui.alerts.includes(words('phone.sendUnknown')));
  ui.wire.sandbox.faults.clear();
  return ui;
}

describe('<altegio-booking>: an SMS whose answer was lost', () => {
  it('"I have a code" leads to the code, sends no other SMS, and the booking goes on', async () => {
    const ui = await lost(true);
    ui.press(haveCode);
    await ui.at('Confirm your phone');
    await until(() => ui.focused === 'Confirm your phone');
    assert.equal(ui.wire.sandbox.outbox.length, 1);
    ui.type('Code from the SMS', await ui.wire.code());
    ui.press('Confirm');
    await ui.at('You are booked');
    assert.equal(ui.wire.count('POST book_code'), 1);
    assert.equal(ui.wire.count('POST book_record'), 1);
    assert.equal(heard('before-book').length, 2, 'each press is told');
  });

  it('what is missing is told first, and "Book" sends an SMS', async () => {
    const ui = await lost(false);
    ui.box('I agree').click();
    ui.press(haveCode);
    await until(() => ui.alerts.includes('Please agree'));
    ui.box('I agree').click();
    ui.press('Book');
    await ui.at('Confirm your phone');
    assert.equal(ui.wire.sandbox.outbox.length, 1);
  });

  it('another number has no code', async () => {
    const ui = await lost(true);
    assert.isTrue(ui.has('button', haveCode));
    ui.type('Phone number', '+13155550176');
    await ui.updated;
    assert.isFalse(ui.has('button', haveCode));
  });

  it('it is not offered where the SMS was refused', async () => {
    const ui = await openDetails();
    ui.introduce();
    ui.wire.fault('POST book_code', {kind: 'status', status: 429});
    ui.press('Book');
    await until(() => ui.alerts);
    assert.isFalse(ui.has('button', haveCode));
  });

  it('of an earlier page: the same', async () => {
    const {ui, again} = await bookedAgainAfterSms();
    await until(() => again.has('button', haveCode));
    again.press(haveCode);
    await again.at('Confirm your phone');
    again.type('Code from the SMS', await ui.wire.code());
    again.press('Confirm');
    await again.at('You are booked');
    assert.equal(ui.wire.sandbox.outbox.length, 1);
  });

  it('"Sign in to see it" has the same way', async () => {
    const ui = await openDetails(withoutCode);
    ui.introduce({phone: '+493055501234'});
    ui.wire.fault('POST book_record', {kind: 'cut', after: true});
    ui.press('Book');
    await ui.at('We could not check');
    ui.wire.fault('POST book_code', {kind: 'cut', after: true});
    ui.press('Sign in to see it');
    await until(() => ui.alerts.includes(words('phone.sendUnknown')));
    ui.wire.sandbox.faults.clear();
    ui.press(haveCode);
    await until(() => ui.has('textbox', 'Code from the SMS'));
    await until(() => ui.focused === 'Code from the SMS');
    ui.type('Code from the SMS', await ui.wire.code());
    ui.press('Confirm');
    await ui.at('You are booked');
    assert.equal(ui.wire.sandbox.outbox.length, 1);
    assert.equal(ui.wire.count('POST book_record'), 1);
  });
});

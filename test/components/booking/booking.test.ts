// A whole booking, as a person does it.
import {assert} from '@open-wc/testing/pure';
import {openBooking} from '../../support/booking.js';
import {heard} from '../../support/mount.js';
import {until} from '../../support/until.js';

describe('<altegio-booking>', () => {
  it('a guest books with a code', async () => {
    const ui = await openBooking();
    await ui.toDetails();
    ui.introduce();
    ui.press('Book');
    await ui.at('Confirm your phone');
    ui.type('Code from the SMS', await ui.wire.code());
    ui.press('Confirm');
    await ui.at('You are booked');
    assert.include(ui.text, 'Gel manicure');
    assert.include(ui.text, 'Natalie Parker');
    assert.equal(ui.wire.count('POST book_record'), 1);
    assert.equal(heard('appointment-booked').length, 1);
    await until(() => ui.focusedHeading);
  });
});

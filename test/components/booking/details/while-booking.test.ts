// From the press of "Book" until its outcome is known, nothing of the choice can be changed.
import {assert} from '@open-wc/testing/pure';
import {locationIds} from '../../../../sandbox/index.js';
import {openBooking, withoutCode} from '../../../support/booking.js';
import {byRole} from '../../../support/ui.js';
import {settled, until} from '../../../support/until.js';

describe('<altegio-booking>: while it is being booked', () => {
  it('“Change” leads nowhere, and what is booked is told', async () => {
    const ui = await openBooking(withoutCode);
    await ui.timeToDetails();
    ui.introduce({phone: '+493055501234'});
    ui.wire.hold('POST book_record');
    ui.press('Book');
    await until(() => ui.wire.held.length);
    for (const name of ['Change time', 'Change team member', 'Change services']) {
      const change = ui.get('button', name);
      assert.equal(change.getAttribute('aria-disabled'), 'true', name);
      change.click();
      await settled();
      assert.equal(ui.heading, 'Your details', name);
    }
    ui.wire.letGo();
    await ui.at('You are booked');
    assert.equal(ui.wire.count('POST book_record'), 1);
  });

  it('the seats stay as they were sent', async () => {
    const ui = await openBooking({attributes: {'location-id': String(locationIds.tbilisi), kind: 'events'}});
    await ui.at('Choose an event');
    await until(() => ui.all('article').length);
    byRole(ui.all('article')[0]!, 'button', 'Choose')[0]!.click();
    await ui.at('Your details');
    ui.type('Seats', '2');
    ui.introduce({phone: '+995599550123'});
    ui.wire.hold('POST book_code');
    ui.press('Book');
    await until(() => ui.wire.held.length);
    assert.isTrue(ui.root.querySelector<HTMLInputElement>('#seats')!.readOnly);
    ui.wire.letGo();
    await ui.at('Confirm your phone');
    ui.press('Back');
    await ui.at('Your details');
    assert.isFalse(ui.root.querySelector<HTMLInputElement>('#seats')!.readOnly);
  });
});

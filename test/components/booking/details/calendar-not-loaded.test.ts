// The calendar's panel cannot be loaded: a press says so, and another tries again.
// Not there: src/parts/add-to-calendar/calendar-panel.ts
import {assert} from '@open-wc/testing/pure';
import {openDetails, withoutCode} from '../../../support/booking.js';
import {heard, uncaught} from '../../../support/mount.js';
import {until} from '../../../support/until.js';

it('what was booked stays, and the card says that the connection was lost', async () => {
  const ui = await openDetails(withoutCode);
  ui.introduce({phone: '+493055501234'});
  ui.press('Book');
  await ui.at('You are booked');
  ui.press('Add to calendar');
  await until(() => ui.text.includes('The connection was lost.'));
  assert.deepEqual(heard('error'), [{code: 'network'}]);
  ui.press('Add to calendar');
  await until(() => heard('error').length === 2);
  assert.deepEqual(uncaught, []);
});

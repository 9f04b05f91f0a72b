// A guest's booking as somebody hears it who sees nothing and uses the keyboard: every phrase, in its order.
import {assert} from '@open-wc/testing/pure';
import {setViewport} from '@web/test-runner-commands';
import {locationIds} from '../../../sandbox/index.js';
import {AltegioBooking} from '../../../src/components/booking/booking.js';
import {now} from '../../support/booking.js';
import {uncaught} from '../../support/mount.js';
import {inTheOpen, Reader} from '../../support/reader/reader.js';
import {until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';
import {standStill} from '../../support/bookings.js';

standStill();

const Booking = inTheOpen(AltegioBooking);

// Where the visitor's clock shows another time.
const zone = new Date(now).getTimezoneOffset() === 240 ? [] : ['Our local time (GMT-4)'];

let reader: Reader;

afterEach(async () => {
  await reader.stop();
  const ours = uncaught.filter((error) => !String((error as Error | null)?.stack).includes('virtual-screen-reader'));
  assert.deepEqual(ours, []);
});

/** What is heard. A button that is busy is heard again where what it waits for takes its time, and not where it is there at once. */
const heard = async (last?: string): Promise<readonly string[]> =>
  (await reader.heard(last)).filter((phrase) => !/^button, .+, disabled$/.test(phrase));

/** "Continue", read from where the reader is. */
async function goOnIn(element: AltegioBooking, step: string): Promise<void> {
  await reader.readTo('complementary, Your appointment');
  await heard();
  await reader.readTo('button, Continue');
  await reader.press('Enter');
  await until(() => element.step === step);
}

it('a guest books, from the services to the code and what is booked', async () => {
  // A page of another width has another summary.
  await setViewport({width: 800, height: 600});
  const wire = new Wire({now: () => now});
  const element = new Booking();
  Object.assign(element, {client: wire.client, lang: 'en', locationId: locationIds.newYork});
  reader = await Reader.start();
  document.body.append(element);
  await until(() => element.step === 'services');
  const goOn = (step: string): Promise<void> => goOnIn(element, step);

  await reader.readTo('checkbox, Gel manicure');
  assert.deepEqual(await heard(), [
    'region, Choose services',
    'Step 1 of 5',
    'heading, Choose services, level 2',
    'progressbar, Step 1 of 5, 1, max value 5, min value 0, current value 20%',
    'group, Choose services',
    'Hands',
    'heading, Hands, level 3',
    'Hands',
    'Gel manicure',
    '$65.00',
    'checkbox, Gel manicure $65.00, not checked',
  ]);
  await reader.press(' ');
  await goOn('team-member');
  assert.deepEqual(await heard('heading, Choose a team member'), [
    'button, $65.00 1 service, not expanded',
    '$65.00',
    '1 service',
    'button, Continue',
    'polite: One moment…',
    'heading, Choose a team member, level 2',
  ]);

  await reader.readTo('radio, Natalie Parker');
  const natalie = 'radio, Natalie Parker, Manicurist · 4.8 (37) From today, not checked, position 2, set size 4';
  assert.deepEqual(await heard(), [
    'progressbar, Step 2 of 5, 2, max value 5, min value 0, current value 40%',
    'radiogroup, Choose a team member',
    'Any team member',
    'From today',
    'radio, Any team member, From today, not checked, position 1, set size 4',
    'Natalie Parker',
    'Manicurist',
    'image, 4.8 out of 5, 37 reviews',
    'From today',
    natalie,
  ]);
  await reader.press(' ');
  await goOn('time');
  assert.deepEqual(await heard('polite: 7 days with free times'), [
    'button, $65.00 1 service, not expanded',
    '$65.00',
    '1 service',
    'button, Continue',
    'polite: One moment…',
    'heading, Choose a time, level 2',
    'polite: Looking for free days…',
    'polite: 7 days with free times',
  ]);

  await reader.readTo('button, Next free time');
  await reader.press('Enter');
  const noon = 'button, Monday 21 September, 12:00, Natalie Parker, pressed';
  assert.deepEqual(await heard(noon), [
    'progressbar, Step 3 of 5, 3, max value 5, min value 0, current value 60%',
    'button, Next free time',
    'polite: 10 free times',
    noon,
  ]);
  await goOn('details');
  assert.deepEqual(await heard('heading, Your details'), [
    'button, $65.00 1 service, not expanded',
    '$65.00',
    '1 service',
    'button, Continue, Mon 21 Sept, 12:00 – 13:00',
    'polite: One moment…',
    'heading, Your details, level 2',
  ]);

  await reader.readTo('textbox, Name');
  assert.deepEqual(await heard(), [
    'progressbar, Step 4 of 5, 4, max value 5, min value 0, current value 80%',
    'listitem',
    'Mon 21 Sept',
    '12:00 – 13:00',
    '1 hr',
    ...zone,
    'button, Change time',
    'Change',
    'listitem',
    'Gel manicure',
    '$65.00',
    'button, Change services',
    'Change',
    'listitem',
    'Natalie Parker',
    'Manicurist',
    'image, 4.8 out of 5, 37 reviews',
    'button, Change team member',
    'Change',
    'listitem',
    'Juniper Nail Studio, SoHo',
    '112 Spring Street, New York, NY 10012',
    'You can cancel or reschedule until today, 12:00.',
    'Name',
    'textbox, Name',
  ]);
  await reader.type('Grace Miller');
  await reader.readTo('textbox, Phone number');
  await reader.type('3155550175');
  await reader.readTo('checkbox, I agree');
  await heard();
  await reader.press(' ');
  await reader.readTo('button, Book');
  await reader.press('Enter');
  assert.deepEqual(await heard('heading, Confirm your phone'), [
    'checkbox, I agree to the processing of my personal data, not checked',
    'Total',
    '$65.00',
    'button, Book',
    'polite: One moment…',
    'polite: We sent a code to +1 … 0175.',
    'heading, Confirm your phone, level 2',
  ]);

  await reader.readTo('textbox, Code from the SMS');
  await heard();
  await reader.type(await wire.code());
  await reader.press('Enter');
  const said = await heard('heading, You are booked');
  assert.equal(said.at(-1), 'heading, You are booked, level 2');
  await reader.readTo();
  assert.deepEqual(await heard(), [
    'article, Gel manicure Mon 21 Sept, 12:00 – 13:00',
    'Mon 21 Sept',
    '12:00 – 13:00',
    ...zone,
    'heading, Gel manicure, level 3',
    'Gel manicure',
    '1 hr',
    '$65.00',
    'Natalie Parker',
    'Manicurist',
    'image, 4.8 out of 5, 37 reviews',
    'Juniper Nail Studio, SoHo',
    '112 Spring Street, New York, NY 10012',
    'You can cancel until today, 12:00.',
    'button, Add to calendar, not expanded',
    'button, Cancel appointment',
    'link, Show on map',
    'Show on map',
    'link, +1 315 555-0100',
    '+1 315 555-0100',
    'link, www.juniper-nails.example',
    'www.juniper-nails.example',
    'link, +1 (315) 555-0101',
    '+1 (315) 555-0101',
    'button, Book another',
  ]);
  element.remove();
});

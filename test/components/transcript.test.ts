// Module by module. The names of the files say whose an error is.
// The three main journeys as somebody hears them who sees nothing and uses the keyboard: every phrase, in its order.
// The same transcripts, for people, are in docs/accessibility.md.
import {assert} from '@open-wc/testing/pure';
import {demoClient, locationIds} from '../../sandbox/index.js';
import {readMoment} from '../../src/api/values/moment.js';
import {AltegioChangePassword} from '../../src/components/change-password/change-password.js';
import {AltegioMyBookings} from '../../src/components/my-bookings/my-bookings.js';
import {AltegioPhoneVerify} from '../../src/components/phone-verify/phone-verify.js';
import '../../src/elements/phone-verify.js';
import {formatDate, formatTime} from '../../src/i18n/dates.js';
import {now, standStill} from '../support/bookings.js';
import {uncaught} from '../support/mount.js';
import {inTheOpen, Reader} from '../support/reader/reader.js';
import {record} from '../support/records.js';
import {plain} from '../support/ui.js';
import {until} from '../support/until.js';
import {Wire} from '../support/wire.js';
import {bookingsWords, passwordWords, phoneWords} from '../support/words.js';

standStill();

const PhoneVerify = inTheOpen(AltegioPhoneVerify);
const MyBookings = inTheOpen(AltegioMyBookings);
const ChangePassword = inTheOpen(AltegioChangePassword);

let reader: Reader;
let wire: Wire;

beforeEach(async () => {
  wire = new Wire({now: () => now});
  await wire.signIn();
});

afterEach(async () => {
  await reader.stop();
  // The reader itself throws at the labels of a button that has left the page with its dialog.
  const ours = uncaught.filter((error) => !String((error as Error | null)?.stack).includes('virtual-screen-reader'));
  assert.deepEqual(ours, []);
});

/** Enter, and the answer once the reader has said what the press did at once. */
async function enter(line: string): Promise<void> {
  wire.hold(line);
  await reader.press('Enter');
  await until(() => wire.held.length);
  wire.letGo();
}

async function listenTo(element: InstanceType<typeof PhoneVerify | typeof MyBookings | typeof ChangePassword>) {
  Object.assign(element, {client: wire.client, lang: 'en', locationId: locationIds.newYork});
  reader = await Reader.start();
  document.body.append(element);
  await element.updateComplete;
  return element;
}

it('a phone is confirmed, with one wrong code', async () => {
  const says = phoneWords;
  const phone = '+1 … 0199';
  await listenTo(new PhoneVerify());
  await reader.readTo('button, Send code');
  assert.deepEqual(await reader.heard(), [
    `form, ${says('phone.title')}`,
    `heading, ${says('phone.title')}, level 2`,
    'Phone number',
    `combobox, ${says('phone.country')}, US, has popup listbox, not expanded`,
    'option, US +1, US, position 1, set size 1',
    'US',
    '+1',
    `textbox, Phone number, ${says('phone.hint')}`,
    says('phone.hint'),
    'button, Send code',
  ]);

  await reader.readTo('textbox, Phone number');
  await reader.heard();
  await reader.type('3155550199');
  await enter('GET booking/user/phone_confirmation');
  assert.deepEqual(await reader.heard('textbox, Code from the SMS'), [
    `textbox, Phone number, ${says('phone.hint')}`,
    `textbox, Phone number, 3155550199, ${says('phone.hint')}`,
    `polite: ${says('common.busy')}`,
    `polite: ${says('phone.codeSent', {phone})}`,
    'textbox, Code from the SMS',
  ]);

  await reader.type('00000');
  await enter('PUT booking/user');
  const wrong = says('wrong-code');
  assert.deepEqual(await reader.heard(`assertive: ${wrong}`), [
    'textbox, Code from the SMS, 00000',
    `polite: ${says('common.busy')}`,
    `assertive: ${wrong}`,
  ]);

  const code = await wire.code();
  await reader.type(`{Control>}a{/Control}${code}`);
  await enter('PUT booking/user');
  assert.deepEqual(await reader.heard('group'), [
    `textbox, Code from the SMS, ${code}`,
    `polite: ${says('common.busy')}`,
    `group, ${says('phone.moved', {phone})}`,
  ]);
});

it('the next appointment is read, and cancelled', async () => {
  const says = bookingsWords;
  // On the visitor's own clock, whatever that is: no zone is named then.
  const minutes = -new Date(now).getTimezoneOffset();
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');
  const datetime = `2026-09-24T11:00:00${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
  const at = readMoment(datetime)!;
  const date = plain(formatDate(at, now, 'en'));
  const hours = plain(formatTime(at, 3600, 'en'));
  const time = `${date}, ${hours}`;
  wire.records(record({id: 7, datetime, comment: 'Short nails', notify_by_sms: 3}));
  await listenTo(new MyBookings());
  assert.deepEqual(await reader.heard(`polite: ${says('bookings.loaded', {count: 1})}`), [
    `polite: ${says('bookings.loaded', {count: 1})}`,
  ]);

  const name = `Gel manicure ${time}`;
  await reader.readTo();
  assert.deepEqual(await reader.heard(), [
    says('bookings.loaded', {count: 1}),
    `region, ${says('bookings.upcoming')}`,
    `heading, ${says('bookings.upcoming')}, level 2`,
    `article, ${name}`,
    date,
    hours,
    says('bookings.upcoming'),
    'heading, Gel manicure, level 3',
    'Gel manicure',
    '1 hr',
    '$65.00',
    'Natalie Parker',
    'Manicurist',
    `image, ${says('bookings.rated', {rating: '4.8'})}, ${says('bookings.reviews', {count: 37})}`,
    'Juniper Nail Studio',
    '112 Spring Street, New York',
    says('bookings.comment'),
    'Short nails',
    `button, Reschedule, ${name}`,
    `button, Cancel appointment, ${name}`,
    'link, Show on map',
    'Show on map',
    'link, +1 315 555-0100',
    '+1 315 555-0100',
    `button, Add to calendar, ${name}, not expanded`,
    'link, www.juniper.example',
    'www.juniper.example',
    `button, More, ${name}, not expanded`,
  ]);

  await reader.press('Tab', 'Tab');
  await reader.heard();
  await reader.press('Enter');
  await reader
    .heard(`heading, ${says('cancel.title')}`)
    .then((said) =>
      assert.deepEqual(said.slice(-2), [
        `dialog, ${says('cancel.title')}`,
        `heading, ${says('cancel.title')}, level 2`,
      ]),
    );
  await reader.readTo('button, Yes, cancel it');
  assert.deepEqual(await reader.heard(), [
    `button, ${says('cancel.close')}`,
    date,
    hours,
    'Gel manicure',
    'Natalie Parker',
    'Juniper Nail Studio',
    says('cancel.forGood'),
    'button, Yes, cancel it',
  ]);

  wire.fault('DELETE user/records', {kind: 'status', status: 200, body: {success: true}});
  await enter('DELETE user/records');
  assert.deepEqual(await reader.heard('article'), [
    'button, Yes, cancel it',
    `polite: ${says('cancel.sending')}`,
    'button, Yes, cancel it, disabled',
    `polite: ${says('cancel.done')}`,
    `article, ${name}`,
  ]);
});

it('the password is changed, with one rule unmet at first', async () => {
  const says = passwordWords;
  const element = await listenTo(new ChangePassword());
  (element as AltegioChangePassword).confirm = true;
  await element.updateComplete;
  const [enough, different] = [says('password.ruleLength', {count: 8}), says('password.ruleDifferent')];
  const rules = (...met: readonly boolean[]): string =>
    [enough, different]
      .map((rule, index) => `${rule}: ${says(met[index] ? 'password.ruleMet' : 'password.ruleUnmet')}.`)
      .join(' ');
  await reader.readTo();
  assert.deepEqual(await reader.heard(), [
    `form, ${says('password.change')}`,
    `heading, ${says('password.change')}, level 2`,
    // The name of a password field: this reader has no word for its role.
    'Current password',
    'Current password',
    'button, Show password',
    'New password',
    `New password, ${rules(false, false)}`,
    'button, Show password',
    'listitem',
    enough,
    says('password.ruleUnmet'),
    'listitem',
    different,
    says('password.ruleUnmet'),
    'Repeat new password',
    'Repeat new password',
    'button, Show password',
    'button, Change password',
  ]);

  await reader.press('Tab');
  await reader.heard();
  await reader.type(demoClient.password);
  await reader.press('Tab', 'Tab');
  await reader.heard();
  await reader.type('short');
  await reader.press('Enter');
  const [tooShort, differ] = [says('password.tooShort', {count: 8}), says('password.repeatWrong')];
  assert.deepEqual(await reader.heard(`New password, short, ${tooShort}`), [
    `New password, short, ${rules(false, true)}`,
    `assertive: ${tooShort}`,
    `assertive: ${differ}`,
    `New password, short, ${tooShort} ${rules(false, true)}`,
  ]);

  await reader.type(' but longer now');
  assert.deepEqual(await reader.heard(), [`New password, short but longer now, ${rules(true, true)}`]);
  await reader.press('Tab', 'Tab');
  assert.deepEqual(await reader.heard(), ['button, Show password', `Repeat new password, ${differ}`]);
  await reader.type('short but longer now');
  await enter('PUT booking/user/password');
  assert.deepEqual(await reader.heard('group'), [
    'Repeat new password, short but longer now',
    `polite: ${says('common.busy')}`,
    `group, ${says('password.changed')}`,
  ]);
});

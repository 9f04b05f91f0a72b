// What a card offers, until when, or why not; the way there; and each state of it for whoever needs it said or enlarged.
import {assert} from '@open-wc/testing/pure';
import {locationIds} from '../../../../sandbox/index.js';
import '../../../../src/elements/my-bookings.js';
import {Card, dialogText, openDialog, standStill, start} from '../../../support/bookings.js';
import {heard, uncaught} from '../../../support/mount.js';
import {record, type Parts} from '../../../support/records.js';
import {until} from '../../../support/until.js';
import {Wire} from '../../../support/wire.js';
import {bookingsWords as words, rescheduleWords as moveWords} from '../../../support/words.js';

standStill();

const hour = 3600;

async function card(parts: Parts = {}, attributes: Record<string, string> = {}) {
  const {ui, wire} = await start({
    records: [record({id: 7, ...parts})],
    options: {attributes: {lang: 'en', ...attributes}},
  });
  return {ui, wire, card: new Card(ui, 7)};
}

const both = (cancel: number, move: number) => ({
  company: {allow_delete_record_delay_step: cancel, allow_change_record_delay_step: move},
});

/** What the record is like, what is offered, what is said, and whether the place is to be called. */
const cases: readonly (readonly [string, Parts, readonly string[], string, boolean])[] = [
  ['no limit', {}, ['Reschedule', 'Cancel appointment'], '', false],
  [
    'one limit',
    both(3 * hour, 3 * hour),
    ['Reschedule', 'Cancel appointment'],
    words('bookings.changeUntil', {until: 'tomorrow, 8:00'}),
    false,
  ],
  [
    'two limits',
    both(3 * hour, 20 * hour),
    ['Reschedule', 'Cancel appointment'],
    `${words('bookings.cancelUntil', {until: 'tomorrow, 8:00'})} ${words('bookings.rescheduleUntil', {until: 'today, 15:00'})}`,
    false,
  ],
  [
    'too late to move',
    both(3 * hour, 24 * hour + 60),
    ['Cancel appointment'],
    `${words('bookings.cancelUntil', {until: 'tomorrow, 8:00'})} ${words('bookings.rescheduleTooLate', {until: 'today, 10:59'})}`,
    true,
  ],
  [
    'too late for both',
    both(48 * hour, 48 * hour),
    [],
    words('bookings.changeTooLate', {until: 'Sun 20 Sept, 11:00'}),
    true,
  ],
  [
    'not offered',
    {company: {allow_delete_record: false, allow_change_record: false}},
    [],
    words('bookings.changeNotOffered'),
    true,
  ],
  [
    'cancel is not offered',
    {company: {allow_delete_record: false}},
    ['Reschedule'],
    `${words('bookings.cancelNotOffered')} ${words('bookings.rescheduleUntil', {until: 'tomorrow, 11:00'})}`,
    true,
  ],
  [
    'moving is not offered, by the record itself',
    {allow_change_record: false},
    ['Cancel appointment'],
    `${words('bookings.cancelUntil', {until: 'tomorrow, 11:00'})} ${words('bookings.rescheduleNotOffered')}`,
    true,
  ],
  [
    'paid',
    {
      prepaid: true,
      prepaid_confirmed: true,
      company: {allow_delete_prepaid_record: false, allow_change_prepaid_record: false},
    },
    [],
    words('bookings.changePrepaid'),
    true,
  ],
  [
    'a group event',
    {activity_id: 5},
    ['Cancel appointment'],
    `${words('bookings.cancelUntil', {until: 'tomorrow, 11:00'})} ${words('bookings.rescheduleGroupEvent')}`,
    true,
  ],
  ['a time that nobody can read', {datetime: 'soon', date: 'soon'}, [], words('bookings.changeNotOffered'), true],
];

describe('what is offered', () => {
  for (const [name, parts, offered, said, call] of cases) {
    it(name, async () => {
      const story = await card(parts);
      const {buttons, text, links} = story.card;
      const acts = buttons.filter((one) => /Reschedule|Cancel appointment/.test(one));
      assert.deepEqual(acts, offered);
      assert.include(text, said);
      assert.equal(text.includes(words('bookings.callLocation')), call);
      if (!said) assert.notInclude(text, 'until', 'what may be done until the start needs no words');
      assert.equal(links.filter(([, href]) => href.startsWith('tel:')).length, 1, 'the phone, once');
      assert.equal(heard('error').length, 0);
    });
  }

  it('past and cancelled ones: no sentence about rules, no way to call anything off', async () => {
    for (const parts of [{datetime: '2026-09-01T11:00:00-0400', attendance: 1}, {deleted: true}]) {
      const {card: one, ui} = await card(parts);
      assert.notInclude(one.buttons, 'Cancel appointment');
      assert.notInclude(one.buttons, 'Reschedule');
      assert.notMatch(one.text, /cancel |reschedule/i);
      ui.element.remove();
    }
  });

  it('a guest is told that moving needs sign-in, with the host’s way to it; signed in here meanwhile, it is offered', async () => {
    const wire = new Wire({now: () => Date.now()});
    const [guest] = wire.sandbox.guestRecords;
    const {ui} = await start({guest: true, options: {wire, props: {records: [guest!]}}});
    const one = new Card(ui, guest!.id);
    assert.include(one.text, words('bookings.rescheduleGuest'));
    assert.notInclude(one.buttons, 'Reschedule');
    assert.include(one.buttons, 'Cancel appointment');
    const link = document.createElement('a');
    link.slot = 'sign-in';
    link.href = '#account';
    link.textContent = 'My account';
    ui.element.append(link);
    await until(() => link.assignedSlot && link.checkVisibility());
    await wire.signIn();
    await until(() => one.buttons.includes('Reschedule'));
    assert.notInclude(one.text, words('bookings.rescheduleGuest'));
  });
});

describe('the way there', () => {
  it('map, phones and site are links of the kinds that are allowed', async () => {
    const {card: one} = await card({company: {phones: ['+1 315 555-0101']}});
    await one.more();
    const hrefs = one.links.map(([, href]) => href);
    assert.deepEqual(
      one.links.map(([name]) => name),
      ['Show on map', '+1 315 555-0100', 'www.juniper.example', '+1 315 555-0101'],
    );
    for (const href of hrefs) assert.match(href, /^(https:|tel:)/);
  });

  it('copies the address, as it stands there, and says so', async () => {
    const copied: string[] = [];
    const {clipboard} = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: (text: string) => Promise.resolve(void copied.push(text))},
    });
    try {
      const {ui, card: one} = await card();
      await one.more();
      one.press('Copy address');
      await until(() => one.text.includes(words('bookings.copied')));
      assert.deepEqual(copied, ['112 Spring Street, New York']);
      assert.include(ui.statuses, words('bookings.copied'));
      assert.equal(ui.focused, 'Copy address');
    } finally {
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
    }
  });

  it('where the clipboard is closed to the page, the address is selected', async () => {
    const {clipboard} = navigator;
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined});
    try {
      const {card: one} = await card();
      await one.more();
      one.press('Copy address');
      await until(() => one.text.includes(words('bookings.selected')));
      assert.equal(getSelection()!.toString().trim(), '112 Spring Street, New York');
      assert.deepEqual(uncaught, []);
    } finally {
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
    }
  });

  it('no address, no button', async () => {
    const {card: one} = await card({company: {address: '', city: '', phones: ['+1 315 555-0101']}});
    await one.more();
    assert.notInclude(one.buttons, 'Copy address');
  });
});

describe('reschedule', () => {
  it('opens its dialog; closed again, the button has the focus', async () => {
    const attributes = {lang: 'en', 'location-id': `${locationIds.newYork}`};
    const {ui} = await start({options: {attributes}});
    const one = new Card(ui, 13132701);
    one.press('Reschedule');
    await until(() => openDialog(ui));
    assert.include(dialogText(ui), moveWords('reschedule.title'));
    openDialog(ui)!.requestClose();
    await until(() => ui.focused === 'Reschedule');
  });
});

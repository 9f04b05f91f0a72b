// A press of "Book", and what is said of its outcome.
import {assert} from '@open-wc/testing/pure';
import {berlinIds, berlinServices, blockedPhone, locationIds} from '../../../sandbox/index.js';
import {moveMs} from '../../../src/base/host.js';
import {bookedAgainAfterSms, openDetails, wholeStart, withoutCode, type Booking} from '../../support/booking.js';
import {heard} from '../../support/mount.js';
import {fakeClock, type Clock} from '../../support/clock.js';
import {settled, until} from '../../support/until.js';

describe('<altegio-booking>: the press and its outcome', () => {
  it('a guest without a code, ten fast presses: one request', async () => {
    const ui = await openDetails(withoutCode);
    ui.introduce({phone: '+493055501234'});
    for (let press = 0; press < 10; press++) ui.get('button', 'Book').click();
    await ui.at('You are booked');
    assert.equal(ui.wire.count('POST book_record'), 1);
    assert.equal(ui.wire.sandbox.outbox.length, 0);
    assert.deepEqual(heard('booking-submitted').concat(heard('appointment-booked')).length, 2, 'each once');
    const [booked] = heard('appointment-booked') as {teamMemberId: unknown; serviceIds: number[]}[];
    assert.equal(booked!.teamMemberId, 'any');
    assert.notInclude(JSON.stringify(heard('appointment-booked')), ui.element.booked[0]!.hash);
    assert.equal(ui.element.booked.length, 1);
  });

  it('any team member: the person is named when it is booked', async () => {
    const ui = await openDetails(withoutCode);
    ui.introduce({phone: '+493055501234'});
    ui.press('Book');
    await ui.at('You are booked');
    await until(() => /Mira Vogt|Jonas Adler|Emil Kaya/.test(ui.text));
  });

  for (const [what, leave] of Object.entries({
    'other options': (ui: Booking) => void (ui.element.date = '2026-10-01'),
    'time off the page': (ui: Booking, clock: Clock) => {
      ui.element.remove();
      clock.advance(moveMs);
    },
  })) {
    it(`${what} while it is sent: what became of it is shown`, async () => {
      const ui = await openDetails(withoutCode);
      ui.introduce({phone: '+493055501234'});
      ui.wire.hold('POST book_record');
      ui.press('Book');
      await until(() => ui.wire.held.length);
      const clock = fakeClock();
      try {
        leave(ui, clock);
        await settled();
        ui.wire.letGo();
        await until(() => ui.element.booked.length);
        await settled();
        document.body.append(ui.element);
        await ui.at('You are booked');
      } finally {
        clock.restore();
      }
      assert.equal(ui.wire.count('POST book_record'), 1);
      ui.press('Book another');
      await ui.at('Choose a time');
    });
  }

  it('an SMS that was sent just before the page was loaded again: no other one, and that is said', async () => {
    const {ui, again} = await bookedAgainAfterSms();
    await until(() => again.root.querySelector('form')!.textContent.includes('Send again in'));
    assert.equal(ui.wire.sandbox.outbox.length, 1);
    assert.equal(again.field('Name').value, 'Grace Miller');
    assert.equal(again.get('button', 'Book').getAttribute('aria-disabled'), 'false');
  });

  it('without consent nothing is sent, and it is said beside the box', async () => {
    const ui = await openDetails();
    ui.introduce({consent: false});
    ui.press('Book');
    await until(() => ui.alerts.includes('Please agree'));
    assert.equal(ui.wire.count('POST book_code'), 0);
    assert.equal(ui.wire.count('POST book_record'), 0);
    assert.equal(ui.root.activeElement, ui.box('I agree'));
  });

  it('what is missing stands at its field, and the first one has the focus', async () => {
    const ui = await openDetails({
      attributes: {'location-id': String(locationIds.london), 'service-ids': '512301', 'team-member-id': 'any'},
    });
    ui.press('Book');
    await until(() => ui.errorAt('Surname'));
    assert.equal(ui.errorAt('Name'), 'Enter your name.');
    assert.equal(ui.errorAt('Phone number'), 'Check the phone number and the country code.');
    await until(() => ui.focused === 'Surname');
    assert.isTrue(ui.has('textbox', 'E-mail'));
    assert.include(ui.text, 'Anything your barber should know?');
  });

  it('the host may prevent it', async () => {
    const ui = await openDetails(withoutCode);
    ui.element.addEventListener('altegio-before-book', (event) => event.preventDefault());
    ui.introduce({phone: '+493055501234'});
    ui.press('Book');
    await until(() => heard('before-book').length);
    await ui.updated;
    assert.equal(ui.wire.count('POST book_record'), 0);
    assert.isTrue(ui.has('button', 'Book'));
  });

  it('the time is stolen between check and press: named, gone, contacts kept, no SMS', async () => {
    const ui = await openDetails(withoutCode);
    ui.introduce({phone: '+493055501234'});
    ui.wire.fault('POST book_record', {kind: 'steal'});
    ui.press('Book');
    await ui.at('Choose a time');
    await until(() => ui.alerts.includes('has just been taken.'));
    await until(() => ui.times.length);
    await ui.chooseTime(1);
    await ui.goOn();
    await ui.at('Your details');
    assert.equal(ui.field('Name').value, 'Grace Miller');
    assert.isTrue(ui.box('I agree').checked);
    ui.wire.sandbox.faults.clear();
    ui.press('Book');
    await ui.at('You are booked');
  });

  it('a blocked phone: said, with the number to call', async () => {
    const ui = await openDetails({attributes: {...withoutCode.attributes, 'default-country': 'US'}});
    ui.introduce({phone: blockedPhone});
    ui.press('Book');
    await until(() => ui.alerts.includes('cannot be used here'));
    assert.isTrue(ui.has('link', '+49 30 5550140'));
    assert.equal(ui.field('Name').value, 'Grace Miller');
  });

  it('a wall: the hosted form is offered with the choice', async () => {
    const ui = await openDetails({attributes: {...withoutCode.attributes, 'booking-url': 'https://n6230.alteg.io'}});
    ui.wire.fault('POST book_record', {
      kind: 'status',
      status: 412,
      body: {success: false, data: null, meta: {message: 'x'}},
    });
    ui.introduce({phone: '+493055501234'});
    ui.press('Book');
    const link = await until(() => ui.all('link', 'Pay and book')[0] as HTMLAnchorElement | undefined);
    assert.match(link.href, /^https:\/\/n6230\.alteg\.io\/company\/6230\/create-record\/record\?o=m-1s630101d26\d{8}$/);
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    assert.equal((heard('before-hand-over')[0] as {reason: string}).reason, 'wall');
  });

  it('paid in advance: the hosted form, no contacts, no request', async () => {
    const ui = await openDetails({
      attributes: {
        'location-id': String(berlinIds.lindenhof),
        'service-ids': String(berlinServices.prepaidRequired),
        'team-member-id': 'any',
        'booking-url': 'https://n6230.alteg.io/',
      },
    });
    assert.isFalse(ui.has('textbox'));
    assert.isFalse(ui.has('button', 'Book'));
    assert.isTrue(ui.has('link', 'Pay and book'));
    await settled();
    const asked = ui.wire.asked.map(({line}) => line).filter((line) => /book_check|privacy|booking\/user/.test(line));
    assert.deepEqual(asked, []);
    for (const service of [berlinServices.composite, berlinServices.membershipOnly]) {
      const other = await openDetails({
        attributes: {
          ...withoutCode.attributes,
          'service-ids': String(service),
          'booking-url': 'https://n6230.alteg.io/',
        },
      });
      assert.isFalse(other.has('textbox'));
      assert.equal(other.has('link', 'Pay and book'), service === berlinServices.composite);
    }
  });

  it('a lost answer that was booked: found in the client’s list', async () => {
    const ui = await openDetails({attributes: {start: wholeStart}, signedIn: true});
    await until(() => ui.field('Name').value);
    ui.box('I agree').click();
    ui.wire.fault('POST book_record', {kind: 'cut', after: true});
    ui.press('Book');
    await ui.at('You are booked');
    assert.equal(ui.wire.count('POST book_record'), 1);
  });

  it('from done: the appointment is cancelled with the hash', async () => {
    const ui = await openDetails({attributes: {...withoutCode.attributes, date: '2026-09-24'}});
    ui.introduce({phone: '+493055501234'});
    ui.press('Book');
    await ui.at('You are booked');
    ui.press('Cancel appointment');
    await ui.updated;
    ui.press('Yes, cancel it');
    await until(() => ui.text.includes('Your appointment is cancelled.'));
    const {hash, id} = ui.element.booked[0]!;
    assert.equal(ui.wire.count(`DELETE user/records/${id}/${hash}`), 1);
  });

  it('from done: calendar, map, phone, and another booking', async () => {
    const ui = await openDetails(withoutCode);
    ui.introduce({phone: '+493055501234'});
    ui.press('Book');
    await ui.at('You are booked');
    ui.press('Add to calendar');
    await until(() => ui.has('button', 'Calendar file'));
    assert.isTrue(ui.has('link', 'Show on map'));
    ui.press('Book another');
    await ui.timeToDetails();
    assert.equal(ui.field('Name').value, 'Grace Miller');
    assert.isFalse(ui.box('I agree').checked);
  });

  it('a location that confirms by itself: requested', async () => {
    const ui = await openDetails(withoutCode);
    ui.wire.sandbox.settings.confirmationNeeded = true;
    ui.introduce({phone: '+493055501234'});
    ui.press('Book');
    await ui.at('Requested');
  });
});

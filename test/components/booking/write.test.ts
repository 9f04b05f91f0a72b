// A press of "Book", and what is said of its outcome.
import {assert} from '@open-wc/testing/pure';
import {berlinIds, berlinServices, blockedPhone, demoClient, locationIds} from '../../../sandbox/index.js';
import {moveMs} from '../../../src/base/host.js';
import {announceChange} from '../../../src/base/page/booked.js';
import {page} from '../../../src/base/page/page-registry.js';
import {now, openBooking, type Booking, type Start} from '../../support/booking.js';
import {heard} from '../../support/mount.js';
import {fakeClock, type Clock} from '../../support/clock.js';
import {settled, until} from '../../support/until.js';
import {proxyUrl} from '../../support/wire.js';

const start = 'm55436s389043d2622091200';

/** Without a code: nobody sends SMS at Lindenhof. */
const berlin: Start = {
  attributes: {
    'location-id': String(berlinIds.lindenhof),
    'service-ids': String(berlinServices.cut),
    'team-member-id': 'any',
  },
};

async function details(from: Start = {attributes: {start}}): Promise<Booking> {
  const ui = await openBooking(from);
  await until(() => ui.heading === 'Your details' || ui.heading === 'Choose a time');
  if (ui.heading === 'Choose a time') {
    if (from.attributes?.['date']) {
      const button = await until(() => ui.all('button').find((one) => one.hasAttribute('data-slot')));
      button.click();
      await ui.updated;
    } else await ui.chooseTime();
    await ui.goOn();
  }
  await ui.at('Your details');
  return ui;
}

describe('<altegio-booking>: the press and its outcome', () => {
  it('a guest without a code, ten fast presses: one request', async () => {
    const ui = await details(berlin);
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
    const ui = await details(berlin);
    ui.introduce({phone: '+493055501234'});
    ui.press('Book');
    await ui.at('You are booked');
    await until(() => /Mira Vogt|Jonas Adler|Emil Kaya/.test(ui.text));
  });

  it('a signed-in client with the same phone: filled in, no SMS and no code', async () => {
    const ui = await details({attributes: {start}, signedIn: true});
    await until(() => ui.field('Name').value);
    assert.equal(ui.field('E-mail').value, demoClient.email);
    assert.isNotEmpty(ui.field('Phone number').value);
    ui.box('I agree').click();
    ui.press('Book');
    await ui.at('You are booked');
    assert.equal(ui.wire.sandbox.outbox.length, 0);
  });

  it('what another element or tab has booked meanwhile is told before the press counts', async () => {
    const ui = await details({attributes: {start, 'proxy-url': proxyUrl}, signedIn: true});
    await until(() => ui.field('Name').value && ui.wire.count('GET user/records'));
    await until(() => !ui.root.querySelector('[aria-busy=true]'));
    const {client} = ui.wire;
    const [service] = ui.element.choice.serviceIds;
    const datetime = ui.element.choice.datetime!;
    const team = await client.getTeam({locationId: locationIds.newYork, serviceIds: [service!], datetime});
    const other = team.find(({id, bookable}) => bookable && id !== 55436)!;
    await client.bookAppointments({
      locationId: locationIds.newYork,
      client: {name: 'Grace Miller', phone: demoClient.phone},
      appointments: [{teamMemberId: other.id, serviceIds: [service!], datetime}],
    });
    const reads = ui.wire.count('GET user/records');
    const channel = new BroadcastChannel('altegio-elements');
    const heardToo = new Promise((resolve) => (channel.onmessage = resolve));
    announceChange(proxyUrl);
    await heardToo;
    channel.close();
    ui.box('I agree').click();
    ui.press('Book');
    await until(() => ui.has('button', 'Book anyway'));
    assert.equal(ui.wire.count('GET user/records'), reads + 1);
    assert.equal(ui.wire.count('POST book_record'), 1, 'that of the other tab');
    ui.type('Name', 'Grace M.');
    ui.press('Book anyway');
    await ui.at('You are booked');
    const {body} = ui.wire.last('POST book_record');
    assert.equal((body as {fullname: string}).fullname, 'Grace M.');
  });

  it('signed out in another tab: what was filled in goes at once, what is typed or preset stays', async () => {
    const ui = await details({
      attributes: {start, comment: 'Window seat'},
      options: {cookie: true},
      before: (wire) => void wire.comeBack(),
    });
    await until(() => ui.field('Name').value && ui.field('Phone number').value);
    ui.type('E-mail', 'typed@example.com');
    await ui.wire.elsewhere('DELETE', 'session');
    ui.wire.client.session.doubt();
    await ui.updated;
    assert.equal(ui.field('Name').value, '');
    await until(() => ui.wire.client.session.status === 'signed-out');
    await ui.updated;
    assert.equal(ui.field('Name').value, '');
    assert.equal(ui.field('Phone number').value, '');
    assert.equal(ui.field('E-mail').value, 'typed@example.com');
    assert.equal(ui.root.querySelector('textarea')!.value, 'Window seat');
  });

  it('a signed-in client who has changed the phone confirms it', async () => {
    const ui = await details({attributes: {start}, signedIn: true});
    await until(() => ui.field('Name').value);
    assert.include(ui.text, 'Step 1 of 1');
    ui.type('Phone number', '+13155550188');
    await until(() => ui.text.includes('Step 1 of 2'));
    ui.box('I agree').click();
    ui.press('Book');
    await ui.at('Confirm your phone');
    assert.equal(ui.wire.sandbox.outbox.length, 1);
  });

  it('who is signed in is known before a code is sent, however late that is answered', async () => {
    const ui = await details({
      attributes: {start},
      signedIn: true,
      before: (wire) => wire.hold('GET booking/user/data'),
    });
    await until(() => ui.wire.held.length);
    ui.introduce({name: 'Grace', phone: demoClient.phone});
    ui.press('Book');
    await settled();
    assert.equal(ui.wire.sandbox.outbox.length, 0);
    ui.wire.letGo();
    await ui.at('You are booked');
    assert.equal(ui.wire.sandbox.outbox.length, 0);
  });

  it('nor for the next booking, that a list of the page begins', async () => {
    const ui = await details(berlin);
    ui.introduce({phone: '+493055501234'});
    ui.press('Book');
    await ui.at('You are booked');
    const wanted = {locationId: berlinIds.lindenhof, teamMemberId: null, serviceIds: [berlinServices.cut]};
    assert.isTrue([...page().bookers].some((takes) => takes(wanted)));
    await ui.timeToDetails();
    assert.isFalse(ui.box('I agree').checked);
    assert.equal(ui.field('Name').value, 'Grace Miller');
  });

  for (const [what, leave] of Object.entries({
    'other options': (ui: Booking) => void (ui.element.date = '2026-10-01'),
    'time off the page': (ui: Booking, clock: Clock) => {
      ui.element.remove();
      clock.advance(moveMs);
    },
  })) {
    it(`${what} while it is sent: what became of it is shown`, async () => {
      const ui = await details(berlin);
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

  it('the boxes of one client are not ticked for the next', async () => {
    const ui = await details({attributes: {...berlin.attributes, newsletter: true}});
    ui.introduce({phone: '+493055501234'});
    await ui.tick('Send me news');
    ui.press('Book');
    await ui.at('You are booked');
    ui.press('Book another');
    await ui.timeToDetails();
    assert.isFalse(ui.box('I agree').checked);
    assert.isFalse(ui.box('Send me news').checked);
  });

  it('“Keep me signed in” is not ticked for the next client', async () => {
    const ui = await details({attributes: {start}});
    ui.introduce();
    ui.press('Book');
    await ui.at('Confirm your phone');
    await ui.tick('Keep me signed in');
    ui.press('Back');
    await ui.at('Your details');
    await ui.wire.signIn();
    await until(() => ui.field('E-mail').value === demoClient.email);
    await ui.wire.client.signOut();
    await until(() => ui.field('E-mail').value === '');
    ui.introduce({phone: '+13155550188'});
    Date.now = () => now + 120_000;
    ui.press('Book');
    await ui.at('Confirm your phone');
    assert.isFalse(ui.box('Keep me signed in').checked);
  });

  it('an SMS that was sent just before the page was loaded again: no other one, and that is said', async () => {
    const attributes = {start, 'proxy-url': proxyUrl};
    const ui = await details({attributes});
    ui.introduce();
    ui.press('Book');
    await ui.at('Confirm your phone');
    ui.element.remove();
    const again = await details({attributes, wire: ui.wire});
    again.introduce();
    again.press('Book');
    await until(() => again.root.querySelector('form')!.textContent.includes('Send again in'));
    assert.equal(ui.wire.sandbox.outbox.length, 1);
    assert.equal(again.field('Name').value, 'Grace Miller');
    assert.equal(again.get('button', 'Book').getAttribute('aria-disabled'), 'false');
  });

  it('without consent nothing is sent, and it is said beside the box', async () => {
    const ui = await details();
    ui.introduce({consent: false});
    ui.press('Book');
    await until(() => ui.alerts.includes('Please agree'));
    assert.equal(ui.wire.count('POST book_code'), 0);
    assert.equal(ui.wire.count('POST book_record'), 0);
    assert.equal(ui.root.activeElement, ui.box('I agree'));
  });

  it('what is missing stands at its field, and the first one has the focus', async () => {
    const ui = await details({
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
    const ui = await details(berlin);
    ui.element.addEventListener('altegio-before-book', (event) => event.preventDefault());
    ui.introduce({phone: '+493055501234'});
    ui.press('Book');
    await until(() => heard('before-book').length);
    await ui.updated;
    assert.equal(ui.wire.count('POST book_record'), 0);
    assert.isTrue(ui.has('button', 'Book'));
  });

  it('the time is stolen between check and press: named, gone, contacts kept, no SMS', async () => {
    const ui = await details(berlin);
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
    const ui = await details({attributes: {...berlin.attributes, 'default-country': 'US'}});
    ui.introduce({phone: blockedPhone});
    ui.press('Book');
    await until(() => ui.alerts.includes('cannot be used here'));
    assert.isTrue(ui.has('link', '+49 30 5550140'));
    assert.equal(ui.field('Name').value, 'Grace Miller');
  });

  it('a wall: the hosted form is offered with the choice', async () => {
    const ui = await details({attributes: {...berlin.attributes, 'booking-url': 'https://n6230.alteg.io'}});
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
    const ui = await details({
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
      const other = await details({
        attributes: {...berlin.attributes, 'service-ids': String(service), 'booking-url': 'https://n6230.alteg.io/'},
      });
      assert.isFalse(other.has('textbox'));
      assert.equal(other.has('link', 'Pay and book'), service === berlinServices.composite);
    }
  });

  it('a lost answer that was booked: found in the client’s list', async () => {
    const ui = await details({attributes: {start}, signedIn: true});
    await until(() => ui.field('Name').value);
    ui.box('I agree').click();
    ui.wire.fault('POST book_record', {kind: 'cut', after: true});
    ui.press('Book');
    await ui.at('You are booked');
    assert.equal(ui.wire.count('POST book_record'), 1);
  });

  it('from done: the appointment is cancelled with the hash', async () => {
    const ui = await details({attributes: {...berlin.attributes, date: '2026-09-24'}});
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
    const ui = await details(berlin);
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
    const ui = await details(berlin);
    ui.wire.sandbox.settings.confirmationNeeded = true;
    ui.introduce({phone: '+493055501234'});
    ui.press('Book');
    await ui.at('Requested');
  });
});

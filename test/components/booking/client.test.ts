// Who books: the client of the session, the next one, and what is known of them in other tabs.
import {assert} from '@open-wc/testing/pure';
import {berlinIds, berlinServices, demoClient, locationIds} from '../../../sandbox/index.js';
import {announceChange} from '../../../src/base/page/booked.js';
import {page} from '../../../src/base/page/page-registry.js';
import {now, openDetails, wholeStart, withoutCode} from '../../support/booking.js';
import {record} from '../../support/records.js';
import {settled, until} from '../../support/until.js';
import {proxyUrl} from '../../support/wire.js';

describe('<altegio-booking>: the client', () => {
  it('a signed-in client with the same phone: filled in, no SMS and no code', async () => {
    const ui = await openDetails({attributes: {start: wholeStart}, signedIn: true});
    await until(() => ui.field('Name').value);
    assert.equal(ui.field('E-mail').value, demoClient.email);
    assert.isNotEmpty(ui.field('Phone number').value);
    ui.box('I agree').click();
    ui.press('Book');
    await ui.at('You are booked');
    assert.equal(ui.wire.sandbox.outbox.length, 0);
  });

  it('what another element or tab has booked meanwhile is told before the press counts', async () => {
    const ui = await openDetails({attributes: {start: wholeStart, 'proxy-url': proxyUrl}, signedIn: true});
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

  it('another tab has booked, perhaps that time: it is asked again at the press, before an SMS', async () => {
    const ui = await openDetails({attributes: {start: wholeStart, 'proxy-url': proxyUrl}});
    ui.introduce();
    await until(() => ui.wire.count('POST book_check'));
    ui.wire.fault('POST book_check', {kind: 'steal'});
    const channel = new BroadcastChannel('altegio-elements');
    const heardToo = new Promise((resolve) => (channel.onmessage = resolve));
    announceChange(proxyUrl);
    await heardToo;
    channel.close();
    ui.press('Book');
    await ui.at('Choose a time');
    assert.include(ui.alerts, 'has just been taken.');
    assert.equal(ui.wire.sandbox.outbox.length, 0);
  });

  it('signed out in another tab: what was filled in goes at once, what is typed or preset stays', async () => {
    const ui = await openDetails({
      attributes: {start: wholeStart, comment: 'Window seat'},
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

  it('signed out in another tab: what the client has at that time is told to nobody', async () => {
    const ui = await openDetails({
      attributes: {start: wholeStart},
      options: {cookie: true},
      before: (wire) => {
        wire.records(record({datetime: '2026-09-22T12:00:00-0400', date: '2026-09-22 12:00:00'}));
        void wire.comeBack();
      },
    });
    await until(() => ui.has('button', 'Book anyway'));
    assert.include(ui.text, 'You already have an appointment at this time');
    await ui.wire.elsewhere('DELETE', 'session');
    ui.wire.client.session.doubt();
    await until(() => ui.has('button', 'Book'));
    assert.notInclude(ui.text, 'You already have');
  });

  it('a signed-in client books for another phone: its code books, and what was typed stays after a refusal', async () => {
    const ui = await openDetails({
      attributes: {start: wholeStart},
      options: {cookie: true},
      before: (wire) => void wire.comeBack(),
    });
    await until(() => ui.field('Name').value);
    ui.type('Phone number', '+13155550188');
    ui.type('Name', 'Ann');
    ui.box('I agree').click();
    ui.press('Book');
    await ui.at('Confirm your phone');
    ui.wire.fault('POST book_record', {kind: 'error-shape', shape: 1, code: 435});
    ui.type('Code from the SMS', await ui.wire.code());
    ui.press('Confirm');
    await until(() => ui.heading === 'Your details' && ui.errorAt('Name'));
    assert.equal(ui.wire.count('POST book_record'), 1);
    assert.equal(ui.field('Name').value, 'Ann');
    assert.isTrue(ui.box('I agree').checked);
    ui.wire.sandbox.faults.clear();
    ui.press('Book');
    await ui.at('You are booked');
    assert.equal(ui.wire.sandbox.outbox.length, 1);
  });

  it('a signed-in client who has changed the phone confirms it', async () => {
    const ui = await openDetails({attributes: {start: wholeStart}, signedIn: true});
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
    const ui = await openDetails({
      attributes: {start: wholeStart},
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

  it('“Keep me signed in” is not ticked for the next client', async () => {
    const ui = await openDetails({attributes: {start: wholeStart}});
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

  it('nor for the next booking, that a list of the page begins', async () => {
    const ui = await openDetails(withoutCode);
    ui.introduce({phone: '+493055501234'});
    ui.press('Book');
    await ui.at('You are booked');
    const wanted = {locationId: berlinIds.lindenhof, teamMemberId: null, serviceIds: [berlinServices.cut]};
    assert.isTrue([...page().bookers].some((takes) => takes(wanted)));
    await ui.timeToDetails();
    assert.isFalse(ui.box('I agree').checked);
    assert.equal(ui.field('Name').value, 'Grace Miller');
  });

  it('the boxes of one client are not ticked for the next', async () => {
    const ui = await openDetails({attributes: {...withoutCode.attributes, newsletter: true}});
    ui.introduce({phone: '+493055501234'});
    await ui.tick('Send me news');
    ui.press('Book');
    await ui.at('You are booked');
    ui.press('Book another');
    await ui.timeToDetails();
    assert.isFalse(ui.box('I agree').checked);
    assert.isFalse(ui.box('Send me news').checked);
  });
});

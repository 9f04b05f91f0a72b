// Two appointments in one request: what is said of both, and what becomes of the one that was refused.
import {assert} from '@open-wc/testing/pure';
import {berlinIds, berlinServices, berlinTeam} from '../../../../sandbox/index.js';
import {openBooking, type Booking} from '../../../support/booking.js';
import {heard} from '../../../support/mount.js';
import {until} from '../../../support/until.js';

const {braids, beard} = berlinServices;

/** Braids on the third free day, a beard on the second one, each with who alone does it. */
async function two(): Promise<Booking> {
  const attributes = {'location-id': String(berlinIds.lindenhof), 'service-ids': `${braids} ${beard}`};
  const ui = await openBooking({attributes});
  await until(() => ui.has('button', 'Book separately'));
  ui.press('Book separately');
  for (const [member, day] of [
    ['Mira Vogt', 2],
    ['Jonas Adler', 1],
  ] as const) {
    await ui.at('Choose a team member');
    await ui.tick(member);
    await ui.goOn();
    await ui.at('Choose a time');
    await until(() => ui.root.querySelectorAll('[role=gridcell].free').length > 2);
    ui.root.querySelectorAll<HTMLElement>('[role=gridcell].free')[day]!.click();
    await until(() => ui.times.length);
    ui.all('button')
      .find((button) => button.hasAttribute('data-slot'))!
      .click();
    await ui.goOn();
    await until(() => ui.heading !== 'Choose a time');
  }
  await ui.at('Your details');
  ui.introduce({phone: '+493055501234'});
  return ui;
}

/** One of them is refused, and the other is booked. */
async function half(): Promise<Booking> {
  const ui = await two();
  const {client, sandbox} = ui.wire;
  sandbox.settings.partialBooking = 'rest';
  const {element} = ui;
  const {datetime} = element.choice;
  await client.bookAppointments({
    locationId: berlinIds.lindenhof,
    client: {name: 'Arthur Penrose', phone: '+442079460018'},
    appointments: [{teamMemberId: berlinTeam.mira, serviceIds: [braids], datetime: datetime!}],
  });
  ui.press('Book');
  await ui.at('You are booked');
  return ui;
}

describe('<altegio-booking>: two appointments', () => {
  it('until when they can be changed is said of the one that begins first', async () => {
    const ui = await two();
    const days = ui.text.match(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ \w+(?=, \d+:\d\d –)/g) ?? [];
    assert.lengthOf(days, 2);
    const [later, first] = days;
    const limit = ui.text.slice(ui.text.indexOf('You can cancel'));
    assert.notMatch(limit, new RegExp(`^[^.]*${later}`));
    assert.match(limit, new RegExp(`^[^.]*(today|tomorrow|${first})`));
  });

  it('“Change services” shows both of them chosen, whoever does the first', async () => {
    const ui = await two();
    ui.press('Change services');
    await ui.at('Choose services');
    assert.isTrue(ui.box('Braids').checked);
    assert.isTrue(ui.box('Beard').checked);
    assert.notInclude(ui.text, 'not offered any more');
    assert.deepEqual(ui.element.choice.serviceIds, [braids, beard]);
  });

  it('one is refused: named by its date in the language of the page', async () => {
    const ui = await half();
    assert.match(ui.alerts, /This one was not booked: Braids, \w{3} \d+ Sept, \d+:\d\d\./);
    ui.element.lang = 'de';
    await until(() => /Braids, \w\w\.?,? \d+\. Sept\.?, \d+:\d\d/.test(ui.alerts));
    assert.notMatch(ui.text, /\d{4}-\d\d/);
    ui.element.lang = 'ar';
    await until(() => /Braids، [^,]+، /.test(ui.alerts), 'with the comma of the language');
  });

  it('it stays a choice: its own press leads to its times, and books it alone', async () => {
    const ui = await half();
    const [, asked] = heard('appointment-booked');
    assert.isUndefined(asked);
    ui.press('Choose another time');
    await ui.at('Choose a time');
    assert.deepEqual(ui.element.choice.serviceIds, [braids]);
    assert.equal(ui.element.choice.teamMemberId, berlinTeam.mira);
    await until(() => ui.focusedHeading);
    await ui.chooseTime();
    await ui.goOn();
    await ui.at('Your details');
    assert.equal(ui.field('Name').value, 'Grace Miller');
    assert.isFalse(ui.box('I agree').checked);
    ui.box('I agree').click();
    ui.press('Book');
    await until(() => ui.element.booked.length === 2);
    const {appointments} = ui.wire.last('POST book_record').body as {appointments: {services: number[]}[]};
    assert.deepEqual(
      appointments.map(({services}) => services),
      [[braids]],
    );
  });
});

// Group events: seats left, full ones, how many seats, and what becomes of an event that fills up.
import {assert} from '@open-wc/testing/pure';
import {berlinIds, eventIds, formIds, locationIds} from '../../../sandbox/index.js';
import {locationSays, now, openBooking, type Booking} from '../../support/booking.js';
import {heard} from '../../support/mount.js';
import {byRole, nameOf, plain} from '../../support/ui.js';
import {until} from '../../support/until.js';

const tbilisi = {'location-id': String(locationIds.tbilisi), kind: 'events'};

async function events(attributes: Record<string, string> = tbilisi): Promise<Booking> {
  const ui = await openBooking({attributes});
  await ui.at('Choose an event');
  await until(() => ui.all('article').length);
  return ui;
}

async function card(ui: Booking, id: number): Promise<HTMLElement> {
  for (;;) {
    const found = ui.all('article').find((one) => one.id === `event-${id}`);
    if (found) return found;
    ui.press('Show more');
    const count = ui.all('article').length;
    await until(() => ui.all('article').length > count);
  }
}

describe('<altegio-booking>: events', () => {
  it('are named by title and time, sorted, with seats left or full', async () => {
    const ui = await events();
    const [first] = ui.all('article');
    assert.match(nameOf(first!), /^(Morning hatha class|Breathing, first visit) Tuesday 22 September, /);
    assert.match(plain(first!.textContent), /\d+ seats? left/);
    for (const id of [eventIds.full, eventIds.overFull]) {
      const full = await card(ui, id);
      assert.include(plain(full.textContent), 'Full');
      assert.deepEqual(byRole(full, 'button'), []);
    }
  });

  it('from a day on that has none: said so, and all of them are offered', async () => {
    const ui = await events({...tbilisi, start: 'act2027-03-01'});
    assert.include(ui.text, 'Not everything in this link could be used.');
    assert.match(nameOf(ui.all('article')[0]!), / Tuesday 22 September, /);
    assert.notInclude(ui.text, 'No events can be booked');
  });

  it('say so where the location lets nobody book seats online', async () => {
    const ui = await openBooking({
      attributes: tbilisi,
      before: locationSays({activity_online_record_clients_count_max: 0}),
    });
    await ui.at('Choose an event');
    await until(() => ui.all('article').length);
    assert.isFalse(ui.has('button', 'Choose'));
    assert.match(plain(ui.all('article')[0]!.textContent), /\d+ seats? left · Cannot be booked online/);
  });

  it('a preset one is found within a year', async () => {
    const ui = await openBooking({
      attributes: {...tbilisi, 'event-id': String(eventIds.lastSeat)},
      now: Date.UTC(2026, 3, 21, 15),
      options: {now: () => now},
    });
    await ui.at('Your details');
    assert.equal(ui.element.choice.eventId, eventIds.lastSeat);
    assert.equal(ui.wire.count(`GET activity/${locationIds.tbilisi}/search_dates`), 2);
  });

  it('a preset one that there is not: said, and the list begins as without it', async () => {
    const ui = await openBooking({attributes: {...tbilisi, 'event-id': '1'}});
    await until(() => ui.text.includes('This event is full or over.'));
    await until(() => ui.has('button', 'Show more'));
    const days = new Set(ui.all('article').map((one) => one.querySelector('time')!.dateTime.slice(0, 10)));
    assert.isAtMost(days.size, 7);
  });

  it('one is chosen, with seats up to the location’s limit, and booked', async () => {
    const ui = await events({...tbilisi, 'form-id': String(formIds.events)});
    const [choose] = byRole(ui.all('article')[0]!, 'button', 'Choose');
    choose!.click();
    await ui.at('Your details');
    const seats = ui.root.querySelector<HTMLInputElement>('#seats')!;
    assert.equal(nameOf(seats), 'Seats');
    assert.equal(seats.max, '4');
    ui.type('Seats', '3');
    ui.introduce({phone: '+995599550123'});
    ui.press('Book');
    await ui.at('Confirm your phone');
    ui.type('Code from the SMS', await ui.wire.code());
    ui.press('Confirm');
    await ui.at('You are booked');
    assert.equal((ui.wire.last('POST activity').body as {clients_count: number}).clients_count, 3);
    const [booked] = heard('appointment-booked') as {eventId: number; seats: number}[];
    assert.equal(booked!.seats, 3);
    assert.isAbove(booked!.eventId, 0);
    assert.include(ui.text, '3 people');
  });

  it('booked, and its record cannot be read: the price is that of all seats', async () => {
    const ui = await events(tbilisi);
    byRole(ui.all('article')[0]!, 'button', 'Choose')[0]!.click();
    await ui.at('Your details');
    ui.type('Seats', '3');
    await ui.updated;
    const total = plain(ui.root.querySelector('[part~=total]')!.textContent);
    ui.introduce({phone: '+995599550123'});
    ui.press('Book');
    await ui.at('Confirm your phone');
    ui.wire.fault('GET user/records', {kind: 'status', status: 500});
    ui.type('Code from the SMS', await ui.wire.code());
    ui.press('Confirm');
    await ui.at('You are booked');
    assert.include(plain(ui.root.querySelector('[part~=card]')!.textContent), `${total} · 3 people`);
  });

  it('a preset event leads to the details', async () => {
    const ui = await openBooking({attributes: {...tbilisi, 'event-id': String(eventIds.lastSeat)}});
    await ui.at('Your details');
    assert.equal(ui.root.querySelector<HTMLInputElement>('#seats')!.max, '1');
  });

  it('a preset event that is full is said once, and the step is shown', async () => {
    const ui = await openBooking({attributes: {...tbilisi, 'event-id': String(eventIds.full)}});
    await until(() => ui.text.includes('This event is full or over'));
    await ui.at('Choose an event');
  });

  it('it fills up while the client types', async () => {
    const ui = await openBooking({attributes: {...tbilisi, 'event-id': String(eventIds.lastSeat)}});
    await ui.at('Your details');
    ui.introduce({phone: '+995599550123'});
    ui.press('Book');
    await ui.at('Confirm your phone');
    ui.wire.sandbox.settings.filledEvents = [eventIds.lastSeat];
    ui.type('Code from the SMS', await ui.wire.code());
    ui.press('Confirm');
    await until(() => ui.alerts.includes('has just filled up'));
    await ui.at('Choose an event');
    ui.element.restart();
    await until(() => ui.text.includes('This event is full or over'));
    assert.notInclude(ui.alerts, 'has just filled up', 'of the booking before');
  });

  it('it is cancelled, or begins at another time, while the client types: said, and the list is shown with what was typed kept', async () => {
    for (const change of ['cancelledEvents', 'movedEvents'] as const) {
      const ui = await openBooking({attributes: {...tbilisi, 'event-id': String(eventIds.lastSeat)}});
      await ui.at('Your details');
      ui.introduce({phone: '+995599550123'});
      ui.wire.sandbox.settings[change] = [eventIds.lastSeat];
      const before = Date.now();
      Date.now = () => before + 30_000;
      ui.press('Book');
      await ui.at('Choose an event');
      await until(() => ui.alerts.includes('We couldn’t find this. It may not be offered any more.'));
      assert.isFalse(ui.has('button', 'Book'));
      assert.isTrue(ui.focusedHeading);
      assert.deepEqual(ui.wire.sandbox.outbox, []);
      await until(() => ui.all('article').length);
      byRole(ui.all('article')[0]!, 'button', 'Choose')[0]!.click();
      await ui.at('Your details');
      assert.equal(ui.field('Name').value, 'Grace Miller');
      assert.notInclude(ui.alerts, 'We couldn’t find this');
      ui.element.remove();
    }
  });

  it('where both can be booked, the client may begin with an event', async () => {
    const ui = await openBooking({attributes: {'location-id': String(locationIds.tbilisi)}});
    await ui.at('Choose services');
    ui.press('Start with an event');
    await ui.at('Choose an event');
    ui.press('Back');
    await ui.at('Choose services');
  });

  it('where no service is offered, the client may begin with an event as well', async () => {
    const ui = await openBooking({attributes: {'location-id': String(berlinIds.annex), kind: 'any'}});
    await until(() => ui.text.includes('Nothing can be booked online here yet.'));
    ui.press('Start with an event');
    await ui.at('Choose an event');
  });

  it('a deep link to a day of events', async () => {
    const ui = await openBooking({attributes: {'location-id': String(locationIds.tbilisi), start: 'act2026-09-25'}});
    await ui.at('Choose an event');
    await until(() => ui.all('article').length);
    assert.include(nameOf(ui.all('article')[0]!), '25 September');
  });
});

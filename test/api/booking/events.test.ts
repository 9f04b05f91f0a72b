// Group events as the sandbox has them, and as Altegio writes them.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {eventIds} from '../../../sandbox/index.js';
import {bookingShapes} from '../../support/node/booking-shapes.js';
import {eventsAnswer, filtersAnswer} from '../../support/node/booking-records.js';
import {clientOf, expectNoUnhandledRejection, failureOf, ok, script} from '../../support/node/script.js';
import {shapes} from '../../support/node/shapes.js';
import {bench} from './bench.js';

expectNoUnhandledRejection();

const span = {locationId: 9388, from: '2026-09-21', to: '2026-10-05'} as const;
const of = (data: unknown) => clientOf(script(ok(data)));
const first = async (more: object) => {
  const [event] = await of([{...eventsAnswer()[0], ...more}]).getEvents(span);
  return event ?? assert.fail('the event was dropped');
};

describe('getEventDays', () => {
  test('sorted, each once, those that have events', async () => {
    const {client} = bench();
    const days = await client.getEventDays(span);
    shapes.days(days, 'days');
    assert.deepEqual(days, days.toSorted());
    const events = await client.getEvents({...span, page: 1});
    assert.deepEqual(days, [...new Set(events.map(({wallClock}) => wallClock.slice(0, 10)))]);
    assert.deepEqual(await client.getEventDays({locationId: 4564, from: '2026-09-21', to: '2026-10-05'}), []);
  });

  test('as epoch seconds, or with a time behind; nothing readable is a bad response', async () => {
    assert.deepEqual(await of(['2026-10-02 00:00:00', 1492041600, '2026-10-02', 'soon']).getEventDays(span), [
      '2017-04-13',
      '2026-10-02',
    ]);
    for (const data of [null, {}, 'x', ['soon'], [{}]]) await failureOf(of(data).getEventDays(span), 'bad-response');
  });
});

describe('getEvents', () => {
  test('the wall clock, the moment, and seats that are never less than none', async () => {
    const events = await bench().client.getEvents(span);
    bookingShapes.events(events, 'events');
    const overFull = events.find(({id}) => id === eventIds.overFull);
    assert.deepEqual([overFull?.capacity, overFull?.taken, overFull?.seatsLeft], [8, 9, 0]);
    assert.deepEqual([overFull?.wallClock, overFull?.startsAt], ['2026-09-23T18:30', '2026-09-23T18:30:00+04:00']);
    assert.equal(events.find(({id}) => id === eventIds.prepaid)?.prepayment, 'required');
    assert.equal(events[0]?.about, 'Bring water.');
    assert.doesNotMatch(JSON.stringify(events), /stream/);
  });

  test('the days of summer time: the offset of each, out of the moment', async () => {
    const startsAt = async (date: string, timestamp: unknown) => (await first({date, timestamp})).startsAt;
    assert.equal(
      await startsAt('2026-10-24 17:30:00', Date.UTC(2026, 9, 24, 15, 30) / 1000),
      '2026-10-24T17:30:00+02:00',
    );
    assert.equal(
      await startsAt('2026-10-25 17:30:00', Date.UTC(2026, 9, 25, 16, 30) / 1000),
      '2026-10-25T17:30:00+01:00',
    );
    assert.equal(
      await startsAt('2026-10-25 17:30:00', String(Date.UTC(2026, 9, 25, 21) / 1000)),
      '2026-10-25T17:30:00-03:30',
    );
    assert.equal(await startsAt('2026-10-25 17:30', Date.UTC(2026, 9, 25, 11, 45) / 1000), '2026-10-25T17:30:00+05:45');
    assert.equal(
      await startsAt('2026-10-25 17:30:00', Date.UTC(2026, 9, 25, 17, 30) / 1000),
      '2026-10-25T17:30:00+00:00',
    );
  });

  test('a moment that contradicts the wall clock, or is missing, costs the moment alone', async () => {
    for (const timestamp of [
      undefined,
      null,
      'x',
      0,
      Date.UTC(2026, 8, 25, 4, 30) / 1000,
      Date.UTC(2026, 8, 24, 4, 37) / 1000,
    ]) {
      const event = await first({timestamp});
      assert.deepEqual([event.wallClock, event.startsAt], ['2026-09-24T08:30', null], String(timestamp));
    }
    const iso = await first({date: '2026-09-24T08:30:00+0400', timestamp: null});
    assert.deepEqual([iso.wallClock, iso.startsAt], ['2026-09-24T08:30', '2026-09-24T08:30:00+04:00']);
    const broken = await first({date: '2026-02-31 08:30:00'});
    assert.deepEqual([broken.wallClock, broken.startsAt, broken.title], ['', null, 'Morning hatha class']);
  });

  test('numbers as text, [] for nobody, prepayment of the event or of its service', async () => {
    const [, second] = await of(eventsAnswer()).getEvents(span);
    assert.deepEqual(
      [second?.id, second?.teamMember, second?.seatsLeft, second?.prepayment],
      [50201, null, 0, 'required'],
    );
    assert.equal((await first({service: {id: 1, title: 'x', prepaid: 'required'}})).prepayment, 'required');
    assert.equal((await first({service: [], title: 'Own title'})).title, 'Own title');
    assert.equal((await first({capacity: 'many'})).seatsLeft, 0);
  });

  test('pages, and what they are narrowed by, also where Altegio ignores it', async () => {
    const {client, sandbox} = bench();
    const whole = {locationId: 9388, from: '2026-09-21', to: '2026-11-20'} as const;
    const pages = [];
    for (let page = 1; ; page++) {
      const events = await client.getEvents({...whole, page});
      pages.push(...events);
      if (events.length < 25) break;
    }
    assert.ok(pages.length > 50 && new Set(pages.map(({id}) => id)).size === pages.length);
    const breathing = await client.getEvents({...whole, serviceIds: ['705002'], teamMemberIds: [80115]});
    assert.ok(breathing.length > 3 && breathing.every(({serviceId}) => serviceId === 705002));
    assert.deepEqual(
      [sandbox.requests.at(-1)?.query['service_ids'], sandbox.requests.at(-1)?.query['staff_ids']],
      ['705002', '80115'],
    );
    const both = await client.getEvents({...whole, serviceIds: [705001, 705002]});
    assert.equal(both.length, 25);
    assert.equal(sandbox.requests.at(-1)?.query['service_ids'], undefined);
    assert.deepEqual(await of(eventsAnswer()).getEvents({...span, serviceIds: [1, 2]}), []);
    assert.equal((await of(eventsAnswer()).getEvents({...span, teamMemberIds: [80115, 9]})).length, 1);
  });

  test('an event that is moved, filled, or cancelled in the meantime', async () => {
    const {client, sandbox} = bench();
    const read = async () => (await client.getEvents(span)).find(({id}) => id === eventIds.story);
    assert.deepEqual([(await read())?.wallClock, (await read())?.seatsLeft], ['2026-09-24T08:30', 5]);
    Object.assign(sandbox.settings, {movedEvents: [eventIds.story], filledEvents: [eventIds.story]});
    assert.deepEqual([(await read())?.wallClock, (await read())?.seatsLeft], ['2026-09-24T09:30', 0]);
    sandbox.settings.cancelledEvents = [eventIds.story];
    assert.equal(await read(), undefined);
  });
});

test('getEventFilters: kinds in our words, unknown ones left out', async () => {
  const filters = await bench().client.getEventFilters({locationId: 9388});
  bookingShapes.filters(filters, 'filters');
  assert.deepEqual(
    filters.map(({kind}) => kind),
    ['team-member', 'resource', 'service', 'category'],
  );
  const read = await of([...filtersAnswer(), {code: 'weather', data: []}]).getEventFilters({locationId: 1});
  assert.deepEqual(
    read.map(({options}) => options.map(({id, disabled}) => [id, disabled])),
    [[[80115, false]], [], [[705001, true]], [[9301, false]]],
  );
  assert.deepEqual(await of([]).getEventFilters({locationId: 1}), []);
  for (const data of [null, {}, [{code: 'weather'}]])
    await failureOf(of(data).getEventFilters({locationId: 1}), 'bad-response');
});

// Services, team, next times and policy on the sandbox, and in the shapes that Altegio gives them.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {berlinIds, berlinServices, berlinTeam, bigLocationId} from '../../../sandbox/index.js';
import {bookingShapes} from '../../support/node/booking-shapes.js';
import {
  clientOf,
  expectNoUnhandledRejection,
  failureOf,
  json,
  ok,
  raw,
  refusal,
  script,
  type Answer,
} from '../../support/node/script.js';
import {shapes} from '../../support/node/shapes.js';
import {bench, newYork} from './bench.js';

expectNoUnhandledRejection();

const {lindenhof} = berlinIds;
const {cut, colour, braids, beard} = berlinServices;
const {mira, trainee} = berlinTeam;

describe('getServices', () => {
  test('every case, the heaviest first', async () => {
    const {services, categories} = await bench().client.getServices({locationId: lindenhof});
    bookingShapes.catalogue({services, categories}, 'catalogue');
    assert.deepEqual(
      categories.map(({title}) => title),
      ['Hair', 'Skin'],
    );
    const of = (id: number) => services.find((service) => service.id === id);
    assert.deepEqual([of(cut)?.priceMin, of(cut)?.priceMax, of(cut)?.durationSeconds], [55, 70, null]);
    assert.equal(of(berlinServices.prepaidRequired)?.prepayment, 'required');
    assert.equal(of(berlinServices.prepaidAllowed)?.prepayment, 'possible');
    assert.deepEqual([of(berlinServices.membershipOnly)?.membershipOnly, of(cut)?.membershipOnly], [true, false]);
    assert.deepEqual([of(berlinServices.composite)?.composite, of(cut)?.composite], [true, false]);
    assert.deepEqual([of(colour)?.image?.slice(0, 8), of(cut)?.image], ['https://', null]);
    // Of the same weight: in Altegio's order.
    const order = services.map(({id}) => id);
    assert.ok(order.indexOf(braids) < order.indexOf(beard));
  });

  test('lengths with a team member; what more fits with a time as well', async () => {
    const {client} = bench();
    const {services} = await client.getServices({locationId: lindenhof, teamMemberId: trainee});
    assert.equal(services.find(({id}) => id === cut)?.durationSeconds, 5400);
    const {times} = await client.getNextTimes({locationId: lindenhof, teamMemberId: mira, serviceIds: [colour]});
    const query = {locationId: lindenhof, teamMemberId: mira, datetime: times.at(-1)?.datetime, serviceIds: [colour]};
    const more = await client.getServices(query);
    assert.ok(
      more.services.length < (await client.getServices({locationId: lindenhof, teamMemberId: mira})).services.length,
    );
  });

  test('any team member is nobody in particular, in every read', async () => {
    const proxy = script(ok([]));
    const client = clientOf(proxy);
    const options = {locationId: 1, teamMemberId: 'any'} as const;
    await client.getServices(options);
    await client.getBookableDates(options);
    await client.getBookableTimes({...options, date: '2026-10-09'});
    assert.deepEqual(
      proxy.seen.map(({path, query}) => [path, query]),
      [
        ['/book_services/1', []],
        ['/book_dates/1', []],
        ['/book_times/1/0/2026-10-09', []],
      ],
    );
  });

  test('ids and weights as text say the same', async () => {
    const [numbers, texts] = [bench(), bench({idsAsText: true})];
    const read = ({client}: typeof numbers) => client.getServices({locationId: lindenhof});
    assert.deepEqual(await read(texts), await read(numbers));
  });

  test('nothing offered is said in three ways, and an answer that cannot be read is none of them', async () => {
    assert.deepEqual((await bench().client.getServices({locationId: berlinIds.annex})).services, []);
    for (const data of [[], {services: []}, {services: [], category: []}]) {
      const found = await clientOf(script(ok(data))).getServices({locationId: 1});
      assert.deepEqual(found, {services: [], categories: []});
    }
    for (const data of [null, {}, 'x', {category: []}, {services: 'x'}, {services: [{title: 'no id'}]}, [{id: 1}]]) {
      await failureOf(clientOf(script(ok(data))).getServices({locationId: 1}), 'bad-response');
    }
    const {services, categories} = await clientOf(
      script(ok({services: {'3': {id: 5, title: 'x'}}, categories: [{id: '4', title: 'y', weight: '2'}]})),
    ).getServices({locationId: 1});
    assert.deepEqual([services[0]?.id, categories], [5, [{id: 4, title: 'y', weight: 2}]]);
  });

  test('300 services', async () => {
    assert.equal((await bench().client.getServices({locationId: bigLocationId})).services.length, 300);
  });
});

describe('getTeam and getNextTimes', () => {
  test('who does all of it, with their next day; text without markup', async () => {
    const {client} = bench();
    const team = await client.getTeam({locationId: lindenhof, serviceIds: [cut, colour]});
    bookingShapes.team(team, 'team');
    const [first] = team;
    assert.deepEqual([first?.id, first?.about], [mira, 'Colour since 2009.\nSpeaks German & English.']);
    assert.match(first?.nextDay ?? '', /^2026-/);
    assert.deepEqual(
      team.map(({bookable}) => bookable),
      [true, true, false],
    );
    assert.equal(team.at(-1)?.nextDay, null);
    const paid = (await client.getTeam({locationId: lindenhof})).find(({id}) => id === berlinTeam.prepaidRequired);
    assert.equal(paid?.prepayment, 'required');
    const nobody = await client.getTeam({locationId: lindenhof, serviceIds: [braids, beard]});
    assert.ok(nobody.every(({bookable}) => !bookable));
    assert.deepEqual(await bench().client.getTeam({locationId: berlinIds.annex}), []);
  });

  test('the next day and its times in one request; as epoch seconds, the same day', async () => {
    const {client, sent} = bench();
    const options = {locationId: lindenhof, teamMemberId: mira, serviceIds: [cut]};
    const next = await client.getNextTimes(options);
    bookingShapes.nextTimes(next, 'next');
    assert.equal(sent().length, 1);
    const [day = ''] = await client.getBookableDates(options);
    assert.equal(next.day, day);
    assert.deepEqual(next.times, await client.getBookableTimes({...options, date: day}));
    assert.deepEqual(await bench({seanceDateAsEpoch: true}).client.getNextTimes(options), next);
    const nobody = {locationId: lindenhof, teamMemberId: berlinTeam.notBookable};
    assert.deepEqual(await client.getNextTimes(nobody), {day: null, times: []});
  });

  test('a day in seconds is that day, wherever its midnight is meant', async () => {
    const seances = [{time: '10:00', datetime: '1492077600', seance_length: 3600}];
    const dayOf = async (seance_date: unknown, times: unknown = seances) =>
      (await clientOf(script(ok({seance_date, seances: times}))).getNextTimes({locationId: 1, teamMemberId: 2})).day;
    const midnight = Date.UTC(2017, 3, 13) / 1000;
    for (const hours of [0, 3, 5, 11, -3, -5, -11])
      assert.equal(await dayOf(midnight - hours * 3600), '2017-04-13', `${hours}`);
    assert.equal(await dayOf(String(midnight)), '2017-04-13');
    for (const hours of [-10, -3, 0, 5.5, 11, 12, 13, 13.75]) {
      const at = {time: '10:00', datetime: midnight + (10 - hours) * 3600};
      assert.equal(await dayOf(midnight - hours * 3600, [at]), '2017-04-13', `a moment at ${hours}`);
      assert.equal(
        await dayOf(midnight - hours * 3600, [{...at, datetime: 'x'}]),
        '2017-04-13',
        `no moment at ${hours}`,
      );
    }
    assert.equal(await dayOf('2017-04-13 00:00:00'), '2017-04-13');
    assert.equal(
      await dayOf(midnight + 13 * 3600, [{time: '10:00', datetime: '2017-04-13T10:00:00+13:00'}]),
      '2017-04-13',
    );
  });

  test('times of which no day is known, or that cannot be read, are a bad response', async () => {
    const time = {time: '10:00', datetime: 'x'};
    for (const data of [
      null,
      {},
      'x',
      {seances: 'x'},
      {seances: [{}]},
      {seances: [time]},
      {seance_date: 'soon', seances: [time]},
    ]) {
      await failureOf(clientOf(script(ok(data))).getNextTimes({locationId: 1, teamMemberId: 2}), 'bad-response');
    }
    for (const data of [[], {seances: []}, {seance_date: '2026-10-01', seances: []}]) {
      const next = await clientOf(script(ok(data))).getNextTimes({locationId: 1, teamMemberId: 2});
      assert.deepEqual(next, {day: null, times: []});
    }
  });

  test('free times in the shape of seances are read, and times that cannot be are no empty day', async () => {
    const data = {seance_date: '2026-10-24', seances: [{time: '10:00', datetime: 'x', seance_length: 60}]};
    const times = await clientOf(script(ok(data))).getBookableTimes({locationId: 1, date: '2026-10-24'});
    shapes.times(times, 'times');
    assert.equal(times.length, 1);
    for (const unreadable of [[{}], [{time: 'x'}], {seances: [null]}]) {
      await failureOf(
        clientOf(script(ok(unreadable))).getBookableTimes({locationId: 1, date: '2026-10-24'}),
        'bad-response',
      );
    }
    await failureOf(clientOf(script(ok({booking_dates: ['soon']}))).getBookableDates({locationId: 1}), 'bad-response');
    const days = await clientOf(script(ok({booking_dates: [1492041600, '2017-04-15']}))).getBookableDates({
      locationId: 1,
    });
    assert.deepEqual(days, ['2017-04-13', '2017-04-15']);
  });
});

describe('getPolicy', () => {
  test('as text in every shape, and null where there is none', async () => {
    for (const policyShape of ['html', 'text', 'jsonapi'] as const) {
      const policy = await bench({policyShape}).client.getPolicy({locationId: newYork.locationId});
      bookingShapes.policy(policy, 'policy');
      assert.match(policy?.text ?? '', /Juniper Nail Studio keeps your name & phone\.$/, policyShape);
      assert.doesNotMatch(policy?.text ?? '', /<|script|alert|4564|policies/, policyShape);
    }
    for (const policyShape of ['missing', 'empty'] as const) {
      assert.equal(await bench({policyShape}).client.getPolicy({locationId: newYork.locationId}), null);
    }
  });

  test('a title alone is the text', async () => {
    const ask = (data: unknown) => clientOf(script(ok(data))).getPolicy({locationId: 1});
    assert.deepEqual(await ask({id: 1, title: 'We keep your name.', text: ' '}), {text: 'We keep your name.'});
    assert.deepEqual(await ask({title: 'A very long title of it', text: 'Short.'}), {text: 'Short.'});
    assert.equal(await ask({id: 'x', type: 'policy', url: 'https://a.example'}), null);
  });

  test('a failure is no "none"', async () => {
    const ask = (answer: Answer) => clientOf(script(answer)).getPolicy({locationId: 1});
    await failureOf(ask(refusal(403)), 'forbidden');
    await failureOf(ask(raw('<p>policy</p>')), 'bad-response');
    await failureOf(ask(ok(5)), 'bad-response');
    await failureOf(ask(ok(true)), 'bad-response');
    for (const none of [ok(null), ok([]), ok({}), ok(''), json({success: true}), raw('')]) {
      assert.equal(await ask(none), null);
    }
  });
});

// The reads of a booking on the sandbox, and the shapes that Altegio gives them.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  berlinIds,
  berlinServices,
  berlinTeam,
  bigChain,
  bigLocationId,
  chain,
  formIds,
} from '../../../sandbox/index.js';
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
} from '../../support/node/script.js';
import {shapes} from '../../support/node/shapes.js';
import {almaty, bench, newYork} from './bench.js';

expectNoUnhandledRejection();

const {lindenhof} = berlinIds;
const {cut, colour, braids, beard} = berlinServices;
const {mira, trainee} = berlinTeam;

describe('getBookingForm', () => {
  test('a steps form has its order, and each step once though two share a number', async () => {
    const form = await bench().client.getBookingForm({formId: formIds.steps});
    bookingShapes.form(form, 'form');
    assert.equal(form.sequence, 'steps');
    assert.deepEqual(
      form.steps.map(({name}) => name),
      ['team-member', 'services', 'time', 'details', 'confirm'],
    );
  });

  test('hidden steps with defaults as number, as text, and as -1', async () => {
    const {client} = bench();
    const hidden = async (formId: number) =>
      (await client.getBookingForm({formId})).steps
        .filter(({hidden}) => hidden)
        .map(({name, default: value}) => [name, value]);
    assert.deepEqual(await hidden(formIds.hiddenNumber), [
      ['location', lindenhof],
      ['services', cut],
      ['team-member', mira],
    ]);
    assert.deepEqual(await hidden(formIds.hiddenText), [['team-member', 'any']]);
  });

  test('the form of a chain, languages that are tags, and https links only', async () => {
    const {client} = bench();
    const form = await client.getBookingForm({formId: formIds.chain});
    assert.deepEqual([form.chainId, form.locationId, form.phoneConfirmation], [chain.id, newYork.locationId, false]);
    assert.deepEqual(form.languages, ['en-US', 'uk-UA', 'sr-Latn-RS']);
    for (const language of form.languages) assert.doesNotThrow(() => new Intl.DateTimeFormat(language));
    assert.deepEqual(form.links, {privacy: 'https://juniper-nails.example/privacy', terms: null});
    const events = await client.getBookingForm({formId: formIds.events});
    assert.deepEqual([events.kind, events.severalEvents, events.specializationFirst], ['events', true, false]);
    const plain = await client.getBookingForm({formId: newYork.locationId});
    assert.deepEqual(
      [plain.kind, plain.severalEvents, plain.phoneConfirmation, plain.chainId],
      [null, false, true, null],
    );
    await failureOf(client.getBookingForm({formId: 1}), 'not-found');
  });

  test('what is not a form is a bad response; an unknown order is menu', async () => {
    for (const data of [null, [], {}, 'x', 5, {steps: [{step: 'other'}]}, {id: 5}]) {
      await failureOf(clientOf(script(ok(data))).getBookingForm({formId: 1}), 'bad-response');
    }
    const form = await clientOf(script(ok({company_id: '7', sequence_type: 'serial'}))).getBookingForm({formId: 1});
    assert.deepEqual([form.locationId, form.sequence, form.steps], [7, 'menu', []]);
    const other = {company_id: 7, steps: [{step: 'service'}, {step: 'service', hidden: 1}, {step: 'toString'}, null]};
    assert.deepEqual((await clientOf(script(ok(other))).getBookingForm({formId: 1})).steps, [
      {name: 'services', hidden: false, default: null},
    ]);
  });
});

describe('getLocation and getLocations', () => {
  test('the rules of each location', async () => {
    const {client, sandbox} = bench();
    const rules = async (locationId: number) => {
      const location = await client.getLocation({locationId});
      bookingShapes.location(location, 'location');
      return location.rules;
    };
    const london = await rules(7120);
    assert.deepEqual(
      [london.surname, london.patronymic, london.email, london.comment],
      ['required', 'hidden', 'optional', 'optional'],
    );
    assert.equal(london.commentLabel, 'Anything your barber should know?');
    assert.equal(london.smsReminderHours, 3);
    const hidden = await rules(almaty.locationId);
    assert.deepEqual(
      [hidden.email, hidden.comment, hidden.patronymic, hidden.smsReminder],
      ['required', 'hidden', 'optional', false],
    );
    const yoga = await rules(9388);
    assert.deepEqual(
      [yoga.maxSeats, yoga.kind, yoga.notice],
      [4, 'any', 'Mats are here. Please come ten minutes early.'],
    );
    const berlin = await rules(lindenhof);
    assert.deepEqual(
      [berlin.phoneConfirmation, berlin.smsEnabled, berlin.prepayment, berlin.membershipsChecked],
      [true, false, true, true],
    );
    assert.equal(sandbox.requests.at(-1)?.query['forBooking'], '1');
  });

  test('the zone is a name, the next time a moment; the number beside it is not looked at', async () => {
    const location = await bench().client.getLocation({locationId: almaty.locationId, formId: 20456});
    assert.equal(location.zone, 'Asia/Almaty');
    assert.match(location.nextSlot ?? '', /^2026-09-2\dT\d\d:\d\d:00\+05:00$/);
    assert.deepEqual(
      [location.rules.zone, location.rules.currency, location.rules.nextSlot],
      ['Asia/Almaty', '₸', location.nextSlot],
    );
    assert.equal((await bench().client.getLocation({locationId: berlinIds.annex})).nextSlot, null);
  });

  test('failures in the shape of this route, and what is no location', async () => {
    const {client} = bench();
    await failureOf(client.getLocation({locationId: 1}), 'not-found');
    for (const data of [null, [], {}, 'x', {city: 'London'}]) {
      await failureOf(clientOf(script(ok(data))).getLocation({locationId: 1}), 'bad-response');
    }
  });

  test('every location of a chain, and nobody else', async () => {
    const {client, sandbox} = bench();
    const three = await client.getLocations({chainId: chain.id});
    bookingShapes.locations(three, 'locations');
    assert.deepEqual(
      three.map(({id}) => id),
      [4564, 7120, 9388],
    );
    assert.equal((await client.getLocations({chainId: bigChain.id})).length, 60);
    assert.equal(sandbox.requests.length, 2);
    assert.deepEqual(await client.getLocations({chainId: 999}), []);
    for (const chainId of [0, '', 'x', -1]) await failureOf(client.getLocations({chainId}), 'config');
    assert.equal(sandbox.requests.length, 3, 'without a chain nothing is asked');
  });

  test('a server that ignores the filter, or the page, brings no stranger and no circle', async () => {
    const row = (id: number, chainId: number): object => ({id, title: `L${id}`, main_group_id: chainId});
    const world = Array.from({length: 100}, (_, index) => row(index + 1, index % 2 ? 310 : 7));
    const proxy = script(ok(world));
    const found = await clientOf(proxy).getLocations({chainId: 310});
    assert.deepEqual([found.length, proxy.seen.length], [50, 2]);
    const pages = script(ok(world), ok([row(500, 310), row(501, 8)]));
    assert.equal((await clientOf(pages).getLocations({chainId: 310})).length, 51);
    assert.deepEqual(
      pages.seen.map(({query}) => new Map(query).get('page')),
      ['1', '2'],
    );
    const spellings = [
      {groups: {'310': {id: 310}}},
      {groups: [{id: '310'}]},
      {main_group: {id: 310}},
      {main_group_id: '310'},
      {},
    ];
    const named = spellings.map((groups, index) => ({id: index + 1, title: 'x', ...groups}));
    assert.equal((await clientOf(script(ok(named))).getLocations({chainId: 310})).length, 4);
  });
});

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

  test('a failure is no "none"', async () => {
    const ask = (answer: Parameters<typeof script>[0]) => clientOf(script(answer)).getPolicy({locationId: 1});
    await failureOf(ask(refusal(403)), 'forbidden');
    await failureOf(ask(raw('<p>policy</p>')), 'bad-response');
    await failureOf(ask(ok(5)), 'bad-response');
    await failureOf(ask(ok(true)), 'bad-response');
    for (const none of [
      ok(null),
      ok([]),
      ok({}),
      ok(''),
      ok({title: 'Privacy', text: ' '}),
      json({success: true}),
      raw(''),
    ]) {
      assert.equal(await ask(none), null);
    }
  });
});

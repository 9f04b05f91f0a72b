// A booking form, and the locations that it is for: on the sandbox, and in the shapes that Altegio gives them.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {berlinIds, berlinServices, berlinTeam, bigChain, chain, formIds} from '../../../sandbox/index.js';
import {bookingShapes} from '../../support/node/booking-shapes.js';
import {clientOf, expectNoUnhandledRejection, failureOf, ok, script} from '../../support/node/script.js';
import {almaty, bench, newYork} from './bench.js';

expectNoUnhandledRejection();

const {lindenhof} = berlinIds;
const {cut} = berlinServices;
const {mira} = berlinTeam;

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
    const ofChain = {company_id: 7, group_id: '310', phone_confirmation: true};
    const chained = await clientOf(script(ok(ofChain))).getBookingForm({formId: 1});
    assert.deepEqual([chained.chainId, chained.phoneConfirmation], [310, false], 'each location has its own');
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

  test('a row that cannot be read costs itself, and not the pages behind it', async () => {
    const rows = Array.from({length: 100}, (_, index) => ({id: index + 1, title: `L${index}`, main_group_id: 310}));
    const proxy = script(ok([...rows.slice(1), 'broken']), ok([{id: 500, title: 'Last', main_group_id: 310}]));
    const found = await clientOf(proxy).getLocations({chainId: 310});
    assert.deepEqual([found.length, found.at(-1)?.id], [100, 500]);
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

// Properties of the methods of a booking: whatever comes back, each call gives a model of the right shape or an AltegioApiError;
// one broken record costs that record; what cannot be read is a bad response, and never nothing. On failure fast-check prints the seed.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import * as fc from 'fast-check';
import {toBooked} from '../../src/api/wire/booking.js';
import {plainText} from '../../src/api/wire/html.js';
import {arbitraryAnswers, damagedAnswers, withoutWaits} from '../support/node/answers.js';
import {bookingEndpoints} from '../support/node/booking-endpoints.js';
import {bookedAnswer, eventsAnswer, servicesAnswer, teamAnswer} from '../support/node/booking-records.js';
import {bookingShapes} from '../support/node/booking-shapes.js';
import {damage, damaged, jsonText, junk} from '../support/node/junk.js';
import {volume, volumeText} from '../support/node/volume.js';
import {clientOf, expectNoUnhandledRejection, failureOf} from '../support/node/script.js';

expectNoUnhandledRejection();

describe('through the real client', () => {
  withoutWaits();

  test(`${volumeText(20_000)} damaged answers`, async () => {
    const models = new Map<string, number>();
    let failures = 0;
    await damagedAnswers(bookingEndpoints, ({name}, error) => {
      if (error) failures++;
      else models.set(name, (models.get(name) ?? 0) + 1);
    });
    // Both happen often, or the damage is not what it should be.
    for (const {name} of bookingEndpoints)
      assert.ok((models.get(name) ?? 0) > volume(250), `${name}: ${models.get(name)} models`);
    assert.ok(failures > volume(500), `${failures} failures`);
  });

  test(`${volumeText(20_000)} arbitrary answers: JSON or not, any status`, () =>
    arbitraryAnswers(bookingEndpoints, ({name}, status) => name === 'getPolicy' && (status === 404 || status === 410)));
});

/** What a list of the answer becomes with something put into it. */
function withBroken(make: () => unknown[], place: number, broken: unknown): unknown[] {
  const items = make();
  items.splice(place, 0, broken);
  return JSON.parse(jsonText(items)) as unknown[];
}

const lists: readonly {
  readonly name: string;
  readonly items: () => unknown[];
  readonly answer: (items: unknown) => unknown;
  readonly read: (client: ReturnType<typeof clientOf>) => Promise<readonly unknown[]>;
}[] = [
  {
    name: 'services',
    items: () => servicesAnswer()['services'] as unknown[],
    answer: (services) => ({...servicesAnswer(), services}),
    read: async (client) => (await client.getServices({locationId: 1})).services,
  },
  {name: 'team', items: teamAnswer, answer: (items) => items, read: (client) => client.getTeam({locationId: 1})},
  {
    name: 'events',
    items: eventsAnswer,
    answer: (items) => items,
    read: (client) => client.getEvents({locationId: 1, from: '2026-09-01', to: '2026-09-30'}),
  },
  {
    name: 'event days',
    items: () => ['2026-09-22', '2026-09-25'],
    answer: (items) => items,
    read: (client) => client.getEventDays({locationId: 1, from: '2026-09-01', to: '2026-09-30'}),
  },
];

for (const {name, items, answer, read} of lists) {
  const clientFor = (data: unknown) =>
    clientOf({fetch: () => Promise.resolve(new Response(jsonText({success: true, data: answer(data)})))});

  test(`one broken entry costs no other of ${name}`, async () => {
    const whole = await read(clientFor(items()));
    assert.equal(whole.length, 2);
    await fc.assert(
      fc.asyncProperty(fc.nat(2), junk, async (place, broken) => {
        const found = await read(clientFor(withBroken(items, place, broken)));
        for (const one of whole) assert.ok(found.some((entry) => JSON.stringify(entry) === JSON.stringify(one)));
        assert.ok(found.length <= 3);
      }),
      {numRuns: 500},
    );
  });

  test(`nothing readable of ${name} is a bad response, and an empty list is an empty list`, async () => {
    assert.deepEqual(await read(clientFor([])), []);
    for (const unreadable of [[null], ['x', {}], [[]], 'x', 5, true, {title: 'x'}]) {
      if (name === 'event days' && Array.isArray(unreadable) && unreadable.length === 0) continue;
      await failureOf(read(clientFor(unreadable)), 'bad-response');
    }
  });
}

test('a booking is either read in full or not known: no damage makes two appointments one', () => {
  let [whole, unknown] = [0, 0];
  fc.assert(
    fc.property(fc.array(damage, {minLength: 1, maxLength: 3}), (damages) => {
      let booked;
      try {
        booked = toBooked(JSON.parse(jsonText(damaged(bookedAnswer(), damages))), 2);
      } catch {
        unknown++;
        return;
      }
      whole++;
      bookingShapes.booked(booked, 'booked');
      // An answer with one item is a booking of one: that is what Altegio says then. Each that is given was in the answer.
      for (const {position} of booked) assert.ok(position === 1 || position === 2);
    }),
    {numRuns: 5_000},
  );
  assert.ok(whole > 200 && unknown > 200, `${whole} whole, ${unknown} unknown`);
});

test('markup becomes text in one pass, whatever it holds', () => {
  fc.assert(
    fc.property(
      fc.string({unit: fc.constantFrom('<', '>', '/', '!', '-', 'script', 'p', 'a', ' ', '\n', '&', 'lt;', 'x')}),
      (html) => {
        const found = plainText(html);
        assert.equal(found, found.trim());
        assert.equal(typeof found, 'string');
      },
    ),
    {numRuns: 3_000},
  );
  const long = '<'.repeat(200_000);
  for (const html of [
    long,
    '<script>'.repeat(30_000),
    '<!--'.repeat(50_000),
    '<p '.repeat(60_000),
    '&#'.repeat(90_000),
  ]) {
    assert.equal(typeof plainText(html), 'string');
  }
});

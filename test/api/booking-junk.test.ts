// Properties of the methods of a booking: whatever comes back, each call gives a model of the right shape or an AltegioApiError;
// one broken record costs that record; what cannot be read is a bad response, and never nothing. On failure fast-check prints the seed.
import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, test} from 'node:test';
import * as fc from 'fast-check';
import {toBooked} from '../../src/api/wire/booking.js';
import {plainText} from '../../src/api/wire/html.js';
import {bookingEndpoints} from '../support/node/booking-endpoints.js';
import {bookedAnswer, eventsAnswer, servicesAnswer, teamAnswer} from '../support/node/booking-records.js';
import {bookingShapes} from '../support/node/booking-shapes.js';
import {damage, damaged, jsonText, junk} from '../support/node/junk.js';
import {arbitraryOutcome, outcome, retryAfter, status, textOf} from '../support/node/outcome.js';
import {clientOf, expectNoUnhandledRejection, failureOf} from '../support/node/script.js';

expectNoUnhandledRejection();

const anEndpoint = fc.constantFrom(...bookingEndpoints);
const runs = {numRuns: 20_000};
const real = {setTimeout: globalThis.setTimeout, random: Math.random};

describe('through the real client', () => {
  beforeEach(() => {
    // Waits between attempts take no time; time-outs stay what they are, and never come. By hand: a mock keeps every call.
    Math.random = () => 0;
    const soon = (run: () => void, ms: number): unknown => (ms < 11_000 ? setImmediate(run) : real.setTimeout(run, ms));
    globalThis.setTimeout = soon as typeof setTimeout;
  });
  afterEach(() => {
    Math.random = real.random;
    globalThis.setTimeout = real.setTimeout;
  });

  test('20,000 damaged answers', async () => {
    const models = new Map<string, number>();
    let failures = 0;
    await fc.assert(
      fc.asyncProperty(
        anEndpoint,
        fc.array(damage, {minLength: 1, maxLength: 4}),
        fc.constantFrom(0, 0, 0, 200, 201, 202, 299),
        async (endpoint, damages, status) => {
          const body = jsonText(damaged(endpoint.answer(), damages));
          const error = await outcome(endpoint, {status: status || endpoint.status, body});
          if (error) failures++;
          else models.set(endpoint.name, (models.get(endpoint.name) ?? 0) + 1);
        },
      ),
      runs,
    );
    // Both happen often, or the damage is not what it should be.
    for (const {name} of bookingEndpoints)
      assert.ok((models.get(name) ?? 0) > 250, `${name}: ${models.get(name)} models`);
    assert.ok(failures > 500, `${failures} failures`);
  });

  test('20,000 arbitrary answers: JSON or not, any status', async () => {
    await fc.assert(
      fc.asyncProperty(
        anEndpoint,
        status,
        textOf(anEndpoint),
        retryAfter,
        async (endpoint, status, body, retryAfter) => {
          const error = await arbitraryOutcome(endpoint, {status, body, retryAfter});
          const none = endpoint.name === 'getPolicy' && (status === 404 || status === 410);
          if (status > 299 && !none) assert.ok(error, `${status} was taken for success`);
        },
      ),
      runs,
    );
  });
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

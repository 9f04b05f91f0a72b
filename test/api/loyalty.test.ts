// What is read of reviews, loyalty cards, memberships and gift cards; that one broken entry costs itself, and nothing readable
// is no empty list.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import * as fc from 'fast-check';
import type {Client} from '../../src/api/index.js';
import {jsonText, junk} from '../support/node/junk.js';
import {
  cardsAnswer,
  giftCardsAnswer,
  membershipsAnswer,
  reviewAnswer,
  reviewToken,
} from '../support/node/loyalty-endpoints.js';
import {
  clientOf,
  expectNoUnhandledRejection,
  failureOf,
  lost,
  ok,
  quiet,
  refusal,
  script,
} from '../support/node/script.js';

expectNoUnhandledRejection();

const answering = (data: unknown): Client =>
  clientOf({fetch: () => Promise.resolve(new Response(jsonText({success: true, data})))});

describe('a review', () => {
  const read = (data: unknown) => answering(data).getReview({token: reviewToken});

  test('is read in full', async () => {
    assert.deepEqual(await read(reviewAnswer()), {
      submitted: false,
      appointmentId: 13132706,
      location: {
        id: 4564,
        name: 'Juniper',
        address: '112 Spring Street',
        logo: 'https://app.alteg.io/images/juniper.png',
      },
      teamMember: {
        id: 55436,
        name: 'Natalie',
        position: '',
        specialization: 'Nail technician',
        rating: 4.8,
        reviews: 0,
        avatar: 'https://app.alteg.io/images/natalie.jpg',
      },
      startsAt: '2026-08-19T17:00:00-04:00',
      paid: 72.5,
      currency: 'USD',
      tips: false,
      tipsLink: null,
      links: {privacy: 'https://alteg.io/privacy', terms: 'https://alteg.io/terms'},
    });
  });

  test('that was sent, with tips and a currency without a code', async () => {
    const wire = {...reviewAnswer(), is_review_submitted: '1', tips: [5, 10], currency: {iso: '', symbol: '₾'}};
    const {submitted, tips, currency} = await read(wire);
    assert.deepEqual([submitted, tips, currency], [true, true, '₾']);
  });

  test('a link to Altegio’s page for tips is taken, and no other', async () => {
    for (const [tips, expected] of [
      [['https://n12.alteg.io/tips/1'], 'https://n12.alteg.io/tips/1'],
      [[5, {url: 'https://alteg.io/t?a=1'}], 'https://alteg.io/t?a=1'],
      [[{link: 'http://alteg.io/t'}], null],
      [['https://alteg.io.evil.example/t'], null],
      [['https://evil.example/alteg.io'], null],
      [['https://alteg.io@evil.example'], null],
      [['javascript:alert(1)', {href: 'https://notalteg.io'}], null],
      [[5, 10, 15], null],
    ] as const) {
      const found = await read({...reviewAnswer(), tips});
      assert.deepEqual([found.tips, found.tipsLink], [true, expected]);
    }
  });

  test('loses no more than what is broken', async () => {
    const touches: Readonly<Record<string, readonly string[]>> = {
      is_review_submitted: ['submitted'],
      master: ['teamMember'],
      company: ['location'],
      tips: ['tips', 'tipsLink'],
      record: ['appointmentId', 'startsAt', 'paid'],
      currency: ['currency'],
      agreement_links: ['links'],
    };
    const whole: Readonly<Record<string, unknown>> = {...(await read(reviewAnswer()))};
    const keys = Object.keys(reviewAnswer());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), junk, async (key, broken) => {
        const found: Readonly<Record<string, unknown>> = {...(await read({...reviewAnswer(), [key]: broken}))};
        for (const field of Object.keys(whole)) {
          if (!touches[key]?.includes(field)) assert.deepEqual(found[field], whole[field], `${key}: ${field}`);
        }
      }),
      {numRuns: 500},
    );
  });

  test('of which nothing can be read is a bad response', async () => {
    for (const data of [
      null,
      [],
      {},
      'x',
      5,
      true,
      {title: 'x'},
      {is_review_submitted: 'soon', master: [], company: {}},
    ]) {
      await failureOf(read(data), 'bad-response');
    }
  });

  test('no link but https goes into a page', async () => {
    for (const link of ['javascript:alert(1)', 'http://alteg.io/terms', 'https://a b', 5, null]) {
      const {links} = await read({...reviewAnswer(), agreement_links: {terms_of_use: link}});
      assert.deepEqual(links, {privacy: null, terms: null});
    }
  });
});

describe('sending a review', () => {
  test('asks for nothing with a rating or a token that is none', async () => {
    const proxy = script(ok(null));
    const client = clientOf(proxy);
    for (const rating of [0, 6, 4.5, -1, NaN, Infinity]) {
      await failureOf(client.sendReview({token: reviewToken, rating}), 'config');
    }
    for (const token of ['', '.', '..', '\ud800']) {
      await failureOf(client.sendReview({token, rating: 5}), 'config');
      await failureOf(client.getReview({token}), 'config');
    }
    assert.equal(proxy.seen.length, 0);
  });

  test('sends no text that was not given, and one key for each intent', async () => {
    const proxy = script(ok(null));
    const client = clientOf(proxy);
    await client.sendReview({token: reviewToken, rating: 1});
    await client.sendReview({token: reviewToken, rating: 1});
    await client.sendReview({token: reviewToken, rating: 1, idempotencyKey: 'mine'});
    assert.deepEqual(proxy.seen[0]?.body, {rating: 1});
    const [first, second, third] = proxy.seen.map(({headers}) => headers['idempotency-key']);
    assert.notEqual(first, second);
    assert.equal(third, 'mine');
  });

  test('once, whatever is answered, and no failure tells the token', async () => {
    for (const answer of [lost, refusal(429), refusal(500), refusal(503), refusal(401), refusal(404), refusal(422)]) {
      const proxy = script(answer);
      const client = clientOf(proxy);
      const error: unknown = await client.sendReview({token: 'canaryToken', rating: 3, text: 'canary text'}).then(
        () => assert.fail('was taken'),
        (reason: unknown) => reason,
      );
      await quiet();
      assert.equal(proxy.seen.length, 1);
      assert.ok(!/canary/.test(`${String(error)} ${JSON.stringify(error)} ${(error as Error).stack}`));
    }
  });
});

describe('memberships and gift cards', () => {
  test('a number that came as a number too long for one is not known, as its last digits would be wrong; no card without id and number', async () => {
    const data =
      '[{"id":5,"number":4400112233445567},{"id":6,"number":44001122334455667788},{"number":-1e308},{"number":44001122334455667788},{"number":"44001122334455667788"}]';
    const body = `{"success":true,"data":${data}}`;
    const cards = await clientOf({fetch: () => Promise.resolve(new Response(body))}).getGiftCards({locationId: 1});
    assert.deepEqual(
      cards.map(({id, number}) => [id, number]),
      [
        [5, '4400112233445567'],
        [6, ''],
        [null, '44001122334455667788'],
      ],
    );
  });

  test('are of a location, and of no other than was named', async () => {
    const proxy = script(ok([]));
    const client = clientOf(proxy);
    for (const locationId of ['', 'x', 0, -1, 1.5]) {
      await failureOf(client.getMemberships({locationId}), 'config');
      await failureOf(client.getGiftCards({locationId}), 'config');
    }
    assert.equal(proxy.seen.length, 0);
  });
});

interface List {
  readonly name: string;
  readonly items: () => object[];
  readonly read: (client: Client) => Promise<readonly unknown[]>;
  readonly models: readonly unknown[];
}

const lists: readonly List[] = [
  {
    name: 'loyalty cards',
    items: cardsAnswer,
    read: (client) => client.getLoyaltyCards({chainId: 310}),
    models: [
      {
        id: 7101,
        number: '1000234',
        title: 'Friends',
        chainId: 310,
        chainName: 'Juniper & Friends',
        balance: 12.5,
        points: 40,
        paid: 300,
        sold: 320,
        visits: 6,
        programs: ['Every tenth visit'],
      },
      {
        id: 7102,
        number: '000017',
        title: '',
        chainId: null,
        chainName: '',
        balance: 0,
        points: 0,
        paid: null,
        sold: null,
        visits: null,
        programs: [],
      },
    ],
  },
  {
    name: 'memberships',
    items: membershipsAnswer,
    read: (client) => client.getMemberships({locationId: 4564}),
    models: [
      {
        id: 8201,
        number: '5550123',
        title: '100',
        status: 'Active until December',
        validUntil: '2026-12-21',
        period: {count: 3, unit: 'month'},
        frozen: false,
        bookableWhenFrozen: true,
        balance: 'Surfing (x10)',
        united: false,
        visitsLeft: null,
        unlimited: false,
        visits: [
          {kind: 'service', id: 11, title: 'Surfing', left: 10, unlimited: false},
          {kind: 'category', id: 5, title: 'Sauna', left: null, unlimited: true},
        ],
      },
      {
        id: 8202,
        number: '5550124',
        title: 'Four visits',
        status: 'Frozen',
        validUntil: null,
        period: null,
        frozen: true,
        bookableWhenFrozen: false,
        balance: '',
        united: true,
        visitsLeft: 4,
        unlimited: false,
        visits: [],
      },
    ],
  },
  {
    name: 'gift cards',
    items: giftCardsAnswer,
    read: (client) => client.getGiftCards({locationId: 4564}),
    models: [
      {
        id: 9301,
        number: '4400112233445566',
        title: 'A hundred',
        balance: 35,
        initialBalance: 100,
        validUntil: '2027-03-01',
        status: 'Active',
        reusable: true,
      },
      {
        id: null,
        number: '990077',
        title: '',
        balance: 50,
        initialBalance: 50,
        validUntil: null,
        status: 'New',
        reusable: false,
      },
    ],
  },
];

for (const {name, items, read, models} of lists) {
  test(`${name}: every field, in an envelope and bare, with gaps as PHP writes them`, async () => {
    assert.deepEqual(await read(answering(items())), models);
    const bare = clientOf({fetch: () => Promise.resolve(new Response(jsonText(items())))});
    assert.deepEqual(await read(bare), models);
    assert.deepEqual(await read(answering({3: items()[0], 8: items()[1]})), models);
  });

  test(`${name}: one broken entry costs no other`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(2), junk, async (place, broken) => {
        const wire: unknown[] = items();
        wire.splice(place, 0, broken);
        const found = await read(answering(wire));
        for (const model of models) assert.ok(found.some((one) => JSON.stringify(one) === JSON.stringify(model)));
        assert.ok(found.length <= 3);
      }),
      {numRuns: 300},
    );
  });

  test(`${name}: one broken field costs no entry, and a broken id no card that has a number`, async () => {
    const keys = Object.keys(items()[0] ?? {});
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), junk, async (key, broken) => {
        const [first, second] = items();
        const found = await read(answering([{...first, [key]: broken}, second]));
        assert.equal(found.length, 2);
        assert.deepEqual(found[1], models[1]);
      }),
      {numRuns: 300},
    );
  });

  test(`${name}: nothing readable is a bad response, and an empty list is an empty list`, async () => {
    assert.deepEqual(await read(answering([])), []);
    for (const unreadable of [null, {}, [null], ['x', {}], [[]], 'x', 5, true, {title: 'x'}, items()[0]]) {
      await failureOf(read(answering(unreadable)), 'bad-response');
    }
  });
}

// Reviews and loyalty on the sandbox, under its settings and faults: one write for an intent, and a read that tells what is true.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {guestIds, loyaltyIds, type Fault, type Sandbox} from '../../sandbox/index.js';
import type {ErrorCode} from '../../src/api/index.js';
import {expectNoUnhandledRejection, failureOf, quiet} from '../support/node/script.js';
import {bench, signedIn} from './booking/bench.js';

expectNoUnhandledRejection();

/** Of the guest's visit, as her record has it. */
async function tokenIn(sandbox: Sandbox): Promise<string> {
  const hash = sandbox.guestRecords.find(({id}) => id === guestIds.past)?.hash ?? '';
  const response = await sandbox.fetch(
    new Request(`https://proxy.example/api/v1/user/records/${guestIds.past}/${hash}`, {
      headers: {Authorization: 'Bearer canary-partner-token'},
    }),
  );
  return /"token":"([^"]+)"/.exec(await response.text())?.[1] ?? '';
}

const route = 'master_record_review/{token}';

describe('a review', () => {
  test('is read, sent once, and read only from then on', async () => {
    for (const reviewAnswer of ['json', 'empty', 'no-content'] as const) {
      const {client, sandbox} = bench({reviewAnswer, reviewTips: true});
      const token = await tokenIn(sandbox);
      const before = await client.getReview({token});
      assert.deepEqual([before.submitted, before.tips, before.currency], [false, true, 'GBP']);
      assert.equal(await client.sendReview({token, rating: 5, text: 'Lovely'}), undefined);
      assert.deepEqual(await client.getReview({token}), {...before, submitted: true});
      await failureOf(client.sendReview({token, rating: 5}), 'invalid-request');
    }
  });

  test('of a token that nobody has is not found', async () => {
    const {client} = bench();
    await failureOf(client.getReview({token: 'nobody'}), 'not-found');
    await failureOf(client.sendReview({token: 'nobody', rating: 1}), 'not-found');
  });

  const lostAnswers: readonly (readonly [Fault, ErrorCode, boolean])[] = [
    [{kind: 'cut', after: true}, 'network', true],
    [{kind: 'cut'}, 'network', false],
    [{kind: 'truncated'}, 'bad-response', true],
    [{kind: 'status', status: 502}, 'unavailable', false],
    [{kind: 'rate-limited', retryAfter: 0}, 'rate-limited', false],
    [{kind: 'html403'}, 'unavailable', false],
    [{kind: 'error-shape', shape: 5}, 'invalid-request', false],
  ];
  for (const [fault, code, taken] of lostAnswers) {
    test(`under ${JSON.stringify(fault)} is sent once, and the next read tells`, async () => {
      const {client, sandbox, sent} = bench();
      const token = await tokenIn(sandbox);
      sandbox.faults.set(`POST ${route}`, fault);
      await failureOf(client.sendReview({token, rating: 2, text: 'x'}), code);
      await quiet();
      assert.equal(sent().filter((call) => call.startsWith('POST')).length, 1);
      assert.equal((await client.getReview({token})).submitted, taken);
    });
  }
});

describe('loyalty', () => {
  test('is read under every setting of its shapes', async () => {
    for (const settings of [
      {},
      {loyaltyCardsBare: false, loyaltyNumbersAsNumbers: true, expirationAs: 'date'},
      {wrapped: false, expirationAs: 'local'},
    ] as const) {
      const {client} = await signedIn(settings);
      const cards = await client.getLoyaltyCards({chainId: 310});
      assert.deepEqual(
        cards.map(({id, number, balance}) => [id, number, balance]),
        [
          [loyaltyIds.card, '10002345', 18.5],
          [loyaltyIds.emptyCard, '10002346', 0],
        ],
      );
      const memberships = await client.getMemberships({locationId: 4564});
      assert.deepEqual(
        memberships.map(({title, frozen, validUntil, visitsLeft, visits}) => [
          title,
          frozen,
          validUntil,
          visitsLeft,
          visits.map(({left}) => left),
        ]),
        [
          ['100', false, '2026-12-22', null, [6, null]],
          ['Spring', true, '2026-10-31', null, [2]],
          ['Four of anything', false, null, 4, []],
        ],
      );
      const [gift, spent] = await client.getGiftCards({locationId: 4564});
      assert.deepEqual([gift?.balance, gift?.initialBalance, gift?.reusable], [35, 100, true]);
      assert.deepEqual([spent?.balance, spent?.validUntil, spent?.reusable], [0, null, false]);
    }
    const [ended] = await (await signedIn()).client.getMemberships({locationId: 7120});
    assert.deepEqual([ended?.unlimited, ended?.visitsLeft, ended?.status], [true, null, 'Ended']);
  });

  test('one read that fails costs the others nothing, and a session that has ended is known', async () => {
    const {client, sandbox} = await signedIn();
    sandbox.faults.set('GET user/loyalty/abonements', {kind: 'error-shape', shape: 1, status: 403});
    await failureOf(client.getMemberships({locationId: 4564}), 'forbidden');
    assert.equal((await client.getGiftCards({locationId: 4564})).length, 2);
    assert.equal((await client.getLoyaltyCards({chainId: 310})).length, 2);
    await failureOf(bench().client.getGiftCards({locationId: 4564}), 'signed-out');
  });

  test('reads are repeated by themselves', async () => {
    const {client, sandbox, sent} = await signedIn();
    sandbox.faults.set('GET user/loyalty/certificates', {kind: 'status', status: 502, times: 2});
    assert.equal((await client.getGiftCards({locationId: 4564})).length, 2);
    assert.equal(sent().filter((call) => call.includes('certificates')).length, 3);
  });
});

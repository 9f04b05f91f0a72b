import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {emptyClient, guestIds, locationIds, loyaltyIds, storyIds, type Sandbox} from '../../../sandbox/index.js';
import {call, sandboxAt, signIn, type Fields} from '../caller.js';

interface Numbered {
  readonly id: number;
  readonly number: unknown;
}

/** The short token of the client's own record. */
async function tokenOf(sandbox: Sandbox, id: number, token?: string): Promise<string> {
  const user = token ?? (await signIn(sandbox));
  const {body} = await call<readonly Fields[]>(sandbox, 'GET', `user/records/${id}`, {token: user});
  return String(body.data[0]?.['token']);
}

describe('master_record_review', () => {
  it('shows a visit to whoever has its token, and takes one review of it', async () => {
    const sandbox = sandboxAt();
    const path = `master_record_review/${await tokenOf(sandbox, storyIds.visited)}`;
    const {status, body} = await call(sandbox, 'GET', path);
    assert.equal(status, 200);
    assert.deepEqual(body.data['record'], {
      id: storyIds.visited,
      payed_cost: 73.5,
      date: '2026-08-19T17:00:00-0400',
    });
    assert.deepEqual([body.data['is_review_submitted'], body.data['tips']], [false, []]);
    assert.deepEqual((body.data['company'] as Fields)['id'], locationIds.newYork);
    const review = {body: {rating: 4, text: 'Good'}};
    assert.equal((await call(sandbox, 'POST', path, review)).status, 200);
    assert.equal((await call(sandbox, 'GET', path)).body.data['is_review_submitted'], true);
    assert.equal((await call(sandbox, 'POST', path, review)).status, 422);
    sandbox.settings.reviewAgainStatus = 403;
    assert.equal((await call(sandbox, 'POST', path, review)).status, 403);
    sandbox.reset();
    assert.equal((await call(sandbox, 'GET', path)).body.data['is_review_submitted'], false);
  });

  it('knows no visit that did not take place, no other token, and no hash', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    const {tomorrow, missed, cancelled} = storyIds;
    const tokens = await Promise.all([tomorrow, missed, cancelled].map((id) => tokenOf(sandbox, id, token)));
    const hash = sandbox.guestRecords.find(({id}) => id === guestIds.past)?.hash ?? '';
    for (const one of [...tokens, 'nobody', hash]) {
      for (const method of ['GET', 'POST']) {
        const options = method === 'POST' ? {body: {rating: 5}} : {};
        assert.equal((await call(sandbox, method, `master_record_review/${one}`, options)).status, 404, one);
      }
    }
  });

  it('takes a whole number from 1 to 5, and counts nothing else as the review', async () => {
    const sandbox = sandboxAt();
    const path = `master_record_review/${await tokenOf(sandbox, storyIds.visited)}`;
    for (const body of [{}, {rating: 0}, {rating: 6}, {rating: 4.5}, {rating: true}, {rating: 5, text: 5}]) {
      assert.equal((await call(sandbox, 'POST', path, {body})).status, 422, JSON.stringify(body));
    }
    assert.equal((await call(sandbox, 'POST', path, {body: {rating: '5'}})).status, 200);
  });

  it('answers with JSON, with nothing, or with 204', async () => {
    for (const [reviewAnswer, status, text] of [
      ['json', 200, '{"success":true,"data":null,"meta":[]}'],
      ['empty', 200, ''],
      ['no-content', 204, ''],
    ] as const) {
      const sandbox = sandboxAt({settings: {reviewAnswer, reviewTips: true}});
      const path = `master_record_review/${await tokenOf(sandbox, storyIds.visited)}`;
      assert.notDeepEqual((await call(sandbox, 'GET', path)).body.data['tips'], []);
      const told = await call(sandbox, 'POST', path, {body: {rating: 5}});
      assert.deepEqual([told.status, told.text], [status, text]);
    }
  });
});

describe('loyalty', () => {
  const list = async (sandbox: Sandbox, path: string, token?: string) => {
    const user = token ?? (await signIn(sandbox));
    return call<readonly (Numbered & Fields)[]>(sandbox, 'GET', path, {token: user});
  };
  const memberships = `user/loyalty/abonements?company_id=${locationIds.newYork}`;
  const giftCards = `user/loyalty/certificates?company_id=${locationIds.newYork}`;

  it('shows the cards of a chain without an envelope, as documented, or with one', async () => {
    const sandbox = sandboxAt();
    const bare = (await list(sandbox, 'user/loyalty_cards/310')).body as unknown as readonly Numbered[];
    assert.deepEqual(
      bare.map(({id}) => id),
      [loyaltyIds.card, loyaltyIds.emptyCard],
    );
    sandbox.settings.loyaltyCardsBare = false;
    assert.equal((await list(sandbox, 'user/loyalty_cards/310')).body.data.length, 2);
    assert.equal((await list(sandbox, 'user/loyalty_cards/1')).status, 404);
  });

  it('shows memberships and gift cards of one location', async () => {
    const sandbox = sandboxAt();
    const {body} = await list(sandbox, memberships);
    assert.deepEqual(
      body.data.map(({id, is_frozen}) => [id, is_frozen]),
      [
        [loyaltyIds.membership, false],
        [loyaltyIds.frozen, true],
        [loyaltyIds.united, false],
      ],
    );
    assert.deepEqual(body.meta, {count: 3});
    assert.deepEqual(
      (await list(sandbox, giftCards)).body.data.map(({id}) => id),
      [loyaltyIds.giftCard, loyaltyIds.spent],
    );
  });

  it('has the traps of the samples: a title that is a number, an empty list for an object, no end', async () => {
    const [first, , united] = (await list(sandboxAt(), memberships)).body.data;
    assert.equal((first?.['type'] as Fields | undefined)?.['title'], 100);
    assert.deepEqual([united?.['balance_container'], united?.['expiration_date']], [[], null]);
  });

  it('writes numbers and days as the settings have it', async () => {
    const sandbox = sandboxAt();
    const first = async () => {
      const [card] = (await list(sandbox, memberships)).body.data;
      return [card?.number, card?.['expiration_date']];
    };
    assert.deepEqual(await first(), ['5550123', '2026-12-22T23:59:00-0500']);
    sandbox.settings.loyaltyNumbersAsNumbers = true;
    sandbox.settings.expirationAs = 'date';
    assert.deepEqual(await first(), [5550123, '2026-12-22']);
    sandbox.settings.expirationAs = 'local';
    assert.deepEqual(await first(), [5550123, '2026-12-22 23:59:59']);
  });

  it('wants a location, or shows what there is at all of them', async () => {
    const sandbox = sandboxAt();
    for (const path of ['user/loyalty/abonements', 'user/loyalty/certificates']) {
      assert.equal((await list(sandbox, path)).status, 422);
      assert.equal((await list(sandbox, `${path}?company_id=1`)).status, 404);
    }
    sandbox.settings.loyaltyWithoutLocation = 'all';
    assert.equal((await list(sandbox, 'user/loyalty/abonements')).body.data.length, 4);
    assert.equal((await list(sandbox, 'user/loyalty/certificates')).body.data.length, 3);
  });

  it('is the signed-in client\u2019s own', async () => {
    const sandbox = sandboxAt();
    const other = await signIn(sandbox, emptyClient);
    for (const path of ['user/loyalty_cards/310', memberships, giftCards]) {
      assert.equal((await call(sandbox, 'GET', path)).status, 401);
      assert.match((await list(sandbox, path, other)).text, /^\[\]$|"data":\[\]/);
    }
  });
});

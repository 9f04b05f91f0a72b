// Whoever guesses the tokens of reviews is stopped by address; whoever has one is not.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {rig, type Rig} from '../support/proxy.js';

const WRONG = 3;
const path = (token: string | number): string => `/master_record_review/${token}`;

function guarded(): Rig {
  const one = rig({limits: {reviewWrongPerHour: WRONG}});
  one.answers(({url}) =>
    url.endsWith('/right')
      ? Response.json({success: true, data: {id: 7}, meta: []})
      : Response.json({success: false, data: null, meta: {message: 'not found'}}, {status: 404}),
  );
  return one;
}

async function statuses(one: Rig, count: number, token = 'guess', address = '203.0.113.7'): Promise<number[]> {
  const told: number[] = [];
  for (let n = 0; n < count; n++)
    told.push((await one.send('GET', path(token === 'guess' ? n : token), {address})).status);
  return told;
}

describe('the token of a review', () => {
  it('may be guessed a few times by one address, in reads and in reviews alike', async () => {
    const one = guarded();
    assert.deepEqual(await statuses(one, WRONG - 1), [404, 404]);
    const body = {rating: 5};
    assert.equal((await one.send('POST', path('x'), {body, address: '203.0.113.7'})).status, 404);
    const refused = await one.send('GET', path('right'), {address: '203.0.113.7'});
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('Retry-After')) > 3_000);
    assert.equal((await one.send('POST', path('right'), {body, address: '203.0.113.7'})).status, 429);
    assert.equal(one.seen.length, WRONG);
    assert.deepEqual(await statuses(one, 1, 'right', '198.51.100.1'), [200]);
  });

  it('is not counted when it was right, or when Altegio says nothing of it', async () => {
    const one = guarded();
    assert.deepEqual(await statuses(one, 10, 'right'), Array(10).fill(200));
    for (const status of [500, 429]) {
      one.answers(() => Response.json({success: false, data: null, meta: []}, {status}));
      assert.deepEqual(await statuses(one, WRONG + 1), Array(WRONG + 1).fill(status));
    }
    one.answers(() => Promise.reject(new Error('cut')));
    assert.deepEqual(await statuses(one, WRONG + 1), Array(WRONG + 1).fill(502));
  });
});

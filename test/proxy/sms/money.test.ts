// The SMS guard in its place: what reaches Altegio through the whole proxy, at the numbers that it is shipped with.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DEFAULT_LIMITS} from '../../../proxy/src/limits.js';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import {StoreDown} from '../../../proxy/src/store/store.js';
import {cookieOf, failureOf, rig, type Rig} from '../support/proxy.js';
import {SPELLINGS} from './spellings.js';
import {volume, volumeText} from '../../support/node/volume.js';

// The gate would let these through at four a second; it has tests of its own.
const SHIPPED = {...DEFAULT_LIMITS, gateSpacingMs: 0, gatePerMinute: 0, gateClosedMs: 0, gateClosedMaxMs: 0};
const PHONE = '+13155550175';

const sendCode = (one: Rig, phone: string, more: {address?: string; cookie?: string} = {}): Promise<Response> =>
  one.send('POST', '/book_code/4564', {body: {phone}, ...more});

const guess = (one: Rig, code: number): Promise<Response> =>
  one.send('POST', '/user/auth', {body: {phone: PHONE, code: String(code).padStart(4, '0')}});

const wrong = (): Response => Response.json({success: false, data: null, meta: {message: 'Wrong'}}, {status: 422});

/** What Altegio has not looked at: too busy, or a bot wall in the way; and what the client gets. */
const TURNED_AWAY = [
  [() => Response.json({success: false, data: null, meta: {message: 'Later'}}, {status: 429}), 429],
  [() => new Response('<p>Just a moment', {status: 403}), 503],
] as const;

describe('SMS that reach Altegio', () => {
  const NO_PROOF = {...SHIPPED, proofConversionPercent: 0, proofCapPercent: 100};
  for (const [name, limits, least, expected] of [
    ['as shipped, where a proof of work is soon asked for', SHIPPED, 10, [200, 412]],
    ['by the counts alone', NO_PROOF, 30, [200, 429]],
  ] as const) {
    it(`${volumeText(10_000)} sends from 1,000 addresses to 5,000 numbers within the hour, ${name}: at most 30`, async () => {
      let now = Date.UTC(2026, 10, 22);
      const one = rig({limits, store: new MemoryStore(() => now)});
      const statuses = new Set<number>();
      for (let n = 0; n < volume(10_000); n++) {
        now += 359;
        const [third, fourth] = [n % 4, n % 250];
        const phone = `+1315${2_000_000 + (n % 5_000) * 1_499}`;
        const response = await sendCode(one, phone, {address: `198.51.${100 + third}.${1 + fourth}`});
        statuses.add(response.status);
        if (response.status === 429) assert.match(response.headers.get('Retry-After') ?? '', /^[1-9]\d*$/);
      }
      assert.ok(one.seen.length <= 30, `${one.seen.length} SMS`);
      assert.equal(one.seen.length, least, 'the honest ones come through');
      assert.deepEqual([...statuses].toSorted(), expected);
    });
  }

  it('100 at once, in 40 spellings of one number: 1', async () => {
    const one = rig({limits: SHIPPED});
    assert.ok(SPELLINGS.length >= 40);
    const all = Array.from({length: 100}, (_, n) => SPELLINGS[n % SPELLINGS.length] ?? PHONE);
    const responses = await Promise.all(all.map((phone, n) => sendCode(one, phone, {address: `203.0.113.${n}`})));
    assert.equal(one.seen.length, 1);
    assert.equal(responses.filter(({ok}) => ok).length, 1);
  });

  it('by both addresses that send one, together', async () => {
    const one = rig({limits: SHIPPED});
    const cookie = await one.signIn();
    await one.send('GET', `/booking/user/phone_confirmation?phone=${encodeURIComponent(PHONE)}&company_id=1`, {cookie});
    assert.equal((await sendCode(one, PHONE)).status, 429);
    assert.equal(one.seen.length, 1);
  });

  it('nobody can count: none', async () => {
    class DownStore extends MemoryStore {
      override take(): Promise<never> {
        return Promise.reject(new StoreDown());
      }
    }
    const one = rig({limits: SHIPPED, store: new DownStore()});
    const response = await sendCode(one, PHONE);
    assert.equal(response.status, 503);
    assert.match(response.headers.get('Retry-After') ?? '', /^[1-9]/);
    assert.equal(one.seen.length, 0);
  });

  it('are not counted when the gate turned the call away unsent', async () => {
    const one = rig({limits: {...SHIPPED, gatePerMinute: 1, gateWaitMs: 0}});
    assert.equal((await sendCode(one, PHONE)).status, 200);
    const other = '+13155550176';
    assert.equal((await sendCode(one, other)).status, 503);
    const counts = one.seen.length;
    const second = rig({limits: SHIPPED});
    assert.deepEqual([(await sendCode(second, other)).status, counts], [200, 1]);
  });

  it('are not counted when Altegio was too busy to look at them, or a bot wall was in the way', async () => {
    for (const [script, status] of TURNED_AWAY) {
      const one = rig({limits: SHIPPED});
      one.answers(script);
      for (let n = 0; n < 40; n++) assert.equal((await sendCode(one, PHONE)).status, status);
      one.answers(() => Response.json({success: true, meta: {message: 'Created'}}, {status: 201}));
      assert.equal((await sendCode(one, PHONE)).status, 201);
      assert.equal((await sendCode(one, PHONE)).status, 429);
    }
  });

  it('what is no number costs no call, and names the field', async () => {
    const one = rig({limits: SHIPPED});
    for (const phone of ['123', '+999123456789', '00000000000', '+1 315']) {
      const response = await sendCode(one, phone);
      assert.equal(response.status, 422, phone);
      const failure = (await failureOf(response)) as unknown as {meta: {errors: {code: number}[]}};
      assert.equal(failure.meta.errors[0]?.code, 431, phone);
    }
    assert.equal(one.seen.length, 0);
  });

  it('to countries that are not served: none', async () => {
    const one = rig({limits: SHIPPED, smsCountries: new Set(['GE'])});
    assert.equal((await sendCode(one, PHONE)).status, 422);
    assert.equal((await sendCode(one, '+995 555 12 34 56')).status, 200);
    assert.equal(one.seen.length, 1);
  });

  it('tell nothing of the number: known to Altegio, to the guard, or to nobody', async () => {
    const fresh = rig({limits: SHIPPED});
    const before = await sendCode(fresh, PHONE);
    const known = rig({limits: SHIPPED});
    const cookie = cookieOfKnown(await signInByCode(known));
    known.seen.length = 0;
    const after = await sendCode(known, PHONE, {cookie});
    assert.deepEqual(await told(before), await told(after));
    assert.deepEqual(await told(await sendCode(fresh, PHONE)), await told(await sendCode(known, PHONE)));
  });

  it('the owner of a number gets one when strangers have used it up', async () => {
    let now = Date.UTC(2026, 10, 22);
    const one = rig({limits: {...SHIPPED, proofConversionPercent: 0}, store: new MemoryStore(() => now)});
    const cookie = cookieOfKnown(await signInByCode(one));
    for (let hour = 0; hour < 12; hour++) {
      now += 3_600_000;
      await sendCode(one, PHONE, {address: `203.0.113.${hour}`});
    }
    assert.equal((await sendCode(one, PHONE, {address: '198.51.100.1'})).status, 429);
    assert.equal((await sendCode(one, PHONE, {address: '198.51.100.1', cookie})).status, 200);
  });
});

describe('codes that are tried', () => {
  it('200 guesses at once: at most 5 reach Altegio', async () => {
    const one = rig({limits: SHIPPED});
    await sendCode(one, PHONE);
    one.seen.length = 0;
    one.answers(wrong);
    const responses = await Promise.all(Array.from({length: 200}, (_, n) => guess(one, n)));
    assert.equal(one.seen.length, 5);
    assert.equal(responses.filter(({status}) => status === 429).length, 195);
  });

  it('are not counted when Altegio was too busy to look at them, or a bot wall was in the way', async () => {
    for (const [script, status] of TURNED_AWAY) {
      const one = rig({limits: SHIPPED});
      one.answers(script);
      for (let n = 0; n < 12; n++) assert.equal((await guess(one, n)).status, status);
      assert.equal(one.seen.length, 12);
      one.answers(wrong);
      const after = await Promise.all(Array.from({length: 7}, (_, n) => guess(one, n)));
      assert.equal(after.filter(({status: told}) => told === 429).length, 2);
    }
  });

  it('a new code brings new tries, at most 10 a day in all', async () => {
    let now = Date.UTC(2026, 10, 22);
    const one = rig({limits: SHIPPED, store: new MemoryStore(() => now)});
    let tried = 0;
    for (let round = 0; round < 4; round++) {
      one.answers(() => Response.json({success: true, data: null}));
      await sendCode(one, PHONE);
      now += 3_600_000;
      one.seen.length = 0;
      one.answers(wrong);
      for (let n = 0; n < 20; n++) await guess(one, n);
      tried += one.seen.length;
    }
    assert.equal(tried, 10);
  });
});

async function signInByCode(one: Rig): Promise<Response> {
  one.answers(() => Response.json({success: true, data: {user_token: 'token'}, meta: []}));
  const response = await one.send('POST', '/user/auth', {body: {phone: PHONE, code: '4321'}});
  one.answers(() => Response.json({success: true, data: {id: 7}, meta: []}));
  return response;
}

/** What stays in a browser whose client has signed out. */
function cookieOfKnown(response: Response): string {
  assert.notEqual(cookieOf(response), '');
  const line = response.headers.getSetCookie().find((one) => one.includes('known'));
  return line?.split(';')[0] ?? '';
}

/** All that a curious visitor can see, but the length of a wait. */
async function told(response: Response): Promise<unknown> {
  const headers = [...response.headers].filter(([name]) => name !== 'retry-after');
  return [response.status, headers, await response.text()];
}

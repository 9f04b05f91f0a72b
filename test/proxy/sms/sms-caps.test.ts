// The SMS guard's caps that are not about one number, and the work that is asked for when they come near.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Challenge} from 'altcha-lib';
import {
  DAY,
  fallible,
  guards,
  HOUR,
  MINUTE,
  NO_PROOF,
  phone,
  PHONE,
  refusal,
  solve,
  tally,
  type Guards,
} from './guard-support.js';

/** Numbers with a prefix each. */
const stranger = (n: number) => phone(`+1${3_152_000_000 + n * 1000}`);
const puzzle = async (work: Promise<unknown>): Promise<Challenge> => {
  const {status, meta, retryAfter} = await refusal(work);
  assert.equal(status, 412);
  assert.equal(retryAfter, undefined);
  return meta['proof_of_work'] as Challenge;
};

describe('SMS in all', () => {
  it('6 an hour and 20 a day for one address', async () => {
    const {ask, clock} = guards({limits: NO_PROOF});
    let next = 0;
    const hour = () => tally(Array.from({length: 10}, () => ask({phone: stranger(next++)})));
    for (const expected of [6, 6, 6, 2, 0]) {
      assert.equal((await hour()).admitted, expected);
      clock.pass(HOUR);
    }
    // Another one is not held to it.
    await ask({phone: stranger(next++), address: '192.0.2.2'});
    clock.pass(DAY - 5 * HOUR - 1);
    assert.equal((await refusal(ask({phone: stranger(next++)}))).retryAfter, 1);
    clock.pass(1);
    assert.equal((await hour()).admitted, 6);
  });

  it('10 an hour to numbers with the same first 7 digits', async () => {
    const {ask, clock} = guards({limits: NO_PROOF});
    const send = (digits: number, n: number) => ask({phone: phone(`+1${digits + n}`), address: `192.0.2.${n}`});
    const burst = (digits: number) => tally(Array.from({length: 15}, (_, n) => send(digits, n)));
    assert.equal((await burst(3_155_550_100)).admitted, 10);
    assert.equal((await refusal(send(3_155_559_900, 99))).retryAfter, HOUR);
    await send(3_155_560_100, 99);
    clock.pass(HOUR);
    await send(3_155_559_900, 99);
  });

  it('30 an hour and 300 a day for the installation', async () => {
    const {ask, clock} = guards({limits: NO_PROOF});
    let next = 0;
    const send = () => ask({phone: stranger(next), address: `10.${next >> 8}.${next++ & 255}.1`});
    for (let hour = 0; hour < 12; hour++) {
      const {admitted} = await tally(Array.from({length: 40}, send));
      assert.equal(admitted, hour < 10 ? 30 : 0, `hour ${hour}`);
      clock.pass(HOUR);
    }
    assert.equal((await refusal(send())).retryAfter, 12 * HOUR);
  });
});

describe('A proof of work', () => {
  async function log(at: Guards, key: string, events: number): Promise<void> {
    for (let n = 0; n < events; n++) await at.store.take([{key, windows: [{ms: DAY * 1000, max: 1000}]}], `${n}`);
  }

  /** SMS to so many numbers, of which none is confirmed. */
  async function history(at: Guards, sent: number): Promise<void> {
    for (let n = 0; n < sent; n++) await (await at.ask({phone: stranger(n), address: `198.51.100.${n}`})).sent();
    assert.deepEqual(await at.sms.conversion(), {sent, confirmed: 0});
  }

  const SHARES: readonly [sent: number, confirmed: number, asks: boolean][] = [
    [9, 0, false],
    [10, 1, true],
    [10, 2, false],
    [20, 3, true],
    [20, 4, false],
  ];
  for (const [sent, confirmed, asks] of SHARES) {
    it(`is ${asks ? '' : 'not '}asked for when ${confirmed} of ${sent} SMS were confirmed`, async () => {
      const at = guards({limits: {smsPerHour: 1000}});
      await log(at, 'sms:all', sent);
      await log(at, 'sms:confirmed', confirmed);
      if (asks) await puzzle(at.ask());
      else await at.ask();
      // What was confirmed yesterday says nothing about today.
      at.clock.pass(DAY);
      await at.ask();
    });
  }

  it('is asked for when 80 % of an hour or of a day are used, and not one SMS sooner', async () => {
    for (const limits of [{smsPerHour: 30}, {smsPerHour: 1000, smsPerDay: 30}]) {
      const at = guards({limits: {...limits, proofConversionPercent: 0}});
      await history(at, 23);
      await at.ask();
      at.clock.pass(MINUTE);
      await puzzle(at.ask());
    }
  });

  it('lets the SMS through once it is done, for that number, once', async () => {
    const at = guards({limits: {smsPerHour: 1000}});
    await history(at, 10);
    const challenge = await puzzle(at.ask());
    await puzzle(at.ask({proof: 'bm9uc2Vuc2U='}));
    const proof = await solve(challenge);
    await puzzle(at.ask({phone: stranger(50), proof}));
    const ticket = await at.ask({proof});
    await ticket.notSent();
    await puzzle(at.ask({proof}));
    assert.deepEqual(await at.sms.conversion(), {sent: 10, confirmed: 0});
  });

  it('lets one of 50 parallel sends with the same proof through', async () => {
    const at = guards({
      limits: {smsPerHour: 1000, smsNumberPerHour: 100, smsNumberPerDay: 100, smsNumberGap1Seconds: 0},
    });
    await history(at, 10);
    const proof = await solve(await puzzle(at.ask()));
    const {admitted} = await tally(Array.from({length: 50}, (_, n) => at.ask({proof, address: `192.0.2.${n}`})));
    assert.equal(admitted, 1);
  });

  it('is not asked of who will be told to wait, and is not used up by that', async () => {
    const at = guards({limits: {smsPerHour: 1000}});
    await history(at, 10);
    const [first, second] = [await solve(await puzzle(at.ask())), await solve(await puzzle(at.ask()))];
    await at.ask({proof: first});
    for (const proof of [null, second]) {
      const {status, retryAfter} = await refusal(at.ask({proof}));
      assert.deepEqual([status, retryAfter], [429, 60]);
    }
    at.clock.pass(MINUTE);
    await at.ask({proof: second});
  });

  it('holds nothing while it is outstanding: who comes without one takes nothing from the others', async () => {
    const calls: string[] = [];
    const at = guards({limits: {smsPerHour: 1000}, wrap: fallible(() => false, calls)});
    await history(at, 10);
    calls.length = 0;
    await puzzle(at.ask());
    await puzzle(at.ask({trusted: true}));
    assert.ok(calls.includes('count'));
    assert.ok(!calls.includes('take'));
  });

  it('is asked of a browser that is known as well, and opens its reserve', async () => {
    const at = guards({limits: {smsPerHour: 1000}});
    await history(at, 9);
    await at.ask();
    const owner = {trusted: true, address: '192.0.2.9'};
    const proof = await solve(await puzzle(at.ask(owner)));
    assert.equal((await refusal(at.ask({address: '192.0.2.8'}))).status, 429);
    await at.ask({...owner, proof, phone: PHONE});
  });
});

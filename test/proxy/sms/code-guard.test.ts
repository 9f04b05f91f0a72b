// A code is not guessed, and nobody can keep a number's owner from typing it.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DAY, fallible, guards, HOUR, MINUTE, phone, PHONE, refusal, tally, type Guards} from './guard-support.js';

const stranger = (n: number) => phone(`+1${3_152_000_000 + n * 1000}`);
const guess = (at: Guards, tries: number, options: {number?: number; known?: boolean} = {}) => {
  const {number, known = false} = options;
  return tally(Array.from({length: tries}, () => at.code.try(number === undefined ? PHONE : stranger(number), known)));
};
const sendSms = async (at: Guards): Promise<void> => (await at.ask()).sent();

describe('CodeGuard', () => {
  it('lets 5 of 200 parallel guesses through, whoever guesses, whether a code was sent or not', async () => {
    for (const known of [false, true]) {
      for (const sent of [false, true]) {
        const at = guards();
        if (sent) await sendSms(at);
        assert.deepEqual(await guess(at, 200, {known}), {admitted: 5, statuses: new Set([429])});
      }
    }
  });

  it('begins anew with the next code, and ends after 10 in a day', async () => {
    const at = guards();
    await sendSms(at);
    assert.equal((await guess(at, 7)).admitted, 5);
    at.clock.pass(MINUTE);
    await sendSms(at);
    assert.equal((await guess(at, 7)).admitted, 5);
    at.clock.pass(2 * MINUTE);
    await sendSms(at);
    const {status, retryAfter} = await refusal(at.code.try(PHONE, false));
    assert.deepEqual([status, retryAfter], [429, DAY - 3 * MINUTE]);
    at.clock.pass(DAY - 3 * MINUTE);
    await at.code.try(PHONE, false);
  });

  it('lets 30 wrong ones through in 10 minutes, over all numbers', async () => {
    const at = guards();
    let admitted = 0;
    for (let number = 0; number < 10; number++) admitted += (await guess(at, 5, {number})).admitted;
    assert.equal(admitted, 30);
    at.clock.pass(10 * MINUTE - 1);
    assert.equal((await refusal(at.code.try(stranger(20), false))).retryAfter, 1);
    at.clock.pass(1);
    await at.code.try(stranger(20), false);
  });

  it('does not count right ones among the wrong ones, but among the tries of the number', async () => {
    const at = guards();
    for (let number = 0; number < 100; number++) await (await at.code.try(stranger(number), false)).right();
    for (let n = 0; n < 5; n++) await (await at.code.try(PHONE, false)).right();
    assert.equal((await refusal(at.code.try(PHONE, false))).status, 429);
  });

  it('gives back what never reached Altegio, and only that', async () => {
    for (const known of [false, true]) {
      const at = guards();
      for (let n = 0; n < 100; n++) await (await at.code.try(PHONE, known)).notTried();
      for (let n = 0; n < 5; n++) await (await at.code.try(PHONE, known)).wrong();
      assert.equal((await refusal(at.code.try(PHONE, known))).status, 429);
    }
  });

  it('refuses what is no number without asking the store, and everything while the store is down', async () => {
    const calls: string[] = [];
    const at = guards({wrap: fallible(() => true, calls)});
    assert.equal((await refusal(at.code.try(null, false))).status, 422);
    assert.deepEqual(calls, []);
    assert.deepEqual(await guess(at, 20), {admitted: 0, statuses: new Set([503])});
    assert.deepEqual(await guess(at, 20, {known: true}), {admitted: 0, statuses: new Set([503])});
  });

  it('does not undo an answer when the store goes down after it', async () => {
    let down = false;
    const at = guards({wrap: fallible(() => down)});
    const tickets = [await at.code.try(PHONE, false), await at.code.try(PHONE, true), await at.code.try(PHONE, false)];
    down = true;
    await tickets[0]?.right();
    await tickets[1]?.wrong();
    await tickets[2]?.notTried();
  });

  it('says the same whichever rule it was', async () => {
    const at = guards();
    await guess(at, 5);
    const refused = [await refusal(at.code.try(PHONE, false))];
    for (let number = 0; number < 6; number++) await guess(at, 5, {number});
    refused.push(await refusal(at.code.try(stranger(9), false)));
    assert.equal(new Set(refused.map(({status, message, meta}) => JSON.stringify([status, message, meta]))).size, 1);
  });
});

describe('The owner of a number', () => {
  it('begins anew with the next code, as anyone', async () => {
    const at = guards();
    for (const minutes of [1, 2]) {
      await sendSms(at);
      assert.equal((await guess(at, 7, {known: true})).admitted, 5);
      at.clock.pass(minutes * MINUTE);
    }
  });

  it('has tries left when strangers have used up the day', async () => {
    const at = guards();
    await guess(at, 5);
    await sendSms(at);
    assert.equal((await guess(at, 200)).admitted, 5);
    assert.deepEqual(await guess(at, 200, {known: true}), {admitted: 5, statuses: new Set([429])});
    // Strangers got nothing of it, nor does the next code give the owner more today.
    assert.equal((await guess(at, 200)).admitted, 0);
    at.clock.pass(MINUTE);
    await sendSms(at);
    assert.equal((await guess(at, 200, {known: true})).admitted, 0);
  });

  it('has tries left when strangers have used up the ten minutes of the installation', async () => {
    const at = guards();
    for (let number = 0; number < 6; number++) await guess(at, 5, {number});
    assert.equal((await refusal(at.code.try(PHONE, false))).status, 429);
    await (await at.code.try(PHONE, true)).right();
  });

  it('gets a reserved try back that never reached Altegio', async () => {
    const at = guards();
    await guess(at, 5);
    for (let n = 0; n < 50; n++) await (await at.code.try(PHONE, true)).notTried();
    assert.equal((await guess(at, 200, {known: true})).admitted, 5);
  });
});

describe('Conversion', () => {
  const confirm = async (at: Guards, number = PHONE): Promise<void> => (await at.code.try(number, false)).right();

  it('counts a confirmation once per SMS, and none without one', async () => {
    const at = guards();
    await confirm(at);
    assert.deepEqual(await at.sms.conversion(), {sent: 0, confirmed: 0});
    await sendSms(at);
    assert.deepEqual(await at.sms.conversion(), {sent: 1, confirmed: 0});
    await Promise.all([confirm(at), confirm(at)]);
    await confirm(at);
    assert.deepEqual(await at.sms.conversion(), {sent: 1, confirmed: 1});
    at.clock.pass(HOUR);
    await sendSms(at);
    await confirm(at);
    assert.deepEqual(await at.sms.conversion(), {sent: 2, confirmed: 2});
    at.clock.pass(DAY - 1);
    assert.deepEqual(await at.sms.conversion(), {sent: 1, confirmed: 1});
  });

  it('counts it once also when another number is confirmed between', async () => {
    const at = guards();
    const other = stranger(1);
    await sendSms(at);
    await (await at.ask({phone: other})).sent();
    for (const number of [PHONE, other, PHONE, other]) await confirm(at, number);
    assert.deepEqual(await at.sms.conversion(), {sent: 2, confirmed: 2});
  });

  it('counts no wrong code and no SMS that was not sent', async () => {
    const at = guards();
    await sendSms(at);
    await (await at.code.try(PHONE, false)).wrong();
    at.clock.pass(MINUTE);
    await (await at.ask()).notSent();
    assert.deepEqual(await at.sms.conversion(), {sent: 1, confirmed: 0});
  });
});

it('keeps no phone and no address in the store', async () => {
  const seen: unknown[] = [];
  const at = guards({
    wrap: (store) =>
      new Proxy(store, {
        get:
          (target, name: keyof typeof store) =>
          (...given: never[]) => {
            seen.push(given);
            return (target[name] as (...args: never[]) => unknown).apply(target, given);
          },
      }),
  });
  await at.ask({trusted: true});
  await at.ask({trusted: true, address: '192.0.2.2'}).catch(() => undefined);
  await (await at.code.try(PHONE, true)).right();
  const text = JSON.stringify(seen);
  assert.match(text, /sms:number:/);
  assert.doesNotMatch(text, /3155550|192\.0\.2/);
});

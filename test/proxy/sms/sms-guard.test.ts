// What an SMS costs is spent only within the limits, whoever asks, and nobody can lock a number's owner out.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DAY, fallible, guards, HOUR, MINUTE, NO_PROOF, phone, PHONE, refusal, tally} from './guard-support.js';
import {SPELLINGS} from './spellings.js';
import {volume, volumeText} from '../../support/node/volume.js';

/** Numbers with a prefix each. */
const stranger = (n: number) => phone(`+1${3_152_000_000 + n * 1000}`);

describe('SmsGuard', () => {
  it('admits one of 100 parallel sends of 40 spellings of one number', async () => {
    // Strangers, or browsers that all have confirmed it; of a stranger and the owner at once, each may get one.
    for (const known of [false, true]) {
      const {sms} = guards();
      const sends = Array.from({length: 100}, (_, n) =>
        sms.admit({
          phone: phone(SPELLINGS[n % SPELLINGS.length] ?? ''),
          address: `192.0.2.${n}`,
          trusted: known,
          proof: null,
        }),
      );
      assert.deepEqual(await tally(sends), {admitted: 1, statuses: new Set([429])});
    }
  });

  it(`admits 30 of ${volumeText(10_000)} sends from 1,000 addresses to 5,000 numbers in an hour`, async () => {
    const {sms, clock} = guards({limits: NO_PROOF});
    let admitted = 0;
    const statuses = new Set<number>();
    for (let batch = 0; batch < volume(100); batch++) {
      const sends = Array.from({length: 100}, (_, n) => {
        const nth = batch * 100 + n;
        const address = `198.51.${nth % 4}.${Math.floor(nth / 4) % 250}`;
        return sms.admit({
          phone: phone(`+1${3_152_000_000 + (nth % 5000) * 137}`),
          address,
          trusted: nth % 2 === 0,
          proof: null,
        });
      });
      const result = await tally(sends);
      admitted += result.admitted;
      for (const status of result.statuses) statuses.add(status);
      clock.pass(35);
    }
    assert.equal(admitted, 30);
    assert.deepEqual(statuses, new Set([429]));
  });

  it('asks for work before such an attack has spent the hour', async () => {
    const {ask} = guards();
    const sends = [];
    for (let n = 0; n < 100; n++) sends.push(await tally([ask({phone: stranger(n), address: `198.51.100.${n}`})]));
    assert.equal(sends.filter(({admitted}) => admitted).length, 10);
    assert.deepEqual(sends.at(-1)?.statuses, new Set([412]));
  });

  it('refuses what is no number and what is not served in the same words, without asking the store', async () => {
    const calls: string[] = [];
    const {ask, clock} = guards({countries: ['US', 'KZ'], wrap: fallible(() => false, calls)});
    const refused = [
      await refusal(ask({phone: null})),
      await refusal(ask({phone: phone('+442079460018')})),
      await refusal(ask({phone: phone('+79123456789')})),
      // Somewhere in North America, or nowhere.
      await refusal(ask({phone: phone('+15555550175')})),
      await refusal(ask({phone: phone('+80012345678')})),
    ];
    assert.deepEqual(new Set(refused.map(({status}) => status)), new Set([422]));
    assert.equal(new Set(refused.map(({message, retryAfter}) => `${message} ${retryAfter}`)).size, 1);
    assert.deepEqual(calls, []);
    await ask();
    clock.pass(MINUTE);
    await ask({phone: phone('+77066410485')});
  });

  it('serves a number that does not tell its country where all are served that it may belong to', async () => {
    const unclear = phone('+15555550175');
    const {ask} = guards({countries: unclear.mayBeIn});
    await ask({phone: unclear});
  });

  it('sends nothing while the store is down, and says when to come back', async () => {
    const {ask} = guards({wrap: fallible(() => true)});
    const outcomes = await tally(Array.from({length: 50}, (_, n) => ask({phone: stranger(n), trusted: n % 2 === 0})));
    assert.deepEqual(outcomes, {admitted: 0, statuses: new Set([503])});
    assert.ok(((await refusal(ask())).retryAfter ?? 0) > 0);
  });

  it('does not undo an answer when the store goes down after it', async () => {
    let down = false;
    const {ask, clock} = guards({wrap: fallible(() => down)});
    const ticket = await ask();
    down = true;
    await ticket.sent();
    await ticket.notSent();
    down = false;
    clock.pass(59);
    assert.equal((await refusal(ask())).status, 429);
  });
});

describe('SMS to one number', () => {
  it('keeps the gaps: 1, 2, 5 and 10 minutes, to the second', async () => {
    const limits = {...NO_PROOF, smsNumberPerHour: 100, smsNumberPerDay: 100, smsAddressPerHour: 100};
    const {ask, clock} = guards({limits});
    for (const gap of [60, 120, 300, 600, 600]) {
      await ask();
      assert.equal((await refusal(ask())).retryAfter, gap);
      clock.pass(gap - 1);
      assert.equal((await refusal(ask())).retryAfter, 1);
      clock.pass(1);
    }
    await ask();
  });

  it('ends after 3 in an hour and 5 in a day, from however many addresses', async () => {
    const {ask, clock} = guards();
    const send = (n: number) => ask({address: `192.0.2.${n}`});
    await send(1);
    clock.pass(1 * MINUTE);
    await send(2);
    clock.pass(2 * MINUTE);
    await send(3);
    clock.pass(5 * MINUTE);
    assert.equal((await refusal(send(4))).retryAfter, 52 * MINUTE);
    clock.pass(52 * MINUTE);
    await send(4);
    clock.pass(10 * MINUTE);
    await send(5);
    clock.pass(2 * HOUR);
    const {status, retryAfter} = await refusal(send(6));
    assert.equal(status, 429);
    assert.equal(retryAfter, DAY - 3 * HOUR - 10 * MINUTE);
    clock.pass(retryAfter);
    await send(6);
  });

  it('gives everything back for one that was not sent', async () => {
    // One SMS is all that any rule has room for.
    const limits = {smsAddressPerHour: 1, smsPrefixPerHour: 1, smsPerHour: 1, smsNumberPerDay: 1, proofCapPercent: 100};
    for (const known of [false, true]) {
      const {ask, sms} = guards({limits});
      for (let n = 0; n < 20; n++) await (await ask({trusted: known})).notSent();
      assert.deepEqual(await sms.conversion(), {sent: 0, confirmed: 0});
      await (await ask({trusted: known})).sent();
      assert.equal((await refusal(ask({trusted: known}))).status, 429);
      assert.deepEqual(await sms.conversion(), {sent: 1, confirmed: 0});
    }
  });

  it('says the same to a stranger and to a browser that is known, whichever rule it was', async () => {
    const limits = {...NO_PROOF, smsAddressPerHour: 1, smsPerHour: 2};
    const {ask} = guards({limits});
    await ask();
    const refused = [
      await refusal(ask()),
      await refusal(ask({trusted: true})),
      await refusal(ask({phone: stranger(1)})),
    ];
    await ask({phone: stranger(2), address: '192.0.2.2'});
    refused.push(await refusal(ask({phone: stranger(3), address: '192.0.2.3'})));
    assert.equal(new Set(refused.map(({status, message, meta}) => JSON.stringify([status, message, meta]))).size, 1);
  });
});

describe('The reserve of a browser that has confirmed the number', () => {
  const limits = {...NO_PROOF, smsPerHour: 1000, smsPerDay: 1000};
  const attack = (at: ReturnType<typeof guards>, sends: number) =>
    tally(Array.from({length: sends}, (_, n) => at.ask({address: `198.51.100.${n}`})));
  const owner = {address: '192.0.2.1', trusted: true};

  it('is there in the same second in which strangers make the number wait', async () => {
    const at = guards({limits});
    assert.equal((await attack(at, 50)).admitted, 1);
    await at.ask(owner);
  });

  it('is there when strangers have used up the day, and they cannot touch it', async () => {
    const at = guards({limits});
    let strangers = 0;
    for (let n = 0; n < 18; n++) {
      strangers += (await attack(at, 5)).admitted;
      at.clock.pass(10 * MINUTE);
    }
    assert.equal(strangers, 5);
    await at.ask(owner);
    // Held to the same pace as anyone.
    assert.equal((await refusal(at.ask(owner))).retryAfter, 60);
    assert.equal((await attack(at, 50)).admitted, 0);
    at.clock.pass(MINUTE);
    await at.ask(owner);
    at.clock.pass(10 * MINUTE);
    assert.equal((await refusal(at.ask(owner))).status, 429);
  });

  it('is there when strangers have used up the prefix', async () => {
    const at = guards({limits});
    const neighbours = Array.from({length: 30}, (_, n) =>
      at.ask({phone: phone(`+13155550${200 + n}`), address: `198.51.100.${n}`}),
    );
    assert.equal((await tally(neighbours)).admitted, 10);
    assert.equal((await refusal(at.ask())).status, 429);
    await at.ask(owner);
  });

  it('is at most two a day: seven to a number in all, whoever asks and whenever', async () => {
    for (const ownerFirst of [true, false]) {
      const at = guards({limits});
      let sent = 0;
      for (let n = 0; n < 140; n++) {
        const asks = [{...owner, address: `192.0.2.${n}`}, {address: `198.51.100.${n}`}];
        sent += (await tally((ownerFirst ? asks : asks.toReversed()).map((ask) => at.ask(ask)))).admitted;
        at.clock.pass(10 * MINUTE);
      }
      assert.equal(sent, 7);
    }
  });

  it('admits one of 100 parallel sends of the owner', async () => {
    const at = guards({limits: {...limits, smsAddressPerHour: 1000}});
    assert.equal((await tally(Array.from({length: 100}, () => at.ask(owner)))).admitted, 1);
  });

  it('is told the shorter wait when both ways are closed', async () => {
    const at = guards({limits: {...limits, smsNumberReserve: 1}});
    await attack(at, 1);
    await at.ask(owner);
    at.clock.pass(MINUTE);
    await at.ask(owner);
    // The reserve is used up until tomorrow, but strangers have left room.
    assert.equal((await refusal(at.ask(owner))).retryAfter, 120);
  });

  it('does not stand above what the installation may spend', async () => {
    const at = guards({limits: {...limits, smsPerHour: 1}});
    await at.ask({phone: stranger(1), address: '198.51.100.1'});
    assert.equal((await refusal(at.ask({...owner, phone: PHONE}))).status, 429);
  });

  it('can be none', async () => {
    const at = guards({limits: {...limits, smsNumberReserve: 0}});
    await attack(at, 1);
    assert.equal((await refusal(at.ask(owner))).retryAfter, 60);
  });
});

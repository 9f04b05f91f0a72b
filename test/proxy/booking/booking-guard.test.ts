// How often something may be booked: for a phone, from an address, at a location; and what a guard of bookings forgives.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {solveChallenge, type Challenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/sha';
import {BookingGuard, type BookingRequest, type BookingTicket} from '../../../proxy/src/booking/booking-guard.js';
import {DEFAULT_LIMITS, type Limits} from '../../../proxy/src/limits.js';
import {Sealer} from '../../../proxy/src/session/sealing.js';
import {ProofOfWork} from '../../../proxy/src/sms/proof-of-work.js';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import type {Store} from '../../../proxy/src/store/store.js';
import {Clock, DAY, HOUR, MINUTE, fallible, phone, refusal, solve, tally} from '../sms/guard-support.js';
import {DETAILS, APPOINTMENT} from '../support/cases.js';
import {SECRET, cookieOf, rig, type Rig, type RigConfig} from '../support/proxy.js';

const ANN = phone('+13155550175');
const numberOf = (n: number): BookingRequest['phone'] => phone(`+1315555${String(1000 + n)}`);

interface Bench {
  readonly clock: Clock;
  readonly guard: BookingGuard;
  book(change?: Partial<BookingRequest>): Promise<BookingTicket>;
}

function bench(limits: Partial<Limits> = {}, wrap = (store: Store): Store => store): Bench {
  const clock = new Clock();
  const all = {...DEFAULT_LIMITS, proofCost: 20, ...limits};
  const store = wrap(new MemoryStore(clock.now));
  const sealer = new Sealer([SECRET]);
  const proofOfWork = new ProofOfWork({store, limits: all, sealer, now: clock.now});
  const guard = new BookingGuard({store, limits: all, sealer, proofOfWork});
  return {
    clock,
    guard,
    book: (change) =>
      guard.admit({phone: ANN, address: '192.0.2.1', location: '4564', trusted: false, proof: null, ...change}),
  };
}

/** So many bookings, each of another phone and from another address. */
async function others(one: Bench, count: number, from = 0): Promise<void> {
  for (let n = from; n < from + count; n++)
    await one.book({phone: numberOf(n), address: `198.51.${n >> 8}.${n & 255}`});
}

describe('bookings for one phone', () => {
  it('are 5 an hour and 10 a day, from whatever address and at whatever location', async () => {
    const one = bench();
    const somewhere = (n: number): Partial<BookingRequest> => ({address: `203.0.113.${n}`, location: String(n)});
    for (let n = 0; n < 5; n++) await one.book(somewhere(n));
    const first = await refusal(one.book(somewhere(5)));
    assert.deepEqual([first.status, first.retryAfter], [429, HOUR]);
    one.clock.pass(HOUR);
    for (let n = 10; n < 15; n++) await one.book(somewhere(n));
    const tenth = await refusal(one.book(somewhere(15)));
    assert.equal(tenth.status, 429);
    one.clock.pass(HOUR);
    assert.deepEqual((await refusal(one.book(somewhere(16)))).retryAfter, DAY - 2 * HOUR);
    one.clock.pass(DAY - 2 * HOUR);
    await one.book(somewhere(17));
  });

  it('count for all spellings of the number, and for no other', async () => {
    const one = bench();
    for (const text of ['+13155550175', '13155550175', '+1 (315) 555-01-75', ' 13155550175', '0013155550175']) {
      await one.book({phone: phone(text)});
    }
    assert.equal((await refusal(one.book())).status, 429);
    await one.book({phone: phone('+13155550176')});
  });

  it('have a reserve in a browser that has confirmed the number, which strangers cannot use up', async () => {
    const one = bench();
    for (let n = 0; n < 5; n++) await one.book();
    await one.book({trusted: true, address: '203.0.113.1'});
    await one.book({trusted: true, address: '203.0.113.1'});
    assert.equal((await refusal(one.book({trusted: true, address: '203.0.113.1'}))).status, 429);
    const without = bench({bookingNumberReserve: 0});
    for (let n = 0; n < 5; n++) await without.book();
    assert.equal((await refusal(without.book({trusted: true}))).status, 429);
  });

  it('need a phone', async () => {
    const {status, meta} = await refusal(bench().book({phone: null}));
    assert.deepEqual([status, (meta['errors'] as {code: number}[])[0]?.code], [422, 431]);
  });
});

describe('bookings from one address', () => {
  const proven = async (one: Bench, n: number): Promise<void> => {
    const asked = await refusal(one.book({phone: numberOf(n)}));
    assert.equal(asked.status, 412);
    await one.book({phone: numberOf(n), proof: await solve(asked.meta['proof_of_work'] as Challenge)});
  };

  it('are 10 an hour, and 40 with a proof of work for each', async () => {
    const one = bench();
    for (let n = 0; n < 10; n++) await one.book({phone: numberOf(n)});
    for (let n = 10; n < 40; n++) await proven(one, n);
    // Nobody is asked for work that leads to nothing.
    const {status, retryAfter} = await refusal(one.book({phone: numberOf(40)}));
    assert.deepEqual([status, retryAfter], [429, HOUR]);
    await one.book({phone: numberOf(41), address: '192.0.2.2'});
    one.clock.pass(HOUR);
    await one.book({phone: numberOf(42)});
  });

  it('take a proof once, for its own phone, and only if it is one', async () => {
    const one = bench({bookingAddressPerHour: 1});
    await one.book({phone: numberOf(0)});
    const {meta} = await refusal(one.book({phone: numberOf(1)}));
    const proof = await solve(meta['proof_of_work'] as Challenge);
    for (const wrong of ['', 'x', btoa('{}'), `${proof}A`]) {
      assert.equal((await refusal(one.book({phone: numberOf(1), proof: wrong}))).status, 412, wrong);
    }
    assert.equal((await refusal(one.book({phone: numberOf(2), proof}))).status, 412);
    await one.book({phone: numberOf(1), proof});
    assert.equal((await refusal(one.book({phone: numberOf(1), proof}))).status, 412);
  });

  it('keep a proof that came before it was needed', async () => {
    const one = bench({bookingAddressPerHour: 2});
    await one.book({phone: numberOf(0)});
    await one.book({phone: numberOf(0)});
    const {meta} = await refusal(one.book({phone: numberOf(1)}));
    const proof = await solve(meta['proof_of_work'] as Challenge);
    one.clock.pass(1);
    const other = {phone: numberOf(1), address: '192.0.2.9', proof};
    await one.book(other);
    await one.book({...other, address: '192.0.2.1'});
  });
});

describe('bookings at one location', () => {
  it('are 100 an hour and 600 a day, from whomever', async () => {
    const one = bench();
    await others(one, 100);
    assert.equal((await refusal(one.book({phone: numberOf(900), trusted: true}))).status, 429);
    await one.book({phone: numberOf(901), location: '4565'});
    for (let hour = 1; hour < 6; hour++) {
      one.clock.pass(HOUR);
      await others(one, 100, hour * 100);
    }
    one.clock.pass(HOUR);
    const {status, retryAfter = 0} = await refusal(one.book({phone: numberOf(902)}));
    assert.equal(status, 429);
    assert.equal(retryAfter, DAY - 6 * HOUR);
  });

  it('are never more than that, however many come at once', async () => {
    const one = bench();
    const all = Array.from({length: 300}, (_, n) =>
      one.book({phone: numberOf(n), address: `198.51.${n >> 8}.${n & 255}`}),
    );
    const {admitted, statuses} = await tally(all);
    assert.deepEqual([admitted, [...statuses]], [100, [429]]);
  });
});

describe('questions whether something can be booked', () => {
  it('are 20 a minute from an address', async () => {
    const {guard, clock} = bench();
    for (let n = 0; n < 20; n++) await guard.check('192.0.2.1');
    const {status, retryAfter} = await refusal(guard.check('192.0.2.1'));
    assert.deepEqual([status, retryAfter], [429, MINUTE]);
    await guard.check('192.0.2.2');
    clock.pass(MINUTE);
    await guard.check('192.0.2.1');
  });
});

it('nothing is booked and nothing asked while the store is down', async () => {
  const {book, guard} = bench(
    {},
    fallible(() => true),
  );
  for (const work of [() => book(), () => guard.check('192.0.2.1')]) {
    const {status, retryAfter = 0} = await refusal(work());
    assert.equal(status, 503);
    assert.ok(retryAfter > 0);
  }
});

it('keeps no phone and no address in the store', async () => {
  const keys: string[] = [];
  const one = bench(
    {},
    (store) =>
      new Proxy(store, {
        get:
          (target, name: keyof Store) =>
          (...given: unknown[]) => {
            keys.push(JSON.stringify(given));
            return (target[name] as (...args: unknown[]) => unknown)(...given);
          },
      }),
  );
  await one.book({trusted: true});
  await one.guard.check('192.0.2.1');
  assert.ok(keys.length > 1);
  assert.ok(!/315555|192\.0\.2/.test(keys.join()), keys.join());
});

const BODY = {...DETAILS, appointments: [APPOINTMENT]};
const limits = {bookingNumberPerHour: 1};
const book = ({send}: Rig, more: object = {}, path = '/book_record/4564'): Promise<Response> =>
  send('POST', path, {body: {...BODY, ...more}, address: '192.0.2.7'});

describe('through the proxy', () => {
  it('every 4xx of Altegio’s gives the count back; a lost answer and a 5xx do not', async () => {
    const cases: [RigConfig, () => Response | Promise<Response>, status: number, left: boolean][] = [
      ...[400, 401, 403, 404, 409, 412, 418, 422, 429].map(
        (status) =>
          [{}, () => Response.json({success: false}, {status}), status, true] as [
            RigConfig,
            () => Response,
            number,
            boolean,
          ],
      ),
      [{}, () => new Response('<p>Just a moment', {status: 403}), 503, true],
      [{}, () => Response.json({success: false, data: null, meta: {message: 'No'}}), 200, true],
      [{}, () => Response.json({success: false}, {status: 500}), 500, false],
      [{}, () => Promise.reject(new TypeError('cut')), 502, false],
      [{}, () => new Response('{"succ'), 502, false],
      [{limits: {upstreamTimeoutMs: 20}}, () => new Promise(() => undefined), 504, false],
    ];
    for (const [config, script, status, left] of cases) {
      const one = rig({...config, limits: {...limits, ...config.limits}});
      one.answers(script);
      assert.equal((await book(one)).status, status);
      one.answers(() => Response.json({success: true, data: [], meta: []}));
      assert.equal((await book(one)).status, left ? 200 : 429, `after ${status}`);
    }
  });

  it('what the rate limiter and the guard of codes refuse is not counted', async () => {
    const one = rig({limits: {...limits, codeTriesPerDay: 1}});
    const wrong = {success: false, data: null, meta: {message: 'no', errors: [{code: 432, message: 'no'}]}};
    one.answers(() => Response.json(wrong, {status: 422}));
    assert.equal((await book(one, {code: '1111'})).status, 422);
    assert.equal((await book(one, {code: '1112'})).status, 429);
    assert.equal(one.seen.length, 1);
    one.answers(() => Response.json({success: true, data: [], meta: []}));
    assert.equal((await book(one)).status, 200);
  });

  it('a booking with a code is a try of it; one without is none', async () => {
    const one = rig({limits: {codeTries: 2}});
    for (let n = 0; n < 5; n++) assert.equal((await book(one)).status, 200);
    one.answers(() => Response.json({success: false, data: null, meta: {message: 'no'}}, {status: 422}));
    assert.equal((await book(one, {code: '1'})).status, 422);
    assert.equal((await book(one, {code: 2}, '/activity/4564/9/book')).status, 400);
    assert.equal((await one.send('POST', '/user/auth', {body: {phone: '13155550175', code: '2'}})).status, 422);
    assert.equal((await book(one, {code: '3'})).status, 429);
    assert.equal((await one.send('POST', '/user/auth', {body: {phone: '13155550175', code: '3'}})).status, 429);
  });

  it('a name and an e-mail are no try of a code', async () => {
    const one = rig({limits: {codeTries: 1}});
    const cookie = await one.signIn();
    for (let n = 0; n < 3; n++) {
      const saved = await one.send('PUT', '/booking/user', {cookie, body: {name: 'Ann', email: 'a@example.com'}});
      assert.equal(saved.status, 200);
    }
  });

  it('locations and events count together, and 04564 is 4564', async () => {
    const one = rig({limits: {bookingLocationPerHour: 2}});
    const {appointments: _, ...details} = BODY;
    const event = {body: {...details, clients_count: 1}};
    assert.equal((await one.send('POST', '/activity/4564/9/book', event)).status, 200);
    assert.equal((await book(one, {}, '/book_record/04564')).status, 200);
    assert.equal((await book(one, {}, '/book_record/4564')).status, 429);
    assert.equal((await one.send('POST', '/activity/004564/9/book', event)).status, 429);
    assert.equal((await book(one, {}, '/book_record/0')).status, 200);
  });

  it('the browser that has signed in by code has the reserve; a stranger with the phone has none', async () => {
    const one = rig({limits: {...limits, bookingNumberReserve: 1}});
    one.answers(() => Response.json({success: true, data: {id: 7, user_token: 'canary-known-1'}, meta: []}));
    const signedIn = await one.send('POST', '/user/auth', {body: {phone: '+13155550175', code: '4321'}});
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    assert.ok(cookie.includes('altegio-known') && cookieOf(signedIn) !== '');
    assert.equal((await book(one)).status, 200);
    assert.equal((await book(one)).status, 429);
    const known = (): Promise<Response> => one.send('POST', '/book_record/4564', {body: BODY, cookie});
    assert.deepEqual([(await known()).status, (await known()).status], [200, 429]);
  });

  it('a proof of work goes with the same key, and not to Altegio', async () => {
    const events: string[] = [];
    const one = rig({
      limits: {bookingAddressPerHour: 1, proofCost: 4},
      events: {booking: (what) => events.push(what)},
    });
    await book(one);
    const headers = {'Idempotency-Key': 'intent-1'};
    const send = (more: object): Promise<Response> =>
      one.send('POST', '/book_record/4564', {body: {...BODY, ...more}, headers, address: '192.0.2.7'});
    const asked = await send({});
    assert.equal(asked.status, 412);
    const {meta} = (await asked.json()) as {meta: {proof_of_work: Challenge}};
    const solution = await solveChallenge({challenge: meta.proof_of_work, deriveKey});
    const proof_of_work = btoa(JSON.stringify({challenge: meta.proof_of_work, solution}));
    assert.deepEqual([(await send({proof_of_work})).status, (await send({proof_of_work})).status], [200, 200]);
    // Without the proof it is the same intent.
    assert.equal((await send({})).status, 200);
    assert.equal(one.seen.length, 2);
    assert.equal(one.seen[1]?.body, JSON.stringify(BODY));
    assert.deepEqual(events, ['booked', 'proof-asked', 'booked']);
  });
});

// A proxy that asks for work before it sends an SMS: solved as altcha-lib checks it, and sent once more, with the proof.
import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, mock, test} from 'node:test';
import {createChallenge, verifySolution, type Challenge, type Solution} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/sha';
import {prove} from '../../../src/api/request/proof-of-work.js';
import type {Client} from '../../../src/api/index.js';
import {
  clientOf,
  clientWithToken,
  expectNoUnhandledRejection,
  failureOf,
  html403,
  json,
  lost,
  ok,
  quiet,
  refusal,
  script,
  until,
  type Answer,
} from '../../support/node/script.js';

expectNoUnhandledRejection();

const hmacSignatureSecret = 'of the proxy';
const phone = '+13155550199';
const impossible = {keyPrefix: '0'.repeat(64)};

function challengeOf(options: Partial<Parameters<typeof createChallenge>[0]> = {}): Promise<Challenge> {
  const expiresAt = new Date(Date.now() + 300_000);
  return createChallenge({algorithm: 'SHA-256', cost: 1, deriveKey, expiresAt, hmacSignatureSecret, ...options});
}

function asking(challenge: unknown, status = 412): Answer {
  return json({success: false, data: null, meta: {message: 'Work first', proof_of_work: challenge}}, status);
}

async function accepted(proof: unknown): Promise<boolean> {
  assert.match(String(proof), /^[A-Za-z0-9+/=]{1,4096}$/);
  const payload = JSON.parse(atob(String(proof))) as {challenge: Challenge; solution: Solution};
  return (await verifySolution({...payload, deriveKey, hmacSignatureSecret})).verified;
}

describe('the work', () => {
  const kinds: Record<string, Partial<Parameters<typeof createChallenge>[0]>> = {
    'two hex digits': {keyPrefix: '00'},
    'an odd number of digits': {keyPrefix: '0a7'},
    'a key that is cut': {keyPrefix: '1f', keyLength: 16},
    'several rounds': {cost: 7, keyPrefix: 'b'},
    'a counter that was chosen, many rounds': {cost: 50, counter: 37},
    'a counter of several bytes': {counter: 70_003},
    'SHA-512': {algorithm: 'SHA-512', keyPrefix: 'ff', keyLength: 64},
    'data that goes back as it came': {data: {n: 'abc-123', one: 1, yes: true, none: null}},
    'no end': {expiresAt: undefined as never},
  };
  for (const [kind, options] of Object.entries(kinds)) {
    test(kind, async () => assert.ok(await accepted(await prove(await challengeOf(options)))));
  }

  test('a clock that is hours ahead', async () => {
    const challenge = await challengeOf();
    await prove(challenge, undefined, () => Date.now() + 8 * 3_600_000);
  });

  for (const [name, options, over] of [
    ['ends with the challenge', {expiresAt: 1_000_030}, 30_000],
    ['ends after 90 s, where the challenge says nothing', {expiresAt: undefined as never}, 90_000],
    ['ends after 90 s, where the challenge lives longer', {expiresAt: 1_003_600}, 90_000],
  ] as const) {
    test(name, async () => {
      const challenge = await challengeOf({...impossible, ...options});
      let now = 1_000_000_000;
      let looked = 0;
      let ended = false;
      const clock = (): number => (looked++, now);
      const work = assert.rejects(prove(challenge, undefined, clock)).then(() => (ended = true));
      const goOn = async (): Promise<void> => {
        const before = looked;
        await until(() => ended || looked > before + 10);
      };
      now += over - 1;
      await goOn();
      assert.equal(ended, false);
      now += 1;
      await goOn();
      assert.equal(ended, true);
      await work;
    });
  }

  test('what is no challenge is refused, and never worked at without end', async () => {
    const {parameters} = await challengeOf();
    for (const broken of [
      null,
      undefined,
      'text',
      {},
      {parameters: null},
      {parameters: {}},
      {parameters: {...parameters, algorithm: 'PBKDF2/SHA-256'}},
      {parameters: {...parameters, algorithm: 7}},
      {parameters: {...parameters, keyPrefix: undefined}},
      {parameters: {...parameters, keyLength: 'long', keyPrefix: 'zz', cost: 'high'}},
    ]) {
      // Two looks at a clock that then jumps: whatever goes on ends.
      let looked = 0;
      await assert.rejects(prove(broken, undefined, () => (looked++ < 40 ? 0 : 1e9)));
    }
  });

  test('other work goes on meanwhile', async () => {
    const controller = new AbortController();
    const rejected = assert.rejects(prove(await challengeOf(impossible), controller.signal));
    for (let timers = 0; timers < 20; timers++) await new Promise((resolve) => setTimeout(resolve));
    controller.abort();
    await rejected;
  });
});

const sends = {
  sendBookingCode: {
    call: (client: Client, signal?: AbortSignal) =>
      client.sendBookingCode({phone, locationId: 4564, fullName: 'Ann', signal}),
    rest: {body: {phone, fullname: 'Ann'}, query: []},
  },
  sendPhoneUpdateCode: {
    call: (client: Client, signal?: AbortSignal) => client.sendPhoneUpdateCode({phone, locationId: 4564, signal}),
    rest: {body: null, query: [['phone', phone] as const, ['company_id', '4564'] as const]},
  },
} as const;

for (const [name, {call, rest}] of Object.entries(sends)) {
  describe(name, () => {
    test('is sent once more, with the proof', async () => {
      const proxy = script(asking(await challengeOf()), ok(null));
      await call(clientWithToken(proxy));
      const [first, second, ...more] = proxy.seen;
      assert.deepEqual({body: first!.body, query: first!.query}, rest);
      assert.deepEqual(more, []);
      const {proof_of_work: inBody, ...body} = (second!.body ?? {}) as Record<string, unknown>;
      const inQuery = second!.query.filter(([key]) => key === 'proof_of_work');
      assert.deepEqual(body, rest.body ?? {});
      assert.deepEqual(
        second!.query.filter(([key]) => key !== 'proof_of_work'),
        rest.query,
      );
      assert.equal(inQuery.length, rest.body ? 0 : 1);
      assert.ok(await accepted(rest.body ? inBody : inQuery[0]![1]));
      assert.deepEqual(
        [first, second].map((one) => [one!.method, one!.path, one!.headers]),
        [first, first].map((one) => [one!.method, one!.path, one!.headers]),
      );
    });

    test('is never sent a third time', async () => {
      const proxy = script(asking(await challengeOf()));
      const error = await failureOf(call(clientWithToken(proxy)), 'verification-required');
      assert.equal(error.status, 412);
      await quiet();
      assert.equal(proxy.seen.length, 2);
    });

    test('whatever comes of the second one is told', async () => {
      for (const [answer, code] of [
        [lost, 'network'],
        [refusal(429, undefined, {'Retry-After': '60'}), 'rate-limited'],
        [refusal(422, 431), 'invalid-phone'],
        [html403, 'unavailable'],
      ] as const) {
        const proxy = script(asking(await challengeOf()), answer);
        const error = await failureOf(call(clientWithToken(proxy)), code);
        assert.equal(error.retryAfter, code === 'rate-limited' ? 60 : undefined);
        assert.equal(proxy.seen.length, 2);
      }
    });

    test('is sent once where no work is asked for, or not by a 412', async () => {
      for (const [answer, code] of [
        [refusal(412), 'verification-required'],
        [asking(null), 'verification-required'],
        [asking(await challengeOf(), 403), 'forbidden'],
        [asking(await challengeOf(), 503), 'unavailable'],
        [asking(await challengeOf(), 429), 'rate-limited'],
      ] as const) {
        const proxy = script(answer);
        await failureOf(call(clientWithToken(proxy)), code);
        await quiet();
        assert.equal(proxy.seen.length, 1);
      }
    });

    test('is not sent again with work that cannot be done', async () => {
      for (const challenge of ['text', {}, {parameters: {algorithm: 'SCRYPT'}}]) {
        const proxy = script(asking(challenge));
        const error = await failureOf(call(clientWithToken(proxy)), 'verification-required');
        assert.equal(error.status, 412);
        assert.equal(proxy.seen.length, 1);
      }
    });

    test('an abort stops the work and comes back as it is', async () => {
      const proxy = script(asking(await challengeOf(impossible)));
      const digest = mock.method(crypto.subtle, 'digest');
      const controller = new AbortController();
      const reason = new Error('left');
      const rejected = assert.rejects(call(clientWithToken(proxy), controller.signal), (error) => error === reason);
      await until(() => digest.mock.callCount() > 100);
      controller.abort(reason);
      await rejected;
      const done = digest.mock.callCount();
      await quiet();
      assert.equal(digest.mock.callCount(), done);
      assert.equal(proxy.seen.length, 1);
      digest.mock.restore();
    });

    test('without crypto.subtle it cannot be done', async () => {
      const proxy = script(asking(await challengeOf()));
      Object.defineProperty(crypto, 'subtle', {value: undefined, configurable: true});
      try {
        await failureOf(call(clientWithToken(proxy)), 'verification-required');
      } finally {
        Reflect.deleteProperty(crypto, 'subtle');
      }
      assert.equal(proxy.seen.length, 1);
    });
  });
}

describe('in time', () => {
  beforeEach(() => mock.timers.enable({apis: ['Date'], now: 1_700_000_000_000}));
  afterEach(() => mock.timers.reset());

  test('what takes too long is given up', async () => {
    const proxy = script(asking(await challengeOf(impossible)));
    const digest = mock.method(crypto.subtle, 'digest');
    const failed = failureOf(clientOf(proxy).sendBookingCode({phone, locationId: 1}), 'verification-required');
    await until(() => digest.mock.callCount() > 100);
    mock.timers.tick(90_000);
    await failed;
    assert.equal(proxy.seen.length, 1);
    digest.mock.restore();
  });
});

test('no other call does work, whatever it is asked', async () => {
  const answer = asking(await challengeOf());
  for (const call of [
    (client: Client) => client.signInByCode({phone, code: '1234'}),
    (client: Client) => client.confirmPhone({phone, code: '1234'}),
    (client: Client) => client.signInByPassword({login: phone, password: 'secret'}),
    (client: Client) => client.changePassword({currentPassword: 'a', newPassword: 'b'}),
  ]) {
    const proxy = script(answer);
    await failureOf(call(clientWithToken(proxy)), 'verification-required');
    await quiet();
    assert.equal(proxy.seen.length, 1);
  }
});

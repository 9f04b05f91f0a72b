// What the answers of the account's endpoints mean. What goes over the wire is in http.test.ts, for every endpoint.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Client, ErrorCode} from '../../src/api/index.js';
import {account} from '../support/node/records.js';
import {
  clientOf,
  clientWithToken,
  expectNoUnhandledRejection,
  failureOf,
  html403,
  json,
  later,
  nextToken,
  ok,
  raw,
  refusal,
  script,
  until,
  type Answer,
} from '../support/node/script.js';

expectNoUnhandledRejection();

const phone = '+13155550175';
const calls = {
  signInByCode: (client: Client) => client.signInByCode({phone, code: '1234'}),
  signInByPassword: (client: Client) => client.signInByPassword({login: phone, password: 'b'}),
  confirmPhone: (client: Client) => client.confirmPhone({phone, code: '1234'}),
  changePassword: (client: Client) => client.changePassword({currentPassword: 'a', newPassword: 'b'}),
  sendPhoneUpdateCode: (client: Client) => client.sendPhoneUpdateCode({phone, locationId: 1}),
  sendBookingCode: (client: Client) => client.sendBookingCode({phone, locationId: 1}),
  getUser: (client: Client) => client.getUser(),
} as const;
type Call = keyof typeof calls;

describe('what a refusal means, where no status is documented', () => {
  const cases: readonly (readonly [Call, Answer, ErrorCode])[] = [
    ...[400, 401, 403, 404, 422].flatMap((status): [Call, Answer, ErrorCode][] => [
      ['signInByCode', refusal(status), 'wrong-code'],
      ['signInByCode', refusal(status, 432), 'wrong-code'],
      ['signInByPassword', refusal(status), 'wrong-password'],
    ]),
    ['signInByCode', json({success: false, data: null, meta: []}), 'wrong-code'],
    ['signInByPassword', json({success: false, data: null, meta: []}), 'wrong-password'],
    ['confirmPhone', refusal(422), 'wrong-code'],
    ['confirmPhone', refusal(422, 432), 'wrong-code'],
    ['confirmPhone', refusal(400), 'wrong-code'],
    ['confirmPhone', json({success: false, data: null, meta: []}), 'wrong-code'],
    ['changePassword', refusal(422), 'wrong-password'],
    ['changePassword', refusal(400), 'wrong-password'],
    ['changePassword', json({success: false, data: null, meta: []}), 'wrong-password'],
    // More is known than the status says.
    ['signInByCode', refusal(422, 431), 'invalid-phone'],
    ['confirmPhone', refusal(422, 431), 'invalid-phone'],
    ['signInByPassword', refusal(403, 434), 'blocked-client'],
    ['sendBookingCode', refusal(422, 431), 'invalid-phone'],
    ['sendBookingCode', refusal(403, 434), 'blocked-client'],
    ['sendBookingCode', refusal(422, 435), 'name-required'],
    // And these are no refusal at all.
    ['signInByCode', refusal(429), 'rate-limited'],
    ['signInByCode', refusal(412), 'verification-required'],
    // The same key is under way: what became of it is not known.
    ['signInByCode', refusal(409), 'timeout'],
    ['confirmPhone', refusal(409), 'timeout'],
    ['changePassword', refusal(409), 'timeout'],
    ['signInByCode', refusal(500), 'unavailable'],
    ['signInByCode', html403, 'unavailable'],
    ['signInByPassword', html403, 'unavailable'],
    ['confirmPhone', html403, 'unavailable'],
    ['changePassword', html403, 'unavailable'],
    ['sendPhoneUpdateCode', refusal(422), 'invalid-request'],
    ['sendPhoneUpdateCode', refusal(403), 'forbidden'],
    ['sendPhoneUpdateCode', refusal(412), 'verification-required'],
    ['sendBookingCode', refusal(422), 'invalid-request'],
    ['sendBookingCode', refusal(404), 'not-found'],
    ['getUser', refusal(403), 'forbidden'],
  ];
  cases.forEach(([name, answer, code], index) => {
    test(`${index + 1}: ${name} is ${code}`, async () => {
      const proxy = script(answer);
      await failureOf(calls[name](clientOf(proxy)), code);
      assert.equal(proxy.seen.length, 1);
    });
  });

  test('without a session, a 401 is no sign-out: nobody was signed in', async () => {
    await failureOf(calls.sendBookingCode(clientOf(script(refusal(401)))), 'forbidden');
  });
});

describe('a 401 or 403 to a code or password: a wrong one, or a session that has ended?', () => {
  for (const [name, refused] of [
    ['confirmPhone', 'wrong-code'],
    ['changePassword', 'wrong-password'],
  ] as const) {
    for (const status of [401, 403]) {
      test(`${name}, ${status}: the account can still be read, so it was ${refused}`, async () => {
        const proxy = script(refusal(status), ok(account()));
        const client = clientWithToken(proxy);
        const error = await failureOf(calls[name](client), refused);
        assert.equal(error.status, status);
        assert.equal(client.session.status, 'signed-in');
        assert.deepEqual(
          proxy.seen.map(({method, path}) => `${method} ${path}`),
          [`PUT ${name === 'confirmPhone' ? '/booking/user' : '/booking/user/password'}`, 'GET /booking/user/data'],
        );
      });

      test(`${name}, ${status}: the account cannot be read, so the session has ended`, async () => {
        const proxy = script(refusal(status), refusal(401));
        const client = clientWithToken(proxy);
        await failureOf(calls[name](client), 'signed-out');
        assert.equal(client.session.status, 'signed-out');
        assert.equal(client.session.inMemory, false);
        assert.equal(proxy.seen.length, 2);
      });

      test(`${name}, ${status}: nobody knows, so the first answer stands and the session stays`, async () => {
        for (const second of [refusal(404), raw('<h1>', 403), raw('{"a')]) {
          const proxy = script(refusal(status), second);
          const client = clientWithToken(proxy);
          await failureOf(calls[name](client), status === 401 ? 'signed-out' : 'forbidden');
          assert.equal(client.session.status, 'signed-in');
          assert.equal(proxy.seen.length, 2);
        }
      });
    }

    test(`${name}: an abort while the account is read comes back as it is`, async () => {
      const held = later();
      const proxy = script(refusal(401), held.answer);
      const controller = new AbortController();
      const reason = new Error('left');
      const options = {phone, code: '1', currentPassword: 'a', newPassword: 'b', signal: controller.signal};
      const rejected = assert.rejects(clientWithToken(proxy)[name](options), (error) => error === reason);
      await until(() => proxy.seen.length === 2);
      controller.abort(reason);
      await rejected;
    });

    test(`${name}: a known Altegio code needs no second look`, async () => {
      const proxy = script(refusal(403, 434));
      await failureOf(calls[name](clientWithToken(proxy)), 'blocked-client');
      assert.equal(proxy.seen.length, 1);
    });
  }
});

describe('where the code for a new phone comes from', () => {
  test('exactly one of location and chain is sent', async () => {
    const proxy = script(json({success: true, meta: {message: 'Accepted'}}, 202));
    const client = clientOf(proxy);
    const both = {phone, locationId: 4564, chainId: 310} as unknown as {phone: string; locationId: number};
    await client.sendPhoneUpdateCode(both);
    await client.sendPhoneUpdateCode({phone, locationId: undefined, chainId: 310} as never);
    assert.deepEqual(
      proxy.seen.map(({query}) => query.map(([name]) => name)),
      [
        ['phone', 'company_id'],
        ['phone', 'group_id'],
      ],
    );
  });

  test('with neither, no SMS is paid for', async () => {
    const proxy = script(ok(null));
    for (const place of [
      {},
      {locationId: undefined},
      {chainId: undefined},
      {locationId: '', chainId: ''},
      {locationId: 0},
    ]) {
      await failureOf(clientOf(proxy).sendPhoneUpdateCode({phone, ...place} as never), 'config');
    }
    assert.equal(proxy.seen.length, 0);
  });
});

test('getUser: every field, both wrappings, and nothing that is not asked for', async () => {
  const expected = {id: 88101, name: 'Grace Miller', phone, email: 'grace.miller@example.com'};
  const wire = {'0': nextToken, ...account(), user_token: nextToken};
  for (const answer of [ok(wire), json(wire), ok({...wire, id: '88101'}), ok(wire, 201)]) {
    assert.deepEqual(await clientOf(script(answer)).getUser(), expected);
  }
});

test('getUser: a broken field costs that field; an answer without any is a bad response, and no client without a name', async () => {
  const wire = account();
  for (const [name, empty] of [
    ['id', null],
    ['name', ''],
    ['phone', ''],
    ['email', ''],
  ] as const) {
    const user = await clientOf(script(ok({...wire, [name]: []}))).getUser();
    assert.deepEqual(user, {...(await clientOf(script(ok(wire))).getUser()), [name]: empty});
    assert.equal(typeof (await clientOf(script(ok({[name]: wire[name]}))).getUser()), 'object');
  }
  for (const answer of [ok([]), ok(null), ok({}), ok('x'), ok([wire]), raw('')]) {
    await failureOf(clientOf(script(answer)).getUser(), 'bad-response');
  }
});

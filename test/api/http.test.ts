import assert from 'node:assert/strict';
import {getEventListeners} from 'node:events';
import {afterEach, beforeEach, describe, mock, test} from 'node:test';
import type {Client, ErrorCode} from '../../src/api/index.js';
import {AltegioApiError} from '../../src/api/errors.js';
import {endpoints, signOutEndpoint, type Endpoint} from '../support/node/endpoints.js';
import {bookingEndpoints, requests} from '../support/node/booking-endpoints.js';
import {loyaltyEndpoints} from '../support/node/loyalty-endpoints.js';
import {account, fullRecord} from '../support/node/records.js';
import {
  clientOf,
  clientWithToken,
  expectNoUnhandledRejection,
  failureOf,
  hang,
  html403,
  json,
  later,
  lost,
  ok,
  quiet,
  raw,
  refusal,
  script,
  token,
  until,
  type Answer,
} from '../support/node/script.js';

expectNoUnhandledRejection();

const all: readonly Endpoint[] = [...endpoints, ...bookingEndpoints, ...loyaltyEndpoints, signOutEndpoint];
const answerOf = (endpoint: Endpoint): Answer =>
  endpoint.status === 204 ? raw(null, 204) : json(endpoint.answer(), endpoint.status);
const sorted = (query: Endpoint['query'] = []): string[] => query.map(([name, value]) => `${name}=${value}`).sort();

describe('what goes over the wire', () => {
  for (const endpoint of all) {
    for (const mode of endpoint === signOutEndpoint ? (['cookie'] as const) : (['cookie', 'token'] as const)) {
      test(`${endpoint.name}, ${mode} mode`, async () => {
        const proxy = script(answerOf(endpoint));
        const make = mode === 'token' ? clientWithToken : clientOf;
        const client = make(proxy, {lang: 'de-AT', credentials: 'include'});
        endpoint.check(await endpoint.call(client), endpoint.name);

        assert.equal(proxy.seen.length, 1);
        const seen = proxy.seen[0]!;
        assert.equal(seen.method, endpoint.method);
        assert.equal(seen.path, endpoint.path);
        assert.deepEqual(sorted(seen.query), sorted(endpoint.query));
        assert.deepEqual(seen.body, endpoint.body ?? null);
        assert.equal(seen.request.credentials, 'include');
        assert.equal(seen.request.cache, 'no-store');

        const {'idempotency-key': key, ...headers} = seen.headers;
        assert.deepEqual(headers, {
          accept: 'application/vnd.api.v2+json',
          'accept-language': 'de-AT',
          'x-requested-with': 'altegio-elements',
          ...(endpoint.body === undefined ? {} : {'content-type': 'application/json'}),
          ...(mode === 'token' && endpoint.asClient ? {authorization: `User ${token}`} : {}),
        });
        if (endpoint.keyed) assert.match(key ?? '', /^[\da-f-]{16,}$/);
        else assert.equal(key, undefined);
        assert.ok(!seen.request.url.includes(token));
      });
    }
  }

  test('without a language or credentials: neither is sent, and fetch keeps its own default', async () => {
    const proxy = script(ok(account()));
    await clientOf(proxy).getUser();
    assert.deepEqual(Object.keys(proxy.seen[0]!.headers).sort(), ['accept', 'x-requested-with']);
    assert.equal(proxy.seen[0]!.request.credentials, 'same-origin');
  });

  test('a language that no header can hold is left out', async () => {
    for (const lang of ['русский', 'de\nX-Evil: 1', 'de\u0000', '']) {
      const proxy = script(ok(account()));
      await clientOf(proxy, {lang}).getUser();
      assert.equal(proxy.seen[0]!.headers['accept-language'], undefined);
      assert.equal(proxy.seen[0]!.headers['x-evil'], undefined);
    }
  });

  test('an Idempotency-Key is new for each intent, or the one that was given', async () => {
    const proxy = script(ok({...account(), user_token: token}));
    const client = clientOf(proxy);
    await client.signInByCode({phone: '+1', code: '1234'});
    await client.signInByCode({phone: '+1', code: '1234'});
    await client.signInByCode({phone: '+1', code: '1234', idempotencyKey: 'mine'});
    await client.confirmPhone({phone: '+1', code: '1234', idempotencyKey: 'mine'});
    await client.changePassword({currentPassword: 'a', newPassword: 'b', idempotencyKey: 'mine'});
    const keys = proxy.seen.map(({headers}) => headers['idempotency-key']);
    assert.notEqual(keys[0], keys[1]);
    assert.deepEqual(keys.slice(2), ['mine', 'mine', 'mine']);
  });

  test('no path leaves the proxy, whatever an id or hash holds', async () => {
    const up = [
      '..',
      '.',
      '',
      '%2e%2e',
      '../..',
      '..\\..',
      '/',
      '//evil.example',
      '?x=1',
      '#x',
      'a/../../b',
      ' ',
      '\ud800',
    ];
    for (const value of up) {
      // Throws inside the script when a request has left the proxy.
      const proxy = script(ok([]));
      const client = clientWithToken(proxy);
      const calls = [
        () => client.getAppointments({recordId: value, recordHash: value}),
        () => client.cancelAppointment({id: value}),
        () => client.cancelAppointment({id: value, hash: value}),
        () => client.sendBookingCode({phone: '+1', locationId: value}),
        () => client.rescheduleAppointment({id: value, locationId: value, datetime: 'x'}),
        () => client.getBookableDates({locationId: value}),
        () => client.getBookableTimes({locationId: value, teamMemberId: value, date: value}),
        () => client.getNextTimes({locationId: value, teamMemberId: value}),
        () => client.getBookingForm({formId: value}),
        () => client.getLocation({locationId: value}),
        () => client.getServices({locationId: value}),
        () => client.getTeam({locationId: value}),
        () => client.getPolicy({locationId: value}),
        () => client.checkAppointments({locationId: value, appointments: requests}),
        () => client.bookAppointments({locationId: value, appointments: requests, client: {name: 'A', phone: '+1'}}),
        () => client.getEvents({locationId: value, from: value, to: value}),
        () => client.bookEvent({locationId: value, eventId: value, seats: 1, client: {name: 'A', phone: '+1'}}),
      ];
      for (const call of calls) {
        const before = proxy.seen.length;
        await call().catch((error: unknown) => {
          assert.ok(error instanceof AltegioApiError, String(error));
          assert.ok(error.code === 'config' || error.code === 'bad-response', `${value}: ${error.code}`);
        });
        for (const {path} of proxy.seen.slice(before)) {
          const depth = path.split('/').length;
          assert.ok(depth >= 3 && !path.includes('//'), `${JSON.stringify(value)} became ${path}`);
        }
      }
    }
  });

  test('the global fetch is asked where none is given, as it is at the time of the call', async () => {
    const proxy = script(ok(account()));
    const client = clientOf(proxy);
    const plain = (await import('../../src/api/index.js')).createClient({proxyUrl: 'https://proxy.example/altegio'});
    const mocked = mock.method(globalThis, 'fetch', function (this: unknown, request: Request) {
      assert.ok(this === undefined || this === globalThis, 'the real fetch refuses another this');
      return proxy.fetch(request);
    });
    try {
      await plain.getUser();
      await client.getUser();
      assert.equal(mocked.mock.callCount(), 1);
    } finally {
      mocked.mock.restore();
    }
  });

  test('a fetch that was given is called as a function: the browser’s own refuses another this', async () => {
    const proxy = script(ok(account()));
    const fetch = function (this: unknown, request: Request): Promise<Response> {
      if (this !== undefined && this !== globalThis) throw new TypeError('Illegal invocation');
      return proxy.fetch(request);
    };
    await clientOf({fetch}).getUser();
    assert.equal(proxy.seen.length, 1);
  });

  test('an option that JavaScript leaves out by null is not sent', async () => {
    const proxy = script(ok([]));
    const none = null as never;
    const client = clientWithToken(proxy);
    await client.getBookableDates({locationId: 1, teamMemberId: none, serviceIds: none, from: none, to: none});
    await client.getBookableDates({locationId: 1, serviceIds: [none, 3]});
    await client.rescheduleAppointment({id: 1, locationId: 1, datetime: 'x', comment: none});
    assert.deepEqual(
      proxy.seen.map(({query}) => query),
      [[], [['service_ids[]', '3']], []],
    );
    assert.deepEqual(proxy.seen[2]?.body, {datetime: 'x'});
  });

  test('an id, hash or day that JavaScript left out is a mistake, and no part of a path', async () => {
    const proxy = script(ok([]));
    const client = clientWithToken(proxy);
    for (const none of [undefined, null]) {
      const left = none as never;
      for (const call of [
        client.getAppointments({recordId: 1, recordHash: left}),
        client.cancelAppointment({id: left}),
        client.sendBookingCode({phone: '+1', locationId: left}),
        client.rescheduleAppointment({id: 1, locationId: left, datetime: 'x'}),
        client.getBookableDates({locationId: left}),
        client.getBookableTimes({locationId: 1, date: left}),
        client.getServices({locationId: left}),
      ])
        await failureOf(call, 'config');
    }
    assert.deepEqual(proxy.seen, [], 'nothing is sent');
  });
});

describe('what counts as success', () => {
  const reads: readonly (readonly [string, Answer])[] = [
    ['200', ok([fullRecord()])],
    ['201', ok([fullRecord()], 201)],
    ['202', ok([fullRecord()], 202)],
    ['206', ok([fullRecord()], 206)],
    ['299', ok([fullRecord()], 299)],
    ['bare list', json([fullRecord()])],
    ['bare object', json(fullRecord())],
    ['data alone', json({data: [fullRecord()]})],
    ['data and meta, no success', json({data: [fullRecord()], meta: []})],
    ['success as a number', json({success: 1, data: [fullRecord()], meta: []})],
    ['success as text', json({success: 'true', data: [fullRecord()], meta: {count: 1}})],
    ['empty errors beside the data', json({success: true, data: [fullRecord()], meta: {errors: []}, errors: []})],
    [
      'an HTML content type',
      raw(JSON.stringify({success: true, data: [fullRecord()]}), 200, {'Content-Type': 'text/html'}),
    ],
    ['no content type', raw(JSON.stringify({success: true, data: [fullRecord()]}))],
    ['white space around it', raw(`\n ${JSON.stringify([fullRecord()])} \r\n`)],
    ['a byte order mark before it', raw(`\ufeff${JSON.stringify([fullRecord()])}`)],
  ];
  for (const [name, answer] of reads) {
    test(`a list: ${name}`, async () => {
      const appointments = await clientOf(script(answer)).getAppointments();
      assert.deepEqual(
        appointments.map(({id}) => id),
        [20100200],
      );
    });
  }

  const writes: readonly (readonly [string, Answer])[] = [
    ['200 with JSON', ok(null)],
    ['200 with [] for data', ok([])],
    ['200 without data', json({success: true, meta: {message: 'Accepted'}}, 202)],
    ['201', ok(null, 201)],
    ['202, empty', raw('', 202)],
    ['200, white space', raw(' \n ')],
    ['204', raw(null, 204)],
    ['200 with empty errors', json({success: true, meta: {message: 'Accepted'}, errors: []})],
    ['200 with a bare word', raw('"OK"')],
  ];
  for (const [name, answer] of writes) {
    test(`a write: ${name}`, async () => {
      const client = clientOf(script(answer));
      await client.cancelAppointment({id: 1});
      await client.confirmPhone({phone: '+1', code: '1234'});
      await client.sendBookingCode({phone: '+1', locationId: 1});
      await client.sendPhoneUpdateCode({phone: '+1', locationId: 1});
      assert.equal(await client.rescheduleAppointment({id: 1, locationId: 1, datetime: 'x'}), null);
    });
  }

  const unreadable: readonly (readonly [string, Answer])[] = [
    ['truncated JSON', raw('{"success":true,"data":[{"id":1')],
    ['an HTML page', raw('<!DOCTYPE html><title>Welcome</title>', 200, {'Content-Type': 'text/html'})],
    ['plain text', raw('OK')],
    ['two documents', raw('{}{}')],
  ];
  for (const [name, answer] of unreadable) {
    test(`${name} is a bad response, for reads and writes, and is not asked again`, async () => {
      for (const endpoint of all) {
        const proxy = script(answer);
        const error = await failureOf(endpoint.call(clientOf(proxy)), 'bad-response');
        assert.equal(error.status, 200);
        assert.equal(proxy.seen.length, 1, endpoint.name);
      }
    });
  }

  test('nothing is no empty list: a list must have been said', async () => {
    for (const answer of [
      raw(''),
      raw(null, 204),
      ok(null),
      ok('x'),
      ok(5),
      ok({}),
      json({success: true}),
      raw('null'),
    ]) {
      const client = clientOf(script(answer));
      await failureOf(client.getAppointments(), 'bad-response');
      await failureOf(client.getBookableTimes({locationId: 1, date: '2026-10-24'}), 'bad-response');
      await failureOf(client.getBookableDates({locationId: 1}), 'bad-response');
    }
    const client = clientOf(script(ok([])));
    assert.deepEqual(await client.getAppointments(), []);
    assert.deepEqual(await client.getBookableTimes({locationId: 1, date: '2026-10-24'}), []);
    assert.deepEqual(await client.getBookableDates({locationId: 1}), [], '[] is an empty object, too');
  });
});

describe('every shape of failure', () => {
  const message = 'Authentication needed.';
  const shapes: readonly (readonly [string, Answer, ErrorCode, number])[] = [
    ['3: usual, data null', json({success: false, data: null, meta: {message}}, 404), 'not-found', 404],
    ['3: usual, everything []', json({success: false, data: [], meta: []}, 404), 'not-found', 404],
    ['3: with errors', refusal(422, 431), 'invalid-phone', 422],
    ['3: with a code as text', json({success: false, meta: {errors: [{code: '433'}]}}, 422), 'slot-taken', 422],
    [
      '3: with errors as an object with holes',
      json({success: false, meta: {errors: {'1': {code: 433}}}}, 422),
      'slot-taken',
      422,
    ],
    ['3: with one error, not in a list', json({success: false, meta: {errors: {code: 433}}}, 422), 'slot-taken', 422],
    [
      '3: with a known code behind unknown ones',
      json({meta: {errors: [{code: 422}, {}, null, {code: 435}]}}, 422),
      'name-required',
      422,
    ],
    [
      '4: errors without success',
      json({errors: {code: 404, message: 'Not found'}, meta: {message}}, 404),
      'not-found',
      404,
    ],
    ['4: with HTTP 200', json({errors: {code: 404, message: 'Not found'}, meta: {message}}), 'not-found', 200],
    [
      '5: both at once',
      json({success: false, data: null, errors: {code: 403, message}, meta: {errors: [{}]}}, 403),
      'forbidden',
      403,
    ],
    ['5: both, Altegio code on top', json({errors: {code: 434}, meta: {errors: [{}]}}, 403), 'blocked-client', 403],
    ['6: HTML 403', html403, 'unavailable', 403],
    ['6: HTML 404', raw('<h1>Not found</h1>', 404), 'not-found', 404],
    ['6: HTML 400', raw('<h1>Bad request</h1>', 400), 'invalid-request', 400],
    ['7: HTTP 200, success false', json({success: false, data: null, meta: {message}}), 'invalid-request', 200],
    ['7: success "0"', json({success: '0', data: null, meta: []}), 'invalid-request', 200],
    ['7: with a status in errors', json({success: false, data: null, meta: {errors: [{code: 403}]}}), 'forbidden', 200],
    ['7: with an Altegio code', json({success: false, data: [], meta: {errors: [{code: 432}]}}), 'wrong-code', 200],
    ['8: empty', raw('', 403), 'forbidden', 403],
    ['8: [] alone', json([], 404), 'not-found', 404],
    ['8: null', raw('null', 422), 'invalid-request', 422],
    [
      '412 with errors as an object',
      json({success: false, meta: {errors: {'X-App-Security-Level': {user_confirm: {url: 'https://x'}}}}}, 412),
      'verification-required',
      412,
    ],
    [
      '412 with errors on top',
      json({errors: {'X-App-Security-Level': {recaptcha_v3: {key: 'x'}}}}, 412),
      'verification-required',
      412,
    ],
    ['412 alone', raw('', 412, {'X-App-Security-Level': '{}'}), 'verification-required', 412],
    ['a redirect', raw('', 302, {Location: 'https://evil.example'}), 'unknown', 302],
    ['500 in JSON', refusal(500), 'unavailable', 500],
    ['502 in HTML', raw('<h1>Bad gateway</h1>', 502), 'unavailable', 502],
  ];
  for (const [name, answer, code, status] of shapes) {
    test(name, async () => {
      // A write whose statuses have no meaning of their own.
      const proxy = script(answer);
      const error = await failureOf(clientOf(proxy).sendBookingCode({phone: '+1', locationId: 1}), code);
      assert.equal(error.status, status);
      assert.equal(error.message, `${code} (HTTP ${status})`);
      assert.ok(!('retryAfter' in error));
      assert.equal(error.cause, undefined);
      assert.equal(proxy.seen.length, 1);
    });
  }

  test('an HTML page does not speak for Altegio: it is no wrong password and no refusal', async () => {
    const client = (status: number): Client => clientOf(script(raw('<h1>No</h1>', status)));
    await failureOf(client(404).signInByPassword({login: 'a', password: 'b'}), 'not-found');
    await failureOf(client(400).signInByCode({phone: '+1', code: '1234'}), 'invalid-request');
    await failureOf(client(403).cancelAppointment({id: 1}), 'unavailable');
  });

  for (const [header, seconds] of [
    ['0', 0],
    ['60', 60],
    ['2.5', 3],
    ['-5', 0],
    ['soon', undefined],
    ['', undefined],
    ['Infinity', undefined],
    ['Thu, 01 Jan 2026 00:00:07 GMT', 7],
    ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
  ] as const) {
    test(`429 with Retry-After ${JSON.stringify(header)}`, async () => {
      mock.timers.enable({apis: ['Date'], now: new Date('2026-01-01T00:00:00Z')});
      try {
        const client = clientOf(script(refusal(429, undefined, {'Retry-After': header})));
        const error = await failureOf(client.sendBookingCode({phone: '+1', locationId: 1}), 'rate-limited');
        assert.equal(error.retryAfter, seconds);
        assert.equal('retryAfter' in error, seconds !== undefined);
      } finally {
        mock.timers.reset();
      }
    });
  }

  test('429 without Retry-After', async () => {
    const client = clientOf(script(refusal(429)));
    const error = await failureOf(client.sendBookingCode({phone: '+1', locationId: 1}), 'rate-limited');
    assert.ok(!('retryAfter' in error));
  });

  test('a lost connection is network, with its cause', async () => {
    const error = await failureOf(clientOf(script(lost)).sendBookingCode({phone: '+1', locationId: 1}), 'network');
    assert.ok(error.cause instanceof TypeError);
    assert.ok(!('status' in error));
  });

  test('a connection lost in the middle of the body is network', async () => {
    const broken: Answer = () =>
      new Response(
        new ReadableStream({
          start(stream) {
            stream.enqueue(new TextEncoder().encode('{"success":true'));
            stream.error(new TypeError('terminated'));
          },
        }),
      );
    await failureOf(clientOf(script(broken)).sendBookingCode({phone: '+1', locationId: 1}), 'network');
  });

  test('a fetch that throws at once, throws nonsense, or answers nonsense is network', async () => {
    const fetches: readonly (() => unknown)[] = [
      () => {
        throw new Error('boom');
      },
      () => Promise.reject(undefined),
      () => Promise.reject('text'),
      () => Promise.resolve(undefined),
      () => Promise.resolve({}),
      () => null,
    ];
    for (const fetch of fetches) {
      const client = clientOf({fetch: fetch as () => Promise<Response>});
      await failureOf(client.sendBookingCode({phone: '+1', locationId: 1}), 'network');
    }
  });

  test('a lost connection is offline where the browser says so, and is not asked again', async () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', {value: {onLine: false}, configurable: true});
    try {
      const proxy = script(lost);
      await failureOf(clientOf(proxy).getUser(), 'offline');
      await failureOf(clientOf(proxy).confirmPhone({phone: '+1', code: '1234'}), 'offline');
      assert.equal(proxy.seen.length, 2);
      // An answer is an answer, whatever the browser believes.
      await clientOf(script(ok(account()))).getUser();
      await failureOf(clientOf(script(refusal(403))).getUser(), 'forbidden');
    } finally {
      if (before) Object.defineProperty(globalThis, 'navigator', before);
      else Reflect.deleteProperty(globalThis, 'navigator');
    }
  });
});

describe('retry', () => {
  beforeEach(() => {
    mock.timers.enable({apis: ['setTimeout', 'Date'], now: new Date('2026-01-01T00:00:00Z')});
    mock.method(Math, 'random', () => 0.5);
  });
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  /** Lets time pass, up to ten seconds at a time, until the call has settled. */
  async function settle<T>(call: Promise<T>): Promise<PromiseSettledResult<T>> {
    const settled: PromiseSettledResult<T>[] = [];
    void Promise.allSettled([call]).then(([result]) => settled.push(result));
    await quiet();
    for (let steps = 0; settled.length === 0; steps++) {
      assert.ok(steps < 50, 'never settled');
      mock.timers.tick(1_000);
      await quiet();
    }
    return settled[0]!;
  }

  const worthRepeating: readonly (readonly [string, Answer, ErrorCode])[] = [
    ['a lost connection', lost, 'network'],
    ['500', refusal(500), 'unavailable'],
    ['502 in HTML', raw('<h1>Bad gateway</h1>', 502), 'unavailable'],
    ['503', raw('', 503), 'unavailable'],
    ['429', refusal(429), 'rate-limited'],
    ['429 with Retry-After: 10', refusal(429, undefined, {'Retry-After': '10'}), 'rate-limited'],
  ];
  for (const endpoint of all) {
    for (const [name, answer, code] of worthRepeating) {
      const calls = endpoint.repeatable ? 3 : 1;
      test(`${endpoint.name}: ${name} makes ${calls} of it`, async () => {
        const proxy = script(answer);
        const result = await settle(failureOf(endpoint.call(clientOf(proxy)), code));
        assert.equal(result.status, 'fulfilled', result.status === 'rejected' ? String(result.reason) : '');
        assert.equal(proxy.seen.length, calls);
      });
    }
  }

  const notWorthRepeating: readonly (readonly [string, Answer, ErrorCode])[] = [
    ['HTML 403', html403, 'unavailable'],
    ['403', refusal(403), 'forbidden'],
    ['404', refusal(404), 'not-found'],
    ['400', refusal(400), 'invalid-request'],
    ['408', refusal(408), 'timeout'],
    ['412', refusal(412), 'verification-required'],
    ['422', refusal(422), 'invalid-request'],
    ['HTTP 200, success false', json({success: false, meta: []}), 'invalid-request'],
    ['truncated JSON', raw('{"success":true,"da'), 'bad-response'],
    ['429 with Retry-After: 11', refusal(429, undefined, {'Retry-After': '11'}), 'rate-limited'],
    ['503 with Retry-After: 3600', raw('', 503, {'Retry-After': '3600'}), 'unavailable'],
    [
      '429 until a date in a minute',
      refusal(429, undefined, {'Retry-After': 'Thu, 01 Jan 2026 00:01:00 GMT'}),
      'rate-limited',
    ],
  ];
  for (const [name, answer, code] of notWorthRepeating) {
    test(`${name} is not asked again, and not waited for`, async () => {
      for (const endpoint of all.filter(({repeatable, ownMeaning}) => repeatable && !ownMeaning?.includes(name))) {
        const proxy = script(answer);
        // No timer moves: it must fail at once.
        await failureOf(endpoint.call(clientOf(proxy)), code);
        assert.equal(proxy.seen.length, 1);
      }
    });
  }

  test('401 is not asked again', async () => {
    const proxy = script(refusal(401));
    await failureOf(clientOf(proxy).getUser(), 'signed-out');
    assert.equal(proxy.seen.length, 1);
  });

  test('the second or third answer counts', async () => {
    for (const failures of [1, 2]) {
      const proxy = script(...Array<Answer>(failures).fill(lost), ok(account()));
      const result = await settle(clientOf(proxy).getUser());
      assert.equal(result.status, 'fulfilled');
      assert.equal(proxy.seen.length, failures + 1);
    }
  });

  test('a different failure ends it', async () => {
    const proxy = script(lost, refusal(403), ok(account()));
    const result = await settle(failureOf(clientOf(proxy).getUser(), 'forbidden'));
    assert.equal(result.status, 'fulfilled');
    assert.equal(proxy.seen.length, 2);
  });

  for (const header of ['7', 'Thu, 01 Jan 2026 00:00:07 GMT']) {
    test(`Retry-After ${header} is waited for, to the second`, async () => {
      const proxy = script(refusal(429, undefined, {'Retry-After': header}), ok(account()));
      const call = clientOf(proxy).getUser();
      await until(() => proxy.seen.length === 1);
      await quiet();
      mock.timers.tick(6_999);
      await quiet();
      assert.equal(proxy.seen.length, 1);
      mock.timers.tick(1);
      await until(() => proxy.seen.length === 2);
      await call;
    });
  }

  test('without one, full jitter: anything from nothing to a growing ceiling', async () => {
    const waitOf = async (random: number, failures: number): Promise<number> => {
      mock.restoreAll();
      mock.method(Math, 'random', () => random);
      const proxy = script(...Array<Answer>(failures).fill(lost), ok(account()));
      const call = clientOf(proxy).getUser();
      // Earlier waits are over at once; the last one is measured, on the mocked clock.
      for (let calls = 1; calls < failures; calls++) {
        await until(() => proxy.seen.length === calls);
        await quiet();
        mock.timers.tick(10_000);
      }
      await until(() => proxy.seen.length === failures);
      await quiet();
      let waited = 0;
      for (; proxy.seen.length === failures; waited++) {
        assert.ok(waited <= 10_000);
        mock.timers.tick(1);
        await new Promise((resolve) => setImmediate(resolve));
      }
      await call;
      return waited;
    };
    assert.ok((await waitOf(0, 1)) <= 3);
    assert.ok((await waitOf(0, 2)) <= 3);
    const [first, second] = [await waitOf(0.999, 1), await waitOf(0.999, 2)];
    assert.ok(first > 50 && second > first, `${first}, ${second}`);
    const half = await waitOf(0.5, 2);
    assert.ok(half > 0.4 * second && half < 0.6 * second, `${half} of ${second}`);
  });

  test('each attempt carries the token of its own time', async () => {
    const proxy = script(refusal(503), ok(account()));
    const client = clientWithToken(proxy);
    const call = client.getUser();
    await until(() => proxy.seen.length === 1);
    await quiet();
    client.session.open('another');
    mock.timers.tick(10_000);
    await call;
    assert.deepEqual(
      proxy.seen.map(({headers}) => headers['authorization']),
      [`User ${token}`, 'User another'],
    );
  });

  test('abort while waiting between two attempts: the reason comes back, nothing more is asked', async () => {
    const proxy = script(refusal(503));
    const controller = new AbortController();
    const call = clientOf(proxy).getUser({signal: controller.signal});
    await until(() => proxy.seen.length === 1);
    await quiet();
    const reason = new Error('the element left');
    controller.abort(reason);
    await assert.rejects(call, (error) => error === reason);
    mock.timers.tick(60_000);
    await quiet();
    assert.equal(proxy.seen.length, 1);
    assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
  });
});

describe('timeout', () => {
  beforeEach(() => mock.timers.enable({apis: ['setTimeout']}));
  afterEach(() => mock.timers.reset());

  const silent: readonly (readonly [string, Answer])[] = [
    ['a fetch that ignores its signal', hang],
    [
      'a fetch that heeds its signal',
      ({signal}) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    ],
    ['a body that never ends', () => new Response(new ReadableStream({}))],
  ];
  for (const [name, answer] of silent) {
    for (const endpoint of all) {
      test(`${endpoint.name}: ${name} is given up after timeoutMs, once`, async () => {
        const proxy = script(answer);
        const controller = new AbortController();
        const call = failureOf(endpoint.call(clientOf(proxy, {timeoutMs: 2_000}), controller.signal), 'timeout');
        let settled = false;
        void call.then(() => (settled = true));
        await until(() => proxy.seen.length === 1);
        mock.timers.tick(1_999);
        await quiet();
        assert.equal(settled, false);
        mock.timers.tick(1);
        const error = await call;
        assert.ok(!('status' in error));
        assert.ok(proxy.seen[0]!.request.signal.aborted, 'fetch was told');
        assert.equal(proxy.seen.length, 1);
        assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
      });
    }
  }

  test('is 15 seconds unless said otherwise', async () => {
    const proxy = script(hang);
    const call = failureOf(clientOf(proxy).getUser(), 'timeout');
    await until(() => proxy.seen.length === 1);
    mock.timers.tick(14_999);
    await quiet();
    assert.equal(proxy.seen[0]!.request.signal.aborted, false);
    mock.timers.tick(1);
    await call;
  });

  test('a late answer and a late failure change nothing', async () => {
    const answered = later();
    const failed = later();
    const proxy = script(answered.answer, failed.answer);
    const client = clientOf(proxy, {timeoutMs: 10});
    for (const late of [
      () => answered.resolve(Response.json({data: {user_token: token}})),
      () => failed.reject(new Error('late')),
    ]) {
      const calls = proxy.seen.length;
      const call = failureOf(client.signInByPassword({login: 'a', password: 'b'}), 'timeout');
      await until(() => proxy.seen.length === calls + 1);
      mock.timers.tick(10);
      await call;
      late();
      await quiet();
      assert.equal(client.session.status, 'unknown');
    }
  });
});

test('a time limit that no timer can hold is none', async () => {
  for (const timeoutMs of [Infinity, 2 ** 40]) {
    const slow = async (): Promise<Response> => {
      // Set after the limit's own timer, which would be due at once.
      await new Promise((due) => setTimeout(due, 10));
      return ok(account())(new Request('https://proxy.example'));
    };
    assert.equal((await clientOf(script(slow), {timeoutMs}).getUser()).id, account().id);
  }
});

describe('abort', () => {
  for (const endpoint of all) {
    test(`${endpoint.name}: the signal's reason comes back as it is`, async () => {
      const reason = {any: 'thing'};
      const already = script(answerOf(endpoint));
      await assert.rejects(endpoint.call(clientOf(already), AbortSignal.abort(reason)), (error) => error === reason);
      assert.equal(already.seen.length, 0, 'aborted before: nothing was asked');

      for (const answer of [
        hang,
        ((request) =>
          new Promise((_, reject) =>
            request.signal.addEventListener('abort', () => reject(new TypeError('aborted'))),
          )) as Answer,
      ]) {
        const proxy = script(answer);
        const controller = new AbortController();
        const call = endpoint.call(clientOf(proxy), controller.signal);
        const rejected = assert.rejects(call, (error) => error === reason);
        await until(() => proxy.seen.length === 1);
        controller.abort(reason);
        await rejected;
        assert.ok(proxy.seen[0]!.request.signal.aborted, 'fetch was told');
        assert.equal(proxy.seen.length, 1);
        assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
      }
    });
  }

  test('an abort without a reason is an AbortError', async () => {
    await assert.rejects(clientOf(script(ok(account()))).getUser({signal: AbortSignal.abort()}), {name: 'AbortError'});
  });

  test('a reason that looks like a failure of ours is still not asked again', async () => {
    const reason = new AltegioApiError('network');
    const proxy = script(hang);
    const controller = new AbortController();
    const rejected = assert.rejects(clientOf(proxy).getUser({signal: controller.signal}), (error) => error === reason);
    await until(() => proxy.seen.length === 1);
    controller.abort(reason);
    await rejected;
    assert.equal(proxy.seen.length, 1);
  });

  test('at any moment: it settles at once, without a timer', async () => {
    mock.timers.enable({apis: ['setTimeout']});
    try {
      for (let steps = 0; steps < 60; steps++) {
        const proxy = script(refusal(503, undefined, {'Retry-After': '5'}));
        const controller = new AbortController();
        const reason = new Error('left');
        const call = clientOf(proxy).getUser({signal: controller.signal});
        let settled: unknown;
        call.catch((error: unknown) => (settled = error));
        for (let step = 0; step < steps; step++) await Promise.resolve();
        controller.abort(reason);
        await quiet();
        assert.equal(settled, reason, `after ${steps} steps`);
        assert.ok(proxy.seen.length <= 1);
        assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
      }
    } finally {
      mock.timers.reset();
    }
  });
});

test('no timer and no listener is left, whatever happened', async () => {
  const live = new Set<unknown>();
  const real = {setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout};
  mock.method(Math, 'random', () => 0);
  mock.method(globalThis, 'setTimeout', (run: () => void, ms?: number) => {
    const timer = real.setTimeout(() => {
      live.delete(timer);
      run();
    }, ms);
    live.add(timer);
    return timer;
  });
  mock.method(globalThis, 'clearTimeout', (timer: NodeJS.Timeout) => {
    live.delete(timer);
    real.clearTimeout(timer);
  });
  try {
    for (const answer of [
      ok(account()),
      ok([]),
      lost,
      refusal(503),
      refusal(401),
      html403,
      raw('{"a'),
      raw(null, 204),
    ]) {
      for (const endpoint of all) {
        const controller = new AbortController();
        await endpoint.call(clientOf(script(answer)), controller.signal).catch(() => {});
        assert.equal(live.size, 0, endpoint.name);
        assert.equal(getEventListeners(controller.signal, 'abort').length, 0, endpoint.name);
      }
    }
    assert.ok((globalThis.setTimeout as unknown as {mock: {callCount(): number}}).mock.callCount() > 100);
  } finally {
    mock.restoreAll();
  }
});

// Who may ask: origins, fetch metadata, the custom header and content types, in all their combinations.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {AllowedOrigins} from '../../../proxy/src/request/origin-check.js';
import {CASES} from '../support/cases.js';
import {ORIGIN, failureOf, rig} from '../support/proxy.js';

const FOREIGN = [
  'https://evil.example',
  'null',
  '',
  'http://catalog.example',
  'https://catalog.example:8443',
  'https://catalog.example.evil.example',
  'https://evil-catalog.example',
  'https://CATALOG.example',
  'https://catalog.example/',
  'https://catalog.example, https://evil.example',
  'https://user@catalog.example',
  'http://localhost:5173',
  'http://127.0.0.1',
  'file://',
  'chrome-extension://abcdef',
  '*',
];

describe('a foreign site', () => {
  it('gets 403 on every address, with whatever headers, and makes no call', async () => {
    const {send, signIn, seen} = rig();
    const cookie = await signIn();
    let tried = 0;
    for (const origin of FOREIGN) {
      for (const one of CASES) {
        for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded', null]) {
          const response = await send(one.method, one.path, {
            cookie,
            ...(one.body && {body: one.body}),
            headers: {Origin: origin, 'Content-Type': type, 'Sec-Fetch-Site': tried % 2 ? 'cross-site' : 'same-origin'},
          });
          assert.equal(response.status, 403, `${origin} ${one.path}`);
          assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
          assert.equal(response.headers.get('Access-Control-Allow-Credentials'), null);
          assert.equal(response.headers.get('Vary'), 'Origin');
          assert.equal((await failureOf(response)).success, false);
          tried++;
        }
      }
      const signOut = await send('DELETE', '/session', {cookie, headers: {Origin: origin}});
      assert.deepEqual([signOut.status, signOut.headers.getSetCookie()], [403, []]);
    }
    assert.ok(tried > 1_000, `only ${tried}`);
    assert.equal(seen.length, 0);
  });

  it('gets no leave from a preflight', async () => {
    for (const origin of FOREIGN) {
      const {send} = rig();
      const response = await send('OPTIONS', '/user/auth', {
        headers: {Origin: origin, 'Access-Control-Request-Method': 'POST', 'X-Requested-With': null},
      });
      assert.equal(response.status, 403, origin);
      assert.deepEqual(
        [...response.headers.keys()].filter((name) => name.startsWith('access-control')),
        [],
      );
    }
  });

  it('cannot use a missing Origin: that passes for reads on the own site only', async () => {
    for (const [method, site, status] of [
      ['GET', null, 200],
      ['GET', 'same-origin', 200],
      ['GET', 'none', 200],
      ['GET', 'same-site', 403],
      ['GET', 'cross-site', 403],
      ['GET', 'Same-Origin', 403],
      ['POST', null, 403],
      ['POST', 'same-origin', 403],
      ['PUT', 'none', 403],
      ['DELETE', 'same-origin', 403],
      ['OPTIONS', 'same-origin', 403],
    ] as const) {
      const {send, seen} = rig();
      const path = {
        GET: '/book_dates/1',
        POST: '/book_code/1',
        PUT: '/booking/user',
        DELETE: '/user/records/1/a',
        OPTIONS: '/session',
      };
      const response = await send(method, path[method], {
        headers: {Origin: null, 'Sec-Fetch-Site': site},
        ...((method === 'POST' || method === 'PUT') && {body: {}}),
      });
      assert.equal(response.status, status, `${method} ${String(site)}`);
      assert.equal(seen.length, status === 200 ? 1 : 0);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
    }
  });
});

describe('an allowed site', () => {
  it('gets its answers readable, also the refusals, and Retry-After with them', async () => {
    const {send, answers} = rig();
    answers(() =>
      Response.json(
        {success: false, data: null, meta: {message: 'slow down'}},
        {status: 429, headers: {'Retry-After': '7', 'Access-Control-Allow-Origin': '*'}},
      ),
    );
    for (const [path, status] of [
      ['/book_dates/1', 429],
      ['/nothing', 404],
      ['/user/records/', 401],
    ] as const) {
      const response = await send('GET', path);
      assert.equal(response.status, status);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), ORIGIN);
      assert.equal(response.headers.get('Access-Control-Allow-Credentials'), 'true');
      assert.equal(response.headers.get('Access-Control-Expose-Headers'), 'Retry-After, X-Altegio-Replays');
      assert.equal(response.headers.get('X-Altegio-Replays'), '1');
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      assert.equal(response.headers.get('Retry-After'), status === 429 ? '7' : null);
    }
  });

  it('gets leave from a preflight for what browsers send, and makes no call by it', async () => {
    const {send, seen, events} = rig();
    const response = await send('OPTIONS', '/booking/user/password', {
      headers: {'Access-Control-Request-Method': 'PUT', 'X-Requested-With': null},
    });
    assert.equal(response.status, 204);
    assert.equal(await response.text(), '');
    const listed = (name: string): string[] => (response.headers.get(name) ?? '').toLowerCase().split(/,\s*/).sort();
    assert.deepEqual(listed('Access-Control-Allow-Methods'), ['delete', 'get', 'post', 'put']);
    assert.deepEqual(listed('Access-Control-Allow-Headers'), [
      'accept',
      'accept-language',
      'authorization',
      'content-type',
      'idempotency-key',
      'x-requested-with',
    ]);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), ORIGIN);
    assert.equal(response.headers.get('Access-Control-Allow-Credentials'), 'true');
    assert.equal(response.headers.get('Vary'), 'Origin');
    assert.equal(seen.length, 0);
    assert.deepEqual(
      events.map(({route}) => route),
      ['preflight'],
    );
  });

  it('needs X-Requested-With on every address, reads too', async () => {
    const {send, signIn, seen} = rig();
    const cookie = await signIn();
    for (const one of CASES) {
      for (const value of [null, '', 'XMLHttpRequest', 'altegio-elements2', 'altegio-elements, x']) {
        const response = await send(one.method, one.path, {
          cookie,
          ...(one.body && {body: one.body}),
          headers: {'X-Requested-With': value},
        });
        assert.equal(response.status, 403, `${one.path} ${String(value)}`);
      }
    }
    assert.equal((await send('DELETE', '/session', {cookie, headers: {'X-Requested-With': null}})).status, 403);
    assert.equal(seen.length, 0);
  });

  it('needs application/json on every body', async () => {
    for (const [type, status] of [
      ['application/json', 200],
      ['application/json; charset=utf-8', 200],
      ['Application/JSON', 200],
      ['application/json ;charset=utf-8', 200],
      ['application/jsonp', 415],
      ['application/vnd.api+json', 415],
      ['text/plain', 415],
      ['text/plain; application/json', 415],
      ['multipart/form-data; boundary=x', 415],
      ['application/x-www-form-urlencoded', 415],
      ['', 415],
      [null, 415],
    ] as const) {
      for (const one of CASES.filter(({body}) => body)) {
        const {send, signIn, seen, answers} = rig();
        const cookie = await signIn();
        answers(() => Response.json({success: true, data: {user_token: 'another-token'}, meta: []}));
        const response = await send(one.method, one.path, {
          cookie,
          body: JSON.stringify(one.body),
          headers: {'Content-Type': type},
        });
        assert.equal(response.status, status, String(type));
        assert.equal(seen.length, status === 200 ? 1 : 0);
      }
    }
  });
});

describe('which origins are allowed', () => {
  const allows = async (allowedOrigins: AllowedOrigins, origin: string, base?: string): Promise<boolean> => {
    const {send, seen} = rig({allowedOrigins});
    const response = await send('POST', '/book_code/1', {
      body: {phone: '+13155550175'},
      headers: {Origin: origin},
      ...(base && {base}),
    });
    assert.equal(seen.length, response.status === 200 ? 1 : 0);
    return response.status === 200;
  };

  it('the own origin of the proxy always, and only exactly that', async () => {
    assert.equal(await allows([], 'http://proxy.example'), true);
    assert.equal(await allows([], 'https://proxy.example'), false);
    assert.equal(await allows([], 'http://proxy.example:8787'), false);
    assert.equal(await allows([], 'http://proxy.example:8787', 'http://proxy.example:8787/altegio'), true);
  });

  it('on loopback every page of this machine, and nothing that looks like one', async () => {
    for (const origin of ['http://localhost:5173', 'https://localhost', 'http://127.0.0.1:1', 'http://[::1]:8080']) {
      assert.equal(await allows('loopback', origin), true, origin);
    }
    for (const origin of [
      'http://localhost.evil.example',
      'http://127.0.0.1.evil.example',
      'http://evil.example#localhost',
      'http://localhost:5173/',
      'http://localhost@evil.example',
      'http://0.0.0.0:5173',
      'http://127.0.0.2:5173',
      'http://2130706433',
      'ftp://localhost',
      'null',
      'localhost',
      ORIGIN,
    ]) {
      assert.equal(await allows('loopback', origin), false, origin);
    }
  });
});

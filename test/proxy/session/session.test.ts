// The session cookie: its flags, when it is set and cleared, and that no other cookie opens anything.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {EncryptJWT} from 'jose';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import {StoreDown} from '../../../proxy/src/store/store.js';
import {CASES} from '../support/cases.js';
import {NEXT_USER, PARTNER, SECRET, USER, cookieOf, failureOf, rig, type Rig} from '../support/proxy.js';
import {sampled} from '../../support/node/volume.js';

class DownStore extends MemoryStore {
  override get(): Promise<never> {
    return Promise.reject(new StoreDown());
  }

  override put(): Promise<never> {
    return Promise.reject(new StoreDown());
  }
}

const CODE = {phone: '+13155550175', code: '4321'};
const PASSWORDS = {old_password: 'old one', new_password: 'new one'};

const withToken = (token: unknown, status = 200): Response =>
  Response.json({success: true, data: {id: 7, name: 'Ann', user_token: token}, meta: []}, {status});

async function tokenSent({send, seen}: Rig, cookie: string): Promise<string | null> {
  seen.length = 0;
  await send('GET', '/user/records/', {cookie});
  return seen[0]?.headers.get('Authorization')?.split(', User ')[1] ?? null;
}

describe('the cookie', () => {
  const flags = async (config: Parameters<typeof rig>[0], base?: string, origin?: string): Promise<string> => {
    const {send, answers} = rig({allowedOrigins: 'loopback', ...config});
    answers(() => withToken(USER, 201));
    const response = await send('POST', '/user/auth', {
      body: CODE,
      ...(base && {base}),
      headers: {Origin: origin ?? 'http://localhost:5173'},
    });
    assert.equal(response.status, 201);
    const [line = '', known = '', ...others] = response.headers.getSetCookie();
    assert.deepEqual(others, []);
    assert.match(known, /^(?:__Host-)?altegio-known=/);
    return line.replace(/=[\w.-]+/, '=…');
  };

  it('is for its own site alone by default', async () => {
    assert.equal(await flags({}), '__Host-altegio-session=…; Path=/; Max-Age=43200; HttpOnly; Secure; SameSite=Strict');
  });

  it('is kept apart for each embedding site with COOKIE_SITE=cross', async () => {
    assert.equal(
      await flags({cookieSite: 'cross', limits: {sessionHours: 1 / 60}}),
      '__Host-altegio-session=…; Path=/; Max-Age=60; HttpOnly; Secure; SameSite=None; Partitioned',
    );
  });

  it('is plain only where it may be, on loopback http, and when the page is there too', async () => {
    const plain = 'altegio-session=…; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict';
    const loopback = 'http://127.0.0.1:8787/altegio';
    const dev = {secureCookie: false};
    assert.equal(await flags(dev, loopback), plain);
    assert.equal(await flags({...dev, cookieSite: 'cross'}, loopback), plain);
    assert.match(await flags({}, loopback), /^__Host-.*; Secure;/);
    assert.match(await flags(dev), /^__Host-.*; Secure;/);
    assert.match(await flags(dev, 'https://127.0.0.1:8787/altegio'), /^__Host-.*; Secure;/);
    // Behind nginx on the same machine the proxy is asked on loopback, while the page is on the internet.
    const behindNginx = {...dev, allowedOrigins: ['https://catalog.example']};
    assert.match(await flags(behindNginx, loopback, 'https://catalog.example'), /^__Host-.*; Secure;/);
  });

  it('holds the token sealed, and nothing of it in the open', async () => {
    const {signIn} = rig();
    const cookie = await signIn();
    const parts = cookie.split('=')[1]?.split('.') ?? [];
    assert.deepEqual(
      parts.map((part) => part.length > 0),
      [true, false, true, true, true],
    );
    const header: unknown = JSON.parse(Buffer.from(parts[0] ?? '', 'base64url').toString());
    const {kid, ...rest} = header as {kid: string};
    assert.deepEqual(rest, {alg: 'dir', enc: 'A256GCM'});
    assert.match(kid, /^[\w-]{8}$/);
    assert.ok(!Buffer.from(cookie, 'base64url').includes(USER));
    assert.notEqual(cookie, await signIn(), 'the same token is sealed differently each time');
  });
});

describe('a session', () => {
  it('begins with a sign-in, whose answer keeps all but the token', async () => {
    for (const [path, body] of [
      ['/user/auth', CODE],
      ['/booking/auth', {login: 'a@b.example', password: 'x'}],
    ] as const) {
      const one = rig();
      one.answers(() => withToken(USER, 201));
      const response = await one.send('POST', path, {body});
      assert.equal(response.status, 201);
      assert.deepEqual(await response.json(), {success: true, data: {id: 7, name: 'Ann'}, meta: []});
      assert.equal(await tokenSent(one, cookieOf(response)), USER);
    }
  });

  it('begins also with a bare answer, as the documentation shows it', async () => {
    const one = rig();
    one.answers(() => Response.json({id: 7, user_token: USER}, {status: 201}));
    const response = await one.send('POST', '/booking/auth', {body: {login: 'a', password: 'b'}});
    assert.deepEqual(await response.json(), {id: 7});
    assert.equal(await tokenSent(one, cookieOf(response)), USER);
  });

  it('does not begin with a failure, whatever that holds', async () => {
    for (const status of [200, 400, 401, 422, 500]) {
      const {send, answers} = rig();
      const refusal = {success: false, data: {user_token: USER}, meta: {message: 'no', errors: [{code: 432}]}};
      answers(() => Response.json(refusal, {status}));
      const response = await send('POST', '/user/auth', {body: CODE});
      assert.equal(response.status, status);
      assert.deepEqual(response.headers.getSetCookie(), []);
      assert.deepEqual(await response.json(), {...refusal, data: {}});
    }
  });

  it('does not begin with a token that cannot be read: 502, and words that say what to do', async () => {
    const unreadable: (() => Response)[] = [
      ...[undefined, null, '', 7, ['x'], {}, 'a b', 'a,b', 'a\r\nX: y', 'ü', 'x'.repeat(1_025)].map(
        (token) => () => withToken(token),
      ),
      () => new Response(null, {status: 201}),
      () => new Response('', {status: 200}),
      () => new Response('{"success":true,"data":{"user_to', {status: 201}),
      () => new Response('<html>ok</html>', {status: 200}),
      () => Response.json(null),
      () => Response.json([]),
      () => Response.json('x'),
      () => Response.json({success: true, data: [], meta: []}),
    ];
    for (const script of unreadable) {
      const one = rig();
      const cookie = await one.signIn();
      one.answers(script);
      const signIn = await one.send('POST', '/user/auth', {body: CODE});
      assert.equal(signIn.status, 502);
      assert.match((await failureOf(signIn)).meta.message, /sign in again/);
      const password = await one.send('PUT', '/booking/user/password', {cookie, body: PASSWORDS});
      assert.equal(password.status, 502);
      assert.match((await failureOf(password)).meta.message, /sign in again with the new password/);
      assert.deepEqual([...signIn.headers.getSetCookie(), ...password.headers.getSetCookie()], []);
    }
  });

  it('goes on with the new token after a password change', async () => {
    const one = rig();
    const cookie = await one.signIn();
    one.answers(() => withToken(NEXT_USER));
    const response = await one.send('PUT', '/booking/user/password', {cookie, body: PASSWORDS});
    assert.equal(one.seen[0]?.headers.get('Authorization'), `Bearer ${PARTNER}, User ${USER}`);
    assert.equal(await tokenSent(one, cookieOf(response)), NEXT_USER);
    assert.equal(await tokenSent(one, cookie), USER, 'the old cookie must not have been changed');
  });

  it('is not touched by a password change that Altegio refuses', async () => {
    for (const [status, success] of [
      [422, false],
      [401, undefined],
      [200, false],
    ] as const) {
      const {send, signIn, answers} = rig();
      const cookie = await signIn();
      answers(() => Response.json({success, data: {user_token: NEXT_USER}, meta: {message: 'no'}}, {status}));
      const response = await send('PUT', '/booking/user/password', {cookie, body: PASSWORDS});
      assert.equal(response.status, status);
      assert.deepEqual(response.headers.getSetCookie(), []);
    }
  });

  it('is not touched by anything else, not by reads, and not by a 401 of Altegio', async () => {
    for (const one of CASES.filter(({changesSession}) => !changesSession)) {
      for (const status of [200, 201, 401, 403, 500]) {
        const {send, signIn, answers} = rig();
        const cookie = await signIn();
        answers(() =>
          Response.json(
            {success: status < 300, data: {user_token: NEXT_USER}, meta: []},
            {status, headers: {'Set-Cookie': 'altegio=1; Path=/'}},
          ),
        );
        const response = await send(one.method, one.path, {cookie, ...(one.body && {body: one.body})});
        assert.equal(response.status, status, one.path);
        assert.deepEqual(response.headers.getSetCookie(), [], one.path);
      }
    }
  });

  it('ends with DELETE /session, without a call', async () => {
    for (const [config, base, expected] of [
      [{}, undefined, ['__Host-altegio-session=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict']],
      [
        {cookieSite: 'cross'},
        undefined,
        ['__Host-altegio-session=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=None; Partitioned'],
      ],
      [
        {secureCookie: false},
        'http://localhost:8787/altegio',
        ['altegio-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict'],
      ],
    ] as const) {
      for (const signedIn of [true, false]) {
        const {send, seen} = rig({allowedOrigins: 'loopback', ...config});
        const name = expected[0]?.split('=')[0] ?? '';
        const response = await send('DELETE', '/session', {
          ...(base && {base}),
          ...(signedIn && {cookie: `${name}=whatever`}),
          headers: {Origin: 'http://localhost:5173'},
        });
        assert.equal(response.status, 200);
        assert.deepEqual(await response.json(), {success: true, data: null, meta: []});
        assert.deepEqual(response.headers.getSetCookie(), expected);
        assert.equal(seen.length, 0);
      }
    }
  });

  it('ends by itself when its time is over, however much it was used', async (t) => {
    t.mock.timers.enable({apis: ['Date'], now: Date.UTC(2026, 10, 22)});
    const one = rig();
    const cookie = await one.signIn();
    t.mock.timers.tick(12 * 60 * 60 * 1_000 - 1_000);
    assert.equal(await tokenSent(one, cookie), USER);
    t.mock.timers.tick(1_000);
    assert.equal(await tokenSent(one, cookie), null);
    assert.equal((await one.send('GET', '/user/records/', {cookie})).status, 401);
    // The guest's way stays open, as for anybody without a session.
    assert.equal((await one.send('GET', '/user/records/99/aB3', {cookie})).status, 200);
    assert.equal(one.seen[0]?.headers.get('Authorization'), `Bearer ${PARTNER}`);
  });

  it('is found among other cookies, and not under another name', async () => {
    const one = rig();
    const cookie = await one.signIn();
    assert.equal(await tokenSent(one, `a=b; ${cookie}; c="d=e"`), USER);
    assert.equal(await tokenSent(one, `__Host-altegio-session=forged; ${cookie}`), USER);
    const value = cookie.slice(cookie.indexOf('=') + 1);
    for (const name of ['altegio-session', '__host-altegio-session', '__Host-altegio-session2', '']) {
      assert.equal(await tokenSent(one, `${name}=${value}`), null, name);
    }
  });
});

describe('a session that has ended', () => {
  it('is dead in every copy of its cookie, those from before a password change too', async () => {
    const one = rig();
    const first = await one.signIn();
    one.answers(() => withToken(NEXT_USER));
    const renewed = cookieOf(await one.send('PUT', '/booking/user/password', {cookie: first, body: PASSWORDS}));
    one.answers(() => Response.json({success: true, data: [], meta: []}));
    assert.equal(await tokenSent(one, renewed), NEXT_USER);
    await one.send('DELETE', '/session', {cookie: renewed});
    for (const copy of [first, renewed]) {
      one.seen.length = 0;
      assert.equal((await one.send('GET', '/user/records/', {cookie: copy})).status, 401);
      assert.equal(one.seen.length, 0);
    }
    assert.equal(await tokenSent(one, await one.signIn()), USER, 'another session lives on');
  });

  it('is known to every instance that shares the store', async () => {
    const store = new MemoryStore();
    const [one, other] = [rig({store}), rig({store})];
    const cookie = await one.signIn();
    assert.equal(await tokenSent(other, cookie), USER);
    await other.send('DELETE', '/session', {cookie});
    assert.equal(await tokenSent(one, cookie), null);
  });

  it('is not told to have ended while nobody can note it: 503, and the cookie stays', async () => {
    const one = rig({store: new DownStore()});
    const cookie = await rig().signIn();
    for (const [method, path] of [
      ['DELETE', '/session'],
      ['GET', '/user/records/'],
    ] as const) {
      const response = await one.send(method, path, {cookie});
      assert.equal(response.status, 503);
      assert.match(response.headers.get('Retry-After') ?? '', /^[1-9]/);
      assert.deepEqual(response.headers.getSetCookie(), []);
    }
    assert.equal(one.seen.length, 0);
  });
});

describe('a secret that is changed', () => {
  it('signs nobody out while the old one is still named, and everybody when it is not', async () => {
    const cookie = await rig({sessionSecrets: ['the old secret, 32 characters long']}).signIn();
    const both = rig({sessionSecrets: [SECRET, 'the old secret, 32 characters long']});
    assert.equal(await tokenSent(both, cookie), USER);
    assert.equal(await tokenSent(rig(), cookie), null);
    assert.equal(await tokenSent(rig(), await both.signIn()), USER, 'the new one seals');
  });
});

describe('a cookie that was changed', () => {
  it('opens nothing: each character replaced, dropped and doubled, parts mixed, lengths cut', async () => {
    const one = rig();
    const cookie = await one.signIn();
    const at = cookie.indexOf('=') + 1;
    const [name, value] = [cookie.slice(0, at), cookie.slice(at)];
    const other = (await one.signIn('canary-user-other')).slice(at);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const mutations = new Set<string>();
    for (let i = 0; i < value.length; i++) {
      const [before, here, after] = [value.slice(0, i), value.charAt(i), value.slice(i + 1)];
      for (let step = 1; step < 40; step++) {
        mutations.add(before + alphabet.charAt((alphabet.indexOf(here) + step + 64) % 64) + after);
      }
      for (const char of ['', here + here, '.', '=', '+', '/', '%', ' ']) mutations.add(before + char + after);
      mutations.add(before);
      mutations.add(after);
    }
    // The last character of a part has bits that decoders ignore: every spelling of it.
    value.split('.').forEach((part, index, parts) => {
      for (const char of alphabet) {
        mutations.add(parts.map((one, i) => (i === index ? part.slice(0, -1) + char : one)).join('.'));
      }
      for (const end of ['=', '==', '\t', '%3D']) {
        mutations.add(parts.map((one, i) => (i === index ? part + end : one)).join('.'));
      }
    });
    const theirs = other.split('.');
    for (let mask = 1; mask < 31; mask++) {
      mutations.add(
        value
          .split('.')
          .map((part, i) => (mask & (1 << i) ? theirs[i] : part))
          .join('.'),
      );
    }
    mutations.add(value.repeat(30));
    mutations.delete(value);
    mutations.delete(other);
    // Browsers and servers trim around a value, so a space at its end is no change.
    const changed = [...mutations].filter((mutation) => mutation.trim() !== value);
    assert.ok(changed.length > 10_000, `only ${changed.length}`);
    one.seen.length = 0;
    for (const mutation of sampled(changed)) {
      const response = await one.send('GET', '/user/records/', {cookie: name + mutation});
      assert.equal(response.status, 401, mutation);
      assert.deepEqual(response.headers.getSetCookie(), []);
    }
    assert.equal(one.seen.length, 0);
    assert.equal(await tokenSent(one, cookie), USER);
  });

  it('opens nothing when another secret, key, method or form made it', async () => {
    const one = rig();
    const own = await one.signIn();
    const header: unknown = JSON.parse(Buffer.from(own.split('=')[1]?.split('.')[0] ?? '', 'base64url').toString());
    const {kid} = header as {kid: string};
    const seal = async (
      key: Uint8Array,
      head: {alg: string; enc: string; kid?: string},
      claims: object,
    ): Promise<string> =>
      new EncryptJWT({...claims}).setProtectedHeader(head).setIssuedAt().setExpirationTime('1h').encrypt(key);
    const claims = {token: USER, sid: 'x'};
    const raw = new TextEncoder().encode(SECRET);
    const unsigned = (head: object): string =>
      [head, {...claims, exp: 9_999_999_999}]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
    const forged = [
      (await rig({sessionSecrets: [`${SECRET}!`]}).signIn()).split('=')[1],
      await seal(raw.slice(0, 32), {alg: 'dir', enc: 'A256GCM', kid}, claims),
      await seal(new Uint8Array(32), {alg: 'dir', enc: 'A256GCM', kid}, claims),
      await seal(new Uint8Array(32), {alg: 'dir', enc: 'A256GCM'}, claims),
      await seal(new Uint8Array(64), {alg: 'dir', enc: 'A256CBC-HS512', kid}, claims),
      `${unsigned({alg: 'none'})}.`,
      `${unsigned({alg: 'HS256', kid})}.AAAA`,
      USER,
      '....',
      'a.b.c.d.e',
      '',
      'null',
    ];
    for (const value of forged) {
      assert.equal(
        (await one.send('GET', '/user/records/', {cookie: `__Host-altegio-session=${value}`})).status,
        401,
        value,
      );
    }
  });
});

describe('whether there is a session (GET session)', () => {
  const told = async ({send}: Rig, cookie?: string): Promise<unknown> => {
    const response = await send('GET', '/session', {...(cookie !== undefined && {cookie})});
    assert.equal(response.status, 200);
    assert.deepEqual(response.headers.getSetCookie(), []);
    return response.json();
  };
  const answer = (signedIn: boolean): object => ({success: true, data: {signed_in: signedIn}, meta: []});

  it('is told by the cookie, without a call to Altegio', async () => {
    const one = rig();
    assert.deepEqual(await told(one), answer(false));
    const cookie = await one.signIn();
    one.seen.length = 0;
    assert.deepEqual(await told(one, cookie), answer(true));
    assert.deepEqual(await told(one, `${cookie.slice(0, -3)}xyz`), answer(false));
    assert.deepEqual(await told(one, '__Host-altegio-session='), answer(false));
    assert.deepEqual(one.seen, []);
  });

  it('a copy of a cookie that was signed out is none', async () => {
    const one = rig();
    const cookie = await one.signIn();
    await one.send('DELETE', '/session', {cookie});
    assert.deepEqual(await told(one, cookie), answer(false));
  });

  it('is not told where the store cannot be asked, nor to a page of another origin', async () => {
    const store = new DownStore();
    const one = rig({store});
    const cookie = await rig().signIn();
    assert.equal((await one.send('GET', '/session', {cookie})).status, 503);
    const strange = await rig().send('GET', '/session', {headers: {Origin: 'https://evil.example'}});
    assert.equal(strange.status, 403);
    assert.equal((await rig().send('GET', '/session?x=1')).status, 400);
  });
});

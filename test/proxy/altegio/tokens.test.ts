// No token in anything that leaves: bodies, headers, events, on every address, wherever Altegio echoes it.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {redact} from '../../../proxy/src/altegio/tokens.js';
import {CASES} from '../support/cases.js';
import {NEXT_USER, PARTNER, SECRET, USER, everythingIn, rig} from '../support/proxy.js';

const CANARIES = [PARTNER, USER, NEXT_USER, SECRET];

function assertClean(text: string, where: string): void {
  for (const canary of CANARIES) {
    assert.ok(!text.toLowerCase().includes(canary), `${canary} in ${where}: ${text.slice(0, 400)}`);
  }
}

const deep = (value: unknown, depth: number): unknown => (depth === 0 ? value : {a: [deep(value, depth - 1)]});

/** Bodies that hold tokens in places where nobody would look for one. */
function leaks(token: string): unknown[] {
  const said = `Bearer ${PARTNER}, User ${token}`;
  return [
    {success: true, data: {'0': token, id: 7, user_token: token}, meta: []},
    {'0': token, user_token: token},
    {success: true, data: [{user_token: token}, [token, [[token]]]], meta: {message: said}},
    {success: false, data: null, meta: {message: `401 for ${said}!`, errors: [{code: 401, message: said}]}},
    {errors: {code: 401, message: said}, meta: {message: token}},
    {success: true, data: {[token]: 1, [`x-${PARTNER}`]: {[said]: said}}, meta: {[PARTNER]: token}},
    {success: true, data: {note: JSON.stringify({headers: {Authorization: said}})}, meta: []},
    {
      success: true,
      data: {url: `https://x.example/?token=${encodeURIComponent(token)}&p=${PARTNER.toUpperCase()}`},
      meta: [],
    },
    {success: true, data: {User_Token: token, userToken: token, 'X-User_Token': token, 'user-token': token}, meta: []},
    {success: true, data: deep({user_token: token, '0': token, text: said}, 40), meta: []},
    {success: true, data: {user_token: {inner: token}, '0': {user_token: token}}, meta: []},
    {user_token: NEXT_USER, data: {user_token: token, echo: NEXT_USER}},
    [token, PARTNER, {PARTNER}],
    token,
    said,
  ];
}

const ECHO_HEADERS = {
  Authorization: `Bearer ${PARTNER}, User ${USER}`,
  User_Token: USER,
  'X-User_Token': USER,
  'X-App-Security-Level': PARTNER,
  'Set-Cookie': `token=${USER}; Path=/`,
  'Retry-After': USER,
  'Content-Type': `application/json; token=${USER}`,
  Location: `https://evil.example/?${PARTNER}`,
  'Cache-Control': `public, x="${USER}"`,
  'Access-Control-Expose-Headers': 'User_Token',
  ETag: `"${USER}"`,
  Link: `<${PARTNER}>`,
  'Server-Timing': PARTNER,
  Vary: USER,
};

describe('canary tokens', () => {
  it('never come out, on no address, with no status, in no place', async () => {
    let answered = 0;
    for (const one of CASES) {
      for (const status of [200, 201, 202, 400, 401, 403, 404, 412, 422, 429, 500, 503]) {
        const {send, signIn, answers, events} = rig();
        const cookie = await signIn();
        for (const leak of leaks(USER)) {
          answers(() => new Response(JSON.stringify(leak), {status, headers: ECHO_HEADERS}));
          const response = await send(one.method, one.path, {cookie, ...(one.body && {body: one.body})});
          for (const [name] of response.headers) {
            assert.ok(
              name === 'set-cookie' ||
                name === 'content-type' ||
                name === 'cache-control' ||
                name === 'vary' ||
                name === 'x-altegio-replays' ||
                name.startsWith('access-control-'),
              `unexpected header ${name}`,
            );
          }
          assertClean(await everythingIn(response), `${status} of ${one.path}`);
          answered++;
        }
        assertClean(JSON.stringify(events), 'events');
      }
    }
    assert.ok(answered > 3_000);
  });

  it('never come out when Altegio answers with a page, with half an answer, or not at all', async () => {
    for (const one of CASES) {
      for (const script of [
        () => new Response(`<html>${PARTNER} ${USER}</html>`, {status: 403, headers: {'Content-Type': 'text/html'}}),
        () => new Response(`{"data":{"user_token":"${USER}","x":"`, {status: 200}),
        () => new Response(`${USER}`, {status: 500, statusText: PARTNER}),
        () => Promise.reject(new Error(`connect ${PARTNER} ${USER}`)),
        () => Promise.reject(Object.assign(new TypeError(USER), {cause: new Error(PARTNER)})),
        () => new Response(null, {status: 302, headers: {Location: `https://x.example/${PARTNER}`}}),
        () => {
          throw new Error(USER);
        },
      ]) {
        const {send, signIn, answers, events} = rig();
        const cookie = await signIn();
        answers(script);
        const response = await send(one.method, one.path, {cookie, ...(one.body && {body: one.body})});
        const text = await everythingIn(response);
        assertClean(text, one.path);
        assertClean(JSON.stringify(events), 'events');
        assert.ok(!/stack|altegio\.example|x\.example|at .*\.ts/.test(text), text);
        assert.ok(response.status >= 500, `${response.status}`);
      }
    }
  });

  it('stay out of the events, as does all that came with the request', async () => {
    const {send, signIn, events} = rig();
    const cookie = await signIn();
    for (const one of CASES) await send(one.method, one.path, {cookie, ...(one.body && {body: one.body})});
    await send('GET', '/secret-path?phone=13155550175', {cookie});
    for (const event of events) {
      assert.deepEqual(Object.keys(event).sort(), ['method', 'ms', 'route', 'status']);
      assert.match(event.route, /^[a-z-]+$/);
    }
    assert.ok(!/13155550175|30254|4564|ann@|p ä|aB3|secret/.test(JSON.stringify(events)));
  });
});

describe('withoutTokens', () => {
  it('leaves an answer without tokens as it is', () => {
    const record = {
      success: true,
      data: [
        {
          id: 1,
          api_id: '0',
          services: [{id: 2, title: '0', cost: 0}],
          booking_days: {'9': [4]},
          staff: null,
          ok: false,
          text: '',
        },
      ],
      meta: [],
    };
    assert.deepEqual(redact(record, [PARTNER, USER, '']), record);
  });

  it('takes "0" only where it is a text: a list that PHP made an object keeps its first item', () => {
    assert.deepEqual(redact({'0': {id: 1}, '1': {id: 2}}, []), {'0': {id: 1}, '1': {id: 2}});
    assert.deepEqual(redact({'0': 'anything', id: 7}, []), {id: 7});
  });

  it('takes a short or numeric token where it stands alone, and does not tear words', () => {
    assert.deepEqual(redact({a: 'cut', b: 'haircut', c: 12345, d: 123456}, ['cut', '12345']), {
      a: '[removed]',
      b: 'haircut',
      c: null,
      d: 123456,
    });
  });

  it('treats a token as text, not as a pattern', () => {
    assert.deepEqual(redact({a: 'x.+$(]token y', b: 'xaatoken'}, ['.+$(]token']), {
      a: 'x[removed] y',
      b: 'xaatoken',
    });
  });

  it('keeps __proto__ a key, and half a surrogate pair no reason to fail', () => {
    const body: unknown = JSON.parse('{"__proto__":{"user_token":"\\ud800abcdef","x":1},"y":"\\ud800abcdef"}');
    assert.equal(JSON.stringify(redact(body, [])), '{"__proto__":{"x":1},"y":"[removed]"}');
  });
});

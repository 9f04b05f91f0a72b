// Altegio on a bad day: redirects, pages instead of JSON, cut answers, silence. Each has one clear end, and no second try.
import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {failureOf, rig} from '../support/proxy.js';

describe('an answer of Altegio', () => {
  it('comes through with its status and body', async () => {
    for (const [status, body] of [
      [200, {success: true, data: [], meta: []}],
      [201, {success: true, meta: {message: 'Created'}}],
      [202, {success: true, meta: {message: 'Accepted'}}],
      [200, {success: false, data: [], meta: {message: 'no'}}],
      [200, [{id: 1}]],
      [200, null],
      [401, {success: false, data: null, meta: {message: 'Authentication needed.'}}],
      [404, {errors: {code: 404, message: 'Not found'}, meta: {message: 'Not found'}}],
      [412, {success: false, meta: {errors: {'X-App-Security-Level': {user_confirm: {url: 'https://x.example/'}}}}}],
      [422, {success: false, data: null, meta: {message: 'taken', errors: [{code: 433}]}}],
      [429, {success: false, data: null, meta: {message: 'Превышен лимит запросов'}}],
      [500, {errors: {}, meta: {errors: [{}]}}],
    ] as const) {
      const {send, answers} = rig();
      answers(() => Response.json(body, {status}));
      const response = await send('GET', '/book_dates/1');
      assert.equal(response.status, status);
      assert.equal(response.headers.get('Content-Type'), 'application/json; charset=utf-8');
      assert.deepEqual(await response.json(), body);
    }
  });

  it('stays empty when it is', async () => {
    for (const [status, text] of [
      [200, ''],
      [204, null],
      [202, ' \n'],
      [403, ''],
      [500, null],
    ] as const) {
      const {send, answers} = rig();
      answers(() => new Response(text, {status}));
      const response = await send('DELETE', '/user/records/1/a');
      assert.equal(response.status, status);
      assert.equal(await response.text(), '');
      assert.equal(response.headers.get('Content-Type'), null);
    }
  });

  it('passes Retry-After as seconds or a date, and nothing else under that name', async () => {
    for (const [given, passed] of [
      ['7', '7'],
      ['0', '0'],
      ['Sun, 22 Nov 2026 13:00:00 GMT', 'Sun, 22 Nov 2026 13:00:00 GMT'],
      ['-1', null],
      ['1.5', null],
      ['soon', null],
      ['99999999', null],
    ] as const) {
      for (const body of ['{}', '', '<html>']) {
        const {send, answers} = rig();
        answers(() => new Response(body, {status: 429, headers: {'Retry-After': given}}));
        const response = await send('GET', '/book_dates/1');
        assert.deepEqual([response.status, response.headers.get('Retry-After')], [429, passed], given);
      }
    }
  });
});

describe('a 429 closes the way for as long as Altegio says, and the client is told no less', () => {
  const NOW = Date.UTC(2026, 10, 30, 9);
  const LIMITS = {gateClosedMs: 2_000, gateClosedMaxMs: 60_000};

  async function after(retryAfter: string | null): Promise<{closedMs: number; told: string | null}> {
    let closedMs = 0;
    const {send, answers} = rig({limits: LIMITS, events: {gateClosed: (ms) => (closedMs = Math.round(ms))}});
    const headers: HeadersInit = retryAfter === null ? {} : {'Retry-After': retryAfter};
    answers(() => Response.json({success: false}, {status: 429, headers}));
    const response = await send('GET', '/book_dates/1');
    return {closedMs: Math.round(closedMs / 100) * 100, told: response.headers.get('Retry-After')};
  }

  for (const [name, given, closedMs, told] of [
    ['seconds', '7', 7_000, '7'],
    ['a date', 'Mon, 30 Nov 2026 09:00:30 GMT', 30_000, 'Mon, 30 Nov 2026 09:00:30 GMT'],
    ['a date that is further away than the longest pause', 'Mon, 30 Nov 2026 10:00:00 GMT', 60_000, null],
    ['a date that is over', 'Mon, 30 Nov 2026 08:59:59 GMT', 2_000, '2'],
    ['a date that is none', 'Mon, 99 Nov 2026 09:00:00 GMT', 2_000, '2'],
    ['no time at all', '0', 2_000, '2'],
    ['nothing', null, 2_000, '2'],
  ] as const) {
    it(name, async () => {
      mock.timers.enable({apis: ['Date'], now: NOW});
      try {
        assert.deepEqual(await after(given), {closedMs, told: told ?? given});
      } finally {
        mock.timers.reset();
      }
    });
  }
});

describe('no answer that could be used', () => {
  it('a redirect is 502 and is not followed', async () => {
    for (const status of [301, 302, 303, 304, 307, 308]) {
      const {send, answers, seen} = rig();
      answers(() => new Response(null, {status, headers: {Location: 'https://evil.example/'}}));
      const response = await send('GET', '/book_dates/1');
      assert.equal(response.status, 502);
      assert.equal(response.headers.get('Location'), null);
      assert.equal(seen.length, 1);
    }
    // As browsers and edge runtimes show it.
    const {send, answers} = rig();
    answers(() => Response.error());
    assert.equal((await send('GET', '/book_dates/1')).status, 502);
  });

  it('a page instead of JSON becomes an error of the same kind, with none of its text', async () => {
    for (const [status, own] of [
      [200, 502],
      [201, 502],
      [400, 400],
      [401, 401],
      [403, 503],
      [404, 404],
      [429, 429],
      [500, 500],
      [503, 503],
      [521, 521],
    ] as const) {
      for (const page of [
        '<!DOCTYPE html><title>Just a moment…</title>',
        'Forbidden',
        '{"success":true,"data":[{"id":1',
        '{}{}',
        '\u0000',
      ]) {
        const {send, answers, seen} = rig();
        answers(() => new Response(page, {status, headers: {'Content-Type': 'text/html'}}));
        const response = await send('GET', '/book_dates/1');
        assert.equal(response.status, own);
        assert.equal(response.headers.get('Content-Type'), 'application/json; charset=utf-8');
        assert.equal(response.headers.get('Retry-After'), null);
        const failure = await failureOf(response);
        assert.deepEqual([failure.success, failure.data, Object.keys(failure.meta)], [false, null, ['message']]);
        assert.ok(!failure.meta.message.includes('moment'));
        assert.equal(seen.length, 1);
      }
    }
  });

  it('an answer nested absurdly deep, with a token to take out, is 502, and the proxy lives on', async () => {
    const {send, answers} = rig();
    answers(() => new Response(`{"user_token":${'['.repeat(100_000)}${']'.repeat(100_000)}}`));
    assert.equal((await send('GET', '/book_dates/1')).status, 502);
    answers(() => Response.json({}));
    assert.equal((await send('GET', '/book_dates/1')).status, 200);
  });

  it('a lost connection is 502, before the answer or within it', async () => {
    for (const script of [
      () => Promise.reject(new TypeError('fetch failed')),
      () => {
        throw new Error('boom');
      },
      () => new Response(new ReadableStream({start: (controller) => controller.error(new Error('cut'))})),
    ]) {
      const {send, answers, seen} = rig();
      answers(script);
      const response = await send('GET', '/book_dates/1');
      assert.deepEqual([response.status, seen.length], [502, 1]);
      assert.deepEqual(await failureOf(response), {
        success: false,
        data: null,
        meta: {message: 'Altegio cannot be reached.'},
      });
    }
  });

  it('silence is 504 after the time limit, also in the middle of a body, and the call is given up', async () => {
    // The requests and not their signals: Node lets a signal go that belongs to a request nobody holds.
    const requests: Request[] = [];
    for (const script of [
      () => new Promise<Response>(() => undefined),
      () =>
        new Response(new ReadableStream({start: (controller) => controller.enqueue(new TextEncoder().encode('{'))})),
    ]) {
      const {send, answers, seen} = rig({limits: {upstreamTimeoutMs: 5}});
      answers((request) => {
        requests.push(request);
        return script();
      });
      for (const [method, path, body] of [
        ['GET', '/book_dates/1'],
        ['POST', '/user/auth', {phone: '+13155550175', code: '4321'}],
        ['DELETE', '/user/records/1/a'],
      ] as const) {
        const response = await send(method, path, body && {body});
        assert.equal(response.status, 504);
        assert.equal((await failureOf(response)).success, false);
      }
      assert.equal(seen.length, 3, 'a second try');
    }
    assert.deepEqual([...new Set(requests.map(({signal}) => signal.aborted))], [true]);
  });

  it('a time limit that was not needed leaves nothing behind', async ({mock}) => {
    mock.timers.enable({apis: ['setTimeout']});
    const {send, answers} = rig({limits: {upstreamTimeoutMs: 5}});
    let signal: AbortSignal | undefined;
    answers((request) => {
      signal = request.signal;
      return Response.json({});
    });
    assert.equal((await send('GET', '/book_dates/1')).status, 200);
    mock.timers.tick(10);
    assert.equal(signal?.aborted, false);
  });
});

describe('a bug in what the proxy is given', () => {
  it('ends the request with 500 and without its message', async () => {
    const {send} = rig({
      locationIds: {
        has: () => {
          throw new Error('secret detail');
        },
      } as unknown as ReadonlySet<string>,
    });
    const response = await send('GET', '/book_dates/1');
    assert.equal(response.status, 500);
    assert.ok(!(await response.text()).includes('secret'));
  });
});

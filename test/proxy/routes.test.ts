// Which addresses exist, what of a request reaches Altegio on each, and that nothing else ever does.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ROUTES} from '../../proxy/src/routes.js';
import {CASES, authorization} from './support/cases.js';
import {PARTNER, USER, failureOf, rig} from './support/proxy.js';

describe('every address of the contract', () => {
  it('is one of the table, and the table has no other', () => {
    const named = new Set(CASES.map(({name}) => name));
    assert.deepEqual(
      ROUTES.filter(({name}) => !named.has(name)).map(({name}) => name),
      ['sign-out', 'session', 'outcome'],
    );
  });

  for (const one of CASES) {
    it(`${one.method} ${one.path}${one.signedIn ? ', signed in' : ''}`, async () => {
      const {send, signIn, seen, events, answers} = rig();
      const cookie = one.signedIn ? await signIn() : undefined;
      answers(() => Response.json({success: true, data: {id: 7, user_token: USER}, meta: []}, {status: 202}));
      const response = await send(one.method, one.path, {
        ...(one.body && {body: one.body}),
        ...(cookie !== undefined && {cookie}),
        headers: {
          'Accept-Language': 'ka-GE, en;q=0.5',
          // None of these may come through.
          Authorization: 'User of-the-page',
          'Idempotency-Key': '6f1d-1',
          'X-Forwarded-For': '10.0.0.1',
          'X-Custom': 'x',
          Accept: 'text/html',
        },
      });
      assert.equal(response.status, 202);
      assert.equal(seen.length, 1);
      const [call] = seen;
      assert.equal(call?.method, one.method);
      assert.equal(call?.url, `https://altegio.example/api/v1${one.reaches ?? one.path}`);
      assert.equal(call?.redirect, 'manual');
      const headers = {
        accept: 'application/vnd.api.v2+json',
        'accept-language': 'ka-GE, en;q=0.5',
        authorization: authorization(one.signedIn === true),
      };
      assert.deepEqual(
        Object.fromEntries(call?.headers ?? []),
        one.body ? {...headers, 'content-type': 'application/json'} : headers,
      );
      assert.equal(call?.body, one.body ? JSON.stringify(one.body) : '');
      const cookies = response.headers.getSetCookie().map((line) => line.split('=')[0]);
      const session = one.changesSession ? ['__Host-altegio-session'] : [];
      const known = one.name === 'sign-in-by-code' ? ['__Host-altegio-known'] : [];
      assert.deepEqual(cookies, [...session, ...known]);
      assert.deepEqual([events.length, events[0]?.route, events[0]?.status], [1, one.name, 202]);
    });
  }

  it('asks for the client where Altegio does, and makes no call for a stranger', async () => {
    for (const one of CASES) {
      const {send, seen} = rig();
      const response = await send(one.method, one.path, one.body && {body: one.body});
      // A guest may use the hash of an appointment; the rest of the account is the client's.
      const forClient = one.signedIn === true && !one.path.includes('aB3') && !one.guestToo;
      if (forClient) {
        assert.equal(response.status, 401, one.path);
        assert.deepEqual(await failureOf(response), {
          success: false,
          data: null,
          meta: {message: 'Authentication needed.'},
        });
        assert.equal(seen.length, 0, one.path);
      } else {
        assert.equal(seen[0]?.headers.get('Authorization'), `Bearer ${PARTNER}`, one.path);
      }
    }
  });

  it('does not speak in the name of a client who is signed in where that is not asked for', async () => {
    for (const path of ['/book_dates/4564', '/book_times/4564/0/2026-11-22']) {
      const {send, signIn, seen} = rig();
      await send('GET', path, {cookie: await signIn()});
      assert.equal(seen[0]?.headers.get('Authorization'), `Bearer ${PARTNER}`, path);
    }
    for (const path of ['/book_code/4564', '/user/auth', '/booking/auth']) {
      const {send, signIn, seen} = rig();
      const body = path === '/booking/auth' ? {} : {phone: '+13155550175'};
      await send('POST', path, {cookie: await signIn(), body});
      assert.equal(seen[0]?.headers.get('Authorization'), `Bearer ${PARTNER}`, path);
    }
  });

  it('keeps a strange Accept-Language from Altegio', async () => {
    for (const language of ['en\u00ff', 'en"', `en${'-x'.repeat(200)}`, 'en;q=0.5, <script>']) {
      const {send, seen} = rig();
      await send('GET', '/book_dates/1', {headers: {'Accept-Language': language}});
      assert.equal(seen[0]?.headers.has('Accept-Language'), false, language);
    }
  });
});

describe('other methods on an address that exists', () => {
  it('are 404 and make no call, HEAD too, which must not send an SMS', async () => {
    const paths = [...new Set(CASES.map(({path}) => path))];
    const bare = (path: string): string => path.replace(/\?.*$/, '').replace(/\/$/, '');
    const exists = (method: string, path: string): boolean =>
      CASES.some((one) => bare(one.path) === bare(path) && one.method === method);
    let tried = 0;
    for (const method of ['HEAD', 'GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'PURGE']) {
      for (const path of paths) {
        if (exists(method, path)) continue;
        const {send, signIn, seen} = rig();
        const cookie = await signIn();
        const body = method === 'POST' || method === 'PUT' || method === 'PATCH' ? {} : undefined;
        const response = await send(method, path, {cookie, ...(body && {body})});
        assert.equal(response.status, 404, `${method} ${path}`);
        assert.equal(seen.length, 0, `${method} ${path}`);
        tried++;
      }
    }
    assert.ok(tried > 100, `only ${tried}`);
  });
});

describe('queries and bodies', () => {
  const refused = async (method: string, path: string, body?: unknown, status = 400): Promise<void> => {
    const {send, signIn, seen} = rig();
    const cookie = await signIn();
    const response = await send(method, path, {cookie, ...(body !== undefined && {body})});
    assert.equal(response.status, status, `${path} ${JSON.stringify(body)}`);
    const failure = await failureOf(response);
    assert.deepEqual([failure.success, failure.data, typeof failure.meta.message], [false, null, 'string']);
    assert.equal(seen.length, 0, path);
  };

  it('refuses names that the address does not take, and names given twice', async () => {
    for (const query of [
      'x=1',
      'phone=13155550175&phone=13155550176',
      'phone=13155550175&company_id=1&company_id=2',
      'phone[]=13155550175',
      'PHONE=13155550175',
      '__proto__=1',
      'constructor=1',
      'toString=1',
      'phone=13155550175&user_token=1',
      '=1',
      '&=',
    ]) {
      await refused('GET', `/booking/user/phone_confirmation?${query}`);
    }
    await refused('GET', '/booking/user/data?a=1');
    for (const path of ['abonements', 'certificates']) {
      for (const query of ['', '?company_id=', '?company_id=1&company_id=2', '?company_id[]=1', '?phone=13155550175']) {
        await refused('GET', `/user/loyalty/${path}${query}`);
      }
    }
    await refused('GET', '/book_dates/1?date=2026-01-01&date=2026-01-02');
    await refused('GET', `/book_dates/1?${'service_ids[]=1&'.repeat(51)}`);
  });

  it('refuses values of another form', async () => {
    for (const value of [
      '',
      'abc',
      '%00',
      '1%0d%0aX: y',
      '+1 315 555 01 75 ext',
      '1'.repeat(40),
      '%F0%9F%93%9E',
      '1&#39;',
    ]) {
      await refused('GET', `/booking/user/phone_confirmation?company_id=1&phone=${value}`);
    }
    for (const id of ['-1', '1.0', '1e3', '0x1', '1'.repeat(13), '1%0a', '%EF%BC%91', ' 1']) {
      await refused('GET', `/book_dates/1?staff_id=${id}`);
      await refused('GET', `/book_dates/1?service_ids[]=${id}`);
    }
    for (const date of ['2026-1-1', '20260101', '2026-01-01T00:00', '2026-01-01%00', 'today']) {
      await refused('GET', `/book_dates/1?date=${date}`);
    }
  });

  it('refuses bodies with other fields, other types, too much text, or no object at all', async () => {
    for (const body of [
      '',
      '{',
      '[]',
      'null',
      '1',
      '"x"',
      '{"phone":1}',
      '{"phone":null}',
      '{"phone":["1"]}',
      '{"phone":{"a":1}}',
      '{"phone":"13155550175","extra":1}',
      '{"__proto__":"x"}',
      '{"constructor":"x"}',
      `{"fullname":"${'a'.repeat(201)}"}`,
      '{"phone":"not a phone"}',
    ]) {
      await refused('POST', '/book_code/1', body);
    }
    for (const rating of ['0', '6', '10', '-1', '4.5', '"5 "', '""', 'true', 'null', '[5]', '{"a":5}']) {
      await refused('POST', '/master_record_review/aBcde', `{"rating":${rating}}`);
    }
    await refused('POST', '/master_record_review/aBcde', {rating: 5, text: 'x'.repeat(4001)});
    for (const more of [{tips_amount: 5}, {redirect_prefix: 'x'}, {text: 5}, {text: null}]) {
      await refused('POST', '/master_record_review/aBcde', {rating: 5, ...more});
    }
    for (const code of ['-1', '1.5', '1e400', 'true']) await refused('POST', '/user/auth', `{"code":${code}}`);
  });

  it('sends on what JSON.parse understood, so that Altegio cannot read a body in another way', async () => {
    const {send, seen} = rig();
    await send('POST', '/book_code/1', {body: ' {"phone":"13155550175", "phone":"13155550176"} '});
    assert.equal(seen[0]?.body, '{"phone":"13155550176"}');
  });

  it('takes 16 KB and not a byte more, also when no length is announced', async () => {
    const padded = (size: number): string => {
      const body = JSON.stringify({datetime: '2026-11-23T10:00:00'});
      return body + ' '.repeat(size - body.length);
    };
    for (const [size, status] of [
      [16_384, 200],
      [16_385, 413],
    ] as const) {
      const {send, signIn, raw, seen} = rig();
      const cookie = await signIn();
      assert.equal((await send('PUT', '/book_record/1/2', {cookie, body: padded(size)})).status, status);
      const chunks = new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < size; at += 1_000) {
            controller.enqueue(new TextEncoder().encode(padded(size).slice(at, at + 1_000)));
          }
          controller.close();
        },
      });
      const streamed = new Request('http://proxy.example/altegio/book_record/1/2', {
        method: 'PUT',
        headers: {
          Origin: 'http://proxy.example',
          'X-Requested-With': 'altegio-elements',
          'Content-Type': 'application/json',
          Cookie: cookie,
        },
        body: chunks,
        duplex: 'half',
      } as RequestInit);
      assert.equal((await raw(streamed)).status, status);
      assert.equal(seen.length, status === 200 ? 2 : 0);
    }
  });

  it('refuses bytes that are not UTF-8, and a body that breaks off', async () => {
    const broken = new ReadableStream({start: (controller) => controller.error(new Error('gone'))});
    const notUtf8 = Uint8Array.from('{"login":"\u00ff"}', (char) => char.charCodeAt(0));
    for (const body of [notUtf8, broken]) {
      const {raw, seen} = rig();
      const response = await raw(
        new Request('http://proxy.example/altegio/booking/auth', {
          method: 'POST',
          headers: {
            Origin: 'http://proxy.example',
            'X-Requested-With': 'altegio-elements',
            'Content-Type': 'application/json',
          },
          body,
          duplex: 'half',
        } as RequestInit),
      );
      assert.equal(response.status, 400);
      assert.equal(seen.length, 0);
    }
  });

  it('takes an Idempotency-Key of a sane form only', async () => {
    for (const [key, status] of [
      ['3f0c-77', 200],
      ['"quoted"', 200],
      ['', 400],
      ['a b', 400],
      ['x'.repeat(129), 400],
    ] as const) {
      const {send} = rig();
      const response = await send('GET', '/book_dates/1', {headers: {'Idempotency-Key': key}});
      assert.equal(response.status, status, key);
    }
  });
});

describe('LOCATION_IDS', () => {
  const served = {locationIds: new Set(['4564'])};

  it('lets the named locations through, and no other, wherever a location is named', async () => {
    for (const [method, path, status] of [
      ['GET', '/book_dates/4564', 200],
      ['GET', '/book_dates/4565', 403],
      ['GET', '/book_dates/04564', 403],
      ['GET', '/book_times/4565/4564/2026-11-22', 403],
      ['GET', '/booking/user/phone_confirmation?phone=13155550175&company_id=4564', 200],
      ['GET', '/booking/user/phone_confirmation?phone=13155550175&company_id=4565', 403],
      // A chain's locations are not known to the proxy.
      ['GET', '/booking/user/phone_confirmation?phone=13155550175&group_id=4564', 403],
      ['GET', '/user/records/?company_id=4565', 403],
      ['GET', '/user/records/', 200],
      ['POST', '/book_code/4565', 403],
      ['PUT', '/book_record/4565/4564', 403],
      ['PUT', '/book_record/4564/4565', 200],
      ['GET', '/company/4565', 403],
      ['GET', '/company/4564?bookform_id=4565', 200],
      ['GET', '/book_services/4565', 403],
      ['GET', '/book_staff/4565', 403],
      ['GET', '/privacy_policy/4565', 403],
      ['GET', '/book_staff_seances/4565/4564', 403],
      ['GET', '/activity/4565/search', 403],
      ['GET', '/activity/4565/search_dates', 403],
      ['GET', '/activity/4565/search_dates_range', 403],
      ['GET', '/activity/4565/filters', 403],
      ['POST', '/book_check/4565', 403],
      ['POST', '/book_record/4565', 403],
      ['POST', '/activity/4565/4564/book', 403],
      ['GET', '/bookform/4565', 200],
      ['GET', '/user/loyalty/abonements?company_id=4565', 403],
      ['GET', '/user/loyalty/certificates?company_id=4565', 403],
      ['GET', '/user/loyalty/certificates?company_id=4564', 200],
      // What the client has of their own, which spends nothing.
      ['GET', '/user/loyalty_cards/4565', 200],
      ['POST', '/master_record_review/4565', 200],
    ] as const) {
      const {send, signIn, seen} = rig(served);
      const cookie = await signIn();
      const response = await send(method, path, {cookie, ...(method !== 'GET' && {body: {}})});
      assert.equal(response.status, status, path);
      assert.equal(seen.length, status === 200 ? 1 : 0, path);
      if (status === 403) assert.equal((await failureOf(response)).success, false);
    }
  });
});

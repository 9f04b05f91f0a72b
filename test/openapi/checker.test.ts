// The negative control: one thing changed in a good request or a good answer, and the checks say so.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {checkAnswer, checkRequest} from './checker.js';
import {basePath, operationOf} from './document.js';
import {Visit, type Told} from './visit.js';
import {walk} from './walk.js';

const url = `https://www.example.com${basePath}`;
const good = {'X-Requested-With': 'altegio-elements', Accept: 'application/vnd.api.v2+json'};
const json = {...good, 'Content-Type': 'application/json'};
const code = {phone: '+13155550175', code: '30254'};

function request(method: string, path: string, headers: Record<string, string> = good, body?: unknown): Request {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request(url + path, {method, headers, ...(body === undefined ? {} : {body: text})});
}

const without = (headers: Record<string, string>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

describe('a changed request', () => {
  const rightOnes: readonly Request[] = [
    request('POST', '/user/auth', {...json, 'Idempotency-Key': '6f1d-1'}, code),
    request('GET', '/booking/user/data', {...good, Authorization: 'User 0123abcd'}),
    request('GET', '/booking/user/phone_confirmation?phone=%2B13155550175&company_id=1'),
    request('GET', '/book_dates/1?service_ids[]=1&service_ids%5B%5D=2&date=2026-10-05'),
    request('DELETE', '/user/records/1/aB3'),
  ];

  it('is told from one that is right', async () => {
    for (const right of rightOnes) assert.deepEqual((await checkRequest(right)).problems, [], right.url);
  });

  const wrongOnes: Readonly<Record<string, Request>> = {
    'another method': request('POST', '/booking/user/data', json, {}),
    HEAD: request('HEAD', '/booking/user/phone_confirmation?phone=1315555&company_id=1'),
    'another address': request('GET', '/records/1'),
    'an address beside the proxy': new Request('https://www.example.com/api/user/records/', {headers: good}),
    'a piece of path more': request('GET', '/user/records/1/aB3/x'),
    'an empty piece of path': request('GET', '/user/records//aB3'),
    'an id that is none': request('GET', '/user/records/1a'),
    'an encoded slash': request('GET', '/user/records/1/a%2Fb'),
    'a query parameter more': request('GET', '/user/records/?count=5'),
    'a query parameter twice': request('GET', '/user/records/?company_id=1&company_id=2'),
    'a query parameter of another form': request('GET', '/book_dates/1?date=tomorrow'),
    'too many services': request('GET', `/book_dates/1?${'service_ids[]=1&'.repeat(51)}`),
    'no phone': request('GET', '/booking/user/phone_confirmation?company_id=1'),
    'neither location nor chain': request('GET', '/booking/user/phone_confirmation?phone=1315555'),
    'location and chain': request('GET', '/booking/user/phone_confirmation?phone=1315555&company_id=1&group_id=2'),
    'a long proof': request(
      'GET',
      `/booking/user/phone_confirmation?phone=1315555&company_id=1&proof_of_work=${'a'.repeat(4097)}`,
    ),
    'a header more': request('GET', '/booking/user/data', {...good, 'X-Custom': '1'}),
    'no X-Requested-With': request('GET', '/booking/user/data', without(good, 'X-Requested-With')),
    'another X-Requested-With': request('GET', '/booking/user/data', {...good, 'X-Requested-With': 'fetch'}),
    'a key where none is taken': request('GET', '/booking/user/data', {...good, 'Idempotency-Key': '1'}),
    'a key of another form': request('POST', '/user/auth', {...json, 'Idempotency-Key': 'a b'}, code),
    'a token where none is taken': request('POST', '/user/auth', {...json, Authorization: 'User 0123abcd'}, code),
    'a partner token': request('GET', '/booking/user/data', {...good, Authorization: 'Bearer x, User 0123abcd'}),
    'a body where none is taken': request('DELETE', '/user/records/1', json, {}),
    'no body': request('POST', '/user/auth', json),
    'a body that is no JSON': request('POST', '/user/auth', json, 'phone=1'),
    'a form': request('POST', '/user/auth', {...good, 'Content-Type': 'text/plain'}, code),
    'a field more': request('POST', '/user/auth', json, {...code, remember: '1'}),
    'a field less': request('POST', '/user/auth', json, {phone: code.phone}),
    'a field of another type': request('POST', '/user/auth', json, {...code, code: null}),
    'a phone of another form': request('POST', '/user/auth', json, {...code, phone: 'call me'}),
  };
  for (const [name, wrong] of Object.entries(wrongOnes)) {
    it(`is found: ${name}`, async () => assert.notDeepEqual((await checkRequest(wrong)).problems, []));
  }
});

describe('a changed answer', () => {
  const told = new Map<string, Told>();
  const ok = new Headers({'Content-Type': 'application/json', 'Cache-Control': 'no-store'});
  const wrongWith = (id: string, status: number, body: unknown, headers = ok): readonly string[] =>
    checkAnswer(operationOf(id), status, headers, typeof body === 'string' ? body : JSON.stringify(body));
  const headers = (more: Record<string, string>): Headers => new Headers([...ok, ...Object.entries(more)]);
  const session = '__Host-altegio-session=a.b; Path=/; Max-Age=1; HttpOnly; Secure; SameSite=Strict';

  before(async () => {
    for (const mode of ['token', 'cookie'] as const) {
      for (const one of await walk(new Visit({mode}))) told.set(`${mode} ${one.id}`, one);
    }
  });

  it('is told from one that is right', () => {
    assert.deepEqual(wrongWith('user-data', 200, {success: true, data: {id: '7'}, meta: []}), []);
    assert.deepEqual(wrongWith('user-data', 202, {id: 7, name: null}), []);
    assert.deepEqual(wrongWith('cancel', 204, ''), []);
    assert.deepEqual(wrongWith('sign-out', 200, {success: true}, headers({'Set-Cookie': session})), []);
    assert.deepEqual(wrongWith('dates', 429, {errors: {code: 1}, meta: {}}, headers({'Retry-After': '3'})), []);
  });

  it('is found in each field of what really came that the elements read', () => {
    const fieldsOfRecord = 'id services services.0.cost company.id staff.show_rating deleted attendance datetime'.split(
      ' ',
    );
    const fields: Readonly<Record<string, readonly string[]>> = {
      'token user-data': ['data', 'data.id', 'data.name', 'data.user_token', 'success', 'meta'],
      'token change-password': ['data', 'data.user_token'],
      'token dates': ['data.booking_dates', 'data.booking_dates.0', 'data.booking_days'],
      'token times': ['data', 'data.0', 'data.0.time', 'data.0.datetime', 'data.0.sum_length'],
      'cookie appointments': fieldsOfRecord.map((name) => `data.0.${name}`),
      'cookie appointment': ['data', 'data.0'],
      'cookie reschedule': ['data', 'data.id', 'data.services', 'data.services.0'],
      'cookie confirm-phone': ['success', 'meta'],
    };
    for (const [name, paths] of Object.entries(fields)) {
      const one = told.get(name);
      assert.ok(one && one.problems.length === 0, name);
      for (const path of paths) {
        const body: unknown = JSON.parse(one.text);
        spoil(body, path.split('.'));
        assert.notDeepEqual(wrongWith(one.id, one.status, body), [], `${name} ${path}`);
      }
    }
  });

  const record = {id: 1, services: [], date: '2026-10-05 12:00:00'};
  const failure = {success: false, data: null, meta: {message: 'No'}};
  const page = new Headers({'Content-Type': 'text/html'});
  const wrongOnes: Readonly<Record<string, () => readonly string[]>> = {
    'a redirect': () => wrongWith('user-data', 302, ''),
    'an empty answer where there is something to tell': () => wrongWith('user-data', 200, ''),
    'a page under a success': () => wrongWith('user-data', 200, '<p>', page),
    'a page under a 404': () => wrongWith('user-data', 404, '<p>', page),
    'half of the JSON': () => wrongWith('user-data', 200, '{"success":true,"da'),
    'no type': () => wrongWith('user-data', 200, {id: 1}, new Headers()),
    'a failure without a shape': () => wrongWith('user-data', 404, {}),
    'a failure that says success': () => wrongWith('user-data', 404, {...failure, success: true}),
    'a failure with data': () => wrongWith('user-data', 404, {...failure, data: {id: 1}}),
    'data without the envelope being one': () => wrongWith('user-data', 200, {success: 'yes', data: {id: 1}}),
    'a record alone where a list is': () => wrongWith('appointments', 200, {success: true, data: record}),
    'a record without a time': () => wrongWith('appointments', 200, {success: true, data: [{...record, date: null}]}),
    'a cookie where none is set': () => wrongWith('user-data', 200, {id: 1}, headers({'Set-Cookie': session})),
    'a cookie with a refusal': () => wrongWith('sign-in-by-code', 422, failure, headers({'Set-Cookie': session})),
    'a cookie that scripts can read': () =>
      wrongWith('sign-in-by-code', 201, {id: 1}, headers({'Set-Cookie': session.replace(' HttpOnly;', '')})),
    'a cookie of another name': () =>
      wrongWith('sign-in-by-code', 201, {id: 1}, headers({'Set-Cookie': session.replace('session', 'token')})),
    'a cookie and a token': () =>
      wrongWith('sign-in-by-code', 201, {id: 1, user_token: 'abc'}, headers({'Set-Cookie': session})),
    'a wait that is no time': () => wrongWith('dates', 429, failure, headers({'Retry-After': 'soon'})),
    'a wait with a success': () => wrongWith('sign-out', 200, {success: true}, headers({'Retry-After': '1'})),
    'an answer that may be stored': () =>
      wrongWith(
        'user-data',
        200,
        {id: 1},
        new Headers({'Content-Type': 'application/json', 'Cache-Control': 'public'}),
      ),
    'a challenge without its signature': () =>
      wrongWith('send-booking-code', 412, {...failure, meta: {message: 'Work', proof_of_work: {parameters: {}}}}),
  };
  for (const [name, wrong] of Object.entries(wrongOnes)) {
    it(`is found: ${name}`, () => assert.notDeepEqual(wrong(), []));
  }
});

/** Puts what no schema takes in place of one value. */
function spoil(body: unknown, [name = '', ...rest]: readonly string[]): void {
  const holder = body as Record<string, unknown>;
  assert.ok(name in holder, `${name} is not there`);
  if (rest.length > 0) spoil(holder[name], rest);
  else holder[name] = [[true]];
}

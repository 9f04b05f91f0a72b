// A booking whose answer is lost: the same key never books twice, and `outcome/{key}` tells what came of it and starts nothing.
import assert from 'node:assert/strict';
import {Writable} from 'node:stream';
import {describe, it} from 'node:test';
import {together} from '../../../proxy/src/events.js';
import {createLog} from '../../../proxy/src/node/log.js';
import {Metrics} from '../../../proxy/src/node/metrics.js';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import {APPOINTMENT, DETAILS} from '../support/cases.js';
import {ORIGIN, PARTNER, SECRET, USER, everythingIn, failureOf, rig, type Rig} from '../support/proxy.js';

const HASH = 'canaryhash5f0c';
const KEY = 'canary-key-3915-2210-88';
const BODY = {...DETAILS, code: 'canary-1234', appointments: [APPOINTMENT]};
const BOOKED = {success: true, data: [{id: 1, record_id: 7, record_hash: HASH}], meta: []};
const booked = (): Response => Response.json(BOOKED, {status: 201});
const headers = (key: string): Record<string, string> => ({'Idempotency-Key': key});
const outcome = ({send}: Rig, key = KEY): Promise<Response> => send('GET', `/outcome/${key}`);

interface Sent {
  readonly key?: string;
  readonly body?: object;
  readonly path?: string;
  readonly cookie?: string;
}

const book = (
  {send}: Rig,
  {key = KEY, body = BODY, path = '/book_record/4564', cookie}: Sent = {},
): Promise<Response> => send('POST', path, {body, headers: headers(key), ...(cookie !== undefined && {cookie})});

/** An Altegio that answers when the test says so. */
function held(one: Rig): {readonly started: Promise<void>; release(script?: () => Response): void} {
  let release: (script: () => Response) => void = () => undefined;
  const answer = new Promise<() => Response>((resolve) => (release = resolve));
  const started = new Promise<void>((resolve) => {
    one.answers(async () => {
      resolve();
      return (await answer)();
    });
  });
  return {started, release: (script = booked) => release(script)};
}

describe('the same key again', () => {
  it('gives an answer of any length', async () => {
    const one = rig();
    const long = {...BOOKED, meta: {notes: 'x'.repeat(200_000)}};
    one.answers(() => Response.json(long, {status: 201}));
    await book(one);
    const again = await book(one);
    assert.deepEqual([again.status, await again.json(), one.seen.length], [201, long, 1]);
    assert.deepEqual(await (await outcome(one)).json(), long);
  });

  it('gives the first answer, and one call is made, for a guest and for a client', async () => {
    for (const guest of [true, false]) {
      const one = rig();
      const cookie = guest ? {} : {cookie: await one.signIn()};
      one.answers(booked);
      const first = await book(one, cookie);
      const again = await book(one, cookie);
      assert.deepEqual([first.status, again.status, one.seen.length], [201, 201, 1]);
      assert.deepEqual(await again.json(), await first.json());
      assert.equal(one.seen[0]?.headers.get('Authorization'), `Bearer ${PARTNER}${guest ? '' : `, User ${USER}`}`);
    }
  });

  it('is another booking in another session, and of a guest', async () => {
    const one = rig();
    const cookies = [await one.signIn(), await one.signIn('canary-user-other-2')];
    one.answers(booked);
    for (const cookie of cookies) assert.equal((await book(one, {cookie})).status, 201);
    assert.equal((await book(one)).status, 201);
    assert.equal(one.seen.length, 3);
    for (const cookie of cookies) await book(one, {cookie});
    assert.equal(one.seen.length, 3);
  });

  it('is refused for another body, another location and another event; a 409 says that it is under way', async () => {
    const one = rig();
    const {started, release} = held(one);
    const first = book(one);
    await started;
    const busy = await book(one);
    assert.deepEqual([busy.status, busy.headers.get('Retry-After')], [409, '1']);
    release();
    assert.equal((await first).status, 201);
    assert.equal((await book(one, {body: {...BODY, comment: 'other'}})).status, 422);
    assert.equal((await book(one, {path: '/book_record/4565'})).status, 422);
    const {appointments: _, ...details} = BODY;
    const event = {body: {...details, clients_count: 1}, key: 'event-key'};
    assert.equal((await book(one, {...event, path: '/activity/4564/9/book'})).status, 201);
    assert.equal((await book(one, {...event, path: '/activity/4564/10/book'})).status, 422);
    assert.equal(one.seen.length, 2);
  });

  it('gives a cut, a time-out and an unreadable answer again, and Altegio is not asked twice', async () => {
    for (const [script, status] of [
      [() => Promise.reject(new Error('cut')), 502],
      [() => new Response('{"success":true,"data":[{"rec'), 502],
      [() => new Promise<Response>(() => undefined), 504],
      [() => new Response('<html>', {status: 500}), 500],
    ] as const) {
      const one = rig({limits: {upstreamTimeoutMs: 30}});
      one.answers(script);
      const first = await book(one);
      one.answers(booked);
      const again = await book(one);
      const told = await outcome(one);
      assert.deepEqual([first.status, again.status, told.status, one.seen.length], [status, status, status, 1]);
      const failure = await failureOf(first);
      assert.deepEqual(await failureOf(again), failure);
      assert.deepEqual(await failureOf(told), failure);
    }
  });

  it('books after the first was surely not sent or not heard', async () => {
    for (const answer of [() => Response.json({}, {status: 429}), () => new Response('<p>wait', {status: 403})]) {
      const one = rig();
      one.answers(answer);
      assert.ok((await book(one)).status >= 400);
      assert.equal((await outcome(one)).status, 404);
      one.answers(booked);
      assert.equal((await book(one)).status, 201);
      assert.equal((await outcome(one)).status, 200);
    }
  });

  it('lives for 30 minutes, and the key of a password change for 5', async () => {
    let now = 0;
    const one = rig({store: new MemoryStore(() => now)});
    const cookie = await one.signIn();
    one.answers(booked);
    await book(one);
    const change = {cookie, body: {name: 'Ann'}, headers: headers('profile')};
    await one.send('PUT', '/booking/user', change);
    now += 30 * 60_000 - 1;
    await book(one);
    assert.equal((await outcome(one)).status, 200);
    assert.equal(one.seen.length, 2);
    await one.send('PUT', '/booking/user', change);
    assert.equal(one.seen.length, 3);
    now += 1;
    assert.equal((await outcome(one)).status, 404);
    await book(one);
    assert.equal(one.seen.length, 4);
  });
});

describe('the outcome', () => {
  it('is 404, then 202 while it runs, then the first answer with 200, and makes no call', async () => {
    const one = rig();
    assert.equal((await outcome(one)).status, 404);
    const {started, release} = held(one);
    const first = book(one);
    await started;
    const running = await outcome(one);
    assert.deepEqual([running.status, running.headers.get('Retry-After')], [202, '1']);
    assert.deepEqual(await running.json(), {success: true, data: null, meta: []});
    release();
    await first;
    const done = await outcome(one);
    assert.deepEqual([done.status, await done.json()], [200, BOOKED]);
    assert.equal(one.seen.length, 1);
  });

  it('is told whatever the session, as the key is the secret; and nothing is set', async () => {
    const one = rig();
    const cookie = await one.signIn();
    one.answers(booked);
    await book(one, {cookie});
    for (const asking of [{}, {cookie}, {cookie: await one.signIn('canary-user-other-2')}]) {
      const told = await one.send('GET', `/outcome/${KEY}`, asking);
      assert.deepEqual([told.status, await told.json(), told.headers.getSetCookie()], [200, BOOKED, []]);
    }
  });

  it('is a refusal as well, with what Altegio said', async () => {
    const one = rig();
    const taken = {success: false, data: null, meta: {message: 'Taken', errors: [{code: 433, message: 'Taken'}]}};
    one.answers(() => Response.json(taken, {status: 422}));
    await book(one);
    const told = await outcome(one);
    assert.deepEqual([told.status, await told.json()], [200, taken]);
  });

  it('is a refusal also where Altegio said nothing with it', async () => {
    const one = rig();
    one.answers(() => new Response(null, {status: 409}));
    await book(one);
    const told = await outcome(one);
    const {success, meta} = (await told.json()) as {success: boolean; meta: {message: string}};
    assert.deepEqual([told.status, success, meta.message], [200, false, 'Altegio refused it.']);
  });

  it('is a refusal in whatever shape Altegio said it, with all that it said', async () => {
    const errors = [{code: 433, message: 'Taken'}];
    for (const said of [
      {meta: {message: 'Taken', errors}},
      {data: null, meta: {message: 'Taken', errors}},
      {errors: errors[0], data: null, meta: {}},
      {errors: errors[0], meta: {message: 'Taken'}},
      {message: 'Taken', errors: null},
      {message: 'Taken', info: {success: false}},
      {success: true, data: {id: 5, hash: HASH}},
    ]) {
      const one = rig();
      one.answers(() => Response.json(said, {status: 422}));
      assert.deepEqual(await (await book(one)).json(), said);
      const told = await outcome(one);
      assert.deepEqual([told.status, await told.json()], [200, {...said, success: false}]);
    }
  });

  it('of a client who left meanwhile is told to them all the same', async () => {
    const one = rig();
    const {started, release} = held(one);
    const gone = new AbortController();
    const first = one.raw(
      new Request('http://proxy.example/altegio/book_record/4564', {
        method: 'POST',
        headers: {
          Origin: ORIGIN,
          'X-Requested-With': 'altegio-elements',
          'Content-Type': 'application/json',
          ...headers(KEY),
        },
        body: JSON.stringify(BODY),
        signal: gone.signal,
      }),
    );
    await started;
    gone.abort();
    release();
    await first.catch(() => undefined);
    assert.equal((await outcome(one)).status, 200);
  });

  it('is told of a booking alone: the key of a sign-in or a password change is unknown', async () => {
    const one = rig();
    const cookie = await one.signIn();
    one.answers(() => Response.json({success: true, data: {id: 7, user_token: 'canary-new-1'}, meta: []}));
    const change = {old_password: 'a', new_password: 'b'};
    await one.send('PUT', '/booking/user/password', {cookie, body: change, headers: headers(KEY)});
    await one.send('POST', '/user/auth', {body: {phone: '13155550175', code: '1'}, headers: headers(KEY)});
    assert.equal((await outcome(one)).status, 404);
  });

  it('has every key that a booking may have, and no other', async () => {
    const one = rig();
    one.answers(booked);
    for (const key of ['a', 'A:b.c-d_e', '"quoted"', 'x'.repeat(128)]) {
      await book(one, {key});
      assert.equal((await outcome(one, encodeURI(key))).status, 200, key);
      assert.equal((await outcome(one, encodeURIComponent(key))).status, 200, key);
    }
    assert.equal((await outcome(one, 'b')).status, 404);
  });
});

it('every answer says that outcomes are kept, also a refusal, a preflight and an address that is not there', async () => {
  const one = rig();
  for (const [method, path, options, status] of [
    ['GET', '/book_dates/4564', {}, 200],
    ['GET', '/user/records/', {}, 401],
    ['GET', '/companies', {}, 400],
    ['GET', '/nothing', {}, 404],
    ['OPTIONS', '/book_record/4564', {}, 204],
    ['GET', '/session', {}, 200],
    ['DELETE', '/session', {}, 200],
    ['GET', '/session', {headers: {'X-Requested-With': null}}, 403],
  ] as const) {
    const response = await one.send(method, path, options);
    assert.equal(response.status, status, path);
    assert.equal(response.headers.get('X-Altegio-Replays'), '1', path);
    assert.equal(response.headers.get('Access-Control-Expose-Headers'), 'Retry-After, X-Altegio-Replays');
  }
});

it('no key, hash, code, phone or name comes into log, metrics, store or another answer', async () => {
  const written: string[] = [];
  const log = createLog(new Writable({write: (chunk, _, done) => (written.push(String(chunk)), done())}));
  const metrics = new Metrics();
  const kept: string[] = [];
  const memory = new MemoryStore();
  const store = new Proxy(memory, {
    get: (target, name: keyof MemoryStore) => {
      const member: unknown = target[name];
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        kept.push(JSON.stringify(given));
        return (member as (...args: unknown[]) => unknown).apply(target, given);
      };
    },
  });
  const one = rig({store, events: together(metrics.events, log.events)});
  const cookie = await one.signIn();
  one.answers(booked);
  await book(one, {cookie});
  await book(one, {cookie});
  await outcome(one);
  one.answers(() => Promise.reject(new Error(`${HASH} ${KEY}`)));
  const failed = await everythingIn(await book(one, {key: `${KEY}-2`}));
  await one.send('GET', `/user/records/7/${HASH}`);
  log.flush();
  const told = `${written.join('')}${await metrics.text()}${kept.join('')}${failed}`;
  assert.ok(written.length > 4 && kept.length > 4);
  for (const canary of [HASH, KEY, 'canary-1234', '3155550175', 'Ann', USER, PARTNER, SECRET]) {
    assert.ok(!told.includes(canary), canary);
  }
  assert.match(written.join(''), /"event":"booking","what":"booked"/);
  assert.match(await metrics.text(), /altegio_proxy_bookings_total\{outcome="unknown"\} 1/);
});

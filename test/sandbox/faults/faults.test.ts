import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {storyIds, type Fault, type Sandbox} from '../../../sandbox/index.js';
import {call, requestTo, sandboxAt, signIn} from '../caller.js';

async function under(fault: Fault, headers: Record<string, string> = {}) {
  const sandbox = sandboxAt();
  sandbox.faults.set('GET companies', fault);
  return call(sandbox, 'GET', 'companies', {headers});
}

async function isDeleted(sandbox: Sandbox): Promise<unknown> {
  const reply = await call<{deleted: boolean}[]>(sandbox, 'GET', `user/records/${storyIds.tomorrow}`, {
    token: await signIn(sandbox),
  });
  return reply.body.data[0]?.deleted;
}

async function removal(sandbox: Sandbox, signal?: AbortSignal): Promise<Request> {
  const options = {token: await signIn(sandbox), ...(signal ? {signal} : {})};
  return requestTo('DELETE', `user/records/${storyIds.tomorrow}`, options);
}

/** Lets everything run that waits for nothing. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('each fault', () => {
  it('status, with its own body or the usual one, and no work done', async () => {
    const sandbox = sandboxAt();
    sandbox.faults.set('DELETE user/records/{id}', {kind: 'status', status: 503, body: {any: 'thing'}});
    const response = await sandbox.fetch(await removal(sandbox));
    assert.deepEqual([response.status, await response.json()], [503, {any: 'thing'}]);
    assert.equal(await isDeleted(sandbox), false);
    assert.equal((await under({kind: 'status', status: 500})).body.success, false);
    assert.equal((await under({kind: 'status', status: 500, body: null})).text, 'null');
  });

  it('delay, then the true answer or another fault', async (t) => {
    t.mock.timers.enable({apis: ['setTimeout']});
    const settled: string[] = [];
    const start = async (fault: Fault, name: string) => {
      const sandbox = sandboxAt();
      sandbox.faults.set('*', fault);
      void call(sandbox, 'GET', 'companies').then(({status}) => settled.push(`${name} ${status}`));
      await turn();
    };
    await start({kind: 'delay', ms: 1000}, 'slow');
    // oxlint-disable-next-line unicorn/no-thenable -- the fault's own word, never a function
    await start({kind: 'delay', ms: 500, then: {kind: 'wall'}}, 'slow wall');
    const tick = async (ms: number) => {
      t.mock.timers.tick(ms);
      await turn();
    };
    await tick(499);
    assert.deepEqual(settled, []);
    await tick(1);
    assert.deepEqual(settled, ['slow wall 412']);
    await tick(500);
    assert.deepEqual(settled, ['slow wall 412', 'slow 200']);
  });

  it('delay and hang reject at once with the reason of the abort, and nothing was done', async () => {
    for (const fault of [{kind: 'delay', ms: 600_000}, {kind: 'hang'}] as const) {
      const sandbox = sandboxAt();
      const controller = new AbortController();
      const reason = new Error('left the page');
      const request = await removal(sandbox, controller.signal);
      sandbox.faults.set('DELETE user/records', fault);
      const pending = sandbox.fetch(request);
      let settled = false;
      pending.catch(() => (settled = true));
      await turn();
      assert.equal(settled, false, 'still waiting');
      controller.abort(reason);
      await assert.rejects(pending, (error) => error === reason);
      assert.equal(await isDeleted(sandbox), false);
    }
  });

  it('hang rejects a timeout as fetch does', async () => {
    const sandbox = sandboxAt();
    sandbox.faults.set('*', {kind: 'hang'});
    const request = requestTo('GET', 'companies', {signal: AbortSignal.timeout(5)});
    await assert.rejects(sandbox.fetch(request), {name: 'TimeoutError'});
  });

  it('cut, before the work or after it', async () => {
    for (const [after, deleted] of [
      [false, false],
      [true, true],
    ]) {
      const sandbox = sandboxAt();
      const request = await removal(sandbox);
      sandbox.faults.set('DELETE user/records/{id}', {kind: 'cut', after: after === true});
      await assert.rejects(sandbox.fetch(request), new TypeError('Failed to fetch'));
      assert.equal(await isDeleted(sandbox), deleted);
      assert.equal(sandbox.requests.filter(({method}) => method === 'DELETE').length, 1);
    }
  });

  it('truncated: 200, and half of the true answer', async () => {
    const whole = (await call(sandboxAt(), 'GET', 'companies')).text;
    const half = await under({kind: 'truncated'});
    assert.deepEqual([half.status, half.body], [200, undefined]);
    assert.ok(whole.startsWith(half.text) && half.text.length > whole.length / 3);
    assert.match(half.headers.get('content-type') ?? '', /^application\/json/);
  });

  it('html403: the page of the bot wall, without CORS headers', async () => {
    const {status, text, headers} = await under({kind: 'html403'});
    assert.equal(status, 403);
    assert.match(headers.get('content-type') ?? '', /^text\/html/);
    assert.match(text, /Just a moment…/);
    assert.equal(headers.get('access-control-allow-origin'), null);
  });

  it('rate-limited, with and without a header, in both languages', async () => {
    const plain = await under({kind: 'rate-limited'});
    assert.deepEqual([plain.status, plain.headers.get('retry-after')], [429, null]);
    assert.equal(plain.body.meta.message, 'Request limit exceeded, please try again in 0 seconds');
    const russian = await under({kind: 'rate-limited', retryAfter: 7}, {'accept-language': 'ru'});
    assert.equal(russian.headers.get('retry-after'), '7');
    assert.equal(russian.body.meta.message, 'Превышен лимит запросов, попробуйте повторить запрос через 7 секунд');
  });

  it('wall: 412, the header, and the same as an object under meta.errors', async () => {
    const {status, headers, body} = await under({kind: 'wall'});
    assert.equal(status, 412);
    const level = JSON.parse(headers.get('x-app-security-level') ?? '');
    assert.match(level.user_confirm.url, /^https:/);
    assert.deepEqual(body.meta.errors, {'X-App-Security-Level': level});
  });

  it('error-shape: all five', async () => {
    const message = 'An error has occurred';
    const of = async (shape: 1 | 2 | 3 | 4 | 5) => under({kind: 'error-shape', shape, code: 433});
    const [one, two, three, four, five] = [await of(1), await of(2), await of(3), await of(4), await of(5)];
    assert.deepEqual(
      [one, two, three, four, five].map(({status}) => status),
      [422, 422, 422, 500, 200],
    );
    const errors = {code: 433, message};
    assert.deepEqual(one.body, {success: false, data: null, meta: {message, errors: [errors]}});
    assert.deepEqual(two.body, {errors, meta: {message}});
    assert.deepEqual(three.body, {success: false, data: null, errors, meta: {message, errors: [{}]}});
    assert.match(four.headers.get('content-type') ?? '', /^text\/html/);
    assert.deepEqual(five.body, one.body);
    assert.equal((await under({kind: 'error-shape', shape: 2, status: 401})).status, 401);
  });
});

describe('which request gets a fault', () => {
  it('lasts as many requests as said', async () => {
    const sandbox = sandboxAt();
    sandbox.faults.set('GET companies', {kind: 'status', status: 500, times: 2});
    const statuses = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await call(sandbox, 'GET', 'companies')).status);
    assert.deepEqual(statuses, [500, 500, 200]);
    assert.deepEqual(sandbox.faults.list(), []);
  });

  it('goes by method and route, the most exact key first', async () => {
    const sandbox = sandboxAt();
    const keys = [
      '*',
      '* *',
      'GET *',
      'GET user/records',
      'get /user/records/{any}/',
      `GET user/records/${storyIds.tomorrow}`,
    ];
    keys.forEach((key, index) => sandbox.faults.set(key, {kind: 'status', status: 500 + index}));
    const statusOf = async (method: string, path: string) => (await call(sandbox, method, path)).status;
    assert.equal(await statusOf('POST', 'booking/auth'), 501);
    assert.equal(await statusOf('GET', 'nowhere'), 502);
    assert.equal(await statusOf('GET', 'user/records/'), 503);
    assert.equal(await statusOf('GET', 'user/records/1/hash'), 503);
    assert.equal(await statusOf('GET', 'user/records/1'), 504);
    assert.equal(await statusOf('GET', `user/records/${storyIds.tomorrow}/`), 505);
    sandbox.faults.clear('GET *');
    assert.equal(await statusOf('GET', 'nowhere'), 501);
    sandbox.faults.clear();
    assert.equal(await statusOf('GET', 'companies'), 200);
  });

  it('does not spread from a route to a longer one of its own', async () => {
    const sandbox = sandboxAt();
    sandbox.faults.set('PUT booking/user', {kind: 'status', status: 500});
    assert.equal((await call(sandbox, 'PUT', 'booking/user/password', {body: {}})).status, 401);
    assert.equal((await call(sandbox, 'PUT', 'booking/user', {body: {}})).status, 500);
  });

  it('refuses a key that can never match', () => {
    const {faults} = sandboxAt();
    for (const key of ['', 'GET', 'user/records', 'GET usr/records', 'PATCH user/records', 'GET booking']) {
      assert.throws(() => faults.set(key, {kind: 'hang'}), RangeError, key);
    }
    assert.deepEqual(faults.list(), []);
  });
});

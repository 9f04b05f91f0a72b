import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createSandbox, demoClient, storyIds, type Sandbox} from '../../sandbox/index.js';
import {NOW, V2, call, lastCode, requestTo, sandboxAt, signIn} from './caller.js';

describe('envelopes', () => {
  it('wraps for v2 of either name, and is bare for plain JSON', async () => {
    const sandbox = sandboxAt();
    const bodyFor = async (accept: string) => (await call(sandbox, 'GET', 'companies', {headers: {accept}})).body;
    assert.equal((await bodyFor(V2)).success, true);
    assert.equal((await bodyFor('application/vnd.yclients.v2+json;charset=utf-8')).success, true);
    assert.ok(Array.isArray(await bodyFor('application/json')));
    const failed = await call(sandbox, 'GET', 'user/records', {headers: {accept: 'application/json'}});
    const message = 'Authentication needed.';
    assert.deepEqual([failed.status, failed.body], [401, {errors: {code: 401, message}, meta: {message}}]);
    sandbox.settings.wrapped = false;
    assert.ok(Array.isArray(await bodyFor(V2)));
  });

  it('has CORS headers as Altegio does, on failures only when set', async () => {
    const sandbox = sandboxAt();
    const originOf = async (path: string) =>
      (await call(sandbox, 'GET', path)).headers.get('access-control-allow-origin');
    assert.deepEqual([await originOf('companies'), await originOf('nowhere')], ['*', '*']);
    sandbox.settings.corsOnFailures = false;
    assert.deepEqual([await originOf('companies'), await originOf('nowhere')], ['*', null]);
    const preflight = await call(sandbox, 'OPTIONS', 'booking/user/password');
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Idempotency-Key/);
  });
});

describe('partner token', () => {
  const statusFor = async (sandbox: Sandbox, authorization: string, path = 'companies') =>
    (await call(sandbox, 'GET', path, {headers: {authorization}})).status;

  it('is not asked for by default, and may come all the same', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    for (const authorization of [`User ${token}`, `Bearer anything, User ${token}`]) {
      assert.equal(await statusFor(sandbox, authorization, 'user/records'), 200, authorization);
    }
    for (const authorization of [
      token,
      `Bearer ${token}`,
      `user ${token}`,
      `, User ${token}`,
      `User ${token}, Bearer x`,
    ]) {
      assert.equal(await statusFor(sandbox, authorization, 'user/records'), 401, authorization);
    }
  });

  it('is checked exactly when set, on every route', async () => {
    const sandbox = sandboxAt({partnerToken: 'p4rtner'});
    assert.equal(await statusFor(sandbox, 'Bearer p4rtner'), 200);
    assert.equal(await statusFor(sandbox, 'Bearer p4rtner', 'user/records'), 401);
    for (const authorization of ['', 'User abc', 'Basic p4rtner', 'bearer p4rtner', 'Bearer']) {
      assert.equal(await statusFor(sandbox, authorization), 401, authorization);
    }
    assert.equal(await statusFor(sandbox, 'Bearer p4rtner2'), 403);
    sandbox.settings.wrongPartnerTokenStatus = 401;
    assert.equal(await statusFor(sandbox, 'Bearer P4rtner'), 401);
    assert.equal(await statusFor(sandbox, 'Bearer nope', 'nowhere'), 401);
  });
});

describe('base path', () => {
  it('is cut off, whatever the host', async () => {
    const statusAt = async (basePath: string, url: string) =>
      (await sandboxAt({basePath}).fetch(new Request(url, {headers: {accept: V2}}))).status;
    assert.equal(await statusAt('/api/v1', 'http://127.0.0.1:9/api/v1/companies'), 200);
    assert.equal(await statusAt('altegio/', 'https://x.example/altegio/companies'), 200);
    assert.equal(await statusAt('', 'https://x.example/companies'), 200);
    assert.equal(await statusAt('/api/v1', 'https://x.example/companies'), 404);
    assert.equal(await statusAt('/api/v1', 'https://x.example/api/v11/companies'), 404);
  });
});

describe('log and reset', () => {
  it('keeps each request as it came, and says so', async () => {
    const sandbox = sandboxAt();
    let events = 0;
    sandbox.events.addEventListener('request', () => (events += 1));
    const options = {headers: {'x-requested-with': 'altegio-elements'}};
    await call(sandbox, 'GET', 'user/records/?company_id=1&x=%2B', options);
    await call(sandbox, 'POST', 'booking/auth', {body: {login: 'a', password: 'b'}});
    await call(sandbox, 'POST', 'booking/auth', {body: '{'});
    const [first, second, third] = sandbox.requests;
    const {method, path, query, body, at} = first ?? {};
    assert.deepEqual(
      {method, path, query, body, at},
      {method: 'GET', path: 'user/records/', query: {company_id: '1', x: '+'}, body: null, at: NOW},
    );
    assert.equal(first?.headers['x-requested-with'], 'altegio-elements');
    assert.deepEqual([second?.body, third?.body], [{login: 'a', password: 'b'}, null]);
    assert.equal(events, 3);
  });

  it('goes back to the seed with everything', async () => {
    const sandbox = sandboxAt({settings: {codeLength: 6}});
    const before = await call(sandbox, 'GET', 'user/records', {token: await signIn(sandbox)});
    const token = await signIn(sandbox);
    await call(sandbox, 'DELETE', `user/records/${storyIds.tomorrow}`, {token});
    await call(sandbox, 'POST', 'book_code/4564', {body: {phone: demoClient.phone}});
    const code = lastCode(sandbox);
    const change = {old_password: demoClient.password, new_password: 'new password'};
    await call(sandbox, 'PUT', 'booking/user/password', {token, body: change});
    sandbox.settings.wrongPasswordStatus = 418;
    sandbox.faults.set('GET companies', {kind: 'wall'});
    sandbox.reset();
    assert.deepEqual([sandbox.outbox.length, sandbox.requests.length, sandbox.faults.list().length], [0, 0, 0]);
    assert.deepEqual([sandbox.settings.wrongPasswordStatus, sandbox.settings.codeLength], [401, 6]);
    const body = {phone: demoClient.phone, code};
    assert.equal((await call(sandbox, 'POST', 'user/auth', {body})).status, 422, 'old codes are gone');
    const after = await call(sandbox, 'GET', 'user/records', {token: await signIn(sandbox)});
    assert.equal(after.text, before.text);
  });
});

describe('seed', () => {
  async function story(sandbox: Sandbox): Promise<readonly string[]> {
    const token = await signIn(sandbox);
    const texts = [token, JSON.stringify(sandbox.guestRecords)];
    await call(sandbox, 'POST', 'book_code/4564', {body: {phone: demoClient.phone}});
    const phone = '%2B13155550188';
    await call(sandbox, 'GET', `booking/user/phone_confirmation?phone=${phone}&company_id=4564`, {token});
    for (const path of [
      'user/records',
      'book_dates/4564?staff_id=55436',
      'book_times/4564/0/2026-09-25',
      'book_staff/7120',
    ]) {
      texts.push((await call(sandbox, 'GET', path, {token})).text);
    }
    return [...texts, JSON.stringify(sandbox.outbox)];
  }

  it('gives equal answers, codes, hashes and tokens for the same seed and time', async () => {
    assert.deepEqual(await story(sandboxAt({appointments: 50})), await story(sandboxAt({appointments: 50})));
  });

  it('does not depend on what was asked before', async () => {
    const sandbox = sandboxAt({appointments: 50});
    await call(sandbox, 'GET', 'book_dates/9051');
    await call(sandbox, 'GET', 'book_times/7120/0/2026-10-01');
    assert.deepEqual(await story(sandbox), await story(sandboxAt({appointments: 50})));
  });

  it('gives others for another seed', async () => {
    const [one, two] = [await story(sandboxAt()), await story(sandboxAt({seed: 2}))];
    // Token, hashes, slots and codes; the story itself is told alike.
    for (const index of [0, 1, 3, 4, 6]) assert.notEqual(one[index], two[index], `text ${index}`);
  });

  it('follows the clock that it is given', async () => {
    const later = createSandbox({now: () => NOW + 86_400_000 * 100});
    const {text} = await call(later, 'GET', `user/records/${storyIds.tomorrow}`, {token: await signIn(later)});
    assert.match(text, /"date":"2026-12-31 11:00:00","datetime":"2026-12-31T11:00:00-0500"/);
  });
});

describe('rate limit', () => {
  it('lets 5 through in a second, when it is on', async () => {
    let now = NOW;
    const sandbox = createSandbox({now: () => now, settings: {rateLimit: true}});
    const statuses = async (count: number) => {
      const found: number[] = [];
      for (let n = 0; n < count; n += 1) found.push((await call(sandbox, 'GET', 'companies')).status);
      return found;
    };
    assert.deepEqual(await statuses(7), [200, 200, 200, 200, 200, 429, 429]);
    now += 1000;
    sandbox.settings.rateLimitRetryAfter = true;
    assert.deepEqual(await statuses(6), [200, 200, 200, 200, 200, 429]);
    assert.equal((await call(sandbox, 'GET', 'companies')).headers.get('retry-after'), '1');
  });
});

describe('abort', () => {
  it('does nothing for a request that was aborted before', async () => {
    const sandbox = sandboxAt();
    const controller = new AbortController();
    const reason = new Error('left the page');
    controller.abort(reason);
    const request = requestTo('POST', 'book_code/4564', {body: {phone: demoClient.phone}, signal: controller.signal});
    await assert.rejects(sandbox.fetch(request), reason);
    assert.deepEqual([sandbox.requests.length, sandbox.outbox.length], [0, 0]);
  });
});

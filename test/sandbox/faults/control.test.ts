import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {demoClient, type Sandbox} from '../../../sandbox/index.js';
import {call, sandboxAt} from '../caller.js';

async function control(sandbox: Sandbox, method: string, place: string, body?: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const request = new Request(`http://localhost:5173/demo/sandbox/${place}`, {
    method,
    ...(body === undefined ? {} : {body: text}),
  });
  const response = await sandbox.control(request);
  const parsed: unknown = await response.json();
  return {status: response.status, headers: response.headers, body: parsed};
}

describe('the switchboard', () => {
  it('shows outbox, requests and guest records', async () => {
    const sandbox = sandboxAt();
    const headers = {authorization: 'Bearer canary-partner, User canary-user'};
    await call(sandbox, 'POST', 'book_code/4564', {body: {phone: demoClient.phone}, headers});
    assert.deepEqual((await control(sandbox, 'GET', 'outbox')).body, sandbox.outbox);
    assert.deepEqual((await control(sandbox, 'GET', 'guest-records/')).body, sandbox.guestRecords);
    const log = JSON.stringify((await control(sandbox, 'GET', 'requests')).body);
    assert.match(log, /"path":"book_code\/4564"/);
    assert.match(log, /Bearer …, User …/);
    assert.doesNotMatch(log, /canary/);
    assert.equal(sandbox.requests[0]?.headers['authorization'], headers.authorization, 'tests see it whole');
  });

  it('sets, lists and clears faults', async () => {
    const sandbox = sandboxAt();
    // oxlint-disable-next-line unicorn/no-thenable -- the fault's own word, never a function
    const fault = {kind: 'delay', ms: 5, times: 3, then: {kind: 'cut', after: true}};
    const set = await control(sandbox, 'PUT', 'faults', {route: 'GET companies', fault});
    assert.deepEqual([set.status, set.body], [200, [{route: 'GET companies', fault}]]);
    await control(sandbox, 'PUT', 'faults', {route: '*', fault: {kind: 'wall'}});
    assert.equal(sandbox.faults.list().length, 2);
    await control(sandbox, 'DELETE', `faults?route=${encodeURIComponent('GET companies')}`);
    assert.deepEqual(sandbox.faults.list(), [{route: '*', fault: {kind: 'wall'}}]);
    assert.deepEqual((await control(sandbox, 'DELETE', 'faults')).body, []);
  });

  it('takes every kind of fault', async () => {
    const sandbox = sandboxAt();
    const faults = [
      {kind: 'status', status: 500, body: {a: 1}},
      {kind: 'hang'},
      {kind: 'truncated'},
      {kind: 'html403'},
      {kind: 'rate-limited', retryAfter: 3},
      {kind: 'wall', times: 1},
      {kind: 'error-shape', shape: 3, status: 401, code: 401},
    ];
    for (const fault of faults) {
      assert.equal((await control(sandbox, 'PUT', 'faults', {route: '*', fault})).status, 200, fault.kind);
      assert.deepEqual(sandbox.faults.list(), [{route: '*', fault}]);
    }
  });

  it('says what is wrong with a fault, and changes nothing', async () => {
    const sandbox = sandboxAt();
    const bad: readonly (readonly [unknown, RegExp])[] = [
      ['{', /body/],
      [[], /body/],
      [{fault: {kind: 'hang'}}, /"route"/],
      [{route: 'GET nowhere', fault: {kind: 'hang'}}, /no route/],
      [{route: '*'}, /fault/],
      [{route: '*', fault: {kind: 'explode'}}, /"kind" is one of/],
      [{route: '*', fault: {kind: 'status', status: '500'}}, /"status"/],
      [{route: '*', fault: {kind: 'status', status: 204}}, /"status"/],
      [{route: '*', fault: {kind: 'status', status: 101}}, /"status"/],
      [{route: '*', fault: {kind: 'delay'}}, /"ms"/],
      // oxlint-disable-next-line unicorn/no-thenable -- the fault's own word, never a function
      [{route: '*', fault: {kind: 'delay', ms: 1, then: {}}}, /"kind"/],
      [{route: '*', fault: {kind: 'cut', after: 'yes'}}, /"after"/],
      [{route: '*', fault: {kind: 'error-shape', shape: 6}}, /"shape"/],
      [{route: '*', fault: {kind: 'hang', times: 0}}, /"times"/],
    ];
    for (const [body, pattern] of bad) {
      const reply = await control(sandbox, 'PUT', 'faults', body);
      assert.equal(reply.status, 400, JSON.stringify(body));
      assert.match(JSON.stringify(reply.body).replaceAll('\\', ''), pattern);
    }
    assert.equal((await control(sandbox, 'DELETE', 'faults?route=GET%20nowhere')).status, 400);
    assert.deepEqual(sandbox.faults.list(), []);
  });

  it('shows and changes settings, all of a patch or nothing', async () => {
    const sandbox = sandboxAt();
    let changes = 0;
    sandbox.events.addEventListener('change', () => (changes += 1));
    const patch = {wrongCodeStatus: 403, wrongCodeAltegioCode: null, cancelAnswer: 'empty', smsArrives: false};
    const patched = await control(sandbox, 'PATCH', 'settings', patch);
    assert.deepEqual([patched.status, patched.body], [200, sandbox.settings]);
    assert.deepEqual({...sandbox.settings, ...patch}, sandbox.settings);
    assert.equal(changes, 1);
    const bad: readonly (readonly [object, RegExp])[] = [
      [{codeLength: 6, nonsense: 1}, /no setting/],
      [{codeLength: 9}, /4 to 8/],
      [{codeLength: null}, /4 to 8/],
      [{wrongCodeStatus: 200}, /400 to 599/],
      [{recordsStatus: 204}, /200 or 201/],
      [{cancelAnswer: 'maybe'}, /one of/],
      [{smsArrives: 'no'}, /boolean/],
      [{recordsPageSize: 0}, /from 1, or null/],
      [{codeLifeSeconds: 1.5}, /whole number/],
      [{imageBase: 1}, /string/],
      [{toString: 1}, /no setting/],
    ];
    const before = {...sandbox.settings};
    for (const [body, pattern] of bad) {
      const reply = await control(sandbox, 'PATCH', 'settings', body);
      assert.equal(reply.status, 400, JSON.stringify(body));
      assert.match(JSON.stringify(reply.body), pattern);
    }
    assert.deepEqual(sandbox.settings, before);
    assert.deepEqual((await control(sandbox, 'GET', 'settings')).body, before);
  });

  it('resets', async () => {
    const sandbox = sandboxAt();
    await call(sandbox, 'POST', 'book_code/4564', {body: {phone: demoClient.phone}});
    assert.equal((await control(sandbox, 'POST', 'reset')).status, 200);
    assert.equal(sandbox.outbox.length, 0);
  });

  it('knows no other place and no other method', async () => {
    const sandbox = sandboxAt();
    assert.equal((await control(sandbox, 'GET', 'tokens')).status, 404);
    assert.equal((await control(sandbox, 'GET', 'constructor')).status, 404);
    const reply = await control(sandbox, 'POST', 'settings', {});
    assert.deepEqual([reply.status, reply.headers.get('allow')], [405, 'GET, PATCH']);
  });
});

// The proxy over the sandbox: a client's whole way, with Altegio's real shapes, and over all of the sandbox's faults.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createSandbox, demoClient, locationIds} from '../../sandbox/index.js';
import {CASES} from './support/cases.js';
import {FAULTS} from './support/faults.js';
import {PARTNER, cookieOf, everythingIn, rig, type Rig, type SendOptions} from './support/proxy.js';

interface Envelope {
  readonly success: boolean;
  readonly data: Record<string, unknown>;
}

/** A browser with a cookie jar before proxy and sandbox; notes every user token that Altegio gives out. */
function browse() {
  const sandbox = createSandbox({partnerToken: PARTNER});
  const tokens = new Set<string>();
  const one: Rig = rig({
    limits: {upstreamTimeoutMs: 50},
    upstream: {
      baseUrl: 'https://altegio.example/api/v1',
      fetch: async (request) => {
        const response = await sandbox.fetch(request);
        for (const [, token = ''] of (await response.clone().text()).matchAll(/"(?:user_token|0)":"([^"]+)"/g))
          tokens.add(token);
        return response;
      },
    },
  });
  let cookie: string | undefined;
  const everything: string[] = [];
  const ask = async (method: string, path: string, options: SendOptions = {}): Promise<Response> => {
    const response = await one.send(method, path, {...options, ...(cookie !== undefined && {cookie})});
    if (response.headers.getSetCookie().length > 0) cookie = cookieOf(response);
    everything.push(await everythingIn(response.clone()));
    return response;
  };
  const lastCode = (): string => sandbox.outbox.at(-1)?.code ?? '';
  return {sandbox, tokens, ask, lastCode, everything, events: one.events};
}

describe('over the sandbox', () => {
  it('a client signs in by code, reads, moves the phone, changes the password, and leaves', async () => {
    const {sandbox, tokens, ask, lastCode, everything} = browse();
    const {phone, password} = demoClient;
    const is = async (response: Promise<Response>, ...statuses: number[]): Promise<Response> => {
      const {status} = await response;
      assert.ok(statuses.includes(status), `${status}: ${everything.at(-1)}`);
      return response;
    };

    await is(ask('GET', '/user/records/'), 401);
    await is(ask('POST', `/book_code/${locationIds.newYork}`, {body: {phone}}), 201);
    await is(ask('POST', '/user/auth', {body: {phone, code: '00000000'}}), sandbox.settings.wrongCodeStatus);
    await is(ask('POST', '/user/auth', {body: {phone, code: lastCode()}}), 201);
    const user = (await (await is(ask('GET', '/booking/user/data'), 200)).json()) as Envelope;
    assert.equal(user.data['email'], demoClient.email);
    const list = (await (await is(ask('GET', '/user/records'), 200, 201)).json()) as {data: unknown[]};
    assert.ok(list.data.length > 0);

    const moved = '+13155550199';
    const place = `company_id=${locationIds.newYork}`;
    await is(ask('GET', `/booking/user/phone_confirmation?phone=${encodeURIComponent(moved)}&${place}`), 202);
    await is(ask('PUT', '/booking/user', {body: {phone: moved, confirmation_code: lastCode()}}), 202);

    await is(ask('PUT', '/booking/user/password', {body: {old_password: password, new_password: 'a new one 9'}}), 200);
    await is(ask('GET', '/booking/user/data'), 200);
    await is(ask('DELETE', '/session'), 200);
    await is(ask('GET', '/booking/user/data'), 401);
    await is(ask('POST', '/booking/auth', {body: {login: demoClient.email, password: 'a new one 9'}}), 201);
    await is(ask('GET', '/booking/user/data'), 200);

    assert.ok(tokens.size >= 2, 'Altegio gave out no second token');
    for (const text of everything) {
      for (const token of [PARTNER, ...tokens]) assert.ok(!text.includes(token), text);
    }
  });

  it('a guest reads and cancels with the hash alone', async () => {
    const {sandbox, ask} = browse();
    const [guest] = sandbox.guestRecords;
    assert.ok(guest);
    assert.equal((await ask('GET', `/user/records/${guest.id}/${guest.hash}`)).status, sandbox.settings.recordsStatus);
    assert.ok((await ask('DELETE', `/user/records/${guest.id}/${guest.hash}`)).status < 500);
  });

  it('every fault on every address ends in an answer of Altegio\u2019s shape, without a token', async () => {
    for (const fault of FAULTS) {
      const {sandbox, tokens, ask, lastCode, everything} = browse();
      await ask('POST', `/book_code/${locationIds.newYork}`, {body: {phone: demoClient.phone}});
      await ask('POST', '/user/auth', {body: {phone: demoClient.phone, code: lastCode()}});
      sandbox.faults.set('*', fault);
      for (const one of CASES) {
        const response = await ask(one.method, one.path, one.body && {body: one.body});
        const text = await response.text();
        if (text !== '') assert.equal(typeof JSON.parse(text), 'object', `${fault.kind} ${one.path}`);
        assert.ok(![301, 302, 307].includes(response.status));
        if (fault.kind === 'html403') assert.equal(response.status, 503);
        if (fault.kind === 'hang') assert.equal(response.status, 504);
        if (fault.kind === 'cut') assert.equal(response.status, 502);
        if (fault.kind === 'wall') assert.equal(response.status, 412);
        if (fault.kind === 'rate-limited') {
          assert.deepEqual(
            [response.status, response.headers.get('Retry-After')],
            [429, fault.retryAfter === undefined ? null : String(fault.retryAfter)],
          );
        }
      }
      for (const text of everything) {
        for (const token of [PARTNER, ...tokens]) assert.ok(!text.includes(token), text);
      }
    }
  });
});

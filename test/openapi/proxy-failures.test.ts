// What the reference proxy says when Altegio or its store fails: named in the document, and in the proxy's own shape.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {MemoryStore} from '../../proxy/src/store/memory-store.js';
import {StoreDown} from '../../proxy/src/store/store.js';
import {rig, type RigConfig} from '../proxy/support/proxy.js';
import {operations, reachesAltegio} from './document.js';
import {ask, assertRefused, assertSeconds} from './refusals.js';

describe('what the proxy says when Altegio or the store fails', () => {
  const failures: readonly (readonly [string, RigConfig, () => Response | Promise<Response>, number])[] = [
    ['a lost connection', {}, () => Promise.reject(new TypeError('fetch failed')), 502],
    ['a redirect', {}, () => Response.redirect('https://elsewhere.example'), 502],
    ['half an answer', {}, () => new Response('{"success":tr'), 502],
    ['too long an answer', {limits: {upstreamMaxBytes: 1024}}, () => Response.json('x'.repeat(2000)), 502],
    ['no answer', {limits: {upstreamTimeoutMs: 20}}, () => new Promise(() => undefined), 504],
    ['a wall', {}, () => new Response('<p>Just a moment', {status: 403}), 503],
  ];
  for (const [name, config, script, status] of failures) {
    it(name, async () => {
      for (const {id} of operations.filter(reachesAltegio)) {
        const one = rig(config);
        const cookie = await one.signIn();
        one.answers(script);
        await assertRefused(id, await ask(one, id, {cookie}), status);
      }
    });
  }

  it('a sign-in or a password change whose token is lost', async () => {
    for (const id of ['sign-in-by-code', 'sign-in-by-password', 'change-password']) {
      const one = rig();
      const cookie = await one.signIn();
      one.answers(() => Response.json({success: true, data: [], meta: []}));
      await assertRefused(id, await ask(one, id, {cookie}), 502);
    }
  });

  it('a gate that is closed: 503 and when to come back', async () => {
    for (const {id} of operations.filter(reachesAltegio)) {
      const one = rig({limits: {gateWaitMs: 0, gateClosedMs: 2000, gateClosedMaxMs: 60_000}});
      const cookie = await one.signIn();
      one.answers(() => Response.json({}, {status: 429}));
      await ask(one, 'user-data', {cookie});
      const response = await ask(one, id, {cookie});
      assertSeconds(response);
      await assertRefused(id, response, 503);
    }
  });

  it('a store that is down: no SMS, no code, no session, and 503', async () => {
    const store = new MemoryStore();
    const one = rig({store, limits: {smsNumberGap1Seconds: 60}});
    const cookie = await one.signIn();
    for (const name of ['take', 'get', 'put', 'putIfAbsent', 'count', 'forget', 'giveBack'] as const) {
      Object.defineProperty(store, name, {value: () => Promise.reject(new StoreDown())});
    }
    for (const id of ['send-booking-code', 'sign-in-by-code', 'user-data', 'book-appointments', 'outcome']) {
      const response = await ask(one, id, {cookie});
      assertSeconds(response);
      await assertRefused(id, response, 503);
    }
    assert.equal(one.seen.length, 0);
  });
});

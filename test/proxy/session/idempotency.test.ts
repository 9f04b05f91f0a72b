// An answer that is lost on the way is given again under the same Idempotency-Key, and what was done is never done twice.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import {NEXT_USER, USER, cookieOf, failureOf, rig, type Rig} from '../support/proxy.js';
import {volume, volumeText} from '../../support/node/volume.js';

const CHANGE = {old_password: 'canary-old-password', new_password: 'canary-new-password'};
const CODE = {phone: '+13155550175', code: '4321'};
const key = (value: string): {readonly headers: Record<string, string>} => ({headers: {'Idempotency-Key': value}});

const withToken = (token: string): Response =>
  Response.json({success: true, data: {id: 7, user_token: token}, meta: []});

/** The token that Altegio gets with this cookie. */
async function tokenOf({send, seen}: Rig, cookie: string): Promise<string | undefined> {
  const before = seen.length;
  await send('GET', '/user/records/', {cookie});
  return seen[before]?.headers.get('Authorization')?.split(', User ')[1];
}

describe('a password change whose answer is lost', () => {
  it('comes again with the same key: signed in on the new token, one call in all', async () => {
    const one = rig();
    const cookie = await one.signIn();
    one.answers(() => withToken(NEXT_USER));
    const lost = await one.send('PUT', '/booking/user/password', {cookie, body: CHANGE, ...key('a-1')});
    assert.equal(lost.status, 200);
    const again = await one.send('PUT', '/booking/user/password', {cookie, body: CHANGE, ...key('a-1')});
    assert.equal(again.status, 200);
    assert.deepEqual(await again.json(), {success: true, data: {id: 7}, meta: []});
    assert.equal(one.seen.length, 1);
    assert.equal(await tokenOf(one, cookieOf(again)), NEXT_USER);
  });

  it('may have been lost to the proxy already: the failure is told again, and Altegio is not asked twice', async () => {
    for (const script of [
      () => Promise.reject(new Error('cut')),
      () => new Response('<html>', {status: 502}),
      () => new Response('{"success":true,"data":{"user_to'),
    ]) {
      const one = rig();
      const cookie = await one.signIn();
      one.answers(script as () => Promise<Response>);
      const send = (): Promise<Response> =>
        one.send('PUT', '/booking/user/password', {cookie, body: CHANGE, ...key('a-1')});
      const first = await send();
      one.answers(() => withToken(NEXT_USER));
      const second = await send();
      assert.deepEqual([first.status, second.status, one.seen.length], [502, 502, 1]);
      assert.deepEqual(await failureOf(second), await failureOf(first));
    }
  });
});

describe('a review whose answer is lost', () => {
  it('comes again with the same key, in one call; and the key is not good for another visit', async () => {
    const one = rig();
    const send = (token: string, rating = 5): Promise<Response> =>
      one.send('POST', `/master_record_review/${token}`, {body: {rating}, ...key('r-1')});
    one.answers(() => Promise.reject(new Error('cut')));
    const first = await send('aBcde');
    one.answers(() => Response.json({success: true, data: null, meta: []}));
    assert.deepEqual([first.status, (await send('aBcde')).status, one.seen.length], [502, 502, 1]);
    assert.deepEqual([(await send('fGhij')).status, (await send('aBcde', 1)).status, one.seen.length], [422, 422, 1]);
  });
});

describe('a code confirmation whose answer is lost', () => {
  it('signs in when it comes again, with one call in all', async () => {
    const one = rig();
    one.answers(() => withToken(USER));
    await one.send('POST', '/user/auth', {body: CODE, ...key('b-1')});
    const again = await one.send('POST', '/user/auth', {body: CODE, ...key('b-1')});
    assert.deepEqual([again.status, one.seen.length], [200, 1]);
    assert.equal(await tokenOf(one, cookieOf(again)), USER);
  });

  it('tells a confirmed phone again', async () => {
    const one = rig();
    const cookie = await one.signIn();
    one.answers(() => Response.json({success: true, data: null, meta: {message: 'Accepted'}}, {status: 202}));
    const body = {phone: '+13155550176', confirmation_code: '0042'};
    const send = (): Promise<Response> => one.send('PUT', '/booking/user', {cookie, body, ...key('b-2')});
    assert.equal((await send()).status, 202);
    const again = await send();
    assert.deepEqual([again.status, one.seen.length], [202, 1]);
    assert.deepEqual(again.headers.getSetCookie(), []);
  });
});

describe('a key', () => {
  it('is 409 while its request runs, and 422 with another body', async () => {
    const one = rig();
    let release: (response: Response) => void = () => undefined;
    one.answers(() => new Promise<Response>((resolve) => (release = resolve)));
    const running = one.send('POST', '/user/auth', {body: CODE, ...key('c-1')});
    await waitFor(() => one.seen.length === 1);
    const meanwhile = await one.send('POST', '/user/auth', {body: CODE, ...key('c-1')});
    const other = await one.send('POST', '/user/auth', {body: {...CODE, code: '9999'}, ...key('c-1')});
    assert.deepEqual([meanwhile.status, other.status], [409, 422]);
    assert.equal(meanwhile.headers.get('Retry-After'), '1');
    release(withToken(USER));
    assert.equal((await running).status, 200);
    const after = await one.send('POST', '/user/auth', {body: {...CODE, code: '9999'}, ...key('c-1')});
    assert.deepEqual([after.status, one.seen.length], [422, 1]);
  });

  it('is its own for each session and each address', async () => {
    const one = rig();
    const [ann, bob] = [await one.signIn('token-of-ann'), await one.signIn('token-of-bob')];
    one.answers(() => withToken(NEXT_USER));
    for (const cookie of [ann, bob]) {
      const response = await one.send('PUT', '/booking/user/password', {cookie, body: CHANGE, ...key('same')});
      assert.equal(response.status, 200);
    }
    await one.send('POST', '/user/auth', {body: CODE, ...key('same')});
    assert.equal(one.seen.length, 3);
  });

  it('is as good as new when nothing was sent, or when Altegio turned the call away unread', async () => {
    for (const refusal of [
      () => new Response(null, {status: 429}),
      () => new Response('<html>Just a moment</html>', {status: 403}),
    ]) {
      const one = rig({limits: {gateClosedMs: 1, gateClosedMaxMs: 1}});
      const cookie = await one.signIn();
      one.answers(refusal);
      const send = (): Promise<Response> =>
        one.send('PUT', '/booking/user/password', {cookie, body: CHANGE, ...key('d-1')});
      assert.ok((await send()).status >= 400);
      one.answers(() => withToken(NEXT_USER));
      let response = await send();
      while (response.status === 503) response = await send();
      assert.equal(response.status, 200);
    }
  });

  it('lasts five minutes', async () => {
    let now = 1_000_000;
    const one = rig({store: new MemoryStore(() => now)});
    one.answers(() => withToken(USER));
    const send = (): Promise<Response> => one.send('POST', '/user/auth', {body: CODE, ...key('e-1')});
    await send();
    now += 5 * 60_000 - 1;
    await send();
    assert.equal(one.seen.length, 1);
    now += 1;
    await send();
    assert.equal(one.seen.length, 2);
  });

  it('leaves nothing readable in the store', async () => {
    const kept: string[] = [];
    class Recording extends MemoryStore {
      override async put(name: string, value: string, ms: number): Promise<void> {
        kept.push(`${name} ${value}`);
        return super.put(name, value, ms);
      }
    }
    const one = rig({store: new Recording()});
    const cookie = await one.signIn();
    one.answers(() => withToken(NEXT_USER));
    // So long that sealed text does not hold it by chance.
    const named = 'a-key-of-this-test-f-1';
    await one.send('PUT', '/booking/user/password', {cookie, body: CHANGE, ...key(named)});
    assert.ok(kept.some((line) => line.startsWith('replay:') && line.includes(' done ')));
    for (const secret of ['canary', named, cookie.split('=')[1] ?? '']) {
      assert.ok(!kept.join('\n').includes(secret), secret);
    }
  });
});

it(`over ${volumeText(1_000)} interleavings of reads and password changes the newest token survives`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('read', 'change', 'change-lost'), {minLength: 2, maxLength: 7}),
      fc.scheduler(),
      async (steps, scheduler) => {
        const one = rig();
        let jar = await one.signIn('token-0');
        let newest = 0;
        one.answers(async (request) => {
          const token = request.headers.get('Authorization')?.split(', User ')[1];
          await scheduler.schedule(Promise.resolve());
          if (token !== `token-${newest}`) return Response.json({success: false, data: null}, {status: 401});
          return request.method === 'PUT' ? withToken(`token-${++newest}`) : Response.json({success: true, data: []});
        });
        /** One request as a browser makes it: the cookie of the moment goes, and the answer's is kept, if it comes. */
        const ask = async (method: string, path: string, options: object, arrives: boolean): Promise<number> => {
          const response = await one.send(method, path, {...options, cookie: jar});
          await scheduler.schedule(Promise.resolve());
          if (arrives && response.headers.getSetCookie().length > 0) jar = cookieOf(response);
          return response.status;
        };
        const change = async (id: number, lost: boolean): Promise<void> => {
          const options = {body: CHANGE, ...key(`change-${id}`)};
          const send = (arrives: boolean): Promise<number> => ask('PUT', '/booking/user/password', options, arrives);
          if (!lost) return void (await send(true));
          await send(false);
          await send(true);
        };
        // Reads at any time; changes one after the other, as one client makes them.
        let changes = Promise.resolve();
        const all = steps.map((step, index) => {
          if (step === 'read') return ask('GET', '/user/records/', {}, true);
          changes = changes.then(() => change(index, step === 'change-lost'));
          return changes;
        });
        await scheduler.waitFor(Promise.all(all));
        assert.equal(newest, steps.filter((step) => step !== 'read').length, 'each change was made once');
        one.answers(() => Response.json({success: true, data: []}));
        assert.equal(await tokenOf(one, jar), `token-${newest}`);
      },
    ),
    {numRuns: volume(1_000)},
  );
});

/** Turns of the event loop until it is so; an endless loop is the test runner's to end. */
async function waitFor(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

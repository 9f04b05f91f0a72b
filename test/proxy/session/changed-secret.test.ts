// An Idempotency-Key over a change of SESSION_SECRET: while some instances have the new secret and some not yet, and after it,
// nothing is sent to Altegio twice.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import {APPOINTMENT, DETAILS} from '../support/cases.js';
import {SECRET, rig, type Rig} from '../support/proxy.js';

const NEW = 'canary-new-secret-0123456789-0123456789';
const BODY = {...DETAILS, appointments: [APPOINTMENT]};
const BOOKED = {success: true, data: [{id: 1, record_id: 7, record_hash: 'canaryhash5f0c'}], meta: []};

interface Installation {
  /** Has not been started anew. */
  readonly before: Rig;
  readonly after: Rig;
  readonly store: MemoryStore;
}

function installation(): Installation {
  const store = new MemoryStore();
  const [before, after] = [[SECRET], [NEW, SECRET]].map((sessionSecrets) => {
    const one = rig({store, sessionSecrets});
    one.answers(() => Response.json(BOOKED, {status: 201}));
    return one;
  }) as [Rig, Rig];
  return {before, after, store};
}

const book = ({send}: Rig, body: object = BODY): Promise<Response> =>
  send('POST', '/book_record/4564', {body, headers: {'Idempotency-Key': 'key-1'}});
const outcome = ({send}: Rig): Promise<Response> => send('GET', '/outcome/key-1');

describe('a booking that comes again', () => {
  it('at an instance that has the new secret meanwhile: the answer of the first, and its outcome', async () => {
    const {before, after} = installation();
    assert.equal((await book(before)).status, 201);
    const again = await book(after);
    assert.deepEqual([again.status, await again.json()], [201, BOOKED]);
    const told = await outcome(after);
    assert.deepEqual([told.status, await told.json()], [200, BOOKED]);
    assert.equal((await book(after, {...BODY, comment: 'another'})).status, 422);
    assert.equal(after.seen.length, 0);
  });

  it('at an instance that has not the new secret yet: it cannot read the answer, and sends nothing', async () => {
    const {before, after} = installation();
    assert.equal((await book(after)).status, 201);
    assert.equal((await book(before)).status, 409);
    assert.equal((await book(before, {...BODY, comment: 'another'})).status, 422);
    assert.equal((await outcome(after)).status, 200);
    assert.equal(before.seen.length, 0);
    assert.equal((await book(after)).status, 201);
    assert.equal(after.seen.length, 1);
  });

  it('while the first is under way, at either', async () => {
    for (const [first, second] of [
      ['before', 'after'],
      ['after', 'before'],
    ] as const) {
      const all = installation();
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const started = new Promise<void>((resolve) => {
        all[first].answers(async () => {
          resolve();
          await held;
          return Response.json(BOOKED, {status: 201});
        });
      });
      const booking = book(all[first]);
      await started;
      assert.equal((await book(all[second])).status, 409, first);
      assert.equal((await outcome(all[second])).status, 202, first);
      release();
      assert.equal((await booking).status, 201);
      assert.equal(all[second].seen.length, 0);
    }
  });

  it('after the first was surely not sent: it is sent, and a refused one leaves nothing', async () => {
    const {before, after, store} = installation();
    after.answers(() => new Response('<p>wait', {status: 403}));
    assert.equal((await book(after)).status, 503);
    assert.equal(store.size, 0);
    assert.equal((await outcome(before)).status, 404);
    assert.equal((await book(before)).status, 201);
    assert.equal((await book(after)).status, 201);
    assert.deepEqual([before.seen.length, after.seen.length], [1, 1]);
  });
});

it('in two steps, as the documentation says it for several instances, each opens what every other has sealed', async () => {
  const store = new MemoryStore();
  const step = (first: readonly string[], then: readonly string[]): readonly Rig[] =>
    [first, then].map((sessionSecrets) => {
      const one = rig({store, sessionSecrets: [...sessionSecrets]});
      one.answers(() => Response.json(BOOKED, {status: 201}));
      return one;
    });
  for (const [place, instances] of [step([SECRET], [SECRET, NEW]), step([SECRET, NEW], [NEW, SECRET])].entries()) {
    for (const [from, to] of [instances, instances.toReversed()] as [Rig, Rig][]) {
      const cookie = await from.signIn();
      const told = await to.send('GET', '/session', {cookie});
      assert.deepEqual(await told.json(), {success: true, data: {signed_in: true}, meta: []});
      const key = {'Idempotency-Key': `key-${place}-${instances.indexOf(from)}`};
      assert.equal((await from.send('POST', '/book_record/4564', {body: BODY, headers: key})).status, 201);
      const calls = to.seen.length;
      assert.equal((await to.send('POST', '/book_record/4564', {body: BODY, headers: key})).status, 201);
      assert.equal(to.seen.length, calls);
    }
  }
});

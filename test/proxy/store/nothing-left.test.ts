// What a refused request leaves in the store: nothing. Anybody can send many of them, each with another phone and another key.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import {APPOINTMENT, DETAILS} from '../support/cases.js';
import {rig, type Rig, type RigConfig} from '../support/proxy.js';

const TIMES = 20;

/** So many bookings or SMS, each for another phone and under another key. Gives the statuses that were answered. */
async function storm({send}: Rig, path: string, more: object = {}): Promise<Set<number>> {
  const statuses = new Set<number>();
  for (let n = 0; n < TIMES; n++) {
    const body = {phone: `+1315555${1000 + n}`, ...more};
    const {status} = await send('POST', path, {body, headers: {'Idempotency-Key': `key-${n}`}});
    statuses.add(status);
  }
  return statuses;
}

function stored(limits: RigConfig['limits']): {readonly one: Rig; readonly store: MemoryStore} {
  const store = new MemoryStore();
  return {one: rig({store, ...(limits && {limits})}), store};
}

const {phone: _, ...details} = DETAILS;
const booking = {...details, appointments: [APPOINTMENT]};

it('bookings that a guard refuses', async () => {
  const {one, store} = stored({bookingLocationPerHour: 1});
  await one.send('POST', '/book_record/4564', {body: {...booking, phone: '+13155550199'}});
  const before = store.size;
  assert.deepEqual(await storm(one, '/book_record/4564', booking), new Set([429]));
  assert.equal(store.size, before);
  assert.equal(one.seen.length, 1);
});

it('bookings that were counted, and whose code may not be tried any more', async () => {
  const {one, store} = stored({codeWrongPer10Minutes: 1});
  one.answers(() => Response.json({success: false}, {status: 422}));
  await one.send('POST', '/user/auth', {body: {phone: '+13155550199', code: '1234'}});
  const before = store.size;
  assert.deepEqual(await storm(one, '/book_record/4564', {...booking, code: '1234'}), new Set([429]));
  assert.equal(store.size, before);
});

it('bookings that Altegio turned away unread, whatever they were counted under', async () => {
  const {one, store} = stored({});
  one.answers(() => new Response('<p>wait', {status: 403}));
  assert.deepEqual(await storm(one, '/book_record/4564', booking), new Set([503]));
  assert.equal(store.size, 0);
});

it('bookings for which there is no turn', async () => {
  const {one, store} = stored({gatePerMinute: 1, gateWaitMs: 0});
  await one.send('GET', '/book_dates/4564');
  const before = store.size;
  assert.deepEqual(await storm(one, '/book_record/4564', booking), new Set([503]));
  assert.equal(store.size, before);
});

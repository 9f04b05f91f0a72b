import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createSandbox, storyIds} from '../../sandbox/index.js';
import {booked, planned} from '../../sandbox/model/appointment.js';
import {findLocation} from '../../sandbox/seed/locations.js';
import {cancelProblem, changeProblem} from '../../sandbox/model/rules.js';
import {findService} from '../../sandbox/seed/services.js';
import {NOW, call, signIn} from './caller.js';

const HOUR = 3_600_000;

/** Status of a cancel, and of a change of comment, `early` ms before the start that the story at NOW gives. */
async function statusesAt(name: keyof typeof storyIds, locationId: number, startsAt: number, early: number) {
  let now = NOW;
  const sandbox = createSandbox({now: () => now});
  const token = await signIn(sandbox);
  now = startsAt - early;
  const id = storyIds[name];
  const change = await call(sandbox, 'PUT', `book_record/${locationId}/${id}`, {token, body: {comment: 'x'}});
  const cancel = await call(sandbox, 'DELETE', `user/records/${id}`, {token});
  return {cancel: cancel.status, change: change.status};
}

describe('limits before the start, to the second', () => {
  it('London: 3 hours to cancel, 5 to move', async () => {
    // 12:00 on 1 October, summer time.
    const start = Date.UTC(2026, 9, 1, 11, 0, 0);
    const at = (early: number) => statusesAt('withoutTeamMember', 7120, start, early);
    assert.deepEqual(await at(5 * HOUR), {cancel: 200, change: 200});
    assert.deepEqual(await at(5 * HOUR - 1000), {cancel: 200, change: 403});
    assert.deepEqual(await at(3 * HOUR), {cancel: 200, change: 403});
    assert.deepEqual(await at(3 * HOUR - 1000), {cancel: 403, change: 403});
  });

  it('Tbilisi: an hour to cancel', async () => {
    // 08:30 on 24 September, +04.
    const start = Date.UTC(2026, 8, 24, 4, 30, 0);
    assert.equal((await statusesAt('confirmed', 9388, start, HOUR)).cancel, 200);
    assert.equal((await statusesAt('confirmed', 9388, start, HOUR - 1000)).cancel, 403);
  });

  it('New York: until the start', async () => {
    // 11:00 on 22 September, summer time.
    const start = Date.UTC(2026, 8, 22, 15, 0, 0);
    assert.deepEqual(await statusesAt('tomorrow', 4564, start, 0), {cancel: 200, change: 200});
    assert.deepEqual(await statusesAt('tomorrow', 4564, start, -1000), {cancel: 403, change: 403});
  });

  it('Almaty: never to cancel, a day to move', async () => {
    // 14:30 on 28 September, +05.
    const start = Date.UTC(2026, 8, 28, 9, 30, 0);
    assert.deepEqual(await statusesAt('nextWeek', 9051, start, 24 * HOUR), {cancel: 403, change: 200});
    assert.deepEqual(await statusesAt('nextWeek', 9051, start, 24 * HOUR - 1000), {cancel: 403, change: 403});
  });
});

describe('switches', () => {
  const [location, service] = [findLocation(4564), findService(389043)];
  assert.ok(location && service);
  const base = {id: 1, clientId: 1, locationId: 4564, services: [booked(service)], startsAt: NOW + HOUR};

  it('of the record count as those of the location do', () => {
    const free = planned(1, base);
    assert.deepEqual([cancelProblem(free, location, NOW), changeProblem(free, location, NOW)], [null, null]);
    const held = planned(1, {...base, allowDelete: false, allowChange: false});
    assert.ok(cancelProblem(held, location, NOW) && changeProblem(held, location, NOW));
    const shut = {...location, allowDelete: false, allowChange: false};
    assert.ok(cancelProblem(free, shut, NOW) && changeProblem(free, shut, NOW));
  });

  it('for prepaid visits are apart, and count once it is paid', () => {
    const strict = {...location, allowDeletePrepaid: false, allowChangePrepaid: false};
    const unpaid = planned(1, {...base, prepaid: true});
    const paid = planned(1, {...base, prepaid: true, prepaidConfirmed: true});
    assert.deepEqual([cancelProblem(unpaid, strict, NOW), changeProblem(unpaid, strict, NOW)], [null, null]);
    assert.ok(cancelProblem(paid, strict, NOW) && changeProblem(paid, strict, NOW));
    const lenient = {...location, allowDeletePrepaid: true, allowChangePrepaid: true};
    assert.deepEqual([cancelProblem(paid, lenient, NOW), changeProblem(paid, lenient, NOW)], [null, null]);
  });
});

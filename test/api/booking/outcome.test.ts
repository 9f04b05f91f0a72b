// Asking a proxy what became of a booking: only one that has said that it keeps outcomes, and each of its answers.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {clientOf, failureOf, json, lost, ok, refusal, script, type Answer} from '../../support/node/script.js';
import {bookedAnswer} from '../../support/node/booking-records.js';

const replays = {'X-Altegio-Replays': '1'};
const key = '1-2-3-4';

/** The first answer says what the proxy keeps. */
async function asked(first: Record<string, string>, ...answers: readonly Answer[]) {
  const proxy = script(json({success: true, data: [], meta: []}, 200, first), ...answers);
  const client = clientOf(proxy);
  await client.getLocations({chainId: 1});
  return {proxy, client};
}

describe('the outcome of a booking', () => {
  test('a plain proxy is not asked', async () => {
    for (const headers of [{}, {'X-Altegio-Replays': '0'}]) {
      const {proxy, client} = await asked(headers, lost);
      assert.deepEqual(await client.getBookingOutcome({key, asked: 1}), {state: 'not-kept'});
      assert.equal(proxy.seen.length, 1);
    }
  });

  test('a failure tells it as well, and later answers need not repeat it', async () => {
    const {proxy, client} = await asked({}, refusal(422, 433, replays), ok(null), refusal(404));
    const check = {
      locationId: 1,
      appointments: [{teamMemberId: 1, serviceIds: [1], datetime: '2026-10-09T10:00:00-04:00'}],
    };
    await failureOf(client.checkAppointments(check), 'slot-taken');
    await client.checkAppointments(check);
    assert.deepEqual(await client.getBookingOutcome({key, asked: 1}), {state: 'unknown'});
    const {method, path, headers} = proxy.seen[3] ?? assert.fail();
    assert.deepEqual([method, path, headers['idempotency-key']], ['GET', `/outcome/${key}`, undefined]);
  });

  test('the first answer, of appointments and of an event', async () => {
    const {client} = await asked(replays, ok(bookedAnswer()), ok({id: '7', hash: 'ab'}));
    const outcome = await client.getBookingOutcome({key, asked: 2});
    assert.ok(outcome.state === 'answered');
    assert.deepEqual(
      outcome.booked.map(({position, id}) => [position, id]),
      [
        [1, 30000001],
        [2, 30000002],
      ],
    );
    assert.deepEqual(await client.getBookingOutcome({key, asked: 1}), {
      state: 'answered',
      booked: [{position: 1, id: 7, hash: 'ab'}],
    });
  });

  test('202 runs still, whatever is in it', async () => {
    const {client} = await asked(
      replays,
      ok(null, 202),
      ok(bookedAnswer(), 202),
      () => new Response(null, {status: 202}),
    );
    for (let times = 0; times < 3; times++) {
      assert.deepEqual(await client.getBookingOutcome({key, asked: 2}), {state: 'running'});
    }
  });

  test('is asked once by itself, and a kept failure is a failure', async () => {
    const {proxy, client} = await asked(replays, refusal(502), lost, ok('what'), ok([]));
    assert.equal((await failureOf(client.getBookingOutcome({key, asked: 1}), 'unavailable')).status, 502);
    await failureOf(client.getBookingOutcome({key, asked: 1}), 'network');
    await failureOf(client.getBookingOutcome({key, asked: 1}), 'bad-response');
    await failureOf(client.getBookingOutcome({key, asked: 1}), 'bad-response');
    assert.equal(proxy.seen.length, 5);
  });

  test('a first answer that refused is told as such', async () => {
    const failed = {success: false, data: null, meta: {message: 'Taken', errors: [{code: 433, message: 'Taken'}]}};
    const {client} = await asked(replays, json(failed, 200, {}));
    const outcome = await client.getBookingOutcome({key, asked: 1});
    assert.ok(outcome.state === 'refused');
    assert.equal(outcome.error.code, 'slot-taken');
  });

  test('a key that would be another path is refused', async () => {
    const {proxy, client} = await asked(replays, lost);
    await failureOf(client.getBookingOutcome({key: '..', asked: 1}), 'config');
    assert.equal(proxy.seen.length, 1);
  });
});

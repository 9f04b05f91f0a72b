// A proxy that asks for work before a booking: nothing was booked then, and the same is sent once more with the proof.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createChallenge, verifySolution, type Challenge, type Solution} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/sha';
import type {Client} from '../../../src/api/index.js';
import {clientOf, expectNoUnhandledRejection, failureOf, json, ok, refusal, script} from '../../support/node/script.js';
import {guest} from './bench.js';

expectNoUnhandledRejection();

const hmacSignatureSecret = 'of the proxy';
const one = {teamMemberId: 1, serviceIds: [2], datetime: '2026-10-05T12:00:00-04:00'};
const ways: Readonly<Record<string, (client: Client) => Promise<unknown>>> = {
  bookAppointments: (client) => client.bookAppointments({locationId: 1, client: guest, appointments: [one]}),
  bookEvent: (client) => client.bookEvent({locationId: 1, eventId: 2, seats: 1, client: guest}),
};

async function asking() {
  const challenge = await createChallenge({algorithm: 'SHA-256', cost: 1, counter: 3, deriveKey, hmacSignatureSecret});
  return json({success: false, data: null, meta: {message: 'Work first', proof_of_work: challenge}}, 412);
}

for (const [name, book] of Object.entries(ways)) {
  test(`${name} does the work, and sends the same under the same key`, async () => {
    const proxy = script(await asking(), ok({id: 7, hash: 'x'}));
    await book(clientOf(proxy));
    const [first, second] = proxy.seen;
    const {proof_of_work: proof, ...same} = (second?.body ?? {}) as Readonly<Record<string, unknown>>;
    assert.deepEqual(same, first?.body);
    assert.equal(second?.headers['idempotency-key'], first?.headers['idempotency-key']);
    const payload = JSON.parse(atob(String(proof))) as {challenge: Challenge; solution: Solution};
    assert.ok((await verifySolution({...payload, deriveKey, hmacSignatureSecret})).verified);
    assert.equal(proxy.seen.length, 2);
  });

  test(`${name} is not sent a third time, and not again after a wall that names no work`, async () => {
    const proxy = script(await asking(), await asking());
    await failureOf(book(clientOf(proxy)), 'verification-required');
    assert.equal(proxy.seen.length, 2);
    const wall = script(refusal(412));
    await failureOf(book(clientOf(wall)), 'verification-required');
    assert.equal(wall.seen.length, 1);
  });
}

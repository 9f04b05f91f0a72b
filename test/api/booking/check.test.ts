// Asking whether appointments can be booked.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  clientOf,
  expectNoUnhandledRejection,
  failureOf,
  html403,
  json,
  raw,
  refusal,
  script,
  type Answer,
} from '../../support/node/script.js';
import {bench, freeAppointment, newYork, one, taken} from './bench.js';

expectNoUnhandledRejection();

const {locationId, service, natalie} = newYork;

describe('checkAppointments', () => {
  test('resolves for what is free, with a body or with none', async () => {
    for (const checkHasBody of [true, false]) {
      const {client, sandbox} = bench({checkHasBody});
      const appointments = [await freeAppointment(client, locationId, natalie, [service])];
      assert.equal(await client.checkAppointments({locationId, appointments}), undefined);
      assert.doesNotMatch(JSON.stringify(sandbox.requests.at(-1)?.body), /phone|fullname/);
    }
  });

  test('is slot-taken for what is not, whatever Altegio calls it', async () => {
    for (const settings of [{}, {takenAs: '422'}, {takenAs: '409'}, {checkSaysErrors: false}] as const) {
      const {client} = bench(settings);
      await failureOf(client.checkAppointments({locationId, appointments: [taken]}), 'slot-taken');
      const nobody = {...taken, teamMemberId: 'any', datetime: '2026-10-09T03:00:00-04:00'} as const;
      await failureOf(client.checkAppointments({locationId, appointments: [nobody]}), 'slot-taken');
      const free = await freeAppointment(client, locationId, natalie, [service]);
      await failureOf(client.checkAppointments({locationId, appointments: [free, free]}), 'slot-taken');
    }
  });

  test('is not-found for a service that is gone', async () => {
    const {client, sandbox} = bench();
    const free = await freeAppointment(client, locationId, natalie, [service]);
    sandbox.settings.removedServices = [service];
    await failureOf(client.checkAppointments({locationId, appointments: [free]}), 'not-found');
  });

  test('a bare 422 is slot-taken; other failures are what they are', async () => {
    const ask = (answer: Answer) => clientOf(script(answer)).checkAppointments({locationId: 1, appointments: [one]});
    await failureOf(ask(raw('', 422)), 'slot-taken');
    await failureOf(ask(refusal(422, 422)), 'slot-taken');
    await failureOf(ask(json({success: false, meta: []})), 'slot-taken');
    await failureOf(ask(refusal(400)), 'invalid-request');
    await failureOf(ask(refusal(412)), 'verification-required');
    await failureOf(ask(html403), 'unavailable');
  });
});

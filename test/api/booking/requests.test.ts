// What a booking sends: in whose name, under which key, and nothing that was not given.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type AppointmentRequest, type Client} from '../../../src/api/index.js';
import {
  clientOf,
  clientWithToken,
  expectNoUnhandledRejection,
  failureOf,
  ok,
  refusal,
  script,
  token,
} from '../../support/node/script.js';
import {almaty, bench, freeAppointment, guest, one, wish} from './bench.js';

expectNoUnhandledRejection();

const email = 'ann@example.com';

const inAlmaty = (client: Client, nth = 0): Promise<AppointmentRequest> =>
  freeAppointment(client, almaty.locationId, almaty.person, [almaty.service], nth);

describe('in whose name', () => {
  test('with the token of the session, and without one where there is none', async () => {
    const proxy = script(ok([{id: 1, record_id: 7}]), ok([{id: 1, record_id: 7}]));
    await clientWithToken(proxy).bookAppointments(wish);
    await clientOf(proxy).bookAppointments(wish);
    assert.deepEqual(
      proxy.seen.map(({headers}) => headers['authorization']),
      [`User ${token}`, undefined],
    );
  });

  test('a dead token is signed-out, and the session knows; a 401 to a guest is not about a session', async () => {
    const client = clientWithToken(script(refusal(401)));
    await failureOf(client.bookAppointments(wish), 'signed-out');
    assert.equal(client.session.status, 'signed-out');
    const other = clientOf(script(refusal(401)));
    await failureOf(other.bookAppointments(wish), 'forbidden');
    assert.equal(other.session.status, 'unknown');
  });

  test('a key of its own for each intent, or the one that was given', async () => {
    const proxy = script(ok({id: 7, hash: 'x'}));
    const client = clientOf(proxy);
    await client.bookAppointments(wish);
    await client.bookAppointments(wish);
    await client.bookAppointments({...wish, idempotencyKey: 'mine'});
    await client.bookEvent({locationId: 1, eventId: 2, seats: 1, client: guest, idempotencyKey: 'mine'});
    await client.updateUser({name: 'x', idempotencyKey: 'mine'});
    const keys = proxy.seen.map(({headers}) => headers['idempotency-key']);
    assert.notEqual(keys[0], keys[1]);
    assert.deepEqual(keys.slice(2), ['mine', 'mine', 'mine']);
  });
});

describe('what is sent', () => {
  const bodyOf = async (more: Partial<Parameters<Client['bookAppointments']>[0]>) => {
    const proxy = script(ok([{id: 1, record_id: 7}]));
    await clientOf(proxy).bookAppointments({...wish, ...more});
    return proxy.seen[0]?.body as Readonly<Record<string, unknown>>;
  };

  test('nothing that was not given: a box that was not shown is absent, one that was not ticked is false', async () => {
    assert.deepEqual(Object.keys(await bodyOf({})).sort(), ['appointments', 'email', 'fullname', 'phone', 'type']);
    const body = await bodyOf({newsletter: false, consent: true});
    assert.deepEqual([body['is_newsletter_allowed'], body['is_personal_data_processing_allowed']], [false, true]);
  });

  test('the datetime as it came, to the letter', async () => {
    for (const datetime of [
      '2026-10-24T17:30:00-0500',
      '2026-10-24 17:30:00',
      '1492077600',
      '2026-10-25T02:30:00+02:00',
    ]) {
      const {appointments} = await bodyOf({appointments: [{...one, datetime}]});
      assert.equal((appointments as readonly {datetime: string}[])[0]?.datetime, datetime);
    }
  });

  test('no request for ids, seats or references that are none', async () => {
    const proxy = script(ok([{id: 1, record_id: 7}]));
    const client = clientOf(proxy);
    const bad: readonly Partial<Parameters<Client['bookAppointments']>[0]>[] = [
      {appointments: []},
      {appointments: [{...one, teamMemberId: 'anyone'}]},
      {appointments: [{...one, teamMemberId: 0}]},
      {appointments: [{...one, teamMemberId: -1}]},
      {appointments: [{...one, serviceIds: ['x']}]},
      {reference: ''},
      {reference: '1'.repeat(16)},
      {reference: 'abc'},
      {reference: -1},
      {locationId: '..'},
    ];
    for (const change of bad) await failureOf(client.bookAppointments({...wish, ...change}), 'config');
    await failureOf(client.checkAppointments({locationId: 1, appointments: []}), 'config');
    for (const seats of [0, -1, 1.5, NaN]) {
      await failureOf(client.bookEvent({locationId: 1, eventId: 2, seats, client: guest}), 'config');
    }
    await failureOf(client.updateUser({}), 'config');
    assert.equal(proxy.seen.length, 0);
  });

  test('the reference, which the record repeats', async () => {
    const {client, sandbox} = bench();
    const options = {locationId: almaty.locationId, client: {...guest, email}, appointments: [await inAlmaty(client)]};
    await client.bookAppointments({...options, reference: '012345678901234'});
    assert.match(JSON.stringify(sandbox.requests.at(-1)?.body), /"api_id":"012345678901234"/);
  });
});

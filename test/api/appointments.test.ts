// What the answers of the appointments' endpoints mean. What goes over the wire is in http.test.ts, for every endpoint.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Client, ErrorCode} from '../../src/api/index.js';
import {bookableDates, bookableTimes, fullRecord} from '../support/node/records.js';
import {
  clientOf,
  clientWithToken,
  expectNoUnhandledRejection,
  failureOf,
  html403,
  json,
  ok,
  refusal,
  script,
  type Answer,
} from '../support/node/script.js';

expectNoUnhandledRejection();

const calls = {
  list: (client: Client) => client.getAppointments(),
  guest: (client: Client) => client.getAppointments({recordId: 1, recordHash: 'a'}),
  cancel: (client: Client) => client.cancelAppointment({id: 1}),
  guestCancel: (client: Client) => client.cancelAppointment({id: 1, hash: 'a'}),
  reschedule: (client: Client) => client.rescheduleAppointment({id: 1, locationId: 2, datetime: 'x'}),
  dates: (client: Client) => client.getBookableDates({locationId: 1}),
  times: (client: Client) => client.getBookableTimes({locationId: 1, date: '2026-10-24'}),
} as const;
type Call = keyof typeof calls;

describe('what a refusal means', () => {
  const cases: readonly (readonly [Call, Answer, ErrorCode])[] = [
    ...[400, 403, 405, 422].flatMap((status): [Call, Answer, ErrorCode][] => [
      ['cancel', refusal(status), 'not-allowed'],
      ['guestCancel', refusal(status), 'not-allowed'],
    ]),
    ['cancel', json({success: false, data: null, meta: []}), 'not-allowed'],
    ['cancel', refusal(404), 'not-found'],
    ['cancel', refusal(401), 'signed-out'],
    ['cancel', html403, 'unavailable'],
    ['guestCancel', refusal(401), 'forbidden'],
    ['reschedule', refusal(403), 'not-allowed'],
    ['reschedule', refusal(409), 'slot-taken'],
    ['reschedule', refusal(422), 'slot-taken'],
    ['reschedule', refusal(422, 422), 'slot-taken'],
    ['reschedule', refusal(422, 433), 'slot-taken'],
    ['reschedule', refusal(422, 436), 'slot-taken'],
    ['reschedule', refusal(422, 438), 'not-found'],
    ['reschedule', json({success: false, data: null, meta: []}), 'slot-taken'],
    ['reschedule', refusal(401), 'signed-out'],
    ['reschedule', refusal(404), 'not-found'],
    ['reschedule', html403, 'unavailable'],
    ['list', refusal(401), 'signed-out'],
    ['list', refusal(403), 'forbidden'],
    ['guest', refusal(401), 'forbidden'],
    ['guest', refusal(403), 'forbidden'],
    ['guest', refusal(404), 'not-found'],
    ['dates', refusal(422), 'invalid-request'],
    ['dates', refusal(401), 'forbidden'],
    ['times', refusal(404), 'not-found'],
    ['times', json({success: false, data: [], meta: []}), 'invalid-request'],
  ];
  cases.forEach(([name, answer, code], index) => {
    test(`${index + 1}: ${name} is ${code}`, async () => {
      const proxy = script(answer);
      await failureOf(calls[name](clientWithToken(proxy)), code);
      assert.equal(proxy.seen.length, 1);
    });
  });
});

describe('getAppointments', () => {
  test('keeps one location where asked to, by number or text, and none for an id that is none', async () => {
    const records = [fullRecord(), {...fullRecord(), id: 2, company: {...fullRecord().company, id: '4564'}}];
    const client = clientOf(script(ok(records)));
    const ids = async (locationId?: number | string): Promise<number[]> =>
      (await client.getAppointments({locationId})).map(({id}) => id);
    assert.deepEqual(await ids(), [20100200, 2]);
    assert.deepEqual(await ids(4564), [2]);
    assert.deepEqual(await ids('4564'), [2]);
    assert.deepEqual(await ids(7120), [20100200]);
    assert.deepEqual(await ids(99), []);
    assert.deepEqual(await ids('salon'), [], 'not the whole platform');
    assert.deepEqual(await ids(null as never), [20100200, 2], 'left out, as JavaScript does it');
  });

  test('a guest record is not filtered, and is read with no client', async () => {
    const proxy = script(ok([fullRecord()]));
    const found = await clientWithToken(proxy).getAppointments({
      recordId: 20100200,
      recordHash: 'a',
      locationId: 1,
    } as never);
    assert.equal(found.length, 1);
    assert.equal(proxy.seen[0]?.headers['authorization'], undefined);
  });

  test('of very many: all of them', async () => {
    const records = Array.from({length: 10_000}, (_, index) => ({...fullRecord(), id: index + 1}));
    const appointments = await clientOf(script(ok(records))).getAppointments();
    assert.equal(appointments.length, 10_000);
    assert.equal(appointments[9_999]?.location?.name, 'Juniper & Friends');
  });
});

test('rescheduleAppointment: the record as it is now, or null where the answer did not say', async () => {
  const read = async (answer: Answer): Promise<unknown> =>
    (await calls.reschedule(clientOf(script(answer))))?.id ?? null;
  assert.equal(await read(ok(fullRecord())), 20100200);
  assert.equal(await read(ok([fullRecord()])), 20100200);
  assert.equal(await read(json(fullRecord())), 20100200);
  assert.equal(await read(json([fullRecord()])), 20100200);
  for (const answer of [ok(null), ok([]), ok({}), ok('x'), json({success: true})])
    assert.equal(await read(answer), null);
  // The older shape that this route answers with.
  const {datetime, attendance, allow_delete_record, allow_change_record, ...older} = fullRecord();
  assert.ok(datetime && attendance && allow_delete_record && allow_change_record === false);
  const moved = await calls.reschedule(
    clientOf(script(ok({...older, api_id: 0, staff: {id: 5, name: 'A', spec: 'B'}}))),
  );
  assert.equal(moved?.teamMember?.specialization, 'B');
  assert.equal(moved.startsAt, null);
  assert.equal(moved.status, 'upcoming');
});

test('free days and times, wrapped and bare', async () => {
  for (const wrap of [ok, json]) {
    assert.deepEqual(await calls.dates(clientOf(script(wrap(bookableDates())))), [
      '2026-12-30',
      '2026-12-31',
      '2027-01-04',
    ]);
    const times = await calls.times(clientOf(script(wrap(bookableTimes()))));
    assert.deepEqual(
      times.map(({time}) => time),
      ['09:00', '12:00', '17:30'],
    );
  }
  const none = {booking_days: [], booking_dates: [], working_days: [], working_dates: []};
  assert.deepEqual(await calls.dates(clientOf(script(ok(none)))), []);
});

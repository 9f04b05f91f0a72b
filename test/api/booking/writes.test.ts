// Booking appointments: once, and what each answer means. On the sandbox, and by script where it has no such answer.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {berlinServices, berlinTeam, blockedPhone} from '../../../sandbox/index.js';
import {AltegioApiError, type AppointmentRequest, type Client, type ErrorCode} from '../../../src/api/index.js';
import {bookingShapes} from '../../support/node/booking-shapes.js';
import {
  clientOf,
  expectNoUnhandledRejection,
  failureOf,
  ok,
  quiet,
  raw,
  refusal,
  script,
} from '../../support/node/script.js';
import {
  almaty,
  bench,
  freeAppointment,
  grace,
  guest,
  newYork,
  one,
  signedIn,
  taken,
  wish,
  type Bench,
} from './bench.js';

expectNoUnhandledRejection();

const {locationId, service, natalie} = newYork;
const email = 'ann@example.com';

const inAlmaty = (client: Client, nth = 0): Promise<AppointmentRequest> =>
  freeAppointment(client, almaty.locationId, almaty.person, [almaty.service], nth);
const writes = ({sent}: Bench): number => sent().filter((call) => call.startsWith('POST book_record')).length;
const checks = ({sent}: Bench): number => sent().filter((call) => call.startsWith('POST book_check')).length;

describe('bookAppointments', () => {
  test('a signed-in client books, without a code; the record lists, moves and cancels', async () => {
    const made = await signedIn();
    const {client} = made;
    const appointment = await freeAppointment(client, locationId, natalie, [service]);
    const before = (await client.getAppointments()).length;
    const booked = await client.bookAppointments({
      locationId,
      client: grace,
      appointments: [appointment],
      comment: 'Green',
      smsReminderHours: 3,
      emailReminderHours: 0,
    });
    bookingShapes.booked(booked, 'booked');
    assert.equal(booked[0]?.position, 1);
    const list = await client.getAppointments();
    assert.equal(list.length, before + 1);
    const found = list.find(({id}) => id === booked[0]?.id);
    assert.equal(found?.startsAt, appointment.datetime);
    assert.deepEqual([found?.comment, found?.smsReminderHours, found?.emailReminderHours], ['Green', 3, 0]);
    const [guestView] = await client.getAppointments({recordId: booked[0]?.id ?? 0, recordHash: booked[0]?.hash ?? ''});
    assert.equal(guestView?.id, booked[0]?.id);
    const later = await freeAppointment(client, locationId, natalie, [service], 3);
    await client.rescheduleAppointment({id: booked[0]?.id ?? 0, locationId, datetime: later.datetime});
    await client.cancelAppointment({id: booked[0]?.id ?? 0, hash: booked[0]?.hash});
    assert.equal((await client.getAppointments()).find(({id}) => id === booked[0]?.id)?.status, 'cancelled');
    assert.equal(writes(made), 1);
    assert.deepEqual(made.sandbox.outbox, []);
  });

  test('a guest books with a code where the location asks for one, and a wrong one is told', async () => {
    const made = bench();
    const {client, sandbox} = made;
    const appointments = [await freeAppointment(client, locationId, natalie, [service])];
    await failureOf(client.bookAppointments({locationId, client: guest, appointments}), 'wrong-code');
    await client.sendBookingCode({phone: guest.phone, locationId});
    const code = sandbox.outbox.at(-1)?.code ?? '';
    await failureOf(client.bookAppointments({locationId, client: guest, appointments, code: '0000'}), 'wrong-code');
    const [booked] = await client.bookAppointments({locationId, client: guest, appointments, code});
    await client.cancelAppointment({id: booked?.id ?? 0, hash: booked?.hash});
    assert.equal(sandbox.outbox.length, 1);
    assert.equal(client.session.status, 'unknown');
    assert.equal(checks(made), 0, 'a code of its own is not looked into');
  });

  test('a guest books without a code where the location asks for none, or nobody sends SMS', async () => {
    const {client} = bench();
    const here = {locationId: almaty.locationId, appointments: [await inAlmaty(client)]};
    assert.equal((await client.bookAppointments({...here, client: {...guest, email}})).length, 1);
    const berlin = await freeAppointment(client, 6230, berlinTeam.mira, [berlinServices.cut]);
    assert.equal((await client.bookAppointments({locationId: 6230, client: guest, appointments: [berlin]})).length, 1);
  });

  test('any team member, and who it is comes with the record', async () => {
    const {client} = await signedIn();
    const appointment = await freeAppointment(client, locationId, 'any', [service]);
    const [booked] = await client.bookAppointments({locationId, client: grace, appointments: [appointment]});
    const [record] = await client.getAppointments({recordId: booked?.id ?? 0, recordHash: booked?.hash ?? ''});
    assert.equal(record?.anyTeamMember, true);
    assert.ok(record.teamMember?.name);
  });

  test('several services of one person are one record, two requests are two', async () => {
    const {client} = await signedIn();
    const both = await freeAppointment(client, locationId, natalie, [service, 389045]);
    const other = await freeAppointment(client, locationId, newYork.rosa, [service], 4);
    const booked = await client.bookAppointments({locationId, client: grace, appointments: [both, other]});
    assert.deepEqual(
      booked.map(({position}) => position),
      [1, 2],
    );
    const [record] = await client.getAppointments({recordId: booked[0]?.id ?? 0, recordHash: booked[0]?.hash ?? ''});
    assert.deepEqual([record?.services.length, record?.durationSeconds], [2, 4500]);
  });

  test('one of two is refused: what is booked comes with its position', async () => {
    const {client} = await signedIn({partialBooking: 'rest'});
    const free = await freeAppointment(client, locationId, natalie, [service]);
    const booked = await client.bookAppointments({locationId, client: grace, appointments: [taken, free]});
    assert.deepEqual(
      booked.map(({position}) => position),
      [2],
    );
  });

  test('whatever form the answer has, bare v1 and 200 included', async () => {
    for (const settings of [{bookRecordStatus: 200}, {wrapped: false}, {wrapped: false, acceptV1Record: false}]) {
      const {client} = await signedIn(settings);
      const appointments = [await freeAppointment(client, locationId, natalie, [service])];
      const [booked] = await client.bookAppointments({locationId, client: grace, appointments});
      assert.match(booked?.hash ?? '', /^[\da-f]{32}$/);
    }
  });

  const refusals: readonly (readonly [string, ErrorCode, Partial<Parameters<Client['bookAppointments']>[0]>])[] = [
    ['433', 'slot-taken', {appointments: [taken], locationId}],
    ['434', 'blocked-client', {client: {...guest, email, phone: blockedPhone}}],
    ['435', 'name-required', {client: {...guest, email, name: ''}}],
    ['431', 'invalid-phone', {client: {...guest, email, phone: 'x'}}],
    ['a missing field', 'invalid-request', {client: guest}],
  ];
  for (const [name, code, change] of refusals) {
    test(`${name} is ${code}, and nothing is booked`, async () => {
      const made = change.locationId ? await signedIn() : bench();
      const appointments = [await inAlmaty(made.client)];
      const base = {locationId: almaty.locationId, client: change.locationId ? grace : {...guest, email}, appointments};
      await failureOf(made.client.bookAppointments({...base, ...change}), code);
      assert.equal(writes(made), 1);
      assert.equal(checks(made), code === 'invalid-request' ? 1 : 0);
    });
  }

  test('errors of fields as an object keyed by field are read as well', async () => {
    const {client} = bench({errorsAsMap: true});
    const options = {locationId: almaty.locationId, client: guest, appointments: [await inAlmaty(client)]};
    await failureOf(client.bookAppointments(options), 'invalid-request');
  });

  test('the slot is stolen between check and write: slot-taken, with the generic 422 after one more check', async () => {
    for (const [settings, asked] of [
      [{}, 1],
      [{takenAs: '422'}, 2],
    ] as const) {
      const made = await signedIn(settings);
      const {client, sandbox} = made;
      const appointments = [await freeAppointment(client, locationId, natalie, [service])];
      sandbox.faults.set('POST book_record', {kind: 'steal', times: 1});
      await client.checkAppointments({locationId, appointments});
      await failureOf(client.bookAppointments({locationId, client: grace, appointments}), 'slot-taken');
      assert.deepEqual([writes(made), checks(made)], [1, asked]);
      const times = await client.getBookableTimes({
        locationId,
        teamMemberId: natalie,
        serviceIds: [service],
        date: '2026-10-09',
      });
      assert.ok(!times.some(({datetime}) => datetime === appointments[0]?.datetime), 'it is not offered any more');
    }
  });

  test('a prepaid service is refused without a code: the check is free, so the request was wrong', async () => {
    const made = bench();
    const services = [berlinServices.prepaidRequired];
    const appointments = [await freeAppointment(made.client, 6230, berlinTeam.prepaidRequired, services)];
    await failureOf(made.client.bookAppointments({locationId: 6230, client: guest, appointments}), 'invalid-request');
    assert.deepEqual([writes(made), checks(made)], [1, 1]);
  });

  test('a bot wall is verification-required or unavailable, and asked once', async () => {
    for (const [fault, code] of [
      [{kind: 'wall', times: 1}, 'verification-required'],
      [{kind: 'html403', times: 1}, 'unavailable'],
    ] as const) {
      const made = await signedIn();
      const appointments = [await freeAppointment(made.client, locationId, natalie, [service])];
      made.sandbox.faults.set('POST book_record', fault);
      await failureOf(made.client.bookAppointments({locationId, client: grace, appointments}), code);
      assert.equal(writes(made), 1);
      assert.equal((await made.client.bookAppointments({locationId, client: grace, appointments})).length, 1);
    }
  });

  test('a lost answer is no refusal: it may have been booked, and only the list tells', async () => {
    for (const [fault, done] of [
      [{kind: 'cut', after: true}, 1],
      [{kind: 'truncated'}, 1],
      [{kind: 'delay', ms: 60_000, after: true}, 1],
      [{kind: 'cut'}, 0],
      [{kind: 'status', status: 502}, 0],
    ] as const) {
      const made = await signedIn();
      const {client, sandbox} = made;
      const appointments = [await freeAppointment(client, locationId, natalie, [service])];
      const before = (await client.getAppointments()).length;
      sandbox.faults.set('POST book_record', fault);
      const controller = new AbortController();
      const booking = client.bookAppointments({locationId, client: grace, appointments, signal: controller.signal});
      if (fault.kind === 'delay') {
        // A time-out would say the same after its time.
        await quiet();
        controller.abort(new AltegioApiError('timeout'));
      }
      const {code} = await failureOf(booking);
      assert.ok(['network', 'bad-response', 'timeout', 'unavailable'].includes(code), code);
      await quiet();
      assert.equal(writes(made), 1, 'it is never sent again');
      assert.equal((await client.getAppointments()).length, before + done, JSON.stringify(fault));
    }
  });

  test('an answer that names no booking is a bad response, and never nothing', async () => {
    const answers = [
      null,
      [],
      {},
      'x',
      [{}],
      [{id: 1}, null],
      [{id: 1, record_hash: 'x'}],
      [{record_id: 'x'}],
      {hash: 'x'},
      5,
    ];
    for (const data of answers) {
      await failureOf(clientOf(script(ok(data, 201))).bookAppointments(wish), 'bad-response');
    }
    await failureOf(clientOf(script(raw('', 201))).bookAppointments(wish), 'bad-response');
    const two = {...wish, appointments: [one, one]};
    // Two were asked for, and it is not said which one this is.
    await failureOf(clientOf(script(ok([{id: 0, record_id: 7}], 201))).bookAppointments(two), 'bad-response');
  });

  test('the position is the echo of the request, else the place in the answer', async () => {
    const positions = async (items: readonly object[], asked: number) => {
      const appointments = Array.from({length: asked}, () => one);
      const booked = await clientOf(script(ok(items, 201))).bookAppointments({...wish, appointments});
      return booked.map(({position, id, hash}) => [position, id, hash]);
    };
    const item = (id: unknown, record: number): object => ({id, record_id: String(record), record_hash: 'h'});
    assert.deepEqual(await positions([item('2', 8), item('1', 7)], 2), [
      [2, 8, 'h'],
      [1, 7, 'h'],
    ]);
    assert.deepEqual(await positions([item(0, 7)], 1), [[1, 7, 'h']]);
    assert.deepEqual(await positions([item(1, 7), item(1, 8)], 2), [
      [1, 7, 'h'],
      [2, 8, 'h'],
    ]);
    assert.deepEqual(await positions([{id: 1, record: {id: 9}, record_hash: 'h'}], 1), [[1, 9, 'h']]);
  });

  test('a key that no header can hold is a mistake of the caller, and nothing is sent', async () => {
    for (const idempotencyKey of ['ключ', 'a b', 'a\n', '', '\u00e9', '😀']) {
      const proxy = script(ok([]));
      await failureOf(clientOf(proxy).bookAppointments({...wish, idempotencyKey}), 'config');
      assert.equal(proxy.seen.length, 0);
    }
  });

  test('409 is a booking that is under way, and not a refusal', async () => {
    const proxy = script(refusal(409));
    await failureOf(clientOf(proxy).bookAppointments(wish), 'timeout');
    assert.equal(proxy.seen.length, 1);
  });
});

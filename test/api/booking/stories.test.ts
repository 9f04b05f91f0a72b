// Whole bookings on the sandbox, where more than one answer matters: lost ones, summer time, two clients, what the record says.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {berlinServices, berlinTeam} from '../../../sandbox/index.js';
import {expectNoUnhandledRejection, failureOf} from '../../support/node/script.js';
import {almaty, bench, freeAppointment, grace, guest, newYork, signedIn} from './bench.js';

expectNoUnhandledRejection();

const {locationId, service, natalie} = newYork;
const client = {...guest, email: 'ann@example.com'};

test('a guest whose request was cut before it arrived: the check is free, and a new key books once', async () => {
  const made = bench();
  const lindenhof = 6230;
  const appointments = [await freeAppointment(made.client, lindenhof, berlinTeam.mira, [berlinServices.cut])];
  const wish = {locationId: lindenhof, client, appointments};
  made.sandbox.faults.set('POST book_record', {kind: 'cut', times: 1});
  await failureOf(made.client.bookAppointments(wish), 'network');
  await made.client.checkAppointments(wish);
  const [booked] = await made.client.bookAppointments(wish);
  await failureOf(made.client.checkAppointments(wish), 'slot-taken');
  const writes = made.sandbox.requests.filter(({method, path}) => method === 'POST' && path.startsWith('book_record'));
  assert.equal(new Set(writes.map(({headers}) => headers['idempotency-key'])).size, 2);
  await made.client.cancelAppointment({id: booked?.id ?? 0, hash: booked?.hash});
  await made.client.checkAppointments(wish);
});

test('a guest whose answer was lost: the check refuses, so it is not said that nothing was booked', async () => {
  const made = bench();
  const appointments = [await freeAppointment(made.client, almaty.locationId, almaty.person, [almaty.service])];
  const wish = {locationId: almaty.locationId, client, appointments};
  made.sandbox.faults.set('POST book_record', {kind: 'cut', after: true, times: 1});
  await failureOf(made.client.bookAppointments(wish), 'network');
  await failureOf(made.client.checkAppointments(wish), 'slot-taken');
});

test('a signed-in client whose answer was lost finds it in the list by its reference, also when the list is late', async () => {
  for (const settings of [{}, {apiIdAsNumber: true}]) {
    const made = await signedIn(settings);
    const appointments = [await freeAppointment(made.client, locationId, natalie, [service])];
    const known = new Set((await made.client.getAppointments()).map(({id}) => id));
    made.sandbox.faults.set('POST book_record', {kind: 'truncated', times: 1});
    const wish = {locationId, client: grace, appointments, reference: '123456789012345'};
    await failureOf(made.client.bookAppointments(wish), 'bad-response');
    const added = (await made.client.getAppointments()).filter(({id}) => !known.has(id));
    assert.deepEqual(
      added.map(({reference, startsAt}) => [reference, startsAt]),
      [['123456789012345', appointments[0]?.datetime]],
    );
    made.sandbox.settings.recordsLagMs = 5_000;
    assert.equal((await made.client.getAppointments()).filter(({id}) => !known.has(id)).length, 0);
  }
});

test('a location that confirms by itself: requested, and not booked', async () => {
  for (const confirmationNeeded of [true, false]) {
    const made = bench({confirmationNeeded});
    const appointments = [await freeAppointment(made.client, almaty.locationId, almaty.person, [almaty.service])];
    const [booked] = await made.client.bookAppointments({locationId: almaty.locationId, client, appointments});
    const [record] = await made.client.getAppointments({recordId: booked?.id ?? 0, recordHash: booked?.hash ?? ''});
    assert.equal(record?.confirmationNeeded, confirmationNeeded);
  }
});

test('two clients and one time: the second is told', async () => {
  const made = await signedIn();
  const appointments = [await freeAppointment(made.client, locationId, natalie, [service])];
  await made.client.bookAppointments({locationId, client: grace, appointments});
  await failureOf(made.client.bookAppointments({locationId, client: grace, appointments}), 'slot-taken');
});

test('the days around the end of summer time: the wall clock is shown, and what was sent is what is booked', async () => {
  const london = 7120;
  const options = {locationId: london, teamMemberId: 61201, serviceIds: [512301]};
  const days = await bench().client.getBookableDates({...options, from: '2026-10-22', to: '2026-10-29'});
  const offsets = new Set<string>();
  for (const date of days) {
    const made = await signedIn();
    const [time] = await made.client.getBookableTimes({...options, date});
    assert.equal(time?.datetime.slice(0, 16), `${date}T${time?.time}`);
    offsets.add(time.datetime.slice(19));
    assert.equal(time.datetime.slice(19), date < '2026-10-25' ? '+01:00' : '+00:00');
    const appointments = [{teamMemberId: 61201, serviceIds: [512301], datetime: time.datetime}];
    const [booked] = await made.client.bookAppointments({
      locationId: london,
      client: {...grace, surname: 'Miller'},
      appointments,
    });
    const found = (await made.client.getAppointments()).find(({id}) => id === booked?.id);
    assert.equal(found?.startsAt, time.datetime);
  }
  assert.equal(offsets.size, 2);
});

test('a required surname is asked for by the answer', async () => {
  const made = await signedIn();
  const london = 7120;
  const appointments = [await freeAppointment(made.client, london, 61201, [512301])];
  await failureOf(made.client.bookAppointments({locationId: london, client: grace, appointments}), 'invalid-request');
  const booked = await made.client.bookAppointments({
    locationId: london,
    client: {...grace, surname: 'M.'},
    appointments,
  });
  assert.equal(booked.length, 1);
});

test('free days that could not be read are a failure, and never none', async () => {
  for (const [fault, code] of [
    [{kind: 'truncated'}, 'bad-response'],
    [{kind: 'rate-limited', retryAfter: 60}, 'rate-limited'],
    [{kind: 'html403'}, 'unavailable'],
    [{kind: 'error-shape', shape: 5}, 'invalid-request'],
    [{kind: 'status', status: 200, body: {success: true, data: {}}}, 'bad-response'],
  ] as const) {
    const made = bench();
    made.sandbox.faults.set('*', fault);
    const at = {locationId};
    for (const read of [
      made.client.getBookableDates(at),
      made.client.getNextTimes({...at, teamMemberId: natalie}),
      made.client.getTeam(at),
      made.client.getServices(at),
      made.client.getEvents({...at, from: '2026-09-21', to: '2026-09-30'}),
      made.client.getEventDays({...at, from: '2026-09-21', to: '2026-09-30'}),
      made.client.getEventFilters(at),
      made.client.getLocation(at),
      made.client.getLocations({chainId: 310}),
      made.client.getBookingForm({formId: 20456}),
    ]) {
      await failureOf(read, code);
    }
  }
});

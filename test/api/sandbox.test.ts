// The client's whole story on the sandbox, in token mode, behind the plainest proxy: one that adds the partner token.
import assert from 'node:assert/strict';
import {beforeEach, describe, test} from 'node:test';
import {createSandbox, demoClient, emptyClient, locationIds, storyIds, type Sandbox} from '../../sandbox/index.js';
import {createClient, type Client} from '../../src/api/index.js';
import {expectNoUnhandledRejection, failureOf} from '../support/node/script.js';
import {shapes} from '../support/node/shapes.js';

expectNoUnhandledRejection();

const partner = 'canary-partner-token';
/** Monday, 21 September 2026, 15:00 UTC. */
const now = Date.UTC(2026, 8, 21, 15);
const newPhone = '+13155550199';
let sandbox: Sandbox;
let client: Client;

beforeEach(() => {
  sandbox = createSandbox({partnerToken: partner, basePath: '/api/v1', now: () => now});
  client = createClient({proxyUrl: 'https://proxy.example/api/v1', fetch: throughPlainProxy});
});

function throughPlainProxy(request: Request): Promise<Response> {
  const headers = new Headers(request.headers);
  const user = headers.get('Authorization');
  headers.set('Authorization', user ? `Bearer ${partner}, ${user}` : `Bearer ${partner}`);
  return sandbox.fetch(new Request(request, {headers}));
}

function lastCode(): string {
  return sandbox.outbox.at(-1)?.code ?? assert.fail('no SMS was sent');
}

async function signIn(): Promise<void> {
  await client.signInByPassword({login: demoClient.email, password: demoClient.password});
}

test('sign in by SMS, see the account, sign out', async () => {
  await client.sendBookingCode({phone: demoClient.phone, locationId: locationIds.newYork});
  await failureOf(client.signInByCode({phone: demoClient.phone, code: '0000'}), 'wrong-code');
  assert.equal(client.session.status, 'unknown');
  const user = await client.signInByCode({phone: demoClient.phone, code: lastCode()});
  shapes.user(user, 'user');
  assert.equal(client.session.inMemory, true);
  assert.equal((await client.getUser()).name, 'Grace Miller');
  await client.signOut();
  await failureOf(client.getUser(), 'signed-out');
  await failureOf(client.getAppointments(), 'signed-out');
});

test('move the account to another phone, by location and by chain', async () => {
  await signIn();
  await client.sendPhoneUpdateCode({phone: newPhone, locationId: locationIds.newYork});
  assert.equal(sandbox.outbox.length, 1);
  await failureOf(client.confirmPhone({phone: newPhone, code: '0000'}), 'wrong-code');
  assert.equal(client.session.status, 'signed-in');
  await client.confirmPhone({phone: newPhone, code: lastCode()});
  assert.equal((await client.getUser()).phone.replace(/\D/g, ''), newPhone.replace(/\D/g, ''));
  assert.equal(sandbox.outbox.length, 1);
});

test('change the password: the session goes on with the new token, the old one is dead', async () => {
  await signIn();
  const other = createClient({proxyUrl: 'https://proxy.example/api/v1', fetch: throughPlainProxy});
  await other.signInByPassword({login: demoClient.email, password: demoClient.password});
  await failureOf(
    client.changePassword({currentPassword: 'wrong one', newPassword: 'longer-secret'}),
    'wrong-password',
  );
  assert.equal(client.session.status, 'signed-in');
  await client.changePassword({currentPassword: demoClient.password, newPassword: 'longer-secret'});
  assert.equal(client.session.status, 'signed-in');
  await client.getUser();
  await failureOf(other.getUser(), 'signed-out');
  assert.equal(other.session.status, 'signed-out');
  await failureOf(other.signInByPassword({login: demoClient.email, password: demoClient.password}), 'wrong-password');
  await other.signInByPassword({login: demoClient.email, password: 'longer-secret'});
});

describe('whatever status Altegio has for it', () => {
  for (const status of [400, 401, 403, 404, 422]) {
    test(`a wrong code or password is told as such (${status})`, async () => {
      Object.assign(sandbox.settings, {
        wrongCodeStatus: status,
        wrongCodeAltegioCode: null,
        wrongPasswordStatus: status,
      });
      await client.sendBookingCode({phone: demoClient.phone, locationId: locationIds.newYork});
      await failureOf(client.signInByCode({phone: demoClient.phone, code: '0000'}), 'wrong-code');
      await failureOf(client.signInByPassword({login: demoClient.email, password: 'x'}), 'wrong-password');
    });
  }

  for (const status of [400, 401, 403, 422]) {
    test(`a wrong old password keeps the session (${status})`, async () => {
      sandbox.settings.wrongOldPasswordStatus = status;
      await signIn();
      await failureOf(client.changePassword({currentPassword: 'x', newPassword: 'longer-secret'}), 'wrong-password');
      assert.equal(client.session.status, 'signed-in');
      await client.getUser();
    });
  }

  for (const status of [400, 403, 422]) {
    test(`a forbidden cancel is not-allowed (${status})`, async () => {
      sandbox.settings.forbiddenCancelStatus = status;
      await signIn();
      await failureOf(client.cancelAppointment({id: storyIds.laterToday}), 'not-allowed');
    });
  }

  for (const answer of ['json', 'empty', 'no-content'] as const) {
    test(`a cancel is done with ${answer}`, async () => {
      sandbox.settings.cancelAnswer = answer;
      await signIn();
      assert.equal(await client.cancelAppointment({id: storyIds.tomorrow}), undefined);
      const found = (await client.getAppointments()).find(({id}) => id === storyIds.tomorrow);
      assert.equal(found?.status, 'cancelled');
    });
  }
});

test('every appointment of the story has the right shape, and one location can be asked for', async () => {
  await signIn();
  const appointments = await client.getAppointments();
  shapes.appointments(appointments, 'appointments');
  assert.ok(appointments.length > 5);
  assert.ok(appointments.every(({startsAt, location, services}) => startsAt && location && services.length > 0));
  const here = await client.getAppointments({locationId: locationIds.newYork});
  assert.ok(here.length > 0 && here.length < appointments.length);
  assert.ok(here.every(({location}) => location?.id === locationIds.newYork));
});

test('nothing booked is an empty list', async () => {
  await client.signInByPassword({login: emptyClient.email, password: emptyClient.password});
  assert.deepEqual(await client.getAppointments(), []);
});

test('the wrapped and the bare form say the same', async () => {
  await signIn();
  const wrapped = JSON.stringify(await client.getAppointments());
  sandbox.settings.wrapped = false;
  assert.equal(JSON.stringify(await client.getAppointments()), wrapped);
  assert.equal((await client.getUser()).name, 'Grace Miller');
});

test('a guest sees and cancels with id and hash, and no session', async () => {
  for (const {id, hash, locationId} of sandbox.guestRecords) {
    const [appointment] = await client.getAppointments({recordId: id, recordHash: hash});
    assert.equal(appointment?.id, id);
    assert.equal(appointment.location?.id, locationId);
  }
  const [first] = sandbox.guestRecords;
  assert.ok(first);
  await failureOf(client.cancelAppointment({id: first.id, hash: '0'.repeat(32)}));
  await client.cancelAppointment(first);
  const [cancelled] = await client.getAppointments({recordId: first.id, recordHash: first.hash});
  assert.equal(cancelled?.status, 'cancelled');
  assert.equal(client.session.status, 'unknown');
});

test('move an appointment to a free time', async () => {
  await signIn();
  const before = (await client.getAppointments()).find(({id}) => id === storyIds.tomorrow);
  assert.ok(before?.teamMember?.id);
  const place = {
    locationId: locationIds.newYork,
    teamMemberId: before.teamMember.id,
    serviceIds: before.services.map(({id}) => id ?? 0),
  };
  const dates = await client.getBookableDates(place);
  shapes.days(dates, 'dates');
  const date = dates.at(-1);
  assert.ok(date);
  const times = await client.getBookableTimes({...place, date});
  shapes.times(times, 'times');
  const slot = times.at(-1);
  assert.ok(slot);
  const moved = await client.rescheduleAppointment({
    id: storyIds.tomorrow,
    locationId: locationIds.newYork,
    datetime: slot.datetime,
    comment: 'moved',
  });
  shapes.appointmentOrNull(moved, 'moved');
  const after = (await client.getAppointments()).find(({id}) => id === storyIds.tomorrow);
  assert.equal(after?.startsAt?.slice(0, 16), `${date}T${slot.time}`);
  assert.equal(after?.comment, 'moved');
});

describe('faults', () => {
  const route = 'GET booking/user/data';

  test('every shape of failure, HTML, a wall, truncated JSON', async () => {
    await signIn();
    for (const shape of [1, 2, 3, 5] as const) {
      sandbox.faults.set(route, {kind: 'error-shape', shape, status: 404, code: 404});
      await failureOf(client.getUser(), 'not-found');
    }
    for (const [fault, code] of [
      [{kind: 'html403'}, 'unavailable'],
      [{kind: 'wall'}, 'verification-required'],
      [{kind: 'truncated'}, 'bad-response'],
      [{kind: 'rate-limited', retryAfter: 60}, 'rate-limited'],
      [{kind: 'status', status: 418}, 'invalid-request'],
    ] as const) {
      sandbox.faults.set(route, fault);
      await failureOf(client.getUser(), code);
    }
    assert.equal(client.session.status, 'signed-in');
  });

  test('an SMS is never sent twice, whatever happens to the answer', async () => {
    await signIn();
    for (const fault of [{kind: 'cut', after: true}, {kind: 'truncated'}, {kind: 'cut'}] as const) {
      sandbox.faults.set('GET booking/user/phone_confirmation', fault);
      const asked = sandbox.requests.length;
      await failureOf(client.sendPhoneUpdateCode({phone: newPhone, locationId: locationIds.newYork}));
      assert.equal(sandbox.requests.length, asked + 1);
    }
    assert.equal(sandbox.outbox.length, 2);
  });
});

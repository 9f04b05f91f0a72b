// Responsible for: a client's whole way through every operation, and all that can go wrong on it by the client's doing.
// Not for: sending and checking (visit.ts), or breaking the sandbox (the tests).
import assert from 'node:assert/strict';
import {blockedPhone, demoClient, emptyClient, locationIds, storyIds, type GuestRecord} from '../../sandbox/index.js';
import type {Ask, Told, Visit} from './visit.js';

const {newYork} = locationIds;
const {phone, email, password} = demoClient;
const newPhone = '+13155550199';
const newPassword = 'a longer one 9';
const month = [
  ['date_from', '2026-09-21'],
  ['date_to', '2026-10-20'],
] as const;

/** One request for each operation that is right in itself, whoever sends it. */
export function plainAsks(visit: Visit): Readonly<Record<string, Ask>> {
  const {id, hash} = guestOf(visit);
  return {
    'send-booking-code': {params: {location: newYork}, body: {phone, fullname: 'Grace'}},
    'sign-in-by-code': {body: {phone, code: lastCode(visit)}, headers: {'Idempotency-Key': 'first-1'}},
    'sign-in-by-password': {body: {login: email, password}},
    'sign-out': {},
    session: {},
    'user-data': {},
    'send-phone-code': {
      query: [
        ['phone', newPhone],
        ['company_id', newYork],
      ],
    },
    'confirm-phone': {
      body: {phone: newPhone, confirmation_code: lastCode(visit)},
      headers: {'Idempotency-Key': 'second-2'},
    },
    'change-password': {
      body: {old_password: password, new_password: newPassword},
      headers: {'Idempotency-Key': 'third-3'},
    },
    appointments: {query: [['company_id', newYork]]},
    appointment: {params: {record: storyIds.tomorrow}},
    'appointment-by-hash': {params: {record: id, hash}},
    cancel: {params: {record: storyIds.tomorrow}},
    'cancel-by-hash': {params: {record: id, hash}},
    dates: {
      params: {location: newYork},
      query: [['service_ids[]', 389043], ['service_ids[]', 389045], ['staff_id', 55436], ...month],
    },
    times: {params: {location: newYork, teamMember: 0, date: '2026-10-05'}, query: [['service_ids[]', 389043]]},
    reschedule: {
      params: {location: newYork, record: storyIds.tomorrow},
      body: {datetime: '2026-10-05T12:00:00-04:00', comment: 'moved'},
    },
  };
}

/** Everything, in an order in which it can go well; an answer for each operation at least. */
export async function walk(visit: Visit): Promise<readonly Told[]> {
  const go = (id: string, more: Ask = {}): Promise<Told> => visit.ask(id, {...plainAsks(visit)[id], ...more});
  const first = visit.told.length;
  await go('send-booking-code');
  await go('sign-in-by-code');
  await go('session');
  await go('user-data');
  await go('appointments', {query: []});
  await go('appointments');
  await go('appointment');
  await go('appointment-by-hash');
  await go('dates');
  await go('dates', {query: [['date', '2026-09-30']]});
  const times = await go('times');
  await go('reschedule', {body: {datetime: lastTimeIn(times.text), comment: 'moved'}});
  await go('cancel');
  await go('cancel-by-hash');
  await go('send-phone-code');
  await go('confirm-phone');
  await go('change-password');
  await go('user-data');
  await go('sign-out');
  await go('sign-in-by-password', {body: {login: email, password: newPassword}});
  await go('user-data');
  return visit.told.slice(first);
}

/** What a client is refused; in a sandbox of its own, because it begins with the seed's client. */
export async function stumble(visit: Visit): Promise<readonly Told[]> {
  const go = (id: string, more: Ask = {}): Promise<Told> => visit.ask(id, {...plainAsks(visit)[id], ...more});
  const first = visit.told.length;
  await go('user-data');
  await go('sign-in-by-code', {body: {phone, code: 7}});
  await go('sign-in-by-password', {body: {login: email, password: 'not it'}});
  await go('send-booking-code', {body: {phone}});
  await go('send-booking-code', {body: {phone: blockedPhone}});
  await go('send-booking-code', {params: {location: 1}});
  await go('times', {params: {location: newYork, teamMember: 1, date: '2026-10-05'}});
  await go('times', {params: {location: newYork, teamMember: 0, date: '2026-13-45'}});
  await go('dates', {query: [['service_ids[]', 1]]});
  await go('dates', {query: [['date_from', '2026-10-05']]});
  // Days on which nothing is free: empty objects as PHP writes them.
  await go('dates', {query: [['date', '2030-01-01']]});
  await go('sign-in-by-password');
  await go('appointments');
  await go('appointment', {params: {record: 9}});
  await go('cancel', {params: {record: 9}});
  await go('cancel', {params: {record: storyIds.inProgress}});
  await go('cancel');
  await go('appointment');
  await go('cancel-by-hash', {params: {record: guestOf(visit).id, hash: 'f00'}});
  await go('reschedule', {params: {location: locationIds.tbilisi, record: storyIds.confirmed}});
  const {withoutTeamMember} = storyIds;
  const elsewhere = {location: locationIds.london, record: withoutTeamMember};
  await go('reschedule', {params: elsewhere, body: {datetime: '2026-10-05T03:00:00+01:00'}});
  await go('reschedule', {params: elsewhere, body: {datetime: 'soon'}});
  await go('confirm-phone', {body: {phone: newPhone, confirmation_code: '0'}});
  const taken = emptyClient.phone;
  await go('send-phone-code', {
    query: [
      ['phone', taken],
      ['group_id', 310],
    ],
  });
  await go('confirm-phone', {
    body: {phone: taken, confirmation_code: lastCode(visit)},
    headers: {'Idempotency-Key': 'fourth-4'},
  });
  await go('change-password', {body: {old_password: 'not it', new_password: newPassword}, headers: {}});
  await go('change-password', {body: {old_password: password, new_password: 'short'}, headers: {}});
  // Somewhere else the same client changes the password: the token here is dead.
  const other = visit.beside();
  await other.ask('sign-in-by-password', {body: {login: email, password}});
  await other.ask('change-password', {body: {old_password: password, new_password: newPassword}});
  await go('user-data');
  return visit.told.slice(first);
}

function guestOf(visit: Visit): GuestRecord {
  const [guest] = visit.sandbox.guestRecords;
  assert.ok(guest);
  return guest;
}

function lastCode(visit: Visit): string {
  return visit.sandbox.outbox.at(-1)?.code ?? '0';
}

/** The latest free time in an answer of `times`, or one that is surely not free. */
function lastTimeIn(text: string): string {
  return [...text.matchAll(/"datetime":"([^"]+)"/g)].at(-1)?.[1] ?? '2026-10-05T03:00:00-04:00';
}

// Responsible for: a client's whole way through every operation, and all that can go wrong on it by the client's doing.
// Not for: sending and checking (visit.ts), or breaking the sandbox (the tests).
import assert from 'node:assert/strict';
import {
  berlinIds,
  berlinServices,
  blockedPhone,
  demoClient,
  emptyClient,
  eventIds,
  formIds,
  locationIds,
  storyIds,
  type GuestRecord,
} from '../../sandbox/index.js';
import type {Ask, Told, Visit} from './visit.js';

const {newYork} = locationIds;
const {phone, email, password} = demoClient;
const newPhone = '+13155550199';
const newPassword = 'a longer one 9';
const month = [
  ['date_from', '2026-09-21'],
  ['date_to', '2026-10-20'],
] as const;

const {tbilisi, london} = locationIds;
const services = [389043, 389045] as const;
const person = 55436;
const span = [
  ['from', '2026-09-21'],
  ['till', '2026-10-20'],
] as const;
const guest = {phone: '+13155550111', fullname: 'Ann Guest', email: 'ann@example.com'};
const client = {
  phone,
  fullname: 'Grace',
  email,
  comment: 'by the window',
  type: 'mobile',
  api_id: '123456789012345',
  notify_by_sms: 3,
  is_personal_data_processing_allowed: true,
  is_newsletter_allowed: false,
};
const intent = {'Idempotency-Key': 'intent-1'};

/** An appointment in New York. */
export const appointment = (datetime: string, id = 1) => ({id, services, staff_id: person, datetime});

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
    'booking-form': {params: {form: formIds.chain}},
    locations: {
      query: [
        ['group_id', 310],
        ['count', 2],
        ['page', 1],
      ],
    },
    location: {
      params: {location: newYork},
      query: [
        ['forBooking', 1],
        ['bookform_id', formIds.chain],
      ],
    },
    services: {params: {location: newYork}, query: [['staff_id', person]]},
    team: {params: {location: newYork}, query: services.map((id) => ['service_ids[]', id] as const)},
    policy: {params: {location: newYork}},
    'next-times': {params: {location: newYork, teamMember: person}, query: [['service_ids[]', 389043]]},
    events: {params: {location: tbilisi}, query: span},
    'event-days': {params: {location: tbilisi}, query: span},
    'event-span': {params: {location: tbilisi}},
    'event-filters': {params: {location: tbilisi}},
    'check-appointments': {
      params: {location: newYork},
      body: {appointments: [appointment('2026-10-05T12:00:00-04:00')]},
    },
    'book-appointments': {
      params: {location: newYork},
      body: {...client, appointments: [appointment('2026-10-05T12:00:00-04:00')]},
      headers: intent,
    },
    'book-event': {
      params: {location: tbilisi, event: eventIds.lastSeat},
      body: {...client, clients_count: 1},
      headers: {'Idempotency-Key': 'intent-2'},
    },
    outcome: {params: {key: intent['Idempotency-Key']}},
    review: {params: {token: tokenIn(visit)}},
    'send-review': {
      params: {token: tokenIn(visit)},
      body: {rating: 5, text: 'Thank you'},
      headers: {'Idempotency-Key': 'review-1'},
    },
    'loyalty-cards': {params: {chain: 310}},
    memberships: {query: [['company_id', newYork]]},
    'gift-cards': {query: [['company_id', newYork]]},
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
  await look(visit);
  const free = await visit.ask('times', {
    params: {location: newYork, teamMember: person, date: '2026-10-06'},
    query: services.map((id) => ['service_ids[]', id] as const),
  });
  const appointments = [appointment(lastTimeIn(free.text))];
  await go('check-appointments', {body: {appointments}});
  await go('book-appointments', {body: {...client, appointments}});
  await go('outcome');
  await go('book-event');
  await go('appointments', {query: []});
  await go('events');
  await go('cancel');
  await go('cancel-by-hash');
  for (const id of ['review', 'send-review', 'review', 'loyalty-cards', 'memberships', 'gift-cards']) await go(id);
  await go('send-phone-code');
  await go('confirm-phone');
  await go('change-password');
  await go('user-data');
  await go('sign-out');
  await go('sign-in-by-password', {body: {login: email, password: newPassword}});
  await go('confirm-phone', {body: {name: 'Grace M.', email: 'grace@example.org'}, headers: {}});
  await go('user-data');
  return visit.told.slice(first);
}

/** All that is read before a booking. */
async function look(visit: Visit): Promise<void> {
  const asks = plainAsks(visit);
  for (const id of ['booking-form', 'locations', 'location', 'services', 'team', 'policy', 'next-times']) {
    await visit.ask(id, asks[id]);
  }
  await visit.ask('services', {params: {location: newYork}});
  await visit.ask('team', {params: {location: newYork}});
  // Here it takes one team member longer than another.
  const {cut, colour} = berlinServices;
  await visit.ask('times', {
    params: {location: berlinIds.lindenhof, teamMember: 0, date: '2026-10-12'},
    query: [cut, colour].map((id) => ['service_ids[]', id] as const),
  });
  for (const id of ['events', 'event-days', 'event-span', 'event-filters']) await visit.ask(id, asks[id]);
}

/** What a guest is refused before and at a booking, in another browser; and what they book in the end. */
async function stumbleInBooking(visit: Visit): Promise<void> {
  const go = (id: string, more: Ask = {}): Promise<Told> =>
    visit.ask(id, {...plainAsks(visit)[id], headers: {}, ...more});
  const free = await go('times', {
    params: {location: newYork, teamMember: person, date: '2026-10-08'},
    query: services.map((id) => ['service_ids[]', id] as const),
  });
  const [first = '', second = ''] = [...free.text.matchAll(/"datetime":"([^"]+)"/g)]
    .map(([, time]) => time ?? '')
    .toReversed();
  const taken = appointment('2026-10-08T03:00:00-04:00', 2);
  for (const location of [1, london]) await go('policy', {params: {location}});
  for (const id of ['location', 'services', 'team', 'check-appointments', 'book-appointments']) {
    await go(id, {params: {location: 1}});
  }
  await go('booking-form', {params: {form: 1}});
  await go('next-times', {params: {location: newYork, teamMember: 1}});
  await go('events', {query: []});
  await go('outcome', {params: {key: 'nobody-knows'}});
  await go('check-appointments', {body: {appointments: [taken]}});
  await go('check-appointments', {body: {appointments: [{...appointment(first), services: [1]}]}});
  await go('check-appointments', {body: {appointments: []}});
  await go('book-appointments', {body: {...guest, appointments: [appointment(first)]}});
  await go('book-appointments', {params: {location: london}, body: {...guest, appointments: [appointment(first)]}});
  await go('book-appointments', {body: {...guest, phone: blockedPhone, appointments: [appointment(first)]}});
  await go('send-booking-code', {body: {phone: guest.phone}});
  const code = lastCode(visit);
  await go('book-appointments', {body: {...guest, fullname: '', appointments: [appointment(first)]}});
  for (const appointments of [[taken], [appointment(first), taken], [appointment(second)], [appointment(first)]]) {
    await go('book-appointments', {body: {...guest, code, appointments}});
  }
  for (const event of [eventIds.full, eventIds.prepaid, 1]) {
    await go('book-event', {params: {location: tbilisi, event}, body: {...guest, clients_count: 1}});
  }
  await go('book-event', {body: {...guest, clients_count: 99}});
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
  await stumbleInBooking(visit);
  await go('sign-in-by-password');
  for (const event of [eventIds.full, eventIds.lastSeat]) {
    const {email: _, ...short} = client;
    await go('book-event', {params: {location: tbilisi, event}, body: {...short, clients_count: 1}, headers: {}});
  }
  await go('appointments');
  await go('appointment', {params: {record: 9}});
  await go('send-review', {headers: {}});
  await go('send-review', {headers: {}});
  await go('review', {params: {token: 'nobody'}});
  await go('loyalty-cards', {params: {chain: 1}});
  await go('memberships', {query: [['company_id', 1]]});
  await go('gift-cards', {query: [['company_id', 0]]});
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

/** The token of the visited record, as the client last read it; else one that nobody has. */
function tokenIn({told}: Visit): string {
  for (const {id, text} of told.toReversed()) {
    const [, token] = id === 'appointments' ? (/"attendance":1,.*?"token":"([^"]+)"/.exec(text) ?? []) : [];
    if (token !== undefined) return token;
  }
  return 'nobody';
}

function lastCode(visit: Visit): string {
  return visit.sandbox.outbox.at(-1)?.code ?? '0';
}

/** The latest free time in an answer of `times`, or one that is surely not free. */
function lastTimeIn(text: string): string {
  return [...text.matchAll(/"datetime":"([^"]+)"/g)].at(-1)?.[1] ?? '2026-10-05T03:00:00-04:00';
}

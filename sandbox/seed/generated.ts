// Responsible for: any number of further appointments for a bench, realistic and repeatable: nine of ten in the past years,
// one of ten in the future.
// Not for: special cases (story.ts).

import {booked, planned, type Appointment, type Attendance} from '../model/appointment.js';
import {clientIds} from './clients.js';
import {locations, type Location} from './locations.js';
import {integerBelow, pick, randomFor, type Random} from './random.js';
import {servicesOf} from './services.js';
import {team} from './team.js';
import {addDays, instantOf, localDate} from '../model/zones.js';

const firstId = 20_000_001;
const pastDays = 1500;
const futureDays = 60;
const comments = [
  '',
  '',
  '',
  'Please call before',
  'Running ten minutes late, sorry',
  'Window seat if possible',
] as const;

/** `count` appointments of the main client, around `start` (ms since 1970). */
export function generatedAppointments(seed: number, start: number, count: number): Appointment[] {
  return Array.from({length: count}, (_, index) => generated(seed, start, firstId + index));
}

function generated(seed: number, start: number, id: number): Appointment {
  const random = randomFor(seed, 'generated', id);
  const location = pick(random, nonEmpty(locations));
  const toCome = random() < 0.1;
  const days = toCome ? 1 + integerBelow(random, futureDays) : -1 - integerBelow(random, pastDays);
  const startsAt = instantAt(location, start, days, random);
  const teamMember = pick(random, nonEmpty(team.filter(({locationId}) => locationId === location.id)));
  const service = pick(random, nonEmpty(servicesOf(location.id)));
  const createdAt = Math.floor(Math.min(startsAt, start) / 1000) * 1000 - (1 + integerBelow(random, 20)) * 86_400_000;
  return planned(seed, {
    id,
    clientId: clientIds.main,
    locationId: location.id,
    teamMemberId: random() < 0.02 ? null : teamMember.id,
    services: [booked(service, random() < 0.1 ? 2 : 1, random() < 0.1 ? 10 : 0)],
    startsAt,
    createdAt,
    comment: pick(random, comments),
    deleted: random() < 0.06,
    attendance: attendance(random, toCome),
    masterRequested: random() < 0.8,
    online: random() < 0.7,
  });
}

function instantAt(location: Location, start: number, days: number, random: Random): number {
  const date = addDays(localDate(location.zone, start), days);
  const time = `${String(9 + integerBelow(random, 11)).padStart(2, '0')}:${pick(random, ['00', '15', '30', '45'])}`;
  return instantOf(location.zone, date, time);
}

function attendance(random: Random, toCome: boolean): Attendance {
  const chance = random();
  if (toCome) return chance < 0.3 ? 2 : 0;
  if (chance < 0.85) return 1;
  return chance < 0.95 ? -1 : 0;
}

function nonEmpty<T>(items: readonly T[]): readonly [T, ...T[]] {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error('A location of the sandbox has no team or no services');
  return [first, ...rest];
}

// Responsible for: the hand-made appointments, each for one case that a client of Altegio must handle, and the guest records.
// Their times are relative to the start of the sandbox.
// Not for: large lists for benches (generated.ts).

import {booked, planned, type Appointment, type AppointmentPlan, type BookedService} from '../model/appointment.js';
import {clientIds} from './clients.js';
import {findLocation, locationIds} from './locations.js';
import {findService} from './services.js';
import {addDays, instantOf, localDate} from '../model/zones.js';

/** Ids of the main client's appointments, by their case. */
export const storyIds = {
  /** New York, waiting, everything allowed. */
  tomorrow: 13132701,
  /** London, in 2 to 2.5 hours: inside that location's limits of 3 hours for deletion and 5 for a reschedule. */
  laterToday: 13132702,
  /** Almaty: deletion is switched off there; a reschedule is allowed until a day before. */
  nextWeek: 13132703,
  /** Tbilisi, attendance 2, a group event for two. */
  confirmed: 13132704,
  /** New York, began half an hour ago. */
  inProgress: 13132705,
  visited: 13132706,
  missed: 13132707,
  /** `deleted: true`, in the future. */
  cancelled: 13132708,
  /** London, `staff: null`. */
  withoutTeamMember: 13132709,
  /** New York, three services, one of them twice, a very long name, a technical break, paid in advance. */
  longAndPrepaid: 13132710,
  /** Tbilisi, past, never marked as visited, without a price, with a team member who has left. */
  unmarked: 13132711,
} as const;

/** Ids of the records that a guest can open with a hash. */
export const guestIds = {upcoming: 13140001, elsewhere: 13140002, past: 13140003} as const;

export interface GuestRecord {
  readonly id: number;
  /** 32 hex digits. */
  readonly hash: string;
  readonly locationId: number;
}

const minuteMs = 60_000;
const halfHourMs = 30 * minuteMs;

export function storyOf(seed: number, start: number): Appointment[] {
  const {newYork, london, almaty, tbilisi} = locationIds;
  const at = (locationId: number, days: number, time: string) => wallTime(locationId, start, days, time);
  const soon = Math.ceil((start + 2 * 60 * minuteMs) / halfHourMs) * halfHourMs;
  const halfHourAgo = Math.floor((start - halfHourMs) / minuteMs) * minuteMs;
  const plans: readonly Omit<AppointmentPlan, 'clientId'>[] = [
    {
      id: storyIds.tomorrow,
      locationId: newYork,
      teamMemberId: 55436,
      services: [line(389043)],
      startsAt: at(newYork, 1, '11:00'),
      comment: 'Short nails, dark green as last time',
      notifyBySms: 3,
      notifyByEmail: 24,
    },
    {
      id: storyIds.laterToday,
      locationId: london,
      teamMemberId: 61201,
      services: [line(512301), line(512302)],
      startsAt: soon,
    },
    {
      id: storyIds.nextWeek,
      locationId: almaty,
      teamMemberId: 72310,
      services: [line(640501)],
      startsAt: at(almaty, 7, '14:30'),
      prepaid: true,
    },
    {
      id: storyIds.confirmed,
      locationId: tbilisi,
      teamMemberId: 80115,
      services: [line(705001)],
      startsAt: at(tbilisi, 3, '08:30'),
      attendance: 2,
      activityId: 50077,
      clientsCount: 2,
      masterRequested: false,
      allowChange: false,
    },
    {
      id: storyIds.inProgress,
      locationId: newYork,
      teamMemberId: 55437,
      services: [line(389044)],
      startsAt: halfHourAgo,
      online: false,
    },
    {
      id: storyIds.visited,
      locationId: newYork,
      teamMemberId: 55436,
      services: [line(389043, 1, 10), line(389045)],
      startsAt: at(newYork, -33, '17:00'),
      attendance: 1,
    },
    {
      id: storyIds.missed,
      locationId: london,
      teamMemberId: 61202,
      services: [line(512303)],
      startsAt: at(london, -12, '10:15'),
      attendance: -1,
    },
    {
      id: storyIds.cancelled,
      locationId: newYork,
      teamMemberId: 55437,
      services: [line(389046)],
      startsAt: at(newYork, 5, '16:00'),
      deleted: true,
    },
    {
      id: storyIds.withoutTeamMember,
      locationId: london,
      teamMemberId: null,
      services: [line(512301)],
      startsAt: at(london, 10, '12:00'),
      masterRequested: false,
    },
    {
      id: storyIds.longAndPrepaid,
      locationId: newYork,
      teamMemberId: 55436,
      services: [line(389047), line(389045, 3), line(389046, 1, 15)],
      startsAt: at(newYork, 16, '10:00'),
      breakSeconds: 900,
      prepaid: true,
      prepaidConfirmed: true,
    },
    {
      id: storyIds.unmarked,
      locationId: tbilisi,
      teamMemberId: 80116,
      services: [line(705002)],
      startsAt: at(tbilisi, -61, '19:00'),
    },
  ];
  return plans.map((plan) => planned(seed, {...plan, clientId: clientIds.main, createdAt: bookedBefore(plan, start)}));
}

export function guestAppointments(seed: number, start: number): Appointment[] {
  const {newYork, tbilisi, london} = locationIds;
  const plans: readonly Omit<AppointmentPlan, 'clientId'>[] = [
    {
      id: guestIds.upcoming,
      locationId: newYork,
      teamMemberId: 55436,
      services: [line(389046)],
      startsAt: wallTime(newYork, start, 2, '15:00'),
    },
    {
      id: guestIds.elsewhere,
      locationId: tbilisi,
      teamMemberId: 80115,
      services: [line(705001)],
      startsAt: wallTime(tbilisi, start, 6, '09:00'),
    },
    {
      id: guestIds.past,
      locationId: london,
      teamMemberId: 61201,
      services: [line(512302)],
      startsAt: wallTime(london, start, -4, '13:00'),
      attendance: 1,
    },
  ];
  return plans.map((plan) => planned(seed, {...plan, clientId: clientIds.guest, createdAt: bookedBefore(plan, start)}));
}

/** The booking time: for a future appointment, yesterday at the latest. */
function bookedBefore(plan: {readonly id: number; readonly startsAt: number}, start: number): number {
  const booking = Math.min(plan.startsAt, start) - (36 + (plan.id % 40)) * 60 * minuteMs;
  return Math.floor(booking / 1000) * 1000;
}

function wallTime(locationId: number, start: number, days: number, time: string): number {
  const zone = findLocation(locationId)?.zone ?? 'UTC';
  return instantOf(zone, addDays(localDate(zone, start), days), time);
}

function line(serviceId: number, amount = 1, discount = 0): BookedService {
  const service = findService(serviceId);
  if (!service) throw new Error(`The story names a service ${serviceId} that is not in services.ts`);
  return booked(service, amount, discount);
}

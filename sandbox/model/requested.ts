// Responsible for: the `appointments[]` of book_check and book_record: reading them, and which of them can be booked now.
// Not for: the client who books (endpoints/booking.ts).

import {AltegioFailure} from '../answers.js';
import {calendarOf, type Call} from '../call.js';
import type {Location} from '../seed/locations.js';
import type {Service} from '../seed/services.js';
import type {TeamMember} from '../seed/team.js';
import {offeredService, performs, teamOffered, totalSeconds} from './offer.js';
import type {Calendar} from './slots.js';
import {readDateTime} from './zones.js';

export interface Requested {
  /** Echoed in the answer. */
  readonly id: number;
  readonly serviceIds: readonly number[];
  /** 0: any. */
  readonly teamMemberId: number;
  readonly startsAt: number;
}

/** What can be booked, with whom. */
export interface Possible {
  readonly request: Requested;
  readonly person: TeamMember;
  readonly services: readonly Service[];
  readonly seconds: number;
}

/** Altegio's number of a refusal, and its text. */
export interface Refusal {
  readonly code: number;
  readonly message: string;
}

const messages: Readonly<Record<number, string>> = {
  422: 'No services were chosen',
  433: 'The chosen time is already taken, or the team member is not working then',
  436: 'Currently, there are no staff members available for booking',
  437: 'The chosen times overlap',
  438: 'The service is not offered any more',
};

const generic = 'The service is not available at the selected time. Please choose a different time.';

export function readRequested(value: unknown, location: Location): readonly Requested[] {
  if (!Array.isArray(value) || value.length === 0) throw wrongFormat();
  return value.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) throw wrongFormat();
    const {id, services, staff_id: staffId, datetime} = item as Readonly<Record<string, unknown>>;
    const startsAt = typeof datetime === 'string' ? readDateTime(location.zone, datetime) : null;
    const teamMemberId = Number(staffId);
    const serviceIds = Array.isArray(services) ? services.map(Number) : [];
    const whole = [Number(id), teamMemberId, ...serviceIds].every(Number.isInteger);
    if (startsAt === null || staffId === undefined || !whole) throw wrongFormat();
    // The hosted form's way to say "any" is -1.
    return {id: Number(id), serviceIds, teamMemberId: Math.max(0, teamMemberId), startsAt};
  });
}

/** One after another: what is possible for one is taken for those after it. */
export function judged(
  call: Call,
  location: Location,
  requests: readonly Requested[],
): {readonly possible: readonly Possible[]; readonly refusals: readonly Refusal[]} {
  const calendar = calendarOf(call, location);
  const possible: Possible[] = [];
  const refusals: Refusal[] = [];
  for (const request of requests) {
    const found = judge(call, location, calendar, request, possible);
    if ('person' in found) possible.push(found);
    else refusals.push(found);
  }
  return {possible, refusals};
}

/** The failure of a request of which something is refused. Live answers have one code for everything (booking, section 0.7). */
export function refusalOf(call: Call, refusals: readonly Refusal[]): AltegioFailure {
  const {takenAs} = call.settings;
  const isTime = refusals.some(({code}) => code === 433 || code === 436 || code === 437);
  if (isTime && takenAs === '409') return new AltegioFailure(409, generic);
  if (isTime && takenAs === '422') return new AltegioFailure(422, generic, 422);
  return new AltegioFailure(422, 'An error has occurred', null, {}, refusals);
}

function judge(
  call: Call,
  location: Location,
  calendar: Calendar,
  request: Requested,
  before: readonly Possible[],
): Possible | Refusal {
  const {serviceIds, teamMemberId, startsAt} = request;
  if (serviceIds.length === 0) return refused(422);
  const services = serviceIds.map((id) => offeredService(id, location.id, call.settings));
  const offered = services.filter((service) => service !== undefined);
  if (offered.length < services.length) return refused(438);
  const people = teamOffered(location.id, call.settings).filter(
    (person) => performs(person, serviceIds) && (teamMemberId === 0 || person.id === teamMemberId),
  );
  const free = people.filter((person) => calendar.isFree(startsAt, person.id, 0, serviceIds));
  const person = free.find(
    (one) => !before.some((taken) => overlaps(taken, one, startsAt, totalSeconds(one, offered))),
  );
  if (person) return {request, person, services: offered, seconds: totalSeconds(person, offered)};
  return refused(free.length > 0 ? 437 : teamMemberId === 0 ? 436 : 433);
}

function overlaps({person, request, seconds}: Possible, other: TeamMember, from: number, length: number): boolean {
  const {startsAt} = request;
  return person.id === other.id && startsAt < from + length * 1000 && from < startsAt + seconds * 1000;
}

function refused(code: number): Refusal {
  return {code, message: messages[code] ?? generic};
}

function wrongFormat(): AltegioFailure {
  return new AltegioFailure(400, 'Invalid request format');
}

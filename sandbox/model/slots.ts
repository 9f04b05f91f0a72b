// Responsible for: free times by location, team member and day: repeatable office hours minus the booked times.
// Not for: the request and its JSON (endpoints/availability.ts).

import {serviceSeconds, type Appointment} from './appointment.js';
import type {Location} from '../seed/locations.js';
import {randomFor} from '../seed/random.js';
import type {State} from '../state.js';
import {teamOf, type TeamMember} from '../seed/team.js';
import {addDays, instantOf, localDate, weekday} from './zones.js';

/** Days from today on which online booking is open. */
export const horizonDays = 60;

const stepMinutes = 30;
const opens = 10 * 60;
const closes = 20 * 60;
/** Share of office times that no other client has taken. */
const freeShare = 0.65;
/** Share of working days that are fully booked. */
const fullShare = 0.12;

interface Busy {
  readonly from: number;
  readonly to: number;
  readonly teamMemberId: number | null;
}

/** The free times of one location at one moment. */
export class Calendar {
  readonly #seed: number;
  readonly #location: Location;
  readonly #now: number;
  readonly #busy: readonly Busy[];

  /** @param moving an appointment that is being rescheduled: its old time counts as free */
  constructor(seed: number, state: State, location: Location, now: number, moving?: Appointment) {
    this.#seed = seed;
    this.#location = location;
    this.#now = now;
    this.#busy = [...state.appointments.values()]
      .filter((entry) => entry.locationId === location.id && !entry.deleted && entry.id !== moving?.id)
      .map((entry) => ({...spanOf(entry), teamMemberId: entry.teamMemberId}))
      .filter(({to}) => to > now);
  }

  /** Today at the location, `YYYY-MM-DD`. */
  get today(): string {
    return localDate(this.#location.zone, this.#now);
  }

  get lastDay(): string {
    return addDays(this.today, horizonDays);
  }

  /** Free starts on that day in order (ms since 1970). Team member 0: any. */
  startsOn(date: string, teamMemberId: number, seconds: number): readonly number[] {
    if (date < this.today || date > this.lastDay) return [];
    const starts = new Set(this.#bookable(teamMemberId).flatMap((person) => this.#startsOf(person, date, seconds)));
    return [...starts].toSorted((a, b) => a - b);
  }

  isFree(start: number, teamMemberId: number, seconds: number): boolean {
    return this.startsOn(localDate(this.#location.zone, start), teamMemberId, seconds).includes(start);
  }

  #bookable(teamMemberId: number): readonly TeamMember[] {
    const wanted = (person: TeamMember) => teamMemberId === 0 || person.id === teamMemberId;
    return teamOf(this.#location.id).filter((person) => person.bookable && wanted(person));
  }

  #startsOf(person: TeamMember, date: string, seconds: number): readonly number[] {
    if (weekday(date) === person.id % 7) return [];
    const random = randomFor(this.#seed, 'slots', person.id, date);
    if (random() < fullShare) return [];
    const starts: number[] = [];
    for (let minute = opens; minute < closes; minute += stepMinutes) {
      const open = random() < freeShare && minute * 60 + seconds <= closes * 60;
      const start = instantOf(this.#location.zone, date, clockText(minute));
      if (open && start > this.#now && !this.#isTaken(person, start, start + seconds * 1000)) starts.push(start);
    }
    return starts;
  }

  #isTaken(person: TeamMember, from: number, to: number): boolean {
    return this.#busy.some((busy) => busy.teamMemberId === person.id && busy.from < to && busy.to > from);
  }
}

function spanOf(appointment: Appointment): {readonly from: number; readonly to: number} {
  const seconds = serviceSeconds(appointment) + appointment.breakSeconds;
  return {from: appointment.startsAt, to: appointment.startsAt + seconds * 1000};
}

function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

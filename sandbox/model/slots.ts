// Responsible for: free times by location, team member and day: repeatable office hours minus the booked times.
// Not for: the request and its JSON (endpoints/availability.ts).

import {serviceSeconds, type Appointment} from './appointment.js';
import type {Location} from '../seed/locations.js';
import {randomFor} from '../seed/random.js';
import type {State} from '../state.js';
import type {TeamMember} from '../seed/team.js';
import {serviceById} from '../seed/world.js';
import {defaultSettings, type SandboxSettings} from '../settings.js';
import {performs, teamOffered, totalSeconds} from './offer.js';
import {addDays, instantOf, localDate, localTime, weekday} from './zones.js';

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
  readonly #settings: SandboxSettings;
  readonly #clocks = new Map<string, (minute: number) => number>();

  /** @param moving an appointment that is being rescheduled: its old time counts as free */
  constructor(
    seed: number,
    state: State,
    location: Location,
    now: number,
    moving?: Appointment,
    settings: SandboxSettings = defaultSettings,
  ) {
    this.#seed = seed;
    this.#settings = settings;
    this.#location = location;
    this.#now = now;
    const appointments = [...state.appointments.values()]
      .filter((entry) => entry.locationId === location.id && !entry.deleted && entry.id !== moving?.id)
      .map((entry) => ({...spanOf(entry), teamMemberId: entry.teamMemberId}));
    const events = [...state.events.values()]
      .filter((event) => event.locationId === location.id)
      .map(({startsAt, seconds, teamMemberId}) => ({from: startsAt, to: startsAt + seconds * 1000, teamMemberId}));
    this.#busy = [...appointments, ...events].filter(({to}) => to > now);
  }

  /** Today at the location, `YYYY-MM-DD`. */
  get today(): string {
    return localDate(this.#location.zone, this.#now);
  }

  get lastDay(): string {
    const {horizonDays, openHour} = this.#settings;
    // The last day opens at that hour of today.
    const hour = Number(localTime(this.#location.zone, this.#now).slice(0, 2));
    return addDays(this.today, hour < openHour ? horizonDays - 1 : horizonDays);
  }

  /**
   * Free starts on that day in order (ms since 1970). Team member 0: any.
   * @param serviceIds each person is free for as long as they take for these; none: for `seconds`
   */
  startsOn(date: string, teamMemberId: number, seconds: number, serviceIds: readonly number[] = []): readonly number[] {
    if (date < this.today || date > this.lastDay) return [];
    const services = serviceIds.map(serviceById).filter((service) => service !== undefined);
    const people = this.#bookable(teamMemberId).filter((person) => performs(person, serviceIds));
    const starts = people.flatMap((person) => {
      return this.#startsOf(person, date, services.length ? totalSeconds(person, services) : seconds);
    });
    return [...new Set(starts)].toSorted((a, b) => a - b);
  }

  hasStart(date: string, teamMemberId: number, seconds: number, serviceIds: readonly number[] = []): boolean {
    if (teamMemberId !== 0) return this.startsOn(date, teamMemberId, seconds, serviceIds).length > 0;
    return this.#bookable(0).some(({id}) => this.startsOn(date, id, seconds, serviceIds).length > 0);
  }

  isFree(start: number, teamMemberId: number, seconds: number, serviceIds: readonly number[] = []): boolean {
    return this.startsOn(localDate(this.#location.zone, start), teamMemberId, seconds, serviceIds).includes(start);
  }

  #bookable(teamMemberId: number): readonly TeamMember[] {
    const wanted = (person: TeamMember) => teamMemberId === 0 || person.id === teamMemberId;
    return teamOffered(this.#location.id, this.#settings).filter((person) => person.bookable && wanted(person));
  }

  #startsOf(person: TeamMember, date: string, seconds: number): readonly number[] {
    if (weekday(date) === person.id % 7) return [];
    const random = randomFor(this.#seed, 'slots', person.id, date);
    if (random() < fullShare) return [];
    const starts: number[] = [];
    const startAt = this.#clockOf(date);
    for (let minute = opens; minute < closes; minute += stepMinutes) {
      const open = random() < freeShare && minute * 60 + seconds <= closes * 60;
      const start = startAt(minute);
      if (open && start > this.#now && !this.#isTaken(person, start, start + seconds * 1000)) starts.push(start);
    }
    return starts;
  }

  /** The instant of a minute of that day. Reading a zone is slow: where no clock is changed in opening hours, it is read once. */
  #clockOf(date: string): (minute: number) => number {
    const known = this.#clocks.get(date);
    if (known) return known;
    const {zone} = this.#location;
    const exact = (minute: number) => instantOf(zone, date, clockText(minute));
    const first = exact(opens);
    const plain = (minute: number) => first + (minute - opens) * 60_000;
    const clock = exact(closes) === plain(closes) ? plain : exact;
    this.#clocks.set(date, clock);
    return clock;
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

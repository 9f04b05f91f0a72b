// Responsible for: what a client wants to book, as the element hands it over. Pure.
// Not for: how it is chosen (the element), or what becomes of it (write.state.ts).
import type {Id} from '../../../api/endpoint.js';
import type {AppointmentRequest, BookingDetails} from '../../../api/models/booking.js';
import {readMoment} from '../../../api/values/moment.js';

/** One element of `appointments[]`. */
export interface WantedAppointment extends AppointmentRequest {
  /** The time as it was shown, at the location, without an offset: `2026-10-24T17:30`. `datetime` can contradict it. */
  readonly wallClock: string;
  /** Seconds; 0: unknown. */
  readonly durationSeconds: number;
}

/** Seats of one event. */
export interface WantedEvent {
  readonly eventId: number;
  readonly seats: number;
  readonly serviceIds: readonly Id[];
  readonly teamMemberId: Id | 'any';
  /** At the location, without an offset: `2026-10-24T17:30`. */
  readonly wallClock: string;
  /** ISO 8601 with an offset, or the wall clock where there is none: for the host's events. */
  readonly datetime: string;
  readonly durationSeconds: number;
}

/** What is to be booked. */
export type Choice = {readonly locationId: Id} & (
  | {readonly appointments: readonly WantedAppointment[]; readonly event?: undefined}
  | {readonly event: WantedEvent; readonly appointments?: undefined}
);

/** All of one press of `Book`: who, and what is told beside the choice. Frozen at the press. */
export interface Intent extends Omit<BookingDetails, 'code'> {
  readonly choice: Choice;
  /** A code is asked for: the location wants one, and the client is not signed in, or has changed the phone. */
  readonly needsCode: boolean;
}

/** Each appointment, or the event as one. Positions count from 1, as in `Booked`. */
export function partsOf(choice: Choice): readonly (WantedAppointment | WantedEvent)[] {
  return choice.event ? [choice.event] : choice.appointments;
}

/** The same text for the same location, services, team members and times, or for the same event. */
export function keyOf(choice: Choice): string {
  const parts = partsOf(choice).map((part) => [
    'eventId' in part ? `event ${part.eventId} ${part.seats}` : String(part.teamMemberId),
    part.serviceIds.map(String),
    part.datetime,
  ]);
  return JSON.stringify([String(choice.locationId), parts]);
}

/** Whether one of the times, or the event, of one choice is one of the other. */
export function meet(one: Choice, other: Choice): boolean {
  if (String(one.locationId) !== String(other.locationId)) return false;
  const times = new Set(partsOf(other).map(timeOf));
  return partsOf(one).some((part) => times.has(timeOf(part)));
}

/** The same without these positions. Null when nothing is left. */
export function without(choice: Choice, booked: ReadonlyMap<number, unknown>): Choice | null {
  const {locationId, appointments, event} = choice;
  if (event) return booked.size ? null : choice;
  const left = appointments.filter((_, index) => !booked.has(index + 1));
  return left.length ? {locationId, appointments: left} : null;
}

function timeOf(part: WantedAppointment | WantedEvent): string {
  return 'eventId' in part ? `event ${part.eventId}` : String(readMoment(part.datetime)?.epoch ?? part.wallClock);
}

// Responsible for: asking whether a choice can be booked now, and which of several appointments cannot. Books and holds nothing.
// Not for: when it is asked, and for how long an answer counts (booking-write.ts).
import {AltegioApiError, isApiError, type ErrorCode} from '../../../api/errors.js';
import {eventPages} from '../choice/event-pages.js';
import type {BookingWriteApi} from './booking-write.api.js';
import type {Choice, WantedAppointment, WantedEvent} from './intent.js';

const refusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['slot-taken', 'not-found']);

/** The choice cannot be booked any more; every other failure says nothing of it. */
export function isRefusal(error: unknown): error is AltegioApiError {
  return isApiError(error) && refusals.has(error.code);
}

/** Resolves when all can be booked now. @throws AltegioApiError `slot-taken` or `not-found` when something cannot */
export async function checkFree(api: BookingWriteApi, {locationId, ...choice}: Choice): Promise<void> {
  if (choice.event) return checkSeats(api, locationId, choice.event);
  await api.checkAppointments({locationId, appointments: choice.appointments});
}

/**
 * Which appointments cannot be booked, by their positions from 1. Each is asked together with those before it that can: two of
 * them may be in each other's way.
 */
export async function findLost(api: BookingWriteApi, {locationId, appointments = []}: Choice): Promise<number[]> {
  const [only, another] = appointments;
  if (!only || !another) return [1];
  const free: WantedAppointment[] = [];
  const lost: number[] = [];
  for (const [index, appointment] of appointments.entries()) {
    try {
      await api.checkAppointments({locationId, appointments: [...free, appointment]});
      free.push(appointment);
    } catch (error) {
      if (isRefusal(error)) lost.push(index + 1);
    }
  }
  return lost;
}

async function checkSeats(
  api: BookingWriteApi,
  locationId: Choice['locationId'],
  {eventId, seats, wallClock, datetime}: WantedEvent,
): Promise<void> {
  const day = (wallClock || datetime).slice(0, 10);
  for await (const events of eventPages(api, {locationId, from: day, to: day})) {
    const event = events.find(({id}) => id === eventId);
    // The client has agreed to another time.
    if (event && event.wallClock !== wallClock) break;
    if (event && event.seatsLeft < seats) throw new AltegioApiError('slot-taken');
    if (event) return;
  }
  throw new AltegioApiError('not-found');
}

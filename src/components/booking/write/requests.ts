// Responsible for: the requests of a press: the booking, once, and the records that it made. Not for: when (booking-write.ts).
import type {Appointment} from '../../../api/models.js';
import type {Booked} from '../../../api/models/booking.js';
import type {BookingWriteApi} from './booking-write.api.js';
import type {Sent} from './sent.js';

/** A random one of 15 digits, Altegio's most, without a zero in front, which a number would lose. */
export function newReference(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  // 53 bits, which a number holds.
  return String(1e14 + (((high >>> 11) * 2 ** 32 + low) % 9e14));
}

export async function send(
  api: BookingWriteApi,
  {intent, reference, key}: Sent,
  signal: AbortSignal,
): Promise<readonly Booked[]> {
  const {locationId, appointments, event} = intent.choice;
  const options = {...intent, locationId, reference, idempotencyKey: key, signal};
  if (!event) return api.bookAppointments({...options, appointments});
  return [await api.bookEvent({...options, eventId: event.eventId, seats: event.seats})];
}

/** One read where that is enough. What cannot be read is missing: the booking is done all the same. */
export async function readRecords(
  api: BookingWriteApi,
  booked: readonly {readonly id: number; readonly hash: string}[],
): Promise<readonly Appointment[]> {
  const byList = api.session.status === 'signed-in' && (booked.length > 1 || !booked[0]?.hash);
  const reads = byList
    ? [api.getAppointments()]
    : booked.filter(({hash}) => hash).map(({id, hash}) => api.getAppointments({recordId: id, recordHash: hash}));
  const read = await Promise.allSettled(reads);
  return read.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
}

// Responsible for: which endpoints a booking's write calls. Not for: when (booking-write.ts).
import type {Client} from '../../../api/client.js';

export type BookingWriteApi = Pick<
  Client,
  | 'session'
  | 'checkAppointments'
  | 'bookAppointments'
  | 'bookEvent'
  | 'getEvents'
  | 'getBookingOutcome'
  | 'getAppointments'
  | 'getUser'
  | 'signOut'
>;

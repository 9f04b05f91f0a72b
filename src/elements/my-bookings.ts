// Responsible for: registering <altegio-my-bookings>, its exports and its global types. Not for: the element (components/my-bookings).
import {AltegioMyBookings} from '../components/my-bookings/my-bookings.js';
import type {MyBookingsEventMap} from '../components/my-bookings/my-bookings.events.js';
import {define} from '../base/define.js';

define('altegio-my-bookings', AltegioMyBookings);

export {AltegioMyBookings};
export type {GuestRecord} from '../components/my-bookings/guests/guest-record.js';
export type {
  AppointmentDetail,
  AppointmentRescheduledDetail,
  AppointmentsLoadedDetail,
  BookAgainDetail,
  MyBookingsEventMap,
} from '../components/my-bookings/my-bookings.events.js';

declare global {
  interface HTMLElementEventMap extends MyBookingsEventMap {}
  interface HTMLElementTagNameMap {
    'altegio-my-bookings': AltegioMyBookings;
  }
}

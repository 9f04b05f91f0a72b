// Responsible for: registering <altegio-my-bookings>, its exports and its global types. Not for: the element (components/my-bookings).
import {AltegioMyBookings} from '../components/my-bookings/my-bookings.js';
import type {OwnMyBookingsEventMap} from '../components/my-bookings/my-bookings.events.js';
import type {ReviewEventMap} from '../components/review/review.events.js';
import {define} from '../base/define.js';

define('altegio-my-bookings', AltegioMyBookings);

export {AltegioMyBookings};
export type {GuestRecord} from '../components/my-bookings/guests/guest-record.js';
export type {
  AppointmentDetail,
  AppointmentRescheduledDetail,
  AppointmentsLoadedDetail,
  BookAgainDetail,
} from '../components/my-bookings/my-bookings.events.js';

/** The event of the review in its dialog reaches the page through it. */
export interface MyBookingsEventMap extends OwnMyBookingsEventMap, ReviewEventMap {}

declare global {
  interface DocumentEventMap extends MyBookingsEventMap {}
  interface HTMLElementEventMap extends MyBookingsEventMap {}
  interface HTMLElementTagNameMap {
    'altegio-my-bookings': AltegioMyBookings;
  }
}

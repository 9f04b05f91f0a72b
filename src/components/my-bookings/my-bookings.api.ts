// Responsible for: the endpoints that my bookings calls.
// Not for: when they are called (bookings.store.ts, parts/free-times).
import {cancelAppointment, getAppointments, rescheduleAppointment} from '../../api/appointments.js';
import {getBookableDates, getBookableTimes} from '../../api/availability.js';
import type {Client} from '../../api/client.js';
import type {Http} from '../../api/http.js';

export type BookingsApi = Pick<
  Client,
  | 'session'
  | 'getAppointments'
  | 'cancelAppointment'
  | 'rescheduleAppointment'
  | 'getBookableDates'
  | 'getBookableTimes'
>;

export function bookingsApi(http: Http): BookingsApi {
  return {
    session: http.session,
    getAppointments: getAppointments(http),
    cancelAppointment: cancelAppointment(http),
    rescheduleAppointment: rescheduleAppointment(http),
    getBookableDates: getBookableDates(http),
    getBookableTimes: getBookableTimes(http),
  };
}

// Responsible for: the endpoints that my bookings calls.
// Not for: when they are called (bookings.store.ts, parts/free-times).
import {getAppointments} from '../../api/appointments.js';
import type {Client} from '../../api/client.js';
import type {Http} from '../../api/http.js';
import {sendCall} from '../../api/request/request.js';
import {endpointOf, sendAtOnce} from '../../base/connection/later-requests.js';
import type * as endpoints from './actions/endpoints.js';

export type BookingsApi = Pick<
  Client,
  | 'session'
  | 'getAppointments'
  | 'cancelAppointment'
  | 'rescheduleAppointment'
  | 'getBookableDates'
  | 'getBookableTimes'
>;

/** @param load loads the endpoints that only a press calls */
export function bookingsApi(http: Http, load: () => Promise<typeof endpoints>): BookingsApi {
  // The appointments are asked for at once.
  sendAtOnce(sendCall);
  return {
    session: http.session,
    getAppointments: getAppointments(http),
    cancelAppointment: endpointOf(http, load, 'cancelAppointment'),
    rescheduleAppointment: endpointOf(http, load, 'rescheduleAppointment'),
    getBookableDates: endpointOf(http, load, 'getBookableDates'),
    getBookableTimes: endpointOf(http, load, 'getBookableTimes'),
  };
}

// Responsible for: the endpoints that my bookings calls.
// Not for: when they are called (bookings.store.ts, parts/free-times).
import {askForAppointments} from '../../api/appointments.js';
import type {Client} from '../../api/client.js';
import type {Http} from '../../api/http.js';
import {sendCall} from '../../api/request/request.js';
import {watchSession} from '../../base/page/session-watch.js';
import {endpointOf, orNotSent, sendAtOnce} from '../../base/connection/later-requests.js';
import type * as endpoints from './actions/endpoints.js';
import type * as list from './list/booking-list.js';

export type BookingsApi = Pick<
  Client,
  | 'session'
  | 'getAppointments'
  | 'cancelAppointment'
  | 'rescheduleAppointment'
  | 'getBookableDates'
  | 'getBookableTimes'
>;

export interface LaterFiles {
  /** Reads an answer; comes while it is awaited. */
  readonly list: () => Promise<Pick<typeof list, 'readAppointments'>>;
  /** The endpoints that only a press calls. */
  readonly actions: () => Promise<typeof endpoints>;
}

export function bookingsApi(http: Http, {list, actions}: LaterFiles): BookingsApi {
  // The appointments are asked for at once.
  sendAtOnce(sendCall, watchSession);
  const ask = askForAppointments(http);
  return {
    session: http.session,
    getAppointments: async (options = {}) => {
      const [data, {readAppointments}] = await Promise.all([ask(options), orNotSent(list)]);
      return readAppointments(data, options);
    },
    cancelAppointment: endpointOf(http, actions, 'cancelAppointment'),
    rescheduleAppointment: endpointOf(http, actions, 'rescheduleAppointment'),
    getBookableDates: endpointOf(http, actions, 'getBookableDates'),
    getBookableTimes: endpointOf(http, actions, 'getBookableTimes'),
  };
}

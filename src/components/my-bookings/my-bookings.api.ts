// Responsible for: the endpoints that my bookings calls.
// Not for: when they are called.
import {cancelAppointment, getAppointments} from '../../api/appointments.js';
import type {Client} from '../../api/client.js';
import type {Http} from '../../api/http.js';

export type BookingsApi = Pick<Client, 'session' | 'getAppointments' | 'cancelAppointment'>;

export function bookingsApi(http: Http): BookingsApi {
  return {
    session: http.session,
    getAppointments: getAppointments(http),
    cancelAppointment: cancelAppointment(http),
  };
}

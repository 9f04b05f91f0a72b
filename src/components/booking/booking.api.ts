// Responsible for: the endpoints that a booking calls. What is read before the first step comes with the element, all others
// with the files of their steps. Not for: when they are called (booking.reads.ts, steps/, write/).
import {getBookingForm, getLocation, getLocations, getServices} from '../../api/catalogue.js';
import type * as team from '../../api/availability.js';
import type {Client} from '../../api/client.js';
import type {Http} from '../../api/http.js';
import {sendCall} from '../../api/request/request.js';
import {endpointOf, laterEndpoint, sendAtOnce} from '../../base/connection/later-requests.js';
import type * as detailsEndpoints from './endpoints/details.js';
import type * as eventsEndpoints from './endpoints/events.js';
import type * as timesEndpoints from './endpoints/times.js';

export type BookingApi = Pick<
  Client,
  | 'session'
  | 'getBookingForm'
  | 'getLocation'
  | 'getLocations'
  | 'getServices'
  | 'getTeam'
  | 'getBookableDates'
  | 'getBookableTimes'
  | 'getNextTimes'
  | 'getEventDays'
  | 'getEvents'
  | 'getPolicy'
  | 'getUser'
  | 'signOut'
  | 'sendPhoneUpdateCode'
  | 'confirmPhone'
  | 'sendBookingCode'
  | 'signInByCode'
  | 'checkAppointments'
  | 'bookAppointments'
  | 'bookEvent'
  | 'getAppointments'
  | 'cancelAppointment'
  | 'getBookingOutcome'
>;

/** The files of the steps, with their endpoints. */
export interface LaterFiles {
  readonly choosing: () => Promise<Pick<typeof team, 'getTeam'>>;
  readonly times: () => Promise<typeof timesEndpoints>;
  readonly events: () => Promise<typeof eventsEndpoints>;
  readonly details: () => Promise<typeof detailsEndpoints>;
}

export function bookingApi(http: Http, {choosing, times, events, details}: LaterFiles): BookingApi {
  // The location is asked for at once.
  sendAtOnce(sendCall);
  return {
    session: http.session,
    getBookingForm: getBookingForm(http),
    getLocation: getLocation(http),
    getLocations: getLocations(http),
    getServices: getServices(http),
    getTeam: endpointOf(http, choosing, 'getTeam'),
    getBookableDates: endpointOf(http, times, 'getBookableDates'),
    getBookableTimes: endpointOf(http, times, 'getBookableTimes'),
    getNextTimes: endpointOf(http, times, 'getNextTimes'),
    getEventDays: endpointOf(http, events, 'getEventDays'),
    getEvents: endpointOf(http, events, 'getEvents'),
    getPolicy: endpointOf(http, details, 'getPolicy'),
    getUser: laterEndpoint(http, 'getUser'),
    signOut: laterEndpoint(http, 'signOut'),
    sendPhoneUpdateCode: laterEndpoint(http, 'sendPhoneUpdateCode'),
    confirmPhone: laterEndpoint(http, 'confirmPhone'),
    sendBookingCode: laterEndpoint(http, 'sendBookingCode'),
    signInByCode: laterEndpoint(http, 'signInByCode'),
    checkAppointments: endpointOf(http, details, 'checkAppointments'),
    bookAppointments: endpointOf(http, details, 'bookAppointments'),
    bookEvent: endpointOf(http, details, 'bookEvent'),
    getAppointments: endpointOf(http, details, 'getAppointments'),
    getBookingOutcome: endpointOf(http, details, 'getBookingOutcome'),
    cancelAppointment: endpointOf(http, details, 'cancelAppointment'),
  };
}

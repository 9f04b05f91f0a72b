// Responsible for: the endpoints that a booking calls. What is read before the first step comes with the element, all others
// with the files of their steps. Not for: when they are called (booking.reads.ts, steps/, write/).
import {getBookingForm, getLocation, getLocations, getServices, getTeam} from '../../api/catalogue.js';
import type {Client} from '../../api/client.js';
import type {Http} from '../../api/http.js';
import {sendCall} from '../../api/request/request.js';
import {endpointOf, laterEndpoint, sendAtOnce} from '../../base/connection/later-requests.js';
import {loadDetails, loadEvents, loadTimes} from './lazy.js';

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
>;

export function bookingApi(http: Http): BookingApi {
  // The location is asked for at once.
  sendAtOnce(sendCall);
  return {
    session: http.session,
    getBookingForm: getBookingForm(http),
    getLocation: getLocation(http),
    getLocations: getLocations(http),
    getServices: getServices(http),
    getTeam: getTeam(http),
    getBookableDates: endpointOf(http, loadTimes, 'getBookableDates'),
    getBookableTimes: endpointOf(http, loadTimes, 'getBookableTimes'),
    getNextTimes: endpointOf(http, loadTimes, 'getNextTimes'),
    getEventDays: endpointOf(http, loadEvents, 'getEventDays'),
    getEvents: endpointOf(http, loadEvents, 'getEvents'),
    getPolicy: endpointOf(http, loadDetails, 'getPolicy'),
    getUser: laterEndpoint(http, 'getUser'),
    signOut: laterEndpoint(http, 'signOut'),
    sendPhoneUpdateCode: laterEndpoint(http, 'sendPhoneUpdateCode'),
    confirmPhone: laterEndpoint(http, 'confirmPhone'),
    sendBookingCode: laterEndpoint(http, 'sendBookingCode'),
    signInByCode: laterEndpoint(http, 'signInByCode'),
    checkAppointments: endpointOf(http, loadDetails, 'checkAppointments'),
    bookAppointments: endpointOf(http, loadDetails, 'bookAppointments'),
    bookEvent: endpointOf(http, loadDetails, 'bookEvent'),
    getAppointments: endpointOf(http, loadDetails, 'getAppointments'),
    cancelAppointment: endpointOf(http, loadDetails, 'cancelAppointment'),
  };
}

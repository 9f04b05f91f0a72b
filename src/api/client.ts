// Responsible for: one client with every endpoint. Not for: elements, which import only the endpoints that they call.
import * as account from './account.js';
import * as appointments from './appointments.js';
import * as availability from './availability.js';
import * as bookings from './bookings.js';
import * as catalogue from './catalogue.js';
import * as events from './events.js';
import * as loyalty from './loyalty.js';
import * as outcome from './request/outcome.js';
import * as reviews from './reviews.js';
import {createHttp, type ClientOptions} from './http.js';
import {toProxyAddress} from './values/proxy-url.js';
import {sendCall} from './request/request.js';

/** Every endpoint as one named method, and the session that they share. */
export type Client = ReturnType<typeof createClient>;

/**
 * A client for one proxy and one session. Needs no DOM: give an absolute `proxyUrl` outside a page.
 * @throws AltegioApiError `config` if the proxy URL is invalid
 */
export function createClient(options: ClientOptions) {
  const http = createHttp(toProxyAddress(String(options.proxyUrl ?? '')), options, sendCall);
  return {
    session: http.session,
    sendPhoneUpdateCode: account.sendPhoneUpdateCode(http),
    confirmPhone: account.confirmPhone(http),
    sendBookingCode: account.sendBookingCode(http),
    signInByCode: account.signInByCode(http),
    signInByPassword: account.signInByPassword(http),
    signOut: account.signOut(http),
    getUser: account.getUser(http),
    changePassword: account.changePassword(http),
    updateUser: account.updateUser(http),
    getAppointments: appointments.getAppointments(http),
    cancelAppointment: appointments.cancelAppointment(http),
    rescheduleAppointment: appointments.rescheduleAppointment(http),
    getBookableDates: availability.getBookableDates(http),
    getBookableTimes: availability.getBookableTimes(http),
    getNextTimes: availability.getNextTimes(http),
    getBookingForm: catalogue.getBookingForm(http),
    getLocation: catalogue.getLocation(http),
    getLocations: catalogue.getLocations(http),
    getServices: catalogue.getServices(http),
    getTeam: availability.getTeam(http),
    getPolicy: bookings.getPolicy(http),
    checkAppointments: bookings.checkAppointments(http),
    bookAppointments: bookings.bookAppointments(http),
    getEventDays: events.getEventDays(http),
    getEvents: events.getEvents(http),
    getEventFilters: events.getEventFilters(http),
    bookEvent: events.bookEvent(http),
    getReview: reviews.getReview(http),
    sendReview: reviews.sendReview(http),
    getLoyaltyCards: loyalty.getLoyaltyCards(http),
    getMemberships: loyalty.getMemberships(http),
    getGiftCards: loyalty.getGiftCards(http),
    getBookingOutcome: outcome.getBookingOutcome(http),
  };
}

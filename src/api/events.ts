// Responsible for: the endpoints of group events (Altegio's `activity`). One named function each.
// Not for: appointments with one team member (bookings.ts).
import {sendBooking, type BookingOptions} from './bookings.js';
import type {Id, Options} from './endpoint.js';
import {AltegioApiError} from './errors.js';
import {segment, type Http} from './http.js';
import type {Booked} from './models/booking.js';
import type {EventFilter, GroupEvent} from './models/event.js';
import {toDay} from './wire/availability.js';
import {fromDetails, toBooked} from './wire/booking.js';
import {toEvent, toEventFilter} from './wire/event.js';
import {readList} from './wire/list.js';
import {identifier} from './wire/read.js';

export interface EventSpan {
  readonly locationId: Id;
  /** Both days count, `YYYY-MM-DD` at the location. */
  readonly from: string;
  readonly to: string;
}

/**
 * Days with events, `YYYY-MM-DD`, sorted.
 * Source: GET activity/{location}/search_dates, which answers in no order.
 */
export const getEventDays =
  (http: Http) =>
  async ({locationId, from, to, signal}: EventSpan & Options): Promise<readonly string[]> => {
    const path = `activity/${segment(locationId)}/search_dates`;
    const data = await http.send({method: 'GET', path, query: {from, till: to}, signal, repeatable: true});
    return [...new Set(readList(data, toDay))].sort();
  };

/**
 * Events of a span, up to 25 a page, also those that are full.
 * @param options.page from 1; a page with fewer is the last
 * @param options.serviceIds,options.teamMemberIds a page may hold fewer then, as it is narrowed here as well
 * Source: GET activity/{location}/search. `service_ids` and `staff_ids` are documented as lists without a word on how a list is
 * written, so only a single id is sent; an unknown filter is ignored.
 */
export const getEvents =
  (http: Http) =>
  async (
    options: EventSpan & {
      readonly serviceIds?: readonly Id[] | undefined;
      readonly teamMemberIds?: readonly Id[] | undefined;
      readonly page?: number | undefined;
    } & Options,
  ): Promise<readonly GroupEvent[]> => {
    const {locationId, from, to, serviceIds = [], teamMemberIds = [], page, signal} = options;
    const only = (ids: readonly Id[]): Id | undefined => (ids.length === 1 ? ids[0] : undefined);
    const query = {from, till: to, service_ids: only(serviceIds), staff_ids: only(teamMemberIds), page};
    const path = `activity/${segment(locationId)}/search`;
    const events = readList(await http.send({method: 'GET', path, query, signal, repeatable: true}), toEvent);
    const isOf = (ids: readonly Id[], id: number | null | undefined): boolean =>
      !ids.length || ids.some((wanted) => identifier(wanted) === id);
    return events.filter(
      ({serviceId, teamMember}) => isOf(serviceIds, serviceId) && isOf(teamMemberIds, teamMember?.id),
    );
  };

/** What events can be narrowed by. Source: GET activity/{location}/filters. */
export const getEventFilters =
  (http: Http) =>
  async ({locationId, signal}: {readonly locationId: Id} & Options): Promise<readonly EventFilter[]> => {
    const path = `activity/${segment(locationId)}/filters`;
    return readList(await http.send({method: 'GET', path, signal, repeatable: true}), toEventFilter);
  };

/**
 * Books seats of an event, with the session where there is one. Sent once, as `bookAppointments`.
 * @param options.seats how many people come
 * @throws AltegioApiError as `bookAppointments`. What Altegio answers for an event that is full is not documented: `slot-taken`
 * where it says so by its code, else `invalid-request`, and reading the event tells.
 * Source: POST activity/{location}/{event}/book; 200 `{id, hash}`.
 */
export const bookEvent =
  (http: Http) =>
  async (options: BookingOptions & {readonly eventId: Id; readonly seats: number}): Promise<Booked> => {
    const {locationId, eventId, seats} = options;
    if (identifier(seats) === null) throw new AltegioApiError('config');
    const path = `activity/${segment(locationId)}/${segment(eventId)}/book`;
    const body = {...fromDetails(options), clients_count: seats};
    const [booked] = toBooked(await sendBooking(http, options, {path, body}), 1);
    if (!booked) throw new AltegioApiError('bad-response');
    return booked;
  };

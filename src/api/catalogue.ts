// Responsible for: the endpoints of what can be booked: form, locations, services. One named function each.
// Not for: the team, free days and times (availability.ts), events (events.ts), or the booking itself (bookings.ts).
import {named, type Id, type Options} from './endpoint.js';
import {AltegioApiError} from './errors.js';
import {segment, type Http} from './http.js';
import type {BookableLocation, BookingForm, Catalogue} from './models/catalogue.js';
import {toCatalogue, toForm} from './wire/catalogue.js';
import {readList} from './wire/list.js';
import {isOfChain, toBookableLocation} from './wire/location.js';
import {identifier, list} from './wire/read.js';

/** Locations of a chain in one request. */
const pageSize = 100;

/** No chain is longer: a server that ignores `page` must not be asked for ever. */
const mostPages = 20;

/**
 * A booking form. It may belong to a location that offers nothing: `getServices` then gives no services.
 * Source: GET bookform/{id}, where the id is the number in the address of a hosted form, and not a location.
 */
export const getBookingForm =
  (http: Http) =>
  async ({formId, signal}: {readonly formId: Id} & Options): Promise<BookingForm> =>
    toForm(await http.send({method: 'GET', path: `bookform/${segment(formId)}`, signal, repeatable: true}));

/**
 * A location with its rules for booking.
 * @param options.formId the form that it is booked by, where there is one
 * Source: GET company/{id}?forBooking=1. Its failures have a shape of their own, `{errors, meta}`.
 */
export const getLocation =
  (http: Http) =>
  async (options: {readonly locationId: Id; readonly formId?: Id | undefined} & Options): Promise<BookableLocation> => {
    const {locationId, formId, signal} = options;
    const query = {forBooking: 1, bookform_id: formId};
    const path = `company/${segment(locationId)}`;
    const location = toBookableLocation(await http.send({method: 'GET', path, query, signal, repeatable: true}));
    if (!location) throw new AltegioApiError('bad-response');
    return location;
  };

/**
 * Every location of a chain, page by page. Without their next free times.
 * Source: GET companies?group_id=. A filter that Altegio does not know is ignored, so each row is held to the chain.
 */
export const getLocations =
  (http: Http) =>
  async ({chainId, signal}: {readonly chainId: Id} & Options): Promise<readonly BookableLocation[]> => {
    const chain = identifier(chainId);
    // Without a chain every location of the platform would come.
    if (chain === null) throw new AltegioApiError('config');
    const locations = new Map<number | null, BookableLocation>();
    for (let page = 1; page <= mostPages; page++) {
      const query = {group_id: chain, count: pageSize, page};
      const data = await http.send({method: 'GET', path: 'companies', query, signal, repeatable: true});
      const known = locations.size;
      const rows = readList(data, (row) => {
        const location = toBookableLocation(row);
        return location && {location, row};
      });
      for (const {location, row} of rows) if (isOfChain(row, chain)) locations.set(location.id, location);
      // The answer has no total: a short page is the last, with its broken rows. One that brings nothing new is the same again.
      if (list(data).length < pageSize || locations.size === known) break;
    }
    return [...locations.values()];
  };

/**
 * Services and their categories. None is no failure: nothing is offered online.
 * @param options.teamMemberId gives the services of one team member, with their lengths; `any` is nobody in particular
 * @param options.datetime,options.serviceIds with both and a team member: which more can be added then
 * Source: GET book_services/{location}; lengths come only with a team member.
 */
export const getServices =
  (http: Http) =>
  async (
    options: {
      readonly locationId: Id;
      readonly teamMemberId?: Id | 'any' | undefined;
      readonly datetime?: string | undefined;
      readonly serviceIds?: readonly Id[] | undefined;
    } & Options,
  ): Promise<Catalogue> => {
    const {locationId, teamMemberId, datetime, serviceIds, signal} = options;
    const query = {staff_id: named(teamMemberId), datetime, 'service_ids[]': serviceIds};
    const path = `book_services/${segment(locationId)}`;
    return toCatalogue(await http.send({method: 'GET', path, query, signal, repeatable: true}));
  };

// Responsible for: the endpoints of who can be booked at a location, and when, each as a function.
// Not for: appointments (appointments.ts).
import {named, type Id, type Options} from './endpoint.js';
import {segment, type Http} from './http.js';
import type {BookableTime} from './models.js';
import type {NextTimes} from './models/booking.js';
import type {BookableMember} from './models/catalogue.js';
import {toBookableDates, toBookableTimes, toNextTimes} from './wire/availability.js';
import {expectList, expectSome, readList} from './wire/list.js';
import {toMember} from './wire/member.js';
import {list, object} from './wire/read.js';

export interface SlotOptions extends Options {
  readonly locationId: Id;
  /** Left out, or `any`: any team member. */
  readonly teamMemberId?: Id | 'any' | undefined;
  readonly serviceIds?: readonly Id[] | undefined;
}

/**
 * Days with a free time, `YYYY-MM-DD`, sorted.
 * @param options.from,options.to pass both, or only `from` for the whole month of that day
 */
export const getBookableDates =
  (http: Http) =>
  async (
    options: SlotOptions & {readonly from?: string | undefined; readonly to?: string | undefined},
  ): Promise<readonly string[]> => {
    const {from, to} = options;
    const data = await http.send({
      method: 'GET',
      path: `book_dates/${segment(options.locationId)}`,
      query: {
        staff_id: named(options.teamMemberId),
        'service_ids[]': options.serviceIds,
        ...(from && to ? {date_from: from, date_to: to} : {date: from}),
      },
      signal: options.signal,
      repeatable: true,
    });
    // [] is how PHP writes an empty object.
    const dates = Array.isArray(data) ? data : object(data)['booking_dates'];
    expectList(dates);
    return expectSome(toBookableDates(data), list(dates));
  };

/** Free times of a day. @param options.date the date at the location, `YYYY-MM-DD` */
export const getBookableTimes =
  (http: Http) =>
  async (options: SlotOptions & {readonly date: string}): Promise<readonly BookableTime[]> => {
    const data = await http.send({
      method: 'GET',
      path: `book_times/${segment(options.locationId)}/${segment(named(options.teamMemberId) ?? 0)}/${segment(options.date)}`,
      query: {'service_ids[]': options.serviceIds},
      signal: options.signal,
      repeatable: true,
    });
    // Seen where a list is expected: `{seance_date, seances}`.
    const seances = object(data)['seances'] ?? data;
    expectList(seances);
    return expectSome(toBookableTimes(seances), list(seances));
  };

/**
 * The next day on which the team member has a free time, and its times: one request where days and times are two. Nothing of
 * it can be had for any team member.
 * Source: GET book_staff_seances/{location}/{team member}; the next day is `YYYY-MM-DD` at Altegio and epoch seconds at YCLIENTS.
 */
export const getNextTimes =
  (http: Http) =>
  async (options: Omit<SlotOptions, 'teamMemberId'> & {readonly teamMemberId: Id}): Promise<NextTimes> => {
    const {locationId, teamMemberId, serviceIds, signal} = options;
    const data = await http.send({
      method: 'GET',
      path: `book_staff_seances/${segment(locationId)}/${segment(teamMemberId)}`,
      query: {'service_ids[]': serviceIds},
      signal,
      repeatable: true,
    });
    return toNextTimes(data);
  };

/**
 * The team, in Altegio's order, with those who cannot be booked. "Any team member" is not on the list.
 * @param options.serviceIds only who does all of them
 * @param options.datetime only who is free then
 * Source: GET book_staff/{location}.
 */
export const getTeam =
  (http: Http) =>
  async (
    options: {
      readonly locationId: Id;
      readonly serviceIds?: readonly Id[] | undefined;
      readonly datetime?: string | undefined;
    } & Options,
  ): Promise<readonly BookableMember[]> => {
    const {locationId, serviceIds, datetime, signal} = options;
    const query = {'service_ids[]': serviceIds, datetime};
    const path = `book_staff/${segment(locationId)}`;
    return readList(await http.send({method: 'GET', path, query, signal, repeatable: true}), toMember);
  };

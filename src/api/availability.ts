// Responsible for: the endpoints of free days and times at a location, each as a function.
// Not for: appointments (appointments.ts).
import type {Id, Options} from './endpoint.js';
import {segment, type Http} from './http.js';
import type {BookableTime} from './models.js';
import {toBookableDates, toBookableTimes} from './wire/availability.js';
import {expectList} from './wire/list.js';
import {object} from './wire/read.js';

export interface SlotOptions extends Options {
  readonly locationId: Id;
  /** Default: any team member. */
  readonly teamMemberId?: Id | undefined;
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
        staff_id: options.teamMemberId,
        'service_ids[]': options.serviceIds,
        ...(from && to ? {date_from: from, date_to: to} : {date: from}),
      },
      signal: options.signal,
      repeatable: true,
    });
    // PHP writes an empty object as [].
    expectList(Array.isArray(data) ? data : object(data)['booking_dates']);
    return toBookableDates(data);
  };

/** Free times of a day. @param options.date the date at the location, `YYYY-MM-DD` */
export const getBookableTimes =
  (http: Http) =>
  async (options: SlotOptions & {readonly date: string}): Promise<readonly BookableTime[]> => {
    const data = await http.send({
      method: 'GET',
      path: `book_times/${segment(options.locationId)}/${segment(options.teamMemberId ?? 0)}/${segment(options.date)}`,
      query: {'service_ids[]': options.serviceIds},
      signal: options.signal,
      repeatable: true,
    });
    expectList(data);
    return toBookableTimes(data);
  };

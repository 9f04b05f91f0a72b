// Responsible for: asking the proxy what became of a booking whose answer was lost. Starts nothing.
// Not for: when it is asked (the element's), or the booking (bookings.ts, events.ts).
import type {Options} from '../endpoint.js';
import {isApiError, type AltegioApiError} from '../errors.js';
import {segment, type Http} from '../http.js';
import type {Booked} from '../models/booking.js';
import {toBooked} from '../wire/booking.js';

/** `refused`: Altegio answered with a failure below 500. `running`: the booking is under way. `unknown`: the proxy knows nothing of the key. `not-kept`: it keeps no outcomes. */
export type BookingOutcome =
  | {readonly state: 'answered'; readonly booked: readonly Booked[]}
  | {readonly state: 'refused'; readonly error: AltegioApiError}
  | {readonly state: 'running'}
  | {readonly state: 'unknown'}
  | {readonly state: 'not-kept'};

/**
 * What the proxy has kept of a booking. `not-kept` without a request unless an earlier answer of the proxy has said that it keeps
 * outcomes: a plain reverse proxy would pass the question on.
 * @param options.key the idempotency key of the booking
 * @param options.asked how many appointments were asked for; 1 for an event
 * @throws AltegioApiError when no answer came, or when the first answer was a 5xx or cannot be read: then nothing is known
 * Source: the reference proxy's GET outcome/{key}: 200 with the first answer, 202 while it runs, 404 for a key that is not known.
 */
export const getBookingOutcome =
  (http: Http) =>
  async ({key, asked, signal}: {readonly key: string; readonly asked: number} & Options): Promise<BookingOutcome> => {
    if (!http.replays) return {state: 'not-kept'};
    let status = 0;
    let data: unknown;
    try {
      const path = `outcome/${segment(key)}`;
      data = await http.send({method: 'GET', path, signal, answered: (told) => (status = told)});
    } catch (error) {
      if (!isApiError(error)) throw error;
      if (error.status === 404) return {state: 'unknown'};
      // A first answer below 500 comes as 200, so a failure that can be read in it is Altegio's own.
      if (error.status === 200 && error.code !== 'bad-response') return {state: 'refused', error};
      throw error;
    }
    return status === 202 ? {state: 'running'} : {state: 'answered', booked: toBooked(data, asked)};
  };

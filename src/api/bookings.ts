// Responsible for: what a client agrees to, asking whether appointments can be booked, and booking them: once, never repeated by
// itself.
// Not for: what follows when the answer is lost (the element's), or appointments that exist (appointments.ts).
import {sendProven} from './account.js';
import type {Id, Options} from './endpoint.js';
import {AltegioApiError, isApiError, type ErrorCode} from './errors.js';
import {segment, type Call, type Http} from './http.js';
import {newKey} from './values/idempotency-key.js';
import type {AppointmentRequest, Booked, BookingDetails} from './models/booking.js';
import type {Policy} from './models/catalogue.js';
import {fromAppointments, fromDetails, toBooked} from './wire/booking.js';
import {toPolicy} from './wire/policy.js';
import type {Wire} from './wire/read.js';

/** What every booking takes, of appointments and of events. */
export interface BookingOptions extends Options, BookingDetails {
  readonly locationId: Id;
  /** The same again replays the result where the proxy can; a new one by default. */
  readonly idempotencyKey?: string | undefined;
}

/** One location, one request, as many appointments. */
export interface AppointmentRequests {
  readonly locationId: Id;
  readonly appointments: readonly AppointmentRequest[];
}

// Stands for a 422 without a code of its own: no other failure of this endpoint is called so.
const unclear: ErrorCode = 'not-allowed';

/**
 * Resolves when all appointments can be booked now. Books and holds nothing, and sees nothing of the client: a blocked phone, a
 * wrong code or a missing name is told by the booking only.
 * @throws AltegioApiError `slot-taken` when one cannot, also where Altegio does not say which or why; `not-found` for a service
 * that is not offered any more
 * Source: POST book_check/{location}; 201 without data, 422 with codes or with none.
 */
export const checkAppointments =
  (http: Http) =>
  async (options: AppointmentRequests & Options): Promise<void> => {
    await http.send({...checkCall(options), repeatable: true});
  };

/**
 * Books each appointment, with the session where there is one. Sent once: after `network`, `timeout`, `bad-response` or
 * `unavailable` it may have been booked, and only reading tells. Fewer may come back than were asked for.
 * @returns each with its `position` in `appointments`, from 1
 * @throws AltegioApiError `slot-taken`, `wrong-code`, `blocked-client`, `name-required`, `invalid-phone`, `not-found`;
 * `timeout` also while the proxy is still busy with the same key; `config` for a reference that is no number of up to 15 digits,
 * an id that is none, or no appointments
 * Source: POST book_record/{location}. Altegio also answers 422 without a code of its own: book_check is then asked once.
 */
export const bookAppointments =
  (http: Http) =>
  async (options: BookingOptions & AppointmentRequests): Promise<readonly Booked[]> => {
    const {locationId, appointments, signal} = options;
    const body = {...fromDetails(options), appointments: fromAppointments(appointments, true)};
    const path = `book_record/${segment(locationId)}`;
    try {
      return toBooked(await sendBooking(http, options, {path, body, meanings: {422: unclear}}), appointments.length);
    } catch (error) {
      if (!isApiError(error) || error.code !== unclear) throw error;
      const code = await whyRefused(http, checkCall({locationId, appointments, signal}));
      throw new AltegioApiError(code, {status: error.status});
    }
  };

/** @param of a booking's own path, body and meanings */
export function sendBooking(
  http: Http,
  {code, signal, idempotencyKey = newKey()}: BookingOptions,
  of: {readonly path: string; readonly body: Wire; readonly meanings?: Call['meanings']},
): Promise<unknown> {
  const {session} = http;
  return sendProven(http, {
    method: 'POST',
    path: of.path,
    body: of.body,
    signal,
    idempotencyKey,
    // 409: the proxy is still busy with this key.
    meanings: {409: 'timeout', ...of.meanings},
    // A guest needs no session. A cookie goes by itself; a 401 then says nothing of it.
    asClient: session.inMemory || session.status === 'signed-in',
    ambiguous: code !== undefined,
  });
}

function checkCall({locationId, appointments, signal}: AppointmentRequests & Options): Call {
  return {
    method: 'POST',
    path: `book_check/${segment(locationId)}`,
    body: {appointments: fromAppointments(appointments, false)},
    signal,
    meanings: {409: 'slot-taken', 422: 'slot-taken'},
  };
}

/** Nothing was booked, whatever is answered here: without an answer, the request is what was wrong. */
async function whyRefused(http: Http, call: Call): Promise<ErrorCode> {
  try {
    await http.send(call);
  } catch (error) {
    call.signal?.throwIfAborted();
    if (isApiError(error) && (error.code === 'slot-taken' || error.code === 'not-found')) return error.code;
  }
  return 'invalid-request';
}

/**
 * What a client agrees to, as plain text; null when the location has nothing of its own.
 * Source: GET privacy_policy/{location}, whose answer has no schema: the longest text in it is taken, and 404 is none.
 */
export const getPolicy =
  (http: Http) =>
  async ({locationId, signal}: {readonly locationId: Id} & Options): Promise<Policy | null> => {
    const path = `privacy_policy/${segment(locationId)}`;
    try {
      return toPolicy(await http.send({method: 'GET', path, signal, repeatable: true}));
    } catch (error) {
      if (isApiError(error) && error.code === 'not-found') return null;
      throw error;
    }
  };

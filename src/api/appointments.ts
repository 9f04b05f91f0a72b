// Responsible for: the endpoints of a client's appointments, each as a function.
// Not for: free days and times (availability.ts), or the account (account.ts).
import type {Id, Options} from './endpoint.js';
import {segment, type Http} from './http.js';
import type {Appointment} from './models.js';
import {eachAppointment, toAppointments} from './wire/appointment.js';
import {expectList} from './wire/list.js';

/** A guest's record by id and hash, or the signed-in client's appointments, of one location or of all. */
export type WantedAppointments = (
  {readonly locationId?: Id | undefined} | {readonly recordId: Id; readonly recordHash: string}
) &
  Options;

/**
 * The signed-in client's appointments (past, future and cancelled ones in no defined order), or one guest record by id and hash.
 * Source: GET user/records/, documented as 201. It returns the appointments at all locations of the platform.
 */
export const getAppointments =
  (http: Http) =>
  async (options: WantedAppointments = {}): Promise<readonly Appointment[]> => [
    ...appointmentsOf(await askForAppointments(http)(options), options),
  ];

/** The request of `getAppointments` alone. @returns what `appointmentsOf` reads */
export const askForAppointments =
  (http: Http) =>
  async (options: WantedAppointments): Promise<unknown> => {
    const guest = isOfGuest(options);
    const path = guest ? `user/records/${segment(options.recordId)}/${segment(options.recordHash)}` : 'user/records/';
    return http.send({method: 'GET', path, signal: options.signal, asClient: !guest, repeatable: true});
  };

/**
 * Each is converted when it is asked for, so that a page can read a long list in several tasks.
 * @throws AltegioApiError `bad-response`
 */
export function appointmentsOf(data: unknown, options: WantedAppointments): Iterable<Appointment> {
  expectList(data);
  return eachAppointment(data, isOfGuest(options) ? null : options.locationId);
}

function isOfGuest(options: WantedAppointments): options is Extract<WantedAppointments, {recordId: Id}> {
  return 'recordId' in options && options.recordId !== undefined;
}

/**
 * Cancels an appointment, which cannot be undone. A guest passes the hash from the booking.
 * Source: DELETE user/records/{id}[/{hash}]; any 2xx, with or without a body. A refusal's status is not documented.
 */
export const cancelAppointment =
  (http: Http) =>
  async (options: {readonly id: Id; readonly hash?: string | undefined} & Options): Promise<void> => {
    const {id, hash} = options;
    await http.send({
      method: 'DELETE',
      path: `user/records/${segment(id)}${hash ? `/${segment(hash)}` : ''}`,
      signal: options.signal,
      asClient: !hash,
      meanings: {400: 'not-allowed', 403: 'not-allowed', 405: 'not-allowed', 422: 'not-allowed'},
    });
  };

/**
 * Reschedules an appointment of the signed-in client. Team member and services stay.
 * @param options.datetime the unchanged `datetime` of a BookableTime
 * @returns the changed appointment. null: the answer did not contain it
 */
export const rescheduleAppointment =
  (http: Http) =>
  async (
    options: {
      readonly id: Id;
      readonly locationId: Id;
      readonly datetime: string;
      readonly comment?: string | undefined;
    } & Options,
  ): Promise<Appointment | null> => {
    const {datetime, comment} = options;
    const data = await http.send({
      method: 'PUT',
      path: `book_record/${segment(options.locationId)}/${segment(options.id)}`,
      body: comment == null ? {datetime} : {datetime, comment},
      signal: options.signal,
      asClient: true,
      meanings: {403: 'not-allowed', 409: 'slot-taken', 422: 'slot-taken'},
    });
    return toAppointments(data)[0] ?? null;
  };

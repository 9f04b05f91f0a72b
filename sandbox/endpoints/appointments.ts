// Responsible for: reading, cancelling and rescheduling appointments, for a signed-in client or a guest with the hash.
// Not for: the rules (model/rules.ts), free times (model/slots.ts), the shape of a record (model/record-shape.ts).

import {serviceSeconds, type Appointment} from '../model/appointment.js';
import {AltegioFailure, type Answer} from '../answers.js';
import {
  calendarOf,
  jsonBody,
  locationParam,
  maybeSignedIn,
  notFound,
  numberParam,
  numberQuery,
  signedIn,
  type Call,
} from '../call.js';
import type {Location} from '../seed/locations.js';
import {locationOf, olderRecordJson, recordJson} from '../model/record-shape.js';
import {cancelProblem, changeProblem} from '../model/rules.js';
import {readDateTime} from '../model/zones.js';

/** GET user/records: past, future and deleted appointments of all locations, in no defined order (B.3). */
export function listRecords(call: Call): Answer {
  const {recordsPageSize, recordsFilterByCompany} = call.settings;
  const companyId = recordsFilterByCompany ? numberQuery(call, 'company_id') : null;
  const all = call.state
    .appointmentsOf(signedIn(call))
    .filter(
      (entry) =>
        isVisible(call, entry) && isListed(call, entry) && (companyId === null || entry.locationId === companyId),
    );
  const from = recordsPageSize === null ? 0 : ((numberQuery(call, 'page') ?? 1) - 1) * recordsPageSize;
  return records(call, recordsPageSize === null ? all : all.slice(from, from + recordsPageSize));
}

/** GET user/records/{id}[/{hash}]: an array with one record (B.3). */
export function oneRecord(call: Call): Answer {
  return records(call, [findRecord(call)]);
}

/** GET book_record/{location}/{id}[/{hash}]: the same record, not in an array (A.4). */
export function bookedRecord(call: Call): Answer {
  const appointment = recordAt(call, locationParam(call));
  return {kind: 'data', status: 200, data: recordJson(appointment, call.settings.imageBase)};
}

/** DELETE user/records/{id}[/{hash}] */
export function cancelRecord(call: Call): Answer {
  const appointment = findRecord(call);
  if (appointment.deleted) throw unknownRecord(call);
  const problem = cancelProblem(appointment, locationOf(appointment), call.now);
  if (problem !== null) throw new AltegioFailure(call.settings.forbiddenCancelStatus, problem);
  appointment.deleted = true;
  appointment.changedAt = call.now;
  const {cancelAnswer} = call.settings;
  if (cancelAnswer === 'json') return {kind: 'data', status: 200, data: null};
  return {kind: 'empty', status: cancelAnswer === 'empty' ? 200 : 204};
}

/** PUT book_record/{location}/{id}: time and comment only, and never for a guest (A.4). */
export function changeRecord(call: Call): Answer {
  signedIn(call);
  const location = locationParam(call);
  const appointment = recordAt(call, location);
  if (appointment.deleted) throw unknownRecord(call);
  const {datetime, comment} = jsonBody(call);
  if (datetime === undefined && comment === undefined) throw new AltegioFailure(422, 'Nothing to change', 422);
  if (comment !== undefined && typeof comment !== 'string')
    throw new AltegioFailure(422, 'The comment is not text', 422);
  const startsAt = datetime === undefined ? appointment.startsAt : startOf(datetime, location);
  const problem = changeProblem(appointment, location, call.now);
  if (problem !== null) throw new AltegioFailure(call.settings.forbiddenChangeStatus, problem);
  if (startsAt !== appointment.startsAt) refuseTaken(call, appointment, location, startsAt);
  appointment.startsAt = startsAt;
  appointment.comment = comment ?? appointment.comment;
  appointment.changedAt = call.now;
  return {kind: 'data', status: 200, data: olderRecordJson(appointment)};
}

function records(call: Call, appointments: readonly Appointment[]): Answer {
  const {imageBase, recordsStatus} = call.settings;
  return {kind: 'data', status: recordsStatus, data: appointments.map((entry) => recordJson(entry, imageBase))};
}

function recordAt(call: Call, location: Location): Appointment {
  const appointment = findRecord(call);
  if (appointment.locationId !== location.id) throw unknownRecord(call);
  return appointment;
}

/** The record of the path, if the request may read it: with the hash, or with the token of its client. */
function findRecord(call: Call): Appointment {
  const {hash} = call.params;
  const client = hash === undefined ? signedIn(call) : null;
  const appointment = call.state.appointments.get(numberParam(call, 'id'));
  const allowed = client ? appointment?.clientId === client.id : isGranted(call, appointment, hash);
  if (!appointment || !allowed || !isVisible(call, appointment)) throw unknownRecord(call);
  return appointment;
}

/** With a wrong hash, the client's own token is still enough: "record_id enough if authorised" (A.5). */
function isGranted(call: Call, appointment: Appointment | undefined, hash: string | undefined): boolean {
  const {hashLifeSeconds} = call.settings;
  const madeAt = appointment?.madeAt ?? null;
  const lives = madeAt === null || hashLifeSeconds === null || call.now - madeAt < hashLifeSeconds * 1000;
  return (lives && appointment?.hash === hash) || appointment?.clientId === maybeSignedIn(call)?.id;
}

/** Nobody promises that the list shows at once what was just booked. */
function isListed(call: Call, {madeAt}: Appointment): boolean {
  return madeAt === null || call.now - madeAt >= call.settings.recordsLagMs;
}

function isVisible(call: Call, appointment: Appointment): boolean {
  return !(appointment.deleted && call.settings.cancelledGone);
}

function unknownRecord(call: Call): AltegioFailure {
  const {unknownRecordStatus} = call.settings;
  return unknownRecordStatus === 404 ? notFound() : new AltegioFailure(unknownRecordStatus, 'Access denied.');
}

function startOf(datetime: unknown, location: Location): number {
  const startsAt = typeof datetime === 'string' ? readDateTime(location.zone, datetime) : null;
  if (startsAt === null) throw new AltegioFailure(422, 'The date has a wrong format', 422);
  return startsAt;
}

function refuseTaken(call: Call, appointment: Appointment, location: Location, startsAt: number): void {
  const calendar = calendarOf(call, location, appointment);
  if (calendar.isFree(startsAt, appointment.teamMemberId ?? 0, serviceSeconds(appointment))) return;
  const {slotTakenStatus, slotTakenCode} = call.settings;
  const message = 'The service is not available at the selected time. Please choose a different time.';
  throw new AltegioFailure(slotTakenStatus, message, slotTakenCode);
}

// Responsible for: asking whether appointments can be booked, and booking them (reference A.4, booking 1.9 and 1.10).
// Not for: which times are free (model/requested.ts), and events (events.ts).

import {AltegioFailure, type Answer} from '../answers.js';
import {jsonBody, locationParam, type Call} from '../call.js';
import {booked, type Appointment} from '../model/appointment.js';
import {ownerOf, readContacts, toldOf, useCode} from './contacts.js';
import {recordJson} from '../model/record-shape.js';
import {judged, readRequested, refusalOf, type Possible} from '../model/requested.js';

/** POST book_check/{location}: 201. Holds nothing, and sees nothing of the client. */
export function bookCheck(call: Call): Answer {
  const location = locationParam(call);
  const {refusals} = judged(call, location, readRequested(jsonBody(call)['appointments'], location));
  if (refusals.length > 0) {
    const refusal = refusalOf(call, refusals);
    if (call.settings.checkSaysErrors) throw refusal;
    throw new AltegioFailure(refusal.status, refusal.message);
  }
  if (!call.settings.checkHasBody) return {kind: 'empty', status: 201};
  return {kind: 'data', status: 201, data: null, meta: {message: 'Created'}};
}

/**
 * POST book_record/{location}: 201. Two records of one phone at one minute are allowed, as live: only a team member can be
 * taken. The same `api_id` twice makes two records.
 */
export function bookRecord(call: Call): Answer {
  const location = locationParam(call);
  const body = jsonBody(call);
  const requests = readRequested(body['appointments'], location);
  const contacts = readContacts(call, location, body);
  const {possible, refusals} = judged(call, location, requests);
  const {partialBooking, bookRecordStatus} = call.settings;
  const done = possible.length > 0 && (refusals.length === 0 || partialBooking !== 'nothing');
  try {
    if (done) refusePaidAhead(possible);
    else throw refusalOf(call, refusals);
  } catch (error) {
    useCode(call, contacts, false);
    throw error;
  }
  const owner = ownerOf(call, contacts);
  const records = possible.map(({request, person, services, seconds}) => {
    const lines = services.map((service) => booked(service, 1, service.traits?.discount));
    const scale = seconds / lines.reduce((sum, line) => sum + line.seconds, 0);
    const appointment = call.state.addAppointment({
      clientId: owner.id,
      locationId: location.id,
      teamMemberId: person.id,
      services: lines.map((line) => ({...line, seconds: Math.round(line.seconds * scale)})),
      startsAt: request.startsAt,
      masterRequested: request.teamMemberId !== 0,
      prepaid: services.some(({prepaid}) => prepaid !== 'forbidden'),
      ...toldOf(call, body),
    });
    return {request, appointment};
  });
  useCode(call, contacts, true);
  if (refusals.length > 0 && partialBooking === 'rest-unsaid') throw refusalOf(call, refusals);
  const data = records.map(({request, appointment}) => answerItem(call, request.id, appointment));
  return {kind: 'data', status: bookRecordStatus, data};
}

function answerItem(call: Call, id: number, appointment: Appointment): object {
  const item = {id, record_id: appointment.id, record_hash: appointment.hash};
  if (call.wrapped || !call.settings.acceptV1Record) return item;
  return {...item, record: recordJson(appointment, call.settings.imageBase)};
}

/** What only the hosted form can finish. No code is documented for it. */
function refusePaidAhead(possible: readonly Possible[]): void {
  for (const {person, services} of possible) {
    if (person.prepaid === 'required' || services.some(({prepaid}) => prepaid === 'required')) {
      throw new AltegioFailure(422, 'Prepayment is required', 422);
    }
    if (services.some(({traits}) => traits?.membershipOnly || traits?.composite)) {
      throw new AltegioFailure(422, 'This service cannot be booked in this way', 422);
    }
  }
}

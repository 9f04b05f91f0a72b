// Responsible for: what another client does just before the work of a request: takes its times, or the last seats.
// Not for: which request this happens to (faults.ts).

import {parsedJson, type Call} from '../call.js';
import {booked} from '../model/appointment.js';
import {teamOffered} from '../model/offer.js';
import {readDateTime} from '../model/zones.js';
import {locationById, serviceById} from '../seed/world.js';
import type {Fault} from './faults.js';

/** A client who is nobody's account: nobody sees these appointments. */
const rival = 0;

export function beforehand(fault: Fault, call: Call): void {
  if (fault.kind === 'delay' && fault.then) beforehand(fault.then, call);
  if (fault.kind === 'steal') takeTimes(call);
  if (fault.kind === 'fill') takeSeats(call);
}

/** Everybody who could take the client at one of the times in the body is busy then; with a named team member, only they. */
function takeTimes(call: Call): void {
  const location = locationById(Number(call.params['location']));
  const body = parsedJson(call.bodyText);
  if (!location || typeof body !== 'object' || body === null) return;
  const {appointments} = body as {readonly appointments?: unknown};
  const wanted = Array.isArray(appointments) ? appointments : [body];
  for (const item of wanted as readonly Readonly<Record<string, unknown>>[]) {
    const startsAt = readDateTime(location.zone, String(item['datetime']));
    if (startsAt === null) continue;
    const ids = Array.isArray(item['services']) ? item['services'].map(Number) : [];
    const services = ids.map(serviceById).filter((service) => service !== undefined);
    const named = Number(item['staff_id'] ?? 0);
    for (const person of teamOffered(location.id, call.settings)) {
      if (named > 0 && person.id !== named) continue;

      const lines = services.map((service) => booked(service));
      call.state.addAppointment({
        clientId: rival,
        locationId: location.id,
        teamMemberId: person.id,
        services: lines,
        breakSeconds: lines.length ? 0 : 3600,
        startsAt,
        createdAt: call.now,
      });
    }
  }
}

function takeSeats(call: Call): void {
  const event = call.state.events.get(Number(call.params['event']));
  if (!event) return;
  call.state.addAppointment({
    clientId: rival,
    locationId: event.locationId,
    teamMemberId: event.teamMemberId,
    services: [],
    startsAt: event.startsAt,
    createdAt: call.now,
    activityId: event.id,
    clientsCount: event.capacity,
  });
}

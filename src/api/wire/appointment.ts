// Responsible for: Altegio's field names of an appointment. Converts a record to a model field by field; a malformed field does
// not affect the others. Reads both spellings: those of the documentation and those of real answers.
// Not for: envelopes and errors (http.ts).
import {readMoment} from '../values/moment.js';
import {withStart} from '../values/start.js';
import type {Id} from '../endpoint.js';
import type {Appointment, AppointmentStatus, Service} from '../models.js';
import {lengthOf} from './availability.js';
import {idOf} from './list.js';
import {toTeamMember} from './member.js';
import {allowed, toLocation} from './place.js';
import {count, flag, identifier, list, number, object, off, text, type Wire} from './read.js';

/** Converts each readable record. @param locationId as for `eachAppointment` */
export const toAppointments = (data: unknown, locationId?: Id | null): Appointment[] => [
  ...eachAppointment(data, locationId),
];

/**
 * Converts one readable record after the other, when it is asked for it. Nothing of the answer is kept: a client may have
 * thousands of appointments.
 * @param locationId keeps only the appointments of this location. Altegio's list contains those of all locations
 */
export function* eachAppointment(data: unknown, locationId?: Id | null): Generator<Appointment, void> {
  const single = object(data);
  // GET book_record returns one record without a list; all other endpoints return a list.
  const records = idOf(single) === null ? list(data) : [single];
  const parts: Parts = {location: shared(toLocation), teamMember: shared(toTeamMember), service: shared(toService)};
  for (const record of records) {
    const wire = object(record);
    if (locationId != null && locationIdOf(wire) !== Number(locationId)) continue;
    const appointment = toAppointment(wire, parts);
    if (appointment) yield appointment;
  }
}

function locationIdOf(wire: Wire): number | null {
  return identifier(object(wire['company'])['id']) ?? identifier(object(wire['location'])['id']);
}

/** How what a record names is converted. */
interface Parts {
  readonly location: typeof toLocation;
  readonly teamMember: typeof toTeamMember;
  readonly service: typeof toService;
}

function toAppointment(wire: Wire, parts: Parts): Appointment | null {
  const id = idOf(wire);
  if (id === null) return null;
  const services = list(wire['services'])
    .map(parts.service)
    .filter((service) => service !== null);
  const start = readMoment(wire['datetime']) ?? readMoment(wire['date']);
  const appointment: Appointment = {
    id,
    services,
    location: parts.location(wire['company']) ?? parts.location(wire['location']),
    teamMember: parts.teamMember(wire['staff']) ?? parts.teamMember(wire['team_member']),
    startsAt: start?.iso ?? null,
    durationSeconds: services.reduce((sum, service) => sum + service.durationSeconds, 0) || count(wire['length'], 0),
    status: toStatus(wire),
    comment: text(wire['comment']),
    visitors: count(wire['clients_count'], 1) || 1,
    online: flag(wire['online']),
    anyTeamMember: off(wire['master_requested']),
    prepayment: flag(wire['prepaid_confirmed']) ? 'paid' : flag(wire['prepaid']) ? 'available' : 'none',
    smsReminderHours: count(wire['notify_by_sms'], 0),
    emailReminderHours: count(wire['notify_by_email'], 0),
    groupEventId: identifier(wire['activity_id']),
    // "", 0 and null are none.
    reference: number(wire['api_id']) === 0 ? '' : text(wire['api_id']),
    reviewToken: (flag(wire['review_enabled']) && text(wire['token'])) || null,
    confirmationNeeded: flag(wire['is_confirmation_needed']),
    allowCancel: allowed(wire['allow_delete_record']),
    allowReschedule: allowed(wire['allow_change_record']),
  };
  return withStart(appointment, start);
}

/** Converts what is alike once: the appointments of a client name the same few locations, people and services again and again. */
function shared<T>(convert: (value: unknown) => T): (value: unknown) => T {
  const known = new Map<string, T>();
  return (value) => {
    let text = '';
    try {
      text = JSON.stringify(value);
    } catch {
      // It is nested deeper than the stack.
    }
    if (!text || !known.has(text)) known.set(text, convert(value));
    return known.get(text) as T;
  };
}

// Source: the record table of the documentation. It calls the field `visit_attendance`; real answers call it `attendance`.
const attended: Readonly<Record<number, AppointmentStatus>> = {2: 'confirmed', 1: 'visited', [-1]: 'missed'};

function toStatus(wire: Wire): AppointmentStatus {
  if (flag(wire['deleted'])) return 'cancelled';
  return attended[number(wire['attendance']) ?? number(wire['visit_attendance']) ?? 0] ?? 'upcoming';
}

function toService(value: unknown): Service | null {
  const wire = object(value);
  const title = text(wire['title']);
  const id = identifier(wire['id']);
  if (!title && id === null) return null;
  return {
    id,
    title,
    cost: number(wire['cost']),
    priceMin: number(wire['price_min']),
    priceMax: number(wire['price_max']),
    quantity: count(wire['amount'], 1) || 1,
    durationSeconds: lengthOf(wire),
  };
}

// Responsible for: Altegio's names of a booking, in the request and in both forms of the answer.
// Not for: when it is sent (bookings.ts, events.ts).
import type {Id} from '../endpoint.js';
import {AltegioApiError} from '../errors.js';
import type {AppointmentRequest, Booked, BookingDetails} from '../models/booking.js';
import {identifier, list, object, text, type Wire} from './read.js';

/**
 * `appointments[]` of book_check and book_record. Each is numbered from 1, and the answer repeats the number; any team member is 0.
 * @throws AltegioApiError `config` for an id that is none, or nothing to book
 */
export function fromAppointments(appointments: readonly AppointmentRequest[], withFields: boolean): readonly Wire[] {
  if (!appointments.length) throw new AltegioApiError('config');
  return appointments.map(({teamMemberId, serviceIds, datetime, customFields}, index) => ({
    id: index + 1,
    services: serviceIds.map(fromId),
    staff_id: teamMemberId === 'any' ? 0 : fromId(teamMemberId),
    datetime,
    ...(withFields && customFields ? {custom_fields: customFields} : {}),
  }));
}

/** An id that is none must not become 0, which is "any". */
function fromId(id: Id): number {
  const found = identifier(id);
  if (found === null) throw new AltegioApiError('config');
  return found;
}

/** Only what was given is sent: what was not asked is absent, and not false. @throws AltegioApiError `config` for a reference that is none */
export function fromDetails(details: BookingDetails): Wire {
  const {client, comment, code, smsReminderHours, emailReminderHours, consent, newsletter, reference} = details;
  if (reference !== undefined && !/^\d{1,15}$/.test(String(reference))) throw new AltegioApiError('config');
  // JSON leaves out what is undefined.
  return {
    phone: client.phone,
    fullname: client.name,
    surname: client.surname,
    patronymic: client.patronymic,
    // Altegio's schema and YCLIENTS' differ in which route requires it; an empty one is taken by both where it is not required.
    email: client.email ?? '',
    code,
    comment,
    type: 'mobile',
    notify_by_sms: smsReminderHours,
    notify_by_email: emailReminderHours,
    api_id: reference === undefined ? undefined : String(reference),
    is_personal_data_processing_allowed: consent,
    is_newsletter_allowed: newsletter,
  };
}

/**
 * What a booking made: a list of `{id, record_id, record_hash}`, of which `id` repeats the number of the request, or one
 * `{id, hash}` of an event.
 * @param asked how many appointments were asked for; fewer may come
 * @throws AltegioApiError `bad-response` unless every one can be read: one that is lost here would be booked again
 */
export function toBooked(data: unknown, asked: number): readonly Booked[] {
  const single = object(data);
  const items = 'id' in single || 'record_id' in single ? [single] : list(data);
  const read = items.map((item) => {
    const wire = object(item);
    // Where there is a `record_id`, `id` is the number of the request.
    const ofRecord = ['record_id', 'record_hash', 'record'].some((key) => key in wire);
    return {
      id: ofRecord
        ? (identifier(wire['record_id']) ?? identifier(object(wire['record'])['id']))
        : identifier(wire['id']),
      echo: ofRecord ? identifier(wire['id']) : null,
      hash: text(wire['record_hash']) || text(wire['hash']),
    };
  });
  const echoes = new Set(read.map(({echo}) => echo).filter((echo) => echo !== null && echo <= asked));
  const numbered = echoes.size === read.length;
  const booked = read.map(({id, echo, hash}, index) => ({id, hash, position: numbered ? (echo ?? 0) : index + 1}));
  if (!booked.length || booked.some(({id}) => id === null) || !(numbered || booked.length === asked)) {
    throw new AltegioApiError('bad-response');
  }
  return booked as readonly Booked[];
}

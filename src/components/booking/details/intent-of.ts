// Responsible for: the choice and the contacts as the write takes them, and as a host's events tell them. Pure.
// Not for: when it is sent (write/).
import type {AppointmentRequest} from '../../../api/models/booking.js';
import {isOn, said} from '../../../base/option-checks.js';
import type {BeforeBookDetail} from '../booking.events.js';
import type {Choice} from '../choice/choice.js';
import {readCustomFields} from '../choice/custom-fields.js';
import {
  partsOf,
  type Choice as Wanted,
  type Intent,
  type WantedAppointment,
  type WantedEvent,
} from '../write/intent.js';
import type {Contacts} from './contacts.js';
import type {Flow} from '../steps/step.js';

/** null: the choice is not complete. */
export function wantedOf({store, element}: Flow): Wanted | null {
  const {choice} = store;
  const {locationId, event, seats} = choice;
  if (!locationId) return null;
  if (event) return {locationId, event: wantedEvent(event, seats)};
  const requests = toRequests(choice, readCustomFields(element.customFields) ?? undefined);
  const appointments: WantedAppointment[] = [];
  for (const [index, request] of requests.entries()) {
    const time = choice.parts[index]?.time;
    if (!time) return null;
    const {slot, day} = time;
    appointments.push({
      ...request,
      wallClock: `${day}T${slot.time.padStart(5, '0')}`,
      durationSeconds: slot.durationSeconds,
    });
  }
  return {locationId, appointments};
}

function wantedEvent(event: NonNullable<Flow['store']['choice']['event']>, seats: number): WantedEvent {
  return {
    eventId: event.id,
    seats,
    serviceIds: event.serviceId === null ? [] : [event.serviceId],
    teamMemberId: event.teamMember?.id ?? 'any',
    wallClock: event.wallClock,
    datetime: event.startsAt ?? event.wallClock,
    durationSeconds: event.durationSeconds,
  };
}

export function intentOf(flow: Flow, contacts: Contacts, choice: Wanted, needsCode: boolean): Intent {
  const {element, store} = flow;
  const {rules} = store.place?.location ?? {};
  const reference = said(element.reference);
  const known = reference !== undefined && /^\d{1,15}$/.test(`${reference}`);
  return {
    choice,
    needsCode,
    client: contacts.client,
    consent: contacts.consent,
    ...(contacts.comment && {comment: contacts.comment}),
    ...(rules?.smsReminder && {smsReminderHours: contacts.reminderHours}),
    ...(rules?.emailReminderHours && contacts.client.email && {emailReminderHours: rules.emailReminderHours}),
    ...(isOn(element.newsletter) && {newsletter: contacts.newsletter}),
    ...(known && {reference}),
  };
}

/** The parts of a choice that were sent: their times are not offered again. All of them where nothing is known of that. */
export function partsIn({parts}: Choice, sent: Wanted | null): readonly number[] {
  const times = sent?.appointments?.map(({datetime}) => datetime) ?? [];
  const found = [...parts.keys()].filter((index) => times.includes(parts[index]?.time?.slot.datetime ?? ''));
  return found.length ? found : [...parts.keys()];
}

/** One of what is booked, as a host's events tell it. */
export function detailOfPart({locationId}: Wanted, part: WantedAppointment | WantedEvent): BeforeBookDetail {
  const isEvent = 'eventId' in part;
  return {
    locationId: Number(locationId),
    serviceIds: part.serviceIds.map(Number),
    teamMemberId: part.teamMemberId === 'any' ? (isEvent ? null : 'any') : Number(part.teamMemberId),
    datetime: part.datetime,
    eventId: isEvent ? part.eventId : null,
    seats: isEvent ? part.seats : 1,
  };
}

/** All of it at once, before it is sent: of several appointments, all services, and the first one's team member and time. */
export function detailOfAll(choice: Wanted): BeforeBookDetail | null {
  const parts = partsOf(choice);
  const [first] = parts;
  return first
    ? {...detailOfPart(choice, first), serviceIds: parts.flatMap(({serviceIds}) => serviceIds.map(Number))}
    : null;
}

function toRequests({parts}: Choice, customFields: AppointmentRequest['customFields']): AppointmentRequest[] {
  return parts.map(({serviceIds, teamMemberId, time}) => ({
    teamMemberId: teamMemberId ?? 'any',
    serviceIds,
    datetime: time?.slot.datetime ?? '',
    ...(customFields && {customFields}),
  }));
}

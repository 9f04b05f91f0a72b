// Responsible for: finding group events and booking seats (booking 1.13).
// Not for: which events there are (seed/events.ts).

import {AltegioFailure, type Answer} from '../answers.js';
import {
  jsonBody,
  locationParam,
  notFound,
  numberParam,
  numberQuery,
  numbersQuery,
  signedIn,
  type Call,
} from '../call.js';
import {booked} from '../model/appointment.js';
import {ownerOf, readContacts, toldOf, useCode} from './contacts.js';
import {eventJson, takenSeats} from '../model/event-shape.js';
import {isDate, localDate} from '../model/zones.js';
import type {GroupEvent} from '../seed/events.js';
import type {Location} from '../seed/locations.js';
import {rulesOf} from '../seed/rules.js';
import {personById, serviceById} from '../seed/world.js';

const mostOnPage = 300;
const hourMs = 3_600_000;

/** GET activity/{location}/search: both days are required. `meta.count` is all that were found. */
export function searchEvents(call: Call): Answer {
  const location = locationParam(call);
  const found = matching(call, location, inSpan(call, location));
  const count = Math.min(numberQuery(call, 'count') ?? 25, mostOnPage);
  const from = ((numberQuery(call, 'page') ?? 1) - 1) * count;
  const data = found.slice(from, from + count).map((event) => eventJson(call, event, location));
  return {kind: 'data', status: 200, data, meta: {count: found.length}};
}

/** GET activity/{location}/search_dates: in no order, as in the documentation's sample. */
export function eventDays(call: Call): Answer {
  const location = locationParam(call);
  const events = matching(call, location, inSpan(call, location));
  const days = [...new Set(events.map(({startsAt}) => localDate(location.zone, startsAt)))];
  const middle = Math.floor(days.length / 2);
  return {kind: 'data', status: 200, data: [...days.slice(middle), ...days.slice(0, middle)]};
}

/** GET activity/{location}/search_dates_range */
export function eventDaysRange(call: Call): Answer {
  const location = locationParam(call);
  const days = eventsAt(call, location).map(({startsAt}) => localDate(location.zone, startsAt));
  return {kind: 'data', status: 200, data: {min_date: days[0] ?? null, max_date: days.at(-1) ?? null}};
}

/** GET activity/{location}/filters. `is_disabled`: nothing would be found with the filters sent along. */
export function eventFilters(call: Call): Answer {
  const location = locationParam(call);
  const all = eventsAt(call, location);
  const left = matching(call, location, all);
  const options = (of: (event: GroupEvent) => number, title: (id: number) => string) =>
    [...new Set(all.map(of))].map((id) => ({
      id,
      title: title(id),
      is_disabled: !left.some((event) => of(event) === id),
    }));
  const service = (event: GroupEvent) => event.serviceId;
  const data = [
    {
      code: 'staff',
      title: 'Team member',
      data: options(
        (event) => event.teamMemberId,
        (id) => personById(id)?.name ?? '',
      ),
    },
    {code: 'resource', title: 'Resource', data: []},
    {code: 'service', title: 'Service', data: options(service, (id) => serviceById(id)?.title ?? '')},
    {code: 'service_category', title: 'Category', data: []},
  ];
  return {kind: 'data', status: 200, data};
}

/** GET activity/{location}/{event}: every document asks for a user token. */
export function oneEvent(call: Call): Answer {
  signedIn(call);
  const location = locationParam(call);
  return {kind: 'data', status: 200, data: eventJson(call, eventParam(call, location), location)};
}

/** POST activity/{location}/{event}/book: 200 `{id, hash}`. */
export function bookEvent(call: Call): Answer {
  const location = locationParam(call);
  const event = eventParam(call, location);
  const body = jsonBody(call);
  const {emailRequiredForEvents, idsAsText} = call.settings;
  const contacts = readContacts(call, location, body, emailRequiredForEvents);
  try {
    refuseSeats(call, location, event, body['clients_count'] ?? 1);
  } catch (error) {
    useCode(call, contacts, false);
    throw error;
  }
  const service = serviceById(event.serviceId);
  const appointment = call.state.addAppointment({
    clientId: ownerOf(call, contacts).id,
    locationId: location.id,
    teamMemberId: event.teamMemberId,
    services: service ? [booked(service)] : [],
    startsAt: event.startsAt,
    activityId: event.id,
    clientsCount: Number(body['clients_count'] ?? 1),
    masterRequested: false,
    ...toldOf(call, body),
  });
  useCode(call, contacts, true);
  const {id, hash} = appointment;
  return {kind: 'data', status: 200, data: {id: idsAsText ? String(id) : id, hash}};
}

function refuseSeats(call: Call, location: Location, event: GroupEvent, seats: unknown): void {
  const most = rulesOf(location.id).activity_online_record_clients_count_max;
  if (typeof seats !== 'number' || !Number.isInteger(seats) || seats < 1 || seats > most) {
    throw new AltegioFailure(422, 'So many seats cannot be booked', 422);
  }
  if (event.prepaid === 'required') throw new AltegioFailure(422, 'Prepayment is required', 422);
  if (event.startsAt <= call.now) throw new AltegioFailure(422, 'The event has begun', 422);
  if (takenSeats(call, event) + seats > event.capacity) {
    const {eventFullStatus, eventFullCode} = call.settings;
    throw new AltegioFailure(eventFullStatus, 'There is no space left', eventFullCode);
  }
}

function eventParam(call: Call, location: Location): GroupEvent {
  const id = numberParam(call, 'event');
  const event = eventsAt(call, location).find((entry) => entry.id === id);
  if (!event) throw notFound();
  return event;
}

/** As the settings have left them, in the order of their starts. */
function eventsAt(call: Call, location: Location): readonly GroupEvent[] {
  const {cancelledEvents, movedEvents} = call.settings;
  return [...call.state.events.values()]
    .filter(({id, locationId}) => locationId === location.id && !cancelledEvents.includes(id))
    .map((event) => (movedEvents.includes(event.id) ? {...event, startsAt: event.startsAt + hourMs} : event))
    .toSorted((a, b) => a.startsAt - b.startsAt);
}

function inSpan(call: Call, location: Location): readonly GroupEvent[] {
  const [from = '', till = ''] = ['from', 'till'].map((name) => call.query.get(name) ?? '');
  if (!isDate(from) || !isDate(till)) throw new AltegioFailure(422, 'from and till are required', 422);
  return eventsAt(call, location).filter(({startsAt}) => {
    const day = localDate(location.zone, startsAt);
    return from <= day && day <= till;
  });
}

/** By `service_ids`, `staff_ids`, and the older `service_id`, `staff_id`. */
function matching(call: Call, location: Location, events: readonly GroupEvent[]): readonly GroupEvent[] {
  const wanted = (name: string): readonly number[] => [
    ...numbersQuery(call, `${name}_ids`),
    ...numbersQuery(call, `${name}_id`),
  ];
  const [services, people] = [wanted('service'), wanted('staff')];
  return events.filter(
    ({serviceId, teamMemberId, locationId}) =>
      locationId === location.id &&
      (services.length === 0 || services.includes(serviceId)) &&
      (people.length === 0 || people.includes(teamMemberId)),
  );
}

// Responsible for: a group event as JSON (booking 1.13), and how many of its seats are taken.
// Not for: which events a request finds (endpoints/events.ts).

import type {Call} from '../call.js';
import type {GroupEvent} from '../seed/events.js';
import type {Location} from '../seed/locations.js';
import {categoriesAt, personById, serviceById} from '../seed/world.js';
import {imageAddress, teamMemberJson} from './record-shape.js';
import {localDateTime} from './zones.js';

/** May be more than the capacity. */
export function takenSeats(call: Call, event: GroupEvent): number {
  const records = call.state.seatsOf(event);
  const own = records.reduce((sum, {clientsCount}) => sum + clientsCount, 0);
  const taken = event.othersSeats + own;
  return call.settings.filledEvents.includes(event.id) ? Math.max(taken, event.capacity) : taken;
}

export function eventJson(call: Call, event: GroupEvent, location: Location): object {
  const {imageBase, seatsField} = call.settings;
  const taken = takenSeats(call, event);
  const more = call.state.seatsOf(event).reduce((sum, {clientsCount}) => sum + clientsCount - 1, 0);
  const person = personById(event.teamMemberId);
  return {
    id: event.id,
    service_id: event.serviceId,
    company_id: location.id,
    staff_id: event.teamMemberId,
    // The wall clock, without a zone; the moment is beside it.
    date: localDateTime(location.zone, event.startsAt),
    timestamp: Math.floor(event.startsAt / 1000),
    length: event.seconds,
    capacity: event.capacity,
    records_count: seatsField === 'people' ? taken : taken - more,
    prepaid: event.prepaid,
    instructions: event.instructions,
    comment: null,
    stream_link: '',
    labels: [],
    resource_instances: [],
    service: serviceOfEvent(event, location, imageBase),
    staff: person
      ? {...teamMemberJson(person, imageBase), company_id: location.id, user_id: null, average_score: person.rating}
      : [],
  };
}

function serviceOfEvent({serviceId, prepaid}: GroupEvent, location: Location, imageBase: string): object {
  const service = serviceById(serviceId);
  const category = categoriesAt(location.id).find(({id}) => id === service?.categoryId);
  return {
    id: serviceId,
    category_id: service?.categoryId ?? 0,
    title: service?.title ?? '',
    price_min: service?.priceMin ?? 0,
    price_max: service?.priceMax ?? 0,
    comment: '',
    image_url: imageAddress(`services/${serviceId}.jpg`, imageBase),
    prepaid,
    abonement_restriction: 0,
    category: {id: category?.id ?? 0, title: category?.title ?? '', category: {id: 1, title: 'All'}},
  };
}

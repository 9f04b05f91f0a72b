// Responsible for: services, team, and the next times of a team member: what a location offers (reference A.3, booking 1.5 to 1.7).
// Not for: the location itself (locations.ts), and all its free times (availability.ts).

import type {Answer} from '../answers.js';
import {calendarOf, locationParam, numberParam, numberQuery, numbersQuery, type Call} from '../call.js';
import {imageAddress, teamMemberJson} from '../model/record-shape.js';
import {offeredService, performs, secondsBy, servicesOffered, teamOffered} from '../model/offer.js';
import type {Calendar} from '../model/slots.js';
import {addDays, extendedIso, instantOf, localTime, readDateTime} from '../model/zones.js';
import type {Location} from '../seed/locations.js';
import type {Service} from '../seed/services.js';
import type {TeamMember} from '../seed/team.js';
import {categoriesAt} from '../seed/world.js';
import {knownTeamMember, lengthsOf} from './availability.js';

/**
 * GET book_services/{location}. Durations only with `staff_id` (A.3). With `staff_id`, `datetime` and `service_ids`: which more
 * fit behind the chosen ones.
 */
export function bookServices(call: Call): Answer {
  const location = locationParam(call);
  const {settings} = call;
  const person = teamOffered(location.id, settings).find(({id}) => id === numberQuery(call, 'staff_id'));
  const start = readDateTime(location.zone, call.query.get('datetime') ?? '');
  const chosen = numbersQuery(call, 'service_ids');
  const calendar = calendarOf(call, location);
  const all = servicesOffered(location.id, settings);
  const fitting = all.filter(({id}) => {
    const together = [...new Set([...chosen, id])];
    if (person && !performs(person, [id])) return false;
    return !person || start === null || calendar.isFree(start, person.id, 0, together);
  });
  const services = fitting
    .map((service) => serviceJson(call, service, location, 100 - all.indexOf(service), person))
    .toSorted((a, b) => b.weight - a.weight);
  const categories = categoriesAt(location.id).toSorted((a, b) => b.weight - a.weight);
  const data = {
    events: [],
    services: services.map((entry) => asText(call, entry)),
    category: categories.map(({id, title, weight}) => asText(call, {id, title, gender: 0, api_id: '0', weight})),
  };
  return {kind: 'data', status: 200, data};
}

/** GET book_staff/{location}. Without an entry for "any": a client adds it (A.3). */
export function bookStaff(call: Call): Answer {
  const location = locationParam(call);
  const chosen = numbersQuery(call, 'service_ids');
  const offered = chosen.every((id) => offeredService(id, location.id, call.settings));
  const start = readDateTime(location.zone, call.query.get('datetime') ?? '');
  const calendar = calendarOf(call, location);
  const people = teamOffered(location.id, call.settings).filter(
    (person) =>
      offered &&
      performs(person, chosen) &&
      (start === null || calendar.isFree(start, person.id, lengthsOf(call, location, person.id).sum, chosen)),
  );
  const data = people.map((person, index) => {
    return asText(call, staffJson(call, person, people.length - index, calendar, location));
  });
  return {kind: 'data', status: 200, data};
}

/** GET book_staff_seances/{location}/{team member}: the next day with free times, or `[]`. */
export function bookStaffSeances(call: Call): Answer {
  const location = locationParam(call);
  const id = knownTeamMember(call, location, numberParam(call, 'staff'));
  const found = firstDay(call, calendarOf(call, location), id, location);
  const data = found ? {seance_date: found.seance_date, seances: found.seances} : [];
  return {kind: 'data', status: 200, data};
}

function staffJson(call: Call, person: TeamMember, weight: number, calendar: Calendar, location: Location) {
  const withTimes = person.bookable && call.query.get('without_seances') !== '1';
  const next = withTimes ? firstDay(call, calendar, person.id, location) : null;
  return {
    ...teamMemberJson(person, call.settings.imageBase),
    api_id: null,
    user_id: null,
    bookable: person.bookable,
    position_id: person.position?.id ?? 0,
    weight,
    information: person.information,
    has_access_timetable: 0,
    image_group: [],
    fired: 0,
    status: 0,
    hidden: 0,
    user: null,
    prepaid: person.prepaid ?? 'forbidden',
    // Absent, not null, for members who cannot be booked.
    ...(next && {seance_date: next.seance_date, schedule_till: calendar.lastDay, seances: next.seances.slice(0, 5)}),
  };
}

function firstDay(call: Call, calendar: Calendar, teamMemberId: number, location: Location) {
  const lengths = lengthsOf(call, location, teamMemberId);
  const chosen = numbersQuery(call, 'service_ids');
  for (let day = calendar.today; day <= calendar.lastDay; day = addDays(day, 1)) {
    const starts = calendar.startsOn(day, teamMemberId, lengths.sum, chosen);
    if (starts.length === 0) continue;
    const seances = starts.map((start) => ({
      time: localTime(location.zone, start),
      ...lengths.fields,
      datetime: extendedIso(location.zone, start),
    }));
    const seconds = instantOf('UTC', day, '00:00') / 1000;
    return {seance_date: call.settings.seanceDateAsEpoch ? seconds : day, seances};
  }
  return null;
}

function serviceJson(call: Call, service: Service, location: Location, weight: number, person?: TeamMember) {
  const {traits = {}, priceMin} = service;
  const withDuration = person && call.query.get('without_seances') !== '1';
  const narrowed = person && call.settings.servicesNarrowPriceByStaff;
  return {
    id: service.id,
    title: service.title,
    category_id: service.categoryId,
    price_min: priceMin,
    price_max: narrowed ? priceMin : service.priceMax,
    discount: traits.discount ?? 0,
    comment: traits.comment ?? '',
    weight: traits.weight ?? weight,
    // 0 in samples of services that can be booked.
    active: 0,
    gender: traits.gender ?? 0,
    image: traits.image ? imageAddress(traits.image, call.settings.imageBase) : '',
    images: null,
    prepaid: service.prepaid,
    seance_length: withDuration ? secondsBy(person, service) : null,
    abonement_restriction: traits.membershipOnly ? 1 : 0,
    prepaid_settings: prepaidSettings(service, location),
    is_composite: traits.composite ?? false,
    is_chain: false,
    composite_details: traits.composite ? {services: []} : null,
    api_id: '',
  };
}

function prepaidSettings({prepaid, priceMin}: Service, {currency}: Location): object {
  if (prepaid === 'forbidden') return [];
  const full = {amount: priceMin, currency};
  return {status: prepaid, prepaid_full: full, prepaid_min: {...full, percent: 100}};
}

/** Ids, weights and ratings as the samples of older documentation have them. */
function asText(call: Call, entry: Readonly<Record<string, unknown>>): object {
  if (!call.settings.idsAsText) return entry;
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [
      key,
      typeof value === 'number' && /(?:^|_)(?:id|weight|rating)$/.test(key) ? String(value) : value,
    ]),
  );
}

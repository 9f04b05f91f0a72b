// Responsible for: bookable days and times, in the shapes of book_dates and book_times (reference A.3).
// Not for: computing free times (model/slots.ts).

import {AltegioFailure, type Answer} from '../answers.js';
import {calendarOf, locationParam, notFound, numberParam, numberQuery, numbersQuery, type Call} from '../call.js';
import type {Location} from '../seed/locations.js';
import {personById} from '../seed/world.js';
import {offeredService, performs, secondsBy, teamOffered} from '../model/offer.js';
import type {Calendar} from '../model/slots.js';
import {addDays, extendedIso, isDate, localTime, weekday} from '../model/zones.js';

/** Seconds of a slot if no services are chosen. */
const defaultSeconds = 3600;

/** GET book_dates/{location} */
export function bookableDates(call: Call): Answer {
  const location = locationParam(call);
  const teamMemberId = knownTeamMember(call, location, numberQuery(call, 'staff_id') ?? 0);
  const calendar = calendarOf(call, location);
  const [from, to] = rangeOf(call, calendar);
  const {sum} = lengthsOf(call, location, teamMemberId);
  const chosen = numbersQuery(call, 'service_ids');
  const days = daysBetween(from, to);
  const dates = days.filter((date) => calendar.hasStart(date, teamMemberId, sum, chosen));
  const working = days.filter((date) => teamMemberId === 0 || weekday(date) !== teamMemberId % 7);
  const data = {
    booking_days: byMonth(dates),
    booking_dates: dates,
    working_days: byMonth(working),
    working_dates: working,
  };
  return {kind: 'data', status: 200, data};
}

/** GET book_times/{location}/{team member}/{date}. Team member 0: any. */
export function bookableTimes(call: Call): Answer {
  const location = locationParam(call);
  const teamMemberId = knownTeamMember(call, location, numberParam(call, 'staff'));
  const date = call.params['date'] ?? '';
  if (!isDate(date)) throw new AltegioFailure(422, 'The date has a wrong format', 422);
  const lengths = lengthsOf(call, location, teamMemberId);
  const chosen = numbersQuery(call, 'service_ids');
  const starts = calendarOf(call, location).startsOn(date, teamMemberId, lengths.sum, chosen);
  const data = starts.map((start) => ({
    time: localTime(location.zone, start),
    ...lengths.fields,
    datetime: extendedIso(location.zone, start),
  }));
  return {kind: 'data', status: 200, data};
}

/**
 * How long the services in `service_ids` take one after another, and the fields that say it. A service that the location does not
 * offer is an error, 422 / 438. With any team member, it is the quickest's or the slowest's time.
 */
export function lengthsOf(call: Call, location: Location, teamMemberId: number) {
  const services = numbersQuery(call, 'service_ids').map((id) => {
    const service = offeredService(id, location.id, call.settings);
    if (!service) throw new AltegioFailure(422, 'The service is not offered any more', 438);
    return service;
  });
  const people = teamOffered(location.id, call.settings).filter(
    (person) =>
      performs(
        person,
        services.map(({id}) => id),
      ) && (teamMemberId === 0 ? person.bookable : person.id === teamMemberId),
  );
  const byPerson = people
    .map((person) => services.map((service) => secondsBy(person, service)))
    .toSorted((a, b) => total(a) - total(b));
  const seconds = (call.settings.anyStaffLength === 'longest' ? byPerson.at(-1) : byPerson[0]) ?? [];
  const sum = total(seconds) || defaultSeconds;
  const {sumLength} = call.settings;
  const fields = {
    both: {seance_length: sum, sum_length: sum},
    apart: {seance_length: seconds[0] ?? sum, sum_length: sum},
    absent: {seance_length: sum},
  }[sumLength];
  return {sum, fields};
}

function total(seconds: readonly number[]): number {
  return seconds.reduce((sum, one) => sum + one, 0);
}

export function knownTeamMember(call: Call, location: Location, id: number): number {
  const person = personById(id);
  const known = person?.locationId === location.id && !call.settings.leftTeamMembers.includes(id);
  if (id !== 0 && !known) throw notFound();
  return id;
}

/** `date_from` and `date_to`, or the month of `date`, or all days that are open for booking. */
function rangeOf(call: Call, calendar: Calendar): readonly [string, string] {
  const [from, to, date] = ['date_from', 'date_to', 'date'].map((name) => call.query.get(name) || null);
  for (const text of [from, to, date]) {
    if (text && !isDate(text)) throw new AltegioFailure(422, 'The date has a wrong format', 422);
  }
  if (!from !== !to) throw new AltegioFailure(422, 'date_from and date_to belong together', 422);
  let first = calendar.today;
  let last = calendar.lastDay;
  if (from && to) [first, last] = [from, to];
  else if (date) [first, last] = [`${date.slice(0, 7)}-01`, `${date.slice(0, 7)}-31`];
  return [first > calendar.today ? first : calendar.today, last < calendar.lastDay ? last : calendar.lastDay];
}

function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** `{"9": [4, 5]}`: months without a year, in the order of their numbers; `[]` when there are none. */
function byMonth(dates: readonly string[]): Readonly<Record<number, readonly number[]>> | readonly [] {
  const months: Record<number, number[]> = {};
  for (const date of dates) {
    const month = Number(date.slice(5, 7));
    months[month] = [...(months[month] ?? []), Number(date.slice(8))];
  }
  return dates.length === 0 ? [] : months;
}

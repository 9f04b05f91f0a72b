// Responsible for: bookable days and times, in the shapes of book_dates and book_times (reference A.3).
// Not for: computing free times (model/slots.ts).

import {AltegioFailure, type Answer} from '../answers.js';
import {locationParam, notFound, numberParam, numberQuery, numbersQuery, type Call} from '../call.js';
import type {Location} from '../seed/locations.js';
import {findService} from '../seed/services.js';
import {Calendar} from '../model/slots.js';
import {findTeamMember} from '../seed/team.js';
import {addDays, extendedIso, isDate, localTime, weekday} from '../model/zones.js';

/** Seconds of a slot if no services are chosen. */
const defaultSeconds = 3600;

/** GET book_dates/{location} */
export function bookableDates(call: Call): Answer {
  const location = locationParam(call);
  const teamMemberId = knownTeamMember(location, numberQuery(call, 'staff_id') ?? 0);
  const calendar = new Calendar(call.seed, call.state, location, call.now);
  const [from, to] = rangeOf(call, calendar);
  const seconds = chosenSeconds(call, location);
  const days = daysBetween(from, to);
  const dates = days.filter((date) => calendar.startsOn(date, teamMemberId, seconds).length > 0);
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
  const teamMemberId = knownTeamMember(location, numberParam(call, 'staff'));
  const date = call.params['date'] ?? '';
  if (!isDate(date)) throw new AltegioFailure(422, 'The date has a wrong format', 422);
  const seconds = chosenSeconds(call, location);
  const starts = new Calendar(call.seed, call.state, location, call.now).startsOn(date, teamMemberId, seconds);
  const data = starts.map((start) => ({
    time: localTime(location.zone, start),
    seance_length: seconds,
    sum_length: seconds,
    datetime: extendedIso(location.zone, start),
  }));
  return {kind: 'data', status: 200, data};
}

/** Seconds of the services in `service_ids`. A service that the location does not offer is an error, 422 / 438. */
export function chosenSeconds(call: Call, location: Location): number {
  const ids = numbersQuery(call, 'service_ids');
  if (ids.length === 0) return defaultSeconds;
  return ids.reduce((sum, id) => {
    const service = findService(id);
    if (service?.locationId !== location.id) throw new AltegioFailure(422, 'The service is not offered any more', 438);
    return sum + service.seconds;
  }, 0);
}

function knownTeamMember(location: Location, id: number): number {
  if (id !== 0 && findTeamMember(id)?.locationId !== location.id) throw notFound();
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

// Responsible for: Altegio's field names of free days and times. Not for: envelopes and errors (http.ts).
import {readMoment} from '../values/moment.js';
import {AltegioApiError} from '../errors.js';
import type {BookableTime} from '../models.js';
import type {NextTimes} from '../models/booking.js';
import {expectSome} from './list.js';
import {count, list, number, object, text, type Wire} from './read.js';

/** `YYYY-MM-DD`, sorted. `booking_days` is ignored, because it contains no year. */
export function toBookableDates(data: unknown): string[] {
  const dates = list(object(data)['booking_dates']).map(toDay);
  return [...new Set(dates.filter((date) => date !== null))].sort();
}

/**
 * `YYYY-MM-DD`, also of a text that goes on with a time, and of epoch seconds, which YCLIENTS sends for midnight in UTC or at
 * the location: of zones up to 14 hours before UTC and 10 behind it, one midnight in UTC has the day of both. null for anything
 * else.
 */
export function toDay(value: unknown): string | null {
  const written = text(value);
  if (/^\d{9,10}$/.test(written)) return dayOf(Number(written) + 50_399);
  const [date] = /^[\d-]{10}(?=$|[T ])/.exec(written) ?? [];
  return date && readMoment(`${date}T00:00Z`) ? date : null;
}

/** Of seconds since 1970, on the wall clock that they count. */
function dayOf(seconds: number): string | null {
  return toDay(new Date(Math.floor(seconds / 86_400) * 86_400_000).toJSON());
}

/** Of a time: its own text, or its moment together with its clock, which differ by the offset of the location. */
function dayOfTime({time, datetime}: BookableTime): string | null {
  if (!/^\d{9,10}$/.test(datetime)) return toDay(datetime);
  const moment = Number(datetime);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const ahead = (((hours * 3600 + minutes * 60 - moment) % 86_400) + 86_400) % 86_400;
  // Nobody is 14 hours or more ahead but two islands, which have the clock of Hawaii.
  return dayOf(moment + (ahead < 14 * 3600 ? ahead : ahead - 86_400));
}

/** The next day with free times. `seance_date` is a day or epoch seconds; the times themselves also tell it. */
export function toNextTimes(data: unknown): NextTimes {
  const wire = object(data);
  const seances = Array.isArray(data) ? data : wire['seances'];
  const times = expectSome(toBookableTimes(seances), Array.isArray(seances) ? seances : [seances]);
  const written = wire['seance_date'] ?? wire['session_date'];
  const [first] = times;
  // A text has the day at the location; seconds alone have to be rounded to one.
  const day = (number(written) === null ? toDay(written) : null) ?? (first && dayOfTime(first)) ?? toDay(written);
  if (first && !day) throw new AltegioApiError('bad-response');
  return {day: first ? day : null, times};
}

export function toBookableTimes(data: unknown): BookableTime[] {
  const times: BookableTime[] = [];
  for (const value of list(data)) {
    const wire = object(value);
    const [time] = /^([01]?\d|2[0-3]):[0-5]\d\b/.exec(text(wire['time'])) ?? [];
    const datetime = text(wire['datetime']);
    if (!time || !datetime) continue;
    const durationSeconds = count(wire['sum_length'], 0) || lengthOf(wire);
    times.push({time: time.padStart(5, '0'), datetime, durationSeconds});
  }
  return times;
}

/** Of a record or a free time, in seconds. */
export function lengthOf(wire: Wire): number {
  return count(wire['seance_length'], count(wire['session_length'], 0));
}

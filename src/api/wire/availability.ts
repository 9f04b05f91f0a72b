// Responsible for: Altegio's field names of free days and times. Not for: envelopes and errors (http.ts).
import {readMoment} from '../moment.js';
import type {BookableTime} from '../models.js';
import {lengthOf} from './appointment.js';
import {count, list, object, text} from './read.js';

/** `YYYY-MM-DD`, sorted. `booking_days` is ignored, because it contains no year. */
export function toBookableDates(data: unknown): string[] {
  const dates = list(object(data)['booking_dates']).map(text);
  return [...new Set(dates.filter((date) => readMoment(`${date}T00:00Z`)))].sort();
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

// Responsible for: how long until an appointment starts, and when the shown list next changes by itself. Pure.
// Not for: words and dates (i18n/dates.ts: `daysAhead` finds today and tomorrow).
import {daysAhead, offsetNow} from '../../../i18n/dates.js';
import {longest, type Entry} from './groups.js';

const minute = 60_000;
const day = 86_400_000;

/** Whole minutes below an hour, else whole hours, rounded so that a client comes early rather than late. */
export interface Countdown {
  readonly unit: 'minute' | 'hour';
  readonly count: number;
}

/** "In 3 hours", for a start less than a day ahead; `now` for a visit that goes on; else null. */
export function countdown({start, group}: Entry, now: number): Countdown | 'now' | null {
  if (!start || group !== 'upcoming') return null;
  if (start.epoch <= now) return 'now';
  const minutes = Math.ceil((start.epoch - now) / minute);
  if (minutes < 60) return {unit: 'minute', count: minutes};
  return minutes < 1440 ? {unit: 'hour', count: Math.floor(minutes / 60)} : null;
}

/**
 * The next moment at which a rule, a group, a day's heading or a countdown of these entries changes, in milliseconds
 * since 1970; null where none will. It may be further off than `setTimeout` can count.
 * @param entries as arranged at `now`; their locations are read, so pass only the shown ones
 */
export function nextChange(entries: readonly Entry[], now: number): number | null {
  let next = Infinity;
  const may = (moment: number): void => {
    if (moment > now && moment < next) next = moment;
  };
  for (const entry of entries) {
    const {appointment, start, group, rules} = entry;
    if (!start) continue;
    const {epoch, offsetMinutes} = start;
    if (group === 'upcoming') {
      const midnight = epoch - ((((epoch + offsetMinutes * minute) % day) + day) % day);
      // The heading becomes tomorrow, then today, and after midnight the date of yesterday. Each may come an hour earlier or
      // later when the clocks change before.
      for (const days of [-1, 0, 1]) {
        const then = midnight + days * day;
        const changed = then + (offsetMinutes - offsetNow(start, then)) * minute;
        for (const moment of [then, changed])
          if (daysAhead(start, moment) !== daysAhead(start, moment - 1)) may(moment);
      }
      may(epoch);
      // At that very moment it is not past yet.
      may(epoch + 1);
      may(epoch + Math.min(appointment.durationSeconds * 1000, longest));
      const shown = countdown(entry, now);
      if (shown !== 'now') may(epoch - (shown ? shown.count * (shown.unit === 'hour' ? 60 : 1) - 1 : 1439) * minute);
    }
    if (rules.until !== null) may(rules.until + 1);
  }
  return next < Infinity ? next : null;
}

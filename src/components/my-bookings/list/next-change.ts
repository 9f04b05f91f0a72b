// Responsible for: how far off a start is, and when what is shown next changes by itself. Pure.
// Not for: words and dates (i18n/dates.ts: `daysAhead` tells today and tomorrow).
import {daysAhead, offsetNow} from '../../../i18n/dates.js';
import {cancelRule, rescheduleRule} from '../rules.js';
import {longest, type Entry} from './groups.js';

const minute = 60_000;
const day = 86_400_000;

/** Whole minutes below an hour, else whole hours, rounded so that nobody comes late. */
export interface Countdown {
  readonly unit: 'minute' | 'hour';
  readonly count: number;
}

/** "In 3 hours", for a start less than a day ahead; `now` for a visit that goes on; else null. */
export function countdown({at, group}: Entry, now: number): Countdown | 'now' | null {
  if (!at || group !== 'upcoming') return null;
  if (at.epoch <= now) return 'now';
  const minutes = Math.ceil((at.epoch - now) / minute);
  if (minutes < 60) return {unit: 'minute', count: minutes};
  return minutes < 1440 ? {unit: 'hour', count: Math.floor(minutes / 60)} : null;
}

/**
 * The next moment at which a rule, a group, a day's heading or a countdown of these entries changes, in milliseconds
 * since 1970; null where none will. Only upcoming ones change. It may be further off than `setTimeout` can count.
 * @param entries as arranged at `now`; their locations are read, so give it those that are shown
 */
export function nextChange(entries: readonly Entry[], now: number): number | null {
  let next = Infinity;
  const may = (moment: number): void => {
    if (moment > now && moment < next) next = moment;
  };
  for (const entry of entries) {
    const {appointment, at, group} = entry;
    if (!at) continue;
    const {epoch, offsetMinutes} = at;
    if (group === 'upcoming') {
      const midnight = epoch - ((((epoch + offsetMinutes * minute) % day) + day) % day);
      // The heading becomes tomorrow, today, and of a visit that goes on past midnight, yesterday's date; each an hour
      // earlier or later when the clocks change before.
      for (const days of [-1, 0, 1]) {
        const then = midnight + days * day;
        const changed = then + (offsetMinutes - offsetNow(at, then)) * minute;
        for (const moment of [then, changed]) if (daysAhead(at, moment) !== daysAhead(at, moment - 1)) may(moment);
      }
      may(epoch);
      // Until that very moment it is not past.
      may(epoch + 1);
      may(epoch + Math.min(appointment.durationSeconds * 1000, longest));
      const shown = countdown(entry, now);
      if (shown !== 'now') may(epoch - (shown ? shown.count * (shown.unit === 'hour' ? 60 : 1) - 1 : 1439) * minute);
    }
    if (epoch < now) continue;
    for (const rule of [cancelRule(appointment, now), rescheduleRule(appointment, now)])
      if (rule.allowed) may((rule.until ?? epoch) + 1);
  }
  return next < Infinity ? next : null;
}

// Responsible for: the time until a start, and the next moment at which the shown list changes with time alone. Pure.
// Not for: texts and dates (i18n/dates.ts).
import {daysAhead, offsetNow} from '../../../i18n/dates.js';
import {cancelRule, rescheduleRule} from '../rules.js';
import {longest, type Entry} from './groups.js';

const minute = 60_000;
const day = 86_400_000;

/** Minutes if less than an hour remains, else hours. Hours are rounded down, so that nobody comes late. */
export interface Countdown {
  readonly unit: 'minute' | 'hour';
  readonly count: number;
}

/** The countdown to a start within a day. `now`: the visit has begun. null: neither. */
export function countdown({at, group}: Entry, now: number): Countdown | 'now' | null {
  if (!at || group !== 'upcoming') return null;
  if (at.epoch <= now) return 'now';
  const minutes = Math.ceil((at.epoch - now) / minute);
  if (minutes < 60) return {unit: 'minute', count: minutes};
  return minutes < 1440 ? {unit: 'hour', count: Math.floor(minutes / 60)} : null;
}

/**
 * The next moment at which a rule, a group, a heading or a countdown of these entries changes, in milliseconds since 1970.
 * null: none will change. Only upcoming entries change. The moment may exceed the range of `setTimeout`.
 * @param entries as arranged at `now`. Pass only shown entries, because this reads their locations
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
      // The heading changes at midnight: to tomorrow, to today, and, for a visit past midnight, to the date of yesterday.
      // If the clocks change in between, it changes an hour earlier or later.
      for (const days of [-1, 0, 1]) {
        const then = midnight + days * day;
        const changed = then + (offsetMinutes - offsetNow(at, then)) * minute;
        for (const moment of [then, changed]) if (daysAhead(at, moment) !== daysAhead(at, moment - 1)) may(moment);
      }
      may(epoch);
      // At exactly `epoch` the appointment is not past yet.
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

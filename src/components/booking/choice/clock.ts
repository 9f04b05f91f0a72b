// Responsible for: today at a location, by the name of its zone. Pure. Not for: times of Altegio's, which say their offset
// themselves (api/values/moment.ts), or an offset as text (offset.ts).
import {cached} from '../../../i18n/intl-cache.js';

/** `YYYY-MM-DD` at the location now. */
export function todayAt(zone: string, epoch: number): string {
  return new Date(epoch + offsetMinutes(zone, epoch) * 60_000).toISOString().slice(0, 10);
}

/** The visitor's own offset where the zone is not known. @param epoch milliseconds since 1970 */
export function offsetMinutes(zone: string, epoch: number): number {
  const visitors = -new Date(epoch).getTimezoneOffset();
  if (!zone) return visitors;
  try {
    const [month = 1, day, year = 0, hour, minute] = clockOf(zone).format(epoch).match(/\d+/g)?.map(Number) ?? [];
    const wall = Date.UTC(year, month - 1, day, hour, minute);
    return Math.round((wall - epoch) / 60_000);
  } catch {
    // A name that this browser does not know.
    return visitors;
  }
}

const clockOf = (timeZone: string): Intl.DateTimeFormat =>
  cached(
    `clock${timeZone}`,
    () =>
      new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        day: 'numeric',
        month: 'numeric',
        year: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
      }),
  );

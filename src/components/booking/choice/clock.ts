// Responsible for: today and the offset at a location, by the name of its zone. Pure. Not for: times of Altegio's, which say
// their offset themselves (api/values/moment.ts).

/** `-04:00` at the location at a moment; the visitor's own offset where the zone is not known. @param epoch milliseconds since 1970 */
export function offsetAt(zone: string, epoch: number): string {
  const minutes = offsetMinutes(zone, epoch);
  const size = Math.abs(minutes);
  const two = (number: number): string => `${number}`.padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** `YYYY-MM-DD` at the location now. */
export function todayAt(zone: string, epoch: number): string {
  return new Date(epoch + offsetMinutes(zone, epoch) * 60_000).toISOString().slice(0, 10);
}

function offsetMinutes(zone: string, epoch: number): number {
  const visitors = -new Date(epoch).getTimezoneOffset();
  if (!zone) return visitors;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    const of = Object.fromEntries(format.formatToParts(epoch).map(({type, value}) => [type, Number(value)]));
    const wall = Date.UTC(of['year'] ?? 0, (of['month'] ?? 1) - 1, of['day'], of['hour'], of['minute']);
    return Math.round((wall - epoch) / 60_000);
  } catch {
    // A name that this browser does not know.
    return visitors;
  }
}

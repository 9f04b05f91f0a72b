// Responsible for: reading Altegio's time texts, and the arithmetic of a wall clock that carries its own offset.
// Not for: how a time is shown (internal/format.ts). `new Date(text)` is never used on server text:
// `2026-10-24T17:30:00-0500` (no colon) is what really comes, and some engines refuse it.

/** A moment, with the wall clock of the place where it was written. */
export interface Moment {
  /** Milliseconds since 1970, UTC. */
  readonly epoch: number;
  /** Minutes that the place is ahead of UTC; -300 for New York in winter. */
  readonly offsetMinutes: number;
  /** ISO 8601 with a colon in the offset: `2026-10-24T17:30:00-05:00`. */
  readonly iso: string;
}

const pattern = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s?(?:(Z)|([+-])(\d\d):?(\d\d)?)$/i;

/** Reads ISO 8601 with an offset, with or without its colon; null when it is no such moment. */
export function readMoment(value: unknown): Moment | null {
  const match = typeof value === 'string' ? pattern.exec(value.trim()) : null;
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '00', zulu, sign, offsetHours = '00', offsetRest = '00'] = match;
  const ahead = Number(offsetHours) * 60 + Number(offsetRest);
  const offsetMinutes = zulu ? 0 : sign === '-' ? -ahead : ahead;
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  // Date.UTC rolls 31 February over to March; what does not come back the same was no date.
  if (Number(offsetRest) > 59 || ahead > 15 * 60 || !toIso(wall).startsWith(local)) return null;
  return {epoch: wall - offsetMinutes * 60_000, offsetMinutes, iso: local + offsetText(offsetMinutes)};
}

function toIso(epoch: number): string {
  return isFinite(epoch) ? new Date(epoch).toISOString() : '';
}

function offsetText(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

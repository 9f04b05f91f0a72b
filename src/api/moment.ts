// Responsible for: reading Altegio's time texts, and the arithmetic of a wall clock that carries its own offset.
// Not for: how a time is shown (i18n/dates.ts). Server text never goes to `new Date()` as it is:
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

const pattern = /^([12]\d{3}-\d\d-\d\d)[T ](\d\d:\d\d)(?:(:\d\d)(?:\.\d+)?)?\s?(?:Z|([+-])(0\d|1[0-4]):?([0-5]\d)?)$/i;

/** Reads ISO 8601 with an offset, with or without its colon; null when it is no such moment. */
export function readMoment(value: unknown): Moment | null {
  const match = typeof value === 'string' ? pattern.exec(value.trim()) : null;
  if (!match) return null;
  const [, date, minute, second = ':00', sign, offsetHours = '00', offsetRest = '00'] = match;
  const local = `${date}T${minute}${second}`;
  const wall = new Date(`${local}Z`);
  const ahead = Number(offsetHours) * 60 + Number(offsetRest);
  const offsetMinutes = sign === '-' ? 0 - ahead : ahead;
  // Some engines roll 31 February over to March; what does not come back the same was no date.
  if (!wall.toJSON()?.startsWith(local)) return null;
  const iso = local + (ahead ? `${sign}${offsetHours}:${offsetRest}` : '+00:00');
  return {epoch: wall.getTime() - offsetMinutes * 60_000, offsetMinutes, iso};
}

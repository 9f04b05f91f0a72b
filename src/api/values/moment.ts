// Responsible for: parsing Altegio's time texts. Server text is never passed to `new Date()`: Altegio sends
// `2026-10-24T17:30:00-0500` without a colon in the offset, which some engines reject.
// Not for: formatting a time (i18n/dates.ts).

/** A moment and the UTC offset of the location at that moment. */
export interface Moment {
  /** Milliseconds since 1970, UTC. */
  readonly epoch: number;
  /** Minutes ahead of UTC: -300 for New York in winter. */
  readonly offsetMinutes: number;
  /** ISO 8601 with a colon in the offset: `2026-10-24T17:30:00-05:00`. */
  readonly iso: string;
}

const pattern = /^([12]\d{3}-\d\d-\d\d)[T ](\d\d:\d\d)(?:(:\d\d)(?:\.\d+)?)?\s?(?:Z|([+-])(0\d|1[0-4]):?([0-5]\d)?)$/i;

/** Parses ISO 8601 with an offset, with or without a colon. null: another format. */
export function readMoment(value: unknown): Moment | null {
  const match = typeof value === 'string' ? pattern.exec(value.trim()) : null;
  if (!match) return null;
  const [, date, minute, second = ':00', sign, offsetHours = '00', offsetRest = '00'] = match;
  const local = `${date}T${minute}${second}`;
  const wall = new Date(`${local}Z`);
  const ahead = Number(offsetHours) * 60 + Number(offsetRest);
  const offsetMinutes = sign === '-' ? 0 - ahead : ahead;
  // Some engines turn 31 February into March. If the formatted date differs from the input, the input was not a date.
  if (!wall.toJSON()?.startsWith(local)) return null;
  const iso = local + (ahead ? `${sign}${offsetHours}:${offsetRest}` : '+00:00');
  return {epoch: wall.getTime() - offsetMinutes * 60_000, offsetMinutes, iso};
}

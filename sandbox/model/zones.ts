// Responsible for: converting instants (ms since 1970) to and from local time in an IANA zone, in Altegio's formats.
// Not for: the zone of a location (seed/locations.ts). Altegio's `timezone` field is not used for computing.

const dayMs = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();
const midnightOffsets = new Map<string, number>();

/** Seconds east of UTC at that instant, summer time included. */
export function offsetAt(zone: string, instant: number): number {
  // Intl is slow, and a list of 10,000 appointments needs 40,000 offsets. So measure only the ends of a UTC day if they agree.
  const day = Math.floor(instant / dayMs);
  const before = midnightOffset(zone, day);
  return before === midnightOffset(zone, day + 1) ? before : measuredOffset(zone, instant);
}

/** `2026-10-24` */
export function localDate(zone: string, instant: number): string {
  return shifted(zone, instant).slice(0, 10);
}

/** `17:30` */
export function localTime(zone: string, instant: number): string {
  return shifted(zone, instant).slice(11, 16);
}

/** `2026-10-24 17:30:00`, the format of `date` in a live record. */
export function localDateTime(zone: string, instant: number): string {
  return shifted(zone, instant).slice(0, 19).replace('T', ' ');
}

/** `2026-10-24T17:30:00-0500`: `datetime`, `create_date` and `last_change_date`, without a colon in the offset. */
export function basicIso(zone: string, instant: number): string {
  return shifted(zone, instant).slice(0, 19) + offsetText(offsetAt(zone, instant), '');
}

/** `2026-10-24T17:30:00-05:00`: `datetime` of a slot. */
export function extendedIso(zone: string, instant: number): string {
  return shifted(zone, instant).slice(0, 19) + offsetText(offsetAt(zone, instant), ':');
}

/** The instant of a local time. A time that summer time skips becomes the time an hour later. */
export function instantOf(zone: string, date: string, time: string): number {
  const wall = wallClock(date, time);
  const guess = wall - offsetAt(zone, wall) * 1000;
  const offset = offsetAt(zone, guess);
  const better = wall - offset * 1000;
  return offsetAt(zone, better) === offset ? better : guess;
}

/** Reads the formats of a datetime that Altegio accepts (reference B.7). null: another format. */
export function readDateTime(zone: string, text: string): number | null {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/.exec(text.trim());
  const [, date = '', minutes = '', seconds = ':00', offset] = parts ?? [];
  if (!parts || !isDate(date) || minutes > '23:59' || seconds > ':59') return null;
  const time = minutes + seconds;
  return offset === undefined ? instantOf(zone, date, time) : wallClock(date, time) - offsetSeconds(offset) * 1000;
}

/** True for an existing date in the format `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayText(wallClock(text, '00:00')) === text;
}

export function addDays(date: string, days: number): string {
  return dayText(wallClock(date, '00:00') + days * dayMs);
}

/** 0 Sunday ... 6 Saturday */
export function weekday(date: string): number {
  return new Date(wallClock(date, '00:00')).getUTCDay();
}

function wallClock(date: string, time: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function dayText(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

function shifted(zone: string, instant: number): string {
  return new Date(instant + offsetAt(zone, instant) * 1000).toISOString();
}

function offsetText(seconds: number, colon: string): string {
  const minutes = Math.abs(seconds) / 60;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(minutes / 60)}${colon}${two(minutes % 60)}`;
}

function offsetSeconds(text: string): number {
  if (text === 'Z') return 0;
  const seconds = Number(text.slice(1, 3)) * 3600 + Number(text.slice(-2)) * 60;
  return text.startsWith('-') ? -seconds : seconds;
}

function midnightOffset(zone: string, day: number): number {
  const key = `${zone} ${day}`;
  const known = midnightOffsets.get(key) ?? measuredOffset(zone, day * dayMs);
  midnightOffsets.set(key, known);
  return known;
}

function measuredOffset(zone: string, instant: number): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(zone, clock);
  }
  const part = new Map(clock.formatToParts(instant).map(({type, value}) => [type, value]));
  const date = `${part.get('year')}-${part.get('month')}-${part.get('day')}`;
  const wall = wallClock(date, `${part.get('hour')}:${part.get('minute')}:${part.get('second')}`);
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / 1000);
}

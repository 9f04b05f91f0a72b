// Responsible for: an appointment as an iCalendar file (RFC 5545). Adding it again replaces the older entry. Pure. Imports the
// iCalendar library, so it is loaded after a click (docs/decisions/calendar-file.md). Not for: the content (entry.ts).
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
  type ICalLocation,
} from 'ical-generator';
import type {Appointment, Location} from '../../api/models.js';
import {calendarEntry, type CalendarEntry, type CalendarWords} from './entry.js';

export type {CalendarWords} from './entry.js';

export interface CalendarFile {
  /** Such as `juniper-nail-studio-2026-10-24.ics`: letters and digits of any script, and `-`. */
  readonly name: string;
  /** The content. Save it as UTF-8 with the type `text/calendar; charset=utf-8`. */
  readonly text: string;
}

export interface CalendarFileOptions {
  /** The time of the export: ms since 1970, or a Date. A later file replaces an earlier one. */
  readonly now: number | Date;
  readonly words: CalendarWords;
}

const alarmSeconds = 2 * 60 * 60;
const firstSequence = Date.UTC(2026, 0, 1);

/** null: the appointment's time is unreadable. Any other missing field is left out. */
export function calendarFile(appointment: Appointment, {now, words}: CalendarFileOptions): CalendarFile | null {
  const entry = readable(calendarEntry(appointment, words));
  if (!entry) return null;
  const {id, location, status} = appointment;
  const {title, start, end, notes, site} = entry;
  const cancelled = status === 'cancelled';
  const stamp = new Date(now);
  const calendar = ical({
    // The library adds a `-` in front.
    prodId: '//altegio-elements//my-bookings//EN',
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  const data: ICalEventData = {
    // Constant, so that a calendar finds the entry again. Both ids are Altegio's and not secret.
    id: `${[id, location?.id].filter((part) => part != null).join('@')}.altegio`,
    // Altegio has no change counter. The time of the export in seconds always increases, and fits into 31 bits until 2094.
    sequence: Math.max(0, Math.floor((stamp.getTime() - firstSequence) / 1000)),
    stamp,
    // The library writes a Date in UTC, so no time zone is needed. Altegio's `timezone` is often wrong.
    start,
    end,
    summary: title,
    description: notes || null,
    location: placeOnMap(entry, location),
    url: site && literalUri(site),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : null,
  };
  const event = calendar.createEvent(data);
  // Some calendars show an alarm at once if its time has passed.
  if (!cancelled && start.getTime() - alarmSeconds * 1000 > stamp.getTime()) {
    event.createAlarm({type: ICalAlarmType.display, trigger: alarmSeconds, description: title});
  }
  // RFC 5545 requires a line end after the last line too, which the library omits.
  return {name: fileName(entry, location), text: `${calendar.toString()}\r\n`};
}

/**
 * Replaces each backslash by a slash. iCalendar writes a backslash as two, and some readers (node-ical, Python's icalendar 4,
 * Ruby's icalendar) then read a line break in `Room 4\\North`. A slash needs no escape.
 */
function readable(entry: CalendarEntry | null): CalendarEntry | null {
  const slashed = (text: string): string => text.replace(/\\/g, '/');
  return entry && {...entry, title: slashed(entry.title), place: slashed(entry.place), notes: slashed(entry.notes)};
}

function placeOnMap({place}: CalendarEntry, location: Location | null): ICalLocation | null {
  const {latitude, longitude} = location ?? {};
  // 0 means unknown. RFC 5545 asks for six decimals, without an exponent.
  const known = latitude && longitude && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  const geo = known ? {geo: {lat: +latitude.toFixed(6), lon: +longitude.toFixed(6)}} : {};
  if (place) return {title: place, ...geo};
  return 'geo' in geo ? {geo: geo.geo} : null;
}

/** RFC 5545 (3.3.13) does not escape a URI, but the library does. So percent-encode the characters that it would escape. */
function literalUri(url: string): string {
  return url.replace(/[,;\\]/g, encodeURIComponent);
}

function fileName({day}: CalendarEntry, location: Location | null): string {
  const letters = (location?.name ?? '').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const place = [...letters.join('-')].slice(0, 40).join('').replace(/-$/, '');
  return `${place || 'appointment'}-${day}.ics`;
}

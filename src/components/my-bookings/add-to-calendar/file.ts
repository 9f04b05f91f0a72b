// Responsible for: an appointment as an iCalendar file (RFC 5545) that replaces its older entry when it is added again. Pure.
// Not for: what the entry says (calendar-entry.ts). Carries the library: load it on a click (docs/decisions/calendar-file.md).
import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
  type ICalLocation,
} from 'ical-generator';
import type {Appointment, Location} from '../../../api/models.js';
import {calendarEntry, type CalendarEntry, type CalendarWords} from './entry.js';

export type {CalendarWords} from './entry.js';

export interface CalendarFile {
  /** `juniper-nail-studio-2026-10-24.ics`: letters and digits of any script, `-`, and the ending. */
  readonly name: string;
  /** UTF-8 when written: the type is `text/calendar; charset=utf-8`. */
  readonly text: string;
}

export interface CalendarFileOptions {
  /** When the file is made: ms since 1970, or a Date. A later file replaces an earlier one. */
  readonly now: number | Date;
  readonly words: CalendarWords;
}

const alarmSeconds = 2 * 60 * 60;
const firstSequence = Date.UTC(2026, 0, 1);

/** null when the time of the appointment could not be read. Any other missing field costs that field only. */
export function calendarFile(appointment: Appointment, {now, words}: CalendarFileOptions): CalendarFile | null {
  const entry = readable(calendarEntry(appointment, words));
  if (!entry) return null;
  const {id, location, status} = appointment;
  const {title, start, end, notes, site} = entry;
  const cancelled = status === 'cancelled';
  const stamp = new Date(now);
  const calendar = ical({
    // The library writes a `-` of its own before it.
    prodId: '//altegio-elements//my-bookings//EN',
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  const data: ICalEventData = {
    // The same for ever, so that a calendar finds the entry again; both ids are Altegio's, and nobody's secret.
    id: `${[id, location?.id].filter((part) => part != null).join('@')}.altegio`,
    // Altegio counts no changes. The seconds of the export always grow, and fit in the 31 bits of a SEQUENCE until 2094.
    sequence: Math.max(0, Math.floor((stamp.getTime() - firstSequence) / 1000)),
    stamp,
    // A Date is written in UTC: no rules of a zone are needed, and Altegio's `timezone` is often wrong.
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
  // Some calendars ring at once for a moment that is over.
  if (!cancelled && start.getTime() - alarmSeconds * 1000 > stamp.getTime()) {
    event.createAlarm({type: ICalAlarmType.display, trigger: alarmSeconds, description: title});
  }
  // RFC 5545 ends every line, the library not the last one.
  return {name: fileName(entry, location), text: `${calendar.toString()}\r\n`};
}

/**
 * Without backslashes. In a file each is written twice, and readers that undo escapes one kind after the other (node-ical,
 * Python's icalendar 4, Ruby's icalendar) find a line break in the `\\North` of `Room 4\North`. A slash says the same, is in
 * every font, and is escaped by nobody.
 */
function readable(entry: CalendarEntry | null): CalendarEntry | null {
  const slashed = (text: string): string => text.replace(/\\/g, '/');
  return entry && {...entry, title: slashed(entry.title), place: slashed(entry.place), notes: slashed(entry.notes)};
}

function placeOnMap({place}: CalendarEntry, location: Location | null): ICalLocation | null {
  const {latitude, longitude} = location ?? {};
  // 0 stands for "not given"; six decimals are what RFC 5545 asks for, and never an exponent.
  const known = latitude && longitude && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  const geo = known ? {geo: {lat: +latitude.toFixed(6), lon: +longitude.toFixed(6)}} : {};
  if (place) return {title: place, ...geo};
  return 'geo' in geo ? {geo: geo.geo} : null;
}

/** The library escapes an address as if it were text, which RFC 5545 (3.3.13) does not: so it must find nothing to escape. */
function literalUri(url: string): string {
  return url.replace(/[,;\\]/g, encodeURIComponent);
}

function fileName({day}: CalendarEntry, location: Location | null): string {
  const letters = (location?.name ?? '').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const place = [...letters.join('-')].slice(0, 40).join('').replace(/-$/, '');
  return `${place || 'appointment'}-${day}.ics`;
}

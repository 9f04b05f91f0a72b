// Responsible for: what an appointment says in a calendar of the client's, whichever it is: title, place, notes, when. Pure.
// Not for: how a file or a link is written (calendar-file.ts, calendar-links.ts).
import type {Appointment, Location, Service, TeamMember} from '../../../api/models.js';
import {startOf} from '../../../api/start.js';
import {siteLink} from '../../../base/links.js';
import {addressOf} from '../../../parts/appointment/location.js';
import {titleOf} from '../../../parts/appointment/services.js';
import {positionOf} from '../../../parts/appointment/team-member.js';

/** Words in the client's language. */
export interface CalendarWords {
  /** Stands for the services where none has a name: `Appointment`. */
  readonly untitled: string;
  /** Said before the title of a cancelled one, for calendars that do not know what a cancellation is. */
  readonly cancelled: string;
}

/** Plain text without control characters; only `notes` has lines, parted by `\n`. */
export interface CalendarEntry {
  readonly title: string;
  /** For a map: the address, else the location's name. */
  readonly place: string;
  readonly notes: string;
  /** https or http, or null. */
  readonly site: string | null;
  readonly start: Date;
  /** null when the duration is not known. */
  readonly end: Date | null;
  /** The day at the location, `2026-10-24`. */
  readonly day: string;
}

const space = /[\s\u0085]/g;
// Half a character (a lone surrogate) makes `encodeURIComponent` throw, and is no UTF-8.
const unwritable = /[\p{Cc}\p{Cs}]/gu;

/** null when the time of the appointment could not be read: a calendar has no place for it. */
export function calendarEntry(appointment: Appointment, words: CalendarWords): CalendarEntry | null {
  const at = startOf(appointment);
  if (!at) return null;
  const {services, location, teamMember, durationSeconds, status} = appointment;
  const names = services.map(serviceName).filter(Boolean);
  const what = [names.join(', ') || words.untitled, location?.name].map(oneLine).filter(Boolean).join(' – ');
  const site = location && siteLink(location.site);
  // The price may change, and what the client wrote to the location is not for those who share the calendar.
  const notes = [names.length > 1 ? names : [], teamMember ? person(teamMember) : '', location?.phones ?? [], site];
  return {
    title: status === 'cancelled' ? `${words.cancelled}: ${what}` : what,
    place: location ? placeOf(location) : '',
    notes: notes.flat().map(oneLine).filter(Boolean).join('\n'),
    site,
    start: new Date(at.epoch),
    // Nothing lasts longer than a Date can tell.
    end: durationSeconds > 0 && durationSeconds < 1e9 ? new Date(at.epoch + durationSeconds * 1000) : null,
    day: at.iso.slice(0, 10),
  };
}

function serviceName({title, quantity}: Service): string {
  return titleOf({title: oneLine(title), quantity});
}

function person(member: TeamMember): string {
  return [member.name, positionOf(member)].filter(Boolean).join(', ');
}

function placeOf(location: Location): string {
  return addressOf(location).map(oneLine).filter(Boolean).join(', ') || oneLine(location.name);
}

function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(space, ' ').replace(unwritable, '').replace(/ +/g, ' ').trim();
}

// Responsible for: what an appointment says in a calendar of the client's, whichever it is: title, place, notes, when. Pure.
// Not for: how a file or a link is written (calendar-file.ts, calendar-links.ts).
import type {Appointment, Location, Service, TeamMember} from '../../api/models.js';
import {startOf} from '../../api/values/start.js';
import {siteLink} from '../../base/links.js';
import {addressOf} from '../appointment/address.js';
import {titleOf} from '../appointment/services.js';
import {positionOf} from '../appointment/team-member.js';

/** Texts in the client's language. */
export interface CalendarWords {
  /** The title if no service has a name: `Appointment`. */
  readonly untitled: string;
  /** Put before the title of a cancelled appointment, for calendars that ignore the status. */
  readonly cancelled: string;
}

/** Plain text without control characters. Only `notes` may contain `\n`. */
export interface CalendarEntry {
  readonly title: string;
  /** The address, else the location's name. */
  readonly place: string;
  readonly notes: string;
  /** An https or http URL. null: none. */
  readonly site: string | null;
  readonly start: Date;
  /** null: the duration is unknown. */
  readonly end: Date | null;
  /** The date at the location, such as `2026-10-24`. */
  readonly day: string;
}

const space = /[\s\u0085]/g;
// A lone surrogate is not valid UTF-8 and makes `encodeURIComponent` throw.
const unwritable = /[\p{Cc}\p{Cs}]/gu;

/** null: the appointment's time is unreadable, so it cannot be in a calendar. */
export function calendarEntry(appointment: Appointment, words: CalendarWords): CalendarEntry | null {
  const at = startOf(appointment);
  if (!at) return null;
  const {services, location, teamMember, durationSeconds, status} = appointment;
  const names = services.map(serviceName).filter(Boolean);
  const what = [names.join(', ') || words.untitled, location?.name].map(oneLine).filter(Boolean).join(' – ');
  const site = location && siteLink(location.site);
  // Omit the price, which may change, and the client's comment, because other people may see the calendar.
  const notes = [names.length > 1 ? names : [], teamMember ? person(teamMember) : '', location?.phones ?? [], site];
  return {
    title: status === 'cancelled' ? `${words.cancelled}: ${what}` : what,
    place: location ? placeOf(location) : '',
    notes: notes.flat().map(oneLine).filter(Boolean).join('\n'),
    site,
    start: new Date(at.epoch),
    // A longer duration is a mistake, and could exceed the range of Date.
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

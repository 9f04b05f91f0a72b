// Responsible for: links that open a web calendar with the appointment filled in. Unlike the file (file.ts), a link cannot replace
// an older entry. Pure. Not for: the content of an entry (entry.ts).
import type {Appointment} from '../../api/models.js';
import {calendarEntry, type CalendarWords} from './entry.js';

export interface CalendarLinks {
  readonly google: string;
  readonly outlook: string;
  readonly yahoo: string;
}

// Maximum number of characters in the link: Outlook accepts about 2,000 in all. A Chinese character takes nine.
const most = {title: 450, place: 400, notes: 800};

/** null: the time is unreadable, or the appointment is cancelled. */
export function calendarLinks(appointment: Appointment, words: CalendarWords): CalendarLinks | null {
  const entry = calendarEntry(appointment, words);
  if (!entry || appointment.status === 'cancelled') return null;
  const {start, end} = entry;
  const from = isoSeconds(start);
  const to = isoSeconds(end ?? start);
  const title = encoded(entry.title, most.title);
  const place = encoded(entry.place, most.place);
  const notes = encoded(entry.notes, most.notes);
  const google = {
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(from)}/${compact(to)}`,
    details: notes,
    location: place,
  };
  const outlook = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    startdt: encodeURIComponent(from),
    enddt: encodeURIComponent(to),
    subject: title,
    // Outlook reads the notes as HTML, and all other fields as text.
    body: encoded(entry.notes, most.notes, html),
    location: place,
  };
  const yahoo = {v: '60', title, st: compact(from), et: compact(to), desc: notes, in_loc: place};
  return {
    google: `https://calendar.google.com/calendar/render?${query(google)}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${query(outlook)}`,
    yahoo: `https://calendar.yahoo.com/?${query(yahoo)}`,
  };
}

/** URLSearchParams writes a space as `+`, which Outlook shows as a plus. */
function query(fields: Readonly<Record<string, string>>): string {
  const given = Object.entries(fields).filter(([, value]) => value);
  return given.map(([name, value]) => `${name}=${value}`).join('&');
}

/** The text, percent-encoded and cut to at most `length` characters of the link, never inside a character. */
function encoded(text: string, length: number, write = (character: string): string => character): string {
  const pieces = Array.from(text, (character) => encodeURIComponent(write(character)));
  if (pieces.join('').length <= length) return pieces.join('');
  const ellipsis = encodeURIComponent('…');
  let cut = '';
  for (const piece of pieces) {
    if (cut.length + piece.length + ellipsis.length > length) break;
    cut += piece;
  }
  return cut + ellipsis;
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>'};

function html(character: string): string {
  return entities[character] ?? character;
}

/** `2026-10-24T22:30:00Z` */
function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** `20261024T223000Z` */
function compact(iso: string): string {
  return iso.replace(/[-:]/g, '');
}

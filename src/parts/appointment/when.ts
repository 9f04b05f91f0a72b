// Responsible for: when an appointment is, in words: date and time in one line, the heading of its day, the end of a limit,
// the zone. All on the wall clock of the location. Not for: the formats of dates (i18n/dates.ts).
import {html, nothing} from 'lit';
import type {Moment} from '../../api/values/moment.js';
import type {Shown} from '../../base/templates.js';
import {comma, daysAhead, foreignZone, formatDate, formatDay, formatTime} from '../../i18n/dates.js';
import type {Translate} from '../../i18n/messages.js';

export interface Words {
  readonly t: Translate;
  readonly lang: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** `Tue 24 Nov, 17:30 – 18:00` */
export function dateAndTime(at: Moment, durationSeconds: number, {lang, now}: Omit<Words, 't'>): string {
  return formatDate(at, now, lang) + comma(lang) + formatTime(at, durationSeconds, lang);
}

/** The same as an element beside its leaf, which shows the date; with the zone where the clock of the visitor shows another time. */
export function timeElement(at: Moment, durationSeconds: number, {lang, now}: Omit<Words, 't'>): Shown {
  const zone = foreignZone(at);
  return html`<time datetime=${at.iso}
      ><span class="quiet">${formatDate(at, now, lang)}${comma(lang)}</span
      ><bdi class="num">${formatTime(at, durationSeconds, lang)}</bdi></time
    >
    ${zone ? html`<span class="muted">${zone}</span>` : nothing}`;
}

/** `tomorrow, 14:30`: a moment in the zone of another one. @param epoch milliseconds since 1970 */
export function untilText(at: Moment, epoch: number, {t, lang, now}: Words): string {
  const moment = {...at, epoch};
  const days = daysAhead(moment, now);
  const day =
    days === 0 || days === 1
      ? t(days ? 'bookings.tomorrow' : 'bookings.today').toLocaleLowerCase(lang)
      : formatDate(moment, now, lang);
  return day + comma(lang) + formatTime(moment, 0, lang);
}

/** `Today`, `Tomorrow`, `Tuesday 24 November` */
export function dayHeading(at: Moment, {t, lang, now}: Words): string {
  const days = daysAhead(at, now);
  return days === 0 ? t('bookings.today') : days === 1 ? t('bookings.tomorrow') : formatDay(at, lang);
}

/** `Local time of the location (GMT-5)`, only where the clock of the visitor shows another time. */
export function zoneNote(at: Moment | null, t: Translate): Shown {
  const zone = at && foreignZone(at);
  return zone ? html`<small class="muted zone">${t('calendar.timesOfLocation', {zone})}</small>` : nothing;
}

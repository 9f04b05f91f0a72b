// Responsible for: dates, times and days as people of a language read them, on the location's wall clock.
// Not for: prices (money.ts), or reading what the server wrote (api/values/moment.ts). A moment's own offset decides: no time zone
// is computed.
import type {Moment} from '../api/values/moment.js';
import {cached, namesOf, regional} from './intl-cache.js';
import {formatNumber} from './money.js';

const day = 86_400_000;

/** A date format in UTC, with the calendar that the options name. */
export function dates(lang: string, options: Intl.DateTimeFormatOptions): Pick<Intl.DateTimeFormat, 'format'> {
  const key = lang + Object.entries(options).join();
  const inUtc = (): Intl.DateTimeFormat => new Intl.DateTimeFormat(regional(lang), {...options, timeZone: 'UTC'});
  return cached(key, () => namesOf(lang)?.dates(options) ?? inUtc());
}

/** The location's wall clock, as a Date whose UTC fields show it. */
function wall({epoch, offsetMinutes}: Moment): Date {
  return new Date(epoch + offsetMinutes * 60_000);
}

/** `Tue 24 Nov`, with the year if it is another year than now. */
export function formatDate(at: Moment, now: number, lang: string): string {
  const year =
    wall(at).getUTCFullYear() === wall({...at, epoch: now}).getUTCFullYear() ? {} : {year: 'numeric' as const};
  return dates(lang, {weekday: 'short', day: 'numeric', month: 'short', ...year}).format(wall(at));
}

/** `Tue`, `24`, `Nov` */
export function leafOf(
  at: Moment,
  lang: string,
): {readonly weekday: string; readonly day: string; readonly month: string} {
  // A leaf is narrow, and shows nothing but abbreviations: no full stop.
  const one = (options: Intl.DateTimeFormatOptions): string => dates(lang, options).format(wall(at)).replace(/\.$/, '');
  const day = formatNumber(wall(at).getUTCDate(), lang);
  return {weekday: one({weekday: 'short'}), day, month: one({month: 'short'})};
}

/** Between a date and a time, and wherever else we put one. */
export const comma = (lang: string): string => (/^ar\b/.test(lang) ? '، ' : ', ');

/** The year, if it is another one than now; else ''. */
export function otherYear(at: Moment, now: number, lang: string): string {
  const year = wall(at).getUTCFullYear() !== wall({...at, epoch: now}).getUTCFullYear();
  return year ? dates(lang, {year: 'numeric'}).format(wall(at)) : '';
}

/** The same moment on the clock of the visitor. */
export function visitorsMoment(at: Moment): Moment {
  return {...at, offsetMinutes: visitorsOffset(at.epoch)};
}

/** `17:30 – 18:00`, or `17:30` if the duration is unknown. From 24 hours on, the end includes its date. */
export function formatTime(at: Moment, durationSeconds: number, lang: string): string {
  const format = dates(lang, {hour: 'numeric', minute: '2-digit'});
  const one = (moment: Moment): string => format.format(wall(moment)).replace(' ', '\u00a0');
  const text = one(at);
  // A longer duration is a mistake, and could exceed the range of Date.
  if (!durationSeconds || durationSeconds > 1e9) return text;
  const end = {...at, epoch: at.epoch + durationSeconds * 1000};
  // `formatRange` would write both dates for a visit that ends after midnight.
  return `${text} – ${durationSeconds < 86_400 ? '' : `${formatDate(end, at.epoch, lang)}${comma(lang)}`}${one(end)}`;
}

/** `Tuesday 24 November` */
export function formatDay(at: Moment, lang: string): string {
  return dates(lang, {weekday: 'long', day: 'numeric', month: 'long'}).format(wall(at));
}

/** Days from now in the location's calendar. 0: today at the location. */
export function daysAhead(at: Moment, now: number): number {
  return Math.floor(+wall(at) / day) - Math.floor((now + offsetNow(at, now) * 60_000) / day);
}

const visitorsOffset = (epoch: number): number => -new Date(epoch).getTimezoneOffset();

/**
 * The location's offset now, in minutes. It differs from the moment's offset if the clocks change in between. If the visitor's
 * offset at the moment equals the location's, the visitor is assumed to be in that zone, whose current offset is known.
 * Otherwise only the offset of the moment itself is known.
 */
export function offsetNow({epoch, offsetMinutes}: Moment, now: number): number {
  return visitorsOffset(epoch) === offsetMinutes ? visitorsOffset(now) : offsetMinutes;
}

/** `GMT-5` if the visitor's clock will show another time at that moment, else ''. */
export function foreignZone({epoch, offsetMinutes}: Moment): string {
  if (visitorsOffset(epoch) === offsetMinutes) return '';
  const minutes = Math.abs(offsetMinutes) % 60;
  const hours = (Math.abs(offsetMinutes) - minutes) / 60;
  return `GMT${offsetMinutes < 0 ? '-' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}

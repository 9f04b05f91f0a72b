// Responsible for: dates, times and days as people of a language read them, on the location's wall clock.
// Not for: prices (money.ts), or reading what the server wrote (api/moment.ts). A moment's own offset decides: no time zone
// is computed.
import type {Moment} from '../api/moment.js';
import {cached, namesOf, regional} from './intl-cache.js';

const day = 86_400_000;

/** On the calendar that the options name, as UTC: it has no zone of its own. */
export function dates(lang: string, options: Intl.DateTimeFormatOptions): Pick<Intl.DateTimeFormat, 'format'> {
  const key = lang + Object.entries(options).join();
  const inUtc = (): Intl.DateTimeFormat => new Intl.DateTimeFormat(regional(lang), {...options, timeZone: 'UTC'});
  return cached(key, () => namesOf(lang)?.dates(options) ?? inUtc());
}

/** The location's wall clock, as a Date whose UTC fields show it. */
function wall({epoch, offsetMinutes}: Moment): Date {
  return new Date(epoch + offsetMinutes * 60_000);
}

/** `Tue 24 Nov`; with the year when it is not this one. */
export function formatDate(at: Moment, now: number, lang: string): string {
  const year =
    wall(at).getUTCFullYear() === wall({...at, epoch: now}).getUTCFullYear() ? {} : {year: 'numeric' as const};
  return dates(lang, {weekday: 'short', day: 'numeric', month: 'short', ...year}).format(wall(at));
}

/** `17:30 – 18:00`, or `17:30` where the duration is not known; from 24 hours on with the day when it ends. */
export function formatTime(at: Moment, durationSeconds: number, lang: string): string {
  const format = dates(lang, {hour: 'numeric', minute: '2-digit'});
  const text = format.format(wall(at));
  // Nothing lasts longer than a Date can tell.
  if (!durationSeconds || durationSeconds > 1e9) return text;
  const end = {...at, epoch: at.epoch + durationSeconds * 1000};
  // Not `formatRange`: past midnight it would write both dates.
  return `${text} – ${durationSeconds < 86_400 ? '' : `${formatDate(end, at.epoch, lang)}, `}${format.format(wall(end))}`;
}

/** `Tuesday 24 November` */
export function formatDay(at: Moment, lang: string): string {
  return dates(lang, {weekday: 'long', day: 'numeric', month: 'long'}).format(wall(at));
}

/** Days from now on the location's calendar: 0 is today there. */
export function daysAhead(at: Moment, now: number): number {
  return Math.floor(+wall(at) / day) - Math.floor((now + offsetNow(at, now) * 60_000) / day);
}

const visitorsOffset = (epoch: number): number => -new Date(epoch).getTimezoneOffset();

/**
 * The location's offset now, in minutes: a clock change may lie between now and a moment. A visitor whose clock is the
 * location's then is taken to be there, and knows; of other places a moment's own offset is all that is known.
 */
export function offsetNow({epoch, offsetMinutes}: Moment, now: number): number {
  return visitorsOffset(epoch) === offsetMinutes ? visitorsOffset(now) : offsetMinutes;
}

/** `GMT-5` when the visitor's own clock shows another time then, else ''. */
export function foreignZone({epoch, offsetMinutes}: Moment): string {
  if (visitorsOffset(epoch) === offsetMinutes) return '';
  const minutes = Math.abs(offsetMinutes) % 60;
  const hours = (Math.abs(offsetMinutes) - minutes) / 60;
  return `GMT${offsetMinutes < 0 ? '-' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}

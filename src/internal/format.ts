// Responsible for: dates, times, durations and prices as people of a language read them, on the location's wall clock.
// Not for: reading what the server wrote (api/dates.ts). A moment's own offset decides; no time zone is computed.
import type {Moment} from '../api/dates.js';
import {ownNames, type OwnNames} from '../i18n/own-names.js';

const day = 86_400_000;
const made = new Map<string, unknown>();

/** Making an Intl object costs more than all that it formats on a card. */
function cached<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/**
 * Plain `en` is no country's: day before month and 24 hours are what most of its readers expect. Arabic with the calendar
 * and the digits of the phone numbers, codes and prices beside it.
 */
export function regional(lang: string): string {
  if (lang === 'en') return 'en-GB';
  return /^ar\b/.test(lang) ? `${lang}-u-ca-gregory-nu-latn` : lang;
}

/** On the calendar that the options name, as UTC: it has no zone of its own. */
export function dates(lang: string, options: Intl.DateTimeFormatOptions): Pick<Intl.DateTimeFormat, 'format'> {
  const key = lang + Object.entries(options).join();
  const inUtc = (): Intl.DateTimeFormat => new Intl.DateTimeFormat(regional(lang), {...options, timeZone: 'UTC'});
  return cached(key, () => namesOf(lang)?.dates(options) ?? inUtc());
}

const namesOf = (lang: string): OwnNames | undefined => ownNames().get(lang.slice(0, 2));

/** Of numbers and prices. */
export const numeric = (lang: string): string => namesOf(lang)?.numbersAs ?? regional(lang);

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

/** `17:30 – 18:00`, or `17:30` where the duration is not known. */
export function formatTime(at: Moment, durationSeconds: number, lang: string): string {
  const format = dates(lang, {hour: 'numeric', minute: '2-digit'});
  const start = wall(at);
  const text = format.format(start);
  // Not `formatRange`: past midnight it would write both dates. And nothing lasts longer than a Date can tell.
  return durationSeconds && durationSeconds < 1e9
    ? `${text} – ${format.format(+start + durationSeconds * 1000)}`
    : text;
}

/** `Tuesday 24 November` */
export function formatDay(at: Moment, lang: string): string {
  return dates(lang, {weekday: 'long', day: 'numeric', month: 'long'}).format(wall(at));
}

/** Days from now on the location's calendar: 0 is today there. */
export function daysAhead(at: Moment, now: number): number {
  return Math.floor(+wall(at) / day) - Math.floor(+wall({...at, epoch: now}) / day);
}

/** `GMT-5` when the visitor's own clock shows another time then, else ''. */
export function foreignZone({epoch, offsetMinutes}: Moment): string {
  if (-new Date(epoch).getTimezoneOffset() === offsetMinutes) return '';
  const minutes = Math.abs(offsetMinutes) % 60;
  const hours = (Math.abs(offsetMinutes) - minutes) / 60;
  return `GMT${offsetMinutes < 0 ? '-' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}

/** @param currency a code (`USD`) or a symbol (`$`): both come */
export function formatPrice(low: number, high: number, currency: string, lang: string): string {
  const isCode = /^[a-z]{3}$/i.test(currency);
  const format = cached(
    `price${lang}${currency}`,
    () =>
      new Intl.NumberFormat(
        numeric(lang),
        isCode
          ? {style: 'currency', currency, currencyDisplay: 'narrowSymbol'}
          : {minimumFractionDigits: 0, maximumFractionDigits: 2},
      ),
  );
  const text = low === high ? format.format(low) : format.formatRange(low, high);
  return isCode || !currency ? text : `${text} ${currency}`;
}

export function formatNumber(value: number, lang: string): string {
  return cached(`number${lang}`, () => new Intl.NumberFormat(numeric(lang), {maximumFractionDigits: 1})).format(value);
}

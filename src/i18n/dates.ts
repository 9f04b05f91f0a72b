// Responsible for: dates, times, durations and prices as people of a language read them, on the location's wall clock.
// Not for: reading what the server wrote (api/moment.ts). A moment's own offset decides; no time zone is computed.
import type {Moment} from '../api/moment.js';
import {ownNames, type OwnNames} from './intl-names.js';

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

/**
 * @param currency as locations write it: a code (`USD`), a sign (`$`), a word (`грн`). A sign stands where the language puts
 * one, and stays what it is: `$` is many countries' own. A word stands behind the number, as it is read.
 */
export function formatPrice(low: number, high: number, currency: string, lang: string): string {
  const whole = !(low % 1 || high % 1);
  const {format, sign, behind} = cached(`price${lang}${currency}${whole}`, () => priceFormat(currency, whole, lang));
  const parts = low === high ? format.formatToParts(low) : format.formatRangeToParts(low, high);
  return parts.map(({type, value}) => (sign && type === 'currency' ? sign : value)).join('') + behind;
}

interface PriceFormat {
  readonly format: Intl.NumberFormat;
  /** Goes where the format puts its own. */
  readonly sign?: string;
  readonly behind: string;
}

function priceFormat(currency: string, whole: boolean, lang: string): PriceFormat {
  const make = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    new Intl.NumberFormat(numeric(lang), {currencyDisplay: 'narrowSymbol', ...options});
  const style = 'currency';
  // Words of three letters, and no codes. Not asked of `Intl.DisplayNames`: a first one costs 30 ms.
  if (/^(?!le[ikuv]|s[ou]m|d[ei]n|man|grn|yen|won)[a-z]{3}$/i.test(currency))
    return {format: make({style, currency}), behind: ''};
  const most = whole || /[₩₫円원]/.test(currency) ? 0 : /^[KBJ]D$|^د.?[كبأتعل]|^ر.?ع/.test(currency) ? 3 : 2;
  const digits = {minimumFractionDigits: currency ? most : 0, maximumFractionDigits: most};
  // `kr` is a sign as well. A letter beside a digit needs a space, as a code does.
  return /\p{Sc}|^[a-z]\p{L}?\.?$/iu.test(currency)
    ? {
        format: make({
          ...digits,
          style,
          currency: 'USD',
          ...(/[\p{L}.]$/u.test(currency) && {currencyDisplay: 'code'}),
        }),
        sign: currency,
        behind: '',
      }
    : {format: make(digits), behind: currency && `\u00a0${currency}`};
}

export function formatNumber(value: number, lang: string): string {
  return cached(`number${lang}`, () => new Intl.NumberFormat(numeric(lang), {maximumFractionDigits: 1})).format(value);
}

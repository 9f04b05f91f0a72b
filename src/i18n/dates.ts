// Responsible for: formatting dates, times, durations and prices in a language, in the location's local time. Uses the offset
// of each moment; computes no time zone. Not for: parsing server text (api/moment.ts).
import type {Moment} from '../api/moment.js';
import {ownNames, type OwnNames} from './intl-names.js';

const day = 86_400_000;
const made = new Map<string, unknown>();

/** Caches Intl objects: creating one costs more than formatting a whole card with it. */
function cached<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/**
 * The locale for `Intl`. Plain `en` has no country: most of its readers expect the day before the month, and 24 hours. Arabic
 * gets the Gregorian calendar and Latin digits, as in the phone numbers, codes and prices beside it.
 */
export function regional(lang: string): string {
  if (lang === 'en') return 'en-GB';
  return /^ar\b/.test(lang) ? `${lang}-u-ca-gregory-nu-latn` : lang;
}

/** A date format in UTC, with the calendar that the options name. */
export function dates(lang: string, options: Intl.DateTimeFormatOptions): Pick<Intl.DateTimeFormat, 'format'> {
  const key = lang + Object.entries(options).join();
  const inUtc = (): Intl.DateTimeFormat => new Intl.DateTimeFormat(regional(lang), {...options, timeZone: 'UTC'});
  return cached(key, () => namesOf(lang)?.dates(options) ?? inUtc());
}

const namesOf = (lang: string): OwnNames | undefined => ownNames().get(lang.slice(0, 2));

/** The locale for numbers and prices. */
export const numeric = (lang: string): string => namesOf(lang)?.numbersAs ?? regional(lang);

/** A Date whose UTC fields are the location's local time. */
function wall({epoch, offsetMinutes}: Moment): Date {
  return new Date(epoch + offsetMinutes * 60_000);
}

/** `Tue 24 Nov`, with the year if it is another year than now. */
export function formatDate(at: Moment, now: number, lang: string): string {
  const year =
    wall(at).getUTCFullYear() === wall({...at, epoch: now}).getUTCFullYear() ? {} : {year: 'numeric' as const};
  return dates(lang, {weekday: 'short', day: 'numeric', month: 'short', ...year}).format(wall(at));
}

/** `17:30 – 18:00`, or `17:30` if the duration is unknown. From 24 hours on, the end includes its date. */
export function formatTime(at: Moment, durationSeconds: number, lang: string): string {
  const format = dates(lang, {hour: 'numeric', minute: '2-digit'});
  const text = format.format(wall(at));
  // A longer duration is a mistake, and could exceed the range of Date.
  if (!durationSeconds || durationSeconds > 1e9) return text;
  const end = {...at, epoch: at.epoch + durationSeconds * 1000};
  // `formatRange` would write both dates for a visit that ends after midnight.
  return `${text} – ${durationSeconds < 86_400 ? '' : `${formatDate(end, at.epoch, lang)}, `}${format.format(wall(end))}`;
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

/**
 * @param currency as the location wrote it:
 *
 *   | form | example | is written                                                                            |
 *   | code | `USD`   | as the language writes that currency                                                  |
 *   | sign | `$`     | unchanged, because several countries use it, in the position that the language expects |
 *   | word | `грн`   | after the number                                                                      |
 */
export function formatPrice(low: number, high: number, currency: string, lang: string): string {
  const whole = !(low % 1 || high % 1);
  const {format, sign, behind} = cached(`price${lang}${currency}${whole}`, () => priceFormat(currency, whole, lang));
  const parts = low === high ? format.formatToParts(low) : format.formatRangeToParts(low, high);
  return parts.map(({type, value}) => (sign && type === 'currency' ? sign : value)).join('') + behind;
}

interface PriceFormat {
  readonly format: Intl.NumberFormat;
  /** Replaces the sign that the format writes. */
  readonly sign?: string;
  readonly behind: string;
}

function priceFormat(currency: string, whole: boolean, lang: string): PriceFormat {
  const make = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    new Intl.NumberFormat(numeric(lang), {currencyDisplay: 'narrowSymbol', ...options});
  const style = 'currency';
  // Three letters are a code, except for these words. `Intl.DisplayNames` would know the codes, but the first use costs 30 ms.
  if (/^(?!le[ikuv]|s[ou]m|d[ei]n|man|grn|yen|won)[a-z]{3}$/i.test(currency))
    return {format: make({style, currency}), behind: ''};
  const most = whole || /[₩₫円원]/.test(currency) ? 0 : /^[KBJ]D$|^د.?[كبأتعل]|^ر.?ع/.test(currency) ? 3 : 2;
  const digits = {minimumFractionDigits: currency ? most : 0, maximumFractionDigits: most};
  // `kr` is a sign too. A sign that ends in a letter needs a space before a digit, as a code does.
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

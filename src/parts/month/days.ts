// Responsible for: the calendar days of a month as a grid, their names, and where a key leads, as the ARIA practices'
// date picker describes. Pure. Not for: drawing it, or where free days come from.
// A day is its text, `YYYY-MM-DD`: no clock and no zone is in it, and the arithmetic is UTC's. Months are Gregorian in
// every language: they are what Altegio's days are named by.
import {dates} from '../../i18n/dates.js';
import {numeric, regional} from '../../i18n/intl-cache.js';
import {ownNames} from '../../i18n/intl-names.js';

const dayLength = 86_400_000;

export interface GridDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** The number in the cell, in the language's digits. */
  readonly label: string;
  readonly inMonth: boolean;
  /** True: has free times. False: has none. null: not known yet. */
  readonly free: boolean | null;
}

/** First and last day that can be chosen, `YYYY-MM-DD`. */
export interface Range {
  readonly first: string;
  readonly last: string;
}

export interface Weekday {
  readonly short: string;
  /** One or two letters. */
  readonly narrow: string;
  readonly long: string;
}

/** The local day at an offset, `YYYY-MM-DD`. @param epoch milliseconds since 1970 */
export function dayAt(epoch: number, offsetMinutes: number): string {
  return toDay(epoch + offsetMinutes * 60_000);
}

/** `YYYY-MM` of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function addDays(day: string, days: number): string {
  return toDay(toEpoch(day) + days * dayLength);
}

/** The day with the same number, or the last day of a shorter month: 31 January plus one month is 28 February. */
export function addMonths(day: string, months: number): string {
  const date = new Date(toEpoch(day));
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return addDays(toDay(first), Math.min(date.getUTCDate(), length) - 1);
}

/** 1: Monday, 7: Sunday, as in `Intl`. */
export function weekdayOf(day: string): number {
  return new Date(toEpoch(day)).getUTCDay() || 7;
}

/** The first day of the week, 1 (Monday) to 7 (Sunday). */
export function firstWeekday(lang: string): number {
  const locale = new Intl.Locale(regional(lang)) as Intl.Locale & {
    getWeekInfo?(): {readonly firstDay: number};
    readonly weekInfo?: {readonly firstDay: number};
  };
  const info = locale.getWeekInfo?.() ?? locale.weekInfo;
  return info?.firstDay ?? weekStartOf(locale.maximize().region);
}

/** For engines without week data. Source: Unicode CLDR, supplemental week data. Regions that it does not name: Monday. */
export function weekStartOf(region = ''): number {
  if (saturday.includes(region)) return 6;
  return sunday.includes(region) ? 7 : region === 'MV' ? 5 : 1;
}

const saturday = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' ');
const sunday = (
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH ' +
  'PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'
).split(' ');

/** The headers of the columns in order. */
export function weekdays(lang: string): readonly Weekday[] {
  // 1 January 2024 was a Monday.
  const first = addDays('2024-01-01', firstWeekday(lang) - 1);
  return [0, 1, 2, 3, 4, 5, 6].map((index) => {
    const day = addDays(first, index);
    const short = named(day, lang, {weekday: 'short'});
    const long = named(day, lang, {weekday: 'long'});
    // The project's own names contain no narrow form.
    const narrow = ownNames().has(lang.slice(0, 2)) ? short.slice(0, 1) : named(day, lang, {weekday: 'narrow'});
    // In Arabic the short names are whole words, and a column may be only 32 px wide.
    return {short: short.length > 4 ? narrow : short, narrow, long};
  });
}

/**
 * All weeks with a day of the month.
 * @param month `YYYY-MM`
 * @param free days with free times. null: not known yet
 */
export function weeksOf(
  month: string,
  {lang, free, range}: {readonly lang: string; readonly free: readonly string[] | null; readonly range: Range},
): readonly (readonly GridDay[])[] {
  const wanted = new Set(free);
  const number = new Intl.NumberFormat(numeric(lang), {useGrouping: false});
  const end = addMonths(`${month}-01`, 1);
  const weeks: GridDay[][] = [];
  for (let start = startOfWeek(`${month}-01`, lang); start < end; start = addDays(start, 7)) {
    const week = [0, 1, 2, 3, 4, 5, 6].map((index) => {
      const day = addDays(start, index);
      const reachable = clamp(day, range) === day;
      const label = number.format(Number(day.slice(8)));
      return {day, label, inMonth: monthOf(day) === month, free: reachable ? free && wanted.has(day) : false};
    });
    weeks.push(week);
  }
  return weeks;
}

/** The two parts of a day's accessible name: `Tuesday` and `24 November 2026`. */
export function dayName(day: string, lang: string): {readonly weekday: string; readonly date: string} {
  return {
    weekday: named(day, lang, {weekday: 'long'}),
    date: named(day, lang, {day: 'numeric', month: 'long', year: 'numeric'}),
  };
}

/** `November 2026` */
export function monthName(month: string, lang: string): string {
  return named(`${month}-01`, lang, {month: 'long', year: 'numeric'});
}

export interface Press {
  readonly key: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
}

/**
 * The day that a key moves to, within the range. null: not a key of the grid. Days without free times can be reached too, so that
 * a screen reader announces that they have none.
 */
export function moveBy(
  {key, shiftKey, ctrlKey, altKey, metaKey}: Press,
  day: string,
  {lang, rtl, range}: {readonly lang: string; readonly rtl: boolean; readonly range: Range},
): string | null {
  if (ctrlKey || altKey || metaKey) return null;
  const forward = rtl ? -1 : 1;
  const months = shiftKey ? 12 : 1;
  const moves: Readonly<Record<string, () => string>> = {
    ArrowLeft: () => addDays(day, -forward),
    ArrowRight: () => addDays(day, forward),
    ArrowUp: () => addDays(day, -7),
    ArrowDown: () => addDays(day, 7),
    Home: () => startOfWeek(day, lang),
    End: () => addDays(startOfWeek(day, lang), 6),
    PageUp: () => addMonths(day, -months),
    PageDown: () => addMonths(day, months),
  };
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return move ? clamp(move(), range) : null;
}

/** The nearest day in the range. */
export function clamp(day: string, {first, last}: Range): string {
  return day < first ? first : day > last ? last : day;
}

function startOfWeek(day: string, lang: string): string {
  return addDays(day, -((weekdayOf(day) - firstWeekday(lang) + 7) % 7));
}

function named(day: string, lang: string, parts: Intl.DateTimeFormatOptions): string {
  return dates(lang, {...parts, calendar: 'gregory'}).format(toEpoch(day));
}

function toEpoch(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
}

function toDay(epoch: number): string {
  return new Date(epoch).toISOString().slice(0, 10);
}

// Responsible for: formatting dates and country names from this project's own name lists, in place of `Intl`.
// Not for: the register of these languages (intl-names.ts).
import {ownNames, type Names, type OwnNames} from './intl-names.js';

/** Registers the names for the whole page, unless the engine knows the language. Called when a language file is loaded. */
export function standIn(lang: string, names: Names): void {
  const own = toOwnNames(lang, names);
  if (own) ownNames().set(lang, own);
}

/** @returns undefined if the engine itself knows the language */
export function toOwnNames(lang: string, names: Names): OwnNames | undefined {
  const alone = names.monthsAlone.split('|');
  const january = new Intl.DateTimeFormat(lang, {month: 'long', timeZone: 'UTC'}).format(0);
  // Engines differ in capital letters, and in the grammatical case of a month without a day.
  if ([alone[0], names.months.split('|')[0]].some((name) => name?.toLowerCase() === january.toLowerCase())) return;
  const regions = new Map(names.regions.split('|').map((entry) => entry.split(':') as [string, string]));
  return {
    dates: (options) => toDates(options, names),
    region: (code) => regions.get(code),
    numbersAs: names.numbersAs,
  };
}

function toDates(options: Intl.DateTimeFormatOptions, names: Names): ReturnType<OwnNames['dates']> {
  const pattern = names.patterns[partsOf(options)];
  if (!pattern) return;
  return {
    format: (when) => {
      const date = new Date(when ?? Date.now());
      const nth = (list: string, index: number): string => list.split('|')[index] ?? '';
      const values: Readonly<Record<string, string | number>> = {
        weekdayLong: nth(names.weekdays, date.getUTCDay()),
        weekdayShort: nth(names.weekdaysShort, date.getUTCDay()),
        day: date.getUTCDate(),
        month: nth(names.months, date.getUTCMonth()),
        monthAlone: nth(names.monthsAlone, date.getUTCMonth()),
        monthShort: nth(names.monthsShort, date.getUTCMonth()),
        year: date.getUTCFullYear(),
        hour: date.getUTCHours(),
        hourOfTwo: ofTwo(date.getUTCHours()),
        minute: ofTwo(date.getUTCMinutes()),
      };
      return pattern.replace(/\{(\w+)\}/g, (_place, name: string) => `${values[name]}`);
    },
  };
}

const ofTwo = (value: number): string => String(value).padStart(2, '0');

/** `day:numeric month:long weekday:long` */
export function partsOf(options: Intl.DateTimeFormatOptions): string {
  const parts = Object.entries(options).filter(([name]) => name !== 'timeZone' && name !== 'calendar');
  // `toSorted` is missing on the old phones that need these names.
  return Array.from(parts, (entry) => entry.join(':'))
    .sort()
    .join(' ');
}

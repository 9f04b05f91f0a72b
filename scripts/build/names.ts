// Responsible for: writing src/i18n/names/: months, weekdays and countries in languages for which some engines have no data, from
// the ICU of this Node. Run it by hand to update the data: `npx tsx scripts/build/names.ts`.
// Not for: using the names (src/i18n/intl-names.ts).
import {writeFileSync} from 'node:fs';
import {getCountries} from 'libphonenumber-js/min';
import {format, resolveConfig} from 'prettier';
import {partsOf} from '../../src/i18n/intl-fallback.js';

/** For each language, another one that every engine knows and that formats numbers in the same way. */
const languages = {az: 'tr', hy: 'uk', ka: 'uk', kk: 'ru', mn: 'en'};

type Options = Intl.DateTimeFormatOptions;

/** The formats that src/i18n/dates.ts and src/parts/month use. */
const wanted: readonly Options[] = [
  {weekday: 'short', day: 'numeric', month: 'short'},
  {weekday: 'short', day: 'numeric', month: 'short', year: 'numeric'},
  {weekday: 'long', day: 'numeric', month: 'long'},
  {weekday: 'long'},
  {weekday: 'short'},
  {month: 'short'},
  {year: 'numeric'},
  {day: 'numeric', month: 'long', year: 'numeric'},
  {month: 'long', year: 'numeric'},
  {hour: 'numeric', minute: '2-digit'},
];

for (const [lang, numbersAs] of Object.entries(languages)) {
  const at = (month: number, day: number): number => Date.UTC(2026, month, day, 8, 5);
  const make = (options: Options): Intl.DateTimeFormat => new Intl.DateTimeFormat(lang, {...options, timeZone: 'UTC'});
  const part = (options: Options, when: number, type: string): string =>
    make(options)
      .formatToParts(when)
      .find((one) => one.type === type)?.value ?? '';
  const months = (options: Options): string[] =>
    [...Array(12).keys()].map((month) => part(options, at(month, 5), 'month'));
  // 2 August 2026 is a Sunday.
  const weekdays = (weekday: 'long' | 'short', rest: Options): string[] =>
    [...Array(7).keys()].map((day) => part({weekday, ...rest}, at(7, 2 + day), 'weekday'));
  const lists = {
    months: months({day: 'numeric', month: 'long', year: 'numeric'}),
    monthsAlone: months({month: 'long', year: 'numeric'}),
    monthsShort: months({weekday: 'short', day: 'numeric', month: 'short'}),
    weekdays: weekdays('long', {day: 'numeric', month: 'long'}),
    weekdaysShort: weekdays('short', {day: 'numeric', month: 'short'}),
  };
  const pattern = (options: Options): string =>
    make(options)
      .formatToParts(at(10, 24))
      .map(({type, value}) => (type === 'literal' ? value : `{${placeOf(type, options, value)}}`))
      .join('');
  const names = {
    ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.join('|')])),
    patterns: Object.fromEntries(wanted.map((options) => [partsOf(options), pattern(options)])),
    regions: getCountries()
      .map((code) => `${code}:${new Intl.DisplayNames(lang, {type: 'region'}).of(code)}`)
      .join('|'),
    numbersAs,
  };
  const file = `src/i18n/names/${lang}.ts`;
  const text = `// Written by scripts/build/names.ts from ICU ${process.versions.icu}.
import type {Names} from '../intl-names.js';
export const names: Names = ${JSON.stringify(names)};`;
  writeFileSync(file, await format(text, {...(await resolveConfig(file)), parser: 'typescript'}));
}

function placeOf(type: string, {day, month, weekday}: Options, value: string): string {
  if (type === 'hour') return value.length > 1 ? 'hourOfTwo' : 'hour';
  if (type === 'weekday') return weekday === 'long' ? 'weekdayLong' : 'weekdayShort';
  if (type !== 'month') return type;
  return month === 'short' ? 'monthShort' : day ? 'month' : 'monthAlone';
}

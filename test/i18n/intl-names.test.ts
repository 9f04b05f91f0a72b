// Names of ours against this Node's ICU, which knows every language: what stands in for `Intl` must say the same.
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import {getCountries} from 'libphonenumber-js/min';
import type {Names} from '../../src/i18n/intl-names.js';
import {toOwnNames} from '../../src/i18n/intl-fallback.js';

const wanted: readonly Intl.DateTimeFormatOptions[] = [
  {weekday: 'short', day: 'numeric', month: 'short'},
  {weekday: 'short', day: 'numeric', month: 'short', year: 'numeric'},
  {weekday: 'long', day: 'numeric', month: 'long'},
  {weekday: 'long'},
  {weekday: 'short'},
  {day: 'numeric', month: 'long', year: 'numeric'},
  {month: 'long', year: 'numeric'},
  {hour: 'numeric', minute: '2-digit'},
];
/** A weekday alone may have other capitals than one in a date; spaces have many widths. */
const alike = (text: string): string => text.toLowerCase().replaceAll(/\s/g, ' ');

/** Every month, every weekday, hours and minutes of one and two digits. */
const moments = [...Array(400).keys()].map((index) => Date.UTC(2026, 0, 1) + index * 86_400_000 + index * 187 * 60_000);

const folder = new URL('../../src/i18n/names/', import.meta.url);
for (const lang of readdirSync(folder).map((file) => file.replace('.ts', ''))) {
  const load = async (): Promise<Names> => ((await import(`${folder.href}${lang}.ts`)) as {names: Names}).names;

  test(`${lang}: an engine that knows it is asked itself; dates, times and countries are the same without`, async () => {
    const names = await load();
    assert.equal(toOwnNames(lang, names), undefined);
    const own = toOwnNames('en', names);
    assert.ok(own);
    for (const options of wanted) {
      const format = new Intl.DateTimeFormat(lang, {...options, timeZone: 'UTC'});
      const ours = own.dates({...options, timeZone: 'UTC', calendar: 'gregory'});
      assert.ok(ours, JSON.stringify(options));
      for (const moment of moments) assert.equal(alike(ours.format(moment)), alike(format.format(moment)));
    }
    assert.equal(own.dates({era: 'long'}), undefined);
    const regions = new Intl.DisplayNames(lang, {type: 'region'});
    for (const code of getCountries()) assert.equal(own.region(code), regions.of(code));
    assert.equal(own.region('XX'), undefined);
  });

  test(`${lang}: numbers are written as in ${lang}`, async () => {
    const {numbersAs} = await load();
    for (const number of [0, 1.5, 999, 12_345.6]) {
      const plain = (locale: string) => new Intl.NumberFormat(locale).format(number).replaceAll(/\s/g, ' ');
      assert.equal(plain(numbersAs), plain(lang));
    }
  });
}

import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import * as grid from '../../../src/parts/month/days.js';
import type {Press} from '../../../src/parts/month/days.js';

const always = {first: '1900-01-01', last: '2200-12-31'};
const langs = ['en-US', 'de', 'ar', 'he', 'fa', 'en', 'th', 'ja', 'pt-BR'];
/** What people there expect; source: Unicode CLDR. */
const weekStarts: Readonly<Record<string, number>> = {
  'en-US': 7,
  de: 1,
  ar: 6,
  he: 7,
  fa: 6,
  en: 1,
  'en-GB': 1,
  ja: 7,
  'pt-BR': 7,
  'dv-MV': 5,
};

const anyLang = fc.constantFrom(...langs);
const anyDay = fc
  .integer({min: Date.UTC(1970, 0) / 864e5, max: Date.UTC(2100, 11, 31) / 864e5})
  .map((days) => new Date(days * 864e5).toJSON().slice(0, 10));
const daysFrom = (from: string, to: string) => (+new Date(`${to}T00:00Z`) - +new Date(`${from}T00:00Z`)) / 864e5;
const press = (key: string, more: Partial<Press> = {}) => ({key, ...more});
const move = (key: Press | string, day: string, lang = 'en-US', rtl = false, range = always) =>
  grid.moveBy(typeof key === 'string' ? press(key) : key, day, {lang, rtl, range});
const weeks = (month: string, lang = 'en-US', free: readonly string[] | null = null, range = always) =>
  grid.weeksOf(month, {lang, free, range});

test('weeks begin where people expect it', () => {
  for (const [lang, first] of Object.entries(weekStarts)) assert.equal(grid.firstWeekday(lang), first, lang);
});

test('and also in an engine that does not tell', () => {
  const {prototype} = Intl.Locale;
  const kept = ['weekInfo', 'getWeekInfo'].map((name) => [name, Object.getOwnPropertyDescriptor(prototype, name)]);
  try {
    for (const [name] of kept) Object.defineProperty(prototype, name as string, {value: undefined, configurable: true});
    for (const [lang, first] of Object.entries(weekStarts)) assert.equal(grid.firstWeekday(lang), first, lang);
  } finally {
    for (const [name, descriptor] of kept) {
      if (descriptor) Object.defineProperty(prototype, name as string, descriptor as PropertyDescriptor);
      else Reflect.deleteProperty(prototype, name as string);
    }
  }
  assert.equal(grid.weekStartOf(), 1);
});

test('a month is whole weeks in a row, each day of it once, under its weekday', () => {
  fc.assert(
    fc.property(anyDay, anyLang, (day, lang) => {
      const month = grid.monthOf(day);
      const rows = weeks(month, lang);
      const cells = rows.flat();
      assert.ok(rows.every((row) => row.length === 7));
      assert.ok(rows.length >= 4 && rows.length <= 6);
      const inMonth = cells.filter((cell) => cell.inMonth);
      const [year, number] = month.split('-').map(Number) as [number, number];
      assert.equal(inMonth.length, new Date(Date.UTC(year, number, 0)).getUTCDate());
      assert.equal(inMonth[0]?.day, `${month}-01`);
      assert.ok(inMonth.some((cell) => cell.day === day));
      cells.forEach((cell, index) => {
        assert.equal(daysFrom(cells[0]!.day, cell.day), index);
        assert.equal(grid.weekdayOf(cell.day), ((grid.firstWeekday(lang) - 1 + index) % 7) + 1);
      });
      for (const row of [rows[0], rows.at(-1)]) assert.ok(row?.some((cell) => cell.inMonth));
    }),
    {numRuns: 1000},
  );
});

test('leap days, and a year’s ends', () => {
  const last = (month: string) =>
    weeks(month)
      .flat()
      .findLast(({inMonth}) => inMonth)?.day;
  assert.deepEqual(['1972-02', '2000-02', '2100-02', '2026-02', '2028-02'].map(last), [
    '1972-02-29',
    '2000-02-29',
    '2100-02-28',
    '2026-02-28',
    '2028-02-29',
  ]);
  assert.equal(weeks('2026-12', 'de').at(-1)?.at(-1)?.day, '2027-01-03');
  assert.equal(weeks('2027-01', 'de')[0]?.[0]?.day, '2026-12-28');
  assert.equal(weeks('2027-02', 'de').length, 4, 'four weeks to the day');
  assert.equal(grid.addMonths('2026-01-31', 1), '2026-02-28');
  assert.equal(grid.addMonths('2028-02-29', 12), '2029-02-28');
  assert.equal(grid.addMonths('2026-12-31', 1), '2027-01-31');
  assert.equal(grid.addMonths('2027-01-31', -2), '2026-11-30');
});

test('free, not free, and not known', () => {
  const range = {first: '2026-09-10', last: '2026-09-30'};
  const free = (known: readonly string[] | null) => {
    const cells = new Map(
      weeks('2026-09', 'de', known, range)
        .flat()
        .map((cell) => [cell.day, cell.free]),
    );
    return ['2026-09-09', '2026-09-10', '2026-09-11', '2026-10-01'].map((day) => cells.get(day));
  };
  assert.deepEqual(free(['2026-09-09', '2026-09-10', '2026-10-01']), [false, true, false, false]);
  assert.deepEqual(free([]), [false, false, false, false]);
  assert.deepEqual(free(null), [false, null, null, false]);
});

test('arrows: the day beside it and the week above and below; in a script from the right they are mirrored', () => {
  fc.assert(
    fc.property(anyDay, anyLang, (day, lang) => {
      const steps = (rtl: boolean) =>
        ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) =>
          daysFrom(day, move(key, day, lang, rtl) ?? ''),
        );
      assert.deepEqual(steps(false), [-1, 1, -7, 7]);
      assert.deepEqual(steps(true), [1, -1, -7, 7]);
    }),
  );
});

test('Home and End: the ends of the row in which the day stands, in either direction of the script', () => {
  fc.assert(
    fc.property(anyDay, anyLang, fc.boolean(), (day, lang, rtl) => {
      const row = weeks(grid.monthOf(day), lang).find((cells) => cells.some((cell) => cell.day === day));
      assert.equal(move('Home', day, lang, rtl), row?.[0]?.day);
      assert.equal(move('End', day, lang, rtl), row?.[6]?.day);
    }),
  );
});

test('Page Up and Page Down: the same number a month away, with Shift a year, else the month’s last', () => {
  fc.assert(
    fc.property(anyDay, fc.boolean(), fc.boolean(), (day, down, shiftKey) => {
      const moved = move(press(down ? 'PageDown' : 'PageUp', {shiftKey}), day) ?? '';
      const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      assert.equal(index(moved) - index(day), (down ? 1 : -1) * (shiftKey ? 12 : 1));
      const last = grid.addDays(grid.addMonths(`${grid.monthOf(moved)}-01`, 1), -1);
      assert.equal(moved, day.slice(8) < last.slice(8) ? `${grid.monthOf(moved)}-${day.slice(8)}` : last);
    }),
  );
});

test('no key leads out of the range, and each stops at its edge', () => {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];
  fc.assert(
    fc.property(
      anyDay,
      fc.nat(400),
      fc.nat(400),
      fc.constantFrom(...keys),
      fc.boolean(),
      anyLang,
      fc.boolean(),
      (...all) => {
        const [first, length, from, key, shiftKey, lang, rtl] = all;
        const range = {first, last: grid.addDays(first, length)};
        const day = grid.addDays(first, Math.min(from, length));
        const free = move(press(key, {shiftKey}), day, lang, rtl) ?? assert.fail();
        const held = move(press(key, {shiftKey}), day, lang, rtl, range);
        assert.equal(held, free < range.first ? range.first : free > range.last ? range.last : free);
      },
    ),
  );
});

test('a key that is the page’s or the browser’s is left alone', () => {
  const day = '2026-09-22';
  for (const key of ['Tab', 'Enter', ' ', 'Escape', 'a', 'toString', 'constructor']) assert.equal(move(key, day), null);
  for (const more of [{ctrlKey: true}, {altKey: true}, {metaKey: true}])
    assert.equal(move(press('ArrowLeft', more), day), null);
});

test('names: the same month, weekday and year in every language, on one calendar', () => {
  assert.deepEqual(grid.dayName('2026-11-24', 'en'), {weekday: 'Tuesday', date: '24 November 2026'});
  assert.deepEqual(grid.dayName('2026-11-24', 'en-US'), {weekday: 'Tuesday', date: 'November 24, 2026'});
  assert.equal(grid.monthName('2026-11', 'de'), 'November 2026');
  assert.match(grid.monthName('2026-11', 'th'), /^พฤศจิกายน .*2026$/, 'not the year 2569');
  assert.match(grid.dayName('2026-11-24', 'fa').date, /۲۴ نوامبر ۲۰۲۶/);
  assert.equal(weeks('2026-11', 'fa')[1]?.[0]?.label, '۷');
  assert.equal(weeks('2026-11', 'ja')[1]?.[0]?.label, '8');
  assert.deepEqual(
    grid.weekdays('en-US').map(({short}) => short),
    ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  );
  fc.assert(
    fc.property(anyDay, anyLang, (day, lang) => {
      const column = weeks(grid.monthOf(day), lang)
        .find((row) => row.some((cell) => cell.day === day))
        ?.findIndex((cell) => cell.day === day);
      assert.equal(grid.dayName(day, lang).weekday, grid.weekdays(lang)[column ?? -1]?.long);
    }),
  );
});

test('today is where the wall clock of the place stands', () => {
  const now = Date.UTC(2026, 8, 21, 15);
  const days = [14 * 60, 5 * 60 + 45, -3 * 60 - 30, -12 * 60].map((offset) => grid.dayAt(now, offset));
  assert.deepEqual(days, ['2026-09-22', '2026-09-21', '2026-09-21', '2026-09-21']);
  assert.equal(grid.dayAt(Date.UTC(2027, 0, 1, 3, 29, 59), -210), '2026-12-31');
  assert.equal(grid.dayAt(Date.UTC(2026, 11, 31, 18, 15), 345), '2027-01-01');
});

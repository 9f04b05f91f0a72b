import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import * as fc from 'fast-check';
import {readMoment} from '../../../src/api/values/moment.js';

describe('readMoment reads what Altegio writes', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    // text, the same moment in UTC, minutes ahead of UTC
    ['2026-10-24T17:30:00-0500', '2026-10-24T22:30:00Z', -300],
    ['2026-10-24T17:30:00-05:00', '2026-10-24T22:30:00Z', -300],
    ['2026-09-21T23:00:00.000-05:00', '2026-09-22T04:00:00Z', -300],
    ['2026-10-24T17:30:00+14:00', '2026-10-24T03:30:00Z', 840],
    ['2026-10-24T17:30:00+1400', '2026-10-24T03:30:00Z', 840],
    ['2026-10-24T17:30:00+05:45', '2026-10-24T11:45:00Z', 345],
    ['2026-10-24T17:30:00-03:30', '2026-10-24T21:00:00Z', -210],
    ['2026-10-24T17:30:00-0030', '2026-10-24T18:00:00Z', -30],
    ['2026-10-24T17:30:00Z', '2026-10-24T17:30:00Z', 0],
    ['2026-10-24T17:30:00z', '2026-10-24T17:30:00Z', 0],
    ['2026-10-24T17:30:00-00:00', '2026-10-24T17:30:00Z', 0],
    ['2026-10-24T17:30:00+05', '2026-10-24T12:30:00Z', 300],
    ['2026-10-24 17:30:00 +0500', '2026-10-24T12:30:00Z', 300],
    ['2026-10-24T17:30+05:00', '2026-10-24T12:30:00Z', 300],
    ['  2026-10-24T17:30:00+0500\n', '2026-10-24T12:30:00Z', 300],
    ['2026-01-01T00:30:00+0100', '2025-12-31T23:30:00Z', 60],
    ['2028-02-29T12:00:00+0000', '2028-02-29T12:00:00Z', 0],
  ];
  for (const [text, utc, offsetMinutes] of cases) {
    test(JSON.stringify(text), () => {
      const moment = readMoment(text);
      assert.equal(moment?.epoch, new Date(utc).getTime());
      assert.equal(moment.offsetMinutes, offsetMinutes);
      assert.equal(new Date(moment.iso).getTime(), moment.epoch, moment.iso);
    });
  }

  test('the iso text keeps the wall clock and gets seconds and a colon', () => {
    assert.equal(readMoment('2026-10-24T17:30:00-0500')?.iso, '2026-10-24T17:30:00-05:00');
    assert.equal(readMoment('2026-10-24 17:30+0545')?.iso, '2026-10-24T17:30:00+05:45');
    assert.equal(readMoment('2026-10-24T17:30:00.999Z')?.iso, '2026-10-24T17:30:00+00:00');
    assert.equal(readMoment('2026-10-24T17:30:00-03')?.iso, '2026-10-24T17:30:00-03:00');
  });
});

describe('readMoment gives null for what is no moment', () => {
  const cases: readonly unknown[] = [
    '',
    ' ',
    '2026-10-24',
    '2026-10-24 17:30:00',
    '2026-10-24T17:30:00',
    '2026-02-31T10:00:00+0000',
    '2026-02-29T10:00:00+0000',
    '2026-00-10T10:00:00+0000',
    '2026-13-10T10:00:00+0000',
    '2026-10-00T10:00:00+0000',
    '2026-10-24T24:00:00+0000',
    '2026-10-24T25:00:00+0000',
    '2026-10-24T10:60:00+0000',
    '2026-10-24T10:00:60+0000',
    '2026-10-24T10:00:00+0060',
    '2026-10-24T10:00:00+15:00',
    '2026-10-24T10:00:00+99:99',
    '0000-00-00T00:00:00+0000',
    '-000001-01-01T00:00:00Z',
    '12026-10-24T10:00:00Z',
    '0099-10-24T10:00:00Z',
    'x2026-10-24T10:00:00Z',
    '2026-10-24T10:00:00Zx',
    'Sat, 24 Oct 2026 10:00:00 GMT',
    'now',
    1_790_000_000,
    1_790_000_000_000,
    Number.NaN,
    0,
    null,
    undefined,
    true,
    [],
    ['2026-10-24T17:30:00Z'],
    {},
    {toString: () => '2026-10-24T17:30:00Z'},
    new Date(0),
  ];
  for (const value of cases) {
    test(typeof value === 'string' ? JSON.stringify(value) : `${typeof value} ${JSON.stringify(value)}`, () => {
      assert.equal(readMoment(value), null);
    });
  }
});

test('any moment, written at any offset, is read as the same moment', () => {
  const two = (n: number): string => String(n).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.integer({min: Date.UTC(1000, 0, 2) / 1000, max: Date.UTC(2999, 11, 30) / 1000}),
      fc.integer({min: -899, max: 899}),
      fc.constantFrom('', ':'),
      fc.constantFrom('T', ' '),
      (seconds, offset, colon, between) => {
        // Independent of Date: days by counting years and months.
        const local = seconds + offset * 60;
        const day = Math.floor(local / 86_400);
        const rest = local - day * 86_400;
        const {year, month, dayOfMonth} = civil(day);
        const clock = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
        const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
        const size = Math.abs(offset);
        const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}`;
        const moment = readMoment(`${date}${between}${clock}${zone}${colon}${two(size % 60)}`);
        assert.deepEqual(moment, {
          epoch: seconds * 1000,
          offsetMinutes: offset,
          iso: `${date}T${clock}${zone}:${two(size % 60)}`,
        });
      },
    ),
    {numRuns: 5_000},
  );
});

test('any text and any value is a moment or null, never an error', () => {
  const almost = fc
    .array(fc.constantFrom('2026', '-', '10', '24', 'T', ':', '00', '+', 'Z', ' ', '.', '31', '99'), {maxLength: 14})
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string(), almost), (value) => {
      const moment = readMoment(value);
      if (moment) assert.equal(new Date(moment.iso).getTime(), moment.epoch);
    }),
    {numRuns: 5_000},
  );
});

/** Days since 1970 as a date of the Gregorian calendar, by counting. */
function civil(day: number): {year: number; month: number; dayOfMonth: number} {
  const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  // 400 years are always 146,097 days.
  const eras = Math.floor(day / 146_097);
  let year = 1970 + eras * 400;
  let left = day - eras * 146_097;
  while (left >= (leap(year) ? 366 : 365)) left -= leap(year++) ? 366 : 365;
  const lengths = [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  let month = 0;
  while (left >= lengths[month]!) left -= lengths[month++]!;
  return {year, month: month + 1, dayOfMonth: left + 1};
}

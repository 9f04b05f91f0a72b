import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import {readMoment, type Moment} from '../../src/api/dates.js';
import * as format from '../../src/internal/format.js';

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f\u2009]+/g, ' ');
const moment = (text: string): Moment => readMoment(text) ?? assert.fail(text);
const now = Date.UTC(2026, 8, 21, 15);

test('a date is of the location, with its year when it is another one', () => {
  const late = moment('2026-09-21T23:30:00-05:00');
  assert.equal(format.formatDate(late, now, 'en'), 'Mon 21 Sept');
  assert.equal(format.formatDate(late, now, 'en-US'), 'Mon, Sep 21');
  assert.match(format.formatDate(moment('2027-01-02T10:00:00+14:00'), now, 'en'), /2 Jan 2027/);
  // New Year's Eve there, the year before in UTC.
  const newYear = Date.UTC(2026, 11, 31, 20);
  assert.equal(format.formatDate(moment('2027-01-01T01:00:00+05:00'), newYear, 'en'), 'Fri 1 Jan');
});

test('a time is of the location', () => {
  const at = moment('2026-11-24T17:30:00-05:00');
  assert.equal(plain(format.formatTime(at, 1800, 'en')), '17:30 – 18:00');
  assert.equal(plain(format.formatTime(at, 0, 'en')), '17:30');
  assert.equal(plain(format.formatTime(at, 1800, 'en-US')), '5:30 PM – 6:00 PM');
  assert.match(plain(format.formatTime(moment('2026-11-24T23:30:00-05:00'), 3600, 'en')), /^23:30 – 0?0:30$/);
});

test('a day is counted on the calendar of the location', () => {
  const ahead = (text: string) => format.daysAhead(moment(text), now);
  assert.equal(ahead('2026-09-21T23:59:00-04:00'), 0);
  assert.equal(ahead('2026-09-22T00:10:00-04:00'), 1);
  assert.equal(ahead('2026-09-20T00:10:00-04:00'), -1);
  assert.equal(ahead('2026-09-22T00:10:00+10:00'), 0, 'where it is the 22nd already');
  assert.equal(format.formatDay(moment('2026-11-24T10:00:00-05:00'), 'en'), 'Tuesday 24 November');
});

test('the zone is told only where the visitor’s clock differs', () => {
  const here = -new Date(now).getTimezoneOffset();
  const at = (offsetMinutes: number) => format.foreignZone({epoch: now, offsetMinutes, iso: ''});
  assert.equal(at(here), '');
  const other = here === 330 ? 345 : 330;
  assert.equal(at(other), other === 330 ? 'GMT+5:30' : 'GMT+5:45');
  assert.equal(at(here === -300 ? -360 : -300), here === -300 ? 'GMT-6' : 'GMT-5');
});

test('prices, by code and by symbol', () => {
  const price = (low: number, high: number, currency: string, lang = 'en') =>
    plain(format.formatPrice(low, high, currency, lang)).replace(/\s*–\s*/, ' – ');
  assert.equal(price(2300, 2300, 'USD', 'en-US'), '$2,300.00');
  assert.equal(price(80, 120, 'GBP'), '£80.00 – £120.00');
  assert.equal(price(18000, 18000, '₸'), '18,000 ₸');
  assert.equal(price(12.5, 12.5, ''), '12.5');
  assert.equal(price(1500, 1500, 'JPY'), '¥1,500');
  assert.match(price(10, 10, 'zzz'), /10/);
});

test('nothing that can come makes a formatter throw', () => {
  const epoch = fc.integer({min: Date.UTC(1000, 0), max: Date.UTC(2999, 11)});
  const offsetMinutes = fc.integer({min: -14 * 60, max: 14 * 60});
  const amount = fc.oneof(fc.maxSafeNat(), fc.double({noNaN: true, min: 0, max: 1e300}));
  const lang = fc.constantFrom('en', 'en-US', 'de', 'ar', 'he', 'fa', 'ja', 'th', 'sr-Latn-RS');
  fc.assert(
    fc.property(
      epoch,
      offsetMinutes,
      amount,
      amount,
      lang,
      fc.string(),
      (epoch, offsetMinutes, a, b, lang, currency) => {
        const at = {epoch, offsetMinutes, iso: ''};
        format.formatDate(at, now, lang);
        format.formatDay(at, lang);
        format.daysAhead(at, now);
        format.formatTime(at, Math.floor(a), lang);
        format.foreignZone(at);
        format.formatNumber(a, lang);
        format.formatPrice(Math.min(a, b), Math.max(a, b), currency, lang);
      },
    ),
    {numRuns: 3000},
  );
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import {readMoment, type Moment} from '../../src/api/values/moment.js';
import * as format from '../../src/i18n/dates.js';
import * as money from '../../src/i18n/money.js';

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

test('in Arabic: its own comma, and an hour is not torn from its half of the day', () => {
  const at = moment('2026-11-24T17:30:00-05:00');
  assert.equal(format.formatTime(at, 0, 'ar'), '5:30\u00a0م');
  assert.equal(format.formatTime(at, 86_400, 'ar'), '5:30\u00a0م – الأربعاء، 25 نوفمبر، 5:30\u00a0م');
  assert.deepEqual(['ar', 'ar-SA', 'en', 'he', 'arn'].map(format.comma), ['، ', '، ', ', ', ', ', ', ']);
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
    plain(money.formatPrice(low, high, currency, lang)).replace(/\s*–\s*/, ' – ');
  assert.equal(price(2300, 2300, 'USD', 'en-US'), '$2,300.00');
  assert.equal(price(80, 120, 'GBP'), '£80.00 – £120.00');
  assert.equal(price(18000, 18000, '₸'), '₸18,000');
  assert.equal(price(12.5, 12.5, ''), '12.5');
  assert.equal(price(1500, 1500, 'JPY'), '¥1,500');
  assert.match(price(10, 10, 'zzz'), /10/);
});

/** English, German, Russian: a sign in front, behind; the same number each. */
const prices: readonly [where: string, currency: string, amount: number, shown: readonly [string, string, string]][] = [
  ['issue 9', '$', 12.5, ['$12.50', '12,50 $', '12,50 $']],
  ['Numeral-js 184', '€', 100, ['€100', '100 €', '100 €']],
  ['currency-formatter 29', '€', 12.5, ['€12.50', '12,50 €', '12,50 €']],
  ['whole, as before', '₸', 18000, ['₸18,000', '18.000 ₸', '18 000 ₸']],
  ['£ of many', '£', 9.99, ['£9.99', '9,99 £', '9,99 £']],
  ['¥: yen or yuan', '¥', 1500, ['¥1,500', '1.500 ¥', '1500 ¥']],
  ['ecma402 858: US$ stays what it is', 'US$', 12.5, ['US$12.50', '12,50 US$', '12,50 US$']],
  ['R$', 'R$', 12.5, ['R$12.50', '12,50 R$', '12,50 R$']],
  ['Intl.js 286: a letter keeps away from a digit', 'kr', 12.5, ['kr 12.50', '12,50 kr', '12,50 kr']],
  ['letters with marks', 'zł', 12.5, ['zł 12.50', '12,50 zł', '12,50 zł']],
  ['a word', 'руб.', 12.5, ['12.50 руб.', '12,50 руб.', '12,50 руб.']],
  ['a word', 'грн', 350, ['350 грн', '350 грн', '350 грн']],
  ['three letters, and no code', 'lei', 12.5, ['12.50 lei', '12,50 lei', '12,50 lei']],
  ['three letters, and no code', 'som', 1500, ['1,500 som', '1.500 som', '1500 som']],
  ['a word', 'сум', 150000, ['150,000 сум', '150.000 сум', '150 000 сум']],
  ['a word', 'тг', 4500.5, ['4,500.50 тг', '4.500,50 тг', '4500,50 тг']],
  ['reference: EURO', 'EURO', 12.5, ['12.50 EURO', '12,50 EURO', '12,50 EURO']],
  ['a code', 'USD', 2300, ['$2,300.00', '2.300,00 $', '2300,00 $']],
  ['squants 144', 'JPY', 1500, ['¥1,500', '1.500 ¥', '1500 ¥']],
  ['actual 5748', 'KWD', 10.5, ['KWD 10.500', '10,500 KWD', '10,500 KWD']],
  ['actual 5748: as it is written', 'KD', 10.5, ['KD 10.500', '10,500 KD', '10,500 KD']],
  ['pretix 99', 'د.ت', 7.5, ['7.500 د.ت', '7,500 د.ت', '7,500 د.ت']],
  ['a code that the reference names', 'KZT', 18000, ['₸18,000.00', '18.000,00 ₸', '18 000,00 ₸']],
  ['small letters', 'usd', 12.5, ['$12.50', '12,50 $', '12,50 $']],
  ['no such code', 'XYZ', 12.5, ['XYZ 12.50', '12,50 XYZ', '12,50 XYZ']],
  ['none', '', 12.5, ['12.5', '12,5', '12,5']],
]; // prettier-ignore
for (const [where, currency, amount, shown] of prices) {
  test(`price in ${currency || 'nothing'} (${where})`, () => {
    // Engines of different years group four digits in Russian, or not.
    const grouped = (text: string): string => plain(text).replace(/(\d) (?=\d{3}(\D|$))/g, '$1');
    const actual = ['en', 'de', 'ru'].map((lang) => grouped(money.formatPrice(amount, amount, currency, lang)));
    assert.deepEqual(actual, shown.map(grouped));
  });
}

const languages = 'ar az bg cs de en es et fr he hr hu hy it ka kk lt lv mn pl ro ru sk sl sr-Latn uk zh'.split(' ');

test('in each language a sign stands where its own money has it, and a word behind the number', () => {
  const place = (text: string, sign: string): string =>
    plain(text.replace(sign, '¤'))
      .replace(/[\d.,\s]*\d[\d.,]*/, '0')
      .replace(/\s/g, '');
  for (const lang of languages) {
    const own = money.formatPrice(12.5, 12.5, 'EUR', lang);
    assert.equal(place(money.formatPrice(12.5, 12.5, '₸', lang), '₸'), place(own, '€'), lang);
    assert.match(plain(money.formatPrice(12.5, 12.5, 'руб.', lang)), /^12[.,]50 руб\.$/, lang);
    const range = money.formatPrice(12, 15.5, '$', lang);
    assert.equal(range.split('$').length - 1, money.formatPrice(12, 15.5, 'EUR', lang).split('€').length - 1, lang);
    assert.match(range, /12[.,]00.*15[.,]50/, lang);
    assert.doesNotMatch(range, /[\u200e\u200f\u061c]/, `${lang}: it would turn a range around`);
  }
});

const lengths: readonly [where: string, start: string, seconds: number, shown: string][] = [
  ['issue 9: a whole day', '2026-11-24T17:30:00-05:00', 86_400, '17:30 – Wed 25 Nov, 17:30'],
  ['two days', '2026-11-24T10:00:00-05:00', 172_800, '10:00 – Thu 26 Nov, 10:00'],
  ['a day and a half', '2026-11-24T10:00:00+05:45', 129_600, '10:00 – Wed 25 Nov, 22:00'],
  ['into another year', '2026-12-31T10:00:00+14:00', 86_400, '10:00 – Fri, 1 Jan 2027, 10:00'],
  ['a minute less than a day', '2026-11-24T17:30:00-05:00', 86_340, '17:30 – 17:29'],
  ['past midnight', '2026-11-24T23:30:00-05:00', 41_400, '23:30 – 11:00'],
  ['29 February', '2028-02-28T12:00:00Z', 86_400, '12:00 – Tue 29 Feb, 12:00'],
  ['a week', '2026-11-24T10:00:00-03:30', 604_800, '10:00 – Tue 1 Dec, 10:00'],
  ['longer than anybody lives', '2026-11-24T17:30:00-05:00', 1e12, '17:30'],
]; // prettier-ignore
for (const [where, start, seconds, shown] of lengths) {
  test(`a visit, ${where}: ${shown}`, () =>
    assert.equal(plain(format.formatTime(moment(start), seconds, 'en')), shown));
}

/** A visitor of the zone; the moment and now; days ahead at the location. */
const changes: readonly [where: string, zone: string, start: string, now: string, ahead: number][] = [
  ['issue 9: summer ends tonight', 'America/New_York', '2026-11-01T10:00:00-05:00', '2026-11-01T04:30:00Z', 0],
  ['the evening before', 'America/New_York', '2026-11-01T10:00:00-05:00', '2026-11-01T03:59:59Z', 1],
  ['submersion 2242: 25 hours', 'America/New_York', '2026-11-02T10:00:00-05:00', '2026-11-01T04:10:00Z', 1],
  ['submersion 2242: 23 hours', 'America/New_York', '2027-03-15T10:00:00-04:00', '2027-03-14T04:30:00Z', 2],
  ['30-seconds-of-code 564', 'Europe/Amsterdam', '2018-03-25T09:00:00+02:00', '2018-03-24T22:30:00Z', 1],
  ['30-seconds-of-code 564', 'Europe/Amsterdam', '2018-10-28T09:00:00+01:00', '2018-10-27T22:30:00Z', 0],
  ['SuntimesWidget 436', 'Europe/Madrid', '2020-10-25T12:00:00+01:00', '2020-10-21T10:00:00Z', 4],
  ['dayjs 2218', 'Europe/London', '2023-03-26T12:00:00+01:00', '2023-03-25T23:30:00Z', 1],
  ['the southern half', 'Australia/Sydney', '2026-10-04T12:00:00+11:00', '2026-10-03T13:30:00Z', 1],
  ['half an hour', 'Australia/Lord_Howe', '2027-04-04T12:00:00+10:30', '2027-04-03T13:15:00Z', 0],
  ['a visitor elsewhere: the record alone tells', 'Asia/Tokyo', '2026-11-01T10:00:00-05:00', '2026-11-01T05:00:00Z', 0],
  ['no change of clocks', 'Asia/Almaty', '2026-11-01T10:00:00+05:00', '2026-10-31T19:00:00Z', 0],
]; // prettier-ignore
for (const [where, zone, start, at, ahead] of changes) {
  test(`${where}, ${zone}: ${ahead} days ahead at ${at}`, () => {
    const before = process.env['TZ'];
    try {
      process.env['TZ'] = zone;
      assert.equal(format.daysAhead(moment(start), moment(at).epoch), ahead);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
}

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
        money.formatNumber(a, lang);
        money.formatPrice(Math.min(a, b), Math.max(a, b), currency, lang);
      },
    ),
    {numRuns: 3000},
  );
});

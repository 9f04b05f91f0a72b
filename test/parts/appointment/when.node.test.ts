import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readMoment} from '../../../src/api/values/moment.js';
import type {Translate} from '../../../src/i18n/messages.js';
import {dateAndTime, dayHeading, untilText} from '../../../src/parts/appointment/when.js';
import {plain} from '../../support/ui.js';

const t: Translate = (key) => ({'bookings.today': 'Today', 'bookings.tomorrow': 'Tomorrow'})[key as string] ?? key;
const at = (text: string) => readMoment(text) ?? assert.fail(text);
const now = at('2026-09-21T11:00:00-04:00').epoch;
const words = {t, lang: 'en', now};

test('date and time in one line, on the wall clock of the location', () => {
  assert.equal(plain(dateAndTime(at('2026-09-22T11:00:00-04:00'), 3600, words)), 'Tue 22 Sept, 11:00 – 12:00');
  assert.equal(plain(dateAndTime(at('2027-01-05T09:00:00+14:00'), 0, words)), 'Tue, 5 Jan 2027, 9:00');
});

test('the heading of a day: today and tomorrow are those of the location', () => {
  assert.equal(dayHeading(at('2026-09-21T23:30:00-04:00'), words), 'Today');
  assert.equal(dayHeading(at('2026-09-22T00:30:00-04:00'), words), 'Tomorrow');
  assert.equal(plain(dayHeading(at('2026-09-24T00:30:00-04:00'), words)), 'Thursday 24 September');
});

test('until when, with today and tomorrow inside a sentence', () => {
  const start = at('2026-09-22T11:00:00-04:00');
  const until = (hours: number) => plain(untilText(start, start.epoch - hours * 3_600_000, words));
  assert.equal(until(1), 'tomorrow, 10:00');
  assert.equal(until(12), 'today, 23:00');
  assert.equal(
    plain(untilText(at('2026-10-02T11:00:00-04:00'), at('2026-09-30T11:00:00-04:00').epoch, words)),
    'Wed 30 Sept, 11:00',
  );
});

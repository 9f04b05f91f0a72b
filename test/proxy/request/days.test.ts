// A date that is no day of the calendar never goes upstream.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {checkDay, readBody, readQuery} from '../../../proxy/src/request/input.js';
import {findRoute} from '../../../proxy/src/routes.js';

const dates = findRoute('GET', 'book_dates/4564')!.route;
const reschedule = findRoute('PUT', 'book_record/4564/7')!.route;

/** Whether it is a day, and where such a date comes from. */
const days: readonly [string, boolean, string][] = [
  ['2026-11-22', true, 'a day'],
  ['2028-02-29', true, 'a leap day'],
  ['2000-02-29', true, 'of a century that has one'],
  ['2026-12-31', true, 'the last of a year'],
  ['2026-99-99', false, 'the issue'],
  ['2026-02-29', false, 'a leap day of another year, from a birthday that is reused'],
  ['2100-02-29', false, 'of a century that has none'],
  ['2026-02-30', false, 'Date.parse of V8 makes 2 March of it'],
  ['2026-04-31', false, 'the last of a month that is counted with 31'],
  ['2026-00-10', false, 'the month of Date#getMonth, from 0'],
  ['2026-11-00', false, 'the last of a month, as MySQL and PHP write it'],
  ['2026-13-01', false, 'the month after December'],
  ['0000-00-00', false, "MySQL's empty date"],
  ['0000-01-01', false, 'the year 0'],
  ['9999-99-99', false, 'a date of "never"'],
];
for (const [day, is, source] of days) {
  test(`${day}, ${source}: ${is}`, async () => {
    const check = is ? assert.doesNotThrow : assert.throws;
    check(() => checkDay({location: '4564', date: day}));
    for (const name of ['date', 'date_from', 'date_to']) {
      check(() => readQuery(dates, new URLSearchParams({[name]: day})));
    }
    const body = JSON.stringify({datetime: `${day}T10:00:00+04:00`});
    const headers = {'Content-Type': 'application/json'};
    const read = readBody(reschedule, new Request('https://proxy.example/', {method: 'PUT', headers, body}));
    await (is ? assert.doesNotReject(read) : assert.rejects(read));
  });
}

test('the refusal is a 400', () => {
  assert.throws(
    () => checkDay({date: '2026-99-99'}),
    (error: {status: number}) => error.status === 400,
  );
});

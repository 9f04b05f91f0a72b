import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createSandbox, storyIds} from '../../../sandbox/index.js';
import {basicIso, readDateTime} from '../../../sandbox/model/zones.js';
import {NOW, altegioCode, call, sandboxAt, signIn, type Slot} from '../caller.js';

interface Dates {
  readonly booking_days: Readonly<Record<string, readonly number[]>> | readonly [];
  readonly booking_dates: readonly string[];
  readonly working_days: unknown;
  readonly working_dates: readonly string[];
}

const instant = (text: string) => readDateTime('UTC', text) ?? Number.NaN;
const dates = async (query: string, sandbox = sandboxAt()) =>
  (await call<Dates>(sandbox, 'GET', `book_dates/4564${query}`)).body.data;
const times = async (path: string, sandbox = sandboxAt()) =>
  (await call<Slot[]>(sandbox, 'GET', `book_times/${path}`)).body.data;

describe('GET book_dates', () => {
  it('gives the next 60 days, with months without a year beside', async () => {
    const data = await dates('');
    assert.equal(data.booking_dates[0], '2026-09-21');
    assert.ok((data.booking_dates.at(-1) ?? '') <= '2026-11-20');
    assert.ok(data.booking_dates.length > 40);
    assert.deepEqual(Object.keys(data.booking_days), ['9', '10', '11']);
    const days = Object.entries(data.booking_days).flatMap(([month, list]) =>
      list.map((day) => `2026-${month.padStart(2, '0')}-${String(day).padStart(2, '0')}`),
    );
    assert.deepEqual(days, data.booking_dates);
    assert.ok(data.booking_dates.every((date) => data.working_dates.includes(date)));
  });

  it('begins with January before December when the range goes over the year', async () => {
    const now = Date.UTC(2026, 11, 20, 15);
    const data = await dates('', createSandbox({now: () => now}));
    assert.deepEqual(Object.keys(data.booking_days), ['1', '2', '12']);
    assert.equal(data.booking_dates[0]?.slice(0, 7), '2026-12');
  });

  it('takes a month, or a range, and gives [] for empty objects', async () => {
    const october = (await dates('?date=2026-10-17')).booking_dates;
    assert.ok(october.length > 15 && october.every((date) => date.startsWith('2026-10-')));
    const range = (await dates('?date_from=2026-09-24&date_to=2026-09-26&date=2026-10-01')).booking_dates;
    assert.ok(range.length > 0 && range.every((date) => date >= '2026-09-24' && date <= '2026-09-26'));
    const nothing = await dates('?date_from=2027-05-01&date_to=2027-05-31');
    assert.deepEqual(nothing, {booking_days: [], booking_dates: [], working_days: [], working_dates: []});
  });

  it('refuses half a range, a date that is none, a stranger, and a service of another place', async () => {
    const sandbox = sandboxAt();
    const replyTo = (query: string) => call(sandbox, 'GET', `book_dates/4564?${query}`);
    assert.equal((await replyTo('date_from=2026-09-24')).status, 422);
    assert.equal((await replyTo('date=tomorrow')).status, 422);
    assert.equal((await replyTo('staff_id=61201')).status, 404);
    assert.equal(altegioCode(await replyTo('service_ids[]=512301')), 438);
    assert.equal((await call(sandbox, 'GET', 'book_dates/1')).status, 404);
    assert.equal((await call(sandbox, 'GET', 'book_dates/abc')).status, 404);
  });

  it('has a day only if book_times has a time on it, and the other way round', async () => {
    const sandbox = sandboxAt();
    const query = '&service_ids[]=389047&service_ids[]=389044';
    const data = await dates(`?staff_id=55436&date_from=2026-09-21&date_to=2026-10-10${query}`, sandbox);
    for (let day = 21; day <= 40; day += 1) {
      const date = new Date(Date.UTC(2026, 8, day)).toISOString().slice(0, 10);
      const slots = await times(`4564/55436/${date}?${query}`, sandbox);
      assert.equal(slots.length > 0, data.booking_dates.includes(date), date);
    }
  });
});

describe('GET book_times', () => {
  it('gives slots with the length of the services, and the offset of the day', async () => {
    const [slot] = await times('4564/55436/2026-09-25?service_ids[]=389043&service_ids[]=389045');
    assert.deepEqual([slot?.seance_length, slot?.sum_length], [4500, 4500]);
    assert.equal(slot?.datetime, `2026-09-25T${slot?.time}:00-04:00`);
    const winter = await times('4564/55436/2026-11-06');
    assert.ok(winter.length > 0 && winter.every(({datetime}) => datetime.endsWith('-05:00')));
    assert.ok((await times('9051/0/2026-09-25')).every(({datetime}) => datetime.endsWith('+05:00')));
  });

  it('with 0 gives the times of everybody who can be booked, once and in order', async () => {
    const [any, natalie, rosa, trainee] = await Promise.all(
      [0, 55436, 55437, 55438].map(async (id) => (await times(`4564/${id}/2026-09-25`)).map(({time}) => time)),
    );
    assert.deepEqual(any, [...new Set([...(natalie ?? []), ...(rosa ?? [])])].sort());
    assert.deepEqual(trainee, []);
  });

  it('has nothing in the past, before now, or beyond the horizon', async () => {
    assert.deepEqual(await times('4564/0/2026-09-20'), []);
    assert.deepEqual(await times('4564/0/2026-11-21'), []);
    const today = await times('4564/0/2026-09-21');
    assert.ok(today.length > 0 && today.every(({datetime}) => new Date(datetime).getTime() > NOW));
  });

  it('leaves out what is booked', async () => {
    const free = (await times('4564/55436/2026-09-22')).map(({time}) => time);
    // The story's "tomorrow" is at 11:00 for an hour, and a default slot is an hour long.
    assert.ok(free.length > 0);
    for (const time of ['10:30', '11:00', '11:30']) assert.ok(!free.includes(time), time);
  });

  it('gives back the time of what was cancelled', async () => {
    const sandbox = sandboxAt();
    const path = '4564/55436/2026-09-22';
    const before = (await times(path, sandbox)).map(({time}) => time);
    await call(sandbox, 'DELETE', `user/records/${storyIds.tomorrow}`, {token: await signIn(sandbox)});
    const won = (await times(path, sandbox)).map(({time}) => time).filter((time) => !before.includes(time));
    assert.ok(won.length > 0 && won.every((time) => time > '10:00' && time < '12:00'), won.join());
  });

  it('lets one visit begin when another ends, and a visit move over its own time', async () => {
    const sandbox = sandboxAt();
    const token = await signIn(sandbox);
    const path = '4564/55436/2026-10-05?service_ids[]=389043';
    const starts = (await times(path, sandbox)).map(({datetime}) => datetime);
    const plus = (text: string, minutes: number) => basicIso('America/New_York', instant(text) + minutes * 60_000);
    const has = (text: string) => starts.some((start) => instant(start) === instant(text));
    const first = starts.find((start) => has(plus(start, 30)) && has(plus(start, 60)));
    assert.ok(first, 'the day has three free starts in a row');
    const move = async (datetime: string) =>
      (await call(sandbox, 'PUT', `book_record/4564/${storyIds.tomorrow}`, {token, body: {datetime}})).status;
    assert.equal(await move(first), 200);
    const left = (await times(path, sandbox)).map(({datetime}) => instant(datetime));
    assert.ok(left.includes(instant(first) + 60 * 60_000), 'free from the end on');
    assert.ok(!left.includes(instant(first) + 30 * 60_000), 'not before');
    assert.equal(await move(plus(first, 30)), 200);
  });

  it('refuses what is no date, and who is not there', async () => {
    const statusOf = async (path: string) => (await call(sandboxAt(), 'GET', `book_times/${path}`)).status;
    assert.equal(await statusOf('4564/0/2026-02-30'), 422);
    assert.equal(await statusOf('4564/61201/2026-09-25'), 404);
    assert.equal(await statusOf('1/0/2026-09-25'), 404);
  });
});

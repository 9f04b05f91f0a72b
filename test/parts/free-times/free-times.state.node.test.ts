import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import {AltegioApiError, type ErrorCode} from '../../../src/api/errors.js';
import type {BookableTime} from '../../../src/api/models.js';
import * as flow from '../../../src/parts/free-times/free-times.state.js';
import type {FreeTimesState} from '../../../src/parts/free-times/free-times.state.js';

const error = (code: ErrorCode, status?: number) => new AltegioApiError(code, {status});
const at = (time: string, datetime = `2026-09-25T${time}:00-04:00`): BookableTime => ({
  time,
  datetime,
  durationSeconds: 3600,
});
const [ten, noon] = [at('10:00'), at('12:00')];
const day = '2026-09-25';

const opened = flow.opened('2026-09');
const days = flow.daysCame(opened, '2026-09', ['2026-09-24', day]);
const reading = flow.dayChosen(days, day);
const times = flow.timesCame(reading, day, [ten, noon]);

/** The phase, and the fields that a test is about. */
function see(state: FreeTimesState, ...fields: string[]): unknown[] {
  return [state.phase, ...fields.map((field) => (state as unknown as Record<string, unknown>)[field])];
}

test('days, a day, its times', () => {
  assert.deepEqual(see(opened, 'month'), ['loading-days', '2026-09']);
  assert.deepEqual(see(days, 'days', 'day'), ['choosing-day', {'2026-09': ['2026-09-24', day]}, null]);
  assert.deepEqual(see(reading, 'day'), ['loading-times', day]);
  assert.deepEqual(see(times, 'times'), ['choosing-time', [ten, noon]]);
});

test('an error is never "no free times", and what was chosen stays', () => {
  const failed = flow.daysFailed(opened, '2026-09', error('rate-limited', 429));
  assert.deepEqual(see(failed, 'days', 'fault'), ['choosing-day', {}, {of: 'days', error: error('rate-limited', 429)}]);
  assert.equal(flow.monthShown(failed, '2026-09').phase, 'loading-days', 'try again');
  assert.deepEqual(see(flow.daysCame(failed, '2026-09', []), 'days', 'fault'), ['choosing-day', {'2026-09': []}, null]);
  const timeless = flow.timesFailed(reading, day, error('network'));
  assert.deepEqual(see(timeless, 'day', 'fault', 'times'), [
    'choosing-day',
    day,
    {of: 'times', error: error('network')},
    undefined,
  ]);
  assert.deepEqual(see(flow.dayChosen(timeless, day), 'day'), ['loading-times', day], 'try again');
});

test('no free times is a list that was read; the day is free no longer', () => {
  const none = flow.timesCame(reading, day, []);
  assert.deepEqual(see(none, 'times', 'days'), ['choosing-time', [], {'2026-09': ['2026-09-24']}]);
});

test('a month that was read is not read again; an answer of a month that was left is kept', () => {
  const october = flow.monthShown(times, '2026-10');
  assert.deepEqual(see(october, 'month', 'day'), ['loading-days', '2026-10', day]);
  const late = flow.daysCame(flow.monthShown(october, '2026-11'), '2026-10', ['2026-10-01']);
  assert.deepEqual(see(late, 'month'), ['loading-days', '2026-11']);
  assert.deepEqual(see(flow.monthShown(late, '2026-10'), 'month'), ['choosing-day', '2026-10']);
  assert.equal(flow.daysFailed(late, '2026-10', error('network')), late);
  assert.equal(flow.monthShown(october, '2026-09').phase, 'choosing-day');
  const failed = flow.daysFailed(october, '2026-10', error('network'));
  const beside = flow.daysCame(failed, '2026-11', ['2026-11-02']);
  assert.deepEqual(see(beside, 'month', 'fault'), ['choosing-day', '2026-10', {of: 'days', error: error('network')}]);
});

test('the newest day wins', () => {
  const other = flow.dayChosen(reading, '2026-09-24');
  assert.equal(flow.timesCame(other, day, [ten]), other);
  assert.equal(flow.timesFailed(other, day, error('network')), other);
});

test('from the times to the days, with all that was chosen', () => {
  assert.deepEqual(see(flow.wentBack(times), 'day', 'month'), ['choosing-day', day, '2026-09']);
  assert.deepEqual(see(flow.wentBack(reading), 'day'), ['choosing-day', day]);
  assert.equal(flow.wentBack(days), days);
});

test('taken meanwhile: the day stays, its times are read again, the lost one is named until another is chosen', () => {
  const taken = flow.timeLost(times, {day, slot: noon});
  assert.deepEqual(see(taken, 'day', 'lost', 'times'), ['loading-times', day, noon, undefined]);
  const again = flow.timesCame(taken, day, [ten]);
  assert.deepEqual(see(again, 'times', 'lost'), ['choosing-time', [ten], noon]);
  assert.deepEqual(see(flow.timeChosen(again), 'times', 'lost'), ['choosing-time', [ten], null]);
  assert.deepEqual(see(flow.dayChosen(again, '2026-09-24'), 'lost'), ['loading-times', null]);
  const failed = flow.timesFailed(taken, day, error('timeout'));
  assert.deepEqual(see(failed, 'lost', 'day'), ['choosing-day', noon, day]);
  assert.deepEqual(see(flow.dayChosen(failed, day), 'lost'), ['loading-times', noon]);
  assert.equal(flow.timeChosen(taken), taken, 'only what is offered can be chosen');
});

test('a time is told on the wall clock that was shown, in the zone of its location', () => {
  const iso = (on: string, slot: BookableTime) => flow.slotMoment({day: on, slot}, '-04:00')?.iso;
  assert.equal(iso('2026-11-02', at('17:30', '2026-11-02T17:30:00-0500')), '2026-11-02T17:30:00-05:00');
  assert.equal(iso('2026-11-02', at('12:00', '2026-11-02T23:00:00-05:00')), '2026-11-02T12:00:00-05:00');
  assert.equal(iso('2026-10-25', at('12:00', '2026-10-25 12:00:00')), '2026-10-25T12:00:00-04:00');
  assert.equal(iso('2026-02-31', at('12:00')), undefined);
});

test('whatever happens in whatever order: no chosen day is lost, and times are those of the chosen day', () => {
  const happened: Readonly<Record<string, (state: FreeTimesState) => FreeTimesState>> = {
    monthShown: (state) => flow.monthShown(state, '2026-10'),
    daysCame: (state) => flow.daysCame(state, '2026-10', ['2026-10-01']),
    daysFailed: (state) => flow.daysFailed(state, '2026-10', error('network')),
    dayChosen: (state) => flow.dayChosen(state, day),
    anotherChosen: (state) => flow.dayChosen(state, '2026-10-01'),
    timesCame: (state) => flow.timesCame(state, day, [ten, noon]),
    timesFailed: (state) => flow.timesFailed(state, day, error('network')),
    timeChosen: flow.timeChosen,
    timeLost: (state) => flow.timeLost(state, {day, slot: noon}),
    wentBack: flow.wentBack,
  };
  const from = fc.constantFrom(opened, days, reading, times);
  fc.assert(
    fc.property(from, fc.array(fc.constantFrom(...Object.keys(happened)), {maxLength: 40}), (start, names) => {
      let state = start;
      for (const name of names) {
        const before = state;
        state = happened[name]!(state);
        if (before.day) assert.ok(state.day, `${name} from ${before.phase}`);
        if (state.phase === 'choosing-time') assert.equal(state.day, day, 'the only day whose times came');
        if (state.phase === 'choosing-day' && !state.fault) assert.ok(state.days[state.month], 'days that were read');
      }
    }),
    {numRuns: 3000},
  );
});

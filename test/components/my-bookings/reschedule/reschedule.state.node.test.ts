import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import {readMoment} from '../../../../src/api/moment.js';
import {AltegioApiError, type ErrorCode} from '../../../../src/api/errors.js';
import type {BookableTime} from '../../../../src/api/models.js';
import * as flow from '../../../../src/components/my-bookings/reschedule/reschedule.state.js';
import type {RescheduleState} from '../../../../src/components/my-bookings/reschedule/reschedule.state.js';
import {appointment} from '../../../support/rules/booking-rules.js';

const error = (code: ErrorCode, status?: number) => new AltegioApiError(code, {status});
const at = (time: string, datetime = `2026-09-25T${time}:00-04:00`): BookableTime => ({
  time,
  datetime,
  durationSeconds: 3600,
});
const [ten, noon] = [at('10:00'), at('12:00')];
const day = '2026-09-25';
const old = appointment({datetime: '2026-09-22T11:00:00-0400'});

const opened = flow.opened('2026-09');
const days = flow.daysCame(opened, '2026-09', ['2026-09-24', day]);
const reading = flow.dayChosen(days, day);
const times = flow.timesCame(reading, day, [ten, noon]);
const asking = flow.timeChosen(times, noon);
const sending = flow.confirmed(asking);
const lost = flow.notMoved(sending, error('network'));

/** The phase, and the fields that a test is about. */
function see(state: RescheduleState, ...fields: string[]): unknown[] {
  return [state.phase, ...fields.map((field) => (state as unknown as Record<string, unknown>)[field])];
}

test('days, a day, its times, a time, old and new, sent once, done', () => {
  assert.deepEqual(see(opened, 'month'), ['loading-days', '2026-09']);
  assert.deepEqual(see(days, 'days', 'day'), ['choosing-day', {'2026-09': ['2026-09-24', day]}, null]);
  assert.deepEqual(see(reading, 'day'), ['loading-times', day]);
  assert.deepEqual(see(times, 'times'), ['choosing-time', [ten, noon]]);
  assert.deepEqual(see(asking, 'day', 'slot', 'fault'), ['confirming', day, noon, null]);
  assert.equal(sending.phase, 'sending');
  assert.equal(flow.confirmed(sending), sending, 'a second press sends nothing');
  assert.deepEqual(see(flow.moved(sending), 'day', 'slot'), ['done', day, noon]);
});

test('the datetime that goes back is the one that came, to the letter', () => {
  const odd = at('12:00', '2026-09-25 T23:00:00 nonsense');
  const sent = flow.confirmed(flow.timeChosen(flow.timesCame(reading, day, [odd]), odd));
  assert.equal(sent.phase === 'sending' && sent.slot.datetime, '2026-09-25 T23:00:00 nonsense');
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

test('the way back: to the times, then to the days, with all that was chosen', () => {
  const back = flow.wentBack(asking);
  assert.deepEqual(see(back, 'times', 'day', 'slot'), ['choosing-time', [ten, noon], day, undefined]);
  assert.deepEqual(see(flow.wentBack(back), 'day', 'month'), ['choosing-day', day, '2026-09']);
  assert.equal(flow.wentBack(sending), sending);
});

test('taken meanwhile: the day stays, its times are read again, the lost one is named until another is chosen', () => {
  const taken = flow.notMoved(sending, error('slot-taken', 422));
  assert.deepEqual(see(taken, 'day', 'lost', 'slot'), ['loading-times', day, noon, undefined]);
  const again = flow.timesCame(taken, day, [ten]);
  assert.deepEqual(see(again, 'times', 'lost'), ['choosing-time', [ten], noon]);
  assert.deepEqual(see(flow.timeChosen(again, ten), 'slot', 'lost'), ['confirming', ten, null]);
  assert.deepEqual(see(flow.dayChosen(again, '2026-09-24'), 'lost'), ['loading-times', null]);
  const failed = flow.timesFailed(taken, day, error('timeout'));
  assert.deepEqual(see(failed, 'lost', 'day'), ['choosing-day', noon, day]);
  assert.deepEqual(see(flow.dayChosen(failed, day), 'lost'), ['loading-times', noon]);
});

test('a refusal stays beside old and new, and may be tried again', () => {
  for (const code of ['not-allowed', 'rate-limited', 'signed-out', 'not-found'] as const) {
    const failed = flow.notMoved(sending, error(code, 403));
    assert.deepEqual(see(failed, 'slot', 'day', 'fault'), ['confirming', noon, day, error(code, 403)]);
    assert.deepEqual(see(flow.confirmed(failed), 'slot', 'fault'), ['sending', noon, undefined]);
  }
});

test('a lost answer: the truth is read before anything is said or sent', () => {
  for (const code of ['network', 'timeout', 'offline', 'bad-response'] as const)
    assert.deepEqual(see(flow.notMoved(sending, error(code)), 'slot'), ['checking', noon], code);
  assert.equal(flow.notMoved(sending, error('unavailable', 502)).phase, 'checking');
  assert.equal(flow.confirmed(lost), lost);
  const unknown = flow.truthFailed(lost, error('offline'));
  assert.deepEqual(see(unknown, 'error', 'slot'), ['unknown', error('offline'), noon]);
  assert.equal(flow.confirmed(unknown), unknown);
  assert.deepEqual(see(flow.checkedAgain(unknown), 'slot', 'error'), ['checking', noon, undefined]);
});

test('the truth: moved, still the old time, or changed by somebody else', () => {
  const truth = (datetime: string, slot = noon) => {
    const sent = flow.confirmed(flow.timeChosen(times, slot));
    return flow.truthCame(flow.notMoved(sent, error('timeout')), old, appointment({datetime}));
  };
  assert.deepEqual(see(truth('2026-09-25T12:00:00-0400'), 'slot'), ['done', noon]);
  assert.deepEqual(see(truth('2026-09-25T16:00:00Z'), 'slot'), ['done', noon], 'the same moment, written in UTC');
  const contradicts = at('12:00', '2026-09-25T23:00:00-04:00');
  assert.equal(truth('2026-09-25T12:00:00-0400', contradicts).phase, 'done', 'as it was shown');
  assert.equal(truth('2026-09-25T23:00:00-0400', contradicts).phase, 'done', 'as it was sent');
  assert.equal(truth('2026-09-25T12:00:00-0400', at('12:00', '2026-09-25 12:00:00')).phase, 'done', 'no offset');
  const still = truth('2026-09-22T11:00:00-0400');
  assert.deepEqual(see(still, 'slot', 'fault'), ['confirming', noon, 'still-old']);
  assert.equal(flow.confirmed(still).phase, 'sending', 'asked, and sent once more');
  assert.equal(truth('2026-09-26T12:00:00-0400').phase, 'changed-elsewhere');
  assert.equal(truth('x').phase, 'changed-elsewhere');
  const gone = appointment({deleted: true, datetime: '2026-09-25T12:00:00-0400'});
  assert.deepEqual(see(flow.truthCame(lost, old, gone), 'appointment'), ['changed-elsewhere', gone]);
  assert.deepEqual(see(flow.truthCame(lost, old, null), 'appointment'), ['changed-elsewhere', null]);
});

test('a new time is told on the wall clock that was shown, in the zone of its place', () => {
  const before = readMoment('2026-10-24T11:00:00-04:00') ?? assert.fail();
  const iso = (day: string, slot: BookableTime) => flow.slotMoment(day, slot, before)?.iso;
  assert.equal(iso('2026-11-02', at('17:30', '2026-11-02T17:30:00-0500')), '2026-11-02T17:30:00-05:00');
  assert.equal(iso('2026-11-02', at('12:00', '2026-11-02T23:00:00-05:00')), '2026-11-02T12:00:00-05:00');
  assert.equal(iso('2026-10-25', at('12:00', '2026-10-25 12:00:00')), '2026-10-25T12:00:00-04:00');
  assert.equal(iso('2026-02-31', at('12:00')), undefined);
});

test('whatever happens in whatever order: sent only from the question, and nothing chosen is lost unasked', () => {
  const happened: Readonly<Record<string, (state: RescheduleState) => RescheduleState>> = {
    monthShown: (state) => flow.monthShown(state, '2026-10'),
    daysCame: (state) => flow.daysCame(state, '2026-10', ['2026-10-01']),
    daysFailed: (state) => flow.daysFailed(state, '2026-10', error('network')),
    dayChosen: (state) => flow.dayChosen(state, day),
    timesCame: (state) => flow.timesCame(state, day, [ten, noon]),
    timesFailed: (state) => flow.timesFailed(state, day, error('network')),
    timeChosen: (state) => flow.timeChosen(state, noon),
    wentBack: flow.wentBack,
    confirmed: flow.confirmed,
    moved: flow.moved,
    refused: (state) => flow.notMoved(state, error('not-allowed', 403)),
    taken: (state) => flow.notMoved(state, error('slot-taken', 422)),
    lost: (state) => flow.notMoved(state, error('timeout')),
    truthCame: (state) => flow.truthCame(state, old, old),
    truthFailed: (state) => flow.truthFailed(state, error('offline')),
    checkedAgain: flow.checkedAgain,
  };
  const from = fc.constantFrom(opened, days, reading, times, asking, sending, lost);
  fc.assert(
    fc.property(from, fc.array(fc.constantFrom(...Object.keys(happened)), {maxLength: 40}), (start, names) => {
      let state = start;
      for (const name of names) {
        const before = state;
        state = happened[name]!(state);
        if (state.phase === 'sending' && before !== state) assert.equal(before.phase, 'confirming');
        if ('slot' in before && 'day' in state) assert.equal(state.day, before.day, `${name} from ${before.phase}`);
        if ('day' in before && before.day && 'day' in state) assert.ok(state.day, `${name} from ${before.phase}`);
      }
    }),
    {numRuns: 3000},
  );
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import {AltegioApiError, type ErrorCode} from '../../../../src/api/errors.js';
import * as flow from '../../../../src/components/my-bookings/reschedule/reschedule.state.js';
import type {RescheduleState} from '../../../../src/components/my-bookings/reschedule/reschedule.state.js';
import {appointment} from '../../../support/rules/booking-rules.js';

const error = (code: ErrorCode, status?: number) => new AltegioApiError(code, {status});
const noon = {time: '12:00', datetime: '2026-09-25T12:00:00-04:00', durationSeconds: 3600};
const chosen = {day: '2026-09-25', slot: noon};

const asking = flow.timeChosen(flow.choosing, chosen);
const sending = flow.confirmed(asking);
const lost = flow.answerLost(sending);
const failed = (code: ErrorCode) => ({outcome: 'failed', error: error(code, 403)}) as const;
const unknown = flow.settled(lost, {outcome: 'unknown', error: error('offline'), lost: error('network')});

test('a time, old and new, sent once, done', () => {
  assert.deepEqual(asking, {phase: 'confirming', chosen, fault: null});
  assert.deepEqual(sending, {phase: 'sending', chosen});
  assert.equal(flow.confirmed(sending), sending, 'a second press sends nothing');
  assert.deepEqual(flow.settled(sending, {outcome: 'done'}), {phase: 'done', chosen});
});

test('the datetime that goes back is the one that came, to the letter', () => {
  const odd = {...chosen, slot: {...noon, datetime: '2026-09-25 T23:00:00 nonsense'}};
  const sent = flow.confirmed(flow.timeChosen(flow.choosing, odd));
  assert.equal(sent.phase === 'sending' && sent.chosen.slot.datetime, '2026-09-25 T23:00:00 nonsense');
});

test('the way back leads to the times, and only from the question', () => {
  assert.deepEqual(flow.wentBack(asking), flow.choosing);
  assert.equal(flow.wentBack(sending), sending);
  assert.equal(flow.wentBack(unknown), unknown);
});

test('taken meanwhile: another time is to be chosen', () => {
  assert.deepEqual(flow.settled(sending, failed('slot-taken')), flow.choosing);
});

test('a refusal stays beside old and new, and may be tried again', () => {
  for (const code of ['not-allowed', 'rate-limited', 'signed-out', 'not-found'] as const) {
    const refused = flow.settled(sending, failed(code));
    assert.deepEqual(refused, {phase: 'confirming', chosen, fault: error(code, 403)});
    assert.deepEqual(flow.confirmed(refused), {phase: 'sending', chosen});
  }
});

test('nothing was sent: the question again', () => {
  assert.deepEqual(flow.notSent(sending), asking);
  assert.equal(flow.notSent(lost), lost);
});

test('a lost answer: nothing is said or sent before the appointment was read', () => {
  assert.deepEqual(lost, {phase: 'checking', chosen});
  assert.equal(flow.confirmed(lost), lost);
  assert.deepEqual(unknown, {phase: 'unknown', chosen, error: error('offline')});
  assert.equal(flow.confirmed(unknown), unknown);
  assert.deepEqual(flow.checkedAgain(unknown), {phase: 'checking', chosen});
});

test('then: at the new time, still at the old one, or changed by somebody else', () => {
  assert.deepEqual(flow.settled(lost, {outcome: 'done'}), {phase: 'done', chosen});
  const still = flow.settled(lost, {outcome: 'not-done', error: error('network'), lost: error('network')});
  assert.deepEqual(still, {phase: 'confirming', chosen, fault: 'still-old'});
  assert.equal(flow.confirmed(still).phase, 'sending', 'asked, and sent once more');
  const moved = appointment({datetime: '2026-10-01T09:00:00-0400'});
  for (const now of [moved, null])
    assert.deepEqual(flow.settled(lost, {outcome: 'changed', appointment: now}), {
      phase: 'changed-elsewhere',
      appointment: now,
    });
});

test('whatever happens in whatever order: sent only from the question, and the chosen time is never another', () => {
  const happened: Readonly<Record<string, (state: RescheduleState) => RescheduleState>> = {
    timeChosen: (state) => flow.timeChosen(state, chosen),
    wentBack: flow.wentBack,
    confirmed: flow.confirmed,
    answerLost: flow.answerLost,
    notSent: flow.notSent,
    done: (state) => flow.settled(state, {outcome: 'done'}),
    refused: (state) => flow.settled(state, failed('not-allowed')),
    taken: (state) => flow.settled(state, failed('slot-taken')),
    notDone: (state) => flow.settled(state, {outcome: 'not-done', error: error('timeout'), lost: error('network')}),
    unknown: (state) => flow.settled(state, {outcome: 'unknown', error: error('offline'), lost: error('network')}),
    changed: (state) => flow.settled(state, {outcome: 'changed', appointment: null}),
    checkedAgain: flow.checkedAgain,
  };
  const from = fc.constantFrom(flow.choosing, asking, sending, lost, unknown);
  fc.assert(
    fc.property(from, fc.array(fc.constantFrom(...Object.keys(happened)), {maxLength: 40}), (start, names) => {
      let state = start;
      for (const name of names) {
        const before = state;
        state = happened[name]!(state);
        if (state.phase === 'sending' && before !== state) assert.equal(before.phase, 'confirming');
        if ('chosen' in state) assert.deepEqual(state.chosen, chosen, `${name} from ${before.phase}`);
        if (before.phase === 'done' || before.phase === 'changed-elsewhere') assert.equal(state, before);
      }
    }),
    {numRuns: 3000},
  );
});

// What can go wrong between a client and another time: nothing is claimed that was not read, nothing is sent twice, and the
// choice is kept.
import {assert} from '@open-wc/testing/pure';
import type {Fault} from '../../../../sandbox/index.js';
import {heard, printed, uncaught} from '../../../support/mount.js';
import {record} from '../../../support/records.js';
import {datesAnswer, now, openMove, timesAnswer, type Move} from '../../../support/reschedule.js';
import {nameOf, plain} from '../../../support/ui.js';
import {settled, until} from '../../../support/until.js';
import {rescheduleWords as words} from '../../../support/words.js';

type Wire = Move['wire'];
const day = '2026-09-24';
const dates = 'GET book_dates';
const times = 'GET book_times';
const lost = {kind: 'cut', times: 3} as const;
const codes = () => heard('error').map((detail) => (detail as {code: string}).code);
const free = (wire: Wire) => {
  wire.fault(dates, datesAnswer(day, '2026-09-25'));
  wire.fault(times, timesAnswer(day, '-04:00', '12:00', '15:00'));
};
const ready = (move: Move) => until(() => move.free.length);

/** Up to the question, with an answer to the move that a test gives. */
async function asking(fault?: Fault): Promise<Move> {
  const move = await openMove();
  await ready(move);
  await move.ask(move.free.at(-1)!);
  if (fault) move.wire.fault('PUT book_record', fault);
  return move;
}

const moveIt = async (move: Move) => {
  move.press('Move appointment');
  await until(() => !move.has('button', 'Move appointment') || move.alerts);
};

afterEach(() => assert.deepEqual([...uncaught, ...printed], []));

describe('the slot was taken meanwhile', () => {
  it('the old time stays, the lost one is named, the day is kept and read again', async () => {
    const taken = {success: false, data: null, meta: {message: 'x', errors: [{code: 433, message: 'x'}]}};
    const move = await openMove({before: free});
    await ready(move);
    await move.ask(day);
    move.wire.fault('PUT book_record', {kind: 'status', status: 422, body: taken, times: 1});
    move.wire.fault(times, timesAnswer(day, '-04:00', '15:00', '18:30'));
    await moveIt(move);
    await until(() => move.times.length);
    assert.include(move.alerts, words('reschedule.slotLost', {time: '12:00'}));
    assert.deepEqual(move.times, ['15:00', '18:30']);
    assert.equal(move.wire.count(times), 2);
    assert.equal(move.cell(day).ariaSelected, 'true');
    assert.include(move.focused, words('reschedule.slotLost', {time: '12:00'}), 'the pressed button is gone');
    assert.deepEqual(codes(), ['slot-taken']);
    assert.deepEqual([move.element.moved.length, move.element.closed], [0, 0]);
    await move.ask(day, 1);
    move.wire.fault('PUT book_record', {kind: 'status', status: 200, body: {success: true, data: {}, meta: []}});
    await moveIt(move);
    await until(() => move.element.closed);
    assert.deepEqual(move.wire.last('PUT').body, {datetime: `${day}T18:30:00-04:00`});
    assert.equal(move.wire.count('PUT'), 2);
  });

  it('as the sandbox says so, once a time of today has gone by', async () => {
    let clock = now;
    const move = await openMove({wire: {now: () => clock}});
    await ready(move);
    assert.equal(move.free[0], '2026-09-21');
    const time = await move.ask('2026-09-21');
    clock += 9 * 3_600_000;
    await moveIt(move);
    await until(() => move.text.includes(words('calendar.noTimes')));
    assert.include(move.alerts, words('reschedule.slotLost', {time}));
    assert.notInclude(move.free, '2026-09-21');
    assert.deepEqual(codes(), ['slot-taken']);
  });
});

describe('the answer was lost', () => {
  it('and the appointment is moved: that is told, and no failure', async () => {
    const move = await asking({kind: 'cut', after: true});
    await moveIt(move);
    await until(() => move.element.closed);
    assert.equal(move.element.moved.length, 1);
    assert.equal(move.wire.count('GET user/records'), 1);
    assert.equal(move.wire.count('PUT'), 1);
    assert.deepEqual(codes(), []);
  });

  it('and it is not: says so, and asks', async () => {
    const move = await asking({...lost, times: 1});
    await moveIt(move);
    await until(() => move.alerts);
    assert.include(move.alerts, words('reschedule.stillOld'));
    assert.deepEqual(codes(), ['network']);
    assert.equal(move.wire.count('PUT'), 1, 'nothing is sent by itself');
    move.press('Move appointment');
    await until(() => move.element.closed);
    assert.equal(move.wire.count('PUT'), 2);
  });

  it('and the truth cannot be read: says so, and sends nothing until it is known', async () => {
    const move = await asking({kind: 'truncated'});
    move.wire.fault('GET user/records', {kind: 'html403'});
    await moveIt(move);
    await until(() => move.has('button', 'Try again'));
    assert.include(move.alerts, words('reschedule.notKnown'));
    assert.isFalse(move.has('button', 'Move appointment'));
    move.wire.sandbox.faults.clear();
    for (let press = 0; press < 50; press++) move.get('button', 'Try again').click();
    await until(() => move.element.closed);
    assert.equal(move.element.moved.length, 1);
    assert.equal(move.wire.count('GET user/records'), 2);
    assert.equal(move.wire.count('PUT'), 1);
    assert.deepEqual(codes(), ['unavailable']);
  });

  it('while the truth is read, every button waits', async () => {
    const move = await asking(lost);
    move.wire.hold('GET user/records');
    move.press('Move appointment');
    await until(() => move.wire.held.length);
    for (const one of move.all('button')) {
      assert.equal(one.ariaDisabled, 'true', nameOf(one));
      one.click();
    }
    assert.include(move.statuses, words('reschedule.checking'));
    assert.equal(move.wire.count('PUT'), 1);
    assert.equal(move.element.closed, 0);
  });

  it('and somebody else changed it', async () => {
    for (const [parts, text] of [
      [
        {datetime: '2026-10-01T09:00:00-0400'},
        /^Your appointment was changed in the meantime\. It is now on Thu,? 1 Oct,/,
      ],
      [{deleted: true}, new RegExp(words('reschedule.goneElsewhere'))],
      [{id: 1}, new RegExp(words('reschedule.goneElsewhere'))],
    ] as const) {
      const move = await asking(lost);
      move.wire.records(record({id: move.element.appointment.id, ...parts}));
      await moveIt(move);
      await until(() => move.has('button', 'Close'));
      assert.match(plain(move.all('status')[1]!.textContent), text);
      assert.equal(move.element.moved.length, 0);
      move.press('Close');
      assert.equal(move.element.closed, 1);
      move.element.remove();
    }
  });

  it('and the dialog was closed meanwhile: the element hears of the move all the same', async () => {
    const move = await asking();
    move.wire.hold('PUT');
    move.press('Move appointment');
    await until(() => move.wire.held.length);
    move.element.close();
    move.wire.letGo();
    await until(() => move.element.moved.length);
    assert.equal(move.element.closed, 1);
  });

  it('and the element has left: nothing more is read, sent or told', async () => {
    const move = await asking();
    move.wire.hold('PUT');
    move.press('Move appointment');
    await until(() => move.wire.held.length);
    move.element.remove();
    await until(() => move.wire.last('PUT').signal.aborted);
    await settled();
    assert.equal(move.wire.count('GET user'), 0);
    assert.deepEqual([move.element.moved, codes()], [[], []]);
  });
});

it('while another write is under way, nothing is sent, and it can be pressed again', async () => {
  const move = await asking();
  let end = (): void => {};
  move.element.occupy(new Promise((resolve) => (end = resolve)));
  move.press('Move appointment');
  await settled();
  assert.equal(move.wire.count('PUT'), 0);
  end();
  await settled();
  move.press('Move appointment');
  await until(() => move.element.closed);
  assert.equal(move.wire.count('PUT'), 1);
});

describe('a refusal says why, keeps the choice, and may be tried again', () => {
  const refusals: readonly (readonly [code: string, fault: Fault, text: string])[] = [
    ['not-allowed', {kind: 'status', status: 403, times: 1}, words('reschedule.notAllowed')],
    ['rate-limited', {kind: 'rate-limited', retryAfter: 42, times: 1}, words('rate-limited', {time: '0:42'})],
    ['signed-out', {kind: 'status', status: 401, times: 1}, words('signed-out')],
    ['not-found', {kind: 'status', status: 404, times: 1}, words('not-found')],
    ['verification-required', {kind: 'wall', times: 1}, words('verification-required')],
  ];
  for (const [code, fault, text] of refusals)
    it(code, async () => {
      const move = await asking(fault);
      await moveIt(move);
      assert.include(move.alerts, text);
      assert.deepEqual(codes(), [code]);
      assert.equal(move.wire.count('PUT'), 1);
      assert.equal(move.get('button', 'Move appointment').ariaDisabled, 'false');
      assert.equal(move.element.moved.length, 0);
    });
});

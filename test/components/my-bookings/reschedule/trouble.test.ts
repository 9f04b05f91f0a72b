// What can go wrong between a client and another time: nothing is claimed that was not read, nothing is sent twice, and the
// choice is kept.
import {assert} from '@open-wc/testing/pure';
import {storyIds, type Fault} from '../../../../sandbox/index.js';
import {Card} from '../../../support/bookings.js';
import {heard, printed, uncaught} from '../../../support/mount.js';
import {record} from '../../../support/records.js';
import {datesAnswer, now, openReschedule, timesAnswer, type Rescheduling} from '../../../support/reschedule.js';
import {nameOf, plain} from '../../../support/ui.js';
import {settled, until} from '../../../support/until.js';
import {bookingsWords, rescheduleWords as words} from '../../../support/words.js';

type Wire = Rescheduling['wire'];
const day = '2026-09-24';
const dates = 'GET book_dates';
const times = 'GET book_times';
const lost = {kind: 'cut', times: 3} as const;
const codes = () => heard('error').map((detail) => (detail as {code: string}).code);
const free = (wire: Wire) => {
  wire.fault(dates, datesAnswer(day, '2026-09-25'));
  wire.fault(times, timesAnswer(day, '-04:00', '12:00', '15:00'));
};
const ready = (ui: Rescheduling) => until(() => ui.free.length);

/** Up to the question, with an answer to the request that a test gives. */
async function asking(fault?: Fault): Promise<Rescheduling> {
  const ui = await openReschedule();
  await ready(ui);
  await ui.ask(ui.free.at(-1)!);
  if (fault) ui.wire.fault('PUT book_record', fault);
  return ui;
}

const moveIt = async (ui: Rescheduling) => {
  ui.press('Move appointment');
  await until(() => !ui.has('button', 'Move appointment') || ui.alerts);
};

afterEach(() => assert.deepEqual([...uncaught, ...printed], []));

describe('the slot was taken meanwhile', () => {
  it('the old time stays, the lost one is named, the day is kept and read again', async () => {
    const taken = {success: false, data: null, meta: {message: 'x', errors: [{code: 433, message: 'x'}]}};
    const ui = await openReschedule({before: free});
    await ready(ui);
    await ui.ask(day);
    ui.wire.fault('PUT book_record', {kind: 'status', status: 422, body: taken, times: 1});
    ui.wire.fault(times, timesAnswer(day, '-04:00', '15:00', '18:30'));
    await moveIt(ui);
    await until(() => ui.times.length);
    assert.include(ui.alerts, words('reschedule.slotLost', {time: '12:00'}));
    assert.deepEqual(ui.times, ['15:00', '18:30']);
    assert.equal(ui.wire.count(times), 2);
    assert.equal(ui.cell(day).ariaSelected, 'true');
    await until(() => ui.focused.includes(words('reschedule.slotLost', {time: '12:00'})), 'the pressed button is gone');
    assert.deepEqual(codes(), ['slot-taken']);
    assert.deepEqual([ui.rescheduled.length, ui.isOpen], [0, true]);
    await ui.ask(day, 1);
    ui.wire.fault('PUT book_record', {kind: 'status', status: 200, body: {success: true, data: {}, meta: []}});
    await moveIt(ui);
    await until(() => !ui.isOpen);
    assert.deepEqual(ui.wire.last('PUT').body, {datetime: `${day}T18:30:00-04:00`});
    assert.equal(ui.wire.count('PUT'), 2);
  });

  it('as the sandbox says so, once a time of today has gone by', async () => {
    let clock = now;
    const ui = await openReschedule({now: () => clock});
    await ready(ui);
    assert.equal(ui.free[0], '2026-09-21');
    const time = await ui.ask('2026-09-21');
    clock += 9 * 3_600_000;
    await moveIt(ui);
    await until(() => ui.text.includes(words('calendar.noTimes')));
    assert.include(ui.alerts, words('reschedule.slotLost', {time}));
    assert.notInclude(ui.free, '2026-09-21');
    assert.deepEqual(codes(), ['slot-taken']);
  });
});

describe('the answer was lost', () => {
  it('and the appointment is moved: that is told, and no failure', async () => {
    const ui = await asking({kind: 'cut', after: true});
    await moveIt(ui);
    await until(() => !ui.isOpen);
    assert.equal(ui.rescheduled.length, 1);
    await until(() => ui.wire.count('GET user/records') === 2, 'one read for the outcome, one for the list');
    assert.equal(ui.wire.count('PUT'), 1);
    assert.deepEqual(codes(), []);
  });

  it('and it is not: says so, and asks', async () => {
    const ui = await asking({...lost, times: 1});
    await moveIt(ui);
    await until(() => ui.alerts);
    assert.include(ui.alerts, words('reschedule.stillOld'));
    await until(
      () => ui.focused.includes(words('reschedule.stillOld')),
      'the button that was pressed was gone meanwhile',
    );
    assert.deepEqual(codes(), ['network']);
    assert.equal(ui.wire.count('PUT'), 1, 'nothing is sent by itself');
    ui.press('Move appointment');
    await until(() => !ui.isOpen);
    assert.equal(ui.wire.count('PUT'), 2);
  });

  it('and the truth cannot be read: says so, and sends nothing until it is known', async () => {
    const ui = await asking({kind: 'truncated'});
    ui.wire.fault('GET user/records', {kind: 'html403'});
    await moveIt(ui);
    await until(() => ui.has('button', 'Try again'));
    assert.include(ui.alerts, words('reschedule.notKnown'));
    assert.isFalse(ui.has('button', 'Move appointment'));
    ui.wire.sandbox.faults.clear();
    for (let press = 0; press < 50; press++) ui.get('button', 'Try again').click();
    await until(() => !ui.isOpen);
    assert.equal(ui.rescheduled.length, 1);
    await until(() => ui.wire.count('GET user/records') === 3, 'two reads for the outcome, one for the list');
    assert.equal(ui.wire.count('PUT'), 1);
    assert.deepEqual(codes(), ['unavailable']);
  });

  it('while the truth is read, every button waits', async () => {
    const ui = await asking(lost);
    ui.wire.hold('GET user/records');
    ui.press('Move appointment');
    await until(() => ui.wire.held.length);
    for (const one of ui.all('button')) {
      assert.equal(one.ariaDisabled, 'true', nameOf(one));
      one.click();
    }
    assert.include(ui.statuses, words('reschedule.checking'));
    assert.equal(ui.wire.count('PUT'), 1);
    assert.isTrue(ui.isOpen);
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
      const ui = await asking(lost);
      ui.wire.records(record({id: ui.id, ...parts}));
      await moveIt(ui);
      await until(() => ui.has('button', 'Close'));
      assert.match(plain(ui.all('status')[0]!.textContent), text);
      assert.equal(ui.rescheduled.length, 0);
      ui.press('Close');
      await until(() => !ui.isOpen);
      ui.element.remove();
    }
  });

  it('and the dialog was closed meanwhile: the element hears of the new time all the same', async () => {
    const ui = await asking();
    ui.wire.hold('PUT');
    ui.press('Move appointment');
    await until(() => ui.wire.held.length);
    await ui.wire.client.signOut();
    await until(() => !ui.isOpen, 'what belongs to the client is gone');
    ui.wire.letGo();
    await until(() => ui.rescheduled.length);
  });

  it('and the element has left: nothing more is read, sent or told', async () => {
    const ui = await asking();
    ui.wire.hold('PUT');
    ui.press('Move appointment');
    await until(() => ui.wire.held.length);
    ui.element.remove();
    await until(() => ui.wire.last('PUT').signal.aborted);
    await settled();
    assert.equal(ui.wire.count('GET user'), 0);
    assert.deepEqual([ui.rescheduled, codes()], [[], []]);
  });
});

it('while another write is under way, nothing is sent, and it can be pressed again', async () => {
  const ui = await openReschedule();
  const {wire} = ui;
  ui.escape();
  await until(() => !ui.isOpen);
  new Card(ui.list, storyIds.confirmed).press('Cancel appointment');
  await until(() => ui.isOpen);
  wire.hold('DELETE');
  ui.press('Yes, cancel it');
  await until(() => wire.held.length);
  // The dialog goes with the client; the write goes on.
  await wire.client.signOut();
  await until(() => !ui.isOpen);
  const [cancelling] = wire.held.splice(0);
  await wire.signIn();
  await until(() => ui.has('article'));
  ui.card.press('Reschedule');
  await until(() => ui.isOpen);
  await ready(ui);
  await ui.ask(ui.free.at(-1)!);
  ui.press('Move appointment');
  await settled();
  assert.equal(wire.count('PUT'), 0);
  cancelling!.release();
  await until(() => heard('appointment-cancelled').length);
  ui.press('Move appointment');
  await until(() => !ui.isOpen);
  assert.equal(wire.count('PUT'), 1);
});

describe('a refusal says why, keeps the choice, and may be tried again', () => {
  const refusals: readonly (readonly [code: string, fault: Fault, text: string])[] = [
    ['not-allowed', {kind: 'status', status: 403, times: 1}, words('reschedule.notAllowed')],
    ['rate-limited', {kind: 'rate-limited', retryAfter: 42, times: 1}, words('rate-limited', {time: '0:42'})],
    ['not-found', {kind: 'status', status: 404, times: 1}, bookingsWords('not-found')],
    ['verification-required', {kind: 'wall', times: 1}, words('verification-required')],
  ];
  for (const [code, fault, text] of refusals)
    it(code, async () => {
      const ui = await asking(fault);
      await moveIt(ui);
      assert.include(ui.alerts, text);
      assert.deepEqual(codes(), [code]);
      assert.equal(ui.wire.count('PUT'), 1);
      assert.equal(ui.get('button', 'Move appointment').ariaDisabled, 'false');
      assert.equal(ui.rescheduled.length, 0);
    });

  it('signed-out: the dialog goes with the client', async () => {
    const ui = await asking({kind: 'status', status: 401, times: 1});
    ui.press('Move appointment');
    await until(() => ui.text.includes(words('bookings.signInToSee')));
    assert.isFalse(ui.isOpen);
    assert.deepEqual(codes(), ['signed-out']);
    assert.deepEqual(ui.rescheduled, []);
  });
});

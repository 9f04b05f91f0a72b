// Reading free days and times: none is another thing than not read, only the newest counts, and leaving ends it.
import {assert} from '@open-wc/testing/pure';
import type {Fault} from '../../../../sandbox/index.js';
import {heard, printed, uncaught} from '../../../support/mount.js';
import {datesAnswer, openMove, timesAnswer, type Move} from '../../../support/reschedule.js';
import {nameOf} from '../../../support/ui.js';
import {settled, until} from '../../../support/until.js';
import {rescheduleWords as words} from '../../../support/words.js';

type Wire = Move['wire'];
const day = '2026-09-24';
const dates = 'GET book_dates';
const times = 'GET book_times';
const codes = () => heard('error').map((detail) => (detail as {code: string}).code);
const free = (wire: Wire) => {
  wire.fault(dates, datesAnswer(day, '2026-09-25'));
  wire.fault(times, timesAnswer(day, '-04:00', '12:00', '15:00'));
};
const ready = (move: Move) => until(() => move.free.length);

afterEach(() => assert.deepEqual([...uncaught, ...printed], []));

describe('what could not be read is never "no free times"', () => {
  const faults: readonly (readonly [string, Fault])[] = [
    ['network', {kind: 'cut'}],
    ['unavailable', {kind: 'status', status: 503}],
    ['forbidden', {kind: 'status', status: 403}],
    ['unavailable', {kind: 'html403'}],
    ['rate-limited', {kind: 'rate-limited', retryAfter: 90}],
    ['bad-response', {kind: 'truncated'}],
    ['invalid-request', {kind: 'error-shape', shape: 5}],
  ];
  const none = (move: Move) =>
    [words('calendar.noTimes'), words('calendar.noDays', {month: 'September 2026'}), words('calendar.fullDay')].filter(
      (text) =>
        move.text.includes(text) || move.cells.some((cell) => nameOf(cell).includes(text) && cell.tabIndex === 0),
    );

  for (const [code, fault] of faults) {
    it(`days: ${code}, ${fault.kind}`, async () => {
      const move = await openMove({before: (wire) => wire.fault(dates, fault)});
      await until(() => move.alerts);
      assert.include(move.alerts, words('calendar.daysFault'));
      assert.deepEqual(none(move), []);
      assert.deepEqual(codes(), [code]);
      assert.equal(move.cells.length, 30, 'the month stays');
      free(move.wire);
      move.press('Try again');
      await ready(move);
      assert.equal(move.alerts, '');
      assert.equal(move.focusedDay, '2026-09-22', 'the pressed button is gone');
    });

    it(`times: ${code}, ${fault.kind}`, async () => {
      const move = await openMove({before: (wire) => (free(wire), wire.fault(times, fault))});
      await ready(move);
      await move.choose(day);
      await until(() => move.alerts);
      assert.include(move.alerts, words('calendar.timesFault'));
      assert.deepEqual(none(move), []);
      assert.deepEqual(codes(), [code]);
      assert.equal(move.cell(day).ariaSelected, 'true');
      assert.deepEqual(move.free, [day, '2026-09-25'], 'the days stay');
      free(move.wire);
      move.press('Try again');
      await until(() => move.times.length);
      assert.match(move.focused, /Thursday,? 24 September/);
    });
  }

  it('where the days could not be read, a day can be asked for its times all the same', async () => {
    const move = await openMove({before: (wire) => (free(wire), wire.fault(dates, {kind: 'html403'}))});
    await until(() => move.alerts);
    await move.choose(day);
    await until(() => move.times.length);
    assert.deepEqual(move.times, ['12:00', '15:00']);
  });
});

describe('no free times', () => {
  it('in a month: says so, and leads to the next that has some', async () => {
    const answers = [datesAnswer(), datesAnswer('2026-12-03', '2027-01-05')];
    const move = await openMove({before: (wire) => wire.fault(dates, {...answers[0]!, times: 1})});
    move.wire.fault(dates, answers[1]!);
    await until(() => move.has('button', words('calendar.goToMonth', {month: 'December 2026'})));
    assert.include(move.text, words('calendar.noDays', {month: 'September 2026'}));
    const {query} = move.wire.last(dates);
    assert.deepEqual([query['date_from'], query['date_to']], ['2026-10-01', '2027-09-21']);
    move.press(words('calendar.goToMonth', {month: 'December 2026'}));
    await until(() => move.focusedDay === '2026-12-03');
    assert.equal(move.month, 'December 2026');
    await settled();
    assert.equal(move.wire.count(dates), 2, 'what was read ahead is not read again');
  });

  it('in a whole year: says so, with the phone of the place', async () => {
    const move = await openMove({before: (wire) => wire.fault(dates, datesAnswer())});
    const text = words('calendar.noDaysAhead', {month: 'September 2026', last: 'September 2027'});
    await until(() => move.text.includes(text));
    assert.isTrue(move.has('link', '+1 315 555-0100'));
    assert.isFalse(move.has('button', /^Go to/));
  });

  it('where later months could not be read, nothing is said of them; the next one is offered', async () => {
    const move = await openMove({before: (wire) => (wire.hold(dates), wire.fault(dates, {kind: 'html403'}))});
    await until(() => move.wire.held.length);
    move.wire.held.shift()!.release(Response.json(datesAnswer().body));
    move.wire.letGo();
    await until(() => move.has('button', words('calendar.goToMonth', {month: 'October 2026'})));
    await settled();
    assert.equal(move.wire.count(dates), 2, 'and is not asked for again and again');
    assert.deepEqual(codes(), []);
  });

  it('on a day that had some: says so, and it is a full day now', async () => {
    const move = await openMove({before: (wire) => (free(wire), wire.fault(times, timesAnswer(day, '-04:00')))});
    await ready(move);
    await move.choose(day);
    await until(() => move.text.includes(words('calendar.noTimes')));
    assert.deepEqual(move.free, ['2026-09-25']);
  });
});

describe('only the newest counts, and leaving ends what is read', () => {
  it('months', async () => {
    const move = await openMove({before: (wire) => wire.hold(dates)});
    move.press('Next month');
    move.press('Next month');
    await until(() => move.wire.held.length === 3);
    assert.deepEqual(
      move.wire.asked.map(({signal}) => signal.aborted),
      [true, true, false],
    );
    assert.deepEqual(
      move.wire.asked.map(({query}) => query['date']),
      ['2026-09-01', '2026-10-01', '2026-11-01'],
    );
    move.wire.letGo();
    await ready(move);
    assert.equal(move.month, 'November 2026');
    assert.deepEqual(codes(), []);
  });

  it('days', async () => {
    const move = await openMove({before: free});
    await ready(move);
    move.wire.hold(times);
    await move.choose(day);
    await until(() => move.wire.held.length === 1);
    await move.choose('2026-09-25');
    await until(() => move.wire.held.length === 2);
    assert.isTrue(move.wire.asked.at(-2)!.signal.aborted);
    move.wire.fault(times, timesAnswer('2026-09-25', '-04:00', '18:00'));
    move.wire.letGo();
    await until(() => move.times.length);
    assert.deepEqual(move.times, ['18:00']);
    assert.equal(move.cell('2026-09-25').ariaSelected, 'true');
  });

  it('the same day pressed again and again is asked once; a month that was left for a known one is given up', async () => {
    const move = await openMove({before: free});
    await ready(move);
    move.wire.hold('GET');
    for (let press = 0; press < 20; press++) await move.choose(day);
    assert.equal(move.wire.count(times), 1);
    move.press('Next month');
    await until(() => move.wire.held.length === 2);
    move.press('Previous month');
    await settled();
    assert.isTrue(move.wire.last(dates).signal.aborted);
    assert.deepEqual(codes(), []);
  });

  it('a held Enter does not ask again what could not be read', async () => {
    const move = await openMove({before: (wire) => (free(wire), wire.fault(times, {kind: 'html403'}))});
    await ready(move);
    move.cell(day).focus();
    await move.key('Enter');
    await until(() => move.alerts);
    for (let press = 0; press < 5; press++) await move.key('Enter', {repeat: true});
    assert.equal(move.wire.count(times), 1);
  });

  for (const [how, leave] of [
    ['closed', (move: Move) => move.element.close()],
    ['off the page', (move: Move) => move.element.remove()],
  ] as const)
    it(how, async () => {
      const move = await openMove({before: free});
      await ready(move);
      move.wire.hold('GET');
      move.press('Next month');
      await move.updated;
      await move.choose('2026-10-02');
      await until(() => move.wire.held.length === 2);
      leave(move);
      await until(() => move.wire.asked.slice(-2).every(({signal}) => signal.aborted));
      assert.deepEqual(codes(), []);
    });
});

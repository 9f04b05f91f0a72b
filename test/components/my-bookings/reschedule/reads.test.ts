// Reading free days and times: none is another thing than not read, only the newest counts, and leaving ends it.
import {assert} from '@open-wc/testing/pure';
import type {Fault} from '../../../../sandbox/index.js';
import {heard, printed, uncaught} from '../../../support/mount.js';
import {datesAnswer, openReschedule, timesAnswer, type Rescheduling} from '../../../support/reschedule.js';
import {nameOf} from '../../../support/ui.js';
import {settled, until} from '../../../support/until.js';
import {rescheduleWords as words} from '../../../support/words.js';

type Wire = Rescheduling['wire'];
const day = '2026-09-24';
const dates = 'GET book_dates';
const times = 'GET book_times';
const codes = () => heard('error').map((detail) => (detail as {code: string}).code);
const free = (wire: Wire) => {
  wire.fault(dates, datesAnswer(day, '2026-09-25'));
  wire.fault(times, timesAnswer(day, '-04:00', '12:00', '15:00'));
};
const ready = (ui: Rescheduling) => until(() => ui.free.length);

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
  const none = (ui: Rescheduling) =>
    [words('calendar.noTimes'), words('calendar.noDays', {month: 'September 2026'}), words('calendar.fullDay')].filter(
      (text) => ui.text.includes(text) || ui.cells.some((cell) => nameOf(cell).includes(text) && cell.tabIndex === 0),
    );

  for (const [code, fault] of faults) {
    it(`days: ${code}, ${fault.kind}`, async () => {
      const ui = await openReschedule({before: (wire) => wire.fault(dates, fault)});
      await until(() => ui.alerts);
      assert.include(ui.alerts, words('calendar.daysFault'));
      assert.deepEqual(none(ui), []);
      assert.deepEqual(codes(), [code]);
      assert.equal(ui.cells.length, 30, 'the month stays');
      free(ui.wire);
      ui.press('Try again');
      await ready(ui);
      assert.equal(ui.alerts, '');
      await until(() => ui.focusedDay === '2026-09-22', 'the pressed button is gone');
    });

    it(`times: ${code}, ${fault.kind}`, async () => {
      const ui = await openReschedule({before: (wire) => (free(wire), wire.fault(times, fault))});
      await ready(ui);
      await ui.choose(day);
      await until(() => ui.alerts);
      assert.include(ui.alerts, words('calendar.timesFault'));
      assert.deepEqual(none(ui), []);
      assert.deepEqual(codes(), [code]);
      assert.equal(ui.cell(day).ariaSelected, 'true');
      assert.deepEqual(ui.free, [day, '2026-09-25'], 'the days stay');
      free(ui.wire);
      ui.press('Try again');
      await until(() => ui.times.length);
      await until(() => /Thursday,? 24 September/.test(ui.focused), 'the day has the focus');
    });
  }

  it('where the days could not be read, a day can be asked for its times all the same', async () => {
    const ui = await openReschedule({before: (wire) => (free(wire), wire.fault(dates, {kind: 'html403'}))});
    await until(() => ui.alerts);
    await ui.choose(day);
    await until(() => ui.times.length);
    assert.deepEqual(ui.times, ['12:00', '15:00']);
  });
});

describe('no free times', () => {
  it('in a month: says so, and leads to the next that has some', async () => {
    const ui = await openReschedule({before: (wire) => wire.hold(dates)});
    await until(() => ui.wire.held.length);
    ui.wire.held.shift()!.release(Response.json(datesAnswer().body));
    ui.wire.fault(dates, datesAnswer('2026-12-03', '2027-01-05'));
    ui.wire.letGo();
    await until(() => ui.has('button', words('calendar.goToMonth', {month: 'December 2026'})));
    assert.include(ui.text, words('calendar.noDays', {month: 'September 2026'}));
    const {query} = ui.wire.last(dates);
    assert.deepEqual([query['date_from'], query['date_to']], ['2026-10-01', '2027-09-21']);
    ui.press(words('calendar.goToMonth', {month: 'December 2026'}));
    await until(() => ui.focusedDay === '2026-12-03');
    assert.equal(ui.month, 'December 2026');
    await settled();
    assert.equal(ui.wire.count(dates), 2, 'what was read ahead is not read again');
  });

  it('in a whole year: says so, with the phone of the place', async () => {
    const ui = await openReschedule({before: (wire) => wire.fault(dates, datesAnswer())});
    const text = words('calendar.noDaysAhead', {month: 'September 2026', last: 'September 2027'});
    await until(() => ui.text.includes(text));
    assert.isTrue(ui.has('link', '+1 315 555-0100'));
    assert.isFalse(ui.has('button', /^Go to/));
  });

  it('in the last month: names it alone', async () => {
    const ui = await openReschedule({before: (wire) => wire.fault(dates, datesAnswer())});
    await until(() => ui.text.includes(words('calendar.callLocation')));
    for (let month = 0; month < 12; month++) {
      ui.press('Next month');
      await ui.updated;
    }
    assert.equal(ui.month, 'September 2027');
    const text = `${words('calendar.noDays', {month: 'September 2027'})} ${words('calendar.callLocation')}`;
    await until(() => ui.text.includes(text));
    assert.notInclude(ui.text, 'until September 2027');
    assert.isTrue(ui.has('link', '+1 315 555-0100'));
  });

  it('where later months could not be read, nothing is said of them; the next one is offered', async () => {
    const ui = await openReschedule({before: (wire) => (wire.hold(dates), wire.fault(dates, {kind: 'html403'}))});
    await until(() => ui.wire.held.length);
    ui.wire.held.shift()!.release(Response.json(datesAnswer().body));
    ui.wire.letGo();
    await until(() => ui.has('button', words('calendar.goToMonth', {month: 'October 2026'})));
    await settled();
    assert.equal(ui.wire.count(dates), 2, 'and is not asked for again and again');
    assert.deepEqual(codes(), []);
  });

  it('on a day that had some: says so, and it is a full day now', async () => {
    const ui = await openReschedule({before: (wire) => (free(wire), wire.fault(times, timesAnswer(day, '-04:00')))});
    await ready(ui);
    await ui.choose(day);
    await until(() => ui.text.includes(words('calendar.noTimes')));
    assert.deepEqual(ui.free, ['2026-09-25']);
  });
});

describe('only the newest counts, and leaving ends what is read', () => {
  it('months', async () => {
    const ui = await openReschedule({before: (wire) => wire.hold(dates)});
    ui.press('Next month');
    ui.press('Next month');
    await until(() => ui.wire.held.length === 3);
    assert.deepEqual(
      ui.wire.asked.map(({signal}) => signal.aborted),
      [true, true, false],
    );
    assert.deepEqual(
      ui.wire.asked.map(({query}) => query['date']),
      ['2026-09-01', '2026-10-01', '2026-11-01'],
    );
    ui.wire.letGo();
    await ready(ui);
    assert.equal(ui.month, 'November 2026');
    assert.deepEqual(codes(), []);
  });

  it('days', async () => {
    const ui = await openReschedule({before: free});
    await ready(ui);
    ui.wire.hold(times);
    await ui.choose(day);
    await until(() => ui.wire.held.length === 1);
    await ui.choose('2026-09-25');
    await until(() => ui.wire.held.length === 2);
    assert.isTrue(ui.wire.asked.at(-2)!.signal.aborted);
    ui.wire.fault(times, timesAnswer('2026-09-25', '-04:00', '18:00'));
    ui.wire.letGo();
    await until(() => ui.times.length);
    assert.deepEqual(ui.times, ['18:00']);
    assert.equal(ui.cell('2026-09-25').ariaSelected, 'true');
  });

  it('the same day pressed again and again is asked once; a month that was left for a known one is given up', async () => {
    const ui = await openReschedule({before: free});
    await ready(ui);
    ui.wire.hold('GET');
    for (let press = 0; press < 20; press++) await ui.choose(day);
    assert.equal(ui.wire.count(times), 1);
    ui.press('Next month');
    await until(() => ui.wire.held.length === 2);
    ui.press('Previous month');
    await settled();
    assert.isTrue(ui.wire.last(dates).signal.aborted);
    assert.deepEqual(codes(), []);
  });

  it('a held Enter does not ask again what could not be read', async () => {
    const ui = await openReschedule({before: (wire) => (free(wire), wire.fault(times, {kind: 'html403'}))});
    await ready(ui);
    ui.cell(day).focus();
    await ui.key('Enter');
    await until(() => ui.alerts);
    for (let press = 0; press < 5; press++) await ui.key('Enter', {repeat: true});
    assert.equal(ui.wire.count(times), 1);
  });

  for (const [how, leave] of [
    ['closed', (ui: Rescheduling) => ui.escape()],
    ['off the page', (ui: Rescheduling) => ui.element.remove()],
  ] as const)
    it(how, async () => {
      const ui = await openReschedule({before: free});
      await ready(ui);
      ui.wire.hold('GET');
      ui.press('Next month');
      await ui.updated;
      await ui.choose('2026-10-02');
      await until(() => ui.wire.held.length === 2);
      leave(ui);
      await until(() => ui.wire.asked.slice(-2).every(({signal}) => signal.aborted));
      assert.deepEqual(codes(), []);
    });
});

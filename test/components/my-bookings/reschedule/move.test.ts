// The times of a day, and the one request that moves the appointment.
import {assert} from '@open-wc/testing/pure';
import {locationIds, storyIds} from '../../../../sandbox/index.js';
import {heard, printed, uncaught} from '../../../support/mount.js';
import {datesAnswer, openReschedule, timesAnswer, type Rescheduling} from '../../../support/reschedule.js';
import {nameOf, plain} from '../../../support/ui.js';
import {settled, until} from '../../../support/until.js';
import {rescheduleWords as words} from '../../../support/words.js';

const put = `PUT book_record/${locationIds.newYork}/${storyIds.tomorrow}`;
const ready = (ui: Rescheduling) => until(() => ui.free.length);

afterEach(() => assert.deepEqual([...uncaught, ...printed], []));

describe('the times', () => {
  const day = '2026-09-24';
  const before = (wire: Rescheduling['wire']) => {
    wire.fault('GET book_dates', datesAnswer('2026-09-22', day));
    wire.fault('GET book_times', timesAnswer(day, '-04:00', '09:00', '11:30', '12:00', '16:59', '17:00', '20:30'));
  };

  it('are buttons in lists by part of day', async () => {
    const ui = await openReschedule({before});
    await ready(ui);
    await ui.choose(day);
    await until(() => ui.times.length);
    const lists = [...ui.root.querySelectorAll('ul')];
    assert.deepEqual(lists.map(nameOf), ['Morning', 'Afternoon', 'Evening']);
    assert.deepEqual(
      lists.map((list) => [...list.querySelectorAll('button')].map((one) => nameOf(one).replace(/^0/, '')).join(' ')),
      ['9:00 11:30', '12:00 16:59', '17:00 20:30'],
    );
    assert.include(ui.statuses, words('calendar.freeTimes', {count: 6}));
    await until(() => /Thursday,? 24 September/.test(ui.focused), 'the day has the focus');
  });

  it('whoever went on through the days keeps the focus there', async () => {
    const ui = await openReschedule({before});
    await ready(ui);
    ui.wire.hold('GET book_times');
    await ui.choose(day);
    await until(() => ui.wire.held.length);
    await ui.key('ArrowRight');
    ui.wire.letGo();
    await until(() => ui.times.length);
    await settled();
    assert.equal(ui.focusedDay, '2026-09-25');
  });

  it('its own time is no other time', async () => {
    const own = timesAnswer('2026-09-22', '-04:00', '10:00', '11:00', '12:00');
    const ui = await openReschedule({before: (wire) => (before(wire), wire.fault('GET book_times', own))});
    await ready(ui);
    await ui.choose('2026-09-22');
    await until(() => ui.times.length);
    assert.deepEqual(ui.times, ['10:00', '12:00']);
  });
});

describe('the move', () => {
  it('old and new side by side, then one request with the slot as it came', async () => {
    const ui = await openReschedule();
    await ready(ui);
    const day = ui.free.at(-1)!;
    const time = await ui.ask(day, 1);
    const [next, old] = ['time', 'del'].map((name) => plain(ui.dialog!.querySelector(name)!.textContent));
    assert.match(old!, /^Tue,? 22 Sept?/);
    assert.include(old, '11:00 – ');
    assert.include(next, `${time} – `);
    await until(() => ui.focused === words('reschedule.question'), 'the question has the focus');
    assert.equal(ui.wire.count('PUT'), 0);
    ui.press('Move appointment');
    await until(() => !ui.isOpen);
    const {body} = ui.wire.last(put);
    assert.deepEqual(body, {datetime: `${day}T${time}:00-04:00`});
    assert.deepEqual(ui.rescheduled, [`${day}T${time}:00-04:00`]);
    assert.equal(ui.wire.count('PUT'), 1);
    await until(() => ui.wire.count('GET user') === 1, 'the list is read again');
    await settled();
    assert.equal(ui.wire.count('GET user'), 1, 'and nothing else: the answer came');
    assert.deepEqual(heard('error'), []);
  });

  it('a datetime that contradicts its time goes back verbatim and is never shown', async () => {
    const odd = '2026-09-25T03:00:00+0300';
    const ui = await openReschedule({
      before: (wire) => {
        wire.fault('GET book_dates', datesAnswer('2026-09-24'));
        wire.fault('GET book_times', timesAnswer('2026-09-24', '', ['12:00', odd]));
        wire.fault('PUT book_record', {kind: 'status', status: 200, body: {success: true, data: {}, meta: []}});
      },
    });
    await ready(ui);
    await ui.ask('2026-09-24');
    assert.match(ui.text, /Thu,? 24 Sept?\w*, ?12:00 – 13:00/);
    ui.press('Move appointment');
    await until(() => !ui.isOpen);
    assert.deepEqual(ui.wire.last('PUT').body, {datetime: odd});
  });

  it('a hundred presses send one request', async () => {
    const ui = await openReschedule();
    await ready(ui);
    await ui.ask(ui.free.at(-1)!);
    ui.wire.hold('PUT');
    const button = ui.get('button', 'Move appointment');
    for (let press = 0; press < 50; press++) button.click();
    await until(() => ui.wire.held.length);
    for (const name of ['Move appointment', 'Other times', 'Keep the old time'])
      for (let press = 0; press < 25; press++) ui.press(name);
    assert.equal(button.ariaDisabled, 'true');
    assert.include(ui.statuses, words('common.busy'));
    assert.isTrue(ui.isOpen);
    ui.wire.letGo();
    await until(() => !ui.isOpen);
    await settled();
    assert.equal(ui.wire.count('PUT'), 1);
    assert.equal(ui.rescheduled.length, 1);
  });

  it('the focus does not wait for the cards that are drawn later', async () => {
    const ui = await openReschedule();
    await ready(ui);
    // The page is painted no more: of a list, only the first cards are drawn then.
    const paint = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = () => 0;
    try {
      const time = await ui.ask(ui.free.at(-1)!, 2);
      await settled();
      assert.equal(ui.focused, words('reschedule.question'));
      ui.press('Other times');
      await settled();
      assert.equal(ui.focused, time);
    } finally {
      globalThis.requestAnimationFrame = paint;
    }
  });

  it('a double click on a time does not ui it by its second half', async () => {
    const ui = await openReschedule();
    await ready(ui);
    await ui.ask(ui.free.at(-1)!);
    ui.get('button', 'Move appointment').dispatchEvent(new MouseEvent('click', {detail: 2, bubbles: true}));
    await settled();
    assert.equal(ui.wire.count('PUT'), 0);
  });

  it('a double click on "Continue" presses none of the buttons that come in its place', async () => {
    const ui = await openReschedule();
    await ready(ui);
    await ui.ask(ui.free.at(-1)!);
    const click = (name: string, detail: number) =>
      ui.get('button', name).dispatchEvent(new MouseEvent('click', {detail, bubbles: true, composed: true}));
    for (const name of ['Move appointment', 'Other times', 'Keep the old time', 'Close']) click(name, 2);
    await settled();
    assert.equal(ui.wire.count('PUT'), 0);
    assert.equal(ui.focused, words('reschedule.question'));
  });

  it('a button of the month counts each click of many', async () => {
    const ui = await openReschedule();
    await ready(ui);
    const month = () => ui.all('heading').map(nameOf);
    const before = month();
    const next = ui.get('button', 'Next month');
    for (const detail of [1, 2]) next.dispatchEvent(new MouseEvent('click', {detail, bubbles: true, composed: true}));
    await until(() => ui.text.includes('November 2026'));
    assert.notDeepEqual(month(), before);
  });

  it('the way back leads to the time that was chosen', async () => {
    const ui = await openReschedule();
    await ready(ui);
    const time = await ui.ask(ui.free.at(-1)!, 2);
    ui.press('Other times');
    await until(() => ui.focused === time);
    assert.equal(ui.wire.count('GET book_times'), 1, 'nothing is read again');
  });
});

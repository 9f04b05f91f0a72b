// The times of a day, and the one request that moves the appointment.
import {assert} from '@open-wc/testing/pure';
import {locationIds, storyIds} from '../../../../sandbox/index.js';
import {heard, printed, uncaught} from '../../../support/mount.js';
import {datesAnswer, openMove, timesAnswer, type Move} from '../../../support/reschedule.js';
import {nameOf, plain} from '../../../support/ui.js';
import {settled, until} from '../../../support/until.js';
import {rescheduleWords as words} from '../../../support/words.js';

const put = `PUT book_record/${locationIds.newYork}/${storyIds.tomorrow}`;
const ready = (move: Move) => until(() => move.free.length);

afterEach(() => assert.deepEqual([...uncaught, ...printed], []));

describe('the times', () => {
  const day = '2026-09-24';
  const before = (wire: Move['wire']) => {
    wire.fault('GET book_dates', datesAnswer('2026-09-22', day));
    wire.fault('GET book_times', timesAnswer(day, '-04:00', '09:00', '11:30', '12:00', '16:59', '17:00', '20:30'));
  };

  it('are buttons in lists by part of day', async () => {
    const move = await openMove({before});
    await ready(move);
    await move.choose(day);
    await until(() => move.times.length);
    const lists = [...move.root.querySelectorAll('ul')];
    assert.deepEqual(lists.map(nameOf), ['Morning', 'Afternoon', 'Evening']);
    assert.deepEqual(
      lists.map((list) => [...list.querySelectorAll('button')].map((one) => nameOf(one).replace(/^0/, '')).join(' ')),
      ['9:00 11:30', '12:00 16:59', '17:00 20:30'],
    );
    assert.include(move.statuses, words('calendar.freeTimes', {count: 6}));
    assert.match(move.focused, /Thursday,? 24 September/);
  });

  it('whoever went on through the days keeps the focus there', async () => {
    const move = await openMove({before});
    await ready(move);
    move.wire.hold('GET book_times');
    await move.choose(day);
    await until(() => move.wire.held.length);
    await move.key('ArrowRight');
    move.wire.letGo();
    await until(() => move.times.length);
    await settled();
    assert.equal(move.focusedDay, '2026-09-25');
  });

  it('its own time is no other time', async () => {
    const own = timesAnswer('2026-09-22', '-04:00', '10:00', '11:00', '12:00');
    const move = await openMove({before: (wire) => (before(wire), wire.fault('GET book_times', own))});
    await ready(move);
    await move.choose('2026-09-22');
    await until(() => move.times.length);
    assert.deepEqual(move.times, ['10:00', '12:00']);
  });
});

describe('the move', () => {
  it('old and new side by side, then one request with the slot as it came', async () => {
    const move = await openMove();
    await ready(move);
    const day = move.free.at(-1)!;
    const time = await move.ask(day, 1);
    const [old, next] = [...move.root.querySelectorAll('dd')].map(({textContent}) => plain(textContent));
    assert.match(old!, /^Tue,? 22 Sept?/);
    assert.include(old, '11:00 – ');
    assert.include(next, `${time} – `);
    assert.equal(move.focused, words('reschedule.question'));
    assert.equal(move.wire.count('PUT'), 0);
    move.press('Move appointment');
    await until(() => move.element.closed);
    const {body} = move.wire.last(put);
    assert.deepEqual(body, {datetime: `${day}T${time}:00-04:00`});
    assert.deepEqual(move.element.moved, [`${day}T${time}:00-04:00`]);
    assert.equal(move.wire.count('PUT'), 1);
    assert.equal(move.wire.count('GET user'), 0, 'an answer that came is believed');
    assert.deepEqual(heard('error'), []);
  });

  it('a datetime that contradicts its time goes back verbatim and is never shown', async () => {
    const odd = '2026-09-25T03:00:00+0300';
    const move = await openMove({
      before: (wire) => {
        wire.fault('GET book_dates', datesAnswer('2026-09-24'));
        wire.fault('GET book_times', timesAnswer('2026-09-24', '', ['12:00', odd]));
        wire.fault('PUT book_record', {kind: 'status', status: 200, body: {success: true, data: {}, meta: []}});
      },
    });
    await ready(move);
    await move.ask('2026-09-24');
    assert.match(move.text, /Thu,? 24 Sept?\w* ?12:00 – 13:00/);
    move.press('Move appointment');
    await until(() => move.element.closed);
    assert.deepEqual(move.wire.last('PUT').body, {datetime: odd});
  });

  it('a hundred presses send one request', async () => {
    const move = await openMove();
    await ready(move);
    await move.ask(move.free.at(-1)!);
    move.wire.hold('PUT');
    const button = move.get('button', 'Move appointment');
    for (let press = 0; press < 50; press++) button.click();
    await until(() => move.wire.held.length);
    for (const name of ['Move appointment', 'Other times', 'Keep the old time'])
      for (let press = 0; press < 25; press++) move.press(name);
    assert.equal(button.ariaDisabled, 'true');
    assert.include(move.statuses, words('common.busy'));
    assert.equal(move.element.closed, 0);
    move.wire.letGo();
    await until(() => move.element.closed);
    await settled();
    assert.equal(move.wire.count('PUT'), 1);
    assert.equal(move.element.moved.length, 1);
  });

  it('a double click on a time does not move it by its second half', async () => {
    const move = await openMove();
    await ready(move);
    await move.ask(move.free.at(-1)!);
    move.get('button', 'Move appointment').dispatchEvent(new MouseEvent('click', {detail: 2, bubbles: true}));
    await settled();
    assert.equal(move.wire.count('PUT'), 0);
  });

  it('the way back leads to the time that was chosen', async () => {
    const move = await openMove();
    await ready(move);
    const time = await move.ask(move.free.at(-1)!, 2);
    move.press('Other times');
    await until(() => move.focused === time);
    assert.equal(move.wire.count('GET book_times'), 1, 'nothing is read again');
  });
});

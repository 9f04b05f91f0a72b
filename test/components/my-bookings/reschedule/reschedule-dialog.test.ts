// Another time for an appointment: from the month to the question to the one request that moves it.
import {assert} from '@open-wc/testing/pure';
import {locationIds} from '../../../../sandbox/index.js';
import {barriers, smallTargets} from '../../../support/axe.js';
import {printed, uncaught} from '../../../support/mount.js';
import {service} from '../../../support/records.js';
import {datesAnswer, openMove, type Move} from '../../../support/reschedule.js';
import {nameOf} from '../../../support/ui.js';
import {settled, until} from '../../../support/until.js';
import {rescheduleWords as words} from '../../../support/words.js';

const ready = (move: Move) => until(() => move.free.length);

afterEach(() => assert.deepEqual([...uncaught, ...printed], []));

describe('what is asked', () => {
  it('the month of the appointment, for its team member and services', async () => {
    const move = await openMove();
    await ready(move);
    const {line, query} = move.wire.last('GET');
    assert.equal(line, `GET book_dates/${locationIds.newYork}`);
    assert.deepEqual(query, {staff_id: '55436', 'service_ids[]': '389043', date: '2026-09-01'});
    assert.equal(move.month, 'September 2026');
    await move.choose(move.free[1]!);
    await until(() => move.times.length);
    assert.equal(move.wire.last('GET').line, `GET book_times/${locationIds.newYork}/55436/${move.free[1]}`);
    assert.deepEqual(move.wire.last('GET').query, {'service_ids[]': '389043'});
  });

  it('anybody, when the appointment was for any team member', async () => {
    const before = (wire: Move['wire']) => wire.fault('GET book_dates', datesAnswer('2026-09-24'));
    const services = [service(), service({id: null, title: 'A gift'}), service({id: 7}), service()];
    const move = await openMove({parts: {master_requested: false, services}, before});
    await ready(move);
    assert.equal(move.wire.last('GET').query['staff_id'], '0');
    assert.equal(move.wire.last('GET').query['service_ids[]'], '7', 'each once, and none without its id');
    await move.choose('2026-09-24');
    assert.match(move.wire.last('GET book_times').line, /book_times\/4564\/0\/2026-09-24$/);
  });
});

describe('the month', () => {
  it('names each day by weekday, date and whether it has free times; today is marked', async () => {
    const before = (wire: Move['wire']) => wire.fault('GET book_dates', datesAnswer('2026-09-24', '2026-09-30'));
    const move = await openMove({before});
    await ready(move);
    assert.deepEqual(move.free, ['2026-09-24', '2026-09-30']);
    assert.equal(move.cells.length, 30);
    assert.equal(nameOf(move.cell('2026-09-24')), `Thursday, 24 September 2026, ${words('calendar.freeDay')}`);
    assert.equal(nameOf(move.cell('2026-09-25')), `Friday, 25 September 2026, ${words('calendar.fullDay')}`);
    assert.equal(move.cell('2026-09-25').ariaDisabled, 'true');
    assert.include(nameOf(move.cell('2026-09-21')), words('bookings.today'));
    assert.equal(move.cell('2026-09-21').getAttribute('aria-current'), 'date');
    assert.include(nameOf(move.cell('2026-09-22')), words('reschedule.yourDay'));
    const columns = [...move.root.querySelectorAll('th')];
    assert.deepEqual([columns[0]!.abbr, columns[0]!.textContent, columns.length], ['Monday', 'Mon', 7]);
    assert.include(move.statuses, words('calendar.freeDays', {count: 2}));
  });

  it('while it is read, no day is said to be full', async () => {
    const move = await openMove({before: (wire) => wire.hold('GET book_dates')});
    await until(() => move.wire.held.length);
    assert.include(move.statuses, words('calendar.loadingDays'));
    assert.equal(nameOf(move.cell('2026-09-25')), 'Friday, 25 September 2026');
    assert.equal(move.cell('2026-09-25').ariaDisabled, 'false');
    assert.notInclude(move.text, words('calendar.noDays', {month: 'September 2026'}));
  });

  it('a full day and a past day can be pressed and ask for nothing', async () => {
    const move = await openMove({before: (wire) => wire.fault('GET book_dates', datesAnswer('2026-09-24'))});
    await ready(move);
    for (const day of ['2026-09-25', '2026-09-20']) await move.choose(day);
    await settled();
    assert.equal(move.wire.count('GET book_times'), 0);
    assert.isFalse(move.cell('2026-09-20').hasAttribute('tabindex'), 'nor can the past be reached');
  });

  it('has one tab stop, which follows the focus', async () => {
    const move = await openMove();
    await ready(move);
    const stops = () => move.cells.filter(({tabIndex}) => tabIndex === 0).map(({dataset}) => dataset['day']);
    assert.deepEqual(stops(), ['2026-09-22']);
    move.cell('2026-09-26').focus();
    await move.updated;
    assert.deepEqual(stops(), ['2026-09-26']);
    await move.key('ArrowRight');
    assert.deepEqual(stops(), ['2026-09-27']);
  });

  const walks: readonly (readonly [key: string, ltr: string, rtl: string, shift?: boolean])[] = [
    ['ArrowRight', '2026-09-24', '2026-09-22'],
    ['ArrowLeft', '2026-09-22', '2026-09-24'],
    ['ArrowDown', '2026-09-30', '2026-09-30'],
    ['ArrowUp', '2026-09-21', '2026-09-21'],
    ['Home', '2026-09-21', '2026-09-21'],
    ['End', '2026-09-27', '2026-09-27'],
    ['PageDown', '2026-10-23', '2026-10-23'],
    ['PageUp', '2026-09-21', '2026-09-21'],
    ['PageDown', '2027-09-21', '2027-09-21', true],
  ];
  for (const dir of ['ltr', 'rtl'] as const)
    for (const [key, ltr, rtl, shiftKey = false] of walks)
      it(`${shiftKey ? 'Shift+' : ''}${key} in ${dir}`, async () => {
        const move = await openMove({attributes: {dir}});
        await ready(move);
        move.cell('2026-09-23').focus();
        assert.isTrue(await move.key(key, {shiftKey}), 'the page does not scroll');
        await until(() => move.focusedDay === (dir === 'ltr' ? ltr : rtl), `${move.focusedDay} is reached`);
      });

  it('other keys are left to the browser, and a held Enter asks once', async () => {
    const move = await openMove();
    await ready(move);
    const day = move.free[2]!;
    move.cell(day).focus();
    for (const key of ['Tab', 'Escape', 'a']) assert.isFalse(await move.key(key));
    assert.isFalse(await move.key('ArrowRight', {ctrlKey: true}));
    assert.equal(move.focusedDay, day);
    await move.key('Enter');
    for (let times = 0; times < 10; times++) await move.key('Enter', {repeat: true});
    assert.equal(move.wire.count('GET book_times'), 1);
    assert.equal(move.cell(day).ariaSelected, 'true');
    await until(() => move.focused === nameOf(move.all('heading').find(({className}) => className === 'day')!));
  });

  it('buttons lead to the months around; not before this one, nor over a year ahead', async () => {
    const move = await openMove();
    await ready(move);
    const press = async (name: string, times = 1) => {
      for (let press = 0; press < times; press++) move.press(name);
      await move.updated;
    };
    assert.equal(move.get('button', 'Previous month').ariaDisabled, 'true');
    await press('Previous month');
    assert.equal(move.month, 'September 2026');
    await press('Next month');
    assert.equal(move.month, 'October 2026');
    assert.equal(move.all('heading').find(({ariaLive}) => ariaLive)!.ariaLive, 'polite');
    await until(() => move.wire.count('GET book_dates') === 2);
    assert.equal(move.wire.last('GET').query['date'], '2026-10-01');
    await ready(move);
    await press('Previous month');
    assert.isNotEmpty(move.free, 'what was read is kept');
    for (let month = 0; month < 20; month++) await press('Next month');
    assert.equal(move.month, 'September 2027');
    assert.equal(move.get('button', 'Next month').ariaDisabled, 'true');
  });
});

describe('for everybody', () => {
  const states: Readonly<Record<string, (move: Move) => Promise<unknown>>> = {
    days: ready,
    loading: async (move) => (move.wire.hold('GET'), move.press('Next month')),
    times: async (move) => (await ready(move), move.choose(move.free.at(-1)!), until(() => move.times.length)),
    question: async (move) => (await ready(move), move.ask(move.free.at(-1)!)),
    'no days': async (move) => {
      move.wire.fault('GET book_dates', datesAnswer());
      move.press('Next month');
      await until(() => move.text.includes(words('calendar.callLocation')));
    },
    'days not read': async (move) => {
      move.wire.fault('GET book_dates', {kind: 'html403'});
      move.press('Next month');
      await until(() => move.alerts);
    },
    refused: async (move) => {
      move.wire.fault('PUT book_record', {kind: 'status', status: 403});
      await ready(move);
      await move.ask(move.free.at(-1)!);
      move.press('Move appointment');
      await until(() => move.alerts);
    },
  };
  const fixed = [
    'Send code|Send again|Confirm|Change number|Change password|Show password|Hide password|Sign in|Sign out',
    'Cancel appointment|Yes, cancel it|Keep it|Reschedule|Add to calendar|Show more|Try again|Book again',
  ].flatMap((names) => names.split('|'));

  for (const [name, reach] of Object.entries(states))
    it(`${name}: no barrier, no small target, no name of another's, nothing cut off at 280 px`, async () => {
      const move = await openMove();
      document.body.style.width = '280px';
      await ready(move);
      await reach(move);
      await move.updated;
      assert.deepEqual(await barriers(move.element), []);
      assert.deepEqual(smallTargets(move.root), []);
      assert.isAtMost(move.root.querySelector('dialog')!.scrollWidth, 280);
      for (const one of move.all('button').map(nameOf))
        assert.isUndefined(fixed.find((other) => one !== other && one.includes(other)));
      document.body.style.width = '';
    });

  it('another language while it is open: weeks, days and times are its own', async () => {
    const move = await openMove();
    await ready(move);
    await move.choose(move.free.at(-1)!);
    await until(() => move.times.length);
    move.element.lang = 'en-US';
    await move.updated;
    assert.equal(move.root.querySelector('th')!.abbr, 'Sunday');
    assert.match(move.times[0]!, /[AP]M$/);
    move.element.messages = {'reschedule.title': 'Neuer Termin', 'reschedule.keepOldTime': 'Behalten'};
    await move.updated;
    assert.isTrue(move.has('heading', 'Neuer Termin'));
    assert.isTrue(move.has('button', 'Behalten'));
  });
});

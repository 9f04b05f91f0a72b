// Another time for an appointment: from the month to the question to the one request that moves it.
import {assert} from '@open-wc/testing/pure';
import {setViewport} from '@web/test-runner-commands';
import {locationIds} from '../../../../sandbox/index.js';
import {barriers, smallTargets} from '../../../support/matrices/axe.js';
import {printed, uncaught} from '../../../support/mount.js';
import {service} from '../../../support/records.js';
import {datesAnswer, openReschedule, type Rescheduling} from '../../../support/reschedule.js';
import {nameOf} from '../../../support/ui.js';
import {settled, until} from '../../../support/until.js';
import {rescheduleWords as words} from '../../../support/words.js';

const ready = (ui: Rescheduling) => until(() => ui.free.length);

afterEach(() => assert.deepEqual([...uncaught, ...printed], []));

describe('what is asked', () => {
  it('the month of the appointment, for its team member and services', async () => {
    const ui = await openReschedule();
    await ready(ui);
    const {line, query} = ui.wire.last('GET');
    assert.equal(line, `GET book_dates/${locationIds.newYork}`);
    assert.deepEqual(query, {staff_id: '55436', 'service_ids[]': '389043', date: '2026-09-01'});
    assert.equal(ui.month, 'September 2026');
    await ui.choose(ui.free[1]!);
    await until(() => ui.times.length);
    assert.equal(ui.wire.last('GET').line, `GET book_times/${locationIds.newYork}/55436/${ui.free[1]}`);
    assert.deepEqual(ui.wire.last('GET').query, {'service_ids[]': '389043'});
  });

  it('anybody, when the appointment was for any team member', async () => {
    const before = (wire: Rescheduling['wire']) => wire.fault('GET book_dates', datesAnswer('2026-09-24'));
    const services = [service(), service({id: null, title: 'A gift'}), service({id: 7}), service()];
    const ui = await openReschedule({parts: {master_requested: false, services}, before});
    await ready(ui);
    assert.equal(ui.wire.last('GET').query['staff_id'], '0');
    assert.equal(ui.wire.last('GET').query['service_ids[]'], '7', 'each once, and none without its id');
    await ui.choose('2026-09-24');
    assert.match(ui.wire.last('GET book_times').line, /book_times\/4564\/0\/2026-09-24$/);
  });
});

describe('the month', () => {
  it('names each day by weekday, date and whether it has free times; today is marked', async () => {
    const before = (wire: Rescheduling['wire']) =>
      wire.fault('GET book_dates', datesAnswer('2026-09-24', '2026-09-30'));
    const ui = await openReschedule({before});
    await ready(ui);
    assert.deepEqual(ui.free, ['2026-09-24', '2026-09-30']);
    assert.equal(ui.cells.length, 30);
    assert.equal(nameOf(ui.cell('2026-09-24')), `Thursday, 24 September 2026, ${words('calendar.freeDay')}`);
    assert.equal(nameOf(ui.cell('2026-09-25')), `Friday, 25 September 2026, ${words('calendar.fullDay')}`);
    assert.equal(ui.cell('2026-09-25').ariaDisabled, 'true');
    assert.include(nameOf(ui.cell('2026-09-21')), words('bookings.today'));
    assert.equal(ui.cell('2026-09-21').getAttribute('aria-current'), 'date');
    assert.include(nameOf(ui.cell('2026-09-22')), words('reschedule.yourDay'));
    const columns = [...ui.root.querySelectorAll('th')];
    assert.deepEqual([columns[0]!.abbr, columns[0]!.textContent, columns.length], ['Monday', 'Mon', 7]);
    assert.include(ui.statuses, words('calendar.freeDays', {count: 2}));
  });

  it('while it is read, no day is said to be full', async () => {
    const ui = await openReschedule({before: (wire) => wire.hold('GET book_dates')});
    await until(() => ui.wire.held.length);
    assert.include(ui.statuses, words('calendar.loadingDays'));
    assert.equal(nameOf(ui.cell('2026-09-25')), 'Friday, 25 September 2026');
    assert.equal(ui.cell('2026-09-25').ariaDisabled, 'false');
    assert.notInclude(ui.text, words('calendar.noDays', {month: 'September 2026'}));
  });

  it('a full day and a past day can be pressed and ask for nothing', async () => {
    const ui = await openReschedule({before: (wire) => wire.fault('GET book_dates', datesAnswer('2026-09-24'))});
    await ready(ui);
    for (const day of ['2026-09-25', '2026-09-20']) await ui.choose(day);
    await settled();
    assert.equal(ui.wire.count('GET book_times'), 0);
    assert.isFalse(ui.cell('2026-09-20').hasAttribute('tabindex'), 'nor can the past be reached');
  });

  it('has one tab stop, which follows the focus', async () => {
    const ui = await openReschedule();
    await ready(ui);
    const stops = () => ui.cells.filter(({tabIndex}) => tabIndex === 0).map(({dataset}) => dataset['day']);
    assert.deepEqual(stops(), ['2026-09-22']);
    ui.cell('2026-09-26').focus();
    await ui.updated;
    assert.deepEqual(stops(), ['2026-09-26']);
    await ui.key('ArrowRight');
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
        const ui = await openReschedule({attributes: {dir}});
        await ready(ui);
        ui.cell('2026-09-23').focus();
        assert.isTrue(await ui.key(key, {shiftKey}), 'the page does not scroll');
        await until(() => ui.focusedDay === (dir === 'ltr' ? ltr : rtl), `${ui.focusedDay} is reached`);
      });

  it('other keys are left to the browser, and a held Enter asks once', async () => {
    const ui = await openReschedule();
    await ready(ui);
    const day = ui.free[2]!;
    ui.cell(day).focus();
    for (const key of ['Tab', 'a']) assert.isFalse(await ui.key(key));
    assert.isFalse(await ui.key('ArrowRight', {ctrlKey: true}));
    assert.equal(ui.focusedDay, day);
    await ui.key('Enter');
    for (let times = 0; times < 10; times++) await ui.key('Enter', {repeat: true});
    assert.equal(ui.wire.count('GET book_times'), 1);
    assert.equal(ui.cell(day).ariaSelected, 'true');
    const heading = () => ui.all('heading').find(({className}) => className === 'day');
    await until(() => heading() && ui.focused === nameOf(heading()!), 'the heading of the times has the focus');
    // Last: in WebKitGTK a key that a script sends closes the dialog as well.
    assert.isFalse(await ui.key('Escape'));
  });

  it('buttons lead to the months around; not before this one, nor over a year ahead', async () => {
    const ui = await openReschedule();
    await ready(ui);
    const press = async (name: string, times = 1) => {
      for (let press = 0; press < times; press++) ui.press(name);
      await ui.updated;
    };
    assert.equal(ui.get('button', 'Previous month').ariaDisabled, 'true');
    await press('Previous month');
    assert.equal(ui.month, 'September 2026');
    await press('Next month');
    assert.equal(ui.month, 'October 2026');
    assert.equal(ui.all('heading').find(({ariaLive}) => ariaLive)!.ariaLive, 'polite');
    await until(() => ui.wire.count('GET book_dates') === 2);
    assert.equal(ui.wire.last('GET').query['date'], '2026-10-01');
    await ready(ui);
    await press('Previous month');
    assert.isNotEmpty(ui.free, 'what was read is kept');
    for (let month = 0; month < 20; month++) await press('Next month');
    assert.equal(ui.month, 'September 2027');
    assert.equal(ui.get('button', 'Next month').ariaDisabled, 'true');
  });
});

describe('for everybody', () => {
  afterEach(() => setViewport({width: 800, height: 600}));
  const states: Readonly<Record<string, (ui: Rescheduling) => Promise<unknown>>> = {
    days: ready,
    loading: async (ui) => (ui.wire.hold('GET'), ui.press('Next month')),
    times: async (ui) => (await ready(ui), ui.choose(ui.free.at(-1)!), until(() => ui.times.length)),
    question: async (ui) => (await ready(ui), ui.ask(ui.free.at(-1)!)),
    'no days': async (ui) => {
      ui.wire.fault('GET book_dates', datesAnswer());
      ui.press('Next month');
      await until(() => ui.text.includes(words('calendar.callLocation')));
    },
    'days not read': async (ui) => {
      ui.wire.fault('GET book_dates', {kind: 'html403'});
      ui.press('Next month');
      await until(() => ui.alerts);
    },
    refused: async (ui) => {
      ui.wire.fault('PUT book_record', {kind: 'status', status: 403});
      await ready(ui);
      await ui.ask(ui.free.at(-1)!);
      ui.press('Move appointment');
      await until(() => ui.alerts);
    },
  };
  const fixed = [
    'Send code|Send again|Confirm|Change number|Change password|Show password|Hide password|Sign in|Sign out',
    'Cancel appointment|Yes, cancel it|Keep it|Reschedule|Add to calendar|Show more|Try again|Book again',
  ].flatMap((names) => names.split('|'));

  for (const [name, reach] of Object.entries(states))
    it(`${name}: no barrier, no small target, no name of another's, nothing cut off at 280 px`, async () => {
      await setViewport({width: 280, height: 700});
      const ui = await openReschedule();
      await ready(ui);
      await reach(ui);
      await ui.updated;
      // Colours of a dialog that is still fading in are not its own.
      for (const animation of ui.root.getAnimations()) animation.finish();
      assert.deepEqual(await barriers(ui.element), []);
      assert.deepEqual(smallTargets(ui.root), []);
      // WebKitGTK's window cannot be as narrow.
      assert.isAtMost(ui.root.querySelector('dialog')!.scrollWidth, innerWidth);
      if (!navigator.userAgent.includes('Version/')) assert.equal(innerWidth, 280);
      for (const one of ui.all('button').map(nameOf))
        assert.isUndefined(fixed.find((other) => one !== other && one.includes(other)));
    });

  it('another language while it is open: weeks, days and times are its own', async () => {
    const ui = await openReschedule();
    await ready(ui);
    await ui.choose(ui.free.at(-1)!);
    await until(() => ui.times.length);
    ui.element.lang = 'en-US';
    await ui.updated;
    assert.equal(ui.root.querySelector('th')!.abbr, 'Sunday');
    assert.match(ui.times[0]!, /[AP]M$/);
    ui.element.messages = {'reschedule.title': 'Neuer Termin', 'reschedule.next': 'Weiter'};
    await ui.updated;
    assert.isTrue(ui.has('heading', 'Neuer Termin'));
    assert.isTrue(ui.has('button', 'Weiter'));
  });
});

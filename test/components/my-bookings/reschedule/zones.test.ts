// The location's wall clock, wherever the visitor is: days, times, and today.
import {assert} from '@open-wc/testing/pure';
import {epochOf} from '../../../support/rules/booking-rules.js';
import {datesAnswer, openReschedule, timesAnswer, type Rescheduling} from '../../../support/reschedule.js';
import {nameOf, plain} from '../../../support/ui.js';
import {until} from '../../../support/until.js';
import {rescheduleWords as words} from '../../../support/words.js';

const {getTimezoneOffset} = Date.prototype;
const visitorAt = (minutesAhead: number): void => {
  Object.assign(Date.prototype, {getTimezoneOffset: () => -minutesAhead});
};

afterEach(() => {
  Object.assign(Date.prototype, {getTimezoneOffset});
});

interface Zone {
  readonly name: string;
  /** The appointment, and the slot that is chosen, as the location's wall clock with its offset. */
  readonly old: string;
  readonly day: string;
  readonly offset: string;
  /** A moment at which it is `today` at the location, and another day in UTC where one can be. */
  readonly now: string;
  readonly today: string;
  readonly zone: string;
  readonly minutes: number;
}

const zones: readonly Zone[] = [
  {
    name: 'Kiritimati',
    old: '2026-09-22T08:00:00+1400',
    day: '2026-09-30',
    offset: '+14:00',
    now: '2026-09-20T10:00:00Z',
    today: '2026-09-21',
    zone: 'GMT+14',
    minutes: 840,
  },
  {
    name: 'Kathmandu',
    old: '2026-09-22T00:15:00+0545',
    day: '2026-09-30',
    offset: '+05:45',
    now: '2026-09-20T18:15:00Z',
    today: '2026-09-21',
    zone: 'GMT+5:45',
    minutes: 345,
  },
  {
    name: 'St John’s',
    old: '2026-12-30T23:30:00-0330',
    day: '2026-12-31',
    offset: '-03:30',
    now: '2026-12-02T03:29:59Z',
    today: '2026-12-01',
    zone: 'GMT-3:30',
    minutes: -210,
  },
  {
    name: 'UTC',
    old: '2028-02-29T23:59:00Z',
    day: '2028-02-28',
    offset: '+00:00',
    now: '2028-02-01T00:00:00Z',
    today: '2028-02-01',
    zone: 'GMT+0',
    minutes: 0,
  },
  {
    name: 'Adak',
    old: '2026-12-31T16:00:00-1000',
    day: '2026-12-17',
    offset: '-10:00',
    now: '2026-12-02T09:59:59Z',
    today: '2026-12-01',
    zone: 'GMT-10',
    minutes: -600,
  },
  {
    // Summer ends on 1 November: the slot has another offset than the appointment.
    name: 'New York, over the end of summer',
    old: '2026-10-31T23:30:00-0400',
    day: '2026-11-02',
    offset: '-05:00',
    now: '2026-10-31T03:59:59Z',
    today: '2026-10-30',
    zone: 'GMT-5',
    minutes: -300,
  },
];

async function asked({old, day, offset, now}: Zone): Promise<Rescheduling> {
  const ui = await openReschedule({
    parts: {datetime: old},
    now: epochOf(now),
    before: (wire) => {
      wire.fault('GET book_dates', datesAnswer(day));
      wire.fault('GET book_times', timesAnswer(day, offset, '00:30', '23:45'));
    },
  });
  await until(() => /\d days? with/.test(ui.statuses));
  return ui;
}

const clock = (text: string): RegExp => new RegExp(`\\b0?${text.replace(/^0/, '')}\\b`);

for (const zone of zones)
  for (const visitor of [840, 345, -210, zone.minutes])
    it(`${zone.name}, seen from UTC${visitor < 0 ? '' : '+'}${visitor / 60}`, async () => {
      visitorAt(visitor);
      const ui = await asked(zone);
      const {old, day, today, zone: name} = zone;
      const foreign = visitor !== zone.minutes;
      if (ui.cells.some(({dataset}) => dataset['day'] === today))
        assert.equal(ui.cell(today).getAttribute('aria-current'), 'date');
      assert.include(nameOf(ui.cell(old.slice(0, 10))), words('reschedule.yourDay'));
      if (old.slice(0, 7) !== day.slice(0, 7)) {
        ui.press('Next month');
        await until(() => ui.free.length);
      }
      assert.deepEqual(ui.free, [day]);
      await ui.choose(day);
      await until(() => ui.times.length);
      assert.match(ui.times[0]!, clock('00:30'));
      assert.match(ui.times[1]!, clock('23:45'));
      const [section] = ui.root.querySelectorAll('[aria-busy]');
      assert.equal(plain(section!.textContent).includes(words('calendar.timesOfLocation', {zone: name})), foreign);
      await ui.ask(day, 1);
      const was = plain(ui.root.querySelector('dialog del')!.textContent);
      const becomes = plain(ui.root.querySelector('dialog .row time')!.parentElement!.textContent);
      assert.match(was, clock(old.slice(11, 16)));
      assert.include(was, `${Number(old.slice(8, 10))} `);
      assert.match(becomes, clock('23:45'));
      assert.include(becomes, `${Number(day.slice(8))} `);
      assert.equal(becomes.endsWith(name), foreign);
      assert.equal(/GMT/.test(becomes), foreign);
      ui.press('Move appointment');
      await until(() => ui.wire.count('PUT'));
      assert.deepEqual(ui.wire.last('PUT').body, {datetime: `${day}T23:45:00${zone.offset}`});
    });

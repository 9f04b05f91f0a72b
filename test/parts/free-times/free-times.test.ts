// Choosing a day and a time on a small element, without an appointment: as a booking will do it.
import {assert} from '@open-wc/testing/pure';
import {AltegioApiError} from '../../../src/api/errors.js';
import type {BookableTime} from '../../../src/api/models.js';
import {bookings, calendar} from '../../../src/i18n/en/index.js';
import type {FreeTimesApi} from '../../../src/parts/free-times/free-times.reads.js';
import type {ChosenTime} from '../../../src/parts/free-times/free-times.state.js';
import {FreeTimes, type FreeTimesOptions} from '../../../src/parts/free-times/free-times.js';
import {freeTimesStatus, freeTimesView} from '../../../src/parts/free-times/free-times.view.js';
import {small, type SmallElement} from '../../support/small-element.js';
import {Ui, nameOf} from '../../support/ui.js';
import {settled, until} from '../../support/until.js';

const day = '2026-09-24';
const at = (time: string): BookableTime => ({time, datetime: `${day}T${time}:00-04:00`, durationSeconds: 3600});

interface Asked {
  readonly what: 'days' | 'times';
  readonly options: Readonly<Record<string, unknown>>;
}

class Picker extends Ui<SmallElement> {
  readonly freeTimes: FreeTimes;
  readonly asked: Asked[] = [];
  readonly chosen: ChosenTime[] = [];
  readonly failed: string[] = [];
  days: () => Promise<readonly string[]> = () => Promise.resolve([day, '2026-09-30']);
  times: () => Promise<readonly BookableTime[]> = () => Promise.resolve([at('09:00'), at('12:00'), at('18:30')]);

  constructor(element: SmallElement, more: Partial<FreeTimesOptions> = {}, days?: Picker['days']) {
    super(element);
    if (days) this.days = days;
    const api = {
      getBookableDates: (options: object) => (this.asked.push({what: 'days', options: {...options}}), this.days()),
      getBookableTimes: (options: object) => (this.asked.push({what: 'times', options: {...options}}), this.times()),
    } as FreeTimesApi;
    element.parts.addWords({bookings, calendar});
    this.freeTimes = new FreeTimes(element.parts, {
      id: 'free',
      api,
      request: {locationId: 4564, teamMemberId: 0, serviceIds: [1, 2]},
      marked: {day: '2026-09-21', name: () => 'asked for'},
      today: () => '2026-09-21',
      offset: '-04:00',
      hidden: ({iso}) => iso === `${day}T12:00:00-04:00`,
      lostText: (time) => `${time} is gone`,
      phones: [],
      chosen: (time) => this.chosen.push(time),
      failed: ({code}) => this.failed.push(code),
      ...more,
    });
    element.view = () => freeTimesView(this.freeTimes);
    element.requestUpdate();
  }

  get cells(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[role=gridcell]')];
  }

  get free(): string[] {
    return this.cells
      .filter((cell) => nameOf(cell).endsWith(`, ${calendar.freeDay}`))
      .map(({dataset}) => dataset['day']!);
  }

  get offered(): string[] {
    return this.all('listitem').map(nameOf);
  }

  async choose(on: string): Promise<void> {
    const cell = this.cells.find(({dataset}) => dataset['day'] === on)!;
    cell.focus();
    cell.click();
    await this.updated;
  }
}

async function picker(more: Partial<FreeTimesOptions> = {}, days?: Picker['days']): Promise<Picker> {
  return new Picker(await small({lang: 'en'}), more, days);
}

afterEach(() => document.body.replaceChildren());

it('asks by location, team member and services; a chosen time comes back as it came', async () => {
  const ui = await picker();
  await until(() => ui.free.length);
  assert.deepEqual(ui.free, [day, '2026-09-30']);
  await ui.choose(day);
  await until(() => ui.offered.length);
  const request = {locationId: 4564, teamMemberId: 0, serviceIds: [1, 2]};
  const asked: unknown[] = ui.asked.map(({what, options}) => ({what, ...options, signal: null}));
  assert.deepEqual(asked, [
    {what: 'days', ...request, from: '2026-09-01', signal: null},
    {what: 'times', ...request, date: day, signal: null},
  ]);
  ui.press(ui.offered[1]!);
  assert.deepEqual(ui.chosen, [{day, slot: at('18:30')}]);
});

it('a time that is hidden is not offered; the others stand in parts of the day', async () => {
  const ui = await picker();
  await until(() => ui.free.length);
  await ui.choose(day);
  await until(() => ui.offered.length);
  assert.equal(ui.offered.length, 2);
  const lists = [...ui.root.querySelectorAll('ul')];
  assert.deepEqual(lists.map(nameOf), [calendar.morning, calendar.evening]);
});

it('says where it stands', async () => {
  const ui = await picker();
  assert.equal(freeTimesStatus(ui.freeTimes), calendar.loadingDays);
  await until(() => ui.free.length);
  assert.equal(freeTimesStatus(ui.freeTimes), '2 days with free times');
  const chosen = ui.choose(day);
  assert.equal(freeTimesStatus(ui.freeTimes), calendar.loadingTimes);
  await chosen;
  await until(() => ui.offered.length);
  assert.equal(freeTimesStatus(ui.freeTimes), '2 free times');
  await until(() => /24 September/.test(ui.focused), 'the day has the focus');
});

it('a failed read is told, is no empty list, and can be tried again', async () => {
  const ui = await picker({}, () => Promise.reject(new AltegioApiError('network')));
  await until(() => ui.alerts);
  assert.include(ui.alerts, calendar.daysFault);
  assert.deepEqual(ui.failed, ['network']);
  ui.days = () => Promise.resolve([day]);
  ui.press('Try again');
  await until(() => ui.free.length);
  ui.times = () => Promise.reject(new AltegioApiError('timeout'));
  await ui.choose(day);
  await until(() => ui.alerts);
  assert.include(ui.alerts, calendar.timesFault);
  assert.deepEqual(ui.failed, ['network', 'timeout']);
  assert.deepEqual(ui.free, [day], 'the days stay');
});

it('a time that somebody else has taken is named, and its day is read again', async () => {
  const ui = await picker();
  await until(() => ui.free.length);
  await ui.choose(day);
  await until(() => ui.offered.length);
  ui.press(ui.offered[0]!);
  ui.times = () => Promise.resolve([at('18:30')]);
  ui.freeTimes.lost(ui.chosen[0]!);
  await until(() => ui.offered.length === 1);
  assert.match(ui.alerts, /^0?9:00 is gone$/);
  await until(() => ui.focused.includes('is gone'));
  ui.press(ui.offered[0]!);
  await until(() => !ui.alerts, 'until another is chosen');
});

it('back among the times, the chosen one has the focus', async () => {
  const ui = await picker();
  await until(() => ui.free.length);
  await ui.choose(day);
  await until(() => ui.offered.length);
  ui.press(ui.offered[1]!);
  ui.freeTimes.showAgain(ui.chosen[0]!);
  await until(() => /18:30/.test(ui.focused));
});

it('stopped, it says nothing more', async () => {
  let answer: (days: readonly string[]) => void = () => {};
  const ui = await picker({}, () => new Promise((resolve) => (answer = resolve)));
  ui.freeTimes.stop();
  answer([day]);
  await settled();
  assert.deepEqual([ui.free, ui.failed], [[], []]);
  assert.isTrue((ui.asked[0]!.options['signal'] as AbortSignal).aborted);
});

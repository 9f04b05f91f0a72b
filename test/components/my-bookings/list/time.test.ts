// What time changes by itself: headings, groups, countdowns and what may be done; and every fact of an appointment that is
// told with it. One timer, and none in a tab that nobody sees.
import {assert} from '@open-wc/testing/pure';
import {moveMs} from '../../../../src/base/host.js';
import '../../../../src/elements/my-bookings.js';
import {epochOf} from '../../../support/rules/booking-rules.js';
import {fakeClock, type Clock} from '../../../support/clock.js';
import {heard, mount} from '../../../support/mount.js';
import {record, service, type Parts} from '../../../support/records.js';
import {byRole, nameOf, plain, type Ui} from '../../../support/ui.js';
import {settled, until} from '../../../support/until.js';
import {Wire} from '../../../support/wire.js';
import {bookingsWords as words} from '../../../support/words.js';

type List = Ui<HTMLElementTagNameMap['altegio-my-bookings']>;

const minute = 60_000;
const hour = 60 * minute;
let clock: Clock;

beforeEach(() => {
  clock = fakeClock();
});
afterEach(() => {
  document.body.replaceChildren();
  clock.restore();
  hide(false);
});

function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Moves to that moment: tests that name days and hours say so. */
function goTo(moment: string): void {
  clock.advance(epochOf(moment) - Date.now());
}

async function list(records: readonly Parts[], attributes: Record<string, string> = {}): Promise<List> {
  const wire = new Wire();
  await wire.signIn();
  wire.records(...records.map(record));
  const ui: List = await mount('altegio-my-bookings', {wire, attributes: {lang: 'en', ...attributes}});
  await until(() => ui.has('article'));
  return ui;
}

const headings = (ui: List): string[] =>
  [...ui.root.querySelectorAll('h2, h3')].map(({textContent}) => plain(textContent));

describe('as time goes by', () => {
  it('a day ahead, tomorrow, in hours, in minutes, now, past', async () => {
    goTo('2030-05-06T11:59:00Z');
    // Its hour begins at 9:00 in Tbilisi.
    const ui = await list([{datetime: '2030-05-08T09:00:00+0400'}]);
    const text = (): string => plain(ui.get('article').textContent);
    assert.deepEqual(headings(ui), ['Upcoming']);
    assert.notInclude(text(), 'Tomorrow');
    const steps: readonly [moment: string, soon: string][] = [
      ['2030-05-06T20:00:00Z', 'Tomorrow'],
      ['2030-05-07T05:01:00Z', words('bookings.inHours', {count: 23})],
      ['2030-05-07T20:00:00Z', words('bookings.inHours', {count: 9})],
      ['2030-05-08T02:00:00Z', words('bookings.inHours', {count: 3})],
      ['2030-05-08T04:00:00Z', words('bookings.inHours', {count: 1})],
      ['2030-05-08T04:40:00Z', words('bookings.inMinutes', {count: 20})],
      ['2030-05-08T04:59:00Z', words('bookings.inMinutes', {count: 1})],
      ['2030-05-08T05:00:00Z', words('bookings.goingOn')],
      ['2030-05-08T05:59:59Z', words('bookings.goingOn')],
    ];
    for (const [moment, soon] of steps) {
      goTo(moment);
      await ui.updated;
      assert.deepEqual(headings(ui), ['Upcoming'], moment);
      assert.include(text(), soon, moment);
      if (soon !== 'Tomorrow') assert.notInclude(text(), 'Tomorrow', 'one of them at most');
    }
    goTo('2030-05-08T06:00:00Z');
    await until(() => headings(ui).includes('Past'), 'the services are over');
    assert.deepEqual(headings(ui), ['Past']);
    assert.notInclude(text(), words('bookings.goingOn'));
  });

  it('the countdown is beside the name of the card, not in it', async () => {
    goTo('2030-05-08T02:00:00Z');
    const ui = await list([{datetime: '2030-05-08T09:00:00+0400'}]);
    assert.notInclude(nameOf(ui.get('article')), words('bookings.inHours', {count: 3}));
    assert.include(ui.text, words('bookings.inHours', {count: 3}));
  });

  it('what may be done changes to the second', async () => {
    goTo('2030-05-08T01:00:00Z');
    const company = {allow_delete_record_delay_step: 10_800, allow_change_record_delay_step: 0};
    const ui = await list([{datetime: '2030-05-08T09:00:00+0400', company}]);
    goTo('2030-05-08T02:00:00Z');
    await settled();
    assert.isTrue(ui.has('button', 'Cancel appointment'), 'at that very moment it may');
    clock.advance(1);
    await until(() => !ui.has('button', 'Cancel appointment'));
    assert.isTrue(ui.has('button', 'Reschedule'));
    goTo('2030-05-08T05:00:00Z');
    clock.advance(1);
    await until(() => !ui.has('button', 'Reschedule'));
  });

  it('only what is shown is waited for, and "Show more" is waited for as well', async () => {
    goTo('2030-05-08T00:00:00Z');
    const ui = await list([{datetime: '2030-05-09T09:00:00+0000'}, {datetime: '2030-05-10T00:20:00+0000'}], {
      'page-size': '1',
    });
    ui.press('Show more');
    await until(() => ui.all('article').length === 2);
    goTo('2030-05-10T00:01:00Z');
    await until(() => ui.text.includes(words('bookings.inMinutes', {count: 19})));
  });

  it('the list that is on the page is not read for it', async () => {
    goTo('2030-05-08T00:00:00Z');
    await list([{datetime: '2030-05-08T09:00:00+0000'}]);
    goTo('2030-05-08T12:00:00Z');
    await settled();
    assert.equal(heard('appointments-loaded').length, 1);
  });
});

describe('one timer', () => {
  let running: Set<number>;
  let delays: number[];
  let counted: {setTimeout: typeof setTimeout; clearTimeout: typeof clearTimeout};

  beforeEach(() => {
    running = new Set();
    delays = [];
    const {setTimeout: start, clearTimeout: stop} = globalThis;
    counted = {setTimeout: start, clearTimeout: stop};
    globalThis.setTimeout = ((work: () => void, delay = 0) => {
      const id = start(() => {
        running.delete(id as never);
        work();
      }, delay);
      running.add(id as never);
      delays.push(delay);
      return id;
    }) as typeof setTimeout;
    globalThis.clearTimeout = ((id: number) => {
      running.delete(id);
      stop(id);
    }) as typeof clearTimeout;
  });
  afterEach(() => Object.assign(globalThis, counted));

  it('for all cards, of an hour at most; none off the page, in a hidden tab, or when nothing changes any more', async () => {
    goTo('2030-05-08T00:00:00Z');
    const far = Array.from({length: 15}, (_, index) => ({datetime: `2030-06-${index + 10}T09:00:00+0000`}));
    const ui = await list(far);
    // Also the cards that are drawn after the first ones, each in a turn of its own.
    await ui.updated;
    await settled();
    assert.equal(running.size, 1);
    assert.isAtMost(Math.max(...delays.slice(-1)), hour);
    hide(true);
    await ui.updated;
    await settled();
    assert.equal(running.size, 0, 'nobody looks');
    clock.advance(40 * 24 * hour);
    hide(false);
    await until(() => headings(ui).includes('Past'), 'back, it is drawn as it is now');
    await ui.updated;
    ui.element.remove();
    clock.advance(moveMs);
    await settled();
    assert.equal(running.size, 0, 'off the page');
    const past = await list([{datetime: '2020-05-08T09:00:00+0000'}]);
    await settled();
    assert.equal(running.size, 0, 'what is past stays as it is');
    past.element.remove();
  });

  it('moved in the document it goes on', async () => {
    goTo('2030-05-08T00:00:00Z');
    const ui = await list([{datetime: '2030-05-08T09:00:00+0000'}]);
    const place = document.createElement('section');
    document.body.append(place);
    place.append(ui.element);
    await settled();
    assert.equal(running.size, 1);
    goTo('2030-05-08T08:30:00Z');
    await until(() => ui.text.includes(words('bookings.inMinutes', {count: 30})));
  });
});

describe('what is told of an appointment', () => {
  const soon = '2030-05-08T09:00:00+0000';
  const shown = async (parts: Parts): Promise<string> => {
    goTo('2030-05-07T10:00:00Z');
    const ui = await list([{datetime: soon, ...parts}]);
    const text = plain(ui.get('article').textContent);
    ui.element.remove();
    return text;
  };

  it('reminders, for what is still to come, among what is rare', async () => {
    const both = {notify_by_sms: 2, notify_by_email: 24};
    const text = await shown(both);
    assert.include(text, words('bookings.smsReminder', {time: '2 hr'}));
    assert.include(text, words('bookings.emailReminder', {time: '24 hr'}));
    for (const parts of [{}, {...both, deleted: true}, {...both, attendance: 1}, {notify_by_sms: 0}]) {
      const none = await shown(parts);
      assert.notInclude(none, words('bookings.smsReminder', {time: '2 hr'}));
      assert.notInclude(none, words('bookings.emailReminder', {time: '24 hr'}));
    }
  });

  it('any team member, with and without somebody found', async () => {
    assert.include(await shown({master_requested: false}), words('bookings.anyTeamMember'));
    assert.include(await shown({master_requested: false}), 'Natalie Parker');
    assert.include(await shown({master_requested: false, staff: null}), words('bookings.anyTeamMember'));
    assert.notInclude(await shown({master_requested: true}), words('bookings.anyTeamMember'));
  });

  it('services, visitors, a group event, prepayment', async () => {
    const services = [
      service({title: 'Cut', seance_length: 1800}),
      service({title: 'Wash', amount: 2, seance_length: 900}),
    ];
    const text = await shown({services, length: 9999, clients_count: 3, activity_id: 7, prepaid: true});
    for (const part of [
      'Cut, Wash × 2',
      '45 min',
      words('bookings.visitors', {count: 3}),
      words('bookings.groupEvent'),
      words('bookings.payable'),
    ])
      assert.include(text, part);
    assert.include(await shown({prepaid: true, prepaid_confirmed: true}), words('bookings.paid'));
  });

  it('the end is that of the services, and not of the break after them', async () => {
    goTo('2030-05-07T10:00:00Z');
    const ui = await list([{datetime: soon, services: [service({seance_length: 1800})], length: 5400}]);
    const time = ui.root.querySelector('[part~=card-time]')!;
    assert.match(plain(time.textContent ?? ''), /9:00 – 9:30/);
    goTo('2030-05-08T09:29:59Z');
    await ui.updated;
    assert.include(ui.text, words('bookings.goingOn'));
    goTo('2030-05-08T09:30:00Z');
    await until(() => headings(ui).includes('Past'));
  });

  it('the zone is named where the visitor’s clock shows another time, and only there', async () => {
    goTo('2030-05-07T10:00:00Z');
    const own = -new Date(soon).getTimezoneOffset();
    const iso = (minutes: number): string =>
      `${minutes < 0 ? '-' : '+'}${[Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((n) => String(n).padStart(2, '0')).join('')}`;
    const times = async (minutes: number): Promise<string> => {
      const ui = await list([{datetime: `2030-05-08T09:00:00${iso(minutes)}`}]);
      const [article] = byRole(ui.root, 'article');
      const text = plain(article!.querySelector('[part~=card-time]')!.textContent ?? '');
      ui.element.remove();
      return text;
    };
    assert.notInclude(await times(own), 'GMT');
    for (const minutes of [840, 345, -210, 60, -300].filter((one) => one !== own))
      assert.match(await times(minutes), /9:00 – 10:00 GMT[+-]\d/);
  });
});

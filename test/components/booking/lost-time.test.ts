// A time that somebody else has taken, or whose booking is not known: what is offered instead.
import {assert} from '@open-wc/testing/pure';
import {berlinIds, berlinServices} from '../../../sandbox/index.js';
import {openBooking, type Booking} from '../../support/booking.js';
import {heard} from '../../support/mount.js';
import {nameOf, plain} from '../../support/ui.js';
import {until} from '../../support/until.js';

const lindenhof = {'location-id': String(berlinIds.lindenhof)};
const steps = (): string[] => heard('step-shown').map((detail) => (detail as {step: string}).step);

/** The buttons beneath a heading. */
function beneath(ui: Booking, heading: string): HTMLElement[] {
  const title = [...ui.root.querySelectorAll('h3')].find((one) => plain(one.textContent) === heading);
  return [...(title?.parentElement?.querySelectorAll('button') ?? [])];
}

const minutesOf = (name: string): number => {
  const [, hours = '', minutes = ''] = /(\d+):(\d\d)/.exec(name)!;
  return Number(hours) * 60 + Number(minutes);
};

async function onAnotherDay(ui: Booking, index: number): Promise<void> {
  const day = await until(() => ui.root.querySelectorAll<HTMLElement>('[role=gridcell].free')[2]);
  day.click();
  await ui.updated;
  await until(() => !ui.root.querySelector('[aria-busy=true]') && ui.times[index]);
  ui.press(ui.times[index]!);
}

describe('<altegio-booking>: another time', () => {
  it('the three times nearest to the one that was taken, each in one press, and the day beneath', async () => {
    const ui = await openBooking({
      attributes: {
        ...lindenhof,
        'service-ids': String(berlinServices.cut),
        'team-member-id': 'any',
        date: '2026-09-24',
      },
    });
    await ui.at('Choose a time');
    const before = await until(() => (ui.times.length > 5 ? ui.times : null));
    const lost = before[4]!;
    ui.press(lost);
    await ui.goOn();
    await ui.at('Your details');
    ui.introduce({phone: '+493055501234'});
    ui.wire.fault('POST book_record', {kind: 'steal'});
    ui.press('Book');
    await ui.at('Choose a time');
    const near = await until(() => {
      const found = beneath(ui, 'Nearest to it');
      return found.length ? found : null;
    });
    ui.wire.sandbox.faults.clear();
    const names = near.map(nameOf);
    const byDistance = ui.times
      .filter((name) => name !== lost)
      .sort((a, b) => Math.abs(minutesOf(a) - minutesOf(lost)) - Math.abs(minutesOf(b) - minutesOf(lost)));
    assert.sameMembers(names, byDistance.slice(0, 3));
    assert.deepEqual(
      names,
      [...names].sort((a, b) => minutesOf(a) - minutesOf(b)),
      'in their order',
    );
    assert.isTrue([...ui.root.querySelectorAll('h3')].some((one) => plain(one.textContent) === 'Other days and times'));
    const [first] = near;
    first!.click();
    await ui.updated;
    assert.equal(first!.getAttribute('aria-pressed'), 'true');
    assert.isTrue(first!.isConnected);
    await ui.goOn();
    await ui.at('Your details');
    assert.equal(ui.field('Name').value, 'Grace Miller');
    assert.include(ui.text, /\d+:\d\d/.exec(names[0]!)![0]);
    ui.press('Book');
    await ui.at('You are booked');
  });

  it('of two appointments whose booking is not known, both are asked again, and each step is told once', async () => {
    const ui = await openBooking({attributes: lindenhof});
    await ui.at('Choose services');
    await ui.tick(/^Braids/, /^Beard/);
    await ui.goOn();
    await until(() => ui.has('button', 'Book separately'));
    ui.press('Book separately');
    for (const time of [0, 3]) {
      await ui.at('Choose a team member');
      await ui.tick('Any team member');
      await ui.goOn();
      await ui.at('Choose a time');
      await ui.chooseTime(time);
      await ui.goOn();
    }
    await ui.at('Your details');
    ui.introduce({phone: '+493055501234'});
    ui.wire.fault('POST book_record', {kind: 'cut'});
    ui.press('Book');
    await ui.at('We could not check');
    ui.wire.sandbox.faults.clear();
    ui.press('Choose another time');
    await ui.at('Choose a time');
    await onAnotherDay(ui, 0);
    await ui.goOn();
    await until(() => !ui.element.choice.datetime || steps().filter((step) => step === 'time').length === 4);
    await ui.at('Choose a time');
    await onAnotherDay(ui, 3);
    await ui.goOn();
    await ui.at('Your details');
    assert.isTrue(ui.has('button', 'Book'));
    assert.deepEqual(steps().slice(-5), ['checking', 'unknown', 'time', 'time', 'details']);
  });
});

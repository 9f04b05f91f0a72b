// The choice of a time: "Next free time" that is left, overtaken, or finds a day without times, and two appointments of one day.
import {assert} from '@open-wc/testing/pure';
import {berlinIds, berlinServices, berlinTeam} from '../../../../sandbox/index.js';
import {openBooking, type Booking} from '../../../support/booking.js';
import {settled, until} from '../../../support/until.js';

const {cut, braids, beard} = berlinServices;

async function atTheTimes(member: string): Promise<Booking> {
  const attributes = {'location-id': String(berlinIds.lindenhof), 'service-ids': String(cut)};
  const ui = await openBooking({attributes});
  await ui.at('Choose a team member');
  await ui.tick(member);
  await ui.goOn();
  await ui.at('Choose a time');
  await until(() => ui.root.querySelector('[role=gridcell].free'));
  return ui;
}

const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

describe('<altegio-booking>: the choice of a time', () => {
  it('“Next free time” works when the client comes back after leaving while it was searched', async () => {
    const ui = await atTheTimes('Mira Vogt');
    ui.wire.hold('GET book_staff_seances');
    ui.press('Next free time');
    await until(() => ui.wire.held.length);
    ui.press('Back');
    await ui.at('Choose a team member');
    ui.wire.letGo();
    await ui.goOn();
    await ui.at('Choose a time');
    await until(() => ui.root.querySelector('[role=gridcell].free'));
    ui.press('Next free time');
    await until(() => ui.element.choice.datetime);
  });

  it('a time that is chosen while the next one is searched stays chosen', async () => {
    const ui = await atTheTimes('Mira Vogt');
    ui.wire.hold('GET book_staff_seances');
    ui.press('Next free time');
    await until(() => ui.wire.held.length);
    await ui.chooseTime(1);
    await until(() => ui.element.choice.datetime);
    const {datetime} = ui.element.choice;
    ui.wire.letGo();
    await settled();
    assert.equal(ui.element.choice.datetime, datetime);
    await ui.goOn();
    await ui.at('Your details');
    assert.equal(ui.element.choice.datetime, datetime);
  });

  it('“Next free time” goes on to the next day where the times of the first one have been taken since', async () => {
    const ui = await atTheTimes('Any team member');
    const taken = {kind: 'status', status: 200, body: {success: true, data: [], meta: []}, times: 1} as const;
    ui.wire.fault('GET book_times', taken);
    ui.press('Next free time');
    await until(() => ui.element.choice.datetime || ui.text.includes('We have no free time'));
    assert.notInclude(ui.text, 'We have no free time');
    assert.isNotNull(ui.element.choice.datetime);
  });

  it('of two appointments, the second is offered at no time that runs into the first', async () => {
    const attributes = {'location-id': String(berlinIds.lindenhof), 'service-ids': `${beard} ${braids}`};
    const ui = await openBooking({attributes});
    await until(() => ui.has('button', 'Book separately'));
    const {client} = ui.wire;
    const of = (teamMemberId: number, serviceId: number) => ({
      locationId: berlinIds.lindenhof,
      teamMemberId,
      serviceIds: [serviceId],
    });
    const [short, long] = [of(berlinTeam.jonas, beard), of(berlinTeam.mira, braids)];
    const span = {from: '2026-09-22', to: '2026-10-22'};
    const days = await client.getBookableDates({...short, ...span});
    const date = (await client.getBookableDates({...long, ...span})).find((day) => days.includes(day))!;
    const first = (await client.getBookableTimes({...short, date}))[4]!;
    const all = await client.getBookableTimes({...long, date});
    const choose = async (member: string): Promise<void> => {
      await ui.at('Choose a team member');
      await ui.tick(member);
      await ui.goOn();
      await ui.at('Choose a time');
      const day = await until(() => ui.root.querySelector<HTMLElement>(`[data-day="${date}"].free`));
      day.click();
      await until(() => ui.times.length);
    };
    ui.press('Book separately');
    await choose('Jonas Adler');
    ui.root.querySelector<HTMLElement>(`[data-slot="${first.datetime}"]`)!.click();
    await ui.goOn();
    await until(() => ui.heading !== 'Choose a time');
    await choose('Mira Vogt');
    const [start, end] = [minutes(first.time), minutes(first.time) + first.durationSeconds / 60];
    const fitting = all.filter(
      ({time, durationSeconds}) => minutes(time) >= end || minutes(time) + durationSeconds / 60 <= start,
    );
    assert.isBelow(fitting.length, all.length);
    assert.equal(ui.times.length, fitting.length);
  });
});

// A whole booking, as a person does it.
import {assert} from '@open-wc/testing/pure';
import {bigLocationId, chain} from '../../../sandbox/index.js';
import {openBooking} from '../../support/booking.js';
import {heard} from '../../support/mount.js';
import {settled, until} from '../../support/until.js';

describe('<altegio-booking>', () => {
  it('a guest books with a code', async () => {
    const ui = await openBooking();
    await ui.toDetails();
    ui.introduce();
    ui.press('Book');
    await ui.at('Confirm your phone');
    ui.type('Code from the SMS', await ui.wire.code());
    ui.press('Confirm');
    await ui.at('You are booked');
    assert.include(ui.text, 'Gel manicure');
    assert.include(ui.text, 'Natalie Parker');
    assert.equal(ui.wire.count('POST book_record'), 1);
    assert.equal(heard('appointment-booked').length, 1);
    await until(() => ui.focusedHeading);
  });

  it('refresh() reads what is offered again, and keeps what is chosen', async () => {
    const ui = await openBooking({attributes: {'team-member-id': '55436'}});
    await ui.at('Choose services');
    await ui.tick('Gel manicure');
    const refreshed = async (...lines: string[]): Promise<void> => {
      await until(() => !ui.root.querySelector('[aria-busy=true]'));
      const {choice, step} = ui.element;
      ui.wire.asked.length = 0;
      ui.element.refresh();
      for (const line of lines) await until(() => ui.wire.count(line), line);
      await settled();
      assert.deepEqual(ui.element.choice, choice);
      assert.equal(ui.element.step, step);
    };
    await refreshed('GET company', 'GET book_services');
    assert.isTrue(ui.box('Gel manicure').checked);
    await ui.goOn();
    await ui.at('Choose a time');
    await ui.chooseTime();
    await refreshed('GET book_dates', 'GET book_times');
    await ui.goOn();
    await ui.at('Your details');
    ui.type('Name', 'Grace');
    await refreshed('POST book_check');
    assert.equal(ui.field('Name').value, 'Grace');
  });

  it('refresh() reads the locations of a chain again, and says what it could not read', async () => {
    const ui = await openBooking({attributes: {'location-id': '', 'chain-id': String(chain.id)}});
    await ui.at('Choose a location');
    await until(() => ui.element.step);
    await settled();
    ui.wire.asked.length = 0;
    ui.element.refresh();
    await until(() => ui.wire.count('GET companies'));
    ui.wire.fault('GET companies', {kind: 'html403'});
    ui.element.refresh();
    await until(() => ui.alerts && heard('error').length);
    assert.equal(ui.heading, 'Choose a location');
    assert.isNotEmpty(ui.boxes);
  });

  it('300 services: forty of the first category are drawn, and a press shows the others and leads to the first of them', async () => {
    const ui = await openBooking({attributes: {'location-id': String(bigLocationId)}});
    await ui.at('Choose services');
    await until(() => ui.boxes.length === 40);
    ui.press('Show more');
    await until(() => ui.boxes.length === 50);
    await until(() => ui.root.activeElement === ui.boxes[40]);
  });
});

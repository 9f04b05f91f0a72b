// In which order a client is asked, and what is asked again after a change.
import {assert} from '@open-wc/testing/pure';
import {berlinIds, chain, formIds, locationIds} from '../../../sandbox/index.js';
import {openBooking} from '../../support/booking.js';
import {heard} from '../../support/mount.js';
import {until} from '../../support/until.js';

const steps = (): string[] => heard('step-shown').map((detail) => (detail as {step: string}).step);

describe('<altegio-booking>: the order of the steps', () => {
  it('a form of steps begins with the team member', async () => {
    const ui = await openBooking({attributes: {'form-id': String(formIds.steps)}});
    await ui.at('Choose a team member');
    assert.include(ui.text, 'Step 1 of 5');
    await ui.tick('Rosa Delgado');
    await ui.goOn();
    await ui.at('Choose services');
    await ui.tick('Pedicure');
    assert.include(ui.text, '1 hr', 'what one team member does has its length');
    await ui.goOn();
    await ui.timeToDetails();
    assert.deepEqual(steps(), ['team-member', 'services', 'time', 'details']);
  });

  it('a menu lets the client begin with a time: then services, then the team member', async () => {
    const ui = await openBooking({
      attributes: {'form-id': String(locationIds.newYork), 'location-id': String(locationIds.newYork)},
    });
    await ui.at('Choose services');
    ui.press('Start with a time');
    await ui.at('Choose a time');
    await ui.chooseTime();
    await ui.goOn();
    await ui.chooseServiceAndMember();
    await ui.at('Your details');
    ui.introduce();
    ui.press('Book');
    await ui.at('Confirm your phone');
  });

  it('a menu lets the client begin with a team member', async () => {
    const ui = await openBooking({attributes: {'form-id': String(locationIds.newYork)}});
    await ui.at('Choose services');
    ui.press('Start with a team member');
    await ui.at('Choose a team member');
    ui.press('Back');
    await ui.at('Choose services');
    assert.isTrue(ui.has('button', 'Start with a time'), 'it can be begun anywhere again');
  });

  it('the words of `order` come before the form’s', async () => {
    const ui = await openBooking({attributes: {'form-id': String(formIds.steps), order: 'services time'}});
    await ui.at('Choose services');
    await ui.tick('Gel manicure');
    await ui.goOn();
    await ui.at('Choose a time');
    await ui.chooseTime();
    await ui.goOn();
    await ui.at('Choose a team member');
  });

  it('hidden steps are not asked, and their defaults count', async () => {
    const ui = await openBooking({
      attributes: {'form-id': String(formIds.hiddenNumber), 'location-id': String(berlinIds.lindenhof)},
    });
    await ui.at('Choose a time');
    assert.include(ui.text, 'Cut and finish');
    assert.include(ui.text, 'Step 1 of 2');
    await until(() => ui.root.querySelector('[role=gridcell].free'));
    assert.deepEqual(ui.element.choice.serviceIds.length, 1);
    assert.typeOf(ui.element.choice.teamMemberId, 'number');
  });

  it('one location of a chain is chosen first, unless it is named', async () => {
    const ui = await openBooking({attributes: {'location-id': '', 'chain-id': String(chain.id)}});
    await ui.at('Choose a location');
    await ui.tick('Halcyon Barbers');
    await ui.goOn();
    await ui.at('Choose services');
    await ui.tick(/^Haircut/);
    await ui.goOn();
    await ui.at('Choose a team member');
    ui.press('Change location');
    await ui.at('Choose a location');
    await ui.tick(/^Juniper/);
    await ui.goOn();
    await ui.at('Choose services');
    assert.deepEqual(ui.element.choice.serviceIds, [], 'what another location offers is chosen again');
  });

  it('changing the services keeps the team member and the time that still fit', async () => {
    const ui = await openBooking();
    const time = await ui.toDetails();
    ui.press('Change services');
    await ui.at('Choose services');
    await ui.tick(/^Gel manicure/, /^Hand massage/);
    await ui.goOn();
    await ui.at('Your details');
    assert.include(ui.text, 'Natalie Parker');
    assert.include(ui.text, time.split(', ')[1]!.replace(/^0/, ''));
  });

  it('changing the team member keeps the services, and asks for a time only when it does not fit', async () => {
    const ui = await openBooking();
    await ui.toDetails();
    ui.press('Change team member');
    await ui.at('Choose a team member');
    await ui.tick('Any team member');
    await ui.goOn();
    await ui.at('Your details');
    ui.press('Change team member');
    await ui.at('Choose a team member');
    ui.press('Back');
    await ui.at('Your details');
    assert.include(ui.text, 'Any team member', 'back is as it was');
  });

  it('Back leads through the steps with what was chosen', async () => {
    const ui = await openBooking();
    await ui.toDetails();
    ui.type('Name', 'Grace');
    ui.press('Back');
    await ui.at('Choose a time');
    ui.press('Back');
    await ui.at('Choose a team member');
    assert.isTrue(ui.box('Natalie Parker').checked);
    ui.press('Back');
    await ui.at('Choose services');
    assert.isTrue(ui.box('Gel manicure').checked);
    assert.isFalse(ui.has('button', 'Back'));
    await ui.goOn();
    await ui.at('Choose a team member');
    await ui.tick('Natalie Parker');
    await ui.goOn();
    await ui.timeToDetails();
    assert.equal(ui.field('Name').value, 'Grace', 'nothing typed is lost');
  });

  it('a press without a choice says what is missing', async () => {
    const ui = await openBooking();
    await ui.at('Choose services');
    await ui.goOn();
    await until(() => ui.alerts.includes('Choose at least one service.'));
    await ui.tick('Gel manicure');
    assert.notInclude(ui.alerts, 'Choose at least one service.');
    await ui.goOn();
    await ui.at('Choose a team member');
    await ui.goOn();
    await until(() => ui.alerts.includes('Choose who you would like to see.'));
  });

  it('nobody does all of them: one is removed, or they are booked separately', async () => {
    const ui = await openBooking({attributes: {'location-id': String(berlinIds.lindenhof)}});
    await ui.at('Choose services');
    await ui.tick(/^Braids/, /^Beard/);
    await ui.goOn();
    await until(() => ui.text.includes('No team member offers all of these together.'));
    ui.press('Remove Beard');
    await until(() => !ui.text.includes('No team member offers'));
    await ui.tick(/^Beard/);
    await ui.goOn();
    await until(() => ui.has('button', 'Book separately'));
    ui.press('Book separately');
    await ui.at('Choose a team member');
    await ui.tick('Mira Vogt');
    await ui.goOn();
    await ui.at('Choose a time');
    await ui.chooseTime();
    await ui.goOn();
    await ui.at('Choose a team member');
    await ui.tick('Jonas Adler');
    await ui.goOn();
    await ui.at('Choose a time');
    await ui.chooseTime(2);
    await ui.goOn();
    await ui.at('Your details');
    ui.introduce();
    ui.press('Book');
    await ui.at('You are booked');
    const {body} = ui.wire.last('POST book_record');
    assert.equal((body as {appointments: unknown[]}).appointments.length, 2);
    assert.equal(heard('appointment-booked').length, 2);
    assert.equal(ui.all('article').length, 2);
  });
});

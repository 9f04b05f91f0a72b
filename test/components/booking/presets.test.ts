// What an embedder has preset: what can be used is used, the rest is said once, and its step is shown.
import {assert} from '@open-wc/testing/pure';
import {berlinIds, berlinServices, berlinTeam, chain, formIds, locationIds} from '../../../sandbox/index.js';
import {openBooking} from '../../support/booking.js';
import {printed} from '../../support/mount.js';
import {until} from '../../support/until.js';

describe('<altegio-booking>: presets', () => {
  it('what is answered is skipped, and can be changed from the summary', async () => {
    const ui = await openBooking({attributes: {'service-ids': '389043', 'team-member-id': '55436'}});
    await ui.at('Choose a time');
    assert.include(ui.text, 'Step 1 of 3');
    assert.include(ui.text, 'Gel manicure');
    assert.include(ui.text, 'Natalie Parker');
    ui.press('Change services');
    await ui.at('Choose services');
    ui.press('Back');
    await ui.at('Choose a time');
    ui.press('Change team member');
    await ui.at('Choose a team member');
  });

  it('what is locked cannot', async () => {
    const ui = await openBooking({
      attributes: {'service-ids': '[389043]', 'team-member-id': 'any', locked: 'services team-member'},
    });
    await ui.at('Choose a time');
    assert.include(ui.text, 'Any team member');
    assert.isFalse(ui.has('button', 'Change services'));
    assert.isFalse(ui.has('button', 'Change team member'));
  });

  it('locked services stay where nobody does all of them: they are booked separately', async () => {
    const ui = await openBooking({
      attributes: {
        'location-id': String(berlinIds.lindenhof),
        'service-ids': `${berlinServices.braids} ${berlinServices.beard}`,
        locked: 'services',
      },
    });
    await ui.at('Choose services');
    await until(() => ui.text.includes('No team member offers all of these together.'));
    assert.isFalse(ui.has('button', 'Remove Beard'));
    for (const box of ui.boxes) assert.isTrue(box.disabled, 'nothing is added or taken out');
    assert.isTrue(ui.box(/^Braids/).checked);
    ui.press('Book separately');
    await ui.at('Choose a team member');
    assert.deepEqual(ui.element.choice.serviceIds, [berlinServices.braids, berlinServices.beard]);
  });

  it('a locked team member stays: a beginning with another one is not offered, and only what that one does', async () => {
    const id = String(locationIds.newYork);
    const ui = await openBooking({
      attributes: {'form-id': id, 'location-id': id, 'team-member-id': '55436', locked: 'team-member'},
    });
    await ui.at('Choose services');
    assert.isTrue(ui.has('button', 'Start with a time'));
    assert.isFalse(ui.has('button', 'Start with a team member'));
    await ui.tick('Gel manicure');
    await ui.goOn();
    await ui.at('Choose a time');
    assert.isFalse(ui.has('button', 'Change team member'));
    assert.isTrue(ui.has('button', 'Change services'));
  });

  it('a locked preset that is not offered is told once, and chosen and changed like any other', async () => {
    const ui = await openBooking({
      attributes: {'service-ids': '98', 'team-member-id': '55438', locked: 'services team-member'},
    });
    await ui.at('Choose services');
    assert.include(ui.text, 'is not offered any more');
    await until(() => ui.boxes.length);
    await ui.tick('Gel manicure');
    await ui.goOn();
    await ui.at('Choose a team member');
    assert.include(ui.text, 'cannot be booked for this');
    await ui.tick('Natalie Parker');
    await ui.goOn();
    await ui.at('Choose a time');
    assert.isTrue(ui.has('button', 'Change services'));
    assert.isTrue(ui.has('button', 'Change team member'));
  });

  it('a locked location of a chain is no choice', async () => {
    const ui = await openBooking({attributes: {'chain-id': String(chain.id), locked: 'location'}});
    await ui.at('Choose services');
    await ui.tick('Gel manicure');
    await ui.goOn();
    await ui.at('Choose a team member');
    assert.include(ui.text, 'Juniper');
    assert.isFalse(ui.has('button', 'Change location'));
  });

  it('what is locked comes before a link of the page', async () => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = '#';
    link.dataset['altegioBooking'] = 's389046';
    const ui = await openBooking({
      attributes: {display: 'popup', 'service-ids': '389043', locked: 'services'},
    });
    await until(() => {
      if (!ui.root.querySelector('dialog')) link.click();
      return ui.root.querySelector('dialog');
    });
    await until(() => ui.text.includes('Choose a team member'));
    assert.deepEqual(ui.element.choice.serviceIds, [389043]);
    link.remove();
  });

  it('a whole deep link leads to the details', async () => {
    const ui = await openBooking({attributes: {start: 'm55436s389043d2622091200'}});
    await ui.at('Your details');
    assert.include(ui.text, 'Tue 22 Sept, 12:00');
  });

  it('a time that is gone: its day opens with a true sentence', async () => {
    const ui = await openBooking({attributes: {start: 'm55436s389043d2622090301'}});
    await ui.at('Choose a time');
    await until(() => ui.alerts.includes('03:01') || ui.alerts.includes('3:01'));
    assert.include(ui.alerts, 'Tuesday 22 September');
    await until(() => ui.times.length);
    assert.include(ui.times[0], 'Tuesday 22 September');
  });

  it('a month of 13 costs the time alone', async () => {
    const ui = await openBooking({attributes: {start: 'm55436s389043d2628131030'}});
    await ui.at('Choose a time');
  });

  it('no-any: nobody in particular is not preset either', async () => {
    const ui = await openBooking({attributes: {start: 'm-1s389043', 'no-any': true}});
    await ui.at('Choose a team member');
    assert.notInclude(ui.text, 'Any team member');
  });

  it('no more services than may be booked at once: what is too much is said, and not ticked', async () => {
    const ui = await openBooking({attributes: {'max-services': '1'}});
    await ui.at('Choose services');
    await ui.tick('Gel manicure', /^Hand massage/);
    assert.include(ui.alerts, 'as many services as can be booked at once');
    assert.deepEqual(
      ui.boxes.filter(({checked}) => checked).map(({id}) => id),
      ['service-389043'],
    );
  });

  it('services that are not offered: one note, and the step', async () => {
    const ui = await openBooking({attributes: {'service-ids': '389043 99'}});
    await ui.at('Choose a team member');
    assert.include(ui.text, 'is not offered any more');
    const none = await openBooking({attributes: {'service-ids': '98 99'}});
    await none.at('Choose services');
    assert.include(none.text, 'is not offered any more');
    assert.equal(printed.filter((line) => line.startsWith('warn:')).length, 2, 'once for each of the two');
  });

  it('a team member who is not bookable, or does not do it, is asked for again', async () => {
    const ui = await openBooking({attributes: {'service-ids': '389043', 'team-member-id': '55438'}});
    await ui.at('Choose a team member');
    assert.include(ui.text, 'cannot be booked for this');
    assert.isTrue(ui.box('Yuki Tanaka').disabled);
    const other = await openBooking({
      attributes: {
        'location-id': String(berlinIds.lindenhof),
        'service-ids': String(berlinServices.braids),
        'team-member-id': String(berlinTeam.jonas),
      },
    });
    await other.at('Choose a team member');
    assert.isNull(other.element.choice.teamMemberId);
    assert.include(other.text, 'cannot be booked for this');
  });

  it('a day that is over is said and left out; another one opens the times', async () => {
    const past = await openBooking({
      attributes: {'service-ids': '389043', 'team-member-id': 'any', date: '2026-09-01'},
    });
    await past.at('Choose a time');
    assert.include(past.text, 'is over');
    const ui = await openBooking({attributes: {'service-ids': '389043', 'team-member-id': 'any', date: '2026-09-24'}});
    await ui.at('Choose a time');
    await until(() => ui.times.length);
    assert.include(ui.times[0], 'Thursday 24 September');
  });

  it('an unknown form is said, and the location’s own switches count', async () => {
    const ui = await openBooking({attributes: {'form-id': '999999'}});
    await ui.at('Choose services');
    assert.include(ui.text, 'booking form could not be found');
  });

  it('a form without services says so', async () => {
    const ui = await openBooking({attributes: {'form-id': String(formIds.empty), 'location-id': ''}});
    await until(() => ui.text.includes('Nothing can be booked online here yet'));
    assert.isFalse(ui.has('button', 'Continue'));
    assert.isTrue(ui.has('link', '+49 30 5550140'));
  });

  it('a location outside the chain: the choice of a location', async () => {
    const ui = await openBooking({
      attributes: {'location-id': String(locationIds.almaty), 'chain-id': String(chain.id)},
    });
    await ui.at('Choose a location');
    assert.include(ui.text, 'location could not be found');
  });

  it('no-any offers nobody in particular to nobody', async () => {
    const ui = await openBooking({attributes: {'service-ids': '389043', 'no-any': true}});
    await ui.at('Choose a team member');
    assert.notInclude(ui.text, 'Any team member');
  });

  it('custom fields that are no JSON are told to the embedder, and cost only themselves', async () => {
    const ui = await openBooking({attributes: {'custom-fields': '{no', order: 'soon'}});
    await ui.at('Choose services');
    await until(() => printed.some((line) => line.includes('custom-fields')));
    assert.isTrue(printed.some((line) => line.includes('order="soon"')));
  });

  it('contacts are prefilled and never reflected', async () => {
    const ui = await openBooking({
      attributes: {start: 'm55436s389043d2622091200', name: 'Ada', email: 'ada@example.com', phone: '+13155550188'},
    });
    await ui.at('Your details');
    assert.equal(ui.field('Name').value, 'Ada');
    assert.equal(ui.field('E-mail').value, 'ada@example.com');
    ui.type('Name', 'Grace');
    await ui.updated;
    assert.equal(ui.element.getAttribute('name'), 'Ada');
  });
});

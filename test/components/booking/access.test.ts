// A whole booking by keyboard alone, what a screen reader hears, and axe in each step.
import {assert} from '@open-wc/testing/pure';
import {berlinIds, locationIds} from '../../../sandbox/index.js';
import {barriers, smallTargets} from '../../support/matrices/axe.js';
import {openBooking, type Booking} from '../../support/booking.js';
import {printed, uncaught} from '../../support/mount.js';
import {until} from '../../support/until.js';

async function clean(ui: Booking, step: string): Promise<void> {
  await ui.updated;
  // The bar with the main button is in its own place there: elsewhere it floats over what is scrolled below it.
  scrollTo(0, document.documentElement.scrollHeight);
  for (const theme of ['light', 'dark', 'auto']) {
    ui.element.theme = theme;
    await ui.updated;
    assert.deepEqual(await barriers(ui.element), [], `${step}, ${theme}`);
  }
  assert.deepEqual(smallTargets(ui.root), [], step);
  const root = ui.root.querySelector('.root')!;
  assert.isAtMost(root.scrollWidth, root.clientWidth + 1, `${step}: nothing sticks out`);
}

describe('<altegio-booking>: for everybody', () => {
  for (const width of ['280px', '360px', '1000px']) {
    it(`axe finds nothing in any step, ${width} wide`, async () => {
      const ui = await openBooking();
      ui.element.style.width = width;
      await ui.at('Choose services');
      await ui.tick('Gel manicure', 'Pedicure');
      await clean(ui, 'services');
      await ui.goOn();
      await ui.at('Choose a team member');
      await ui.tick('Natalie Parker');
      await clean(ui, 'team member');
      await ui.goOn();
      await ui.at('Choose a time');
      await ui.chooseTime();
      await clean(ui, 'time');
      await ui.goOn();
      await ui.at('Your details');
      ui.press('Book');
      await until(() => ui.alerts.includes('Please agree'));
      await clean(ui, 'details with faults');
      ui.introduce();
      ui.press('Book');
      await ui.at('Confirm your phone');
      await clean(ui, 'code');
      ui.type('Code from the SMS', await ui.wire.code());
      ui.press('Confirm');
      await until(() => ui.has('button', 'Book anyway'), 'the client has an appointment at that time already');
      assert.include(ui.text, 'You already have an appointment at this time: Haircut, Hot towel shave.');
      await clean(ui, 'already');
      ui.press('Book anyway');
      await ui.at('You are booked');
      await clean(ui, 'done');
      assert.deepEqual(uncaught, []);
      assert.deepEqual(printed, []);
    });
  }

  it('axe finds nothing in the choice of a location, of an event, and on a dark page that never says so', async () => {
    document.body.style.cssText = 'color: #e8e8ec; background: #111114';
    try {
      const chain = await openBooking({attributes: {'location-id': '', 'chain-id': '310'}});
      await chain.at('Choose a location');
      assert.deepEqual(await barriers(chain.element), []);
      const ui = await openBooking({attributes: {'location-id': String(locationIds.tbilisi), kind: 'events'}});
      await ui.at('Choose an event');
      await until(() => ui.all('article').length);
      assert.deepEqual(await barriers(ui.element), []);
    } finally {
      document.body.removeAttribute('style');
    }
  });

  it('the heading has the focus when a step comes, and a time is named in full', async () => {
    const ui = await openBooking();
    await ui.at('Choose services');
    assert.isFalse(ui.focusedHeading, 'not before a press');
    await ui.tick('Gel manicure');
    await ui.goOn();
    await ui.at('Choose a team member');
    await until(() => ui.focused === 'Choose a team member');
    await ui.tick('Natalie Parker');
    await ui.goOn();
    await ui.at('Choose a time');
    const name = await ui.chooseTime();
    assert.match(name, /^\w+day \d+ September, \d+:\d\d, Natalie Parker$/);
    const [goOn] = ui.all('button', 'Continue');
    const id = goOn!.getAttribute('aria-describedby')!;
    assert.match(ui.root.getElementById(id)!.textContent.trim(), /Sept, \d+:\d\d/);
  });

  it('the heading has the focus also after a beginning with a time', async () => {
    const id = String(locationIds.newYork);
    const ui = await openBooking({attributes: {'form-id': id, 'location-id': id}});
    await ui.at('Choose services');
    ui.press('Start with a time');
    await ui.at('Choose a time');
    await until(() => ui.focused === 'Choose a time');
  });

  it('a service is named by title, price and duration', async () => {
    const ui = await openBooking({attributes: {'team-member-id': '55436'}});
    await ui.at('Choose services');
    await until(() =>
      /^Gel manicure \$65\.00 · 1 hr$/.test(
        ui
          .box(/^Gel manicure/)
          .labels![0]!.textContent.replace(/\s+/g, ' ')
          .trim(),
      ),
    );
  });

  it('next free time: one press and one read, then one press to the details', async () => {
    const ui = await openBooking({attributes: {'service-ids': '389043', 'team-member-id': '55436'}});
    await ui.at('Choose a time');
    await until(() => ui.root.querySelector('[role=gridcell].free'));
    ui.wire.asked.length = 0;
    ui.press('Next free time');
    await until(() => ui.element.choice.datetime);
    assert.equal(ui.wire.count('GET book_staff_seances'), 1);
    assert.equal(ui.wire.asked.length, 1);
    await ui.goOn();
    await ui.at('Your details');
  });

  it('the first month with a free day opens once, and earlier months stay reachable', async () => {
    const ui = await openBooking({
      attributes: {'service-ids': '389043', 'team-member-id': 'any'},
      // The last evening of September at the location.
      now: Date.UTC(2026, 9, 1, 3, 30),
    });
    await ui.at('Choose a time');
    await until(() => ui.text.includes('October 2026'));
    ui.press('Previous month');
    await until(() => ui.text.includes('September 2026'));
    await ui.updated;
    assert.include(ui.text, 'September 2026');
  });

  it('dates that failed are a fault, never "no free times"', async () => {
    const ui = await openBooking({
      attributes: {'service-ids': '389043', 'team-member-id': 'any'},
      before: (wire) => wire.fault('GET book_dates', {kind: 'status', status: 500}),
    });
    await ui.at('Choose a time');
    await until(() => ui.has('button', 'Try again'));
    assert.notInclude(ui.text, 'No free times');
    ui.wire.sandbox.faults.clear();
    ui.press('Try again');
    await until(() => ui.root.querySelector('[role=gridcell].free'));
  });

  it('300 services: search and categories', async () => {
    const ui = await openBooking({attributes: {'location-id': '8001'}});
    await ui.at('Choose services');
    assert.isBelow(ui.boxes.length, 60);
    ui.type('Search services', 'waxing, long');
    await until(() => ui.boxes.length > 0 && ui.boxes.every((box) => /Waxing, long/.test(box.labels![0]!.textContent)));
    ui.type('Search services', 'no such thing');
    await until(() => ui.text.includes('No service has this name'));
  });

  it('a language change in the middle loses nothing', async () => {
    const ui = await openBooking();
    await ui.toDetails();
    ui.type('Name', 'Grace');
    ui.element.lang = 'de';
    await until(() => ui.heading === 'Ihre Angaben');
    assert.equal(ui.root.querySelector<HTMLInputElement>('#name')!.value, 'Grace');
    ui.element.lang = 'ar';
    await until(() => ui.heading === 'بياناتك');
    await clean(ui, 'from the right');
    assert.equal(ui.element.choice.serviceIds.length, 1);
  });

  it('a lost answer that nobody can look up: named, and never offered again', async () => {
    const ui = await openBooking({
      attributes: {'location-id': String(berlinIds.lindenhof), 'service-ids': '630101', 'team-member-id': 'any'},
    });
    await ui.timeToDetails();
    ui.introduce({phone: '+493055501234'});
    ui.wire.fault('POST book_record', {kind: 'cut', after: true});
    ui.press('Book');
    await ui.at('We could not check');
    await until(() => ui.text.includes('We could not check whether your appointment was booked.'));
    for (const name of ['Check again', 'Sign in to see it', 'Choose another time'])
      assert.isTrue(ui.has('button', name));
    assert.isFalse(ui.has('button', 'Book'));
    assert.isTrue(ui.has('link', '+49 30 5550140'));
    await clean(ui, 'unknown');
    ui.press('Sign in to see it');
    await until(() => ui.has('textbox', 'Code from the SMS'));
    ui.press('Change number');
    await until(() => ui.has('button', 'Check again'));
    ui.press('Sign in to see it');
    await until(() => ui.has('textbox', 'Code from the SMS'));
    assert.equal(ui.wire.sandbox.outbox.length, 1);
    ui.type('Code from the SMS', await ui.wire.code());
    ui.press('Confirm');
    await ui.at('You are booked');
    assert.equal(ui.wire.count('POST book_record'), 1);
  });
});

// Acceptance cases of a booking that no other file holds: what is said where nobody can be booked, what a code that never comes
// leaves, and that nothing typed is lost by a refusal.
import {assert} from '@open-wc/testing/pure';
import {berlinIds, eventIds, locationIds} from '../../../sandbox/index.js';
import {locationSays, openBooking} from '../../support/booking.js';
import {nameOf} from '../../support/ui.js';
import {until} from '../../support/until.js';

const no = {success: false, data: null, meta: {message: 'No'}};

describe('<altegio-booking>: further cases', () => {
  it('two services of one person: the times are for both', async () => {
    const ui = await openBooking({attributes: {'service-ids': '389043 389046', 'team-member-id': '55436'}});
    await ui.timeToDetails();
    assert.include(ui.text, '2 hr');
  });

  it('nobody can be booked: said, with the phone, and no wait', async () => {
    const ui = await openBooking({
      attributes: {'service-ids': '389043'},
      before: (wire) =>
        wire.fault('GET book_staff', {
          kind: 'status',
          status: 200,
          body: {success: true, data: [{id: 55438, name: 'Yuki Tanaka', bookable: false}], meta: []},
        }),
    });
    await ui.at('Choose a team member');
    assert.isTrue(ui.box('Yuki Tanaka').disabled);
    assert.include(ui.text, 'Cannot be booked online');
    assert.isTrue(ui.has('link', '+1 315 555-0100'));
    assert.notInclude(ui.text, 'Any team member');
  });

  it('a policy with a script is text', async () => {
    const text = '<p>We keep your name.</p><script>document.body.dataset.ran = "yes"</script>';
    const ui = await openBooking({
      attributes: {start: 'm55436s389043d2622091200'},
      before: (wire) =>
        wire.fault('GET privacy_policy', {kind: 'status', status: 200, body: {success: true, data: {text}, meta: []}}),
    });
    await ui.at('Your details');
    await until(() => ui.root.querySelector('.policy'));
    assert.include(ui.root.querySelector('.policy')!.textContent, 'We keep your name.');
    assert.isNull(ui.root.querySelector('script'));
    assert.isUndefined(document.body.dataset['ran']);
  });

  it('two phones of a location can be told apart by what is seen', async () => {
    const ui = await openBooking({attributes: {start: 'm55436s389043d2622091200'}});
    await ui.at('Your details');
    ui.introduce();
    ui.press('Book');
    await ui.at('Confirm your phone');
    ui.type('Code from the SMS', ui.wire.sandbox.outbox.at(-1)!.code);
    ui.press('Confirm');
    await ui.at('You are booked');
    const second = await until(() => ui.all('link', '+1 (315) 555-0101')[0]);
    assert.equal(second.innerText.trim(), '+1 (315) 555-0101');
    const number = second.querySelector('bdi')!;
    number.scrollIntoView({block: 'center'});
    const {left, top, width, height} = number.getBoundingClientRect();
    assert.equal(ui.root.elementFromPoint(left + width / 2, top + height / 2), number, 'the number is seen');
  });

  it('a code that never comes: another one after the wait, another number, the phone of the location', async () => {
    const ui = await openBooking({attributes: {start: 'm55436s389043d2622091200'}});
    await ui.at('Your details');
    ui.introduce();
    ui.press('Book');
    await ui.at('Confirm your phone');
    assert.include(ui.text, 'Send again in');
    assert.isFalse(ui.has('button', 'Send again'));
    assert.isTrue(ui.has('link', '+1 315 555-0100'));
    ui.press('Change number');
    await ui.at('Your details');
    assert.equal(ui.field('Name').value, 'Grace Miller');
    assert.equal(ui.wire.count('POST book_code'), 1);
  });

  it('a refusal that names nothing, and a check that is cut: what is typed stays beside what is said', async () => {
    const ui = await openBooking({
      attributes: {'location-id': String(berlinIds.lindenhof), 'service-ids': '630101', 'team-member-id': 'any'},
    });
    await ui.timeToDetails();
    ui.introduce({phone: '+493055501234'});
    ui.wire.fault('POST book_record', {kind: 'status', status: 422, body: no});
    ui.press('Book');
    await until(() => ui.text.includes('This was not accepted. Check what you entered, or choose another time.'));
    assert.equal(ui.heading, 'Your details');
    assert.equal(ui.field('Name').value, 'Grace Miller');
    assert.isTrue(ui.box('I agree').checked);
    assert.equal(ui.wire.count('POST book_record'), 1);
  });

  it('who the client is may be known later than the details: what was typed stays', async () => {
    const ui = await openBooking({attributes: {start: 'm55436s389043d2622091200', surname: 'Early'}});
    await ui.at('Your details');
    ui.type('E-mail', 'typed@example.com');
    Object.assign(ui.element, {name: 'Grace', email: 'late@example.com', phone: '+13155550175'});
    await ui.updated;
    assert.equal(ui.field('Name').value, 'Grace');
    assert.equal(ui.field('E-mail').value, 'typed@example.com');
    assert.match(ui.field('Phone number').value.replace(/\D/g, ''), /3155550175$/);
    ui.element.name = '';
    await ui.updated;
    assert.equal(ui.field('Name').value, '');
  });

  it('a limit that is over before it is booked is not promised', async () => {
    const start = 'm55436s389043d2622091200';
    const limits = {allow_delete_record_delay_step: 86_400, allow_change_record_delay_step: 172_800};
    const ui = await openBooking({attributes: {start}, before: locationSays(limits)});
    await ui.at('Your details');
    assert.include(ui.text, 'You can cancel until today, 12:00.');
    assert.include(ui.text, 'This appointment cannot be rescheduled online.');
    assert.notInclude(ui.text, 'You can reschedule until');
  });

  it('an event that asks for an e-mail: said at the field, and optional before', async () => {
    const ui = await openBooking({
      attributes: {
        'location-id': String(locationIds.tbilisi),
        kind: 'events',
        'event-id': String(eventIds.lastSeat),
      },
    });
    await ui.at('Your details');
    ui.wire.sandbox.settings.emailRequiredForEvents = true;
    assert.equal(ui.errorAt('E-mail'), '');
    ui.introduce({phone: '+995599550123'});
    ui.press('Book');
    await ui.at('Confirm your phone');
    ui.type('Code from the SMS', await ui.wire.code());
    ui.press('Confirm');
    await until(() => ui.has('textbox', 'E-mail') && ui.errorAt('E-mail'));
    assert.equal(ui.focused, 'E-mail');
    assert.equal(ui.field('Name').value, 'Grace Miller');
  });

  it('an event that is gone is said once, and the step is shown', async () => {
    const ui = await openBooking({
      attributes: {'location-id': String(locationIds.tbilisi), kind: 'events', 'event-id': '999999999'},
    });
    await until(() => ui.text.includes('This event is full or over'));
    await ui.at('Choose an event');
  });

  it('a chain with one location asks for none', async () => {
    const ui = await openBooking({
      attributes: {'location-id': '', 'chain-id': '310'},
      before: (wire) => {
        const send = wire.sandbox.fetch;
        Object.assign(wire.sandbox, {
          fetch: async (request: Request) => {
            const response = await send(request);
            if (!/\/companies\b/.test(request.url)) return response;
            const body = (await response.json()) as {data: {id: number}[]};
            const data = body.data.filter(({id}) => id === locationIds.newYork);
            return Response.json({...body, data, meta: {total_count: 1}}, {status: response.status});
          },
        });
      },
    });
    await ui.at('Choose services');
    assert.isFalse(ui.box('Gel manicure').checked);
    assert.isFalse(ui.has('button', 'Change location'));
  });

  it('a day that is pressed leads to its times, and how many there are is heard', async () => {
    const ui = await openBooking({attributes: {'service-ids': '389043', 'team-member-id': '55436'}});
    await ui.at('Choose a time');
    const day = await until(() => ui.root.querySelector<HTMLElement>('[role=gridcell].free'), 'a free day');
    day.focus();
    day.click();
    await until(() => ui.root.activeElement?.localName === 'h3', 'the day above its times has the focus');
    assert.equal(ui.focused, 'Monday 21 September');
    assert.equal(ui.statuses, `${ui.times.length} free times`);
  });

  it('the label of a comment is what the location wrote, without its markup', async () => {
    const ui = await openBooking({
      attributes: {'location-id': String(locationIds.london), 'service-ids': '512301', 'team-member-id': 'any'},
    });
    await ui.timeToDetails();
    assert.deepEqual([...ui.root.querySelectorAll('textarea')].map(nameOf), ['Anything your barber should know?']);
  });

  it('offline at the press: nothing that was typed is lost, and the next press books once', async () => {
    const ui = await openBooking({
      attributes: {
        'location-id': String(berlinIds.lindenhof),
        'service-ids': '630101',
        'team-member-id': 'any',
      },
    });
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
    try {
      // Also the check on the way to the details, so that the press asks again: what it asks is lost before anything is booked.
      for (const line of ['POST book_check', 'POST book_record']) ui.wire.fault(line, {kind: 'cut'});
      await ui.timeToDetails();
      ui.introduce({phone: '+493055501234'});
      ui.press('Book');
      await until(() => ui.alerts);
      assert.include(ui.alerts, 'offline');
      assert.equal(ui.heading, 'Your details');
      assert.equal(ui.field('Name').value, 'Grace Miller');
      assert.isTrue(ui.box('I agree').checked);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    ui.wire.sandbox.faults.clear();
    ui.press('Book');
    await until(() => ui.element.booked.length);
    assert.equal(ui.element.booked.length, 1);
    assert.equal(ui.wire.count('POST book_record'), 1);
  });
});

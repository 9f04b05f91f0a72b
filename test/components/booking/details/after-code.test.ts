// From the right code to what became of the booking: the step of the code stays, and nothing goes on without the client.
import {assert} from '@open-wc/testing/pure';
import {openDetails, type Booking} from '../../../support/booking.js';
import {heard} from '../../../support/mount.js';
import {settled, until} from '../../../support/until.js';

const steps = (): string[] => heard('step-shown').map((detail) => (detail as {step: string}).step);

/** A guest with a code, just before `Confirm`. */
async function coded(): Promise<Booking> {
  const ui = await openDetails();
  ui.introduce();
  ui.press('Book');
  await ui.at('Confirm your phone');
  ui.type('Code from the SMS', await ui.wire.code());
  return ui;
}

describe('<altegio-booking>: after the code', () => {
  it('while it is sent, the step of the code is shown and busy; each step is told once', async () => {
    const ui = await coded();
    ui.wire.hold('POST book_record');
    ui.press('Confirm');
    await until(() => ui.wire.held.length);
    await ui.updated;
    assert.equal(ui.heading, 'Confirm your phone');
    assert.include(ui.statuses, 'One moment…');
    assert.isFalse(ui.has('button', 'Back'));
    assert.isFalse(ui.has('button', 'Confirm'));
    ui.wire.letGo();
    await ui.at('You are booked');
    assert.deepEqual(steps().slice(-3), ['details', 'code', 'done']);
  });

  it('a wrong code: said until another one is typed', async () => {
    const ui = await coded();
    ui.type('Code from the SMS', '0000');
    ui.press('Confirm');
    await until(() => ui.errorAt('Code from the SMS').includes('That code is not right.'));
    ui.type('Code from the SMS', '1');
    await ui.updated;
    assert.equal(ui.errorAt('Code from the SMS'), '');
    assert.equal(ui.field('Code from the SMS').value, '1');
    ui.press('Confirm');
    await until(() => ui.errorAt('Code from the SMS'));
    assert.equal(ui.wire.count('POST user/auth'), 1, 'one digit is no code');
  });

  it('the time is stolen: the times, and their heading has the focus', async () => {
    const ui = await coded();
    ui.wire.fault('POST book_record', {kind: 'steal'});
    ui.press('Confirm');
    await ui.at('Choose a time');
    await until(() => ui.focusedHeading);
    assert.include(ui.alerts, 'has just been taken.');
    assert.equal(steps().at(-1), 'time');
  });

  it('another refusal: the details, with what was said there', async () => {
    const ui = await coded();
    ui.wire.fault('POST book_record', {kind: 'error-shape', shape: 1, code: 435});
    ui.press('Confirm');
    await ui.at('Your details');
    await until(() => ui.errorAt('Name'));
    await until(() => ui.focused === 'Name');
    ui.wire.sandbox.faults.clear();
    ui.wire.hold('POST book_record');
    ui.press('Book');
    await until(() => ui.wire.held.length);
    await ui.updated;
    assert.equal(ui.heading, 'Your details');
    ui.wire.letGo();
    await ui.at('You are booked');
  });

  it('back at the details, no word of a code that was sent is left', async () => {
    const ui = await coded();
    assert.include(ui.statuses, 'We sent a code to');
    ui.press('Back');
    await ui.at('Your details');
    assert.notInclude(ui.statuses, 'We sent a code to');
  });

  for (const [what, leave] of Object.entries({
    'the way back': (ui: Booking): void => ui.element.back(),
    'another booking': (ui: Booking): void => ui.element.restart(),
    'another step': (ui: Booking): void => void ui.element.goTo('time'),
  })) {
    it(`${what} waits while the code is confirmed: it is booked, and the session ends`, async () => {
      const ui = await coded();
      ui.wire.hold('POST user/auth');
      ui.press('Confirm');
      await until(() => ui.wire.held.length);
      leave(ui);
      await settled();
      ui.wire.letGo();
      await ui.at('You are booked');
      await until(() => ui.wire.client.session.status === 'signed-out');
      assert.equal(ui.wire.count('POST book_record'), 1);
    });
  }
});

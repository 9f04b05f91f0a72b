// The contacts of a booking, as a person fills them in: what is said at a field is true, and nothing is typed that cannot be sent.
import {assert} from '@open-wc/testing/pure';
import {openDetails, withoutCode} from '../../../support/booking.js';
import {until} from '../../../support/until.js';

const start = {...withoutCode, attributes: {...withoutCode.attributes, date: '2026-09-24'}};

describe('<altegio-booking>: contacts', () => {
  it('what is missing is said at its field until it is filled in', async () => {
    const ui = await openDetails(start);
    ui.type('E-mail', 'grace');
    ui.press('Book');
    await until(() => ui.errorAt('Name'));
    assert.equal(ui.errorAt('Name'), 'Enter your name.');
    assert.include(ui.errorAt('Phone number'), 'Check the phone number');
    assert.include(ui.errorAt('E-mail'), 'Check the e-mail');
    ui.type('Name', 'Grace');
    await ui.updated;
    assert.equal(ui.errorAt('Name'), '');
    assert.equal(ui.field('Name').ariaInvalid, 'false');
    assert.include(ui.errorAt('Phone number'), 'Check the phone number', 'of another field');
    ui.type('Phone number', '+493055501234');
    ui.type('E-mail', 'grace@example.com');
    await ui.updated;
    assert.equal(ui.errorAt('Phone number'), '');
    assert.equal(ui.errorAt('E-mail'), '');
  });

  for (const [code, label, text] of [
    [431, 'Phone number', 'Check the phone number and the country code.'],
    [435, 'Name', 'Enter your name.'],
  ] as const) {
    it(`${label}: what Altegio refuses is said at the field alone, until it is changed`, async () => {
      const ui = await openDetails(start);
      ui.introduce({phone: '+493055501234'});
      ui.wire.fault('POST book_record', {kind: 'error-shape', shape: 1, code, status: 422});
      ui.press('Book');
      await until(() => ui.errorAt(label));
      assert.equal(ui.alerts, text);
      await until(() => ui.focused === label);
      assert.equal(ui.field('Name').value, 'Grace Miller', 'what was typed stays');
      ui.type(label, label === 'Name' ? 'Grace' : '+493055501235');
      await ui.updated;
      assert.equal(ui.alerts, '');
      ui.wire.sandbox.faults.clear();
      ui.press('Book');
      await ui.at('You are booked');
    });
  }

  it('what was filled in wrong again is said at the next press', async () => {
    const ui = await openDetails(start);
    ui.introduce({name: '', phone: '+49'});
    ui.press('Book');
    await until(() => ui.errorAt('Phone number'));
    ui.type('Phone number', '+493');
    await ui.updated;
    assert.equal(ui.errorAt('Phone number'), '');
    ui.press('Book');
    await until(() => ui.errorAt('Phone number'));
    assert.equal(ui.wire.count('POST book_record'), 0);
  });

  for (const [label, most] of [
    ['Name', 200],
    ['E-mail', 320],
    ['Comment', 4000],
  ] as const) {
    it(`${label}: takes as much as can be sent`, async () => {
      const ui = await openDetails(start);
      const field = ui.root.querySelector<HTMLInputElement>(`#${label.replace('-', '').toLowerCase()}`)!;
      field.focus();
      document.execCommand('insertText', false, 'x'.repeat(most + 1));
      await ui.updated;
      assert.equal(field.value.length, most);
    });
  }

  it('a name begins with a capital on the keyboard of a phone, an e-mail does not', async () => {
    const ui = await openDetails(start);
    const inside = ['Name', 'E-mail'].map((label) => {
      ui.field(label).focus();
      return ui.field(label).getAttribute('autocapitalize');
    });
    assert.deepEqual(inside, ['words', 'off']);
  });

  it('a preset comment that is too long is cut, and the booking is sent', async () => {
    const ui = await openDetails({...start, attributes: {...start.attributes, comment: 'x'.repeat(5000)}});
    ui.introduce({phone: '+493055501234'});
    ui.press('Book');
    await ui.at('You are booked');
    const {comment} = ui.wire.last('POST book_record').body as {comment: string};
    assert.equal(comment.length, 4000);
  });
});

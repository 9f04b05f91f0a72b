// What is loaded later cannot be loaded: the field works all the same, and a proof of work cannot be given.
// Not there: src/parts/phone/phone-format.ts src/api/request/proof-of-work.ts
import {assert} from '@open-wc/testing/pure';
import {locationIds} from '../../../sandbox/index.js';
import '../../../src/elements/phone-verify.js';
import {mount, printed, uncaught} from '../../support/mount.js';
import {settled, until} from '../../support/until.js';
import {Wire} from '../../support/wire.js';
import {phoneWords as words} from '../../support/words.js';

const cases: readonly [string, string, string][] = [
  ['US', '(315) 555-0199', '+13155550199'],
  ['US', '1 315 555 0199', '+13155550199'],
  ['US', '+44 20 7946 0018', '+442079460018'],
  ['GB', '020 7946 0018', '+442079460018'],
  ['KZ', '8 706 641-04-85', '+77066410485'],
  ['DE', '٠٣٠ ١٢٣٤٥٦٧٨', '+493012345678'],
  ['NG', '+234 803 123 4567', '+2348031234567'],
];

for (const [country, typed, phone] of cases) {
  it(`${typed} in ${country}`, async () => {
    const wire = new Wire();
    const attributes = {purpose: 'sign-in', 'location-id': `${locationIds.newYork}`, 'default-country': country};
    const ui = await mount('altegio-phone-verify', {wire, attributes});
    ui.field('Phone number').focus();
    await settled();
    ui.type('Phone number', typed);
    await ui.updated;
    assert.equal(ui.field('Phone number').value, typed, 'what is typed is not touched');
    ui.press('Send code');
    await until(() => ui.has('textbox', 'Code from the SMS'));
    assert.deepEqual(wire.last('POST book_code').body, {phone});
    assert.deepEqual(printed, []);
    assert.deepEqual(uncaught, []);
  });
}

it('a national number of a country whose code is not known is not sent elsewhere', async () => {
  const wire = new Wire();
  const attributes = {purpose: 'sign-in', 'location-id': `${locationIds.newYork}`, 'default-country': 'CO'};
  const ui = await mount('altegio-phone-verify', {wire, attributes});
  ui.type('Phone number', '300 123 4567');
  ui.press('Send code');
  await until(() => ui.errorAt('Phone number'));
  assert.equal(ui.errorAt('Phone number'), words('invalid-phone'));
  assert.deepEqual(wire.asked, []);
  const select = ui.get('combobox', 'Country') as HTMLSelectElement;
  select.focus();
  assert.notInclude(select.textContent, 'undefined');
});

it('a proxy that asks for work: says that it cannot be checked, and asks no more', async () => {
  const wire = new Wire();
  const meta = {message: 'Proof of work', proof_of_work: {parameters: {algorithm: 'SHA-256'}}};
  wire.fault('POST book_code', {kind: 'status', status: 412, body: {success: false, data: null, meta}});
  const attributes = {purpose: 'sign-in', 'location-id': `${locationIds.newYork}`};
  const ui = await mount('altegio-phone-verify', {wire, attributes});
  ui.type('Phone number', '+13155550199');
  ui.press('Send code');
  await until(() => ui.errorAt('Phone number'));
  assert.equal(ui.errorAt('Phone number'), words('verification-required'));
  await settled();
  assert.equal(wire.asked.length, 1);
  assert.deepEqual(uncaught, []);
});

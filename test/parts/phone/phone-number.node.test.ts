import assert from 'node:assert/strict';
import {test} from 'node:test';
import {countryCodes} from '../../../src/parts/phone/country-codes.js';
import {mask, toE164, toLatin} from '../../../src/parts/phone/phone-number.js';

const e164: readonly [string, string, string | null][] = [
  ['+1 (315) 555-0175', '', '+13155550175'],
  ['001 315 555 0175', '44', '+13155550175'],
  ['315.555.0175', '1', '+13155550175'],
  ['1 315 555 0175', '1', '+13155550175'],
  ['8 (706) 641-04-85', '7', '+77066410485'],
  ['7066410485', '7', '+77066410485'],
  ['020 7946 0018', '44', '+442079460018'],
  ['+44 20 7946 0018', '1', '+442079460018'],
  ['06 12 34 56 78', '33', '+33612345678'],
  ['06 1234 5678', '39', '+390612345678'],
  ['٠٥٠١٢٣٤٥٦٧', '971', '+971501234567'],
  ['۰۹۱۲۳۴۵۶۷۸', '971', '+971912345678'],
  ['+1‑315–555—0175', '', '+13155550175'],
  ['+1 315−555−0175', '', '+13155550175'],
  ['０９０ー１２３４ー５６７８', '81', '+819012345678'],
  ['tel:+1-315-555-0175', '44', '+13155550175'],
  ['\u200e+1 315 555 0175\u202c', '', '+13155550175'],
  ['\u2066+1\u00a0315\u00a0555\u00a00175\u2069', '', '+13155550175'],
  ['', '1', null],
  ['   ', '1', null],
  ['+', '1', null],
  ['12', '44', null],
  ['315 555', '1', null],
  ['315 555 0175 99', '1', null],
  ['+1 315 555', '', null],
  ['+999 999 999 999 999 9', '', null],
  ['+0 315 555 0175', '', null],
  ['call me', '1', null],
  ['315-CALL-NOW', '1', null],
  ['grace@example.com', '1', null],
  ['3155550175', '', null],
  ['+1+3155550175', '', null],
];
for (const [typed, code, expected] of e164) {
  test(`${JSON.stringify(typed)} with ${code || 'no code'} is ${expected}`, () => {
    assert.equal(toE164(typed, code), expected);
  });
}

test('every country of the short table has a calling code of one to three digits', () => {
  assert.ok(Object.keys(countryCodes).length > 40);
  for (const [country, code] of Object.entries(countryCodes)) {
    assert.match(country, /^[A-Z]{2}$/);
    assert.match(code, /^[1-9]\d{0,2}$/);
  }
  assert.deepEqual(
    ['US', 'CA', 'RU', 'KZ', 'GB', 'FI', 'UZ'].map((country) => countryCodes[country]),
    ['1', '1', '7', '7', '44', '358', '998'],
  );
});

test('the short table and the library agree on every country', async () => {
  const {allCountryCodes} = await import('../../../src/parts/phone/phone-format.js');
  const all = allCountryCodes();
  for (const [country, code] of Object.entries(countryCodes)) assert.equal(all[country], code, country);
});

test('digits of every script that people type', () => {
  assert.equal(toLatin('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 0a'), '0123456789 0123456789 0a');
});

test('the mask shows the end and nothing else', () => {
  assert.equal(mask('+13155550175', '1'), '+1 … 0175');
  assert.equal(mask('+442079460018', '44'), '+44 … 0018');
  assert.equal(mask('+442079460018', '1'), '… 0018');
  assert.equal(mask('+442079460018', undefined), '… 0018');
});

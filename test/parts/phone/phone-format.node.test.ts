import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readPhone} from '../../../src/parts/phone/phone-format.js';

const cases: readonly [string, string, {e164: string; text: string; country: string | undefined} | null][] = [
  ['3155550175', 'US', {e164: '+13155550175', text: '+1 315 555 0175', country: 'US'}],
  ['+442079460018', 'US', {e164: '+442079460018', text: '+44 20 7946 0018', country: 'GB'}],
  ['00442079460018', 'DE', {e164: '+442079460018', text: '+44 20 7946 0018', country: 'GB'}],
  ['87066410485', 'KZ', {e164: '+77066410485', text: '+7 706 641 0485', country: 'KZ'}],
  ['0612345678', 'IT', {e164: '+390612345678', text: '+39 06 1234 5678', country: 'IT'}],
  ['12', 'US', null],
  ['letters', 'US', null],
  ['', 'US', null],
  ['3155550175', '', null],
  ['3155550175', 'XX', null],
];
for (const [typed, country, expected] of cases) {
  test(`${JSON.stringify(typed)} in ${country || 'no country'}`, () => {
    assert.deepEqual(readPhone(typed, country), expected);
  });
}

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readCode} from '../../src/internal/sms-code.js';

const cases: readonly [string, string | null][] = [
  ['4821', '4821'],
  ['48213', '48213'],
  ['48213765', '48213765'],
  [' 4821 3 ', '48213'],
  ['482-13', '48213'],
  ['4 8 2 1 3', '48213'],
  ['٤٨٢١٣', '48213'],
  ['۴۸۲۱۳', '48213'],
  ['Juniper Nail Studio: 48213 is your confirmation code', '48213'],
  ['48213 is your code. Call +1 315 555 0100', '48213'],
  ['Call +13155550100. Your code: 48213.', '48213'],
  ['Call 555-0100. Your code: 48213.', '48213'],
  ['G-482913 is your code', '482913'],
  ['Code 482130\n@salon.example #482130', '482130'],
  ['رمزك هو ٤٨٢١٣', '48213'],
  ['', null],
  ['482', null],
  ['123456789', null],
  ['123 456789', null],
  ['12-345-6789', null],
  ['Call +13155550100', null],
  ['no digits', null],
  ['12a4', null],
];
for (const [typed, code] of cases) {
  test(`${JSON.stringify(typed)}: ${code}`, () => assert.equal(readCode(typed), code));
}

// Which sections an account has, and where a key leads in its menu.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {tabAfter, tagOf, toSections, unknownSections} from '../../../src/components/account/account.sections.js';

describe('the words of `sections`', () => {
  const all = ['bookings', 'profile', 'loyalty', 'password'];
  const cases: readonly (readonly [string | undefined, readonly string[], readonly string[]])[] = [
    [undefined, all, []],
    ['', all, []],
    ['  ', all, []],
    ['password profile', ['password', 'profile'], []],
    ['profile,bookings', ['profile', 'bookings'], []],
    ['profile profile', ['profile'], []],
    ['profile\n\tbookings ', ['profile', 'bookings'], []],
    ['profile tips', ['profile'], ['tips']],
    ['Profile', all, ['Profile']],
    ['toString constructor profile', ['profile'], ['toString', 'constructor']],
    ['tips tips', all, ['tips']],
  ];
  for (const [written, sections, unknown] of cases) {
    it(JSON.stringify(written) ?? 'none', () => {
      assert.deepEqual(toSections(written), sections);
      const warning = unknownSections(written);
      for (const word of unknown) assert.equal(warning.split(`"${word}"`).length, 2, word);
      assert.equal(warning !== '', unknown.length > 0);
    });
  }

  it('each has a tag of its own', () => {
    assert.equal(new Set(toSections('').map(tagOf)).size, all.length);
  });
});

it('keys: round the menu, the other way where lines are written from the right', () => {
  const from = (key: string, at: number, back = false): number | undefined => tabAfter(key, at, 4, back);
  assert.deepEqual([from('ArrowRight', 0), from('ArrowRight', 3), from('ArrowLeft', 0)], [1, 0, 3]);
  assert.deepEqual([from('ArrowRight', 0, true), from('ArrowLeft', 0, true)], [3, 1]);
  assert.deepEqual([from('ArrowDown', 3), from('ArrowUp', 0), from('ArrowDown', 3, true)], [0, 3, 0]);
  assert.deepEqual(
    [from('Home', 2), from('End', 1), from('Enter', 1), from(' ', 1), from('Tab', 1)],
    [0, 3, undefined, undefined, undefined],
  );
});

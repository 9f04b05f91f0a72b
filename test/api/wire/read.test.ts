import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as fc from 'fast-check';
import {count, flag, identifier, list, number, object, off, text} from '../../../src/api/wire/read.js';

test('object: an object, and an empty one for anything else', () => {
  const wire = {id: 1};
  assert.equal(object(wire), wire);
  for (const value of [[], [1], null, undefined, '', 'x', 0, 1, true, () => 1]) {
    assert.deepEqual(Object.keys(object(value)), [], String(value));
  }
});

test('list: a list, the object that PHP writes for a list with holes, and nothing else', () => {
  assert.deepEqual(list([1, 2]), [1, 2]);
  assert.deepEqual(list({'0': 'a', '2': 'b'}), ['a', 'b']);
  assert.deepEqual(list({'7120': 'a'}), ['a']);
  assert.deepEqual(list({}), []);
  assert.deepEqual(list({id: 7, title: 'one thing, and no list'}), []);
  for (const value of [null, undefined, '', 'abc', 0, 1, true]) assert.deepEqual(list(value), [], String(value));
});

test('text: trimmed, digits for a number, empty for anything else', () => {
  assert.equal(text('  a b '), 'a b');
  assert.equal(text(12), '12');
  assert.equal(text(0), '0');
  for (const value of [NaN, Infinity, null, undefined, true, [], ['a'], {}, {toString: () => 'a'}]) {
    assert.equal(text(value), '');
  }
});

test('number: also from a string, null for anything else', () => {
  assert.equal(number(1.5), 1.5);
  assert.equal(number('-1.5'), -1.5);
  assert.equal(number(' 12 '), 12);
  assert.equal(number('0'), 0);
  for (const value of [
    '',
    ' ',
    'NaN',
    'Infinity',
    '1e999',
    '1,5',
    '12 USD',
    NaN,
    -Infinity,
    null,
    undefined,
    true,
    [],
    [1],
    {},
  ]) {
    assert.equal(number(value), null, String(value));
  }
});

test('count: a whole number of 0 or more that can be counted with, or the default', () => {
  assert.equal(count('3', 9), 3);
  assert.equal(count(2.9, 9), 2);
  assert.equal(count(0, 9), 0);
  for (const value of [-1, '-1', 'x', null, undefined, [], {}, NaN, 1e308, '1e30']) {
    assert.equal(count(value, 9), 9, String(value));
  }
});

test('flag: true, 1, "1", "true"', () => {
  for (const value of [true, 1, '1', 'true', 2, -1]) assert.equal(flag(value), true, String(value));
  for (const value of [false, 0, '0', 'false', '', 'no', null, undefined, [], [1], {}]) {
    assert.equal(flag(value), false, String(value));
  }
});

test('off: only what says so', () => {
  for (const value of [false, 0, '0', 'false']) assert.equal(off(value), true, String(value));
  for (const value of [true, 1, '1', 'true', '', 'no', null, undefined, [], {}]) {
    assert.equal(off(value), false, String(value));
  }
});

test('identifier: a whole number above 0', () => {
  assert.equal(identifier(13132699), 13132699);
  assert.equal(identifier('13132699'), 13132699);
  for (const value of [0, '0', -1, 1.5, '1.5', '12abc', 2 ** 53, 1e21, '', null, undefined, true, [], [5], {}]) {
    assert.equal(identifier(value), null, String(value));
  }
});

test('none of them throws at anything, and each gives its own type', () => {
  const hostile = {
    valueOf: () => assert.fail('valueOf was called'),
    toString: () => assert.fail('toString was called'),
    toJSON: () => assert.fail('toJSON was called'),
  };
  fc.assert(
    fc.property(fc.oneof(fc.anything({withNullPrototype: true, withBigInt: true}), fc.constant(hostile)), (value) => {
      assert.equal(typeof object(value), 'object');
      assert.ok(Array.isArray(list(value)));
      assert.equal(typeof text(value), 'string');
      assert.ok(number(value) === null || Number.isFinite(number(value)));
      assert.ok(Number.isSafeInteger(count(value, 1)));
      assert.equal(typeof flag(value), 'boolean');
      assert.equal(typeof off(value), 'boolean');
      assert.ok(identifier(value) === null || Number.isSafeInteger(identifier(value)));
      assert.ok(!(flag(value) && off(value)));
    }),
    {numRuns: 5_000},
  );
});

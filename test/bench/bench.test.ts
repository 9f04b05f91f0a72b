// The bench's own arithmetic, and that it weighs what it says. No time is asserted: a loaded machine would fail it.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import budgets from '../../bench/budgets.json' with {type: 'json'};
import {brotliBytes, bundle, marginalBytes} from '../../tools/bundle.js';
import {answerOf} from '../../bench/list-pages.js';
import {Bars, median, number} from '../../bench/table.js';

test('the budgets of time are those of the issues', () => {
  assert.deepEqual(budgets.form, {
    oneElementToPlain: 1.18,
    wholeToPlain: 1.3,
    prerenderedToPlain: 0.75,
    scriptToLit: 1.5,
  });
  assert.deepEqual(budgets.moves, {kept: 0.01, tagAlone: 0.05});
  assert.deepEqual(budgets.list, {1000: 2, 10000: 8});
  assert.deepEqual(budgets.allCards, {longestTask: 100});
});

test('median', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([7]), 7);
  assert.ok(Number.isNaN(median([])));
});

test('a bar is met up to its limit, and a missed one is told', () => {
  const bars = new Bars();
  assert.match(bars.check('a', 1.3, 1.3), /^met/);
  assert.equal(bars.check('b', 9, undefined), '');
  assert.match(bars.check('c', 1.31, 1.3), /^MISSED/);
  assert.equal(bars.count, 2);
  assert.deepEqual(bars.missed, ['c: 1.31x, at most 1.30x']);
});

test('figures are as precise as they are of use', () => {
  assert.deepEqual([0, 20, 1.314, 22.46, 1234.5, 10_000].map(number), ['0', '20', '1.31', '22.5', '1,235', '10,000']);
});

test('a bundle is minified, without what is loaded later, and told by module', async () => {
  const form = await bundle('src/elements/phone-verify.ts');
  assert.equal(form.bytes, brotliBytes(form.code));
  assert.match(form.code, /import\(["'].*phone-format\.js["']\)/);
  const modules = [...form.modules.keys()];
  assert.ok(modules.includes('src/api/session.ts') && modules.some((name) => name.startsWith('lit-html/')));
  assert.ok(!modules.some((name) => name.includes('libphonenumber')));
  const pieces = [...form.modules.values()].flat();
  assert.equal(
    pieces.reduce((sum, [start, end]) => sum + end - start, 0),
    form.code.replaceAll('\n', '').length,
  );
  assert.ok(marginalBytes(form, 'src/api/session.ts') > 300);
  assert.equal(marginalBytes(form, 'no such module'), 0);
});

test('the list gets as many appointments as it is asked for', async () => {
  for (const size of [20, 1000]) {
    const {data} = JSON.parse(await answerOf(size)) as {data: unknown[]};
    assert.equal(data.length, size);
  }
});

// What a visitor downloads stays within bench/budgets.json, in brotli bytes of quality 11: one limit for each
// file, and one for each file of dist/cdn that a page names.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {brotliBytes, bundle} from '../../tools/bundle.js';
import {elements, read, root} from './support.js';

const budgets = JSON.parse(read('bench/budgets.json')) as Record<'asShipped' | 'bundled', Record<string, number>>;

test('each script-tag file that a page names has a limit, and each element in a bundle of its own', () => {
  const names = ['altegio-elements', 'altegio-elements.iife', 'ms-booking', ...elements];
  assert.deepEqual(Object.keys(budgets.asShipped).sort(), names.map((name) => `dist/cdn/${name}.js`).sort());
  const entries = ['dist/api/index.js', ...elements.map((name) => `dist/elements/${name}.js`)];
  assert.deepEqual(Object.keys(budgets.bundled).sort(), entries.sort());
});

for (const [file, limit] of Object.entries(budgets.asShipped)) {
  test(`${file} as shipped: at most ${limit} bytes`, () => {
    const bytes = brotliBytes(readFileSync(join(root, file)));
    assert.ok(bytes <= limit, `${bytes} bytes, ${bytes - limit} too many: see npx tsx tools/sizes.ts`);
  });
}

for (const [entry, limit] of Object.entries(budgets.bundled)) {
  test(`${entry} in a bundle of its own: at most ${limit} bytes`, async () => {
    const {bytes} = await bundle(entry);
    assert.ok(bytes <= limit, `${bytes} bytes, ${bytes - limit} too many: see npx tsx tools/sizes.ts ${entry}`);
  });
}

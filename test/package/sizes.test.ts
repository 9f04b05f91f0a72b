// What a visitor downloads stays within the budgets of bench/budgets.json, in brotli bytes of quality 11.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {brotliBytes, bundle} from '../../bench/bundle.js';
import {read, root} from './support.js';

const budgets = JSON.parse(read('bench/budgets.json')) as Record<'asShipped' | 'bundled', Record<string, number>>;

for (const [file, limit] of Object.entries(budgets.asShipped)) {
  test(`${file} as shipped: at most ${limit} bytes`, () => {
    const bytes = brotliBytes(readFileSync(join(root, file)));
    assert.ok(bytes <= limit, `${bytes} bytes, ${bytes - limit} too many: see node scripts/sizes.mjs`);
  });
}

for (const [entry, limit] of Object.entries(budgets.bundled)) {
  test(`${entry} in a bundle of its own: at most ${limit} bytes`, async () => {
    const {bytes} = await bundle(entry);
    assert.ok(bytes <= limit, `${bytes} bytes, ${bytes - limit} too many: see node scripts/sizes.mjs ${entry}`);
  });
}

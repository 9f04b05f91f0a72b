// What a visitor downloads stays within bench/budgets.json, in brotli bytes of quality 11. Where a bar is not met yet,
// `held` keeps what is there from growing, and `npm run bench` says by how much the bar is missed.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {brotliBytes, bundle} from '../../tools/bundle.js';
import {read, root} from './support.js';

const budgets = JSON.parse(read('bench/budgets.json')) as Record<
  'asShipped' | 'bundled' | 'held',
  Record<string, number>
>;
const limitOf = (file: string, bar: number): number => budgets.held[file] ?? bar;

for (const [file, bar] of Object.entries(budgets.asShipped)) {
  const limit = limitOf(file, bar);
  test(`${file} as shipped: at most ${limit} bytes`, () => {
    const bytes = brotliBytes(readFileSync(join(root, file)));
    assert.ok(bytes <= limit, `${bytes} bytes, ${bytes - limit} too many: see npx tsx tools/sizes.ts`);
  });
}

for (const [entry, bar] of Object.entries(budgets.bundled)) {
  const limit = limitOf(entry, bar);
  test(`${entry} in a bundle of its own: at most ${limit} bytes`, async () => {
    const {bytes} = await bundle(entry);
    assert.ok(bytes <= limit, `${bytes} bytes, ${bytes - limit} too many: see npx tsx tools/sizes.ts ${entry}`);
  });
}

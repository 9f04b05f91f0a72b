// What npm would publish, as publint and "Are the types wrong?" judge it: every entry, also those behind a wildcard.
import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {manifest, root, run} from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'altegio-pack-'));
after(() => rmSync(folder, {recursive: true, force: true}));
const packed = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root);
const archive = join(folder, packed.output.trim());
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

/** Entries that are code: each path of the exports map that has types, wildcards spelled out. */
const entries = Object.entries(manifest.exports).flatMap(([entry, target]) => {
  if (typeof target === 'string') return [];
  const [before = '', after] = target.types.replace('./', '').split('*');
  if (after === undefined) return [entry];
  const files = readdirSync(join(root, before)).filter((file) => file.endsWith(after));
  return files.map((file) => entry.replace('*', file.slice(0, -after.length)));
});

test('publint has nothing to say, however strict', async () => {
  const {code, output} = await run(bin('publint'), ['run', archive, '--strict'], root);
  assert.equal(code, 0, output);
});

test('the types of every entry are found and right, for ESM and for bundlers', async () => {
  assert.ok(entries.length >= 14, entries.join(' '));
  const args = [archive, '--profile', 'esm-only', '--no-definitely-typed', '--format', 'json'];
  const {code, output} = await run(bin('attw'), [...args, '--include-entrypoints', ...entries], root);
  const {analysis} = JSON.parse(output) as {
    analysis: {
      entrypoints: Record<string, {resolutions: Record<string, {resolution?: {fileName: string}}>}>;
      problems: {kind: string; entrypoint?: string; resolutionKind?: string}[];
    };
  };
  // Node's oldest resolution knows no exports map, and `require` of ES modules is not promised.
  const counted = analysis.problems.filter(
    ({resolutionKind = ''}) => !['node10', 'node16-cjs'].includes(resolutionKind),
  );
  assert.deepEqual({code, counted}, {code: 0, counted: []});
  for (const entry of entries) {
    for (const kind of ['node16-esm', 'bundler']) {
      const {fileName = ''} = analysis.entrypoints[entry]?.resolutions[kind]?.resolution ?? {};
      assert.match(fileName, /\.d\.ts$/, `${entry}, ${kind}`);
    }
  }
});

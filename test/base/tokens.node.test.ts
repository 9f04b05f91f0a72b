// A custom property without a value is no error in CSS: the declaration is only left out.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {it} from 'node:test';

it('every property that a style sheet of the elements uses is set in one, or documented for hosts', () => {
  const sheets = readdirSync('src', {recursive: true, encoding: 'utf8'})
    .filter((file) => /(styles|tokens)\.ts$/.test(file))
    .map((file) => readFileSync(`src/${file}`, 'utf8'))
    .join('\n');
  const named = (pattern: RegExp): Set<string> => new Set([...sheets.matchAll(pattern)].map(([, name = '']) => name));
  const used = named(/var\((--[\w-]+)/g);
  const set = new Set([...named(/(--[\w-]+):/g), ...named(/@cssprop (--[\w-]+)/g)]);
  assert.ok(used.has('--accent') && set.has('--accent'));
  assert.deepEqual(
    [...used].filter((name) => !set.has(name)),
    [],
  );
});

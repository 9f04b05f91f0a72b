// In the script-tag build, a file that is loaded later stands alone: it has its own copy of what it imports, and with it its own
// variables. What the element's file has put into such a variable is not in the copy.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {builtWith, elements, lazyFiles} from '../../scripts/build/sources.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const imported = /^(?:import|export)\s+(?!type\b)(?<names>[^;']*?)\s+from\s+'(?<path>\.[^']+)\.js'/gms;

/** All files that the bundler would put into the one file. */
function filesOf(file: string, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (found.has(file)) return found;
  const code = readFileSync(file, 'utf8');
  found.set(file, code);
  for (const {groups} of code.matchAll(imported)) filesOf(`${join(dirname(file), groups?.['path'] ?? '')}.ts`, found);
  return found;
}

const together = new Set([...elements, ...Object.values(builtWith).flat()]);
const alone = Object.entries(lazyFiles).filter(([name]) => !together.has(name));

it('there are some', () => {
  const sizes = alone.map(([, file]) => filesOf(join(root, file)).size);
  assert.ok(sizes.length > 10 && Math.max(...sizes) > 10, `${sizes}`);
});

it('no file that stands alone asks for the file of requests that its element has loaded', () => {
  const asking = alone.flatMap(([name, file]) =>
    [...filesOf(join(root, file))]
      .filter(([, code]) =>
        [...code.matchAll(imported)].some(({groups}) => /\blaterFile\b/.test(groups?.['names'] ?? '')),
      )
      .map(([path]) => `${name}: ${relative(root, path)}`),
  );
  assert.deepEqual(asking, []);
});

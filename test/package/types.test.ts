// A consumer's TypeScript compiles against the types that are shipped; wrong uses do not (`@ts-expect-error`).
import assert from 'node:assert/strict';
import {cpSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {installed, root, run} from './support.js';

const {folder, remove} = installed();
after(remove);
cpSync(join(root, 'test/package/consumer'), folder, {recursive: true});
writeFileSync(join(folder, 'package.json'), '{"name": "shop", "type": "module", "private": true}');

const compilers: Record<string, string> = {'TypeScript 7': 'tsc', 'TypeScript 6': 'tsc6'};
const resolutions: Record<string, readonly string[]> = {
  nodenext: [],
  bundler: ['--module', 'esnext', '--moduleResolution', 'bundler'],
};

for (const [name, command] of Object.entries(compilers)) {
  for (const [resolution, options] of Object.entries(resolutions)) {
    test(`${name}, ${resolution}: right uses compile, wrong ones do not`, async () => {
      const compiler = join(root, 'node_modules/.bin', command);
      const {code, output, errors} = await run(compiler, ['-p', 'tsconfig.json', ...options], folder);
      assert.deepEqual({code, told: (output + errors).trim()}, {code: 0, told: ''});
    });
  }
}

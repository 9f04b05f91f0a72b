// What lies in the package: the files of the contract, and nothing that belongs to this machine or to the tests.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {builtWith, lazyFiles, onceMore, wordFiles} from '../../scripts/build/sources.js';
import {bundle} from '../../tools/bundle.js';
import {languages as tables} from '../../src/i18n/lazy.js';
import {elements, manifest, read, root, run} from './support.js';

const languages = Object.keys(tables);
const built = readdirSync(join(root, 'dist'), {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length));

test('every file that the contract names is built', () => {
  const named = [
    'dist/index.js',
    'dist/pure.js',
    'dist/api/index.js',
    ...elements.map((element) => `dist/elements/${element}.js`),
    'dist/cdn/altegio-elements.js',
    'dist/cdn/altegio-elements.iife.js',
    'dist/cdn/ms-booking.js',
    'dist/cdn/integrity.json',
    'dist/custom-elements.json',
  ];
  for (const file of named) assert.ok(built.includes(file), `${file} is missing`);
  assert.deepEqual(
    built.filter((file) => /^dist\/elements\/[^.]+\.js$/.test(file)).sort(),
    elements.map((element) => `dist/elements/${element}.js`),
    'each element has its file, and no other file registers anything',
  );
});

test('every module has its types beside it', () => {
  const modules = built.filter((file) => file.endsWith('.js') && !file.startsWith('dist/cdn/'));
  assert.ok(modules.length > 20);
  for (const file of modules) assert.ok(built.includes(file.replace(/\.js$/, '.d.ts')), `${file} has no types`);
});

test('every path of the exports map is there', () => {
  for (const [name, target] of Object.entries(manifest.exports)) {
    for (const path of typeof target === 'string' ? [target] : Object.values(target)) {
      const file = path.replace(/^\.\//, '');
      const [start = '', end] = file.split('*');
      const found = end === undefined ? existsSync(join(root, file)) : built.some((one) => one.startsWith(start));
      assert.ok(found, `exports["${name}"] points at ${path}`);
    }
  }
});

test('the API layer has nothing of Lit, of the elements or of another package in it', async () => {
  const {modules} = await bundle('dist/api/index.js');
  const foreign = [...modules.keys()].filter((name) => !/^(src|dist)\/api\/|^\(bundler\)$/.test(name));
  assert.deepEqual(foreign, []);
});

test('every language of the script-tag files is beside them', () => {
  for (const code of languages) {
    for (const file of wordFiles) assert.ok(built.includes(`dist/cdn/lang-${code}-${file}.js`), `${code}, ${file}`);
  }
  for (const file of ['altegio-elements.js', 'altegio-elements.iife.js']) {
    assert.ok(read(`dist/cdn/${file}`).includes(languages.join(' ')), file);
  }
});

test('integrity.json holds the hash of every script-tag file, and no other', () => {
  const hashes = JSON.parse(read('dist/cdn/integrity.json')) as Record<string, string>;
  const files = readdirSync(join(root, 'dist/cdn')).filter((file) => file !== 'integrity.json');
  assert.deepEqual(Object.keys(hashes).sort(), files.sort());
  for (const file of files) {
    const hash = createHash('sha384').update(readFileSync(join(root, 'dist/cdn', file)));
    assert.equal(hashes[file], `sha384-${hash.digest('base64')}`, file);
  }
});

test('the script-tag files are self-contained: no import but of the neighbours, which come later', () => {
  const again = Object.entries(onceMore).flatMap(([tag, names]) => names.map((name) => `${tag}-${name}`));
  const later = new Set(
    [...Object.entries(builtWith).flatMap(([tag, names]) => [...names, `${tag}-steps`]), ...again].map(
      (name) => `${name}.js`,
    ),
  );
  for (const file of readdirSync(join(root, 'dist/cdn')).filter((name) => name.endsWith('.js'))) {
    const code = read(`dist/cdn/${file}`);
    const alone = later.has(file)
      ? code.replace(/\bimport\s*\{[^}]*\}\s*from\s*"\.\/(booking(-steps)?|details-step)\.js"/g, '')
      : code;
    assert.doesNotMatch(alone, /\bimport\s*(["'{*]|[\w$]+\s+from)/, `${file} imports when it starts`);
    assert.doesNotMatch(code, /sourceMappingURL/, `${file} names a map that is not shipped`);
    for (const [, from] of code.matchAll(/\bimport\(\s*["'`]([^"'`]+)/g)) {
      if (from === './lang-') continue;
      const name = from!.replace(/^\.\/|\.js$/g, '');
      assert.ok(name in lazyFiles || again.includes(name), `${file} looks for ${from}`);
      assert.ok(built.includes(`dist/cdn/${from!.slice(2)}`), `${file} looks for ${from}`);
    }
  }
});

test('what is loaded later is read from the files named lazy.ts, and each has its file', () => {
  assert.ok(Object.keys(lazyFiles).length >= 6);
  for (const [name, source] of Object.entries(lazyFiles)) {
    assert.ok(existsSync(join(root, source)), source);
    assert.ok(built.includes(`dist/cdn/${name}.js`), name);
  }
});

test('the script-tag files are production code', () => {
  for (const file of readdirSync(join(root, 'dist/cdn')).filter((name) => name.endsWith('.js'))) {
    assert.doesNotMatch(read(`dist/cdn/${file}`), /dev mode|process\.env|litIssuedWarnings/, file);
  }
});

test('no file names a path of this machine or a server on it', () => {
  const machine =
    /(\/(work|home|root|tmp|Users)\/|file:\/\/|[A-Z]:\\\\|(localhost|127\.0\.0\.1):\d|registry\.npmjs|verdaccio)/;
  for (const file of built) {
    const found = machine.exec(read(file));
    assert.equal(found && `${file}: ${found[0]}`, null);
    assert.ok(!read(file).includes(root), `${file} names ${root}`);
  }
});

test('npm packs what is built, and no source, test or tool', async () => {
  const {code, output, errors} = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], root);
  assert.equal(code, 0, errors);
  const [pack] = JSON.parse(output) as {files: {path: string}[]}[];
  const packed = pack?.files.map(({path}) => path) ?? [];
  for (const file of built) assert.ok(packed.includes(file), `${file} is not packed`);
  const others = packed.filter((file) => !file.startsWith('dist/'));
  const expected = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];
  assert.deepEqual(
    others.filter((file) => !expected.includes(file)),
    [],
  );
  assert.deepEqual(
    packed.filter((file) => /\.test\.|(^|\/)(test|bench|sandbox|node_modules)\//.test(file)),
    [],
  );
});

// The package as a stranger gets it: packed by npm, installed by npm in an empty folder, with what it declares and nothing else.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {elements, manifest, root, run, runModule} from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'altegio-installed-'));
const shop = join(folder, 'shop');
after(() => rmSync(folder, {recursive: true, force: true}));

before(async () => {
  const packed = await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], root);
  assert.equal(packed.code, 0, packed.errors);
  mkdirSync(shop);
  writeFileSync(join(shop, 'package.json'), '{"private": true, "type": "module"}');
  const archive = join(folder, packed.output.trim());
  const args = ['install', '--omit=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', archive];
  const installed = await run('npm', args, shop);
  assert.equal(installed.code, 0, installed.errors);
});

test('it brings what it declares, and no React, no tool, no test', () => {
  for (const name of Object.keys(manifest.dependencies)) assert.ok(existsSync(join(shop, 'node_modules', name)), name);
  for (const name of ['react', 'vite', 'esbuild', 'tsx', 'typescript'])
    assert.ok(!existsSync(join(shop, 'node_modules', name)), name);
  assert.deepEqual(readdirSync(join(shop, 'node_modules', manifest.name)).sort(), [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist',
    'package.json',
  ]);
});

test('every entry is imported in plain Node, by the name that it has for a host', async () => {
  const names = ['', '/pure', '/api', ...elements.flatMap((one) => [`/elements/${one}`, `/elements/${one}.js`])];
  const script = `for (const name of ${JSON.stringify(names)}) await import('${manifest.name}' + name);
    const {createClient} = await import('${manifest.name}/api');
    const {AltegioSignIn, configure} = await import('${manifest.name}');
    console.log(typeof createClient, typeof AltegioSignIn, typeof configure, AltegioSignIn.version);`;
  const {code, output, errors} = await runModule(script, shop);
  assert.deepEqual(
    {code, output: output.trim(), errors},
    {
      code: 0,
      output: `function function function ${manifest.version}`,
      errors: '',
    },
  );
});

test('a path that is not in the exports map is closed', async () => {
  const {code, errors} = await runModule(`await import('${manifest.name}/dist/version.js')`, shop);
  assert.notEqual(code, 0);
  assert.match(errors, /ERR_PACKAGE_PATH_NOT_EXPORTED/);
});

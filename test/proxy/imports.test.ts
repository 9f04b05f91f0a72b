// The handler runs on Web APIs alone, so that it also runs at the edge and in a page.
import assert from 'node:assert/strict';
import {builtinModules} from 'node:module';
import {it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

async function importsOf(entry: string): Promise<{files: string[]; nodeModules: string[]}> {
  const {metafile} = await build({
    entryPoints: [fileURLToPath(new URL(`../../proxy/src/${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    // Leaves Node's modules as imports by name instead of failing on them, so that they can be counted.
    platform: 'node',
    logLevel: 'silent',
  });
  const builtin = new Set(builtinModules);
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const nodeModules = imports.map(({path}) => path).filter((path) => path.startsWith('node:') || builtin.has(path));
  return {files: Object.keys(metafile.inputs), nodeModules: [...new Set(nodeModules)]};
}

it('the import graph of handler.ts holds no Node module', async () => {
  const {files, nodeModules} = await importsOf('handler.ts');
  assert.deepEqual(nodeModules, []);
  // The graph was really walked: own files and packages are in it.
  for (const part of ['proxy/src/session/session.ts', 'jose/', 'libphonenumber-js/']) {
    assert.ok(
      files.some((file) => file.includes(part)),
      part,
    );
  }
  assert.ok(!files.some((file) => file.includes('sandbox/') || file.includes('proxy/src/node/')));
});

it('the same look finds the Node modules of server.ts', async () => {
  const {nodeModules} = await importsOf('node/server.ts');
  assert.ok(nodeModules.includes('http') || nodeModules.includes('node:http'));
});

// Responsible for: writing proxy/dist: the proxy on Node, its handler for other platforms, and their types. The sandbox and Redis are
// chunks of their own, loaded only if the proxy runs on them. Not for: the elements (main.ts).
import {execFileSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {buildProgram, common} from './proxy-program.js';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
rmSync('proxy/dist', {recursive: true, force: true});

await buildProgram('proxy/dist');
// What other programs import: npm packages stay imports.
await build({
  ...common,
  outdir: 'proxy/dist',
  entryPoints: {
    index: 'proxy/src/index.ts',
    undici: 'proxy/src/node/undici-upstream.ts',
    redis: 'proxy/src/store/redis-store.ts',
  },
  chunkNames: 'chunks/[name]-[hash]',
  packages: 'external',
});
execFileSync('node_modules/.bin/tsc', ['-p', 'proxy/tsconfig.json'], {stdio: ['ignore', 'inherit', 'inherit']});

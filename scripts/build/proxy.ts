// Responsible for: writing proxy/dist: the proxy on Node, its handler for other platforms, and their types. npm packages stay
// imports. The sandbox is a separate chunk, loaded only if the proxy runs on it. Not for: the elements (main.ts).
import {execFileSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
rmSync('proxy/dist', {recursive: true, force: true});
await build({
  entryPoints: {
    main: 'proxy/src/node/main.ts',
    index: 'proxy/src/index.ts',
    undici: 'proxy/src/node/undici-upstream.ts',
    redis: 'proxy/src/store/redis-store.ts',
  },
  outdir: 'proxy/dist',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  bundle: true,
  splitting: true,
  packages: 'external',
  chunkNames: 'chunks/[name]-[hash]',
  sourcemap: true,
  logLevel: 'warning',
});
execFileSync('node_modules/.bin/tsc', ['-p', 'proxy/tsconfig.json'], {stdio: ['ignore', 'inherit', 'inherit']});

// Responsible for: writing proxy/dist: the proxy on Node, its handler for other platforms, and their types. The sandbox and Redis are
// chunks of their own, loaded only if the proxy runs on them. Not for: the elements (main.ts).
import {execFileSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build, type BuildOptions, type Plugin} from 'esbuild';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
rmSync('proxy/dist', {recursive: true, force: true});

const common = {
  outdir: 'proxy/dist',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  bundle: true,
  splitting: true,
  sourcemap: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Packages that load all that they have, of which the program uses one part. */
const PARTS: Readonly<Record<string, string>> = {
  undici: `export {default as Pool} from 'undici/lib/dispatcher/pool.js';`,
  // For metrics with exemplars of traces, which there are not.
  '@opentelemetry/api': '',
};

const partsAlone: Plugin = {
  name: 'parts-alone',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^(?:undici|@opentelemetry\/api)$/}, ({path}) => ({path, namespace: 'part'}));
    onLoad({filter: /./, namespace: 'part'}, ({path}) => ({contents: PARTS[path] ?? '', resolveDir: process.cwd()}));
  },
};

// The program: npm packages are in it, as far as they are used. To load hundreds of their files takes memory that is never given back
// (docs/decisions/proxy-memory.md). Names stay, because the log tells them.
await build({
  ...common,
  entryPoints: {main: 'proxy/src/node/main.ts'},
  chunkNames: 'chunks/main/[name]-[hash]',
  plugins: [partsAlone],
  minifySyntax: true,
  minifyWhitespace: true,
  // Some packages are CommonJS, and ask for Node's modules with `require`.
  banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"},
});
// What other programs import: npm packages stay imports.
await build({
  ...common,
  entryPoints: {
    index: 'proxy/src/index.ts',
    undici: 'proxy/src/node/undici-upstream.ts',
    redis: 'proxy/src/store/redis-store.ts',
  },
  chunkNames: 'chunks/[name]-[hash]',
  packages: 'external',
});
execFileSync('node_modules/.bin/tsc', ['-p', 'proxy/tsconfig.json'], {stdio: ['ignore', 'inherit', 'inherit']});

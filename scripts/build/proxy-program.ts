// Responsible for: the built proxy as a program, for proxy/dist (proxy.ts) and for tests that start it. Not for: what other programs import.
import {fileURLToPath} from 'node:url';
import {build, type BuildOptions, type Plugin} from 'esbuild';

/** What every built file of the proxy is. */
export const common = {
  absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
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
    onLoad({filter: /./, namespace: 'part'}, ({path}) => ({
      contents: PARTS[path] ?? '',
      resolveDir: common.absWorkingDir,
    }));
  },
};

/**
 * Writes `main.js` and its chunks. npm packages are in it, as far as they are used: to load hundreds of their files takes memory that is
 * never given back (docs/decisions/proxy-memory.md). Names stay, because the log tells them.
 */
export async function buildProgram(outdir: string): Promise<void> {
  await build({
    ...common,
    outdir,
    entryPoints: {main: 'proxy/src/node/main.ts'},
    chunkNames: 'chunks/main/[name]-[hash]',
    plugins: [partsAlone],
    minifySyntax: true,
    minifyWhitespace: true,
    // Some packages are CommonJS, and ask for Node's modules with `require`.
    banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"},
  });
}

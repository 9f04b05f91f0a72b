// Responsible for: writing dist/react.js with @lit/react bundled, so that the package does not install React types
// (docs/decisions/frameworks.md). Not for: its types, which tsc writes.
import {rmSync} from 'node:fs';
import {build} from 'esbuild';

await build({
  entryPoints: ['src/react.ts'],
  outfile: 'dist/react.js',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  external: ['react', './index.js'],
  minify: true,
  legalComments: 'inline',
  logLevel: 'warning',
});
// The source map that tsc wrote for the file before it was bundled.
rmSync('dist/react.js.map', {force: true});

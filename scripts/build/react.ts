// Writes dist/react.js with @lit/react in it, so that who installs the package gets no React types with it
// (docs/decisions/frameworks.md). The types beside it are tsc's.
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
// tsc's, of the file before.
rmSync('dist/react.js.map', {force: true});

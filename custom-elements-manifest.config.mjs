// What `custom-elements.json` says: what an embedder can set, hear and style, and nothing that is held inside.
import {elementsOnly} from './scripts/docs/manifest.mjs';

export default {
  litelement: true,
  globs: ['src/components/**/*.ts', 'src/internal/*-element.ts'],
  outdir: 'dist',
  plugins: [elementsOnly()],
};

// What `custom-elements.json` says: what an embedder can set, hear and style, and nothing that is held inside.
import {register} from 'tsx/esm/api';

register();
const {elementsOnly} = await import('./scripts/docs/manifest.ts');

export default {
  litelement: true,
  globs: ['src/components/**/*.ts', 'src/base/*-element.ts', 'src/parts/*/*.properties.ts'],
  outdir: 'dist',
  plugins: [elementsOnly()],
};

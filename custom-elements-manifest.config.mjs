// Responsible for: the analyzer's configuration for custom-elements.json. Not for: the plugin (scripts/docs/manifest.ts).
import {register} from 'tsx/esm/api';

register();
const {elementsOnly} = await import('./scripts/docs/manifest.ts');

export default {
  litelement: true,
  globs: ['src/components/**/*.ts', 'src/base/*-element.ts', 'src/parts/*/*.properties.ts'],
  outdir: 'dist',
  plugins: [elementsOnly()],
};

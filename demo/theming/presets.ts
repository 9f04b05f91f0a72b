// Responsible for: the presets of themes/ as a page tries them on: what they say of each token. Not for: what they say
// (themes/*.css).
import altegio from '../../themes/altegio.css?raw';
import ink from '../../themes/ink.css?raw';
import sage from '../../themes/sage.css?raw';

export interface Preset {
  readonly name: string;
  readonly css: string;
  /** Custom properties as a browser of today takes them. */
  readonly values: Readonly<Record<string, string>>;
}

export const presets: readonly Preset[] = Object.entries({altegio, sage, ink}).map(([name, css]) => ({
  name,
  css,
  values: Object.fromEntries(
    [...css.matchAll(/(--altegio-[\w-]+): (.+);/g)].map(([, key = '', value = '']) => [key, value]),
  ),
}));

export const presetOf = (name: string): Preset | undefined => presets.find((preset) => preset.name === name);

// Responsible for: reading the token values of the presets. Not for: the presets (themes/*.css).
import altegio from '../../themes/altegio.css?raw';
import ink from '../../themes/ink.css?raw';
import sage from '../../themes/sage.css?raw';

export interface Preset {
  readonly name: string;
  readonly css: string;
  /** The custom properties for a current browser. */
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

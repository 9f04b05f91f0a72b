// Responsible for: the theme that a user is making (a preset, colours for light and dark pages, lengths), and its CSS. Pure.
// Not for: the controls (token-controls.ts) or the contrast (pairs.ts).
import {presetOf} from './presets.js';

type Values = Readonly<Record<string, string>>;

export interface Theme {
  /** The name of a file in themes/, or ''. */
  readonly preset: string;
  /** Values by token: for all pages, or for light pages if `dark` has another value. */
  readonly light: Values;
  readonly dark: Values;
}

export const noTheme: Theme = {preset: '', light: {}, dark: {}};

/**
 * @param value '' removes the value
 * @param now the token's value on a light page, which stays when only the dark page gets another value
 */
export function withValue(theme: Theme, scheme: 'light' | 'dark', token: string, value: string, now = ''): Theme {
  if (!value) return {...theme, light: without(theme.light, token), dark: without(theme.dark, token)};
  const light = scheme === 'light' ? {...theme.light, [token]: value} : {[token]: now, ...theme.light};
  return {...theme, light, dark: scheme === 'dark' ? {...theme.dark, [token]: value} : theme.dark};
}

const without = (values: Values, token: string): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== token));

/** The custom properties for a current browser. */
export function valuesOf(theme: Theme): Values {
  return {...presetOf(theme.preset)?.values, ...theme.light, ...pairsOf(theme)};
}

function pairsOf({light, dark}: Theme): Values {
  const pairs = Object.entries(dark).map(([name, value]) => [name, `light-dark(${light[name]}, ${value})`]);
  return Object.fromEntries(pairs) as Values;
}

/** The CSS to paste: the preset, then the differences from it. '': nothing is set. */
export function cssOf(theme: Theme): string {
  const pairs = pairsOf(theme);
  return [
    presetOf(theme.preset)?.css.trim() ?? '',
    block(theme.light),
    // Older browsers use the colour of light pages.
    Object.keys(pairs).length ? `@supports (color: light-dark(red, red)) {\n${indent(block(pairs))}\n}` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function block(values: Values): string {
  const lines = Object.entries(values).map(([name, value]) => `  ${name}: ${value};`);
  return lines.length ? `:root {\n${lines.join('\n')}\n}` : '';
}

export const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ');

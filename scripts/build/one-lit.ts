// Responsible for: loading Lit once per page, also if a page has several script-tag files. A file that may be the first contains
// Lit and runs it only if no other file has. Files that are loaded later contain no Lit. Lit's exports are shared by a symbol.
// Not for: modules for bundlers, which import `lit`.
import {buildSync} from 'esbuild';
import type {Plugin} from 'vite';
import {version} from './version.js';

/** The names that the source and @lit/task import from Lit. The build fails if one is missing here. */
const modules = {
  lit: ['LitElement', 'css', 'html', 'nothing', 'notEqual', 'render'],
  'lit/directive.js': ['directive', 'Directive', 'PartType'],
};
const names = Object.values(modules).flat();

const kept = `globalThis[Symbol.for('altegio-elements-${version}')]`;
const shared = '\0lit';

/** @param carried true if the file contains Lit. Else it is loaded by a file that does, or by a server, which renders nothing */
export function oneLit(carried: boolean): Plugin {
  return {
    name: 'one-lit',
    enforce: 'pre',
    resolveId: (id) =>
      /^(lit|lit\/directive\.js|@lit\/reactive-element|lit-html|lit-element)$/.test(id) ? shared : null,
    load: (id) =>
      id === shared
        ? `export const [${names.join(', ')}] = ${kept} ${carried ? `??= (() => {${lit()}})()` : `?? Array(${names.length}).fill(Object)`};`
        : null,
  };
}

/**
 * What no file of ours needs of Lit: what it says to who puts a value of another kind into `css`, which types refuse; and the calls
 * of its supports for browsers without shadow roots and for its own hydration, where a page has loaded those.
 */
const unneeded = [
  [/Error\(\s*"Value passed to 'css' function[^]*?"\s*\+[^]*?\+\s*"[^"]*"\s*\)/, 'Error()'],
  ...[
    'litElementHydrateSupport',
    'litElementPolyfillSupport',
    'litHtmlPolyfillSupport',
    'reactiveElementPolyfillSupport',
  ].map((name) => [new RegExp(`\\b[\\w$]+\\.${name}\\b`), '(void 0)'] as const),
] as const satisfies readonly (readonly [RegExp, string])[];

let bundled: string | undefined;

/** Lit as the body of a function that returns the exports of these names in order. */
function lit(): string {
  if (bundled) return bundled;
  const {outputFiles} = buildSync({
    stdin: {
      contents: Object.entries(modules)
        .map(([from, list]) => `export {${list.join(', ')}} from '${from}';`)
        .join(''),
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    // Names inside Lit. Those that another Lit on the page reads stay.
    mangleProps: /^_\$/,
    reserveProps: /^_\$(lit|css)/,
  });
  const code = unneeded.reduce((text, [pattern, instead]) => {
    if (!pattern.test(text)) throw new Error(`Lit has no ${pattern}`);
    return text.replace(pattern, instead);
  }, outputFiles[0]?.text ?? '');
  const [exports = '', list = ''] = /export\s*\{([^}]*)\};\s*$/.exec(code) ?? [];
  if (!exports) throw new Error('esbuild wrote no list of exports at the end of Lit');
  const inside = new Map(
    list.split(',').map((one) => {
      const [own = '', name = own] = one.trim().split(' as ');
      return [name, own] as const;
    }),
  );
  bundled = `${code.slice(0, -exports.length)}return [${names.map((name) => inside.get(name) ?? name).join(', ')}];`;
  return bundled;
}

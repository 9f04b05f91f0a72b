// Responsible for: one Lit on a page, whatever script-tag files of ours it has. Each file that may be the first carries Lit, and
// runs it only where no other file has; the files that come later carry none. What Lit made is kept on the page by a symbol.
// Not for: modules for bundlers, where `lit` stays an import.
import {buildSync} from 'esbuild';
import type {Plugin} from 'vite';
import {version} from './version.js';

/** What our files take from Lit. A name that is missing here fails the build. */
const names = ['LitElement', 'css', 'html', 'nothing', 'notEqual', 'render'];

const kept = `globalThis[Symbol.for('altegio-elements-${version}')]`;
const shared = '\0lit';

/** @param carried whether the file has Lit in it; else it is loaded by one that has, or by a server, which draws nothing */
export function oneLit(carried: boolean): Plugin {
  return {
    name: 'one-lit',
    enforce: 'pre',
    resolveId: (id) => (/^(lit|@lit\/reactive-element|lit-html|lit-element)$/.test(id) ? shared : null),
    load: (id) =>
      id === shared
        ? `export const [${names.join(', ')}] = ${kept} ${carried ? `??= (() => {${lit()}})()` : '?? []'};`
        : null,
  };
}

let bundled: string | undefined;

/** Lit as the body of a function that returns what is behind these names, in their order. */
function lit(): string {
  if (bundled) return bundled;
  const {outputFiles} = buildSync({
    stdin: {contents: `export {${names.join(', ')}} from 'lit'`, resolveDir: process.cwd()},
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  });
  const code = outputFiles[0]?.text ?? '';
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

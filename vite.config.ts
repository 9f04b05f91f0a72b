// Responsible for: the dev server, with proxy and sandbox in its process, and the script-tag builds.
// `vite build --mode module|classic|<lazy file>|<tag without prefix>` writes one file to dist/cdn. Not for: the list of files
// (scripts/build/sources.ts).
import {basename} from 'node:path';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {minify, type MinifyOptions} from 'terser';
import {demoServer} from './demo/server/vite-plugin.js';
import {oneLit} from './scripts/build/one-lit.js';
import {builtWith, elements, hostedWidget, languages, lazyFiles, onceMore, wordFiles} from './scripts/build/sources.js';

const cdn = 'altegio-elements';
const global = 'AltegioElements';

export default defineConfig(({command, mode}) =>
  command !== 'build' ? devServer() : mode === hostedWidget ? withoutElements(mode) : scriptTag(mode),
);

function devServer(): UserConfig {
  return {
    appType: 'mpa',
    server: {
      host: 'localhost',
      port: Number(process.env['PORT'] || 5173),
      strictPort: true,
      // Builds and test runs write to these folders, which the front page does not use.
      watch: {ignored: ['**/dist/**', '**/docs/**', '**/test/**', '**/test-results/**']},
    },
    // If vite finds a dependency later, it bundles again, and an open page loses its modules.
    optimizeDeps: {entries: ['index.html', 'demo/*.html']},
    plugins: [demoServer()],
  };
}

function withoutElements(mode: string): UserConfig {
  const lib = {entry: `src/${mode}.ts`, formats: ['iife' as const], name: global, fileName: () => `${mode}.js`};
  return {
    publicDir: false,
    plugins: [smallest()],
    build: {target: 'es2022', outDir: 'dist/cdn', emptyOutDir: false, reportCompressedSize: false, lib},
  };
}

function scriptTag(mode: string): UserConfig {
  const classic = mode === 'classic';
  const whole = classic || mode === 'module';
  // An element that is loaded later is an element all the same.
  const lazy = elements.includes(mode) ? undefined : lazyFiles[mode];
  const entry = whole ? 'src/cdn.ts' : (lazy ?? `src/elements/${mode}.ts`);
  const name = whole ? cdn : mode;
  const again = onceMore[mode] ?? [];
  const later = [...(builtWith[mode] ?? []), ...again];
  const shared = sharedLater(`${mode}-steps`);
  return {
    publicDir: false,
    ...(classic && {define: {'import.meta.url': 'undefined'}}),
    plugins: [
      minifyTemplateLiterals() as unknown as Plugin,
      besideTheScript(classic, later),
      shared.plugin,
      ...(whole || lazy ? [] : [readsItsTag(entry)]),
      oneLit(!lazy),
      smallest(),
    ],
    build: {
      target: 'es2022',
      outDir: 'dist/cdn',
      emptyOutDir: false,
      reportCompressedSize: false,
      lib: {
        entry,
        formats: [classic ? 'iife' : 'es'],
        name: global,
        fileName: () => `${name}${classic ? '.iife' : ''}.js`,
      },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          ...(lazy ? {} : {intro: outsidePages + (classic ? whileItRuns : '')}),
          chunkFileNames: ({name: chunk}) => (again.includes(chunk) ? `${mode}-[name].js` : '[name].js'),
          ...(later.length ? {codeSplitting: {includeDependenciesRecursively: false, groups: [shared.group]}} : {}),
          generatedCode: {symbols: false},
          minify: {compress: true, mangle: true, codegen: true},
        },
      },
    },
  };
}

/** Importing the file in plain Node, as in a server render, must not throw. */
const outsidePages =
  'const document=globalThis.document??{createTreeWalker(){}},HTMLElement=globalThis.HTMLElement??class{};';

/**
 * A classic script can read its address only while it first runs. The getter is that of the prototype, because an
 * <img name="currentScript"> hides the document's own property.
 */
const ownScript = 'altegioElementsScript';
const importBeside = 'altegioElementsImport';
const whileItRuns = `const ${ownScript}=(({localName,src})=>localName==='script'&&src)(Reflect.get(globalThis.Document?.prototype??{},'currentScript',document)??{}),${importBeside}=async(name)=>import(new URL(name,${ownScript}).href);`;

/** The script tag of a single element reads its data-* attributes, as the script tag with all elements does. */
function readsItsTag(entry: string): Plugin {
  return {
    name: 'reads-its-tag',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith(entry)
        ? `import {readTags} from '../base/page/script-tag.js';${code}readTags(import.meta.url);
           export {configure} from '../configure.js';`
        : null,
  };
}

/** Resolves lazy files relative to the script. `import()` does this in a module, but not in a classic script. */
function besideTheScript(classic: boolean, inThisRun: readonly string[]): Plugin {
  const isBeside = (path: string): boolean => !inThisRun.includes(basename(path, '.js'));
  return {
    name: 'beside-the-script',
    enforce: 'pre',
    resolveId: (id, importer) => (importer?.endsWith('/lazy.ts') && isBeside(id) ? {id, external: true} : null),
    transform(code, id) {
      if (!id.endsWith('/lazy.ts')) return null;
      // All built files are in one folder.
      const shorter = id.endsWith('/i18n/lazy.ts')
        ? languagesInShort()
        : code.replace(/\bimport\('([^']*\/([^']+))'\)/g, (all, path: string, name: string) =>
            isBeside(path) ? `import('./${name}')` : all,
          );
      return classic ? shorter.replace(/\bimport\((.+?)\)/g, `${importBeside}($1)`) : shorter;
    },
  };
}

/** A partner's bundler needs every `import()` written out (src/i18n/lazy.ts). The script-tag files do not, so this is shorter. */
function languagesInShort(): string {
  return `const tableOf = (names, valueOf) => Object.fromEntries(names.split(' ').map((name) => [name, valueOf(name)]));
    export const languages = tableOf('${languages.join(' ')}', (code) =>
      tableOf('${wordFiles.join(' ')}', (file) => () => import(/* @vite-ignore */ './lang-' + code + '-' + file + '.js')));`;
}

interface SharedGroup {
  readonly name: string;
  readonly minShareCount: number;
  readonly test: (id: string) => boolean;
}

/** What several later files of an element need, and its first file does not: one file, so that they load one file more. */
function sharedLater(name: string): {readonly plugin: Plugin; readonly group: SharedGroup} {
  const first = new Set<string>();
  return {
    plugin: {
      name: 'shared-later',
      buildEnd() {
        const add = (id: string): void => {
          if (first.has(id)) return;
          first.add(id);
          this.getModuleInfo(id)?.importedIds.forEach(add);
        };
        for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) add(id);
      },
    },
    group: {name, minShareCount: 2, test: (id: string) => !first.has(id)},
  };
}

/** Terser makes these files one percent smaller than the bundler's own minifier. */
function smallest(): Plugin {
  return {
    name: 'smallest',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const options = {
        module: true,
        ecma: 2020,
        // Pages use the only top-level name of the classic script.
        compress: {passes: 2, top_retain: [global], unsafe_arrows: true, keep_fargs: false, pure_getters: true},
        mangle: {reserved: [global]},
        format: {comments: false},
      } satisfies MinifyOptions;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const once = (await minify(chunk.code, options)).code ?? chunk.code;
        // The shortest names go to what is left of the code.
        chunk.code = (await minify(once, options)).code ?? once;
      }
    },
  };
}

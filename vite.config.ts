// The dev server, with proxy and sandbox in its process, and the script-tag builds.
// `vite build --mode module|classic|<lazy file>|<tag without prefix>` writes one self-contained file to dist/cdn.
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {minify, type MinifyOptions} from 'terser';
import {demoServer} from './demo/server/vite-plugin.js';
import {oneLit} from './scripts/build/one-lit.js';
import {languages, lazyFiles, wordFiles} from './scripts/build/sources.js';

const cdn = 'altegio-elements';
const global = 'AltegioElements';

export default defineConfig(({command, mode}) => (command === 'build' ? scriptTag(mode) : devServer()));

function devServer(): UserConfig {
  return {
    appType: 'mpa',
    server: {
      host: 'localhost',
      port: Number(process.env['PORT'] || 5173),
      strictPort: true,
      // Written by builds and test runs: none of it is part of the front page.
      watch: {ignored: ['**/dist/**', '**/docs/**', '**/test/**', '**/test-results/**']},
    },
    // What is found later makes vite bundle anew, and a page that is open loses its modules.
    optimizeDeps: {entries: ['index.html', 'demo/*.html']},
    plugins: [demoServer()],
  };
}

function scriptTag(mode: string): UserConfig {
  const classic = mode === 'classic';
  const whole = classic || mode === 'module';
  const lazy = lazyFiles[mode];
  const entry = whole ? 'src/cdn.ts' : (lazy ?? `src/elements/${mode}.ts`);
  const name = whole ? cdn : mode;
  return {
    publicDir: false,
    ...(classic && {define: {'import.meta.url': 'undefined'}}),
    plugins: [
      minifyTemplateLiterals() as unknown as Plugin,
      besideTheScript(classic),
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
        output: {
          ...(lazy ? {} : {intro: outsidePages + (classic ? whileItRuns : '')}),
          generatedCode: {symbols: false},
          minify: {compress: true, mangle: true, codegen: true},
        },
      },
    },
  };
}

/** Importing the file in plain Node, as a server render does, must throw nothing. */
const outsidePages =
  'const document=globalThis.document??{createTreeWalker(){}},HTMLElement=globalThis.HTMLElement??class{};';

/** A classic script knows its address only while it runs for the first time, and only where no <img name="currentScript"> stands
 * before it. */
const ownScript = 'altegioElementsScript';
const importBeside = 'altegioElementsImport';
const whileItRuns = `const ${ownScript}=(({localName,src})=>localName==='script'&&src)(document.currentScript??{}),${importBeside}=async(name)=>import(new URL(name,${ownScript}).href);`;

/** A script tag of one element reads its own data-*, as the whole file does. */
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

/** Neighbours are found by the script's own address: a module's `import()` does so by itself, a classic script's does not. */
function besideTheScript(classic: boolean): Plugin {
  return {
    name: 'beside-the-script',
    enforce: 'pre',
    resolveId: (id, importer) => (importer?.endsWith('/lazy.ts') ? {id, external: true} : null),
    transform(code, id) {
      if (!id.endsWith('/lazy.ts')) return null;
      // All of them lie in one folder, wherever their sources are.
      const shorter = id.endsWith('/i18n/lazy.ts')
        ? languagesInShort()
        : code.replace(/\bimport\('.*\/(.+?)'\)/g, `import('./$1')`);
      return classic ? shorter.replace(/\bimport\((.+?)\)/g, `${importBeside}($1)`) : shorter;
    },
  };
}

/** A bundler of somebody else's needs each `import()` written out (src/i18n/lazy.ts); these files have none to please. */
function languagesInShort(): string {
  return `export const languages = Object.fromEntries('${languages.join(' ')}'.split(' ').map((code) => [code, {${wordFiles
    .map((file) => `${file}: () => import(/* @vite-ignore */ './lang-' + code + '-${file}.js')`)
    .join(', ')}}]));`;
}

/** Terser makes these files a percent smaller than the bundler's own minifier leaves them. */
function smallest(): Plugin {
  return {
    name: 'smallest',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const options = {
        module: true,
        ecma: 2020,
        // A classic script's one top-level name is what a page calls.
        compress: {passes: 2, top_retain: [global], unsafe_arrows: true, keep_fargs: false, pure_getters: true},
        mangle: {reserved: [global]},
        format: {comments: false},
      } satisfies MinifyOptions;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = (await minify(chunk.code, options)).code ?? chunk.code;
      }
    },
  };
}

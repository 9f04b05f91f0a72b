// Responsible for: dist/prerender.js, one file with Lit, its server renderer and all elements in it, so that it runs without a DOM and
// without a bundler's choice of files. Words stay where the package has them. Not for: what is rendered (src/prerender.ts).
import {readFile} from 'node:fs/promises';
import {basename, dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type Plugin} from 'esbuild';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a first state is made of besides the element's own file; what else is loaded later has no part in it. */
const partOfFirstState = ['password-form'];

/** @param outfile the package's files lie beside it */
export async function writePrerender(outfile: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/prerender.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    // Lit's files for a server, which need no page.
    conditions: ['node'],
    mainFields: ['module', 'main'],
    // An element is no node here, in a browser either.
    define: {'globalThis.HTMLElement': 'undefined'},
    inject: ['scripts/build/outside-pages.ts'],
    minify: true,
    charset: 'utf8',
    legalComments: 'eof',
    logLevel: 'warning',
    plugins: [laterFiles(), noMarks, smallTemplates],
  });
}

/** Words are loaded from the package, by a path beside the file. */
function laterFiles(): Plugin {
  return {
    name: 'later-files',
    setup({onResolve, onLoad}) {
      onResolve({filter: /./}, ({kind, path, importer}) => {
        if (kind !== 'dynamic-import' || basename(importer) !== 'lazy.ts') return null;
        const file = join(relative(join(root, 'src'), dirname(importer)), path);
        if (file.startsWith('i18n/lang/')) return {path: `./${file}`, external: true};
        return partOfFirstState.includes(basename(file, '.js')) ? null : {path: file, namespace: 'never'};
      });
      onLoad({filter: /./, namespace: 'never'}, () => ({contents: ''}));
    },
  };
}

/** The renderer marks each template with a digest, which no HTML of ours keeps. Its code for a browser is left out with it. */
const noMarks: Plugin = {
  name: 'no-marks',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^@lit-labs\/ssr-client$/}, ({path}) => ({path, namespace: 'no-marks'}));
    onLoad({filter: /./, namespace: 'no-marks'}, () => ({
      contents: `export const digestForTemplateResult = () => '';`,
    }));
  },
};

/** As in the script-tag files. */
const smallTemplates: Plugin = {
  name: 'small-templates',
  setup({onLoad}) {
    const {transform} = minifyTemplateLiterals({failOnError: true}) as unknown as Transforms;
    onLoad({filter: /\/src\/.*\.ts$/}, async ({path}) => {
      const code = await readFile(path, 'utf8');
      return {contents: (await transform(code, path))?.code ?? code, loader: 'ts'};
    });
  },
};

/** What is used of a plugin of Vite's. */
interface Transforms {
  transform(this: void, code: string, id: string): Promise<{readonly code?: string} | undefined>;
}

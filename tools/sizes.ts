// Responsible for: printing the size of an entry and the share of each module, in brotli bytes. Not for: the bundle (bundle.ts).
//   npx tsx tools/sizes.ts src/elements/phone-verify.ts      (or dist/elements/phone-verify.js, src/cdn.ts, ...)
//   --literals   minifies html`` and css``, as in the script-tag files
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {readFileSync} from 'node:fs';
import type {Plugin} from 'esbuild';
import {brotliBytes, bundle, marginalBytes} from './bundle.js';

const options = process.argv.slice(2);
const entry = options.find((option) => !option.startsWith('--'));
if (!entry) {
  console.error('Which entry? npx tsx tools/sizes.ts src/elements/phone-verify.ts [--literals]');
  process.exit(1);
}

/** The plugin's hook. Of the bundler's context it needs only the method for warnings. */
type Transform = (
  this: {warn: typeof console.warn; error: typeof console.error},
  source: string,
  path: string,
) => Promise<{code: string} | undefined>;

const plugin: Plugin = {
  name: 'literals',
  setup({onLoad}) {
    const transform = minifyTemplateLiterals().transform as unknown as Transform;
    const context = {warn: console.warn, error: console.error};
    onLoad({filter: /\/(src|dist)\/.*\.[jt]s$/}, async ({path}) => {
      const source = readFileSync(path, 'utf8');
      const result = await transform.call(context, source, path);
      return {contents: result?.code ?? source, loader: path.endsWith('.ts') ? 'ts' : 'js'};
    });
  },
};

const result = await bundle(entry, options.includes('--literals') ? [plugin] : []);
const rows = [...result.modules.entries()].map(([module, pieces]) => ({
  module,
  raw: pieces.reduce((sum, [start, end]) => sum + end - start, 0),
  marginal: marginalBytes(result, module),
}));
rows.sort((a, b) => b.marginal - a.marginal);

const print = (marginal: number | string, raw: number | string, name: string): void =>
  console.log(`${String(marginal).padStart(8)} ${String(raw).padStart(8)}  ${name}`);
print('brotli', 'raw', `${entry}: brotli, marginal; raw, minified`);
for (const {module, raw, marginal} of rows) print(marginal, raw, module);
print(result.bytes, Buffer.byteLength(result.code), 'total');
const shared = result.bytes - rows.reduce((sum, {marginal}) => sum + marginal, 0);
print(shared, '', 'of it shared: text that more than one module repeats');
if (entry.startsWith('dist/cdn/')) print(brotliBytes(readFileSync(entry)), '', 'the file itself, as vite wrote it');

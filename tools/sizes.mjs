// Where the bytes of an entry go: its total, and what each of its modules adds to it, in brotli bytes.
//   node tools/sizes.mjs src/elements/phone-verify.ts      (or dist/elements/phone-verify.js, src/cdn.ts, ...)
//   --literals   with html`` and css`` minified, as in the script-tag files; without it, as they were written
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {readFileSync} from 'node:fs';
import {register} from 'tsx/esm/api';

register();
const {bundle, brotliBytes, marginalBytes} = await import('./bundle.ts');

const options = process.argv.slice(2);
const entry = options.find((option) => !option.startsWith('--'));
if (!entry) {
  console.error('Which entry? node tools/sizes.mjs src/elements/phone-verify.ts [--literals]');
  process.exit(1);
}

const plugin = {
  name: 'literals',
  setup({onLoad}) {
    const {transform} = minifyTemplateLiterals();
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

const print = (marginal, raw, name) =>
  console.log(`${String(marginal).padStart(8)} ${String(raw).padStart(8)}  ${name}`);
print('brotli', 'raw', `${entry}: brotli, marginal; raw, minified`);
for (const {module, raw, marginal} of rows) print(marginal, raw, module);
print(result.bytes, Buffer.byteLength(result.code), 'total');
const shared = result.bytes - rows.reduce((sum, {marginal}) => sum + marginal, 0);
print(shared, '', 'of it shared: text that more than one module repeats');
if (entry.startsWith('dist/cdn/')) print(brotliBytes(readFileSync(entry)), '', 'the file itself, as vite wrote it');

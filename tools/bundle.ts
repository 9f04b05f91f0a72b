// Responsible for: the transferred size of one entry, and the share of each module. Bundles with esbuild, as a partner might: minified,
// template literals unchanged, without lazy files.
// Not for: the script-tag files, which vite.config.ts builds and bench/files.ts measures.
import {readFile} from 'node:fs/promises';
import {SourceMap} from 'node:module';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {build, transform, type Plugin} from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Bundle {
  readonly code: string;
  /** Size in brotli, quality 11. */
  readonly bytes: number;
  /** The pieces of `code` that come from each module, by its path. */
  readonly modules: ReadonlyMap<string, readonly Piece[]>;
}

/** From the first character to after the last. */
export type Piece = readonly [start: number, end: number];

/** @param entry path relative to the root, such as `dist/api/index.js` or `src/pure.ts` */
export async function bundle(entry: string, plugins: readonly Plugin[] = []): Promise<Bundle> {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: 'unwritten',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'error',
    plugins: [later, styles, ...plugins],
  });
  const text = (end: string): string => outputFiles.find(({path}) => path.endsWith(end))?.text ?? '';
  const code = text('.js');
  return {code, bytes: brotliBytes(code), modules: piecesOf(code, text('.map'))};
}

/** Leaves out the targets of `import()`, because they are not part of the first request. */
const later: Plugin = {
  name: 'later',
  setup: ({onResolve}) => {
    onResolve({filter: /./}, ({kind, path}) => (kind === 'dynamic-import' ? {path, external: true} : null));
  },
};

/** Loads the CSS files of the bench's own pages. */
const styles: Plugin = {
  name: 'styles',
  setup: ({onLoad}) => {
    onLoad({filter: /\.css$/}, async ({path}) => {
      const {code} = await transform(await readFile(path), {loader: 'css', minify: true});
      return {contents: code, loader: 'text'};
    });
  },
};

/** Quality 11, as a CDN that compresses in advance. Compression on the fly gives some 10% more. */
export function brotli(content: string | Uint8Array): Buffer {
  return brotliCompressSync(content, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}});
}

export function brotliBytes(content: string | Uint8Array): number {
  return brotli(content).length;
}

/** The bytes that the bundle would save without the module. Text that other modules repeat hardly counts, as in the real bundle. */
export function marginalBytes({code, bytes, modules}: Bundle, module: string): number {
  let rest = '';
  let from = 0;
  for (const [start, end] of modules.get(module) ?? []) {
    rest += code.slice(from, start);
    from = end;
  }
  return bytes - brotliBytes(rest + code.slice(from));
}

function piecesOf(code: string, map: string): Map<string, Piece[]> {
  const sources = new SourceMap(JSON.parse(map));
  const pieces = new Map<string, Piece[]>();
  let offset = 0;
  for (const [line, text] of code.split('\n').entries()) {
    for (let column = 0; column < text.length; column++) {
      const entry = sources.findEntry(line, column);
      const source = 'originalSource' in entry ? moduleName(entry.originalSource) : '(bundler)';
      const own = pieces.get(source) ?? [];
      pieces.set(source, own);
      const at = offset + column;
      const last = own.at(-1);
      if (last?.[1] === at) own[own.length - 1] = [last[0], at + 1];
      else own.push([at, at + 1]);
    }
    offset += text.length + 1;
  }
  return pieces;
}

/** `src/api/http.ts`, `lit-html/lit-html.js` */
function moduleName(source: string): string {
  return source.replace(/^.*node_modules\//, '').replace(/^(\.\.\/)+/, '');
}

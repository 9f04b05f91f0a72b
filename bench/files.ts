// Responsible for: bench (a): the transferred size of each file. Not for: the size of its modules (tools/sizes.ts).
import budgets from './budgets.json' with {type: 'json'};
import {brotliBytes, bundle} from '../tools/bundle.js';
import {filesOf, type Build} from './builds.js';
import {number, print, type Bars} from './table.js';

const limits: Readonly<Record<string, number>> = budgets.asShipped;

export async function files(builds: readonly Build[], bars: Bars): Promise<void> {
  const shipped = builds.flatMap((build) =>
    [...filesOf(build)].map(([path, content]) => {
      const file = path.replace(`${build.path}/`, 'dist/cdn/');
      const limit = build.name ? undefined : limits[file];
      return row(`${file}${build.name}`, Buffer.byteLength(content), brotliBytes(content), limit);
    }),
  );
  const bundled = await Promise.all(
    Object.entries(budgets.bundled).map(async ([entry, limit]) => {
      const {code, bytes} = await bundle(entry);
      return row(`${entry}, bundled alone`, Buffer.byteLength(code), bytes, limit);
    }),
  );
  print('Bytes', ['file', 'raw', 'brotli', 'bar'], [...shipped, ...bundled]);

  function row(name: string, raw: number, bytes: number, limit: number | undefined): string[] {
    return [name, number(raw), number(bytes), bars.check(name, bytes, limit, ' B')];
  }
}

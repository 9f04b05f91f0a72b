// Responsible for: what the script-tag build is made of, read from src: the tags (src/elements), the languages (src/i18n/lang), and
// the files that are loaded later (each `import()` of a file named lazy.ts). Not for: how they are built (vite.config.ts).
import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const src = fileURLToPath(new URL('../../src', import.meta.url));

const namesIn = (folder: string): string[] =>
  readdirSync(join(src, folder))
    .map((file) => basename(file, '.ts'))
    .sort();

/** Without the prefix: `my-bookings`. Each is a script-tag file of its own. */
export const elements: readonly string[] = namesIn('elements');

export const languages: readonly string[] = namesIn('i18n/lang');

/** The files of each language that elements load; what they share (common.ts) is in each of them. */
export const wordFiles: readonly string[] = namesIn('i18n/lang/de').filter((file) => file !== 'common');

/** By name, which is the name of the file beside the script, too: the path of the source. */
export const lazyFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(src, {recursive: true, encoding: 'utf8'})
    .filter((file) => basename(file) === 'lazy.ts' && file !== join('i18n', 'lazy.ts'))
    .flatMap((file) => {
      const imports = readFileSync(join(src, file), 'utf8').matchAll(/\bimport\('(.+?)\.js'\)/g);
      return [...imports].map(([, path = '']) => [basename(path), `${join('src', file, '..', path)}.ts`]);
    }),
);

// Responsible for: the inputs of the script-tag build, read from src: the tags (src/elements), the languages (src/i18n/lang), and
// the lazy files (each `import()` in a file named lazy.ts). Not for: building them (vite.config.ts).
import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const src = fileURLToPath(new URL('../../src', import.meta.url));

const namesIn = (folder: string): string[] =>
  readdirSync(join(src, folder))
    .map((file) => basename(file, '.ts'))
    .sort();

/** The tags without the prefix, such as `my-bookings`. Each has its own script-tag file. */
export const elements: readonly string[] = namesIn('elements');

export const languages: readonly string[] = namesIn('i18n/lang');

/** The files of a language that elements load. Each contains the shared texts (common.ts). */
export const wordFiles: readonly string[] = namesIn('i18n/lang/de').filter((file) => file !== 'common');

/** The source path of each lazy file by name. The built file beside the script has the same name. */
export const lazyFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(src, {recursive: true, encoding: 'utf8'})
    .filter((file) => basename(file) === 'lazy.ts' && file !== join('i18n', 'lazy.ts'))
    .flatMap((file) => {
      const imports = readFileSync(join(src, file), 'utf8').matchAll(/\bimport\('(.+?)\.js'\)/g);
      return [...imports].map(([, path = '']) => [basename(path), `${join('src', file, '..', path)}.ts`]);
    }),
);

/**
 * The lazy files that are built together with their element, by its tag: they share its code instead of repeating it
 * (docs/decisions/two-builds.md). What other elements load too stands alone.
 */
export const builtWith: Readonly<Record<string, readonly string[]>> = {
  booking: Object.entries(lazyFiles)
    .filter(([, file]) => /booking.(steps|details)/.test(file))
    .map(([name]) => name),
};

/**
 * Lazy files of every element that an element's run contains once more, as `<tag>-<file>.js`: there they share its code. Their
 * own file stays for the other elements.
 */
export const onceMore: Readonly<Record<string, readonly string[]>> = {booking: ['code-step', 'requests']};

/** Instead of the script of Altegio's hosted widget: a classic script without an element, which loads booking.js beside it. */
export const hostedWidget = 'ms-booking';

/** Each is one run of the bundler. */
export const runs: ReadonlySet<string> = new Set(
  ['module', 'classic', hostedWidget, ...Object.keys(lazyFiles), ...elements].filter(
    (name) => !Object.values(builtWith).flat().includes(name),
  ),
);

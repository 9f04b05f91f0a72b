// Responsible for: the version in package.json: writing it to src/version.ts, and finding files that name another version.
// Not for: releasing (docs/releasing.md).
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

export const {version} = JSON.parse(read('package.json')) as {readonly version: string};

const source = `// Written by the build from package.json.
export const version = '${version}';
`;

/** Writes src/version.ts if it contains another version. */
export function stampVersion(): void {
  if (read('src/version.ts') !== source) writeFileSync(join(root, 'src/version.ts'), source);
}

/** @returns a sentence for each file whose version differs from package.json */
export function otherVersions(): string[] {
  const proxy = JSON.parse(read('proxy/package.json')) as {readonly version: string};
  const pages = readdirSync(join(root, 'docs'), {recursive: true, encoding: 'utf8'}).filter((file) =>
    file.endsWith('.md'),
  );
  const named = pages.flatMap((page) =>
    [...read(`docs/${page}`).matchAll(/altegio-elements@(\d+\.\d+\.\d+)/g)].map(([, other]) => ({
      file: `docs/${page}`,
      other,
    })),
  );
  return [{file: 'proxy/package.json', other: proxy.version}, ...named]
    .filter(({other}) => other !== version)
    .map(({file, other}) => `${file} names version ${other}, package.json ${version}`);
}

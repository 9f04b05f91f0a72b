// Responsible for: `npm run build`, which writes the content of the package: modules by tsc, script-tag files by vite.
// Not for: the React components (react.ts) and the proxy (proxy.ts).
import {createHash} from 'node:crypto';
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {writePackageDocs} from '../docs/package.js';
import {writePrerender} from './prerender.js';
import {languages, runs, wordFiles} from './sources.js';
import {otherVersions, stampVersion} from './version.js';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const bin = (name: string, ...args: string[]): Buffer =>
  execFileSync(`node_modules/.bin/${name}`, args, {stdio: ['ignore', 'inherit', 'inherit']});

stampVersion();
const others = otherVersions();
if (others.length) {
  console.error(others.join('\n'));
  process.exit(1);
}
rmSync('dist', {recursive: true, force: true});
bin('tsc', '-p', 'tsconfig.json');
mkdirSync('dist/cdn', {recursive: true});

for (const mode of runs) {
  await build({mode, logLevel: 'warn'});
}

// Text files contain only data, so modules and the classic script use the same files.
bin(
  'esbuild',
  ...languages.flatMap((code) => wordFiles.map((file) => `lang-${code}-${file}=src/i18n/lang/${code}/${file}.ts`)),
  '--bundle',
  '--minify',
  '--format=esm',
  '--charset=utf8',
  '--log-level=warning',
  '--entry-names=[name]',
  '--outdir=dist/cdn',
);

const hashes = readdirSync('dist/cdn')
  .filter((file) => file.endsWith('.js'))
  .map((file) => [
    file,
    `sha384-${createHash('sha384')
      .update(readFileSync(`dist/cdn/${file}`))
      .digest('base64')}`,
  ]);
writeFileSync('dist/cdn/integrity.json', `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);

cpSync('themes', 'dist/themes', {recursive: true});

rmSync('dist/prerender.js.map');
await writePrerender('dist/prerender.js');

await writePackageDocs('dist');

await import('./react.js');
await import('./proxy.js');

// `npm run bench`: see bench/main.ts for its options. Measures what is built; builds it when nothing is.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const run = (...args: string[]): number => spawnSync(process.execPath, args, {stdio: 'inherit'}).status ?? 1;

if (!existsSync('dist/custom-elements.json') && run('--import', 'tsx', 'scripts/build/main.ts')) process.exit(1);
process.exit(run('--import', 'tsx', 'bench/main.ts', ...process.argv.slice(2)));

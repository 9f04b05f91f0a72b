// Responsible for: `npm run bench`, which measures the built files and builds them if there are none.
// Not for: its options and measurements (bench/main.ts).
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const run = (...args: string[]): number => spawnSync(process.execPath, args, {stdio: 'inherit'}).status ?? 1;

if (!existsSync('dist/custom-elements.json') && run('--import', 'tsx', 'scripts/build/main.ts')) process.exit(1);
process.exit(run('--import', 'tsx', 'bench/main.ts', ...process.argv.slice(2)));

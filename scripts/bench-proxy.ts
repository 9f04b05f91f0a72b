// Responsible for: `npm run bench:proxy`. Not for: its options and measurements (bench/proxy/main.ts).
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const {status} = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build/proxy.ts'], {stdio: 'inherit'});
if (status) process.exit(status);
const args = ['--import', 'tsx', 'bench/proxy/main.ts', ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, {stdio: 'inherit'}).status ?? 1);

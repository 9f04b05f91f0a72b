// Programs of the operating system that the tests need: finds them, or installs Debian's package.
// Not here: which program is needed where, and how it is started.
import {execFileSync} from 'node:child_process';
import {accessSync, constants, existsSync, statSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

const LOCK_TRIES = 60;

export interface Saying {
  /** Gets one line that tells what was found or done. */
  readonly say?: (line: string) => void;
}

/** What a program was installed with. `output` is empty when all went well. */
export interface Attempt {
  readonly command: string;
  readonly output: string;
}

/** @returns the path of the program; rejects with an `Error` that says what to install */
export async function ensureCommand(
  command: string,
  debianPackage: string = command,
  {say = console.log}: Saying = {},
): Promise<string> {
  const found = findCommand(command);
  if (found) {
    say(`${command}: ${found}, found on this machine.`);
    return found;
  }
  const {command: how, output} = await ensureInstalled([debianPackage], () => findCommand(command) !== undefined);
  const installed = findCommand(command);
  if (!installed) {
    throw new Error(
      `There is no ${command} here, and installing one failed (${how}):\n${output}\n` +
        `Install ${command} yourself (Debian's package is ${debianPackage}).`,
    );
  }
  say(`${command}: ${installed}, installed just now with ${how}.`);
  return installed;
}

/** The path of a program, also of one that only root has on the PATH; `undefined` when there is none. */
export function findCommand(command: string): string | undefined {
  const folders = ['/usr/bin', '/usr/sbin', ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean)];
  return folders.map((folder) => join(folder, command)).find(isProgram);
}

/** Whether Debian packages can be installed here and now. */
export function canInstall(): boolean {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** Installs Debian packages; `isThere` ends the wait when another process is installing the same at this moment. */
export async function ensureInstalled(packages: readonly string[], isThere: () => boolean): Promise<Attempt> {
  if (!canInstall()) return {command: 'apt-get', output: 'Only root on Debian can be helped here.'};
  for (let tries = 1; ; tries++) {
    const done = installDebian(packages);
    if (isThere() || tries >= LOCK_TRIES || !/\block\b/.test(done.output)) return done;
    await wait(1000);
    if (isThere()) return done;
  }
}

export function installDebian(packages: readonly string[]): Attempt {
  // A test wants the program, not a service that listens on this machine from now on.
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive', SYSTEMD_OFFLINE: '1', RUNLEVEL: '1'};
  return attempt(`apt-get install ${packages[0]}`, env, [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages],
  ]);
}

/** Runs one call after the other. `output` is empty when all went well, else the last lines of the failed one. */
export function attempt(
  command: string,
  env: NodeJS.ProcessEnv,
  calls: readonly (readonly [string, ...string[]])[],
): Attempt {
  try {
    for (const [file, ...args] of calls) execFileSync(file, args, {env, stdio: 'pipe', timeout: 600_000});
    return {command, output: ''};
  } catch (error) {
    const {stderr, message} = error as Error & {readonly stderr?: Buffer};
    return {command, output: `${stderr ?? message}`.trim().split('\n').slice(-5).join('\n')};
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

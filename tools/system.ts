// Responsible for: finding programs of the operating system that the tests need, or installing their Debian packages.
// Not for: choosing or starting the programs.
import {execFileSync} from 'node:child_process';
import {accessSync, constants, existsSync, statSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

const LOCK_TRIES = 60;

export interface Saying {
  /** Receives one line about what was found or installed. */
  readonly say?: (line: string) => void;
}

/** The commands that installed a program. `output` is empty after success. */
export interface Attempt {
  readonly command: string;
  readonly output: string;
}

/** @returns the path of the program. Rejects with an `Error` that names the package to install */
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

/** The path of a program, also if only root has it on the PATH. undefined: not found. */
export function findCommand(command: string): string | undefined {
  const folders = ['/usr/bin', '/usr/sbin', ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean)];
  return folders.map((folder) => join(folder, command)).find(isProgram);
}

/** True if Debian packages can be installed. */
export function canInstall(): boolean {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** Installs Debian packages. If another process is installing the same ones, waits until `isThere` returns true. */
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
  // Install the program without starting it as a service.
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive', SYSTEMD_OFFLINE: '1', RUNLEVEL: '1'};
  return attempt(`apt-get install ${packages[0]}`, env, [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages],
  ]);
}

/** Runs the commands in order. `output` is empty after success, else the last lines of the failed command. */
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

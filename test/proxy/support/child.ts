// Runs the built proxy as people do, in a process of its own, and collects all that it prints.
import {spawn, type ChildProcess} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildProgram} from '../../../scripts/build/proxy-program.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

let built: Promise<string> | undefined;

/** Made anew by each process of tests: from source, each start would compile all of it. */
async function program(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'altegio-proxy-'));
  process.once('exit', () => rmSync(folder, {recursive: true}));
  // It reads its version there.
  cpSync(join(ROOT, 'proxy/package.json'), join(folder, 'package.json'));
  await buildProgram(join(folder, 'dist'));
  return join(folder, 'dist/main.js');
}

export type Env = Readonly<Record<string, string>>;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly process: ChildProcess;
  printed(): string;
  /** Ends it and gives all that it printed. */
  end(signal?: NodeJS.Signals): Promise<Ended>;
}

async function launch(
  env: Env,
  args: readonly string[] = [],
): Promise<{
  process: ChildProcess;
  printed: () => {stdout: string; stderr: string};
  ended: Promise<Ended>;
}> {
  // Nothing of the environment of the test but what a process needs, so that no setting of this machine counts.
  const child = spawn(process.execPath, [await (built ??= program()), ...args], {
    cwd: ROOT,
    env: {PATH: process.env['PATH'], HOME: process.env['HOME'], ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({code, stdout, stderr}));
  });
  return {process: child, printed: () => ({stdout, stderr}), ended};
}

/** For a start that must fail, and for what ends by itself. */
export async function runToEnd(env: Env, args: readonly string[] = []): Promise<Ended> {
  return (await launch(env, args)).ended;
}

/** Starts it on a free port and waits for the line that tells the port. */
export async function start(env: Env = {}): Promise<Running> {
  const {process: child, printed, ended} = await launch({PORT: '0', ...env});
  const origin = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /Proxy on (http:\/\/\S+)\/altegio/.exec(printed().stdout)?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on('data', look);
    ended.then(({code, stderr}) => reject(new Error(`the proxy ended with ${code}: ${stderr}`)), reject);
  });
  return {
    origin,
    process: child,
    printed: () => printed().stdout + printed().stderr,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

// Responsible for: a Redis server for one test or bench, on a free port. It ends with the test.
// Not for: installing Redis (system.ts).
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {rmSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {ensureCommand} from './system.js';

const TRIES = 20;

export interface RunningRedis {
  readonly url: string;
  readonly port: number;
  /** Where the server writes. */
  readonly folder: string;
  /** Kills the server at once, as when a machine fails. Its data is lost. */
  stop(): Promise<void>;
  /** The server keeps its connections but does not answer. */
  pause(): void;
  resume(): void;
  /** Stops the server if it runs, and starts it on the same port: empty, unless it keeps its data. */
  restart(): Promise<void>;
}

export interface RedisSettings {
  /** Default: a free port. */
  readonly port?: number;
  readonly password?: string;
  /** More arguments; they win over those that are given here. */
  readonly args?: readonly string[] | ((port: number, folder: string) => readonly string[]);
  /** A configuration file, which a sentinel needs. */
  readonly config?: (port: number) => string;
  /** A restart finds the data: the arguments say that the server writes it. */
  readonly keeps?: boolean;
}

export async function startRedis(settings: RedisSettings = {}): Promise<RunningRedis> {
  const {port: wanted, password, keeps = false} = settings;
  const program = await ensureCommand('redis-server', 'redis-server', {say: () => {}});
  const folder = await mkdtemp(join(tmpdir(), 'altegio-redis-'));
  let {port, child} = await launch(program, () => wanted ?? freePort(), folder, settings);
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    url: `redis://${password === undefined ? '' : `:${encodeURIComponent(password)}@`}127.0.0.1:${port}`,
    port,
    folder,
    async stop() {
      await end();
      await rm(folder, {recursive: true, force: true});
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async restart() {
      await end();
      if (!keeps) await rm(folder, {recursive: true, force: true});
      await mkdir(folder, {recursive: true});
      ({child} = await launch(program, () => port, folder, settings));
    },
  };
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function launch(
  program: string,
  choose: () => number | Promise<number>,
  folder: string,
  settings: RedisSettings,
): Promise<{port: number; child: ChildProcess}> {
  for (let tries = 1; ; tries++) {
    const port = await choose();
    const {child, printed} = await started(program, port, folder, settings);
    if (child) return {port, child};
    // Another process may have taken the port after it was found.
    if (!/in use/i.test(printed) || tries >= TRIES) throw new Error(`redis-server did not start:\n${printed}`);
  }
}

async function started(
  program: string,
  port: number,
  folder: string,
  {password, args: more = [], config}: RedisSettings,
): Promise<{child: ChildProcess | null; printed: string}> {
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  if (password !== undefined) args.push('--requirepass', password);
  args.push(...(typeof more === 'function' ? more(port, folder) : more));
  if (config) {
    const file = join(folder, 'redis.conf');
    await writeFile(file, config(port));
    args.splice(0, args.length, file, '--sentinel');
  }
  const child = spawn(program, args, {stdio: ['ignore', 'pipe', 'pipe']});
  // Kill the server also if the test is interrupted.
  const kill = (): void => {
    child.kill('SIGKILL');
    rmSync(folder, {recursive: true, force: true});
  };
  process.once('exit', kill);
  let printed = '';
  return new Promise((resolve, reject) => {
    const look = (chunk: Buffer): void => {
      printed += chunk.toString();
      if (/eady to accept connections|Sentinel ID is/.test(printed)) resolve({child, printed});
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('error', reject);
    child.once('close', () => {
      process.off('exit', kill);
      resolve({child: null, printed});
    });
  });
}

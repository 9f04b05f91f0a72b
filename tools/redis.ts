// Responsible for: a Redis server for one test or bench, on a free port, without files on disk. It ends with the test.
// Not for: installing Redis (system.ts).
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {ensureCommand} from './system.js';

const TRIES = 20;

export interface RunningRedis {
  readonly url: string;
  readonly port: number;
  /** Kills the server at once, as when a machine fails. Its data is lost. */
  stop(): Promise<void>;
  /** The server keeps its connections but does not answer. */
  pause(): void;
  resume(): void;
  /** Stops the server if it runs, and starts it empty on the same port. */
  restart(): Promise<void>;
}

export interface RedisSettings {
  /** Default: a free port. */
  readonly port?: number;
  readonly password?: string;
}

export async function startRedis({port: wanted, password}: RedisSettings = {}): Promise<RunningRedis> {
  const program = await ensureCommand('redis-server', 'redis-server', {say: () => {}});
  let {port, child} = await launch(program, () => wanted ?? freePort(), password);
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    url: `redis://${password === undefined ? '' : `:${encodeURIComponent(password)}@`}127.0.0.1:${port}`,
    port,
    stop,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async restart() {
      await stop();
      ({child} = await launch(program, () => port, password));
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
  password: string | undefined,
): Promise<{port: number; child: ChildProcess}> {
  for (let tries = 1; ; tries++) {
    const port = await choose();
    const {child, printed} = await started(program, port, password);
    if (child) return {port, child};
    // Another process may have taken the port after it was found.
    if (!/in use/i.test(printed) || tries >= TRIES) throw new Error(`redis-server did not start:\n${printed}`);
  }
}

async function started(
  program: string,
  port: number,
  password: string | undefined,
): Promise<{child: ChildProcess | null; printed: string}> {
  const folder = await mkdtemp(join(tmpdir(), 'altegio-redis-'));
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  if (password !== undefined) args.push('--requirepass', password);
  const child = spawn(program, args, {stdio: ['ignore', 'pipe', 'pipe']});
  // Kill the server also if the test is interrupted.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('close', () => {
    process.off('exit', kill);
    void rm(folder, {recursive: true, force: true});
  });
  let printed = '';
  return new Promise((resolve, reject) => {
    const look = (chunk: Buffer): void => {
      printed += chunk.toString();
      if (printed.includes('eady to accept connections')) resolve({child, printed});
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('error', reject);
    child.once('close', () => resolve({child: null, printed}));
  });
}

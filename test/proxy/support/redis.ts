// A Redis of the test's own: on a free port of this machine, nothing on disk, gone with the test.
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {ensureCommand} from '../../../scripts/system.mjs';

const TRIES = 20;

export interface RunningRedis {
  readonly url: string;
  readonly port: number;
  /** Kills it at once, as a machine that is lost. What it held is gone. */
  stop(): Promise<void>;
  /** It keeps its connections and answers nothing. */
  pause(): void;
  resume(): void;
  /** Starts it again on the same port, empty. Stops it first when it runs. */
  restart(): Promise<void>;
}

export interface RedisSettings {
  /** Else one that is free. */
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

/** A port that nothing listens on at this moment. */
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
    // Between looking for a free port and taking it, another may have taken it.
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
  // A test that is cut off must leave none behind.
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

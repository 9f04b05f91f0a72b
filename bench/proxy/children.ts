// Responsible for: starting the processes of the proxy's bench, and reading each port from the output. Not for: the measurements.
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {ensureCommand} from '../../tools/system.js';
import {freePort} from '../../tools/redis.js';

export interface Child {
  readonly origin: string;
  /** Milliseconds of a processor that it has used, without its own children: 0 for nginx, whose worker is one. */
  cpuMs(): number;
  end(): Promise<unknown>;
}

export interface NodeChild extends Child {
  /** With SIGTERM. Returns the exit code. */
  end(): Promise<number | null>;
  /** With SIGKILL: nothing is said and nothing is finished. */
  kill(): Promise<unknown>;
  /** Resident memory. */
  rssBytes(): number;
}

export const SECRET = 'a-secret-of-the-bench-that-is-long-enough';

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts `node --import tsx <file> <args>` and waits for a line with a port. */
export function startNode(
  file: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<NodeChild> {
  return start(process.execPath, ['--import', 'tsx', file, ...args], env);
}

const BUILT = 'proxy/dist/main.js';
/** The source, for tests: it need not be built. */
export const SOURCE = 'proxy/src/node/main.ts';

/** @param file the built file, because that is what users install */
export function startProxy(altegio: Child, env: Record<string, string> = {}, file = BUILT): Promise<NodeChild> {
  const args = file.endsWith('.ts') ? ['--import', 'tsx', file] : [file];
  return start(process.execPath, args, {
    PORT: '0',
    ALTEGIO_PARTNER_TOKEN: 'partner-token-of-the-bench',
    ALTEGIO_BASE_URL: `${altegio.origin}/api/v1`,
    SESSION_SECRET: SECRET,
    TRUSTED_HOPS: '1',
    ...env,
  });
}

/** Debian's nginx as a plain reverse proxy with a pool of connections. */
export async function startNginx(altegio: Child): Promise<Child> {
  const nginx = await ensureCommand('nginx', 'nginx-light');
  const folder = await mkdtemp(join(tmpdir(), 'altegio-bench-'));
  const port = await freePort();
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
  const config = `daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr crit;
    events { worker_connections 1024; }
    http { access_log off; ${temp.join(' ')}
      upstream altegio { server ${new URL(altegio.origin).host}; keepalive 64; }
      server { listen 127.0.0.1:${port}; location / { proxy_pass http://altegio; proxy_http_version 1.1;
        proxy_set_header Connection ""; proxy_set_header Authorization "Bearer x"; } } }`;
  await writeFile(join(folder, 'nginx.conf'), config);
  const child = spawn(nginx, ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {stdio: 'inherit'});
  running.add(child);
  const origin = `http://127.0.0.1:${port}`;
  while (!(await fetch(origin).catch(() => null))) await new Promise((resolve) => setImmediate(resolve));
  return {
    origin,
    cpuMs: () => 0,
    end: async () => (await stop(child), await rm(folder, {recursive: true, force: true})),
  };
}

async function start(command: string, args: readonly string[], env: Record<string, string>): Promise<NodeChild> {
  const child = spawn(command, args, {
    env: {PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  let printed = '';
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      // After the port is known, the output is read and dropped, as by a log collector.
      if (printed.length < 10_000) printed += chunk.toString();
      const found = /(?:127\.0\.0\.1:|listening on )(\d+)/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    child.once('close', (code) => reject(new Error(`${args.join(' ')} ended with ${code}: ${printed}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    cpuMs: () => cpuMsOf(child),
    end: () => stop(child),
    kill: () => stop(child, 'SIGKILL'),
    rssBytes: () => rssOf(child),
  };
}

/** From the system's table of processes, whose unit is a hundredth of a second. */
function cpuMsOf({pid}: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

function rssOf({pid}: ChildProcess): number {
  return 1024 * Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  child.kill(signal);
  await once(child, 'close');
  return child.exitCode;
}

// nginx, Caddy and HAProxy as docs/proxy.md shows them, from the very text. Only addresses, ports and certificates are replaced.
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {freePort} from '../../../tools/redis.js';
import {findCommand} from '../../../tools/system.js';

const TRIES = 500;
const page = readFileSync(new URL('../../../docs/proxy.md', import.meta.url), 'utf8');

export interface Behind {
  /** Port of the proxy, or of Altegio. */
  readonly behind: number;
  /** PEM file: who says that Altegio is Altegio. `null`: those that the example names. */
  readonly ca: string | null;
  /** PEM, of the front itself. Without it the front speaks http. */
  readonly certificate?: {readonly key: string; readonly cert: string};
}

export interface Front {
  readonly port: number;
  /** All that it has logged of requests. */
  log(): string;
  stop(): Promise<void>;
}

interface At extends Omit<Behind, 'certificate'> {
  readonly port: number;
  readonly folder: string;
  /** Of the front itself: the paths of its files. `null`: http. */
  readonly own: {readonly key: string; readonly cert: string; readonly both: string} | null;
}

/** How a program runs an example. */
interface Program {
  readonly configure: (example: string, at: At) => string;
  readonly args: (file: string) => readonly string[];
}

const KNOWN_CAS = '/etc/ssl/certs/ca-certificates.crt';

const PROGRAMS: Readonly<Record<string, Program>> = {
  nginx: {
    configure: (example, {port, folder, behind, ca, own}) => {
      const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
      const tls = own ? `ssl_certificate ${own.cert}; ssl_certificate_key ${own.key};` : '';
      const text = example
        .replace(/^ *# \.\.\..*$/m, `listen 127.0.0.1:${port}${own ? ' ssl http2' : ''}; ${tls}`)
        .replace('127.0.0.1:8787', `127.0.0.1:${behind}`)
        .replace(KNOWN_CAS, ca ?? KNOWN_CAS);
      return `daemon off; pid ${folder}/pid; error_log stderr crit; events {}
        http { access_log ${folder}/log; ${temp.join(' ')} upstream api.alteg.io { server 127.0.0.1:${behind}; } ${text} }`;
    },
    args: (file) => ['-c', file, '-e', 'stderr'],
  },
  caddy: {
    configure: (example, {port, behind, ca, own}) =>
      `{\n admin off\n auto_https off\n}\n${example
        .replace(
          'www.example.com {',
          `${own ? 'https' : 'http'}://www.example.com:${port} {\n bind 127.0.0.1\n log\n ${own ? `tls ${own.cert} ${own.key}` : ''}`,
        )
        .replace('127.0.0.1:8787', `127.0.0.1:${behind}`)
        .replace(
          'reverse_proxy https://api.alteg.io {',
          `reverse_proxy https://127.0.0.1:${behind} {\n transport http {\n tls_server_name api.alteg.io\n ${ca === null ? '' : `tls_trusted_ca_certs ${ca}`}\n }`,
        )}`,
    args: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
  haproxy: {
    configure: (example, {port, behind, ca, own}) =>
      `defaults\n timeout connect 5s\n timeout client 5s\n timeout server 5s\n option httplog\n log stdout format raw local0\n${example
        .replace(/^ *# \.\.\..*$/m, `    bind 127.0.0.1:${port}${own ? ` ssl crt ${own.both} alpn h2,http/1.1` : ''}`)
        .replace('127.0.0.1:8787', `127.0.0.1:${behind}`)
        .replace('api.alteg.io:443', `127.0.0.1:${behind}`)
        .replace(KNOWN_CAS, ca ?? KNOWN_CAS)}`,
    args: (file) => ['-f', file],
  },
};

/** The programs, by the names of their commands, which are the languages of the examples. */
export const FRONTS: readonly string[] = Object.keys(PROGRAMS);

/** The examples for a program: on the same site, and in token mode. */
export function examplesOf(name: string): readonly [site: string, token: string] {
  const [site, token, ...more] = [...page.matchAll(new RegExp(`^\`\`\`${name}\\n(.*?)^\`\`\`$`, 'gms'))];
  if (!site?.[1] || !token?.[1] || more.length > 0) throw new Error(`docs/proxy.md has not two examples for ${name}`);
  return [site[1], token[1]];
}

export async function startFront(name: string, example: string, {certificate, ...at}: Behind): Promise<Front> {
  const {configure, args} = PROGRAMS[name]!;
  const folder = mkdtempSync(join(tmpdir(), 'altegio-front-'));
  const port = await freePort();
  const inFolder = (file: string, text: string): string => {
    writeFileSync(join(folder, file), text);
    return join(folder, file);
  };
  const own = certificate
    ? {
        key: inFolder('key.pem', certificate.key),
        cert: inFolder('cert.pem', certificate.cert),
        both: inFolder('both.pem', certificate.cert + certificate.key),
      }
    : null;
  const file = inFolder('configuration', configure(example, {...at, port, folder, own}));
  const env = {PATH: process.env['PATH'], HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder};
  const child = spawn(findCommand(name)!, args(file), {cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe']});
  let [printed, complaints] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const log = join(folder, 'log');
  const running = {
    port,
    log: () => (existsSync(log) ? readFileSync(log, 'utf8') : printed + complaints),
    stop: () => end(child, folder),
  };
  for (let tries = 0; !(await isListening(port)); tries++) {
    if (child.exitCode !== null || tries > TRIES) {
      await running.stop();
      throw new Error(`${name} did not start: ${complaints}${printed}`);
    }
    await wait(20);
  }
  return running;
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const up = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return up;
}

async function end(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    await closed;
  }
  rmSync(folder, {recursive: true, force: true});
}

// The steps of proxy/Dockerfile and proxy/compose.yaml, outside a container: what is copied suffices to build and to run, the
// process writes no file, and ends as the platform asks.
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {freePort, startRedis} from '../../../tools/redis.js';
import {PARTNER, SECRET} from '../support/proxy.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Service {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly read_only: boolean;
  readonly stop_grace_period?: string;
}
interface Compose {
  readonly services: {readonly proxy: Service; readonly redis: Service};
}

interface Image {
  folder: string;
  user: string | null;
  readonly env: Record<string, string>;
  command: readonly string[];
  health: readonly string[];
}

/** What the build may see: the file of ignored paths ends in names that are taken in again, and in two that are not. */
function isInContext(path: string): boolean {
  let within = true;
  for (const line of read('proxy/Dockerfile.dockerignore').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const name = line.replace(/^!/, '');
    if (name === '*' || path === name || path.startsWith(`${name}/`)) within = line.startsWith('!');
  }
  return within;
}

/** Does what each line says, in folders; `npm ci` is the packages that are installed here already. */
function build(where: string): Image {
  const lines = read('proxy/Dockerfile').replaceAll('\\\n', ' ').split('\n');
  const stages: Image[] = [];
  const names: string[] = [];
  let at = '/';
  for (const line of lines) {
    const [word = '', ...words] = line.split(' ');
    const image = stages.at(-1);
    const rest = words.join(' ');
    if (word === '' || word === '#') continue;
    if (word === 'FROM') {
      names.push(words[2] ?? '');
      stages.push({folder: join(where, `${stages.length}`), user: null, env: {}, command: [], health: []});
      continue;
    }
    assert.ok(image, line);
    const inImage = (path: string): string => join(image.folder, path.startsWith('/') ? path : join(at, path));
    if (word === 'WORKDIR') mkdirSync(inImage((at = rest)), {recursive: true});
    else if (word === 'ENV') Object.assign(image.env, Object.fromEntries(words.map((pair) => pair.split('='))));
    else if (word === 'USER') image.user = rest;
    else if (word === 'CMD') image.command = JSON.parse(rest) as string[];
    else if (word === 'HEALTHCHECK') image.health = JSON.parse(rest.slice(rest.indexOf('['))) as string[];
    else if (word === 'COPY') {
      const from = /^--from=(\w+)$/.exec(words[0] ?? '')?.[1];
      const sources = words.slice(from === undefined ? 0 : 1, -1);
      const target = words.at(-1) ?? '';
      for (const source of sources) {
        const path = from === undefined ? join(ROOT, source) : join(stages[names.indexOf(from)]?.folder ?? '', source);
        if (from === undefined) assert.ok(isInContext(source), `${source} is ignored`);
        const to = target.endsWith('/') ? join(target, source.split('/').at(-1) ?? '') : target;
        cpSync(path, inImage(to), {
          recursive: true,
          filter: (file) => from !== undefined || isInContext(file.slice(ROOT.length)),
        });
      }
    } else if (word === 'RUN' && rest.startsWith('npm ci')) {
      symlinkSync(join(ROOT, 'node_modules'), inImage('node_modules'));
      if (existsSync(join(ROOT, 'proxy/node_modules'))) {
        symlinkSync(join(ROOT, 'proxy/node_modules'), inImage('proxy/node_modules'));
      }
    } else if (word === 'RUN')
      execFileSync('sh', ['-c', rest], {cwd: inImage('.'), stdio: ['ignore', 'ignore', 'inherit']});
    else assert.ok(['EXPOSE', 'STOPSIGNAL'].includes(word), `${line}: not known here`);
  }
  const last = stages.at(-1);
  assert.ok(last);
  last.folder = join(last.folder, at);
  return last;
}

const filesIn = (folder: string): string[] => readdirSync(folder, {recursive: true, encoding: 'utf8'}).toSorted();

it('builds, runs before Altegio with its Redis, is ready, writes nothing, and ends with 0', async (t) => {
  const where = mkdtempSync(join(tmpdir(), 'altegio-container-'));
  t.after(() => rmSync(where, {recursive: true}));
  const {services} = parse(read('proxy/compose.yaml')) as Compose;
  const image = build(where);
  assert.equal(image.user, 'node');
  assert.ok(services.proxy.read_only && services.redis.read_only);

  const redis = await startRedis({args: (services.redis.command ?? []).slice(1)});
  t.after(() => redis.stop());
  const files: Readonly<Record<string, string>> = {
    altegio_partner_token: `${PARTNER}\n`,
    session_secret: `${SECRET}\n`,
  };
  const port = await freePort();
  const env: Record<string, string> = {PATH: process.env['PATH'] ?? '', ...image.env};
  for (const [name, value] of Object.entries(services.proxy.environment ?? {})) {
    const secret = /^\/run\/secrets\/(\w+)$/.exec(`${value}`)?.[1];
    env[name] = `${value}`
      .replace(/^\$\{ALLOWED_ORIGINS:\?.*\}$/, 'https://www.example.com')
      .replace(/^\$\{SMS_COUNTRIES:\?.*\}$/, 'US')
      .replace(/^\$\{\w+:-(\w+)\}$/, '$1');
    if (secret !== undefined) {
      env[name] = join(where, secret);
      writeFileSync(join(where, secret), files[secret] ?? '');
    }
  }
  Object.assign(env, {REDIS_URL: redis.url, PORT: `${port}`, METRICS_PORT: '0'});
  const before = filesIn(image.folder);
  const [program = '', ...args] = image.command;
  const child = spawn(program, args, {cwd: image.folder, env, stdio: ['ignore', 'pipe', 'pipe']});
  t.after(() => child.kill('SIGKILL'));
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  while (!printed.includes('Metrics on ')) {
    assert.equal(child.exitCode, null, printed);
    await new Promise((go) => setTimeout(go, 20));
  }
  assert.match(printed, /in front of Altegio at api\.alteg\.io/);
  const [check = '', ...checkArgs] = image.health;
  execFileSync(check, checkArgs, {env, cwd: image.folder});
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
  assert.deepEqual([ready.status, await ready.text()], [200, 'ok']);
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  assert.deepEqual((await ended)[0], 0, printed);
  assert.throws(() => execFileSync(check, checkArgs, {env, cwd: image.folder, stdio: 'ignore'}));
  assert.deepEqual(filesIn(image.folder), before);
  assert.ok(![PARTNER, SECRET].some((canary) => printed.includes(canary)));
  // The grace of the platform is longer than the longest request.
  assert.ok(parseInt(services.proxy.stop_grace_period ?? '0') > 8 + 10 + 2);
});

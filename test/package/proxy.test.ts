// The built proxy: `npx altegio-proxy` starts it, `import 'altegio-proxy'` gives its handler, and the package holds no more.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {read, root, run, runModule, type Ran} from './support.js';

const COMMAND = join(root, 'node_modules/.bin/altegio-proxy');

/** Nothing of the environment of the test but what a process needs. */
const bare = {PATH: process.env['PATH'], HOME: process.env['HOME']};

test('the command starts the proxy on the sandbox, which answers, and ends on SIGTERM with 0', async () => {
  const child = spawn(COMMAND, {cwd: tmpdir(), env: {...bare, PORT: '0'}, stdio: ['ignore', 'pipe', 'pipe']});
  let printed = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /^Proxy on (http:\/\/\S+)\/altegio, on the sandbox/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    void ended.then((code) => reject(new Error(`it ended with ${code}: ${errors}`)));
  });
  const health = await fetch(`${origin}/healthz`);
  assert.deepEqual([health.status, await health.text()], [200, 'ok']);
  const dates = await fetch(`${origin}/altegio/book_dates/4564`, {headers: {'X-Requested-With': 'altegio-elements'}});
  assert.equal(dates.status, 200);
  assert.equal(((await dates.json()) as {success: boolean}).success, true);
  child.kill('SIGTERM');
  assert.deepEqual([await ended, errors], [0, '']);
});

test('npx finds it, and a mistake in the settings is told and ends it with 1', async () => {
  const {code, output, errors} = await run(
    'env',
    ['-i', `PATH=${bare.PATH}`, `HOME=${bare.HOME}`, 'PORT=many', 'npx', '--no', 'altegio-proxy'],
    root,
  );
  assert.equal(code, 1);
  assert.equal(output, '');
  assert.match(errors, /^PORT: is not a port number\. Write this instead: /m);
});

test('before it is built the command says what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'altegio-proxy-'));
  try {
    cpSync(join(root, 'proxy/bin'), join(folder, 'bin'), {recursive: true});
    cpSync(join(root, 'proxy/package.json'), join(folder, 'package.json'));
    const {code, errors} = await run(process.execPath, ['bin/altegio-proxy.js'], folder);
    assert.deepEqual([code, errors], [1, 'The proxy is not built yet. Write this first: npm run build\n']);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});

test('the program has its packages in it: it runs where there are none, with the sandbox and with Redis', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'altegio-proxy-'));
  try {
    cpSync(join(root, 'proxy/dist'), join(folder, 'dist'), {recursive: true});
    cpSync(join(root, 'proxy/package.json'), join(folder, 'package.json'));
    const check = (...env: string[]): Promise<Ran> =>
      run('env', ['-i', ...env, process.execPath, 'dist/main.js', '--check'], folder);
    const sandbox = await check();
    assert.deepEqual([sandbox.code, sandbox.output.split('\n')[1]], [0, 'Store: answers.'], sandbox.errors);
    const redis = await check('REDIS_URL=redis://127.0.0.1:1');
    assert.match(redis.output, /^Store: nothing listens there/m, redis.errors);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});

test('the module is a fetch handler that answers without a server', async () => {
  const script = `
    import {createProxy, MemoryStore, DEFAULT_LIMITS} from 'altegio-proxy';
    import {undiciSend} from 'altegio-proxy/undici';
    import {RedisStore} from 'altegio-proxy/redis';
    const proxy = createProxy({
      partnerToken: 'partner-token', sessionSecrets: ['x'.repeat(32)], allowedOrigins: [], cookieSite: 'same', secureCookie: true,
      locationIds: null, smsCountries: null, limits: DEFAULT_LIMITS, store: new MemoryStore(),
      upstream: {baseUrl: 'https://altegio.example', fetch: async () => Response.json({success: true, data: [], meta: []})},
    });
    const request = new Request('https://shop.example/altegio/book_dates/1', {headers: {'X-Requested-With': 'altegio-elements'}});
    const response = await proxy(request);
    console.log(response.status, await response.text(), typeof undiciSend, typeof RedisStore);`;
  const {code, output, errors} = await runModule(script, root);
  assert.deepEqual(
    {code, output, errors},
    {code: 0, output: '200 {"success":true,"data":[],"meta":[]} function function\n', errors: ''},
  );
});

test('npm publishes it as releasing.md says: it leaves out a package that is marked as private', () => {
  assert.equal((JSON.parse(read('proxy/package.json')) as {private?: boolean}).private, undefined);
});

test('the package holds the command, the built files and their types, and no source', async () => {
  const {output} = await run('npm', ['pack', '--dry-run', '--json', '--workspace', 'proxy'], root);
  const [packed] = JSON.parse(output) as {files: {path: string}[]}[];
  const paths = packed?.files.map(({path}) => path) ?? [];
  for (const path of [
    'package.json',
    'bin/altegio-proxy.js',
    'dist/main.js',
    'dist/index.js',
    'dist/types/index.d.ts',
  ]) {
    assert.ok(paths.includes(path), path);
  }
  assert.deepEqual(
    paths.filter((path) => !/^(?:package\.json|bin\/altegio-proxy\.js|dist\/.+\.(?:js|js\.map|d\.ts))$/.test(path)),
    [],
  );
});

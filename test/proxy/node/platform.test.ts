// What a platform asks of the process: secrets in files, readiness, arguments, a port for metrics, and a reason for what is wrong.
import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {readConfig} from '../../../proxy/src/node/config.js';
import {VARIABLE_NAMES} from '../../../proxy/src/node/config-variables.js';
import {requestId} from '../../../proxy/src/node/http/request-id.js';
import {Secrets} from '../../../proxy/src/node/secrets.js';
import {freePort} from '../../../tools/redis.js';
import {runToEnd, start, type Env} from '../support/child.js';
import {PARTNER, SECRET, USER, cookieOf} from '../support/proxy.js';

const ORIGIN = 'http://localhost:5173';
const PAGE = {Origin: ORIGIN, 'X-Requested-With': 'altegio-elements'};

let folder: string;
before(async () => void (folder = await mkdtemp(join(tmpdir(), 'altegio-secrets-'))));
after(() => rm(folder, {recursive: true}));

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** Answers as Altegio does, and tells with which partner token it was asked. */
async function altegio(status = 200): Promise<{url: string; tokens: string[]; server: Server}> {
  const tokens: string[] = [];
  const server = createServer((request, response) => {
    tokens.push(/^Bearer ([^,]+)/.exec(request.headers.authorization ?? '')?.[1] ?? '');
    response.writeHead(request.method === 'POST' ? 201 : status, {'Content-Type': 'application/json'});
    response.end(JSON.stringify({success: true, data: {id: 7, user_token: USER}, meta: []}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`, tokens, server};
}

describe('a secret in a file', () => {
  const problemsOf = (env: Env): readonly string[] => {
    const config = readConfig(env);
    return 'problems' in config ? config.problems : [];
  };

  it('is its value, without the line break at its end', async () => {
    const config = readConfig({
      ALTEGIO_PARTNER_TOKEN_FILE: await file('token', `${PARTNER}\n`),
      SESSION_SECRET_FILE: await file('secret', `${SECRET}\r\n`),
      SESSION_SECRET_PREVIOUS_FILE: await file('previous', `${SECRET}-before`),
      REDIS_URL_FILE: await file('redis', 'redis://127.0.0.1:6379\n'),
    });
    assert.ok('settings' in config, JSON.stringify(config));
    const {partnerToken, sessionSecrets} = config.settings;
    assert.deepEqual([partnerToken, sessionSecrets], [PARTNER, [SECRET, `${SECRET}-before`]]);
    assert.ok(!config.notes.some((note) => note.includes('_FILE')));
  });

  it('is named with its variable when it is missing, empty, doubled or wrong, and its value never', async () => {
    const rest = {SESSION_SECRET: SECRET};
    const NAME = 'ALTEGIO_PARTNER_TOKEN_FILE';
    for (const [path, says] of [
      [join(folder, 'nothing'), /cannot be read \(ENOENT\)/],
      [folder, /cannot be read \(EISDIR\)/],
      ['', /empty/],
      [await file('empty', '\n'), /empty/],
      [await file('bearer', `Bearer ${PARTNER}`), /Bearer/],
      [await file('two', `${PARTNER}\n${PARTNER}\n`), /line break/],
      [await file('long', 'x'.repeat(70_000)), /too large/],
    ] as const) {
      const [problem = '', ...others] = problemsOf({...rest, [NAME]: path});
      assert.ok(problem.startsWith(`${NAME}: `), problem);
      assert.match(problem, says);
      assert.match(problem, / Write this instead: /);
      assert.ok(!problem.includes(PARTNER));
      assert.deepEqual(others, []);
    }
    // Compose sets a variable that nobody filled in to an empty text.
    for (const value of [PARTNER, '', `Bearer ${PARTNER}`]) {
      const both = {...rest, [NAME]: await file('token', PARTNER), ALTEGIO_PARTNER_TOKEN: value};
      assert.match(
        problemsOf(both).join('\n'),
        /^ALTEGIO_PARTNER_TOKEN_FILE: is set beside ALTEGIO_PARTNER_TOKEN\. .*$/,
      );
    }
  });

  it('that changes for a wrong one, or for the sandbox, leaves the old one', async () => {
    const path = await file('token', PARTNER);
    const env = {ALTEGIO_PARTNER_TOKEN_FILE: path, SESSION_SECRET: SECRET};
    const config = readConfig(env);
    assert.ok('settings' in config);
    const secrets = new Secrets(config.settings);
    const list = secrets.sessionSecrets;
    await writeFile(path, 'short');
    assert.ok('problems' in secrets.readAgain(env));
    assert.ok('problems' in secrets.readAgain({}));
    assert.deepEqual([secrets.partnerToken, secrets.sessionSecrets], [PARTNER, [SECRET]]);
    await writeFile(path, `${PARTNER}-2`);
    assert.ok('settings' in secrets.readAgain(env));
    assert.equal(secrets.partnerToken, `${PARTNER}-2`);
    assert.equal(secrets.sessionSecrets, list);
  });
});

it('SIGHUP: tokens and secrets are read again; a client stays signed in by the previous secret, and not without it', async (t) => {
  const upstream = await altegio();
  t.after(() => upstream.server.close());
  const paths = {token: await file('token', PARTNER), secret: await file('secret', SECRET)};
  const previous = await file('previous', `${SECRET}-before`);
  const proxy = await start({
    ALTEGIO_PARTNER_TOKEN_FILE: paths.token,
    SESSION_SECRET_FILE: paths.secret,
    SESSION_SECRET_PREVIOUS_FILE: previous,
    ALTEGIO_BASE_URL: upstream.url,
    ALLOWED_ORIGINS: ORIGIN,
    SMS_COUNTRIES: 'US',
    TRUSTED_HOPS: '0',
    GATE_SPACING_MS: '0',
  });
  t.after(() => proxy.process.kill('SIGKILL'));
  const reread = async (times: number): Promise<void> => {
    proxy.process.kill('SIGHUP');
    while (proxy.printed().split('"event":"secrets"').length <= times) await new Promise((go) => setTimeout(go, 20));
  };
  const signIn = await fetch(`${proxy.origin}/altegio/user/auth`, {
    method: 'POST',
    headers: {...PAGE, 'Content-Type': 'application/json'},
    body: JSON.stringify({phone: '+13155550175', code: '4321'}),
  });
  const headers = {...PAGE, Cookie: cookieOf(signIn)};
  const status = async (): Promise<number> =>
    (await fetch(`${proxy.origin}/altegio/booking/user/data`, {headers})).status;
  assert.equal(await status(), 200);
  await writeFile(paths.token, `${PARTNER}-2`);
  await writeFile(paths.secret, `${SECRET}-2`);
  await writeFile(previous, SECRET);
  await reread(1);
  assert.equal(await status(), 200);
  assert.deepEqual(upstream.tokens, [PARTNER, PARTNER, `${PARTNER}-2`]);
  await writeFile(previous, `${SECRET}-before`);
  await reread(2);
  assert.equal(await status(), 401);
  await writeFile(paths.token, '');
  await reread(3);
  const {stdout, stderr, code} = await proxy.end();
  assert.equal(code, 0);
  assert.match(stderr, /ALTEGIO_PARTNER_TOKEN_FILE: is set, but empty/);
  assert.deepEqual(
    [...stdout.matchAll(/"event":"secrets","state":"(\w+)"/g)].map(([, state]) => state),
    ['read', 'read', 'kept'],
  );
  assert.ok(![PARTNER, SECRET].some((canary) => (stdout + stderr).includes(canary)));
});

describe('arguments', () => {
  it('--help names every variable, --version the version, and both end with 0', async () => {
    const [help, version] = await Promise.all([runToEnd({}, ['--help']), runToEnd({}, ['--version'])]);
    assert.deepEqual([help.code, help.stderr], [0, '']);
    for (const name of VARIABLE_NAMES) assert.match(help.stdout, new RegExp(`^ +${name}$`, 'm'));
    assert.deepEqual([version.code, version.stderr], [0, '']);
    assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('that are not known end with 2, and are not repeated', async () => {
    const {code, stdout, stderr} = await runToEnd({}, ['--token=canary']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^Only --help, --version and --check are known\./);
    assert.ok(!stderr.includes('canary'));
  });

  it('--check says what works and what does not, and starts nothing', async (t) => {
    const [right, refusing] = [await altegio(), await altegio(401)];
    t.after(() => [right, refusing].forEach(({server}) => server.close()));
    const live = {ALTEGIO_PARTNER_TOKEN: PARTNER, SESSION_SECRET: SECRET};
    const checked = (env: Env) => runToEnd(env, ['--check']);
    const [sandbox, well, refused, noStore, nobody] = await Promise.all([
      checked({}),
      checked({...live, ALTEGIO_BASE_URL: right.url}),
      checked({...live, ALTEGIO_BASE_URL: refusing.url}),
      checked({...live, ALTEGIO_BASE_URL: right.url, REDIS_URL: `redis://127.0.0.1:${await freePort()}`}),
      checked({...live, ALTEGIO_BASE_URL: `http://127.0.0.1:${await freePort()}`}),
    ]);
    assert.equal(sandbox.code, 0);
    assert.match(sandbox.stdout, /^Settings: in order\.\nStore: answers\.\nAltegio: not asked, /);
    assert.equal(well.code, 0);
    assert.match(well.stdout, /\nStore: answers\.\nAltegio: answers\.\n$/);
    assert.deepEqual(right.tokens, [PARTNER]);
    assert.equal(refused.code, 1);
    assert.match(refused.stdout, /\nAltegio: refuses the partner token\.\n$/);
    assert.equal(noStore.code, 1);
    assert.match(noStore.stdout, /\nStore: (?!answers)[^\n]+\.\nAltegio: not asked, /);
    assert.equal(nobody.code, 1);
    assert.match(nobody.stdout, /\nAltegio: Altegio cannot be reached\.\n$/);
    for (const {stdout, stderr} of [sandbox, well, refused, noStore, nobody]) {
      assert.ok(!(stdout + stderr).includes(PARTNER));
      assert.ok(!stdout.includes('Proxy on'));
    }
  });
});

it('metrics have a port of their own, and are not on the other then; a store that is gone is not ready', async (t) => {
  const proxy = await start({METRICS_PORT: '0', REDIS_URL: `redis://127.0.0.1:${await freePort()}`});
  t.after(() => proxy.process.kill('SIGKILL'));
  const line = /Metrics on (http:\/\/127\.0\.0\.1:\d+)\/metrics/;
  while (!line.test(proxy.printed())) await new Promise((go) => setTimeout(go, 10));
  const own = line.exec(proxy.printed())?.[1] ?? '';
  assert.match(await (await fetch(`${own}/metrics`)).text(), /^altegio_proxy_gate_closed 0$/m);
  assert.equal((await fetch(`${proxy.origin}/metrics`, {headers: PAGE})).status, 404);
  assert.equal((await fetch(`${own}/altegio/session`, {headers: PAGE})).status, 404);
  for (const at of [own, proxy.origin]) {
    assert.equal((await fetch(`${at}/healthz`)).status, 200);
    const ready = await fetch(`${at}/readyz`);
    assert.equal(ready.status, 503);
    assert.match(await ready.text(), /^not ready: store: /);
  }
  assert.equal((await proxy.end()).code, 0);
});

it('a port for metrics that is in use is named as such', async (t) => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  t.after(() => other.close());
  const {port} = other.address() as AddressInfo;
  const {code, stderr} = await runToEnd({PORT: '0', METRICS_PORT: String(port)});
  assert.equal(code, 1);
  assert.equal(stderr, `METRICS_PORT: ${port} is already in use on 127.0.0.1. Write this instead: METRICS_PORT=9187\n`);
});

it('the id of a request is the one of the proxy in front, if there is one and it is random', () => {
  const [nginx, envoy] = ['7c9f2d1a04be4d32a1c5e6f708192a3b', '7c9f2d1a-04be-4d32-a1c5-e6f708192a3b'];
  for (const id of [nginx, envoy]) {
    assert.equal(requestId(id, 1), id);
    assert.notEqual(requestId(id, 0), id);
  }
  for (const other of ['+13155550175', 'x', '', `${nginx}\n`, nginx.toUpperCase(), [nginx], undefined]) {
    assert.match(requestId(other, 1), /^[0-9a-f-]{36}$/);
  }
});

// The built proxy on Node 22, Bun and Deno, before a fake Altegio: it starts, signs a client in, reads in their name, signs out, and ends with 0.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {RUNTIMES, ensureRuntime, type Runtime} from '../../tools/runtimes.js';
import {ORIGIN, PARTNER, SECRET, USER} from '../proxy/support/proxy.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ARGS: Readonly<Record<Runtime, readonly string[]>> = {node22: [], bun: [], deno: ['run', '-A']};
const HEADERS = {Origin: ORIGIN, 'X-Requested-With': 'altegio-elements', 'Content-Type': 'application/json'};

for (const runtime of RUNTIMES) {
  it(`${runtime}: sign-in, list, sign-out, metrics, and an end`, {timeout: 240_000}, async (t) => {
    const program = ensureRuntime(runtime);
    t.diagnostic(`${runtime} ${program ? 'was run' : 'was not run: there is none for this machine'}`);
    if (!program) return;
    const seen: (string | undefined)[] = [];
    const altegio = createServer((request, response) => {
      request.resume();
      seen.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({success: true, data: {id: 7, user_token: USER}, meta: []}));
    });
    altegio.listen(0, '127.0.0.1');
    await once(altegio, 'listening');
    t.after(() => altegio.close());
    const child = spawn(program, [...ARGS[runtime], 'proxy/dist/main.js'], {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        PORT: '0',
        ALTEGIO_PARTNER_TOKEN: PARTNER,
        ALTEGIO_BASE_URL: `http://127.0.0.1:${(altegio.address() as AddressInfo).port}/api/v1`,
        SESSION_SECRET: SECRET,
        ALLOWED_ORIGINS: ORIGIN,
        SMS_COUNTRIES: 'US',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    t.after(() => child.kill('SIGKILL'));
    let printed = '';
    const origin = await new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          printed += chunk.toString();
          const [, found] = /Proxy on (http:\/\/\S+)\/altegio/.exec(printed) ?? [];
          if (found) resolve(found);
        });
      }
      child.once('close', (code) => reject(new Error(`ended with ${code}: ${printed}`)));
    });
    const ask = (method: string, path: string, more: object = {}, body?: object): Promise<Response> =>
      fetch(`${origin}/altegio/${path}`, {
        method,
        headers: {...HEADERS, ...more},
        ...(body && {body: JSON.stringify(body)}),
      });
    const signIn = await ask('POST', 'booking/auth', {}, {login: 'ann@example.com', password: 'a password'});
    assert.equal(signIn.status, 200, await signIn.text());
    const cookie = {Cookie: signIn.headers.getSetCookie()[0]?.split(';')[0]};
    const list = await ask('GET', 'user/records/', cookie);
    assert.deepEqual([list.status, (await list.text()).includes(USER)], [200, false]);
    assert.equal((await ask('DELETE', 'session', cookie)).status, 200);
    assert.equal((await ask('GET', 'user/records/', cookie)).status, 401);
    assert.deepEqual(seen, [
      `POST /api/v1/booking/auth Bearer ${PARTNER}`,
      `GET /api/v1/user/records/ Bearer ${PARTNER}, User ${USER}`,
    ]);
    assert.match(await (await fetch(`${origin}/metrics`)).text(), /altegio_proxy_upstream_calls_total/);
    assert.equal(printed.includes('no pool of undici'), runtime === 'bun');
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null], printed);
  });
}

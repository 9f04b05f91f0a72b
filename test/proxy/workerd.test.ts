// The handler at the edge, as docs/proxy.md shows it: under workerd, where there is no Node, with Altegio behind a real connection.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {createServer as createHttpServer} from 'node:http';
import {tmpdir} from 'node:os';
import {after, before, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {startWorker} from '../../tools/workerd.js';
import {PARTNER, SECRET, USER} from './support/proxy.js';

/** The example of the page. Only Altegio's address and the page's origin are replaced. */
const page = readFileSync(new URL('../../docs/proxy.md', import.meta.url), 'utf8');
const [, example = ''] = /^```js\n(import \{DurableObject\}.*?)^```$/ms.exec(page) ?? [];
const WORKER = example
  .replace('https://api.alteg.io', 'http://altegio.example')
  .replace('fetch: (request) => fetch(request)', 'fetch: (request) => this.env.ALTEGIO.fetch(request)')
  .replace('https://www.example.com', 'https://catalog.example');

const seen: {method: string | undefined; url: string | undefined; authorization: string | undefined}[] = [];
const altegio = createHttpServer((request, response) => {
  const {method, url, headers} = request;
  request.resume();
  seen.push({method, url, authorization: headers.authorization});
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({success: true, data: {id: 7, user_token: USER}, meta: []}));
});
let origin = '';
let stop = async (): Promise<void> => undefined;

before(async () => {
  altegio.listen(0, '127.0.0.1');
  await once(altegio, 'listening');
  const {outputFiles} = await build({
    stdin: {contents: WORKER, resolveDir: tmpdir(), loader: 'js'},
    bundle: true,
    write: false,
    format: 'esm',
    // No Node module may be left: the platform would refuse it.
    platform: 'browser',
    external: ['cloudflare:workers'],
    conditions: ['worker', 'browser'],
    alias: {'altegio-proxy': fileURLToPath(new URL('../../proxy/src/index.ts', import.meta.url))},
  });
  const {port} = altegio.address() as AddressInfo;
  ({origin, stop} = await startWorker(outputFiles[0]?.text ?? '', {
    worker: `bindings = [
        (name = "ALTEGIO", service = "altegio"),
        (name = "PROXY", durableObjectNamespace = "AltegioProxy"),
        (name = "PARTNER_TOKEN", text = "${PARTNER}"),
        (name = "SESSION_SECRET", text = "${SECRET}"),
      ],
      durableObjectNamespaces = [(className = "AltegioProxy", uniqueKey = "altegio-proxy")],
      durableObjectStorage = (inMemory = void),`,
    services: `(name = "altegio", external = (address = "127.0.0.1:${port}", http = ())),`,
  }));
});

after(async () => {
  await stop();
  altegio.close();
});

const ask = (method: string, path: string, more: Record<string, string> = {}, body?: object): Promise<Response> =>
  fetch(`${origin}/altegio${path}`, {
    method,
    headers: {
      Origin: 'https://catalog.example',
      'X-Requested-With': 'altegio-elements',
      'CF-Connecting-IP': '203.0.113.7',
      ...(body && {'Content-Type': 'application/json'}),
      ...more,
    },
    ...(body && {body: JSON.stringify(body)}),
  });

it('signs in, reads in the client\u2019s name, waits its turn, and ends the session', async () => {
  const signedIn = await ask('POST', '/booking/auth', {}, {login: 'ann@example.com', password: 'a password'});
  assert.deepEqual(await signedIn.json(), {success: true, data: {id: 7}, meta: []});
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  assert.match(cookie, /^__Host-altegio-session=/);
  assert.equal((await ask('GET', '/user/records/', {Cookie: cookie})).status, 200);
  assert.equal((await ask('GET', '/book_dates/4564')).status, 200);
  assert.deepEqual(seen, [
    {method: 'POST', url: '/api/v1/booking/auth', authorization: `Bearer ${PARTNER}`},
    {method: 'GET', url: '/api/v1/user/records/', authorization: `Bearer ${PARTNER}, User ${USER}`},
    {method: 'GET', url: '/api/v1/book_dates/4564', authorization: `Bearer ${PARTNER}`},
  ]);
  assert.equal((await ask('DELETE', '/session', {Cookie: cookie})).status, 200);
  assert.equal((await ask('GET', '/user/records/', {Cookie: cookie})).status, 401);
  assert.equal(seen.length, 3);
});

it('guards SMS and the door as on Node', async () => {
  seen.length = 0;
  const send = (): Promise<Response> => ask('POST', '/book_code/4564', {}, {phone: '+13155550175'});
  assert.deepEqual([(await send()).status, (await send()).status], [200, 429]);
  assert.equal((await ask('GET', '/book_dates/4564', {Origin: 'https://evil.example'})).status, 403);
  assert.equal((await ask('GET', '/clients')).status, 404);
  assert.equal(seen.length, 1);
});

// The server around the proxy: whose address a request has, what a bug of ours looks like from outside, and an end with a queue.
import assert from 'node:assert/strict';
import {createServer, get} from 'node:http';
import type {AddressInfo} from 'node:net';
import {describe, it} from 'node:test';
import type {Proxy} from '../../../proxy/src/handler.js';
import {Metrics} from '../../../proxy/src/node/metrics.js';
import {startServer, type ServerOptions} from '../../../proxy/src/node/server.js';
import {start} from '../support/child.js';
import {PARTNER, SECRET} from '../support/proxy.js';

const CANARY = 'canary-13155550175';

async function serving(
  proxy: Proxy,
  use: (origin: string) => Promise<void>,
  options: Partial<ServerOptions> = {},
): Promise<void> {
  const metrics = new Metrics();
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    trustedHops: 0,
    longestMs: 5_000,
    proxy,
    metrics,
    ...options,
  });
  try {
    await use(`http://127.0.0.1:${server.port}`);
  } finally {
    await server.close();
  }
}

describe('the address of a request', () => {
  const tellsAddress: Proxy = async (_, from) => new Response(from?.address);

  it('is the one that the outermost own proxy has seen, and without own proxies the peer', async () => {
    for (const [trustedHops, address] of [
      [0, '127.0.0.1'],
      [1, '203.0.113.9'],
      [2, '198.51.100.7'],
      [4, '127.0.0.1'],
    ] as const) {
      await serving(
        tellsAddress,
        async (origin) => {
          const headers = {'X-Forwarded-For': `192.0.2.1, 198.51.100.7, 203.0.113.9`};
          assert.equal(await (await fetch(`${origin}/x`, {headers})).text(), address, String(trustedHops));
          assert.equal(await (await fetch(`${origin}/x`)).text(), '127.0.0.1');
        },
        {trustedHops},
      );
    }
  });
});

describe('addresses of its own', () => {
  const never: Proxy = () => Promise.reject(new Error('asked'));

  it('are read and not written, and never reach the proxy', async () => {
    await serving(never, async (origin) => {
      for (const [path, type] of [
        ['/healthz', /^text\/plain/],
        ['/metrics', /^text\/plain; version=0\.0\.4/],
      ] as const) {
        const got = await fetch(origin + path);
        assert.deepEqual([got.status, got.headers.get('Cache-Control')], [200, 'no-store']);
        assert.match(got.headers.get('Content-Type') ?? '', type);
        assert.notEqual(await got.text(), '');
        assert.equal((await fetch(origin + path, {method: 'HEAD'})).status, 200);
        const posted = await fetch(origin + path, {method: 'POST', body: 'x'});
        assert.deepEqual([posted.status, await posted.text()], [405, '']);
      }
    });
  });
});

it('addresses of its own have a query too, as probes and Prometheus send one, and a name before them', async () => {
  const never: Proxy = () => Promise.reject(new Error('asked'));
  await serving(never, async (origin) => {
    for (const path of [
      '/healthz?at=1',
      '/readyz?verbose',
      '/metrics?name[]=a',
      `${origin}/healthz`,
      `${origin}/readyz?`,
    ]) {
      const status = await new Promise((resolve, reject) => {
        const {hostname: host, port} = new URL(origin);
        get({host, port, path}, (response) => resolve(response.resume().statusCode)).once('error', reject);
      });
      assert.equal(status, 200, path);
    }
  });
});

it('a bug is 500 in the shape of Altegio, told to the log, and shows nothing of its error', async () => {
  const failures: unknown[] = [];
  const thrown = new Error(CANARY);
  const failing: readonly Proxy[] = [
    () => Promise.reject(thrown),
    () => {
      throw thrown;
    },
  ];
  for (const proxy of failing) {
    await serving(
      proxy,
      async (origin) => {
        const response = await fetch(`${origin}/x`, {method: 'POST', body: CANARY});
        const text = await response.text();
        assert.equal(response.status, 500);
        assert.deepEqual(JSON.parse(text), {
          success: false,
          data: null,
          meta: {message: 'The proxy has failed on this request.'},
        });
        assert.ok(![...response.headers].some(([, value]) => value.includes(CANARY)));
      },
      {failed: (error) => failures.push(error)},
    );
  }
  assert.deepEqual(failures, [thrown, thrown]);
});

it('an end answers what waits for its turn, and closes the way to Altegio after it', async () => {
  const seen: (string | undefined)[] = [];
  const altegio = createServer((request, response) => {
    seen.push(request.url);
    response.writeHead(200, {'Content-Type': 'application/json'});
    response.end('{"success":true,"data":[],"meta":[]}');
  });
  await new Promise<void>((resolve) => altegio.listen(0, '127.0.0.1', resolve));
  const proxy = await start({
    ALTEGIO_PARTNER_TOKEN: PARTNER,
    SESSION_SECRET: SECRET,
    ALTEGIO_BASE_URL: `http://127.0.0.1:${(altegio.address() as AddressInfo).port}/api/v1`,
    ALLOWED_ORIGINS: 'http://localhost:5173',
    GATE_SPACING_MS: '500',
  });
  const headers = {Origin: 'http://localhost:5173', 'X-Requested-With': 'altegio-elements'};
  const asked = [1, 2, 3, 4].map((location) => fetch(`${proxy.origin}/altegio/book_dates/${location}`, {headers}));
  while (seen.length === 0) await new Promise((resolve) => setImmediate(resolve));
  // The other three have come in when a later request is answered; their turns are still to come.
  await fetch(`${proxy.origin}/healthz`);
  assert.ok(seen.length < 4);
  const metrics = await (await fetch(`${proxy.origin}/metrics`)).text();
  assert.match(metrics, /^altegio_proxy_gate_waiting [123]$/m);
  const ended = proxy.end();
  assert.deepEqual(
    (await Promise.all(asked)).map(({status}) => status),
    [200, 200, 200, 200],
  );
  assert.equal((await ended).code, 0);
  assert.equal(seen.length, 4);
  altegio.closeAllConnections();
  await new Promise((resolve) => altegio.close(resolve));
});

// Request lines as no browser writes them, over a real connection and the real pool: nothing off the allowed routes is asked.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {connect, type AddressInfo} from 'node:net';
import {it} from 'node:test';
import {createProxy} from '../../../proxy/src/handler.js';
import {OPEN_LIMITS} from '../../../proxy/src/limits.js';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import {Metrics} from '../../../proxy/src/node/metrics.js';
import {startServer} from '../../../proxy/src/node/server.js';
import {undiciSend} from '../../../proxy/src/node/undici-upstream.js';
import {PARTNER, SECRET} from '../support/proxy.js';

const STARTS = [
  'book_dates/4564',
  'book_times/4564/0/2026-11-22',
  'user/records/99/aB3',
  'clients',
  'records/4564',
  'company/4564/staff',
];
const DOTS = ['..', '%2e%2e', '%252e%252e', '.%2e', '%c0%ae%c0%ae', '..%00', '..;', '…', '\u2025', '%u002e%u002e'];
const SLASHES = ['/', '%2f', '%252f', '\\', '%5c', '%255c', '//', '/./', '%c0%af', '\u2215', '\uff0f'];
const ENDS = ['', '?a=b', '#x', '%00', '%0d%0aX-Evil:%20yes', '\t', ';x', '%3f', '.json', '@evil.example'];
const HOSTS = [
  '',
  'http://evil.example',
  'http://127.0.0.1:1',
  'https://api.alteg.io',
  '//evil.example',
  'http://user@evil.example',
];

function targets(): string[] {
  const found = new Set<string>();
  for (const start of STARTS) {
    for (const dots of DOTS) {
      for (const slash of SLASHES) {
        for (const end of ENDS) found.add(`/altegio/${start}${slash}${dots}${slash}${dots}${slash}clients${end}`);
      }
    }
    for (const host of HOSTS.slice(1)) {
      for (const slash of SLASHES) found.add(`${host}/altegio${slash}${start}${slash}`);
      found.add(`/altegio/${host}/${start}`);
      found.add(`/altegio/${encodeURIComponent(host)}/${start}`);
    }
  }
  return [...found];
}

it('6,000 hostile request lines: no call but those of the route table', async () => {
  const asked: string[] = [];
  const altegio = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.host}`);
    response.setHeader('Content-Type', 'application/json');
    response.end('{"success":true,"data":[],"meta":[]}');
  });
  await new Promise<void>((resolve) => altegio.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(altegio.address() as AddressInfo).port}`;
  const baseUrl = `http://${host}/api/v1`;
  const pool = undiciSend(baseUrl);
  const proxy = createProxy({
    partnerToken: PARTNER,
    upstream: {baseUrl, send: pool.send},
    allowedOrigins: [],
    sessionSecrets: [SECRET],
    cookieSite: 'same',
    secureCookie: true,
    locationIds: null,
    smsCountries: null,
    limits: OPEN_LIMITS,
    store: new MemoryStore(),
  });
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    trustedHops: 0,
    longestMs: 5_000,
    proxy,
    metrics: new Metrics(),
  });
  try {
    const all = targets();
    assert.ok(all.length >= 6_000, String(all.length));
    // A few at a time, each on a connection of its own: a broken request line ends its connection.
    const queue = all.values();
    const statuses = new Map<string, number>();
    await Promise.all(
      Array.from({length: 16}, async () => {
        for (const target of queue) {
          const status = await statusOf(server.port, target);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }
      }),
    );
    // What means an allowed address, as `book_dates/4564/`-with-a-host does to some servers, may be asked; nothing else.
    const allowed = /^GET \/api\/v1\/(?:book_dates\/4564|book_times\/4564\/0\/2026-11-22|user\/records\/99\/aB3)$/;
    for (const line of asked) {
      const [method, url, at] = line.split(' ');
      assert.match(`${method} ${url}`, allowed);
      assert.equal(at, host);
    }
    assert.deepEqual(
      [...statuses.keys()].filter((status) => !/^(?:200|400|403|404|closed)$/.test(status)),
      [],
    );
    assert.ok((statuses.get('404') ?? 0) > 1_000);
  } finally {
    await server.close();
    await pool.close();
    altegio.close();
  }
});

/** The status of the answer, or `closed` where the server hung up on such a line. */
function statusOf(port: number, target: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Requested-With: altegio-elements\r\nConnection: close\r\n\r\n`,
      );
    });
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 'closed'));
  });
}

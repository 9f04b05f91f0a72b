// Clients that are slow, silent or greedy on purpose: they are cut off, and nobody else notices.
import assert from 'node:assert/strict';
import {request} from 'node:http';
import {connect, type Socket} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {start, type Running} from '../support/child.js';

const MAX_BODY = 16 * 1024;
const MAX_HEADERS = 8 * 1024;
const SLOW_CLIENTS = 600;
/** Longest that a slow client may stay. */
const CUT_MS = 12_000;

let proxy: Running;
before(async () => void (proxy = await start()));
after(() => proxy.end());

interface Wire {
  readonly socket: Socket;
  readonly answer: () => string;
  readonly closed: Promise<void>;
}

/** A bare connection; its end by the server is no failure. */
function wire(): Wire {
  const {hostname, port} = new URL(proxy.origin);
  const socket = connect({port: Number(port), host: hostname});
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  // Whatever the server has closed is closed from here too.
  socket.once('end', () => socket.destroy());
  return {socket, answer: () => answer, closed};
}

function post(path: string, more: string): string {
  return (
    `POST /altegio/${path} HTTP/1.1\r\nHost: ${new URL(proxy.origin).host}\r\nX-Requested-With: altegio-elements\r\n` +
    `Origin: http://localhost:5173\r\nContent-Type: application/json\r\n${more}\r\n\r\n`
  );
}

function healthMs(): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    // On a connection of its own each, as a load balancer asks.
    const asked = request(`${proxy.origin}/healthz`, {agent: false}, (response) => {
      response.resume().once('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`/healthz answered ${response.statusCode}`));
      });
    });
    asked.once('error', reject).end();
  });
}

it(`${SLOW_CLIENTS} slow clients of every kind are gone within 12 s, and /healthz answers all the while`, async (t) => {
  const kinds = [
    // Nothing at all; a head that never ends; a body that never ends, said to be long or in chunks.
    ['', ''],
    ['GET /altegio/book_dates/4564 HTTP/1.1\r\nX-A: ', 'a'],
    ['GET /altegio/book_dates/4564 HTTP/1.1\r\n', 'X-A: b\r\n'],
    ['G', ''],
    [post('user/auth', 'Content-Length: 1000'), ' '],
    [post('user/auth', 'Transfer-Encoding: chunked'), '1\r\n \r\n'],
  ] as const;
  const started = performance.now();
  const slow = Array.from({length: SLOW_CLIENTS}, (_, index) => {
    const [first, drip] = kinds[index % kinds.length] ?? ['', ''];
    const client = wire();
    if (first) client.socket.write(first);
    const dripping = drip && setInterval(() => client.socket.writable && client.socket.write(drip), 1_000);
    void client.closed.then(() => clearInterval(dripping || undefined));
    return client;
  });
  let open = slow.length;
  for (const {closed} of slow) void closed.then(() => open--);

  const times: number[] = [];
  const deadline = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), CUT_MS).unref());
  const allClosed = Promise.all(slow.map(({closed}) => closed)).then(() => 'closed' as const);
  const pause = (): Promise<'pause'> => new Promise((resolve) => setTimeout(() => resolve('pause'), 20));
  let outcome: 'late' | 'closed' | 'pause' = 'pause';
  while (outcome === 'pause') {
    times.push(await healthMs());
    outcome = await Promise.race([deadline, allClosed, pause()]);
  }
  const sorted = times.sort((a, b) => a - b);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  t.diagnostic(`all closed after ${seconds} s; /healthz ${times.length} times, p99 ${p99.toFixed(1)} ms`);
  assert.equal(outcome, 'closed', `${open} of ${slow.length} are still open after ${CUT_MS} ms`);
  // What had begun is told why.
  const told = slow.map(({answer}) => answer()).filter((text) => text !== '');
  assert.ok(told.length > 0);
  for (const text of told) assert.match(text, /^HTTP\/1\.1 408 /);
});

describe('a body', () => {
  const chunked = (bytes: number): string => `${bytes.toString(16)}\r\n${' '.repeat(bytes)}\r\n0\r\n\r\n`;

  async function statusOf(text: string): Promise<string> {
    const client = wire();
    client.socket.write(text);
    await new Promise((resolve) => client.socket.once('data', resolve));
    client.socket.destroy();
    return client.answer().slice(9, 12);
  }

  it(`of ${MAX_BODY} bytes is read, and one byte more is refused with 413, said or in chunks`, async () => {
    for (const [bytes, status] of [
      [MAX_BODY, '400'],
      [MAX_BODY + 1, '413'],
    ] as const) {
      assert.equal(await statusOf(post('user/auth', `Content-Length: ${bytes}`) + ' '.repeat(bytes)), status);
      assert.equal(await statusOf(post('user/auth', 'Transfer-Encoding: chunked') + chunked(bytes)), status);
    }
  });

  it('that is refused while it still comes: the answer arrives, and then the connection ends', async () => {
    for (const more of ['Content-Length: 100000000', 'Transfer-Encoding: chunked']) {
      const client = wire();
      let answeredFirst: boolean | undefined;
      void client.closed.then(() => (answeredFirst = client.answer() !== ''));
      client.socket.write(post('user/auth', more) + (more.startsWith('T') ? '4e20\r\n' : '') + ' '.repeat(20_000));
      const dripping = setInterval(() => {
        const piece = ' '.repeat(1_000);
        if (client.socket.writable) client.socket.write(more.startsWith('T') ? `\r\n3e8\r\n${piece}` : piece);
      }, 50);
      await client.closed;
      clearInterval(dripping);
      assert.equal(answeredFirst, true);
      assert.match(client.answer(), /^HTTP\/1\.1 413 [^]*"The body is too large\."/);
    }
  });
});

it(`headers of more than ${MAX_HEADERS} bytes are refused with 431, and the connection ends`, async () => {
  for (const [bytes, status] of [
    [MAX_HEADERS - 500, 403],
    [MAX_HEADERS + 1, 431],
    [1_000_000, 431],
  ] as const) {
    const client = wire();
    client.socket.write(`GET /x HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\nX-A: ${'a'.repeat(bytes)}\r\n\r\n`);
    await client.closed;
    // A client that is still sending may have lost the answer to the reset that ends it.
    if (bytes < 100_000 || client.answer() !== '') assert.match(client.answer(), new RegExp(`^HTTP/1\\.1 ${status} `));
  }
});

it('the end does not wait for those who say nothing, or not all', {timeout: 15_000}, async () => {
  const other = await start();
  const port = Number(new URL(other.origin).port);
  const silent = connect({port, host: '127.0.0.1'}).on('error', () => undefined);
  const half = connect({port, host: '127.0.0.1'}).on('error', () => undefined);
  half.write('GET /healthz HTTP/1.1\r\nHo');
  await Promise.all([silent, half].map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
  // Both are with the server once it has answered somebody who came later.
  await fetch(`${other.origin}/healthz`);
  const closed = Promise.all([silent, half].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
  assert.deepEqual(await other.end().then(({code, stderr}) => [code, stderr]), [0, '']);
  await closed;
});

// Clients that are slow, silent or greedy on purpose: they are cut off, and nobody else notices.
import {EventEmitter, once} from 'node:events';
import assert from 'node:assert/strict';
import {request} from 'node:http';
import {connect, type Socket} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {start, type Running} from '../support/child.js';

const MAX_BODY = 16 * 1024;
const MAX_HEADERS = 8 * 1024;
const SLOW_CLIENTS = 600;
/** A slow client writes one each second, and is cut off after five or ten. */
const MOST_PIECES = 20;

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

/** On a connection of its own each, as a load balancer asks. */
function health(): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${proxy.origin}/healthz`, {agent: false}, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    });
    asked.once('error', reject).end();
  });
}

it(
  `${SLOW_CLIENTS} slow clients of every kind are cut off, and /healthz answers all the while`,
  {timeout: 180_000},
  async () => {
    const heads = [
      // Nothing at all; a head that never ends.
      ['', ''],
      ['GET /altegio/book_dates/4564 HTTP/1.1\r\nX-A: ', 'a'],
      ['GET /altegio/book_dates/4564 HTTP/1.1\r\n', 'X-A: b\r\n'],
      ['G', ''],
    ] as const;
    // A body that never ends, said to be long or in chunks.
    const bodies = [
      [post('user/auth', 'Content-Length: 1000'), ' '],
      [post('user/auth', 'Transfer-Encoding: chunked'), '1\r\n \r\n'],
    ] as const;
    const kinds = [...heads, ...bodies];
    /** A client has sent a piece, or was cut off. */
    const happened = new EventEmitter();
    const cut: ('head' | 'body')[] = [];
    const pieces = Array.from({length: SLOW_CLIENTS}, () => 0);
    const slow = Array.from({length: SLOW_CLIENTS}, (_, index) => {
      const kind = index % kinds.length;
      const [first, drip] = kinds[kind] ?? ['', ''];
      const client = wire();
      if (first) client.socket.write(first);
      const drop = (): void => {
        if (!client.socket.writable) return;
        client.socket.write(drip);
        pieces[index]! += 1;
        happened.emit('something');
      };
      const dripping = drip && setInterval(drop, 1_000);
      client.socket.once('close', () => {
        clearInterval(dripping || undefined);
        cut.push(kind < heads.length ? 'head' : 'body');
        happened.emit('something');
      });
      return client;
    });

    let answers = 0;
    while (cut.length < slow.length) {
      assert.equal(await health(), 200);
      answers++;
      if (cut.length < slow.length) await once(happened, 'something');
    }
    assert.ok(answers > 0);
    assert.ok(Math.max(...pieces) <= MOST_PIECES, `${Math.max(...pieces)} pieces`);
    // A head may take half as long as a whole request.
    assert.equal(cut[0], 'head');
    assert.equal(cut.at(-1), 'body');
    // What had begun is told why.
    const told = slow.map(({answer}) => answer()).filter((text) => text !== '');
    assert.ok(told.length > 0);
    for (const text of told) assert.match(text, /^HTTP\/1\.1 408 /);
  },
);

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

it('the end does not wait for those who say nothing, or not all', {timeout: 90_000}, async () => {
  // An open call would be waited for: two minutes, with these.
  const other = await start({UPSTREAM_TIMEOUT_MS: '60000', GATE_WAIT_MS: '60000'});
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

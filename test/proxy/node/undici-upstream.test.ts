// The pool to Altegio: what reaches a server, what comes back, and that no request is ever sent twice.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type IncomingMessage, type RequestListener, type Server} from 'node:http';
import {createServer as createTlsServer} from 'node:https';
import type {AddressInfo, Socket} from 'node:net';
import {afterEach, describe, it} from 'node:test';
import {Refusal} from '../../../proxy/src/answer.js';
import {undiciSend, type UndiciUpstream} from '../../../proxy/src/node/undici-upstream.js';
import type {Incoming, Outgoing} from '../../../proxy/src/altegio/upstream.js';
import {selfSigned} from './self-signed.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const stays = (): void => undefined;

interface Altegio {
  readonly origin: string;
  readonly pool: UndiciUpstream;
  readonly seen: IncomingMessage[];
  readonly sockets: Socket[];
  get(path?: string, whenGivenUp?: Outgoing['whenGivenUp']): Promise<Incoming>;
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

async function altegio(answer: RequestListener, connections?: number): Promise<Altegio> {
  const seen: IncomingMessage[] = [];
  const sockets: Socket[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    answer(request, response);
  });
  server.on('connection', (socket: Socket) => sockets.push(socket));
  const origin = `http://127.0.0.1:${await listening(server)}`;
  const pool = undiciSend(`${origin}/api/v1`, connections === undefined ? {} : {connections});
  // Not waited for where a test leaves an answer open.
  closing.push(async () => void pool.close().catch(() => undefined));
  const get: Altegio['get'] = (path = '/api/v1/x', whenGivenUp = stays) =>
    pool.send({method: 'GET', url: origin + path, headers: {Accept: 'application/json'}, body: null, whenGivenUp});
  return {origin, pool, seen, sockets, get};
}

/** Its connection is closed. */
async function gone(request: IncomingMessage | undefined): Promise<void> {
  const socket = request?.socket;
  if (socket && !socket.destroyed)
    await new Promise((resolve) => socket.on('error', () => undefined).once('close', resolve));
}

/** The server has the first request. */
async function arrived(seen: readonly IncomingMessage[]): Promise<void> {
  while (seen.length === 0) await new Promise((resolve) => setImmediate(resolve));
}

describe('a request', () => {
  it('arrives as it was given, asks for no packing, and keeps its connection for the next', async () => {
    const bodies: string[] = [];
    const {origin, pool, seen, sockets} = await altegio((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        bodies.push(body);
        response.end();
      });
    });
    for (const body of ['{"name":"Zoë"}', null, null, null, null, null]) {
      const incoming = await pool.send({
        method: body === null ? 'GET' : 'PUT',
        url: `${origin}/api/v1/booking/user?a=1&b=%2B2`,
        headers: {Accept: 'x/y', Authorization: 'Bearer p, User u'},
        body,
        whenGivenUp: stays,
      });
      assert.equal(await incoming.text(0), '');
    }
    const [put, get] = seen;
    assert.deepEqual([put?.method, put?.url, get?.method], ['PUT', '/api/v1/booking/user?a=1&b=%2B2', 'GET']);
    assert.deepEqual(put?.headers, {
      host: origin.slice('http://'.length),
      connection: 'keep-alive',
      accept: 'x/y',
      authorization: 'Bearer p, User u',
      'accept-encoding': 'identity',
      'content-length': '15',
    });
    assert.deepEqual(bodies.slice(0, 2), ['{"name":"Zoë"}', '']);
    assert.ok(sockets.length <= 2, String(sockets.length));
  });

  it('goes to its own origin only', async () => {
    const {get, pool, origin, seen} = await altegio((_, response) => response.end());
    for (const url of [
      `${origin}0/x`,
      `${origin}@evil.example/`,
      `${origin}.evil.example/`,
      'https://evil.example/x',
    ]) {
      await assert.rejects(pool.send({method: 'GET', url, headers: {}, body: null, whenGivenUp: stays}), Error, url);
    }
    assert.equal(seen.length, 0);
    assert.equal((await get()).status, 200);
  });

  it('is not sent again when the connection breaks, whatever its method', async () => {
    const {pool, origin, seen} = await altegio((request) => request.socket.destroy());
    for (const method of ['GET', 'PUT', 'DELETE']) {
      await assert.rejects(pool.send({method, url: `${origin}/x`, headers: {}, body: null, whenGivenUp: stays}), Error);
    }
    assert.deepEqual(
      seen.map(({method}) => method),
      ['GET', 'PUT', 'DELETE'],
    );
  });

  it('takes a new connection when the server has closed the last', async () => {
    const {get, sockets} = await altegio((_, response) => response.writeHead(200, {Connection: 'close'}).end('a'));
    for (let i = 0; i < 3; i++) assert.equal(await (await get()).text(9), 'a');
    assert.equal(sockets.length, 3);
  });
});

describe('an answer', () => {
  it('gives its status and headers under any spelling, and is not followed elsewhere', async () => {
    const {get, seen} = await altegio((_, response) => {
      response.writeEarlyHints({link: '</a>; rel=preload'}, () => {
        response.writeHead(307, {Location: '/elsewhere', 'Retry-After': '7', 'X-Many': ['a', 'b']}).end();
      });
    });
    const incoming = await get();
    assert.equal(incoming.status, 307);
    assert.deepEqual(
      ['retry-after', 'RETRY-AFTER', 'x-many', 'x-none'].map((name) => incoming.header(name)),
      ['7', '7', 'a, b', null],
    );
    assert.equal(await incoming.text(0), '');
    assert.equal(seen.length, 1);
  });

  it('is read as UTF-8, however it is cut, without its byte order mark', async () => {
    const bytes = Buffer.from('\uFEFF{"a":"Zoë — 予約 😀"}');
    const {get} = await altegio((request, response) => {
      if (request.url === '/bad') return void response.end(Buffer.from([0x61, 0xff, 0x62]));
      for (const byte of bytes) response.write(Buffer.from([byte]));
      response.end();
    });
    assert.equal(await (await get('/')).text(100), '{"a":"Zoë — 予約 😀"}');
    assert.equal(await (await get('/bad')).text(100), 'a\uFFFDb');
  });

  it('may be as long as it may be, and not a byte longer', async () => {
    const {get} = await altegio((request, response) => {
      if (request.url === '/said') response.setHeader('Content-Length', 1000);
      response.write('x'.repeat(400));
      response.end('x'.repeat(600));
    });
    for (const path of ['/said', '/chunked']) {
      assert.equal((await (await get(path)).text(1000)).length, 1000);
      await assert.rejects((await get(path)).text(999), (error) => error instanceof Refusal && error.status === 502);
    }
  });

  it('that never ends is cut off', async () => {
    const {get, seen} = await altegio((_, response) => {
      const more = (): void => void (response.destroyed || response.write('x'.repeat(10_000), more));
      more();
    });
    await assert.rejects((await get()).text(2_097_152), Refusal);
    await gone(seen[0]);
  });

  it('that breaks off rejects, also when it is asked for only later', async () => {
    const {get} = await altegio((_, response) => {
      response.writeHead(200, {'Content-Length': 100});
      response.write('half', () => response.destroy());
    });
    const incoming = await get();
    await assert.rejects(incoming.text(1000), /closed|terminated|mismatch/i);
    await assert.rejects(incoming.text(1000), Error);
  });
});

class Patience {
  #listener: (reason: Error) => void = stays;
  readonly whenGivenUp = (listener: (reason: Error) => void): void => void (this.#listener = listener);
  end(): void {
    this.#listener(new Error('given up'));
  }
}

describe('a call that is given up', () => {
  it('ends while nothing has come, and within the answer', async () => {
    const {get, seen} = await altegio((request, response) => {
      if (request.url === '/half') response.write('half');
    });
    const waits = new Patience();
    const waiting = get('/', waits.whenGivenUp);
    await arrived(seen);
    waits.end();
    await assert.rejects(waiting, {message: 'given up'});

    const reads = new Patience();
    const reading = (await get('/half', reads.whenGivenUp)).text(100);
    reads.end();
    await assert.rejects(reading, {message: 'given up'});
    for (const request of seen) await gone(request);
  });

  it('ends a request that waits for a connection: it is never sent', async () => {
    let finish = (): void => undefined;
    const {get, seen} = await altegio((request, response) => {
      if (request.url === '/first') finish = () => response.end();
      else response.end();
    }, 1);
    const first = get('/first');
    await arrived(seen);
    const gone = new Patience();
    const second = get('/second', gone.whenGivenUp);
    const third = get('/third');
    gone.end();
    await assert.rejects(second, {message: 'given up'});
    finish();
    assert.deepEqual([(await first).status, (await third).status], [200, 200]);
    assert.deepEqual(
      seen.map(({url}) => url),
      ['/first', '/third'],
    );
  });
});

it('close() waits for what is under way, and takes nothing after it', async () => {
  let finish = (): void => undefined;
  const {get, pool, seen} = await altegio((_, response) => (finish = () => response.end('late')));
  const open = get();
  await arrived(seen);
  let closed = false;
  const closes = pool.close().then(() => (closed = true));
  await assert.rejects(get(), Error);
  assert.equal(closed, false);
  finish();
  assert.equal(await (await open).text(9), 'late');
  await closes;
});

it('a server that cannot show who it is gets nothing, also where Node is told to trust anybody', async () => {
  const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  try {
    let asked = 0;
    const server = createTlsServer(selfSigned(), (_, response) => {
      asked++;
      response.end();
    });
    const base = `https://localhost:${await listening(server as unknown as Server)}`;
    const pool = undiciSend(base);
    closing.push(async () => void pool.close());
    await assert.rejects(pool.send({method: 'GET', url: `${base}/x`, headers: {}, body: null, whenGivenUp: stays}), {
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    assert.equal(asked, 0);
  } finally {
    if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
  }
});

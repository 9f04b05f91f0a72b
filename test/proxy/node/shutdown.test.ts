// An end under load: whoever is connected gets an answer that says so, and nobody a reset.
import assert from 'node:assert/strict';
import {EventEmitter} from 'node:events';
import {Agent, request, type Server} from 'node:http';
import {connect} from 'node:net';
import {it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {Closing} from '../../../proxy/src/node/http/closing.js';
import {Metrics} from '../../../proxy/src/node/metrics.js';
import {startServer, type RunningServer, type ServerOptions} from '../../../proxy/src/node/server.js';

const CLIENTS = 10;
const ROUNDS = 20;

function serve(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  return startServer({
    host: '127.0.0.1',
    port: 0,
    trustedHops: 0,
    longestMs: 5_000,
    metrics: new Metrics(),
    proxy: async () => {
      await wait(Math.random() * 15);
      return Response.json({success: true, data: null, meta: []});
    },
    ...options,
  });
}

interface Answer {
  readonly status: number;
  readonly connection: string | undefined;
}

/** One request over the agent's kept connection. Rejects with the system's error. */
function ask(agent: Agent, port: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port, path: '/altegio/x', agent}, (response) => {
      response.resume();
      response.once('end', () => resolve({status: response.statusCode ?? 0, connection: response.headers.connection}));
      response.once('error', reject);
    });
    asked.once('error', reject);
    asked.end();
  });
}

interface Storm {
  /** What ended each client. The only good end: nobody listens any more. */
  readonly ends: Promise<readonly string[]>;
  /** Of each client. */
  readonly answers: readonly Answer[][];
}

/** Clients that ask without a pause, each over a kept connection. */
function storm(port: number): Storm {
  const answers: Answer[][] = Array.from({length: CLIENTS}, () => []);
  const client = async (mine: Answer[]): Promise<string> => {
    const agent = new Agent({keepAlive: true, maxSockets: 1});
    try {
      for (;;) mine.push(await ask(agent, port));
    } catch (error) {
      return String((error as {code?: string}).code);
    } finally {
      agent.destroy();
    }
  };
  return {ends: Promise.all(answers.map(client)), answers};
}

it(`${ROUNDS} ends under load: no reset, and each last answer of a connection says so`, async () => {
  const rounds = Array.from({length: ROUNDS}, async (_, round) => {
    // Some at once: one after the other would take a second each.
    await wait(round * 30);
    const server = await serve();
    const {ends, answers} = storm(server.port);
    while (answers.some((mine) => mine.length < 2)) await wait(5);
    const closed = server.close();
    assert.deepEqual([...new Set(await ends)], ['ECONNREFUSED']);
    await closed;
    for (const mine of answers) {
      assert.ok(mine.every(({status}) => status === 200));
      assert.equal(mine.at(-1)?.connection, 'close');
    }
  });
  await Promise.all(rounds);
});

it('a kept connection that is quiet is ended, not cut; one that asks in its last second is answered', async () => {
  const server = await serve();
  const agent = new Agent({keepAlive: true, maxSockets: 1});
  assert.equal((await ask(agent, server.port)).connection, 'keep-alive');
  const quiet = connect(server.port, '127.0.0.1');
  const cut = new Promise<boolean>((resolve) => quiet.once('close', resolve));
  await new Promise((resolve) => quiet.once('connect', resolve));
  const closed = server.close();
  await wait(100);
  assert.deepEqual(await ask(agent, server.port), {status: 200, connection: 'close'});
  assert.equal(await cut, false);
  await closed;
  agent.destroy();
});

it('of two requests that came together on one connection, the second is answered too, however long it takes', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let underWay = 0;
  const server = await serve({
    proxy: async ({url}) => {
      if (++underWay === 2) await held;
      return new Response(new URL(url).pathname);
    },
  });
  let heard = '';
  const socket = connect(server.port, '127.0.0.1');
  const over = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const first = new Promise<void>((resolve) => {
    socket.on('data', (chunk) => {
      heard += chunk.toString();
      if (heard.includes('/one')) resolve();
    });
  });
  for (const path of ['/one', '/two']) socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`);
  await first;
  const closed = server.close();
  // Longer than a connection without a request is left open.
  await Promise.race([wait(1_500), over]);
  release();
  await over;
  assert.match(heard, /Connection: close[^]*\/two$/);
  await closed;
});

it('while a load balancer still sends, new connections are served, and /readyz says that it is over', async () => {
  let shuttingDown = false;
  const server = await serve({
    shutdownDelayMs: 300,
    notReady: async () => (shuttingDown ? 'shutting down' : null),
  });
  shuttingDown = true;
  const closed = server.close();
  const ready = await fetch(`http://127.0.0.1:${server.port}/readyz`);
  assert.deepEqual(
    [ready.status, await ready.text(), ready.headers.get('Connection')],
    [503, 'not ready: shutting down', 'close'],
  );
  assert.equal((await ask(new Agent(), server.port)).status, 200);
  await closed;
  await assert.rejects(ask(new Agent(), server.port), {code: 'ECONNREFUSED'});
});

it('a server that is not made of TCP of Node, as on Bun, is closed by its own method', async () => {
  let closed = 0;
  const own = (done: () => void): void => void (closed++, done());
  const server = Object.assign(new EventEmitter(), {close: own, closeAllConnections: () => undefined});
  await new Closing(server as unknown as Server).end(1_000);
  assert.equal(closed, 1);
});

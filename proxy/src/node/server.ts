// Responsible for: the proxy on Node: a port, /healthz and /metrics, limits for slow and large requests, and a clean end.
// Not for: the proxy's answers (handler.ts), the settings (config.ts), the log (log.ts).
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import {getRequestListener, type HttpBindings} from '@hono/node-server';
import {clientAddress} from '../request/client-address.js';
import {Refusal, answer, refusalParts} from '../answer.js';
import type {Proxy} from '../handler.js';
import type {Metrics} from './metrics.js';
import type {FetchHandler} from '../altegio/upstream.js';

export interface ServerOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Number of the operator's own proxies in front of this one. Each adds to X-Forwarded-For. */
  readonly trustedHops: number;
  /** Longest time to an answer, including the queue. `close` waits so long for open requests. */
  readonly longestMs: number;
  /** Receives every request except those to the server's own addresses. */
  readonly proxy: Proxy;
  /** Answers /sandbox/*, which shows the SMS codes. */
  readonly sandboxControl?: FetchHandler;
  readonly metrics: Metrics;
  /** Called for a bug in the proxy. The client receives 500. */
  readonly failed?: (error: unknown) => void;
}

export interface RunningServer {
  readonly port: number;
  /** Accepts no new connection, waits up to `graceMs` for open requests, and resolves when all connections are closed. */
  close(graceMs?: number): Promise<void>;
}

const HEADERS_MS = 5_000;
const REQUEST_MS = 10_000;
const CHECK_MS = 500;
const MAX_HEADER_BYTES = 8 * 1024;
// Longer than nginx, which keeps connections for 60 s: the side that closes first may lose a request that is on its way.
const IDLE_MS = 65_000;
// Some 20 KB each: 80 MB in all.
const MAX_CONNECTIONS = 4_000;
// With Node's default of 511, some clients of a sudden crowd would wait a second for a second attempt.
const BACKLOG = 4_096;
/** On close, time for a request whose headers or body are still arriving. */
const LAST_REQUESTS_MS = 1_000;

/** Rejects with the system's error if the port cannot be opened. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const listener = listenerOf(options);
  const answering = new Set<Socket>();
  const server = createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: CHECK_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
      keepAliveTimeout: IDLE_MS,
    },
    (incoming, outgoing) => {
      const {socket} = incoming;
      answering.add(socket);
      outgoing.once('close', () => answering.delete(socket));
      listener(incoming, outgoing);
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  // A connection is idle for so long only if the client does not read its answer.
  server.timeout = options.longestMs + 5_000;
  await listen(server, options);

  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: (graceMs = options.longestMs) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        // A kept connection stays open after its answer, so it must be closed here.
        const sweep = setInterval(() => server.closeIdleConnections(), 20);
        const silent = setTimeout(() => {
          for (const socket of sockets) if (!answering.has(socket)) socket.destroy();
        }, LAST_REQUESTS_MS);
        server.close(() => {
          for (const timer of [cut, sweep, silent]) clearTimeout(timer);
          resolve();
        });
      }),
  };
}

function listen(server: Server, {host, port}: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({port, host, backlog: BACKLOG}, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function listenerOf(options: ServerOptions): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const {proxy, sandboxControl, metrics, trustedHops, failed} = options;
  const throughFetch = getRequestListener(
    (request, env) => {
      const {incoming} = env as HttpBindings;
      if (sandboxControl && incoming.url?.startsWith('/sandbox/')) return sandboxControl(request);
      const forwardedFor = incoming.headers['x-forwarded-for'];
      const address = clientAddress(
        incoming.socket.remoteAddress ?? '',
        typeof forwardedFor === 'string' ? forwardedFor : null,
        trustedHops,
      );
      return proxy(request, {address});
    },
    {
      errorHandler: (error) => {
        // `RequestError` means a malformed request: an invalid Host, a path with a backslash.
        if (error instanceof Error && error.name === 'RequestError') {
          return answer(refusalParts(new Refusal(400, 'The request could not be read.')));
        }
        failed?.(error);
        return answer(refusalParts(new Refusal(500, 'The proxy has failed on this request.')));
      },
    },
  );
  return (incoming, outgoing) => {
    if (incoming.url === '/healthz') plain(incoming, outgoing, 'ok', 'text/plain; charset=utf-8');
    else if (incoming.url === '/metrics') {
      metrics.text().then(
        (text) => plain(incoming, outgoing, text, metrics.contentType),
        (error: unknown) => {
          failed?.(error);
          outgoing.writeHead(500).end();
        },
      );
    } else void throughFetch(incoming, outgoing);
  };
}

function plain({method}: IncomingMessage, outgoing: ServerResponse, text: string, type: string): void {
  const isRead = method === 'GET' || method === 'HEAD';
  outgoing.writeHead(isRead ? 200 : 405, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    ...(isRead ? {} : {Allow: 'GET, HEAD'}),
  });
  outgoing.end(isRead ? text : '');
}

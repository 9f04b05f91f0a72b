// The proxy on Node: a port, /healthz and /metrics, the limits on slow and greedy connections, and a clean end.
// Not here: what the proxy does with a call (handler.ts), where the settings come from (config.ts), what is logged (log.ts).
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
  /** 0: any free one. */
  readonly port: number;
  /** How many proxies of one's own stand before this one, each of which adds to X-Forwarded-For. */
  readonly trustedHops: number;
  /** Longest that an answer may take, waiting for its turn included: what `close` gives the calls under way. */
  readonly longestMs: number;
  /** Receives everything that is not one of the server's own addresses. */
  readonly proxy: Proxy;
  /** Answers /sandbox/*, where the SMS codes can be read. */
  readonly sandboxControl?: FetchHandler;
  readonly metrics: Metrics;
  /** A bug of ours; the client gets 500. */
  readonly failed?: (error: unknown) => void;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no new connection, lets what is queued and running be answered (for `graceMs` at most), resolves when all is closed. */
  close(graceMs?: number): Promise<void>;
}

const HEADERS_MS = 5_000;
const REQUEST_MS = 10_000;
const CHECK_MS = 500;
const MAX_HEADER_BYTES = 8 * 1024;
// nginx keeps its connections for 60 s: whoever closes first may lose a request that is just coming.
const IDLE_MS = 65_000;
// At some 20 KB each this stays far below the memory that a small machine has.
const MAX_CONNECTIONS = 4_000;
// Node's 511 makes a crowd that comes at once wait a second for its second try.
const BACKLOG = 4_096;
/** What has begun to send a request when the end comes gets so long to finish it. */
const LAST_REQUESTS_MS = 1_000;

/** Rejects with the system's error when the port cannot be had. */
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
  // Nothing moves for so long only when a client does not read its answer.
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
        // A connection that has just had its last answer stays open for the next request: nobody else would end it.
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
        // Its own kind is for what is no sound request: a Host that is none, a path with a backslash.
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

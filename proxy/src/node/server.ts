// Responsible for: the proxy on Node: a port, limits for slow and large requests, an id for each request, and a clean end.
// Not for: the proxy's answers (handler.ts), the server's own addresses (own-addresses.ts), the settings (config.ts).
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import {getRequestListener, type HttpBindings} from '@hono/node-server';
import {clientAddress} from '../request/client-address.js';
import {Refusal, answer, refusalParts} from '../answer.js';
import {Closing} from './http/closing.js';
import type {Proxy} from '../handler.js';
import type {Metrics} from './metrics.js';
import {ownAddresses} from './http/own-addresses.js';
import {requestId} from './http/request-id.js';
import type {FetchHandler} from '../altegio/upstream.js';

export interface ServerOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** A port for /metrics alone (and the probes). `null`: they are on the main port. */
  readonly metricsPort?: number | null;
  /** Default: `host`. */
  readonly metricsHost?: string | null;
  /** Number of the operator's own proxies in front of this one. Each adds to X-Forwarded-For. */
  readonly trustedHops: number;
  /** Longest time to an answer, including the queue. `close` waits so long for open requests. */
  readonly longestMs: number;
  /** How long new connections are still accepted after `close` was called. */
  readonly shutdownDelayMs?: number;
  /** Receives every request except those to the server's own addresses. */
  readonly proxy: Proxy;
  /** Answers /sandbox/*, which shows the SMS codes. */
  readonly sandboxControl?: FetchHandler;
  readonly metrics: Metrics;
  /** Why the proxy cannot serve now, for /readyz; `null`: it can. */
  readonly notReady?: () => Promise<string | null>;
  /** Called for a bug in the proxy. The client receives 500. */
  readonly failed?: (error: unknown) => void;
}

export interface RunningServer {
  readonly port: number;
  readonly metricsPort: number | null;
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

const LIMITS = {
  headersTimeout: HEADERS_MS,
  requestTimeout: REQUEST_MS,
  connectionsCheckingInterval: CHECK_MS,
  maxHeaderSize: MAX_HEADER_BYTES,
  keepAliveTimeout: IDLE_MS,
};

/** Rejects with the system's error if a port cannot be opened. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const {host, port, metrics, metricsPort = null, metricsHost = null, notReady = async () => null, failed} = options;
  const own = ownAddresses({metrics, showsMetrics: metricsPort === null, notReady, failed});
  const throughProxy = proxyListener(options);
  const server = createServer(LIMITS, (incoming, outgoing) => {
    closing.watch(incoming.socket, outgoing);
    if (!own(incoming, outgoing)) throughProxy(incoming, outgoing);
  });
  const closing = new Closing(server);
  server.maxConnections = MAX_CONNECTIONS;
  // A connection is idle for so long only if the client does not read its answer.
  server.timeout = options.longestMs + 5_000;
  await listen(server, host, port);
  let forMetrics: Server | null = null;
  if (metricsPort !== null) {
    const shown = ownAddresses({metrics, showsMetrics: true, notReady, failed});
    forMetrics = createServer(LIMITS, (incoming, outgoing) => {
      if (!shown(incoming, outgoing)) outgoing.writeHead(404).end();
    });
    try {
      await listen(forMetrics, metricsHost ?? host, metricsPort);
    } catch (error) {
      server.close();
      throw Object.assign(error as Error, {ofMetrics: true});
    }
  }
  return {
    port: portOf(server),
    metricsPort: forMetrics && portOf(forMetrics),
    close: async (graceMs = options.longestMs) => {
      if (options.shutdownDelayMs) {
        closing.begin();
        await wait(options.shutdownDelayMs);
      }
      await closing.end(graceMs);
      forMetrics?.close();
      forMetrics?.closeAllConnections();
    },
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({port, host, backlog: BACKLOG}, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function proxyListener(options: ServerOptions): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const {proxy, sandboxControl, trustedHops, failed} = options;
  const listener = getRequestListener(
    (request, env) => {
      const {incoming} = env as HttpBindings;
      if (sandboxControl && incoming.url?.startsWith('/sandbox/')) return sandboxControl(request);
      const forwardedFor = incoming.headers['x-forwarded-for'];
      const address = clientAddress(
        incoming.socket.remoteAddress ?? '',
        typeof forwardedFor === 'string' ? forwardedFor : null,
        trustedHops,
      );
      return proxy(request, {address, requestId: requestId(incoming.headers['x-request-id'], trustedHops)});
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
  return (incoming, outgoing) => void listener(incoming, outgoing);
}

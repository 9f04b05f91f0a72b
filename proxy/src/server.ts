// The proxy on Node: a port, /healthz, /metrics, one log line per call, and a clean end.
// Not here: what the proxy does with a call (handler.ts), or where the settings come from (config.ts).
import type {AddressInfo} from 'node:net';
import type {Server} from 'node:http';
import {createAdaptorServer} from '@hono/node-server';
import {Hono} from 'hono';
import {Counter, Histogram, Registry, collectDefaultMetrics} from 'prom-client';
import type {CallEvent} from './handler.js';
import type {FetchHandler} from './upstream.js';

export interface ServerOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Receives everything that is not one of the server's own addresses. */
  readonly proxy: FetchHandler;
  /** Answers /sandbox/*, where the SMS codes can be read. */
  readonly sandboxControl?: FetchHandler;
  readonly metrics: Metrics;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no new connection, lets running answers end (for `graceMs` at most), resolves when all is closed. */
  close(graceMs?: number): Promise<void>;
}

/** Rejects with the system's error when the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const {proxy, sandboxControl, metrics} = options;
  const app = new Hono();
  app.get('/healthz', (c) => c.text('ok', 200, {'Cache-Control': 'no-store'}));
  app.get('/metrics', async (c) =>
    c.body(await metrics.text(), 200, {'Content-Type': metrics.contentType, 'Cache-Control': 'no-store'}),
  );
  if (sandboxControl) app.all('/sandbox/*', (c) => sandboxControl(c.req.raw));
  app.notFound((c) => proxy(c.req.raw));

  // The global Request and Response stay Node's own: upstream.ts hands them to fetch.
  const server = createAdaptorServer({fetch: app.fetch, overrideGlobalObjects: false}) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: (graceMs = 5_000) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        // A connection that has just had its last answer stays open for the next request: nobody else would end it.
        const sweep = setInterval(() => server.closeIdleConnections(), 20);
        server.close(() => {
          clearTimeout(cut);
          clearInterval(sweep);
          resolve();
        });
      }),
  };
}

/** What Prometheus may know: route names of the table and statuses, which are few, and nothing that a client sent. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #calls = new Counter({
    name: 'altegio_proxy_calls_total',
    help: 'Calls answered, by route, method and status.',
    labelNames: ['route', 'method', 'status'] as const,
    registers: [this.#registry],
  });
  readonly #seconds = new Histogram({
    name: 'altegio_proxy_call_seconds',
    help: 'Time from request to answer, Altegio included.',
    labelNames: ['route'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({register: this.#registry});
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  count({route, method, status, ms}: CallEvent): void {
    this.#calls.inc({route, method, status: String(status)});
    this.#seconds.observe({route}, ms / 1000);
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}

/** The log line of one call. The fields are named one by one, so that a field added to the event does not leak in. */
export function logLine({route, method, status, ms}: CallEvent, now = new Date()): string {
  return JSON.stringify({time: now.toISOString(), route, method, status, ms});
}

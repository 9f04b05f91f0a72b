// Responsible for: the Prometheus metrics. Their labels are names from tables and statuses, so their number is small, and
// never text that a client sent.
// Not for: the address /metrics (server.ts).
import {Counter, Gauge, Histogram, Registry, collectDefaultMetrics} from 'prom-client';
import type {ProxyEvents} from '../events.js';
import {ROUTES, methodLabel} from '../routes.js';

const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const ROUTE_NAMES: ReadonlySet<string> = new Set(['preflight', ...ROUTES.map(({name}) => name)]);

export class Metrics {
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];
  readonly #calls = new Counter({
    name: 'altegio_proxy_calls_total',
    help: 'Calls answered, by route, method and status.',
    labelNames: ['route', 'method', 'status'] as const,
    registers: this.#registers,
  });
  readonly #seconds = new Histogram({
    name: 'altegio_proxy_call_seconds',
    help: 'Time from request to answer, including Altegio.',
    labelNames: ['route'] as const,
    buckets: SECONDS,
    registers: this.#registers,
  });
  readonly #waits = new Histogram({
    name: 'altegio_proxy_gate_wait_seconds',
    help: 'Time that a call waited in the queue to Altegio.',
    labelNames: ['priority'] as const,
    buckets: SECONDS,
    registers: this.#registers,
  });
  readonly #waiting = new Gauge({
    name: 'altegio_proxy_gate_waiting',
    help: 'Calls in the queue now.',
    registers: this.#registers,
  });
  readonly #shed = this.#counter(
    'altegio_proxy_gate_shed_total',
    'Calls refused by the rate limiter with 503.',
    'priority',
  );
  readonly #limited = this.#counter(
    'altegio_proxy_upstream_limited_total',
    'Answers of Altegio that were 429 or a bot wall.',
  );
  readonly #upstream = this.#counter(
    'altegio_proxy_upstream_calls_total',
    'Calls made to Altegio, by its status.',
    'status',
  );
  readonly #upstreamSeconds = new Histogram({
    name: 'altegio_proxy_upstream_seconds',
    help: 'Time until Altegio had answered, including the body.',
    buckets: SECONDS,
    registers: this.#registers,
  });
  readonly #sms = this.#counter('altegio_proxy_sms_total', 'SMS codes requested, by outcome.', 'outcome');
  readonly #codes = this.#counter('altegio_proxy_codes_total', 'Codes entered, by outcome.', 'outcome');
  readonly #bookings = this.#counter('altegio_proxy_bookings_total', 'Bookings, by outcome.', 'outcome');
  readonly #storeDown = this.#counter(
    'altegio_proxy_store_down_total',
    'Calls refused because the store did not answer.',
  );
  readonly #replays = this.#counter('altegio_proxy_replays_total', 'Stored answers given to a repeated request.');
  /** By the name of the address. */
  readonly #coolDownEndsAt = new Map<string, number>();

  /** Pass these to the proxy. */
  readonly events: ProxyEvents = {
    call: ({route, method, status, ms}) => {
      const name = ROUTE_NAMES.has(route) ? route : 'none';
      this.#calls.inc({route: name, method: methodLabel(method), status});
      this.#seconds.observe({route: name}, ms / 1000);
    },
    waited: (priority, ms) => this.#waits.observe({priority}, ms / 1000),
    waiting: (count) => this.#waiting.set(count),
    shed: (priority) => this.#shed.inc({priority}),
    limited: () => this.#limited.inc(),
    gateClosed: (ms, egress = '') => void this.#coolDownEndsAt.set(egress, this.#now() + ms),
    gateOpened: (egress = '') => void this.#coolDownEndsAt.delete(egress),
    sms: (outcome) => this.#sms.inc({outcome}),
    code: (outcome) => this.#codes.inc({outcome}),
    booking: (outcome) => this.#bookings.inc({outcome}),
    storeDown: () => this.#storeDown.inc(),
    replayed: () => this.#replays.inc(),
    upstream: (status, ms) => {
      this.#upstream.inc({status});
      this.#upstreamSeconds.observe(ms / 1000);
    },
  };
  readonly #now: () => number;

  /** @param now a monotonic clock in milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    collectDefaultMetrics({register: this.#registry});
    this.#gauge('altegio_proxy_gate_closed', '1 while no call goes to Altegio, else 0.', (left) => (left > 0 ? 1 : 0));
    this.#gauge('altegio_proxy_gate_closed_seconds', 'Time until the cool-down ends.', (left) => left / 1000);
    // Alerts compare with an earlier value, so every label exists from the start, at 0.
    for (const priority of ['change', 'own', 'public']) this.#shed.inc({priority}, 0);
    for (const outcome of ['sent', 'refused', 'proof-asked']) this.#sms.inc({outcome}, 0);
    for (const outcome of ['right', 'wrong', 'refused']) this.#codes.inc({outcome}, 0);
    for (const outcome of ['booked', 'declined', 'unknown', 'refused', 'proof-asked']) this.#bookings.inc({outcome}, 0);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #counter(name: string, help: string, ...labelNames: string[]): Counter {
    return new Counter({name, help, labelNames, registers: this.#registers});
  }

  #gauge(name: string, help: string, value: (msLeft: number) => number): void {
    const left = (): number => Math.max(0, ...[...this.#coolDownEndsAt.values()].map((end) => end - this.#now()));
    const gauge = new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(value(left()));
      },
    });
    this.#registry.registerMetric(gauge);
  }
}

// Responsible for: a browser before a proxy before the sandbox, every request and answer of which is held to the document.
// Not for: which way it goes (walk.ts). Cookie mode: the reference proxy. Token mode: the plainest reverse proxy there is.
import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import type {RigConfig} from '../proxy/support/proxy.js';
import {PARTNER, rig} from '../proxy/support/proxy.js';
import {createSandbox, type Sandbox, type SandboxOptions} from '../../sandbox/index.js';
import {checkAnswer, checkRequest} from './checker.js';
import {basePath, operationOf} from './document.js';

type Proxy = (request: Request) => Promise<Response>;

export type Mode = 'cookie' | 'token';

/** Monday, 21 September 2026, 15:00 UTC. */
export const NOW = Date.UTC(2026, 8, 21, 15);
export const PAGE = 'https://catalog.example';

export interface Ask {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: readonly (readonly [string, string | number])[];
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Told {
  readonly id: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What the document has against it. */
  readonly problems: readonly string[];
}

export interface VisitOptions {
  readonly mode: Mode;
  readonly sandboxOptions?: SandboxOptions;
  readonly rig?: RigConfig;
}

export class Visit {
  readonly sandbox: Sandbox;
  readonly told: Told[] = [];
  readonly #mode: Mode;
  readonly #proxy: Proxy;
  readonly #cookies = new Map<string, string>();
  #token: string | null = null;

  constructor({mode, sandboxOptions, rig: config}: VisitOptions, beside?: Visit) {
    this.#mode = mode;
    this.sandbox = beside?.sandbox ?? createSandbox({partnerToken: PARTNER, now: () => NOW, ...sandboxOptions});
    const {sandbox} = this;
    if (beside) this.#proxy = beside.#proxy;
    else this.#proxy = mode === 'cookie' ? reference(sandbox, config) : (asked) => plain(sandbox, asked);
  }

  /** Another browser before the same proxy. */
  beside(): Visit {
    return new Visit({mode: this.#mode}, this);
  }

  /** Asks as the elements do. The request has to fit the document; what is wrong with the answer is in `problems`. */
  async ask(id: string, ask: Ask = {}): Promise<Told> {
    const request = this.#requestOf(id, ask);
    const {operation, problems} = await checkRequest(request);
    assert.deepEqual([operation?.id, problems], [id, []]);
    const response = await this.#proxy(request);
    const {status, headers} = response;
    const text = await response.text();
    const told = {id, status, headers, text, problems: this.#wrongWith(id, status, headers, text)};
    this.told.push(told);
    this.#keep(headers, text);
    return told;
  }

  #wrongWith(id: string, status: number, headers: Headers, text: string): string[] {
    const problems = [...checkAnswer(operationOf(id), status, headers, text)];
    if (this.#mode === 'cookie') {
      if (headers.get('Cache-Control') !== 'no-store') problems.push(`${id} ${status}: may be stored`);
      if (/"(?:user_token|0)"\s*:/.test(text)) problems.push(`${id} ${status}: a token in the body`);
      if (text !== '' && !headers.get('Content-Type')?.startsWith('application/json')) {
        problems.push(`${id} ${status}: not JSON`);
      }
    }
    return problems;
  }

  #requestOf(id: string, {params = {}, query = [], body, headers = {}}: Ask): Request {
    const {method, path} = operationOf(id);
    const at = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const search = String(new URLSearchParams(query.map(([name, value]) => [name, String(value)])));
    const all = new Headers({
      Origin: PAGE,
      Accept: 'application/vnd.api.v2+json',
      'X-Requested-With': 'altegio-elements',
    });
    if (body !== undefined) all.set('Content-Type', 'application/json');
    if (this.#cookies.size > 0) all.set('Cookie', [...this.#cookies].map((pair) => pair.join('=')).join('; '));
    const asClient = operationOf(id).security.some((way) => way.includes('userToken'));
    if (this.#token !== null && asClient) all.set('Authorization', `User ${this.#token}`);
    for (const [name, value] of Object.entries(headers)) all.set(name, value);
    const init = {method, headers: all, ...(body === undefined ? {} : {body: JSON.stringify(body)})};
    return new Request(`http://proxy.example${basePath}${at}${search && `?${search}`}`, init);
  }

  #keep(headers: Headers, text: string): void {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    this.#token = /"user_token"\s*:\s*"([^"]+)"/.exec(text)?.[1] ?? this.#token;
  }
}

function reference(sandbox: Sandbox, config: RigConfig = {}): Proxy {
  const {raw} = rig({
    allowedOrigins: [PAGE],
    upstream: {baseUrl: 'https://altegio.example/api/v1', fetch: sandbox.fetch},
    ...config,
    // Nobody waits in a test: a call that the gate would keep is told to come back.
    limits: {upstreamTimeoutMs: 50, gateWaitMs: 0, ...config.limits},
  });
  return (request) => raw(request, {address: '192.0.2.7', requestId: randomUUID()});
}

/** As the nginx example of docs/proxy.md: adds the partner token, looks at nothing. */
async function plain(sandbox: Sandbox, request: Request): Promise<Response> {
  const {pathname, search} = new URL(request.url);
  const headers = new Headers(request.headers);
  const user = headers.get('Authorization');
  headers.set('Authorization', `Bearer ${PARTNER}${user === null ? '' : `, ${user}`}`);
  const {method} = request;
  const body = await request.text();
  const url = `https://altegio.example/api/v1${pathname.slice(basePath.length)}${search}`;
  return sandbox.fetch(new Request(url, {method, headers, ...(body === '' ? {} : {body})}));
}

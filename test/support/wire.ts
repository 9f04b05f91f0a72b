// One sandbox for each test, and the wire to it: what was asked, answers held back, token mode or cookie mode.
import {createSandbox, demoClient, type Fault, type Sandbox, type SandboxOptions} from '../../sandbox/index.js';
import {createClient, type Client} from '../../src/api/index.js';
import {until} from './until.js';

// A repeated read waits for a random time, up to a second: here for none.
Math.random = () => 0;

export const proxyUrl = 'https://proxy.test/altegio';

export interface Asked {
  /** `GET user/records/` */
  readonly line: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly body: unknown;
  readonly signal: AbortSignal;
}

export interface Held {
  readonly line: string;
  /** Lets the request reach the sandbox, or answers it with this. */
  release(answer?: Response): void;
}

export interface WireOptions extends SandboxOptions {
  /** Only for a test of what a time-out does: on a busy machine, it hits every other request as well. */
  readonly timeoutMs?: number;
  /** As behind the reference proxy: the token is in a cookie, and in no body. */
  readonly cookie?: boolean;
  /** With `cookie`: the browser drops the cookie of each answer. */
  readonly drops?: boolean;
  /** With `cookie`: the same Idempotency-Key gets the same answer again. */
  readonly replays?: boolean;
}

export class Wire {
  readonly sandbox: Sandbox;
  readonly client: Client;
  readonly asked: Asked[] = [];
  readonly held: Held[] = [];
  #holding = '';
  #losing = '';
  #cookie: string | undefined;
  readonly #hasCookie: boolean;
  readonly #replays: boolean;
  readonly #drops: boolean;
  readonly #done = new Map<string, {readonly text: string; readonly init: ResponseInit}>();

  constructor({timeoutMs = 5000, cookie = false, replays = false, drops = false, ...options}: WireOptions = {}) {
    this.#hasCookie = cookie;
    this.#replays = replays;
    this.#drops = drops;
    this.sandbox = createSandbox({basePath: '/altegio', ...options});
    this.client = createClient({proxyUrl, timeoutMs, fetch: (request) => this.#answer(request)});
  }

  /** How often it was asked: a method and the beginning of a path. */
  count(line: string): number {
    return this.asked.filter((one) => one.line.startsWith(line)).length;
  }

  last(line: string): Asked {
    const found = this.asked.filter((one) => one.line.startsWith(line)).at(-1);
    if (!found) throw new Error(`Nobody asked ${line}. Asked: ${this.asked.map((one) => one.line).join(', ')}`);
    return found;
  }

  /** From now on such requests wait in `held`. */
  hold(line: string): void {
    this.#holding = line;
  }

  /** No request waits any more. */
  letGo(): void {
    this.#holding = '';
    for (const one of this.held.splice(0)) one.release();
  }

  /** The next answer to such a request is lost between a cookie-mode proxy and the page, and its cookie with it. */
  lose(line: string): void {
    this.#losing = line;
  }

  fault(line: string, fault: Fault): void {
    this.sandbox.faults.set(line, fault);
  }

  /** The list as if Altegio had said it. */
  records(...data: unknown[]): void {
    this.fault('GET user/records', {kind: 'status', status: 200, body: {success: true, data, meta: []}});
  }

  async signIn(login: string = demoClient.email, password: string = demoClient.password): Promise<void> {
    const fetch = (request: Request) => this.#answer(request);
    // With time enough, whatever the test's own client has.
    await createClient({proxyUrl, fetch, session: this.client.session}).signInByPassword({login, password});
    this.asked.length = 0;
  }

  /** A cookie of an earlier visit, or of another tab, that the page does not know of. */
  async comeBack({
    email: login,
    password,
  }: {readonly email: string; readonly password: string} = demoClient): Promise<void> {
    await this.elsewhere('POST', 'booking/auth', {login, password});
  }

  /** What another tab asks of the proxy, with the same cookies. */
  async elsewhere(method: string, path: string, body?: object): Promise<void> {
    const headers = {'Content-Type': 'application/json', Accept: 'application/vnd.api.v2+json'};
    const init = {method, headers, body: body ? JSON.stringify(body) : null};
    await this.#throughProxy(new Request(`${proxyUrl}/${path}`, init));
  }

  /** The code of the newest SMS. */
  async code(count = 1): Promise<string> {
    await until(() => this.sandbox.outbox.length >= count, `SMS number ${count} is sent`);
    return this.sandbox.outbox.at(-1)!.code;
  }

  async #answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const line = `${request.method} ${url.pathname.replace('/altegio/', '')}`;
    const {headers, signal} = request;
    // Written down at once where there is no body: how long reading none takes differs between engines.
    const text = request.method === 'GET' ? '' : await request.clone().text();
    const body: unknown = text ? JSON.parse(text) : null;
    this.asked.push({line, query: Object.fromEntries(url.searchParams), headers, body, signal});
    if (this.#holding && line.startsWith(this.#holding)) {
      const answer = await new Promise<Response | undefined>((release, reject) => {
        this.held.push({line, release});
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
      if (answer) return answer;
    }
    return this.#hasCookie ? this.#throughProxy(request, line) : this.sandbox.fetch(request);
  }

  async #throughProxy(request: Request, line = ''): Promise<Response> {
    const isCut = this.sandbox.faults.list().some(({route, fault}) => route === '*' && fault.kind === 'cut');
    if (isCut) throw new TypeError('Failed to fetch');
    if (request.url.endsWith('/session')) {
      if (request.method === 'GET') {
        return Response.json({success: true, data: {signed_in: this.#cookie !== undefined}, meta: []});
      }
      this.#cookie = undefined;
      return Response.json({success: true, data: null, meta: []});
    }
    const {text, init} = await this.#once(request);
    if (this.#losing && line.startsWith(this.#losing)) {
      this.#losing = '';
      throw new TypeError('Failed to fetch');
    }
    const token = /"user_token":"(\w+)"/.exec(text)?.[1];
    if (!this.#drops) this.#cookie = token ?? this.#cookie;
    return new Response(token ? text.replaceAll(token, '') : text, init);
  }

  async #once(request: Request) {
    const key = `${request.method} ${request.url} ${request.headers.get('Idempotency-Key')}`;
    const before = this.#replays && request.headers.has('Idempotency-Key') && this.#done.get(key);
    if (before) return before;
    const headers = new Headers(request.headers);
    if (this.#cookie) headers.set('Authorization', `User ${this.#cookie}`);
    const answer = await this.sandbox.fetch(new Request(request, {headers}));
    const {status} = answer;
    const done = {text: await answer.text(), init: {status, headers: answer.headers}};
    this.#done.set(key, done);
    return done;
  }
}

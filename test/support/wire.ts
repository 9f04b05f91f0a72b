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
}

export class Wire {
  readonly sandbox: Sandbox;
  readonly client: Client;
  readonly asked: Asked[] = [];
  readonly held: Held[] = [];
  #holding = '';
  #cookie: string | undefined;
  readonly #hasCookie: boolean;

  constructor({timeoutMs = 5000, cookie = false, ...options}: WireOptions = {}) {
    this.#hasCookie = cookie;
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

  /** A cookie of an earlier visit, that the page does not know of. */
  async comeBack(): Promise<void> {
    const request = new Request(`${proxyUrl}/booking/auth`, {
      method: 'POST',
      body: JSON.stringify({login: demoClient.email, password: demoClient.password}),
      headers: {'Content-Type': 'application/json', Accept: 'application/vnd.api.v2+json'},
    });
    await this.#throughProxy(request);
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
    const text = await request.clone().text();
    const body: unknown = text ? JSON.parse(text) : null;
    this.asked.push({line, query: Object.fromEntries(url.searchParams), headers, body, signal});
    if (this.#holding && line.startsWith(this.#holding)) {
      const answer = await new Promise<Response | undefined>((release, reject) => {
        this.held.push({line, release});
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
      if (answer) return answer;
    }
    return this.#hasCookie ? this.#throughProxy(request) : this.sandbox.fetch(request);
  }

  async #throughProxy(request: Request): Promise<Response> {
    if (request.url.endsWith('/session')) {
      this.#cookie = undefined;
      return Response.json({success: true, data: null, meta: []});
    }
    const headers = new Headers(request.headers);
    if (this.#cookie) headers.set('Authorization', `User ${this.#cookie}`);
    const answer = await this.sandbox.fetch(new Request(request, {headers}));
    const text = await answer.text();
    const token = /"user_token":"(\w+)"/.exec(text)?.[1];
    this.#cookie = token ?? this.#cookie;
    return new Response(token ? text.replaceAll(token, '') : text, answer);
  }
}

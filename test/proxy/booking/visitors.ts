// Responsible for: the API layer in several browsers, each with its address and its cookies, before one proxy and the sandbox;
// and a time that only passes when nobody has anything left to do.
// Not for: what they do (whole.test.ts).
import {mock} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {createClient, type Client} from '../../../src/api/index.js';
import {createSandbox, type Sandbox, type SandboxSettings} from '../../../sandbox/index.js';
import {createProxy, type Proxy} from '../../../proxy/src/handler.js';
import {DEFAULT_LIMITS, OPEN_LIMITS, type Limits} from '../../../proxy/src/limits.js';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import {BASE_URL, ORIGIN, PARTNER, PLAIN} from '../support/proxy.js';

/** Monday, 21 September 2026, 15:00 UTC. */
const START = Date.UTC(2026, 8, 21, 15);

/** Stands in for `performance.now` and timers until `mock.restoreAll()`. */
export class VirtualTime {
  #now = 0;
  #last = 0;
  #crypto = 0;
  readonly #timers = new Map<number, {readonly at: number; readonly run: () => void}>();

  constructor() {
    mock.method(performance, 'now', () => this.#now);
    mock.method(globalThis, 'setTimeout', (run: () => void, ms = 0) => {
      this.#timers.set(++this.#last, {at: this.#now + ms, run});
      return this.#last;
    });
    mock.method(globalThis, 'clearTimeout', (id: number) => void this.#timers.delete(id));
    // Keys and seals are made in other threads, which take real time.
    for (const name of ['encrypt', 'decrypt', 'sign', 'importKey', 'deriveBits', 'digest'] as const) {
      const real = crypto.subtle[name].bind(crypto.subtle) as (...args: unknown[]) => Promise<unknown>;
      mock.method(crypto.subtle, name, (...args: unknown[]) => {
        this.#crypto++;
        return real(...args).finally(() => this.#crypto--);
      });
    }
  }

  readonly now = (): number => this.#now;

  /** A visitor does nothing for so long: virtual time, so that the test itself waits for nothing. */
  wait(ms: number): Promise<void> {
    return new Promise((run) => void this.#timers.set(++this.#last, {at: this.#now + ms, run}));
  }

  /** Lets time pass, from one timer to the next, until the work is done. */
  async until<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const end = (): void => void (done = true);
    work.then(end, end);
    for (;;) {
      await this.#idle();
      if (done) return work;
      const due = [...this.#timers].reduce((first, next) => (next[1].at < first[1].at ? next : first));
      this.#timers.delete(due[0]);
      this.#now = Math.max(this.#now, due[1].at);
      due[1].run();
    }
  }

  async #idle(): Promise<void> {
    for (let quiet = 0; quiet < 8; quiet = this.#crypto > 0 ? 0 : quiet + 1) await turn();
  }
}

export interface Salon {
  readonly sandbox: Sandbox;
  /** A browser of its own: address, cookies, and a client with the proxy's real limits. */
  visitor(address: string): Visitor;
  /** Calls that Altegio has received since the last look. */
  calls(): string[];
}

export interface Visitor {
  readonly client: Client;
  /** Signs in by SMS, which counts nowhere. */
  signIn(phone: string): Promise<void>;
}

interface SalonOptions {
  readonly time: VirtualTime;
  readonly settings?: Partial<SandboxSettings>;
  readonly limits?: Partial<Limits>;
}

export function salon({time, settings, limits}: SalonOptions): Salon {
  const sandbox = createSandbox({partnerToken: PARTNER, now: () => START + time.now(), ...(settings && {settings})});
  const proxyWith = (its: Limits): Proxy =>
    createProxy({
      ...PLAIN,
      upstream: {baseUrl: BASE_URL, fetch: (request) => sandbox.fetch(request)},
      store: new MemoryStore(time.now),
      limits: its,
    });
  const proxy = proxyWith({...DEFAULT_LIMITS, ...limits});
  const openProxy = proxyWith(OPEN_LIMITS);

  let looked = 0;

  const visitor = (address: string): Visitor => {
    const cookies = new Map<string, string>();
    const through = (to: Proxy) => async (request: Request) => {
      const headers = new Headers(request.headers);
      headers.set('Origin', ORIGIN);
      if (cookies.size > 0) headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
      const response = await to(new Request(request, {headers}), {address});
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      return response;
    };
    const proxyUrl = 'https://proxy.example/altegio';
    const client = createClient({proxyUrl, fetch: through(proxy)});
    return {
      client,
      signIn: async (phone) => {
        const {session} = client;
        const opener = createClient({proxyUrl, fetch: through(openProxy), session});
        await opener.sendBookingCode({phone, locationId: 4564});
        await opener.signInByCode({phone, code: sandbox.outbox.at(-1)?.code ?? ''});
      },
    };
  };
  return {
    sandbox,
    visitor,
    calls: () => {
      const since = sandbox.requests.slice(looked);
      looked = sandbox.requests.length;
      return since.map(({method, path}) => `${method} ${path}`);
    },
  };
}

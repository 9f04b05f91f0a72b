// Responsible for: sending calls to Altegio on Node, over a pool of kept connections (several times faster than fetch).
// Not for: the content of a call, its time limit and the meaning of its answer (altegio/upstream.ts).
import {Pool, type Dispatcher} from 'undici';
import {tooLong, type Incoming, type Outgoing, type Send} from '../altegio/upstream.js';

export interface UndiciUpstream {
  /** Rejects with the network's error, or with the reason passed to `whenGivenUp`. */
  readonly send: Send;
  /** Waits for open calls. */
  close(): Promise<void>;
}

export interface UndiciOptions {
  /** Maximum of open connections, default 64. Further calls wait for a free one. */
  readonly connections?: number;
  /** The address of this machine from which to call. Default: the system chooses. */
  readonly localAddress?: string;
}

// Shorter than the other side (Node closes after 5 s, nginx after 75 s): a request sent into a closing connection fails,
// and a request that changes something must not be repeated.
const IDLE_MS = 4_000;

/** False on Bun, which has classes of the same names that do nothing where `undici` is not part of the file: use `fetch` there. */
export const hasPool = (): boolean => !('bun' in process.versions);

/** Sends to the origin of `baseUrl` only. */
export function undiciSend(baseUrl: string, {connections = 64, localAddress}: UndiciOptions = {}): UndiciUpstream {
  const {origin} = new URL(baseUrl);
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    keepAliveTimeout: IDLE_MS,
    keepAliveMaxTimeout: IDLE_MS,
    connectTimeout: 5_000,
    // The caller has its own time limit (altegio/upstream.ts).
    headersTimeout: 0,
    bodyTimeout: 0,
    // Explicit, because the variable NODE_TLS_REJECT_UNAUTHORIZED could switch it off.
    connect: {rejectUnauthorized: true},
    // Not in `connect`: undici overwrites it there.
    ...(localAddress !== undefined && {localAddress}),
  });
  return {
    send: (outgoing) =>
      new Promise((resolve, reject) => {
        const path = pathOf(outgoing.url, origin);
        pool.dispatch(
          {
            path,
            method: outgoing.method as Dispatcher.HttpMethod,
            headers: headersOf(outgoing.headers),
            body: outgoing.body,
            // Even a GET can send an SMS, so undici must not repeat or pipeline it.
            idempotent: false,
          },
          new Exchange(outgoing, resolve, reject),
        );
      }),
    close: () => pool.close(),
  };
}

// Without compression, the bytes counted on arrival are the bytes that are read.
const headersOf = (headers: Outgoing['headers']): Record<string, string> => ({
  ...headers,
  'accept-encoding': 'identity',
});

function pathOf(url: string, origin: string): string {
  if (url.startsWith(origin) && url.charCodeAt(origin.length) === 47) return url.slice(origin.length);
  const parsed = new URL(url);
  if (parsed.origin !== origin) throw new Error('That address is not one of the pool.');
  return parsed.pathname + parsed.search;
}

/** One call: undici's handler, and the answer that `send` resolves with. */
class Exchange implements Dispatcher.DispatchHandler, Incoming {
  status = 0;
  readonly #resolve: (incoming: Incoming) => void;
  readonly #reject: (error: Error) => void;
  #controller: Dispatcher.DispatchController | null = null;
  #headers: Readonly<Record<string, string | string[] | undefined>> = {};
  readonly #chunks: Buffer[] = [];
  #size = 0;
  #most = Infinity;
  #ended = false;
  #failure: Error | null = null;
  #reader: {resolve: (text: string) => void; reject: (error: Error) => void} | null = null;

  constructor({whenGivenUp}: Outgoing, resolve: (incoming: Incoming) => void, reject: (error: Error) => void) {
    this.#resolve = resolve;
    this.#reject = reject;
    whenGivenUp((reason) => this.#stop(reason));
  }

  header(name: string): string | null {
    const value = this.#headers[name.toLowerCase()];
    return (Array.isArray(value) ? value.join(', ') : value) ?? null;
  }

  text(maxBytes: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#reader = {resolve, reject};
      this.#most = maxBytes;
      if (this.#size > maxBytes) this.#stop(tooLong());
      this.#settle();
    });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // If the caller gave up while the call waited for a connection, send nothing.
    if (this.#failure) controller.abort(this.#failure);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    // 1xx: the final answer follows.
    if (status < 200) return;
    this.status = status;
    this.#headers = headers;
    this.#resolve(this);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#most) this.#stop(tooLong());
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#ended = true;
    this.#settle();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(error);
  }

  #stop(error: Error): void {
    if (this.#ended || this.#failure) return;
    this.#fail(error);
    this.#controller?.abort(error);
  }

  #fail(error: Error): void {
    if (this.#ended || this.#failure) return;
    this.#failure = error;
    this.#chunks.length = 0;
    this.#reject(error);
    this.#settle();
  }

  #settle(): void {
    const reader = this.#reader;
    if (!reader) return;
    if (this.#failure) reader.reject(this.#failure);
    // The whole body may have arrived before `text` was called.
    else if (this.#size > this.#most) reader.reject(tooLong());
    else if (this.#ended) reader.resolve(this.#decoded());
  }

  #decoded(): string {
    const [first] = this.#chunks;
    if (!first) return '';
    const whole = this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks, this.#size);
    // Drop a byte order mark, as fetch does.
    const start = whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf ? 3 : 0;
    return whole.toString('utf8', start);
  }
}

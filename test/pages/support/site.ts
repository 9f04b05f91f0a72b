// Responsible for: a server of a test's own: proxy, plain mount, sandbox, built files, and pages that the test writes.
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {createBackend, type BackendOptions} from '../../../demo/server/backend.js';
import {answerNode, type Handler} from '../../../demo/server/node-adaptor.js';
import {demoClient, type Sandbox, type SeenRequest} from '../../../sandbox/index.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Site {
  readonly url: string;
  readonly sandbox: Sandbox;
  /** Puts a page under `path`, below the same origin. */
  page(path: string, markup: string, headers?: Readonly<Record<string, string>>): string;
  /** What came to the sandbox, by method and path. */
  seen(method: string, path: string): readonly SeenRequest[];
  /** The code of the newest SMS. */
  code(): string;
  /** The token that Altegio has for the demo client, asked for behind the proxy's back. */
  userToken(password?: string): Promise<string>;
  close(): Promise<void>;
}

/** The partner token of every test: must never be seen in a browser. */
export const partnerToken = 'canary-partner-token-7f3a9c';

export interface SiteOptions extends Pick<BackendOptions, 'env' | 'sandbox' | 'upstream'> {
  /** Answers what is neither of the proxy nor a file, as the partner's own server behind the same address. */
  readonly rest?: Handler;
}

export async function startSite({rest = nothing, ...options}: SiteOptions): Promise<Site> {
  const backend = createBackend({root, ...options, sandbox: {partnerToken, ...options.sandbox}});
  const {sandbox} = backend;
  if (!sandbox) throw new Error('A test never runs on the real Altegio');
  const pages = new Map<string, Handler>();
  const server = createServer((incoming, outgoing) => {
    const path = (incoming.url ?? '/').replace(/[?#].*/s, '');
    void answerNode(pages.get(path) ?? backend.find(path) ?? rest, incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url,
    sandbox,
    page(path, markup, headers = {}) {
      pages.set(
        path,
        async () => new Response(markup, {headers: {'content-type': 'text/html; charset=utf-8', ...headers}}),
      );
      return `${url}${path}`;
    },
    seen: (method, path) => sandbox.requests.filter((one) => one.method === method && one.path.startsWith(path)),
    code: () => sandbox.outbox.at(-1)?.code ?? '',
    async userToken(password = demoClient.password) {
      const body = JSON.stringify({login: demoClient.email, password});
      const headers = {authorization: `Bearer ${partnerToken}`, 'content-type': 'application/json'};
      const request = new Request('https://sandbox.invalid/api/v1/booking/auth', {method: 'POST', headers, body});
      const text = await (await sandbox.fetch(request)).text();
      const [, token] = /"user_token":"([0-9a-f]{32})"/.exec(text) ?? [];
      if (!token) throw new Error(`No token in ${text}`);
      return token;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function nothing(): Promise<Response> {
  return new Response('Not found', {status: 404});
}

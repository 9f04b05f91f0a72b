// Responsible for: everything that the demo's pages talk to on their own origin: the proxy on the sandbox or on Altegio,
// the sandbox's switchboard, a plain reverse proxy for token mode, and the built files as a partner's page loads them.
// Not for: the front page, which vite serves (vite-plugin.ts).
import {randomUUID} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {readConfig} from '../../proxy/src/node/config.js';
import {createProxy, type ProxyConfig} from '../../proxy/src/handler.js';
import {MemoryStore} from '../../proxy/src/store/memory-store.js';
import {createSandbox, type Sandbox, type SandboxOptions} from '../../sandbox/index.js';
import {withoutFarPictures} from '../near-pictures.js';
import type {Handler} from './node-adaptor.js';

export interface Backend {
  /** undefined: not one of the backend's addresses. */
  readonly find: (path: string) => Handler | undefined;
  /** null: the proxy stands in front of the real Altegio. */
  readonly sandbox: Sandbox | null;
  /** Where the proxy's calls go, in words. */
  readonly runsOn: string;
}

export interface BackendOptions {
  /** The project's folder. */
  readonly root: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly sandbox?: SandboxOptions;
  /** Answers in the sandbox's place, or around it. */
  readonly upstream?: (sandbox: Sandbox) => Handler;
}

/** Throws an Error that says which variable is wrong. */
export function createBackend({root, env = {}, sandbox: options, upstream}: BackendOptions): Backend {
  const config = readConfig({SESSION_SECRET: randomUUID() + randomUUID(), ...env});
  if ('problems' in config) throw new Error(config.problems.join('\n'));
  const {partnerToken, baseUrl, ...given} = config.settings;
  const settings = {...given, store: new MemoryStore()};
  const files = (path: string): Handler | undefined => fileOf(root, path);

  if (partnerToken !== null) {
    const proxy = createProxy({...settings, partnerToken, upstream: {baseUrl, fetch: (request) => fetch(request)}});
    const find = (path: string): Handler | undefined => (path.startsWith('/altegio/') ? proxy : files(path));
    return {find, sandbox: null, runsOn: `Altegio at ${new URL(baseUrl).host}`};
  }

  // A token of its own, so that the sandbox also notices a proxy that forgets to send it.
  const own = options?.partnerToken ?? randomUUID();
  // No pictures from elsewhere: the demo asks nobody but this machine. Initials stand in.
  const sandbox = createSandbox({...options, partnerToken: own, settings: {imageBase: '', ...options?.settings}});
  const answer: Handler =
    upstream?.(sandbox) ??
    (async (request) => {
      const response = await sandbox.fetch(request);
      return sandbox.settings.imageBase === '' ? withoutFarPictures(response) : response;
    });
  const base = 'https://sandbox.invalid/api/v1';
  const proxyConfig: ProxyConfig = {...settings, partnerToken: own, upstream: {baseUrl: base, fetch: answer}};
  const proxy = createProxy(proxyConfig);
  const plain = plainReverseProxy(base, own, answer);
  const find = (path: string): Handler | undefined => {
    if (path.startsWith('/altegio/')) return proxy;
    if (path.startsWith('/plain/')) return plain;
    if (path.startsWith('/sandbox/')) return sandbox.control;
    return files(path);
  };
  return {find, sandbox, runsOn: 'the sandbox'};
}

/** What any web server can do: the path goes on, the partner token is put before the user's, the answer is untouched. */
function plainReverseProxy(base: string, partnerToken: string, answer: Handler): Handler {
  return async (request) => {
    const {pathname, search} = new URL(request.url);
    const headers = new Headers(request.headers);
    const user = headers.get('authorization');
    headers.set('authorization', `Bearer ${partnerToken}${user ? `, ${user}` : ''}`);
    const body = request.body ? await request.text() : null;
    const {method, signal} = request;
    return answer(new Request(`${base}${pathname.slice('/plain'.length)}${search}`, {method, headers, body, signal}));
  };
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Files that are served as they lie on the disk: what a CDN would hold, and the page of a partner. */
function fileOf(root: string, path: string): Handler | undefined {
  const [, name, type = ''] = /^\/((?:cdn|demo)\/[\w-]+(?:\.[\w-]+)*\.(js|json|html))$/.exec(path) ?? [];
  if (!name || (name.startsWith('demo/') && type !== 'html')) return undefined;
  const file = name.startsWith('cdn/') ? `dist/${name}` : name;
  return async () => {
    try {
      const headers = {
        'content-type': types[type] ?? '',
        'cache-control': 'no-cache',
        'access-control-allow-origin': '*',
      };
      return new Response(await readFile(`${root}/${file}`), {headers});
    } catch {
      return new Response(`There is no ${file}. Build it: npm run build\n`, {status: 404});
    }
  };
}

// Responsible for: the demo's server: the proxy (on the sandbox or on Altegio), the control endpoints of the sandbox, a plain
// reverse proxy for token mode, and the built files. Not for: the front page, which vite serves (vite-plugin.ts).
import {randomUUID} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {readConfig} from '../../proxy/src/node/config.js';
import {createProxy, type ProxyConfig} from '../../proxy/src/handler.js';
import {MemoryStore} from '../../proxy/src/store/memory-store.js';
import {createSandbox, type Sandbox, type SandboxOptions} from '../../sandbox/index.js';
import {withoutFarPictures} from '../near-pictures.js';
import type {Handler} from './node-adaptor.js';

export interface Backend {
  /** The handler of a path. undefined: the backend does not serve it. */
  readonly find: (path: string) => Handler | undefined;
  /** null: the proxy calls the real Altegio. */
  readonly sandbox: Sandbox | null;
  /** A description of the proxy's upstream, for the console. */
  readonly runsOn: string;
}

export interface BackendOptions {
  /** The folder of the project. */
  readonly root: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly sandbox?: SandboxOptions;
  /** Replaces or wraps the sandbox. */
  readonly upstream?: (sandbox: Sandbox) => Handler;
}

/** Throws an Error that names the wrong variable. */
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

  // A random token, so that the sandbox notices a proxy that forgets to send it.
  const own = options?.partnerToken ?? randomUUID();
  // No pictures: the demo sends requests to this machine only. Cards show initials instead.
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

/** A reverse proxy as any web server can be: forwards the path, adds the partner token, returns the answer unchanged. */
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

/** Serves files from the disk: those that a CDN would serve, and the page of a partner. */
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

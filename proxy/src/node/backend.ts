// Responsible for: what the proxy stands on, as the settings say: Altegio or the sandbox, and the store. Loads the sandbox and
// Redis only if they are used.
// Not for: the settings (config.ts), the server (server.ts).
import {randomUUID} from 'node:crypto';
import {MemoryStore} from '../store/memory-store.js';
import type {FetchHandler, Upstream} from '../altegio/upstream.js';
import type {Log} from './log.js';
import type {Settings} from './settings.js';
import type {Store} from '../store/store.js';
import {undiciSend} from './undici-upstream.js';

export interface Backend {
  readonly upstream: Upstream;
  /** Of the sandbox; `null`: the one of the settings. */
  readonly sandboxToken: string | null;
  readonly sandboxControl?: FetchHandler;
  close(): Promise<void>;
}

export async function chooseBackend({partnerToken, baseUrl}: Settings): Promise<Backend> {
  if (partnerToken !== null) {
    const {send, close} = undiciSend(baseUrl);
    return {sandboxToken: null, upstream: {baseUrl, send}, close};
  }
  const {createSandbox} = await import('../../../sandbox/index.js');
  // With a random token the sandbox also notices a proxy that forgets to send it.
  const own = randomUUID();
  const sandbox = createSandbox({partnerToken: own});
  return {
    sandboxToken: own,
    upstream: {baseUrl: 'https://sandbox.invalid/api/v1', fetch: (request) => sandbox.fetch(request)},
    sandboxControl: (request) => sandbox.control(request),
    close: async () => undefined,
  };
}

/** @param complain prints a line on stderr */
export async function chooseStore(
  {redisUrl}: Settings,
  log: Pick<Log, 'store'>,
  complain: (line: string) => void,
): Promise<Store> {
  if (redisUrl === null) return new MemoryStore();
  const {RedisStore} = await import('../store/redis-store.js');
  const store = new RedisStore(redisUrl, {onState: (up) => log.store(up ? 'up' : 'down')});
  // The store connects with its first command. Report a failure now, before a client is refused.
  store.get('start').catch(() => {
    complain('REDIS_URL: the server does not answer. What has to be counted is refused until it does.');
  });
  return store;
}

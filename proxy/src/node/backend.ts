// Responsible for: what the proxy stands on, as the settings say: Altegio or the sandbox, and the store. Loads the sandbox and
// Redis only if they are used.
// Not for: the settings (config.ts), the server (server.ts).
import {randomUUID} from 'node:crypto';
import {faultOf} from './check.js';
import {MemoryStore} from '../store/memory-store.js';
import type {FetchHandler, Upstream} from '../altegio/upstream.js';
import type {Log} from './log.js';
import type {Settings} from './settings.js';
import type {Store} from '../store/store.js';
import {hasPool, undiciSend} from './undici-upstream.js';

export interface Backend {
  readonly upstream: Upstream;
  /** `null`: one address without a name. */
  readonly egress: readonly {readonly name: string; readonly upstream: Upstream}[] | null;
  /** Of the sandbox; `null`: the one of the settings. */
  readonly sandboxToken: string | null;
  readonly sandboxControl?: FetchHandler;
  close(): Promise<void>;
}

/** @param complain prints a line on stderr */
export async function chooseBackend(
  {partnerToken, baseUrl, egressAddresses, egressName}: Settings,
  complain: (line: string) => void,
): Promise<Backend> {
  if (partnerToken !== null && !hasPool()) {
    complain('This runtime has no pool of undici, so Altegio is called by fetch, which is slower.');
    if (egressAddresses !== null) complain('EGRESS_ADDRESSES is not used here: fetch cannot choose an address.');
    const upstream: Upstream = {baseUrl, fetch: (request) => fetch(request)};
    const egress = egressName === null ? null : [{name: egressName, upstream}];
    return {sandboxToken: null, upstream, egress, close: async () => undefined};
  }
  if (partnerToken !== null) {
    const pools = (egressAddresses ?? [undefined]).map((localAddress) => {
      const pool = undiciSend(baseUrl, localAddress === undefined ? {} : {localAddress});
      // Two machines may use the same private address, so the instance's name stands before it.
      const name = [egressName, localAddress].filter((part) => part != null).join('/');
      return {name, upstream: {baseUrl, send: pool.send}, close: pool.close};
    });
    const upstream = pools[0]?.upstream ?? {baseUrl, send: undiciSend(baseUrl).send};
    return {
      sandboxToken: null,
      upstream,
      egress: egressAddresses === null && egressName === null ? null : pools,
      close: async () => void (await Promise.all(pools.map(({close}) => close()))),
    };
  }
  const {createSandbox} = await import('../../../sandbox/index.js');
  // With a random token the sandbox also notices a proxy that forgets to send it.
  const own = randomUUID();
  const sandbox = createSandbox({partnerToken: own});
  return {
    sandboxToken: own,
    egress: null,
    upstream: {baseUrl: 'https://sandbox.invalid/api/v1', fetch: (request) => sandbox.fetch(request)},
    sandboxControl: (request) => sandbox.control(request),
    close: async () => undefined,
  };
}

/** @param complain prints a line on stderr */
export async function chooseStore(
  {redisUrl, redis}: Settings,
  log: Pick<Log, 'store'>,
  complain: (line: string) => void,
): Promise<Store> {
  if (redisUrl === null) return new MemoryStore();
  const {RedisStore} = await import('../store/redis-store.js');
  const store = new RedisStore(redisUrl, {
    ...redis,
    onState: (up, reason) => log.store(up ? 'up' : 'down', reason),
    onForgetful: () => {
      complain(
        'REDIS_URL: the server loses its data in a restart (appendonly is no). Then all clients have to sign in again, and SMS need a proof of work for a day. Write this there: appendonly yes',
      );
    },
  });
  // The store connects with its first command. Report a failure now, before a client is refused.
  void complainOfFault(store, complain);
  return store;
}

async function complainOfFault(store: Store, complain: (line: string) => void): Promise<void> {
  const fault = await faultOf(store);
  if (fault !== null) complain(`REDIS_URL: ${fault}. What has to be counted is refused until that changes.`);
}

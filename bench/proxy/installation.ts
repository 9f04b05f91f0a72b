// Responsible for: an installation of real processes with many clients, to which something happens: two instances of the proxy that call from
// the same addresses, their store, and an Altegio that counts.
// Not for: what happens (faults.ts), and limits (through-faults.ts).
import {setTimeout as wait} from 'node:timers/promises';
import {Pool} from 'undici';
import {createProxy} from '../../proxy/src/handler.js';
import {OPEN_LIMITS} from '../../proxy/src/limits.js';
import {RedisStore} from '../../proxy/src/store/redis-store.js';
import {arrivalsAt, type Arrival} from './arrivals.js';
import {SECRET, startNode, startProxy, type Child, type NodeChild} from './children.js';
import type {Fault, Field} from './faults.js';
import {send, type Ask} from './load.js';

/** Of this machine. Elsewhere than on Linux only one is there without a setting. */
export const ADDRESSES = process.platform === 'linux' ? ['127.0.0.2', '127.0.0.3'] : ['127.0.0.1'];
const ORIGIN = 'https://www.example.com';
const PAUSE_MS = 400;
const LOOK_MS = 100;
const PAGE = {'X-Requested-With': 'altegio-elements', Origin: ORIGIN, 'Content-Type': 'application/json'};

const ENV = {
  ALLOWED_ORIGINS: ORIGIN,
  SMS_COUNTRIES: 'US',
  EGRESS_ADDRESSES: ADDRESSES.join(','),
  // Only the gap after an SMS to the same number may refuse one.
  SMS_PREFIX_PER_HOUR: '1000',
  SMS_PER_HOUR: '1000',
  PROOF_CONVERSION_PERCENT: '0',
  PROOF_CAP_PERCENT: '100',
};

export interface Plan {
  readonly fault: Fault;
  readonly clients: number;
  /** How many of them want one SMS each, and have a session. */
  readonly senders: number;
  /** Calls from each address before the fault, and at least so many since it began. */
  readonly calls: number;
  /** It goes on for at least so long. */
  readonly seconds: number;
  /** And until the clients have received so many more answers: what the limits allow is used up then. */
  readonly answers: number;
  /** The file of the proxy. */
  readonly file?: string;
  /** Settings of the proxy. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly arrivals: readonly Arrival[];
  /** From the beginning of the fault until the answer to a request that was sent after it. */
  readonly servedAgainMs: number;
  /** How often an answer had this status; 0: no answer. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly sessions: {readonly kept: number; readonly lost: number; readonly revived: number};
}

export async function runThrough(plan: Plan): Promise<Outcome> {
  const altegio = await startNode('bench/proxy/altegio.ts');
  const field = await plan.fault.open();
  const instances = await Promise.all(
    [0, 1].map((place) => startProxy(altegio, {...ENV, ...field.env, ...plan.env, ...field.envOf?.(place)}, plan.file)),
  );
  try {
    return await underClients(plan, field, altegio, instances);
  } finally {
    await Promise.all([altegio, ...instances].map((child) => child.end()));
    await field.close();
  }
}

async function underClients(plan: Plan, field: Field, altegio: Child, instances: NodeChild[]): Promise<Outcome> {
  const {clients, senders, calls, answers, fault} = plan;
  const {cookies, ended} = await signIn(field, senders);
  const pools = new Map<string, Pool>();
  const poolOf = ({origin}: Child): Pool => {
    const pool = pools.get(origin) ?? new Pool(origin, {connections: clients, pipelining: 1});
    pools.set(origin, pool);
    return pool;
  };
  const run = {over: false, heard: 0, struckAt: Infinity, struckUntil: Infinity, servedAgainMs: Infinity};
  const statuses = new Map<number, number>();
  const client = async (place: number): Promise<void> => {
    let wantsSms = place < senders;
    let isSignedIn = true;
    for (let turn = place; !run.over;) {
      const began = performance.now();
      const cookie = cookies[place % senders]!;
      const ask = wantsSms ? smsFor(place) : isSignedIn ? readOrChange(place, cookie) : readOfAll(place);
      // Without an answer the next request goes to the other instance, as a load balancer would send it.
      const {status} = await send(poolOf(instances[turn % 2]!), ask).catch(() => (turn++, {status: 0}));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      run.heard++;
      // Whoever has to sign in again looks at free times meanwhile.
      if (status === 401) isSignedIn = false;
      // 429: counted, and refused when the store was gone, so nobody took the count back.
      if (wantsSms && (status === 200 || status === 429)) wantsSms = false;
      if (status === 200 && began > run.struckUntil) {
        run.servedAgainMs = Math.min(run.servedAgainMs, performance.now() - run.struckAt);
      }
      await wait(PAUSE_MS);
    }
  };
  const all = Promise.all(Array.from({length: clients}, (_, place) => client(place)));
  const callsFromEach = async (): Promise<number> => fewest(await arrivalsAt(altegio.origin));
  const reach = async (wanted: number): Promise<void> => {
    while ((await callsFromEach()) < wanted) await wait(LOOK_MS);
  };
  const started = performance.now();
  try {
    await reach(calls);
    run.struckAt = performance.now();
    await fault.strike(field, {
      instances,
      restart: async (place) => {
        const env = {...ENV, ...field.env, ...plan.env, ...field.envOf?.(place)};
        instances[place] = await startProxy(altegio, env, plan.file);
      },
      more: async (count) => reach((await callsFromEach()) + count),
    });
    run.struckUntil = performance.now();
    await reach(2 * calls);
    const until = run.heard + answers;
    while (run.heard < until || performance.now() < started + plan.seconds * 1_000) await wait(LOOK_MS);
  } finally {
    run.over = true;
    await all;
  }
  const arrivals = await arrivalsAt(altegio.origin);
  const [kept, revived] = [await signedIn(instances, cookies), await signedIn(instances, ended)];
  await Promise.all([...pools.values()].map((pool) => pool.destroy()));
  const sessions = {kept, lost: cookies.length * instances.length - kept, revived};
  return {arrivals, servedAgainMs: run.servedAgainMs, statuses, sessions};
}

/** Of the address that called least. */
const fewest = (arrivals: readonly Arrival[]): number =>
  Math.min(...ADDRESSES.map((address) => arrivals.filter(({from}) => from === address).length));

/** With the instances' store and secret, and without a turn of theirs. `ended`: cookies of sessions that were signed out. */
async function signIn({env, store: options}: Field, count: number): Promise<{cookies: string[]; ended: string[]}> {
  const store = new RedisStore(env['REDIS_URL'] ?? '', {commandTimeoutMs: 5_000, ...options});
  const proxy = proxyAt(store);
  const headers = {...PAGE, Accept: 'application/vnd.api.v2+json'};
  const ask = (method: string, path: string, more: RequestInit): Promise<Response> =>
    proxy(new Request(`https://www.example.com/altegio/${path}`, {method, headers, ...more}));
  const cookies: string[] = [];
  for (let place = 0; place <= count; place++) {
    const response = await ask('POST', 'booking/auth', {body: '{"login":"ann@example.com","password":"a password"}'});
    cookies.push(response.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }
  const ended = cookies.splice(-1);
  await ask('DELETE', 'session', {headers: {...headers, Cookie: ended[0]!}});
  await store.close();
  return {cookies, ended};
}

function proxyAt(store: RedisStore): ReturnType<typeof createProxy> {
  return createProxy({
    partnerToken: 'of-nobody',
    upstream: {
      baseUrl: 'https://altegio.example/api/v1',
      fetch: async () => Response.json({success: true, data: {id: 7, user_token: 'token-of-the-bench'}, meta: []}),
    },
    allowedOrigins: [ORIGIN],
    sessionSecrets: [SECRET],
    cookieSite: 'same',
    secureCookie: true,
    locationIds: null,
    smsCountries: null,
    limits: OPEN_LIMITS,
    store,
  });
}

/** How often an instance says that a client is signed in. */
async function signedIn(instances: readonly Child[], cookies: readonly string[]): Promise<number> {
  const told = await Promise.all(
    instances.flatMap(({origin}) =>
      cookies.map(async (cookie) => {
        const answer = await fetch(`${origin}/altegio/session`, {headers: {...PAGE, cookie}});
        return ((await answer.json()) as {data: {signed_in: boolean} | null}).data?.signed_in === true;
      }),
    ),
  );
  return told.filter(Boolean).length;
}

/** Each client has an address of its own. */
const headersOf = (place: number): Record<string, string> => ({
  ...PAGE,
  'X-Forwarded-For': `198.51.${place >> 8}.${place & 255}`,
});

const smsFor = (place: number): Ask => ({
  method: 'POST',
  path: '/altegio/book_code/4564',
  headers: headersOf(place),
  body: JSON.stringify({phone: `+1315555${String(place).padStart(4, '0')}`}),
});

const readOfAll = (place: number): Ask => ({
  method: 'GET',
  path: `/altegio/book_times/4564/${place + 1}/2026-12-01`,
  headers: headersOf(place),
});

const readOrChange = (place: number, cookie: string): Ask => ({
  method: place % 2 ? 'GET' : 'DELETE',
  path: `/altegio/user/records/${place + 1}`,
  headers: {...headersOf(place), cookie},
});

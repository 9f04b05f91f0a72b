// A primary that dies while 200 clients ask two instances with two addresses: served again, nothing sent twice, nothing forgotten.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {Redis} from 'ioredis';
import {createProxy, type Proxy} from '../../../proxy/src/handler.js';
import {OPEN_LIMITS, type Limits} from '../../../proxy/src/limits.js';
import type {RedisStore} from '../../../proxy/src/store/redis-store.js';
import {startPair, startSentinel} from '../../../tools/redis-sets.js';
import {PLAIN, USER, browserRequest, cookieOf} from '../support/proxy.js';
import {HOUR, granted, perHour} from '../support/store-rigs.js';
import {LIMIT, assertDown, hands, storeAt, until} from './redis-clients.js';

const SPACING_MS = 100;
const PER_MINUTE = 30;
const LANES = ['198.51.100.1', '198.51.100.2'] as const;
const CLIENTS = 200;
const SENDERS = 20;
const BASE_URL = 'https://altegio.example/api/v1';

/** What Altegio was asked. */
class Altegio {
  readonly calls = new Map<string, number>(LANES.map((lane) => [lane, 0]));
  readonly smsTo = new Map<string, number>();

  from(lane: string): (request: Request) => Promise<Response> {
    return async (request) => {
      this.calls.set(lane, (this.calls.get(lane) ?? 0) + 1);
      if (request.url.includes('/book_code/')) {
        const {phone} = (await request.json()) as {phone: string};
        this.smsTo.set(phone, (this.smsTo.get(phone) ?? 0) + 1);
      }
      return Response.json({success: true, data: [], meta: []});
    };
  }

  get each(): number[] {
    return [...this.calls.values()];
  }
}

function instance(store: RedisStore, altegio: Altegio, limits: Partial<Limits>): Proxy {
  const egress = LANES.map((name) => ({name, upstream: {baseUrl: BASE_URL, fetch: altegio.from(name)}}));
  return createProxy({...PLAIN, upstream: egress[0]!.upstream, egress, store, limits: {...OPEN_LIMITS, ...limits}});
}

async function signIn(store: RedisStore): Promise<string> {
  const fetch = async (): Promise<Response> =>
    Response.json({success: true, data: {id: 7, user_token: USER}, meta: []}, {status: 201});
  const proxy = createProxy({...PLAIN, upstream: {baseUrl: BASE_URL, fetch}, store, limits: OPEN_LIMITS});
  const body = {login: 'ann@example.com', password: 'a password'};
  return cookieOf(await proxy(browserRequest('POST', '/booking/auth', {body})));
}

const sms = (place: number): Request =>
  browserRequest('POST', '/book_code/4564', {body: {phone: `+1315555${String(place).padStart(4, '0')}`}});

it('under 200 clients by sentinel', LIMIT, async (t) => {
  const servers = await startPair();
  t.after(() => servers.stop());
  const sentinel = await startSentinel(servers, 'canary-sentinel');
  t.after(() => sentinel.stop());
  const {url} = sentinel;
  const options = {sentinelPassword: 'canary-sentinel', commandTimeoutMs: 1_500, replicaMs: 1_000};
  const stores = [storeAt(t, url, options), storeAt(t, url, options)] as const;
  await Promise.all(stores.map((store) => until(() => store.put('up', '1', HOUR))));
  const {mark} = stores[0];
  const sessions = await Promise.all(Array.from({length: SENDERS}, () => signIn(stores[0])));
  const out = await signIn(stores[1]);

  const altegio = new Altegio();
  const limits = {
    gateSpacingMs: SPACING_MS,
    gatePerMinute: PER_MINUTE,
    gateQueue: 24,
    smsNumberGap1Seconds: 60,
  };
  const proxies = stores.map((store) => instance(store, altegio, limits));
  const ask = (place: number, request: Request): Promise<Response> => proxies[place % 2]!(request);
  const signedIn = async (cookie: string): Promise<boolean> => {
    const told = await ask(0, browserRequest('GET', '/session', {cookie}));
    return ((await told.json()) as {data: {signed_in: boolean}}).data.signed_in;
  };
  assert.equal((await ask(1, browserRequest('DELETE', '/session', {cookie: out}))).status, 200);

  const over = new AbortController();
  const statuses = new Set<number>();
  const client = async (place: number): Promise<void> => {
    const cookie = sessions[place % SENDERS]!;
    // Some want one code each, and stop when it was sent; the others read or change without an end.
    for (let sent = false; !over.signal.aborted && !sent;) {
      const request =
        place < SENDERS ? sms(place) : browserRequest(place % 2 ? 'GET' : 'DELETE', `/user/records/${place}`, {cookie});
      const {status} = await ask(place, request);
      statuses.add(status);
      // 429: counted, and refused when the store was gone, so nobody took the count back.
      sent = place < SENDERS && (status === 200 || status === 429);
      await wait(400, null, {signal: t.signal});
    }
  };
  const clients = Promise.all(Array.from({length: CLIENTS}, (_, place) => client(place)));
  while (altegio.each.some((calls) => calls < 10)) await wait(5, null, {signal: t.signal});
  await servers.primary.stop();
  const killed = altegio.each;
  const used = (): boolean => altegio.each.every((calls) => calls === PER_MINUTE);
  while (!used()) await wait(20, null, {signal: t.signal});
  over.abort();
  await clients;

  assert.ok(
    killed.every((calls) => calls < PER_MINUTE),
    `${killed}`,
  );
  assert.deepEqual(altegio.each, [PER_MINUTE, PER_MINUTE]);
  assert.deepEqual(
    [...statuses].filter((status) => ![200, 429, 503].includes(status)),
    [],
  );
  // Every call is known to the new primary, and none came closer to another than the spacing.
  const primary = await hands(t, servers.replica.url);
  for (const lane of LANES) {
    const scores = (await primary.zrange(`altegio:log:gate@${lane}`, '0', '-1', 'WITHSCORES')).filter(
      (_, at) => at % 2,
    );
    assert.equal(scores.length, PER_MINUTE);
    const gaps = scores.slice(1).map((score, at) => Number(score) - Number(scores[at] ?? score));
    assert.ok(Math.min(...gaps) >= SPACING_MS - 1, `${gaps}`);
  }
  assert.equal(stores[0].mark, mark);
  assert.deepEqual(await Promise.all(sessions.map(signedIn)), Array(SENDERS).fill(true));
  assert.equal(await signedIn(out), false);
  const sent = [...altegio.smsTo];
  assert.ok(sent.length > 0 && sent.every(([, times]) => times === 1), `${sent.map(([, times]) => times)}`);
  for (let place = 0; place < SENDERS; place++) {
    const {status} = await ask(place + 1, sms(place));
    const wasSent = altegio.smsTo.has(`1315555${String(place).padStart(4, '0')}`);
    assert.ok(status === 429 || (status === 503 && !wasSent), `${place}: ${status}`);
  }

  const told: (string | undefined)[] = [];
  const stranger = storeAt(t, url.replace('/main', '/other'), {
    ...options,
    onState: (up, reason) => void (up || told.push(reason)),
  });
  await assertDown(stranger.put('key', 'value', HOUR));
  assert.match(told[0] ?? '', /^no sentinel names a primary/);
});

describe('a primary with a replica', () => {
  it('each step is on the replica when it is done', LIMIT, async (t) => {
    const servers = await startPair();
    t.after(() => servers.stop());
    const {primary, replica} = servers;
    const reader = new Redis(replica.url);
    t.after(() => reader.disconnect());
    const store = storeAt(t, primary.url);
    for (let times = 0; times < 30; times++) {
      await granted(store, [perHour(1_000)]);
      assert.equal(await reader.zcard('altegio:log:log'), times + 1);
    }
  });
});

// Hands for the tests of the store in Redis: stores that close with their test, and what a failed step must look like.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect, createServer, type AddressInfo, type Socket} from 'node:net';
import type {TestContext} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {Redis} from 'ioredis';
import {RedisStore, type RedisStoreOptions} from '../../proxy/src/redis-store.js';
import {StoreDown, type Rule, type Store} from '../../proxy/src/store.js';
import {HOUR, perHour} from './store-rigs.js';

/** A step that hung would run into it. */
export const LIMIT = {timeout: 30_000};

/** For a server that answers nothing. Elsewhere the time is long: a busy machine is no broken server. */
export const SHORT: RedisStoreOptions = {commandTimeoutMs: 250};

export const RULES: readonly Rule[] = [perHour(3)];

/** Every method, as a visitor might be the first to call it. */
export const STEPS: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  take: (store) => store.take(RULES, 'id'),
  giveBack: (store) => store.giveBack(RULES, 'id'),
  count: (store) => store.count('log', HOUR),
  forget: (store) => store.forget('key'),
  get: (store) => store.get('key'),
  put: (store) => store.put('key', 'value', HOUR),
  putIfAbsent: (store) => store.putIfAbsent('key', 'value', HOUR),
};

export function storeAt(t: TestContext, url: string, options: RedisStoreOptions = {}): RedisStore {
  const store = new RedisStore(url, {commandTimeoutMs: 5_000, ...options});
  t.after(() => store.close());
  return store;
}

/** A plain client, for what the store itself never does. */
export async function hands(t: TestContext, url: string): Promise<Redis> {
  const redis = new Redis(url);
  t.after(() => redis.disconnect());
  await redis.ping();
  return redis;
}

export async function assertDown(step: Promise<unknown>): Promise<StoreDown> {
  let down: unknown;
  await assert.rejects(step, (error) => {
    down = error;
    return error instanceof StoreDown;
  });
  return down as StoreDown;
}

/** As visitors do: tries until it works. */
export async function until<T>(step: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof StoreDown)) throw error;
      await wait(10);
    }
  }
}

/** A network between store and server; what is on the way when it is lost gets no answer, and no end either. */
export async function wayTo(t: TestContext, port: number): Promise<{url: string; lose(): void}> {
  const sockets = new Set<Socket>();
  const way = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
    }
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    way.close();
  });
  return {
    url: `redis://127.0.0.1:${(way.address() as AddressInfo).port}`,
    lose() {
      for (const socket of sockets) socket.unpipe().resume();
    },
  };
}

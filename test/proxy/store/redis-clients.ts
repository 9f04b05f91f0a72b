// Hands for the tests of the store in Redis: stores that close with their test, and what a failed step must look like.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect, createServer, type AddressInfo, type Server, type Socket} from 'node:net';
import type {TestContext} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {Redis} from 'ioredis';
import {RedisStore, type RedisStoreOptions} from '../../../proxy/src/store/redis-store.js';
import {StoreDown, type Rule, type Store} from '../../../proxy/src/store/store.js';
import {HOUR, perHour} from '../support/store-rigs.js';

/** A step that hung would run into it. */
export const LIMIT = {timeout: 30_000};

const UNTIL_MS = 20_000;

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
  const store = new RedisStore(url, {commandTimeoutMs: 5_000, replicaMs: 4_000, ...options});
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

/** As visitors do: tries until it works, but not for ever. */
export async function until<T>(step: () => Promise<T>): Promise<T> {
  const end = Date.now() + UNTIL_MS;
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof StoreDown) || Date.now() > end) throw error;
      await wait(10);
    }
  }
}

export interface Way {
  readonly url: string;
  /** Where a connection leads that is made from now on. */
  lead(port: number): void;
  /** What is connected gets no answer any more, and no end either. */
  lose(): void;
}

/** A network between store and server. */
export async function wayTo(t: TestContext, first: number): Promise<Way> {
  let port = first;
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
    url: urlOf(way),
    lead: (to) => void (port = to),
    lose() {
      for (const socket of sockets) socket.unpipe().resume();
    },
  };
}

/** A server that is loading its data, of which it has so much that its first visitor gives up. */
export async function loadingServer(t: TestContext): Promise<{url: string; ready(): void; readonly heard: string[]}> {
  const heard: string[] = [];
  let loading = 1;
  const answers: Readonly<Record<string, () => string>> = {
    info: () => bulk(`loading:${loading}\r\nloading_eta_seconds:0.05`),
    get: () => '$-1\r\n',
    eval: () => '*2\r\n:0\r\n:0\r\n',
  };
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      // A command is a list of texts, each after its length; its first text is its name.
      for (const [, name = ''] of chunk.toString().matchAll(/\*\d+\r\n\$\d+\r\n(\w+)/g)) {
        heard.push(name);
        socket.write(answers[name]?.() ?? '+OK\r\n');
      }
    });
    t.after(() => socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return {url: urlOf(server), heard, ready: () => void (loading = 0)};
}

function bulk(text: string): string {
  return `$${text.length}\r\n${text}\r\n`;
}

function urlOf(server: Server): string {
  return `redis://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

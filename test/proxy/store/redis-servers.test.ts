// Redis as operators run it: a cluster, TLS with an own CA, a user with few rights, a socket, a database, a prefix.
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {readAddress} from '../../../proxy/src/store/redis-address.js';
import type {RedisStoreOptions} from '../../../proxy/src/store/redis-store.js';
import {startCluster} from '../../../tools/redis-sets.js';
import {startRedis, type RedisSettings, type RunningRedis} from '../../../tools/redis.js';
import {selfSigned} from '../node/self-signed.js';
import {LIMIT, STEPS, assertDown, hands, storeAt, until} from './redis-clients.js';
import {HOUR, granted, perHour, refused} from '../support/store-rigs.js';

async function running(t: TestContext, settings: RedisSettings = {}): Promise<RunningRedis> {
  const server = await startRedis(settings);
  t.after(() => server.stop());
  return server;
}

/** Every step, and a limit over several keys that holds for two instances. */
async function assertServes(t: TestContext, url: string, options: RedisStoreOptions = {}): Promise<void> {
  const [one, two] = [storeAt(t, url, options), storeAt(t, url, options)];
  await until(() => one.put('up', '1', HOUR));
  for (const step of Object.values(STEPS)) await step(one);
  const rules = ['a', 'b', 'c', 'd'].map((key) => ({...perHour(2, key), unless: `closed ${key}`}));
  await granted(one, rules);
  await granted(two, rules);
  await refused(one, rules);
  assert.equal(await two.count('d', HOUR), 2);
  assert.equal((await one.lookUp('up')).value, '1');
}

/** The reason that is told when the store is tried. */
async function reasonOf(t: TestContext, url: string, options: RedisStoreOptions = {}): Promise<string> {
  const told: (string | undefined)[] = [];
  const store = storeAt(t, url, {
    ...options,
    commandTimeoutMs: 1_500,
    onState: (up, reason) => void (up || told.push(reason)),
  });
  await assertDown(store.put('key', 'value', HOUR));
  assert.equal(told.length, 1);
  return told[0] ?? '';
}

describe('an address', () => {
  it('is read with its hosts, login, database and names', () => {
    const plain = {
      kind: 'single',
      socket: null,
      tls: false,
      username: null,
      password: null,
      database: 0,
      masterName: null,
    };
    const at = (host: string, port: number) => [{host, port}];
    for (const [text, expected, options] of [
      ['redis://cache', {hosts: at('cache', 6379)}],
      ['redis://:p%40ss%20w%2Frd%3A1@cache:1/2', {hosts: at('cache', 1), password: 'p@ss w/rd:1', database: 2}],
      ['rediss://ann:x@[::1]:1?db=3', {hosts: at('::1', 1), tls: true, username: 'ann', password: 'x', database: 3}],
      ['valkey://cache/', {hosts: at('cache', 6379)}],
      ['unix:///run/redis.sock?db=2', {hosts: [], socket: '/run/redis.sock', database: 2}],
      ['redis+sentinel://one/main/1', {kind: 'sentinel', hosts: at('one', 26_379), masterName: 'main', database: 1}],
      ['redis://one:5', {kind: 'sentinel', hosts: at('one', 5), masterName: 'main'}, {masterName: 'main'}],
      ['redis://a:1,b', {kind: 'cluster', hosts: [...at('a', 1), ...at('b', 6379)]}, {cluster: true}],
    ] as const) {
      assert.deepEqual(readAddress(text, options), {...plain, ...expected}, text);
    }
  });
});

it('one server: a socket, a database, a prefix, and a database that there is not', LIMIT, async (t) => {
  const server = await running(t, {args: (_, folder) => ['--unixsocket', join(folder, 'redis.sock')]});
  const redis = await hands(t, server.url);
  await assertServes(t, `unix://${join(server.folder, 'redis.sock')}`);
  assert.ok((await redis.keys('*')).every((key) => key.startsWith('altegio:')));
  await redis.flushall();
  await assertServes(t, `${server.url}/2`, {prefix: 'shop1:'});
  assert.deepEqual(await redis.keys('*'), []);
  await redis.select(2);
  assert.ok((await redis.keys('*')).every((key) => key.startsWith('shop1:')));
  await redis.flushall();
  assert.equal(await reasonOf(t, `${server.url}/99`), 'no database with this number');
  // An error of ioredis that nobody catches would end the process, and here the test.
  const refused = storeAt(t, `${server.url}/99`);
  const connections = async (): Promise<number> =>
    Number(/^total_connections_received:(\d+)/m.exec(await redis.info('stats'))?.[1]);
  const before = await connections();
  while ((await connections()) < before + 4) await assertDown(refused.put('key', 'value', HOUR));
  await refused.close();
  assert.equal(await reasonOf(t, server.url, {cluster: true}), 'not a cluster, but REDIS_CLUSTER says so');
  await redis.select(0);
  assert.deepEqual(await redis.keys('*'), []);
});

it('TLS with an own CA; without it, or without TLS, the reason says so', LIMIT, async (t) => {
  const {key, cert} = selfSigned();
  const server = await running(t, {
    args: (port, folder) => {
      for (const [name, text] of [
        ['key', key],
        ['cert', cert],
      ] as const)
        writeFileSync(join(folder, name), text);
      const file = (name: string): string => join(folder, name);
      return [
        '--port',
        '0',
        '--tls-port',
        `${port}`,
        '--tls-cert-file',
        file('cert'),
        '--tls-key-file',
        file('key'),
        '--tls-ca-cert-file',
        file('cert'),
        '--tls-auth-clients',
        'no',
      ];
    },
  });
  const url = `rediss://localhost:${server.port}`;
  await assertServes(t, url, {ca: cert});
  assert.match(await reasonOf(t, url), /not from a known CA \(REDIS_CA_FILE/);
  assert.match(await reasonOf(t, url, {ca: selfSigned().cert}), /not from a known CA/);
});

it('a user with the rights of the documentation; wrong passwords and rights are told as such', LIMIT, async (t) => {
  const server = await running(t);
  const redis = await hands(t, server.url);
  const commands =
    '+get +set +del +eval +evalsha +time +zadd +zrange +zcount +zrem +zremrangebyscore +zrangebyscore +pttl +pexpire +select';
  await redis.call('ACL', 'SETUSER', 'proxy', 'on', '>canary-pw', '~altegio:*', ...commands.split(' '));
  await redis.call('ACL', 'SETUSER', 'reader', 'on', '>canary-pw', '~altegio:*', '+get', '+info');
  const as = (login: string): string => server.url.replace('//', `//${login}@`);
  await assertServes(t, as('proxy:canary-pw'));
  assert.equal(await reasonOf(t, as('proxy:other')), 'wrong user or password');
  assert.match(await reasonOf(t, as('reader:canary-pw')), /^the user may not do this/);
  await redis.config('SET', 'requirepass', 'canary-pw');
  assert.equal(await reasonOf(t, server.url), 'it wants a password');
  assert.equal(await reasonOf(t, as(':other')), 'wrong user or password');
});

it('a server that answers, but not as it should, is not told as one that is not connected', LIMIT, async (t) => {
  const server = await running(t, {args: ['--rename-command', 'SET', 'SECRET_SET']});
  assert.equal(await reasonOf(t, server.url), 'it refuses a command that the proxy needs');
  const another = await running(t);
  const redis = await hands(t, another.url);
  await redis.lpush('altegio:mark', 'of another program');
  assert.equal(await reasonOf(t, another.url), 'another program has keys under the same prefix (see REDIS_PREFIX)');
  await redis.del('altegio:mark');
  await redis.config('SET', 'maxclients', '1');
  assert.equal(await reasonOf(t, another.url), 'it takes no more connections (maxclients)');
});

it(
  'a cluster of three: every step, also while a slot moves; without the setting the reason names it',
  LIMIT,
  async (t) => {
    const cluster = await startCluster();
    t.after(() => cluster.stop());
    const addresses = cluster.servers.map(({port}) => `127.0.0.1:${port}`);
    const url = `redis://${addresses[0]}`;
    await assertServes(t, url, {cluster: true});
    const store = storeAt(t, url, {cluster: true, prefix: 'shop:'});
    await store.put('key', 'value', HOUR);
    await granted(store, [perHour(5, 'moving')]);

    await cluster.moveSlot('{shop}', () => granted(store, [perHour(5, 'moving')]));
    await granted(store, [perHour(5, 'moving')]);
    assert.equal(await store.count('moving', HOUR), 4);
    assert.equal(await store.get('key'), 'value');

    const wrong = await Promise.all(addresses.map((address) => oneServer(t, `redis://${address}`)));
    assert.equal(wrong.filter((reason) => reason === 'a cluster: set REDIS_CLUSTER=yes').length, 3);
  },
);

/** Why one server of a cluster is no store, also the one that has the first keys. */
async function oneServer(t: TestContext, url: string): Promise<string> {
  const told: string[] = [];
  const store = storeAt(t, url, {onState: (up, reason) => void (up || told.push(reason ?? ''))});
  for (const key of ['a', 'b', 'c']) await store.take([perHour(5, key), perHour(5, 'all')], key).catch(() => undefined);
  return told[0] ?? '';
}

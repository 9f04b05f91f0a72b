// What only the store in Redis has to stand: a server that is gone, silent, full, read-only, or new.
import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {inspect} from 'node:util';
import {freePort, startRedis, type RunningRedis} from '../../../tools/redis.js';
import {LIMIT, RULES, SHORT, STEPS, assertDown, hands, loadingServer, storeAt, until, wayTo} from './redis-clients.js';
import {HOUR, granted, newId, perHour, refused} from '../support/store-rigs.js';

let server: RunningRedis;
before(async () => void (server = await startRedis()));
after(() => server.stop());

describe('a server that fails', () => {
  beforeEach(() => server.restart());

  it('is not there: every step fails', LIMIT, async (t) => {
    const url = `redis://127.0.0.1:${await freePort()}`;
    for (const step of Object.values(STEPS)) await assertDown(step(storeAt(t, url)));
    const store = storeAt(t, url);
    await Promise.all(Object.values(STEPS).map((step) => assertDown(step(store))));
  });

  it('has no such name', LIMIT, async (t) => {
    await assertDown(STEPS.take!(storeAt(t, 'redis://no-such-host.invalid')));
  });

  it('comes later: the store works by itself', LIMIT, async (t) => {
    const port = await freePort();
    const store = storeAt(t, `redis://127.0.0.1:${port}`);
    await assertDown(store.get('key'));
    const later = await startRedis({port});
    t.after(() => later.stop());
    await until(() => store.put('up', '1', HOUR));
    await granted(store, RULES);
  });

  it('stops and comes back: every step fails, then works', LIMIT, async (t) => {
    const store = storeAt(t, server.url);
    await granted(store, RULES, 3);
    await server.stop();
    for (const step of Object.values(STEPS)) await assertDown(step(store));
    await server.restart();
    await until(() => store.put('up', '1', HOUR));
    for (const step of Object.values(STEPS)) await step(store);
  });

  it('is silent and speaks again: every step fails, then works', LIMIT, async (t) => {
    const [store, fresh] = [storeAt(t, server.url, SHORT), storeAt(t, server.url, SHORT)];
    await until(() => store.get('key'));
    server.pause();
    await Promise.all(Object.values(STEPS).map((step) => assertDown(step(store))));
    for (const step of Object.values(STEPS)) await assertDown(step(store));
    await assertDown(fresh.get('key'));
    server.resume();
    for (const step of Object.values(STEPS)) await until(() => step(store));
    await until(() => fresh.get('key'));
  });

  it('is moved, and the connection leads nowhere: another is made', LIMIT, async (t) => {
    const way = await wayTo(t, server.port);
    const store = storeAt(t, way.url, SHORT);
    await until(() => store.get('key'));
    way.lose();
    await assertDown(store.get('key'));
    await until(() => store.get('key'));
  });

  it('dies with steps under way: none of them is sent again', LIMIT, async (t) => {
    const store = storeAt(t, server.url, {commandTimeoutMs: 5_000});
    await store.get('key');
    server.pause();
    const lost = Array.from({length: 20}, () => assertDown(granted(store, [perHour(100)])));
    await server.stop();
    await Promise.all(lost);
    await server.restart();
    await until(() => store.put('up', '1', HOUR));
    assert.equal(await store.count('log', HOUR), 0);
  });

  it('has become read-only: what writes fails, until it is a primary again', LIMIT, async (t) => {
    const redis = await hands(t, server.url);
    const store = storeAt(t, server.url);
    await granted(store, RULES);
    await redis.call('REPLICAOF', '127.0.0.1', `${await freePort()}`);
    for (const name of ['take', 'giveBack', 'forget', 'put', 'putIfAbsent']) await assertDown(STEPS[name]!(store));
    await redis.call('REPLICAOF', 'NO', 'ONE');
    await until(() => store.put('up', '1', HOUR));
    await granted(store, RULES);
  });

  it('has become a replica, and its name leads to the new primary: that one is used', LIMIT, async (t) => {
    const primary = await startRedis();
    t.after(() => primary.stop());
    const redis = await hands(t, server.url);
    const way = await wayTo(t, server.port);
    const store = storeAt(t, way.url);
    await granted(store, RULES);
    await redis.call('REPLICAOF', '127.0.0.1', `${primary.port}`);
    way.lead(primary.port);
    await until(() => store.put('key', 'new', HOUR));
    assert.equal(await storeAt(t, primary.url).get('key'), 'new');
  });

  it('is loading its data: who gave up is not counted afterwards', LIMIT, async (t) => {
    const slow = await loadingServer(t);
    const store = storeAt(t, slow.url, SHORT);
    await assertDown(store.take(RULES, 'id'));
    slow.ready();
    await until(() => store.get('key'));
    assert.ok(slow.heard.includes('get'));
    assert.ok(!slow.heard.includes('eval'), slow.heard.join(' '));
    // The ear is good: one that did not give up is heard.
    await granted(store, RULES);
    assert.ok(slow.heard.includes('eval'));
  });

  it('is full: nothing is counted', LIMIT, async (t) => {
    const redis = await hands(t, server.url);
    const store = storeAt(t, server.url);
    await granted(store, RULES);
    await redis.config('SET', 'maxmemory', '1');
    for (const name of ['take', 'put', 'putIfAbsent']) {
      assert.equal((await assertDown(STEPS[name]!(store))).cause, 'OOM', name);
    }
    assert.equal(await store.count('log', HOUR), 1);
    await redis.config('SET', 'maxmemory', '0');
    await granted(store, RULES);
  });

  it('refuses: no key and no value in what is told', LIMIT, async (t) => {
    const redis = await hands(t, server.url);
    const store = storeAt(t, server.url);
    await redis.config('SET', 'maxmemory', '1');
    const steps = [
      store.put('canary', 'canary', HOUR),
      store.putIfAbsent('canary', 'canary', HOUR),
      store.take([perHour(1, 'canary')], 'canary'),
    ];
    for (const step of steps) {
      const told = inspect(await assertDown(step), {depth: Infinity, showHidden: true});
      assert.ok(!told.includes('canary'), told);
    }
  });

  it('answers nonsense: what is there is of another kind', LIMIT, async (t) => {
    const redis = await hands(t, server.url);
    await redis.set('altegio:log:log', 'no log');
    await redis.lpush('altegio:value:key', 'no value');
    const store = storeAt(t, server.url);
    for (const name of ['take', 'giveBack', 'count', 'get', 'putIfAbsent']) await assertDown(STEPS[name]!(store));
  });

  it('has forgotten the scripts', LIMIT, async (t) => {
    const redis = await hands(t, server.url);
    const store = storeAt(t, server.url);
    await granted(store, RULES);
    await redis.script('FLUSH');
    await granted(store, RULES);
    assert.equal(await store.count('log', HOUR), 2);
  });

  it('tells of each change once', LIMIT, async (t) => {
    const told: boolean[] = [];
    const store = storeAt(t, server.url, {onState: (up) => told.push(up)});
    await store.put('key', 'value', HOUR);
    await store.get('key');
    await server.stop();
    for (let times = 0; times < 3; times++) await assertDown(store.get('key'));
    assert.deepEqual(told, [true, false]);
    await server.restart();
    await until(() => store.put('up', '1', HOUR));
    assert.deepEqual(told, [true, false, true]);
    await store.close();
    assert.deepEqual(told, [true, false, true]);
  });
});

describe('close', () => {
  it('lets what is under way end; after it every step fails', LIMIT, async (t) => {
    const store = storeAt(t, server.url);
    await store.forget('key');
    const written = store.put('key', 'last', HOUR);
    await store.get('up');
    await Promise.all([written, store.close()]);
    assert.equal(await storeAt(t, server.url).get('key'), 'last');
    for (const step of Object.values(STEPS)) await assertDown(step(store));
    await store.close();
  });

  it('ends when it never connected, when nobody is there, when nobody answers', LIMIT, async (t) => {
    await storeAt(t, server.url).close();
    const nobody = storeAt(t, `redis://127.0.0.1:${await freePort()}`);
    await assertDown(nobody.get('key'));
    await nobody.close();
    const silent = storeAt(t, server.url, SHORT);
    await until(() => silent.get('key'));
    server.pause();
    t.after(() => server.resume());
    await silent.close();
  });
});

describe('one server', () => {
  it('is shared by instances, and kept apart by prefix', LIMIT, async (t) => {
    const [one, two] = [storeAt(t, server.url), storeAt(t, server.url)];
    const apart = storeAt(t, server.url, {prefix: 'other:'});
    await Promise.all([one, two, apart].map((store) => store.forget('log')));
    await granted(one, RULES, 2);
    await granted(two, RULES);
    assert.equal((await refused(one, RULES)).rule, 0);
    await one.put('key', 'ours', HOUR);
    assert.equal(await two.get('key'), 'ours');
    assert.equal(await apart.get('key'), null);
    await granted(apart, RULES, 3);
  });

  it('keeps nothing for longer than it counts', LIMIT, async (t) => {
    const redis = await hands(t, server.url);
    await redis.flushall();
    const store = storeAt(t, server.url);
    const windows = [
      {ms: HOUR, max: 5},
      {ms: 3 * HOUR, max: 9},
    ];
    await granted(store, [{key: 'log', windows, gapsMs: [1]}]);
    await store.put('key', 'value', HOUR);
    await store.putIfAbsent('key2', 'value', HOUR);
    const longest = {'altegio:log:log': 3 * HOUR, 'altegio:value:key': HOUR, 'altegio:value:key2': HOUR};
    for (const [key, ms] of Object.entries(longest)) {
      const left = await redis.pttl(key);
      assert.ok(left > 0 && left <= ms, key);
    }
    for (const key of await redis.keys('*')) assert.ok((await redis.pttl(key)) > 0, key);
  });

  it('goes by its own clock', LIMIT, async (t) => {
    const redis = await hands(t, server.url);
    const store = storeAt(t, server.url);
    const rules = [{key: 'clock', windows: [{ms: 200, max: 1}]}];
    const clockMs = async (): Promise<number> => {
      const [seconds, micros] = await redis.time();
      return Number(seconds) * 1_000 + Number(micros) / 1_000;
    };
    const start = await clockMs();
    await granted(store, rules);
    let next = await store.take(rules, newId());
    while (!next.ok) next = await store.take(rules, newId());
    // Its clock is read in whole milliseconds.
    assert.ok((await clockMs()) - start > 199);
  });

  it('has its clock set back: no limit is closed for longer than it is', LIMIT, async (t) => {
    const redis = await hands(t, server.url);
    const store = storeAt(t, server.url);
    await store.forget('log');
    const rules = [{...perHour(2), gapsMs: [HOUR / 2]}];
    await granted(store, rules);
    const [event = ''] = await redis.zrange('altegio:log:log', '0', '-1');
    await redis.zincrby('altegio:log:log', 24 * HOUR, event);
    assert.ok((await refused(store, rules)).waitMs <= HOUR / 2);
    await redis.zincrby('altegio:log:log', -HOUR, event);
    await granted(store, rules);
  });
});

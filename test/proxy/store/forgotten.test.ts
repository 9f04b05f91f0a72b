// A store that forgets: what was counted a moment ago is counted again, ended sessions stay ended, and SMS begin with care.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DEFAULT_LIMITS, OPEN_LIMITS} from '../../../proxy/src/limits.js';
import {turnRule} from '../../../proxy/src/rate-limit/turn-rule.js';
import {startRedis} from '../../../tools/redis.js';
import {start} from '../support/child.js';
import {USER, cookieOf, failureOf, rig} from '../support/proxy.js';
import {LIMIT, hands, storeAt, until} from './redis-clients.js';
import {HOUR, granted, perHour, refused} from '../support/store-rigs.js';

const MINUTE_RULE = [{key: 'gate', windows: [{ms: 60_000, max: 4}], unless: 'gate-closed'}];
const SMS = {path: '/book_code/4564', body: {phone: '+13155550175'}};

describe('a Redis that comes back empty', () => {
  it('gets the turns of the last minute back from each instance, and nothing older', LIMIT, async (t) => {
    const server = await startRedis();
    t.after(() => server.stop());
    const [one, two] = [storeAt(t, server.url), storeAt(t, server.url)];
    await granted(one, MINUTE_RULE, 2);
    await granted(two, MINUTE_RULE);
    await granted(one, [perHour(5, 'long')]);
    await one.take(MINUTE_RULE, 'given back');
    await one.giveBack(MINUTE_RULE, 'given back');
    await server.restart();
    await Promise.all([one, two].map((store) => until(() => store.put('up', '1', HOUR))));
    assert.deepEqual([await one.count('gate', HOUR), await one.count('long', HOUR)], [3, 0]);
    await granted(one, MINUTE_RULE);
    await refused(two, MINUTE_RULE);
  });

  it('also when it was emptied under an open connection', LIMIT, async (t) => {
    const server = await startRedis();
    t.after(() => server.stop());
    const store = storeAt(t, server.url);
    await granted(store, MINUTE_RULE, 4);
    const {mark} = store;
    await (await hands(t, server.url)).flushall();
    await refused(store, MINUTE_RULE);
    assert.notEqual(store.mark, mark);
  });

  it('never lets two calls through that stand closer than the spacing', LIMIT, async (t) => {
    const server = await startRedis();
    t.after(() => server.stop());
    const store = storeAt(t, server.url);
    const rules = [turnRule({...DEFAULT_LIMITS, gateSpacingMs: 5_000})];
    await granted(store, rules);
    await server.restart();
    await until(() => store.put('up', '1', HOUR));
    const {waitMs} = await refused(store, rules);
    assert.ok(waitMs <= 5_000);
  });

  it(
    'ends the sessions from before it, as the revoked ones are forgotten, and keeps those from after it',
    LIMIT,
    async (t) => {
      const server = await startRedis();
      t.after(() => server.stop());
      const store = storeAt(t, server.url);
      const proxy = rig({store});
      const other = storeAt(t, server.url);
      const [out, stays] = [await proxy.signIn(), await proxy.signIn()];
      const statusOf = async (cookie: string): Promise<number> =>
        (await proxy.send('GET', '/booking/user/data', {cookie})).status;
      assert.equal((await proxy.send('DELETE', '/session', {cookie: out})).status, 200);
      assert.deepEqual([await statusOf(out), await statusOf(stays)], [401, 200]);
      await server.restart();
      await until(() => other.put('up', '1', HOUR));
      await until(() => store.put('up', '1', HOUR));
      assert.deepEqual([await statusOf(out), await statusOf(stays)], [401, 401]);
      assert.equal(await statusOf(await proxy.signIn()), 200);
    },
  );

  it('ends a session that was sealed before the store had been asked for anything', LIMIT, async (t) => {
    const server = await startRedis();
    t.after(() => server.stop());
    const store = storeAt(t, server.url);
    const proxy = rig({store});
    proxy.answers(() => Response.json({success: true, data: {id: 7, user_token: USER}, meta: []}, {status: 201}));
    const signIn = {body: {login: 'ann@example.com', password: 'a password'}};
    const cookie = cookieOf(await proxy.send('POST', '/booking/auth', signIn));
    const statusOf = async (): Promise<number> => (await proxy.send('GET', '/booking/user/data', {cookie})).status;
    assert.equal(await statusOf(), 201);
    await server.restart();
    await until(() => store.put('up', '1', HOUR));
    assert.equal(await statusOf(), 401);
  });

  it('asks for a proof of work before each SMS for a day, where one may be asked for', LIMIT, async (t) => {
    const server = await startRedis();
    t.after(() => server.stop());
    const store = storeAt(t, server.url);
    const guarded = rig({store, limits: {proofConversionPercent: 20}});
    const open = rig({store, limits: OPEN_LIMITS});
    assert.equal((await guarded.send('POST', SMS.path, {body: SMS.body})).status, 200);
    await server.restart();
    await until(() => store.put('up', '1', HOUR));
    const asked = await guarded.send('POST', SMS.path, {body: SMS.body});
    assert.equal(asked.status, 412, JSON.stringify(await failureOf(asked)));
    assert.equal((await open.send('POST', SMS.path, {body: SMS.body})).status, 200);
  });
});

it(
  'a Redis that keeps its data keeps the sessions and what was revoked; one that does not is named at start',
  LIMIT,
  async (t) => {
    const server = await startRedis({args: ['--appendonly', 'yes', '--appendfsync', 'always'], keeps: true});
    t.after(() => server.stop());
    const [keeping, forgetful] = await Promise.all([
      start({REDIS_URL: server.url}),
      startRedis().then(async (other) => {
        t.after(() => other.stop());
        return start({REDIS_URL: other.url});
      }),
    ]);
    const store = storeAt(t, server.url);
    const proxy = rig({store});
    const [out, stays] = [await proxy.signIn(), await proxy.signIn()];
    await proxy.send('DELETE', '/session', {cookie: out});
    await server.restart();
    await until(() => store.put('up', '1', HOUR));
    const statuses = await Promise.all(
      [out, stays].map(async (cookie) => (await proxy.send('GET', '/booking/user/data', {cookie})).status),
    );
    assert.deepEqual(statuses, [401, 200]);
    const NOTE = /^REDIS_URL: the server loses its data in a restart \(appendonly is no\)/m;
    while (!NOTE.test(forgetful.printed())) await new Promise((go) => setTimeout(go, 20));
    const [well, badly] = await Promise.all([keeping.end(), forgetful.end()]);
    assert.doesNotMatch(well.stderr, NOTE);
    assert.equal(badly.stderr.split('\n').filter((line) => NOTE.test(line)).length, 1);
  },
);

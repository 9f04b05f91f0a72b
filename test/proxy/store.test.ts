// What every store does, over both: in memory, and in a real Redis.
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Rule} from '../../proxy/src/store.js';
import {startRedis, type RunningRedis} from './redis.js';
import {HOUR, MINUTE, SECOND, granted, memoryRig, newId, redisRig, refused, type StoreRig} from './store-rigs.js';

let server: RunningRedis;
before(async () => void (server = await startRedis()));
after(() => server.stop());

describe('the store in memory', () => behaviours(memoryRig));
describe('the store in Redis', () => behaviours(() => redisRig(server)));

function behaviours(open: () => StoreRig | Promise<StoreRig>): void {
  let rig: StoreRig;
  beforeEach(async () => void (rig = await open()));
  afterEach(() => rig.end());

  /** Of a wait that was told: what really has passed meanwhile makes it shorter. */
  function assertWait(waitMs: number, expected: number): void {
    const least = expected - rig.grain;
    assert.ok(waitMs > least && waitMs <= expected, `${waitMs} is not within (${least}, ${expected}]`);
    assert.ok(Number.isInteger(waitMs));
  }

  const perHour = (max: number, key = 'log'): Rule => ({key, windows: [{ms: HOUR, max}]});

  describe('windows', () => {
    it('grants so many in any window, each place free again when its event is as old as the window', async () => {
      const rules = [perHour(3)];
      for (const ms of [0, 10 * MINUTE, 10 * MINUTE]) {
        await rig.pass(ms);
        await granted(rig.store, rules);
      }
      assertWait((await refused(rig.store, rules)).waitMs, 40 * MINUTE);
      await rig.pass(40 * MINUTE - rig.grain);
      assertWait((await refused(rig.store, rules)).waitMs, rig.grain);
      await rig.pass(rig.grain);
      await granted(rig.store, rules);
      // The next place is the second event's.
      assertWait((await refused(rig.store, rules)).waitMs, 10 * MINUTE);
    });

    it('a refused one is not counted', async () => {
      const rules = [perHour(1)];
      await granted(rig.store, rules);
      await rig.pass(30 * MINUTE);
      await refused(rig.store, rules);
      assert.equal(await rig.store.count('log', HOUR), 1);
      await rig.pass(30 * MINUTE);
      await granted(rig.store, rules);
    });

    it('holds to all windows of a rule, and tells the longest wait', async () => {
      const windows = [
        {ms: HOUR, max: 2},
        {ms: 6 * HOUR, max: 3},
      ];
      const rules = [{key: 'log', windows}];
      await granted(rig.store, rules, 2);
      assertWait((await refused(rig.store, rules)).waitMs, HOUR);
      await rig.pass(HOUR);
      await granted(rig.store, rules);
      // The hour has room; the six hours have it when the first two are over.
      assertWait((await refused(rig.store, rules)).waitMs, 5 * HOUR);
      await rig.pass(5 * HOUR);
      await granted(rig.store, rules, 2);
    });

    it('a window of none grants nothing', async () => {
      assert.equal((await refused(rig.store, [perHour(0)])).waitMs, HOUR);
      await granted(rig.store, [perHour(1)]);
      assert.equal((await refused(rig.store, [perHour(0)])).waitMs, HOUR);
    });

    it('a rule without limits counts', async () => {
      await granted(rig.store, [{key: 'log', windows: [{ms: HOUR, max: Number.MAX_SAFE_INTEGER}]}], 7);
      assert.equal(await rig.other.count('log', HOUR), 7);
    });
  });

  describe('gaps', () => {
    const gapsMs = [MINUTE, 2 * MINUTE, 5 * MINUTE];
    const rules: readonly Rule[] = [{key: 'log', windows: [{ms: 24 * HOUR, max: 100}], gapsMs}];

    it('the n-th after n events, the last one also after more', async () => {
      for (const gap of [MINUTE, 2 * MINUTE, 5 * MINUTE, 5 * MINUTE, 5 * MINUTE]) {
        await granted(rig.store, rules);
        assertWait((await refused(rig.store, rules)).waitMs, gap);
        await rig.pass(gap - rig.grain);
        assertWait((await refused(rig.store, rules)).waitMs, rig.grain);
        await rig.pass(rig.grain);
      }
      await granted(rig.store, rules);
    });

    it('begin anew when the events are over', async () => {
      await granted(rig.store, rules);
      await rig.pass(MINUTE);
      await granted(rig.store, rules);
      await rig.pass(24 * HOUR);
      await granted(rig.store, rules);
      assertWait((await refused(rig.store, rules)).waitMs, MINUTE);
    });

    it('hold without a window, and longer than one', async () => {
      for (const windows of [[], [{ms: MINUTE, max: 1}]]) {
        const alone = [{key: `log${windows.length}`, windows, gapsMs: [10 * MINUTE]}];
        await granted(rig.store, alone);
        await rig.pass(5 * MINUTE);
        assertWait((await refused(rig.store, alone)).waitMs, 5 * MINUTE);
        await rig.pass(5 * MINUTE);
        await granted(rig.store, alone);
      }
    });

    it('an empty list is no gap', async () => {
      await granted(rig.store, [{...perHour(2), gapsMs: []}], 2);
    });
  });

  describe('several rules', () => {
    it('count all or none', async () => {
      await granted(rig.store, [perHour(1, 'b')]);
      assert.equal((await refused(rig.store, [perHour(5, 'a'), perHour(1, 'b'), perHour(5, 'c')])).rule, 1);
      assert.deepEqual(await Promise.all(['a', 'b', 'c'].map((key) => rig.store.count(key, HOUR))), [0, 1, 0]);
      await rig.store.forget('b');
      await granted(rig.store, [perHour(5, 'a'), perHour(1, 'b'), perHour(5, 'c')]);
      assert.deepEqual(await Promise.all(['a', 'b', 'c'].map((key) => rig.store.count(key, HOUR))), [1, 1, 1]);
    });

    it('tell the one with the longest wait', async () => {
      const short = {key: 'short', windows: [{ms: 10 * MINUTE, max: 1}]};
      const long = {key: 'long', windows: [{ms: 3 * HOUR, max: 1}]};
      await granted(rig.store, [short, long]);
      const first = await refused(rig.store, [long, short]);
      assert.equal(first.rule, 0);
      assertWait(first.waitMs, 3 * HOUR);
      const second = await refused(rig.store, [perHour(1), short, long]);
      assert.equal(second.rule, 2);
      assertWait(second.waitMs, 3 * HOUR);
    });

    it('on one key count one event', async () => {
      await granted(rig.store, [perHour(2), {...perHour(5), unless: 'closed'}]);
      assert.equal(await rig.store.count('log', HOUR), 1);
    });

    it('none at all grant', async () => {
      await granted(rig.store, []);
    });
  });

  describe('giveBack', () => {
    it('frees the place of that event under every rule, and of no other', async () => {
      const rules = [perHour(2, 'a'), perHour(5, 'b')];
      await rig.store.take(rules, 'one');
      await rig.pass(10 * MINUTE);
      await rig.store.take(rules, 'two');
      await rig.other.giveBack(rules, 'two');
      assert.deepEqual(await Promise.all(['a', 'b'].map((key) => rig.store.count(key, HOUR))), [1, 1]);
      await granted(rig.store, rules);
      // The oldest is still the first one.
      assertWait((await refused(rig.store, rules)).waitMs, 50 * MINUTE);
    });

    it('quietly does nothing when the event is not there', async () => {
      await rig.store.giveBack([perHour(1)], 'never');
      await granted(rig.store, [perHour(1)]);
      await rig.store.giveBack([perHour(1)], 'never');
      assert.equal(await rig.store.count('log', HOUR), 1);
      await rig.store.giveBack([], 'never');
    });

    it('opens the gap again', async () => {
      const rules = [{...perHour(9), gapsMs: [MINUTE]}];
      await rig.store.take(rules, 'one');
      await refused(rig.store, rules);
      await rig.store.giveBack(rules, 'one');
      await granted(rig.store, rules);
    });
  });

  it('count: of the last so many milliseconds', async () => {
    assert.equal(await rig.store.count('log', HOUR), 0);
    for (let minutes = 0; minutes < 5; minutes++) {
      await granted(rig.store, [perHour(10)]);
      await rig.pass(10 * MINUTE);
    }
    assert.equal(await rig.store.count('log', HOUR), 5);
    assert.equal(await rig.store.count('log', 25 * MINUTE), 2);
    assert.equal(await rig.store.count('log', 10 * MINUTE), 0);
    assert.equal(await rig.store.count('other', HOUR), 0);
  });

  it('forget: events and value of the key, and of no other', async () => {
    for (const key of ['a', 'b']) {
      await granted(rig.store, [perHour(1, key)]);
      await rig.store.put(key, key, HOUR);
    }
    await rig.store.forget('a');
    assert.equal(await rig.other.count('a', HOUR), 0);
    assert.equal(await rig.other.get('a'), null);
    assert.equal(await rig.other.count('b', HOUR), 1);
    assert.equal(await rig.other.get('b'), 'b');
    await rig.store.forget('never');
  });

  it('unless: nothing while the value stands, and for as long as it will', async () => {
    const rules = [{...perHour(9), unless: 'closed'}];
    await granted(rig.store, rules);
    await rig.other.put('closed', '', 20 * MINUTE);
    assertWait((await refused(rig.store, rules)).waitMs, 20 * MINUTE);
    await rig.pass(20 * MINUTE - rig.grain);
    assertWait((await refused(rig.store, rules)).waitMs, rig.grain);
    await rig.pass(rig.grain);
    await granted(rig.store, rules);
    await rig.store.put('closed', '', HOUR);
    await refused(rig.store, rules);
    await rig.store.forget('closed');
    await granted(rig.store, rules);
  });

  it('unless: the longer of it and a full window is told', async () => {
    const rules = [{...perHour(1), unless: 'closed'}];
    await granted(rig.store, rules);
    await rig.store.put('closed', '', 10 * MINUTE);
    assertWait((await refused(rig.store, rules)).waitMs, HOUR);
    await rig.store.put('closed', '', 2 * HOUR);
    assertWait((await refused(rig.store, rules)).waitMs, 2 * HOUR);
  });

  describe('values', () => {
    it('stand for their time', async () => {
      assert.equal(await rig.store.get('key'), null);
      await rig.store.put('key', 'one', HOUR);
      assert.equal(await rig.other.get('key'), 'one');
      await rig.pass(HOUR - rig.grain);
      assert.equal(await rig.store.get('key'), 'one');
      await rig.pass(rig.grain);
      assert.equal(await rig.store.get('key'), null);
    });

    it('put writes over the value and its time', async () => {
      await rig.store.put('key', 'one', 2 * HOUR);
      await rig.store.put('key', 'two', HOUR);
      assert.equal(await rig.store.get('key'), 'two');
      await rig.pass(HOUR);
      assert.equal(await rig.store.get('key'), null);
    });

    it('putIfAbsent leaves the one that is there, and its time', async () => {
      assert.equal(await rig.store.putIfAbsent('key', 'one', HOUR), null);
      assert.equal(await rig.other.putIfAbsent('key', 'two', 9 * HOUR), 'one');
      assert.equal(await rig.store.get('key'), 'one');
      await rig.pass(HOUR);
      assert.equal(await rig.other.putIfAbsent('key', 'three', HOUR), null);
      assert.equal(await rig.store.get('key'), 'three');
    });

    it('an empty one is one', async () => {
      await rig.store.put('key', '', HOUR);
      assert.equal(await rig.store.get('key'), '');
      assert.equal(await rig.store.putIfAbsent('key', 'two', HOUR), '');
    });

    it('and events of the same name do not meet', async () => {
      await rig.store.put('log', 'value', HOUR);
      await granted(rig.store, [perHour(1)]);
      assert.equal(await rig.store.get('log'), 'value');
      assert.equal(await rig.store.count('log', HOUR), 1);
    });

    it('last a fraction of a millisecond too', async () => {
      await rig.store.put('key', 'one', HOUR + 0.4);
      assert.equal(await rig.store.get('key'), 'one');
    });
  });

  describe('many at once, over two instances', () => {
    const each = <T>(times: number, act: (store: StoreRig['store'], index: number) => Promise<T>): Promise<T[]> =>
      Promise.all(Array.from({length: times}, (_, index) => act(index % 2 ? rig.store : rig.other, index)));

    it('50 putIfAbsent write once', async () => {
      const there = await each(50, (store, index) => store.putIfAbsent('key', `${index}`, HOUR));
      assert.equal(there.filter((value) => value === null).length, 1);
      const winner = `${there.indexOf(null)}`;
      assert.ok(there.every((value) => value === null || value === winner));
      assert.equal(await rig.store.get('key'), winner);
    });

    it('200 takes of 5 are 5', async () => {
      const taken = await each(200, (store) => store.take([perHour(5), perHour(1000, 'all')], newId()));
      assert.equal(taken.filter(({ok}) => ok).length, 5);
      assert.equal(await rig.store.count('all', HOUR), 5);
    });

    it('100 takes with a gap are 1', async () => {
      const taken = await each(100, (store) => store.take([{...perHour(99), gapsMs: [MINUTE]}], newId()));
      assert.equal(taken.filter(({ok}) => ok).length, 1);
    });
  });

  it('keys, ids and values may hold any character', async () => {
    const odd = [
      '',
      ' ',
      '"',
      "'",
      '\\',
      '\n',
      '\r\n',
      '\0',
      '{a}',
      '[1]',
      '*',
      'a:b',
      '-1',
      '+inf',
      '(',
      'Ж',
      '😀',
      '__proto__',
    ];
    const rules = odd.map((key) => ({...perHour(99, key), unless: `closed ${key}`}));
    for (const id of odd) assert.deepEqual(await rig.store.take(rules, id), {ok: true}, JSON.stringify(id));
    for (const key of odd) {
      assert.equal(await rig.store.count(key, HOUR), odd.length, JSON.stringify(key));
      await rig.store.put(key, key, HOUR);
      assert.equal(await rig.other.get(key), key);
      assert.equal(await rig.other.putIfAbsent(key, 'other', HOUR), key);
    }
    for (const [index, id] of odd.entries()) {
      await rig.store.giveBack(rules, id);
      assert.equal(await rig.store.count('*', HOUR), odd.length - index - 1, JSON.stringify(id));
    }
  });

  it('short windows end too', async () => {
    const rules = [{key: 'log', windows: [{ms: SECOND, max: 2}]}];
    await granted(rig.store, rules, 2);
    await rig.pass(SECOND);
    await granted(rig.store, rules, 2);
  });
}

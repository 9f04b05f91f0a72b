// What every store does beside its limits, over both: in memory, and in a real Redis.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  HOUR,
  MINUTE,
  assertWait,
  granted,
  newId,
  overBothStores,
  perHour,
  refused,
  type StoreRig,
} from '../support/store-rigs.js';

overBothStores((now) => {
  describe('giveBack', () => {
    it('frees the place of that event under every rule, and of no other', async () => {
      const rules = [perHour(2, 'a'), perHour(5, 'b')];
      await now().store.take(rules, 'one');
      await now().pass(10 * MINUTE);
      await now().store.take(rules, 'two');
      await now().other.giveBack(rules, 'two');
      assert.deepEqual(await Promise.all(['a', 'b'].map((key) => now().store.count(key, HOUR))), [1, 1]);
      await granted(now().store, rules);
      // The oldest is still the first one.
      assertWait(now(), (await refused(now().store, rules)).waitMs, 50 * MINUTE);
    });

    it('quietly does nothing when the event is not there', async () => {
      await now().store.giveBack([perHour(1)], 'never');
      await granted(now().store, [perHour(1)]);
      await now().store.giveBack([perHour(1)], 'never');
      assert.equal(await now().store.count('log', HOUR), 1);
      await now().store.giveBack([], 'never');
    });

    it('opens the gap again', async () => {
      const rules = [{...perHour(9), gapsMs: [MINUTE]}];
      await now().store.take(rules, 'one');
      await refused(now().store, rules);
      await now().store.giveBack(rules, 'one');
      await granted(now().store, rules);
    });
  });

  it('count: of the last so many milliseconds', async () => {
    assert.equal(await now().store.count('log', HOUR), 0);
    for (let minutes = 0; minutes < 5; minutes++) {
      await granted(now().store, [perHour(10)]);
      await now().pass(10 * MINUTE);
    }
    assert.equal(await now().store.count('log', HOUR), 5);
    assert.equal(await now().store.count('log', 25 * MINUTE), 2);
    assert.equal(await now().store.count('log', 10 * MINUTE), 0);
    assert.equal(await now().store.count('other', HOUR), 0);
  });

  it('forget: events and value of the key, and of no other', async () => {
    for (const key of ['a', 'b']) {
      await granted(now().store, [perHour(1, key)]);
      await now().store.put(key, key, HOUR);
    }
    await now().store.forget('a');
    assert.equal(await now().other.count('a', HOUR), 0);
    assert.equal(await now().other.get('a'), null);
    assert.equal(await now().other.count('b', HOUR), 1);
    assert.equal(await now().other.get('b'), 'b');
    await now().store.forget('never');
  });

  it('unless: nothing while the value stands, and for as long as it will', async () => {
    const rules = [{...perHour(9), unless: 'closed'}];
    await granted(now().store, rules);
    await now().other.put('closed', '', 20 * MINUTE);
    assertWait(now(), (await refused(now().store, rules)).waitMs, 20 * MINUTE);
    await now().pass(20 * MINUTE - now().grain);
    assertWait(now(), (await refused(now().store, rules)).waitMs, now().grain);
    await now().pass(now().grain);
    await granted(now().store, rules);
    await now().store.put('closed', '', HOUR);
    await refused(now().store, rules);
    await now().store.forget('closed');
    await granted(now().store, rules);
  });

  it('unless: the longer of it and a full window is told', async () => {
    const rules = [{...perHour(1), unless: 'closed'}];
    await granted(now().store, rules);
    await now().store.put('closed', '', 10 * MINUTE);
    assertWait(now(), (await refused(now().store, rules)).waitMs, HOUR);
    await now().store.put('closed', '', 2 * HOUR);
    assertWait(now(), (await refused(now().store, rules)).waitMs, 2 * HOUR);
  });

  describe('values', () => {
    it('stand for their time', async () => {
      assert.equal(await now().store.get('key'), null);
      await now().store.put('key', 'one', HOUR);
      assert.equal(await now().other.get('key'), 'one');
      await now().pass(HOUR - now().grain);
      assert.equal(await now().store.get('key'), 'one');
      await now().pass(now().grain);
      assert.equal(await now().store.get('key'), null);
    });

    it('put writes over the value and its time', async () => {
      await now().store.put('key', 'one', 2 * HOUR);
      await now().store.put('key', 'two', HOUR);
      assert.equal(await now().store.get('key'), 'two');
      await now().pass(HOUR);
      assert.equal(await now().store.get('key'), null);
    });

    it('putIfAbsent leaves the one that is there, and its time', async () => {
      assert.equal(await now().store.putIfAbsent('key', 'one', HOUR), null);
      assert.equal(await now().other.putIfAbsent('key', 'two', 9 * HOUR), 'one');
      assert.equal(await now().store.get('key'), 'one');
      await now().pass(HOUR);
      assert.equal(await now().other.putIfAbsent('key', 'three', HOUR), null);
      assert.equal(await now().store.get('key'), 'three');
    });

    it('an empty one is one', async () => {
      await now().store.put('key', '', HOUR);
      assert.equal(await now().store.get('key'), '');
      assert.equal(await now().store.putIfAbsent('key', 'two', HOUR), '');
    });

    it('and events of the same name do not meet', async () => {
      await now().store.put('log', 'value', HOUR);
      await granted(now().store, [perHour(1)]);
      assert.equal(await now().store.get('log'), 'value');
      assert.equal(await now().store.count('log', HOUR), 1);
    });

    it('last a fraction of a millisecond too', async () => {
      await now().store.put('key', 'one', HOUR + 0.4);
      assert.equal(await now().store.get('key'), 'one');
    });
  });

  describe('many at once, over two instances', () => {
    const each = <T>(times: number, act: (store: StoreRig['store'], index: number) => Promise<T>): Promise<T[]> =>
      Promise.all(Array.from({length: times}, (_, index) => act(index % 2 ? now().store : now().other, index)));

    it('50 putIfAbsent write once', async () => {
      const there = await each(50, (store, index) => store.putIfAbsent('key', `${index}`, HOUR));
      assert.equal(there.filter((value) => value === null).length, 1);
      const winner = `${there.indexOf(null)}`;
      assert.ok(there.every((value) => value === null || value === winner));
      assert.equal(await now().store.get('key'), winner);
    });

    it('200 takes of 5 are 5', async () => {
      const taken = await each(200, (store) => store.take([perHour(5), perHour(1000, 'all')], newId()));
      assert.equal(taken.filter(({ok}) => ok).length, 5);
      assert.equal(await now().store.count('all', HOUR), 5);
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
    for (const id of odd) assert.deepEqual(await now().store.take(rules, id), {ok: true}, JSON.stringify(id));
    for (const key of odd) {
      assert.equal(await now().store.count(key, HOUR), odd.length, JSON.stringify(key));
      await now().store.put(key, key, HOUR);
      assert.equal(await now().other.get(key), key);
      assert.equal(await now().other.putIfAbsent(key, 'other', HOUR), key);
    }
    for (const [index, id] of odd.entries()) {
      await now().store.giveBack(rules, id);
      assert.equal(await now().store.count('*', HOUR), odd.length - index - 1, JSON.stringify(id));
    }
  });
});

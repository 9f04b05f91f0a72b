// Windows, gaps and several rules at once, over both stores: in memory, and in a real Redis.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Rule} from '../../../proxy/src/store/store.js';
import {HOUR, MINUTE, SECOND, assertWait, granted, overBothStores, perHour, refused} from '../support/store-rigs.js';

overBothStores((now) => {
  describe('windows', () => {
    it('grants so many in any window, each place free again when its event is as old as the window', async () => {
      const rules = [perHour(3)];
      for (const ms of [0, 10 * MINUTE, 10 * MINUTE]) {
        await now().pass(ms);
        await granted(now().store, rules);
      }
      assertWait(now(), (await refused(now().store, rules)).waitMs, 40 * MINUTE);
      await now().pass(40 * MINUTE - now().grain);
      assertWait(now(), (await refused(now().store, rules)).waitMs, now().grain);
      await now().pass(now().grain);
      await granted(now().store, rules);
      // The next place is the second event's.
      assertWait(now(), (await refused(now().store, rules)).waitMs, 10 * MINUTE);
    });

    it('a refused one is not counted', async () => {
      const rules = [perHour(1)];
      await granted(now().store, rules);
      await now().pass(30 * MINUTE);
      await refused(now().store, rules);
      assert.equal(await now().store.count('log', HOUR), 1);
      await now().pass(30 * MINUTE);
      await granted(now().store, rules);
    });

    it('holds to all windows of a rule, and tells the longest wait', async () => {
      const windows = [
        {ms: HOUR, max: 2},
        {ms: 6 * HOUR, max: 3},
      ];
      const rules = [{key: 'log', windows}];
      await granted(now().store, rules, 2);
      assertWait(now(), (await refused(now().store, rules)).waitMs, HOUR);
      await now().pass(HOUR);
      await granted(now().store, rules);
      // The hour has room; the six hours have it when the first two are over.
      assertWait(now(), (await refused(now().store, rules)).waitMs, 5 * HOUR);
      await now().pass(5 * HOUR);
      await granted(now().store, rules, 2);
    });

    it('a full short window waits for its own events, whatever the long one still holds', async () => {
      const windows = [
        {ms: HOUR, max: 2},
        {ms: 9 * HOUR, max: 99},
      ];
      const rules = [{key: 'log', windows}];
      for (const ms of [0, HOUR, HOUR]) {
        await now().pass(ms);
        await granted(now().store, rules);
        await now().pass(20 * MINUTE);
        await granted(now().store, rules);
        assertWait(now(), (await refused(now().store, rules)).waitMs, 40 * MINUTE);
      }
    });

    it('a window of none grants nothing', async () => {
      assert.equal((await refused(now().store, [perHour(0)])).waitMs, HOUR);
      await granted(now().store, [perHour(1)]);
      assert.equal((await refused(now().store, [perHour(0)])).waitMs, HOUR);
    });

    it('a rule without limits counts', async () => {
      await granted(now().store, [{key: 'log', windows: [{ms: HOUR, max: Number.MAX_SAFE_INTEGER}]}], 7);
      assert.equal(await now().other.count('log', HOUR), 7);
    });
  });

  describe('gaps', () => {
    const gapsMs = [MINUTE, 2 * MINUTE, 5 * MINUTE];
    const rules: readonly Rule[] = [{key: 'log', windows: [{ms: 24 * HOUR, max: 100}], gapsMs}];

    it('the n-th after n events, the last one also after more', async () => {
      for (const gap of [MINUTE, 2 * MINUTE, 5 * MINUTE, 5 * MINUTE, 5 * MINUTE]) {
        await granted(now().store, rules);
        assertWait(now(), (await refused(now().store, rules)).waitMs, gap);
        await now().pass(gap - now().grain);
        assertWait(now(), (await refused(now().store, rules)).waitMs, now().grain);
        await now().pass(now().grain);
      }
      await granted(now().store, rules);
    });

    it('begin anew when the events are over', async () => {
      await granted(now().store, rules);
      await now().pass(MINUTE);
      await granted(now().store, rules);
      await now().pass(24 * HOUR);
      await granted(now().store, rules);
      assertWait(now(), (await refused(now().store, rules)).waitMs, MINUTE);
    });

    it('hold without a window, and longer than one', async () => {
      for (const windows of [[], [{ms: MINUTE, max: 1}]]) {
        const alone = [{key: `log${windows.length}`, windows, gapsMs: [10 * MINUTE]}];
        await granted(now().store, alone);
        await now().pass(5 * MINUTE);
        assertWait(now(), (await refused(now().store, alone)).waitMs, 5 * MINUTE);
        await now().pass(5 * MINUTE);
        await granted(now().store, alone);
      }
    });

    it('an empty list is no gap', async () => {
      await granted(now().store, [{...perHour(2), gapsMs: []}], 2);
    });
  });

  describe('several rules', () => {
    it('count all or none', async () => {
      await granted(now().store, [perHour(1, 'b')]);
      assert.equal((await refused(now().store, [perHour(5, 'a'), perHour(1, 'b'), perHour(5, 'c')])).rule, 1);
      assert.deepEqual(await Promise.all(['a', 'b', 'c'].map((key) => now().store.count(key, HOUR))), [0, 1, 0]);
      await now().store.forget('b');
      await granted(now().store, [perHour(5, 'a'), perHour(1, 'b'), perHour(5, 'c')]);
      assert.deepEqual(await Promise.all(['a', 'b', 'c'].map((key) => now().store.count(key, HOUR))), [1, 1, 1]);
    });

    it('tell the one with the longest wait', async () => {
      const short = {key: 'short', windows: [{ms: 10 * MINUTE, max: 1}]};
      const long = {key: 'long', windows: [{ms: 3 * HOUR, max: 1}]};
      await granted(now().store, [short, long]);
      const first = await refused(now().store, [long, short]);
      assert.equal(first.rule, 0);
      assertWait(now(), first.waitMs, 3 * HOUR);
      const second = await refused(now().store, [perHour(1), short, long]);
      assert.equal(second.rule, 2);
      assertWait(now(), second.waitMs, 3 * HOUR);
    });

    it('on one key count one event', async () => {
      await granted(now().store, [perHour(2), {...perHour(5), unless: 'closed'}]);
      assert.equal(await now().store.count('log', HOUR), 1);
    });

    it('none at all grant', async () => {
      await granted(now().store, []);
    });
  });

  it('short windows end too', async () => {
    const rules = [{key: 'log', windows: [{ms: SECOND, max: 2}]}];
    await granted(now().store, rules, 2);
    await now().pass(SECOND);
    await granted(now().store, rules, 2);
  });
});

// A store whose clock is set, or whose successor's clock differs: Altegio's minute is not over earlier, and not later.
import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {Redis} from 'ioredis';
import {DEFAULT_LIMITS} from '../../../proxy/src/limits.js';
import {turnRule} from '../../../proxy/src/rate-limit/turn-rule.js';
import {RedisStore} from '../../../proxy/src/store/redis-store.js';
import {startRedis, type RunningRedis} from '../../../tools/redis.js';
import {setClock} from '../../../tools/redis-clock.js';
import {HOUR, MINUTE, SECOND, granted, refused} from '../support/store-rigs.js';

const MINUTE_OF_FOUR = [turnRule({...DEFAULT_LIMITS, gateSpacingMs: 0, gatePerMinute: 4})];
const SPACED = [turnRule({...DEFAULT_LIMITS, gateSpacingMs: 20 * SECOND})];
const DAY = 24 * HOUR;

let server: RunningRedis;
let hands: Redis;
/** What the machines of these stores have behind them. */
let passed: {one: number; two: number};
let one: RedisStore;
let two: RedisStore;

/** Time as it goes everywhere. */
async function pass(ms: number): Promise<void> {
  passed = {one: passed.one + ms, two: passed.two + ms};
  await setClock(hands, ms);
}

before(async () => {
  server = await startRedis();
  hands = new Redis(server.url);
});
after(async () => {
  await Promise.all([one.close(), two.close(), hands.quit()]);
  await server.stop();
});
beforeEach(async () => {
  await Promise.all([one?.close(), two?.close()]);
  await hands.flushall();
  passed = {one: 0, two: 0};
  one = new RedisStore(server.url, {now: () => performance.now() + passed.one});
  two = new RedisStore(server.url, {now: () => performance.now() + passed.two});
});

describe('the clock of the store jumps', () => {
  for (const jump of [5 * SECOND, MINUTE, HOUR, 20 * DAY, -5 * SECOND, -HOUR, -20 * DAY]) {
    it(`by ${jump / SECOND} s: the minute that has begun goes on for all, and ends`, async () => {
      await granted(one, MINUTE_OF_FOUR, 2);
      await pass(10 * SECOND);
      await granted(two, MINUTE_OF_FOUR, 2);
      await pass(10 * SECOND);
      await setClock(hands, jump);
      for (const store of [two, one, two]) {
        const {waitMs} = await refused(store, MINUTE_OF_FOUR);
        assert.ok(waitMs > 30 * SECOND && waitMs <= 40 * SECOND, `${waitMs}`);
      }
      await pass(40 * SECOND);
      await granted(two, MINUTE_OF_FOUR, 2);
      await refused(one, MINUTE_OF_FOUR);
      await pass(10 * SECOND);
      await granted(one, MINUTE_OF_FOUR, 2);
    });
  }

  it('the spacing holds too', async () => {
    await granted(one, SPACED);
    await pass(5 * SECOND);
    await setClock(hands, HOUR);
    const {waitMs} = await refused(one, SPACED);
    assert.ok(waitMs > 10 * SECOND && waitMs <= 15 * SECOND, `${waitMs}`);
    await pass(15 * SECOND);
    await granted(one, SPACED);
  });

  it('several times, back and forth', async () => {
    await granted(one, MINUTE_OF_FOUR);
    await granted(two, MINUTE_OF_FOUR);
    for (const jump of [HOUR, -2 * HOUR]) {
      await setClock(hands, jump);
      await pass(5 * SECOND);
      await granted(two, MINUTE_OF_FOUR);
    }
    const {waitMs} = await refused(one, MINUTE_OF_FOUR);
    assert.ok(waitMs > 45 * SECOND && waitMs <= 50 * SECOND, `${waitMs}`);
  });

  it('and then it comes back empty', async () => {
    await granted(one, MINUTE_OF_FOUR, 4);
    await setClock(hands, HOUR);
    await refused(one, MINUTE_OF_FOUR);
    await hands.flushall();
    await pass(20 * SECOND);
    const {waitMs} = await refused(one, MINUTE_OF_FOUR);
    assert.ok(waitMs > 30 * SECOND && waitMs <= 40 * SECOND, `${waitMs}`);
  });
});

it('a machine that slept does not take its time for the right one', async () => {
  await granted(one, MINUTE_OF_FOUR);
  passed.two += 10 * MINUTE;
  await setClock(hands, 10 * MINUTE);
  await granted(two, MINUTE_OF_FOUR, 2);
  await granted(one, MINUTE_OF_FOUR, 2);
  for (const store of [one, two]) await refused(store, MINUTE_OF_FOUR);
  await pass(MINUTE);
  await granted(two, MINUTE_OF_FOUR, 4);
});

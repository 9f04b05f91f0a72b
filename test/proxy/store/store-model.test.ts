// Random histories: the stores grant what a model grants that is too simple to be wrong.
import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import * as fc from 'fast-check';
import type {Rule, Taken} from '../../../proxy/src/store/store.js';
import {startRedis, type RunningRedis} from '../../../tools/redis.js';
import {MINUTE, SECOND, assertWait, memoryRig, redisRig, type StoreRig} from '../support/store-rigs.js';

type Step =
  | {readonly do: 'pass'; readonly minutes: number}
  | {readonly do: 'take'; readonly rules: readonly number[]}
  | {readonly do: 'giveBack'; readonly event: number};

interface Happened {
  readonly id: string;
  readonly at: number;
  readonly rules: readonly Rule[];
}

// No sum of whole minutes is a limit here, so that the moments of a real clock between two steps do not matter.
const odd = (minutes: number): number => minutes * MINUTE + 30 * SECOND;
const RULES: readonly Rule[] = [
  {key: 'a', windows: [{ms: odd(5), max: 2}]},
  {
    key: 'b',
    windows: [
      {ms: odd(3), max: 1},
      {ms: odd(20), max: 4},
    ],
  },
  {key: 'c', windows: [{ms: odd(30), max: 6}], gapsMs: [odd(1), odd(2), odd(4)]},
  {key: 'd', windows: [], gapsMs: [odd(0)]},
  {key: 'e', windows: [{ms: odd(9), max: 3}], gapsMs: [odd(12)]},
];

const step: fc.Arbitrary<Step> = fc.oneof(
  {weight: 3, arbitrary: fc.record({do: fc.constant('pass' as const), minutes: fc.nat(8)})},
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('take' as const),
      rules: fc.uniqueArray(fc.nat(RULES.length - 1), {minLength: 1}),
    }),
  },
  {weight: 1, arbitrary: fc.record({do: fc.constant('giveBack' as const), event: fc.nat(20)})},
);

/** When the rule would say yes, from all that has happened; the past moment that it looks at is left out. */
function waitOf(rule: Rule, past: readonly Happened[], now: number): number {
  const of = (ms: number): number[] =>
    past.filter(({rules, at}) => rules.includes(rule) && at > now - ms).map(({at}) => at);
  const full = rule.windows.flatMap(({ms, max}) => {
    const at = of(ms);
    return at.length >= max ? [at[at.length - max]! + ms - now] : [];
  });
  const gaps = rule.gapsMs ?? [];
  const events = of(Math.max(...rule.windows.map(({ms}) => ms), ...gaps));
  const gap =
    events.length && gaps.length ? [events.at(-1)! + gaps[Math.min(events.length, gaps.length) - 1]! - now] : [];
  return Math.max(0, ...full, ...gap);
}

function modelTakes(rules: readonly Rule[], past: readonly Happened[], now: number): Taken {
  const waits = rules.map((rule) => waitOf(rule, past, now));
  const waitMs = Math.max(...waits);
  return waitMs > 0 ? {ok: false, rule: waits.indexOf(waitMs), waitMs} : {ok: true};
}

/** Plays the steps, and looks after each one. */
async function play(rig: StoreRig, steps: readonly Step[]): Promise<void> {
  let now = 0;
  let past: Happened[] = [];
  const ever: Happened[] = [];
  for (const [index, step] of steps.entries()) {
    if (step.do === 'pass') {
      now += step.minutes * MINUTE;
      await rig.pass(step.minutes * MINUTE);
    } else if (step.do === 'giveBack') {
      const event = ever[step.event];
      if (!event) continue;
      past = past.filter(({id}) => id !== event.id);
      await rig.store.giveBack(event.rules, event.id);
    } else {
      const rules = step.rules.map((place) => RULES[place]!);
      const happened = {id: `${index}`, at: now, rules};
      const expected = modelTakes(rules, past, now);
      const taken = await rig.other.take(rules, happened.id);
      assertSame(rig, taken, expected);
      if (!taken.ok) continue;
      past.push(happened);
      ever.push(happened);
      assertWithin(past, now);
    }
    for (const rule of RULES) {
      const ms = rule.windows[0]?.ms ?? odd(0);
      const known = past.filter(({rules, at}) => rules.includes(rule) && at > now - ms).length;
      assert.equal(await rig.store.count(rule.key, ms), known, rule.key);
    }
  }
}

function assertSame(rig: StoreRig, taken: Taken, expected: Taken): void {
  if (rig.grain === 1 || taken.ok || expected.ok) return assert.deepEqual(taken, expected);
  // Which of two equal waits is the longer one is a matter of moments on a real clock.
  assertWait(rig, taken.waitMs, expected.waitMs);
}

/** Never more than `max` in any window; the one that ends with the latest event is the only new one. */
function assertWithin(past: readonly Happened[], now: number): void {
  for (const rule of RULES) {
    for (const {ms, max} of rule.windows) {
      assert.ok(past.filter(({rules, at}) => rules.includes(rule) && at > now - ms).length <= max, rule.key);
    }
  }
}

let server: RunningRedis;
before(async () => void (server = await startRedis()));
after(() => server.stop());

it('in memory', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, {maxLength: 60, size: 'max'}), (steps) => play(memoryRig(), steps)),
    {numRuns: 500},
  );
});

it('in Redis', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, {maxLength: 40, size: 'max'}), async (steps) => {
      const rig = await redisRig(server);
      try {
        await play(rig, steps);
      } finally {
        await rig.end();
      }
    }),
    {numRuns: 40},
  );
});

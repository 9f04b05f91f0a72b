// Who may call Altegio, and when: what arrives there stays under its limits, and nobody waits in vain.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';
import {Refusal} from '../../../proxy/src/answer.js';
import {OPEN_LIMITS} from '../../../proxy/src/limits.js';
import {mostIn, retryAfterOf, World, type Ask} from './simulation.js';

const PRIORITIES = ['change', 'own', 'public'] as const;

describe('what arrives at Altegio', () => {
  it('is never over 5 in any second, nor 200 in any minute, whoever asks and however slow the store is', async () => {
    const step = fc.record({
      gap: fc.oneof(
        {weight: 6, arbitrary: fc.nat(300)},
        {weight: 1, arbitrary: fc.nat(9_000)},
        {weight: 1, arbitrary: fc.constantFrom(249, 250, 251, 999, 1_000, 1_001)},
      ),
      crowd: fc.integer({min: 1, max: 12}),
      host: fc.nat(1),
      priority: fc.constantFrom(...PRIORITIES),
      leaves: fc.nat(3),
      limited: fc.constantFrom(false, false, false, false, false, false, true),
    });
    let through = 0;
    const delays = fc.array(fc.tuple(fc.nat(90), fc.nat(90)), {minLength: 1, maxLength: 9});
    await fc.assert(
      fc.asyncProperty(fc.array(step, {minLength: 20, maxLength: 250}), delays, async (steps, slow) => {
        const world = new World();
        const hosts = [world.host(), world.host()];
        let turn = 0;
        world.store.delay = () => slow[turn++ % slow.length] ?? [0, 0];
        for (const {gap, crowd, host, priority, leaves, limited} of steps) {
          await world.clock.to(world.clock.now() + gap);
          const asks = Array.from({length: crowd}, () => hosts[host]?.ask(priority));
          for (const ask of asks.slice(0, leaves)) ask?.leave();
          if (limited) void hosts[host]?.limiter.record('limited', 1);
        }
        await world.clock.to(world.clock.now() + 20_000);
        through += world.arrivals.length;
        assert.ok(mostIn(world.arrivals, 1_000) <= 5, 'in a second');
        assert.ok(mostIn(world.arrivals, 60_000) <= 200, 'in a minute');
        assert.ok(mostIn(world.arrivals, 59_800) <= 180, 'of our own minute');
        // Each has an end, and nothing is left behind.
        assert.ok(world.asks.every(({through, failed}) => (through === null) !== (failed === null)));
        assert.deepEqual([hosts[0]?.limiter.waiting, hosts[1]?.limiter.waiting, world.clock.timers], [0, 0, 0]);
      }),
      {numRuns: 25},
    );
    assert.ok(through > 200, `only ${through} were let through in all`);
  });

  it('keeps the spacing and the minute to the millisecond on a quick store, and uses them up', async () => {
    const world = new World();
    const host = world.host();
    await hammer(world, [host], 130_000, 50);
    assert.equal(mostIn(world.arrivals, 249), 1);
    assert.equal(mostIn(world.arrivals, 59_999), 180);
    // In each of two minutes 180, and 41 in 10 seconds of the third.
    assert.equal(world.arrivals.length, 401);
  });

  it('is shared by all who have the same store', async () => {
    const world = new World();
    const hosts = [world.host(), world.host(), world.host()];
    await hammer(world, hosts, 60_000, 50);
    assert.equal(mostIn(world.arrivals, 249), 1);
    assert.ok(world.arrivals.length >= 178 && world.arrivals.length <= 181, String(world.arrivals.length));
    for (const {told} of hosts) assert.ok(told.filter((line) => line.startsWith('waited')).length > 20);
  });

  it('holds with one of the two limits alone', async () => {
    const spaced = new World();
    await hammer(spaced, [spaced.host({gatePerMinute: 0})], 60_000, 50);
    assert.equal(mostIn(spaced.arrivals, 249), 1);
    assert.equal(spaced.arrivals.length, 241);
    const counted = new World();
    await hammer(counted, [counted.host({gateSpacingMs: 0})], 60_000, 50);
    assert.equal(mostIn(counted.arrivals, 59_999), 180);
    assert.ok((counted.arrivals[170] ?? Infinity) < 3_000, 'without a spacing there is no reason to wait');
  });

  it('has no limit and costs the store nothing when both are off', async () => {
    const world = new World();
    world.store.down = true;
    const {limiter, ask} = world.host(OPEN_LIMITS);
    for (let index = 0; index < 1_000; index += 1) ask('public');
    await world.clock.to(0);
    assert.equal(world.arrivals.length, 1_000);
    assert.equal(limiter.refusal('public'), null);
    await limiter.record('answered');
    assert.equal(world.store.calls, 0);
  });
});

describe('who goes first', () => {
  it('a change before own reads before public ones, and among equals who came first', async () => {
    const world = new World();
    const {ask} = world.host();
    ask('own', 'at once');
    await world.clock.to(10);
    for (const name of ['public 1', 'own 1', 'public 2', 'own 2', 'change 1', 'change 2']) {
      ask(PRIORITIES.find((priority) => name.startsWith(priority)) ?? 'public', name);
    }
    await world.clock.to(3_000);
    assert.deepEqual(world.order, ['at once', 'change 1', 'change 2', 'own 1', 'own 2', 'public 1', 'public 2']);
    assert.deepEqual(world.arrivals, [0, 250, 500, 750, 1_000, 1_250, 1_500]);
  });

  it('a full line sends away the newest of the lowest, and only for a higher one', async () => {
    const world = new World();
    const {limiter, told, ask} = world.host({gateQueue: 3});
    ask('own', 'at once');
    await world.clock.to(10);
    const [first, second, own] = [ask('public'), ask('public'), ask('own')];
    assert.ok(limiter.refusal('public') instanceof Refusal);
    assert.equal(limiter.refusal('own'), null);
    const late = ask('public');
    const change = ask('change');
    await world.clock.to(10);
    assert.deepEqual([first.failed === null, second.failed === null], [true, false]);
    const another = ask('own');
    await world.clock.to(10);
    assert.equal(limiter.waiting, 3);
    for (const shed of [late, second, first]) assert.ok(retryAfterOf(shed) >= 1);
    // Nobody below is left to give way.
    const tooMany = ask('own');
    await world.clock.to(10);
    assert.ok(retryAfterOf(tooMany) >= 1);
    await world.clock.to(3_000);
    assert.deepEqual([change.through, own.through, another.through], [250, 500, 750]);
    assert.deepEqual(
      told.filter((line) => line.startsWith('shed')),
      ['shed public', 'shed public', 'shed public', 'shed public', 'shed own'],
    );
  });
});

describe('who would wait too long', () => {
  it('is told so at once, with times to come back that are spread out', async () => {
    const world = new World();
    const {limiter, ask} = world.host();
    for (let index = 0; index < 500; index += 1) ask('public');
    await world.clock.to(0);
    // One has its turn, 23 wait behind it.
    const shed = world.asks.filter(({failed}) => failed !== null);
    assert.equal(shed.length, 476);
    assert.equal(limiter.waiting, 23);
    const seconds = shed.map(retryAfterOf);
    assert.ok(seconds.every((value) => Number.isInteger(value) && value >= 6 && value <= 12));
    const counts = [...new Set(seconds)].map((value) => seconds.filter((other) => other === value).length);
    assert.ok(counts.length >= 4 && Math.max(...counts) < 250, counts.join());
    await world.clock.to(6_000);
    assert.equal(world.arrivals.length, 24);
  });

  it('is judged by the pace of the turns, not by a pause between them', async () => {
    const world = new World();
    const {limiter, ask} = world.host();
    await hammer(world, [{ask}], 1_000, 50);
    void limiter.record('limited', 4);
    await hammer(world, [{ask}], 5_990, 50);
    assert.ok(mostIn(world.arrivals, 3_999) < 10);
    // 24 have a place again, as if nothing had been.
    assert.equal(limiter.waiting, 24);
  });

  it('is judged by the places before it and by the minute that is used up', async () => {
    const world = new World();
    const {limiter, ask} = world.host({gateWaitMs: 1_000});
    for (let index = 0; index < 8; index += 1) ask('public');
    // Places at 250, 500, 750 and 1,000 ms.
    await world.clock.to(0);
    assert.equal(limiter.waiting, 4);
    await hammer(world, [{ask}], 44_750, 50);
    assert.equal(world.arrivals.length, 180);
    // The whole minute is used; the next turn is at 60 s.
    const early = ask('change');
    await world.clock.to(58_999);
    const almost = limiter.refusal('change');
    await world.clock.to(59_000);
    const inTime = ask('change');
    await world.clock.to(61_000);
    assert.equal(early.failed?.at, early.at);
    assert.ok(retryAfterOf(early) >= 15);
    assert.ok(almost);
    assert.equal(inTime.through, 60_000);
  });

  it('hardly ever waits first, also when several instances share the turns', async () => {
    const world = new World();
    const hosts = [world.host(), world.host(), world.host()];
    await hammer(world, hosts, 100_000, 100);
    await world.clock.to(110_000);
    const shed = world.asks.filter(({failed}) => failed !== null);
    const afterWaiting = shed.filter(({at, failed}) => failed?.at !== at);
    assert.ok(shed.length > 2_000);
    assert.ok(afterWaiting.length < shed.length / 50, `${afterWaiting.length} of ${shed.length}`);
    assert.ok(world.asks.every(({at, through, failed}) => (through ?? failed?.at ?? Infinity) - at <= 8_100));
  });

  it('waits no longer than allowed when others keep going first', async () => {
    const world = new World();
    const {ask} = world.host({gateWaitMs: 2_000, gateQueue: 4, gatePerMinute: 0});
    for (let time = 0; time < 4_000; time += 125) {
      ask('change', `change ${time}`);
      if (time === 250) ask('public');
      await world.clock.to(time + 125);
    }
    const last = world.asks.find(({name}) => name === 'public');
    assert.ok(last?.failed && last.failed.at - last.at <= 2_100);
    assert.ok(retryAfterOf(last) >= 1);
  });

  it('is not let in to wait at all with a wait of 0', async () => {
    const world = new World();
    const {ask} = world.host({gateWaitMs: 0});
    world.store.delay = () => [5, 5];
    const [first, second] = [ask('own'), ask('own')];
    await world.clock.to(1_000);
    assert.equal(first.through, 10);
    assert.equal(second.failed?.at, 0);
  });
});

/** Many clients at every host, who all come back at once. */
async function hammer(
  world: World,
  hosts: readonly {ask(priority: 'public'): Ask}[],
  until: number,
  everyMs: number,
): Promise<void> {
  while (world.clock.now() < until) {
    for (const {ask} of hosts) for (let client = 0; client < 3; client += 1) ask('public');
    await world.clock.to(Math.min(until, world.clock.now() + everyMs));
  }
}

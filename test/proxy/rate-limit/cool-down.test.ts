// After "too much" from Altegio nobody calls for a while: how long, for whom, and when it is over.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {OPEN_LIMITS} from '../../../proxy/src/limits.js';
import {reopened, retryAfterOf, World} from './simulation.js';

describe('a cool-down', () => {
  it('lets nobody through for 2 seconds, then goes on', async () => {
    const world = new World();
    const {limiter, told, ask} = world.host();
    ask('own');
    await world.clock.to(100);
    await limiter.record('limited');
    assert.equal(limiter.coolDownMs, 2_000);
    const [first, second] = [ask('public'), ask('change')];
    await world.clock.to(2_099);
    assert.equal(limiter.coolDownMs, 1);
    assert.deepEqual(world.arrivals, [0]);
    await world.clock.to(5_000);
    assert.deepEqual([second.through, first.through], [2_100, 2_350]);
    assert.equal(limiter.coolDownMs, 0);
    assert.deepEqual(
      told.filter((line) => !line.startsWith('waited')),
      ['closed 2000', 'opened'],
    );
  });

  it('doubles from one closing to the next, up to a minute, and forgets it after an answer as usual', async () => {
    const world = new World();
    const {limiter, told} = world.host();
    for (let round = 0; round < 8; round += 1) {
      await limiter.record('limited');
      await reopened(world, limiter);
    }
    await limiter.record('answered');
    await limiter.record('limited');
    const seconds = told.filter((line) => line.startsWith('closed')).map((line) => Number(line.slice(7)) / 1000);
    assert.deepEqual(seconds, [2, 4, 8, 16, 32, 60, 60, 60, 2]);
  });

  it('remembers the closings before it for some minutes, not for ever', async () => {
    const world = new World();
    const {limiter} = world.host();
    await limiter.record('limited');
    await world.clock.to(120_000);
    await limiter.record('limited');
    assert.equal(limiter.coolDownMs, 4_000);
    await world.clock.to(1_200_000);
    await limiter.record('limited');
    assert.equal(limiter.coolDownMs, 2_000);
  });

  it('believes a Retry-After, up to a minute, and only one that is a time to wait', async () => {
    for (const [given, closed] of [
      [1, 1_000],
      [0.5, 500],
      [7, 7_000],
      [61, 60_000],
      [86_400, 60_000],
      [Infinity, 60_000],
      [0, 2_000],
      [-5, 2_000],
      [NaN, 2_000],
      [undefined, 2_000],
    ] as const) {
      const world = new World();
      const {limiter} = world.host();
      await limiter.record('limited', given);
      assert.equal(limiter.coolDownMs, closed, String(given));
      const {ask} = world.host({gateWaitMs: 60_000});
      const elsewhere = ask('own');
      await world.clock.to(70_000);
      assert.equal(elsewhere.through, closed, `elsewhere, ${given}`);
    }
  });

  it('counts once for several calls that were under way, and lasts as long as the longest Retry-After', async () => {
    const world = new World();
    const {limiter, told} = world.host();
    world.store.delay = () => [3, 3];
    const heard = [undefined, undefined, 5, 3, undefined, 1].map((seconds) => limiter.record('limited', seconds));
    await world.clock.to(1_000);
    await Promise.all(heard);
    assert.equal(limiter.coolDownMs, 4_000);
    assert.equal(told.filter((line) => line.startsWith('closed')).length, 1);
    const elsewhere = world.host().ask('own');
    await world.clock.to(20_000);
    assert.ok(elsewhere.through !== null && elsewhere.through >= 5_000 && elsewhere.through < 5_100);
    void limiter.record('limited');
    await world.clock.to(20_100);
    assert.ok(limiter.coolDownMs > 3_900 && limiter.coolDownMs <= 4_000, String(limiter.coolDownMs));
  });

  it('is closed from the moment it heard, whatever the store is doing', async () => {
    const world = new World();
    const {limiter, ask} = world.host();
    world.store.delay = () => [20, 20];
    const asked = ask('own');
    await world.clock.to(30);
    // The turn is already on its way.
    void limiter.record('limited');
    await world.clock.to(2_000);
    assert.equal(asked.through, null);
    await world.clock.to(3_000);
    assert.ok(asked.through !== null && asked.through >= 2_030);
    // The turn that was not used was given back.
    assert.equal(await world.store.count('gate', 60_000), 1);
  });

  it('keeps those who can still have their turn in time, and tells the others at once', async () => {
    const world = new World();
    const {limiter, ask} = world.host({gateWaitMs: 3_000});
    ask('own');
    await world.clock.to(10);
    const asks = Array.from({length: 8}, () => ask('public'));
    await limiter.record('limited');
    await world.clock.to(10);
    // The first five find a place up to 1 s after the cool-down.
    assert.deepEqual(
      asks.map(({failed}) => failed?.at ?? null),
      [null, null, null, null, null, 10, 10, 10],
    );
    for (const shed of asks.slice(5)) assert.ok(retryAfterOf(shed) >= 3);
    await world.clock.to(5_000);
    assert.equal(asks[4]?.through, 3_010);
    const before = ask('change');
    await limiter.record('limited', 30);
    const during = ask('change');
    await world.clock.to(5_000);
    for (const shed of [before, during]) assert.ok(shed.failed?.at === 5_000 && retryAfterOf(shed) >= 30);
  });
});

describe('an answer as usual', () => {
  it('costs the store nothing unless there was a cool-down before', async () => {
    const world = new World();
    const {limiter} = world.host();
    await limiter.record('answered');
    assert.equal(world.store.calls, 0);
    await limiter.record('limited');
    await reopened(world, limiter);
    const before = world.store.calls;
    for (let index = 0; index < 5; index += 1) await limiter.record('answered');
    assert.equal(world.store.calls, before + 1);
  });

  it('to a call from before the closing does not end the count', async () => {
    const world = new World();
    const {limiter} = world.host();
    await limiter.record('limited');
    await limiter.record('answered');
    await reopened(world, limiter);
    await limiter.record('limited');
    assert.equal(limiter.coolDownMs, 4_000);
  });
});

describe('with the store down', () => {
  it('a process still keeps quiet by itself, longer each time, and its calls go on without an error', async () => {
    const world = new World();
    const {limiter} = world.host();
    world.store.down = true;
    await limiter.record('limited');
    assert.equal(limiter.coolDownMs, 2_000);
    await reopened(world, limiter);
    await limiter.record('limited');
    assert.equal(limiter.coolDownMs, 4_000);
    await reopened(world, limiter);
  });

  it('what could not be forgotten is forgotten with the next answer as usual', async () => {
    const world = new World();
    const {limiter} = world.host();
    await limiter.record('limited');
    await reopened(world, limiter);
    world.store.down = true;
    await limiter.record('answered');
    world.store.down = false;
    await limiter.record('answered');
    await limiter.record('limited');
    assert.equal(limiter.coolDownMs, 2_000);
  });
});

describe('a rate limiter without limits', () => {
  it('closes as well, and opens for all who waited', async () => {
    const world = new World();
    const {limiter, told, ask} = world.host({gatePerMinute: 0, gateSpacingMs: 0});
    ask('public');
    await limiter.record('limited');
    const asks = [ask('public'), ask('change')];
    await world.clock.to(1_999);
    assert.deepEqual(world.arrivals, [0]);
    await world.clock.to(2_000);
    assert.deepEqual(
      asks.map(({through}) => through),
      [2_000, 2_000],
    );
    assert.deepEqual(told, ['closed 2000', 'opened', 'waited change 2000', 'waited public 2000']);
    await limiter.record('answered');
    ask('public');
    await world.clock.to(2_000);
    assert.equal(world.arrivals.length, 4);
  });
});

describe('a pause of 0', () => {
  it('is none, as in the sandbox', async () => {
    const world = new World();
    for (const limits of [OPEN_LIMITS, {gateClosedMs: 0, gateClosedMaxMs: 0}]) {
      const {limiter, told, ask} = world.host(limits);
      const calls = world.store.calls;
      for (const seconds of [undefined, 5, undefined]) await limiter.record('limited', seconds);
      assert.deepEqual([limiter.coolDownMs, world.store.calls], [0, calls]);
      const asked = ask('public');
      await world.clock.to(world.clock.now());
      assert.equal(asked.through, asked.at);
      assert.ok(!told.some((line) => /closed|opened/.test(line)));
    }
  });
});

// Several instances on one store: what one of them heard from Altegio holds for all.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {reopened, retryAfterOf, World} from './simulation.js';

describe('several instances', () => {
  it('are all closed by what one of them heard, and tell those who would wait too long', async () => {
    const world = new World();
    const [one, other] = [world.host(), world.host()];
    await one.limiter.record('limited', 5);
    const waits = other.ask('own');
    await world.clock.to(5_500);
    assert.equal(waits.through, 5_000);
    await one.limiter.record('limited', 40);
    const sheds = other.ask('own');
    await world.clock.to(6_000);
    assert.ok(retryAfterOf(sheds) >= 39);
    assert.equal(sheds.failed?.at, 5_500);
  });

  it('count one closing that both heard of once, and an answer as usual at either one ends the count', async () => {
    const world = new World();
    const [one, other] = [world.host(), world.host()];
    const both = async (seconds?: number): Promise<void> => {
      await Promise.all([one.limiter.record('limited'), other.limiter.record('limited', seconds)]);
    };
    await both();
    assert.deepEqual([one.limiter.coolDownMs, other.limiter.coolDownMs], [2_000, 2_000]);
    await reopened(world, one.limiter);
    await both();
    assert.deepEqual([one.limiter.coolDownMs, other.limiter.coolDownMs], [4_000, 4_000]);
    await reopened(world, one.limiter);
    await other.limiter.record('answered');
    await both();
    assert.deepEqual([one.limiter.coolDownMs, other.limiter.coolDownMs], [2_000, 2_000]);
  });

  it('that hears later does not shorten what the first one heard, but may lengthen it', async () => {
    const world = new World();
    const [one, other, third] = [world.host(), world.host(), world.host({gateWaitMs: 60_000})];
    await one.limiter.record('limited', 10);
    await other.limiter.record('limited', 3);
    assert.equal(other.limiter.coolDownMs, 10_000);
    const first = third.ask('own');
    await world.clock.to(20_000);
    assert.equal(first.through, 10_000);
    await one.limiter.record('limited', 3);
    await other.limiter.record('limited', 10);
    const second = third.ask('own');
    await world.clock.to(50_000);
    assert.equal(second.through, 30_000);
  });
});

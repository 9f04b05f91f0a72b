// Clients that leave while they wait, and a store that is late, down or wrong: no turn is lost, and none is made up.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import {retryAfterOf, World} from './simulation.js';

describe('a client that leaves', () => {
  it('frees its place and takes no turn', async () => {
    const world = new World();
    const {limiter, ask} = world.host({gateQueue: 2});
    ask('own', 'at once');
    await world.clock.to(10);
    const [gone, next] = [ask('own', 'gone'), ask('own', 'next')];
    assert.ok(limiter.refusal('own'));
    gone.leave();
    assert.equal(limiter.waiting, 1);
    assert.equal(limiter.refusal('own'), null);
    await world.clock.to(10);
    assert.match(String(gone.failed?.reason), /gone/);
    await world.clock.to(2_000);
    assert.equal(next.through, 250);
    assert.deepEqual(world.order, ['at once', 'next']);
    ask('own');
    await world.clock.to(2_000);
    const waiting = [ask('own'), ask('public')];
    for (const each of waiting) each.leave();
    assert.deepEqual([limiter.waiting, world.clock.timers], [0, 0]);
  });

  it('does not even ask when it left before', async () => {
    const world = new World();
    const {limiter} = world.host();
    const reason = new Error('gone before');
    await assert.rejects(limiter.turn('own', AbortSignal.abort(reason)), reason);
    assert.equal(world.store.calls, 0);
  });

  it('gives back a turn that was under way, when nobody else wants it', async () => {
    const world = new World();
    const {limiter, ask} = world.host();
    world.store.delay = () => [10, 10];
    const gone = ask('own');
    await world.clock.to(15);
    gone.leave();
    await world.clock.to(100);
    assert.equal(await world.store.count('gate', 60_000), 0);
    assert.deepEqual([gone.through, limiter.waiting, world.clock.timers], [null, 0, 0]);
  });

  it('leaves a turn that was under way to the next one', async () => {
    const world = new World();
    const {ask} = world.host();
    world.store.delay = () => [10, 10];
    const [gone, next] = [ask('own'), ask('own')];
    await world.clock.to(15);
    gone.leave();
    await world.clock.to(1_000);
    assert.equal(next.through, 20);
    assert.equal(await world.store.count('gate', 60_000), 1);
  });
});

describe('the store', () => {
  it('a turn that was long on its way is given back, and asked for again', async () => {
    const world = new World();
    const {ask} = world.host();
    const delays: [number, number][] = [[0, 101]];
    world.store.delay = () => delays.shift() ?? [0, 0];
    const [first, second] = [ask('own'), ask('own')];
    await world.clock.to(1_000);
    assert.deepEqual([first.through, second.through], [101, 351]);
    // The one that was not used does not count.
    assert.equal(await world.store.count('gate', 60_000), 2);
  });

  it('one that is always too slow lets nobody through, and nobody hangs', async () => {
    const world = new World();
    const {ask} = world.host();
    world.store.delay = () => [60, 60];
    const asks = [ask('change'), ask('public')];
    await world.clock.to(9_000);
    assert.deepEqual(world.arrivals, []);
    for (const each of asks) assert.ok(retryAfterOf(each) >= 1 && each.failed?.at === 8_100);
  });

  it('down: 503 for all who wait, and no turn; back: turns again', async () => {
    const world = new World();
    const {ask} = world.host();
    ask('own', 'before');
    await world.clock.to(100);
    const waiting = [ask('own'), ask('change'), ask('public')];
    world.store.down = true;
    await world.clock.to(1_000);
    for (const each of waiting) assert.ok(retryAfterOf(each) >= 2);
    const during = ask('change');
    await world.clock.to(2_000);
    assert.ok(retryAfterOf(during) >= 2);
    world.store.down = false;
    const after = ask('public');
    await world.clock.to(3_000);
    assert.equal(after.through, 2_000);
    assert.deepEqual(world.arrivals, [0, 2_000]);
  });

  it('a mistake in it is shown as it is, and lets nobody through', async () => {
    const world = new World();
    const mistake = new TypeError('broken');
    const broken = new MemoryStore();
    broken.take = () => Promise.reject(mistake);
    const ask = world.host({}, {store: broken}).ask('own');
    await world.clock.to(1_000);
    assert.equal(ask.failed?.reason, mistake);
  });
});

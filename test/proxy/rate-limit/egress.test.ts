// Several addresses: each has its own limits in one store, and what Altegio says to one closes that one alone.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {describe, it} from 'node:test';
import {createProxy} from '../../../proxy/src/handler.js';
import {DEFAULT_LIMITS} from '../../../proxy/src/limits.js';
import {undiciSend} from '../../../proxy/src/node/undici-upstream.js';
import {Egress} from '../../../proxy/src/rate-limit/egress.js';
import {MemoryStore} from '../../../proxy/src/store/memory-store.js';
import {PLAIN, browserRequest} from '../support/proxy.js';
import {World, mostIn} from './simulation.js';

const MINUTE = 60_000;
const CLIENTS = 60;

/** Clients of two instances without a pause for two minutes. Gives when calls left, by address. */
async function served(addresses: number): Promise<Map<string, number[]>> {
  const world = new World();
  const names = Array.from({length: addresses}, (_, place) => `10.0.0.${place}`);
  const arrivals = new Map(names.map((name): [string, number[]] => [name, []]));
  const random = (): number => 0.5;
  const instances = [1, 2].map(
    () => new Egress(names.map((way) => ({way, limiter: world.host({}, {egress: way, random}).limiter}))),
  );
  const client = async (place: number): Promise<void> => {
    while (world.clock.now() < 2 * MINUTE) {
      try {
        const {way} = await instances[place % 2]!.turn('own');
        arrivals.get(way)?.push(world.clock.now());
      } catch {
        await world.clock.wait(2_000);
      }
    }
  };
  for (let place = 0; place < CLIENTS; place++) void client(place);
  await world.clock.to(2 * MINUTE);
  return arrivals;
}

describe('several addresses', () => {
  it('serve as much more as they are, and none sends more than its limit', async () => {
    const runs = await Promise.all([served(1), served(2), served(4)]);
    const counts = runs.map((run) => [...run.values()].flat().length);
    assert.ok(counts[0]! > 2 * 170, `${counts}`);
    assert.ok(counts[1]! >= 1.95 * counts[0]! && counts[2]! >= 3.8 * counts[0]!, `${counts}`);
    for (const arrivals of runs.flatMap((run) => [...run.values()])) {
      assert.ok(mostIn(arrivals, 1_000) <= 5 && mostIn(arrivals, MINUTE) <= 181);
    }
  });

  it('are closed one by one: the others go on, and another instance hears of it', async () => {
    const world = new World();
    const lanes = ['a', 'b'].map((way) => ({way, limiter: world.host({}, {egress: way}).limiter}));
    const other = ['a', 'b'].map((way) => ({way, limiter: world.host({}, {egress: way}).limiter}));
    await lanes[0]!.limiter.record('limited', 30);
    const [here, there] = [new Egress(lanes), new Egress(other)];
    for (let turn = 0; turn < 8; turn++) {
      assert.equal((await here.turn('own')).way, 'b');
      await world.clock.to(world.clock.now() + 300);
    }
    const told: string[] = [];
    const ask = async (): Promise<void> => void told.push((await there.turn('own')).way);
    for (let turn = 0; turn < 4; turn++) void ask().catch(() => told.push('refused'));
    await world.clock.to(world.clock.now() + 20_000);
    assert.ok(told.includes('b') && !told.includes('a'), `${told}`);
  });
});

it('a call leaves from the address whose turn it is', async (t) => {
  const seen: string[] = [];
  const altegio = createServer((request, response) => {
    seen.push(request.socket.remoteAddress ?? '');
    response.writeHead(200, {'Content-Type': 'application/json'}).end('{"success":true,"data":[],"meta":[]}');
  });
  await new Promise<void>((resolve) => altegio.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(altegio.address() as AddressInfo).port}/api/v1`;
  const pools = ['127.0.0.2', '127.0.0.3'].map((localAddress) => ({
    ...undiciSend(baseUrl, {localAddress}),
    name: localAddress,
  }));
  t.after(async () => {
    await Promise.all(pools.map(({close}) => close()));
    altegio.close();
  });
  const proxy = createProxy({
    ...PLAIN,
    upstream: {baseUrl, send: pools[0]!.send},
    egress: pools.map(({name, send}) => ({name, upstream: {baseUrl, send}})),
    limits: {...DEFAULT_LIMITS, gateSpacingMs: 60_000, gateWaitMs: 0},
    store: new MemoryStore(),
  });
  const ask = async (location: number): Promise<number> =>
    (await proxy(browserRequest('GET', `/book_dates/${location}`))).status;
  assert.deepEqual([await ask(1), await ask(2), await ask(3)], [200, 200, 503]);
  assert.deepEqual(seen.toSorted(), ['127.0.0.2', '127.0.0.3']);
});

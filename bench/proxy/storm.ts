// Responsible for: an overload of 500 clients on one installation, and the calls that reach Altegio. Not for: the clients (load.ts).
import {startRedis} from '../../tools/redis.js';
import {number, print, type Bars} from '../table.js';
import {arrivalsAt, mostWithin} from './arrivals.js';
import {startNode, startProxy, type Child} from './children.js';
import {load, quantile, type Ask} from './load.js';
import {signIn} from './throughput.js';

const PAGE = {'X-Requested-With': 'altegio-elements', 'Content-Type': 'application/json'};

export async function storm(seconds: number, bars: Bars): Promise<void> {
  const rows: string[][] = [];
  for (const instances of [1, 2]) {
    const altegio = await startNode('bench/proxy/altegio.ts');
    const redis = instances > 1 ? await startRedis() : null;
    const proxies: Child[] = [];
    for (let n = 0; n < instances; n++) proxies.push(await startProxy(altegio, redis ? {REDIS_URL: redis.url} : {}));
    const [first] = proxies as [Child];
    const cookie = await signIn(first);
    // The call of the sign-in, and a full minute before it, do not count.
    const before = (await arrivalsAt(altegio.origin)).length;
    const memory = watchMemory(proxies);
    const heard = await Promise.all(
      proxies.map(({origin}, index) =>
        load({origin, clients: 500 / instances, seconds, ask: (n) => asks(n + index, origin, cookie)}),
      ),
    );
    const most = await memory.end();
    const arrivals = (await arrivalsAt(altegio.origin)).slice(before);
    for (const child of [...proxies, altegio]) await child.end();
    await redis?.stop();

    const answers = heard.flatMap((one) => one.answers);
    const shed = answers.filter(({status}) => status === 503);
    const name = instances === 1 ? 'one instance' : 'two instances on one Redis';
    const p99 = quantile(
      shed.map(({ms}) => ms),
      0.99,
    );
    const checks: [string, number, number, string][] = [
      ['arrivals in any 1,000 ms', mostWithin(arrivals, 1_000), 5, ''],
      ['arrivals in any 60 s', mostWithin(arrivals, 60_000), 200, ''],
      ['shed, p99', p99, 250, ' ms'],
      ['shed without Retry-After', shed.filter(({retryAfter}) => !retryAfter).length, 0, ''],
      ['largest RSS of an instance', most / 1e6, 200, ' MB'],
      ['connections cut', heard.reduce((sum, {cut}) => sum + cut, 0), 0, ''],
    ];
    for (const [what, value, limit, unit] of checks) {
      rows.push([`${name}: ${what}`, `${number(value)}${unit}`, bars.check(`${name}: ${what}`, value, limit, unit)]);
    }
    rows.push([`${name}: answered, of them shed`, `${number(answers.length)}, ${number(shed.length)}`, '']);
    rows.push([`${name}: other statuses`, statuses(answers.map(({status}) => status)), '']);
  }
  print(`500 clients for ${seconds} s`, ['what', 'measured', 'bar'], rows);
}

/** Alternates between public reads of many days, a client's own reads, and changes. */
export function asks(n: number, origin: string, cookie: string): Ask {
  const headers = {...PAGE, Origin: origin, cookie};
  switch (n % 4) {
    case 0:
      return {method: 'GET', path: '/altegio/user/records/', headers};
    case 1:
      return {method: 'DELETE', path: `/altegio/user/records/${n}`, headers};
    default:
      return {method: 'GET', path: `/altegio/book_times/4564/${n % 5000}/2026-12-01`, headers};
  }
}

function statuses(all: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const status of all) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${status}: ${number(count)}`).join(', ');
}

function watchMemory(proxies: readonly Child[]): {end(): Promise<number>} {
  let most = 0;
  const look = async (): Promise<void> => {
    for (const {origin} of proxies) {
      const text = await (await fetch(`${origin}/metrics`)).text();
      most = Math.max(most, Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? 0));
    }
  };
  const timer = setInterval(() => void look().catch(() => undefined), 2_000);
  return {
    end: async () => {
      clearInterval(timer);
      await look();
      return most;
    },
  };
}

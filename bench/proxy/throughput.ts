// Responsible for: the cost of the proxy's checks, compared with a proxy that only forwards. Not for: the clients (load.ts).
import {median, number, print, type Bars} from '../table.js';
import {startNginx, startNode, startProxy, type Child} from './children.js';
import {load, quantile, type Ask} from './load.js';

const PAGE = {'X-Requested-With': 'altegio-elements', Accept: 'application/vnd.api.v2+json', 'Accept-Language': 'en'};

// No limits and no cache, so that only the proxy's own work is measured.
export const WIDE_OPEN = {
  GATE_SPACING_MS: '0',
  GATE_PER_MINUTE: '0',
  GATE_QUEUE: '10000',
  CACHE_AVAILABILITY_SECONDS: '0',
};

export async function throughput(rounds: number, bars: Bars): Promise<void> {
  const altegio = await startNode('bench/proxy/altegio.ts');
  const ours = await startProxy(altegio, WIDE_OPEN);
  const others: Record<string, Child> = {
    'plain Node http.request': await startNode('bench/proxy/others.ts', ['plain', altegio.origin]),
    nginx: await startNginx(altegio),
    '@fastify/http-proxy': await startNode('bench/proxy/others.ts', ['fastify', altegio.origin]),
    'hono/proxy': await startNode('bench/proxy/others.ts', ['hono', altegio.origin]),
  };
  const cookie = await signIn(ours);
  const publicRead = (n: number): Ask => ({
    method: 'GET',
    path: `/altegio/book_times/4564/${1 + (n % 1000)}/2026-12-01`,
    headers: PAGE,
  });
  const ownRead = (): Ask => ({method: 'GET', path: '/altegio/user/records/', headers: {...PAGE, cookie}});
  const lanes = [
    ...Object.entries(others).map(([name, child]) => ({name, child, ask: publicRead})),
    {name: 'ours, a public read', child: ours, ask: publicRead},
    {name: 'ours, a read with a session', child: ours, ask: ownRead},
  ].map((lane) => ({
    ...lane,
    rate: [] as number[],
    p50: [] as number[],
    alone: [] as number[],
    /** Milliseconds of a processor for a thousand requests. */
    cpu: [] as number[],
  }));

  for (const {child, ask} of lanes) await load({origin: child.origin, ask, clients: 50, seconds: 2});
  for (let round = 0; round < rounds; round++) {
    for (const {child, ask, rate, p50, alone, cpu} of lanes) {
      const {origin} = child;
      const before = child.cpuMs();
      const many = await load({origin, ask, clients: 50, seconds: 2});
      cpu.push((1_000 * (child.cpuMs() - before)) / many.answers.length);
      const one = await load({origin, ask, clients: 1, seconds: 1});
      for (const heard of [many, one]) {
        const wrong = heard.cut + heard.answers.filter(({status}) => status !== 200).length;
        if (wrong > 0) throw new Error(`${wrong} requests failed`);
      }
      rate.push(many.answers.length / many.seconds);
      p50.push(
        quantile(
          many.answers.map(({ms}) => ms),
          0.5,
        ),
      );
      alone.push(
        quantile(
          one.answers.map(({ms}) => ms),
          0.5,
        ),
      );
    }
  }
  for (const child of [ours, ...Object.values(others), altegio]) await child.end();

  const plain = lanes[0];
  if (!plain) return;
  // Compare within each round, because the other load of the machine changes between rounds.
  const share = (rate: readonly number[]): number => median(rate.map((one, round) => one / (plain.rate[round] ?? one)));
  const ofPlain = (cpu: readonly number[]): number => median(cpu.map((one, round) => one / (plain.cpu[round] ?? one)));
  const added = (alone: readonly number[]): number =>
    median(alone.map((one, round) => one - (plain.alone[round] ?? one)));
  print(
    'Throughput, 50 connections, and time at one connection',
    ['proxy', 'requests/s', 'of plain', 'processor', 'p50', 'p50 alone', 'added'],
    lanes.map(({name, rate, p50, alone, cpu}) => [
      name,
      number(Math.round(median(rate))),
      `${number(share(rate))}x`,
      cpu.some((ms) => ms > 0) ? `${number(ofPlain(cpu))}x` : '',
      `${number(median(p50))} ms`,
      `${number(median(alone))} ms`,
      `${number(added(alone))} ms`,
    ]),
  );
  const bar = (name: string, least: number, processor: number): void => {
    const lane = lanes.find((one) => one.name === name);
    if (!lane) return;
    // Limits are upper bounds, so check the inverse: a share of at least 0.6 is a ratio of at most 1/0.6.
    bars.check(`${name}: slower than plain`, 1 / share(lane.rate), 1 / least);
    bars.check(`${name}: processor time of plain`, ofPlain(lane.cpu), processor);
    bars.check(`${name}: added to p50 alone`, added(lane.alone), 0.5, ' ms');
  };
  bar('ours, a public read', 0.6, 1.2);
  bar('ours, a read with a session', 0.3, 1.5);
}

export async function signIn({origin}: Child): Promise<string> {
  const response = await fetch(`${origin}/altegio/booking/auth`, {
    method: 'POST',
    headers: {...PAGE, 'Content-Type': 'application/json', Origin: origin},
    body: JSON.stringify({login: 'ann@example.com', password: 'a password'}),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`no session: HTTP ${response.status}`);
  return cookie;
}

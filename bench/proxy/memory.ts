// Responsible for: the memory of an instance after two minutes with 500 clients, beside that of another build in the same run.
// Not for: the clients (load.ts), the other build: `git worktree add ../before 8484ad6`, and its own build command.
import {setTimeout as wait} from 'node:timers/promises';
import {median, number, print, type Bars} from '../table.js';
import {startNode, startProxy, type Child, type NodeChild} from './children.js';
import {load} from './load.js';
import {asks} from './storm.js';
import {signIn} from './throughput.js';

const CLIENTS = 500;
const LOOK_MS = 1_000;
/** Of the time: the second half, when a process has what it needs. */
const FROM = 0.5;

/** @param against the file of the other build. `undefined`: only this one, without a bar */
export async function memory(seconds: number, against: string | undefined, bars: Bars): Promise<void> {
  const builds = {ours: undefined, ...(against === undefined ? {} : {other: against})};
  const altegio = await startNode('bench/proxy/altegio.ts');
  // Both at the same time, so that the machine is equally busy for both.
  const told = await Promise.all(
    Object.entries(builds).map(async ([name, file]) => {
      const proxy = await startProxy(altegio, {}, file);
      const result = await underLoad(proxy, seconds);
      await proxy.end();
      return {name, ...result};
    }),
  );
  await altegio.end();
  print(
    `Memory of an instance, ${CLIENTS} clients for ${seconds} s`,
    ['build', 'half of the time at most', 'largest', 'answers'],
    told.map(({name, rss, answers}) => [
      name,
      `${number(median(rss) / 1e6)} MB`,
      `${number(Math.max(...rss) / 1e6)} MB`,
      number(answers),
    ]),
  );
  const [ours, other] = told;
  if (ours && other) bars.check('memory, of the other build', median(ours.rss) / median(other.rss), 0.8);
}

async function underLoad(proxy: NodeChild, seconds: number): Promise<{rss: number[]; answers: number}> {
  const {origin} = proxy as Child;
  const cookie = await signIn(proxy);
  const rss: number[] = [];
  const end = new AbortController();
  const watched = (async () => {
    await wait(FROM * seconds * 1_000);
    while (!end.signal.aborted) {
      rss.push(proxy.rssBytes());
      await wait(LOOK_MS);
    }
  })();
  const {answers} = await load({origin, clients: CLIENTS, seconds, ask: (n) => asks(n, origin, cookie)});
  end.abort();
  await watched;
  return {rss, answers: answers.length};
}

// Responsible for: instances that are ended (SIGTERM) under load, one after the other, and the last thing that each client hears.
// Not for: the processes (children.ts), the same within one process (test/proxy/node/shutdown.test.ts).
import {Agent, request} from 'node:http';
import {number, print, type Bars} from '../table.js';
import {startNode, startProxy, type Child} from './children.js';
import {WIDE_OPEN} from './throughput.js';

const PATH = '/altegio/book_times/4564/1/2026-12-01';
const HEADERS = {'X-Requested-With': 'altegio-elements'};
/** Answers that each client has before the end. */
const BEFORE = 20;

export interface Plan {
  readonly rounds: number;
  /** They ask without a pause, each over a connection that it keeps, as a proxy in front does. */
  readonly clients: number;
  /** The file of the proxy. */
  readonly file?: string;
}

/** Of one round. */
export interface End {
  readonly answers: number;
  /** Answers with another status than 200. */
  readonly refused: number;
  /** How many clients ended with which error of the system. The only good one is ECONNREFUSED: nobody listens any more. */
  readonly errors: Readonly<Record<string, number>>;
  /** Clients whose last answer did not say that it is the last one of its connection. */
  readonly unannounced: number;
  /** Of the process. */
  readonly code: number | null;
}

interface Client {
  answers: number;
  refused: number;
  saysClose: boolean;
}

export async function endUnderLoad({rounds, clients, file}: Plan): Promise<readonly End[]> {
  const altegio = await startNode('bench/proxy/altegio.ts');
  const ends: End[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const proxy = await startProxy(altegio, WIDE_OPEN, file);
      const all = Array.from({length: clients}, (): Client => ({answers: 0, refused: 0, saysClose: false}));
      const goneAt = all.map((client) => askOn(client, proxy));
      while (all.some(({answers}) => answers < BEFORE)) await new Promise((resolve) => setImmediate(resolve));
      const code = await proxy.end();
      const errors: Record<string, number> = {};
      for (const error of await Promise.all(goneAt)) errors[error] = (errors[error] ?? 0) + 1;
      const sum = (of: (client: Client) => number): number => all.reduce((total, client) => total + of(client), 0);
      ends.push({
        answers: sum(({answers}) => answers),
        refused: sum(({refused}) => refused),
        errors,
        unannounced: sum(({saysClose}) => Number(!saysClose)),
        code,
      });
    }
  } finally {
    await altegio.end();
  }
  return ends;
}

/** @returns the code of the error that ended it */
async function askOn(client: Client, {origin}: Child): Promise<string> {
  const agent = new Agent({keepAlive: true, maxSockets: 1});
  try {
    for (;;) {
      const {status, connection} = await ask(agent, origin);
      client.answers++;
      client.refused += Number(status !== 200);
      client.saysClose = connection === 'close';
    }
  } catch (error) {
    return String((error as {code?: string}).code);
  } finally {
    agent.destroy();
  }
}

function ask(agent: Agent, origin: string): Promise<{status: number | undefined; connection: string | undefined}> {
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}${PATH}`, {agent, headers: HEADERS}, (response) => {
      response.resume();
      response.once('end', () => resolve({status: response.statusCode, connection: response.headers.connection}));
      response.once('error', reject);
    });
    asked.once('error', reject);
    asked.end();
  });
}

export async function endsUnderLoad(rounds: number, bars: Bars): Promise<void> {
  const ends = await endUnderLoad({rounds, clients: 100});
  const sum = (of: (end: End) => number): number => ends.reduce((total, end) => total + of(end), 0);
  const checks: [string, number][] = [
    ['clients that got a reset instead of an answer', sum(({errors}) => resets(errors))],
    ['clients whose last answer did not say so', sum(({unannounced}) => unannounced)],
    ['answers other than 200', sum(({refused}) => refused)],
    ['processes that ended with another code than 0', sum(({code}) => Number(code !== 0))],
  ];
  print(
    `${rounds} ends (SIGTERM) under 100 clients`,
    ['what', 'measured', 'bar'],
    [
      ...checks.map(([what, value]) => [what, number(value), bars.check(`ends: ${what}`, value, 0)]),
      ['answers', number(sum(({answers}) => answers)), ''],
    ],
  );
}

/** Clients that ended with anything but a refused connection. */
export const resets = (errors: End['errors']): number =>
  Object.entries(errors).reduce((total, [code, count]) => total + (code === 'ECONNREFUSED' ? 0 : count), 0);

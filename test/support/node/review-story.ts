// A review in plain Node over the sandbox: what was asked, what was told, and how it is pressed. Not for: what must be so then (the tests).
import assert from 'node:assert/strict';
import {beforeEach} from 'node:test';
import {createSandbox, demoClient, storyIds} from '../../../sandbox/index.js';
import {createClient, type Client} from '../../../src/api/index.js';
import {Writes} from '../../../src/base/writes.js';
import type {ReviewState} from '../../../src/components/review/review.state.js';
import {ReviewStore, type Change} from '../../../src/components/review/review.store.js';
import {until} from '../until.js';

const now = Date.UTC(2026, 8, 21, 15);
export const read = 'GET master_record_review/{token}';
export const send = 'POST master_record_review/{token}';
export const typed = {rating: 4, text: 'Quick, and the colour has lasted.'};

beforeEach((context) => {
  // A repeated read waits for a random time, up to a second: here for none.
  if ('mock' in context) context.mock.method(Math, 'random', () => 0);
});

export class Story {
  readonly sandbox = createSandbox({basePath: '/altegio', now: () => now});
  readonly asked: {readonly method: string; readonly key: string | null}[] = [];
  readonly changes: Change[] = [];
  readonly held: (() => void)[] = [];
  holding = '';
  readonly writes = new Writes();
  readonly client: Client = createClient({
    proxyUrl: 'https://proxy.test/altegio',
    timeoutMs: 200,
    fetch: (request) => this.#answer(request),
  });
  readonly store = new ReviewStore({
    api: () => this.client,
    writes: this.writes,
    changed: (change) => this.changes.push(change),
  });
  token = '';

  async #answer(request: Request): Promise<Response> {
    const {method, headers, signal} = request;
    if (!request.url.includes('master_record_review')) return this.sandbox.fetch(request);
    this.asked.push({method, key: headers.get('Idempotency-Key')});
    if (method === this.holding)
      await new Promise<void>((release, reject) => {
        this.held.push(release);
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    return this.sandbox.fetch(request);
  }

  async open(id: number = storyIds.visited): Promise<this> {
    this.token = await tokenOf(this.client, id);
    this.store.show(this.token);
    await this.over();
    return this;
  }

  type({rating, text} = typed): void {
    this.store.rate(rating);
    this.store.write(text);
  }

  /** Until nothing is on its way. */
  over(): Promise<unknown> {
    return until(() => !['loading', 'sending', 'checking'].includes(this.state.phase), `${this.state.phase} is over`);
  }

  get state(): ReviewState {
    return this.store.state;
  }

  count(method: string): number {
    return this.asked.filter((one) => one.method === method).length;
  }

  told(type: Change['type']): Change[] {
    return this.changes.filter((change) => change.type === type);
  }

  /** As Altegio has it. */
  async real(): Promise<boolean> {
    this.sandbox.faults.clear();
    return (await this.client.getReview({token: this.token})).submitted;
  }
}

export async function tokenOf(client: Client, id: number): Promise<string> {
  await client.signInByPassword({login: demoClient.email, password: demoClient.password});
  const found = (await client.getAppointments()).find((one) => one.id === id);
  await client.signOut().catch(() => undefined);
  return found?.reviewToken ?? assert.fail(`${id} cannot be reviewed`);
}

export const stateIs = ({state}: Story, parts: Readonly<Record<string, unknown>>): void =>
  assert.deepEqual({...state}, {...state, ...parts});

export const opened = (): Promise<Story> => new Story().open();

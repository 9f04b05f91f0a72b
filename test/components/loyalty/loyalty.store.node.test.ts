// Cards, memberships and gift cards in plain Node, over the sandbox and each of its faults: three reads, each of which may fail alone.
import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {chain, createSandbox, demoClient, emptyClient, locationIds} from '../../../sandbox/index.js';
import {createClient, type Client} from '../../../src/api/index.js';
import {kinds, type Kind} from '../../../src/components/loyalty/loyalty.state.js';
import {LoyaltyStore, type Change, type Source} from '../../../src/components/loyalty/loyalty.store.js';
import {ending, masked} from '../../../src/components/loyalty/masked.js';
import {faults} from '../../support/faults.js';
import {until} from '../../support/until.js';

const lines: Readonly<Record<Kind, string>> = {
  cards: 'GET user/loyalty_cards/{chain}',
  memberships: 'GET user/loyalty/abonements',
  giftCards: 'GET user/loyalty/certificates',
};

beforeEach((context) => {
  // A repeated read waits for a random time, up to a second: here for none.
  if ('mock' in context) context.mock.method(Math, 'random', () => 0);
});

class Story {
  readonly sandbox = createSandbox({basePath: '/altegio', now: () => Date.UTC(2026, 8, 21, 15)});
  readonly asked: string[] = [];
  readonly changes: Change[] = [];
  /** As the reference proxy answers without a call; a plain proxy knows no session. */
  session: object | undefined;
  readonly client: Client = createClient({
    proxyUrl: 'https://proxy.test/altegio',
    timeoutMs: 5000,
    fetch: (request) => {
      this.asked.push(new URL(request.url).pathname.replace('/altegio/', ''));
      return this.session && request.url.endsWith('/session')
        ? Promise.resolve(Response.json(this.session))
        : this.sandbox.fetch(request);
    },
  });
  readonly store = new LoyaltyStore(
    () => this.client,
    (change) => this.changes.push(change),
  );

  async signIn({email, password}: {readonly email: string; readonly password: string} = demoClient): Promise<this> {
    await this.client.signInByPassword({login: email, password});
    this.asked.length = 0;
    return this;
  }

  /** As an element does with each update. */
  show(parts: Partial<Source> = {}): void {
    const source = {chainId: chain.id, locationId: locationIds.newYork, ...parts};
    this.store.show({...source, key: JSON.stringify([source, this.client.session.openings])});
  }

  over(): Promise<unknown> {
    return until(() => kinds.every((kind) => !this.reading(kind)));
  }

  reading(kind: Kind): boolean {
    const part = this.store.parts[kind];
    return part.status === 'loading' || (part.status === 'loaded' && part.reading);
  }

  status(): string {
    return kinds.map((kind) => this.store.parts[kind].status).join(' ');
  }

  counts(): number[] {
    return this.changes.flatMap((change) => (change.type === 'loaded' ? [change.count] : []));
  }

  codes(): string[] {
    return this.changes.flatMap((change) => (change.type === 'failed' ? [change.error.code] : []));
  }
}

async function shown(parts: Partial<Source> = {}): Promise<Story> {
  const story = await new Story().signIn();
  story.show(parts);
  await story.over();
  return story;
}

describe('cards, memberships and gift cards', () => {
  it('are three reads, told by their number', async () => {
    const story = await shown();
    assert.equal(story.asked.length, 3);
    assert.equal(story.status(), 'loaded loaded loaded');
    assert.deepEqual(story.counts(), [7]);
  });

  it('of a chain alone, or a location alone, are only what was asked for', async () => {
    assert.equal((await shown({locationId: undefined})).status(), 'loaded none none');
    assert.equal((await shown({chainId: undefined})).status(), 'none loaded loaded');
  });

  it('of a client without any are none', async () => {
    const story = await new Story().signIn(emptyClient);
    story.show();
    await story.over();
    assert.deepEqual([story.status(), story.counts()], ['loaded loaded loaded', [0]]);
  });

  it('nothing holds the whole number of a gift card', async () => {
    const story = await shown();
    const {giftCards} = story.store.parts;
    assert.ok(giftCards.status === 'loaded');
    assert.deepEqual(
      giftCards.items.map(({number}) => number),
      ['5566', '7788'],
    );
    assert.doesNotMatch(JSON.stringify([story.store.parts, story.changes]), /440011/);
  });

  it('a short number shows nothing, and a title that repeats the number hides it, too', () => {
    for (const [number, shown] of [
      ['', ''],
      ['1234', ''],
      ['12345', '2345'],
      ['4400-1122', '1122'],
    ] as const) {
      assert.equal(ending(number), shown);
    }
    const card = {id: 1, title: 'Card 4400112233', balance: 1, initialBalance: 1, validUntil: null, reusable: true};
    const hidden = masked({...card, number: '4400112233', status: '№4400112233 active'});
    assert.deepEqual([hidden.title, hidden.status], ['Card •••• 2233', '№•••• 2233 active']);
    assert.equal(masked({...card, number: '', status: ''}).title, card.title);
  });

  it('signed out, they are asked for when somebody signs in, and gone when the client signs out', async () => {
    const story = new Story();
    story.show();
    await until(() => story.store.signedOut);
    story.asked.length = 0;
    story.show();
    assert.deepEqual([story.asked, story.status()], [[], 'none none none']);
    await story.signIn();
    story.show();
    await story.over();
    assert.deepEqual([story.store.signedOut, story.counts()], [false, [7]]);
    await story.client.signOut();
    story.show();
    assert.deepEqual([story.store.signedOut, story.status()], [true, 'none none none']);
  });

  it('a first visit of nobody asks the proxy once, and Altegio for nothing', async () => {
    const story = new Story();
    story.session = {success: true, data: {signed_in: false}, meta: []};
    story.show();
    await until(() => story.store.signedOut);
    assert.deepEqual(story.asked, ['session']);
    assert.deepEqual([story.codes(), story.counts()], [[], []]);
  });

  it('another client gets other lists, and sees nothing of the first', async () => {
    const story = await shown();
    await story.client.signOut();
    story.show();
    await story.signIn(emptyClient);
    story.show();
    await story.over();
    assert.deepEqual(story.counts(), [7, 0]);
  });

  it('off the page they are read no further', async () => {
    const story = await new Story().signIn();
    story.show();
    story.store.show(null);
    await until(() => story.asked.length === 3);
    assert.deepEqual([story.status(), story.counts()], ['none none none', []]);
  });

  it('read again, they stay; one read at a time', async () => {
    const story = await shown();
    assert.equal(story.store.load(), true);
    assert.equal(story.store.load(), false);
    assert.equal(story.status(), 'loaded loaded loaded');
    await story.over();
    assert.deepEqual(story.counts(), [7, 7]);
    assert.equal(story.asked.length, 6);
  });
});

describe('each list under each fault: said, the others are there, and it is read again by a press', () => {
  for (const kind of kinds) {
    for (const [name, fault] of Object.entries(faults)) {
      it(`${kind}: ${name}`, async () => {
        const story = await new Story().signIn();
        story.sandbox.faults.set(lines[kind], fault);
        story.show();
        await story.over();
        assert.equal(story.status(), kinds.map((one) => (one === kind ? 'failed' : 'loaded')).join(' '));
        assert.equal(story.codes().length, 1);
        assert.equal(story.counts().length, 1, 'the others are told');
        story.sandbox.faults.clear();
        story.asked.length = 0;
        await story.store.read(kind);
        assert.equal(story.asked.length, 1, 'the others are not asked for again');
        assert.deepEqual([story.status(), story.counts().at(-1)], ['loaded loaded loaded', 7]);
        // What is there stays when it fails the next time.
        story.sandbox.faults.set(lines[kind], fault);
        await story.store.read(kind);
        const part = story.store.parts[kind];
        assert.ok(part.status === 'loaded' && part.items.length && part.fault);
      });
    }
  }

  it('all at once: three sentences, and nothing is told to have come', async () => {
    const story = await new Story().signIn();
    for (const line of Object.values(lines)) story.sandbox.faults.set(line, {kind: 'status', status: 500});
    story.show();
    await story.over();
    assert.deepEqual([story.status(), story.codes().length, story.counts()], ['failed failed failed', 3, []]);
  });
});

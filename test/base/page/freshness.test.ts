// The controller alone, on a small element: when it reads again, what it announces, and when it draws again.
import {assert} from '@open-wc/testing/pure';
import {Freshness} from '../../../src/base/page/freshness.js';
import {fakeClock, type Clock} from '../../support/clock.js';
import {small, type SmallElement} from '../../support/small-element.js';
import {settled, until} from '../../support/until.js';

let clock: Clock;
beforeEach(() => {
  clock = fakeClock();
});
afterEach(() => {
  clock.restore();
  document.body.replaceChildren();
});

interface Fresh {
  readonly element: SmallElement;
  readonly freshness: Freshness;
  reads: number;
  draws: number;
  busy: boolean;
  next: number | null;
}

async function fresh(proxyUrl = '/altegio'): Promise<Fresh> {
  const element = await small({'proxy-url': proxyUrl});
  const seen: Omit<Fresh, 'element' | 'freshness'> = {reads: 0, draws: 0, busy: false, next: null};
  const made = seen as Fresh;
  element.view = () => {
    made.draws++;
    return [] as never;
  };
  const freshness = new Freshness(element.parts, {
    read: () => {
      if (!made.busy) made.reads++;
      return !made.busy;
    },
    nextChange: () => made.next,
  });
  return Object.assign(made, {element, freshness});
}

const online = () => dispatchEvent(new Event('online'));

it('back online: at most once in 30 seconds', async () => {
  const made = await fresh();
  made.freshness.done();
  clock.advance(29_999);
  online();
  assert.equal(made.reads, 0);
  clock.advance(1);
  online();
  online();
  assert.equal(made.reads, 1);
});

it('an announcement is heard by others with the same proxy, and not by itself', async () => {
  const [one, other, elsewhere] = [await fresh(), await fresh(), await fresh('https://other.test/altegio')];
  for (const made of [one, other, elsewhere]) made.freshness.done();
  one.freshness.announce();
  await until(() => other.reads === 1);
  await settled();
  assert.deepEqual([one.reads, other.reads, elsewhere.reads], [0, 1, 0]);
});

it('while an older read is under way, it reads once more after it', async () => {
  const [one, other] = [await fresh(), await fresh()];
  other.freshness.done();
  other.busy = true;
  const {draws} = other;
  one.freshness.announce();
  // It draws when it hears.
  await until(() => other.draws > draws);
  assert.equal(other.reads, 0);
  other.busy = false;
  other.element.requestUpdate();
  await other.element.updateComplete;
  assert.equal(other.reads, 1);
});

it('draws again when what is shown changes by itself', async () => {
  const made = await fresh();
  made.next = Date.now() + 60_000;
  made.element.requestUpdate();
  await made.element.updateComplete;
  const {draws} = made;
  clock.advance(59_999);
  await made.element.updateComplete;
  assert.equal(made.draws, draws);
  made.next = null;
  clock.advance(1);
  await made.element.updateComplete;
  assert.equal(made.draws, draws + 1);
});

it('off the page it neither reads nor draws', async () => {
  const made = await fresh();
  made.next = Date.now() + 1000;
  made.element.requestUpdate();
  await made.element.updateComplete;
  made.element.remove();
  const {draws} = made;
  clock.advance(60_000);
  online();
  await settled();
  assert.deepEqual([made.reads, made.draws], [0, draws]);
});

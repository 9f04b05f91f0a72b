// What all visitors may see is asked for once, kept for a moment, and shown a little longer when Altegio fails.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Refusal} from '../../../proxy/src/answer.js';
import {DEFAULT_LIMITS} from '../../../proxy/src/limits.js';
import {AnswerCache, type CachedAnswer, type AnswerCacheOptions} from '../../../proxy/src/altegio/answer-cache.js';

describe('identical reads', () => {
  it('that are under way are one call', async () => {
    const {read, calls} = bench();
    const all = Array.from({length: 100}, () => read('/book_dates/1 en', '1', 5));
    const other = read('/book_dates/1 de', '1', 5);
    await calls.count(2);
    calls.answer(0, ok('[1]'));
    calls.answer(1, ok('[2]'));
    assert.deepEqual(new Set(await Promise.all(all)), new Set([ok('[1]')]));
    assert.deepEqual(await other, ok('[2]'));
    assert.equal(calls.made, 2);
  });

  it('fail together, and the next one asks again', async () => {
    const {read, calls} = bench();
    const all = [read(), read(), read()];
    await calls.count(1);
    const refusal = new Refusal(503, 'busy', {retryAfter: 3});
    calls.fail(0, refusal);
    for (const each of await Promise.allSettled(all)) assert.equal(each.status === 'rejected' && each.reason, refusal);
    const again = read();
    await calls.count(2);
    calls.answer(1, ok());
    assert.deepEqual(await again, ok());
  });

  it('also when the call fails before it began', async () => {
    const reads = new AnswerCache({limits: DEFAULT_LIMITS});
    const broken = (): Promise<CachedAnswer> => {
      throw new TypeError('broken');
    };
    await assert.rejects(reads.read({key: 'a', group: '1', seconds: 5}, broken), TypeError);
    assert.deepEqual(await reads.read({key: 'a', group: '1', seconds: 5}, async () => ok()), ok());
  });

  it('are calls of their own when nothing is to be kept', async () => {
    const {read, calls} = bench();
    const all = [read('a', '1', 0), read('a', '1', 0)];
    await calls.count(2);
    calls.answer(0, ok('1'));
    calls.answer(1, ok('2'));
    assert.deepEqual(await Promise.all(all), [ok('1'), ok('2')]);
    const next = read('a', '1', 5);
    await calls.count(3);
    calls.answer(2, ok('3'));
    assert.deepEqual(await next, ok('3'));
  });
});

it('while no call can be made, a read joins the one under way, has the older answer, or is refused without a trace', async () => {
  let now = 0;
  const busy = new Refusal(503, 'busy');
  const cache = new AnswerCache({limits: DEFAULT_LIMITS, now: () => now});
  let calls = 0;
  let release = (_answer: CachedAnswer): void => undefined;
  const read = (key: string, refusal: Refusal | null): Promise<CachedAnswer> =>
    cache.read(
      {key, seconds: 5},
      () => {
        calls++;
        return new Promise((resolve) => (release = resolve));
      },
      () => refusal,
    );
  await assert.rejects(read('a', busy), busy);
  const first = read('a', null);
  const joined = read('a', busy);
  await new Promise(setImmediate);
  release(ok('[1]'));
  assert.deepEqual(await Promise.all([first, joined]), [ok('[1]'), ok('[1]')]);
  now = 5_000;
  assert.deepEqual(await read('a', busy), ok('[1]'));
  await assert.rejects(read('b', busy), busy);
  now = 5_000 + DEFAULT_LIMITS.cacheStaleSeconds * 1_000;
  await assert.rejects(read('a', busy), busy);
  assert.equal(calls, 1);
});

describe('an answer', () => {
  it('is given again while it is fresh, and no longer', async () => {
    const {read, calls, clock} = bench();
    await calls.next(read(), ok('old'));
    clock.now = 4_999;
    assert.deepEqual(await read(), ok('old'));
    clock.now = 5_000;
    await calls.next(read(), ok('new'));
    assert.deepEqual(await read(), ok('new'));
    assert.equal(calls.made, 2);
  });

  it('that is no success is given to who asked, not kept, and ends the one before it', async () => {
    for (const status of [301, 400, 401, 403, 404, 422]) {
      const {read, calls, clock} = bench();
      await calls.next(read(), ok('old'));
      clock.now = 5_000;
      assert.equal((await calls.next(read(), {status, text: '{}'})).status, status);
      assert.equal((await calls.next(read(), {status: 500, text: null})).status, 500, `after ${status}`);
      assert.equal(calls.made, 3);
    }
  });

  it('stands in for a failure while it is not too old, and each reader lets Altegio try again', async () => {
    const {read, calls, clock} = bench();
    await calls.next(read(), ok('old'));
    clock.now = 64_999;
    for (const status of [429, 500, 502, 503]) {
      assert.deepEqual(await calls.next(read(), {status, text: '{}', retryAfter: '2'}), ok('old'), String(status));
    }
    for (const reason of [new Refusal(503, 'busy'), new Refusal(504, 'slow'), new TypeError('no net')]) {
      const reading = read();
      await calls.count(calls.made + 1);
      calls.fail(calls.made - 1, reason);
      assert.deepEqual(await reading, ok('old'));
    }
    clock.now = 65_000;
    assert.equal((await calls.next(read(), {status: 500, text: null})).status, 500);
    const reading = read();
    await calls.count(calls.made + 1);
    calls.fail(calls.made - 1, new Refusal(504, 'slow'));
    await assert.rejects(reading, {status: 504});
  });

  it('does not stand in when staleness is turned off', async () => {
    const {read, calls, clock} = bench({limits: {...DEFAULT_LIMITS, cacheStaleSeconds: 0}});
    await calls.next(read(), ok('old'));
    clock.now = 5_000;
    assert.equal((await calls.next(read(), {status: 503, text: null})).status, 503);
  });
});

describe('forget', () => {
  it('drops what is kept of one group and leaves the others', async () => {
    const {reads, read, calls} = bench();
    await calls.next(read('a', '1'), ok('a'));
    await calls.next(read('b', '1'), ok('b'));
    await calls.next(read('c', '2'), ok('c'));
    reads.invalidate('1');
    assert.deepEqual(await read('c', '2'), ok('c'));
    assert.deepEqual(await calls.next(read('a', '1'), ok('a2')), ok('a2'));
    // Not even as a stand-in: it is known to be wrong.
    assert.equal((await calls.next(read('b', '1'), {status: 500, text: null})).status, 500);
  });

  it('an answer under way is given to who waits for it, but nobody joins it and it is not kept', async () => {
    for (const lateFirst of [true, false]) {
      const {reads, read, calls} = bench();
      const before = read();
      await calls.count(1);
      reads.invalidate('1');
      const after = read();
      await calls.count(2);
      const joined = read();
      const answers = [ok('before'), ok('after')];
      for (const index of lateFirst ? [0, 1] : [1, 0]) calls.answer(index, answers[index] ?? ok());
      assert.deepEqual(await Promise.all([before, after, joined]), [ok('before'), ok('after'), ok('after')]);
      assert.deepEqual(await read(), ok('after'));
      assert.equal(calls.made, 2);
    }
  });

  it('at once after the question: the answer is from after it all the same, and is not lost', async () => {
    const {reads, read, calls} = bench();
    const asked = read();
    reads.invalidate('1');
    assert.deepEqual(await calls.next(asked, ok('1')), ok('1'));
    assert.deepEqual(await calls.next(read(), ok('2')), ok('2'));
  });
});

describe('what is kept', () => {
  it('is so many answers at most, and the one not asked for the longest goes first', async () => {
    const {read, calls} = bench({maxEntries: 3});
    for (const key of ['a', 'b', 'c']) await calls.next(read(key), ok(key));
    await read('a');
    await calls.next(read('d'), ok('d'));
    for (const key of ['a', 'c', 'd']) assert.deepEqual(await read(key), ok(key));
    assert.equal(calls.made, 4);
    await calls.next(read('b'), ok('b again'));
  });

  it('is so many bytes at most, and an answer that is larger alone is not kept', async () => {
    const {read, calls} = bench({maxBytes: 1_000});
    // 2 bytes a character: 400 and 400 fit, with their keys, and a third does not.
    for (const key of ['a', 'b', 'c']) await calls.next(read(key), ok('x'.repeat(200)));
    assert.deepEqual(await read('b'), ok('x'.repeat(200)));
    assert.deepEqual(await read('c'), ok('x'.repeat(200)));
    assert.equal(calls.made, 3);
    await calls.next(read('a'), ok('x'.repeat(600)));
    await calls.next(read('a'), ok('x'.repeat(600)));
    assert.deepEqual(await read('c'), ok('x'.repeat(200)));
    assert.equal(calls.made, 5);
  });

  it('counts an answer that replaces another once', async () => {
    const {read, calls, clock} = bench({maxBytes: 1_000});
    for (let round = 0; round < 20; round += 1) {
      clock.now += 5_000;
      await calls.next(read('a'), ok('x'.repeat(400)));
    }
    assert.deepEqual(await read('a'), ok('x'.repeat(400)));
    assert.equal(calls.made, 20);
  });
});

function ok(text = '{}'): CachedAnswer {
  return {status: 200, text};
}

/** Altegio as a row of calls that the test answers one by one. */
class Calls {
  readonly #open: OpenCall[] = [];

  readonly call = (): Promise<CachedAnswer> => {
    let settle: Omit<OpenCall, 'promise'> | undefined;
    const promise = new Promise<CachedAnswer>((resolve, reject) => (settle = {resolve, reject}));
    if (settle) this.#open.push({promise, ...settle});
    return promise;
  };

  get made(): number {
    return this.#open.length;
  }

  answer(index: number, kept: CachedAnswer): void {
    this.#open[index]?.resolve(kept);
  }

  fail(index: number, reason: unknown): void {
    this.#open[index]?.reject(reason);
  }

  /** Until so many were made; a call begins within a few turns of the microtask queue or not at all. */
  async count(calls: number): Promise<void> {
    for (let turn = 0; turn < 20 && this.made < calls; turn += 1) await Promise.resolve();
    assert.equal(this.made, calls);
  }

  /** The read makes one call, which is answered like this. */
  async next(reading: Promise<CachedAnswer>, kept: CachedAnswer): Promise<CachedAnswer> {
    await this.count(this.made + 1);
    this.answer(this.made - 1, kept);
    return reading;
  }
}

interface OpenCall {
  readonly promise: Promise<CachedAnswer>;
  readonly resolve: (kept: CachedAnswer) => void;
  readonly reject: (reason: unknown) => void;
}

function bench(options: Partial<AnswerCacheOptions> = {}) {
  const clock = {now: 0};
  const calls = new Calls();
  const reads = new AnswerCache({limits: DEFAULT_LIMITS, now: () => clock.now, ...options});
  const read = (key = 'a', group = '1', seconds = 5): Promise<CachedAnswer> =>
    reads.read({key, group, seconds}, calls.call);
  return {clock, calls, reads, read};
}

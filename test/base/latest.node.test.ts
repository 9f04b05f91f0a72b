import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AltegioApiError} from '../../src/api/errors.js';
import {Latest} from '../../src/base/latest.js';

/** A read that a test answers. */
function question() {
  let signal: AbortSignal | undefined;
  let resolve: (value: string) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<string>((...both) => ([resolve, reject] = both));
  return {
    read: (given: AbortSignal) => {
      signal = given;
      return promise;
    },
    resolve,
    reject,
    get aborted() {
      return signal?.aborted;
    },
  };
}

test('an answer, and an error as one of ours', async () => {
  const latest = new Latest<string>();
  const first = question();
  const asked = latest.ask('a', first.read);
  assert.equal(latest.asked, 'a');
  first.resolve('yes');
  assert.deepEqual(await asked, {value: 'yes'});
  assert.equal(latest.asked, '');
  const offline = new AltegioApiError('offline');
  assert.deepEqual(await latest.ask('a', () => Promise.reject(offline)), {error: offline});
  const outcome = await latest.ask('a', () => Promise.reject(new TypeError('x')));
  assert.equal(outcome?.error?.code, 'unknown');
});

test('the same question is asked once while it is being read, and again afterwards', async () => {
  const latest = new Latest<string>();
  const first = question();
  const asked = latest.ask('a', first.read);
  assert.equal(await latest.ask('a', () => assert.fail('asked twice')), undefined);
  first.resolve('yes');
  assert.deepEqual(await asked, {value: 'yes'});
  assert.deepEqual(await latest.ask('a', () => Promise.resolve('again')), {value: 'again'});
});

test('of two questions the newer counts, in whatever order the answers come', async () => {
  for (const olderFirst of [true, false]) {
    const latest = new Latest<string>();
    const [older, newer] = [question(), question()];
    const outcomes = [latest.ask('a', older.read), latest.ask('b', newer.read)];
    assert.equal(older.aborted, true);
    assert.equal(newer.aborted, false);
    assert.equal(latest.asked, 'b');
    const answer = [() => older.resolve('old'), () => newer.resolve('new')];
    for (const one of olderFirst ? answer : answer.toReversed()) one();
    assert.deepEqual(await Promise.all(outcomes), [undefined, {value: 'new'}]);
    assert.equal(latest.asked, '');
  }
});

test('an answer that has just come does not end the question after it', async () => {
  for (let turns = 0; turns < 12; turns++) {
    const latest = new Latest<string>();
    const [older, newer] = [question(), question()];
    const first = latest.ask('a', older.read);
    older.resolve('old');
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    const second = latest.ask('b', newer.read);
    await first;
    assert.equal(latest.asked, 'b', `after ${turns} turns`);
    newer.resolve('new');
    assert.deepEqual(await second, {value: 'new'});
  }
});

test('stopped, it aborts and has no outcome, neither an answer nor an error', async () => {
  for (const end of ['resolve', 'reject'] as const) {
    const latest = new Latest<string>();
    const first = question();
    const asked = latest.ask('a', first.read);
    latest.stop();
    assert.equal(first.aborted, true);
    assert.equal(latest.asked, '');
    first[end]('late');
    assert.equal(await asked, undefined);
    assert.deepEqual(await latest.ask('a', () => Promise.resolve('again')), {value: 'again'}, 'and can be asked again');
  }
  new Latest().stop();
});

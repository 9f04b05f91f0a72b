// What is read in several tasks, and what else happens between them.
import {assert} from '@open-wc/testing/pure';
import {inTasks, longestTurn} from '../../../src/base/page/next-task.js';

it('all items, in their order', async () => {
  assert.deepEqual(await inTasks([3, 1, 2]), [3, 1, 2]);
});

for (const [ms, pauses] of [
  [longestTurn, [1, 2, 3, 4]],
  [longestTurn / 2, [2, 4]],
  [0, []],
] as const) {
  it(`items of ${ms} ms: other tasks have their turn after ${pauses.join(', ') || 'all'}`, async () => {
    let now = 0;
    let taken = 0;
    function* items(): Generator<number> {
      while (taken < 4) {
        now += ms;
        yield taken++;
      }
    }
    const seen: number[] = [];
    await inTasks(
      items(),
      () => now,
      async () => void seen.push(taken),
    );
    assert.deepEqual(seen, [...pauses]);
  });
}

it('an item that fails ends it', async () => {
  function* failing(): Generator<number> {
    yield 1;
    throw new TypeError('unreadable');
  }
  let error: unknown;
  await inTasks(failing()).catch((thrown: unknown) => (error = thrown));
  assert.instanceOf(error, TypeError);
});

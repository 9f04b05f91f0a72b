// The controller alone, on a small element: what is drawn in which task.
import {assert} from '@open-wc/testing/pure';
import {Slices} from '../../../../src/components/my-bookings/list/slices.js';
import {longestTurn} from '../../../../src/base/page/next-task.js';
import {small, type SmallElement} from '../../../support/small-element.js';
import {settled} from '../../../support/until.js';

afterEach(() => document.body.replaceChildren());

/** The indexes that each drawing was of. */
async function drawn(
  count: number,
  msPerItem = 0,
): Promise<{element: SmallElement; slices: Slices; drawings: number[][]}> {
  const element = await small();
  let now = 0;
  const slices = new Slices(element, () => now);
  const drawings: number[][] = [];
  element.view = () => {
    const inSlice = slices.drawer(count);
    const drawing: number[] = [];
    drawings.push(drawing);
    for (let index = 0; index < count; index++) {
      if (!inSlice(index)) continue;
      drawing.push(index);
      now += msPerItem;
    }
    return [] as never;
  };
  element.requestUpdate();
  await element.updateComplete;
  return {element, slices, drawings};
}

async function rest(slices: Slices): Promise<void> {
  while (slices.rest) await slices.rest;
}

it('each item once, in its order, never many in one task', async () => {
  const {slices, drawings} = await drawn(50);
  await rest(slices);
  assert.deepEqual(
    drawings.flat(),
    Array.from({length: 50}, (_, index) => index),
  );
  assert.isAtMost(Math.max(...drawings.map(({length}) => length)), 12);
  assert.isAbove(drawings.length, 4);
});

it('a slow phone draws fewer in one task after the first, and at least one', async () => {
  const slow = await drawn(20, longestTurn / 3);
  await rest(slow.slices);
  assert.deepEqual(slow.drawings.slice(0, 3), [
    [0, 1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]);
  const slowest = await drawn(6, 1000);
  await rest(slowest.slices);
  assert.deepEqual(slowest.drawings, [[0, 1, 2, 3], [4], [5]]);
});

it('the first have a frame of their own before the next are drawn', async () => {
  const element = await small();
  const slices = new Slices(element);
  let framed = false;
  const framedBefore: boolean[] = [];
  element.view = () => {
    const inSlice = slices.drawer(8);
    for (let index = 0; index < 8; index++) inSlice(index);
    framedBefore.push(framed);
    requestAnimationFrame(() => (framed = true));
    return [] as never;
  };
  element.requestUpdate();
  await element.updateComplete;
  await rest(slices);
  assert.deepEqual(framedBefore, [false, true]);
});

it('a few are drawn at once', async () => {
  const {slices, drawings} = await drawn(4);
  assert.isUndefined(slices.rest);
  assert.deepEqual(drawings, [[0, 1, 2, 3]]);
});

it('a change in the middle is drawn from the start, and to the end', async () => {
  const {element, slices, drawings} = await drawn(50);
  drawings.length = 0;
  element.requestUpdate();
  await element.updateComplete;
  assert.deepEqual(drawings[0], [0, 1, 2, 3]);
  await rest(slices);
  assert.deepEqual(
    drawings.flat(),
    Array.from({length: 50}, (_, index) => index),
  );
});

it('more of what is drawn starts where it ends', async () => {
  const {element, slices, drawings} = await drawn(4);
  slices.startAt(4);
  element.requestUpdate();
  await element.updateComplete;
  assert.deepEqual(drawings[1], [], 'the four that are there stay as they are');
});

it('off the page it stops; back on it, all is drawn', async () => {
  const {element, slices, drawings} = await drawn(50);
  element.remove();
  await settled();
  const {length} = drawings;
  await settled();
  assert.equal(drawings.length, length);
  drawings.length = 0;
  document.body.append(element);
  await element.updateComplete;
  await rest(slices);
  assert.deepEqual(
    drawings.flat(),
    Array.from({length: 50}, (_, index) => index),
  );
});

// One press, one booking: the order of a write, and what is said of it, in plain Node over the sandbox.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {WriteStory} from '../../../support/booking-write.js';

describe('the order of a write', () => {
  for (const mode of ['token', 'cookie'] as const) {
    it(`a guest without a code, ${mode}`, async () => {
      const story = new WriteStory({mode});
      await story.start('guest');
      const choice = await story.choice('guest', 'named');
      const state = await story.book('guest', choice);
      assert.equal(state.status, 'booked');
      console.log(
        story.seen.map(({line}) => line),
        story.states,
        story.events,
      );
      assert.equal((await story.real('guest')).length, 1);
    });
    it(`signed in, ${mode}`, async () => {
      const story = new WriteStory({mode});
      await story.start('signed-in');
      const choice = await story.choice('signed-in', 'any', 2);
      const state = await story.book('signed-in', choice);
      assert.equal(state.status, 'booked');
      console.log(
        story.seen.map(({line}) => line),
        story.states,
        story.events,
      );
      assert.equal((await story.real('signed-in')).length, 2);
    });
    it(`coded, ${mode}`, async () => {
      const story = new WriteStory({mode});
      await story.start('coded');
      const choice = await story.choice('coded', 'any');
      const state = await story.book('coded', choice);
      assert.equal(state.status, 'booked');
      console.log(
        story.seen.map(({line}) => line),
        story.states,
        story.events,
      );
      assert.equal((await story.real('coded')).length, 1);
    });
    it(`event, ${mode}`, async () => {
      const story = new WriteStory({mode});
      await story.start('signed-in');
      const choice = await story.event();
      const state = await story.book('signed-in', choice);
      console.log(
        story.seen.map(({line}) => line),
        story.states,
        story.events,
        state,
      );
      assert.equal(state.status, 'booked');
      assert.equal((await story.real('signed-in')).length, 1);
    });
  }
});

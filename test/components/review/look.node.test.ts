// A review that was sent elsewhere is found by a look that nobody asked for, in plain Node over the sandbox and each of its faults.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {faults} from '../../support/faults.js';
import {opened, read, stateIs} from '../../support/node/review-story.js';
import {until} from '../../support/until.js';

describe('a review', () => {
  it('that is sent elsewhere while it is being written is found by a look, and not sent again', async () => {
    const story = await opened();
    story.type();
    assert.equal(story.store.look(), true);
    await until(() => story.count('GET') === 2);
    await story.over();
    stateIs(story, {phase: 'editing', fault: null});
    await story.client.sendReview({token: story.token, rating: 1});
    story.asked.length = 0;
    assert.equal(story.store.look(), true);
    await until(() => story.state.phase === 'done');
    stateIs(story, {here: false});
    await story.store.send();
    assert.equal(story.store.look(), true);
    assert.deepEqual([story.count('GET'), story.count('POST')], [1, 0]);
    assert.deepEqual([story.told('found').length, story.told('sent').length], [1, 0]);
  });

  it('is not disturbed by a look that fails, nor by one while it is on its way', async () => {
    for (const fault of Object.values(faults)) {
      const story = await opened();
      story.type();
      story.sandbox.faults.set(read, fault);
      story.store.look();
      await until(() => story.count('GET') > 1);
      story.sandbox.faults.clear();
      story.holding = 'POST';
      const sent = story.store.send();
      await until(() => story.held.length);
      assert.equal(story.store.look(), false);
      for (const release of story.held) release();
      await sent;
      stateIs(story, {phase: 'done', here: true});
      assert.deepEqual([story.count('POST'), story.told('failed').length], [1, 0]);
    }
  });
});

// The review of a visit in plain Node, over the sandbox and each of its faults: one request for each press, a true sentence, and
// nothing that was typed is lost.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {storyIds, type Fault} from '../../../sandbox/index.js';
import {faults} from '../../support/faults.js';
import {opened, read, send, stateIs, Story, tokenOf, typed} from '../../support/node/review-story.js';
import {until} from '../../support/until.js';

describe('a review', () => {
  it('is read once, sent once, and told by its rating alone', async () => {
    const story = await opened();
    assert.equal(story.state.phase, 'editing');
    story.type();
    const pressed = [story.store.send(), story.store.send(), story.store.send()];
    await Promise.all(pressed);
    stateIs(story, {phase: 'done', here: true});
    assert.deepEqual([story.count('GET'), story.count('POST')], [1, 1]);
    assert.deepEqual(story.told('sent'), [{type: 'sent', rating: 4}]);
    assert.doesNotMatch(JSON.stringify(story.changes), new RegExp(story.token));
    assert.equal(await story.real(), true);
  });

  it('needs a rating, and no text', async () => {
    const story = await opened();
    story.store.write('Nice');
    await story.store.send();
    stateIs(story, {phase: 'editing', fault: 'rating'});
    assert.equal(story.count('POST'), 0);
    story.store.rate(5);
    stateIs(story, {phase: 'editing', fault: null});
    story.store.write('  ');
    await story.store.send();
    assert.equal(story.state.phase, 'done');
  });

  it('that was sent before is shown, and not sent again', async () => {
    const story = await opened();
    await story.client.sendReview({token: story.token, rating: 5});
    story.asked.length = 0;
    story.store.read();
    await story.over();
    stateIs(story, {phase: 'done', here: false});
    await story.store.send();
    assert.deepEqual([story.count('POST'), story.told('sent').length], [0, 0]);
  });

  for (const status of [403, 409, 422]) {
    it(`that another page has sent meanwhile is refused with ${status}, and said to be there`, async () => {
      const story = await opened();
      story.type();
      story.sandbox.settings.reviewAgainStatus = status;
      await story.client.sendReview({token: story.token, rating: 1});
      story.asked.length = 0;
      await story.store.send();
      await story.over();
      assert.equal(story.state.phase, 'done');
      assert.equal(story.count('POST'), 1);
      // 409 is also "still busy with it": whose review it is cannot be told.
      if (status !== 409) assert.deepEqual(story.told('sent'), []);
    });
  }

  it('changes nothing while it is on its way', async () => {
    const story = await opened();
    story.type();
    story.holding = 'POST';
    const sent = story.store.send();
    await until(() => story.held.length);
    story.type({rating: 1, text: 'Other'});
    for (const release of story.held) release();
    await sent;
    assert.deepEqual([story.store.rating, story.store.text], [typed.rating, typed.text]);
  });

  it('of another visit begins with nothing typed, and hears nothing of the first', async () => {
    const story = await opened();
    story.type();
    story.holding = 'POST';
    const sent = story.store.send();
    await until(() => story.held.length);
    story.store.show('another-visit');
    await sent;
    await story.over();
    assert.deepEqual([story.store.rating, story.store.text, story.state.phase], [0, '', 'failed']);
    assert.deepEqual(story.told('sent'), []);
  });

  it('whose element leaves the page while it is on its way is checked when it is back, and not sent again', async () => {
    const story = await opened();
    story.type();
    story.holding = 'POST';
    const sent = story.store.send();
    await until(() => story.held.length);
    story.writes.giveUp();
    story.store.show('');
    await sent;
    story.holding = '';
    story.store.show(story.token);
    assert.equal(story.state.phase, 'unknown');
    await story.store.send();
    await story.store.checkAgain();
    stateIs(story, {phase: 'editing', fault: 'not-sent'});
    assert.deepEqual([story.store.rating, story.store.text, story.count('POST')], [typed.rating, typed.text, 1]);
  });
});

describe('the visit is read under each fault: said, and read again by a press', () => {
  for (const [name, fault] of Object.entries(faults)) {
    it(name, async () => {
      const story = new Story();
      story.token = await tokenOf(story.client, storyIds.visited);
      story.sandbox.faults.set(read, fault);
      story.store.show(story.token);
      await story.over();
      assert.equal(story.state.phase, 'failed');
      assert.equal(story.told('failed').length, 1);
      assert.equal(story.count('POST'), 0);
      story.sandbox.faults.clear();
      story.store.read();
      await story.over();
      assert.equal(story.state.phase, 'editing');
    });
  }
});

/** After these the review has arrived, whatever was heard of it. */
const arrives = new Set(['a lost answer', 'half an answer']);

describe('a press under each fault: one request, a true sentence, nothing typed is lost', () => {
  for (const [name, fault] of Object.entries(faults)) {
    it(name, async () => {
      const story = await opened();
      story.type();
      story.sandbox.faults.set(send, fault);
      await story.store.send();
      const {state} = story;
      assert.equal(story.count('POST'), 1);
      const real = await story.real();
      assert.equal(real, arrives.has(name));
      if (real) assert.deepEqual([state.phase, story.told('sent').length], ['done', 1]);
      else {
        assert.equal(state.phase, 'editing');
        assert.ok(state.phase === 'editing' && state.fault, 'and says why');
        assert.deepEqual([story.told('sent').length, story.told('failed').length], [0, 1]);
      }
      assert.deepEqual([story.store.rating, story.store.text], [typed.rating, typed.text]);
      if (real) return;
      await story.store.send();
      assert.deepEqual([story.state.phase, story.count('POST')], ['done', 2]);
    });
  }
});

describe('a press whose answer is lost, and the reading after it meets each fault', () => {
  for (const [name, fault] of Object.entries(faults)) {
    for (const after of [true, false]) {
      it(`${name}; the review has ${after ? '' : 'not '}arrived`, async () => {
        const story = await opened();
        story.type();
        story.sandbox.faults.set(send, {kind: 'cut', after});
        story.sandbox.faults.set(read, fault);
        await story.store.send();
        assert.equal(story.state.phase, 'unknown', 'nobody knows');
        assert.deepEqual([story.count('POST'), story.told('sent').length, story.told('failed').length], [1, 0, 1]);
        assert.deepEqual([story.store.rating, story.store.text], [typed.rating, typed.text]);
        await story.store.checkAgain();
        assert.equal(story.state.phase, 'unknown');
        story.sandbox.faults.clear();
        await story.store.checkAgain();
        assert.equal(story.count('POST'), 1, 'a look sends nothing');
        if (after) assert.deepEqual([story.state.phase, story.told('sent').length], ['done', 1]);
        else stateIs(story, {phase: 'editing', fault: 'not-sent'});
        assert.equal(await story.real(), after);
      });
    }
  }
});

describe('an answer that does not come', () => {
  const slow: Readonly<Record<string, readonly [Fault, boolean]>> = {
    'never sent on': [{kind: 'hang'}, false],
    'taken, and answered too late': [{kind: 'delay', ms: 2000, after: true}, true],
  };
  for (const [name, [fault, arrived]] of Object.entries(slow)) {
    it(`${name}: not said to be lost while it may be on its way`, async () => {
      const story = await opened();
      story.type();
      story.sandbox.faults.set(send, fault);
      await story.store.send();
      assert.equal(story.state.phase, arrived ? 'done' : 'unknown');
      story.sandbox.faults.clear();
      if (!arrived) {
        await story.store.checkAgain();
        stateIs(story, {phase: 'editing', fault: 'not-sent'});
      }
      assert.equal(story.count('POST'), 1);
    });
  }

  it('the same again, by a press, keeps its key; another text has another', async () => {
    const story = await opened();
    story.type();
    story.sandbox.faults.set(send, {kind: 'cut'});
    await story.store.send();
    await story.store.send();
    story.store.write('Changed');
    await story.store.send();
    const [first, second, third] = story.asked.filter(({method}) => method === 'POST').map(({key}) => key);
    assert.ok(first);
    assert.equal(second, first);
    assert.notEqual(third, first);
  });
});

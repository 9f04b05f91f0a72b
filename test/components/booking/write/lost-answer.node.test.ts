// Points 4 and 5 of "The write, and never twice": what is read after a lost answer, when, and what is said of it; what a press
// does then. In plain Node over the sandbox. Every fault of a write stands in every-fault.node.test.ts.
import assert from 'node:assert/strict';
import {before, describe, it, mock} from 'node:test';
import {emptyClient, eventIds} from '../../../../sandbox/index.js';
import type {Choice} from '../../../../src/components/booking/write/intent.js';
import {
  guestClient,
  isWrite,
  now,
  WriteStory,
  type Member,
  type Who,
  type WriteOptions,
} from '../../../support/node/booking-write.js';

// A repeated read waits for a random time.
before(() => void mock.method(Math, 'random', () => 0));

async function at(
  who: Who,
  member: Member = 'named',
  count: 1 | 2 = 1,
  options: WriteOptions = {mode: 'cookie'},
): Promise<{readonly story: WriteStory; readonly choice: Choice}> {
  const story = new WriteStory(options);
  await story.start(who);
  return {story, choice: await story.choice(who, member, count)};
}

/** The connection is cut, with the work done or not. */
function lose(story: WriteStory, done: boolean): void {
  story.sandbox.faults.set('POST book_record', {kind: 'cut', after: done, times: 1});
}

/** The proxy has the answer, and its connection to the client is cut. */
function loseAfterProxy(story: WriteStory): void {
  story.after = (line, response) => {
    if (isWrite(line)) throw new TypeError('Failed to fetch');
    return response;
  };
}

/** When these requests were sent, in seconds after the booking. */
function seconds(story: WriteStory, start: string): number[] {
  const written = story.seen.findIndex(({line}) => isWrite(line));
  return story.seen
    .slice(written)
    .filter(({line}) => line.startsWith(start))
    .map(({at}) => (at - now) / 1000);
}

describe('4. the proxy that keeps outcomes', () => {
  const replays = {replays: true} as const;

  it('gives the first answer, with the hash', async () => {
    const {story, choice} = await at('guest', 'any', 2, replays);
    loseAfterProxy(story);
    const state = await story.book('guest', choice);
    assert.ok(state.status === 'booked');
    assert.deepEqual(
      state.booked.map(({position, hash}) => [position, hash.length > 0]),
      [
        [1, true],
        [2, true],
      ],
    );
    assert.deepEqual(seconds(story, 'GET outcome/'), [0]);
    assert.equal(story.seen.at(-1)?.line.startsWith('GET user/records/'), true);
    assert.deepEqual(
      story.seen.filter(({line}) => line.startsWith('GET outcome/')).map(({line}) => line),
      [`GET outcome/${story.writes[0]?.key}`],
    );
  });

  it('says which of two was refused', async () => {
    const {story, choice} = await at('guest', 'named', 2, replays);
    story.sandbox.settings.partialBooking = 'rest';
    loseAfterProxy(story);
    story.before = async (line) => {
      if (isWrite(line)) await story.takeSecond(choice);
    };
    const state = await story.book('guest', choice);
    assert.ok(state.status === 'booked');
    assert.deepEqual(
      state.booked.map(({position}) => position),
      [1],
    );
    assert.deepEqual(
      state.rest.map(({position, outcome}) => [position, outcome]),
      [[2, 'refused']],
    );
  });

  it('is asked at most 5 times within 30 s while the booking runs; then nothing is known', async () => {
    const {story, choice} = await at('signed-in', 'any', 1, replays);
    story.before = (line) => {
      if (isWrite(line)) {
        story.outcomes.set(story.seen.at(-1)?.key ?? '', 'running');
        throw new TypeError('Failed to fetch');
      }
    };
    const state = await story.book('signed-in', choice);
    const asked = seconds(story, 'GET outcome/');
    assert.equal(asked.length, 5);
    assert.ok(
      asked.every((time) => time <= 30),
      String(asked),
    );
    // The list has none, but what runs is in no list yet.
    assert.equal(state.status, 'unknown');
  });

  it('answers late', async () => {
    const {story, choice} = await at('guest', 'any', 1, replays);
    let kept: Response | 'running' | undefined;
    loseAfterProxy(story);
    story.before = (line) => {
      const key = story.writes[0]?.key ?? '';
      if (!line.startsWith('GET outcome/')) return;
      kept ??= story.outcomes.get(key);
      if (kept) story.outcomes.set(key, story.now - now < 8000 ? 'running' : kept);
    };
    const state = await story.book('guest', choice);
    assert.equal(state.status, 'booked');
    assert.deepEqual(seconds(story, 'GET outcome/'), [0, 3, 8]);
  });

  it('is busy with the key (409): it waits and asks again', async () => {
    const {story, choice} = await at('guest', 'any', 1, replays);
    let kept: Response | 'running' | undefined;
    story.after = (line, response) => {
      if (!isWrite(line)) return response;
      kept = story.outcomes.get(story.writes[0]?.key ?? '');
      story.outcomes.set(story.writes[0]?.key ?? '', 'running');
      return Response.json({success: false, data: null, meta: {}}, {status: 409});
    };
    story.waited = () => {
      if (kept) story.outcomes.set(story.writes[0]?.key ?? '', kept);
    };
    const state = await story.book('guest', choice);
    assert.equal(state.status, 'booked');
    assert.equal(story.writes.length, 1);
    assert.deepEqual(seconds(story, 'GET outcome/'), [0, 3]);
  });

  it('says that Altegio itself has refused with a 409: the time is taken', async () => {
    for (const settings of [undefined, replays]) {
      const {story, choice} = await at('guest', 'named', 1, settings);
      story.before = (line) => {
        if (isWrite(line)) story.sandbox.faults.set('POST book_record', {kind: 'steal'});
      };
      story.after = (line, response) => {
        if (!isWrite(line)) return response;
        const refused = Response.json({success: false, data: null, meta: {message: 'No'}}, {status: 409});
        const key = story.writes[0]?.key ?? '';
        if (settings === replays) story.outcomes.set(key, refused.clone());
        return refused;
      };
      const state = await story.book('guest', choice);
      assert.equal(state.status === 'refused' && state.error.code, 'slot-taken');
      assert.deepEqual(await story.real('guest'), []);
    }
  });

  it('does not know the key: the list tells', async () => {
    const {story, choice} = await at('signed-in', 'any', 1, replays);
    loseAfterProxy(story);
    story.before = (line) => {
      if (line.startsWith('GET outcome/')) story.outcomes.clear();
    };
    const state = await story.book('signed-in', choice);
    assert.equal(state.status, 'booked');
    assert.equal(story.count('GET outcome/'), 1);
  });

  it('cannot be reached: it is asked again', async () => {
    const {story, choice} = await at('guest', 'any', 1, replays);
    loseAfterProxy(story);
    story.before = (line) => {
      if (line.startsWith('GET outcome/') && story.now - now < 16_000) throw new TypeError('Failed to fetch');
    };
    const state = await story.book('guest', choice);
    assert.equal(state.status, 'booked');
    assert.deepEqual(seconds(story, 'GET outcome/'), [0, 3, 8, 16]);
  });

  it('has kept a failure: it is not asked again', async () => {
    const {story, choice} = await at('signed-in', 'any', 1, replays);
    lose(story, true);
    const state = await story.book('signed-in', choice);
    assert.equal(state.status, 'booked');
    assert.equal(story.count('GET outcome/'), 1);
  });

  for (const [what, retryAfter, status] of [
    ['its own queue is full: nothing was sent', '5', 'not-booked'],
    ['Altegio’s 503 is not known to it', null, 'unknown'],
  ] as const) {
    it(what, async () => {
      const {story, choice} = await at('guest', 'any', 1, replays);
      story.after = (line, response) => {
        if (!isWrite(line)) return response;
        story.outcomes.clear();
        return Response.json(null, {status: 503, headers: retryAfter ? {'Retry-After': retryAfter} : {}});
      };
      assert.equal((await story.book('guest', choice)).status, status);
    });
  }

  it('a plain proxy is not asked', async () => {
    const {story, choice} = await at('guest');
    lose(story, false);
    await story.book('guest', choice);
    assert.equal(story.count('GET outcome/'), 0);
  });
});

describe('4. the list of a signed-in client', () => {
  it('is read before the booking, also where it is not known yet who is here', async () => {
    const {story, choice} = await at('signed-in', 'any');
    story.client.session.doubt();
    assert.equal(story.client.session.status, 'unknown');
    await story.write.check(choice);
    assert.equal(story.count('GET user/records/'), 1);
    assert.equal((await story.press('signed-in', choice)).status, 'booked');
  });

  it('is read twice, 3 s apart', async () => {
    const {story, choice} = await at('signed-in', 'any');
    lose(story, false);
    const state = await story.book('signed-in', choice);
    assert.equal(state.status, 'not-booked');
    assert.deepEqual(seconds(story, 'GET user/records/'), [0, 3]);
  });

  for (const failing of [1, 2]) {
    it(`of which one cannot be read says nothing: the ${failing === 1 ? 'first' : 'second'}`, async () => {
      const {story, choice} = await at('signed-in', 'any');
      lose(story, false);
      let lists = 0;
      story.before = (line) => {
        if (line !== 'GET user/records/' || !story.writes.length) return;
        if (++lists === failing) story.sandbox.faults.set(line, {kind: 'status', status: 422, times: 1});
      };
      assert.equal((await story.book('signed-in', choice)).status, 'unknown');
    });
  }

  it('shows it late', async () => {
    const {story, choice} = await at('signed-in', 'any');
    story.sandbox.settings.recordsLagMs = 2500;
    lose(story, true);
    const state = await story.book('signed-in', choice);
    assert.ok(state.status === 'booked');
    assert.ok(state.booked[0]?.record?.teamMember);
    assert.equal(state.booked[0]?.hash, '');
  });

  it('does not show it yet, but the time of the team member is taken: not known', async () => {
    const {story, choice} = await at('signed-in', 'named');
    story.sandbox.settings.recordsLagMs = 60_000;
    lose(story, true);
    const state = await story.book('signed-in', choice);
    assert.equal(state.status, 'unknown');
    story.now += 60_000;
    await story.write.checkAgain();
    assert.equal(story.state.status, 'booked');
    assert.equal(story.writes.length, 1);
  });

  for (const apiIdEcho of ['sent', 'zero', 'nothing'] as const) {
    it(`what was there before is not ours; the reference repeated: ${apiIdEcho}`, async () => {
      const {story, choice} = await at('signed-in', 'any');
      story.sandbox.settings.apiIdEcho = apiIdEcho;
      // The host's reference is the same each time.
      await story.book('signed-in', choice, {reference: 42});
      story.write.forget();
      lose(story, false);
      const state = await story.book('signed-in', choice, {reference: 42});
      assert.equal(state.status, 'not-booked');
      lose(story, true);
      await story.press('signed-in', choice, {reference: 42});
      assert.equal(story.state.status, 'booked');
      const real = await story.real('signed-in');
      assert.deepEqual(real.map(({id}) => id).sort(), story.booked.map(({id}) => id).sort());
      assert.equal(real.length, 2);
    });
  }

  it('of another client, who has signed in meanwhile, says nothing', async () => {
    const {story, choice} = await at('signed-in', 'any');
    lose(story, true);
    story.before = async (line) => {
      if (!isWrite(line)) return;
      story.before = () => {};
      // In another tab.
      await story.client.signInByPassword({login: emptyClient.email, password: emptyClient.password});
    };
    const state = await story.book('signed-in', choice);
    assert.equal(state.status, 'unknown');
  });
});

describe('4. a guest', () => {
  it('of a named team member: book_check 15 s and 30 s after the loss', async () => {
    const {story, choice} = await at('guest');
    lose(story, false);
    const state = await story.book('guest', choice);
    assert.equal(state.status, 'not-booked');
    assert.deepEqual(seconds(story, 'POST book_check'), [15, 30]);
    assert.deepEqual(
      story.errors.map(({code}) => code),
      ['network'],
    );
  });

  it('the write was under way for 20 s: taken then', async () => {
    const {story, choice} = await at('guest');
    story.before = (line) => {
      if (isWrite(line)) throw new TypeError('Failed to fetch');
    };
    story.waited = async () => {
      if (story.now - now !== 30_000) return;
      const {body} = story.writes[0] ?? {};
      await story.sandbox.fetch(
        new Request('https://proxy.test/altegio/book_record/6230', {method: 'POST', body: JSON.stringify(body)}),
      );
    };
    const state = await story.book('guest', choice);
    assert.equal(state.status, 'unknown');
    assert.equal((await story.real('guest')).length, 1);
  });

  it('taken at the first look: not known, without another', async () => {
    const {story, choice} = await at('guest');
    lose(story, true);
    const state = await story.book('guest', choice);
    assert.equal(state.status, 'unknown');
    assert.deepEqual(seconds(story, 'POST book_check'), [15]);
    assert.deepEqual(story.events, ['submitted', 'unconfirmed']);
  });

  it('of any team member: nothing tells', async () => {
    const {story, choice} = await at('guest', 'any');
    lose(story, false);
    assert.equal((await story.book('guest', choice)).status, 'unknown');
    assert.deepEqual(seconds(story, 'POST book_check'), []);
  });
});

describe('5. after a lost answer', () => {
  it('surely not booked: a press books, once, under a new key', async () => {
    const {story, choice} = await at('guest');
    lose(story, false);
    await story.book('guest', choice);
    assert.equal(story.writes.length, 1);
    assert.equal(story.write.isUnknown(choice), false);
    await story.press('guest', choice);
    assert.equal(story.state.status, 'booked');
    assert.equal((await story.real('guest')).length, 1);
  });

  it('surely not booked, and yet it comes: a client’s press finds it and books nothing', async () => {
    const {story, choice} = await at('signed-in', 'any');
    lose(story, false);
    await story.book('signed-in', choice);
    assert.equal(story.state.status, 'not-booked');
    const tab = await story.otherTab();
    const reference = String(story.writes[0]?.body['api_id']);
    await tab.bookAppointments({
      ...story.intent('signed-in', choice),
      locationId: choice.locationId,
      appointments: choice.appointments ?? [],
      reference,
    });
    await story.press('signed-in', choice);
    assert.equal(story.state.status, 'booked');
    assert.equal(story.writes.length, 1);
    assert.equal((await story.real('signed-in')).length, 1);
  });

  it('surely not booked, and yet it comes: a guest’s press finds the time taken, which is not known', async () => {
    const {story, choice} = await at('guest');
    lose(story, false);
    await story.book('guest', choice);
    const {body} = story.writes[0] ?? {};
    await story.sandbox.fetch(
      new Request('https://proxy.test/altegio/book_record/6230', {method: 'POST', body: JSON.stringify(body)}),
    );
    await story.press('guest', choice);
    assert.equal(story.state.status, 'unknown');
    assert.equal(story.writes.length, 1);
  });

  it('not known: no press sends it again, another time is booked', async () => {
    const {story, choice} = await at('guest', 'any');
    lose(story, true);
    await story.book('guest', choice);
    assert.equal(story.write.isUnknown(choice), true);
    assert.equal(story.write.locked, false);
    await story.press('guest', choice);
    await story.press('guest', choice, {comment: 'Again'});
    story.write.forget();
    await story.write.check(choice);
    assert.equal(story.state.status, 'unknown');
    assert.equal(story.writes.length, 1);
    const other = await story.choice('guest', 'named', 1, 4);
    assert.equal(story.write.isUnknown(other), false);
    assert.equal((await story.book('guest', other)).status, 'booked');
    assert.deepEqual(story.events, ['submitted', 'unconfirmed', 'submitted', 'booked']);
    // It is remembered beside what was booked.
    await story.press('guest', choice);
    assert.equal(story.state.status, 'unknown');
  });

  it('not known: the same time with another team member is not offered either', async () => {
    const {story, choice} = await at('guest', 'any');
    lose(story, true);
    await story.book('guest', choice);
    const [one] = choice.appointments ?? [];
    assert.ok(one);
    const same: Choice = {locationId: choice.locationId, appointments: [{...one, teamMemberId: 6301}]};
    assert.equal(story.write.isUnknown(same), true);
    assert.equal(story.write.isUnknown({...same, locationId: 4564}), false);
  });

  it('`Check again` reads, sends nothing, and tells the host once', async () => {
    const {story, choice} = await at('guest', 'named');
    lose(story, true);
    await story.book('guest', choice);
    await story.write.checkAgain();
    assert.equal(story.state.status, 'unknown');
    assert.deepEqual(story.events, ['submitted', 'unconfirmed']);
    assert.equal(story.errors.length, 1);
    assert.equal(story.writes.length, 1);
  });

  it('`Check again`: the time is free after all', async () => {
    const {story, choice} = await at('guest', 'named');
    lose(story, false);
    story.before = (line) => {
      if (isWrite(line)) story.sandbox.faults.set('POST book_check', {kind: 'cut'});
    };
    await story.book('guest', choice);
    assert.equal(story.state.status, 'unknown');
    story.sandbox.faults.clear();
    await story.write.checkAgain();
    assert.equal(story.state.status, 'not-booked');
    story.before = () => {};
    assert.equal((await story.press('guest', choice)).status, 'booked');
  });

  it('`Sign in to see it`: the list of the phone shows it, or does not', async () => {
    for (const done of [true, false]) {
      const {story, choice} = await at('guest', 'any');
      lose(story, done);
      await story.book('guest', choice);
      assert.equal(story.state.status, 'unknown');
      await signInByCode(story);
      await story.write.checkAgain({keepSignedIn: false});
      assert.equal(story.state.status, done ? 'booked' : 'not-booked');
      assert.equal(story.client.session.status, done ? 'signed-out' : 'signed-in');
      assert.equal((await story.real('guest')).length, done ? 1 : 0);
      assert.equal(story.writes.length, 1);
    }
  });

  it('signed in with another phone: the list says nothing, also when it has something at that time', async () => {
    const {story, choice} = await at('guest', 'any');
    lose(story, false);
    await story.book('guest', choice);
    const arthur = await story.otherTab(emptyClient);
    await arthur.bookAppointments({
      locationId: choice.locationId,
      client: {name: 'Arthur', phone: emptyClient.phone},
      appointments: choice.appointments ?? [],
    });
    await story.signIn(emptyClient);
    await story.write.checkAgain();
    assert.equal(story.state.status, 'unknown');
  });

  it('two of which one was made: it is booked, and the other is a choice still', async () => {
    const {story, choice} = await at('signed-in', 'named', 2);
    const [, second] = choice.appointments ?? [];
    assert.ok(second);
    story.sandbox.settings.partialBooking = 'rest';
    story.before = (line) => {
      if (isWrite(line)) story.sandbox.settings.leftTeamMembers = [Number(second.teamMemberId)];
    };
    lose(story, true);
    const state = await story.book('signed-in', choice);
    assert.ok(state.status === 'booked');
    assert.deepEqual(
      state.booked.map(({position}) => position),
      [1],
    );
    // Whether the second is late or was refused, nobody can say while its time is not free.
    assert.deepEqual(
      state.rest.map(({outcome}) => outcome),
      ['unknown'],
    );
    assert.equal(story.write.isUnknown({locationId: choice.locationId, appointments: [second]}), true);
  });

  it('an event: a client’s list tells', async () => {
    for (const done of [true, false]) {
      const story = new WriteStory();
      await story.start('signed-in');
      const choice = await story.event(eventIds.lastSeat);
      story.sandbox.faults.set('POST activity/{location}/{event}/book', {kind: 'cut', after: done, times: 1});
      const state = await story.book('signed-in', choice);
      assert.equal(state.status, done ? 'booked' : 'not-booked');
      if (!done) assert.equal((await story.press('signed-in', choice)).status, 'booked');
      assert.equal((await story.real('signed-in')).length, 1);
    }
  });

  it('an event of a guest: nothing tells, and its seats are not booked again', async () => {
    const story = new WriteStory();
    await story.start('guest');
    const choice = await story.event(eventIds.lastSeat);
    story.sandbox.faults.set('POST activity/{location}/{event}/book', {kind: 'cut', times: 1});
    await story.book('guest', choice);
    assert.equal(story.state.status, 'unknown');
    await story.press('guest', choice);
    assert.equal(story.writes.length, 1);
  });
});

async function signInByCode(story: WriteStory): Promise<void> {
  const {phone} = guestClient;
  await story.client.sendBookingCode({phone, locationId: 4564});
  await story.client.signInByCode({phone, code: story.sandbox.outbox.at(-1)?.code ?? ''});
}

// The sentences of "The write, and never twice", one by one, in plain Node over the sandbox: the check, the press, the code, what
// is told, and what comes after. What a lost answer leads to stands in lost-answer.node.test.ts.
import assert from 'node:assert/strict';
import {before, describe, it, mock} from 'node:test';
import {demoClient, eventIds} from '../../../../sandbox/index.js';
import type {Choice} from '../../../../src/components/booking/write/intent.js';
import {until} from '../../../support/until.js';
import {isWrite, WriteStory, type Member, type Who, type WriteOptions} from '../../../support/node/booking-write.js';

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

function refusal(story: WriteStory): object {
  const {state} = story;
  if (state.status !== 'refused') return {status: state.status};
  return {code: state.error.code, lost: state.lost, at: state.at};
}

/** Somebody else takes the time at the next request of this kind, or takes one of several. */
function steal(story: WriteStory, line: string): void {
  story.sandbox.faults.set(line, {kind: 'steal', times: 1});
}

describe('1. the check', () => {
  it('asks with the same appointments as the booking', async () => {
    const {story, choice} = await at('guest', 'named', 2);
    await story.book('guest', choice);
    const [check, write] = story.seen;
    assert.equal(check?.line, 'POST book_check/6230');
    assert.deepEqual(check?.body['appointments'], write?.body['appointments']);
    assert.deepEqual(Object.keys(check?.body ?? {}), ['appointments']);
  });

  for (const [seconds, checks] of [
    [20, 1],
    [20.001, 2],
  ] as const) {
    it(`${seconds} s old counts as ${checks === 1 ? 'fresh' : 'old'}`, async () => {
      const {story, choice} = await at('guest');
      await story.write.check(choice);
      assert.deepEqual(story.state, {status: 'idle', free: true, already: []});
      story.now += seconds * 1000;
      await story.press('guest', choice);
      assert.equal(story.count('POST book_check'), checks);
      assert.equal(story.state.status, 'booked');
    });
  }

  it('is asked once when the press comes meanwhile', async () => {
    const {story, choice} = await at('guest');
    const checking = story.write.check(choice);
    const pressing = story.press('guest', choice);
    await Promise.all([checking, pressing]);
    assert.equal(story.count('POST book_check'), 1);
    assert.equal(story.writes.length, 1);
    assert.equal(story.state.status, 'booked');
  });

  it('of another choice does not count', async () => {
    const {story, choice} = await at('guest');
    await story.write.check(await story.choice('guest', 'named', 1, 3));
    await story.press('guest', choice);
    const checks = story.seen.filter(({line}) => line.startsWith('POST book_check'));
    assert.equal(checks.length, 2);
    assert.deepEqual(checks[1]?.body['appointments'], story.writes[0]?.body['appointments']);
  });

  it('of the choice before is dropped', async () => {
    const {story, choice} = await at('guest');
    const other = await story.choice('guest', 'named', 1, 3);
    const held: (() => void)[] = [];
    story.before = () => new Promise((resolve) => held.push(resolve));
    const old = story.write.check(choice);
    await until(() => held.length === 1);
    story.before = () => {};
    steal(story, 'POST book_check');
    await story.write.check(other);
    held[0]?.();
    await old;
    assert.deepEqual(refusal(story), {code: 'slot-taken', lost: [1], at: 'details'});
    assert.equal(story.state.status === 'refused' && story.state.choice, other);
  });

  it('refuses at the details: nothing is sent', async () => {
    const {story, choice} = await at('guest');
    steal(story, 'POST book_check');
    await story.write.check(choice);
    assert.deepEqual(refusal(story), {code: 'slot-taken', lost: [1], at: 'details'});
    assert.equal(story.writes.length, 0);
    assert.deepEqual(
      story.errors.map(({code}) => code),
      ['slot-taken'],
    );
  });

  it('names the one of two that is lost', async () => {
    const {story, choice} = await at('guest', 'named', 2);
    await story.takeSecond(choice);
    await story.write.check(choice);
    assert.deepEqual(refusal(story), {code: 'slot-taken', lost: [2], at: 'details'});
  });

  it('names the second of two that are in each other’s way', async () => {
    const {story, choice} = await at('guest');
    const [one] = choice.appointments ?? [];
    assert.ok(one);
    await story.write.check({locationId: choice.locationId, appointments: [one, one]});
    assert.deepEqual(refusal(story), {code: 'slot-taken', lost: [2], at: 'details'});
  });

  it('refuses at the press: no SMS has been spent', async () => {
    const {story, choice} = await at('coded');
    await story.write.check(choice);
    story.now += 30_000;
    steal(story, 'POST book_check');
    await story.press('coded', choice);
    assert.deepEqual(refusal(story), {code: 'slot-taken', lost: [1], at: 'press'});
    assert.equal(story.count('POST book_code'), 0);
    assert.equal(story.writes.length, 0);
  });

  it('that fails is not shown at the details, and stops the press', async () => {
    const {story, choice} = await at('coded');
    story.sandbox.faults.set('POST book_check', {kind: 'cut'});
    await story.write.check(choice);
    assert.deepEqual(story.state, {status: 'idle', free: false, already: []});
    assert.deepEqual(story.errors, []);
    await story.press('coded', choice);
    assert.deepEqual(refusal(story), {code: 'network', lost: [], at: 'press'});
    assert.equal(story.count('POST book_code') + story.writes.length, 0);
    story.sandbox.faults.clear();
    assert.equal((await story.press('coded', choice)).status, 'booked');
  });

  it('of an event reads its seats', async () => {
    const story = new WriteStory();
    await story.start('signed-in');
    const choice = await story.event(eventIds.lastSeat, 2);
    await story.write.check(choice);
    assert.deepEqual(refusal(story), {code: 'slot-taken', lost: [1], at: 'details'});
    const one = await story.event();
    story.sandbox.settings.cancelledEvents = [eventIds.lastSeat];
    await story.write.check(one);
    assert.deepEqual(refusal(story), {code: 'not-found', lost: [1], at: 'details'});
    Object.assign(story.sandbox.settings, {cancelledEvents: [], movedEvents: [eventIds.lastSeat]});
    await story.write.check(one);
    assert.deepEqual(refusal(story), {code: 'not-found', lost: [1], at: 'details'}, 'at this time, there is none');
    assert.equal(story.count('POST'), 0);
  });
});

describe('2. one press is one request', () => {
  it('ten fast presses', async () => {
    const {story, choice} = await at('guest');
    await story.write.check(choice);
    await Promise.all(Array.from({length: 10}, () => story.press('guest', choice)));
    assert.equal(story.writes.length, 1);
    assert.deepEqual(story.events, ['submitted', 'booked']);
    assert.equal((await story.real('guest')).length, 1);
  });

  it('is locked while it is sent and while the truth is read: nothing else has an effect', async () => {
    const {story, choice} = await at('guest');
    const other = await story.choice('guest', 'named', 1, 3);
    const locked: string[] = [];
    const tryAll = async (): Promise<void> => {
      const before = story.state;
      locked.push(`${before.status} ${story.write.locked}`);
      story.write.forget();
      await Promise.all([
        story.write.check(other),
        story.write.book(story.intent('guest', other)),
        story.write.bookAnyway(),
        story.write.confirmed({keepSignedIn: true}),
        story.write.checkAgain(),
        story.write.endSession(),
      ]);
      assert.equal(story.state, before);
    };
    story.before = (line) => (isWrite(line) ? tryAll() : undefined);
    story.waited = tryAll;
    story.sandbox.faults.set('POST book_record', {kind: 'cut'});
    await story.book('guest', choice);
    assert.deepEqual(locked, ['sending true', 'checking true', 'checking true']);
    assert.equal(story.state.status, 'not-booked');
    assert.equal(story.write.locked, false);
    assert.equal(story.writes.length, 1);
  });

  it('has a key and a reference of its own', async () => {
    const {story, choice} = await at('guest');
    story.sandbox.faults.set('POST book_record', {kind: 'cut', times: 1});
    await story.book('guest', choice);
    await story.press('guest', choice);
    const [first, second] = story.writes;
    assert.equal(story.writes.length, 2);
    assert.match(String(first?.key), /^\d+-\d+-\d+-\d+$/);
    assert.notEqual(first?.key, second?.key);
    for (const one of [first, second]) assert.match(String(one?.body['api_id']), /^[1-9]\d{14}$/);
    assert.notEqual(first?.body['api_id'], second?.body['api_id']);
    const [real] = await story.real('guest');
    assert.equal(real?.reference, second?.body['api_id']);
  });

  it('has the host’s reference', async () => {
    const {story, choice} = await at('guest');
    await story.book('guest', choice, {reference: 77});
    assert.equal(story.writes[0]?.body['api_id'], '77');
  });

  it('sends what was told, and nothing that was not asked', async () => {
    const {story, choice} = await at('guest');
    await story.book('guest', choice, {comment: 'Ring', smsReminderHours: 3, consent: true});
    const {appointments, api_id: _, ...body} = story.writes[0]?.body ?? {};
    assert.ok(appointments);
    assert.deepEqual(body, {
      phone: '+13155550111',
      fullname: 'Ann Guest',
      email: 'ann@example.com',
      comment: 'Ring',
      type: 'mobile',
      notify_by_sms: 3,
      is_personal_data_processing_allowed: true,
    });
  });
});

describe('3. a refusal', () => {
  it('names a blocked client, and nothing was booked', async () => {
    const {story, choice} = await at('guest');
    story.sandbox.settings.blacklist = ['+13155550111'];
    await story.book('guest', choice);
    assert.deepEqual(refusal(story), {code: 'blocked-client', lost: [], at: 'write'});
  });

  it('leaves the button working', async () => {
    const {story, choice} = await at('guest');
    story.sandbox.faults.set('POST book_record', {kind: 'wall', times: 1});
    await story.book('guest', choice);
    assert.deepEqual(refusal(story), {code: 'verification-required', lost: [], at: 'write'});
    assert.equal((await story.press('guest', choice)).status, 'booked');
    // What was read before a write is old after it.
    assert.equal(story.count('POST book_check'), 2);
  });

  it('says which of two was stolen between check and write', async () => {
    const {story, choice} = await at('guest', 'named', 2);
    story.before = async (line) => {
      if (isWrite(line)) await story.takeSecond(choice);
    };
    await story.book('guest', choice);
    assert.deepEqual(refusal(story), {code: 'slot-taken', lost: [2], at: 'write'});
    assert.equal((await story.real('guest')).length, 0);
  });

  for (const partialBooking of ['rest', 'rest-unsaid'] as const) {
    it(`of one of two keeps the other: ${partialBooking}`, async () => {
      const {story, choice} = await at('signed-in', 'named', 2);
      story.sandbox.settings.partialBooking = partialBooking;
      story.before = async (line) => {
        if (isWrite(line)) await story.takeSecond(choice);
      };
      const state = await story.book('signed-in', choice);
      assert.ok(state.status === 'booked');
      assert.deepEqual(
        state.booked.map(({position}) => position),
        [1],
      );
      assert.deepEqual(
        state.rest.map(({position, outcome}) => [position, outcome]),
        [[2, 'refused']],
      );
      assert.deepEqual(
        (await story.real('signed-in')).map(({id}) => id),
        [state.booked[0]?.id],
      );
      const [, second] = choice.appointments ?? [];
      assert.equal(story.write.isUnknown({locationId: choice.locationId, appointments: second ? [second] : []}), false);
    });
  }

  it('of an event without a word is looked up: it is full', async () => {
    const story = new WriteStory();
    await story.start('signed-in');
    const choice = await story.event();
    story.sandbox.faults.set('POST activity/{location}/{event}/book', {kind: 'fill', times: 1});
    await story.book('signed-in', choice);
    assert.deepEqual(refusal(story), {code: 'slot-taken', lost: [1], at: 'write'});
  });

  it('because the session has ended in the middle: as a guest it goes on', async () => {
    const {story, choice} = await at('signed-in');
    await story.write.check(choice);
    story.sandbox.faults.set('POST book_record', {
      kind: 'status',
      status: 401,
      body: {success: false, data: null, meta: {}},
      times: 1,
    });
    await story.press('signed-in', choice);
    assert.deepEqual(refusal(story), {code: 'signed-out', lost: [], at: 'write'});
    assert.equal(story.client.session.status, 'signed-out');
    await story.press('coded', choice);
    assert.equal(story.state.status, 'booked');
  });
});

describe('6. what the client has at that time already', () => {
  it('is told at the details; the press decides', async () => {
    const {story, choice} = await at('signed-in', 'any');
    await story.book('signed-in', choice);
    story.write.forget();
    await story.write.check(choice);
    const {state} = story;
    assert.ok(state.status === 'idle');
    assert.deepEqual(
      state.already.map(({id}) => id),
      story.booked.map(({id}) => id),
    );
    await story.press('signed-in', choice);
    assert.equal(story.state.status, 'booked');
    assert.equal((await story.real('signed-in')).length, 2);
  });

  it('is asked at the press where it was not known before', async () => {
    const {story, choice} = await at('signed-in', 'any');
    await story.book('signed-in', choice);
    story.write.forget();
    story.sandbox.faults.set('GET user/records/', {kind: 'status', status: 422, times: 1});
    await story.write.check(choice);
    await story.press('signed-in', choice);
    const {state} = story;
    assert.ok(state.status === 'already');
    assert.deepEqual(
      state.already.map(({id}) => id),
      story.booked.map(({id}) => id),
    );
    assert.equal(story.writes.length, 1);
    assert.equal(story.write.locked, false);
    await story.write.bookAnyway();
    assert.equal(story.state.status, 'booked');
    assert.equal(story.writes.length, 2);
  });

  it('in another tab, which this one hears of', async () => {
    const {story, choice} = await at('signed-in', 'any');
    await story.write.check(choice);
    const tab = await story.otherTab();
    await tab.bookAppointments({
      locationId: choice.locationId,
      client: {name: 'Grace', phone: demoClient.phone},
      appointments: choice.appointments ?? [],
    });
    story.write.listChanged();
    await story.press('signed-in', choice);
    assert.equal(story.state.status, 'already');
    assert.equal(story.writes.length, 0);
  });

  it('is asked after the code, before the booking', async () => {
    const {story, choice} = await at('coded', 'any');
    await story.book('coded', choice);
    story.write.forget();
    await story.press('coded', choice);
    assert.equal(story.state.status, 'already');
    assert.equal(story.writes.length, 1);
    await story.write.bookAnyway();
    assert.equal(story.writes.length, 2);
    assert.equal((await story.real('coded')).length, 2);
  });

  it('an event', async () => {
    const story = new WriteStory();
    await story.start('signed-in');
    const choice = await story.event(eventIds.story);
    await story.write.check(choice);
    const {state} = story;
    assert.ok(state.status === 'idle');
    assert.deepEqual(
      state.already.map(({groupEventId}) => groupEventId),
      [eventIds.story],
    );
  });

  it('one that overlaps counts; one before or after does not', async () => {
    const {story, choice} = await at('signed-in');
    await story.book('signed-in', choice);
    const [one] = choice.appointments ?? [];
    assert.ok(one);
    const shifted = (minutes: number): Choice => {
      const move = (text: string): string => {
        const [, day = '', hour = '', minute = '', rest = ''] = /^(.*T)(\d\d):(\d\d)(.*)$/.exec(text) ?? [];
        const total = Number(hour) * 60 + Number(minute) + minutes;
        return `${day}${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}${rest}`;
      };
      return {
        locationId: choice.locationId,
        appointments: [{...one, teamMemberId: 'any', datetime: move(one.datetime), wallClock: move(one.wallClock)}],
      };
    };
    const length = one.durationSeconds / 60;
    for (const [minutes, count] of [
      [0, 1],
      [30 - length, 1],
      [length - 30, 1],
      [length, 0],
      [-length, 0],
    ] as const) {
      story.write.forget();
      await story.write.check(shifted(minutes));
      const {state} = story;
      const told = state.status === 'idle' ? state.already.length : -1;
      // A time that is not free is refused before anything is told.
      if (told >= 0) assert.equal(told, count, `${minutes} minutes later`);
    }
  });
});

describe('the order with a code', () => {
  it('check, SMS, sign-in, list, write, record; the session ends', async () => {
    const {story, choice} = await at('coded');
    await story.book('coded', choice);
    const record = story.booked[0];
    assert.deepEqual(
      story.seen.map(({line}) => line),
      [
        'POST book_check/4564',
        'POST book_code/4564',
        'POST user/auth',
        'GET session',
        'GET user/records/',
        'POST book_record/4564',
        `GET user/records/${record?.id}/${record?.hash}`,
        'DELETE session',
      ].filter((line) => line !== 'GET session'),
    );
    assert.equal(story.client.session.status, 'signed-out');
    assert.equal('code' in (story.writes[0]?.body ?? {}), false);
  });

  it('checks again when the code has taken longer than 20 s: no second SMS for another time', async () => {
    const {story, choice} = await at('coded');
    await story.write.check(choice);
    await story.write.book(story.intent('coded', choice));
    assert.equal(story.state.status, 'code');
    story.now += 30_000;
    steal(story, 'POST book_check');
    await story.confirm();
    assert.deepEqual(refusal(story), {code: 'slot-taken', lost: [1], at: 'press'});
    assert.equal(story.client.session.status, 'signed-in');
    const other = await story.choice('coded', 'named', 1, 3);
    await story.book('coded', other, {needsCode: false});
    assert.equal(story.state.status, 'booked');
    assert.equal(story.count('POST book_code'), 0);
    assert.equal(story.sandbox.outbox.filter(({phone}) => phone === '+13155550111').length, 2, 'one before the start');
    assert.equal(story.client.session.status, 'signed-out');
  });

  it('stolen between check and write: no second SMS', async () => {
    const {story, choice} = await at('coded');
    steal(story, 'POST book_record');
    await story.book('coded', choice);
    assert.deepEqual(refusal(story), {code: 'slot-taken', lost: [1], at: 'write'});
    assert.equal(story.count('POST book_code'), 1);
    assert.equal(story.client.session.status, 'signed-in');
  });

  it('keeps the session where the client wants it', async () => {
    const {story, choice} = await at('coded');
    await story.write.book(story.intent('coded', choice));
    await story.confirm(true);
    assert.equal(story.state.status, 'booked');
    assert.equal(story.count('DELETE session'), 0);
    assert.equal(story.client.session.status, 'signed-in');
  });

  it('says when the session could not be ended, and ends it later', async () => {
    const {story, choice} = await at('coded');
    story.before = (line) => {
      if (line === 'DELETE session') throw new TypeError('Failed to fetch');
    };
    const state = await story.book('coded', choice);
    assert.equal(state.status === 'booked' && state.signOutError?.code, 'network');
    story.before = () => {};
    assert.equal(await story.write.endSession(), null);
    assert.equal(story.client.session.status, 'signed-out');
    await story.write.endSession();
    assert.equal(story.count('DELETE session'), 2);
  });

  it('never ends a session that was there before', async () => {
    const {story, choice} = await at('signed-in');
    await story.book('signed-in', choice);
    await story.write.endSession();
    assert.equal(story.count('DELETE session'), 0);
    assert.equal(story.client.session.status, 'signed-in');
  });

  it('the client gives up after the code: the session ends', async () => {
    const {story, choice} = await at('coded');
    steal(story, 'POST book_record');
    await story.book('coded', choice);
    story.write.forget();
    await story.write.endSession();
    assert.equal(story.client.session.status, 'signed-out');
  });
});

describe('after a success', () => {
  for (const who of ['guest', 'coded', 'signed-in'] as const) {
    it(`the record is read once: who it is, the price, and whether it is only requested; ${who}`, async () => {
      const {story, choice} = await at(who, 'any');
      story.sandbox.settings.confirmationNeeded = true;
      await story.book(who, choice);
      const {state} = story;
      assert.ok(state.status === 'booked');
      const [one] = state.booked;
      assert.equal(one?.record?.id, one?.id);
      assert.ok(one?.record?.teamMember?.name);
      assert.equal(one?.record?.confirmationNeeded, true);
      assert.match(String(one?.hash), /^\w+$/);
      const after = story.seen.slice(story.seen.findIndex(({line}) => isWrite(line)) + 1);
      assert.equal(after.filter(({line}) => line.startsWith('GET')).length, 1);
    });
  }

  it('a client reads the records of two by one list', async () => {
    const {story, choice} = await at('signed-in', 'named', 2);
    const state = await story.book('signed-in', choice);
    assert.ok(state.status === 'booked' && state.booked.every(({id, record}) => record?.id === id));
    assert.equal(story.count('GET user/records/'), 2, 'before and after');
    assert.equal(story.count('POST'), 2);
  });

  it('a record that cannot be read takes nothing away', async () => {
    const {story, choice} = await at('guest');
    story.sandbox.faults.set('GET user/records/{id}/{hash}', {kind: 'status', status: 500});
    const state = await story.book('guest', choice);
    assert.ok(state.status === 'booked' && state.booked[0]?.record === null && !state.reading);
    assert.deepEqual(story.events, ['submitted', 'booked']);
    assert.deepEqual(story.errors, []);
  });

  it('a warm booking needs at most 4 calls, 6 with a code', async () => {
    for (const [who, most] of [
      ['guest', 3],
      ['signed-in', 4],
      ['coded', 6],
    ] as const) {
      const {story, choice} = await at(who);
      await story.book(who, choice);
      assert.equal(story.seen.filter(({line}) => !line.endsWith(' session')).length, most, who);
    }
  });

  it('the client has gone on meanwhile: the new state stays', async () => {
    const {story, choice} = await at('guest');
    story.before = (line) => {
      if (line.startsWith('GET user/records/')) story.write.forget();
    };
    await story.book('guest', choice);
    assert.equal(story.state.status, 'idle');
    assert.equal(story.booked.length, 1);
  });
});

describe('a browser that sends the request again by itself', () => {
  const taken = {success: false, data: null, meta: {message: 'Taken', errors: [{code: 433, message: 'Taken'}]}};

  for (const mode of ['cookie', 'token'] as const) {
    for (const who of ['coded', 'signed-in'] as const) {
      it(`${who}, ${mode}: the second one is refused, and the list tells of the first`, async () => {
        const {story, choice} = await at(who, 'named', 1, {mode});
        story.after = (line, response) =>
          line.startsWith('POST book_record') ? Response.json(taken, {status: 422}) : response;
        await story.book(who, choice);
        assert.equal(story.state.status, 'booked');
        assert.equal((await story.real(who)).length, 1);
        assert.equal(story.booked.length, 1);
        assert.equal(story.writes.length, 1);
      });
    }
  }

  it('what somebody else has taken stays refused', async () => {
    const {story, choice} = await at('signed-in');
    steal(story, 'POST book_record');
    await story.book('signed-in', choice);
    assert.deepEqual(refusal(story), {code: 'slot-taken', lost: [1], at: 'write'});
    assert.equal((await story.real('signed-in')).length, 0);
  });
});

// Every fault of the sandbox on the request that books, in each session mode, for each kind of client, for one appointment and two,
// with and without a named team member, and for events: never more than was asked for, and what is said is so.
import assert from 'node:assert/strict';
import {before, describe, it, mock} from 'node:test';
import type {Fault, SandboxSettings} from '../../../../sandbox/index.js';
import {mayHaveArrived} from '../../../../src/base/writes.js';
import {partsOf, type Choice} from '../../../../src/components/booking/write/intent.js';
import type {WriteState} from '../../../../src/components/booking/write/write.state.js';
import {isWrite, WriteStory, type Member, type SessionMode, type Who} from '../../../support/node/booking-write.js';

/** What becomes of a write. `lost`: nothing was done, and the answer does not say so. `lost-done`: it was done. */
type Meaning = 'done' | 'lost' | 'lost-done' | {readonly refused: string};

interface Case {
  readonly fault: Fault;
  readonly meaning: Meaning;
  /** Milliseconds that the client waits for an answer: short where none comes. */
  readonly timeoutMs?: number;
}

const refused = (code: string): Meaning => ({refused: code});
const status = (number: number, body?: unknown): Fault => ({kind: 'status', status: number, body});
const no = {success: false, data: null, meta: {message: 'No'}};
const timeoutMs = 200;

const cases: Readonly<Record<string, Case>> = {
  'no fault': {fault: {kind: 'delay', ms: 0}, meaning: 'done'},
  'a 400': {fault: status(400, no), meaning: refused('invalid-request')},
  'a 401': {fault: status(401, no), meaning: refused('signed-out')},
  'a 403': {fault: status(403, no), meaning: refused('forbidden')},
  'a 404': {fault: status(404, no), meaning: refused('not-found')},
  'a 408': {fault: status(408, no), meaning: 'lost'},
  // The proxy is still busy with this key.
  'a 409': {fault: status(409, no), meaning: 'lost'},
  'a 422': {fault: status(422, no), meaning: refused('invalid-request')},
  'a 500': {fault: status(500, no), meaning: 'lost'},
  'a 503 without a body': {fault: status(503), meaning: 'lost'},
  'a 200 of nothing known': {fault: status(200, {any: 'thing'}), meaning: 'lost'},
  'a 201 with an empty list': {fault: status(201, {success: true, data: [], meta: []}), meaning: 'lost'},
  'a lost request': {fault: {kind: 'cut'}, meaning: 'lost'},
  'a lost answer': {fault: {kind: 'cut', after: true}, meaning: 'lost-done'},
  'half an answer': {fault: {kind: 'truncated'}, meaning: 'lost-done'},
  'no answer': {fault: {kind: 'hang'}, meaning: 'lost', timeoutMs},
  'a request that waits too long': {fault: {kind: 'delay', ms: 12_000}, meaning: 'lost', timeoutMs},
  'an answer that waits too long': {fault: {kind: 'delay', ms: 12_000, after: true}, meaning: 'lost-done', timeoutMs},
  'a bot wall': {fault: {kind: 'html403'}, meaning: refused('unavailable')},
  'a 429': {fault: {kind: 'rate-limited', retryAfter: 600}, meaning: refused('rate-limited')},
  'a captcha wall': {fault: {kind: 'wall'}, meaning: refused('verification-required')},
  '433 in the usual shape': {fault: {kind: 'error-shape', shape: 1, code: 433}, meaning: refused('slot-taken')},
  '434 without success': {fault: {kind: 'error-shape', shape: 2, code: 434}, meaning: refused('blocked-client')},
  '435 twice': {fault: {kind: 'error-shape', shape: 3, code: 435}, meaning: refused('name-required')},
  'an HTML error': {fault: {kind: 'error-shape', shape: 4}, meaning: 'lost'},
  '432 with a 200': {fault: {kind: 'error-shape', shape: 5, code: 432}, meaning: refused('wrong-code')},
  'the time is stolen': {fault: {kind: 'steal'}, meaning: refused('slot-taken')},
};

const eventLine = 'POST activity/{location}/{event}/book';

interface Setup {
  readonly who: Who;
  readonly mode: SessionMode;
  /** Undefined: seats of an event. */
  readonly member?: Member;
  readonly count?: 1 | 2;
}

const setups: readonly Setup[] = (['token', 'cookie'] as const).flatMap((mode) =>
  (['guest', 'coded', 'signed-in'] as const).flatMap((who) => [
    ...(['named', 'any'] as const).flatMap((member) => ([1, 2] as const).map((count) => ({who, mode, member, count}))),
    // Every location with events asks guests for a code.
    ...(who === 'guest' ? [] : [{who, mode}]),
  ]),
);

function named({who, mode, member, count}: Setup): string {
  return [who, mode, member ? `${count} with ${member}` : 'an event'].join(', ');
}

/** What the client must be told. A guest of a named team member learns of a free time; a client, of the own list. */
function expected({who, member}: Setup, meaning: Meaning): WriteState['status'] {
  if (meaning === 'done') return 'booked';
  if (typeof meaning === 'object') return 'refused';
  if (who !== 'guest') return meaning === 'lost' ? 'not-booked' : 'booked';
  return meaning === 'lost' && member === 'named' ? 'not-booked' : 'unknown';
}

async function tellsTheTruth(story: WriteStory, who: Who, choice: Choice): Promise<void> {
  const {state} = story;
  const real = await story.real(who);
  const asked = partsOf(choice).length;
  const heard = `${state.status}, of ${real.length}`;
  assert.ok(real.length <= asked, `${real.length} bookings for ${asked}`);
  assert.ok(story.writes.length <= 1, `${story.writes.length} requests`);
  assert.equal(story.count('POST book_code'), who === 'coded' ? 1 : 0, 'SMS');
  assert.equal(story.events.filter((event) => event === 'submitted').length, story.writes.length);
  if (state.status === 'booked') {
    const ids = state.booked.map(({id}) => id);
    const unsure = state.rest.some(({outcome}) => outcome === 'unknown');
    assert.ok(ids.length > 0);
    assert.ok(
      ids.every((id) => real.some((one) => one.id === id)),
      heard,
    );
    if (!unsure) assert.equal(real.length, ids.length, heard);
    assert.equal(state.booked.length + state.rest.length, asked);
    assert.deepEqual(
      story.booked.map(({id}) => id),
      ids,
      'an event for each',
    );
  } else {
    assert.ok(['refused', 'not-booked', 'unknown'].includes(state.status), heard);
    if (state.status !== 'unknown') assert.equal(real.length, 0, heard);
    assert.deepEqual(story.booked, []);
  }
  assert.equal(story.events.includes('unconfirmed'), state.status === 'unknown');
}

// A repeated read waits for a random time.
before(() => void mock.method(Math, 'random', () => 0));

async function run(setup: Setup, one: Case, replays = false): Promise<WriteStory> {
  const {who, mode, member, count} = setup;
  const story = new WriteStory({mode, replays, ...(one.timeoutMs ? {timeoutMs: one.timeoutMs} : {})});
  await story.start(who);
  const choice = member ? await story.choice(who, member, count) : await story.event();
  story.sandbox.faults.set(member ? 'POST book_record' : eventLine, {
    ...one.fault,
    times: 1,
  });
  await story.book(who, choice);
  return story;
}

for (const [name, one] of Object.entries(cases)) {
  describe(name, {concurrency: 8}, () => {
    for (const setup of setups) {
      // Nobody steals the time of an event.
      if (one.fault.kind === 'steal' && !setup.member) continue;
      it(named(setup), async () => {
        const story = await run(setup, one);
        const {state} = story;
        const {meaning} = one;
        assert.equal(state.status, expected(setup, meaning));
        if (state.status === 'refused' && typeof meaning === 'object')
          assert.equal(state.error.code, refusalFor(setup, meaning.refused));
        if ('error' in state) assert.equal(mayHaveArrived(state.error), state.status !== 'refused');
        const choice = 'choice' in state ? state.choice : assert.fail(state.status);
        await tellsTheTruth(story, setup.who, choice);
      });
    }
  });
}

/** A guest has no session that could have ended. */
function refusalFor({who}: Setup, code: string): string {
  return who === 'guest' && code === 'signed-out' ? 'forbidden' : code;
}

describe('a proxy that keeps outcomes', {concurrency: 8}, () => {
  for (const setup of setups) {
    it(`the answer is lost behind the proxy, ${named(setup)}`, async () => {
      const {who, mode, member, count} = setup;
      const story = new WriteStory({mode, replays: true});
      await story.start(who);
      const choice = member ? await story.choice(who, member, count) : await story.event();
      story.after = (line, response) => {
        if (isWrite(line)) throw new TypeError('Failed to fetch');
        return response;
      };
      const state = await story.book(who, choice);
      assert.equal(state.status, 'booked');
      assert.equal(story.count('GET outcome/'), 1);
      await tellsTheTruth(story, who, choice);
    });

    it(`the answer is lost before the proxy, ${named(setup)}`, async () => {
      const story = await run(setup, {fault: {kind: 'cut', after: true}, meaning: 'lost-done'}, true);
      const {state} = story;
      assert.equal(state.status, expected(setup, 'lost-done'));
      await tellsTheTruth(story, setup.who, 'choice' in state ? state.choice : assert.fail());
    });

    it(`the request never reaches the proxy, ${named(setup)}`, async () => {
      const {who, mode, member, count} = setup;
      const story = new WriteStory({mode, replays: true});
      await story.start(who);
      const choice = member ? await story.choice(who, member, count) : await story.event();
      story.before = (line) => {
        if (isWrite(line)) throw new TypeError('Failed to fetch');
      };
      const state = await story.book(who, choice);
      assert.equal(state.status, expected(setup, 'lost'));
      assert.equal(story.count('GET outcome/'), 1);
      await tellsTheTruth(story, who, choice);
    });
  }
});

describe('the answer is lost, and so is what would tell', {concurrency: 8}, () => {
  for (const read of ['GET user/records', 'POST book_check', 'GET booking/user/data', '*']) {
    for (const name of [
      'a 401',
      'a 404',
      'a 422',
      'a 503 without a body',
      'a lost answer',
      'half an answer',
      'a 429',
      'a bot wall',
      'a 200 of nothing known',
    ]) {
      const fault = cases[name]?.fault ?? assert.fail(name);
      // Any 2xx of a check is "free": a check that lies cannot be told.
      const lies = fault.kind === 'status' && fault.status < 300 && /book_check|\*/.test(read);
      if (lies) continue;
      for (const who of ['guest', 'signed-in'] as const) {
        for (const after of [true, false]) {
          it(`${read} has ${name}, ${who}, ${after ? 'done' : 'not done'}`, async () => {
            const story = new WriteStory({mode: 'cookie'});
            await story.start(who);
            const choice = await story.choice(who, 'named');
            story.sandbox.faults.set('POST book_record', {kind: 'cut', after, times: 1});
            story.before = (line) => {
              if (isWrite(line)) story.sandbox.faults.set(read, fault);
            };
            await story.book(who, choice);
            await tellsTheTruth(story, who, choice);
          });
        }
      }
    }
  }
});

describe('what nobody has seen of Altegio', {concurrency: 8}, () => {
  const none: Fault = {kind: 'delay', ms: 0};
  const lostAnswer: Fault = {kind: 'cut', after: true};
  const stolen: Fault = {kind: 'steal'};
  const unknowns: Readonly<Record<string, readonly [settings: Partial<SandboxSettings>, ...faults: Fault[]]>> = {
    'taken is 422 without a word': [{takenAs: '422', checkSaysErrors: false}, stolen],
    // Where it may also mean that the proxy is still busy with the key.
    'taken is 409': [{takenAs: '409'}, stolen],
    'the others are booked, and answered': [{partialBooking: 'rest'}, none, stolen],
    'the others are booked, and a refusal answered': [{partialBooking: 'rest-unsaid'}, none, stolen],
    'a booking is answered with 200, a check without a body': [{bookRecordStatus: 200, checkHasBody: false}, none],
    'the reference is a number': [{apiIdAsNumber: true}, lostAnswer],
    'the reference is 0': [{apiIdEcho: 'zero'}, lostAnswer],
    'no reference is repeated': [{apiIdEcho: 'nothing'}, lostAnswer],
    'the list is late by 2 s': [{recordsLagMs: 2000}, none, lostAnswer],
    'the list is late by a minute': [{recordsLagMs: 60_000}, none, lostAnswer],
    'a full event has no code': [{eventFullCode: null}, stolen],
    'hashes open nothing': [{hashLifeSeconds: 1}, none],
  };
  for (const [name, [settings, ...faults]] of Object.entries(unknowns)) {
    for (const fault of faults) {
      for (const setup of setups.filter(({mode}) => mode === 'token')) {
        const {who, member, count} = setup;
        // The list is then the only word, and it says what is not so.
        if (settings.recordsLagMs === 60_000 && fault === lostAnswer && who !== 'guest' && member !== 'named') continue;
        it(`${name}, ${fault.kind}, ${named(setup)}`, async () => {
          const story = new WriteStory();
          await story.start(who);
          const choice = member ? await story.choice(who, member, count) : await story.event();
          Object.assign(story.sandbox.settings, settings);
          const ofEvent: Fault = fault === stolen ? {kind: 'fill'} : fault;
          story.sandbox.faults.set(member ? 'POST book_record' : eventLine, {...(member ? fault : ofEvent), times: 1});
          const state = await story.book(who, choice);
          if (fault === none) assert.equal(state.status, 'booked');
          if (fault === stolen && !settings.takenAs?.startsWith('409')) {
            assert.equal(state.status === 'refused' && state.error.code, 'slot-taken');
          }
          await tellsTheTruth(story, who, choice);
        });
      }
    }
  }
});

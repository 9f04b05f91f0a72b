// A client who presses `Book` again and again, and `Check again` where nothing is known, whatever happens to each request on the
// way: one intent is booked at most once, and what is said at last is so.
import assert from 'node:assert/strict';
import {before, describe, it, mock} from 'node:test';
import * as fc from 'fast-check';
import type {Fault} from '../../../../sandbox/index.js';
import {WriteStory} from '../../../support/node/booking-write.js';

// A repeated read waits for a random time.
before(() => void mock.method(Math, 'random', () => 0));

const status = (number: number): Fault => ({
  kind: 'status',
  status: number,
  body: {success: false, data: null, meta: {message: 'No'}},
});

const failures: readonly (Fault | null)[] = [
  null,
  status(400),
  status(404),
  status(422),
  status(500),
  {kind: 'cut'},
  {kind: 'cut', after: true},
  {kind: 'truncated'},
  {kind: 'html403'},
  {kind: 'wall'},
  {kind: 'rate-limited', retryAfter: 600},
  {kind: 'error-shape', shape: 1, code: 433},
];

const fault = fc.constantFrom(...failures);

const lines = {
  write: 'POST book_record',
  check: 'POST book_check',
  list: 'GET user/records/',
  record: 'GET user/records/{id}/{hash}',
  user: 'GET booking/user/data',
} as const;

interface Step {
  readonly press: 'book' | 'check again' | 'check' | 'wait';
  readonly faults: Readonly<Record<keyof typeof lines, Fault | null>>;
}

const step: fc.Arbitrary<Step> = fc.record({
  press: fc.constantFrom('book', 'book', 'check again', 'check', 'wait'),
  faults: fc.record({write: fault, check: fault, list: fault, record: fault, user: fault}),
});

describe('one intent, many presses', () => {
  for (const who of ['guest', 'signed-in'] as const) {
    for (const member of ['named', 'any'] as const) {
      for (const replays of [true, false]) {
        it(`${who}, ${member}, ${replays ? 'with' : 'without'} kept outcomes`, async () => {
          const property = fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 6}), async (steps) => {
            const story = new WriteStory({mode: 'cookie', replays});
            await story.start(who);
            const choice = await story.choice(who, member);
            for (const {press, faults} of steps) {
              if (story.state.status === 'booked') break;
              for (const [name, line] of Object.entries(lines)) {
                const failure = faults[name as keyof typeof lines];
                story.sandbox.faults.clear(line);
                if (failure) story.sandbox.faults.set(line, failure);
              }
              if (press === 'book') await story.press(who, choice);
              if (press === 'check') await story.write.check(choice);
              if (press === 'check again') await story.write.checkAgain();
              if (press === 'wait') story.now += 25_000;
            }
            const {status: said} = story.state;
            const unknown = story.write.isUnknown(choice);
            const real = await story.real(who);
            assert.ok(real.length <= 1, `${real.length} bookings`);
            assert.deepEqual(
              story.booked.map(({id}) => id),
              unknown ? [] : real.map(({id}) => id),
              said,
            );
            assert.equal(said === 'booked', story.booked.length > 0);
            assert.equal(new Set(story.writes.map(({key}) => key)).size, story.writes.length);
          });
          await fc.assert(property, {numRuns: 20});
        });
      }
    }
  }
});

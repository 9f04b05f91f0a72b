// A write is sent once, and what became of it is found out.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {AltegioApiError} from '../../src/api/errors.js';
import {Writes, type Verdict, type Write} from '../../src/base/writes.js';

const lost = new AltegioApiError('network');
const refused = new AltegioApiError('wrong-code', {status: 422});

/** A request whose answer the test gives. */
function request() {
  const keys: string[] = [];
  const signals: AbortSignal[] = [];
  let answer: {resolve(value: string): void; reject(error: unknown): void} | undefined;
  return {
    keys,
    signals,
    send: (signal: AbortSignal, key: string): Promise<string> => {
      keys.push(key);
      signals.push(signal);
      return new Promise((resolve, reject) => (answer = {resolve, reject}));
    },
    succeed: () => answer?.resolve('done'),
    fail: (error: unknown) => answer?.reject(error),
  };
}

const never = (): Promise<Verdict> => assert.fail('nothing is to be verified');

describe('once', () => {
  test('a second write is dropped while the first is under way, and not sent later', async () => {
    const writes = new Writes();
    const {send, succeed, keys} = request();
    const first = writes.once('book', send);
    assert.equal(await writes.once('book', send), undefined);
    assert.equal(await writes.once('cancel', send), undefined);
    succeed();
    assert.deepEqual(await first, {value: 'done'});
    assert.equal(keys.length, 1);
    const next = writes.once('cancel', send);
    succeed();
    assert.deepEqual(await next, {value: 'done'});
    assert.equal(keys.length, 2);
  });

  test('the same intent keeps its key after a lost answer, and gets a new one after any other', async () => {
    const writes = new Writes();
    const {send, succeed, fail, keys} = request();
    const press = async (intent: string, answer: () => void): Promise<void> => {
      const outcome = writes.once(intent, send);
      answer();
      await outcome;
    };
    await press('a', () => fail(lost));
    await press('a', () => fail(new AltegioApiError('unavailable', {status: 502})));
    await press('a', () => fail(refused));
    await press('a', succeed);
    await press('a', () => fail(lost));
    await press('b', () => fail(lost));
    const [first, second, third, fourth, fifth, sixth] = keys;
    assert.ok(first);
    assert.equal(second, first, 'after a lost answer');
    assert.equal(third, first, 'after a server error');
    assert.notEqual(fourth, third, 'after a refusal');
    assert.notEqual(fifth, fourth, 'after a success');
    assert.notEqual(sixth, fifth, 'another intent');
  });

  test('a write that was dropped leaves the key of the one under way alone', async () => {
    const writes = new Writes();
    const {send, fail, keys} = request();
    const first = writes.once('a', send);
    await writes.once('b', send);
    fail(lost);
    await first;
    const again = writes.once('a', send);
    fail(lost);
    await again;
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
  });

  test('whatever a client of a host throws is an error with a code', async () => {
    const writes = new Writes();
    const outcome = await writes.once('a', () => Promise.reject(new TypeError('own')));
    assert.equal(outcome?.error?.code, 'unknown');
  });
});

describe('read', () => {
  test('is dropped while a write is under way, and drops a write itself', async () => {
    const writes = new Writes();
    const {send, succeed, signals} = request();
    const write = writes.once('a', send);
    assert.equal(await writes.read(() => Promise.resolve(1)), undefined);
    succeed();
    await write;
    const read = writes.read((signal) => send(signal, ''));
    assert.equal(await writes.once('a', send), undefined);
    succeed();
    assert.deepEqual(await read, {value: 'done'});
    assert.equal(signals.length, 2);
  });
});

describe('settle', () => {
  const settle = (writes: Writes, send: Write<string>['send'], more: Partial<Write<string>> = {}) =>
    writes.settle({intent: 'a', send, verify: never, ...more});

  test('an answer that came needs no verification', async () => {
    const {send, succeed} = request();
    const settled = settle(new Writes(), send);
    succeed();
    assert.deepEqual(await settled, {outcome: 'done', value: 'done'});
  });

  test('a refusal needs none either', async () => {
    const {send, fail} = request();
    const settled = settle(new Writes(), send);
    fail(refused);
    assert.deepEqual(await settled, {outcome: 'failed', error: refused});
  });

  for (const verdict of ['done', 'not-done', 'unknown'] as const) {
    test(`a lost answer, ${verdict}: said so after one reading, and never sent again`, async () => {
      const writes = new Writes();
      const {send, fail, keys} = request();
      const told: AltegioApiError[] = [];
      const verifying = (error: AltegioApiError): void => void told.push(error);
      let read = 0;
      const verify = (): Promise<Verdict> => {
        read++;
        return Promise.resolve(verdict);
      };
      const settled = settle(writes, send, {verify, verifying});
      fail(lost);
      assert.deepEqual(
        await settled,
        verdict === 'done' ? {outcome: verdict} : {outcome: verdict, error: lost, lost: lost},
      );
      assert.deepEqual(told, [lost]);
      assert.equal(read, 1);
      assert.equal(keys.length, 1);
      const again = settle(writes, send, {verify});
      fail(refused);
      await again;
      assert.equal(keys[0] === keys[1], verdict !== 'done', 'done: the same again is a new write');
    });
  }

  for (const [answer, fresh] of [
    [new AltegioApiError('unavailable', {status: 502}), true],
    [lost, false],
  ] as const) {
    test(`what was surely not done after ${answer.status ?? 'no answer'} is sent again by a press, under ${fresh ? 'a new' : 'the same'} key`, async () => {
      const writes = new Writes();
      const {send, fail, keys} = request();
      const press = (): ReturnType<typeof writes.settle> => {
        const settled = writes.settle({intent: 'a', send, verify: () => Promise.resolve('not-done')});
        fail(answer);
        return settled;
      };
      assert.equal((await press())?.outcome, 'not-done');
      assert.equal((await press())?.outcome, 'not-done');
      const [first, second] = keys;
      assert.equal(first !== second, fresh);
    });
  }

  test('a lost answer whose state cannot be read is unknown, and tells both errors', async () => {
    const {send, fail} = request();
    const error = new AltegioApiError('timeout');
    const settled = settle(new Writes(), send, {verify: () => Promise.reject(error)});
    fail(lost);
    assert.deepEqual(await settled, {outcome: 'unknown', error, lost});
  });

  test('a refusal that may mean "already done" is verified as well', async () => {
    const {send, fail} = request();
    const gone = new AltegioApiError('not-found', {status: 404});
    const settled = settle(new Writes(), send, {
      mayBeDone: ({code}) => code === 'not-found',
      verify: () => Promise.resolve('done'),
    });
    fail(gone);
    assert.deepEqual(await settled, {outcome: 'done'});
  });

  test('nothing else is sent or read while the state is being read', async () => {
    const writes = new Writes();
    const {send, fail} = request();
    let answer: (verdict: Verdict) => void = () => {};
    const verifying = new Promise<void>((resolve) => {
      void settle(writes, send, {
        verifying: () => resolve(),
        verify: () => new Promise((resolve) => (answer = resolve)),
      });
    });
    fail(lost);
    await verifying;
    assert.equal(await writes.once('b', send), undefined);
    assert.equal(await writes.read(() => Promise.resolve(1)), undefined);
    answer('done');
  });
});

describe('verify', () => {
  test('reads again what is unknown, and sends nothing', async () => {
    const writes = new Writes();
    const answers: Verdict[] = ['unknown', 'not-done'];
    const verify = (): Promise<Verdict> => Promise.resolve(answers.shift()!);
    assert.deepEqual(await writes.verify(verify, lost), {outcome: 'unknown', error: lost, lost});
    assert.deepEqual(await writes.verify(verify, lost), {outcome: 'not-done', error: lost, lost});
  });
});

describe('giveUp', () => {
  test('in mid-write: aborts it, tells nothing of it, and the next write is free', async () => {
    const writes = new Writes();
    const {send, succeed, signals} = request();
    const settled = writes.settle({intent: 'a', send, verify: never});
    writes.giveUp();
    assert.equal(signals[0]?.aborted, true);
    succeed();
    assert.equal(await settled, undefined);
    const next = writes.once('b', send);
    succeed();
    assert.deepEqual(await next, {value: 'done'});
  });

  test('in mid-verification: the same, and the intent keeps its key', async () => {
    const writes = new Writes();
    const {send, fail, keys} = request();
    let reading: AbortSignal | undefined;
    const settled = writes.settle({
      intent: 'a',
      send,
      verify: (signal) => {
        reading = signal;
        writes.giveUp();
        return Promise.resolve('not-done');
      },
    });
    fail(lost);
    assert.equal(await settled, undefined);
    assert.equal(reading?.aborted, true);
    const again = writes.once('a', send);
    fail(lost);
    await again;
    assert.equal(keys[0], keys[1]);
  });
});

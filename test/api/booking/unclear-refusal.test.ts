// A 422 that does not say why: one check tells.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  clientOf,
  expectNoUnhandledRejection,
  failureOf,
  hang,
  json,
  lost,
  ok,
  quiet,
  raw,
  refusal,
  script,
} from '../../support/node/script.js';
import {wish} from './bench.js';

expectNoUnhandledRejection();

describe('a 422 without a code of its own', () => {
  const plain = refusal(422, 422);
  for (const [name, second, code] of [
    ['refused', plain, 'slot-taken'],
    ['refused without a word', raw('', 422), 'slot-taken'],
    ['gone', refusal(422, 438), 'not-found'],
    ['free', ok(null, 201), 'invalid-request'],
    ['not answered', lost, 'invalid-request'],
    ['not answered in time', refusal(503), 'invalid-request'],
  ] as const) {
    test(`the check is ${name}: ${code}, after one check`, async () => {
      for (const first of [plain, refusal(422), json({success: false, data: null, meta: []})]) {
        const proxy = script(first, second);
        await failureOf(clientOf(proxy).bookAppointments(wish), code);
        assert.deepEqual(
          proxy.seen.map(({path}) => path),
          ['/book_record/1', '/book_check/1'],
        );
      }
    });
  }

  test('an abort while it is looked into comes back as it is', async () => {
    const proxy = script(plain, hang);
    const controller = new AbortController();
    const call = clientOf(proxy).bookAppointments({...wish, signal: controller.signal});
    const rejected = assert.rejects(call, (error) => error === 'left');
    await quiet();
    controller.abort('left');
    await rejected;
  });
});

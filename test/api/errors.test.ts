import assert from 'node:assert/strict';
import {inspect} from 'node:util';
import {describe, test} from 'node:test';
import {AltegioApiError, toErrorCode, type ErrorCode} from '../../src/api/errors.js';

describe('a code for each status and Altegio code', () => {
  const byStatus: readonly (readonly [number, ErrorCode])[] = [
    [400, 'invalid-request'],
    [401, 'signed-out'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'timeout'],
    [409, 'invalid-request'],
    [410, 'not-found'],
    [412, 'verification-required'],
    [413, 'invalid-request'],
    [415, 'invalid-request'],
    [422, 'invalid-request'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
    [520, 'unavailable'],
    [301, 'unknown'],
    [0, 'unknown'],
  ];
  for (const [status, code] of byStatus) {
    test(`status ${status} is ${code}`, () => assert.equal(toErrorCode(status, []), code));
  }

  const byCode: readonly (readonly [number, ErrorCode])[] = [
    [431, 'invalid-phone'],
    [432, 'wrong-code'],
    [433, 'slot-taken'],
    [434, 'blocked-client'],
    [435, 'name-required'],
    [436, 'slot-taken'],
    [437, 'slot-taken'],
    [438, 'not-found'],
  ];
  for (const [altegio, code] of byCode) {
    test(`Altegio's ${altegio} is ${code}, whatever the status`, () => {
      assert.equal(toErrorCode(422, [altegio]), code);
      assert.equal(toErrorCode(403, [altegio]), code);
      assert.equal(toErrorCode(500, [422, altegio, 431]), code);
    });
  }

  test('an endpoint may say what a status means, a known Altegio code says it better', () => {
    assert.equal(toErrorCode(422, [422], {422: 'slot-taken'}), 'slot-taken');
    assert.equal(toErrorCode(422, [432], {422: 'slot-taken'}), 'wrong-code');
    assert.equal(toErrorCode(400, [], {422: 'slot-taken'}), 'invalid-request');
  });

  test('numbers that are no code of Altegio say nothing', () => {
    assert.equal(toErrorCode(422, [Infinity, -1, 0, 1.5, 99999]), 'invalid-request');
  });
});

describe('AltegioApiError', () => {
  test('is an Error with a name, a code, and only what is known', () => {
    const bare = new AltegioApiError('network');
    assert.ok(bare instanceof Error);
    assert.equal(bare.name, 'AltegioApiError');
    assert.equal(bare.code, 'network');
    assert.equal(bare.message, 'network');
    assert.ok(!('status' in bare) && !('retryAfter' in bare) && !('cause' in bare));

    const cause = new TypeError('fetch failed');
    const full = new AltegioApiError('rate-limited', {status: 429, retryAfter: 0, cause});
    assert.equal(full.status, 429);
    assert.equal(full.retryAfter, 0);
    assert.equal(full.cause, cause);
    assert.equal(full.message, 'rate-limited (HTTP 429)');
    assert.match(inspect(full), /AltegioApiError/);
  });
});

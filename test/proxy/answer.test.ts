// A refusal is made for each request of an overload, so it must be cheap.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {Refusal} from '../../proxy/src/answer.js';

it('a refusal notes no place where it was made; an error that is made after it does', () => {
  const {stackTraceLimit} = Error;
  assert.doesNotMatch(new Refusal(503, 'busy').stack ?? '', /\n {4}at /);
  assert.match(new Error('a bug').stack ?? '', /\n {4}at /);
  assert.equal(Error.stackTraceLimit, stackTraceLimit);
});

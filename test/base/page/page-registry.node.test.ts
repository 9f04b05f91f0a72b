import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sessionOf} from '../../../src/base/page/page-registry.js';

test('one session for each proxy', () => {
  assert.equal(sessionOf('/altegio'), sessionOf('/altegio'));
  assert.notEqual(sessionOf('/other'), sessionOf('/altegio'));
});

// The version of package.json, wherever else a version of the package is named.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {otherVersions, version} from '../../scripts/build/version.js';
import {version as shipped} from '../../src/version.js';

test('what the elements say, the proxy and the addresses in docs/ name the version of package.json', () => {
  assert.equal(shipped, version);
  assert.deepEqual(otherVersions(), []);
});

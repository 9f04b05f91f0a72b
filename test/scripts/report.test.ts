// What `npm test` prints of a step, read from the words of the three runners.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {counts, failedFiles, failures} from '../../scripts/test/report.mjs';

const PLAYWRIGHT = `
  ✘  1 [chromium] › test/pages/a.spec.ts:2:1 › only a crowded machine (8ms)
  ✓  2 [chromium] › test/pages/a.spec.ts:2:1 › only a crowded machine (retry #1) (7ms)

  1) [chromium] › test/pages/b.spec.ts:3:1 › signs in ───────────────────────

    Error: expect(received).toBe(expected) // Object.is equality

    Expected: 2
    Received: 1

  2) [chromium] › test/pages/a.spec.ts:2:1 › only a crowded machine ─────────

    Error: too late

  1 failed
    [chromium] › test/pages/b.spec.ts:3:1 › signs in ────────────────────────
  1 flaky
    [chromium] › test/pages/a.spec.ts:2:1 › only a crowded machine ──────────
  61 passed (1.4m)
`;

const ELEMENTS = `
\u001b[2K\u001b[1A\u001b[Gtest/components/sign-in.test.ts:

 ❌ sign in > greets (failed on Firefox)
      AssertionError: expected 1 to equal 2
      + expected - actual

Chrome: |██████████| 9/9 test files | 120 passed, 1 failed
`;

const UNIT = `
# Subtest: dates
    # Subtest: reads an offset
    not ok 1 - reads an offset
      ---
      duration_ms: 1.5
      location: '/somewhere/test/api/dates.test.ts:8:3'
      failureType: 'testCodeFailure'
      error: |-
        Expected values to be equal:

        1 !== 2
      code: 'ERR_ASSERTION'
      ...
not ok 1 - dates
  ---
  failureType: 'subtestsFailed'
  error: '1 subtest failed'
  ...
# pass 40
`;

describe('the line of a step', () => {
  it('says how many tests passed', () => {
    assert.equal(counts(ELEMENTS), '— 120 passed, 1 failed');
    assert.equal(counts(UNIT), '— passed 40');
    assert.equal(counts('built in 3 s'), '');
  });

  it('names each test that passed only at the second try', () => {
    assert.equal(
      counts(PLAYWRIGHT),
      '— 61 passed (1.4m), 1 only at the second try: [chromium] › test/pages/a.spec.ts:2:1 › only a crowded machine',
    );
    assert.match(
      counts('8 passed, 0 failed\npassed at the second try: test/components/a.test.ts on Firefox\n'),
      /1 only at the second try: test\/components\/a\.test\.ts on Firefox$/,
    );
  });
});

describe('the failures of a step', () => {
  it('are named with their first words, for each runner', () => {
    assert.deepEqual(failures(PLAYWRIGHT).slice(0, 3), [
      '[chromium] › test/pages/b.spec.ts:3:1 › signs in',
      '  Error: expect(received).toBe(expected) // Object.is equality',
      '  Expected: 2',
    ]);
    assert.doesNotMatch(failures(PLAYWRIGHT).join('\n'), /^\[chromium\].*crowded/m);
    assert.deepEqual(failures(ELEMENTS).slice(0, 2), [
      'test/components/sign-in.test.ts › sign in > greets (failed on Firefox)',
      '  AssertionError: expected 1 to equal 2',
    ]);
    assert.deepEqual(failures(UNIT), [
      'test/api/dates.test.ts:8:3 › reads an offset',
      '  Expected values to be equal:',
      '  1 !== 2',
    ]);
  });

  it('are of files that can be tried again', () => {
    assert.deepEqual(failedFiles(ELEMENTS), ['test/components/sign-in.test.ts']);
    assert.deepEqual(failedFiles(UNIT), ['test/api/dates.test.ts']);
  });

  it('fit in 25 lines, however many there are', () => {
    const many = Array.from({length: 60}, (_, at) => `test/components/x.test.ts:\n ❌ test ${at}\n   Error: ${at}\n`);
    assert.equal(failures(many.join('')).length, 25);
    assert.match(failures(many.join('')).at(-1) ?? '', /60 failures in all/);
  });

  it('of a step without tests are its last words', () => {
    assert.deepEqual(failures('checking\nsrc/a.ts(3,1): error TS2322: no\n'), [
      'checking',
      'src/a.ts(3,1): error TS2322: no',
    ]);
  });
});

// What `npm test` prints of a step, read from the words of the three runners.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {failedFiles, failedTests, failures, line, tally} from '../../scripts/test/report.js';

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
\u001b[2K\u001b[1A\u001b[Gtest/components/sign-in/sign-in.test.ts:

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
      location: '/somewhere/test/api/moment.test.ts:8:3'
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
# fail 1
# cancelled 0
`;

describe('the line of a step', () => {
  const said = (output: string): string => line(tally(output));

  it('says how many tests passed and failed', () => {
    assert.equal(said(ELEMENTS), '— 120 passed, 1 failed');
    assert.equal(said(UNIT), '— 40 passed, 1 failed');
    assert.equal(said('built in 3 s'), '');
  });

  it('counts the tests of two runners in one step', () => {
    assert.equal(said(UNIT + PLAYWRIGHT), '— 102 passed, 2 failed, 1 flaky');
  });

  it('counts a test that passed only at its second try, and names it', () => {
    assert.deepEqual(tally(PLAYWRIGHT), {
      passed: 62,
      failed: 1,
      flaky: ['[chromium] › test/pages/a.spec.ts:2:1 › only a crowded machine'],
    });
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
      'test/components/sign-in/sign-in.test.ts › sign in > greets (failed on Firefox)',
      '  AssertionError: expected 1 to equal 2',
    ]);
    assert.deepEqual(failures(UNIT), [
      'test/api/moment.test.ts:8:3 › reads an offset',
      '  Expected values to be equal:',
      '  1 !== 2',
    ]);
  });

  it('are of files that can be tried again', () => {
    assert.deepEqual(failedFiles(ELEMENTS), ['test/components/sign-in/sign-in.test.ts']);
    assert.deepEqual(failedFiles(UNIT), ['test/api/moment.test.ts']);
    assert.deepEqual(failedTests(UNIT), ['test/api/moment.test.ts:8:3 › reads an offset']);
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

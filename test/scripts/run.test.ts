// How `npm test` runs its steps: no second try, but one where it is asked for, and the closing lines.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {runStages, type Settings, type Stage, type Step} from '../../scripts/test/run.js';

const folder = mkdtempSync(join(tmpdir(), 'altegio-steps-'));
after(() => rmSync(folder, {recursive: true, force: true}));

const node = (name: string, code: string): Step => ({name, command: [process.execPath, '--eval', code]});
const passing = node('types', "console.log('all well')");
/** In the words of Node's own runner. */
const failed = `not ok 1 - sends once
  ---
  location: '/somewhere/test/api/http.test.ts:8:3'
  error: 'sent twice'
  ...
# pass 3
# fail 1`;
const failing: Step = {
  ...node('unit tests', `console.log(${JSON.stringify(failed)}); process.exitCode = 1`),
  // What it is called with is the file that failed.
  again: [process.execPath, '--eval', "process.exitCode = process.argv[1] === 'test/api/http.test.ts' ? 0 : 2"],
};

async function told(stages: readonly Stage[], settings: Settings): Promise<{well: boolean; lines: string[]}> {
  const lines: string[] = [];
  const well = await runStages(stages, {...settings, say: (text) => lines.push(...text.split('\n'))});
  return {well, lines};
}

describe('the steps of npm test', () => {
  it('end with the count of steps and, alone on the last line, of tests', async () => {
    const {well, lines} = await told([[[passing]], [[node('build', ''), failing]]], {secondTry: false});
    assert.equal(well, false);
    assert.deepEqual(lines.slice(-3), [
      'FAIL unit tests: test/api/http.test.ts:8:3 › sends once',
      'steps: 2 passed, 1 failed',
      '5 passed, 1 failed',
    ]);
  });

  it('have no second try', async () => {
    const {lines} = await told([[[failing]]], {secondTry: false});
    assert.doesNotMatch(lines.join('\n'), /flaky/);
    assert.match(lines[0] ?? '', /^FAIL unit tests .* 3 passed, 1 failed$/);
  });

  it('have one where it is asked for, and name the test that needed it after the count of steps', async () => {
    const {well, lines} = await told([[[failing]]], {secondTry: true});
    assert.equal(well, true);
    assert.match(lines[0] ?? '', /^ok {3}unit tests .* 4 passed, 0 failed, 1 flaky$/);
    assert.deepEqual(lines.slice(-3), [
      'steps: 1 passed, 0 failed',
      'flaky: unit tests: test/api/http.test.ts:8:3 › sends once',
      '4 passed, 0 failed',
    ]);
  });

  it('fail when the second try fails as well', async () => {
    const again: Step = {...failing, again: [process.execPath, '--eval', 'process.exitCode = 1']};
    const {well, lines} = await told([[[again]]], {secondTry: true});
    assert.equal(well, false);
    assert.equal(lines.at(-1), '3 passed, 1 failed');
  });

  it('run everything once more where the run ended before it named a test', async () => {
    const file = join(folder, 'killed');
    const killed: Step = {
      ...node(
        'elements',
        `const {existsSync, writeFileSync} = require('node:fs');
        if (existsSync(${JSON.stringify(file)})) console.log('# pass 7');
        else { writeFileSync(${JSON.stringify(file)}, ''); process.kill(process.pid, 'SIGKILL'); }`,
      ),
      again: [process.execPath, '--eval', 'process.exitCode = 1'],
    };
    const {well, lines} = await told([[[killed]]], {secondTry: true});
    assert.equal(well, true);
    assert.deepEqual(lines.slice(-2), [
      'flaky: elements: the run ended before its tests did: ended by SIGKILL',
      '7 passed, 0 failed',
    ]);
  });

  it('go on after a failure, one lane beside the other', async () => {
    const file = join(folder, 'met');
    const waits = node(
      'waits',
      `const {existsSync} = require('node:fs');
      const look = () => existsSync(${JSON.stringify(file)}) || setTimeout(look, 10); look()`,
    );
    const writes = node('writes', `require('node:fs').writeFileSync(${JSON.stringify(file)}, '')`);
    const {lines} = await told([[[failing]], [[waits], [writes]]], {secondTry: false});
    assert.match(lines.join('\n'), /^steps: 2 passed, 1 failed$/m);
  });

  it('tell a program that is not there as a failure', async () => {
    const {well, lines} = await told([[[{name: 'lint', command: ['no-such-program']}]]], {secondTry: false});
    assert.equal(well, false);
    assert.match(lines.join('\n'), /no-such-program/);
    assert.equal(lines.at(-1), '0 passed, 1 failed');
  });
});

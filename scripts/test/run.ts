// Responsible for: running steps in stages and lanes, a line for each step, and a summary: failed steps, flaky tests, total count.
// Not for: the list of steps (main.ts), or parsing a runner's output (report.ts).
import {spawn} from 'node:child_process';
import {failedFiles, failedTests, failures, line, tally, type Tally} from './report.js';

export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** The command for a second try. The failed files are appended. Where none is known, the first command runs once more. */
  readonly again?: readonly [string, ...string[]];
}

/** Steps that run in sequence. */
export type Lane = readonly Step[];
/** Lanes that run in parallel. */
export type Stage = readonly Lane[];

export interface Settings {
  /** True: a failed file runs once more. A test that then passes is named as flaky. */
  readonly secondTry: boolean;
  readonly say?: (text: string) => void;
}

interface Result {
  readonly name: string;
  readonly ok: boolean;
  readonly output: string;
  readonly tests: Tally;
  readonly seconds: number;
}

/** Runs the stages in sequence, also after a failure. @returns true if every step passed */
export async function runStages(stages: readonly Stage[], {secondTry, say = console.log}: Settings): Promise<boolean> {
  const results: Result[] = [];
  for (const lanes of stages) {
    await Promise.all(
      lanes.map(async (lane) => {
        for (const step of lane) {
          const result = await runStep(step, secondTry);
          results.push(result);
          say(described(result));
        }
      }),
    );
  }
  say(closing(results));
  return results.every(({ok}) => ok);
}

async function runStep({name, command, env = {}, again}: Step, secondTry: boolean): Promise<Result> {
  const start = Date.now();
  let {ok, output} = await run(command, env);
  let tests = tally(output);
  if (secondTry && again && !ok) {
    const files = failedFiles(output);
    // A browser that ended, or a run that was killed, names no test: then everything runs once more.
    const second = await run(files.length ? [...again, ...files] : command, env);
    if (second.ok && files.length) tests = {passed: tests.passed + tests.failed, failed: 0, flaky: failedTests(output)};
    else if (second.ok)
      tests = {...tally(second.output), flaky: [`the run ended before its tests did: ${lastWords(output)}`]};
    else ({output} = second);
    ({ok} = second);
  }
  return {name, ok, output, tests, seconds: Math.round((Date.now() - start) / 1000)};
}

/** One line. After a failed step: the failed tests with their errors first, because a log may be cut, then the whole output. */
function described({name, ok, output, tests, seconds}: Result): string {
  const head = `${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds} s) ${line(tests)}`;
  return ok ? head : `${head}\n${failures(output).join('\n')}\n\nThe whole output of ${name}:\n${output}`;
}

/** The summary, for a log of which only the end is kept. The last line counts the tests. A step without tests counts as one. */
function closing(results: readonly Result[]): string {
  const bad = results.filter(({ok}) => !ok);
  let passed = 0;
  let failed = 0;
  for (const {ok, tests} of results) {
    passed += tests.passed + tests.failed === 0 ? Number(ok) : tests.passed;
    failed += ok ? 0 : Math.max(1, tests.failed);
  }
  return [
    ...bad.flatMap(({name, output}) => named(output).map((text) => `FAIL ${name}: ${text}`)),
    `steps: ${results.length - bad.length} passed, ${bad.length} failed`,
    ...results.flatMap(({name, tests}) => tests.flaky.map((test) => `flaky: ${name}: ${test}`)),
    `${passed} passed, ${failed} failed`,
  ].join('\n');
}

/** What a run that named no failed test said at its end. */
const lastWords = (output: string): string => failures(output).at(-1) ?? '';

const named = (output: string): string[] => failures(output).filter((text) => !text.startsWith(' '));

function run(
  [command, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
): Promise<{readonly ok: boolean; readonly output: string}> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {stdio: ['ignore', 'pipe', 'pipe'], env: {...process.env, ...env}});
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', (error) => resolve({ok: false, output: `${command}: ${error.message}`}));
    child.on('close', (code, signal) => {
      const ended = signal ? `\nended by ${signal}\n` : '';
      resolve({ok: code === 0, output: output + ended});
    });
  });
}

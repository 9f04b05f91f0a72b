// Responsible for: parsing the output of a step: how many tests passed, which failed and why, which needed a second try. Supports
// Node's runner (TAP), Web Test Runner and Playwright. Not for: running the steps (run.ts).

const MOST_LINES = 25;
const LINES_A_TEST = 5;

interface Failure {
  readonly name: string;
  readonly error: readonly string[];
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Names of the tests that failed once and then passed. */
  readonly flaky: readonly string[];
}

/** Counts the tests in an output. A step without a test runner has no tests. */
export function tally(output: string): Tally {
  const said = plain(output);
  const sum = (pattern: RegExp): number =>
    [...said.matchAll(pattern)].reduce((total, [, count]) => total + Number(count), 0);
  // Web Test Runner prints its line repeatedly. The last one counts.
  const [, passed = 0, failed = 0] = [...said.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1) ?? [];
  const retried = playwrightFlaky(said);
  return {
    passed: Number(passed) + sum(/^# pass (\d+)/gm) + sum(/^ +(\d+) passed \(/gm) + retried.length,
    failed: Number(failed) + sum(/^# (?:fail|cancelled) (\d+)/gm) + sum(/^ +(\d+) failed$/gm),
    flaky: retried,
  };
}

/** `— 63 passed, 0 failed, 1 flaky`. '': a step without tests. */
export function line({passed, failed, flaky}: Tally): string {
  if (passed + failed === 0) return '';
  return `— ${passed} passed, ${failed} failed${flaky.length ? `, ${flaky.length} flaky` : ''}`;
}

/** The names of the failed tests, each with the first lines of its error. At most 25 lines. */
export function failures(output: string): string[] {
  const lines = plain(output).split('\n');
  const found = [...playwright(lines), ...webTestRunner(lines), ...tap(lines)];
  // Types, lint and build have no tests. Their errors are at the end.
  if (found.length === 0) return words(lines, 10_000).slice(-MOST_LINES);
  const each = Math.max(1, Math.min(LINES_A_TEST, Math.floor(MOST_LINES / found.length) - 1));
  const all = found.flatMap(({name, error}) => [name, ...error.slice(0, each).map((line) => `  ${line}`)]);
  const last = `and more: ${found.length} failures in all`;
  return all.length > MOST_LINES ? [...all.slice(0, MOST_LINES - 1), last] : all;
}

/** The names of the failed tests in Web Test Runner or Node's runner. */
export function failedTests(output: string): string[] {
  const lines = plain(output).split('\n');
  return [...webTestRunner(lines), ...tap(lines)].map(({name}) => name);
}

/** The test files with a failed test in Web Test Runner or Node's runner. */
export function failedFiles(output: string): string[] {
  const files = failedTests(output).map((name) => /^(test\/\S+\.test\.ts)/.exec(name)?.[1]);
  return [...new Set(files)].filter((file) => file !== undefined);
}

function playwrightFlaky(said: string): string[] {
  const names = /^ +\d+ flaky\n((?: {4}.*\n?)+)/m.exec(said)?.[1] ?? '';
  return names.split('\n').map(unlined).filter(Boolean);
}

/** `  1) [chromium] › test/pages/a.spec.ts:3:1 › title ────`, then the error up to the next number. */
function playwright(lines: readonly string[]): Failure[] {
  const still = new Set<string>();
  const end = lines.findIndex((line) => /^ +\d+ failed$/.test(line));
  for (const line of end < 0 ? [] : lines.slice(end + 1)) {
    if (!/^ {4}\S/.test(line)) break;
    still.add(unlined(line));
  }
  return lines.flatMap((line, at) => {
    const name = unlined(/^ {2}\d+\) (.*)$/.exec(line)?.[1] ?? '');
    return still.has(name) ? [{name, error: words(lines.slice(at + 1), LINES_A_TEST)}] : [];
  });
}

/** ` ❌ suite > title`, under the line `test/components/a.test.ts:`. */
function webTestRunner(lines: readonly string[]): Failure[] {
  let file = '';
  return lines.flatMap((line, at) => {
    file = /^(\S+\.test\.ts):$/.exec(line)?.[1] ?? file;
    const title = /^ *(?:❌|𐄂) (.*)$/u.exec(line)?.[1];
    return title ? [{name: `${file} › ${title}`, error: words(lines.slice(at + 1), LINES_A_TEST)}] : [];
  });
}

/** `not ok 3 - title`, with the error in the YAML below. For a failed suite, returns its failed tests. */
function tap(lines: readonly string[]): Failure[] {
  return lines.flatMap((line, at) => {
    const [, indent, title] = /^( *)not ok \d+ - (.*)$/.exec(line) ?? [];
    if (title === undefined) return [];
    const end = lines.findIndex((each, later) => later > at && each === `${indent}  ...`);
    const yaml = lines.slice(at + 1, end < 0 ? at + 30 : end);
    if (yaml.some((each) => /failureType: 'subtestsFailed'/.test(each))) return [];
    const place = /\/(test\/[^']*)'/.exec(yaml.find((each) => /^ *location:/.test(each)) ?? '')?.[1];
    return [{name: place ? `${place} › ${title}` : title, error: tapError(yaml, lines.slice(0, at))}];
  });
}

function tapError(yaml: readonly string[], before: readonly string[]): string[] {
  const start = yaml.findIndex((line) => /^ *error:/.test(line));
  const first = /^ *error: (.*)$/.exec(yaml[start] ?? '')?.[1] ?? '';
  // For a file that could not run, the reason is in comments before its line.
  if (first === "'test failed'") return before.filter((line) => /^ *# .*(Error|error)/.test(line)).slice(-2);
  if (!first.startsWith('|')) return [first];
  // The text is indented more than its key.
  const depth = (yaml[start] ?? '').search(/\S/) + 1;
  const text = yaml.slice(start + 1);
  const end = text.findIndex((line) => line.trim() && line.search(/\S/) < depth);
  return words(end < 0 ? text : text.slice(0, end), LINES_A_TEST);
}

function words(lines: readonly string[], most: number): string[] {
  const said = lines
    .map((line) => line.trim())
    .filter((line) => line && !/^(?:\w+: \||Running tests\.\.\.$)/.test(line));
  return said.slice(0, most);
}

const unlined = (text: string): string => text.replace(/[ ─]+$/u, '').trim();
// oxlint-disable-next-line no-control-regex
const plain = (output: string): string => output.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '');

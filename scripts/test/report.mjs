// What a step's output says in short: how many tests passed, which failed and with what words, which needed a second try.
// Reads the words of Node's runner (TAP), Web Test Runner and Playwright. Not here: running the steps (main.mjs).

const MOST_LINES = 25;
const LINES_A_TEST = 5;

/** `— 63 passed (1.2m), 1 flaky: …`, or an empty string for a step that is no runner's. */
export function counts(output) {
  const said = plain(output);
  const found =
    [...said.matchAll(/\d+ passed, \d+ failed/g)].at(-1) ??
    /\d+ passed \([^)]*\)/.exec(said) ??
    /^# pass \d+/m.exec(said);
  const again = flaky(said);
  const words = [
    found?.[0].replace('# pass', 'passed'),
    again.length ? `${again.length} only at the second try: ${again.join('; ')}` : undefined,
  ].filter(Boolean);
  return words.length ? `— ${words.join(', ')}` : '';
}

/** The failed tests by name, each with the first lines of its error; at most 25 lines. */
export function failures(output) {
  const lines = plain(output).split('\n');
  const found = [...playwright(lines), ...webTestRunner(lines), ...tap(lines)];
  // Types, lint and build have no tests; their errors stand at the end.
  if (found.length === 0) return words(lines, 10_000).slice(-MOST_LINES);
  const each = Math.max(1, Math.min(LINES_A_TEST, Math.floor(MOST_LINES / found.length) - 1));
  const all = found.flatMap(({name, error}) => [name, ...error.slice(0, each).map((line) => `  ${line}`)]);
  const last = `and more: ${found.length} failures in all`;
  return all.length > MOST_LINES ? [...all.slice(0, MOST_LINES - 1), last] : all;
}

/** The test files of web test runner, or of Node's own, with a failed test. */
export function failedFiles(output) {
  const lines = plain(output).split('\n');
  const files = [...webTestRunner(lines), ...tap(lines)].map(({name}) => /^(test\/\S+\.test\.ts)/.exec(name)?.[1]);
  return [...new Set(files)].filter(Boolean);
}

/** The tests that failed once and then passed. */
function flaky(said) {
  const playwrights = /^ +\d+ flaky\n((?: {4}.*\n?)+)/m.exec(said)?.[1] ?? '';
  const ours = [...said.matchAll(/^passed at the second try: (.*)$/gm)].map((match) => match[1]);
  return [...playwrights.split('\n').map(unlined).filter(Boolean), ...ours];
}

/** `  1) [chromium] › test/pages/a.spec.ts:3:1 › title ────`, then the error up to the next number. */
function playwright(lines) {
  const still = new Set();
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
function webTestRunner(lines) {
  let file = '';
  return lines.flatMap((line, at) => {
    file = /^(\S+\.test\.ts):$/.exec(line)?.[1] ?? file;
    const title = /^ *(?:❌|𐄂) (.*)$/u.exec(line)?.[1];
    return title ? [{name: `${file} › ${title}`, error: words(lines.slice(at + 1), LINES_A_TEST)}] : [];
  });
}

/** `not ok 3 - title`, with its error in the YAML below; a suite whose tests failed is named by them. */
function tap(lines) {
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

function tapError(yaml, before) {
  const start = yaml.findIndex((line) => /^ *error:/.test(line));
  const first = /^ *error: (.*)$/.exec(yaml[start] ?? '')?.[1] ?? '';
  // A file that could not run says why in comments before its line.
  if (first === "'test failed'") return before.filter((line) => /^ *# .*(Error|error)/.test(line)).slice(-2);
  if (!first.startsWith('|')) return [first];
  // The text is indented deeper than its key.
  const depth = yaml[start].search(/\S/) + 1;
  const text = yaml.slice(start + 1);
  const end = text.findIndex((line) => line.trim() && line.search(/\S/) < depth);
  return words(end < 0 ? text : text.slice(0, end), LINES_A_TEST);
}

function words(lines, most) {
  const said = lines.map((line) => line.trim()).filter((line) => line && !/^Chrom(e|ium): \|/.test(line));
  return said.slice(0, most);
}

const unlined = (line) => line.replace(/[ ─]+$/u, '').trim();
// oxlint-disable-next-line no-control-regex
const plain = (output) => output.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '');

// `npm test`: everything, in order of how fast it can fail. Prints a line for each step, and the whole output of a failed one.
import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {ensureChromium} from './browser.mjs';
import {ensureCommand} from './system.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.CHROME_PATH = await ensureChromium();
await ensureCommand('redis-server');

const steps = [
  ['types', 'npm', 'run', 'types'],
  ['lint', 'npm', 'run', 'lint'],
  ['unit tests', process.execPath, 'scripts/unit.mjs'],
  ['elements in a browser', 'npm', 'run', 'test:elements'],
  ['build', 'npm', 'run', 'build'],
  ['package', process.execPath, 'scripts/unit.mjs', 'package'],
  ['pages, end to end', 'npm', 'run', 'test:e2e'],
];

let passed = 0;
for (const [name, command, ...args] of steps) {
  const start = Date.now();
  const {code, output} = await run(command, args);
  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s) ${counts(output)}`);
  if (code !== 0) console.log(output);
  else passed++;
}
console.log(`steps: ${passed} passed, ${steps.length - passed} failed`);
process.exit(passed === steps.length ? 0 : 1);

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('close', (code) => resolve({code, output}));
  });
}

/** What the runner said of its tests, if it is a runner. */
function counts(output) {
  const found =
    [...output.matchAll(/\d+ passed, \d+ failed/g)].at(-1) ??
    /\d+ passed \([^)]*\)/.exec(output) ??
    /^# pass \d+/m.exec(output);
  return found ? `— ${found[0].replace('# pass', 'passed')}` : '';
}

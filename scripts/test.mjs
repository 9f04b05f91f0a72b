// `npm test`: everything, in order of how fast it can fail. Prints a line for each step; of a failed one first the names and
// errors of the failed tests (a log may be cut), then the whole output.
import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {ensureChromium} from './browser.mjs';
import {counts, failures} from './report.mjs';
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
  ['documentation site', process.execPath, 'scripts/docs.mjs', '--site'],
  ['package', process.execPath, 'scripts/unit.mjs', 'package'],
  ['pages, end to end', 'npm', 'run', 'test:e2e'],
  ['lighthouse', 'npm', 'run', 'lighthouse', '--', '--quick'],
];

let passed = 0;
const failed = [];
for (const [name, command, ...args] of steps) {
  const start = Date.now();
  const {code, output} = await run(command, args);
  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s) ${counts(output)}`);
  if (code === 0) {
    passed++;
    continue;
  }
  const found = failures(output);
  failed.push(...found.filter((line) => !line.startsWith(' ')).map((line) => `FAIL ${name}: ${line}`));
  console.log(`${found.join('\n')}\n\nAll that ${name} said:\n${output}`);
}
// Once more, for a log of which only the end is kept.
if (failed.length) console.log(failed.join('\n'));
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

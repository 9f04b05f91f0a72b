// `npm test`: everything, in order of how fast it can fail, two steps side by side where that is safe. Prints a line for each
// step; of a failed one first the names and errors of the failed tests (a log may be cut), then the whole output.
import {spawn} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {ensureChromium} from '../../tools/browser.mjs';
import {ensureEngines} from '../../tools/engines.mjs';
import {counts, failedFiles, failures} from './report.mjs';
import {ensureCommand} from '../../tools/system.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
process.env.CHROME_PATH = await ensureChromium();
await ensureCommand('redis-server');
const here = await ensureEngines();

const {execPath: node} = process;
const step = (name, ...command) => ({name, command, env: {}});
/** Of Node's own runner. What fails has a second try, and is named. */
const inNode = (name, ...rooms) => ({
  ...step(name, node, 'scripts/test/unit.mjs', ...rooms),
  again: [node, '--import', 'tsx', '--test', '--test-reporter=tap'],
});
/** Of web test runner, in each of these engines that is here. What fails has a second try, and is named. */
const inEngines = (name, engines, ...files) =>
  engines
    .filter((engine) => here.includes(engine.split('-')[0]))
    .map((engine) => ({
      name: `${name}, ${engine}`,
      command: ['npx', 'wtr', ...(files.length ? ['--files', ...files] : [])],
      env: {BROWSERS: engine},
      again: ['npx', 'wtr', '--files'],
    }));
/** On a port of its own, beside another engine's. */
const pages = (engine, port) => ({
  name: `pages, end to end, ${engine}`,
  command: ['npm', 'run', 'test:e2e'],
  env: {BROWSERS: engine, E2E_PORT: port},
});

/** One stage after the other; in a stage, its lanes side by side; in a lane, one step after the other. */
const stages = [
  [[step('types', 'npm', 'run', 'types')], [step('lint', 'npm', 'run', 'lint')]],
  [
    [inNode('unit tests'), ...inEngines('elements', ['webkit'])],
    [
      ...inEngines('elements', ['chromium']),
      step('build', 'npm', 'run', 'build'),
      step('documentation site', node, 'scripts/docs/main.mjs', '--site'),
      ...inEngines('elements', ['firefox']),
    ],
  ],
  [
    [pages('chromium', '5183')],
    [
      inNode('package', 'package'),
      step('frameworks', 'npm', 'run', 'test:frameworks'),
      ...(here.includes('firefox') ? [pages('firefox', '5184')] : []),
      ...inEngines('built files', ['chromium', 'firefox', 'webkit'], 'test/engines/!(forced-colors).test.ts'),
      ...inEngines('forced colors', ['firefox-forced-colors'], 'test/engines/forced-colors.test.ts'),
    ],
  ],
];

let passed = 0;
let count = 0;
const failed = [];
for (const lanes of stages) await Promise.all(lanes.map(inTurn));
// Once more, for a log of which only the end is kept.
if (failed.length) console.log(failed.join('\n'));
console.log(`steps: ${passed} passed, ${count - passed} failed`);
process.exit(passed === count ? 0 : 1);

async function inTurn(lane) {
  for (const {name, command, env, again} of lane) {
    count++;
    const start = Date.now();
    let {code, output} = await run(command, env);
    const files = code !== 0 && again ? failedFiles(output) : [];
    if (files.length) {
      const second = await run([...again, ...files], env);
      if (second.code === 0) {
        code = 0;
        output += `\n${files.map((file) => `passed at the second try: ${file}`).join('\n')}\n`;
      } else output = second.output;
    }
    tell({name, code, output, seconds: Math.round((Date.now() - start) / 1000)});
  }
}

function tell({name, code, output, seconds}) {
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s) ${counts(output)}`);
  if (code === 0) {
    passed++;
    return;
  }
  const found = failures(output);
  failed.push(...found.filter((line) => !line.startsWith(' ')).map((line) => `FAIL ${name}: ${line}`));
  console.log(`${found.join('\n')}\n\nAll that ${name} said:\n${output}`);
}

function run([command, ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {stdio: ['ignore', 'pipe', 'pipe'], env: {...process.env, ...env}});
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('close', (code) => resolve({code, output}));
  });
}

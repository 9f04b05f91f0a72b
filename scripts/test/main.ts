// `npm test`: everything, in order of how fast it can fail, some steps side by side. Nothing is tried twice;
// only with CI=true, once, and what needed it is named as flaky. Not here: how steps are run and told (run.ts).
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {ensureChromium} from '../../tools/browser.js';
import {ensureEngines} from '../../tools/engines.js';
import {ensureNode24} from '../../tools/node24.js';
import {canInstall, ensureCommand, ensureInstalled, findCommand} from '../../tools/system.js';
import {runStages, type Stage, type Step} from './run.js';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
process.env['CHROME_PATH'] = await ensureChromium();
await ensureCommand('redis-server');
// The examples of docs/proxy.md run with those that are there or can be installed.
for (const [command, name] of Object.entries({nginx: 'nginx-light', caddy: 'caddy', haproxy: 'haproxy'}))
  if (!findCommand(command) && canInstall()) await ensureInstalled([name], () => findCommand(command) !== undefined);
const here = await ensureEngines();
const node24 = ensureNode24();

const node = [process.execPath, '--import', 'tsx'] as const;
const step = (name: string, ...command: Step['command']): Step => ({name, command});
/** A step with Node's test runner. */
const inNode = (name: string, rooms: readonly string[] = [], program: string = process.execPath): Step => ({
  ...step(name, program, '--import', 'tsx', 'scripts/test/unit.ts', ...rooms),
  // What very many inputs lead to is tried on one Node (test/support/node/volume.ts).
  env: program === process.execPath ? {} : {TEST_VOLUME: 'tenth'},
  again: [program, '--import', 'tsx', '--test', '--test-reporter=tap'],
});
/** Steps with Web Test Runner, one for each of these engines that is installed. */
const inEngines = (name: string, engines: readonly string[], ...files: string[]): Step[] =>
  engines
    .filter((engine) => here.includes(engine.replace(/-.*/, '')))
    .map((engine) => ({
      name: `${name}, ${engine}`,
      command: ['npx', 'wtr', ...(files.length ? ['--files', ...files] : [])],
      env: {BROWSERS: engine},
      again: ['npx', 'wtr', '--files'],
    }));
/** WebKitGTK keeps the memory of every file that it has run, and gets slower: it starts anew after some. */
const FILES_OF_WEBKIT = 8;

function inWebKit(): Step[] {
  const files = ['base', 'parts', 'components']
    .flatMap((room) =>
      readdirSync(`test/${room}`, {recursive: true, encoding: 'utf8'}).map((file) => `test/${room}/${file}`),
    )
    // Matrices, states and faults run in Chromium alone (web-test-runner.config.mjs).
    .filter(
      (file) => file.endsWith('.test.ts') && !/\.node\.test\.ts$|\/matrices\/|\/(?:states|faults)\.test/.test(file),
    )
    .toSorted();
  const parts = Math.ceil(files.length / FILES_OF_WEBKIT);
  return Array.from({length: parts}, (_, part) => {
    const those = files.slice(part * FILES_OF_WEBKIT, (part + 1) * FILES_OF_WEBKIT);
    return inEngines(`elements, ${part + 1} of ${parts}`, ['webkit'], ...those);
  }).flat();
}

/** A step with Playwright. Each engine needs its own port. Playwright repeats failed tests itself (playwright.config.ts). */
const pages = (engine: string, port: string): Step => ({
  name: `pages, end to end, ${engine}`,
  command: ['npm', 'run', 'test:e2e'],
  env: {BROWSERS: engine, E2E_PORT: port},
});

const stages: readonly Stage[] = [
  [
    [step('types', 'npm', 'run', 'types')],
    [step('lint', 'npm', 'run', 'lint')],
    // What the steps below run on.
    [step('build', 'npm', 'run', 'build'), step('documentation site', ...node, 'scripts/docs/main.ts', '--site')],
  ],
  // Two lanes for two cores. Only one of them runs Node's tests, which start servers.
  [
    [
      pages('chromium', '5183'),
      step('frameworks', 'npm', 'run', 'test:frameworks'),
      ...inEngines('built files', ['chromium', 'firefox', 'webkit'], 'test/engines/!(forced-colors).test.ts'),
      ...inWebKit(),
      ...inEngines('elements', ['firefox']),
    ],
    [
      inNode('unit tests'),
      ...inEngines('elements', ['chromium']),
      // With the proxy's tests.
      ...(node24 ? [inNode('unit tests, Node 24', [], node24)] : []),
      inNode('package', ['package']),
      ...(here.includes('firefox') ? [pages('firefox', '5184')] : []),
      ...inEngines('forced colors', ['firefox-forced-colors'], 'test/engines/forced-colors.test.ts'),
    ],
  ],
];

const bundles = (process.env['TEST_BUNDLES'] = mkdtempSync(join(tmpdir(), 'altegio-bundles-')));
const well = await runStages(stages, {secondTry: process.env['CI'] === 'true'});
rmSync(bundles, {recursive: true});
process.exit(well ? 0 : 1);

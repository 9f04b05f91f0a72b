// Responsible for: running the tests that need no browser in Node's test runner. The arguments are beginnings of their paths
// in test/, such as `proxy api/junk`: every *.test.ts, and in the folders whose tests run in browsers every *.node.test.ts.
// Not for: tests in browsers (web-test-runner.config.mjs).
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const wanted = process.argv.slice(2);
const inBrowsers = /^(base|parts|components)\b/;
const rooms = wanted.length
  ? wanted
  : ['api', 'i18n', 'base', 'parts', 'components', 'proxy', 'sandbox', 'openapi', 'bench', 'scripts', 'hosted-widget'];
const files = readdirSync('test', {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith(inBrowsers.test(file) ? '.node.test.ts' : '.test.ts'))
  .filter((file) => rooms.some((room) => file.startsWith(room)))
  .toSorted()
  .map((file) => `test/${file}`);

/** A hook for the whole file, a stand-in for something global, a process of its own: the file has its own process of Node. */
const alone = /^(before|after|beforeEach|afterEach)\(|\bmock\b|\bglobalThis\b|\bprocess\.|\/child\.js'|\bspawn/m;

const folder = mkdtempSync(join(tmpdir(), 'altegio-unit-'));
const args = ['--import', 'tsx', '--test', '--test-reporter=tap', ...inProcesses()];
const {status} = spawnSync(process.execPath, args, {stdio: 'inherit'});
rmSync(folder, {recursive: true});
process.exit(status ?? 1);

/** To start Node and to read our sources takes longer than most files: those of one room share a process. */
function inProcesses(): string[] {
  const isAlone = (file: string): boolean => alone.test(readFileSync(file, 'utf8'));
  const together = files.filter((file) => !isAlone(file));
  const names = new Set(together.map((file) => file.split('/')[1]));
  const entries = [...names].map((room) => {
    const entry = join(folder, `${room}.mjs`);
    const those = together.filter((file) => file.startsWith(`test/${room}/`));
    writeFileSync(entry, those.map((file) => `import '${pathToFileURL(file).href}';\n`).join(''));
    return entry;
  });
  return [...entries, ...files.filter(isAlone)];
}

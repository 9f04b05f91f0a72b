// Responsible for: running the tests that need no browser in Node's test runner, in the given folders of test/: every *.test.ts, and
// in the folders whose tests run in browsers every *.node.test.ts. Not for: tests in browsers (web-test-runner.config.mjs).
import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const wanted = process.argv.slice(2);
const inBrowsers = /^(base|parts|components)\b/;
const rooms = wanted.length
  ? wanted
  : ['api', 'i18n', 'base', 'parts', 'components', 'proxy', 'sandbox', 'openapi', 'bench', 'scripts'];
const files = readdirSync('test', {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith(inBrowsers.test(file) ? '.node.test.ts' : '.test.ts'))
  .filter((file) => rooms.some((room) => file.startsWith(room)))
  .map((file) => `test/${file}`);
const {status} = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=tap', ...files], {
  stdio: 'inherit',
});
process.exit(status ?? 1);

// End-to-end tests of the demo's pages, on the built files. Each test has a server and a sandbox of its own
// (test/pages/support/site.ts); only the front page needs vite, and is served by `npm start`'s own script.
import {defineConfig, type PlaywrightTestConfig} from '@playwright/test';
import {ensureChromium} from './tools/browser.js';
import {findFirefox} from './tools/engines.js';

// Workers inherit the environment, so that the browser is looked for once.
const executablePath = (process.env['E2E_BROWSER'] ??= await ensureChromium());
// A developer's real Altegio must never get what tests send.
delete process.env['ALTEGIO_PARTNER_TOKEN'];

const port = (process.env['E2E_PORT'] ??= '5183');
const wanted = (process.env['BROWSERS'] ?? 'chromium').split(',');
const firefox = (wanted.includes('firefox') && findFirefox()) || undefined;

const engines: NonNullable<PlaywrightTestConfig['projects']> = [
  {
    name: 'chromium',
    use: {browserName: 'chromium', launchOptions: {executablePath, args: ['--no-sandbox']}},
  },
  {
    name: 'firefox',
    // What is shipped and how it is used; not the demo and the docs, nor axe, which finds the same in each engine.
    testMatch: /(journey|robust|hostile|guarded)\.spec\.ts$/,
    // Firefox as it is released, driven by WebDriver BiDi: Playwright's own build is not needed.
    use: {browserName: 'firefox', channel: 'moz-firefox', launchOptions: firefox ? {executablePath: firefox} : {}},
  },
];

export default defineConfig({
  testDir: 'test/pages',
  testMatch: '**/*.spec.ts',
  outputDir: `test-results/${wanted.join('-')}`,
  workers: 2,
  forbidOnly: true,
  // A test that needed its second try is named as flaky at the end of the run (scripts/test/run.ts).
  retries: process.env['CI'] === 'true' ? 1 : 0,
  reporter: [['list']],
  timeout: 120_000,
  expect: {timeout: 10_000},
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    actionTimeout: 15_000,
    // To record every test costs a fifth of the run. By hand: --trace on.
    trace: 'on-first-retry',
  },
  projects: engines.filter(({name = ''}) => wanted.includes(name)),
  webServer: {
    command: 'node --import tsx scripts/start.ts',
    env: {PORT: port, DEMO_RELOAD: 'off'},
    url: `http://localhost:${port}/sandbox/outbox`,
    timeout: 120_000,
    stdout: 'ignore',
  },
});

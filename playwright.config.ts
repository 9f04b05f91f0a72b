// Responsible for: the configuration of the end-to-end tests of the demo's pages, which use the built files. Each test has its own
// server and sandbox (test/pages/support/site.ts). Only the front page needs vite, which `npm start` runs. Not for: the tests.
import {defineConfig, type PlaywrightTestConfig} from '@playwright/test';
import {ensureChromium, chromiumArgs} from './tools/browser.js';
import {findFirefox} from './tools/engines.js';

// Workers inherit the environment, so the browser is searched only once.
const executablePath = (process.env['E2E_BROWSER'] ??= await ensureChromium());
// Tests must never send requests to a developer's real Altegio.
delete process.env['ALTEGIO_PARTNER_TOKEN'];

const port = (process.env['E2E_PORT'] ??= '5183');
const wanted = (process.env['BROWSERS'] ?? 'chromium').split(',');
const firefox = (wanted.includes('firefox') && findFirefox()) || undefined;

const engines: NonNullable<PlaywrightTestConfig['projects']> = [
  {
    name: 'chromium',
    use: {browserName: 'chromium', launchOptions: {executablePath, args: [...chromiumArgs]}},
  },
  {
    name: 'firefox',
    // Tests of the shipped files. The demo, the docs and axe give the same result in every engine.
    testMatch: /(journey|robust|hostile|guarded)\.spec\.ts$/,
    // The released Firefox, driven by WebDriver BiDi. Playwright's own build is not needed.
    use: {browserName: 'firefox', channel: 'moz-firefox', launchOptions: firefox ? {executablePath: firefox} : {}},
  },
];

export default defineConfig({
  testDir: 'test/pages',
  testMatch: '**/*.spec.ts',
  // The kept pictures of pictures.spec.ts. A difference leaves both, and what differs, in the folder of the results.
  snapshotPathTemplate: 'test/pages/pictures/{arg}{ext}',
  outputDir: `test-results/${wanted.join('-')}`,
  workers: 2,
  forbidOnly: true,
  // The end of the run names a test that needed a second try as flaky (scripts/test/run.ts).
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

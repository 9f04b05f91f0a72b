// The host apps of demo/frameworks, as scripts/test/frameworks.ts has built them, in Chromium. Each test has a server of its own.
import {defineConfig} from '@playwright/test';
import {ensureChromium, chromiumArgs} from '../../tools/browser.js';

// Workers inherit the environment, so that the browser is looked for once.
const executablePath = (process.env['E2E_BROWSER'] ??= await ensureChromium());

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/frameworks',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list']],
  timeout: 60_000,
  expect: {timeout: 10_000},
  use: {
    locale: 'en-US',
    timezoneId: 'America/New_York',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: {executablePath, args: [...chromiumArgs]},
  },
});

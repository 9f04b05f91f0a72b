// The plugin on a real WordPress, from Debian's packages: `npm run test:wordpress`.
import {defineConfig} from '@playwright/test';
import base from '../../playwright.config.js';

export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../test-results/wordpress',
  workers: 1,
  timeout: 300_000,
  // No page of the demo is needed.
  webServer: [],
});

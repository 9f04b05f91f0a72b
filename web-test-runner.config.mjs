// The tests that need a browser, in the engines that BROWSERS names (chromium, firefox, webkit). Pure tests run in plain Node:
// scripts/unit.mjs.
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import {ensureChromium} from './scripts/browser.mjs';
import {findFirefox, findWebKitGtk} from './scripts/engines.mjs';
import {modulesNotThere} from './scripts/modules-not-there.mjs';
import {webkitGtkLauncher} from './scripts/webkitgtk-launcher.mjs';

const engines = {
  chromium: async () =>
    chromeLauncher({
      concurrency: 2,
      // A page of its own window: pages that share one get no animation frames while another is in front.
      createPage: async ({browser}) => (await browser.createBrowserContext()).newPage(),
      launchOptions: {
        executablePath: await ensureChromium({say: () => {}}),
        args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=en-US'],
      },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        headless: true,
        executablePath: findFirefox(),
        extraPrefsFirefox: {'intl.accept_languages': 'en-US, en'},
      },
    }),
  webkit: () => webkitGtkLauncher(findWebKitGtk()),
};

const wanted = (process.env.BROWSERS ?? 'chromium').split(',');

export default {
  files: ['test/components/**/*.test.ts', 'test/internal/**/*.browser.test.ts'],
  nodeResolve: {exportConditions: ['browser', 'development']},
  plugins: [
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url))}),
    modulesNotThere(),
  ],
  browsers: await Promise.all(wanted.map((name) => engines[name]())),
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testFramework: {config: {timeout: 20_000}},
  filterBrowserLogs: ({args}) => !(typeof args[0] === 'string' && args[0].includes('Lit is in dev mode')),
};

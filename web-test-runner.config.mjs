// The tests that need a browser. Pure ones run in plain Node: scripts/unit.mjs.
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {ensureChromium} from './scripts/browser.mjs';

export default {
  files: ['test/components/**/*.test.ts', 'test/internal/**/*.browser.test.ts'],
  nodeResolve: {exportConditions: ['browser', 'development']},
  plugins: [
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url))}),
  ],
  browsers: [
    chromeLauncher({
      concurrency: 2,
      // A page of its own window: pages that share one get no animation frames while another is in front.
      createPage: async ({browser}) => (await browser.createBrowserContext()).newPage(),
      launchOptions: {
        executablePath: await ensureChromium({say: () => {}}),
        args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=en-US'],
      },
    }),
  ],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  testFramework: {config: {timeout: 8000}},
  filterBrowserLogs: ({args}) => !(typeof args[0] === 'string' && args[0].includes('Lit is in dev mode')),
};

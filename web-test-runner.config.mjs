// Responsible for: the configuration of tests in a browser, in the engines that BROWSERS names (chromium, firefox, webkit). Tests in
// test/engines use the built files (`npm run build`) and run only if named (scripts/test/main.ts).
// Not for: tests in Node (scripts/test/unit.ts).
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import {register} from 'tsx/esm/api';

// The imports below are TypeScript.
register();
const {ensureChromium, chromiumArgs} = await import('./tools/browser.ts');
const {findFirefox, findWebKitGtk} = await import('./tools/engines.ts');
const {bundledTests} = await import('./scripts/test/bundled-tests.ts');
const {webkitGtkLauncher} = await import('./scripts/test/webkitgtk-launcher.ts');
/** For test/engines: a partner's site behind the test server, started when a test first needs it. */
const {answerPartner} = await import('./test/engines/support/partner-site.ts');

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '');

const engines = {
  chromium: async () =>
    chromeLauncher({
      concurrency: 2,
      // Give each page its own window: in a shared window, hidden pages get no animation frames.
      createPage: async ({browser}) => withShortHistory(await (await browser.createBrowserContext()).newPage()),
      launchOptions: {
        executablePath: await ensureChromium({say: () => {}}),
        args: [...chromiumArgs, '--disable-dev-shm-usage', '--lang=en-US'],
      },
    }),
  firefox: () => firefox(),
  // Firefox's driver cannot emulate media, but a preference can.
  'firefox-forced-colors': () =>
    firefox({'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1, 'ui.prefersReducedMotion': 1}),
  webkit: () => webkitGtkLauncher(findWebKitGtk()),
};

/** A page is used for many files. In a full history, a test's own entries are dropped (findings/chromium-full-history.sh). */
async function withShortHistory(page) {
  const devTools = await page.createCDPSession();
  const {goto} = page;
  page.goto = async (...to) => {
    await devTools.send('Page.resetNavigationHistory');
    return goto.apply(page, to);
  };
  return page;
}

function firefox(preferences = {}) {
  return chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      headless: true,
      executablePath: findFirefox(),
      extraPrefsFirefox: {'intl.accept_languages': 'en-US, en', ...preferences},
    },
  });
}

function partnerSite(context, next) {
  if (!answerPartner(root, context.req, context.res)) return next();
  // Another handler writes the answer. The runner uses this status for its list of missing files.
  context.status = 200;
  context.respond = false;
}

/**
 * What is the same in each engine: that each state can be reached; its words, names and colours in many languages, themes and
 * presets; what is said and sent under every fault. What a person does with the elements is in the other files, which run in all three.
 */
const inChromiumAlone = ['!test/components/{matrices/**/*,states,**/faults}.test.ts'];

const compiler = esbuildPlugin({
  ts: true,
  target: 'es2022',
  tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
});
const wanted = (process.env.BROWSERS ?? 'chromium').split(',');

export default {
  files: ['test/{base,parts,components}/**/!(*.node).test.ts', ...(wanted.includes('chromium') ? [] : inChromiumAlone)],
  middleware: [partnerSite],
  nodeResolve: {exportConditions: ['browser', 'development']},
  plugins: [compiler, bundledTests(root, compiler)],
  browsers: await Promise.all(wanted.map((name) => engines[name]())),
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: {config: {timeout: 40_000}},
  filterBrowserLogs: ({args}) => !(typeof args[0] === 'string' && args[0].includes('Lit is in dev mode')),
};

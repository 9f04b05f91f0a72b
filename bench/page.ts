// Responsible for: a fresh, cold page on a slow phone and a slow line, and what Chromium counts of it.
import {chromium, type Browser, type CDPSession, type Page} from 'playwright';

/** Four times slower than this machine, as a mid-range phone is slower than a desktop. */
const cpuSlowdown = 4;

/** 1.6 Mbit/s down, 150 ms: a poor mobile line, the same that Lighthouse takes. */
const line = {offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8};

export async function launch(): Promise<Browser> {
  // Not imported by its name: it is JavaScript without types.
  const finder = new URL('../scripts/browser.mjs', import.meta.url).href;
  const {ensureChromium} = (await import(finder)) as {
    ensureChromium: (options: {say: (line: string) => void}) => Promise<string>;
  };
  return chromium.launch({
    executablePath: await ensureChromium({say: () => {}}),
    // Pictures of the sandbox live on a host that is not here: they fail at once, and nothing leaves this machine.
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}

export interface SlowPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly close: () => Promise<void>;
}

/** A context of its own, so that nothing is cached: no file, no compiled script, no connection. */
export async function openSlow(browser: Browser, {slowLine}: {readonly slowLine: boolean}): Promise<SlowPage> {
  const context = await browser.newContext({viewport: {width: 390, height: 844}, locale: 'en-US'});
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw new Error(`A page of the bench failed: ${error.message}`);
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('Network.enable');
  if (slowLine) await cdp.send('Network.emulateNetworkConditions', line);
  await cdp.send('Emulation.setCPUThrottlingRate', {rate: cpuSlowdown});
  return {page, cdp, close: () => context.close()};
}

/** Chromium's own counters: `ScriptDuration` in seconds, `JSHeapUsedSize` in bytes, ... */
export async function metricsOf(cdp: CDPSession): Promise<Readonly<Record<string, number>>> {
  const {metrics} = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
}

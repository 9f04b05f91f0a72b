// Responsible for: a new page with a cold cache on a slow phone and network, Chromium's counters of it, and the markup around what is
// measured. Not for: what is measured (form.ts, list-pages.ts).
import {chromium, type Browser, type CDPSession, type Page} from 'playwright';
import {chromiumArgs, ensureChromium} from '../tools/browser.js';

/** Four times slower than this machine: about a mid-range phone compared with a desktop. */
const cpuSlowdown = 4;

/** 1.6 Mbit/s down, 150 ms: a slow mobile network, as in Lighthouse. */
const line = {offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8};

export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureChromium({say: () => {}}),
    // The sandbox's pictures are on another host. They fail at once, so that no request leaves this machine.
    args: [...chromiumArgs, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}

export interface SlowPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly close: () => Promise<void>;
}

/** Uses a new context, so that nothing is cached: no file, no compiled script, no connection. */
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

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread's clock, which stops while another process uses the core. */
  readonly tts?: number;
  readonly tdur?: number;
  readonly args: {readonly data?: {readonly url?: string}};
}

const scriptWork =
  /^(v8\.(compile|evaluate|call|newInstance|run)\w*|EvaluateScript|FunctionCall|RunMicrotasks|TimerFire)$/;

/**
 * Milliseconds of the main thread for scripts: compiling, running, and the microtasks after. Read from a trace, because
 * `ScriptDuration` of Performance.getMetrics omits microtasks, in which Lit renders.
 * @param visit loads the page with its script from `origin`
 */
export async function scriptTime(
  browser: Browser,
  page: Page,
  origin: string,
  visit: () => Promise<void>,
): Promise<number> {
  await browser.startTracing(page, {categories: ['devtools.timeline', 'v8', 'v8.execute']});
  await visit();
  const {traceEvents} = JSON.parse((await browser.stopTracing()).toString()) as {traceEvents: readonly TraceEvent[]};
  // The trace also contains Chromium's own pages.
  const ours = traceEvents.find(({name, args}) => name === 'EvaluateScript' && args.data?.url?.startsWith(origin));
  const work = traceEvents
    .filter(({name, ph, pid, tid}) => ph === 'X' && pid === ours?.pid && tid === ours.tid && scriptWork.test(name))
    .map(({tts = 0, tdur = 0}) => ({start: tts, end: tts + tdur}))
    .sort((a, b) => a.start - b.start);
  // Events are nested. Do not count a nested event twice.
  let microseconds = 0;
  let until = 0;
  for (const {start, end} of work) {
    microseconds += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return microseconds / 1000;
}

/** Chromium's counters, such as `JSHeapUsedSize` in bytes. */
export async function metricsOf(cdp: CDPSession): Promise<Readonly<Record<string, number>>> {
  const {metrics} = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
}

/** A page with nothing of its own that is painted. */
export function bare(body: string, lang = 'en-US'): string {
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Bench</title>
<body style="font-family: system-ui, sans-serif">
${body}`;
}

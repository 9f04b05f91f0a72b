// Responsible for: pages that are timed until their first usable step, and what is loaded for it. Not for: whose pages these are
// (booking.ts, peers.ts), or the clock in them (pages/usable-clock.ts).
import type {Browser, Page} from 'playwright';
import {createSandbox} from '../sandbox/index.js';
import {bundle} from '../tools/bundle.js';
import {bare, openSlow} from './page.js';
import type {Clock} from './pages/usable-clock.js';
import type {Answer} from './serve.js';

export interface Timed {
  readonly name: string;
  readonly path: string;
  /** The page's body, with its scripts. */
  readonly body: string;
  /** What a client can choose. */
  readonly selector: string;
}

export interface FirstStep {
  /** Milliseconds from the start of the navigation. */
  readonly usable: number;
  /** Bytes of scripts on the line until then. */
  readonly bytes: number;
}

export async function timedPage(body: string): Promise<string> {
  const {code} = await bundle('bench/pages/usable-clock.ts');
  return bare(`<script type="module">${code}</script>
${body}`);
}

export async function firstStep(
  browser: Browser,
  origin: string,
  {path, selector, name}: Pick<Timed, 'path' | 'selector' | 'name'>,
): Promise<FirstStep> {
  const {page, cdp, close} = await openSlow(browser, {slowLine: true});
  const scripts = new Set<string>();
  let bytes = 0;
  cdp.on('Network.responseReceived', ({requestId, type}) => {
    if (type === 'Script') scripts.add(requestId);
  });
  cdp.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  try {
    await page.goto(origin + path, {waitUntil: 'commit'});
    const usable = await inPage(page, name, (clock, selector) => clock.usable(selector), selector);
    return {usable, bytes};
  } finally {
    await close();
  }
}

/** @param name of the page, for an error that says which */
export async function inPage(
  page: Page,
  name: string,
  act: (clock: Clock, selector: string) => Promise<number> | number,
  selector = '',
): Promise<number> {
  await page.waitForFunction(() => 'bench' in globalThis);
  const done = page.evaluate(
    ([act, selector]) =>
      // oxlint-disable-next-line no-new-func -- a function of ours crosses into the page as its text
      new Function('clock', 'selector', `return (${act})(clock, selector)`)(
        (globalThis as unknown as {bench: Clock}).bench,
        selector,
      ) as Promise<number>,
    [String(act), selector] as const,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} never shows ${selector}`)), 90_000);
  });
  try {
    return await Promise.race([done, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** The sandbox as a server answers: nothing is kept, and no request leaves this machine. */
export function sandboxAnswers(): Answer {
  const sandbox = createSandbox({basePath: '/altegio'});
  return async ({url, method, body}) => {
    if (!url.startsWith('/altegio/')) return undefined;
    const headers = {Accept: 'application/vnd.api.v2+json', 'Content-Type': 'application/json'};
    const request = new Request(`http://bench${url}`, {method, headers, ...(body && {body})});
    const answer = await sandbox.fetch(request);
    return {status: answer.status, text: await answer.text()};
  };
}

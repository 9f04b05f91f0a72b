// A list that lives long: 1,000 times on the page and off it leaves nothing behind.
import type {CDPSession, Page} from '@playwright/test';
import {partnerPage, signInByCookie} from './support/drive.js';
import type {Site} from './support/site.js';
import {expect, test} from './support/test.js';

interface Alive {
  readonly timers: number;
  readonly channels: number;
}

/** Counts timers and channels that are open, from the page's first moment on; one channel is the session's, which stays. */
async function countAlive(page: Page): Promise<() => Promise<Alive>> {
  await page.addInitScript(() => {
    const timers = new Set<number>();
    const {setTimeout: start, clearTimeout: stop, BroadcastChannel: Channel} = globalThis;
    const alive = {timers, channels: 0};
    Object.assign(globalThis, {
      alive,
      setTimeout(work: () => void, delay?: number) {
        const id = start(() => {
          timers.delete(id);
          work();
        }, delay) as unknown as number;
        timers.add(id);
        return id;
      },
      clearTimeout(id: number) {
        timers.delete(id);
        stop(id);
      },
      BroadcastChannel: class extends Channel {
        constructor(name: string) {
          super(name);
          alive.channels++;
        }
        override close(): void {
          alive.channels--;
          super.close();
        }
      },
    });
  });
  return () =>
    page.evaluate(() => {
      const {timers, channels} = (globalThis as unknown as {alive: {timers: Set<number>; channels: number}}).alive;
      return {timers: timers.size, channels};
    });
}

/** Signed in by the cookie alone; the list is answered in the page, so that only the element is measured. */
async function openList(page: Page, site: Site, markup: string): Promise<void> {
  await signInByCookie(page, site);
  await page.goto(site.page('/p.html', partnerPage(markup)));
  await page.evaluate(async () => {
    await customElements.whenDefined('altegio-my-bookings');
    const answer = await (
      await fetch('/altegio/user/records/', {headers: {'x-requested-with': 'altegio-elements'}})
    ).text();
    globalThis.fetch = async () => new Response(answer, {headers: {'content-type': 'application/json'}});
  });
}

/** Listeners of window and document, objects of the page, and bytes after collection. */
async function measure(cdp: CDPSession): Promise<{listeners: number; heap: number; nodes: number}> {
  for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
  const {metrics} = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize'), nodes: of('Nodes')};
}

function cycles(page: Page, count: number): Promise<void> {
  return page.evaluate(async (count) => {
    type List = HTMLElement & {readonly updateComplete: Promise<boolean>};
    const place = document.querySelector('main') as HTMLElement;
    const make = (): List => {
      const element = document.createElement('altegio-my-bookings') as List;
      element.setAttribute('proxy-url', '/altegio');
      element.setAttribute('remember', '');
      return element;
    };
    const same = make();
    for (let cycle = 0; cycle < count; cycle++) {
      const element = cycle % 2 ? same : make();
      place.append(element);
      await element.updateComplete;
      // Half of them leave in mid-request, the others with all that they show.
      // What is back within a second was moved, and is not read again.
      if (cycle % 4 < 2 && !element.shadowRoot?.querySelector('article')) {
        await new Promise((loaded) => {
          element.addEventListener('altegio-appointments-loaded', loaded, {once: true});
        });
        await element.updateComplete;
      }
      element.remove();
    }
  }, count);
}

test('1,000 times on the page and off it: no timer, listener or channel of its own stays, and not a megabyte', async ({
  page,
  site,
  seen,
}) => {
  test.setTimeout(300_000);
  const alive = await countAlive(page);
  await openList(page, site, '');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cycles(page, 100);
  await expect.poll(alive).toEqual({timers: 0, channels: 1});
  const before = await measure(cdp);
  await cycles(page, 1000);
  await expect.poll(alive).toEqual({timers: 0, channels: 1});
  // The last one to leave may wait for a task of its own; what leaks stays, however late one looks.
  await expect(async () => {
    const after = await measure(cdp);
    expect(after.listeners - before.listeners).toBeLessThan(10);
    expect(after.nodes - before.nodes).toBeLessThan(500);
    expect(after.heap - before.heap).toBeLessThan(2 ** 20);
  }).toPass({timeout: 20_000});
  expect(seen.console).toEqual([]);
});

test('on the page it holds one timer and one channel beside the session\u2019s, however often it is drawn', async ({
  page,
  site,
}) => {
  const alive = await countAlive(page);
  await openList(page, site, '');
  await page.evaluate(async () => {
    const element = document.createElement('altegio-my-bookings') as HTMLElement & {
      requestUpdate(): void;
      readonly updateComplete: Promise<boolean>;
    };
    element.setAttribute('proxy-url', '/altegio');
    document.body.append(element);
    for (let times = 0; times < 50; times++) {
      element.requestUpdate();
      await element.updateComplete;
    }
  });
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect.poll(alive).toEqual({timers: 1, channels: 2});
});

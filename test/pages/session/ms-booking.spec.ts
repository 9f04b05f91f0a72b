// A page with ms-booking.js that a client leaves and comes back to, from the back/forward cache of a Chromium that has one: what was
// pressed before does nothing by itself, and what failed works when it is pressed again.
import type {Page} from 'puppeteer-core';
import {formIds, locationIds} from '../../../sandbox/index.js';
import {back, says, test} from '../support/cached-browser.js';
import type {Site} from '../support/site.js';
import {expect} from '../support/test.js';

const form = formIds.chain;
const place = `https://n${form}.alteg.io/company/${locationIds.newYork}`;
const noting = '<script>addEventListener("pageshow", (event) => (globalThis.persisted = event.persisted))</script>';
const link = `<a class="ms_booking" id="link" href="${place}">Book</a>`;

function pageOf(site: Site, markup: string): string {
  const script = `<script src="/cdn/ms-booking.js" data-form-id="${form}" data-proxy-url="/altegio"></script>`;
  const head = `<meta charset="utf-8"><title>A salon</title><link rel="icon" href="data:,">${script}${noting}`;
  return site.page('/salon.html', `<!doctype html><html lang="en"><head>${head}</head><body>${markup}</body></html>`);
}

/** Answers of the proxy and files that do not come; and the hosted form, which must not be reached from a test. */
class Network {
  #lost: RegExp | undefined;
  #held: (() => void)[] | undefined;

  static async of(page: Page): Promise<Network> {
    const network = new Network();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const url = request.url();
      if (/^https:\/\/\w+\.alteg\.io\//.test(url)) {
        void request.respond({contentType: 'text/html', body: '<!doctype html><title>Hosted form</title>'});
      } else if (network.#lost?.test(url)) void request.abort();
      else if (network.#held && url.endsWith('/cdn/booking.js')) network.#held.push(() => void request.continue());
      else void request.continue();
    });
    return network;
  }

  lose(what: RegExp | undefined): void {
    this.#lost = what;
  }

  hold(): void {
    this.#held = [];
  }

  letGo(): void {
    for (const goOn of this.#held ?? []) goOn();
    this.#held = undefined;
  }
}

const dialogIsOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('altegio-booking')].some((one) => one.shadowRoot?.querySelector('dialog[open]')),
  );

test('a link that led to the hosted form opens our booking after Back, when the proxy answers', async ({
  cached,
  site,
}) => {
  const page = await cached.newPage();
  const network = await Network.of(page);
  await page.goto(pageOf(site, link));
  network.lose(/\/altegio\//);
  await Promise.all([page.waitForNavigation(), page.click('#link')]);
  expect(page.url()).toBe(place);
  network.lose(undefined);
  await back(page);
  expect(await dialogIsOpen(page)).toBe(false);
  await page.click('#link');
  await says(page, 'altegio-booking', 'Choose services');
  expect(await page.$eval('#link', (one) => one.hasAttribute('aria-busy'))).toBe(false);
});

/** `waitForSelector` does not look again when an element that stands in the page gets its shadow root. */
const floats = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('altegio-booking')?.shadowRoot?.querySelector('.floating'), {
    polling: 50,
  });

test('the floating button as well: it is there after Back, in its colour', async ({cached, site}) => {
  const page = await cached.newPage();
  const network = await Network.of(page);
  const settings = `<script>var yWidgetSettings = {buttonText: 'Come in', buttonColor: '#7a1f5c'}</script>`;
  await page.goto(pageOf(site, settings));
  const floating = 'altegio-booking >>> .floating';
  await floats(page);
  // A page that still loads a file is not kept.
  await page.waitForNetworkIdle();
  network.lose(/\/altegio\//);
  await Promise.all([page.waitForNavigation(), page.locator(floating).click()]);
  expect(page.url()).toBe(`https://n${form}.alteg.io/`);
  network.lose(undefined);
  await back(page);
  await floats(page);
  expect(await page.$$eval('altegio-booking', (all) => all.length)).toBe(1);
  expect(await page.$eval(floating, (one) => getComputedStyle(one).backgroundColor)).toBe('rgb(122, 31, 92)');
  expect(await dialogIsOpen(page)).toBe(false);
  await page.locator(floating).click();
  await says(page, 'altegio-booking', 'Choose a location');
});

test('a press whose file comes after Back opens nothing by itself', async ({cached, site}) => {
  const page = await cached.newPage();
  const network = await Network.of(page);
  const address = pageOf(site, link);
  await page.goto(address);
  network.hold();
  await page.click('#link');
  await page.waitForFunction(() => document.querySelector('#link')?.hasAttribute('aria-busy'));
  // As the cache does it: this Chromium keeps no page that waits for a file.
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
  });
  network.letGo();
  await page.waitForFunction(() => !document.querySelector('#link')?.hasAttribute('aria-busy'));
  expect(await dialogIsOpen(page)).toBe(false);
  expect(page.url()).toBe(address);
  await page.click('#link');
  await says(page, 'altegio-booking', 'Choose services');
});

// What a partner's page looks like in the first seconds: what it asks, what its console says, and whether anything moves.
import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {roomOf, rooms} from '../../demo/builder/rooms.js';
import type {prerender as Prerender} from '../../src/prerender.js';
import {module, signInByCookie} from './support/drive.js';
import {expect, test} from './support/test.js';

const {prerender} = (await import(new URL('../../dist/prerender.js', import.meta.url).href)) as {
  readonly prerender: typeof Prerender;
};

const catalog = readFileSync(new URL('../../demo/hosts/catalog.html', import.meta.url), 'utf8');

/** What the browser itself says of failed requests counts as well. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

/** What the page asks of the proxy. */
function asksOf(page: Page): string[] {
  const asks: string[] = [];
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    if (pathname.startsWith('/altegio/')) asks.push(`${request.method()} ${pathname.slice('/altegio/'.length)}`);
  });
  return asks;
}

test('a first visit asks the proxy once who is signed in, and its console stays empty', async ({page, site}) => {
  const [errors, asks] = [errorsOf(page), asksOf(page)];
  await page.goto(site.page('/catalog.html', catalog));
  await expect(page.locator('altegio-my-bookings')).toContainText('Sign in to see your appointments.');
  await page.waitForLoadState('networkidle');
  expect(asks).toEqual(['GET session']);
  expect(site.sandbox.requests).toEqual([]);
  expect(errors).toEqual([]);
  await signInByCookie(page, site);
  asks.length = 0;
  await page.reload();
  await expect(page.locator('altegio-my-bookings')).toContainText('Cancel appointment');
  await expect(page.locator('altegio-sign-in')).toContainText('Grace Miller');
  expect(asks.toSorted()).toEqual(['GET booking/user/data', 'GET session', 'GET user/records/']);
  expect(errors).toEqual([]);
});

/** How much of the page has moved so far, without what a person has done. */
async function watchMoves(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const moved = {sum: 0};
    Object.assign(globalThis, {moved});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {value: number; hadRecentInput: boolean}[]) {
        if (!entry.hadRecentInput) moved.sum += entry.value;
      }
    }).observe({type: 'layout-shift', buffered: true});
  });
  return () => page.evaluate(() => (globalThis as unknown as {moved: {sum: number}}).moved.sum);
}

/** As on a slow line: each file and each answer comes in a frame of its own. */
async function slowly(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 2e5,
    uploadThroughput: 1e5,
  });
}

const place = {'proxy-url': '/altegio', 'location-id': '4564'};
const rule = roomOf('altegio-sign-in', [['methods', 'password sms']]) + roomOf('altegio-my-bookings');

/** The catalog page with the first state of its elements. */
async function prerenderedCatalog(lang: string): Promise<string> {
  const signIn = await prerender('altegio-sign-in', {...place, methods: 'password sms', lang});
  const list = await prerender('altegio-my-bookings', {...place, 'page-size': 3, lang});
  return catalog
    .replace(/<altegio-sign-in.*<\/altegio-sign-in>/, signIn.html)
    .replace(/<altegio-my-bookings.*<\/altegio-my-bookings>/, list.html);
}

const kinds: Readonly<Record<string, readonly [most: number, page: (lang: string) => Promise<string> | string]>> = {
  'with the rule that keeps its room': [0.01, () => catalog.replace('</style>', `${rule}</style>`)],
  prerendered: [0.01, prerenderedCatalog],
};

for (const [kind, [most, markup]] of Object.entries(kinds)) {
  test(`the catalog page does not move, ${kind}, in English and in German`, async ({page, site}) => {
    await slowly(page);
    const moves = await watchMoves(page);
    for (const width of [360, 1280]) {
      for (const [lang, said] of [
        ['en', 'Sign in to see your appointments.'],
        ['de', 'Melden Sie sich an, um Ihre Termine zu sehen.'],
      ] as const) {
        await page.setViewportSize({width, height: 740});
        const written = (await markup(lang)).replace('lang="en"', `lang="${lang}"`);
        await page.goto(site.page(`/${lang}-${width}.html`, written));
        await expect(page.locator('altegio-my-bookings')).toContainText(said);
        await expect(page.locator('altegio-sign-in input[type="password"]')).toBeVisible();
        expect(await moves(), `${lang}, ${width} px`).toBeLessThanOrEqual(most);
      }
    }
  });
}

test('the rule keeps the height that each element has in the end', async ({page, site}) => {
  await page.route('**/altegio/**', () => undefined);
  for (const [width, at] of [
    [360, 0],
    [800, 1],
  ] as const) {
    await page.setViewportSize({width, height: 740});
    for (const [written, heights] of Object.entries(rooms)) {
      const [tag = ''] = written.split(' ');
      const markup = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><${written} proxy-url="/altegio" location-id="4564"></${tag}>`;
      await page.goto(site.page('/room.html', markup + module));
      const shown = page.locator(tag).locator('input, .bone').first();
      await expect(shown).toBeAttached();
      const height = await page.locator(tag).evaluate((one) => one.getBoundingClientRect().height);
      expect.soft(Math.abs(height - (heights[at] ?? 0)), `${written} at ${width} px: ${height}`).toBeLessThanOrEqual(1);
    }
  }
});

test('what stands between the tags stays until the words of the language are there', async ({page, site}) => {
  let send = (): void => undefined;
  const held = new Promise<void>((resolve) => (send = resolve));
  await page.route('**/cdn/lang-de-forms.js', async (route) => {
    await held;
    await route.continue();
  });
  const markup = `<!doctype html><html lang="de"><style>${roomOf('altegio-phone-verify')}</style>
    <altegio-phone-verify proxy-url="/altegio" location-id="4564"><a href="tel:+1">Rufen Sie an</a></altegio-phone-verify>`;
  const asked = page.waitForRequest('**/cdn/lang-de-forms.js');
  await page.goto(site.page('/german.html', markup + module));
  await asked;
  const element = page.locator('altegio-phone-verify');
  await expect(element.getByRole('link', {name: 'Rufen Sie an'})).toBeVisible();
  await expect(element).not.toContainText('Send code');
  expect(await element.evaluate((one) => one.getBoundingClientRect().height)).toBeGreaterThan(230);
  send();
  await expect(element.getByRole('button', {name: 'Code senden'})).toBeVisible();
  await expect(element.getByRole('link', {name: 'Rufen Sie an'})).toBeHidden();
});

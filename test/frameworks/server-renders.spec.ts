// Elements in pages that Next and Astro render on a server, with their first state from prerender(): production builds and their own
// servers, with the proxy on the sandbox under the same address, as a partner's web server puts them together.
import type {Locator, Page} from '@playwright/test';
import {emptyClient} from '../../sandbox/index.js';
import {button, cards, field} from '../pages/support/drive.js';
import type {Site} from '../pages/support/site.js';
import {expect, test as base} from '../pages/support/test.js';
import {startApp, type App, type AppServer} from './app-server.js';

const test = base.extend<{siteOf: (app: App) => Promise<Site>}, {serverOf: (app: App) => Promise<AppServer>}>({
  serverOf: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from a pattern
    async ({}, use) => {
      const servers = new Map<App, Promise<AppServer>>();
      await use((app) => {
        const server = servers.get(app) ?? startApp(app);
        servers.set(app, server);
        return server;
      });
      for (const server of servers.values()) await (await server).close();
    },
    {scope: 'worker'},
  ],
  siteOf: async ({serverOf, makeSite}, use) =>
    use(async (app) => {
      const {answer} = await serverOf(app);
      return makeSite({rest: answer});
    }),
});

/** No script comes to the page until the function is called that this returns. */
async function holdScripts(page: Page): Promise<() => void> {
  let send = (): void => undefined;
  const held = new Promise<void>((resolve) => (send = resolve));
  await page.route('**/*.js*', async (route) => {
    await held;
    await route.continue();
  });
  return send;
}

/** Each element is defined, and shows what it shows for good. */
async function takenOver(page: Page): Promise<void> {
  for (const tag of ['altegio-sign-in', 'altegio-my-bookings']) {
    await page.waitForFunction((name) => customElements.get(name), tag);
    await page
      .locator(tag)
      .evaluate((element) => (element as unknown as {updateComplete: Promise<boolean>}).updateComplete);
  }
}

const placesOf = (parts: readonly Locator[]): Promise<unknown[]> => Promise.all(parts.map((one) => one.boundingBox()));

/** How far things moved since the page came, without what a press or a key has moved. */
function shifted(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const sum = (entries: readonly PerformanceEntry[]): number =>
          entries.reduce((all, entry) => all + (entry as unknown as {value: number}).value, 0);
        new PerformanceObserver((list) => resolve(sum(list.getEntries()))).observe({
          type: 'layout-shift',
          buffered: true,
        });
        // An observer without an entry is not called.
        requestAnimationFrame(() => setTimeout(() => resolve(0)));
      }),
  );
}

const texts = {
  en: {phone: 'Phone number', send: 'Send code', code: 'Code from the SMS', confirm: 'Confirm', out: 'Sign out'},
  de: {
    phone: 'Telefonnummer',
    send: 'Code senden',
    code: 'Code aus der SMS',
    confirm: 'Bestätigen',
    out: 'Abmelden',
  },
} as const;

const apps: Readonly<Record<App, string>> = {next: 'Next', astro: 'Astro'};

for (const [app, name] of Object.entries(apps) as [App, string][]) {
  for (const lang of ['en', 'de'] as const) {
    const {phone, send, code, confirm, out} = texts[lang];

    test(`${name}, ${lang}: painted before the script, typed text and focus stay, and the client signs in with it`, async ({
      page,
      siteOf,
      seen,
    }) => {
      const site = await siteOf(app);
      const sendScripts = await holdScripts(page);
      await page.goto(`${site.url}/${lang}`, {waitUntil: 'commit'});
      const signIn = page.locator('altegio-sign-in');
      const bookings = page.locator('altegio-my-bookings');
      const number = field(signIn, phone);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(button(signIn, send)).toBeVisible();
      expect(await page.evaluate(() => customElements.get('altegio-sign-in'))).toBeUndefined();

      await number.pressSequentially('315 5');
      const typedIn = await number.elementHandle();
      const parts = [page.getByRole('heading', {level: 1}), number, button(signIn, send), bookings];
      const top = async (): Promise<unknown[]> => [
        ...(await placesOf(parts.slice(0, -1))),
        (await bookings.boundingBox())?.y,
      ];
      const before = await top();
      sendScripts();
      await takenOver(page);
      expect(await top()).toEqual(before);
      await expect(number).toBeFocused();
      expect(await number.evaluate((one, other) => one === other, typedIn)).toBe(true);

      await page.keyboard.type('55 0175');
      await expect(number).toHaveValue(/^\(?315\)?[ -]?555[ -]?0175$/);
      await button(signIn, send).click();
      await field(signIn, code).fill(await sentCode(signIn, code, site));
      await button(signIn, confirm).click();
      await expect(button(signIn, out)).toBeVisible();
      await expect(cards(bookings).first()).toBeVisible();
      await expect(page.getByRole('list', {name: 'Events'}).getByRole('listitem')).toHaveText(['signed in']);
      expect(site.seen('POST', 'book_code')).toHaveLength(1);
      expect(seen.console).toEqual([]);
    });
  }

  test(`${name}: nothing moves when the script comes`, async ({page, siteOf, seen}) => {
    const site = await siteOf(app);
    await page.goto(`${site.url}/en`);
    await takenOver(page);
    await page.waitForLoadState('networkidle');
    expect(await shifted(page)).toBeLessThan(0.01);
    expect(seen.console).toEqual([]);
  });

  test(`${name}: without any script the form is there`, async ({browser, siteOf}) => {
    const site = await siteOf(app);
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`${site.url}/de`);
    await expect(field(page.locator('altegio-sign-in'), texts.de.phone)).toBeVisible();
    await context.close();
  });

  test(`${name}: a link to the German page`, async ({page, siteOf, seen}) => {
    const site = await siteOf(app);
    await page.goto(`${site.url}/en`);
    await takenOver(page);
    await page.getByRole('link', {name: 'Deutsch'}).click();
    const signIn = page.locator('altegio-sign-in');
    await expect(button(signIn, texts.de.send)).toBeVisible();
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Ihre Termine');
    await expect(signIn).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await field(signIn, texts.de.phone).fill(emptyClient.phone);
    await button(signIn, texts.de.send).click();
    await expect(field(signIn, texts.de.code)).toBeVisible();
    expect(site.seen('POST', 'book_code')).toHaveLength(1);
    expect(seen.console).toEqual([]);
  });
}

async function sentCode(form: Locator, label: string, site: Site): Promise<string> {
  await field(form, label).waitFor();
  return site.code();
}

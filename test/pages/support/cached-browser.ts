// Responsible for: a Chromium with its back/forward cache and prerendering, which Playwright's has not; and what a person does
// and sees in it. Not for: the site (site.ts).
import {launch, type Browser, type Page} from 'puppeteer-core';
import {demoClient} from '../../../sandbox/index.js';
import {chromiumArgs} from '../../../tools/browser.js';
import {test as base} from './test.js';

export type {Page} from 'puppeteer-core';

export const test = base.extend<{cached: Browser}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from a pattern
  cached: async ({}, use) => {
    const executablePath = process.env['E2E_BROWSER'] as string;
    const browser = await launch({
      executablePath,
      args: [...chromiumArgs, '--lang=en-US'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    await use(browser);
    await browser.close();
  },
});

/** What stands in the element, read through its shadow root; '' while there is none. */
export function textOf(page: Page, tag: string): Promise<string> {
  return page.evaluate((tag) => {
    const root = document.querySelector(tag)?.shadowRoot?.querySelector('.root');
    return (root?.textContent ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
  }, tag);
}

/** Waits until the element says it, also in a tab that nobody sees, which draws no frames. */
export async function says(page: Page, tag: string, words: string): Promise<void> {
  await page.waitForFunction(
    (tag, words) =>
      document
        .querySelector(tag)
        ?.shadowRoot?.textContent?.replace(/[\u2066-\u2069]/g, '')
        .includes(words),
    {timeout: 20_000, polling: 50},
    tag,
    words,
  );
}

/** In the page, as its elements would; told to other tabs or not. */
export async function signInByCookie(page: Page): Promise<void> {
  await page.evaluate(
    async (data) => {
      await fetch('/altegio/booking/auth', {
        method: 'POST',
        headers: {'content-type': 'application/json', 'x-requested-with': 'altegio-elements'},
        body: JSON.stringify(data),
      });
    },
    {login: demoClient.email, password: demoClient.password},
  );
}

export async function signOutByCookie(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await fetch('/altegio/session', {method: 'DELETE', headers: {'x-requested-with': 'altegio-elements'}});
  });
}

/** By the element's own form. */
export async function signIn(page: Page): Promise<void> {
  await page.bringToFront();
  const form = `altegio-sign-in >>> `;
  await page.locator(`${form}#login`).fill(demoClient.email);
  await page.locator(`${form}#password`).fill(demoClient.password);
  await page.locator(`${form}[part~=button-primary]`).click();
  await says(page, 'altegio-sign-in', 'Signed in as Grace Miller');
}

/** By the element's button. */
export async function signOut(page: Page): Promise<void> {
  await page.bringToFront();
  await page.locator('altegio-sign-in >>> [part~=notice] button').click();
  await says(page, 'altegio-sign-in', 'Phone number or e-mail');
}

/** Back, and it must come from the cache: else nothing is proved. */
export async function back(page: Page): Promise<void> {
  await page.goBack();
  // `pageshow` may come after the navigation has ended.
  await page
    .waitForFunction(() => (globalThis as {persisted?: boolean}).persisted, {timeout: 10_000, polling: 50})
    .catch((cause: unknown) => {
      throw new Error('The page did not come from the back/forward cache', {cause});
    });
}

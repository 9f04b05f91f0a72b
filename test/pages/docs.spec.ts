// The documentation site as any static host has it, below a path: each page opens, and its examples work with no server.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Page} from '@playwright/test';
import {demoClient} from '../../sandbox/index.js';
import {axeFindings, button, cards, field} from './support/drive.js';
import {serveFolder} from './support/folder.js';
import {expect, test as base} from './support/test.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = readdirSync(`${root}docs`, {recursive: true})
  .map(String)
  .filter((file) => file.endsWith('.md'))
  .sort();
const htmlOf = (source: string): string => source.replace(/README\.md$/, 'index.md').replace(/\.md$/, '.html');

const test = base.extend<{docs: string; requested: readonly string[]}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from a pattern
  docs: async ({}, use) => {
    if (!existsSync(`${root}site/index.html`)) throw new Error('There is no site to test: run npm run docs first.');
    const folder = await serveFolder(`${root}site`, '/manual');
    await use(`${folder.url}/`);
    await folder.close();
  },
  /** Every address that a page asked for. */
  requested: async ({page}, use) => {
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await use(addresses);
  },
});

const folders = [...new Set(sources.map((source) => source.replace(/[^/]+$/, '')))];

for (const folder of folders) {
  const pages = sources.filter((source) => source.replace(/[^/]+$/, '') === folder);
  test(`docs/${folder}: each page opens quietly, axe finds nothing, nothing is asked elsewhere`, async ({
    page,
    docs,
    requested,
    seen,
  }) => {
    test.slow();
    for (const colorScheme of folder === 'decisions/' ? (['light'] as const) : (['light', 'dark'] as const)) {
      await page.emulateMedia({colorScheme});
      for (const source of pages) {
        const where = `${source}, ${colorScheme}`;
        await page.goto(docs + htmlOf(source));
        const [, title = ''] = /^# (.+)$/m.exec(readFileSync(`${root}docs/${source}`, 'utf8')) ?? [];
        await expect(page.getByRole('heading', {level: 1})).toHaveText(title.replaceAll('`', ''));
        await settled(page);
        expect.soft(await axeFindings(page), where).toEqual([]);
        expect.soft(seen.console, where).toEqual([]);
        expect.soft(await seen.violations(), where).toEqual([]);
      }
    }
    expect(requested.filter((address) => !address.startsWith(docs))).toEqual([]);
  });
}

test('each link of each page leads to a page and a place that are there', async ({page, docs}) => {
  const links = new Set<string>();
  for (const source of sources) {
    await page.goto(docs + htmlOf(source), {waitUntil: 'domcontentloaded'});
    const own = await page
      .locator('main a, nav a, header a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    for (const link of own) if (link.startsWith(docs)) links.add(link);
  }
  expect(links.size).toBeGreaterThan(sources.length);
  const dead = await page.evaluate(
    async (all) => {
      const found: string[] = [];
      for (const link of all) {
        const answer = await fetch(link);
        const [, id] = link.split('#');
        const html = new DOMParser().parseFromString(await answer.text(), 'text/html');
        if (!answer.ok || (id && !html.getElementById(decodeURIComponent(id)))) found.push(link);
      }
      return found;
    },
    [...links],
  );
  expect(dead).toEqual([]);
});

test('each example of docs/ is there as code, and live beside it', async ({page, docs}) => {
  for (const source of sources) {
    const written = readFileSync(`${root}docs/${source}`, 'utf8').matchAll(/^```html live\n([\s\S]*?)^```/gm);
    const codes = [...written].map(([, code]) => code!);
    await page.goto(docs + htmlOf(source));
    expect(await page.locator('.example pre').allTextContents(), source).toEqual(codes);
    const tags = codes.map((code) => [...code.matchAll(/<(altegio-[\w-]+)/g)].map(([, tag]) => tag));
    const live = page.locator('.example .live');
    const found = await live.evaluateAll((all) =>
      all.map((one) =>
        [...one.querySelectorAll('*')].map(({localName}) => localName).filter((name) => name.startsWith('altegio-')),
      ),
    );
    expect(found, source).toEqual(tags);
  }
});

test('a client signs in with the code in the panel, and every list on the page is there', async ({
  page,
  docs,
  seen,
}) => {
  await page.goto(`${docs}elements/my-bookings.html`);
  const lists = page.locator('altegio-my-bookings');
  await expect(lists.nth(1)).toContainText('Sign in above, and your appointments come here.');
  await expect(cards(lists.nth(2))).toHaveCount(1);
  const form = page.locator('altegio-sign-in');
  await field(form, 'Phone number').fill(demoClient.phone);
  await button(form, 'Send code').click();
  await field(form, 'Code from the SMS').fill(await codeInPanel(page));
  await button(form, 'Confirm').click();
  await expect(form).toContainText('Signed in as Grace Miller');
  await expect(cards(lists.nth(0))).toHaveCount(3);
  await expect(cards(lists.nth(1))).toHaveCount(2);
  expect(seen.console).toEqual([]);
});

test('a page’s own listeners: it stops a cancellation, then lets one through', async ({page, docs}) => {
  await page.goto(`${docs}elements/my-bookings.html`);
  const list = page.locator('#asked');
  const cancel = async (): Promise<void> => {
    await button(list, 'Cancel appointment').click();
    await button(list, 'Yes, cancel it').click();
  };
  await cancel();
  await expect(page.locator('#asked-said')).toHaveText('Not sent: the page did not let 13140002 be cancelled.');
  await page.keyboard.press('Escape');
  await page.getByLabel('This page lets it be cancelled').check();
  await cancel();
  await expect(page.locator('#asked-said')).toHaveText('13140002 is cancelled.');
});

test('a host that books by itself asks first, and reads phone and code', async ({page, docs}) => {
  await page.goto(`${docs}elements/phone-verify.html`);
  const form = page.locator('#collect');
  await field(form, 'Phone number').fill(demoClient.phone);
  await button(form, 'Send code').click();
  await expect(page.locator('#collected')).toHaveText('Not sent: tick the box first.');
  await page.getByLabel('You may text me').check();
  await button(form, 'Send code').click();
  await field(form, 'Code from the SMS').fill(await codeInPanel(page));
  await button(form, 'Confirm').click();
  await expect(page.locator('#collected')).toHaveText('A phone of 11 digits, and a code of 5.');
});

test('one press signs in, and the password is changed', async ({page, docs}) => {
  await page.goto(`${docs}elements/change-password.html`);
  await button(page, 'Sign in as Grace Miller').click();
  const forms = page.locator('altegio-change-password');
  await expect(field(forms.nth(1), 'New password')).toBeVisible();
  await field(forms.nth(1), 'Current password').fill(demoClient.password);
  await field(forms.nth(1), 'New password').fill('violet-tram-42');
  await button(forms.nth(1), 'Change password').click();
  await expect(page.locator('#password-said')).toHaveText('The page knows that it is changed, and not to what.');
});

test('at 320 px nothing scrolls sideways, the menu opens, and the SMS is seen', async ({page, docs}) => {
  await page.setViewportSize({width: 320, height: 640});
  for (const source of sources) {
    await page.goto(docs + htmlOf(source));
    const {scroll, client} = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect.soft(scroll, source).toBeLessThanOrEqual(client);
  }
  await page.goto(docs);
  const link = page.getByRole('link', {name: '<altegio-sign-in>'}).first();
  await expect(page.getByRole('navigation').getByRole('link', {name: 'Errors'})).toBeHidden();
  await button(page, 'Menu').click();
  await page.getByRole('navigation').getByRole('link', {name: '<altegio-sign-in>'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('<altegio-sign-in>');
  await expect(link).toHaveAttribute('aria-current', 'page');
  const form = page.locator('altegio-sign-in').first();
  await field(form, 'Phone number').fill(demoClient.phone);
  await button(form, 'Send code').click();
  await expect(page.getByRole('log', {name: 'SMS'})).toBeInViewport();
});

test('the chosen theme holds for elements too, and on the next page', async ({page, docs}) => {
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({colorScheme: 'light'});
  await page.goto(docs);
  expect(await paper()).toBe('rgb(255, 255, 255)');
  await page.getByLabel('Theme').selectOption('dark');
  expect(await paper()).toBe('rgb(22, 24, 29)');
  await page.goto(`${docs}elements/sign-in.html`);
  expect(await paper()).toBe('rgb(22, 24, 29)');
  await settled(page);
  expect(await axeFindings(page)).toEqual([]);
});

/** Elements have drawn what they show first, where there are any. */
async function settled(page: Page): Promise<void> {
  const live = page.locator('.live').first();
  if (await live.count()) await expect(live.locator('form, [part~=notice]').first()).toBeVisible();
}

async function codeInPanel(page: Page): Promise<string> {
  const log = page.getByRole('log', {name: 'SMS'});
  await expect(log).toContainText('is your confirmation code');
  return /(\d{4,8}) is your/.exec((await log.locator('p').first().textContent()) ?? '')?.[1] ?? '';
}

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
  test(`docs/${folder}: each page is quiet, whole and for everybody`, async ({page, docs, requested, seen}) => {
    test.slow();
    const links = new Set<string>();
    for (const source of pages) {
      const text = readFileSync(`${root}docs/${source}`, 'utf8');
      await page.setViewportSize({width: 1280, height: 800});
      await page.emulateMedia({colorScheme: 'light'});
      await page.goto(docs + htmlOf(source));
      const [, title = ''] = /^# (.+)$/m.exec(text) ?? [];
      await expect(page.getByRole('heading', {level: 1})).toHaveText(title.replaceAll('`', ''));
      await settled(page);
      await hasExamples(page, text, source);
      expect.soft(await axeFindings(page), `${source}, light`).toEqual([]);
      await page.emulateMedia({colorScheme: 'dark'});
      expect.soft(await axeFindings(page), `${source}, dark`).toEqual([]);
      await page.setViewportSize({width: 320, height: 640});
      expect.soft(await widthToSpare(page), `${source}, 320 px`).toBeGreaterThanOrEqual(0);
      expect.soft(seen.console, source).toEqual([]);
      expect.soft(await seen.violations(), source).toEqual([]);
      for (const link of await ownLinks(page, docs)) links.add(link);
    }
    expect(links.size).toBeGreaterThan(pages.length);
    expect(await deadOf(page, [...links])).toEqual([]);
    expect(requested.filter((address) => !address.startsWith(docs))).toEqual([]);
  });
}

test('a client signs in with the code in the panel, and every list on the page is there', async ({
  page,
  docs,
  seen,
}) => {
  await page.goto(`${docs}elements/my-bookings.html`);
  const lists = page.locator('altegio-my-bookings');
  await expect(lists.nth(1)).toContainText('Sign in above to see your appointments.');
  await expect(cards(lists.nth(2))).toHaveCount(1);
  const form = page.locator('altegio-sign-in');
  await field(form, 'Phone number').fill(demoClient.phone);
  await button(form, 'Send code').click();
  await field(form, 'Code from the SMS').fill(await codeInPanel(page));
  await button(form, 'Confirm').click();
  await expect(form).toContainText(/Signed in as .?Grace Miller/);
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
  await expect(page.locator('#asked-said')).toHaveText('Not sent: the page did not allow cancelling 13140002.');
  await page.keyboard.press('Escape');
  await page.getByLabel('Allow cancelling').check();
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
  await expect(page.locator('#password-said')).toHaveText(
    'The page learns that the password has changed, but not the password.',
  );
});

test('on a phone the menu opens, and the SMS is seen when it comes', async ({page, docs}) => {
  await page.setViewportSize({width: 320, height: 640});
  await page.goto(docs);
  const pages = page.getByRole('navigation');
  await expect(pages).toBeHidden();
  await button(page, 'Menu').click();
  await pages.getByRole('link', {name: '<altegio-sign-in>'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('<altegio-sign-in>');
  // Its script has run.
  await page.waitForLoadState();
  await button(page, 'Menu').click();
  await expect(pages.getByRole('link', {name: '<altegio-sign-in>'})).toHaveAttribute('aria-current', 'page');
  await button(page, 'Menu').click();
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
  if (await live.count()) await expect(live.locator('form, [part~=notice], [part~=step]').first()).toBeVisible();
}

/** Each example is there as it was written, and live above its code. */
async function hasExamples(page: Page, markdown: string, source: string): Promise<void> {
  const codes = [...markdown.matchAll(/^```html live\n([\s\S]*?)^```/gm)].map(([, code]) => code!);
  expect.soft(await page.locator('.example pre').allTextContents(), source).toEqual(codes);
  const live = await page
    .locator('.example .live')
    .evaluateAll((all) => all.map((one) => [...one.querySelectorAll(':defined')].map(({localName}) => localName)));
  const ours = live.map((names) => names.filter((name) => name.startsWith('altegio-')));
  expect
    .soft(ours, source)
    .toEqual(codes.map((code) => [...code.matchAll(/<(altegio-[\w-]+)/g)].map(([, tag]) => tag)));
}

/** In px; less than 0 where the page scrolls sideways. */
function widthToSpare(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.clientWidth - document.documentElement.scrollWidth);
}

async function ownLinks(page: Page, docs: string): Promise<readonly string[]> {
  const all = await page.locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return all.filter((link) => link.startsWith(docs));
}

/** The links that lead to no page, or to no place of it. */
function deadOf(page: Page, links: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (all) => {
    const found: string[] = [];
    for (const link of all) {
      const [address = '', id] = link.split('#');
      const answer = await fetch(address);
      const html = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!answer.ok || (id && !html.getElementById(decodeURIComponent(id)))) found.push(link);
    }
    return found;
  }, links);
}

async function codeInPanel(page: Page): Promise<string> {
  const log = page.getByRole('log', {name: 'SMS'});
  await expect(log).toContainText('is your confirmation code');
  return /(\d{4,8}) is your/.exec((await log.locator('p').first().textContent()) ?? '')?.[1] ?? '';
}

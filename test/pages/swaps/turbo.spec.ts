// Turbo 8 replaces the body; on Back it shows a clone of it, without shadow roots, and does not read the page again.
import type {Page} from '@playwright/test';
import {demoClient, locationIds} from '../../../sandbox/index.js';
import {button, field, signInByCookie} from '../support/drive.js';
import {expect, test} from '../support/test.js';
import {serve, swapCases, type Library} from './cases.js';
import {arrived, follow, hold, kinds, listed, namesOf, openA, quiet, sendCode, smsOf, unlike} from './two-pages.js';

const turbo: Library = {
  files: ['@hotwired/turbo/dist/turbo.es2017-umd.js'],
  markup: (content, script) => ({body: `<main>${content}</main>${script}`}),
};

// Scripts of the new body run, of either kind.
swapCases(turbo, kinds);

const [english, german] = [namesOf(), namesOf('de')];
const location = `location-id="${locationIds.newYork}"`;
const permanent = (tag: string): string => `<${tag} id="kept" data-turbo-permanent ${location}></${tag}>`;

/** Also while a dialog of ours keeps the links from being pressed. */
async function visit(page: Page, address: string, action: 'advance' | 'replace' = 'advance'): Promise<void> {
  await page.evaluate(
    ([address, action]) => {
      const {Turbo} = globalThis as unknown as {Turbo: {visit(address: string, options: object): void}};
      Turbo.visit(address ?? '', {action});
    },
    [address, action],
  );
}

test('data-turbo-permanent: an open dialog stays open and modal, and the list is not read again', async ({
  page,
  site,
  seen,
}) => {
  serve(site, turbo, permanent('altegio-my-bookings'));
  await signInByCookie(page, site);
  await openA(page, site);
  await listed(page);
  await button(page, 'Cancel appointment').first().click();
  await expect(button(page, 'Keep it')).toBeVisible();
  await visit(page, '/b.html');
  await expect(page).toHaveTitle('Page B');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect.poll(() => dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
  await button(page, 'Keep it').click();
  await arrived(page, 'B');
  await listed(page);
  expect(site.seen('GET', 'user/records')).toHaveLength(1);
  await quiet(seen);
});

test('data-turbo-permanent: an SMS in flight arrives in the code step', async ({page, site, seen}) => {
  serve(site, turbo, permanent('altegio-sign-in'));
  const sms = await hold(page, 'POST', 'book_code/**');
  await openA(page, site);
  await field(page, english.phone).fill(demoClient.phone);
  await button(page, english.send).click();
  await sms.asked;
  await follow(page, 'B');
  sms.release();
  await field(page, english.code).fill(await codeOf(page, () => site.code()));
  await button(page, 'Confirm').click();
  await expect(button(page, english.signOut)).toBeVisible();
  expect(smsOf(site)).toHaveLength(1);
  await quiet(seen);
});

async function codeOf(page: Page, code: () => string): Promise<string> {
  await expect(field(page, english.code)).toBeVisible();
  return code();
}

test('data-turbo-permanent: the typed number stays, the words are those of the next page', async ({
  page,
  site,
  seen,
}) => {
  const byPage: Library = {
    ...turbo,
    markup: (content, script, name) => ({...turbo.markup(content, script, name), lang: name === 'A' ? 'de' : 'en'}),
  };
  serve(site, byPage, permanent('altegio-sign-in'));
  await openA(page, site);
  await field(page, german.phone).fill('315 555 0175');
  await follow(page, 'B');
  await expect(button(page, english.send)).toBeVisible();
  await expect(field(page, english.phone)).toHaveValue(/315.*555.*0175/);
  await quiet(seen);
});

test('a refresh by morph: same element, typed number stays, and lang that the server took away is gone', async ({
  page,
  site,
  seen,
}) => {
  const meta = '<meta name="turbo-refresh-method" content="morph">';
  const morphing: Library = {
    ...turbo,
    markup: (content, script, name) => ({...turbo.markup(content, script, name), head: meta}),
  };
  serve(site, morphing, '<altegio-sign-in lang="de"></altegio-sign-in>');
  await openA(page, site);
  await field(page, german.phone).fill('315 555 0175');
  const element = await page.locator('altegio-sign-in').elementHandle();
  serve(site, morphing, '<altegio-sign-in></altegio-sign-in>');
  await visit(page, '/a.html', 'replace');
  await expect(button(page, english.send)).toBeVisible();
  await expect(field(page, english.phone)).toHaveValue(/315.*555.*0175/);
  expect(await page.locator('altegio-sign-in').evaluate((now, before) => now === before, element)).toBe(true);
  await quiet(seen);
});

test('script tag in the head: the next page has its own location', async ({page, site, seen}) => {
  const inHead: Library = {...turbo, markup: (content, script) => ({body: content, head: script})};
  serve(site, inHead, '<altegio-sign-in></altegio-sign-in>', {
    places: unlike.both.map(({name, location}) => ({name, location})),
  });
  await openA(page, site);
  await expect(button(page, english.send)).toBeVisible();
  await follow(page, 'B');
  await sendCode(page);
  expect(smsOf(site)).toEqual([`book_code/${unlike.b.location}`]);
  await quiet(seen);
});

test('in a <turbo-frame>: Enter in our form sends one SMS, and Turbo submits nothing', async ({page, site, seen}) => {
  serve(site, turbo, '<turbo-frame id="frame"><altegio-sign-in></altegio-sign-in></turbo-frame>');
  await openA(page, site);
  await page.evaluate(() => {
    Object.assign(globalThis, {submits: 0});
    addEventListener('turbo:submit-start', () => (globalThis as unknown as {submits: number}).submits++);
  });
  await field(page, english.phone).fill(demoClient.phone);
  await field(page, english.phone).press('Enter');
  await expect(field(page, english.code)).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as {submits: number}).submits)).toBe(0);
  expect(smsOf(site)).toHaveLength(1);
  await arrived(page, 'A');
  await quiet(seen);
});

// Responsible for: what must hold where a library turns one state of a page into the next and keeps the elements, whichever
// library does it. Not for: swaps that make new elements (cases.ts).
import type {Page} from '@playwright/test';
import {locationIds} from '../../../sandbox/index.js';
import {button, field, signInByCookie} from '../support/drive.js';
import type {Site} from '../support/site.js';
import {expect, test} from '../support/test.js';
import {libraryTag, listed, namesOf, quiet, scriptTag, sendCode, smsOf, wholePage} from './two-pages.js';

export interface Morpher {
  readonly name: string;
  readonly files: readonly string[];
  /** An expression: turns the element `main` into what the text `html` says. */
  readonly call: string;
}

const newYork = {location: locationIds.newYork};
const here = scriptTag('module', newYork);

async function openMain(page: Page, site: Site, morpher: Morpher, main: string, after = here): Promise<void> {
  const head = morpher.files.map((file) => libraryTag(site, file, 'defer')).join('');
  await page.goto(site.page('/m.html', wholePage({head, body: `<main>${main}</main>${after}`}, 'Morphs')));
  await page.evaluate(() => Object.assign(globalThis, {before: document.querySelector('main > :first-child')}));
}

/** The first element of `main` is the one of before. */
async function morph(page: Page, {call}: Morpher, main: string): Promise<void> {
  await page.evaluate(
    ({call, html}) => new Function('main', 'html', call)(document.querySelector('main'), html) as unknown,
    {call, html: `<main>${main}</main>`},
  );
  const same = (): boolean =>
    (globalThis as {before?: unknown}).before === document.querySelector('main > :first-child');
  expect(await page.evaluate(same)).toBe(true);
}

export function morphCases(morpher: Morpher): void {
  const {name} = morpher;

  test(`${name}: lang comes and goes, and <html lang>: the words follow at once, the typed number stays`, async ({
    page,
    site,
    seen,
  }) => {
    const signIn = (attributes = ''): string => `<altegio-sign-in ${attributes}></altegio-sign-in>`;
    const [english, german] = [namesOf(), namesOf('de')];
    await openMain(page, site, morpher, signIn('lang="de"'));
    await field(page, german.phone).fill('315 555 0175');
    await morph(page, morpher, signIn());
    await expect(button(page, english.send)).toBeVisible();
    await morph(page, morpher, signIn('lang="de"'));
    await expect(button(page, german.send)).toBeVisible();
    await morph(page, morpher, signIn());
    await expect(button(page, english.send)).toBeVisible();
    await page.evaluate(() => (document.documentElement.lang = 'de'));
    await expect(button(page, german.send)).toBeVisible();
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await expect(button(page, english.send)).toBeVisible();
    await expect(field(page, english.phone)).toHaveValue(/315.*555.*0175/);
    await quiet(seen);
  });

  test(`${name}: the script tag gets another data-location-id: the SMS goes there`, async ({page, site, seen}) => {
    const signIn = '<altegio-sign-in></altegio-sign-in>';
    await openMain(page, site, morpher, signIn + here, '');
    await expect(button(page, namesOf().send)).toBeVisible();
    await morph(page, morpher, signIn + scriptTag('module', {location: locationIds.london}));
    await sendCode(page);
    expect(smsOf(site)).toEqual([`book_code/${locationIds.london}`]);
    await quiet(seen);
  });

  test(`${name}: an open dialog stays open and modal, and nothing is asked`, async ({page, site, seen}) => {
    const list = (attributes = ''): string => `<altegio-my-bookings ${attributes}></altegio-my-bookings>`;
    await signInByCookie(page, site);
    await openMain(page, site, morpher, list('class="wide"'));
    await listed(page);
    await button(page, 'Cancel appointment').first().click();
    await expect(button(page, 'Keep it')).toBeVisible();
    const asked = site.sandbox.requests.length;
    await morph(page, morpher, list('data-state="new"'));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
    await button(page, 'Keep it').click();
    await expect(dialog).toHaveCount(0);
    expect(site.sandbox.requests.slice(asked)).toEqual([]);
    await quiet(seen);
  });

  test(`${name}: another view is shown without another read, another location is followed`, async ({
    page,
    site,
    seen,
  }) => {
    const list = (attributes = ''): string => `<altegio-my-bookings ${attributes}></altegio-my-bookings>`;
    await signInByCookie(page, site);
    await openMain(page, site, morpher, list());
    await listed(page);
    const upcoming = page.getByRole('heading', {name: /^Upcoming/});
    await expect(upcoming).toBeVisible();
    await morph(page, morpher, list('view="cancelled"'));
    await expect(upcoming).toHaveCount(0);
    await morph(page, morpher, list());
    await expect(upcoming).toBeVisible();
    expect(site.seen('GET', 'user/records')).toHaveLength(1);
    await morph(page, morpher, list(`location-id="${locationIds.london}"`));
    await listed(page, locationIds.london);
    await quiet(seen);
  });
}

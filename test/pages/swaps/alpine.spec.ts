// Alpine 3 binds attributes after our elements are there, takes elements away and brings new ones, and morphs.
import type {Page} from '@playwright/test';
import {demoClient, locationIds} from '../../../sandbox/index.js';
import {button, cards, field, signInByCookie} from '../support/drive.js';
import type {Site} from '../support/site.js';
import {expect, test} from '../support/test.js';
import {morphCases} from './morph-cases.js';
import {eventsOf, libraryTag, listed, namesOf, quiet, scriptTag, sendCode, smsOf, wholePage} from './two-pages.js';

const alpine = 'alpinejs/dist/cdn.js';
const morph = '@alpinejs/morph/dist/cdn.js';

morphCases({name: 'Alpine morph', files: [morph, alpine], call: 'Alpine.morph(main, html)'});

const [english, german] = [namesOf(), namesOf('de')];
const set = `proxy-url="/altegio" location-id="${locationIds.newYork}"`;
const bare = '<script type="module" src="/cdn/altegio-elements.js"></script>';

async function open(
  page: Page,
  site: Site,
  body: string,
  script = scriptTag('module', {location: locationIds.newYork}),
): Promise<void> {
  const markup = {head: script + libraryTag(site, alpine, 'defer'), body};
  await page.goto(site.page('/p.html', wholePage(markup, 'Alpine')));
}

test('options that Alpine binds once it has started: no false word of a missing one', async ({page, site, seen}) => {
  const bound = `<main x-data="{proxy: '/altegio', location: ${locationIds.london}}">
    <altegio-sign-in x-bind:proxy-url="proxy" x-bind:location-id="location"></altegio-sign-in></main>`;
  await open(page, site, bound, bare);
  await sendCode(page);
  expect(smsOf(site)).toEqual([`book_code/${locationIds.london}`]);
  await quiet(seen);
});

test('x-show: nothing is said of options that come when the element is shown', async ({page, site, seen}) => {
  const hidden = `<main x-data="{shown: false, proxy: null}">
    <button x-on:click="proxy = '/altegio'; shown = true">Show</button>
    <altegio-sign-in x-show="shown" x-bind:proxy-url="proxy" location-id="${locationIds.newYork}"></altegio-sign-in></main>`;
  await open(page, site, hidden, bare);
  await page.waitForLoadState('load');
  await expect(page.locator('altegio-sign-in')).toBeHidden();
  await button(page, 'Show').click();
  await sendCode(page);
  await quiet(seen);
});

test('x-bind: lang comes, changes and goes, and the page’s; the typed number stays', async ({page, site, seen}) => {
  const markup = `<main x-data="{lang: 'de'}"><button x-on:click="lang = null">None</button><button x-on:click="lang = 'de'">Deutsch</button>
    <altegio-sign-in ${set} x-bind:lang="lang"></altegio-sign-in></main>`;
  await open(page, site, markup);
  await field(page, german.phone).fill('315 555 0175');
  await button(page, 'None').click();
  await expect(button(page, english.send)).toBeVisible();
  await button(page, 'Deutsch').click();
  await expect(button(page, german.send)).toBeVisible();
  await button(page, 'None').click();
  await expect(button(page, english.send)).toBeVisible();
  await expect(field(page, english.phone)).toHaveValue(/315.*555.*0175/);
  await quiet(seen);
});

test('x-if off and on: a new element reads the list once, and says so once', async ({page, site, seen}) => {
  await signInByCookie(page, site);
  const markup = `<main x-data="{shown: true}"><button x-on:click="shown = !shown">Toggle</button>
    <template x-if="shown"><altegio-my-bookings></altegio-my-bookings></template></main>`;
  await open(page, site, markup);
  await listed(page);
  await button(page, 'Toggle').click();
  await expect(cards(page)).toHaveCount(0);
  await button(page, 'Toggle').click();
  await listed(page);
  expect(site.seen('GET', 'user/records')).toHaveLength(2);
  expect(await eventsOf(seen, 'altegio-appointments-loaded')).toBe(2);
  await quiet(seen);
});

test('x-for in another order: typed text stays, and an SMS in flight arrives', async ({page, site, seen}) => {
  const markup = `<main x-data="{order: [1, 2]}"><button x-on:click="order = [2, 1]">Turn</button>
    <template x-for="id in order" x-bind:key="id"><section x-bind:aria-label="'Form ' + id">
      <altegio-phone-verify purpose="collect"></altegio-phone-verify></section></template></main>`;
  await open(page, site, markup);
  const [first, second] = [page.getByLabel('Form 1', {exact: true}), page.getByLabel('Form 2', {exact: true})];
  await field(second, english.phone).fill('315 555 0199');
  await field(first, english.phone).fill(demoClient.phone);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/book_code/**', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  const asked = page.waitForRequest('**/book_code/**');
  await button(first, english.send).click();
  await asked;
  await button(page, 'Turn').click();
  await expect(page.locator('main > section')).toHaveCount(2);
  await expect(page.locator('main > section').first()).toHaveAttribute('aria-label', 'Form 2');
  release();
  await expect(field(first, english.code)).toBeVisible();
  await expect(field(second, english.phone)).toHaveValue(/315.*555.*0199/);
  expect(smsOf(site)).toHaveLength(1);
  await quiet(seen);
});

test('x-show hides the view in which our dialog is open: the page can be used, and the view as well', async ({
  page,
  site,
  seen,
}) => {
  await signInByCookie(page, site);
  const markup = `<main x-data="{shown: true, presses: 0}" x-on:hide.window="shown = false">
    <button x-on:click="presses++; shown = true" x-text="'Pressed ' + presses"></button>
    <div x-show="shown"><altegio-my-bookings></altegio-my-bookings></div></main>`;
  await open(page, site, markup);
  await listed(page);
  await button(page, 'Cancel appointment').first().click();
  await expect(button(page, 'Keep it')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('hide')));
  await expect(page.locator('altegio-my-bookings')).toBeHidden();
  await button(page, 'Pressed 0').click();
  await expect(button(page, 'Pressed 1')).toBeVisible();
  await listed(page);
  expect(site.seen('DELETE', 'user/records')).toEqual([]);
  await quiet(seen);
});

test('x-bind:records with an array: the list of a guest', async ({page, site, seen}) => {
  const [guest] = site.sandbox.guestRecords;
  const records = JSON.stringify([{id: guest?.id, hash: guest?.hash}]).replaceAll('"', "'");
  const markup = `<main x-data="{records: ${records}}"><altegio-my-bookings x-bind:records="records"></altegio-my-bookings></main>`;
  await open(page, site, markup);
  await expect(cards(page)).toHaveCount(1);
  await quiet(seen);
});

// How the elements look, as pictures: sheets that hold many states, at four widths, light, dark and from right to left, on the built
// files. The font is the test's own, the clock stands still, and nothing moves. After a wanted change:
// `npx playwright test pictures --update-snapshots`, and look at each picture. Not for: sizes and contrast, which are measured.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Locator, Page} from '@playwright/test';
import {demoClient} from '../../sandbox/index.js';
import {button, module} from './support/drive.js';
import type {Site} from './support/site.js';
import {expect, test} from './support/test.js';

/** Monday, 21 September 2026, 11:00 in New York. */
const now = Date.UTC(2026, 8, 21, 15);
const {resolve} = createRequire(import.meta.url);
const fonts = [400, 600].map((weight) => ({
  weight,
  file: readFileSync(resolve(`@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff2`)),
}));
const faces = fonts
  .map(
    ({weight}) =>
      `@font-face { font-family: Own; src: url(/own-${weight}.woff2); font-weight: ${weight}; font-display: block }`,
  )
  .join('\n');

interface Sheet {
  readonly widths: readonly number[];
  readonly height?: number;
  readonly dark?: boolean;
  readonly rtl?: boolean;
  /** A preset of themes/. */
  readonly preset?: string;
}

/** What is drawn: light at each width, and once more dark and from right to left. */
const looks = (widths: readonly number[], height = 6000): readonly Sheet[] => [
  {widths, height},
  {widths: [360], height, dark: true},
  {widths: [360], height, rtl: true},
];

async function open(page: Page, site: Site, markup: string, {dark, rtl, preset, ...sheet}: Sheet): Promise<void> {
  await page.clock.setFixedTime(now);
  for (const {weight, file} of fonts)
    await page.route(`**/own-${weight}.woff2`, (route) => route.fulfill({body: file, contentType: 'font/woff2'}));
  const theme = preset ? readFileSync(`themes/${preset}.css`, 'utf8') : '';
  const [paper, ink] = dark ? ['#17171b', '#ececf1'] : ['#fff', '#1b1b1f'];
  await page.setViewportSize({width: sheet.widths[0] ?? 360, height: sheet.height ?? 3600});
  await page.goto(
    site.page(
      '/sheet.html',
      `<!doctype html><html lang="en" dir="${rtl ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Sheet</title>
      <style>${faces} ${theme}
      html { color-scheme: ${dark ? 'dark' : 'light'}; background: ${paper}; color: ${ink}; font-family: Own }
      body { margin: 16px } main { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr) }</style></head>
      <body><main>${markup}</main>${module}</body></html>`,
    ),
  );
  await page.evaluate(() => document.fonts.ready);
}

/** One picture for each width. @param of what the picture shows; without it the window */
async function shoot(page: Page, name: string, sheet: Sheet, of?: Locator): Promise<void> {
  const kind = [sheet.preset, sheet.dark && 'dark', sheet.rtl && 'rtl'].filter(Boolean).join('-');
  for (const width of sheet.widths) {
    await page.setViewportSize({width, height: sheet.height ?? 3600});
    await expect(of ?? page).toHaveScreenshot(`${name}-${width}${kind && `-${kind}`}.png`, {
      maxDiffPixelRatio: 0.01,
      threshold: 0.25,
    });
  }
}

const signIn = async (page: Page, site: Site): Promise<void> => {
  const headers = {'x-requested-with': 'altegio-elements', origin: site.url};
  const data = {login: demoClient.email, password: demoClient.password};
  await page.request.post(`${site.url}/altegio/booking/auth`, {headers, data});
};

const list = '<altegio-my-bookings proxy-url="/altegio"></altegio-my-bookings>';
const titleOf = ({widths, dark, rtl, preset = ''}: Sheet): string =>
  [widths.join(' '), preset, dark && 'dark', rtl && 'rtl'].filter(Boolean).join(', ');

test.use({locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce'});
const still = {sandbox: {now: () => now}};

for (const sheet of looks([280, 360, 640, 1200])) {
  test(`cards: ${titleOf(sheet)}`, async ({page, makeSite}) => {
    const site = await makeSite(still);
    await signIn(page, site);
    await open(page, site, list, sheet);
    await expect(page.getByRole('article')).toHaveCount(11);
    await shoot(page, 'cards', sheet, page.locator('main'));
  });

  test(`forms: ${titleOf(sheet)}`, async ({page, makeSite}) => {
    const site = await makeSite(still);
    const forms = `<altegio-phone-verify purpose="sign-in" proxy-url="/altegio" location-id="4564"></altegio-phone-verify>
      <altegio-sign-in methods="password sms" proxy-url="/altegio" location-id="4564"></altegio-sign-in>
      <altegio-change-password confirm proxy-url="/other"></altegio-change-password>
      <altegio-my-bookings proxy-url="/other"></altegio-my-bookings>`;
    await page.route('**/other/session', (route) =>
      route.fulfill({json: {success: true, data: {signed_in: true}, meta: []}}),
    );
    await page.route('**/other/booking/user/data**', (route) =>
      route.fulfill({json: {success: true, data: {id: 1, name: 'Grace Miller'}, meta: []}}),
    );
    await page.route('**/other/user/records/**', (route) => route.fulfill({json: {success: true, data: [], meta: []}}));
    await open(page, site, forms, sheet);
    const phone = page.locator('altegio-phone-verify');
    await phone.getByLabel('Phone number', {exact: true}).fill('12');
    await button(phone, 'Send code').click();
    const password = page.locator('altegio-change-password');
    await password.getByLabel('New password', {exact: true}).fill('tulips');
    await button(password, 'Change password').click();
    await expect(password.getByRole('alert').first()).toBeVisible();
    await expect(page.getByText('What you book will stand here.')).toBeVisible();
    await expect(page.locator('altegio-sign-in').getByLabel('Password', {exact: true})).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await shoot(page, 'forms', {...sheet, widths: sheet.widths.filter((width) => width !== 640)}, page.locator('main'));
  });
}

for (const sheet of looks([360, 1200], 800)) {
  test(`dialogs and panels: ${titleOf(sheet)}`, async ({page, makeSite}) => {
    const site = await makeSite(still);
    await signIn(page, site);
    await open(page, site, list, sheet);
    const first = page.getByRole('article').first();
    await button(first, 'Add to calendar').click();
    await expect(first.getByRole('link', {name: 'Google'})).toBeVisible();
    await shoot(page, 'panel', {...sheet, widths: [360]}, first);
    await button(page, 'Cancel appointment').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await shoot(page, 'cancel', sheet);
    await button(page, 'Keep it').click();
    await button(page, 'Reschedule').first().click();
    await page
      .getByRole('gridcell', {name: /, free times/})
      .last()
      .click();
    await page.locator('[data-slot]').nth(1).click();
    await page.mouse.move(0, 0);
    await shoot(page, 'times', sheet);
    await button(page, 'Continue').click();
    await expect(button(page, 'Move appointment')).toBeVisible();
    await shoot(page, 'question', sheet);
  });
}

for (const preset of ['altegio', 'sage', 'ink'])
  for (const dark of [false, true]) {
    const sheet = {widths: [360], height: 3600, preset, dark};
    test(`preset: ${titleOf(sheet)}`, async ({page, makeSite}) => {
      const site = await makeSite(still);
      await signIn(page, site);
      await open(
        page,
        site,
        `<altegio-my-bookings proxy-url="/altegio" location-id="4564"></altegio-my-bookings>`,
        sheet,
      );
      await expect(page.getByRole('article').first()).toBeVisible();
      await shoot(page, 'cards', sheet, page.locator('main'));
    });
  }

for (const host of ['barber', 'clinic', 'catalog'])
  test(`on the page of a ${host}`, async ({page, makeSite}) => {
    const site = await makeSite(still);
    await signIn(page, site);
    await open(page, site, '', {widths: [360]});
    const markup = readFileSync(`demo/hosts/${host}.html`, 'utf8');
    // The fonts that the page names are not on every machine.
    const own = `<style>${faces} body { font-family: Own !important }</style></head>`;
    await page.goto(site.page('/host.html', markup.replace('</head>', own)));
    await expect(page.getByRole('article').first()).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await shoot(page, `host-${host}`, {widths: [360, 1200], height: 3600}, page.locator('body'));
  });

test('on paper: a list without buttons; an open dialog is what is printed', async ({page, makeSite}) => {
  const site = await makeSite(still);
  await signIn(page, site);
  const sheet = {widths: [640], height: 3600};
  await open(page, site, list, sheet);
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.emulateMedia({media: 'print'});
  expect(await page.locator('altegio-my-bookings button:visible').count()).toBe(0);
  await shoot(page, 'paper', sheet, page.locator('main'));
  await page.emulateMedia({media: 'screen'});
  await button(page, 'Cancel appointment').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.emulateMedia({media: 'print'});
  expect(await page.locator('altegio-my-bookings button:visible').count()).toBe(0);
  await expect(page.getByRole('dialog')).toContainText('Cancel this appointment?');
  await expect(page.getByRole('article').first()).toBeHidden();
});

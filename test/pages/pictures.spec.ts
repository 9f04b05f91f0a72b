// How the elements look, as pictures: sheets that hold many states, at four widths, light, dark, in Arabic and in Hebrew, on the
// built files. After a wanted change: `npx playwright test pictures --update-snapshots`, and look at each picture.
// Not for: sizes and contrast, which are measured, or booking (pictures-booking.spec.ts).
import {readFileSync} from 'node:fs';
import {button, field, signInByCookie} from './support/drive.js';
import {faces} from './support/fonts.js';
import {namesIn} from './support/names.js';
import {looks, open, shoot, still, stillBrowser, titleOf} from './support/sheets.js';
import {expect, test} from './support/test.js';

test.use(stillBrowser);

const list = '<altegio-my-bookings proxy-url="/altegio"></altegio-my-bookings>';

const inHebrew = {widths: [360], height: 6000, lang: 'he'} as const;

for (const sheet of [...looks([280, 360, 640, 1200]), inHebrew]) {
  test(`cards: ${titleOf(sheet)}`, async ({page, makeSite}) => {
    const site = await makeSite(still);
    await signInByCookie(page, site);
    await open(page, site, list, sheet);
    await expect(page.getByRole('article')).toHaveCount(11);
    await shoot(page, 'cards', sheet, page.locator('main'));
  });

  test(`forms: ${titleOf(sheet)}`, async ({page, makeSite}) => {
    const site = await makeSite(still);
    const named = await namesIn(sheet.lang ?? 'en');
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
    await field(phone, named('Phone number')).fill('12');
    await button(phone, named('Send code')).click();
    const password = page.locator('altegio-change-password');
    await field(password, named('New password')).fill('tulips');
    await button(password, named('Change password')).click();
    await expect(password.getByRole('alert').first()).toBeVisible();
    await expect(page.getByText(named('What you book will stand here.'))).toBeVisible();
    await expect(field(page.locator('altegio-sign-in'), named('Password'))).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await shoot(page, 'forms', {...sheet, widths: sheet.widths.filter((width) => width !== 640)}, page.locator('main'));
  });
}

for (const sheet of looks([360, 1200], 800))
  test(`dialogs and panels: ${titleOf(sheet)}`, async ({page, makeSite}) => {
    const site = await makeSite(still);
    const named = await namesIn(sheet.lang ?? 'en');
    await signInByCookie(page, site);
    await open(page, site, list, sheet);
    const first = page.getByRole('article').first();
    await button(first, named('Add to calendar')).click();
    await expect(first.getByRole('link', {name: 'Google'})).toBeVisible();
    await shoot(page, 'panel', {...sheet, widths: [360]}, first);
    await button(page, named('Cancel appointment')).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await shoot(page, 'cancel', sheet);
    await button(page, named('Keep it')).click();
    await button(page, named('Reschedule')).first().click();
    await page
      .getByRole('gridcell', {name: named('free times', true)})
      .last()
      .click();
    await page.locator('[data-slot]').nth(1).click();
    await page.mouse.move(0, 0);
    await shoot(page, 'times', sheet);
    await button(page, named('Continue')).click();
    await expect(button(page.getByRole('dialog'), named('Move appointment'))).toBeVisible();
    await page.mouse.move(0, 0);
    await shoot(page, 'question', sheet);
  });

for (const preset of ['altegio', 'sage', 'ink'])
  for (const dark of [false, true]) {
    const sheet = {widths: [360], height: 3600, preset, dark};
    test(`preset: ${titleOf(sheet)}`, async ({page, makeSite}) => {
      const site = await makeSite(still);
      await signInByCookie(page, site);
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
    await signInByCookie(page, site);
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
  await signInByCookie(page, site);
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

// How profile and account look, as pictures, on the built files. Not for: the other elements (pictures.spec.ts, pictures-booking.spec.ts).
import type {Page} from '@playwright/test';
import {button, field, signInByCookie} from './support/drive.js';
import {namesIn} from './support/names.js';
import {looks, open, shoot, still, stillBrowser, titleOf} from './support/sheets.js';
import type {Site} from './support/site.js';
import {expect, test} from './support/test.js';

test.use(stillBrowser);

const widths = [360, 1200] as const;

test('an account and a list of cards, signed out', async ({page, makeSite}) => {
  const site = await makeSite(still);
  const options = 'proxy-url="/altegio" location-id="4564"';
  const both = `<altegio-account ${options}></altegio-account><altegio-loyalty ${options}></altegio-loyalty>`;
  await open(page, site, both, {widths, height: 900});
  await expect(field(page, 'Phone number')).toBeVisible();
  await expect(page.getByText('Sign in to see your cards').last()).toBeVisible();
  await shoot(page, 'account-signed-out', {widths, height: 900}, page.locator('main'));
});

/** Profiles that stand in one state each, by their proxies. */
const profiles = ['loading', 'signed-out', 'refused', 'lost'];

async function answerProfiles(page: Page, site: Site): Promise<void> {
  const refuse = (status: number) => ({status, json: {success: false, data: null, meta: {}}});
  let lost = false;
  await page.route(/\/(loading|signed-out|refused|lost)\//, async (route) => {
    const request = route.request();
    const [, state = '', path = ''] = /^\/([\w-]+)\/(.*)$/.exec(new URL(request.url()).pathname) ?? [];
    // Never answered.
    if (state === 'loading') return;
    if (state === 'signed-out') return route.fulfill(refuse(401));
    if (state === 'refused') return route.fulfill(refuse(403));
    lost ||= request.method() === 'PUT';
    if (lost) return route.abort();
    const answer = await route.fetch({url: `${site.url}/altegio/${path}`});
    return route.fulfill({response: answer});
  });
}

test('each state of a profile', async ({page, makeSite}) => {
  const site = await makeSite(still);
  await signInByCookie(page, site);
  await answerProfiles(page, site);
  const tags = profiles.map(
    (one) => `<altegio-profile id="${one}" proxy-url="/${one}" location-id="4564"></altegio-profile>`,
  );
  await open(page, site, tags.join(''), {widths});
  const lost = page.locator('#lost');
  await expect(field(lost, 'Name')).toHaveValue('Grace Miller');
  await field(lost, 'Name').fill('Grace M. Miller');
  await button(lost, 'Save').click();
  await expect(lost.getByText('Press “Save” again to find out').last()).toBeVisible();
  await expect(page.locator('#refused').getByRole('alert')).toHaveCount(1);
  await expect(page.locator('#signed-out').getByText('Sign in').first()).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.mouse.move(0, 0);
  await shoot(page, 'profile-states', {widths}, page.locator('main'));
});

test('each section of an account', async ({page, makeSite}) => {
  const site = await makeSite(still);
  await signInByCookie(page, site);
  const tag = (id: string): string =>
    `<altegio-account id="${id}" proxy-url="/altegio" chain-id="310" location-id="4564" sections="profile ${id}"></altegio-account>`;
  const sections = ['bookings', 'loyalty', 'password'];
  await open(page, site, sections.map(tag).join(''), {widths});
  for (const section of sections) await page.locator(`#${section}`).getByRole('tab').nth(1).click();
  await expect(page.locator('#bookings').getByRole('article').first()).toBeVisible();
  await expect(page.locator('#loyalty').getByRole('article')).toHaveCount(7);
  await expect(field(page.locator('#password'), 'Current password')).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.mouse.move(0, 0);
  await shoot(page, 'account-sections', {widths}, page.locator('main'));
});

for (const sheet of looks(widths, 1400)) {
  test(`profile: ${titleOf(sheet)}`, async ({page, makeSite}) => {
    const named = await namesIn(sheet.lang ?? 'en');
    const site = await makeSite({sandbox: {...still.sandbox, settings: {emailChangesAtOnce: false}}});
    await signInByCookie(page, site);
    await open(page, site, '<altegio-profile proxy-url="/altegio" location-id="4564"></altegio-profile>', sheet);
    await expect(field(page, named('Name'))).toHaveValue('Grace Miller');
    await field(page, named('Name')).fill('');
    await field(page, named('E-mail')).fill('grace@new');
    await button(page, named('Save')).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await shoot(page, 'profile-faults', sheet, page.locator('main'));
    await field(page, named('Name')).fill('Grace M. Miller');
    await field(page, named('E-mail')).fill('grace@new.example');
    await button(page, named('Save')).click();
    await expect(page.getByText(named('Almost done')).last()).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await shoot(page, 'profile-saved', sheet, page.locator('main'));
    await button(page, named('Change number')).click();
    await expect(button(page, named('Send code'))).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await shoot(page, 'profile-number', sheet, page.locator('main'));
  });

  test(`account: ${titleOf(sheet)}`, async ({page, makeSite}) => {
    const named = await namesIn(sheet.lang ?? 'en');
    const site = await makeSite(still);
    await signInByCookie(page, site);
    const tag = '<altegio-account proxy-url="/altegio" location-id="4564"></altegio-account>';
    await open(page, site, tag, sheet);
    await expect(page.getByRole('article').first()).toBeVisible();
    await page.getByRole('tab').nth(1).click();
    await expect(field(page, named('E-mail'))).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await shoot(page, 'account', sheet, page.locator('main'));
  });
}

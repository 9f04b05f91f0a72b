// How profile and account look, as pictures, on the built files. Not for: the other elements (pictures.spec.ts, pictures-booking.spec.ts).
import {button, field} from './support/drive.js';
import {looks, open, shoot, signInBeforehand, still, stillBrowser, titleOf} from './support/sheets.js';
import {expect, test} from './support/test.js';

test.use(stillBrowser);

for (const sheet of looks([360, 1200], 1400)) {
  test(`profile: ${titleOf(sheet)}`, async ({page, makeSite}) => {
    const site = await makeSite({sandbox: {...still.sandbox, settings: {emailChangesAtOnce: false}}});
    await signInBeforehand(page, site);
    await open(page, site, '<altegio-profile proxy-url="/altegio" location-id="4564"></altegio-profile>', sheet);
    await expect(field(page, 'Name')).toHaveValue('Grace Miller');
    await field(page, 'Name').fill('');
    await field(page, 'E-mail').fill('grace@new');
    await button(page, 'Save').click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await shoot(page, 'profile-faults', sheet, page.locator('main'));
    await field(page, 'Name').fill('Grace M. Miller');
    await field(page, 'E-mail').fill('grace@new.example');
    await button(page, 'Save').click();
    await expect(page.getByText('Almost done').last()).toBeVisible();
    await button(page, 'Change number').click();
    await expect(button(page, 'Send code')).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await shoot(page, 'profile-saved', sheet, page.locator('main'));
  });

  test(`account: ${titleOf(sheet)}`, async ({page, makeSite}) => {
    const site = await makeSite(still);
    await signInBeforehand(page, site);
    const tag = '<altegio-account proxy-url="/altegio" location-id="4564"></altegio-account>';
    await open(page, site, tag, sheet);
    await expect(page.getByRole('article').first()).toBeVisible();
    await page.getByRole('tab').nth(1).click();
    await expect(field(page, 'E-mail')).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await shoot(page, 'account', sheet, page.locator('main'));
  });
}

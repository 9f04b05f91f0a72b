// A review and what a client has, in the built files: as pictures, and from a visited card, whose press loads the element by its tag.
// After a wanted change: `npx playwright test pictures --update-snapshots`, and look at each picture. Not for: what they do
// (test/components).
import {button, partnerPage, signInByPassword} from './support/drive.js';
import {looks, open, shoot, signInBeforehand, still, stillBrowser, titleOf} from './support/sheets.js';
import {expect, test} from './support/test.js';

const token = 'aafffe4a';

test.describe('pictures', () => {
  test.use(stillBrowser);

  for (const sheet of looks([360, 1200], 1600)) {
    test(`a review, cards: ${titleOf(sheet)}`, async ({page, makeSite}) => {
      const site = await makeSite(still);
      await signInBeforehand(page, site);
      const both = `<altegio-review proxy-url="/altegio" record-token="${token}"></altegio-review>
        <altegio-loyalty proxy-url="/altegio" chain-id="310" location-id="4564"></altegio-loyalty>`;
      await open(page, site, both, sheet);
      const review = page.locator('altegio-review');
      await review.getByRole('radio').nth(3).check();
      await expect(page.getByRole('article')).toHaveCount(7);
      await page.mouse.move(0, 0);
      await review.getByRole('radio').nth(3).blur();
      await shoot(page, 'visits', sheet, page.locator('main'));
      await review.locator('[part~="button-primary"]').click();
      await expect(review.locator('form')).toHaveCount(0);
      await shoot(page, 'visits-sent', {...sheet, widths: [360]}, review);
    });
  }
});

for (const [kind, script] of [
  ['module', '<script type="module" src="/cdn/altegio-elements.js"></script>'],
  ['classic', '<script src="/cdn/altegio-elements.iife.js"></script>'],
  [
    'one element',
    '<script type="module" src="/cdn/my-bookings.js"></script><script type="module" src="/cdn/sign-in.js"></script>',
  ],
] as const) {
  test(`a visited card opens its review: ${kind}`, async ({page, site, seen}) => {
    const place = 'proxy-url="/altegio" location-id="4564"';
    const markup = `<altegio-sign-in ${place}></altegio-sign-in><altegio-my-bookings proxy-url="/altegio"></altegio-my-bookings>`;
    await page.goto(site.page('/visits.html', partnerPage(markup, script)));
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await signInByPassword(page);
    const offer = button(page.locator('altegio-my-bookings'), 'Leave a review').first();
    await offer.waitFor();
    expect(loaded.filter((path) => /review/.test(path))).toEqual([]);
    await offer.click();
    const review = page.locator('altegio-review');
    await review.getByRole('radio').nth(4).check();
    await button(review, 'Send review').click();
    await expect(review.getByText('Your review has been sent')).toBeVisible();
    expect(site.seen('POST', 'master_record_review')).toHaveLength(1);
    expect(seen.console).toEqual([]);
  });
}

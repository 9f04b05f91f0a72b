// A review and what a client has, in the built files: as pictures, and from a visited card, whose press loads the element by its tag.
// After a wanted change: `npx playwright test pictures --update-snapshots`, and look at each picture. Not for: what they do
// (test/components).
import {button, partnerPage, signInByCookie, signInByPassword} from './support/drive.js';
import type {Locator, Page} from '@playwright/test';
import {looks, open, shoot, still, stillBrowser, titleOf} from './support/sheets.js';
import {expect, test} from './support/test.js';

const token = 'aafffe4a';
const widths = [360, 1200] as const;

/** Reviews that stand in one state each, by their tokens. */
const reviews = ['loading', 'faulty', 'before', 'unknown', 'lost', token];
/** Lists that stand in one state each, by their locations. */
const lists = {loading: 1, failed: 2, empty: 3};

async function answerBadly(page: Page): Promise<void> {
  await page.route('**/master_record_review/*', async (route) => {
    const request = route.request();
    const asked = request.url().split('/').at(-1) ?? '';
    // Never answered.
    if (asked === 'loading') return;
    if (asked === 'unknown') return route.fulfill({status: 404, json: {success: false, data: null, meta: {}}});
    if (asked === 'lost' && (request.method() === 'POST' || (await page.locator('#lost-sent').count())))
      return route.abort();
    if (asked === token) return route.fallback();
    const answer = await route.fetch({url: request.url().replace(asked, token)});
    const json = (await answer.json()) as {data: object};
    return route.fulfill({json: {...json, data: {...json.data, is_review_submitted: asked === 'before'}}});
  });
  await page.route('**/user/loyalty/**', async (route) => {
    const asked = Number(new URL(route.request().url()).searchParams.get('company_id'));
    if (asked === lists.loading) return;
    if (asked === lists.failed) return route.fulfill({status: 404, json: {success: false, data: null, meta: {}}});
    return asked === lists.empty ? route.fulfill({json: {success: true, data: [], meta: {}}}) : route.fallback();
  });
}

test.describe('pictures', () => {
  test.use(stillBrowser);

  test('each state of a review', async ({page, makeSite}) => {
    const site = await makeSite({sandbox: {...still.sandbox, settings: {reviewTips: true}}});
    await answerBadly(page);
    const tags = reviews.map(
      (one) =>
        `<altegio-review id="r-${one}" proxy-url="/altegio" tips-url="https://n1.alteg.io" record-token="${one}"></altegio-review>`,
    );
    await open(page, site, tags.join(''), {widths});
    const of = (one: string): Locator => page.locator(`#r-${one}`);
    const send = (one: string): Promise<void> => of(one).locator('[part~="button-primary"]').click();
    await send('faulty');
    await expect(of('faulty').getByRole('alert')).toHaveCount(1);
    await of('lost').getByRole('radio').nth(2).check();
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('i'), {id: 'lost-sent'})));
    await send('lost');
    await expect(button(of('lost'), 'Check again')).toBeVisible();
    await of(token).getByRole('radio').nth(4).check();
    await of(token).getByRole('textbox').fill('Quick, and the colour has lasted.');
    await send(token);
    await expect(of(token).locator('form')).toHaveCount(0);
    await expect(of('before').locator('form')).toHaveCount(0);
    await expect(of('unknown').getByRole('alert')).toHaveCount(1);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.mouse.move(0, 0);
    await shoot(page, 'review-states', {widths}, page.locator('main'));
  });

  test('each state of the cards of a client', async ({page, makeSite}) => {
    const site = await makeSite(still);
    await signInByCookie(page, site);
    await answerBadly(page);
    const tags = Object.values(lists).map(
      (location) =>
        `<altegio-loyalty proxy-url="/altegio" location-id="${location}" ${location === lists.loading ? 'chain-id="310"' : ''}></altegio-loyalty>`,
    );
    await open(page, site, tags.join(''), {widths});
    await expect(page.getByRole('article')).toHaveCount(2);
    await expect(page.getByRole('alert')).toHaveCount(2);
    await expect(page.getByText('No cards or memberships yet.').last()).toBeVisible();
    await shoot(page, 'loyalty-states', {widths}, page.locator('main'));
  });

  for (const sheet of looks(widths, 1600)) {
    test(`a review, cards: ${titleOf(sheet)}`, async ({page, makeSite}) => {
      const site = await makeSite(still);
      await signInByCookie(page, site);
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

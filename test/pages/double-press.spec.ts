// A double click on the built files: what comes under the pointer between its halves is not pressed.
import {button, cards, partnerPage, signInByCookie} from './support/drive.js';
import type {Locator, Page} from '@playwright/test';
import type {Site} from './support/site.js';
import {expect, test} from './support/test.js';

test.use({hasTouch: true, isMobile: true, viewport: {width: 360, height: 640}});

/** Room above and below, so that a card can stand anywhere on the screen. */
const room = '<div style="height: 800px"></div>';

async function openPage(page: Page, site: Site, markup: string): Promise<void> {
  await signInByCookie(page, site);
  const viewport = '<meta name="viewport" content="width=device-width">';
  await page.goto(
    site.page('/p.html', partnerPage(`${room}${markup}${room}`).replace('</head>', `${viewport}</head>`)),
  );
}

async function open(page: Page, site: Site): Promise<Locator> {
  await openPage(page, site, '<altegio-my-bookings proxy-url="/altegio"></altegio-my-bookings>');
  return cards(page).filter({hasText: 'Tomorrow'}).first();
}

const middle = async (of: Locator): Promise<{x: number; y: number}> => {
  await expect(of).toBeVisible();
  await of.evaluate((element) =>
    Promise.all(
      element
        .closest('dialog')
        ?.getAnimations()
        .map((one) => one.finished) ?? [],
    ),
  );
  const {x, y, width, height} = (await of.boundingBox()) ?? {x: 0, y: 0, width: 0, height: 0};
  return {x: x + width / 2, y: y + height / 2};
};

/** The two halves of one double click, with as much time between them as the page takes. */
async function doubleClick(page: Page, {x, y}: {x: number; y: number}, between: () => Promise<unknown>): Promise<void> {
  await page.mouse.move(x, y);
  for (const clickCount of [1, 2]) {
    await page.mouse.down({clickCount});
    await page.mouse.up({clickCount});
    if (clickCount === 1) await between();
  }
}

test('"Yes, cancel it" where "Cancel appointment" was', async ({page, site}) => {
  const card = await open(page, site);
  const cancel = button(card, 'Cancel appointment');
  await cancel.click();
  const yes = await middle(button(page, 'Yes, cancel it'));
  await button(page, 'Keep it').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const {x, y} = await middle(cancel);
  await page.evaluate((by) => scrollBy(0, by), y - yes.y);
  await doubleClick(page, {x, y: yes.y}, () => middle(button(page, 'Yes, cancel it')));
  await expect(button(page, 'Yes, cancel it')).toBeVisible();
  // What was sent by then would have its answer.
  await button(page, 'Keep it').click();
  await expect(button(card, 'Reschedule')).toBeVisible();
  expect(site.seen('DELETE', 'user/records')).toEqual([]);
  await cancel.click();
  await button(page, 'Yes, cancel it').click();
  await expect(card.or(cards(page).filter({hasText: 'Cancelled'})).first()).toContainText('Cancelled');
  expect(site.seen('DELETE', 'user/records')).toHaveLength(1);
});

test('"Keep the old time" where "Continue" was', async ({page, site}) => {
  const card = await open(page, site);
  await button(card, 'Reschedule').click();
  await page
    .getByRole('gridcell', {name: /, free times$/})
    .nth(1)
    .click();
  await page
    .getByRole('button', {name: /^\d+:\d\d$/})
    .first()
    .click();
  const place = await middle(button(page, 'Continue'));
  await doubleClick(page, place, () => middle(button(page, 'Move appointment')));
  await expect(button(page, 'Move appointment')).toBeVisible();
  await button(page, 'Keep the old time').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(site.seen('PUT', 'book_record')).toEqual([]);
});

test('"Book" where "Continue" was, when the time is changed once more', async ({page, site}) => {
  await openPage(
    page,
    site,
    '<altegio-booking proxy-url="/altegio" location-id="4564" service-ids="389043" team-member-id="55436"></altegio-booking>',
  );
  const times = page.getByRole('button', {name: /\d:\d\d.*Natalie Parker/});
  await button(page, 'Next free time').click();
  await times.first().click();
  await button(page, 'Continue').click();
  await page.getByRole('checkbox', {name: /^I agree/}).check();
  const book = button(page, 'Book');
  const place = await middle(book);
  await button(page, 'Change time').click();
  await times.nth(1).click();
  const {y} = await middle(button(page, 'Continue'));
  await page.evaluate((by) => scrollBy(0, by), y - place.y);
  await doubleClick(page, place, () => middle(book));
  await expect(page.getByRole('heading', {name: 'Your details'})).toBeVisible();
  await page.getByRole('checkbox', {name: /^I agree/}).uncheck();
  await book.click();
  await expect(page.getByText('Please agree')).toBeVisible();
  expect(site.seen('POST', 'book_record')).toEqual([]);
});

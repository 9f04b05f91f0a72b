// How a booking looks, as pictures: each step on the way to an appointment, and an event. After a wanted change:
// `npx playwright test pictures --update-snapshots`, and look at each picture. Not for: what the steps do (test/components/booking).
import type {Locator} from '@playwright/test';
import {button, field} from './support/drive.js';
import {namesIn} from './support/names.js';
import {looks, open, shoot, still, stillBrowser, titleOf, type Sheet} from './support/sheets.js';
import {expect, test} from './support/test.js';

test.use(stillBrowser);

const booking = (location: number, more = ''): string =>
  `<altegio-booking proxy-url="/altegio" location-id="${location}" default-country="US" ${more}></altegio-booking>`;
/** As high as a window, so that the bar at its foot is seen where it rests. */
const heights = 1400;

for (const sheet of looks([360, 1200], heights))
  test(`booking: ${titleOf(sheet)}`, async ({page, makeSite}) => {
    const site = await makeSite(still);
    const named = await namesIn(sheet.lang ?? 'en');
    await open(page, site, booking(4564), sheet);
    const heading = (name: string): Locator => page.getByRole('heading', {name: named(name)});
    const shot = async (name: string, of: Sheet = sheet): Promise<void> => {
      await page.mouse.move(0, 0);
      await page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        (active as HTMLElement | null)?.blur();
      });
      await shoot(page, `booking-${name}`, of, page.locator('main'));
    };
    await page.getByRole('checkbox', {name: /^Gel manicure/}).check();
    await page.getByRole('checkbox', {name: /^Pedicure/}).check();
    await shot('services');
    await button(page, named('Continue')).click();
    await page.getByRole('radio', {name: 'Natalie Parker'}).check();
    await shot('team');
    await button(page, named('Continue')).click();
    await expect(heading('Choose a time')).toBeVisible();
    await page
      .getByRole('gridcell', {name: named('free times', true)})
      .last()
      .click();
    await page.locator('[data-slot]').nth(1).click();
    await shot('time');
    await button(page, named('Continue')).click();
    await expect(heading('Your details')).toBeVisible();
    await button(page, named('Book')).click();
    await expect(page.getByText(named('Enter your name.'))).toBeVisible();
    await shot('details');
    await field(page, named('Name')).fill('Grace Miller');
    await field(page, named('Phone number')).fill('3155550175');
    await page.getByRole('checkbox', {name: named('I agree')}).check();
    await button(page, named('Book')).click();
    await expect(heading('Confirm your phone')).toBeVisible();
    await shot('code', {...sheet, widths: [360]});
    await field(page, named('Code from the SMS')).fill(site.code());
    await button(page, named('Confirm')).click();
    await expect(heading('You are booked')).toBeVisible();
    await expect(button(page, named('Cancel appointment'))).toBeVisible();
    await shot('done');
    await button(page, named('Cancel appointment')).click();
    await shot('cancel', {...sheet, widths: [360]});
  });

test('events', async ({page, makeSite}) => {
  const site = await makeSite(still);
  const sheet = {widths: [360], height: 3600};
  await open(page, site, booking(9388, 'kind="events"'), sheet);
  await expect(page.getByRole('article').first()).toBeVisible();
  await shoot(page, 'booking-events', sheet, page.locator('main'));
});

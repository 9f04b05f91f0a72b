// In the built files: what a press or another tab takes away leaves the focus in the element.
import {demoClient} from '../../sandbox/index.js';
import {button, cards, focused, partnerPage} from './support/drive.js';
import type {Page} from '@playwright/test';
import type {Site} from './support/site.js';
import {expect, test} from './support/test.js';

const list = '<altegio-my-bookings proxy-url="/altegio"></altegio-my-bookings>';

/** In this browser, as the sign-in form would. */
async function signInByCookie(page: Page, site: Site): Promise<void> {
  const headers = {'x-requested-with': 'altegio-elements', origin: site.url};
  const data = {login: demoClient.email, password: demoClient.password};
  expect((await page.request.post(`${site.url}/altegio/booking/auth`, {headers, data})).ok()).toBe(true);
}

async function askToCancel(page: Page, site: Site): Promise<void> {
  await signInByCookie(page, site);
  await page.goto(site.page('/p.html', partnerPage(list)));
  await button(cards(page).filter({hasText: 'Tomorrow'}).first(), 'Cancel appointment').click();
  await expect(button(page, 'Yes, cancel it')).toBeVisible();
}

test('a dialog that closes because another tab has signed out leaves the focus in the list', async ({
  page,
  context,
  site,
}) => {
  await askToCancel(page, site);
  const other = await context.newPage();
  const signIn = '<altegio-sign-in proxy-url="/altegio" location-id="4564"></altegio-sign-in>';
  await other.goto(site.page('/other.html', partnerPage(signIn)));
  await button(other, 'Sign out').click();
  await page.bringToFront();
  await expect(page.getByText('Sign in to see your appointments.')).toBeVisible();
  await expect.poll(() => focused(page)).toBe('Sign in to see your appointments.');
});

test('a dialog that closes because the page shows other records leaves the focus in the list', async ({page, site}) => {
  await askToCancel(page, site);
  const [{id, hash} = {id: 0, hash: ''}] = site.sandbox.guestRecords;
  await page
    .locator('altegio-my-bookings')
    .evaluate((element, records) => element.setAttribute('records', records), JSON.stringify([{id, hash}]));
  await expect(cards(page)).toHaveCount(1);
  await expect.poll(() => focused(page)).toContain('Pedicure');
});

test('"Try again" of a review that could not be read leaves the focus in the review', async ({page, site}) => {
  site.sandbox.faults.set('GET master_record_review', {kind: 'status', status: 500});
  await page.goto(
    site.page('/p.html', partnerPage('<altegio-review proxy-url="/altegio" record-token="aafffe4a"></altegio-review>')),
  );
  const again = button(page, 'Try again');
  await again.focus();
  site.sandbox.faults.clear();
  site.sandbox.faults.set('GET master_record_review', {kind: 'delay', ms: 500});
  await page.keyboard.press('Enter');
  await expect(button(page, 'Send review')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('altegio-review');
});

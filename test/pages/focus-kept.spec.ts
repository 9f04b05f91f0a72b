// The focus after a press whose control goes away, in the built files: what a script-tag file loads later has a copy of its own of
// what it uses. Each button of each state, from the source: test/components/matrices/focus.
import {demoClient} from '../../sandbox/index.js';
import {button, cards, field, focused, partnerPage, signInByPassword} from './support/drive.js';
import type {Locator, Page} from '@playwright/test';
import type {Site} from './support/site.js';
import {expect, test} from './support/test.js';

const place = 'proxy-url="/altegio" location-id="4564"';

test('Try again of a review that cannot be read: what it says next has the focus', async ({page, site}) => {
  site.sandbox.faults.set('GET master_record_review', {kind: 'status', status: 404});
  const review = page.locator('altegio-review');
  await page.goto(
    site.page('/p.html', partnerPage(`<altegio-review ${place} record-token="aafffe4a"></altegio-review>`)),
  );
  const reads = site.seen('GET', 'master_record_review');
  await button(review, 'Try again').click();
  await expect.poll(() => site.seen('GET', 'master_record_review').length).toBeGreaterThan(reads.length);
  await expect(review.getByRole('group', {name: /could not find this visit/})).toBeFocused();
  site.sandbox.faults.clear();
  await button(review, 'Try again').click();
  await expect(review.getByRole('radio').first()).toBeFocused();
});

/** @returns the list with the question in front of it */
async function askToCancel(page: Page, site: Site): Promise<Locator> {
  const markup = `<altegio-sign-in ${place}></altegio-sign-in><altegio-my-bookings ${place}></altegio-my-bookings>`;
  await page.goto(site.page('/p.html', partnerPage(markup)));
  await signInByPassword(page);
  const list = page.locator('altegio-my-bookings');
  await button(list, 'Cancel appointment').first().click();
  await expect(button(list, 'Yes, cancel it')).toBeVisible();
  return list;
}

test('a question about an appointment goes with the session: what is said in place of the list has the focus', async ({
  page,
  site,
}) => {
  const list = await askToCancel(page, site);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await button(other, 'Sign out').click();
  await expect(list).toContainText('Sign in to see your appointments.');
  await expect.poll(() => focused(page)).toBe('Sign in to see your appointments.');
});

test('a question about an appointment goes when the page shows other records: the focus stays in the list', async ({
  page,
  site,
}) => {
  const list = await askToCancel(page, site);
  const [{id, hash} = {id: 0, hash: ''}] = site.sandbox.guestRecords;
  await list.evaluate((element, records) => element.setAttribute('records', records), JSON.stringify([{id, hash}]));
  await expect(cards(page)).toHaveCount(1);
  await expect.poll(() => focused(page)).toContain('Pedicure');
});

for (const [tag, name] of [
  ['altegio-profile', 'Name'],
  ['altegio-change-password', 'New password'],
  ['altegio-phone-verify', 'Phone number'],
] as const) {
  test(`<${tag}>: signed out, and in again, in another tab: the focus is on what stands there then`, async ({
    page,
    site,
  }) => {
    const markup = `<altegio-sign-in ${place}></altegio-sign-in><${tag} ${place}></${tag}>`;
    await page.goto(site.page('/p.html', partnerPage(markup)));
    await signInByPassword(page);
    await field(page.locator(tag), name).focus();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await button(other, 'Sign out').click();
    await expect.poll(() => focused(page)).toMatch(/^(You are signed out|Sign in)/);
    await signInByPassword(other);
    await expect(page.locator(tag).getByRole('textbox').first()).toBeFocused();
  });
}

test('Try again of a section of an account, on a slow network: the focus is on its tab, and stays where the client goes', async ({
  page,
  site,
}) => {
  await page.goto(
    site.page('/p.html', partnerPage(`<altegio-account ${place} sections="bookings loyalty"></altegio-account>`)),
  );
  await page.locator('altegio-sign-in').waitFor();
  let fail = (): void => undefined;
  const slowly = async (): Promise<void> => {
    await page.unrouteAll();
    const failed = new Promise<void>((resolve) => (fail = resolve));
    await page.route('**/cdn/loyalty.js', async (route) => {
      await failed;
      await route.abort();
    });
  };
  await page.route('**/cdn/loyalty.js', (route) => route.abort());
  await button(page, 'Use a password').click();
  await field(page, 'Phone number or e-mail').fill(demoClient.email);
  await page.getByRole('textbox', {name: 'Password'}).fill(demoClient.password);
  await page.keyboard.press('Enter');
  const [bookings, loyalty] = ['Appointments', 'Loyalty'].map((name) => page.getByRole('tab', {name}));
  await loyalty!.click();
  const again = button(page, 'Try again');
  await again.waitFor();
  await slowly();
  await again.click();
  await expect(loyalty!).toBeFocused();
  fail();
  await expect(page.getByRole('group', {name: /connection was lost/})).toBeFocused();
  await slowly();
  await again.click();
  await bookings!.focus();
  fail();
  await again.waitFor();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await expect(bookings!).toBeFocused();
});

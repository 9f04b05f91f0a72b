// Three scenarios in every host app of demo/frameworks: sign in, hear events, cancel, set a property, unmount and mount; book; and a
// client's account.
import {readdirSync, readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {demoClient, emptyClient} from '../../sandbox/index.js';
import {bookManicure, button, cards, field, signInBySms} from '../pages/support/drive.js';
import type {Site} from '../pages/support/site.js';
import {expect, test} from '../pages/support/test.js';

const demo = fileURLToPath(new URL('../../demo/frameworks', import.meta.url));

const types: Readonly<Record<string, string>> = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css'};

/** What a static server would do; plain HTML is served as it is written. */
function serve(site: Site, app: string): string {
  const folder = join(demo, app, app === 'html' ? '' : 'dist');
  const files = readdirSync(folder, {recursive: true}).map((file) => String(file));
  for (const file of files.filter((name) => extname(name) in types)) {
    const headers = {'content-type': `${types[extname(file)]}; charset=utf-8`};
    site.page(`/${file}`, readFileSync(join(folder, file), 'utf8'), headers);
  }
  return `${site.url}/index.html`;
}

const apps = {
  react: 'React 19',
  'react-18': 'React 18',
  vue: 'Vue 3',
  svelte: 'Svelte 5',
  angular: 'Angular',
  solid: 'Solid',
  html: 'Plain HTML',
};

for (const [app, name] of Object.entries(apps)) {
  test(`${name}: sign in, hear events, cancel, set a property, unmount and mount`, async ({page, site, seen}) => {
    await page.goto(serve(site, app));
    await expect(page.getByRole('heading', {level: 1})).toHaveText(name);
    const bookings = page.locator('altegio-my-bookings');
    const events = page.getByRole('list', {name: 'Events'}).getByRole('listitem');
    const view = page.getByRole('combobox', {name: 'View'});

    // An object as a property.
    await expect(bookings).toContainText('Sign in, and your visits appear here.');
    await signInBySms(page, site);
    await expect(events).toHaveText(['signed in']);

    const card = cards(bookings)
      .filter({has: page.getByRole('button', {name: 'Cancel appointment'})})
      .first();
    const title = await card.getByRole('heading').innerText();
    await button(card, 'Cancel appointment').click();
    await button(bookings, 'Yes, cancel it').click();
    await expect(events).toHaveText(['signed in', /^cancelled \d+$/]);
    const id = (await events.last().innerText()).replace('cancelled ', '');
    expect(site.seen('DELETE', `user/records/${id}`)).toHaveLength(1);
    await expect(view).toHaveValue('upcoming');

    await view.selectOption('past');
    await expect(cards(bookings).first()).toContainText(/Visited|Missed/);

    await button(page, 'Unmount').click();
    await expect(bookings).toHaveCount(0);
    await expect(page.locator('altegio-sign-in')).toHaveCount(0);
    await button(page, 'Mount').click();
    await expect(button(page.locator('altegio-sign-in'), 'Sign out')).toBeVisible();
    await expect(cards(bookings).first()).toContainText(/Visited|Missed/);
    await view.selectOption('cancelled');
    await expect(cards(bookings).filter({hasText: title})).toContainText(['Cancelled']);

    await expect(events).toHaveText(['signed in', `cancelled ${id}`]);
    expect(seen.console).toEqual([]);
  });

  test(`${name}: a signed-in client books, the page hears it, and the list shows it`, async ({page, site, seen}) => {
    await page.goto(serve(site, app));
    const booking = page.locator('altegio-booking');
    const events = page.getByRole('list', {name: 'Events'}).getByRole('listitem');
    // A client without an appointment has none at the time that is chosen.
    await signInBySms(page, site, emptyClient);
    await expect(events).toHaveText(['signed in']);

    await bookManicure(booking);

    await expect(events).toHaveText(['signed in', /^booked \d+$/]);
    expect(site.seen('POST', 'book_record/')).toHaveLength(1);
    await expect(cards(page.locator('altegio-my-bookings')).filter({hasText: 'Gel manicure'}).first()).toBeVisible();
    expect(seen.console).toEqual([]);
  });

  test(`${name}: profile, cards, a review, and the account as one tag`, async ({page, site, seen}) => {
    await page.goto(serve(site, app));
    const events = page.getByRole('list', {name: 'Events'}).getByRole('listitem');
    await signInBySms(page, site);
    await expect(events).toHaveText(['signed in']);
    await button(page, 'Unmount').click();
    await button(page, 'Account').click();

    // The chain is a number, and a property where the framework sets properties.
    await expect(page.locator('altegio-loyalty').getByRole('article')).toHaveCount(7);
    await expect(events).toHaveText(['signed in', 'cards 7']);
    // The cards are read again after a review was sent or the password has changed.
    const others = events.filter({hasNotText: 'cards 7'});
    const profile = page.locator('altegio-profile');
    await field(profile, 'Name').fill('Grace M. Miller');
    await button(profile, 'Save').click();
    await expect(others).toHaveText(['signed in', 'profile saved']);
    const review = page.locator('altegio-review');
    await review.getByRole('radio', {name: '4'}).check();
    await button(review, 'Send review').click();
    await expect(others).toHaveText(['signed in', 'profile saved', 'stars 4']);
    const account = page.locator('altegio-account');
    await expect(account.getByRole('tab')).toHaveText(['Password', 'Appointments']);
    await field(account, 'Current password').fill(demoClient.password);
    await field(account, 'New password').fill('a brand new one');
    await button(account, 'Change password').click();
    await expect(others).toHaveText(['signed in', 'profile saved', 'stars 4', 'password changed']);
    expect(site.seen('POST', 'master_record_review/')).toHaveLength(1);
    expect(seen.console).toEqual([]);
  });
}

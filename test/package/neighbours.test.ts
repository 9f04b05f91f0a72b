// What my bookings loads with a press, as built: beside each script, under a strict content security policy, drawn by the
// script's own Lit.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import type {Browser} from 'playwright';
import {createSandbox, demoClient, locationIds, storyIds} from '../../sandbox/index.js';
import {launchChromium, read, visit} from './support.js';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self';
  connect-src 'self'; img-src https: data:; require-trusted-types-for 'script'; trusted-types lit-html">`;
const scripts = {
  module: '<script type="module" src="/cdn/altegio-elements.js"></script>',
  classic: '<script src="/cdn/altegio-elements.iife.js" defer></script>',
  'one element': '<script type="module" src="/cdn/my-bookings.js"></script>',
};
const later = ['/cdn/appointment-actions.js', '/cdn/calendar-panel.js', '/cdn/reschedule-dialog.js'];

/** A browser logs by itself that someone is signed out, and photos that are on another server. */
const ours = (noise: readonly string[]): string[] => noise.filter((line) => !/Failed to load resource/.test(line));

for (const [how, script] of Object.entries(scripts)) {
  test(`${how}: a guest saves the appointment, cancels it, and each file came when it was asked for`, async () => {
    const [guest] = createSandbox().guestRecords;
    const body = `<altegio-my-bookings proxy-url="/altegio" record-id="${guest?.id}" record-hash="${guest?.hash}"></altegio-my-bookings>`;
    const shop = await visit(browser, policy + script, {body});
    const {page} = shop;
    const loaded = (): string[] => later.filter((path) => shop.requested.includes(path));
    await page.getByRole('button', {name: 'Add to calendar'}).waitFor();
    assert.deepEqual(loaded(), []);
    await page.getByRole('button', {name: 'Add to calendar'}).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Calendar file'}).click();
    const file = await download;
    assert.match(file.suggestedFilename(), /\.ics$/);
    assert.match(readFileSync(await file.path(), 'utf8'), new RegExp(`\r\nUID:${guest?.id}@`));
    assert.deepEqual(loaded(), later.slice(0, 2));
    await page.getByRole('button', {name: 'Cancel appointment'}).click();
    await page.getByRole('dialog', {name: 'Cancel this appointment?'}).waitFor();
    assert.equal(
      await page.getByRole('dialog').evaluate((dialog) => getComputedStyle(dialog).overscrollBehaviorY),
      'contain',
      'its styles are there',
    );
    await page.getByRole('button', {name: 'Yes, cancel it'}).click();
    await page.getByRole('article').getByText('Cancelled', {exact: true}).waitFor();
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.equal(shop.requested.filter((path) => path === '/cdn/appointment-actions.js').length, 1);
    assert.deepEqual(ours(shop.noise), []);
    await shop.close();
  });
}

for (const how of ['module', 'classic'] as const) {
  test(`${how}: a client moves an appointment`, async () => {
    const body = `<altegio-sign-in proxy-url="/altegio" methods="password"></altegio-sign-in>
      <altegio-my-bookings proxy-url="/altegio" location-id="${locationIds.newYork}"></altegio-my-bookings>`;
    const shop = await visit(browser, policy + scripts[how], {body});
    const {page} = shop;
    await page.getByLabel('Phone number or e-mail').fill(demoClient.email);
    await page.getByLabel('Password', {exact: true}).fill(demoClient.password);
    await page.getByRole('button', {name: 'Sign in', exact: true}).click();
    const card = page.locator(`article#card-${storyIds.tomorrow}`);
    await card.getByRole('button', {name: 'Reschedule'}).click();
    await page
      .getByRole('gridcell', {name: /, free times/})
      .first()
      .click();
    await page.getByRole('dialog').locator('[data-slot]').first().click();
    await page.getByRole('button', {name: 'Continue'}).click();
    await page.getByRole('button', {name: 'Move appointment'}).click();
    await page.getByRole('dialog').waitFor({state: 'detached'});
    assert.equal(shop.requested.filter((path) => path.startsWith('/altegio/book_record/')).length, 1);
    assert.deepEqual(ours(shop.noise), []);
    await shop.close();
  });
}

test('no neighbour carries Lit, or anything that only the script needs', () => {
  for (const path of later) {
    const code = read(`dist${path}`);
    assert.doesNotMatch(code, /litHtmlVersions|reactiveElementVersions|LitElement|customElements/, path);
  }
});

// htmx 2: boosted links replace what is in the body; classic scripts in it run again, modules do not. Its idiomorph extension
// keeps the elements, hx-preserve carries one over.
import {demoClient, locationIds} from '../../../sandbox/index.js';
import {button, field, signInByCookie} from '../support/drive.js';
import {expect, test} from '../support/test.js';
import {list, serve, swapCases, type Library} from './cases.js';
import {follow, hold, listed, namesOf, openA, quiet, smsOf} from './two-pages.js';

const htmx: Library = {
  files: ['htmx.org/dist/htmx.js', 'idiomorph/dist/idiomorph-ext.js'],
  markup: (content, script) => ({body: `<main>${content}</main>${script}`, bodyAttributes: 'hx-boost="true"'}),
};

swapCases(htmx, ['classic']);

const [english, german] = [namesOf(), namesOf('de')];
const swap = (how: string): string =>
  `<button hx-get="/part.html" hx-target="#part" hx-swap="${how}" hx-ext="morph">Swap</button>
  <div id="part"><altegio-sign-in lang="de"></altegio-sign-in></div>`;
const part = '<div id="part"><altegio-sign-in></altegio-sign-in></div>';

for (const how of ['outerHTML', 'morph:outerHTML', 'morph:innerHTML'] as const) {
  test(`hx-swap="${how}": lang that the new HTML has not is gone`, async ({page, site, seen}) => {
    serve(site, htmx, swap(how));
    site.page('/part.html', how === 'morph:innerHTML' ? '<altegio-sign-in></altegio-sign-in>' : part);
    await openA(page, site);
    await field(page, german.phone).fill('315 555 0175');
    await button(page, 'Swap').click();
    await expect(button(page, english.send)).toBeVisible();
    await expect(field(page, english.phone)).toHaveValue(how === 'outerHTML' ? '' : /315.*555.*0175/);
    await quiet(seen);
  });
}

test('hx-preserve: an SMS in flight arrives in the code step', async ({page, site, seen}) => {
  const location = `location-id="${locationIds.newYork}"`;
  serve(site, htmx, `<altegio-sign-in id="kept" hx-preserve ${location}></altegio-sign-in>`);
  const sms = await hold(page, 'POST', 'book_code/**');
  await openA(page, site);
  await field(page, english.phone).fill(demoClient.phone);
  await button(page, english.send).click();
  await sms.asked;
  await follow(page, 'B');
  sms.release();
  await expect(field(page, english.code)).toBeVisible();
  expect(smsOf(site)).toHaveLength(1);
  await quiet(seen);
});

test('its history in the storage holds nothing of the client', async ({page, site}) => {
  serve(site, htmx, list);
  await signInByCookie(page, site);
  await openA(page, site);
  await listed(page);
  await follow(page, 'B');
  const stored = await page.evaluate(() => JSON.stringify({...sessionStorage}) + JSON.stringify({...localStorage}));
  expect(stored).toContain('altegio-my-bookings');
  for (const personal of ['Grace', 'Spring Street', demoClient.phone.slice(1), 'Gel manicure']) {
    expect(stored).not.toContain(personal);
  }
});

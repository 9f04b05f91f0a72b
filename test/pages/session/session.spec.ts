// One session over tabs, the back/forward cache and prerendering, in a Chromium that has them; and a sign-in that is not kept.
import {partnerPage} from '../support/drive.js';
import {
  back,
  says,
  signIn,
  signInByCookie,
  signOut,
  signOutByCookie,
  test,
  textOf,
  type Page,
} from '../support/cached-browser.js';
import type {Site} from '../support/site.js';
import {expect} from '../support/test.js';

const options = 'proxy-url="/altegio" location-id="4564"';
const signInTag = `<altegio-sign-in ${options} methods="password"></altegio-sign-in>`;
const listTag = '<altegio-my-bookings proxy-url="/altegio"></altegio-my-bookings>';
const passwordTag = '<altegio-change-password proxy-url="/altegio"></altegio-change-password>';
const phoneTag = `<altegio-phone-verify ${options}></altegio-phone-verify>`;
const noting = '<script>addEventListener("pageshow", (event) => (globalThis.persisted = event.persisted))</script>';

const signedOutList = 'Sign in to see your appointments.';

function write(site: Site, markup = signInTag + listTag): {first: string; next: string} {
  return {
    first: site.page('/first.html', partnerPage(`${markup}${noting}`)),
    next: site.page('/next.html', partnerPage(signInTag)),
  };
}

/** Nothing of the client's stands in the page, hidden or not. */
async function nothingOf(page: Page): Promise<void> {
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll('main > *')].map((element) => element.shadowRoot?.textContent ?? '').join(' '),
  );
  expect(texts).not.toContain('Grace');
  expect(texts).not.toContain('Haircut');
  expect(texts).not.toContain('Cancel appointment');
}

test.describe('two tabs', () => {
  test('a sign-out and a sign-in are seen in the other one at once, without a reload', async ({cached, site}) => {
    const {first} = write(site);
    const [one, other] = [await cached.newPage(), await cached.newPage()];
    await one.goto(first);
    await other.goto(first);
    await says(other, 'altegio-my-bookings', signedOutList);
    await says(one, 'altegio-my-bookings', signedOutList);
    await signIn(one);
    await says(other, 'altegio-sign-in', 'Signed in as Grace Miller');
    await says(other, 'altegio-my-bookings', 'Cancel appointment');
    await signOut(one);
    await says(other, 'altegio-my-bookings', signedOutList);
    await says(other, 'altegio-sign-in', 'Phone number or e-mail');
    await nothingOf(other);
  });
});

test.describe('Back, from the cache', () => {
  const ways = {
    // Told to nobody: the cookie alone is gone, as when it is cleared, or in a browser without channels.
    'by the cookie alone': signOutByCookie,
    'by the button of the next page': signOut,
  };
  for (const [name, signOutThere] of Object.entries(ways)) {
    test(`signed out on the next page ${name}: nothing of the client is left`, async ({cached, site}) => {
      const {first, next} = write(site);
      const page = await cached.newPage();
      await page.goto(next);
      await signIn(page);
      await page.goto(first);
      await says(page, 'altegio-my-bookings', 'Cancel appointment');
      await page.goto(next);
      await says(page, 'altegio-sign-in', 'Signed in as Grace Miller');
      await signOutThere(page);
      await back(page);
      await says(page, 'altegio-my-bookings', signedOutList);
      await says(page, 'altegio-sign-in', 'Phone number or e-mail');
      await nothingOf(page);
    });
  }

  test('signed in on the next page: the list comes', async ({cached, site}) => {
    const {first, next} = write(site);
    const page = await cached.newPage();
    await page.goto(first);
    await says(page, 'altegio-my-bookings', signedOutList);
    await page.goto(next);
    await signIn(page);
    await back(page);
    await says(page, 'altegio-my-bookings', 'Cancel appointment');
    await says(page, 'altegio-sign-in', 'Signed in as Grace Miller');
  });

  test('what is personal goes before the question is answered, a dialog with it', async ({cached, site}) => {
    const {first, next} = write(site, signInTag + listTag + passwordTag + phoneTag);
    const page = await cached.newPage();
    await page.goto(first);
    await signIn(page);
    await page.locator('altegio-my-bookings >>> button[id^=cancel-]').click();
    await page.waitForFunction(() =>
      document.querySelector('altegio-my-bookings')?.shadowRoot?.querySelector('dialog:modal'),
    );
    await page.evaluate(() => {
      // From now on nothing is answered any more.
      globalThis.fetch = () => new Promise(() => {});
    });
    await page.goto(next);
    await says(page, 'altegio-sign-in', 'Signed in as');
    await back(page);
    await page.waitForFunction(
      () => !document.querySelector('altegio-my-bookings')?.shadowRoot?.querySelector('article, dialog'),
    );
    await nothingOf(page);
    expect(await textOf(page, 'altegio-change-password')).not.toContain('Current password');
    expect(await textOf(page, 'altegio-phone-verify')).not.toContain('Phone number');
  });

  test('nobody has changed anything: all is as it was, and the typed number too', async ({cached, site}) => {
    const {first, next} = write(site, signInTag + listTag + phoneTag);
    const page = await cached.newPage();
    await page.goto(first);
    await signIn(page);
    await page.locator('altegio-phone-verify >>> #phone').fill('2015550123');
    await page.goto(next);
    await says(page, 'altegio-sign-in', 'Signed in as');
    await back(page);
    await says(page, 'altegio-my-bookings', 'Cancel appointment');
    await says(page, 'altegio-sign-in', 'Signed in as Grace Miller');
    await says(page, 'altegio-phone-verify', 'Phone number');
    const typed = await page.evaluate(
      () => (document.querySelector('altegio-phone-verify') as HTMLElement & {phone: string}).phone,
    );
    expect(typed).toContain('2015550123');
  });
});

test.describe('prerendered', () => {
  async function prerender(page: Page, site: Site): Promise<void> {
    const rules =
      '<script type="speculationrules">{"prerender": [{"urls": ["/second.html"], "eagerness": "immediate"}]}</script>';
    site.page('/second.html', partnerPage(signInTag + listTag));
    const first = site.page('/first.html', partnerPage(`${signInTag}${rules}<a href="/second.html">On</a>`));
    await page.goto(first);
  }
  const read = (site: Site): number => site.seen('GET', 'user/records').length;

  for (const [name, before, act, list, form] of [
    ['signed out', true, signOutByCookie, signedOutList, 'Phone number or e-mail'],
    ['signed in', false, signInByCookie, 'Cancel appointment', 'Signed in as Grace Miller'],
  ] as const) {
    test(`${name} before it is shown: it shows what is true`, async ({cached, site}) => {
      const page = await cached.newPage();
      await page.goto(site.page('/empty.html', partnerPage('')));
      if (before) await signInByCookie(page);
      const asked = read(site);
      await prerender(page, site);
      // Signed out, Altegio is not asked: the prerendered page has then been asked for, which the target tells.
      if (before) await expect.poll(() => read(site)).toBeGreaterThan(asked);
      await act(page);
      await Promise.all([page.waitForNavigation(), page.evaluate(() => document.querySelector('a')?.click())]);
      await says(page, 'altegio-my-bookings', list);
      await says(page, 'altegio-sign-in', form);
      if (before) await nothingOf(page);
      const activated = await page.evaluate(
        () => (performance.getEntriesByType('navigation')[0] as unknown as {activationStart: number}).activationStart,
      );
      expect(activated).toBeGreaterThan(0);
    });
  }
});

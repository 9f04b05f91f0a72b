// For everybody: what axe finds, narrow screens, zoom, and a page that runs from right to left.
import type {Page} from '@playwright/test';
import {demoClient} from '../../sandbox/index.js';
import {axeFindings, button, cards, changePassword, field, signInBySms, stickingOut} from './support/drive.js';
import type {Site} from './support/site.js';
import {expect, test} from './support/test.js';

/** Each state once, in the order in which a client meets them. */
async function throughStates(page: Page, site: Site, look: (state: string) => Promise<void>): Promise<void> {
  const signIn = page.locator('altegio-sign-in');
  const phone = page.locator('altegio-phone-verify');
  await page.goto(`${site.url}/demo/script-tag.html`);
  await expect(button(signIn, 'Send code')).toBeVisible();
  await look('signed out');

  await field(signIn, 'Phone number').fill('12');
  await button(signIn, 'Send code').click();
  await expect(field(signIn, 'Phone number')).toHaveAttribute('aria-invalid', 'true');
  await look('a phone that is none');

  await button(signIn, 'Use a password').click();
  await expect(field(signIn, 'Password')).toBeVisible();
  await look('password form');
  await button(signIn, 'Use an SMS code').click();

  await field(signIn, 'Phone number').fill(demoClient.phone);
  await button(signIn, 'Send code').click();
  await field(signIn, 'Code from the SMS').fill('00000');
  await button(signIn, 'Confirm').click();
  await expect(field(signIn, 'Code from the SMS')).toHaveAttribute('aria-invalid', 'true');
  await look('a wrong code');

  site.sandbox.faults.set('GET user/records', {kind: 'status', status: 503});
  await field(signIn, 'Code from the SMS').fill(site.code());
  await button(signIn, 'Confirm').click();
  await expect(button(page, 'Try again')).toBeVisible();
  await look('the list cannot be loaded');

  site.sandbox.faults.clear();
  await button(page, 'Try again').click();
  await expect(cards(page).first()).toBeVisible();
  await look('bookings');

  await field(phone, 'Phone number').fill('+13155550199');
  await button(phone, 'Send code').click();
  await expect(field(phone, 'Code from the SMS')).toBeVisible();
  await changePassword(page, 'wrong', 'short');
  await expect(field(page, 'New password')).toHaveAttribute('aria-invalid', 'true');
  await look('code step, and a weak password');

  await field(phone, 'Code from the SMS').fill(site.code());
  await button(phone, 'Confirm').click();
  await expect(field(phone, 'Code from the SMS')).toHaveCount(0);
  await changePassword(page, demoClient.password, 'violet-tram-42');
  await expect(field(page, 'New password')).toHaveCount(0);
  // Read again with the new token.
  await expect(cards(page).first()).toBeVisible();
  await look('both done');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the partner’s page, ${colorScheme}`, async ({page, site}) => {
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
    await throughStates(page, site, async (state) => {
      expect.soft(await axeFindings(page), state).toEqual([]);
    });
  });
}

test('axe as it is run here does find something', async ({page, site}) => {
  await page.goto(site.page('/bad.html', '<!doctype html><title>Bad</title><img src="/x.png"><input>'));
  const rules = (await axeFindings(page)).map((finding) => finding.split(' ')[0]);
  expect(rules).toEqual(expect.arrayContaining(['html-has-lang', 'image-alt', 'label']));
});

const screens = {
  '360 px': {width: 360, height: 740},
  '320 px, as at 400 % zoom': {width: 320, height: 256},
  '200 % zoom': {width: 640, height: 360},
};

for (const [name, viewport] of Object.entries(screens)) {
  test(`${name}: nothing scrolls or sticks out sideways in any state`, async ({page, site}) => {
    await page.setViewportSize(viewport);
    await throughStates(page, site, async (state) => {
      expect.soft(await stickingOut(page), state).toEqual([]);
    });
  });
}

test('right to left, 360 px: nothing sticks out', async ({page, site}) => {
  await page.setViewportSize(screens['360 px']);
  await page.addInitScript(() => addEventListener('DOMContentLoaded', () => (document.documentElement.dir = 'rtl')));
  await page.goto(`${site.url}/demo/script-tag.html`);
  await signInBySms(page, site);
  await expect(cards(page).first()).toBeVisible();
  expect(await stickingOut(page)).toEqual([]);
});

test('text twice as large, by the page’s own size: nothing is cut off', async ({page, site}) => {
  await page.setViewportSize({width: 1280, height: 800});
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.setProperty('--altegio-font-size', '32px');
    }),
  );
  await throughStates(page, site, async (state) => {
    expect.soft(await stickingOut(page), state).toEqual([]);
  });
});

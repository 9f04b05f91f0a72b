// The proxy's guards as a client meets them, with the real proxy and the built files: a proof of work on the way to an SMS,
// and a password change whose answer is lost.
import type {Page} from '@playwright/test';
import {demoClient} from '../../sandbox/index.js';
import {button, changePassword, field, module, partnerPage, signInByPassword} from './support/drive.js';
import {expect, test} from './support/test.js';

const set = 'proxy-url="/altegio" location-id="4564"';
const classic = '<script src="/cdn/altegio-elements.iife.js"></script>';
/** After one SMS a proof is asked for. */
const guarded = {SMS_PER_HOUR: '100', PROOF_CAP_PERCENT: '1', PROOF_COST: '3000'};

async function sendTo(page: Page, phone: string): Promise<void> {
  await field(page, 'Phone number').fill(phone);
  await button(page, 'Send code').click();
  await expect(field(page, 'Code from the SMS')).toBeVisible();
}

for (const [name, script] of [
  ['module', module],
  ['classic', classic],
] as const) {
  test(`a proof of work is done in the background, ${name} script under a strict policy`, async ({
    page,
    makeSite,
    seen,
  }) => {
    const site = await makeSite({env: guarded});
    const sends: number[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/book_code/')) sends.push(response.status());
    });
    const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'";
    const markup = partnerPage(`<altegio-sign-in ${set}></altegio-sign-in>`, script);
    await page.goto(site.page('/p.html', markup, {'content-security-policy': policy}));
    await sendTo(page, '+13155550175');
    await button(page, 'Change number').click();
    await sendTo(page, '+13155550177');
    // The browser's report of an answer may come after what the page made of it.
    await expect.poll(() => sends).toEqual([201, 412, 201]);
    expect(site.sandbox.outbox.map(({phone}) => phone)).toEqual(['+13155550175', '+13155550177']);
    expect(seen.console).toEqual([]);
    await field(page, 'Code from the SMS').fill(site.code());
    await button(page, 'Confirm').click();
    await expect(button(page, 'Sign out')).toBeVisible();
  });
}

test('a password change whose answer is lost is found out by pressing again: signed in, changed once', async ({
  page,
  site,
}) => {
  const markup = `<altegio-sign-in ${set}></altegio-sign-in><altegio-change-password ${set}></altegio-change-password>`;
  await page.goto(site.page('/p.html', partnerPage(markup)));
  await signInByPassword(page);
  await expect(button(page, 'Sign out')).toBeVisible();
  // Altegio has changed it and the proxy knows the new token; only the way back to the page breaks.
  await page.evaluate(() => {
    const {fetch} = globalThis;
    globalThis.fetch = async (...args) => {
      const answer = await fetch(...args);
      if (!answer.url.endsWith('/booking/user/password')) return answer;
      globalThis.fetch = fetch;
      throw new TypeError('The connection was reset');
    };
  });
  await changePassword(page, demoClient.password, 'violet-tram-42');
  await expect(page.getByRole('alert').filter({hasText: /may have been changed|find out/})).toBeVisible();
  await expect(field(page, 'New password')).toHaveValue('violet-tram-42');
  await button(page, 'Change password').click();
  await expect(
    page
      .getByRole('status')
      .filter({hasText: /password/i})
      .last(),
  ).toBeVisible();
  expect(site.seen('PUT', 'booking/user/password')).toHaveLength(1);
  await page.reload();
  await expect(button(page, 'Sign out')).toBeVisible();
});

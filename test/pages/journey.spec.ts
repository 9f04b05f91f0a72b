// The main job on the page that a partner writes: sign in, see bookings, move the phone, change the password.
import {demoClient} from '../../sandbox/index.js';
import * as words from '../../src/i18n/en/index.js';
import {
  button,
  cards,
  changePassword,
  field,
  focused,
  module,
  partnerPage,
  signInByPassword,
  signInBySms,
  tabTo,
} from './support/drive.js';
import {expect, test} from './support/test.js';

const newPhone = '+13155550199';
const moved = words.phone.moved.replace('{phone}', '').replace('.', '').trim();
const newPassword = 'violet-tram-42';

test('the whole journey on the partner’s page, from one script tag', async ({page, site, seen}) => {
  await page.goto(`${site.url}/demo/script-tag.html`);
  const bookings = page.locator('altegio-my-bookings');
  await expect(bookings).toContainText(words.bookings.signInToSee);

  const signIn = page.locator('altegio-sign-in');
  await field(signIn, 'Phone number').fill(demoClient.phone);
  await button(signIn, 'Send code').click();
  await field(signIn, 'Code from the SMS').waitFor();
  const outbox = await (await page.request.get(`${site.url}/sandbox/outbox`)).json();
  expect(outbox).toEqual([expect.objectContaining({phone: demoClient.phone, kind: 'booking'})]);
  await field(signIn, 'Code from the SMS').fill(outbox[0].code);
  await button(signIn, 'Confirm').click();

  await expect(signIn).toContainText('Grace Miller');
  await expect(cards(bookings).filter({hasText: 'Gel manicure'}).first()).toContainText('Natalie Parker');
  await expect(bookings).toContainText('112 Spring Street');
  await expect(bookings).not.toContainText('Halcyon Barbers');

  const phone = page.locator('altegio-phone-verify');
  await field(phone, 'Phone number').fill(newPhone);
  await button(phone, 'Send code').click();
  await field(phone, 'Code from the SMS').fill('0000');
  await button(phone, 'Confirm').click();
  await expect(phone).toContainText(words.phone['wrong-code']);
  await field(phone, 'Code from the SMS').fill(site.code());
  await button(phone, 'Confirm').click();
  await expect(phone).toContainText(moved);
  expect(site.sandbox.outbox.map((sms) => sms.phone)).toEqual([demoClient.phone, newPhone]);
  expect(site.seen('GET', 'booking/user/phone_confirmation')[0]?.query).toEqual({phone: newPhone, company_id: '4564'});
  expect(site.seen('PUT', 'booking/user')).toHaveLength(2);

  const readings = (): number => site.seen('GET', 'user/records').length;
  const before = readings();
  await changePassword(page, demoClient.password, newPassword);
  await expect(page.locator('altegio-change-password')).toContainText(words.password.changed);
  // With the new token the list is read again by itself, and that reading may still be on its way.
  await expect.poll(readings).toBe(before + 1);
  await bookings.evaluate((element) => (element as HTMLElementTagNameMap['altegio-my-bookings']).refresh());
  await expect.poll(readings).toBe(before + 2);
  await expect(cards(bookings).first()).toBeVisible();

  await button(signIn, 'Sign out').click();
  await expect(bookings).toContainText(words.bookings.signInToSee);
  await expect(cards(bookings)).toHaveCount(0);

  const types = (await seen.events()).map(({type, tag}) => `${type} ${tag}`);
  for (const type of [
    'altegio-code-sent altegio-sign-in',
    'altegio-signed-in altegio-sign-in',
    'altegio-appointments-loaded altegio-my-bookings',
    'altegio-phone-verified altegio-phone-verify',
    'altegio-password-changed altegio-change-password',
    'altegio-signed-out altegio-sign-in',
  ]) {
    expect(types.filter((one) => one === type).length, type).toBeGreaterThan(0);
  }
  expect(types.filter((type) => type === 'altegio-signed-in altegio-sign-in')).toHaveLength(1);
  expect(seen.console).toEqual([]);
});

test('the new phone and the new password count from then on', async ({page, site}) => {
  await page.goto(`${site.url}/demo/script-tag.html`);
  await signInBySms(page, site);
  await changePassword(page, demoClient.password, newPassword);
  await expect(page.locator('altegio-change-password')).toContainText(words.password.changed);
  await button(page, 'Sign out').click();
  await signInByPassword(page);
  const signIn = page.locator('altegio-sign-in');
  await expect(signIn).toContainText(words.signIn.loginWrong);
  await field(signIn, 'Password').fill(newPassword);
  await button(signIn, 'Sign in').click();
  await expect(signIn).toContainText('Grace Miller');
});

test('sign-in by password', async ({page, site, seen}) => {
  await page.goto(`${site.url}/demo/script-tag.html`);
  await signInByPassword(page);
  await expect(page.locator('altegio-sign-in')).toContainText('Grace Miller');
  await expect(cards(page).first()).toBeVisible();
  expect(site.seen('POST', 'booking/auth').map(({body}) => body)).toEqual([
    {login: demoClient.email, password: demoClient.password},
  ]);
  expect(site.sandbox.outbox).toEqual([]);
  expect(seen.console).toEqual([]);
});

test('cookie mode: a reload keeps the session', async ({page, site, seen, context}) => {
  await page.goto(`${site.url}/demo/script-tag.html`);
  await signInByPassword(page);
  await expect(cards(page).first()).toBeVisible();
  await page.reload();
  await expect(cards(page).first()).toBeVisible();
  await expect(button(page, 'Sign out')).toBeVisible();
  expect((await seen.events()).map(({type}) => type)).not.toContain('altegio-signed-in');
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({httpOnly: true, sameSite: 'Strict'});
});

test('token mode: the token lives in memory, follows a password change, and is gone after a reload', async ({
  page,
  site,
  seen,
  context,
}) => {
  const markup = `<altegio-sign-in></altegio-sign-in><altegio-my-bookings></altegio-my-bookings>
    <altegio-change-password></altegio-change-password>`;
  const script = module.replace('src=', 'data-proxy-url="/plain" data-location-id="4564" src=');
  await page.goto(site.page('/token.html', partnerPage(markup, script)));
  await signInByPassword(page);
  await expect(cards(page).first()).toBeVisible();
  const first = await site.userToken();
  expect(site.seen('GET', 'user/records').at(-1)?.headers['authorization']).toContain(`User ${first}`);

  await changePassword(page, demoClient.password, newPassword);
  await expect(page.locator('altegio-change-password')).toContainText(words.password.changed);
  const second = await site.userToken(newPassword);
  expect(second).not.toBe(first);
  await page
    .locator('altegio-my-bookings')
    .evaluate((element) => (element as HTMLElementTagNameMap['altegio-my-bookings']).refresh());
  await expect
    .poll(() => site.seen('GET', 'user/records').at(-1)?.headers['authorization'])
    .toContain(`User ${second}`);
  await expect(cards(page).first()).toBeVisible();

  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  await page.reload();
  await expect(page.locator('altegio-my-bookings')).toContainText(words.bookings.signInToSee);
  expect(seen.console).toEqual([]);
});

test('the keyboard alone does every job', async ({page, site}) => {
  await page.goto(`${site.url}/demo/script-tag.html`);
  const {keyboard} = page;
  await expect(button(page.locator('altegio-sign-in'), 'Send code')).toBeVisible();

  await tabTo(page, 'Phone number');
  await keyboard.type('315 555 0175');
  await keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Code from the SMS');
  await keyboard.type(site.code());
  await keyboard.press('Enter');
  await expect.poll(() => focused(page)).toContain('Grace Miller');
  await expect(cards(page).first()).toBeVisible();

  // Past the profile, which has the phone as well.
  await tabTo(page, 'Save');
  await tabTo(page, 'Phone number');
  await keyboard.type('315 555 0199');
  await tabTo(page, 'Send code');
  await keyboard.press('Space');
  await expect.poll(() => focused(page)).toBe('Code from the SMS');
  await keyboard.type(site.code());
  await keyboard.press('Enter');
  await expect.poll(() => focused(page)).toContain(moved);

  await tabTo(page, 'Current password');
  await keyboard.type('wrong-password');
  await tabTo(page, 'New password');
  await keyboard.type(newPassword);
  await tabTo(page, 'Show password');
  await keyboard.press('Enter');
  await expect(field(page, 'New password')).toHaveAttribute('type', 'text');
  await tabTo(page, 'Change password');
  await keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Current password');
  await expect(page.locator('altegio-change-password')).toContainText(words.password['wrong-password']);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type(demoClient.password);
  await keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe(words.password.changed);

  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.locator('header a').first().focus();
  await tabTo(page, 'Sign out');
  await keyboard.press('Enter');
  await expect(page.locator('altegio-my-bookings')).toContainText(words.bookings.signInToSee);
  await expect.poll(() => focused(page)).toBe('Phone number');
});

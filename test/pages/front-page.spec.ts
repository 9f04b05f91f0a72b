// The demo's own front page, as `npm start` serves it: one server and one sandbox, set back before each test.
import {readFileSync} from 'node:fs';
import type {Locator, Page} from '@playwright/test';
import {demoClient} from '../../sandbox/index.js';
import * as words from '../../src/i18n/en/index.js';
import {axeFindings, button, cards, field, signInByPassword, stickingOut} from './support/drive.js';
import {expect, test} from './support/test.js';

test.describe.configure({mode: 'default'});

test.beforeEach(async ({page}) => {
  expect((await page.request.post('/sandbox/reset')).ok()).toBe(true);
});

const drawer = (page: Page): Locator => page.getByRole('complementary', {name: 'Behind the scenes'});
const section = (page: Page, name: string): Locator => page.getByRole('region', {name, exact: true});

const choice = (within: Page | Locator, name: string): Locator => within.getByRole('combobox', {name, exact: true});

async function openTab(page: Page, name: string): Promise<void> {
  const tab = drawer(page).getByRole('tab', {name});
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

async function openFrontPage(page: Page): Promise<void> {
  await page.goto('/');
  await expect(button(page.locator('altegio-sign-in'), 'Send code')).toBeVisible();
  await expect(cards(section(page, 'A guest’s booking')).first()).toBeVisible();
}

test('files go out byte for byte: the page as pasted, and what it loads', async ({request}) => {
  const files = {
    '/demo/script-tag.html': 'demo/script-tag.html',
    '/cdn/altegio-elements.js': 'dist/cdn/altegio-elements.js',
    '/cdn/altegio-elements.iife.js': 'dist/cdn/altegio-elements.iife.js',
    '/cdn/phone-format.js': 'dist/cdn/phone-format.js',
    '/cdn/proof-of-work.js': 'dist/cdn/proof-of-work.js',
    '/cdn/integrity.json': 'dist/cdn/integrity.json',
  };
  for (const [path, file] of Object.entries(files)) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect((await answer.body()).equals(readFileSync(file)), path).toBe(true);
    const {'access-control-allow-origin': origin, 'cache-control': cache, 'content-type': type} = answer.headers();
    expect([origin, cache]).toEqual(['*', 'no-cache']);
    expect(type).toContain(
      {js: 'text/javascript', json: 'application/json', html: 'text/html'}[path.split('.').at(-1) ?? ''],
    );
  }
  for (const path of ['/cdn/nothing.js', '/cdn/../package.json', '/cdn/%2e%2e/package.json', '/demo/nothing.html']) {
    expect((await request.get(path)).headers()['access-control-allow-origin'], path).not.toBe('*');
  }
});

test('the page as pasted holds one script and its tags, and no other script', async ({request}) => {
  const text = await (await request.get('/demo/script-tag.html')).text();
  expect(
    text.match(/<script[\s\S]*?<\/script>/g)?.map((script) => script.replace(/\s+/g, ' ').replace(' >', '>')),
  ).toEqual([
    '<script type="module" src="/cdn/altegio-elements.js" data-proxy-url="/altegio" data-location-id="4564"></script>',
  ]);
  expect(text.match(/<altegio-[\w-]+>/g)).toEqual([
    '<altegio-sign-in>',
    '<altegio-my-bookings>',
    '<altegio-profile>',
    '<altegio-phone-verify>',
    '<altegio-change-password>',
  ]);
  expect(text).not.toMatch(/\son\w+=|javascript:/);
});

test('every element is live, the code is in the drawer, and a click copies it', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const {hostname, protocol} = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') elsewhere.push(request.url());
  });
  await openFrontPage(page);
  const signIn = page.locator('altegio-sign-in');
  await field(signIn, 'Phone number').fill(demoClient.phone);
  await button(signIn, 'Send code').click();
  const sms = drawer(page).getByRole('log', {name: 'SMS outbox'}).getByRole('listitem');
  await expect(sms).toHaveCount(1);
  await expect(sms).toContainText(demoClient.phone);
  // It is said for two seconds: whoever begins to look after the click may come too late.
  await Promise.all([
    drawer(page).getByRole('status').filter({hasText: 'Copied'}).waitFor({state: 'attached'}),
    sms.getByRole('button', {name: /^\d{5} Cop(y|ied) code$/}).click(),
  ]);
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(/^\d{5}$/);
  await field(signIn, 'Code from the SMS').fill(code);
  await button(signIn, 'Confirm').click();
  await expect(cards(section(page, 'My bookings'))).toHaveCount(11);

  const move = section(page, 'Move the account to another phone');
  await field(move, 'Phone number').fill('+13155550199');
  await button(move, 'Send code').click();
  await expect(sms).toHaveCount(2);
  await field(move, 'Code from the SMS').fill(await newestCode(page));
  await button(move, 'Confirm').click();
  await expect(move).toContainText('0199');
  await expect(field(move, 'Code from the SMS')).toHaveCount(0);

  const collect = section(page, 'Collect a phone and a code');
  await field(collect, 'Phone number').fill('+13155550163');
  await button(collect, 'Send code').click();
  await field(collect, 'Code from the SMS').fill('12345');
  await button(collect, 'Confirm').click();
  await expect(collect).toContainText(words.phone.codeTaken);

  const alone = section(page, 'Sign in with a phone alone');
  await field(alone, 'Phone number').fill('+13155550163');
  await button(alone, 'Send code').click();
  await expect(sms).toHaveCount(4);
  await field(alone, 'Code from the SMS').fill(await newestCode(page));
  await button(alone, 'Confirm').click();
  await expect(alone).toContainText(words.phone.signedIn);

  await openTab(page, 'Events');
  const events = drawer(page).getByRole('list', {name: 'Events'}).getByRole('listitem');
  await expect(events.filter({hasText: 'altegio-phone-verified'})).toHaveCount(3);
  await expect(events.filter({hasText: '{"purpose":"collect"}'})).toHaveCount(1);
  await expect(events.filter({hasText: 'altegio-signed-in'}).first()).toBeVisible();
  expect(elsewhere).toEqual([]);
});

async function newestCode(page: Page): Promise<string> {
  const outbox = (await (await page.request.get('/sandbox/outbox')).json()) as {code: string}[];
  return outbox.at(-1)?.code ?? '';
}

test('a guest’s bookings need no account', async ({page}) => {
  await openFrontPage(page);
  await expect(cards(section(page, 'A guest’s booking'))).toHaveCount(1);
  await expect(cards(section(page, 'Several bookings of a guest'))).toHaveCount(3);
  await expect(section(page, 'My bookings')).toContainText(words.bookings.signInToSee);
});

test('views of the list', async ({page}) => {
  await openFrontPage(page);
  await signInByPassword(page);
  const list = section(page, 'My bookings');
  await expect(cards(list)).toHaveCount(11);
  await list.getByRole('radio', {name: 'Cancelled'}).check();
  await expect(cards(list)).toHaveCount(1);
  await expect(cards(list)).toContainText('Cancelled');
  await list.getByRole('radio', {name: 'Past'}).check();
  await expect(cards(list)).toHaveCount(3);
  await expect(list.getByRole('region', {name: 'Markup'})).toHaveText(/view="past"/);
});

test('faults are switched on and off, and the list keeps what it had', async ({page}) => {
  await openFrontPage(page);
  await signInByPassword(page);
  const list = section(page, 'My bookings');
  await expect(cards(list)).toHaveCount(11);
  await openTab(page, 'Faults');
  const form = drawer(page).getByRole('form', {name: 'Switch a fault on'});
  const on = drawer(page).getByRole('list', {name: 'Faults that are on'});
  for (const fault of ['A web page with status 403', 'The wall against robots', 'Half of the answer']) {
    await choice(form, 'Route').selectOption('List of bookings, and one');
    await choice(form, 'What happens').selectOption(fault);
    await button(form, 'Switch on').click();
    await expect(on.getByRole('listitem').filter({hasText: 'GET user/records'})).toHaveCount(1);
    await button(list, 'Refresh').click();
    await expect(list.getByRole('alert').filter({hasText: 'This list is from today'})).toBeVisible();
    await expect(cards(list)).toHaveCount(11);
    await on.getByRole('button', {name: 'Remove the fault of GET user/records'}).click();
    await expect(on).toContainText('everything works');
    await button(list, 'Try again').click();
    await expect(button(list, 'Try again')).toHaveCount(0);
  }
});

test('settings of the sandbox: an SMS that never comes, and back to the seed', async ({page}) => {
  await openFrontPage(page);
  await openTab(page, 'Settings');
  const settings = drawer(page).getByRole('form', {name: 'Settings of the sandbox'});
  await settings.getByRole('checkbox', {name: 'Sms arrives'}).uncheck();
  await field(settings, 'Code length').fill('9');
  await field(settings, 'Code length').blur();
  await expect(drawer(page).getByRole('alert')).toContainText('from 4 to 8');
  const signIn = page.locator('altegio-sign-in');
  await field(signIn, 'Phone number').fill(demoClient.phone);
  await button(signIn, 'Send code').click();
  await expect(field(signIn, 'Code from the SMS')).toBeVisible();
  await openTab(page, 'SMS');
  await expect(drawer(page).getByRole('log')).toContainText('No SMS yet');
  await openTab(page, 'Settings');
  const reloaded = page.waitForEvent('load');
  await button(drawer(page), 'Reset the sandbox to its seed').click();
  await reloaded;
  await openTab(page, 'Settings');
  await expect(settings.getByRole('checkbox', {name: 'Sms arrives'})).toBeChecked();
});

test('width, direction, theme and language reach every element', async ({page}) => {
  await openFrontPage(page);
  const controls = page.getByRole('form', {name: 'How the elements are shown'});
  const signIn = page.locator('altegio-sign-in');
  await choice(controls, 'Width').selectOption('360 px');
  await expect.poll(() => signIn.evaluate(({clientWidth}) => clientWidth)).toBe(360);
  await choice(controls, 'Width').selectOption('640 px');
  await expect.poll(() => signIn.evaluate(({clientWidth}) => clientWidth)).toBe(640);
  await choice(controls, 'Direction').selectOption('Right to left');
  await expect(signIn).toHaveCSS('direction', 'rtl');
  await choice(controls, 'Theme').selectOption('Dark');
  await choice(controls, 'Language').selectOption('English, UK');
  for (const element of await page.locator('altegio-sign-in, altegio-my-bookings, altegio-phone-verify').all()) {
    await expect(element).toHaveAttribute('theme', 'dark');
    await expect(element).toHaveAttribute('lang', 'en-GB');
  }
  await choice(controls, 'Page').selectOption('Dark');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the front page, ${colorScheme}`, async ({page}) => {
    test.slow();
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
    // As high as the page, so that the bar of a booking rests at its place and covers nothing.
    await page.setViewportSize({width: 1280, height: 8000});
    await openFrontPage(page);
    expect.soft(await axeFindings(page), 'signed out').toEqual([]);
    await signInByPassword(page);
    await expect(cards(section(page, 'My bookings')).first()).toBeVisible();
    const collect = section(page, 'Collect a phone and a code');
    await field(collect, 'Phone number').fill('+13155550163');
    await button(collect, 'Send code').click();
    await expect(drawer(page).getByRole('button', {name: /Copy code$/})).toBeVisible();
    expect.soft(await axeFindings(page), 'signed in').toEqual([]);
    for (const tab of ['Faults', 'Settings', 'Events']) {
      await openTab(page, tab);
      expect.soft(await axeFindings(page, '#drawer'), tab).toEqual([]);
    }
    for (const theme of ['Light', 'Dark']) {
      await choice(page, 'Theme').selectOption(theme);
      expect.soft(await axeFindings(page, 'main'), `elements ${theme}`).toEqual([]);
    }
  });
}

test('the drawer works by keyboard alone', async ({page}) => {
  await openFrontPage(page);
  const tab = (name: string): Locator => drawer(page).getByRole('tab', {name});
  await tab('SMS').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab('Faults')).toBeFocused();
  await expect(drawer(page).getByRole('tabpanel', {name: 'Faults'})).toBeVisible();
  await page.keyboard.press('End');
  await expect(tab('Events')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tab('SMS')).toBeFocused();
});

test('360 px: nothing scrolls sideways, and the drawer is a sheet that opens', async ({page}) => {
  await page.setViewportSize({width: 360, height: 740});
  await openFrontPage(page);
  await signInByPassword(page);
  await expect(cards(section(page, 'My bookings')).first()).toBeVisible();
  expect(await stickingOut(page)).toEqual([]);
  const handle = drawer(page).getByRole('button', {name: 'Behind the scenes'});
  await expect(drawer(page).getByRole('tablist')).toBeHidden();
  await handle.click();
  await expect(handle).toHaveAttribute('aria-expanded', 'true');
  await expect(drawer(page).getByRole('log')).toBeVisible();
  expect(await stickingOut(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
});

// Where an element may find itself: in a popup or a frame that it was taken to, in a sandboxed frame, in a template, hidden,
// in somebody's form or dialog. On the built files. Moving within the document is in robust.spec.ts.
import type {FrameLocator, Page} from '@playwright/test';
import {demoClient} from '../../../sandbox/index.js';
import * as words from '../../../src/i18n/en/index.js';
import {button, cards, everyTag, field, partnerPage, signInByPassword} from '../support/drive.js';
import {expect, test} from '../support/test.js';

const defaults = 'data-proxy-url="/altegio" data-location-id="4564"';
const script = `<script type="module" src="/cdn/altegio-elements.js" ${defaults}></script>`;
// As strict as for the page itself: a popup and a frame without an address have the policy of the page that made them.
const policy = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src https:; " +
    "require-trusted-types-for 'script'; trusted-types lit-html",
};

const buttonLook = {'min-height': '44px', 'border-top-left-radius': '10px', 'font-weight': '600'} as const;

for (const how of ['adopted', 'cloned'] as const) {
  test(`${how} into a popup: it looks and works as on the page`, async ({page, site, seen}) => {
    await page.goto(site.page('/p.html', partnerPage(everyTag, script), policy));
    await expect(button(page.locator('altegio-sign-in'), 'Use a password')).toBeVisible();
    const opened = page.waitForEvent('popup');
    await page.evaluate((how) => {
      const popup = window.open('', '', 'width=600,height=800');
      const elements = [...document.querySelectorAll('altegio-sign-in, altegio-my-bookings')];
      for (const element of elements) {
        popup?.document.body.append(how === 'cloned' ? element.cloneNode(true) : popup.document.adoptNode(element));
      }
    }, how);
    const popup = await opened;
    const noise: string[] = [];
    popup.on('console', (message) => noise.push(message.text()));
    await signInByPassword(popup);
    await expect(cards(popup).first()).toBeVisible();
    // One session: what stayed on the page knows.
    await expect(field(page, 'Current password')).toBeVisible();
    const card = cards(popup).first();
    await expect(card).toHaveCSS('border-top-left-radius', '12px');
    await expect(card).toHaveCSS('box-sizing', 'border-box');
    await button(popup, 'Sign out').click();
    const primary = button(popup, 'Sign in');
    for (const [property, value] of Object.entries(buttonLook)) await expect(primary).toHaveCSS(property, value);
    await expect(field(page.locator('altegio-change-password'), 'Current password')).toHaveCount(0);
    expect([...noise.filter((line) => !line.startsWith('Failed to load')), ...seen.console]).toEqual([]);
    expect(await seen.violations()).toEqual([]);
  });
}

test('to a frame of the page and back: typed text, looks and session stay', async ({page, site, seen}) => {
  await page.goto(site.page('/p.html', partnerPage(`${everyTag}<iframe title="A frame"></iframe>`, script), policy));
  await signInByPassword(page);
  await expect(cards(page).first()).toBeVisible();
  await field(page, 'New password').fill('violet-tram-42');
  const asked = site.sandbox.requests.length;
  await page.evaluate(() => {
    const frame = document.querySelector('iframe');
    frame?.contentDocument?.body.append(...document.querySelectorAll('altegio-change-password, altegio-my-bookings'));
  });
  const frame = page.frameLocator('iframe');
  const moved = frame.locator('altegio-change-password');
  await expect(moved.getByLabel('New password', {exact: true})).toHaveValue('violet-tram-42');
  await expect(moved.getByRole('button', {name: 'Change password'})).toHaveCSS('min-height', '44px');
  await expect(frame.getByRole('article').first()).toBeAttached();
  await page.evaluate(() => {
    const {body} = document;
    const inside = document.querySelector('iframe')?.contentDocument?.body;
    body.append(...(inside?.querySelectorAll('altegio-change-password, altegio-my-bookings') ?? []));
  });
  await expect(field(page, 'New password')).toHaveValue('violet-tram-42');
  await expect(button(page, 'Change password')).toHaveCSS('min-height', '44px');
  expect(site.sandbox.requests.slice(asked)).toEqual([]);
  expect(seen.console).toEqual([]);
});

test('through a template and back: its styles come back with it', async ({page, site, seen}) => {
  await page.goto(site.page('/p.html', partnerPage(everyTag, script)));
  const send = button(page.locator('altegio-sign-in'), 'Send code');
  await expect(send).toHaveCSS('min-height', '44px');
  await page.evaluate(() => {
    const template = document.createElement('template');
    template.content.append(...document.querySelectorAll('altegio-sign-in'));
    document.querySelector('main')?.append(template.content);
  });
  await expect(send).toHaveCSS('min-height', '44px');
  expect(seen.console).toEqual([]);
});

async function inFrame(page: Page, url: string, sandbox: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(
    async ([sandbox = '', src = '']) => {
      const frame = Object.assign(document.createElement('iframe'), {title: 'Sandboxed', width: '600', height: '900'});
      frame.setAttribute('sandbox', sandbox);
      frame.src = src;
      const loaded = new Promise((done) => frame.addEventListener('load', done, {once: true}));
      document.body.append(frame);
      await loaded;
    },
    [sandbox, '/inner.html'],
  );
}

async function typePassword(frame: FrameLocator): Promise<void> {
  const form = frame.locator('altegio-sign-in');
  await form.getByRole('button', {name: 'Use a password'}).click();
  await form.getByLabel('Phone number or e-mail').fill(demoClient.email);
  await form.getByLabel('Password', {exact: true}).fill(demoClient.password);
  await form.getByRole('button', {name: 'Sign in', exact: true}).click();
}

for (const sandbox of ['allow-scripts', 'allow-scripts allow-forms']) {
  test(`in a frame with sandbox="${sandbox}": no origin, no exception, and what cannot work is said`, async ({
    page,
    site,
    seen,
  }) => {
    const [guest] = site.sandbox.guestRecords;
    const bookings = `<altegio-my-bookings remember record-id="${guest?.id}" record-hash="${guest?.hash}"></altegio-my-bookings>`;
    site.page('/inner.html', partnerPage(`<altegio-sign-in></altegio-sign-in>${bookings}`, script));
    await inFrame(page, site.page('/p.html', '<!doctype html><title>Host</title>'), sandbox);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('altegio-my-bookings')).toContainText(words.common.network);
    await typePassword(frame);
    // Without allow-forms the browser keeps every form of the frame from being sent, and says so in the console.
    if (sandbox.includes('forms')) {
      await expect(frame.getByRole('alert').filter({hasText: words.common.network}).first()).toBeVisible();
    }
    expect(site.seen('POST', 'booking/auth')).toEqual([]);
    // The browser names the reason; of ours nothing is thrown.
    expect(seen.console.filter((line) => !/CORS policy|Blocked form submission/.test(line))).toEqual([]);
    expect(seen.console.some((line) => line.includes("origin 'null'"))).toBe(true);
  });
}

test('in a sandboxed frame that keeps its origin: signs in, and a reload stays signed in', async ({
  page,
  site,
  seen,
}) => {
  site.page('/inner.html', partnerPage(everyTag, script));
  await inFrame(
    page,
    site.page('/p.html', '<!doctype html><title>Host</title>'),
    'allow-scripts allow-same-origin allow-forms',
  );
  const frame = page.frames()[1];
  expect(frame).toBeDefined();
  const inner = page.frameLocator('iframe');
  await typePassword(inner);
  await expect(inner.getByRole('article').first()).toBeVisible();
  await frame?.evaluate(() => location.reload());
  await expect(inner.getByRole('article').first()).toBeVisible();
  // The browser's own warning about such a frame.
  expect(seen.console.filter((line) => !line.includes('can escape its sandboxing'))).toEqual([]);
});

test('hidden, then shown: it is there at once and has its size', async ({page, site, seen}) => {
  const markup = `<div id="tab" style="display: none">${everyTag}</div><div hidden id="other"><altegio-sign-in></altegio-sign-in></div>`;
  await page.goto(site.page('/p.html', partnerPage(markup, script)));
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('#tab')!.style.display = 'block';
    document.querySelector<HTMLElement>('#other')!.hidden = false;
  });
  await signInByPassword(page.locator('#tab') as unknown as Page);
  const list = page.locator('altegio-my-bookings');
  await expect(cards(list).first()).toBeVisible();
  const {width = 0, height = 0} = (await list.boundingBox()) ?? {};
  expect(width).toBeGreaterThan(600);
  expect(height).toBeGreaterThan(300);
  await list.evaluate((element) => element.toggleAttribute('hidden'));
  await expect(cards(list).first()).toBeHidden();
  expect(seen.console).toEqual([]);
});

test('in a form and a dialog of the page: neither is sent or closed, and Enter is the element’s', async ({
  page,
  site,
  seen,
}) => {
  const markup = `<form id="checkout" action="/elsewhere"><input name="coupon"><dialog id="account">
    <altegio-sign-in></altegio-sign-in></dialog></form>`;
  await page.goto(site.page('/p.html', partnerPage(markup, script)));
  await page.evaluate(() => {
    const recorded = globalThis as unknown as {submits: number};
    recorded.submits = 0;
    document.addEventListener('submit', () => recorded.submits++);
    document.querySelector('dialog')!.showModal();
  });
  const dialog = page.locator('#account');
  await button(dialog, 'Use a password').click();
  await field(dialog, 'Phone number or e-mail').fill(demoClient.email);
  await field(dialog, 'Password').fill('not-the-password');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert').filter({hasText: /\w/})).toBeVisible();
  await field(dialog, 'Password').fill(demoClient.password);
  await page.keyboard.press('Enter');
  await expect(button(dialog, 'Sign out')).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as {submits: number}).submits)).toBe(0);
  expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
  expect(await page.evaluate(() => [...new FormData(document.querySelector('form')!).keys()])).toEqual(['coupon']);
  expect(page.url()).toBe(`${site.url}/p.html`);
  expect(seen.console).toEqual([]);
});

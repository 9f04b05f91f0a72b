// Elements that a server has written into the page, before and after their script: what only a real page and a real browser show.
// What is typed, focused and selected, in every engine: test/engines/prerendered.test.ts.
import type {Page} from '@playwright/test';
import type {prerender as Prerender} from '../../src/prerender.js';
import {button, field, signInByCookie} from './support/drive.js';
import {expect, test} from './support/test.js';

const {prerender} = (await import(new URL('../../dist/prerender.js', import.meta.url).href)) as {
  readonly prerender: typeof Prerender;
};
const place = {'proxy-url': '/altegio', 'location-id': 4564};
const forms = {
  module: '<script type="module" src="/cdn/altegio-elements.js"></script>',
  classic: '<script src="/cdn/altegio-elements.iife.js"></script>',
};

const pageOf = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,"></head><body>${body}<p>Below</p></body></html>`;

/** The script comes, and its files as the network gives them. */
async function addScript(page: Page): Promise<void> {
  await page.addScriptTag({url: '/cdn/altegio-elements.js', type: 'module'});
}

const updated = (page: Page, tag: string): Promise<unknown> =>
  page.locator(tag).evaluate((element) => (element as unknown as {updateComplete: Promise<boolean>}).updateComplete);

test('a page without any script shows it under a policy that allows nothing but its style', async ({
  page,
  site,
  seen,
}) => {
  for (const [tag, text] of [
    ['altegio-sign-in', 'Send code'],
    ['altegio-change-password', 'Current password'],
  ] as const) {
    const {html, styleHashes} = await prerender(tag, place);
    const policy = `default-src 'none'; img-src data:; style-src 'self' ${styleHashes.map((one) => `'${one}'`).join(' ')}`;
    await page.goto(site.page('/strict.html', pageOf(html), {'content-security-policy': policy}));
    await expect(page.locator(tag).getByText(text, {exact: true})).toBeVisible();
    const form = page.locator(tag).locator('form');
    expect(await form.evaluate((one) => getComputedStyle(one).display)).toBe('grid');
  }
  expect(seen.console).toEqual([]);
});

test('a press and Enter before the script go nowhere, and nothing typed reaches an address', async ({
  page,
  site,
  seen,
}) => {
  for (const [tag, attributes, name, press] of [
    ['altegio-sign-in', {}, 'Phone number', 'Send code'],
    ['altegio-sign-in', {methods: 'password'}, 'Password', 'Sign in'],
    ['altegio-change-password', {}, 'Current password', 'Change password'],
  ] as const) {
    const {html} = await prerender(tag, {...place, ...attributes});
    // In a form and in a dialog of the page as well.
    await page.goto(site.page('/press.html', pageOf(`<dialog open><form action="/elsewhere">${html}</form></dialog>`)));
    let left = 0;
    page.on('framenavigated', () => left++);
    const input = field(page.locator(tag), name);
    await input.fill('a secret');
    await input.press('Enter');
    await button(page.locator(tag), press).click();
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    await expect(input).toHaveValue('a secret');
    await expect(page.locator('dialog')).toBeVisible();
    expect([left, new URL(page.url()).pathname + new URL(page.url()).search]).toEqual([0, '/press.html']);
    page.removeAllListeners('framenavigated');
  }
  expect(seen.console).toEqual([]);
});

test('an input method that composes a word goes on with it', async ({page, site, seen}) => {
  const {html} = await prerender('altegio-sign-in', {...place, methods: 'password'});
  await page.goto(site.page('/compose.html', pageOf(html)));
  const input = field(page.locator('altegio-sign-in'), 'Phone number or e-mail');
  await input.fill('ann');
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Input.imeSetComposition', {text: 'にほ', selectionStart: 2, selectionEnd: 2});
  await expect(input).toHaveValue('annにほ');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, {heard});
    for (const type of ['compositionstart', 'compositionend']) addEventListener(type, () => heard.push(type));
  });
  await addScript(page);
  await page.waitForFunction(() => customElements.get('altegio-sign-in'));
  await updated(page, 'altegio-sign-in');
  expect(await page.evaluate(() => (globalThis as unknown as {heard: string[]}).heard)).toEqual([]);
  await chromium.send('Input.imeSetComposition', {text: 'にほん', selectionStart: 3, selectionEnd: 3});
  await expect(input).toHaveValue('annにほん');
  await chromium.send('Input.insertText', {text: '日本'});
  await expect(input).toHaveValue('ann日本');
  expect(await page.evaluate(() => (globalThis as unknown as {heard: string[]}).heard)).toEqual(['compositionend']);
  expect(seen.console).toEqual([]);
});

/** Holds a file back. @returns sends it */
async function hold(page: Page, file: string): Promise<() => void> {
  let send = (): void => undefined;
  const held = new Promise<void>((resolve) => (send = resolve));
  await page.route(file, async (route) => {
    await held;
    await route.continue();
  });
  return () => send();
}

test('German stays while German words are on their way, however long that takes', async ({page, site, seen}) => {
  await page.clock.install();
  const send = await hold(page, '**/cdn/lang-de-forms.js');
  const {html} = await prerender('altegio-sign-in', {...place, lang: 'de'});
  await page.goto(site.page('/german.html', pageOf(html)));
  const asked = page.waitForRequest('**/cdn/lang-de-forms.js');
  await addScript(page);
  await asked;
  // Longer than an empty form is shown without words.
  await page.clock.fastForward(10_000);
  const sendCode = button(page.locator('altegio-sign-in'), 'Code senden');
  await expect(sendCode).toBeVisible();
  await expect(page.locator('altegio-sign-in')).not.toContainText('Send code');
  await field(page.locator('altegio-sign-in'), 'Telefonnummer').fill('+1 315 555 0175');
  send();
  await updated(page, 'altegio-sign-in');
  await sendCode.click();
  await expect(field(page.locator('altegio-sign-in'), 'Code aus der SMS')).toBeVisible();
  expect(site.seen('POST', 'book_code')).toHaveLength(1);
  expect(seen.console).toEqual([]);
});

for (const [kind, script] of Object.entries(forms)) {
  test(`nothing moves when the ${kind} script comes, before or after the tag`, async ({page, site, seen}) => {
    for (const order of ['before', 'after'] as const) {
      const {html} = await prerender('altegio-sign-in', place);
      await page.goto(site.page(`/${order}.html`, pageOf(order === 'before' ? script + html : html + script)));
      await page.waitForFunction(() => customElements.get('altegio-sign-in'));
      await updated(page, 'altegio-sign-in');
      await expect(page.locator('altegio-sign-in').getByText('Send code', {exact: true})).toHaveCount(1);
      await button(page.locator('altegio-sign-in'), 'Use a password').click();
      await expect(field(page.locator('altegio-sign-in'), 'Password')).toBeVisible();
      const shifts = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) =>
              resolve(
                list
                  .getEntries()
                  .reduce(
                    (sum, entry) => sum + (entry as unknown as {value: number; hadRecentInput: boolean}).value,
                    0,
                  ),
              ),
            ).observe({type: 'layout-shift', buffered: true});
            requestAnimationFrame(() => setTimeout(() => resolve(0)));
          }),
      );
      if (order === 'after' || kind === 'module') expect(shifts).toBeLessThan(0.01);
    }
    // A classic script above the tag makes the element before the parser has read what is in it: Chromium says so, once. The
    // snippet has the script below.
    expect(
      seen.console.filter((line) => kind !== 'classic' || !line.startsWith('A second declarative shadow root')),
    ).toEqual([]);
  });
}

test('the country that is shown is the one that is chosen, before and after its list is filled, written by a server or not', async ({
  page,
  site,
}) => {
  const {html} = await prerender('altegio-sign-in', {...place, 'default-country': 'GB'});
  for (const markup of [html, html.replace(/<template[^]*<\/template>/, '')]) {
    await page.goto(site.page('/country.html', pageOf(markup + forms.module)));
    await page.waitForFunction(() => customElements.get('altegio-sign-in'));
    await updated(page, 'altegio-sign-in');
    const countries = page.locator('altegio-sign-in').getByRole('combobox');
    await expect(countries).toHaveValue('GB');
    await countries.focus();
    await expect(countries.getByRole('option', {name: 'United Kingdom +44'})).toHaveCount(1);
    await expect(countries).toHaveValue('GB');
    await countries.selectOption('FR');
    await expect(countries).toHaveValue('FR');
    await expect(page.locator('altegio-sign-in')).toContainText('FR +33');
  }
});

test('without the file that takes over, the element is shown as ever', async ({page, site, seen}) => {
  await page.route('**/cdn/take-over.js', (route) => route.abort());
  const {html} = await prerender('altegio-sign-in', place);
  await page.goto(site.page('/alone.html', pageOf(html)));
  await addScript(page);
  await page.waitForFunction(() => customElements.get('altegio-sign-in'));
  await updated(page, 'altegio-sign-in');
  await button(page.locator('altegio-sign-in'), 'Use a password').click();
  await expect(field(page.locator('altegio-sign-in'), 'Password')).toBeVisible();
  expect(seen.console.filter((line) => !/Failed to load resource/.test(line))).toEqual([]);
});

test('a profile whose words come late: its fields take no more than can be saved', async ({page, site, seen}) => {
  const send = await hold(page, '**/cdn/lang-de-profile.js');
  const {html} = await prerender('altegio-profile', {...place, lang: 'de'});
  await signInByCookie(page, site);
  await page.goto(site.page('/late.html', pageOf(html)));
  const pressable = page.waitForResponse('**/cdn/profile.press.js');
  await addScript(page);
  await (await pressable).finished();
  send();
  const name = field(page.locator('altegio-profile'), 'Name');
  await name.focus();
  await expect(name).toHaveAttribute('maxlength', '200');
  expect(seen.console).toEqual([]);
});

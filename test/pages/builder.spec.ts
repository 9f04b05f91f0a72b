// The builder: what is picked is shown live, warned of in words, and written down as a snippet that works where it is pasted.
import {readFileSync} from 'node:fs';
import type {FrameLocator, Locator, Page} from '@playwright/test';
import {words as german} from '../../src/i18n/lang/de/bookings.js';
import {axeFindings, button, cards, field, tabTo} from './support/drive.js';
import {expect, test} from './support/test.js';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const hashes = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;
const cdn = `https://cdn.jsdelivr.net/npm/altegio-elements@${version}/dist/cdn/`;

const preview = (page: Page): FrameLocator => page.frameLocator('iframe[title="Preview of the element"]');
const choose = (page: Page, label: string, option: string): Promise<unknown> =>
  page.getByRole('combobox', {name: label, exact: true}).selectOption(option);
const pick = (page: Page, tag: string): Promise<void> => page.getByRole('radio', {name: new RegExp(tag)}).check();
const snippetOf = async (page: Page): Promise<string> =>
  (await page.getByRole('region', {name: 'Snippet', exact: true}).getByRole('code').last().innerText()).trim();
const verdict = (page: Page): Locator => page.getByRole('region', {name: 'Contrast'}).getByRole('status');

async function open(page: Page): Promise<void> {
  await page.goto('/demo/builder.html');
  await expect(preview(page).getByRole('article').first()).toBeVisible();
}

async function colour(page: Page, name: string, value: string): Promise<void> {
  const summary = page.getByText('Colours, shape and font');
  if (!(await page.getByLabel(name, {exact: true}).isVisible())) await summary.click();
  await page.getByLabel(name, {exact: true}).fill(value);
}

const shown: Readonly<Record<string, (page: Page) => Locator>> = {
  'altegio-my-bookings': (page) => page.locator('altegio-my-bookings').getByText('Sign in to see your appointments'),
  'altegio-sign-in': (page) => button(page.locator('altegio-sign-in'), 'Send code'),
  'altegio-phone-verify': (page) => button(page.locator('altegio-phone-verify'), 'Send code'),
  'altegio-change-password': (page) => button(page.locator('altegio-change-password'), 'Change password'),
  'altegio-loyalty': (page) => page.locator('altegio-loyalty').getByText('Sign in to see your cards'),
  'altegio-booking': (page) => page.locator('altegio-booking').getByRole('checkbox', {name: /^Gel manicure/}),
  'altegio-profile': (page) => page.locator('altegio-profile').getByText('Sign in to see and change your details'),
  'altegio-account': (page) => button(page.locator('altegio-account'), 'Send code'),
  'altegio-review': (page) => page.locator('altegio-review').getByText('We could not find this visit'),
};

for (const [tag, sign] of Object.entries(shown)) {
  test(`the snippet of ${tag} works in an empty page, with its hash`, async ({page, site, seen}) => {
    await open(page);
    await pick(page, tag);
    const snippets: Record<string, string> = {};
    snippets['altegio-elements.js'] = await snippetOf(page);
    await page.getByRole('checkbox', {name: /Only the file of this element/}).check();
    snippets[`${tag.replace('altegio-', '')}.js`] = await snippetOf(page);
    await choose(page, 'Kind of script', 'classic');
    snippets['altegio-elements.iife.js'] = await snippetOf(page);

    for (const [file, snippet] of Object.entries(snippets)) {
      (seen.console as string[]).length = 0;
      expect(snippet).toContain(`src="${cdn}${file}"`);
      const hash = hashes[file] ?? 'none';
      const another = Object.values(hashes).find((one) => one !== hash) ?? '';
      expect(snippet).toContain(`integrity="${hash}"`);
      expect(snippet).toContain('crossorigin="anonymous"');
      const markup = (code: string): string => `<!doctype html><html lang="en"><title>Empty</title>${code}</html>`;
      const here = snippet.replace(cdn, `${site.url}/cdn/`);
      await page.goto(site.page('/pasted.html', markup(here)));
      await expect(sign(page), file).toBeVisible();
      expect(seen.console).toEqual([]);
      // Another file's hash: the browser refuses, which shows that it looks.
      await page.goto(site.page('/wrong.html', markup(here.replace(hash, another))));
      await page.waitForLoadState('load');
      expect(await page.evaluate((tag) => customElements.get(tag) === undefined, tag), file).toBe(true);
      expect(seen.console.join()).toContain('integrity');
    }
  });
}

test('painted at once: the block shows the form before its script, and without <template> the element comes as ever', async ({
  page,
  site,
  seen,
}) => {
  await open(page);
  await pick(page, 'altegio-sign-in');
  await choose(page, 'Language', 'de');
  await page.getByRole('checkbox', {name: /^Paint at once/}).check();
  const snippet = await expect
    .poll(() => snippetOf(page))
    .toContain('<template shadowrootmode="open">')
    .then(() => snippetOf(page));
  expect(snippet).not.toContain(':not(:defined)');
  const pasted = snippet
    .replaceAll(cdn, `${site.url}/cdn/`)
    .replaceAll(/(?<= (?:src|href)="[^"]+")(?= *integrity| *crossorigin)/g, '');
  const markup = (code: string): string =>
    `<!doctype html><html lang="en"><title>Empty</title><link rel="icon" href="data:,">${code}</html>`;
  const form = page.locator('altegio-sign-in');
  (seen.console as string[]).length = 0;
  // The block without its script.
  await page.goto(site.page('/painted.html', markup(pasted.replace(/<script[^]*<\/script>/, ''))));
  await expect(button(form, 'Code senden')).toBeVisible();
  for (const [path, code] of [
    ['/whole.html', pasted],
    ['/stripped.html', pasted.replace(/<template[^]*<\/template>/, '')],
  ] as const) {
    await page.goto(site.page(path, markup(code)));
    await page.waitForFunction(() => customElements.get('altegio-sign-in'));
    await button(form, 'Mit Passwort anmelden').click();
    await expect(field(form, 'Passwort'), path).toBeVisible();
    expect(seen.console, path).toEqual([]);
  }
});

test('options reach the preview at once, and the snippet as they were typed', async ({page}) => {
  await open(page);
  await expect(preview(page).getByRole('heading', {name: 'Past', exact: true})).toBeVisible();
  await choose(page, 'view', 'upcoming');
  await expect(preview(page).getByRole('heading', {name: 'Past', exact: true})).toHaveCount(0);
  await field(page, 'page-size').fill('1');
  await field(page, 'page-size').blur();
  await expect(cards(page.frameLocator('iframe') as unknown as Locator)).toHaveCount(1);
  await page.getByText('Less often needed').click();
  await field(page, 'messages').fill('{"bookings.showMore": "Mehr & <mehr>"}');
  await field(page, 'messages').blur();
  await expect(preview(page).getByRole('button', {name: 'Mehr & <mehr>'})).toBeVisible();
  expect(await snippetOf(page)).toContain(
    `<altegio-my-bookings proxy-url="/altegio" location-id="4564" messages="{&quot;bookings.showMore&quot;: &quot;Mehr &amp; &lt;mehr&gt;&quot;}" view="upcoming" page-size="1"></altegio-my-bookings>`,
  );
  await pick(page, 'altegio-change-password');
  await page.getByRole('checkbox', {name: 'confirm'}).check();
  await expect(field(preview(page) as unknown as Locator, 'Repeat new password')).toBeVisible();
  expect(await snippetOf(page)).toMatch(/<altegio-change-password [^>]* confirm><\/altegio-change-password>/);
});

test('language, theme, preset: seen at once, written down', async ({page}) => {
  await open(page);
  await choose(page, 'Language', 'de');
  await expect(preview(page).getByText(String(german.bookings.upcomingGroup), {exact: true}).first()).toBeVisible();
  await choose(page, 'Theme', 'dark');
  await choose(page, 'Preset', 'sage');
  await colour(page, 'Danger, light', '#aa0000');
  const snippet = await snippetOf(page);
  expect(snippet).toContain(readFileSync('themes/sage.css', 'utf8').trim().split('\n')[0]);
  expect(snippet).toContain('--altegio-danger: #aa0000;');
  expect(snippet).toMatch(/ lang="de" theme="dark">/);
  const surface = await preview(page)
    .getByRole('article')
    .first()
    .evaluate((card) => getComputedStyle(card).backgroundColor);
  expect(surface).toBe('rgb(34, 38, 31)');
});

test('colours that cannot be read are told in words, with the ratio, and what to do', async ({page}) => {
  await open(page);
  await expect(verdict(page)).toContainText('Everything can be read');
  await colour(page, 'Accent, light', '#ffd400');
  await colour(page, 'Text on the accent, light', '#ffffff');
  await expect(verdict(page)).toContainText(
    'On a light page, text on the main button: 1.43 to 1. It needs 4.5 to 1: take another accent, or leave the text on it to the element.',
  );
  await expect(verdict(page)).toContainText('On a light page, the main button on a form: 1.43 to 1. It needs 3 to 1');
  await page.getByRole('button', {name: 'Default for Text on the accent'}).click();
  await expect(verdict(page)).not.toContainText('text on the main button');
  await page.getByRole('button', {name: 'Default for Accent'}).click();
  await expect(verdict(page)).toContainText('Everything can be read');
  await colour(page, 'Text, dark', '#555555');
  await expect(verdict(page)).toContainText('On a dark page, text on forms and cards');
  await expect(verdict(page)).not.toContainText('On a light page');
});

test('a code of an SMS is shown, and signs somebody new in', async ({page}) => {
  await open(page);
  await pick(page, 'altegio-sign-in');
  const form = preview(page) as unknown as Locator;
  // Each choice makes a new page, and what was typed in the page before is gone.
  await expect(button(form, 'Sign out')).toBeVisible();
  await choose(page, 'Shown to', 'new');
  await field(form, 'Phone number').fill('+13155550175');
  await button(form, 'Send code').click();
  const note = page.getByText('The code of the last SMS is');
  await expect(note).toBeVisible();
  const [code = ''] = /\d{4,8}/.exec(await note.innerText()) ?? [];
  await field(form, 'Code from the SMS').fill(code);
  await button(form, 'Confirm').click();
  await expect(button(form, 'Sign out')).toBeVisible();
});

test('the address: what is not pinned is told, and the snippet copied as it stands', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const note = page.locator('#base-note');
  await expect(note).toHaveText('');
  await field(page, 'Address of the files').fill('https://static.example/altegio');
  await field(page, 'Address of the files').blur();
  await expect(note).toContainText('names no version');
  await button(page, 'Copy snippet').click();
  await expect(page.getByRole('status').filter({hasText: 'Copied'})).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await snippetOf(page));
  expect(copied).toContain('src="https://static.example/altegio/altegio-elements.js"');
});

test('it asks nobody but its own server, and that one for files only', async ({page, seen, baseURL}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  await choose(page, 'Language', 'de');
  await pick(page, 'altegio-sign-in');
  await expect(preview(page).locator('altegio-sign-in').getByRole('button').first()).toBeVisible();
  const own = (url: string): boolean => url.startsWith(`${baseURL}/`) || /^(about|data|blob):/.test(url);
  expect(asked.filter((url) => !own(url))).toEqual([]);
  expect(asked.filter((url) => /\/(altegio|plain)\/|\/sandbox\/(?!.*\.ts)/.test(url))).toEqual([]);
  expect(seen.console.filter((line) => !line.includes('Lit is in dev mode'))).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing, and nothing scrolls sideways: ${width} px, ${colorScheme}`, async ({page}) => {
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      await page.setViewportSize({width, height: 800});
      await open(page);
      for (const summary of await page.locator('summary').all()) await summary.click();
      await colour(page, 'Accent, light', '#ffd400');
      await expect(verdict(page)).toContainText('cannot be read well');
      expect(await axeFindings(page)).toEqual([]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    });
  }
}

test('by keyboard alone: an element, an option, the copy', async ({page}) => {
  await open(page);
  await page.getByRole('radio', {name: /altegio-my-bookings/}).focus();
  await page.keyboard.press('ArrowDown');
  const next = await page.locator('[name=element]:checked').inputValue();
  expect(next).not.toBe('altegio-my-bookings');
  await expect(preview(page).locator(next)).toBeVisible();
  await tabTo(page, 'proxy-url');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('https://proxy.example/altegio');
  await tabTo(page, 'Copy snippet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({hasText: /Copied|Selected/})).toBeVisible();
  expect(await snippetOf(page)).toContain('proxy-url="https://proxy.example/altegio"');
});

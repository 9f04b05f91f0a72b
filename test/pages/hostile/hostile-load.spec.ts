// The script tag on pages that make it hard: two versions, an odd <base>, a redirect, elements with the names of the
// document's own properties, a policy with a nonce. On the built files; how often it may be loaded is in robust.spec.ts.
import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import manifest from '../../../package.json' with {type: 'json'};
import {lateTags} from '../../../src/lazy.js';
import {button, cards, everyTag, field, partnerPage, signInByPassword, tags} from '../support/drive.js';
import type {Site} from '../support/site.js';
import {expect, test} from '../support/test.js';

const {version} = manifest;
const defaults = 'data-proxy-url="/altegio" data-location-id="4564"';
const forms = {
  module: (src: string) => `<script type="module" src="${src}" ${defaults}></script>`,
  classic: (src: string) => `<script src="${src}" ${defaults}></script>`,
};
const files = {module: 'altegio-elements.js', classic: 'altegio-elements.iife.js'};
const kinds = ['module', 'classic'] as const;

/** The phone field asks for its neighbour file when it is focused, and then writes the number as it is sent, in groups. */
async function neighbourWorks(page: Page): Promise<void> {
  const phone = field(page.locator('altegio-phone-verify'), 'Phone number');
  const loaded = page.waitForResponse((response) => response.url().endsWith('/cdn/phone-format.js'));
  await phone.focus();
  expect((await loaded).ok()).toBe(true);
  await phone.fill('3155550199');
  await phone.blur();
  await expect(phone).toHaveValue('+1 315 555 0199');
}

function otherVersion(site: Site, file: string, other: string): string {
  const code = readFileSync(new URL(`../../../dist/cdn/${file}`, import.meta.url), 'utf8');
  const changed = code.replaceAll(`"${version}"`, `"${other}"`);
  expect(changed).not.toBe(code);
  const path = `/${other}/${file}`;
  site.page(path, changed, {'content-type': 'text/javascript'});
  return path;
}

for (const kind of kinds) {
  test(`two versions, ${kind} scripts: the first stays, one quiet line for each element`, async ({
    page,
    site,
    seen,
  }) => {
    const second = otherVersion(site, files[kind], '9.9.9');
    const markup = `${everyTag}${forms[kind](`/cdn/${files[kind]}`)}${forms[kind](second)}`;
    await page.goto(site.page('/p.html', partnerPage(markup, '')));
    await signInByPassword(page);
    await expect(cards(page).first()).toBeVisible();
    // A file that is loaded for its tag is not loaded a second time.
    const both = tags.filter((tag) => !(tag in lateTags)).toSorted();
    expect([...seen.console].sort()).toEqual(both.map((tag) => `<${tag}> stays ${version}, not 9.9.9.`));
    const versions = await page.evaluate(
      (tags) => tags.map((tag) => (customElements.get(tag) as unknown as {version: string}).version),
      tags,
    );
    expect(new Set(versions)).toEqual(new Set([version]));
    expect(site.seen('POST', 'booking/auth')).toHaveLength(1);
  });
}

for (const kind of kinds) {
  for (const base of ['/another/folder/', 'https://elsewhere.example/']) {
    test(`${kind} script, <base href="${base}"> that comes after it: proxy and neighbours are found`, async ({
      page,
      site,
      seen,
    }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const head = `${forms[kind](`cdn/${files[kind]}`)}<base href="${base}">`;
      await page.goto(site.page('/p.html', `<!doctype html><head>${head}</head><body>${everyTag}`));
      await signInByPassword(page);
      await expect(cards(page).first()).toBeVisible();
      await neighbourWorks(page);
      expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
      expect(seen.console).toEqual([]);
    });
  }

  test(`${kind} script, <base> on another site before it, full address: proxy and neighbours are found`, async ({
    page,
    site,
    seen,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const head = `<base href="https://elsewhere.example/shop/">${forms[kind](`${site.url}/cdn/${files[kind]}`)}`;
    await page.goto(site.page('/p.html', `<!doctype html><head>${head}</head><body>${everyTag}`));
    await signInByPassword(page);
    await expect(cards(page).first()).toBeVisible();
    await neighbourWorks(page);
    expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
    expect(seen.console).toEqual([]);
  });

  test(`${kind} script by an address that redirects: its data-* count, its neighbours are found`, async ({
    page,
    site,
    seen,
  }) => {
    await page.route('**/latest/*', (route) =>
      route.fulfill({status: 302, headers: {location: route.request().url().replace('/latest/', '/cdn/')}}),
    );
    // Neighbours of a classic script are asked for beside the address in the tag, so those redirect as well.
    const script = forms[kind](`/latest/${files[kind]}`);
    await page.goto(site.page('/p.html', partnerPage(everyTag, script)));
    await signInByPassword(page);
    await expect(cards(page).first()).toBeVisible();
    expect(seen.console).toEqual([]);
  });

  test(`${kind} script, elements named like the document's own: their data-* and src count for nothing`, async ({
    page,
    site,
    seen,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route('https://evil.example/**', (route) => route.fulfill({status: 404, body: ''}));
    const named =
      '<img name="currentScript" alt="" src="https://evil.example/x.js" data-proxy-url="https://evil.example">';
    const own = `<${tags[0]} proxy-url="/altegio" location-id="4564"></${tags[0]}>`;
    const phone =
      '<altegio-phone-verify purpose="collect" proxy-url="/altegio" location-id="4564"></altegio-phone-verify>';
    const bare = '<altegio-my-bookings></altegio-my-bookings>';
    const markup = `${named}${own}${phone}${bare}<script ${kind === 'module' ? 'type="module"' : ''} src="/cdn/${files[kind]}"></script>`;
    await page.goto(site.page('/p.html', partnerPage(markup, '')));
    await field(page.locator('altegio-phone-verify'), 'Phone number').focus();
    await signInByPassword(page);
    await expect(button(page, 'Sign out')).toBeVisible();
    expect(asked.filter((url) => url.startsWith('https://evil.example') && !url.endsWith('/x.js'))).toEqual([]);
    expect(seen.console).toEqual([expect.stringContaining('proxy-url is missing')]);
  });
}

for (const kind of kinds) {
  test(`${kind} script under a policy with a nonce, strict-dynamic and Trusted Types`, async ({page, site, seen}) => {
    const policy =
      "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'; img-src https:; base-uri 'none'; " +
      "require-trusted-types-for 'script'; trusted-types lit-html";
    const script = forms[kind](`/cdn/${files[kind]}`).replace('<script ', '<script nonce="abc" ');
    await page.goto(site.page('/p.html', partnerPage(everyTag, script), {'content-security-policy': policy}));
    await signInByPassword(page);
    await expect(cards(page).first()).toBeVisible();
    await neighbourWorks(page);
    const primary = button(page.locator('altegio-phone-verify'), 'Send code');
    // No style-src at all: constructed style sheets need none.
    await expect(primary).toHaveCSS('min-height', '44px');
    expect(await seen.violations()).toEqual([]);
    expect(seen.console).toEqual([]);
  });
}

test('a wrong integrity hash: the script does not run, and the page goes on without it', async ({page, site, seen}) => {
  const script = `<script type="module" src="/cdn/altegio-elements.js" integrity="sha384-${'A'.repeat(64)}" crossorigin></script>`;
  await page.goto(site.page('/p.html', partnerPage(`${everyTag}<p>Opening hours</p>`, script)));
  await expect(page.getByText('Opening hours')).toBeVisible();
  expect(await page.evaluate(() => customElements.get('altegio-sign-in'))).toBeUndefined();
  expect(seen.console).toHaveLength(1);
  expect(seen.console[0]).toMatch(/integrity/);
});

test('the right integrity hashes, of the script and by an import map of its neighbours', async ({page, site, seen}) => {
  const text = readFileSync(new URL('../../../dist/cdn/integrity.json', import.meta.url), 'utf8');
  const hashes = JSON.parse(text) as Readonly<Record<string, string>>;
  const integrity = Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [`/cdn/${file}`, hash]));
  const right = `<script type="importmap">${JSON.stringify({integrity})}</script>
    <script type="module" src="/cdn/altegio-elements.js" integrity="${hashes['altegio-elements.js']}" crossorigin ${defaults}></script>`;
  await page.goto(site.page('/p.html', partnerPage(everyTag, right)));
  await signInByPassword(page);
  await expect(cards(page).first()).toBeVisible();
  await neighbourWorks(page);
  expect(seen.console).toEqual([]);
  // A neighbour that is another file than the one that was published is not run; the field works without it.
  const wrong = right.replace(hashes['phone-format.js'] ?? 'none', `sha384-${'A'.repeat(64)}`);
  await page.goto(site.page('/q.html', partnerPage(everyTag, wrong)));
  const phone = field(page.locator('altegio-phone-verify'), 'Phone number');
  await phone.fill('+13155550199');
  await button(page.locator('altegio-phone-verify'), 'Send code').click();
  await expect(field(page.locator('altegio-phone-verify'), 'Code from the SMS')).toBeVisible();
  expect(seen.console.length).toBeGreaterThan(0);
  expect(seen.console.filter((line) => !line.includes('integrity'))).toEqual([]);
});

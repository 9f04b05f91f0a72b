// What goes wrong on partners' pages: impatient fingers, elements that leave, scripts that come twice, options that
// cannot work.
import type {Page} from '@playwright/test';
import {demoClient} from '../../sandbox/index.js';
import * as words from '../../src/i18n/en/index.js';
import {button, cards, everyTag, field, partnerPage, signInByCookie, signInByPassword, tags} from './support/drive.js';
import {expect, test} from './support/test.js';

const set = 'proxy-url="/altegio" location-id="4564"';

for (const delayed of [true, false]) {
  test(`fifty clicks on Send code in 100 ms send one SMS, ${delayed ? 'slow' : 'fast'} answer`, async ({
    page,
    site,
    seen,
  }) => {
    await page.goto(site.page('/p.html', partnerPage(`<altegio-sign-in ${set}></altegio-sign-in>`)));
    if (delayed) site.sandbox.faults.set('POST book_code', {kind: 'delay', ms: 400});
    await field(page, 'Phone number').fill(demoClient.phone);
    const clicks = await button(page, 'Send code').evaluate(async (send: HTMLElement) => {
      const started = performance.now();
      let clicks = 0;
      for (; clicks < 50; clicks++) {
        send.click();
        while (performance.now() - started < clicks * 2) await new Promise((go) => setTimeout(go));
      }
      return clicks;
    });
    expect(clicks).toBe(50);
    await expect(field(page, 'Code from the SMS')).toBeVisible();
    expect(site.seen('POST', 'book_code')).toHaveLength(1);
    expect(site.sandbox.outbox).toHaveLength(1);
    expect((await seen.events()).filter(({type}) => type === 'altegio-code-sent')).toHaveLength(1);
    expect(seen.console).toEqual([]);
  });
}

const departures: readonly (readonly [tag: string, route: string, act: (page: Page) => Promise<void>])[] = [
  ['altegio-my-bookings', 'GET user/records', async () => undefined],
  [
    'altegio-phone-verify',
    'GET booking/user/phone_confirmation',
    async (page) => {
      await field(page, 'Phone number').fill('+13155550199');
      await button(page, 'Send code').click();
    },
  ],
  [
    'altegio-change-password',
    'PUT booking/user/password',
    async (page) => {
      await field(page, 'Current password').fill(demoClient.password);
      await field(page, 'New password').fill('violet-tram-42');
      await button(page, 'Change password').click();
    },
  ],
  ['altegio-sign-in', 'POST booking/auth', (page) => signInByPassword(page)],
];

for (const [tag, route, act] of departures) {
  test(`<${tag}> taken away in mid-request: the request is aborted, and nothing is said`, async ({
    page,
    site,
    seen,
  }) => {
    const [method = '', path = ''] = route.split(' ');
    const url = site.page('/p.html', partnerPage(`<${tag} ${set}></${tag}>`));
    if (method !== 'POST') {
      // Signed in by the cookie alone, so that the one element stands alone on its page.
      await signInByCookie(page, site);
    }
    site.sandbox.faults.set(route, {kind: 'hang'});
    await page.goto(url);
    await act(page);
    await expect.poll(() => site.seen(method, path).length).toBe(1);
    const aborted = page.waitForEvent('requestfailed', {
      predicate: (request) => request.url().includes(path),
      timeout: 10_000,
    });
    await page.locator(tag).evaluate((element) => element.remove());
    expect((await aborted).failure()?.errorText).toMatch(/_ABORTED$/);
    const types = (await seen.events()).map(({type}) => type);
    expect(types).not.toContain('altegio-error');
    expect(seen.console).toEqual([]);
    expect(site.seen(method, path)).toHaveLength(1);
  });
}

const defaults = 'data-proxy-url="/altegio" data-location-id="4564"';
const asModule = `<script type="module" src="/cdn/altegio-elements.js" ${defaults}></script>`;
const asClassic = `<script src="/cdn/altegio-elements.iife.js" ${defaults}></script>`;
const one = '<script type="module" src="/cdn/my-bookings.js"></script>';

const loadings: Readonly<Record<string, string>> = {
  'as a module, after the markup': `${everyTag}${asModule}`,
  'as a module, before the markup': `${asModule}${everyTag}`,
  'as a classic script, after the markup': `${everyTag}${asClassic}`,
  'as a classic script, before the markup': `${asClassic}${everyTag}`,
  'twice as a module': `${asModule}${everyTag}${asModule}`,
  'twice as a classic script': `${asClassic}${everyTag}${asClassic}`,
  'as a module and as a classic script': `${asModule}${everyTag}${asClassic}`,
  'as a classic script, with one element’s own file': `${asClassic}${everyTag}${one}`,
};

for (const [how, markup] of Object.entries(loadings)) {
  test(`loaded ${how}: works once and quietly`, async ({page, site, seen}) => {
    await page.addInitScript(() => {
      const recorded = globalThis as unknown as {defined: string[]};
      recorded.defined = [];
      const {define} = customElements;
      customElements.define = function (name, ...rest) {
        recorded.defined.push(name);
        return define.call(this, name, ...rest);
      };
    });
    await page.goto(site.page('/p.html', partnerPage(markup, '')));
    await signInByPassword(page);
    await expect(cards(page).first()).toBeVisible();
    await page.waitForLoadState('load');
    const defined = await page.evaluate(() => (globalThis as unknown as {defined: string[]}).defined);
    expect(defined.sort()).toEqual([...tags].sort());
    const loaded = (await seen.events()).filter(({type}) => type === 'altegio-appointments-loaded');
    expect(loaded).toHaveLength(1);
    expect(site.seen('POST', 'booking/auth')).toHaveLength(1);
    expect(
      site.seen('GET', 'user/records').filter(({headers}) => headers['authorization']?.includes('User ')),
    ).toHaveLength(1);
    expect(seen.console).toEqual([]);
  });
}

test('moved in the document: what was typed stays, nothing is asked twice', async ({page, site, seen}) => {
  const markup = `<div id="here">${everyTag}</div><div id="there"></div>`;
  await page.goto(site.page('/p.html', partnerPage(markup, asModule)));
  await signInByPassword(page);
  await expect(cards(page).first()).toBeVisible();
  await field(page, 'New password').fill('violet-tram-42');
  const asked = site.sandbox.requests.length;
  await page.evaluate(() => {
    const there = document.querySelector('#there');
    there?.append(...(document.querySelector('#here')?.children ?? []));
    there?.after(...document.scripts);
  });
  await expect(cards(page.locator('#there')).first()).toBeVisible();
  await expect(field(page, 'New password')).toHaveValue('violet-tram-42');
  await button(page, 'Sign out').click();
  await expect(page.locator('altegio-my-bookings')).toContainText(words.bookings.signInToSee);
  expect(site.sandbox.requests.slice(asked)).toEqual([]);
  expect(seen.console).toEqual([]);
});

const mistakes: readonly (readonly [tag: string, attributes: string, says: RegExp])[] = [
  ['altegio-sign-in', 'location-id="4564"', /proxy-url/],
  ['altegio-my-bookings', '', /proxy-url/],
  ['altegio-phone-verify', 'location-id="4564"', /proxy-url/],
  ['altegio-change-password', '', /proxy-url/],
  ['altegio-my-bookings', 'proxy-url="http://proxy.example/altegio"', /proxy-url .*https/],
  ['altegio-phone-verify', 'proxy-url="/altegio"', /location-id .*chain-id/],
  ['altegio-sign-in', 'proxy-url="/altegio"', /location-id/],
  ['altegio-my-bookings', 'proxy-url="/altegio" record-id="13140001"', /record-hash/],
  ['altegio-my-bookings', 'proxy-url="/altegio" record-hash="0123abcd"', /record-id/],
  ['altegio-my-bookings', 'proxy-url="/altegio" records="[{id: 1}]"', /records .*JSON/],
  ['altegio-phone-verify', `${set} purpose="login"`, /purpose/],
  ['altegio-my-bookings', `${set} view="future"`, /view/],
  ['altegio-change-password', `${set} theme="blue"`, /theme/],
];

for (const [tag, attributes, says] of mistakes) {
  test(`<${tag} ${attributes}> is named in the console, and the rest of the page goes on`, async ({
    page,
    site,
    seen,
  }) => {
    const good = '<altegio-phone-verify id="good" proxy-url="/altegio" location-id="4564"></altegio-phone-verify>';
    const url = site.page('/p.html', partnerPage(`<${tag} id="bad" ${attributes}></${tag}>${good}`));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(url);
    const bad = page.locator('#bad');
    await expect(bad.getByText(words.common.config)).toBeVisible();
    await expect(bad.getByRole('button')).toHaveCount(0);
    await expect(button(page.locator('#good'), 'Send code')).toBeVisible();
    expect(seen.console).toHaveLength(1);
    expect(seen.console[0]?.startsWith(`<${tag}> `), seen.console[0]).toBe(true);
    expect(seen.console[0]).toMatch(says);
    // What to write instead stands there too.
    expect(seen.console[0]).toMatch(/Write .+/);
    const errors = (await seen.events()).filter(({type}) => type === 'altegio-error');
    expect(errors).toEqual([{type: 'altegio-error', tag, detail: {code: 'config'}}]);
    expect(asked.filter((path) => path.startsWith('/altegio'))).toEqual([]);
  });
}

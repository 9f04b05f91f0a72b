// Pages whose styles reset, shrink or turn everything. On the built files: what a person sees of a control is compared with a
// page that has no styles at all; fonts and colours are the page's own on purpose, sizes and lines are not.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Page} from '@playwright/test';
import {button, cards, everyTag, field, signInByPassword, stickingOut, tags} from '../support/drive.js';
import type {Site} from '../support/site.js';
import {expect, test} from '../support/test.js';

const css = (path: string): string => readFileSync(createRequire(import.meta.url).resolve(path), 'utf8');
const script =
  '<script type="module" src="/cdn/altegio-elements.js" data-proxy-url="/altegio" data-location-id="4564"></script>';

/** What a reset would break, of one control of each kind. */
const looks = (
  'display boxSizing minHeight paddingTop paddingInlineStart marginTop borderTopWidth borderTopStyle borderTopLeftRadius ' +
  'fontSize fontWeight lineHeight cursor textAlign whiteSpace textIndent appearance position float transform opacity'
).split(' ');

async function looksOf(page: Page): Promise<Record<string, Record<string, string>>> {
  const account = page.locator('altegio-sign-in');
  const controls = {
    primary: button(page.locator('altegio-change-password'), 'Change password'),
    input: field(page.locator('altegio-change-password'), 'Current password'),
    label: page.locator('altegio-change-password').getByText('Current password', {exact: true}),
    plain: button(account, 'Sign out'),
    card: cards(page).first(),
    heading: cards(page).first().getByRole('heading').first(),
  };
  const found: Record<string, Record<string, string>> = {};
  for (const [name, control] of Object.entries(controls)) {
    found[name] = await control.evaluate((element, looks) => {
      const style = getComputedStyle(element) as unknown as Record<string, string>;
      return Object.fromEntries(looks.map((property) => [property, style[property] ?? '']));
    }, looks);
  }
  return found;
}

async function open(page: Page, site: Site, head: string, markup = everyTag, html = '<html lang="en">'): Promise<void> {
  const before = head.startsWith('<!')
    ? head
    : `<!doctype html>${html}<head><meta charset="utf-8"><title>A partner</title>${head}`;
  await page.goto(site.page('/p.html', `${before}</head><body><main>${markup}</main>${script}`));
  await signInByPassword(page);
  await expect(cards(page).first()).toBeVisible();
  await expect(button(page.locator('altegio-change-password'), 'Change password')).toBeVisible();
}

const style = (text: string): string => `<style>${text}</style>`;
const shown = 'head,script,style,title{display:none!important}';

const pages: Readonly<Record<string, string>> = {
  '* {all: unset}': style(`*{all:unset}${shown}`),
  '* {all: initial !important}': style(`*{all:initial!important}${shown}`),
  '* {all: revert}, and all of it important': style('*{all:revert!important}'),
  'a CSS reset of everything': style(
    '*,*::before,*::after{margin:0!important;padding:0!important;border:0!important;box-sizing:content-box!important;' +
      'line-height:1!important;list-style:none!important;appearance:none!important;min-height:0!important;float:none;background:none}',
  ),
  'Bootstrap 5': style(css('bootstrap/dist/css/bootstrap.min.css')),
  'Tailwind 4 preflight': style(css('tailwindcss/preflight.css')),
  'controls styled by their tags': style(
    'button{float:left!important;text-transform:uppercase;width:100%!important;background:red!important;min-height:0!important}' +
      'input{height:10px!important;display:none!important}label{display:none!important}h2,h3{font-size:80px!important}' +
      'p,div,span{margin:50px!important}article{position:absolute!important}form{display:none!important}',
  ),
  'a root font of 10 px': style('html{font-size:10px}'),
  'a root font of 24 px': style('html{font-size:24px}'),
  'a body of no font size and no line height': style('body{font-size:0;line-height:0}'),
  'text that does not wrap, is indented, centred': style(
    'body{white-space:nowrap;text-indent:-9999px;text-align:center;word-break:keep-all}',
  ),
};

test('controls look the same under every reset', async ({page, site, seen}) => {
  test.setTimeout(180_000);
  await open(page, site, '');
  const expected = await looksOf(page);
  expect(expected['primary']?.['minHeight']).toBe('44px');
  for (const [what, head] of Object.entries(pages)) {
    await test.step(what, async () => {
      await page.context().clearCookies();
      await open(page, site, head);
      expect.soft(await looksOf(page), what).toEqual(expected);
      expect.soft(await stickingOut(page), what).toEqual([]);
    });
  }
  await test.step('quirks mode', async () => {
    await page.context().clearCookies();
    await page.goto(site.page('/q.html', `<html><body>${everyTag}${script}`));
    expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
    await signInByPassword(page);
    await expect(cards(page).first()).toBeVisible();
    expect.soft(await looksOf(page), 'quirks mode').toEqual(expected);
  });
  expect(seen.console).toEqual([]);
});

test('dir="rtl" on a parent: the element is turned, and nothing sticks out', async ({page, site, seen}) => {
  await page.setViewportSize({width: 360, height: 800});
  await open(page, site, '', `<div dir="rtl">${everyTag}</div>`);
  await expect(cards(page).first()).toHaveCSS('direction', 'rtl');
  expect(await stickingOut(page)).toEqual([]);
  const label = page.locator('altegio-change-password').getByText('Current password', {exact: true});
  const [text, input] = [
    await label.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect().right;
    }),
    await field(page.locator('altegio-change-password'), 'Current password').evaluate(
      (element) => element.parentElement!.getBoundingClientRect().right,
    ),
  ];
  expect(Math.abs(text - input)).toBeLessThan(8);
  expect(seen.console).toEqual([]);
});

const narrow: Readonly<Record<string, string>> = {
  'a dialog': `<dialog open>${everyTag}</dialog>`,
  'a row': `<div style="display: flex">${everyTag}</div>`,
  'a float': `<div style="float: left">${everyTag}</div>`,
  'an inline block': `<div style="display: inline-block">${everyTag}</div>`,
  'a table': `<table><tr><td>${everyTag}</td></tr></table>`,
  'an absolute box': `<div style="position: absolute">${everyTag}</div>`,
};

for (const [what, markup] of Object.entries(narrow)) {
  test(`${what}, which is as wide as what is in it: it can be read and used`, async ({page, site, seen}) => {
    await page.setViewportSize({width: what === 'a row' ? 2400 : 320, height: 800});
    await open(page, site, '', markup);
    for (const tag of tags) {
      const {width = 0} = (await page.locator(tag).boundingBox()) ?? {};
      expect(width, tag).toBeGreaterThanOrEqual(200);
    }
    expect(await stickingOut(page)).toEqual([]);
    expect(seen.console).toEqual([]);
  });
}

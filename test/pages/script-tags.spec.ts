// The page's defaults are those of the script tags that stand on it now: what page swappers do to the document, done here by
// hand, in each script-tag file. Sources are public reports and the swappers' own ways.
import type {Page} from '@playwright/test';
import type {Site} from './support/site.js';
import {expect, test} from './support/test.js';

const first = 'data-proxy-url="/altegio" data-location-id="4564" data-lang="de"';
const second = 'data-proxy-url="/altegio" data-location-id="7120"';

const files = {
  module: 'type="module" src="/cdn/altegio-elements.js"',
  classic: 'src="/cdn/altegio-elements.iife.js"',
  'one element': 'type="module" src="/cdn/phone-verify.js"',
} as const;
type File = keyof typeof files;
const tag = (file: File, data: string): string => `<script ${files[file]} ${data}></script>`;
const element = '<altegio-phone-verify purpose="sign-in"></altegio-phone-verify>';
const pageOf = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>A</title>${head}</head><body>${body}</body></html>`;

/** Presses "Send code", and says where the SMS was asked for and in which language. */
async function sentIn(page: Page, site: Site, phone: string): Promise<string> {
  const form = page.locator('altegio-phone-verify');
  await form.locator('#phone').fill(phone);
  const language = await form.locator('.root').getAttribute('lang');
  await form.locator('[part~="button-primary"]').click();
  await form.locator('#code').waitFor();
  return `${site.seen('POST', 'book_code').at(-1)?.path} ${language}`;
}

interface Swap {
  readonly source: string;
  readonly where: 'head' | 'body';
  /** Runs in the page, with the second page's script tag and the element as HTML. */
  readonly act: (next: {readonly script: string; readonly element: string}) => void;
  readonly expected?: string;
}

const swaps: Readonly<Record<string, Swap>> = {
  'body is replaced, its scripts are made anew': {
    source: 'Turbo and htmx boost; hotwired/turbo-rails#291',
    where: 'body',
    act({script, element}) {
      history.pushState(null, '', '/b.html');
      const body = document.createElement('body');
      body.innerHTML = element + script;
      for (const old of body.querySelectorAll('script')) {
        const made = document.createElement('script');
        for (const {name, value} of old.attributes) made.setAttribute(name, value);
        old.replaceWith(made);
      }
      document.body.replaceWith(body);
    },
  },
  'head gets the new script beside the old one': {
    source: 'Turbo: hotwired/turbo#347, turbolinks/turbolinks#65',
    where: 'head',
    act({script, element}) {
      history.pushState(null, '', '/b.html');
      const made = document.createElement('script');
      const holder = document.createElement('template');
      holder.innerHTML = script;
      for (const {name, value} of holder.content.querySelector('script')!.attributes) made.setAttribute(name, value);
      document.head.append(made);
      document.body.innerHTML = element;
    },
  },
  'innerHTML, which runs no script': {
    source: 'barba 2, swup 4 without its scripts plugin',
    where: 'body',
    act({script, element}) {
      history.pushState(null, '', '/b.html');
      document.body.innerHTML = element + script;
    },
  },
  'the same place, the address stays': {
    source: 'htmx hx-get without hx-push-url',
    where: 'body',
    act({script, element}) {
      document.body.innerHTML = script + element;
    },
  },
  'the tag’s attributes are morphed': {
    source: 'idiomorph, morphdom, Turbo refresh with morph',
    where: 'body',
    act() {
      const tag = document.querySelector<HTMLElement>('script[data-proxy-url]')!;
      tag.dataset['locationId'] = '7120';
      delete tag.dataset['lang'];
    },
  },
  'head is replaced as a whole': {
    source: 'Astro ClientRouter, swup head plugin',
    where: 'head',
    act({script, element}) {
      history.pushState(null, '', '/b.html');
      document.head.innerHTML = `<title>B</title>${script}`;
      document.body.innerHTML = element;
    },
  },
  'content first, the address after it': {
    source: 'htmx 2 pushes the address after the swap',
    where: 'body',
    act({script, element}) {
      document.body.innerHTML = element + script;
      history.pushState(null, '', '/b.html');
    },
  },
  'what a host’s script said stays apart from the tag': {
    source: 'docs/embedding.md',
    where: 'body',
    act({script, element}) {
      const key = Symbol.for('altegio-elements');
      const shared = (globalThis as unknown as Record<symbol, {defaults: object}>)[key]!;
      shared.defaults = {...shared.defaults, lang: 'fr'};
      history.pushState(null, '', '/b.html');
      document.body.innerHTML = element + script;
    },
    expected: 'book_code/7120 fr',
  },
};

for (const file of Object.keys(files) as File[]) {
  for (const [name, {source, where, act, expected = 'book_code/7120 en'}] of Object.entries(swaps)) {
    test(`${file}: ${name} (${source})`, async ({page, site, seen}) => {
      const script = tag(file, first);
      const markup = where === 'head' ? pageOf(script, element) : pageOf('', element + script);
      await page.goto(site.page('/a.html', markup));
      expect(await sentIn(page, site, '+13155550191')).toBe('book_code/4564 de');
      await page.evaluate(act, {script: tag(file, second), element});
      await page.evaluate((html) => {
        // The next SMS need not wait a minute: the wait itself has its own tests.
        sessionStorage.clear();
        document.querySelector('altegio-phone-verify')!.outerHTML = html;
      }, element);
      expect(await sentIn(page, site, '+13155550192')).toBe(expected);
      expect(seen.console).toEqual([]);
    });
  }

  test(`${file}: a loader that takes its tag off leaves what it said (webpack, loadScript helpers)`, async ({
    page,
    site,
  }) => {
    await page.goto(site.page('/a.html', pageOf(tag(file, first), element)));
    await page.locator('altegio-phone-verify #phone').waitFor();
    await page.evaluate(() => document.querySelector('script')!.remove());
    expect(await sentIn(page, site, '+13155550193')).toBe('book_code/4564 de');
  });
}

test('two files of one element add up, and the later tag wins; neither reads a script of the host’s', async ({
  page,
  site,
}) => {
  const own = '<script src="/host/menu.js" data-lang="fr" data-location-id="1"></script>';
  const signIn = '<script type="module" src="/cdn/sign-in.js?v=2" data-location-id="4564" data-lang="de"></script>';
  const verify =
    '<script type="module" src="cdn/phone-verify.js#x" data-proxy-url="/altegio" data-location-id="7120"></script>';
  site.page('/host/menu.js', '', {'content-type': 'text/javascript'});
  await page.goto(site.page('/a.html', pageOf(own + signIn + verify, element)));
  expect(await sentIn(page, site, '+13155550194')).toBe('book_code/7120 de');
});

test('classic: the script of a page that has gone runs later, and says nothing of the page that is there', async ({
  page,
  site,
  seen,
}) => {
  const [own, other] = [tag('classic', first), tag('classic', second)];
  await page.goto(site.page('/a.html', pageOf('', element + own)));
  await expect(page.locator('altegio-phone-verify .root')).toHaveAttribute('lang', 'de');
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/iife\.js\?b$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.evaluate(
    ([html, script]) => {
      history.pushState(null, '', '/b.html');
      const holder = document.createElement('template');
      holder.innerHTML = script!;
      const made = document.createElement('script');
      for (const {name, value} of holder.content.querySelector('script')!.attributes) made.setAttribute(name, value);
      made.src += '?b';
      made.onload = () => Object.assign(globalThis, {ran: true});
      document.body.innerHTML = html!;
      document.body.append(made);
    },
    [element, other],
  );
  await expect(page.locator('altegio-phone-verify .root')).toHaveAttribute('lang', 'en');
  await page.evaluate((html) => {
    history.pushState(null, '', '/a.html');
    document.body.innerHTML = html;
  }, element + own);
  await expect(page.locator('altegio-phone-verify .root')).toHaveAttribute('lang', 'de');
  letGo();
  await page.waitForFunction(() => 'ran' in globalThis);
  expect(await sentIn(page, site, '+13155550194')).toBe('book_code/4564 de');
  expect(seen.console).toEqual([]);
});

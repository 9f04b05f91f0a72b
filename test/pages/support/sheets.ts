// Responsible for: sheets, which are pages that hold many states, and their comparison with the kept pictures. The font is the tests'
// own, the clock stands still, and nothing moves. Not for: what is on a sheet (pictures.spec.ts, pictures-booking.spec.ts).
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Locator, Page} from '@playwright/test';
import {demoClient} from '../../../sandbox/index.js';
import {module} from './drive.js';
import type {Site} from './site.js';
import {expect} from './test.js';

/** Monday, 21 September 2026, 11:00 in New York. */
export const now = Date.UTC(2026, 8, 21, 15);
const {resolve} = createRequire(import.meta.url);
/** Signs of currencies are in `latin-ext`. */
const RANGES = {
  latin: 'U+0-FF, U+2000-209F, U+20AC, U+2100-2FFF',
  'latin-ext': 'U+100-2BA, U+20A0-20AB, U+20AD-20C0',
  cyrillic: 'U+400-45F',
};
const fonts = Object.entries(RANGES).flatMap(([script, range]) =>
  [400, 600].map((weight) => ({
    weight,
    range,
    name: `${script}-${weight}`,
    file: readFileSync(resolve(`@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff2`)),
  })),
);
export const faces = fonts
  .map(
    ({weight, range, name}) =>
      `@font-face { font-family: Own; src: url(/own-${name}.woff2); font-weight: ${weight}; font-display: block; unicode-range: ${range} }`,
  )
  .join('\n');

export interface Sheet {
  readonly widths: readonly number[];
  readonly height?: number;
  readonly dark?: boolean;
  readonly rtl?: boolean;
  /** A preset of themes/. */
  readonly preset?: string;
  /** Some words are not in the tests' font: another machine draws them in a font of its own. */
  readonly otherScripts?: boolean;
}

/** What is drawn: light at each width, and once more dark and from right to left. */
export const looks = (widths: readonly number[], height = 6000): readonly Sheet[] => [
  {widths, height},
  {widths: [360], height, dark: true},
  {widths: [360], height, rtl: true},
];

export async function open(
  page: Page,
  site: Site,
  markup: string,
  {dark, rtl, preset, ...sheet}: Sheet,
): Promise<void> {
  await page.clock.setFixedTime(now);
  for (const {name, file} of fonts)
    await page.route(`**/own-${name}.woff2`, (route) => route.fulfill({body: file, contentType: 'font/woff2'}));
  const theme = preset ? readFileSync(`themes/${preset}.css`, 'utf8') : '';
  const [paper, ink] = dark ? ['#17171b', '#ececf1'] : ['#fff', '#1b1b1f'];
  await page.setViewportSize({width: sheet.widths[0] ?? 360, height: sheet.height ?? 3600});
  await page.goto(
    site.page(
      '/sheet.html',
      `<!doctype html><html lang="en" dir="${rtl ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Sheet</title>
      <style>${faces} ${theme}
      html { color-scheme: ${dark ? 'dark' : 'light'}; background: ${paper}; color: ${ink}; font-family: Own }
      body { margin: 16px } main { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr) }</style></head>
      <body><main>${markup}</main>${module}</body></html>`,
    ),
  );
  await page.evaluate(() => document.fonts.ready);
}

/** One picture for each width; an icon or a space that is lost differs by more than what is let pass. @param of what the picture shows; without it the window */
export async function shoot(page: Page, name: string, sheet: Sheet, of?: Locator): Promise<void> {
  const kind = [sheet.preset, sheet.dark && 'dark', sheet.rtl && 'rtl'].filter(Boolean).join('-');
  for (const width of sheet.widths) {
    await page.setViewportSize({width, height: sheet.height ?? 3600});
    await expect(of ?? page).toHaveScreenshot(`${name}-${width}${kind && `-${kind}`}.png`, {
      maxDiffPixels: sheet.otherScripts ? 2500 : 150,
      threshold: 0.25,
    });
  }
}

export const signInBeforehand = async (page: Page, site: Site): Promise<void> => {
  const headers = {'x-requested-with': 'altegio-elements', origin: site.url};
  const data = {login: demoClient.email, password: demoClient.password};
  await page.request.post(`${site.url}/altegio/booking/auth`, {headers, data});
};

export const titleOf = ({widths, dark, rtl, preset = ''}: Sheet): string =>
  [widths.join(' '), preset, dark && 'dark', rtl && 'rtl'].filter(Boolean).join(', ');

/** For `test.use`: what a browser of the sheets is. */
export const stillBrowser = {locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce'} as const;
export const still = {sandbox: {now: () => now}};

// Responsible for: sheets, which are pages that hold many states, and their comparison with the kept pictures. The font is the tests'
// own, the clock stands still, and nothing moves. Not for: what is on a sheet (pictures.spec.ts, pictures-booking.spec.ts).
import {readFileSync} from 'node:fs';
import type {Locator, Page} from '@playwright/test';
import {module} from './drive.js';
import {faces, foreignSigns, serveFonts} from './fonts.js';
import type {Site} from './site.js';
import {expect} from './test.js';

/** Monday, 21 September 2026, 11:00 in New York. */
export const now = Date.UTC(2026, 8, 21, 15);

export interface Sheet {
  readonly widths: readonly number[];
  readonly height?: number;
  readonly dark?: boolean;
  /** Without it English. Arabic and Hebrew are read from right to left. */
  readonly lang?: 'ar' | 'he';
  /** A preset of themes/. */
  readonly preset?: string;
}

/** What is drawn: light at each width, and once more dark and in Arabic. */
export const looks = (widths: readonly number[], height = 6000): readonly Sheet[] => [
  {widths, height},
  {widths: [360], height, dark: true},
  {widths: [360], height, lang: 'ar'},
];

export async function open(
  page: Page,
  site: Site,
  markup: string,
  {dark, lang, preset, ...sheet}: Sheet,
): Promise<void> {
  await page.clock.setFixedTime(now);
  // A countdown runs by this clock.
  await page.addInitScript(() => {
    performance.now = () => 1000;
  });
  await serveFonts(page);
  const theme = preset ? readFileSync(`themes/${preset}.css`, 'utf8') : '';
  const [paper, ink] = dark ? ['#17171b', '#ececf1'] : ['#fff', '#1b1b1f'];
  await page.setViewportSize({width: sheet.widths[0] ?? 360, height: sheet.height ?? 3600});
  await page.goto(
    site.page(
      '/sheet.html',
      `<!doctype html><html lang="${lang ?? 'en'}" dir="${lang ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Sheet</title>
      <style>${faces} ${theme}
      html { color-scheme: ${dark ? 'dark' : 'light'}; background: ${paper}; color: ${ink}; font-family: Own }
      body { margin: 16px } main { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr) }</style></head>
      <body><main>${markup}</main>${module}</body></html>`,
    ),
  );
  await page.evaluate(() => document.fonts.ready);
}

/** What may differ without being a change (docs/decisions/look.md): smoothed edges, which are not counted, and a few pixels beside them. */
const TOLERANCE = {threshold: 0.05, maxDiffPixels: 40};

/** One picture for each width. @param of what the picture shows; without it the window */
export async function shoot(page: Page, name: string, sheet: Sheet, of?: Locator): Promise<void> {
  const kind = [sheet.preset, sheet.dark && 'dark', sheet.lang].filter(Boolean).join('-');
  expect(await foreignSigns(page)).toEqual([]);
  for (const width of sheet.widths) {
    await page.setViewportSize({width, height: sheet.height ?? 3600});
    await expect(of ?? page).toHaveScreenshot(`${name}-${width}${kind && `-${kind}`}.png`, TOLERANCE);
  }
}

export const titleOf = ({widths, dark, lang, preset}: Sheet): string =>
  [widths.join(' '), preset, dark && 'dark', lang].filter(Boolean).join(', ');

/** For `test.use`: what a browser of the sheets is. */
export const stillBrowser = {locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce'} as const;
export const still = {sandbox: {now: () => now}};

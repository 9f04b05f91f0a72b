// Responsible for: the font of the pictures, in every script that stands on them, so that each machine draws the same shapes.
// Not for: the pages that it is on, or what is compared (sheets.ts).
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Page} from '@playwright/test';

const {resolve} = createRequire(import.meta.url);
const WEIGHTS = [400, 600];

/** Each package of Fontsource, with the scripts that a sheet needs of it. */
const PACKAGES = {
  'noto-sans': ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'],
  'noto-sans-arabic': ['arabic'],
  'noto-sans-hebrew': ['hebrew'],
};

const fonts = Object.entries(PACKAGES).flatMap(([family, scripts]) => {
  const ranges = JSON.parse(readFileSync(resolve(`@fontsource/${family}/unicode.json`), 'utf8')) as Ranges;
  return scripts.flatMap((script) =>
    WEIGHTS.map((weight) => ({
      weight,
      range: ranges[script] ?? '',
      url: `/own-${script}-${weight}.woff2`,
      file: readFileSync(resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff2`)),
    })),
  );
});

type Ranges = Readonly<Record<string, string>>;

/** Its rules, for the style sheet of a page. */
export const faces = fonts
  .map(
    ({weight, range, url}) =>
      `@font-face { font-family: Own; src: url(${url}); font-weight: ${weight}; font-display: block; unicode-range: ${range} }`,
  )
  .join('\n');

export async function serveFonts(page: Page): Promise<void> {
  for (const {url, file} of fonts)
    await page.route(`**${url}`, (route) => route.fulfill({body: file, contentType: 'font/woff2'}));
}

const known = new RegExp(
  `[${fonts
    .map(({range}) =>
      range
        .replace(/,\s*/g, '')
        .replace(/U\+([0-9A-F]+)/gi, '\\u{$1}')
        .replace(/-([0-9A-F]+)/gi, '-\\u{$1}'),
    )
    .join('')}]`,
  'gu',
);

/** Signs that another machine would draw in a font of its own. */
export async function foreignSigns(page: Page): Promise<readonly string[]> {
  const text = await page.evaluate(() => {
    const texts: string[] = [];
    const read = (node: Node): void => {
      if (node instanceof Text) texts.push(node.data);
      if (node instanceof HTMLInputElement) texts.push(node.value, node.placeholder);
      if (!(node instanceof Element) || !/^(script|style|select)$/i.test(node.tagName)) {
        if (node instanceof Element && node.shadowRoot) read(node.shadowRoot);
        for (const child of node.childNodes) read(child);
      }
    };
    read(document.body);
    return texts.join('');
  });
  return [...new Set(text.replace(known, ''))].filter((sign) => sign.trim());
}

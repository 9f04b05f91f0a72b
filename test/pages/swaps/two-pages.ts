// Responsible for: two pages of a partner, A and B, with a page-swapping library from node_modules, and what a person does
// and sees there. Not for: what must hold (cases.ts, morph-cases.ts, the specs).
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Page} from '@playwright/test';
import {demoClient, locationIds} from '../../../sandbox/index.js';
import {button, cards, field} from '../support/drive.js';
import type {Site} from '../support/site.js';
import {expect, type Seen} from '../support/test.js';

export type Kind = 'module' | 'classic';
export const kinds: readonly Kind[] = ['module', 'classic'];

export type Name = 'A' | 'B';

export interface Place {
  readonly name: Name;
  readonly location: number;
  /** `data-lang` of the script tag; the page itself is in English. */
  readonly lang?: 'de';
}

/** Two pages whose script tags say the same. */
export const alike: readonly Place[] = [
  {name: 'A', location: locationIds.newYork},
  {name: 'B', location: locationIds.newYork},
];
const [a, b] = [
  {name: 'A', location: locationIds.newYork, lang: 'de'},
  {name: 'B', location: locationIds.london},
] as const;
/** Two pages whose script tags differ: A is in German, B names no language. */
export const unlike = {a, b, both: [a, b]} as const;

const addresses: Readonly<Record<number, string>> = {
  [locationIds.newYork]: '112 Spring Street',
  [locationIds.london]: 'Conduit Street',
};

const english = {phone: 'Phone number', send: 'Send code', code: 'Code from the SMS', signOut: 'Sign out'};
const german = {phone: 'Telefonnummer', send: 'Code senden', code: 'Code aus der SMS', signOut: 'Abmelden'};
/** Names of controls, by `data-lang`. */
export const namesOf = (lang?: 'de'): typeof english => (lang === 'de' ? german : english);

export function scriptTag(kind: Kind, {location, lang}: Omit<Place, 'name'>): string {
  const form =
    kind === 'module' ? 'type="module" src="/cdn/altegio-elements.js"' : 'src="/cdn/altegio-elements.iife.js"';
  return `<script ${form} data-proxy-url="/altegio" data-location-id="${location}"${lang ? ` data-lang="${lang}"` : ''}></script>`;
}

/** Serves a file of node_modules, and gives the classic script tag for it. */
export function libraryTag(site: Site, file: string, attributes = ''): string {
  const path = `/lib/${file}`;
  const code = readFileSync(fileURLToPath(new URL(`../../../node_modules/${file}`, import.meta.url)), 'utf8');
  site.page(path, code, {'content-type': 'text/javascript; charset=utf-8'});
  return `<script ${attributes} src="${path}"></script>`;
}

export interface Markup {
  readonly body: string;
  readonly head?: string;
  readonly bodyAttributes?: string;
  readonly lang?: string;
}

export function wholePage({head = '', body, bodyAttributes = '', lang = 'en'}: Markup, title: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
    <body ${bodyAttributes}>${body}</body></html>`;
}

/** Heading and links, as each page has them. */
export const top = (name: Name): string =>
  `<h1>Page ${name}</h1><nav><a href="/a.html">To A</a> <a href="/b.html">To B</a></nav>`;

/** Opens A and marks the document, so that a swap can be told from an ordinary load. */
export async function openA(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}/a.html`);
  await page.evaluate(() => Object.assign(globalThis, {stayed: true}));
}

export async function follow(page: Page, name: Name): Promise<void> {
  await page.getByRole('link', {name: `To ${name}`}).click();
  await arrived(page, name);
}

export async function back(page: Page, name: Name): Promise<void> {
  await page.goBack();
  await arrived(page, name);
}

/** On page A or B, in the same document as before, and the other page has gone. */
export async function arrived(page: Page, name: Name): Promise<void> {
  await expect(page.getByRole('heading', {name: /^Page [AB]$/})).toHaveText([`Page ${name}`]);
  expect(await page.evaluate(() => 'stayed' in globalThis)).toBe(true);
}

/** Sends the SMS from the only phone form of the page. */
export async function sendCode(page: Page, names = english): Promise<void> {
  await field(page, names.phone).fill(demoClient.phone);
  await button(page, names.send).click();
  await expect(field(page, names.code)).toBeVisible();
}

/** Where the SMS were asked for. */
export const smsOf = (site: Site): string[] => site.seen('POST', 'book_code').map(({path}) => path);

/** The list of this location, and no card of the other's. */
export async function listed(page: Page, location: number = locationIds.newYork): Promise<void> {
  for (const [id, hasText] of Object.entries(addresses)) {
    const found = cards(page).filter({hasText});
    await (Number(id) === location ? expect(found.first()).toBeVisible() : expect(found).toHaveCount(0));
  }
}

/** Only who is to sign in: no card, and no name. */
export async function nothingPersonal(page: Page): Promise<void> {
  await expect(page.locator('altegio-my-bookings')).toContainText('Sign in to see your appointments');
  await expect(cards(page)).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText('Grace Miller');
}

/** Nothing in the console, and no failure told to the page. */
export async function quiet(seen: Seen): Promise<void> {
  expect(seen.console).toEqual([]);
  expect((await seen.events()).filter(({type}) => type === 'altegio-error')).toEqual([]);
}

export const eventsOf = async (seen: Seen, type: string): Promise<number> =>
  (await seen.events()).filter((event) => event.type === type).length;

/** Holds the first request of this kind until it is let go. */
export async function hold(
  page: Page,
  method: string,
  path: string,
): Promise<{readonly asked: Promise<void>; release(): void}> {
  const [asked, ask] = signal();
  const [released, release] = signal();
  let first = true;
  await page.route(`**/altegio/${path}`, async (route) => {
    if (!first || route.request().method() !== method) return route.continue();
    first = false;
    ask();
    await released;
    // The page may have given it up.
    return route.continue().catch(() => undefined);
  });
  return {asked, release};
}

function signal(): [Promise<void>, () => void] {
  let give = (): void => undefined;
  return [new Promise<void>((resolve) => (give = resolve)), () => give()];
}

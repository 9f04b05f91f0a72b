// Responsible for: what a person does with the elements, and what a person finds: by role and name, never by a class.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {expect, type Locator, type Page} from '@playwright/test';
import type {AxeResults} from 'axe-core';
import {demoClient} from '../../../sandbox/index.js';
import type {Site} from './site.js';

/** They stand on one page beside each other. `<altegio-account>` has some of them in it, and pages of its own. */
export const tags = [
  'altegio-sign-in',
  'altegio-profile',
  'altegio-my-bookings',
  'altegio-phone-verify',
  'altegio-change-password',
  'altegio-booking',
  'altegio-loyalty',
  'altegio-review',
] as const;

/** Each of them, with what it needs: the token of a visit of the sandbox's client. */
export const everyTag = tags
  .map((tag) => (tag === 'altegio-review' ? `<${tag} record-token="aafffe4a"></${tag}>` : `<${tag}></${tag}>`))
  .join('');

export const module = '<script type="module" src="/cdn/altegio-elements.js"></script>';

/** A partner's page around the markup, with the script tag at its end. */
export function partnerPage(markup: string, script = module): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A partner</title></head>
    <body><main>${markup}</main>${script}</body></html>`;
}

export const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', {name, exact: true});
export const field = (within: Page | Locator, name: string | RegExp): Locator => within.getByLabel(name, {exact: true});
export const cards = (within: Page | Locator): Locator => within.getByRole('article');

/** By the cookie alone, as on a visit after the first: no form of the page is used. */
export async function signInByCookie(page: Page, site: Site): Promise<void> {
  const headers = {'x-requested-with': 'altegio-elements', origin: site.url};
  const data = {login: demoClient.email, password: demoClient.password};
  expect((await page.request.post(`${site.url}/altegio/booking/auth`, {headers, data})).status()).toBe(201);
}

export async function signInByPassword(page: Page, password: string = demoClient.password): Promise<void> {
  const form = page.locator('altegio-sign-in');
  await button(form, 'Use a password').click();
  await field(form, 'Phone number or e-mail').fill(demoClient.email);
  await field(form, 'Password').fill(password);
  await button(form, 'Sign in').click();
}

export async function signInBySms(
  page: Page,
  site: Site,
  {phone}: {readonly phone: string} = demoClient,
): Promise<void> {
  const form = page.locator('altegio-sign-in');
  await field(form, 'Phone number').fill(phone);
  await button(form, 'Send code').click();
  await field(form, 'Code from the SMS').fill(await codeSent(form, site));
  await button(form, 'Confirm').click();
}

/** A signed-in client's way from the services to what is booked. @param booking without a choice, at the first location */
export async function bookManicure(booking: Locator): Promise<void> {
  await booking.getByRole('checkbox', {name: /^Gel manicure/}).check();
  await button(booking, 'Continue').click();
  await booking.getByRole('radio', {name: /^Natalie Parker/}).check();
  await button(booking, 'Continue').click();
  await expect(booking.getByRole('heading', {name: 'Choose a time'})).toBeVisible();
  await button(booking, 'Next free time').click();
  await booking
    .getByRole('button', {name: /\d:\d\d.*Natalie Parker/})
    .first()
    .click();
  await button(booking, 'Continue').click();
  await expect(booking.getByRole('heading', {name: 'Your details'})).toBeVisible();
  await booking.getByRole('checkbox', {name: /^I agree/}).check();
  await button(booking, 'Book').click();
  await expect(booking.getByRole('heading', {name: 'You are booked'})).toBeVisible();
}

async function codeSent(form: Locator, site: Site): Promise<string> {
  await field(form, 'Code from the SMS').waitFor();
  return site.code();
}

export async function changePassword(page: Page, current: string, next: string): Promise<void> {
  const form = page.locator('altegio-change-password');
  await field(form, 'Current password').fill(current);
  await field(form, 'New password').fill(next);
  await button(form, 'Change password').click();
}

/** Presses Tab until the control with that name has the focus, as a person does who has no pointer. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return;
  }
  throw new Error(`No control named "${name}" was reached with Tab`);
}

/** The name of what has the focus, through shadow roots. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const {labels} = (active ?? {}) as {labels?: NodeListOf<HTMLElement> | null};
    const name = active?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? active?.textContent ?? '';
    return name.trim();
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds by WCAG 2.0 to 2.2, A and AA, in the whole page or in a part: rule and place, one line each. */
export async function axeFindings(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async (part) => {
    const {axe} = globalThis as unknown as {axe: {run(context: string, options: object): Promise<AxeResults>}};
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    // What passes is counted, and not written down.
    const {violations} = await axe.run(part, {runOnly: {type: 'tag', values}, resultTypes: ['violations']});
    return violations.flatMap(({id, nodes}) =>
      nodes.map(({target, any}) => `${id} ${target.join(' ')}: ${any[0]?.message}`),
    );
  }, part);
}

/** What sticks out of its element, or out of the page, to the side. */
export function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate((tags) => {
    const found: string[] = [];
    const {scrollWidth, clientWidth} = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} in ${clientWidth}`);
    for (const host of document.querySelectorAll<HTMLElement>(tags.join())) {
      const {left, right} = host.getBoundingClientRect();
      for (const form of host.shadowRoot?.querySelectorAll<HTMLElement>('form, article, [part~="notice"]') ?? []) {
        const frame = form.getBoundingClientRect();
        if (frame.left < left - 1 || frame.right > right + 1) found.push(`${host.localName}: its ${form.localName}`);
        for (const inner of form.querySelectorAll<HTMLElement>('*:not(option)')) {
          const box = inner.getBoundingClientRect();
          // Words for readers only are cut to nothing, with what is in them.
          let clipped: Element | null = inner;
          while (clipped && getComputedStyle(clipped).clipPath !== 'inset(50%)') clipped = clipped.parentElement;
          const unseen = clipped || box.width <= 1 || !inner.checkVisibility();
          if (!unseen && (box.left < frame.left - 1 || box.right > frame.right + 1)) {
            found.push(`${host.localName}: ${inner.localName}.${inner.className} in its ${form.localName}`);
          }
        }
      }
    }
    return found;
  }, tags);
}

// Responsible for: what must hold on every site that swaps its pages, whichever library does it. Not for: morphs, which keep
// the elements (morph-cases.ts).
import {button, field, signInByPassword, signInByCookie} from '../support/drive.js';
import type {Site} from '../support/site.js';
import {expect, test} from '../support/test.js';
import {
  alike,
  back,
  eventsOf,
  follow,
  hold,
  libraryTag,
  listed,
  namesOf,
  nothingPersonal,
  openA,
  quiet,
  scriptTag,
  sendCode,
  smsOf,
  top,
  unlike,
  wholePage,
  type Kind,
  type Markup,
  type Name,
  type Place,
} from './two-pages.js';

export interface Library {
  /** Files of node_modules, classic scripts of the head in this order. */
  readonly files: readonly string[];
  /** The script that starts the library, where it does not start itself. */
  readonly start?: string;
  /** The page as this library wants it, with the script tag of ours within what is swapped. */
  readonly markup: (content: string, script: string, name: Name) => Markup;
}

export interface Served {
  readonly places?: readonly Place[];
  readonly kind?: Kind;
}

/** Serves both pages with this content and a script tag of ours on each. */
export function serve(
  site: Site,
  library: Library,
  content: string,
  {places = alike, kind = 'module'}: Served = {},
): void {
  const files = library.files.map((file) => libraryTag(site, file)).join('');
  site.page('/start.js', library.start ?? '', {'content-type': 'text/javascript'});
  for (const place of places) {
    const {head = '', ...rest} = library.markup(`${top(place.name)}${content}`, scriptTag(kind, place), place.name);
    const markup = {...rest, head: `${files}<script defer src="/start.js"></script>${head}`};
    site.page(`/${place.name.toLowerCase()}.html`, wholePage(markup, `Page ${place.name}`));
  }
}

export const signIn = '<altegio-sign-in></altegio-sign-in>';
export const list = '<altegio-my-bookings></altegio-my-bookings>';
const english = namesOf();
const german = namesOf('de');

/** @param kinds of script tags on the pages: the one that the library runs again, else one for all */
export function swapCases(library: Library, kinds: readonly Kind[] = ['module']): void {
  for (const kind of kinds) defaultsFollow(library, kind);

  test('signed in once: every page knows it, and it is said once', async ({page, site, seen}) => {
    serve(site, library, signIn + list);
    await openA(page, site);
    await signInByPassword(page);
    await listed(page);
    await follow(page, 'B');
    await listed(page);
    await expect(button(page, english.signOut)).toBeVisible();
    await follow(page, 'A');
    await listed(page);
    await expect(button(page, english.signOut)).toBeVisible();
    expect(site.seen('POST', 'booking/auth')).toHaveLength(1);
    expect(await eventsOf(seen, 'altegio-signed-in')).toBe(1);
    expect(await eventsOf(seen, 'altegio-signed-out')).toBe(0);
    await quiet(seen);
  });

  test('signed out on the next page: Back shows nothing personal', async ({page, site, seen}) => {
    serve(site, library, signIn + list);
    await signInByCookie(page, site);
    await openA(page, site);
    await listed(page);
    await follow(page, 'B');
    await button(page, english.signOut).click();
    await expect(button(page, english.send)).toBeVisible();
    await back(page, 'A');
    await expect(button(page, english.send)).toBeVisible();
    await nothingPersonal(page);
    await quiet(seen);
  });

  test('signed in on the next page: Back shows the list', async ({page, site, seen}) => {
    serve(site, library, signIn + list);
    await openA(page, site);
    await nothingPersonal(page);
    await follow(page, 'B');
    await signInByPassword(page);
    await listed(page);
    await back(page, 'A');
    await listed(page);
    await expect(button(page, english.signOut)).toBeVisible();
    await quiet(seen);
  });

  test('signed out in another tab: this page and the one behind Back show nothing personal', async ({
    page,
    site,
    context,
  }) => {
    serve(site, library, signIn + list);
    await signInByCookie(page, site);
    await openA(page, site);
    await listed(page);
    await follow(page, 'B');
    await listed(page);
    const other = await context.newPage();
    await other.goto(`${site.url}/b.html`);
    await button(other, english.signOut).click();
    await nothingPersonal(page);
    await back(page, 'A');
    await nothingPersonal(page);
  });

  test('replaced while it asks who is signed in: the new element knows it all the same', async ({page, site, seen}) => {
    serve(site, library, signIn);
    await signInByCookie(page, site);
    const first = await hold(page, 'GET', '**');
    await openA(page, site);
    await first.asked;
    await follow(page, 'B');
    first.release();
    await expect(button(page, english.signOut)).toBeVisible();
    await quiet(seen);
  });

  test('code step, next page and back: the code of the one SMS still signs in', async ({page, site, seen}) => {
    serve(site, library, signIn);
    await openA(page, site);
    await sendCode(page);
    await follow(page, 'B');
    await back(page, 'A');
    await field(page, english.phone).fill(site.sandbox.outbox[0]?.phone ?? '');
    await button(page, 'I have a code').click();
    await field(page, english.code).fill(site.code());
    await button(page, 'Confirm').click();
    await expect(button(page, english.signOut)).toBeVisible();
    expect(smsOf(site)).toHaveLength(1);
    await quiet(seen);
  });
}

/** The defaults of a page are those of the script tag that stands on it. */
function defaultsFollow(library: Library, kind: Kind): void {
  const {a, b, both: places} = unlike;

  test(`${kind} script: the next page's location and language count, and nothing of the first page's`, async ({
    page,
    site,
    seen,
  }) => {
    serve(site, library, signIn, {places, kind});
    await openA(page, site);
    await expect(button(page, german.send)).toBeVisible();
    await follow(page, 'B');
    await sendCode(page);
    expect(smsOf(site)).toEqual([`book_code/${b.location}`]);
    await quiet(seen);
  });

  test(`${kind} script: back on the first page, its own location and language count`, async ({page, site, seen}) => {
    serve(site, library, signIn, {places, kind});
    await openA(page, site);
    await expect(button(page, german.send)).toBeVisible();
    await follow(page, 'B');
    await expect(button(page, english.send)).toBeVisible();
    await back(page, 'A');
    await sendCode(page, german);
    expect(smsOf(site)).toEqual([`book_code/${a.location}`]);
    await quiet(seen);
  });

  test(`${kind} script: each page lists the appointments of its own location`, async ({page, site, seen}) => {
    serve(site, library, list, {places, kind});
    await signInByCookie(page, site);
    await openA(page, site);
    await listed(page, a.location);
    await follow(page, 'B');
    await listed(page, b.location);
    await back(page, 'A');
    await listed(page, a.location);
    await quiet(seen);
  });
}

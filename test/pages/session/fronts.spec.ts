// The examples of docs/proxy.md for nginx, Caddy and HAProxy, from the very text, under a page in a browser: on the same site before the proxy, and
// alone in token mode. Each program where it is installed.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:https';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium, expect, test, type BrowserContext, type Page} from '@playwright/test';
import {answerNode} from '../../../demo/server/node-adaptor.js';
import {createSandbox, demoClient} from '../../../sandbox/index.js';
import * as words from '../../../src/i18n/en/index.js';
import {chromiumArgs} from '../../../tools/browser.js';
import {findCommand} from '../../../tools/system.js';
import {selfSigned} from '../../proxy/node/self-signed.js';
import {start} from '../../proxy/support/child.js';
import {FRONTS, examplesOf, startFront} from '../../proxy/support/fronts.js';
import {button, cards, changePassword, partnerPage, signInByPassword} from '../support/drive.js';

const SITE = 'https://www.example.com';
const NEW_PASSWORD = 'violet-tram-42';
const MARKUP = ['sign-in', 'my-bookings', 'change-password']
  .map((tag) => `<altegio-${tag} proxy-url="/altegio" location-id="4564"></altegio-${tag}>`)
  .join('');

const ends: (() => unknown)[] = [];
test.afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** A browser for which the front is the site. The page and its script are not the front's matter, so the test gives them. */
async function browse(port: number): Promise<{page: Page; context: BrowserContext}> {
  const args = [...chromiumArgs, `--host-resolver-rules=MAP www.example.com 127.0.0.1:${port}`];
  const browser = await chromium.launch({executablePath: process.env['E2E_BROWSER'] ?? '', args});
  ends.push(() => browser.close());
  const context = await browser.newContext({ignoreHTTPSErrors: true, locale: 'en-US', timezoneId: 'America/New_York'});
  const page = await context.newPage();
  await page.route(
    (url) => !url.pathname.startsWith('/altegio/'),
    async (route) => {
      const {pathname} = new URL(route.request().url());
      if (pathname === '/') await route.fulfill({contentType: 'text/html', body: partnerPage(MARKUP)});
      else if (pathname.startsWith('/cdn/')) await route.fulfill({path: `dist${pathname}`});
      else await route.abort();
    },
  );
  await page.goto(`${SITE}/`);
  return {page, context};
}

/** The sandbox as Altegio: by TLS, with a certificate of its name. */
async function startAltegio(): Promise<{port: number; ca: string}> {
  const certificate = selfSigned('api.alteg.io');
  const folder = mkdtempSync(join(tmpdir(), 'altegio-ca-'));
  ends.push(() => rmSync(folder, {recursive: true}));
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, certificate.cert);
  const sandbox = createSandbox({partnerToken: 'PARTNER_TOKEN'});
  const server: Server = createServer(certificate, (incoming, outgoing) =>
    answerNode((request) => sandbox.fetch(request), incoming, outgoing),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return {port: (server.address() as AddressInfo).port, ca};
}

/** As a client does: signs in, looks at the list, and changes the password. */
async function visit(page: Page): Promise<void> {
  const bookings = page.locator('altegio-my-bookings');
  await expect(bookings).toContainText(words.bookings.signInToSee);
  await signInByPassword(page);
  await expect(cards(bookings).filter({hasText: 'Gel manicure'}).first()).toContainText('Natalie Parker');
  await changePassword(page, demoClient.password, NEW_PASSWORD);
  await expect(page.locator('altegio-change-password')).toContainText(words.password.changed);
  // The old token is no good any more, so what follows shows that the new one is used.
  await bookings.evaluate((element) => (element as HTMLElementTagNameMap['altegio-my-bookings']).refresh());
  await expect(cards(bookings).first()).toBeVisible();
}

for (const name of FRONTS.filter((each) => findCommand(each) !== undefined)) {
  test(`${name} on the same site: the session stays over a reload, in a cookie that no script reads`, async () => {
    const proxy = await start({ALLOWED_ORIGINS: SITE, TRUSTED_HOPS: '1'});
    ends.push(() => proxy.end());
    const [example] = examplesOf(name);
    const behind = Number(new URL(proxy.origin).port);
    const front = await startFront(name, example, {behind, ca: null, certificate: selfSigned('www.example.com')});
    ends.push(() => front.stop());
    const {page, context} = await browse(front.port);
    await visit(page);
    const cookies = await context.cookies();
    expect(cookies).toEqual([
      expect.objectContaining({name: '__Host-altegio-session', httpOnly: true, secure: true, sameSite: 'Strict'}),
    ]);
    await page.reload();
    const bookings = page.locator('altegio-my-bookings');
    await expect(cards(bookings).first()).toBeVisible();
    await button(page.locator('altegio-sign-in'), 'Sign out').click();
    await expect(bookings).toContainText(words.bookings.signInToSee);
    await context.addCookies(cookies);
    await page.reload();
    await expect(bookings).toContainText(words.bookings.signInToSee);
  });

  test(`${name} in token mode: the session lives in the page alone`, async () => {
    const altegio = await startAltegio();
    const [, example] = examplesOf(name);
    const certificate = selfSigned('www.example.com');
    const front = await startFront(name, example, {behind: altegio.port, ca: altegio.ca, certificate});
    ends.push(() => front.stop());
    const {page, context} = await browse(front.port);
    await visit(page);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toMatch(/[0-9a-f]{32}/);
    await page.reload();
    await expect(page.locator('altegio-my-bookings')).toContainText(words.bookings.signInToSee);
  });
}

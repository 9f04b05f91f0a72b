// What a partner's page looks like in the first seconds: what it asks, what its console says, and whether anything moves.
import {readFileSync} from 'node:fs';
import type {Page} from '@playwright/test';
import {demoClient} from '../../sandbox/index.js';
import type {Site} from './support/site.js';
import {expect, test} from './support/test.js';

const catalog = readFileSync(new URL('../../demo/hosts/catalog.html', import.meta.url), 'utf8');

/** What the browser itself says of failed requests counts as well. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

/** What the page asks of the proxy. */
function asksOf(page: Page): string[] {
  const asks: string[] = [];
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    if (pathname.startsWith('/altegio/')) asks.push(`${request.method()} ${pathname.slice('/altegio/'.length)}`);
  });
  return asks;
}

/** A cookie of an earlier visit. */
async function signIn(page: Page, site: Site): Promise<void> {
  const data = {login: demoClient.email, password: demoClient.password};
  const headers = {'x-requested-with': 'altegio-elements', origin: site.url};
  const answer = await page.request.post(`${site.url}/altegio/booking/auth`, {data, headers});
  expect(answer.status()).toBe(201);
}

test('a first visit asks the proxy once who is signed in, and its console stays empty', async ({page, site}) => {
  const [errors, asks] = [errorsOf(page), asksOf(page)];
  await page.goto(site.page('/catalog.html', catalog));
  await expect(page.locator('altegio-my-bookings')).toContainText('Sign in to see your appointments.');
  await page.waitForLoadState('networkidle');
  expect(asks).toEqual(['GET session']);
  expect(site.sandbox.requests).toEqual([]);
  expect(errors).toEqual([]);
  await signIn(page, site);
  asks.length = 0;
  await page.reload();
  await expect(page.locator('altegio-my-bookings')).toContainText('Cancel appointment');
  await expect(page.locator('altegio-sign-in')).toContainText('Grace Miller');
  expect(asks.toSorted()).toEqual(['GET booking/user/data', 'GET session', 'GET user/records/']);
  expect(errors).toEqual([]);
});

// The built files in a page, as partners paste them: what each registers, twice, late, moved, and several together.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {createChallenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/sha';
import type {Browser} from 'playwright';
import {bundle} from '../../tools/bundle.js';
import {demoClient, locationIds} from '../../sandbox/index.js';
import {lateTags} from '../../src/lazy.js';
import {elements, launchChromium, manifest, read, tags, visit} from './support.js';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

const place = `proxy-url="/altegio" location-id="${locationIds.newYork}"`;
/** What a tag needs besides. */
const needs: Readonly<Record<string, string>> = {'altegio-review': 'record-token="aafffe4a"'};
const everyTag = tags.map((tag) => `<${tag} ${place} ${needs[tag] ?? ''}></${tag}>`).join('\n');
const module = (src: string): string => `<script type="module" src="/cdn/${src}"></script>`;
const classic = (src: string): string => `<script src="/cdn/${src}" defer></script>`;
const whole = 'altegio-elements.js';
/** The others have a file of their own, which the whole file loads where the page has their tag. */
const atOnce = tags.filter((tag) => !(tag in lateTags));

const upgraded = (names: readonly string[]): boolean =>
  names.every((name) => [...document.querySelectorAll(name)].every((element) => element.shadowRoot?.childElementCount));

test('pure.js and the API layer register nothing, index.js and each element exactly their tags', async () => {
  const expected: Record<string, readonly string[]> = {'pure.js': [], 'api/index.js': [], 'index.js': tags};
  for (const element of elements) expected[`elements/${element}.js`] = [`altegio-${element}`];
  for (const [file, wanted] of Object.entries(expected)) {
    const {code} = await bundle(`dist/${file}`);
    const shop = await visit(browser, '<script type="module" src="/bundle.js"></script>', {
      files: {'/bundle.js': code},
    });
    assert.deepEqual({file, defined: [...(await shop.defined())].sort()}, {file, defined: [...wanted]});
    assert.deepEqual(shop.noise, [], file);
    await shop.close();
  }
});

/** Each copy of Lit that runs adds its version to these lists of its own. */
const lits = (): unknown[] => {
  const {litHtmlVersions, litElementVersions, reactiveElementVersions} = globalThis as unknown as Record<
    string,
    readonly string[] | undefined
  >;
  return [litHtmlVersions?.length, litElementVersions?.length, reactiveElementVersions?.length];
};

const mixtures: Readonly<Record<string, readonly string[]>> = {
  'each element by itself': elements.map((element) => module(`${element}.js`)),
  'one element, then all of them': [module('sign-in.js'), module(whole)],
  'all of them, then one element': [module(whole), module('my-bookings.js')],
  'the classic script beside modules': [classic('altegio-elements.iife.js'), module('phone-verify.js'), module(whole)],
};

for (const [name, scripts] of Object.entries(mixtures)) {
  test(`one Lit on a page: ${name}`, async () => {
    const shop = await visit(browser, scripts.join(''), {body: everyTag});
    await shop.page.waitForFunction(upgraded, tags);
    assert.deepEqual(await shop.page.evaluate(lits), [1, 1, 1]);
    assert.deepEqual(
      shop.noise.filter((line) => !/Failed to load resource/.test(line)),
      [],
    );
    await shop.close();
  });
}

test('each script-tag file registers its tags and draws them, with no request until it is used', async () => {
  const expected: Record<string, readonly string[]> = {
    [module(whole)]: atOnce,
    [classic('altegio-elements.iife.js')]: atOnce,
  };
  for (const element of elements) expected[module(`${element}.js`)] = [`altegio-${element}`];
  for (const [script, wanted] of Object.entries(expected)) {
    // Only what asks nothing when it appears.
    const shop = await visit(browser, script, {
      body: wanted
        .filter((tag) => /phone-verify|change-password/.test(tag))
        .map((tag) => `<${tag} ${place}></${tag}>`)
        .join(''),
    });
    await shop.page.waitForFunction(upgraded, wanted);
    assert.deepEqual([...(await shop.defined())].sort(), [...wanted], script);
    assert.deepEqual(shop.noise, [], script);
    // What a press needs is fetched once the first frame is painted, and nothing else.
    const others = shop.requested.filter(
      (path) => !/^\/cdn\/(requests|code-step|password-change|tag-watch)\.js$/.test(path),
    );
    assert.equal(others.length, 2, `${script}: the page and one file, but ${others.join()}`);
    await shop.close();
  }
});

/**
 * Signed out is what the sandbox answers to the first question, and it knows no session of a proxy; the photo of a reviewed visit is not
 * here. A browser logs each by itself.
 */
const isOurs = (line: string): boolean => !/Failed to load resource.* (40[14]\b|net::ERR_FAILED)/.test(line);

const twice: Record<string, string> = {
  'one module under two URLs': module(whole) + module(`${whole}?again`),
  'the same tag pasted twice': module(whole) + module(whole),
  'module and classic': module(whole) + classic('altegio-elements.iife.js'),
  'classic and module': classic('altegio-elements.iife.js') + module(whole),
  'classic twice': classic('altegio-elements.iife.js').repeat(2),
  'every one-element file': elements.map((element) => module(`${element}.js`)).join(''),
  'a one-element file, then all': module('my-bookings.js') + module(whole),
  'all, then a one-element file': module(whole) + module('phone-verify.js'),
};

for (const [how, head] of Object.entries(twice)) {
  test(`${how}: registers each tag once, quietly`, async () => {
    const shop = await visit(browser, head, {body: everyTag});
    await shop.page.waitForFunction(upgraded, tags);
    await shop.page.locator('altegio-phone-verify, altegio-sign-in').first().waitFor();
    await shop.page.waitForLoadState('networkidle');
    assert.deepEqual([...(await shop.defined())].sort(), [...tags]);
    assert.deepEqual(shop.noise.filter(isOurs), []);
    await shop.close();
  });
}

const together: Record<string, string> = {
  'two one-element files': module('sign-in.js') + module('my-bookings.js'),
  'module twice and classic': module(whole) + module(`${whole}?again`) + classic('altegio-elements.iife.js'),
  'a one-element file and all': module('sign-in.js') + module(whole),
};

for (const [how, head] of Object.entries(together)) {
  test(`${how}: share one session`, async () => {
    const shop = await visit(browser, head, {
      body: `<altegio-sign-in ${place} methods="password"></altegio-sign-in>
             <altegio-my-bookings proxy-url="/altegio"></altegio-my-bookings>`,
    });
    const {page} = shop;
    await page.getByLabel('Phone number or e-mail').fill(demoClient.email);
    await page.getByLabel('Password', {exact: true}).fill(demoClient.password);
    assert.equal(await page.getByRole('article').count(), 0);
    await page.getByRole('button', {name: 'Sign in'}).click();
    await page.getByRole('article').first().waitFor();
    await page.getByRole('button', {name: 'Sign out'}).click();
    await page.getByLabel('Phone number or e-mail').waitFor();
    await page.getByRole('article').first().waitFor({state: 'detached'});
    await shop.close();
  });
}

test('defaults set through one file reach the elements of another', async () => {
  const shop = await visit(browser, `${module('change-password.js')}${classic('altegio-elements.iife.js')}`, {
    body: '<altegio-change-password></altegio-change-password><altegio-phone-verify></altegio-phone-verify>',
  });
  await shop.page.evaluate((locationId) => {
    const {AltegioElements} = globalThis as unknown as {AltegioElements: {configure: (defaults: object) => void}};
    AltegioElements.configure({proxyUrl: '/altegio', locationId});
  }, locationIds.newYork);
  await shop.page.getByLabel('Current password').waitFor();
  await shop.page.getByLabel('Phone number').waitFor();
  await shop.close();
});

for (const script of [
  `<script type="module" src="/cdn/${whole}" data-proxy-url="/altegio" data-location-id="4564"></script>`,
  '<script src="/cdn/altegio-elements.iife.js" data-proxy-url="/altegio" data-location-id="4564"></script>',
]) {
  test(`defaults come from the tag's own data-*: ${script.slice(0, 20)}`, async () => {
    const shop = await visit(browser, script, {body: '<altegio-phone-verify></altegio-phone-verify>'});
    await shop.page.getByLabel('Phone number').waitFor();
    assert.deepEqual(shop.noise, []);
    await shop.close();
  });
}

for (const [how, script] of [
  ['module', module(whole)],
  ['classic', classic('altegio-elements.iife.js')],
  ['one element', module('phone-verify.js')],
] as const) {
  test(`${how}: phone formats come from the neighbour file when the field is first used, once`, async () => {
    const shop = await visit(browser, script, {
      body: `<altegio-phone-verify ${place}></altegio-phone-verify>`.repeat(2),
    });
    const fields = shop.page.getByLabel('Phone number');
    await fields.first().waitFor();
    assert.ok(!shop.requested.includes('/cdn/phone-format.js'));
    const asked = shop.page.waitForRequest('**/cdn/phone-format.js');
    await fields.first().focus();
    await asked;
    await shop.page.waitForLoadState('networkidle');
    await fields.first().fill('3155550175');
    await fields.last().focus();
    await shop.page.waitForFunction(() => {
      const field = document.querySelector('altegio-phone-verify')?.shadowRoot?.querySelector('input');
      return field?.value === '+1 315 555 0175';
    });
    assert.equal(shop.requested.filter((path) => path === '/cdn/phone-format.js').length, 1);
    assert.deepEqual(shop.noise, []);
    await shop.close();
  });
}

for (const [how, script] of [
  ['module', module(whole)],
  ['classic', classic('altegio-elements.iife.js')],
  ['one element', module('sign-in.js')],
] as const) {
  test(`${how}: the work that a proxy asks for comes from the neighbour file, when it is asked for`, async () => {
    const shop = await visit(browser, script, {body: `<altegio-sign-in ${place} methods="sms"></altegio-sign-in>`});
    const {page, sandbox} = shop;
    const challenge = await createChallenge({algorithm: 'SHA-256', cost: 1, deriveKey});
    const body = {success: false, data: null, meta: {message: 'Work first', proof_of_work: challenge}};
    sandbox.faults.set('POST book_code', {kind: 'status', status: 412, body, times: 1});
    await page.getByLabel('Phone number').fill('+13155550199');
    assert.ok(!shop.requested.includes('/cdn/proof-of-work.js'));
    await page.getByRole('button', {name: 'Send code'}).click();
    await page.getByLabel('Code from the SMS').waitFor();
    assert.equal(shop.requested.filter((path) => path === '/cdn/proof-of-work.js').length, 1);
    assert.equal(shop.requested.filter((path) => path.startsWith('/altegio/book_code/')).length, 2);
    await shop.close();
  });
}

test('the script loads with the hash of integrity.json, and a changed one does not', async () => {
  const hashes = JSON.parse(read('dist/cdn/integrity.json')) as Record<string, string>;
  const tag = (hash = ''): string =>
    `<script type="module" src="/cdn/${whole}" integrity="${hash}" crossorigin="anonymous"></script>`;
  const good = await visit(browser, tag(hashes[whole]));
  assert.deepEqual([...(await good.defined())].sort(), [...atOnce]);
  await good.close();
  const bad = await visit(browser, tag(hashes['phone-format.js']));
  assert.deepEqual(await bad.defined(), []);
  await bad.close();
});

test('a script that comes after the markup, an element that is moved, and one that is made by hand', async () => {
  const shop = await visit(browser, '', {body: everyTag});
  const {page} = shop;
  await page.evaluate((src) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = src;
    document.head.append(script);
    // Moved before and after it has run.
    document.body.append(script);
    script.addEventListener('load', () => document.head.append(script));
  }, `/cdn/${whole}`);
  await page.waitForFunction(upgraded, tags);
  await page.evaluate((names) => {
    for (const name of names) {
      const there = document.querySelector(name)!;
      document.body.append(document.createElement('div'));
      document.body.lastElementChild!.append(there);
      const made = document.createElement(name);
      for (const {name, value} of there.attributes) made.setAttribute(name, value);
      document.body.append(made);
    }
  }, tags);
  await page.waitForFunction(upgraded, tags);
  await page.waitForLoadState('networkidle');
  assert.deepEqual([...(await shop.defined())].sort(), [...tags]);
  assert.deepEqual(shop.noise.filter(isOurs), []);
  await shop.close();
});

test('another version keeps the first one, and says so once for each tag', async () => {
  const first = read(`dist/cdn/${whole}`);
  const newer = first.replaceAll(manifest.version, '99.9.9');
  assert.notEqual(newer, first, 'the file tells its version');
  const shop = await visit(browser, `${module(whole)}<script type="module" src="/newer.js"></script>`, {
    files: {'/newer.js': newer},
  });
  assert.equal(shop.noise.length, atOnce.length);
  for (const tag of atOnce) assert.equal(shop.noise.filter((line) => line.startsWith(`<${tag}>`)).length, 1);
  await shop.close();
});

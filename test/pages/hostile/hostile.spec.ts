// The open web: records that somebody has poisoned, under a strict policy; and secrets that must stay where they are.
import type {Page} from '@playwright/test';
import {demoClient} from '../../../sandbox/index.js';
import {button, cards, changePassword, everyTag, field, partnerPage, signInByPassword} from '../support/drive.js';
import {partnerToken} from '../support/site.js';
import {expect, test} from '../support/test.js';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src https:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

const script =
  '<script type="module" src="/cdn/altegio-elements.js" data-proxy-url="/altegio" data-location-id="4564"></script>';

const payloads = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  "' onmouseover='alert(3)",
  'javascript:alert(4)',
  '</template><svg onload=alert(5)>',
  'data:text/html,<script>alert(6)</script>',
  '${alert(7)} {{alert(7)}} <!--?lit$0$-->',
  '\u202egnp.exe\u0000\u2028<iframe src=javascript:alert(8)>',
];

const sites = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt://example.com/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://example.com/1',
  'https://example.com/" onclick="alert(1)',
  '//evil.example',
  'intent://evil#Intent;scheme=javascript;end',
];

interface Poisoned {
  readonly id: number;
}

/** The recorded shape, each text of it replaced; times stay readable, so that the card is drawn in full. */
function poisoned(payload: string, index: number): Poisoned {
  const site = sites[index % sites.length];
  return {
    id: 900_000 + index,
    services: [{id: 1, title: payload, cost: 100, price_min: 1, price_max: 2, amount: 1, seance_length: 3600}],
    company: {
      id: 4564,
      title: payload,
      public_title: payload,
      country: payload,
      city: payload,
      address: payload,
      phone: `+1 315 555 0100 ${payload}`,
      phones: [payload, `+1;ext=${payload}`, `javascript:alert(${index})//5550100`],
      site,
      coordinate_lat: payload,
      coordinate_lon: payload,
      currency_short_title: payload,
      logo: 'javascript:alert(1)',
    },
    staff: {
      id: 5,
      name: payload,
      specialization: payload,
      position: {id: 1, title: payload},
      show_rating: 1,
      rating: 4.5,
      comments_count: payload,
      avatar: `https://images.example/${payload}`,
      avatar_big: 'javascript:alert(1)',
    },
    comment: payload,
    date: '2031-05-04 10:00:00',
    datetime: '2031-05-04T10:00:00-0400',
    length: 3600,
    attendance: 0,
    deleted: false,
    prepaid: false,
    prepaid_confirmed: false,
    clients_count: 1,
    online: true,
  } as Poisoned;
}

interface Drawn {
  readonly links: readonly string[];
  readonly names: readonly string[];
  readonly handlers: readonly string[];
  readonly text: string;
}

/** Everything that is drawn, through all shadow roots. */
function drawn(page: Page): Promise<Drawn> {
  return page.evaluate(() => {
    const found = {links: [] as string[], names: [] as string[], handlers: [] as string[], text: ''};
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        found.names.push(element.localName);
        for (const {name, value} of element.attributes) {
          if (name.startsWith('on')) found.handlers.push(name);
          if (/^(href|action|formaction|xlink:href)$/.test(name)) found.links.push(value);
        }
        if (element.shadowRoot) {
          found.text += element.shadowRoot.textContent;
          look(element.shadowRoot);
        }
      }
    };
    look(document);
    return found;
  });
}

test('hostile text and links in every field are text, under a strict policy', async ({page, makeSite, seen}) => {
  // The sandbox itself, pictures included.
  const site = await makeSite({upstream: (sandbox) => sandbox.fetch});
  await page.route(/^https:/, (route) => route.fulfill({status: 404, body: ''}));
  const records = sites.map((_, index) => poisoned(payloads[index % payloads.length] ?? '', index));
  site.sandbox.faults.set('GET user/records', {
    kind: 'status',
    status: 200,
    body: {success: true, data: records, meta: []},
  });
  const user = {id: 1, name: payloads[0], phone: payloads[1], email: payloads[2], avatar: payloads[3]};
  site.sandbox.faults.set('GET booking/user/data', {kind: 'status', status: 200, body: {success: true, data: user}});
  const url = site.page('/strict.html', partnerPage(everyTag, script), {'content-security-policy': policy});
  // Loyalty has cards as well.
  const bookings = page.locator('altegio-my-bookings');
  await page.goto(url);
  await signInByPassword(page);
  await expect(cards(bookings)).toHaveCount(records.length);
  await page.reload();
  await expect(cards(bookings)).toHaveCount(records.length);
  await expect(page.locator('altegio-sign-in')).toContainText('<img src=x onerror=alert(1)>');

  for (const payload of payloads.slice(0, 7)) await expect(bookings).toContainText(payload);
  // Lazy pictures load when they come into view; a bad one is put away.
  for (const card of await cards(bookings).all()) await card.scrollIntoViewIfNeeded();

  // Messages of a server are hostile text as well.
  const refusal = {
    success: false,
    data: null,
    meta: {message: payloads[0], errors: [{code: payloads[1], message: payloads[2]}]},
  };
  site.sandbox.faults.set('PUT booking/user/password', {kind: 'status', status: 422, body: refusal});
  await changePassword(page, demoClient.password, 'violet-tram-42');
  await expect(field(page, 'Current password')).toHaveAttribute('aria-invalid', 'true');

  const {links, names, handlers} = await drawn(page);
  expect(links.length).toBeGreaterThan(records.length);
  const shown = links.map((link) => new URL(link, url).protocol);
  expect(shown.filter((protocol) => !['https:', 'http:', 'tel:', 'mailto:'].includes(protocol))).toEqual([]);
  expect(links.filter((link) => /["'<>\s]|alert/.test(decodeURI(link)) && link.startsWith('tel:'))).toEqual([]);
  expect(names.filter((name) => /^(iframe|object|embed|base|meta|template|form)$/.test(name)).sort()).toEqual([
    // Of the password, the profile, the review and the phone's code.
    'form',
    'form',
    'form',
    'form',
    'meta',
  ]);
  expect(names.filter((name) => name === 'script')).toHaveLength(1);
  expect(handlers).toEqual([]);
  expect(seen.dialogs).toEqual([]);
  expect(await seen.violations()).toEqual([]);
  expect(seen.console).toEqual([]);
});

test('the strict policy itself is in force on that page', async ({page, site, seen}) => {
  const markup = '<p style="color: red">inline style</p>';
  await page.goto(site.page('/strict.html', partnerPage(markup, script), {'content-security-policy': policy}));
  await expect.poll(() => seen.violations()).toEqual(['style-src-attr inline']);
});

test('partner token and user tokens never reach the browser in cookie mode', async ({page, makeSite, seen}) => {
  // An Altegio that says the whole Authorization header back wherever it can.
  const site = await makeSite({
    upstream: (sandbox) => async (request) => {
      const answer = await sandbox.fetch(request);
      const said = request.headers.get('authorization') ?? '';
      const text = (await answer.text())
        .replace('"comment":"', `"comment":"${said} `)
        .replace('"message":"', `"message":"${said} `);
      const headers = new Headers(answer.headers);
      headers.set('x-echo', said);
      headers.append('set-cookie', `echo=${encodeURIComponent(said)}`);
      return new Response(text || null, {status: answer.status, headers});
    },
  });
  const answers: Promise<string>[] = [];
  let bodies = 0;
  page.on('response', (response) => {
    const read = async (): Promise<string> => {
      const headers = JSON.stringify(await response.allHeaders());
      const body = await response.text().catch(() => '');
      if (body) bodies++;
      return `${response.url()} ${headers} ${body}`;
    };
    answers.push(read());
  });
  const first = await site.userToken();
  await page.goto(`${site.url}/demo/script-tag.html`);
  await signInByPassword(page, 'not-the-password');
  await expect(page.locator('altegio-sign-in').getByRole('alert').filter({hasText: /\w/})).toBeVisible();
  await field(page.locator('altegio-sign-in'), 'Password').fill(demoClient.password);
  await button(page.locator('altegio-sign-in'), 'Sign in').click();
  await expect(cards(page).first()).toBeVisible();
  const phone = page.locator('altegio-phone-verify');
  await field(phone, 'Phone number').fill('+13155550199');
  await button(phone, 'Send code').click();
  await field(phone, 'Code from the SMS').fill(await field(phone, 'Code from the SMS').waitFor().then(site.code));
  await button(phone, 'Confirm').click();
  await expect(field(phone, 'Code from the SMS')).toHaveCount(0);
  await changePassword(page, demoClient.password, 'violet-tram-42');
  await expect(
    page.locator('altegio-change-password').getByRole('status').filter({hasText: /\w/}).first(),
  ).toBeAttached();
  await expect.poll(async () => (await seen.events()).map(({type}) => type)).toContain('altegio-password-changed');
  const second = await site.userToken('violet-tram-42');
  await page.reload();
  await expect(cards(page).first()).toBeVisible();

  const inPage = await page.evaluate(async () => {
    const trees: string[] = [];
    const look = (root: Document | ShadowRoot): void => {
      trees.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML);
      for (const element of root.querySelectorAll('*')) {
        if ('value' in element) trees.push(String(element.value));
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document);
    const stores = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, location.href];
    const databases = JSON.stringify(await indexedDB.databases());
    const cached = JSON.stringify(await caches.keys());
    return [...trees, ...stores, databases, cached].join('\n');
  });
  const cookies = await page.context().cookies();
  const unsealed = cookies.flatMap(({value}) =>
    value.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1')),
  );
  const places = {
    answers: (await Promise.all(answers)).join('\n'),
    page: inPage,
    cookies: [...cookies.map(({name, value}) => `${name}=${value}`), ...unsealed].join('\n'),
    events: JSON.stringify(await seen.events()),
    console: seen.console.join('\n'),
  };
  expect(bodies).toBeGreaterThan(8);
  expect(cookies.map(({name}) => name)).toEqual(['altegio-session']);
  expect(first).not.toBe(second);
  for (const [place, text] of Object.entries(places)) {
    for (const [name, secret] of Object.entries({partnerToken, first, second})) {
      expect(text.includes(secret), `${name} in ${place}`).toBe(false);
    }
  }
  // The events tell no phone, code or password either.
  for (const secret of ['3155550199', demoClient.password, 'violet-tram-42', demoClient.email, site.code()]) {
    // A moment in milliseconds has any five digits once in a while.
    expect(places.events.replace(/"resendAt":\d{13}\b/g, '')).not.toContain(secret);
  }
});

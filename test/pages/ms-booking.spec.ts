// Pages that have Altegio's hosted widget, with ms-booking.js in place of its script: what is pressed opens our booking, and what is
// no booking, or gets no answer, goes where it always went.
import type {Locator, Page} from '@playwright/test';
import {formIds, locationIds} from '../../sandbox/index.js';
import {button} from './support/drive.js';
import {expect, test} from './support/test.js';

const form = formIds.chain;
const place = `https://n${form}.alteg.io/company/${locationIds.newYork}`;
const script = `<script src="/cdn/ms-booking.js" data-form-id="${form}" data-proxy-url="/altegio" charset="UTF-8"></script>`;
const pageOf = (markup: string, tag = script): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A salon</title>${tag}</head><body>${markup}</body></html>`;

const dialog = (page: Page): Locator => page.getByRole('dialog');

/** The hosted form, which must not be reached from a test. */
async function hostedForm(page: Page): Promise<void> {
  await page.route(/^https:\/\/\w+\.(alteg\.io|yclients\.com)\//, (route) =>
    route.fulfill({contentType: 'text/html', body: '<!doctype html><title>Hosted form</title>'}),
  );
}

/** What stands on public pages, in words of our own: the markup, the name to press, the heading that comes. */
const variants: Readonly<Record<string, readonly [markup: string, press: string, heading: string]>> = {
  'a link to the form': [
    `<a class="ms_booking" href="https://w${form}.alteg.io/">Book</a>`,
    'Book',
    'Choose a location',
  ],
  'a link to a location': [`<a class="ms_booking" href="${place}">Book</a>`, 'Book', 'Choose services'],
  'an empty link with data-url': [
    `<a href="#" class="btn ms_booking" data-url="${place}/personal/menu?o=">Book</a>`,
    'Book',
    'Choose services',
  ],
  'an empty link alone: the form of the script': [
    `<a href="javascript:void(0)" class="ms_booking">Book</a>`,
    'Book',
    'Choose a location',
  ],
  'a picture in a link': [
    `<a class="ms_booking" href="${place}"><span><b>Book</b> now</span></a>`,
    'Book now',
    'Choose services',
  ],
  'a link to a team member': [
    `<a class="ms_booking" href="${place}/personal/select-master?o=">Book</a>`,
    'Book',
    'Choose a team member',
  ],
  'a page that stops the click': [
    `<div id="menu"><a class="ms_booking" href="${place}" onclick="event.stopPropagation(); return false">Book</a></div>`,
    'Book',
    'Choose services',
  ],
  'a link in a block that has the class, as page builders put it': [
    `<div class="ms_booking"><a href="${place}/personal/select-master?o=">Book</a></div>`,
    'Book',
    'Choose a team member',
  ],
  'an empty link in a block with data-url': [
    `<div class="ms_booking" data-url="${place}"><a href="#"><b>Book</b></a></div>`,
    'Book',
    'Choose services',
  ],
  'an empty link that a page has made whole': [
    `<a class="ms_booking" href="/salon.html#book">Book</a>`,
    'Book',
    'Choose a location',
  ],
  'a link in a new window': [
    `<a class="ms_booking" target="_blank" href="${place}">Book</a>`,
    'Book',
    'Choose services',
  ],
  'group events': [
    `<a class="ms_booking" href="https://n${formIds.events}.alteg.io/company/${locationIds.newYork}/activity/select?o=act">Book</a>`,
    'Book',
    'Choose an event',
  ],
};

for (const [name, [markup, press, heading]] of Object.entries(variants)) {
  test(`opens our booking: ${name}`, async ({page, site, seen}) => {
    await hostedForm(page);
    await page.goto(site.page('/salon.html', pageOf(markup)));
    await page.getByText(press, {exact: true}).first().click();
    await expect(dialog(page).getByRole('heading', {name: heading})).toBeVisible();
    expect(page.url()).toContain('/salon.html');
    expect(seen.console).toEqual([]);
  });
}

test('a link that comes later, by keyboard; two forms on one page; the focus returns', async ({page, site}) => {
  await page.goto(site.page('/salon.html', pageOf('<main></main>')));
  await page.evaluate(
    ([first, second]) => {
      for (const [text, href] of [
        ['Salon', first],
        ['Studio', second],
      ]) {
        const link = document.createElement('a');
        Object.assign(link, {className: 'ms_booking', textContent: text, href});
        document.querySelector('main')!.append(link);
      }
    },
    [place, `https://n${formIds.steps}.alteg.io/company/${locationIds.newYork}`],
  );
  await page.getByRole('link', {name: 'Salon'}).press('Enter');
  await expect(dialog(page).getByRole('heading', {name: 'Choose services'})).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('link', {name: 'Salon'})).toBeFocused();
  await page.getByRole('link', {name: 'Studio'}).press('Enter');
  await expect(dialog(page).getByRole('heading', {name: 'Choose a team member'})).toBeVisible();
});

test('the floating button of yWidgetSettings has its text, colour and place', async ({page, site}) => {
  const settings = `<script>var yWidgetSettings = {buttonText: 'Come in', buttonColor: '#7a1f5c', buttonPosition: 'bottom left', buttonAutoShow: true}</script>`;
  await page.setViewportSize({width: 1000, height: 700});
  await page.goto(site.page('/salon.html', pageOf(`<p>A salon</p>${settings}`)));
  const floating = button(page, 'Come in');
  await expect(floating).toBeVisible();
  const {x, y} = (await floating.boundingBox())!;
  expect(x).toBeLessThan(100);
  expect(y).toBeGreaterThan(500);
  await expect(floating).toHaveCSS('background-color', 'rgb(122, 31, 92)');
  await floating.click();
  await expect(dialog(page).getByRole('heading', {name: 'Choose a location'})).toBeVisible();
});

for (const [name, settings, tag] of [
  ['settings that are no property of the window', `const yWidgetSettings = {buttonText: 'Come in'}`, script],
  [
    'a form that is named as in its address',
    `var yWidgetSettings = {buttonText: 'Come in'}`,
    script.replace(`"${form}"`, `" n${form} "`),
  ],
] as const) {
  test(`the floating button: ${name}`, async ({page, site, seen}) => {
    await page.goto(site.page('/salon.html', pageOf(`<p>A salon</p><script>${settings}</script>`, tag)));
    await button(page, 'Come in').click();
    await expect(dialog(page).getByRole('heading', {name: 'Choose a location'})).toBeVisible();
    expect(seen.console).toEqual([]);
  });
}

test('a page that has the script twice, as one for each form: one press opens one booking, and one button floats', async ({
  page,
  site,
}) => {
  const other = script.replace(`${form}`, `${formIds.steps}`);
  const settings = `<script>var yWidgetSettings = {buttonText: 'Come in'}</script>`;
  const markup = `${settings}<a class="ms_booking" href="${place}">Book</a><a class="ms_booking" href="#">Here</a>`;
  await page.goto(site.page('/salon.html', pageOf(`${markup}${script}${other}`)));
  await expect(button(page, 'Come in')).toHaveCount(1);
  for (const name of ['Book', 'Here', 'Book']) {
    await page.getByRole('link', {name}).click();
    await expect(dialog(page).getByRole('heading')).not.toHaveCount(0);
    await expect(dialog(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  }
});

test('no floating button where the settings say none, and none without settings', async ({page, site}) => {
  const settings = '<script>var yWidgetSettings = {buttonAutoShow: false}</script>';
  await page.goto(site.page('/salon.html', pageOf(settings)));
  await expect(page.locator('altegio-booking')).toHaveCount(0);
  await page.goto(site.page('/other.html', pageOf('<p>A salon</p>')));
  await expect(page.locator('altegio-booking')).toHaveCount(0);
});

test('what is no booking goes where it went', async ({page, site}) => {
  await hostedForm(page);
  const order = `${place}/success-order/13132704/5f0cbb2a`;
  await page.goto(site.page('/salon.html', pageOf(`<a class="ms_booking" href="${order}">Your order</a>`)));
  await page.getByText('Your order').click();
  await expect(page).toHaveURL(order);
});

test('a link elsewhere in a block that has the class stays a link', async ({page, site}) => {
  const prices = site.page('/prices.html', '<!doctype html><title>Prices</title>');
  await page.goto(site.page('/salon.html', pageOf('<div class="ms_booking"><a href="/prices.html">Prices</a></div>')));
  await page.getByText('Prices').click();
  await expect(page).toHaveURL(prices);
});

for (const [name, tag] of [
  ['', script],
  [', also without data-proxy-url', script.replace(/ data-proxy-url="[^"]+"/, '')],
] as const) {
  test(`an empty link whose data-url is no booking of ours leads there, and is not dead${name}`, async ({
    page,
    site,
  }) => {
    await hostedForm(page);
    for (const address of [`${place}/success-order/13132704/5f0cbb2a`, 'https://n20456.yclients.com/company/4564']) {
      for (const [element, rest] of [
        ['a href="#"', ''],
        ['button', ''],
        ['a href="javascript:void(0)"', ' target="_blank"'],
      ] as const) {
        const markup = `<${element} class="ms_booking" data-url="${address}"${rest}>Book</${element.split(' ')[0]}>`;
        await page.goto(site.page('/salon.html', pageOf(markup, tag)));
        await page.getByText('Book').click();
        await expect(page).toHaveURL(address);
      }
    }
  });
}

test('without the proxy’s answer the link goes where it always went', async ({page, site}) => {
  await hostedForm(page);
  const address = `${place}/personal/menu?o=m55436`;
  await page.route('**/altegio/**', (route) => route.abort());
  await page.goto(site.page('/salon.html', pageOf(`<a class="ms_booking" href="${address}">Book</a>`)));
  await page.getByText('Book').click();
  await expect(page).toHaveURL(address);
});

test('without booking.js, and without data-proxy-url, as well', async ({page, site, seen}) => {
  await hostedForm(page);
  await page.route('**/cdn/booking.js', (route) => route.abort());
  await page.goto(site.page('/salon.html', pageOf(`<a class="ms_booking" href="${place}">Book</a>`)));
  await page.getByText('Book').click();
  await expect(page).toHaveURL(place);

  const bare = `<script src="/cdn/ms-booking.js" data-form-id="${form}"></script>`;
  await page.goto(site.page('/bare.html', pageOf(`<a class="ms_booking" href="${place}">Book</a>`, bare)));
  await page.getByText('Book').click();
  await expect(page).toHaveURL(place);
  expect(seen.console.filter((text) => text.includes('data-proxy-url'))).toHaveLength(1);
});

test('a booking whose words are on their way takes no room of the page', async ({page, site}) => {
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route('**/cdn/lang-de-booking.js', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/cdn/lang-de-booking.js');
  const markup = `<a class="ms_booking" href="${place}?lang=de">Termin</a>`;
  await page.goto(site.page('/salon.html', pageOf(markup)));
  await page.getByText('Termin').click();
  await asked;
  expect((await page.locator('altegio-booking').boundingBox())?.height).toBe(0);
  goOn();
  await expect(dialog(page).getByRole('heading', {name: 'Leistungen wählen'})).toBeVisible();
});

test('nobody is led away who has not pressed: a floating button whose files do not come', async ({page, site}) => {
  await hostedForm(page);
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/cdn/extras.js'));
  await page.route('**/cdn/extras.js', (route) => route.abort());
  await page.addInitScript(() => {
    addEventListener('altegio-error', () => document.documentElement.setAttribute('data-failed', ''));
  });
  const address = site.page('/salon.html', pageOf('<p>A salon</p><script>var yWidgetSettings = {}</script>'));
  await page.goto(address);
  await failed;
  await expect(page.locator('html')).toHaveAttribute('data-failed');
  expect(page.url()).toBe(address);
});

test('the demo’s old page with one script tag exchanged: its links and its floating button book here', async ({
  page,
  seen,
}) => {
  await hostedForm(page);
  await page.goto('/demo/moved.html');
  await button(page, 'Book online').click();
  await expect(dialog(page).getByRole('heading', {name: 'Choose a location'})).toBeVisible();
  await page.keyboard.press('Escape');
  for (const [link, heading] of [
    ['Book a visit', 'Choose a location'],
    ['Book a service', 'Choose services'],
    ['Choose a person', 'Choose a team member'],
  ] as const) {
    await page.getByRole('link', {name: link}).click();
    await expect(dialog(page).getByRole('heading', {name: heading})).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  }
  expect(page.url()).toContain('/demo/moved.html');
  expect(seen.console).toEqual([]);
});

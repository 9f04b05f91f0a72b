// What a person asks the system for (forced colours, more contrast, less motion) and what a host asks of the theming page.
import {readFileSync, readdirSync} from 'node:fs';
import type {Locator, Page} from '@playwright/test';
import {axeFindings, button, cards, field, partnerPage, stickingOut} from './support/drive.js';
import {expect, test} from './support/test.js';

const stage = (page: Page): Locator => page.getByRole('region', {name: 'At work'});
const bookings = (page: Page): Locator => stage(page).locator('altegio-my-bookings').first();

/** Every element, signed in, on the sandbox of the page. */
async function open(page: Page): Promise<void> {
  await page.goto('/demo/theming.html');
  await expect(cards(bookings(page)).first()).toBeVisible();
  await expect(button(stage(page), 'Send code')).toBeVisible();
}

/** Edges, marks and focus rings below 3 to 1, measured by the test's own module in the page. */
function faintOnes(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const {faint} = (await import(/* @vite-ignore */ `${location.origin}/test/support/matrices/edges.ts`)) as {
      faint: (root: ParentNode) => string[];
    };
    const hosts = [...document.querySelectorAll('.elements > *')];
    return hosts.flatMap(({shadowRoot}) => (shadowRoot ? faint(shadowRoot) : []));
  });
}

const look = (place: Locator, ...names: readonly string[]): Promise<string[]> =>
  place.evaluate((element, names) => names.map((name) => getComputedStyle(element).getPropertyValue(name)), names);

async function openDialog(page: Page, name: string): Promise<Locator> {
  await button(bookings(page), name).first().click();
  const dialog = bookings(page).getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colours, ${colorScheme}: edges, icons and the focus can be seen`, async ({page}) => {
    await page.emulateMedia({forcedColors: 'active', colorScheme, reducedMotion: 'reduce'});
    await open(page);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await faintOnes(page)).toEqual([]);
    for (const place of [cards(bookings(page)).first(), stage(page).getByRole('form').first()]) {
      const [edge, style, ink] = await look(place, 'border-top-color', 'border-top-style', 'color');
      expect([edge, style]).toEqual([ink, 'solid']);
    }
    for (const name of ['Send code', 'Show password', 'Sign out', 'Add to calendar']) {
      await button(stage(page), name).first().focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      const [ring, width] = await look(button(stage(page), name).first(), 'outline-style', 'outline-width');
      expect([name, ring, width]).toEqual([name, 'solid', '2px']);
      expect(await faintOnes(page), name).toEqual([]);
    }
  });

  test(`forced colours, ${colorScheme}: days that are free, full and chosen differ`, async ({page}) => {
    await page.emulateMedia({forcedColors: 'active', colorScheme, reducedMotion: 'reduce'});
    await open(page);
    const dialog = await openDialog(page, 'Reschedule');
    // At its end, a month has few days that can be free.
    await button(dialog, 'Next month').click();
    const free = dialog.getByRole('gridcell', {name: /(?<!no) free times$/});
    await free.nth(1).click();
    await expect(dialog.getByRole('gridcell', {selected: true})).toBeVisible();
    const properties = ['color', 'background-color', 'border-top-color', 'opacity'];
    const [canvas] = await look(dialog, 'background-color');
    const [freeInk, , freeEdge] = await look(free.first().locator('span'), ...properties);
    const full = dialog.getByRole('gridcell', {name: /no free times$/}).first();
    const [fullInk, , fullEdge, opacity] = await look(full.locator('span'), ...properties);
    const chosen = dialog.getByRole('gridcell', {selected: true});
    const [chosenInk, chosenFill] = await look(chosen.locator('span'), ...properties);
    expect(freeEdge).not.toBe(canvas);
    expect([fullEdge, opacity]).toEqual([canvas, '1']);
    expect(fullInk).not.toBe(freeInk);
    expect(chosenFill).not.toBe(canvas);
    expect(chosenInk).not.toBe(chosenFill);
    expect(await faintOnes(page)).toEqual([]);
  });
}

test('more contrast: hints and edges become as strong as the text, initials stay readable', async ({page}) => {
  await page.emulateMedia({contrast: 'no-preference', reducedMotion: 'reduce'});
  await open(page);
  const address = bookings(page).getByText('112 Spring Street', {exact: false}).first();
  const card = cards(bookings(page)).first();
  const input = stage(page).locator('altegio-change-password').getByLabel('Current password').locator('..');
  const inks = async (): Promise<(string | undefined)[]> => [
    (await look(address, 'color'))[0],
    (await look(card, 'border-top-color'))[0],
    (await look(input, 'border-top-color'))[0],
  ];
  const [ink] = await look(card, 'color');
  for (const one of await inks()) expect(one).not.toBe(ink);
  await page.emulateMedia({contrast: 'more'});
  expect(await inks()).toEqual([ink, ink, ink]);
  expect(await faintOnes(page)).toEqual([]);
});

test('less motion: nothing moves, neither while loading nor when a dialog opens', async ({page, site}) => {
  const script =
    '<script type="module" src="/cdn/altegio-elements.js" data-proxy-url="/altegio" data-location-id="4564"></script>';
  const records = JSON.stringify(site.sandbox.guestRecords);
  const address = site.page(
    '/motion.html',
    partnerPage(`<altegio-my-bookings records='${records}'></altegio-my-bookings>`, script),
  );
  const moving = (): Promise<number> =>
    page.evaluate(() => {
      const root = document.querySelector('altegio-my-bookings')?.shadowRoot;
      return (root?.getAnimations() ?? []).length + document.getAnimations().length;
    });
  for (const [reducedMotion, some] of [
    ['no-preference', true],
    ['reduce', false],
  ] as const) {
    await page.emulateMedia({reducedMotion});
    site.sandbox.faults.set('GET user/records', {kind: 'hang'});
    await page.goto(address);
    await expect(page.getByRole('status').first()).toContainText(/./);
    expect((await moving()) > 0, `loading, ${reducedMotion}`).toBe(some);
    site.sandbox.faults.clear();
    await page.goto(address);
    await expect(cards(page).first()).toBeVisible();
    // What an animation of the dialog is called when it begins.
    await page.evaluate(() => {
      const root = document.querySelector('altegio-my-bookings')?.shadowRoot;
      root?.addEventListener('animationstart', () => (document.title = 'moved'));
    });
    await button(page, 'Cancel appointment').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    if (some) await expect(page).toHaveTitle('moved');
    else expect([await moving(), await page.title()]).toEqual([0, 'A partner']);
  }
});

test('each colour does what is said of it, and the CSS works where it is pasted', async ({page, site, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const form = stage(page).getByRole('form').first();
  const card = cards(bookings(page)).first();
  const main = button(stage(page), 'Send code');
  const seen: Readonly<Record<string, readonly [Locator, string]>> = {
    Accent: [main, 'background-color'],
    'Text on the accent': [main, 'color'],
    Text: [form, 'color'],
    'Muted text': [bookings(page).getByText('112 Spring Street').first(), 'color'],
    Surface: [card, 'background-color'],
    Border: [card, 'border-top-color'],
    Danger: [stage(page).getByText('Check the phone number', {exact: false}), 'color'],
    Success: [stage(page).locator('altegio-change-password').getByRole('listitem').first(), 'color'],
  };
  await field(stage(page).locator('altegio-phone-verify'), 'Phone number').fill('12');
  await main.click();
  await field(stage(page), 'New password').fill('long enough');
  let shade = 0x101010;
  const values: Record<string, string> = {};
  for (const [name, [place, property]] of Object.entries(seen)) {
    shade += 0x0a0b0c;
    const hex = `#${shade.toString(16)}`;
    values[name] = `rgb(${[shade >> 16, (shade >> 8) & 255, shade & 255].join(', ')})`;
    await page.getByLabel(`${name}, light`, {exact: true}).fill(hex);
    await expect(place, name).toHaveCSS(property, values[name]);
  }
  await page.getByLabel('Accent, dark', {exact: true}).fill('#112233');
  await expect(main).toHaveCSS('background-color', values['Accent'] ?? '');
  await page.getByRole('combobox', {name: 'Page', exact: true}).selectOption('Dark');
  await expect(main).toHaveCSS('background-color', 'rgb(17, 34, 51)');

  await page.getByLabel('Radius', {exact: true}).fill('3');
  await page.getByLabel('Spacing', {exact: true}).fill('5');
  await page.getByLabel('Font size', {exact: true}).fill('20');
  await page.getByLabel('Font family', {exact: true}).selectOption('ui-monospace, monospace');
  await expect(card).toHaveCSS('border-top-left-radius', '3px');
  await expect(form).toHaveCSS('font-size', '20px');
  await expect(form).toHaveCSS('font-family', 'ui-monospace, monospace');
  await expect(form).toHaveCSS('padding-top', '30px');

  await button(page, 'Copy css').click();
  await expect(page.getByRole('status').filter({hasText: 'Copied'})).toBeVisible();
  const css = await page.evaluate(() => navigator.clipboard.readText());
  const script =
    '<script type="module" src="/cdn/altegio-elements.js" data-proxy-url="/altegio" data-location-id="4564"></script>';
  const scheme = '<style>:root { color-scheme: dark }</style>';
  await page.goto(
    site.page(
      '/css.html',
      partnerPage(`${scheme}<style>${css}</style><altegio-phone-verify></altegio-phone-verify>`, script),
    ),
  );
  await expect(button(page, 'Send code')).toHaveCSS('background-color', 'rgb(17, 34, 51)');
  await expect(button(page, 'Send code')).toHaveCSS('color', values['Text on the accent'] ?? '');
});

test('each part is ringed where it stands, and has a rule to copy', async ({page}) => {
  await page.setViewportSize({width: 1280, height: 900});
  await open(page);
  const parts = page.getByRole('group', {name: 'Show where a part is'}).getByRole('radio');
  const names = await parts.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(names.length).toBe(32);
  // In a dialog, or after the first step of a booking.
  const later = 'dialog person day times time seats summary total consent'.split(' ');
  expect(names).toEqual(expect.arrayContaining(later));
  for (const name of names.filter((one) => one && !later.includes(one))) {
    await page.getByRole('group', {name: 'Show where a part is'}).locator(`[value="${name}"]`).check();
    const ringed = stage(page).locator(`[part~="${name}"]`).first();
    await expect(ringed, name).toHaveCSS('outline-style', 'dashed');
    await expect(page.getByRole('region', {name: 'Rule for the part'})).toContainText(`::part(${name}) {`);
  }
  await page.getByRole('group', {name: 'Show where a part is'}).locator('[value="dialog"]').check();
  const dialog = await openDialog(page, 'Cancel appointment');
  await expect(dialog).toHaveCSS('outline-style', 'dashed');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing on the theming page: ${width} px, ${colorScheme}`, async ({page}) => {
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      await page.setViewportSize({width, height: 800});
      await open(page);
      for (const preset of ['', 'altegio', 'sage', 'ink']) {
        await page.getByRole('combobox', {name: 'Preset'}).selectOption(preset);
        expect.soft(await axeFindings(page), preset).toEqual([]);
        expect.soft(await stickingOut(page), preset).toEqual([]);
      }
    });
  }
}

test('the presets hold nothing but documented custom properties, and are in the package', () => {
  const {exports} = JSON.parse(readFileSync('package.json', 'utf8')) as {exports: Record<string, unknown>};
  expect(exports['./themes/*']).toBe('./dist/themes/*');
  const known = [...readFileSync('src/base/tokens.ts', 'utf8').matchAll(/@cssprop (--[\w-]+)/g)].map(
    ([, name]) => name,
  );
  expect(known).toHaveLength(12);
  for (const file of readdirSync('themes')) {
    const css = readFileSync(`themes/${file}`, 'utf8');
    expect(readFileSync(`dist/themes/${file}`, 'utf8')).toBe(css);
    const properties = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/^\s*([\w-]+):/gm)].map(([, name]) => name);
    expect(properties.length).toBeGreaterThan(4);
    for (const name of properties) expect(known).toContain(name);
  }
});

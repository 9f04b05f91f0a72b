// The plugin as a site's owner meets it, on a real WordPress: installed from its zip, set up, put on pages as shortcode and
// as block, used by a client on the sandbox, with a theme that resets everything, and deleted.
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from '@playwright/test';
import * as words from '../../src/i18n/en/index.js';
import {emptyClient} from '../../sandbox/index.js';
import {bookManicure, button, cards, field, signInByPassword, signInBySms} from '../pages/support/drive.js';
import {expect, test} from '../pages/support/test.js';
import {startWordPress, type WordPress} from './wordpress-site.js';

const archive = fileURLToPath(new URL('../../integrations/wordpress/dist/altegio-elements.zip', import.meta.url));
const option = "SELECT option_value FROM wp_options WHERE option_name = 'altegio_elements'";

let wordPress: WordPress;
test.beforeAll(async () => {
  wordPress = await startWordPress();
});
test.afterAll(() => wordPress.close());

async function signInAsOwner(page: Page): Promise<void> {
  await page.goto(`${wordPress.url}/wp-login.php`);
  await page.getByLabel('Username or Email Address').fill(wordPress.user);
  await page.getByLabel('Password', {exact: true}).fill(wordPress.password);
  await page.getByRole('button', {name: 'Log In'}).click();
  await expect(page.getByRole('heading', {name: 'Dashboard'})).toBeVisible();
}

/** A page of WordPress, published, by the API that its own editor uses. @returns its address */
function publish(page: Page, title: string, content: string): Promise<string> {
  return page.evaluate(
    async ({title, content}) => {
      const {wp} = globalThis as unknown as {wp: {apiFetch(request: object): Promise<{link: string}>}};
      const made = await wp.apiFetch({path: '/wp/v2/pages', method: 'POST', data: {title, content, status: 'publish'}});
      return made.link;
    },
    {title, content},
  );
}

/** A visitor, who has never been there. */
async function asVisitor(browser: Browser, url: string, visit: (page: Page, scripts: string[]) => Promise<void>) {
  const context = await browser.newContext({locale: 'en-US'});
  const page = await context.newPage();
  const noise: string[] = [];
  const scripts: string[] = [];
  page.on('console', (message) => noise.push(`${message.type()} ${message.text()}`));
  page.on('pageerror', (error) => noise.push(String(error)));
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await page.goto(url);
  await visit(page, scripts);
  expect(noise.filter((line) => /^error|Error/.test(line) && !line.includes('Failed to load resource'))).toEqual([]);
  await context.close();
}

test('installed, set up, on a page as shortcode and block, used, under a hostile theme, deleted', async ({
  page,
  browser,
  makeSite,
}) => {
  const site = await makeSite({env: {ALLOWED_ORIGINS: wordPress.url}});

  await test.step('installed from its zip', async () => {
    await signInAsOwner(page);
    await page.goto(`${wordPress.url}/wp-admin/plugin-install.php?tab=upload`);
    await page.locator('#pluginzip').setInputFiles(archive);
    await page.getByRole('button', {name: 'Install Now'}).click();
    await page.getByRole('link', {name: 'Activate Plugin'}).click();
    await expect(page.getByText('Plugin activated.')).toBeVisible();
  });

  await test.step('settings: what cannot work is refused and told, what can is kept', async () => {
    await page
      .getByRole('row', {name: /Altegio Elements/})
      .getByRole('link', {name: 'Settings'})
      .click();
    await page.getByLabel('Address of the proxy').fill('http://booking.example.com/altegio');
    await page.getByLabel('Location').fill('4564" onload="alert(1)');
    await page.getByRole('button', {name: 'Save Changes'}).click();
    await expect(page.getByText('The address of the proxy begins with https:// or /')).toBeVisible();
    await expect(page.getByText('The location is a number.')).toBeVisible();
    await expect(page.getByLabel('Address of the proxy')).toHaveValue('');
    await page.getByLabel('Address of the proxy').fill(`${site.url}/altegio`);
    await page.getByLabel('Location').fill('4564');
    await page.getByRole('button', {name: 'Save Changes'}).click();
    await expect(page.getByText('Settings saved.')).toBeVisible();
    await expect(page.getByLabel('Address of the proxy')).toHaveValue(`${site.url}/altegio`);
    expect(wordPress.query(option)).toContain(`${site.url}/altegio`);
  });

  await test.step('settings are not for who may not manage the site', async () => {
    const answer = await page.request.post(`${wordPress.url}/wp-admin/options.php`, {
      form: {option_page: 'altegio-elements', action: 'update', 'altegio_elements[proxy_url]': 'https://evil.example'},
    });
    expect(answer.status()).toBe(403);
    expect(wordPress.query(option)).not.toContain('evil');
  });

  let withBlocks = '';
  await test.step('a block is put on a page in the editor', async () => {
    await page.goto(`${wordPress.url}/wp-admin/post-new.php?post_type=page`);
    await page.getByRole('button', {name: 'Close dialog'}).click();
    await page.getByRole('textbox', {name: 'Add title'}).fill('Your account');
    const inserter = page.getByRole('button', {name: 'Toggle block inserter'});
    await inserter.click();
    for (const [search, name] of [
      ['altegio sign', 'Altegio: sign in'],
      ['altegio bookings', 'Altegio: my bookings'],
    ] as const) {
      await page.getByPlaceholder('Search').fill(search);
      await page.getByRole('option', {name}).click();
      await expect(page.getByRole('document', {name: `Block: ${name}`})).toBeVisible();
    }
    await inserter.click();
    await page.getByRole('document', {name: 'Block: Altegio: my bookings'}).click();
    if (!(await page.getByLabel('Appointments', {exact: true}).isVisible())) {
      await page.getByRole('button', {name: 'Settings', exact: true}).click();
    }
    await page.getByLabel('Appointments', {exact: true}).selectOption('upcoming');
    await page.getByRole('button', {name: 'Publish', exact: true}).click();
    await page
      .getByRole('region', {name: 'Editor publish'})
      .getByRole('button', {name: 'Publish', exact: true})
      .click();
    withBlocks =
      (await page
        .getByRole('region', {name: 'Editor publish'})
        .getByRole('link', {name: 'View Page', exact: true})
        .getAttribute('href')) ?? '';
    expect(withBlocks).toContain(wordPress.url);
  });

  await test.step('blocks: a visitor signs in, sees appointments, comes back and is still signed in', async () => {
    await asVisitor(browser, withBlocks, async (visitor, scripts) => {
      await expect(visitor.locator('altegio-my-bookings')).toHaveAttribute('view', 'upcoming');
      await signInByPassword(visitor);
      await expect(cards(visitor).first()).toBeVisible();
      await visitor.reload();
      await expect(cards(visitor).first()).toBeVisible();
      const ours = scripts.map((url) => new URL(url).pathname).filter((path) => path.includes('altegio-elements'));
      const folder = '/wp-content/plugins/altegio-elements/elements/';
      expect(ours).toContain(`${folder}altegio-elements.js`);
      expect(ours.filter((path) => !path.startsWith(folder))).toEqual([]);
    });
  });

  let withShortcodes = '';
  await test.step('shortcodes: attributes are kept where they are known, and escaped', async () => {
    withShortcodes = await publish(
      page,
      'Shortcodes',
      `<!-- wp:shortcode -->[altegio_sign_in methods="password" lang="de" proxy-url="https://evil.example" onclick="alert(1)"]<!-- /wp:shortcode -->
       <!-- wp:shortcode -->[altegio_my_bookings page_size="2" remember messages='{"bookings.signInToSee": "Members & friends"}']<!-- /wp:shortcode -->
       <!-- wp:shortcode -->[altegio_change_password confirm]<!-- /wp:shortcode -->
       <!-- wp:shortcode -->[altegio_phone_verify chain_id="310"]<!-- /wp:shortcode -->`,
    );
    await asVisitor(browser, withShortcodes, async (visitor) => {
      const attributes = (tag: string) =>
        visitor
          .locator(tag)
          .evaluate((element) => Object.fromEntries([...element.attributes].map((one) => [one.name, one.value])));
      const shared = {'proxy-url': `${site.url}/altegio`, credentials: 'include'};
      expect(await attributes('altegio-sign-in')).toEqual({
        ...shared,
        'location-id': '4564',
        lang: 'de',
        methods: 'password',
      });
      expect(await attributes('altegio-my-bookings')).toEqual({
        ...shared,
        'location-id': '4564',
        'page-size': '2',
        remember: '',
        messages: '{"bookings.signInToSee": "Members & friends"}',
      });
      await expect(visitor.locator('altegio-my-bookings')).toContainText('Members & friends');
      expect(await attributes('altegio-phone-verify')).toEqual({...shared, 'chain-id': '310'});
      expect(await attributes('altegio-change-password')).toEqual({...shared, 'location-id': '4564', confirm: ''});
      await expect(visitor.locator('altegio-sign-in')).toContainText('Anmelden');
    });
  });

  await test.step('booking, profile, loyalty and the whole account: a visitor books', async () => {
    const tags = ['sign_in', 'booking', 'my_bookings', 'profile', 'loyalty chain_id="310"'];
    const content = tags.map((tag) => `<!-- wp:shortcode -->[altegio_${tag}]<!-- /wp:shortcode -->`).join('\n');
    await asVisitor(browser, await publish(page, 'Book', content), async (visitor) => {
      // A client without an appointment has none at the time that is chosen.
      await signInBySms(visitor, site, emptyClient);
      await expect(button(visitor.locator('altegio-sign-in'), 'Sign out')).toBeVisible();
      await expect(button(visitor.locator('altegio-profile'), 'Save')).toBeVisible();
      await expect(visitor.locator('altegio-loyalty')).not.toContainText('Sign in to see');
      await bookManicure(visitor.locator('altegio-booking'));
      await expect(cards(visitor.locator('altegio-my-bookings')).first()).toContainText('Gel manicure');
    });
    expect(site.seen('POST', 'book_record/')).toHaveLength(1);
    const account = '<!-- wp:shortcode -->[altegio_account]<!-- /wp:shortcode -->';
    await asVisitor(browser, await publish(page, 'Account', account), async (visitor) => {
      await signInByPassword(visitor);
      await expect(visitor.locator('altegio-account').getByRole('tab').first()).toBeVisible();
    });
  });

  await test.step('a page without an element loads nothing of the plugin', async () => {
    await asVisitor(browser, wordPress.url, async (visitor, scripts) => {
      await expect(visitor.getByRole('link', {name: 'A studio'}).first()).toBeVisible();
      expect(scripts.filter((url) => url.includes('altegio'))).toEqual([]);
      expect(await visitor.content()).not.toContain('altegio-elements');
    });
  });

  await test.step('a theme that resets everything', async () => {
    wordPress.theme('all-unset', {
      'style.css':
        '/* Theme Name: All unset */\n* { all: unset; }\nhead, script, style, title { display: none; }\nbody { display: block; }',
      'index.php': `<!DOCTYPE html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><?php wp_head(); ?>
        <link rel="stylesheet" href="<?php echo get_stylesheet_uri(); ?>"></head><body <?php body_class(); ?>>
        <?php while (have_posts()) { the_post(); the_content(); } wp_footer(); ?></body></html>`,
    });
    await page.goto(`${wordPress.url}/wp-admin/themes.php`);
    await page.getByRole('link', {name: 'Activate All unset'}).click();
    await asVisitor(browser, withBlocks, async (visitor) => {
      const send = button(visitor.locator('altegio-sign-in'), 'Send code');
      await expect(send).toHaveCSS('min-height', '44px');
      await expect(send).toHaveCSS('border-top-width', '1px');
      await expect(field(visitor.locator('altegio-sign-in'), 'Phone number')).toHaveCSS('min-height', '46px');
      await signInByPassword(visitor);
      await expect(cards(visitor).first()).toBeVisible();
      await expect(cards(visitor).first()).toHaveCSS('border-top-left-radius', '12px');
      await button(visitor, 'Sign out').click();
      await expect(visitor.locator('altegio-my-bookings')).toContainText(words.bookings.signInToSee);
    });
  });

  await test.step('deleted: its setting is gone with it, and PHP has had nothing to say', async () => {
    expect(wordPress.query(option)).not.toBe('');
    await page.goto(`${wordPress.url}/wp-admin/plugins.php`);
    const row = page.getByRole('row', {name: /Altegio Elements/});
    await row.getByRole('link', {name: 'Deactivate'}).click();
    await expect(page.getByText('Plugin deactivated.')).toBeVisible();
    // Other pages' dialogs are dismissed: this one asks whether to delete.
    page.removeAllListeners('dialog').on('dialog', (dialog) => void dialog.accept());
    await row.getByRole('link', {name: 'Delete'}).click();
    await expect(page.getByText(/was successfully deleted/)).toBeVisible();
    expect(wordPress.query(option)).toBe('');
    expect(
      wordPress
        .errors()
        .split('\n')
        .filter((line) => line.includes('altegio')),
    ).toEqual([]);
  });
});

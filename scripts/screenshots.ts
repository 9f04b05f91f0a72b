// Responsible for: the pictures in docs/images: each element in its main states, at 360 and 1280 px, light and dark, and the picture
// of the README. Uses the built files: `npm run build && npx tsx scripts/screenshots.ts [part of a name]`.
// Not for: tests (test/pages).
import {mkdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {chromium, type Page} from 'playwright';
import {createServer} from 'vite';
import {ensureChromium} from '../tools/browser.js';
import {portrait} from './portrait.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env['PORT'] = '5193';
delete process.env['ALTEGIO_PARTNER_TOKEN'];

const at = `http://localhost:${process.env['PORT']}`;
const folder = 'docs/images';
const only = process.argv[2] ?? '';
const client: Account = {login: 'grace.miller@example.com', password: 'qwerty123'};
const elsewhere: Account = {login: 'arthur.penrose@example.com', password: 'teatime-at-4'};

interface Account {
  readonly login: string;
  readonly password: string;
}

/** Options of a Playwright page. */
interface View {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}

const send = async (page: Page, phone = '3155550199'): Promise<void> => {
  await page.getByLabel('Phone number', {exact: true}).fill(phone);
  await page.getByRole('button', {name: 'Send code'}).click();
  await page.getByLabel('Code from the SMS').waitFor();
};
const confirm = async (page: Page, code: string): Promise<void> => {
  await page.getByLabel('Code from the SMS').fill(code);
  await page.getByRole('button', {name: 'Confirm'}).click();
};
const newestCode = async (page: Page): Promise<string> =>
  (await (await page.request.get(`${at}/sandbox/outbox`)).json()).at(-1).code;
const fault = (page: Page, route: string, kind: object): Promise<unknown> =>
  page.request.put(`${at}/sandbox/faults`, {data: {route, fault: kind}});
const change = async (page: Page, current: string, next: string, again: string): Promise<void> => {
  await page.getByLabel('Current password').fill(current);
  await page.getByLabel('New password', {exact: true}).fill(next);
  await page.getByLabel('Repeat new password').fill(again);
  await page.getByRole('button', {name: 'Change password'}).click();
};
/** From chosen services to a day with free times. */
const chooseTime = async (page: Page): Promise<void> => {
  await page.getByRole('button', {name: 'Continue'}).click();
  await page.getByRole('radio', {name: 'Any team member'}).check();
  await page.getByRole('button', {name: 'Continue'}).click();
  await page.getByRole('heading', {name: 'Choose a time'}).waitFor();
  await page.getByRole('button', {name: 'Next free time'}).click();
};
const card = (page: Page): Promise<void> => page.getByRole('article').first().waitFor();
const notice = (page: Page, text: string): Promise<void> => page.getByText(text).last().waitFor();

type State = readonly [name: string, tag: string, who: Account | null, reach: (page: Page) => Promise<void>];

/** Each state: its name, the element with attributes, the signed-in client, and the steps to reach it. */
const states: readonly State[] = [
  ['booking', '<altegio-booking>', null, (page) => page.getByRole('heading', {name: 'Choose services'}).waitFor()],
  [
    'booking-time',
    '<altegio-booking>',
    null,
    async (page) => {
      await page.getByRole('checkbox').first().check();
      await chooseTime(page);
    },
  ],
  ['loyalty', '<altegio-loyalty chain-id="310">', client, (page) => page.getByRole('article').nth(4).waitFor()],
  [
    'review',
    '<altegio-review record-token="aafffe4a">',
    null,
    async (page) => {
      await page.getByRole('radio').nth(3).check();
      await page.getByLabel('Your review').fill('Quick, gentle, and the colour has lasted.');
    },
  ],
  [
    'review-sent',
    '<altegio-review record-token="aafffe4a">',
    null,
    async (page) => {
      await page.getByRole('radio').nth(4).check();
      await page.getByRole('button', {name: 'Send review'}).click();
      await notice(page, 'has been sent');
    },
  ],
  ['sign-in', '<altegio-sign-in>', null, (page) => page.getByRole('button', {name: 'Send code'}).waitFor()],
  ['sign-in-code', '<altegio-sign-in>', null, (page) => send(page, '3155550175')],
  [
    'sign-in-password',
    '<altegio-sign-in methods="password">',
    null,
    async (page) => {
      await page.getByLabel('Phone number or e-mail').fill(client.login);
      await page.getByLabel('Password', {exact: true}).fill('not-this-one');
      await page.getByRole('button', {name: 'Sign in', exact: true}).click();
      await page.getByText('do not').first().waitFor();
    },
  ],
  ['sign-in-done', '<altegio-sign-in>', client, (page) => page.getByRole('button', {name: 'Sign out'}).waitFor()],
  ['phone-verify', '<altegio-phone-verify>', client, (page) => page.getByRole('button', {name: 'Send code'}).waitFor()],
  [
    'phone-verify-invalid',
    '<altegio-phone-verify>',
    client,
    async (page) => {
      await page.getByLabel('Phone number', {exact: true}).fill('12');
      await page.getByRole('button', {name: 'Send code'}).click();
    },
  ],
  [
    'phone-verify-wrong-code',
    '<altegio-phone-verify>',
    client,
    async (page) => {
      await send(page);
      await confirm(page, '00000');
      await page.getByRole('alert').filter({hasText: /code/}).waitFor();
    },
  ],
  [
    'phone-verify-done',
    '<altegio-phone-verify>',
    client,
    async (page) => {
      await send(page);
      await confirm(page, await newestCode(page));
      await notice(page, '0199');
    },
  ],
  ['my-bookings', '<altegio-my-bookings page-size="4">', client, card],
  ['my-bookings-past', '<altegio-my-bookings view="past">', client, card],
  ['my-bookings-cancelled', '<altegio-my-bookings view="cancelled">', client, card],
  ['my-bookings-empty', '<altegio-my-bookings>', elsewhere, (page) => notice(page, 'appointments yet')],
  ['my-bookings-signed-out', '<altegio-my-bookings>', null, (page) => notice(page, 'Sign in')],
  [
    'my-bookings-loading',
    '<altegio-my-bookings>',
    client,
    async (page) => {
      await fault(page, 'GET user/records', {kind: 'hang'});
      await page.reload();
      await page.locator('altegio-my-bookings').getByRole('status').first().filter({hasText: /./}).waitFor();
    },
  ],
  [
    'my-bookings-error',
    '<altegio-my-bookings>',
    client,
    async (page) => {
      await fault(page, 'GET user/records', {kind: 'html403'});
      await page.reload();
      await page.getByRole('button', {name: 'Try again'}).waitFor();
    },
  ],
  [
    'my-bookings-stale',
    '<altegio-my-bookings view="past">',
    client,
    async (page) => {
      await card(page);
      await fault(page, 'GET user/records', {kind: 'html403'});
      await page
        .locator('altegio-my-bookings')
        .evaluate((element: HTMLElement & {refresh?: () => void}) => element.refresh?.());
      await page.getByRole('button', {name: 'Try again'}).waitFor();
    },
  ],
  ['profile', '<altegio-profile>', client, (page) => page.getByLabel('E-mail').waitFor()],
  [
    'profile-saved',
    '<altegio-profile>',
    client,
    async (page) => {
      await page.getByLabel('Name').fill('Grace M. Miller');
      await page.getByRole('button', {name: 'Save'}).click();
      await notice(page, 'are saved');
    },
  ],
  ['account', '<altegio-account>', client, card],
  [
    'change-password',
    '<altegio-change-password confirm>',
    client,
    (page) => page.getByLabel('Current password').waitFor(),
  ],
  [
    'change-password-faults',
    '<altegio-change-password confirm>',
    client,
    (page) => change(page, '', 'short', 'shorter'),
  ],
  [
    'change-password-done',
    '<altegio-change-password confirm>',
    client,
    async (page) => {
      await change(page, client.password, 'violet-tram-42', 'violet-tram-42');
      await notice(page, 'has been changed');
    },
  ],
];

const server = await createServer({logLevel: 'error'});
await server.listen();
const browser = await chromium.launch({executablePath: await ensureChromium(), args: ['--no-sandbox']});
mkdirSync(folder, {recursive: true});
try {
  for (const [name, tag, who, reach] of states.filter(([name]) => name.includes(only))) {
    for (const width of [360, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await shoot([`${name}-${width}-${colorScheme}`, tag, who, reach], {width, colorScheme});
      }
    }
  }
  if ('readme'.includes(only)) await shootReadme();
} finally {
  await browser.close();
  await server.close();
}

async function shoot([name, tag, who, reach]: State, {width, colorScheme}: Omit<View, 'height'>): Promise<void> {
  // High enough for the longest list, because content outside the viewport is not painted (content-visibility).
  const page = await visit({width, height: 4000, colorScheme}, who);
  const [, element = ''] = /^<([\w-]+)/.exec(tag) ?? [];
  const [paper, ink] = colorScheme === 'dark' ? ['#17171b', '#ececf1'] : ['#fff', '#1b1b1f'];
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <style>:root { color-scheme: ${colorScheme}; background: ${paper}; color: ${ink}; font-family: system-ui, 'DejaVu Sans', sans-serif }
    body { margin: 16px }</style>${tag}</${element}>
    <script type="module" src="/cdn/altegio-elements.js" data-proxy-url="/altegio" data-location-id="4564"></script>`;
  await page.route(`${at}/shot`, (route) => route.fulfill({contentType: 'text/html', body}));
  await page.goto(`${at}/shot`);
  await reach(page);
  await settle(page);
  const {height = 0} = (await page.locator(element).boundingBox()) ?? {};
  await page.screenshot({
    path: `${folder}/${name}.png`,
    clip: {x: 0, y: 0, width, height: Math.ceil(height) + 32},
    fullPage: true,
  });
  await page.context().close();
}

/** A salon's page, on which a visit is being booked. */
async function shootReadme(): Promise<void> {
  const page = await visit({width: 1120, height: 940, colorScheme: 'light'}, client);
  await page.goto(`${at}/demo/script-tag.html`);
  await card(page);
  await page.getByRole('link', {name: 'Book a visit'}).click();
  await page.getByRole('checkbox').first().check();
  await chooseTime(page);
  await settle(page);
  await page.screenshot({path: `${folder}/readme.png`});
  await page.context().close();
}

/** A new page with a new sandbox and drawn photos. @param who the signed-in client. null: signed out */
async function visit({width, height, colorScheme}: View, who: Account | null): Promise<Page> {
  const context = await browser.newContext({
    viewport: {width, height},
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'America/New_York',
  });
  const page = await context.newPage();
  await page.request.post(`${at}/sandbox/reset`);
  await page.request.patch(`${at}/sandbox/settings`, {data: {imageBase: 'https://pictures.invalid'}});
  if (who) {
    const headers = {'x-requested-with': 'altegio-elements', origin: at};
    await page.request.post(`${at}/altegio/booking/auth`, {headers, data: who});
  }
  await page.route(/^https:/, (route) =>
    route.fulfill({contentType: 'image/svg+xml', body: portrait(route.request().url())}),
  );
  return page;
}

/** Waits until the visible pictures are loaded and the last frame is drawn. */
async function settle(page: Page): Promise<void> {
  for (const image of await page.getByRole('article').all()) await image.scrollIntoViewIfNeeded();
  await page.evaluate(async () => {
    scrollTo(0, 0);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  await page.waitForLoadState('networkidle', {timeout: 3000}).catch(() => undefined);
}

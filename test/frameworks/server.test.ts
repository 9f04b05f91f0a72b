// A server render throws nothing, says nothing and emits the bare tags; the components take them over in the browser.
// React 19 itself sets no listener and no object on a tag that it takes over (react/react#35446).
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {build} from 'esbuild';
import type {Browser} from 'playwright';
import {launchChromium, runModule, visit} from '../package/support.js';
import {shop} from './shop.js';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

function shopOf(app: string, packages: readonly string[]): string {
  const {folder, remove} = shop(app, packages);
  after(remove);
  return folder;
}

const react19 = shopOf('react', ['react', 'react-dom']);
const react18 = shopOf('react-18', ['react', 'react-dom']);

async function rendered(folder: string, script: string): Promise<string> {
  const {code, output, errors} = await runModule(script, folder);
  assert.deepEqual({code, errors}, {code: 0, errors: ''});
  return output.trim();
}

const wrapped = `
  import {createElement as h} from 'react';
  import {MyBookings, SignIn} from 'altegio-elements/react';
  export const app = (heard) => h('main', null,
    h(SignIn, {onAltegioSignedIn: () => heard('signed in')}),
    h(MyBookings, {view: 'past', messages: {'bookings.signInToSee': 'Who are you?'}, className: 'wide'},
      h('p', {slot: 'empty'}, 'None')));`;

const tags = `
  import 'altegio-elements';
  import {createElement as h} from 'react';
  export const app = (heard) => h('main', null,
    h('altegio-sign-in', {'proxy-url': '/altegio', 'location-id': 4564, 'onaltegio-signed-in': () => heard('signed in')}),
    h('altegio-my-bookings', {'proxy-url': '/altegio', view: 'past', messages: {'bookings.showMore': 'More'}, className: 'wide'},
      h('p', {slot: 'empty'}, 'None')));`;

const toText = `
  import {renderToString} from 'react-dom/server';
  console.log(renderToString(app()));`;

const bare =
  '<main><altegio-sign-in></altegio-sign-in><altegio-my-bookings class="wide"><p slot="empty">None</p></altegio-my-bookings></main>';
const withAttributes =
  '<main><altegio-sign-in proxy-url="/altegio" location-id="4564"></altegio-sign-in>' +
  '<altegio-my-bookings proxy-url="/altegio" view="past" class="wide"><p slot="empty">None</p></altegio-my-bookings></main>';

const renders: Readonly<Record<string, readonly [folder: string, app: string, html: string]>> = {
  'components in React 18': [react18, wrapped, bare],
  'components in React 19': [react19, wrapped, bare],
  'tags in React 19': [react19, tags, withAttributes],
};

for (const [name, [folder, app, html]] of Object.entries(renders)) {
  test(`server render, ${name}: the bare tags`, async () => {
    assert.equal(await rendered(folder, app + toText), html);
  });
}

const pages: Readonly<Record<string, readonly [folder: string, head: string]>> = {
  'React 18': [react18, ''],
  'React 18, beside a script tag': [react18, '<script src="/cdn/altegio-elements.iife.js"></script>'],
  'React 19': [react19, ''],
};

for (const [name, [folder, head]] of Object.entries(pages)) {
  test(`components in ${name} take the server's tags over: properties, events, no warning`, async () => {
    const {outputFiles} = await build({
      stdin: {
        contents: `${wrapped}
          import {hydrateRoot} from 'react-dom/client';
          import {configure} from 'altegio-elements';
          configure({proxyUrl: '/altegio', locationId: 4564});
          hydrateRoot(document.getElementById('app'), app((event) => document.title = event));`,
        resolveDir: folder,
      },
      bundle: true,
      write: false,
      format: 'esm',
      define: {'process.env.NODE_ENV': '"development"'},
      logLevel: 'error',
    });
    const visited = await visit(browser, head, {
      body: `<div id="app">${bare}</div><script type="module" src="/app.js"></script>`,
      files: {'/app.js': outputFiles[0]?.text ?? ''},
    });
    const {page, noise} = visited;
    await page.getByText('Who are you?').waitFor();
    await page.getByLabel('Phone number').waitFor();
    await page.locator('altegio-sign-in').dispatchEvent('altegio-signed-in');
    assert.equal(await page.title(), 'signed in');
    assert.equal(await page.locator('altegio-my-bookings').getAttribute('class'), 'wide');
    assert.deepEqual(
      noise.filter((line) => !/Lit is in dev mode|React DevTools|status of 40[14]/.test(line)),
      [],
    );
    await visited.close();
  });
}

test('components in a view that React renders before it shows it (Activity): nothing is told until it is shown', async () => {
  const {outputFiles} = await build({
    stdin: {
      contents: `
        import {Activity, createElement as h, useState} from 'react';
        import {createRoot} from 'react-dom/client';
        import {PhoneVerify, SignIn} from 'altegio-elements/react';
        function App() {
          const [shown, show] = useState(false);
          return h('main', null, h('button', {onClick: () => show(true)}, 'Show'),
            h(Activity, {mode: shown ? 'visible' : 'hidden'},
              h(SignIn, {proxyUrl: '/altegio', locationId: 4564, onAltegioError: ({detail}) => console.error(detail.code)}),
              h(PhoneVerify, {locationId: 4564, onAltegioError: ({detail}) => console.error('phone', detail.code)})));
        }
        createRoot(document.getElementById('app')).render(h(App));`,
      resolveDir: react19,
    },
    bundle: true,
    write: false,
    format: 'esm',
    define: {'process.env.NODE_ENV': '"development"'},
    logLevel: 'error',
  });
  const visited = await visit(browser, '', {
    body: '<div id="app"></div><script type="module" src="/app.js"></script>',
    files: {'/app.js': outputFiles[0]?.text ?? ''},
  });
  const {page, noise} = visited;
  const told = (): string[] => noise.filter((line) => !/Lit is in dev mode|React DevTools|status of 40[14]/.test(line));
  await page.locator('altegio-phone-verify').waitFor({state: 'attached'});
  await page.waitForLoadState('networkidle');
  assert.deepEqual(told(), []);
  await page.getByRole('button', {name: 'Show'}).click();
  await page.getByLabel('Phone number').waitFor();
  // The other one lacks its proxy-url, which is told now.
  await page.getByText('This is not set up yet.').waitFor();
  const ofItsOwn = told().map((line) => line.split('. ')[0]);
  assert.deepEqual(ofItsOwn, ['<altegio-phone-verify> proxy-url is missing', 'phone config']);
  await visited.close();
});

test('server render, Vue: the tags with their attributes', async () => {
  const folder = shopOf('vue', ['vue']);
  const html = await rendered(
    folder,
    `import 'altegio-elements';
     import {createSSRApp} from 'vue';
     import {renderToString} from 'vue/server-renderer';
     const app = createSSRApp({
       template: \`<altegio-my-bookings proxy-url="/altegio" :page-size="5" :messages="{'bookings.showMore': 1}" @altegio-error="x" />\`,
       setup: () => ({x() {}}),
     });
     app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('altegio-');
     console.log(await renderToString(app));`,
  );
  assert.equal(html, '<altegio-my-bookings proxy-url="/altegio" page-size="5"></altegio-my-bookings>');
});

test('server render, Svelte: the tags with their attributes', async () => {
  const folder = shopOf('svelte', ['svelte']);
  const source =
    '<script>import "altegio-elements"; const view = "past"</script><altegio-my-bookings {view} onaltegio-error={() => {}}></altegio-my-bookings>';
  const html = await rendered(
    folder,
    `import {writeFileSync} from 'node:fs';
     import {compile} from 'svelte/compiler';
     import {render} from 'svelte/server';
     writeFileSync('app.mjs', compile(${JSON.stringify(source)}, {generate: 'server'}).js.code);
     console.log(render((await import(process.cwd() + '/app.mjs')).default).body);`,
  );
  assert.match(html, /<altegio-my-bookings view="past"><\/altegio-my-bookings>/);
});

test('types and components can be imported in plain Node, as what they are', async () => {
  const folder = shopOf('react', ['react']);
  const output = await rendered(
    folder,
    `for (const name of ['react', 'vue', 'svelte', 'solid']) await import('altegio-elements/types/' + name);
     console.log(Object.keys(await import('altegio-elements/react')).join());`,
  );
  assert.equal(output, 'Account,Booking,ChangePassword,Loyalty,MyBookings,PhoneVerify,Profile,Review,SignIn');
});

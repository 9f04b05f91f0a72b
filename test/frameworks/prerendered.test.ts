// An element in a framework's server render, with its first state from prerender(): what a client types before any script is still
// there after hydration. By the server renderers that Next, Nuxt and SvelteKit have inside, React's as in development, where it tells
// of each mismatch. Whole apps of Next and Astro: server-renders.spec.ts.
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
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

interface Framework {
  readonly packages: readonly string[];
  /** Makes `view(form)`, on the server and in the page. `form` is the HTML of the element. */
  readonly view: string;
  /** Writes the server's HTML of `view(form)`. */
  readonly server: string;
  /** Takes over what the server wrote in `place`. */
  readonly client: string;
}

const svelte = '<script>let {form} = $props()</script><p>Hello</p><div>{@html form}</div>';

const frameworks: Readonly<Record<string, Framework>> = {
  react: {
    packages: ['react', 'react-dom'],
    // The browser has made a shadow root of the <template>, so that the HTML in the page is no longer the one that was written.
    view: `import {createElement as h} from 'react';
      const view = (form) => h('main', null, h('p', null, 'Hello'),
        h('div', {suppressHydrationWarning: true, dangerouslySetInnerHTML: {__html: form}}));`,
    server: `import {renderToString} from 'react-dom/server';
      console.log(renderToString(view(form)));`,
    client: `import {hydrateRoot} from 'react-dom/client';
      hydrateRoot(place, view(''));`,
  },
  vue: {
    packages: ['vue', '@vue/server-renderer'],
    view: `import {createSSRApp, h} from 'vue';
      const view = (form) => createSSRApp({render: () => h('main', [h('p', 'Hello'), h('div', {innerHTML: form})])});`,
    server: `import {renderToString} from 'vue/server-renderer';
      console.log(await renderToString(view(form)));`,
    client: `view(form).mount(place);`,
  },
  svelte: {
    packages: ['svelte'],
    view: `import Page from './page.mjs';`,
    server: `import {render} from 'svelte/server';
      console.log(render(Page, {props: {form}}).body);`,
    client: `import {hydrate} from 'svelte';
      hydrate(Page, {target: place, props: {form}});`,
  },
};

async function output(script: string, folder: string): Promise<string> {
  const {code, output: written, errors} = await runModule(script, folder);
  assert.deepEqual({code, errors}, {code: 0, errors: ''});
  return written.trim();
}

for (const [name, {packages, view, server, client}] of Object.entries(frameworks)) {
  test(`${name}: typed text survives hydration, and nobody complains`, async () => {
    const {folder, remove} = shop(name, packages);
    after(remove);
    const compiled = (generate: 'server' | 'client'): Promise<string> =>
      output(
        `import {compile} from 'svelte/compiler';
         console.log(compile(${JSON.stringify(svelte)}, {generate: '${generate}'}).js.code);`,
        folder,
      );
    if (name === 'svelte') writeFileSync(join(folder, 'page.mjs'), await compiled('server'));
    const form = await output(
      `import {prerender} from 'altegio-elements/prerender';
       console.log((await prerender('altegio-sign-in', {'proxy-url': '/altegio', 'location-id': 4564})).html);`,
      folder,
    );
    const script = `${view}\nconst form = ${JSON.stringify(form)};\n`;
    writeFileSync(join(folder, 'server.mjs'), script + server);
    const body = await output(`await import(${JSON.stringify(join(folder, 'server.mjs'))});`, folder);
    if (name === 'svelte') writeFileSync(join(folder, 'page.mjs'), await compiled('client'));
    const {outputFiles} = await build({
      stdin: {
        contents: `${script}import 'altegio-elements/elements/sign-in.js';
          const place = document.getElementById('app');
          ${client}`,
        resolveDir: folder,
      },
      bundle: true,
      write: false,
      format: 'esm',
      conditions: ['browser'],
      define: {
        'process.env.NODE_ENV': '"development"',
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
      },
      logLevel: 'error',
    });
    const visited = await visit(browser, '', {
      body: `<div id="app">${body}</div>`,
      files: {'/app.js': outputFiles[0]?.text ?? ''},
    });
    const {page, noise} = visited;
    const field = page.getByLabel('Phone number');
    await field.pressSequentially('315 555');
    await field.evaluate((one) => Object.assign(globalThis, {typedIn: one}));
    await page.addScriptTag({url: '/app.js', type: 'module'});
    await page.waitForFunction(() => customElements.get('altegio-sign-in'));
    await page
      .locator('altegio-sign-in')
      .evaluate((one) => (one as unknown as {updateComplete: unknown}).updateComplete);
    await page.keyboard.type(' 0175');
    assert.equal(await field.inputValue(), '315 555 0175');
    assert.ok(await field.evaluate((one) => one === (globalThis as {typedIn?: unknown}).typedIn), 'the same field');
    const phone = await page.locator('altegio-sign-in').evaluate((one) => (one as unknown as {phone: string}).phone);
    assert.match(phone, /3155550175|315 555 0175/);
    assert.deepEqual(
      noise.filter((line) => !/Lit is in dev mode|React DevTools|status of 40/.test(line)),
      [],
    );
    await visited.close();
  });
}

// Pages whose scripts have changed the language's and the browser's own objects, as older libraries and shops' plug-ins do.
// On the built files: sign in, see a card, cancel an appointment.
import {button, cards, everyTag, field, partnerPage, signInByPassword} from '../support/drive.js';
import {expect, test} from '../support/test.js';

const defaults = 'data-proxy-url="/altegio" data-location-id="4564"';

const pages: Readonly<Record<string, string>> = {
  'enumerable extras on every prototype': `
    for (const {prototype} of [Object, Array, String, Function, Promise, Element, EventTarget]) {
      prototype.extend = function () { return this; };
      prototype.each = function () {};
      prototype.isEmpty = true;
    }
    Array.prototype.remove = function () {};
    Array.prototype.contains = Array.prototype.includes;`,
  // Prototype 1.7: Array.from takes one argument and no iterators; filter, map and others are its own.
  'Prototype’s arrays': `
    Array.from = function (iterable) {
      if (!iterable) return [];
      let {length = 0} = iterable;
      const results = new Array(length);
      while (length--) results[length] = iterable[length];
      return results;
    };
    Array.prototype.uniq = Array.prototype.clone = Array.prototype.toArray = function () { return [...this]; };
    Array.prototype.first = function () { return this[0]; };
    Array.prototype.last = function () { return this[this.length - 1]; };
    Function.prototype.bind = (bind => function (...rest) { return bind.apply(this, rest); })(Function.prototype.bind);
    Object.prototype.toJSONString = function () { return JSON.stringify(this); };`,
  'polyfills in the place of what is there': `
    Array.prototype.flat = function () { return [].concat.apply([], this); };
    Array.prototype.at = function (index) { return this[index < 0 ? this.length + index : index]; };
    String.prototype.replaceAll = function (from, to) { return this.split(from).join(to); };
    Object.assign = function (to, ...from) { for (const one of from) for (const key in one) to[key] = one[key]; return to; };
    window.requestIdleCallback = undefined;
    window.structuredClone = undefined;
    window.BroadcastChannel = undefined;
    window.IntersectionObserver = undefined;
    window.crypto.randomUUID = undefined;`,
  'a fetch that is watched, delayed and given other arguments': `
    const {fetch: real} = window;
    window.seen = [];
    window.fetch = async function (input, init) {
      window.seen.push(input instanceof Request ? input.url : String(input));
      await new Promise(requestAnimationFrame);
      const request = new Request(input, init);
      return real.call(window, request);
    };`,
  'storage, cookies and history that throw': `
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {get() { throw new DOMException('denied', 'SecurityError'); }});
    }
    Object.defineProperty(document, 'cookie', {get() { throw new DOMException('denied', 'SecurityError'); }});
    history.pushState = history.replaceState = () => { throw new Error('no history'); };`,
  'names of ours in use': `
    window.AltegioElements = 'taken'; window.page = 1; window.define = 2; window.html = 3; window.t = 4;
    window.process = {env: {}}; window.global = window; window.module = {exports: {}}; window.exports = {};
    window.define = Object.assign(() => {}, {amd: true}); window.require = () => ({});`,
};

for (const [what, hostile] of Object.entries(pages)) {
  for (const kind of ['module', 'classic'] as const) {
    test(`${what}: sign in, see, cancel, sign out (${kind})`, async ({page, site, seen}) => {
      const src =
        kind === 'module' ? 'type="module" src="/cdn/altegio-elements.js"' : 'src="/cdn/altegio-elements.iife.js"';
      const markup = `<script>{${hostile}}</script>${everyTag}<script ${src} ${defaults}></script>`;
      await page.goto(site.page('/p.html', partnerPage(markup, '')));
      // The country of a number that begins with its calling code is found by the table of calling codes.
      const phone = field(page.locator('altegio-sign-in'), 'Phone number');
      await phone.fill('3155550175');
      await button(page.locator('altegio-sign-in'), 'Send code').click();
      await expect(field(page.locator('altegio-sign-in'), 'Code from the SMS')).toBeVisible();
      expect(site.seen('POST', 'book_code')).toHaveLength(1);
      await page.reload();
      await signInByPassword(page);
      const upcoming = cards(page).filter({has: page.getByRole('button', {name: 'Cancel appointment'})});
      await button(upcoming.first(), 'Cancel appointment').click();
      await page.getByRole('button', {name: 'Yes, cancel it'}).click();
      await expect.poll(() => site.seen('DELETE', 'user/records').length).toBe(1);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await button(page.locator('altegio-sign-in'), 'Sign out').click();
      await expect(button(page.locator('altegio-sign-in'), 'Sign in')).toBeVisible();
      expect(seen.console).toEqual([]);
      const types = (await seen.events()).map(({type}) => type);
      expect(types).toContain('altegio-appointment-cancelled');
      expect(types).not.toContain('altegio-error');
    });
  }
}

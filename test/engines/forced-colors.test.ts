// Forced colors (a person's own palette, as Windows' high contrast), in the engine that has them: what a colour said is said by
// a line. Run by itself, in a browser that forces colors: web-test-runner.config.mjs.
import {assert} from '@open-wc/testing/pure';
import {demoClient} from '../../sandbox/seed/clients.js';
import {until} from '../support/until.js';
import {everyTag, openPartner, tags} from './support/partner.js';

it('the browser does force colors', () => {
  assert.isTrue(matchMedia('(forced-colors: active)').matches);
});

it('each button and field has an edge, and what has the focus is seen', async () => {
  const page = await openPartner(everyTag);
  await page.signIn(demoClient.phone);
  const look = (one: Element): CSSStyleDeclaration => page.window.getComputedStyle(one);
  let seen = 0;
  for (const tag of tags) {
    const {root} = page.element(tag);
    for (const one of root.querySelectorAll<HTMLElement>(
      '[part~="button"], [part~="button-primary"], [part~="input"]',
    )) {
      if (!one.checkVisibility()) continue;
      seen++;
      const edged = [one, one.parentElement!].some(
        (box) => look(box).borderTopStyle !== 'none' && Number.parseFloat(look(box).borderTopWidth) > 0,
      );
      assert.isTrue(edged, `${tag}: ${one.textContent || one.id}`);
      assert.notEqual(look(one).color, look(one).backgroundColor, one.textContent ?? '');
    }
  }
  assert.isAbove(seen, 10);
});

it('a fault is told by words, and its field by more than a colour', async () => {
  const page = await openPartner(everyTag);
  const form = page.element('altegio-sign-in');
  form.type('Phone number', '1');
  form.press('Send code');
  await until(() => form.errorAt('Phone number'));
  assert.equal(form.field('Phone number').getAttribute('aria-invalid'), 'true');
  page.assertQuiet();
});

// A page that runs from right to left, and narrow places, in every engine: everything mirrors, nothing sticks out, and phone
// numbers and prices keep their own direction.
import {assert} from '@open-wc/testing/pure';
import {demoClient} from '../../sandbox/seed/clients.js';
import {everyTag, openPartner, tags, type Partner} from './support/partner.js';
import {isUnseen} from '../support/matrices/too-wide.js';

/** What sticks out of its element to the side, or makes the page scroll sideways. */
function stickingOut({document}: Partner): string[] {
  const {scrollWidth, clientWidth} = document.documentElement;
  const found = scrollWidth > clientWidth ? [`the page scrolls sideways: ${scrollWidth} in ${clientWidth}`] : [];
  for (const host of document.querySelectorAll<HTMLElement>(tags.join())) {
    const {left, right} = host.getBoundingClientRect();
    for (const one of host.shadowRoot?.querySelectorAll<HTMLElement>('*:not(option)') ?? []) {
      const box = one.getBoundingClientRect();
      if (isUnseen(one) || one.closest('.quiet') || box.width <= 1 || !one.checkVisibility()) continue;
      if (box.left < left - 1 || box.right > right + 1)
        found.push(`${host.localName}: ${one.localName}.${one.className}`);
    }
  }
  return found;
}

async function signedIn(width: number, attributes: string): Promise<Partner> {
  const page = await openPartner(everyTag, {width, attributes});
  assert.deepEqual(stickingOut(page), [], 'signed out');
  await page.signIn(demoClient.phone);
  return page;
}

for (const width of [320, 360, 768])
  for (const dir of ['ltr', 'rtl'])
    it(`${width} px, ${dir}: nothing sticks out`, async () => {
      const page = await signedIn(width, `lang="en" dir="${dir}"`);
      assert.deepEqual(stickingOut(page), []);
      page.assertQuiet();
    });

it('what is first stands at the right, with its edge', async () => {
  const sides = async (dir: string) => {
    const page = await signedIn(400, `lang="en" dir="${dir}"`);
    const card = page.element('altegio-my-bookings').all('article')[0]!;
    const box = card.getBoundingClientRect();
    const part = (name: string): DOMRect => card.querySelector(`[part~="${name}"]`)!.getBoundingClientRect();
    return {title: part('card-title'), box};
  };
  const ltr = await sides('ltr');
  const rtl = await sides('rtl');
  assert.closeTo(rtl.box.right - rtl.title.right, ltr.title.left - ltr.box.left, 1);
  // The edge of the next one is on one side only.
  assert.isAbove(ltr.title.left - ltr.box.left, ltr.box.right - ltr.title.right);
});

it('a phone number and a price keep their own direction on a page from right to left', async () => {
  const page = await signedIn(400, 'lang="en" dir="rtl"');
  const bookings = page.element('altegio-my-bookings');
  const look = (one: Element): CSSStyleDeclaration => page.window.getComputedStyle(one);
  const links = bookings.all('link') as HTMLAnchorElement[];
  const phone = links.find(({href}) => href.startsWith('tel:'))!.querySelector('bdi')!;
  const price = bookings.root.querySelector('[part~="card-price"] bdi')!;
  for (const one of [phone, price]) assert.equal(look(one).unicodeBidi, 'isolate', one.textContent ?? '');
  for (const one of [phone, price]) assert.equal(look(one).direction, 'ltr', one.textContent ?? '');
  const field = page.element('altegio-phone-verify').field('Phone number');
  assert.equal(look(field).direction, 'ltr');
});

// How a list looks, as far as it can be measured: what stands out and what is quiet, every width from a sidebar to a page,
// both directions, large text, and skeletons that have the place of what comes.
import {assert} from '@open-wc/testing/pure';
import '../../../../src/elements/my-bookings.js';
import {now, standStill, type List} from '../../../support/bookings.js';
import {barriers} from '../../../support/matrices/axe.js';
import {mount, type Options} from '../../../support/mount.js';
import {record, service, type Parts} from '../../../support/records.js';
import {until} from '../../../support/until.js';
import {Wire} from '../../../support/wire.js';

standStill();

async function list(records: readonly Parts[], options: Options<'altegio-my-bookings'> = {}): Promise<List> {
  const wire = new Wire({now: () => now});
  await wire.signIn();
  wire.records(...records.map(record));
  const ui: List = await mount('altegio-my-bookings', {wire, attributes: {lang: 'en'}, ...options});
  await until(() => ui.all('article').length === records.length);
  return ui;
}

const size = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);
const box = (element: Element): DOMRect => element.getBoundingClientRect();
const part = (card: Element, name: string): HTMLElement => card.querySelector<HTMLElement>(`[part~=${name}]`)!;

/** What is wider than the card that it stands in. */
function stickingOut(ui: List): string[] {
  return ui.all('article').flatMap((card) => {
    const {left, right} = box(card);
    return [...card.querySelectorAll<HTMLElement>('*')]
      .filter(
        (one) =>
          !one.closest('.quiet, .tool > span, [hidden]') &&
          box(one).width &&
          (box(one).left < left - 1 || box(one).right > right + 1),
      )
      .map((one) => `${one.localName} ${one.className} ${one.textContent.slice(0, 30)}`);
  });
}

const long = 'Donaudampfschifffahrtsgesellschaft';
const every: readonly Parts[] = [
  {},
  {datetime: '2026-09-23T11:00:00-0400', attendance: 2, clients_count: 12, activity_id: 3, prepaid: true},
  {
    datetime: '2026-09-24T11:00:00-0400',
    services: [service({title: long.repeat(4)}), service({title: 'Haarschnitt', amount: 12, cost: 1e9})],
    comment: `${long.repeat(3)}\nand another line`,
    company: {title: long, address: long.repeat(3), city: long, site: `${long}.example`, currency_short_title: 'тенге'},
    staff: {name: `${long} ${long}`, position: {title: long}},
    notify_by_sms: 48,
    notify_by_email: 24,
  },
  {datetime: '2026-09-01T11:00:00-0400', attendance: 1},
  {datetime: '2026-09-25T11:00:00-0400', deleted: true},
];

describe('what stands out', () => {
  const accent = 'rgb(200, 0, 100)';
  const accented = {attributes: {lang: 'en', style: `--altegio-accent: ${accent}`}};
  const ground = (card: Element): string => getComputedStyle(card.querySelector('.leaf')!).backgroundColor;

  it('the next one: its date on the accent and its time larger; what is over is smaller', async () => {
    const ui = await list(every, accented);
    const [next, later, , past, cancelled] = ui.all('article');
    assert.equal(ground(next!), accent);
    assert.isAbove(size(part(next!, 'card-time')), size(part(later!, 'card-time')));
    for (const card of [later, past, cancelled]) assert.notEqual(ground(card!), accent);
    for (const card of [past, cancelled]) {
      assert.isBelow(size(part(card!, 'card-title')), size(part(later!, 'card-title')));
      assert.isBelow(box(part(card!, 'avatar')).width, box(part(later!, 'avatar')).width);
    }
  });

  it('only where something is to come', async () => {
    const ui = await list([{datetime: '2026-09-01T11:00:00-0400', attendance: 1}], accented);
    assert.notEqual(ground(ui.get('article')), accent);
  });

  it('a broken photo leaves no trace', async () => {
    const ui = await list([{staff: {avatar: `https://${location.host}/broken.png`}}]);
    const photo = ui.root.querySelector('img')!;
    photo.dispatchEvent(new Event('error'));
    assert.isFalse(photo.checkVisibility());
    assert.closeTo(box(part(ui.get('article'), 'avatar')).width, 40, 0.1);
  });
});

describe('every width', () => {
  for (const dir of ['ltr', 'rtl']) {
    it(`nothing sticks out of a card, ${dir}`, async () => {
      const page = document.createElement('div');
      page.dir = dir;
      document.body.append(page);
      const ui = await list(every, {into: page});
      for (const card of ui.all('article')) card.style.contentVisibility = 'visible';
      for (const width of [280, 320, 360, 420, 639, 640, 700, 1000, 1200]) {
        ui.element.style.width = `${width}px`;
        assert.deepEqual(stickingOut(ui), [], `at ${width} px`);
        assert.isAtMost(ui.root.querySelector('.root')!.scrollWidth, width);
      }
    });

    it(`from 640 px what and where side by side, ${dir}`, async () => {
      const page = document.createElement('div');
      page.dir = dir;
      document.body.append(page);
      const ui = await list([{}], {into: page});
      const card = ui.get('article');
      const start = (name: string): number => {
        const {left, right} = box(name === 'leaf' ? card.querySelector('.leaf')! : part(card, name));
        return Math.round(dir === 'rtl' ? -right : left);
      };
      const names = ['leaf', 'card-title', 'team-member', 'location'];
      for (const [width, inOrder] of [
        [640, names.slice(0, 3)],
        [1200, names],
      ] as const) {
        ui.element.style.width = `${width}px`;
        const starts = inOrder.map(start);
        assert.deepEqual(
          starts,
          [...new Set(starts)].toSorted((a, b) => a - b),
          `at ${width} px`,
        );
        assert.isBelow(Math.abs(box(part(card, 'card-time')).top - box(part(card, 'team-member')).top), 10);
      }
      ui.element.style.width = '600px';
      assert.equal(start('card-title'), start('card-time'), 'one axis for all words');
      assert.equal(start('location'), start('team-member'));
      assert.isBelow(box(part(card, 'card-title')).bottom, box(part(card, 'team-member')).top);
    });
  }

  it('text twice as large in a narrow column', async () => {
    const ui = await list(every, {attributes: {lang: 'en', style: '--altegio-font-size: 32px; width: 320px'}});
    for (const card of ui.all('article')) card.style.contentVisibility = 'visible';
    assert.deepEqual(stickingOut(ui), []);
  });

  it('axe finds nothing in any card, at any of the widths', async () => {
    const ui = await list(every);
    for (const card of ui.all('article')) card.style.contentVisibility = 'visible';
    for (const width of [280, 640, 1200]) {
      ui.element.style.width = `${width}px`;
      for (const theme of ['light', 'dark']) {
        ui.element.theme = theme;
        await ui.updated;
        assert.deepEqual(await barriers(ui.element), [], `${width} px, ${theme}`);
      }
    }
  });
});

describe('skeletons', () => {
  for (const width of [280, 360, 640, 1200]) {
    it(`the first card is where its skeleton was, and about as high, at ${width} px`, async () => {
      const wire = new Wire({now: () => now});
      await wire.signIn();
      wire.records(...[{}, {}, {}].map(record));
      wire.hold('GET user/records');
      const ui: List = await mount('altegio-my-bookings', {
        wire,
        attributes: {lang: 'en', style: `width: ${width}px; font-family: sans-serif`},
      });
      const bones = [...ui.root.querySelectorAll('.bone')].map(box);
      assert.equal(bones.length, 2);
      await until(() => wire.held.length);
      wire.letGo();
      await until(() => ui.has('article'));
      const card = box(ui.all('article')[0]!);
      assert.closeTo(card.top, bones[0]!.top, 1);
      assert.closeTo(card.left, bones[0]!.left, 1);
      assert.equal(card.width, bones[0]!.width);
      assert.closeTo(card.height / bones[0]!.height, 1, 0.35);
    });
  }

  it('none of it is read out', async () => {
    const wire = new Wire();
    await wire.signIn();
    wire.hold('GET user/records');
    const ui: List = await mount('altegio-my-bookings', {wire});
    assert.isFalse(ui.has('heading'));
    assert.isFalse(ui.has('article'));
    wire.letGo();
  });
});

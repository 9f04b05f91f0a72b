// A translator makes elements of our text nodes: what is written after that shows, in every state.
import {assert} from '@open-wc/testing/pure';
import {locationIds} from '../../sandbox/index.js';
import '../../src/elements/my-bookings.js';
import '../../src/elements/phone-verify.js';
import {askToCancel, isCancelled, standStill, start, Card} from '../support/bookings.js';
import {heard, mount, uncaught} from '../support/mount.js';
import {record} from '../support/records.js';
import {states} from '../support/states.js';
import {plain} from '../support/ui.js';
import {settled, until} from '../support/until.js';
import {Wire} from '../support/wire.js';
import {bookingsWords as words} from '../support/words.js';

standStill();

function textsOf(root: ShadowRoot): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (/\p{L}/u.test(walker.currentNode.nodeValue!)) texts.push(walker.currentNode as Text);
  return texts;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** What translators make of a text, and where it was seen. Each leaves the words, so that they can be looked for. */
const translators: readonly [name: string, seenAt: string, translate: (text: Text) => void][] = [
  ['font', 'facebook/react#11538', (text) => text.replaceWith(element('font', text.data))],
  ['font in font', 'santiment/app#1179', nested],
  ['an element of its own', 'Yandex: ya-tr-span', (text) => text.replaceWith(element('ya-tr-span', text.data))],
  ['in place', 'Firefox Translations', (text) => (text.data = `${text.data}`)],
  ['beside the first', 'bilingual extensions', (text) => text.after(element('font', ` ${text.data}`))],
  ['in several pieces', 'facebook/react#26048', pieces],
  ['taken away', 'TroyAlford/react-jsx-parser#140', (text) => text.remove()],
  ['the whole of its element', 'jQuery’s .text(), as page-wide dictionaries use it', whole],
];

function nested(text: Text): void {
  const outer = document.createElement('font');
  outer.append(element('font', text.data));
  text.replaceWith(outer);
}

function pieces(text: Text): void {
  const middle = Math.ceil(text.data.length / 2);
  text.replaceWith(element('font', text.data.slice(0, middle)), element('font', text.data.slice(middle)));
}

/** Lit's marks go with it. */
function whole(text: Text): void {
  const parent = text.parentElement!;
  if (!parent.childElementCount) parent.textContent = text.data;
}

for (const [name, seenAt, translate] of translators) {
  describe(`${name} (${seenAt})`, () => {
    const all = (root: ShadowRoot): void => textsOf(root).forEach(translate);

    it('after a cancellation the card says so, and nothing of before', async () => {
      const {ui, card} = await askToCancel();
      all(ui.root);
      ui.press('Yes, cancel it');
      await until(() => isCancelled(card));
      const status = card.element.querySelector('[part=card-status]')!;
      assert.equal(plain(status.textContent), words('cancelled'));
      assert.deepEqual(uncaught, []);
    });

    it('after a move the card says the new day', async () => {
      const {ui, wire} = await start({records: [record({id: 7, datetime: '2026-09-22T11:00:00-0400'})]});
      all(ui.root);
      wire.records(record({id: 7, datetime: '2026-10-05T11:00:00-0400'}));
      ui.element.refresh();
      await until(() => heard('appointments-loaded').length === 2);
      await ui.updated;
      const time = plain(new Card(ui, 7).element.querySelector('time')!.textContent);
      assert.match(time, /^Mon,? 5 Oct/);
      assert.notInclude(time, '22');
    });

    it('each step of the phone form says what it is about', async () => {
      const wire = new Wire();
      const attributes = {purpose: 'sign-in', 'location-id': `${locationIds.newYork}`};
      const ui = await mount('altegio-phone-verify', {wire, attributes});
      all(ui.root);
      for (const typed of ['12', '+13155550199']) {
        ui.type('Phone number', typed);
        ui.element.shadowRoot!.querySelector<HTMLElement>('button[type=submit]')!.click();
        await settled();
        all(ui.root);
      }
      await until(() => ui.root.querySelector('#code'));
      await ui.updated;
      assert.include(ui.text, 'Enter the code');
      assert.include(ui.text, '0199');
      assert.deepEqual(uncaught, []);
    });
  });
}

describe('every state that is translated speaks another language when it is told to', () => {
  for (const {element: tag, name, mount: reach} of states) {
    it(`${tag}: ${name}`, async () => {
      const mounted = (await reach()) as HTMLElement & {readonly updateComplete: Promise<boolean>; lang: string};
      const root = mounted.shadowRoot!;
      const [, , translate] = translators[0]!;
      const english = shownBy(root);
      mounted.lang = 'de';
      await mounted.updateComplete;
      const german = shownBy(root);
      mounted.lang = 'en';
      await mounted.updateComplete;
      assert.equal(shownBy(root), english);
      textsOf(root).forEach(translate);
      mounted.lang = 'de';
      await mounted.updateComplete;
      assert.equal(shownBy(root), german);
      assert.deepEqual(uncaught, []);
    });
  }
});

function shownBy(root: ShadowRoot): string {
  return plain(root.querySelector('.root')!.textContent);
}

// Every state that is translated speaks another language when it is told to: whatever can change shows.
import {assert} from '@open-wc/testing/pure';
import {uncaught} from '../mount.js';
import type {ElementState} from '../states.js';
import {textsOf, translators} from './translators.js';
import {plain} from '../ui.js';

type Drawn = HTMLElement & {readonly updateComplete: Promise<boolean>};

async function shownIn(element: HTMLElement, lang: string): Promise<string> {
  element.lang = lang;
  await (element as Drawn).updateComplete;
  return plain(element.shadowRoot!.querySelector('.root')!.textContent);
}

export function speakAnew(states: readonly ElementState[]): void {
  for (const {element, name, mount} of states) {
    it(`${element}: ${name}`, async () => {
      const mounted = await mount();
      const [, , translate] = translators[0]!;
      const german = await shownIn(mounted, 'de');
      await shownIn(mounted, 'en');
      textsOf(mounted.shadowRoot!).forEach(translate);
      assert.equal(await shownIn(mounted, 'de'), german);
      assert.deepEqual(uncaught, []);
    });
  }
}

// Each state is reached once, and then speaks one language after the other, as `lang` can change live: nothing of English
// may be left, and nothing may be cut off or stick out at 320 px. In files of a few states, which run side by side.
import {setViewport} from '@web/test-runner-commands';
import {assert} from '@open-wc/testing';
import {languages} from '../../../src/i18n/lazy.js';
import {englishIn, englishTexts} from './english.js';
import type {ElementState} from '../states.js';
import {tooWide} from './too-wide.js';

const width = 320;
const codes = Object.keys(languages);

export function inEveryLanguage(states: readonly ElementState[]): void {
  describe(`in ${codes.length} languages at ${width} px`, () => {
    before(() => setViewport({width, height: 700}));
    after(() => setViewport({width: 800, height: 600}));

    for (const {element, name, mount} of states) {
      it(`${element}: ${name}`, async function () {
        this.timeout(60_000);
        const shown = (await mount({width})) as HTMLElement & {readonly updateComplete: Promise<boolean>};
        assert.isNotEmpty(englishTexts(shown), 'the search finds English where there is some');
        const wrong: string[] = [];
        for (const lang of codes) {
          shown.lang = lang;
          await shown.updateComplete;
          wrong.push(...englishIn(shown, lang).map((text) => `${lang}: English: ${text}`));
          wrong.push(...tooWide(shown).map((what) => `${lang}: too wide: ${what}`));
        }
        assert.deepEqual(wrong, []);
      });
    }
  });
}

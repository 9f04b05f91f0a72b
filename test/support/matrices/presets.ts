// Every state of every element with each preset of themes/, light and dark: text by axe (4.5 to 1), edges of controls, focus
// rings and icons by their computed colours (3 to 1). A state is brought about once and then wears one preset after the other;
// each preset is a case of its own. A file for each part of the states, so that they run side by side.
import {assert} from '@open-wc/testing/pure';
import type {LitElement} from 'lit';
import {standStill, unreadable} from './axe.js';
import type {ElementState} from '../states.js';
import {faint} from './edges.js';

/** Names of files in themes/; '' is the elements as they are. */
const presets = ['', 'altegio', 'ink', 'sage'] as const;
type Preset = (typeof presets)[number];

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);
const styles = new Map<Preset, string>();

async function styleOf(preset: Preset): Promise<string> {
  const file = new URL(`/themes/${preset}.css`, location.href);
  return preset && (await fetch(file)).text();
}

export function everyStateCanBeRead(states: readonly ElementState[]): void {
  before(async () => {
    for (const preset of presets) styles.set(preset, await styleOf(preset));
  });
  afterEach(() => sheet.replaceSync(''));

  for (const state of states) {
    let looked: Promise<ReadonlyMap<Preset, readonly string[]>> | undefined;
    for (const preset of presets) {
      it(`${preset || 'without a preset'}, ${state.element}: ${state.name}`, async () => {
        looked ??= lookAt(state);
        assert.deepEqual((await looked).get(preset), []);
      });
    }
  }
}

/** What cannot be read or told from what is around it. */
async function lookAt({mount}: ElementState): Promise<ReadonlyMap<Preset, readonly string[]>> {
  const mounted = (await mount({width: 700})) as LitElement;
  const found = new Map<Preset, string[]>();
  for (const [preset, style] of styles) {
    sheet.replaceSync(style);
    const wrong: string[] = [];
    for (const theme of ['light', 'dark']) {
      mounted.setAttribute('theme', theme);
      await mounted.updateComplete;
      standStill(mounted);
      // The elements as they are go through axe in the tests of each.
      if (preset) wrong.push(...(await unreadable(mounted)).map((what) => `${theme}: ${what}`));
      wrong.push(...faint(mounted.shadowRoot!).map((what) => `${theme}: ${what}`));
    }
    found.set(preset, wrong);
  }
  return found;
}

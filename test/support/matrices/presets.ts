// A preset of themes/ on every state of every element, light and dark: text by axe (4.5 to 1), edges of controls, focus
// rings and icons by their computed colours (3 to 1). A file for each preset, so that they run side by side.
import {assert} from '@open-wc/testing/pure';
import type {LitElement} from 'lit';
import {unreadable} from '../axe.js';
import {faint} from './edges.js';
import {states} from '../states.js';

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** @param preset the name of a file in themes/, or '' for the elements as they are */
export function everyStateCanBeRead(preset: string): void {
  before(async () => {
    const file = new URL(`../../themes/${preset}.css`, import.meta.url);
    if (preset) sheet.replaceSync(await (await fetch(file)).text());
  });

  for (const {element, name, mount} of states) {
    it(`${element}: ${name}`, async () => {
      const mounted = (await mount({width: 700})) as LitElement;
      for (const theme of ['light', 'dark']) {
        mounted.setAttribute('theme', theme);
        await mounted.updateComplete;
        // The elements as they are go through axe in the tests of each.
        if (preset) assert.deepEqual(await unreadable(mounted), [], theme);
        assert.deepEqual(faint(mounted.shadowRoot!), [], theme);
      }
    });
  }
}

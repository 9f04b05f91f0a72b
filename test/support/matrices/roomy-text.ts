// Each state with text that takes more room: the spacing of WCAG 1.4.12, on a screen as at 400 % zoom (1.4.10), in German,
// and twice as large (1.4.4). Nothing may be cut off, or lie on something else.
import {setViewport} from '@web/test-runner-commands';
import {assert} from '@open-wc/testing/pure';
import type {LitElement} from 'lit';
import type {ElementState} from '../states.js';
import {cutOff} from './cut-off.js';

/** 1280 × 1024 at 400 %. */
const screen = {width: 320, height: 256};

const spacing = new CSSStyleSheet();
const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

const ways = [
  ['at 400 %, spaced', 'en', spaced, ''],
  ['at 400 %, spaced, in German', 'de', spaced, ''],
  ['text of 32 px, in German', 'de', '', '32px'],
] as const;

function adopt(element: HTMLElement): void {
  const {shadowRoot} = element;
  if (!shadowRoot) return;
  if (!shadowRoot.adoptedStyleSheets.includes(spacing)) shadowRoot.adoptedStyleSheets.push(spacing);
  for (const inner of shadowRoot.querySelectorAll<HTMLElement>('*')) adopt(inner);
}

/** Chromium keeps the answers of container queries in em when only the size of the text changes. */
function layOutAnew(element: HTMLElement): void {
  element.style.display = 'none';
  void element.offsetWidth;
  element.style.display = '';
}

export function hasRoomForText(states: readonly ElementState[]): void {
  before(() => setViewport(screen));
  after(() => setViewport({width: 800, height: 600}));
  afterEach(() => spacing.replaceSync(''));

  for (const {element, name, mount} of states)
    it(`${element}: ${name}`, async function () {
      this.timeout(60_000);
      const shown = (await mount({width: screen.width})) as LitElement;
      const wrong: string[] = [];
      for (const [way, lang, style, size] of ways) {
        shown.lang = lang;
        shown.style.fontFamily = 'sans-serif';
        shown.style.setProperty('--altegio-font-size', size);
        adopt(shown);
        spacing.replaceSync(`${style} * { content-visibility: visible !important }`);
        await shown.updateComplete;
        layOutAnew(shown);
        wrong.push(...cutOff(shown).map((what) => `${way}: ${what}`));
      }
      assert.deepEqual(wrong, []);
    });
}

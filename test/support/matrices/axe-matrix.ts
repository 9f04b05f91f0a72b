// axe on every state of every element: in languages of both directions, and in each theme on a light page and on a dark
// one. Files of their own take a part of the states each, so that browsers share the work.
import {assert} from '@open-wc/testing/pure';
import type {LitElement} from 'lit';
import {barriers, standStill, unreadable} from './axe.js';
import {states, type ElementState} from '../states.js';

/** A file of tests for each part; a state belongs to the first that takes it. */
const parts = {
  booking: ({element}: ElementState) => element === 'altegio-booking',
  account: ({element}: ElementState) => /-(profile|review|loyalty|account)$/.test(element),
  forms: ({element}: ElementState) => element !== 'altegio-my-bookings',
  cards: ({name}: ElementState) => name.startsWith('cards:'),
  cancel: ({name}: ElementState) => name.startsWith('cancel:'),
  'reschedule-faults': ({name}: ElementState) => /^reschedule: (refused|days could not)/.test(name),
  reschedule: ({name}: ElementState) => name.startsWith('reschedule:'),
  everything: ({name}: ElementState) => name.startsWith('everything'),
  list: () => true,
};

/** One more language is one more line. The direction is that of the page around the element. */
const languages = [
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
] as const;

/** Beside the light theme, which is looked at above: only colours differ. */
const pages = {
  'dark theme': ['dark', ''],
  'the page’s own colours': ['auto', ''],
  'the colours of a dark page': ['auto', 'color: #e8e8ec; background: #111114'],
} as const;

export function axeMatrix(part: keyof typeof parts): void {
  afterEach(() => document.body.removeAttribute('style'));
  for (const state of states.filter((one) => Object.entries(parts).find(([, takes]) => takes(one))?.[0] === part)) {
    it(`${state.element}, ${state.name}`, async function () {
      this.timeout(60_000);
      const element = (await state.mount({width: 360})) as LitElement;
      for (const [lang, dir] of languages) {
        element.lang = lang;
        element.parentElement!.dir = dir;
        await element.updateComplete;
        assert.equal(element.shadowRoot!.querySelector('.root')!.getAttribute('lang'), lang);
        assert.deepEqual(await barriers(element, {colors: lang === 'en'}), [], lang);
      }
      for (const [name, [theme, style]] of Object.entries(pages)) {
        document.body.style.cssText = style;
        element.setAttribute('theme', theme);
        await element.updateComplete;
        standStill(element);
        assert.deepEqual(await unreadable(element), [], name);
      }
    });
  }
}

// English that is left where another language is spoken: our own sentences, and the weekdays of `Intl`. What a location
// calls its services, its people and itself is in whichever language it likes.
import {alikeIn} from '../alike.js';
import {plain} from '../ui.js';
import {everyText} from '../words.js';

/** Each sentence with its places open. A text of ours may stand among others in one node. */
const patterns = Object.entries(everyText).flatMap(([key, message]) =>
  (typeof message === 'string' ? [message] : Object.values(message))
    .filter((text) => text.replace(/\{\w+\}/g, '').trim())
    .map((text) => {
      const open = text
        .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
        .replace(/\{(count|shown|rating|amount|total)\}/g, '[\\d.,]+')
        .replace(/\{\w+\}/g, '.+?');
      return {key, whole: /\s/.test(text) ? new RegExp(`(^|\\W)${open}($|\\W)`) : new RegExp(`^${open}$`)};
    }),
);

/** As an engine writes a month that it has no name for: `M09`. */
const weekday = /\b(M\d\d|Sun|Mon|Tue|Wed|Thu|Fri|Sat|(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b/;
const serviceOfTheSandbox = 'Hand massage (10 min)';
const attributes = ['aria-label', 'title', 'alt', 'placeholder'];

/** Every text that is shown or said, one for each node and attribute. */
export function texts(element: HTMLElement): readonly string[] {
  const found: (string | null)[] = [];
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) found.push(...attributes.map((name) => (node as Element).getAttribute(name)));
    else if (!(node.parentElement instanceof HTMLStyleElement)) found.push(node.nodeValue);
  }
  return found.map((text) => plain(text ?? '').replace(serviceOfTheSandbox, '')).filter(Boolean);
}

/** The keys whose English a text holds, or `weekday`. The same texts come in state after state. */
function keysIn(text: string): readonly string[] {
  let keys = known.get(text);
  if (!keys) {
    keys = patterns.filter(({whole}) => whole.test(text)).map(({key}) => key);
    if (weekday.test(text)) keys.push('weekday');
    known.set(text, keys);
  }
  return keys;
}

const known = new Map<string, string[]>();

/** What is English among the texts of an element. */
export function englishTexts(element: HTMLElement): readonly string[] {
  return texts(element).filter((text) => keysIn(text).length);
}

/** What is still English when another language should be spoken. */
export function englishIn(element: HTMLElement, lang: string): readonly string[] {
  const allowed = alikeIn(lang);
  return texts(element).filter((text) => keysIn(text).some((key) => !allowed.includes(key)));
}

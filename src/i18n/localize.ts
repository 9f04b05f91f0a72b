// Responsible for: choosing the language of an element, and filling the placeholders of a text.
// Not for: dates and prices (dates.ts), and loading texts (base/translations.ts).
import {languages} from './lazy.js';
import type {Message, Values} from './messages.js';

/** Altegio's codes that are not valid in BCP 47, or mean another language there. */
const altegio: Readonly<Record<string, string>> = {'cn-cn': 'zh', 'ee-ee': 'et', 'lt-sr-sp': 'sr-latn'};

/** The key of a language in `languages`. '': English, or a language without texts. */
export function tableOf(lang: string): string {
  const [primary = ''] = lang.split('-');
  const key = primary === 'sr' ? 'sr-Latn' : primary;
  return key in languages ? key : '';
}

/**
 * The wanted language if it has texts, else English. Used for texts, dates and prices.
 * @param ownWords true if the host supplies texts, in any language
 */
export function toSpokenLanguage(wanted: string, ownWords = false): string {
  const table = tableOf(wanted);
  // The tag's script is dropped, because dates must use the script of the texts.
  const [, region = ''] = /-([A-Z]{2})\b/.exec(wanted) ?? [];
  if (table) return table + (region && table !== 'zh' ? `-${region}` : '');
  return ownWords || /^en\b/.test(wanted) ? wanted : 'en';
}

export function isRightToLeft(lang: string): boolean {
  return /^(ar|he|fa|ur)\b/.test(lang);
}

/** @param values replace `{name}` in the message; `count` also selects the plural form */
export function fill(message: Message, values: Values, lang: string): string {
  const sentence =
    typeof message === 'object'
      ? (message[new Intl.PluralRules(lang).select(Number(values['count']))] ?? message.other)
      : message;
  // A host's message may have any type.
  return String(sentence).replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** The language of an element: its own, that of the nearest ancestor (across shadow roots), or the browser's. */
export function languageAt(element: HTMLElement, own?: string): string {
  if (own) return canonical(own);
  for (let place: Element | undefined = element; place; place = shadowHostOf(place)) {
    const found = place.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (found) return canonical(found);
  }
  return canonical(navigator.language);
}

/** The element around its shadow root. The root of an element that is off the page may be one with a `host` of another kind. */
export function shadowHostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (root as ShadowRoot).host : undefined;
}

/** A tag that `Intl` accepts: it throws at one such as `en_US`. Altegio repeats a language as its region: `uk-UK`. */
function canonical(written: string): string {
  const tag = written.replaceAll('_', '-').toLowerCase();
  try {
    return Intl.getCanonicalLocales(altegio[tag] ?? tag.replace(/^(\w\w)-\1$/, '$1'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** `0:42` */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

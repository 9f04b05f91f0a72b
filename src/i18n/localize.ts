// Responsible for: which language an element speaks, and a sentence with its places filled.
// Not for: dates and prices (i18n/dates.ts), or fetching words (base/translations.ts).
import {languages} from './lazy.js';
import type {Message, Values} from './messages.js';

/** Altegio's codes that mean another language in BCP 47, or none. */
const altegio: Readonly<Record<string, string>> = {'cn-cn': 'zh', 'ee-ee': 'et', 'lt-sr-sp': 'sr-latn'};

/** The key of a language's table of words; '' for English and for a language that has none. */
export function tableOf(lang: string): string {
  const [primary = ''] = lang.split('-');
  const key = primary === 'sr' ? 'sr-Latn' : primary;
  return key in languages ? key : '';
}

/**
 * The wanted language where it has words, else English: for words, dates and prices alike.
 * @param ownWords whether the host brings words, in whichever language
 */
export function toSpokenLanguage(wanted: string, ownWords = false): string {
  const table = tableOf(wanted);
  // Dates in another script than the words would be a mix.
  const [, region = ''] = /-([A-Z]{2})\b/.exec(wanted) ?? [];
  if (table) return table + (region && table !== 'zh' ? `-${region}` : '');
  return ownWords || /^en\b/.test(wanted) ? wanted : 'en';
}

export function isRightToLeft(lang: string): boolean {
  return /^(ar|he|fa|ur)\b/.test(lang);
}

/** @param values what goes into `{name}`; `count` also chooses the plural form */
export function fill(message: Message, values: Values, lang: string): string {
  const sentence =
    typeof message === 'object'
      ? (message[new Intl.PluralRules(lang).select(Number(values['count']))] ?? message.other)
      : message;
  // A host's own messages may be anything.
  return String(sentence).replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The language in force at an element: its own, the nearest ancestor's through shadow roots, or the browser's. */
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

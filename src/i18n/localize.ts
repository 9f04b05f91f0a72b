// Responsible for: which language an element speaks, and a sentence with its places filled.
// Not for: dates and prices (internal/format.ts).
import type {Message, Values} from './messages.js';

/** The languages that have a table of words. */
const spoken = ['en'];

/** The wanted language where it has words, else English. */
export function toSpokenLanguage(wanted: string): string {
  return spoken.includes(wanted.toLowerCase().split('-')[0] ?? '') ? wanted : 'en';
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
  for (let place: Element | undefined = element; place; place = (place.getRootNode() as ShadowRoot).host) {
    const found = place.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (found) return canonical(found);
  }
  return canonical(navigator.language);
}

/** A tag that `Intl` accepts: it throws at one such as `en_US` or `Lt-sr-SP`. */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

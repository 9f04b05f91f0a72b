// Responsible for: `Intl` objects that are made once, and the locale that `Intl` is asked for. Not for: a format
// (dates.ts, money.ts).
import {ownNames, type OwnNames} from './intl-names.js';

const made = new Map<string, unknown>();

/** Making an `Intl` object takes longer than all formatting on a card. */
export function cached<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/**
 * Plain `en` has no region: most of its readers expect day before month and 24 hours. Arabic takes the calendar and the
 * digits of the phone numbers, codes and prices beside it.
 */
export function regional(lang: string): string {
  if (lang === 'en') return 'en-GB';
  return /^ar\b/.test(lang) ? `${lang}-u-ca-gregory-nu-latn` : lang;
}

export const namesOf = (lang: string): OwnNames | undefined => ownNames().get(lang.slice(0, 2));

/** The locale of numbers and prices. */
export const numeric = (lang: string): string => namesOf(lang)?.numbersAs ?? regional(lang);

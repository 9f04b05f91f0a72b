// Responsible for: telling the embedder of each key in `messages` that no text has, and of the nearest that does.
// Not for: whether `messages` is JSON (base/altegio-element.ts).
import {distance} from 'fastest-levenshtein';
import * as english from '../../i18n/en/index.js';

const owners = Object.entries(english);
/** Of every owner's texts, and of the failures that an owner may word in its own way. */
const keys = [
  ...owners.flatMap(([owner, texts]) => Object.keys(texts).map((name) => `${owner}.${name}`)),
  ...owners.flatMap(([owner]) => Object.keys(english.common).map((name) => `${owner}.${name}`)),
];

/** @param tag of the element that has them */
export function warnOfKeys(tag: string, unknown: readonly string[]): void {
  for (const key of unknown) {
    if (keys.includes(key)) continue;
    // oxlint-disable-next-line no-console -- a message to the embedder
    console.warn(`<${tag}> messages has no text "${key}". Did you mean "${nearest(key)}"?`);
  }
}

function nearest(key: string): string {
  // The first of those that are equally near: an owner's own texts stand before the failures.
  return keys.reduce((best, one) => (distance(key, one) < distance(key, best) ? one : best));
}

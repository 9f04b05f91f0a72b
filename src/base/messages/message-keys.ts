// Responsible for: telling the embedder of each key in `messages` that no text has, and of the nearest that does.
// Not for: whether `messages` is JSON (base/altegio-element.ts).
import {distance} from 'fastest-levenshtein';
import type {ErrorCode} from '../../api/errors.js';
import * as english from '../../i18n/en/index.js';

const owners = Object.entries(english);

/** Each of them may have a text of its own at each owner. */
const codes = Object.keys({
  config: 1,
  network: 1,
  timeout: 1,
  offline: 1,
  'rate-limited': 1,
  unavailable: 1,
  'signed-out': 1,
  forbidden: 1,
  'not-found': 1,
  'not-allowed': 1,
  'invalid-phone': 1,
  'wrong-code': 1,
  'wrong-password': 1,
  'weak-password': 1,
  'slot-taken': 1,
  'blocked-client': 1,
  'name-required': 1,
  'verification-required': 1,
  'invalid-request': 1,
  'bad-response': 1,
  unknown: 1,
} satisfies Record<ErrorCode, 1>);

const keys = [
  ...owners.flatMap(([owner, texts]) => Object.keys(texts).map((name) => `${owner}.${name}`)),
  ...owners.flatMap(([owner]) => codes.map((name) => `${owner}.${name}`)),
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

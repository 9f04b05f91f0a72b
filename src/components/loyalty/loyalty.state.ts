// Responsible for: where the three lists stand, each as one union, and what they are together. Pure.
// Not for: requests (loyalty.store.ts), or how a card is shown (loyalty.view.ts).
import type {AltegioApiError} from '../../api/errors.js';
import type {GiftCard, LoyaltyCard, Membership} from '../../api/models/loyalty.js';

export interface Items {
  readonly cards: LoyaltyCard;
  readonly memberships: Membership;
  readonly giftCards: GiftCard;
}

/** In the order in which they are shown. */
export const kinds = ['cards', 'memberships', 'giftCards'] as const satisfies readonly (keyof Items)[];
export type Kind = (typeof kinds)[number];

export type Part<Item> =
  /** Not asked for: the element has no chain, or no location. */
  | {readonly status: 'none'}
  | {readonly status: 'loading'}
  /** `reading`: it is read again; `fault`: that has failed, and what is shown may be old. */
  | {
      readonly status: 'loaded';
      readonly items: readonly Item[];
      readonly reading: boolean;
      readonly fault: AltegioApiError | null;
    }
  | {readonly status: 'failed'; readonly error: AltegioApiError};

export type Parts = {readonly [K in Kind]: Part<Items[K]>};

const none = {status: 'none'} as const;
export const nothing: Parts = {cards: none, memberships: none, giftCards: none};

/** A list that is there stays while it is read again. */
export function readingStarted<Item>(part: Part<Item>): Part<Item> {
  return part.status === 'loaded' ? {...part, reading: true, fault: null} : {status: 'loading'};
}

export function listCame<Item>(items: readonly Item[]): Part<Item> {
  return {status: 'loaded', items, reading: false, fault: null};
}

export function readingFailed<Item>(part: Part<Item>, error: AltegioApiError): Part<Item> {
  return part.status === 'loaded' ? {...part, reading: false, fault: error} : {status: 'failed', error};
}

export function isReading(part: Part<unknown>): boolean {
  return part.status === 'loading' || (part.status === 'loaded' && part.reading);
}

/** How many have come; null while one is being read, and when none could be read. */
export function countOf(parts: Parts): number | null {
  const all = kinds.map((kind): Part<unknown> => parts[kind]);
  if (all.some(isReading) || !all.some(({status}) => status === 'loaded')) return null;
  return all.reduce((sum, part) => sum + (part.status === 'loaded' ? part.items.length : 0), 0);
}

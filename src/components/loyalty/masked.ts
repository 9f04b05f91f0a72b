// Responsible for: what is kept of a gift card, whose number is as good as money. Pure. Not for: how it is shown (loyalty.view.ts).
import type {GiftCard} from '../../api/models/loyalty.js';

/** At most the last 4 characters, and not all of a short number. */
export function ending(number: string): string {
  return number.length > 4 ? number.slice(-4) : '';
}

/** Nobody can read the whole number off the element, nor off a text that repeats it. */
export function masked(card: GiftCard): GiftCard {
  const {number} = card;
  const last = ending(number);
  const without = (text: string): string => (number ? text.replaceAll(number, `•••• ${last}`.trim()) : text);
  return {...card, number: last, title: without(card.title), status: without(card.status)};
}

// Responsible for: how many seats of an event one client may book. Pure. Not for: asking for them (details-view.ts).
import {readNumber} from '../../../base/option-checks.js';

/** @param limit of the location; 0: none online @param own the embedder's */
export function mostSeats(left: number, limit: number, own: unknown): number {
  return Math.min(left, limit, readNumber(own) ?? Infinity);
}

// Responsible for: the store rule under which every call to Altegio is counted, over all instances.
// Not for: asking the store for a turn (rate-limiter.ts).
import {MINUTE_MS, type Limits} from '../limits.js';
import type {Rule} from '../store/store.js';

// Keys keep their names: instances of two versions share the store during an update.
/** While this key has a value, no turn is granted. */
export const coolDownKey = (egress: string | null): string => ofEgress('gate-closed', egress);

/** The key of one address of several; without a name the key that installations with one address have. */
export const ofEgress = (key: string, egress: string | null): string => (egress === null ? key : `${key}@${egress}`);

/** @param egress name of the address that Altegio counts */
export function turnRule({gatePerMinute, gateSpacingMs}: Limits, egress: string | null = null): Rule {
  // The spacing is measured from the last recorded call, so records must be kept at least that long.
  const counted = gatePerMinute > 0 ? {ms: MINUTE_MS, max: gatePerMinute} : {ms: Math.max(1, gateSpacingMs), max: 1};
  const gaps = gateSpacingMs > 0 ? {gapsMs: [gateSpacingMs]} : {};
  return {key: ofEgress('gate', egress), windows: [counted], ...gaps, unless: coolDownKey(egress), steady: true};
}

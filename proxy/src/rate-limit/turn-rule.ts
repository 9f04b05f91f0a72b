// Responsible for: the store rule under which every call to Altegio is counted, over all instances.
// Not for: asking the store for a turn (rate-limiter.ts).
import {MINUTE_MS, type Limits} from '../limits.js';
import type {Rule} from '../store/store.js';

// Keys keep their names: instances of two versions share the store during an update.
/** While this key has a value, no turn is granted. */
export const COOL_DOWN_KEY = 'gate-closed';

export function turnRule({gatePerMinute, gateSpacingMs}: Limits): Rule {
  // The spacing is measured from the last recorded call, so records must be kept at least that long.
  const counted = gatePerMinute > 0 ? {ms: MINUTE_MS, max: gatePerMinute} : {ms: Math.max(1, gateSpacingMs), max: 1};
  const gaps = gateSpacingMs > 0 ? {gapsMs: [gateSpacingMs]} : {};
  return {key: 'gate', windows: [counted], ...gaps, unless: COOL_DOWN_KEY};
}

// What a turn at the gate counts under, in the store that all instances share. Not here: who asks for it (gate.ts).
import type {Limits} from '../limits.js';
import type {Rule} from '../store/store.js';

/** While it stands, nobody has a turn. */
export const CLOSED_KEY = 'gate-closed';
export const MINUTE_MS = 60_000;

export function turnRule({gatePerMinute, gateSpacingMs}: Limits): Rule {
  // A spacing is held against what still counts, so something must count for at least as long.
  const counted = gatePerMinute > 0 ? {ms: MINUTE_MS, max: gatePerMinute} : {ms: Math.max(1, gateSpacingMs), max: 1};
  const gaps = gateSpacingMs > 0 ? {gapsMs: [gateSpacingMs]} : {};
  return {key: 'gate', windows: [counted], ...gaps, unless: CLOSED_KEY};
}

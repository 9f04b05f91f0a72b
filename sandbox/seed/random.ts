// Responsible for: repeatable random numbers. Each is a function of its keys (seed, record id, date ...), so the order of
// requests does not matter.
// Not for: secrets. These are test data.

export type Random = () => number;

/** A mulberry32 generator whose start is the FNV-1a hash of the keys. Yields numbers in [0, 1). */
export function randomFor(...keys: readonly (string | number)[]): Random {
  let state = 0x811c9dc5;
  for (const char of keys.join('|')) {
    state = Math.imul(state ^ char.charCodeAt(0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function integerBelow(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

export function pick<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[integerBelow(random, items.length)] ?? items[0];
}

export function digits(random: Random, count: number): string {
  return Array.from({length: count}, () => String(integerBelow(random, 10))).join('');
}

export function hexDigits(random: Random, count: number): string {
  return Array.from({length: count}, () => integerBelow(random, 16).toString(16)).join('');
}

// Responsible for: the keys of the Redis store, and rules as the scripts read them.
// Not for: the scripts (redis-scripts.ts), and when they run (redis-store.ts).
import {keepMs, type Rule} from './store.js';

// Events and a value may have the same key.
export const logKey = (prefix: string, key: string): string => `${prefix}log:${key}`;
export const valueKey = (prefix: string, key: string): string => `${prefix}value:${key}`;

/** @returns all keys, `first` before the others, and the rules as JSON */
export function rulesAsArguments(
  rules: readonly Rule[],
  first: readonly string[],
  prefix: string,
): [keys: readonly string[], rules: string] {
  const keys = [...first];
  // Lua indexes start at 1, which is the length after the push.
  const indexed = rules.map((rule) => ({
    log: keys.push(logKey(prefix, rule.key)),
    ...(rule.unless === undefined ? {} : {unless: keys.push(valueKey(prefix, rule.unless))}),
    windows: rule.windows,
    // In Lua an empty list and an empty object look the same.
    ...(rule.gapsMs?.length ? {gapsMs: rule.gapsMs} : {}),
    keepMs: keepMs(rule),
    ...(rule.steady && {steady: true}),
  }));
  return [keys, JSON.stringify(indexed)];
}

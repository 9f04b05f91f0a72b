// Responsible for: the checks of a setting's value. Not for: which setting has which (settings.ts, booking-settings.ts).

/** Why the value cannot be that setting, as the end of a sentence; null when it can. */
export type Check = (value: unknown) => string | null;

export const errorStatus: Check = (value) =>
  isCount(value) && value >= 400 && value <= 599 ? null : 'an HTTP status from 400 to 599';
export const count: Check = (value) => (isCount(value) ? null : 'a whole number from 1');
export const countOrNone: Check = (value) => (value === 0 || isCount(value) ? null : 'a whole number from 0');
export const countOrNull: Check = (value) =>
  value === null || isCount(value) ? null : 'a whole number from 1, or null';
export const flag: Check = (value) => (typeof value === 'boolean' ? null : 'a boolean');
export const text: Check = (value) => (typeof value === 'string' ? null : 'a string');
export const oneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    isOneOf(allowed, value) ? null : `one of ${quoted(allowed)}`;
export const oneOfOrNull =
  (...allowed: readonly string[]): Check =>
  (value) =>
    value === null || isOneOf(allowed, value) ? null : `one of ${quoted(allowed)}, or null`;
export const ids: Check = (value) =>
  Array.isArray(value) && value.every((id) => isCount(id)) ? null : 'a list of whole numbers from 1';
export const texts: Check = (value) =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') ? null : 'a list of strings';

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

/** Text alone: a number is compared with the text of a setting nowhere, so it would be taken and mean nothing. */
const isOneOf = (allowed: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && allowed.includes(value);

const quoted = (allowed: readonly string[]): string => allowed.map((one) => `"${one}"`).join(', ');

// Responsible for: taking one value of a wanted type out of anything that came over the wire. None of it throws.
// Not for: which key means what (the other files here). Altegio is a PHP service: an empty object is `[]`, a number may be a string,
// a list with a hole is an object. Why our own and not a schema library: docs/decisions/tolerant-reader.md.

export type Wire = Readonly<Record<string, unknown>>;

const empty: Wire = {};

/** An object, or an empty one where anything else (such as `[]`) came. */
export function object(value: unknown): Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Wire) : empty;
}

/** A list; PHP writes a list with holes as an object with numeric keys. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const wire = object(value);
  return Object.keys(wire)
    .filter((key) => Number(key) >= 0)
    .map((key) => wire[key]);
}

/** Trimmed text; a number becomes its digits; anything else is ''. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : String(number(value) ?? '');
}

/** A finite number, also from a string; null for anything else. */
export function number(value: unknown): number | null {
  const found = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof found === 'number' && isFinite(found) ? found : null;
}

/** A whole number of 0 or more, small enough to count with, or the default. */
export function count(value: unknown, otherwise: number): number {
  const found = Math.floor(number(value) ?? -1);
  return found >= 0 && Number.isSafeInteger(found) ? found : otherwise;
}

/** true, 1, "1", "true", or any number but 0. */
export function flag(value: unknown): boolean {
  return value === true || value === 'true' || Boolean(number(value));
}

/** An identifier: a whole number above 0, also from a string. */
export function identifier(value: unknown): number | null {
  const found = number(value) ?? 0;
  return found > 0 && Number.isSafeInteger(found) ? found : null;
}

/** Said to be off: false, 0, "0" or "false"; a missing or unreadable switch says nothing. */
export function off(value: unknown): boolean {
  return value === false || value === 'false' || number(value) === 0;
}

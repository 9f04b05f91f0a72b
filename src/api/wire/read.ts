// Responsible for: converting an unknown value from the wire to a type, without throwing. Altegio is a PHP service: it writes an
// empty object as `[]`, a number sometimes as a string, and a list with gaps as an object. Why no schema library:
// docs/decisions/tolerant-reader.md. Not for: field names (the other files of this folder).

export type Wire = Readonly<Record<string, unknown>>;

const empty: Wire = {};

/** The object. Anything else, such as `[]`, becomes an empty object. */
export function object(value: unknown): Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Wire) : empty;
}

/** The list. PHP writes a list with gaps as an object with numeric keys. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const wire = object(value);
  return Object.keys(wire)
    .filter((key) => Number(key) >= 0)
    .map((key) => wire[key]);
}

/** The trimmed text. A number becomes its digits, anything else ''. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : String(number(value) ?? '');
}

/** A finite number, also from a string. Anything else is null. */
export function number(value: unknown): number | null {
  const found = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof found === 'number' && isFinite(found) ? found : null;
}

/** The number rounded down, if it is a safe integer of 0 or more. Anything else becomes the default. */
export function count(value: unknown, otherwise: number): number {
  const found = Math.floor(number(value) ?? -1);
  return found >= 0 && Number.isSafeInteger(found) ? found : otherwise;
}

/** True for true, "true", and every number except 0, also as a string. */
export function flag(value: unknown): boolean {
  return value === true || value === 'true' || Boolean(number(value));
}

/** A positive integer, also from a string. Anything else is null. */
export function identifier(value: unknown): number | null {
  const found = number(value) ?? 0;
  return found > 0 && Number.isSafeInteger(found) ? found : null;
}

/** True only for false, 0, "0" and "false". A missing or unreadable setting is not off. */
export function off(value: unknown): boolean {
  return value === false || value === 'false' || number(value) === 0;
}

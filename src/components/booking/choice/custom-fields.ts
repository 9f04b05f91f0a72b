// Responsible for: the location's own fields, as the embedder wrote them. Pure. Not for: where they are sent (details/intent-of.ts).
import {readJson, said} from '../../../base/option-checks.js';

export type CustomFields = Readonly<Record<string, string | number | boolean>>;

/** @returns null for what is no object of plain values; undefined where there are none */
export function readCustomFields(value: unknown): CustomFields | null | undefined {
  if (said(value) === undefined) return undefined;
  const parsed = readJson(value);
  if (typeof parsed !== 'object' || !parsed || Array.isArray(parsed)) return null;
  const plain = Object.values(parsed).every((one) => /^(string|number|boolean)$/.test(typeof one));
  return plain ? (parsed as CustomFields) : null;
}

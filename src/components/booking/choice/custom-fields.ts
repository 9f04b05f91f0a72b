// Responsible for: the location's own fields, as the embedder wrote them. Pure. Not for: where they are sent (details/intent-of.ts).
import {readJson, said} from '../../../base/option-checks.js';

export type CustomFields = Readonly<Record<string, string | number | boolean>>;

/** What a booking holds of them: more, or others, are refused as a whole. */
const most = 20;
const name = /^[\p{L}\p{N}_.-]{1,100}$/u;
const longestText = 1000;

/** @returns those that can be sent; null for what is no object of plain values; undefined where there are none */
export function readCustomFields(value: unknown): CustomFields | null | undefined {
  const fields = plainFields(value);
  return fields && Object.fromEntries(sendable(fields));
}

/** Names of those that cannot be sent. */
export function leftOutFields(value: unknown): readonly string[] {
  const fields = plainFields(value) ?? {};
  const sent = new Map(sendable(fields));
  return Object.keys(fields).filter((one) => !sent.has(one));
}

function sendable(fields: CustomFields): readonly (readonly [string, CustomFields[string]])[] {
  return Object.entries(fields)
    .filter(([one, value]) => name.test(one) && `${value}`.length <= longestText)
    .slice(0, most);
}

function plainFields(value: unknown): CustomFields | null | undefined {
  if (said(value) === undefined) return undefined;
  const parsed = readJson(value);
  if (typeof parsed !== 'object' || !parsed || Array.isArray(parsed)) return null;
  const plain = Object.values(parsed).every((one) => /^(string|number|boolean)$/.test(typeof one));
  return plain ? (parsed as CustomFields) : null;
}

// Responsible for: whether an option can work. Not for: what to write instead (messages/option-texts.ts), or showing it (altegio-element.ts).
import {readProxyUrl} from '../api/values/proxy-url.js';

/** What the text of a mistake is made of (messages/option-texts.ts). */
export type Mistake =
  | readonly [rule: 'id' | 'word' | 'sender', attribute: string, value: unknown, known?: string]
  | readonly [rule: 'proxy-url', attribute: 'proxy-url', value: string]
  | readonly [rule: 'messages'];

/** A mistake of the embedder's, told in the console: its text, or what that is made of; '' when there is none. */
export type Problem = string | Mistake;

export function badProxyUrl(proxyUrl = ''): Problem {
  return readProxyUrl(proxyUrl) === null ? ['proxy-url', 'proxy-url', proxyUrl] : '';
}

/** A link that clients are sent to: nobody may listen on the way. */
export function badHttps(attribute: string, url = ''): string {
  return !url || /^https:\/\/[^\s/?#@]+([/?#]\S*)?$/i.test(url)
    ? ''
    : `${attribute}="${url}" is no https address. Write ${attribute}="https://n123456.alteg.io".`;
}

/** @param words what the attribute may hold, separated by spaces */
export function badWord(attribute: string, value: string | undefined, words: string): Problem {
  return !value || words.split(' ').includes(value) ? '' : ['word', attribute, value, words];
}

/** An id as Altegio counts: digits. */
export function badId(attribute: string, value: string | number | undefined): Problem {
  return !said(value) || /^\d+$/.test(`${value}`) ? '' : ['id', attribute, value];
}

/** What an option says. A framework that takes an option back writes `''`, `0`, `null` or NaN: these say nothing. */
export function said<Value>(value: Value): Value | undefined {
  return value && !/^[\s0]*$/.test(`${value}`) ? value : undefined;
}

/** A number from 1 on; everything else says nothing. */
export function readNumber(value: unknown): number | undefined {
  // As text, for `true` and a list are no numbers.
  const number = Number(`${value}`);
  return number >= 1 && number < Infinity ? number : undefined;
}

/** Not every framework leaves out what is false: Vue and Svelte write `remember="false"`. */
export function isOn(value: unknown): boolean {
  return Boolean(value) && !/^\s*(false|0|no|off)\s*$/i.test(`${value}`);
}

/** An empty attribute is on; an empty property is an option that was taken back. */
export function readBoolean(value: string | null): boolean {
  return value === '' || isOn(value);
}

/** A value, or the JSON of one; what is none stays a string, for a problem to be told. */
export function readJson(value: unknown): unknown {
  if (typeof value !== 'string') return value || undefined;
  try {
    return JSON.parse(value || 'null') ?? undefined;
  } catch {
    return value;
  }
}

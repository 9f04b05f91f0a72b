// Responsible for: whether an option can work, and what to write instead. Not for: showing it (altegio-element.ts).
import {readProxyUrl} from '../api/proxy-url.js';

/** A mistake of the embedder's, told in the console: what is wrong and what to write instead. */
export type Problem = string;

export function badProxyUrl(proxyUrl: string | undefined): Problem | null {
  if (proxyUrl && readProxyUrl(proxyUrl) !== null) return null;
  const wrong = proxyUrl ? `"${proxyUrl}" is not https, http on localhost, or relative` : 'is missing';
  return `proxy-url ${wrong}. Write proxy-url="https://your-proxy.example/altegio".`;
}

/** @param words what the attribute may hold, separated by spaces */
export function badWord(attribute: string, value: string | undefined, words: string): Problem | null {
  if (!value || words.split(' ').includes(value)) return null;
  return `${attribute}="${value}" is not known. Write one of: ${words}.`;
}

/** An id as Altegio counts: digits. */
export function badId(attribute: string, value: string | number | undefined): Problem | null {
  return !value || /^\d+$/.test(String(value))
    ? null
    : `${attribute}="${value}" is no id. Write its digits, ${attribute}="4564".`;
}

/** JSON from an attribute; what is none stays a string, for a problem to be told. */
export function readJson(value: string | null): unknown {
  try {
    return JSON.parse(value ?? 'null') ?? undefined;
  } catch {
    return value;
  }
}

// Responsible for: markup that came over the wire, as plain text. Needs no DOM, and one pass.
// Not for: showing it: what comes out is text, and may hold any character.
import {text} from './read.js';

const silent = /^(?:script|style|template|noscript|iframe|object|svg|title|head)$/;
const breaking = /^(?:p|br|div|li|ul|ol|tr|table|h[1-6]|section|article|blockquote|hr)$/;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** The text of HTML: no tags, no scripts, paragraphs as lines. */
export function plainText(value: unknown): string {
  const html = text(value);
  const lower = html.toLowerCase();
  const parts: string[] = [];
  for (let at = 0; at < html.length;) {
    const opening = html.indexOf('<', at);
    parts.push(html.slice(at, opening < 0 ? html.length : opening));
    if (opening < 0) break;
    const [, name = ''] = /^<\/?([a-z][a-z\d]*)/.exec(lower.slice(opening, opening + 20)) ?? [];
    if (!name && !/[!?/]/.test(html[opening + 1] ?? '')) {
      // A sign, and no tag: `2 < 3`.
      parts.push('<');
      at = opening + 1;
      continue;
    }
    const until = html.startsWith('<!--', opening)
      ? html.indexOf('-->', opening + 2)
      : silent.test(name) && html[opening + 1] !== '/'
        ? lower.indexOf(`</${name}`, opening)
        : opening;
    const closing = until < 0 ? -1 : html.indexOf('>', until);
    if (breaking.test(name)) parts.push('\n');
    // What is never closed is dropped, as browsers do.
    at = closing < 0 ? html.length : closing + 1;
  }
  return parts
    .join('')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, decoded)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function decoded(all: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return named[name.toLowerCase()] ?? all;
  const point = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

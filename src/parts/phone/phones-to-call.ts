// Responsible for: the phones in what a location wrote, and which of them can be dialled.
// Not for: how they are shown (parts/appointment/location.ts).
import {toLatin} from './phone-number.js';

/** One phone as the location wrote it; `href` is null for what is no number to dial. */
export interface Phone {
  readonly text: string;
  readonly href: string | null;
}

const inside = '(?:,|;?ext|доб|вн|дод|x|#)[\\p{L}.:=\\s]*\\d';
/** A sign that parts, but not before an extension; a plus; after a whole number, a slash or a word. */
const border = borderOf();
const number = new RegExp(
  `^(\\D*?)(\\+?[\\s(]*\\d(?:[\\d\\s()./‐-―-]*[\\d)])?)(?:[\\s,;(]*${inside.slice(0, -2)}(\\d{1,7})[)#]?|(?![-.*\\p{L}\\d])(\\D*))$`,
  'iu',
);

/** Safari before 16.4 knows no look-behind, and would show no list at all: there only sure signs part, and the rest is text. */
function borderOf(): RegExp {
  try {
    return new RegExp(
      `[|•\\n]|(?<!,)[,;](?!\\s*${inside}{1,7}(?!\\d))|(?<=\\d.*)\\s(?=\\+)|` +
        `(?<=(?:\\d[().\\s/-]*){7}(?:\\(\\D*\\))?)(?:/|\\s(?!${inside})\\p{L}{1,4}\\s(?=.?\\d))`,
      'iu',
    );
  } catch {
    return /[|•\n;]/;
  }
}

/** Every phone of these texts once, though a text may hold several; those that can be dialled stand first. */
export function phonesOf(texts: readonly string[]): readonly Phone[] {
  const found = new Map<string, Phone>();
  for (const one of texts) {
    // Not the marks of right-to-left text.
    const parts = toLatin(one).split(border);
    let first = 0;
    for (const part of parts) {
      const text = part.trim();
      // `765-43-21` after a whole number is the end of one whose beginning is left out.
      const href = dialled(text, parts.length < 2, Math.min(first, 9));
      first ||= href?.length ?? 0;
      if (text && !found.has(href || text)) found.set(href || text, {text, href: href && `tel:${href}`});
    }
  }
  return [...found.values()].sort((a, b) => Number(!a.href) - Number(!b.href));
}

/** null where it is not sure: a wrong number would ring at a stranger's. */
function dialled(text: string, alone: boolean, atLeast: number): string | null {
  const [, before = '', run = '', extension, after = ''] = number.exec(text) ?? [];
  // Alone and short: `112`, `*1234`, `2-34-56`; but no `9-18`.
  if (alone && /^(\*?\d{3,6}|\d{1,3}([ -]\d\d){2})$/.test(text)) return text.replace(/[ -]/g, '');
  // The 0 of `+49 (0)30` and `+44 (020)` is dialled at home only; in Italy it belongs to the number.
  const dial = run
    .replace(/^(\+(?!39)[\d\s]*\()0/, '$1')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+');
  // Letters may stand for the digits that are missing, and dots write a date or hours.
  const least = dial[0] === '+' || /\p{L}/u.test(before + after) ? 9 : atLeast;
  const doubtful = /\p{L}\.\p{L}|@/u.test(text) || !/^\+?\d{7,13}$/.test(dial) || dial.length < least;
  if (doubtful || (dial.length < 10 && /^\d\d?\.\d/.test(run))) return null;
  // A comma is a pause on every phone; Android's dials the letters of `;ext=`.
  return extension ? `${dial},${extension}` : dial;
}

// Responsible for: the phones in what a location wrote, and which of them can be dialled.
// Not for: how they are shown (parts/appointment/location.ts).
import {toLatin} from './phone-number.js';

/** One phone as the location wrote it. `href` is null if it cannot be dialled. */
export interface Phone {
  readonly text: string;
  readonly href: string | null;
}

const inside = '(?:,|;?ext|доб|вн|дод|x|#)[\\p{L}.:=\\s]*\\d';
/** The border between two phones: a separator (not before an extension), a plus, or, after a whole number, a slash or a word. */
const border = borderOf();
const number = new RegExp(
  `^(\\D*?)(\\+?[\\s(]*\\d(?:[\\d\\s()./‐-―-]*[\\d)])?)(?:[\\s,;(]*${inside.slice(0, -2)}(\\d{1,7})[)#]?|(?![-.*\\p{L}\\d])(\\D*))$`,
  'iu',
);

/** Safari before 16.4 has no look-behind and would throw. It splits at clear separators only and shows the rest as text. */
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

/** All phones in these texts without duplicates. A text may contain several. Phones that can be dialled come first. */
export function phonesOf(texts: readonly string[]): readonly Phone[] {
  const found = new Map<string, Phone>();
  for (const one of texts) {
    // `toLatin` also removes the marks of right-to-left text.
    const parts = toLatin(one).split(border);
    let first = 0;
    for (const part of parts) {
      const text = part.trim();
      // After a whole number, `765-43-21` is the end of another number whose beginning is left out.
      const href = dialled(text, parts.length < 2, Math.min(first, 9));
      first ||= href?.length ?? 0;
      if (text && !found.has(href || text)) found.set(href || text, {text, href: href && `tel:${href}`});
    }
  }
  return [...found.values()].sort((a, b) => Number(!a.href) - Number(!b.href));
}

/** The digits to dial. null: uncertain, because a wrong number would call a stranger. */
function dialled(text: string, alone: boolean, atLeast: number): string | null {
  const [, before = '', run = '', extension, after = ''] = number.exec(text) ?? [];
  // Short numbers are accepted if the text contains nothing else: `112`, `*1234`, `2-34-56`, but not `9-18`.
  if (alone && /^(\*?\d{3,6}|\d{1,3}([ -]\d\d){2})$/.test(text)) return text.replace(/[ -]/g, '');
  // The 0 in `+49 (0)30` and `+44 (020)` is dialled only inside the country. In Italy it is part of the number.
  const dial = run
    .replace(/^(\+(?!39)[\d\s]*\()0/, '$1')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+');
  // Letters may stand for missing digits, and dots may mean a date or opening hours.
  const least = dial[0] === '+' || /\p{L}/u.test(before + after) ? 9 : atLeast;
  const doubtful = /\p{L}\.\p{L}|@/u.test(text) || !/^\+?\d{7,13}$/.test(dial) || dial.length < least;
  if (doubtful || (dial.length < 10 && /^\d\d?\.\d/.test(run))) return null;
  // A comma is a pause on every phone. `;ext=` does not work, because Android dials its letters.
  return extension ? `${dial},${extension}` : dial;
}

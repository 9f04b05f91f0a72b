// Responsible for: finding the code in the text of an SMS, in every script. Loaded with phone-format.ts.
// Not for: a code that stands alone (sms-code.ts).
import {toLatin} from '../phone/phone-number.js';

/** ASCII digits for those of every script. */
export function toAscii(text: string): string {
  return toLatin(text).replace(/\p{Nd}/gu, (digit) => {
    // The ten digits of a script follow one another.
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint((digit.codePointAt(0) ?? 0) - value - 1))) value++;
    return `${value % 10}`;
  });
}

/** Days and times; then numbers to call, of nine digits or more, or as `555-0100`. */
const others = [/\d+([./-])\d{1,2}\1\d+|\d+:\d\d/g, /[+(]*\d(?:(?: ?\(|\) ?|[ .-])?\d){8,}|\d{3}-(?:\d{4}|\d\d-\d\d)/g];
/** A run of digits, `123-456`, `123 456`, `12 34 56` or `1 2 3 4`; not before letters, a sum, or the year of a date.
 * Chinese and Korean write no space between a comma and the minutes that follow. */
const candidate =
  /(?:\d{4,8}|\d{3}[ -](?!000)\d{3}|\d\d([ -])\d\d\1\d\d|\d(?: \d){3,7})(?![\w%年년]|[.,:-]\d(?!\d? ?[分분秒])| ?\p{Sc})/gu;
/** Such digits are part of a word, a link or a sum after one of these. */
const before = /(?:[\w*/=]|\d[.,-]|\p{Sc} ?)$/u;

/** Not by a look-behind: Safari before 16.4 cannot read a file that has one. */
function candidatesIn(text: string): string[] {
  const found: string[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
    const {index} = match;
    if (before.test(text.slice(Math.max(0, index - 3), index))) candidate.lastIndex = index + 1;
    else found.push(match[0].replace(/\D/g, ''));
  }
  return found;
}

/** The code, or null for none, or for several numbers that may be it; `482 13` and a whole SMS are fine. */
export function readSms(typed: string): string | null {
  const text = toAscii(typed)
    .replace(/[^\S\n]/g, ' ')
    .replace(/\p{Pd}/gu, '-')
    .trim();
  const digits = text.replace(/[ -]/g, '');
  if (/^\d+$/.test(digits))
    return /^\d{4,8}$/.test(digits) && !/^(\d{4}-\d\d-\d\d|\d\d-\d\d-\d{4})$/.test(text) ? digits : null;
  // The last line of an SMS that is bound to a site.
  const [, bound] = /^@\S+ #(\d{4,8})(?!\w)/m.exec(text) ?? [];
  if (bound) return bound;
  const [code, ...more] = new Set(candidatesIn(others.reduce((left, other) => left.replace(other, '|'), text)));
  return code && !more.length ? code : null;
}

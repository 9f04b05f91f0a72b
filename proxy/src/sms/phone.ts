// Responsible for: reading a phone number, so that all spellings of a number are counted as one number, and the counted
// number is the one that is sent. Uses the same metadata as the elements.
// Not for: how often a number may be used (sms-guard.ts, code-guard.ts).
import {getCountries, getCountryCallingCode, parsePhoneNumberFromString} from 'libphonenumber-js/min';

export interface Phone {
  /** `+13155550175` */
  readonly e164: string;
  /** ISO 3166, upper case. `undefined`: several countries share the country code, and the number fits more than one. */
  readonly country: string | undefined;
  /** All countries that the number may belong to: `[country]`, or those that share the code. Empty for satellite phones. */
  readonly mayBeIn: readonly string[];
  /** The number for Altegio: the digits, with a `+` if the input had one (or 00, or a `+` that became a space). */
  readonly wire: string;
}

/** Longer input is refused: no number is so long, even with separators. */
const MAX_LENGTH = 64;

const countriesOf = new Map<string, string[]>();
for (const country of getCountries()) {
  const code = getCountryCallingCode(country);
  countriesOf.set(code, [...(countriesOf.get(code) ?? []), country]);
}

/** `null`: not an international number. Never throws. */
export function readPhone(text: string): Phone | null {
  if (text.length > MAX_LENGTH) return null;
  const spelled = toAscii(text);
  if (!/^ ?[+]?[0-9]+$/.test(spelled)) return null;
  const marked = /^(?: |\+|00)/.test(spelled);
  // Altegio's own widget writes a number without `+` or 00 but with its country code, so read it that way. If the result
  // is invalid, the input is a national number of an unknown country.
  const found = parse(`+${spelled.replace(/^(?: ?\+| ?00| )/, '')}`);
  if (!found || (!marked && !found.isValid()) || isAmbiguous(text, found.number)) return null;
  const {number: e164, country, countryCallingCode} = found;
  return {
    e164,
    country,
    mayBeIn: country ? [country] : (countriesOf.get(countryCallingCode) ?? []),
    wire: marked ? e164 : e164.slice(1),
  };
}

/** `(0)` is dialled only inside the country; in Italy and elsewhere it is part of the number. So the number is ambiguous. */
function isAmbiguous(text: string, e164: string): boolean {
  const plain = toPlain(text);
  const without = plain.replace(/\(\s*0\s*\)/, '');
  return without !== plain && (readPhone(without)?.e164 ?? e164) !== e164;
}

// Checks possible numbers (the length), not valid ones: numbering plans change faster than the package.
function parse(text: string): ReturnType<typeof parsePhoneNumberFromString> | null {
  const found = parsePhoneNumberFromString(text, {extract: false});
  if (!found?.isPossible() || !/^\+[1-9][0-9]{6,14}$/.test(found.number)) return null;
  // Reject a number that parses differently the second time: one number would be counted and another sent.
  return found.number === text || parsePhoneNumberFromString(found.number)?.number === found.number ? found : null;
}

// The digits, with a leading `+` or space kept. Other characters that remain make the number invalid.
function toAscii(text: string): string {
  const plain = toPlain(text);
  const bare = plain.replace(/[\s().\p{Pd}\u2212/]/gu, '');
  // In a query, a `+` that was not encoded arrives as one space.
  return /^ [0-9(]/.test(plain) ? ` ${bare}` : bare;
}

function toPlain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\p{Cf}/gu, '');
}

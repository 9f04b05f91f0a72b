// Reads a phone number, so that every spelling of one number is counted as one, and what was counted is what is sent.
// Not here: how often a number may be used (sms-guard.ts, code-guard.ts). The same metadata as in the elements.
import {getCountries, getCountryCallingCode, parsePhoneNumberFromString} from 'libphonenumber-js/min';

export interface Phone {
  /** `+13155550175` */
  readonly e164: string;
  /** ISO 3166, upper case; `undefined` where the country code is shared and the number does not tell. */
  readonly country: string | undefined;
  /** All that the number may belong to, by what is known: `[country]`, or those that share the code; none for a satellite. */
  readonly mayBeIn: readonly string[];
  /** What goes to Altegio: the same digits, with a `+` when the writer had one (or 00, or a `+` that became a space). */
  readonly wire: string;
}

/** No number is longer, also with all that people write between digits; more is not looked at. */
const MAX_LENGTH = 64;

const countriesOf = new Map<string, string[]>();
for (const country of getCountries()) {
  const code = getCountryCallingCode(country);
  countriesOf.set(code, [...(countriesOf.get(code) ?? []), country]);
}

/** `null` when it cannot be an international number. Never throws. */
export function readPhone(text: string): Phone | null {
  if (text.length > MAX_LENGTH) return null;
  const spelled = toAscii(text);
  if (!/^ ?[+]?[0-9]+$/.test(spelled)) return null;
  const marked = /^(?: |\+|00)/.test(spelled);
  // A number without a mark begins with its country code, as Altegio's own widget writes it.
  const found = parse(`+${spelled.replace(/^(?: ?\+| ?00| )/, '')}`);
  if (!found) return null;
  const {number: e164, country, countryCallingCode} = found;
  return {
    e164,
    country,
    mayBeIn: country ? [country] : (countriesOf.get(countryCallingCode) ?? []),
    wire: marked ? e164 : e164.slice(1),
  };
}

// Possible, not valid: numbering plans change faster than packages, and a length never lies about a block opened last week.
function parse(text: string): ReturnType<typeof parsePhoneNumberFromString> | null {
  const found = parsePhoneNumberFromString(text, {extract: false});
  if (!found?.isPossible() || !/^\+[1-9][0-9]{6,14}$/.test(found.number)) return null;
  // A number that reads differently when read again would be counted as one and could be sent as another.
  return found.number === text || parsePhoneNumberFromString(found.number)?.number === found.number ? found : null;
}

// Digits, at most a `+` or a blank before them, and anything else that is left is not part of a number.
function toAscii(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\p{Cf}/gu, '');
  const bare = plain.replace(/[\s().\p{Pd}\u2212/]/gu, '');
  // In a query a `+` that was not encoded arrives as a blank, and only ever one.
  return /^ [0-9(]/.test(plain) ? ` ${bare}` : bare;
}

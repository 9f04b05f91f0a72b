// Responsible for: calling codes, rules and formats of every country, by libphonenumber-js. Loaded when the field is first focused.
// Not for: reading a number before that (phone-number.ts).
import {
  getCountries,
  getCountryCallingCode,
  Metadata,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/min';
import {toDialled} from './phone-number.js';
import {toAscii} from '../phone-code/sms-text.js';

export {readSms} from '../phone-code/sms-text.js';

export interface ReadPhone {
  readonly e164: string;
  /** The number in groups, such as `+1 315 555 0175`. Reading it gives the same number. */
  readonly text: string;
  /** ISO 3166. undefined: the number fits several countries. */
  readonly country: string | undefined;
}

/** null: not a number in that country, or ambiguous. */
export function readPhone(typed: string, country: string): ReadPhone | null {
  const found = read(typed, country);
  if (!found) return null;
  const {number: e164} = found;
  const groups = found.formatInternational();
  const text = read(groups, country)?.number === e164 ? groups : e164;
  return {e164, text, country: found.country};
}

/** `(0)` after a calling code is dialled only inside the country. In Italy it is part of the number. */
const optionalZero = /\(\s*0\s*\)/;

function read(typed: string, country: string): PhoneNumber | null {
  const latin = toAscii(typed);
  const spellings = [latin, latin.replace(optionalZero, '')].map(toDialled);
  const [first = ''] = spellings;
  if (!/^\+?\d+$/.test(first)) return null;
  if (/^(\+|00)/.test(first)) return readInternational(spellings, country);
  const known = getCountries().find((one) => one === country);
  const found = [...new Set(spellings)].flatMap((digits) => readNational(digits, known));
  return onlyOne(found);
}

/** A number with a calling code is never read as a number of another country. */
function readInternational(spellings: readonly string[], country: string): PhoneNumber | null {
  const numbers = spellings.map((spelling) => spelling.replace(/^(\+|00)/, ''));
  const [digits = ''] = numbers;
  const found = numbers.flatMap(valid);
  // In Brazil and Hong Kong the prefix for calls abroad can be longer than 00.
  const other = afterExitCode(spellings[0] ?? '', country).flatMap(valid);
  if (found.length + other.length) return onlyOne([...found, ...other]);
  // Numbering plans change faster than the package. So a possible length is enough if no digit was dropped.
  const possible = parse(digits);
  if (!possible?.isPossible() || possible.number !== `+${digits}`) return null;
  return possible.nationalNumber.startsWith('0') || numbers.some((one) => one !== digits) ? null : possible;
}

function readNational(digits: string, country: CountryCode | undefined): PhoneNumber[] {
  const code = country ? getCountryCallingCode(country) : '';
  const national = code ? valid(code + digits) : [];
  const own = code && digits.startsWith(code) ? valid(digits) : [];
  // A national number is written with its prefix, such as 0 in Germany. Without it, leading 49 is the calling code.
  const [one] = national;
  const plain = own.length > 0 && one?.nationalNumber === digits && one.number !== own[0]?.number;
  const exits = ['011', '810'].filter((exit) => digits.startsWith(exit)).map((exit) => digits.slice(exit.length));
  const abroad = [...exits, ...afterExitCode(digits, country)].flatMap(valid);
  return [...(plain ? [] : national), ...own, ...abroad];
}

/** The digits after the country's prefix for calls abroad. Empty: the prefix is missing. */
function afterExitCode(digits: string, country: string | undefined): string[] {
  if (!country || !getCountries().includes(country as CountryCode)) return [];
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country as CountryCode);
  const exit = new RegExp(`^(?:${metadata.numberingPlan?.IDDPrefix()})`).exec(digits);
  return exit ? [digits.slice(exit[0].length)] : [];
}

function onlyOne(found: readonly PhoneNumber[]): PhoneNumber | null {
  const [first = null] = found;
  return found.every(({number}) => number === first?.number) ? first : null;
}

/** The number as a list of one, if it is valid with the calling code first and without a national prefix. Else an empty list. */
function valid(digits: string): PhoneNumber[] {
  const found = parse(digits);
  return found?.isValid() && parse(found.number.slice(1))?.number === found.number ? [found] : [];
}

function parse(digits: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(`+${digits}`, {extract: false});
}

/** ISO 3166 country to calling code, without the plus. */
export function allCountryCodes(): Record<string, string> {
  return Object.fromEntries(getCountries().map((country) => [country, getCountryCallingCode(country)]));
}

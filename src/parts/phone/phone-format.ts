// Responsible for: each country's calling code, rules and formats, by libphonenumber-js. Loaded on first focus.
// Not for: what the field does without it (phone-number.ts).
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
  /** In E.164 groups, such as `+1 315 555 0175`: shows what will be sent, and is read as itself. */
  readonly text: string;
  /** ISO 3166, where the number tells. */
  readonly country: string | undefined;
}

/** Null when it cannot be a number there, or may be more than one. */
export function readPhone(typed: string, country: string): ReadPhone | null {
  const found = read(typed, country);
  if (!found) return null;
  const {number: e164} = found;
  const groups = found.formatInternational();
  const text = read(groups, country)?.number === e164 ? groups : e164;
  return {e164, text, country: found.country};
}

/** `(0)` after a calling code: dialled inside the country only, but for Italy, where it is part of the number. */
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

/** A number that says its country is never read in another one. */
function readInternational(spellings: readonly string[], country: string): PhoneNumber | null {
  const numbers = spellings.map((spelling) => spelling.replace(/^(\+|00)/, ''));
  const [digits = ''] = numbers;
  const found = numbers.flatMap(valid);
  // In Brazil and Hong Kong more digits than 00 may come before a number.
  const other = afterExitCode(spellings[0] ?? '', country).flatMap(valid);
  if (found.length + other.length) return onlyOne([...found, ...other]);
  // Plans change faster than packages: a length that the country has is enough when nothing is left out.
  const possible = parse(digits);
  if (!possible?.isPossible() || possible.number !== `+${digits}`) return null;
  return possible.nationalNumber.startsWith('0') || numbers.some((one) => one !== digits) ? null : possible;
}

function readNational(digits: string, country: CountryCode | undefined): PhoneNumber[] {
  const code = country ? getCountryCallingCode(country) : '';
  const national = code ? valid(code + digits) : [];
  const own = code && digits.startsWith(code) ? valid(digits) : [];
  // Nobody leaves out the 0 of a German number and then dials 49: without it, 49 is the calling code.
  const [one] = national;
  const plain = own.length > 0 && one?.nationalNumber === digits && one.number !== own[0]?.number;
  const exits = ['011', '810'].filter((exit) => digits.startsWith(exit)).map((exit) => digits.slice(exit.length));
  const abroad = [...exits, ...afterExitCode(digits, country)].flatMap(valid);
  return [...(plain ? [] : national), ...own, ...abroad];
}

/** What follows the digits that are dialled in that country to reach others. */
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

/** None or one: with its calling code first, and what is dialled inside the country only left out. */
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

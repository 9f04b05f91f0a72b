// Valid mobile numbers of many countries, and the ways in which people write them. Not for: how they are read.
import {parsePhoneNumberFromString, type CountryCode, type PhoneNumber} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';

/** Where Altegio is sold, and where most of its locations' visitors come from. */
export const countries =
  'US CA RU KZ GB DE FR IT ES PT NL BE CH AT IE DK SE NO FI PL CZ SK HU RO BG GR CY HR SI RS ME MK AL LT LV EE UA BY MD GE AM AZ KG UZ TJ TM IL AE SA QA TR EG IN CN JP TH VN AU BR MX'.split(
    ' ',
  ) as readonly CountryCode[];

/** A number for each seed: the library's example with other digits at its end. */
export function mobile(country: CountryCode, seed: number): PhoneNumber {
  const example = parsePhoneNumberFromString(examples[country], country)!;
  for (let step = seed; ; step++) {
    const end = `${(step * 7919 + 104_729) % 100_000}`.padStart(5, '0');
    const number = parsePhoneNumberFromString(`${example.number.slice(0, -5)}${end}`)!;
    if (/MOBILE/.test(number.getType() ?? '') && number.number.length === example.number.length) return number;
  }
}

const scripts = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
const inScript = (text: string, at: number): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(scripts[at % scripts.length]! + Number(digit)));

const digitsOf = (phone: PhoneNumber): string => phone.number.slice(1);
const groups = (phone: PhoneNumber): string => phone.formatInternational();
const inside = (phone: PhoneNumber): string => phone.formatNational();

/** Where people dial 0 inside the country, they write it after the calling code too. */
const withZero = (phone: PhoneNumber, zero: string): string =>
  inside(phone).startsWith('0') ? groups(phone).replace(/^(\+\d+) /, `$1 ${zero}`) : groups(phone);

/** How one person writes that number, in the country that it is of. */
export const ways: Readonly<Record<string, (phone: PhoneNumber, at: number) => string>> = {
  'as E.164': (phone) => phone.number,
  'in groups': groups,
  'with 00': (phone) => groups(phone).replace('+', '00'),
  'with 00 and dashes': (phone) => groups(phone).replace('+', '00 ').replaceAll(' ', '-'),
  'as at home': inside,
  'as at home, without spaces': (phone) => inside(phone).replace(/\D/g, ''),
  'as at home, with dots': (phone) => inside(phone).replace(/[\s-]+/g, '.'),
  'as at home, in brackets': (phone) => inside(phone).replace(/\d{2,4}/, (first) => `(${first})`),
  'without what is dialled inside the country only': (phone) => phone.nationalNumber,
  'calling code without plus': digitsOf,
  'calling code without plus, in groups': (phone) => groups(phone).slice(1),
  'plus in brackets': (phone) => groups(phone).replace(/^\+(\d+)/, '(+$1)'),
  'plus and a space': (phone) => groups(phone).replace('+', '+ '),
  'full-width plus': (phone) => groups(phone).replace('+', '\uff0b'),
  'bidi marks': (phone) => `\u202d${groups(phone)}\u202c`,
  'marks and spaces that are not seen': (phone) => `\u2066${groups(phone).replaceAll(' ', '\u00a0\u200b')}\u2069`,
  'other digits': (phone, at) => inScript(groups(phone), at),
  'other digits, as at home': (phone, at) => inScript(inside(phone), at),
  'dashes of print': (phone) => groups(phone).replaceAll(' ', '\u2011'),
  slashes: (phone) => groups(phone).replaceAll(' ', '/'),
  'with (0)': (phone) => withZero(phone, '(0)'),
  'with 0 after the calling code': (phone) => withZero(phone, '0'),
};

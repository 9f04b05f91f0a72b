// Responsible for: converting a typed phone number to E.164 by calling codes and lengths alone, before phone-format.ts is loaded.
// Not for: formatting and the rules of each country (phone-format.ts).
import {countryCodes} from './country-codes.js';

// Each group: national prefix (x: none), number of digits of a mobile number after the calling code, countries.
// Source: ITU-T E.164 assignments, and the metadata of libphonenumber.
const plans =
  '1;10;USCA 8;10;RUKZ 06;9;HU [08];8;LT 80?|0;9;BY x;10;GRMX 0;10;TRINGBJPEG 0;11;CN x;8;DKNOCYLVQA 0;8;MDAMSIMEMK x;9;ESPLPTCZTJUZ 0;9;NLBEFRROCHSEIEUASKSAAEILAZGEKGAUALTHVN x;9,10;IT x;7,8;EE 0;10,11;BR 0;7,11;DEBGHRRSATFI'
    .split(' ')
    .flatMap((group) => {
      const [inside, length, countries = ''] = group.split(';');
      return (countries.match(/../g) ?? []).map((country) => {
        const code = countryCodes[country] ?? '';
        return {code, number: RegExp(`^${code}(?:${inside})?((?!${inside})\\d{${length}})$`)};
      });
    });

/** Converts full-width, Arabic and Persian digits and signs to ASCII, and removes invisible characters. */
export function toLatin(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/**
 * Removes separators, so that a number becomes a plus and digits: also a minus, what Japanese keyboards type for a dash, and the
 * beginning of a link. Keeps `..`, which stands for missing digits.
 */
export const toDialled = (text: string): string => text.replace(/^tel:|[\s()/\p{Pd}−ー]|\.(?!\.)/giu, '');

/**
 * E.164, such as `+13155550175`. null: not a number, or ambiguous.
 * @param callingCode the calling code of the current country, for a number without one
 */
export function toE164(typed: string, callingCode = ''): string | null {
  const dialled = toDialled(toLatin(typed)).replace(callingCode === '1' ? /^(00|011)/ : /^00/, '+');
  const [, plus, digits = ''] = /^(\+?)(\d+)$/.exec(dialled) ?? [];
  if (plus) {
    // In these countries, 00 is followed by the code of a carrier, or is only a part of the prefix for calls abroad.
    if (!/\+|＋/.test(typed) && /^(|55|6[16])$/.test(callingCode)) return null;
    // In Italy, only the phone rules can decide whether the 0 is part of the number.
    if (digits.startsWith('390') && typed.includes('(0')) return null;
    return (
      complete(digits) ??
      (/^(?!...?0)[2-9]\d{7,14}$/.test(digits) && !plans.some(({code}) => digits.startsWith(code)) ? dialled : null)
    );
  }
  const own = digits.startsWith(callingCode);
  // Digits that begin with the calling code but are too short are ambiguous. Exception: numbers in Kazakhstan begin with 7, too.
  return (own && complete(digits)) || (own && callingCode !== '7' ? null : complete(callingCode + digits));
}

/** Reads digits that begin with a calling code. In Italy the 0 is part of the number. */
function complete(digits: string): string | null {
  for (const {code, number} of plans) {
    const [, national] = number.exec(digits) ?? [];
    if (national && (national > '1' || code === '39')) return `+${code}${national}`;
  }
  return null;
}

/** `+1 … 0175`: the client recognises the number, others cannot use it. @param gap replaces the hidden digits */
export function mask(e164: string, callingCode: string | undefined, gap = '…'): string {
  const code = `+${callingCode} `;
  return `${e164.startsWith(code.trim()) ? code : ''}${gap} ${e164.slice(-4)}`;
}

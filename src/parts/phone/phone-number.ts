// Responsible for: a typed phone number as E.164, by calling codes and lengths alone; works without phone-format.ts.
// Not for: formatting and the rules of each country (phone-format.ts, loaded when the field is first used).

// Where most clients are: what is dialled inside the country only (x: nothing); how many digits a mobile number has after the
// calling code; countries with their codes. phone-format.ts knows all.
// Source: ITU-T E.164 assignments, and the plans of libphonenumber.
const plans =
  '1;10;US1CA1 8;10;RU7KZ7 06;9;HU36 [08];8;LT370 80?|0;9;BY375 x;10;GR30MX52 0;10;TR90IN91GB44JP81EG20 0;11;CN86 x;8;DK45NO47CY357LV371QA974 0;8;MD373AM374SI386ME382MK389 x;9;ES34PL48PT351CZ420TJ992UZ998 0;9;NL31BE32FR33RO40CH41SE46IE353UA380SK421SA966AE971IL972AZ994GE995KG996AU61AL355TH66VN84 x;9,10;IT39 x;7,8;EE372 0;10,11;BR55 0;7,11;DE49BG359HR385RS381AT43FI358'
    .split(' ')
    .flatMap((group) => {
      const [inside, length, countries = ''] = group.split(';');
      return [...countries.matchAll(/([A-Z]+)(\d+)/g)].map(([, country = '', code = '']) => ({
        country,
        code,
        number: RegExp(`^${code}(?:${inside})?((?!${inside})\\d{${length}})$`),
      }));
    });

/** ISO 3166 country to calling code, without the plus. */
export const countryCodes: Readonly<Record<string, string>> = Object.fromEntries(
  plans.map(({country, code}) => [country, code]),
);

/** ASCII digits and signs for full-width, Arabic and Persian ones, without marks that are not seen. */
export function toLatin(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** Without what people write between digits: a plus and digits are left of a number. Dots that stand for digits stay. */
export const toDialled = (text: string): string => text.replace(/[\s()/\p{Pd}]|\.(?!\.)/gu, '');

/**
 * E.164, such as `+13155550175`, or null when what was typed cannot be a number, or may be more than one.
 * @param callingCode of the country in force, for a number without its own
 */
export function toE164(typed: string, callingCode = ''): string | null {
  const dialled = toDialled(toLatin(typed)).replace(callingCode === '1' ? /^(00|011)/ : /^00/, '+');
  const [, plus, digits = ''] = /^(\+?)(\d+)$/.exec(dialled) ?? [];
  if (plus) {
    // There, 00 comes before the number of a carrier, or is not the whole mark.
    if (!/\+|＋/.test(typed) && /^(|55|6[16])$/.test(callingCode)) return null;
    // Whether the 0 of Italy is part of the number is for the rules to say.
    if (digits.startsWith('390') && typed.includes('(0')) return null;
    return (
      complete(digits) ??
      (/^(?!...?0)[2-9]\d{7,14}$/.test(digits) && !plans.some(({code}) => digits.startsWith(code)) ? dialled : null)
    );
  }
  const own = digits.startsWith(callingCode);
  // What begins with the calling code, and is too short for it, is not read in another way. All of Kazakhstan begins with 7.
  return (own && complete(digits)) || (own && callingCode !== '7' ? null : complete(callingCode + digits));
}

/** For digits that begin with a calling code. Italy's 0 is part of the number. */
function complete(digits: string): string | null {
  for (const {code, number} of plans) {
    const [, national] = number.exec(digits) ?? [];
    if (national && (national > '1' || code === '39')) return `+${code}${national}`;
  }
  return null;
}

/** `+1 … 0175`: enough to know it again, too little to use. @param gap what stands for the rest */
export function mask(e164: string, callingCode: string | undefined, gap = '…'): string {
  const code = `+${callingCode} `;
  return `${e164.startsWith(code.trim()) ? code : ''}${gap} ${e164.slice(-4)}`;
}

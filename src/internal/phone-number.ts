// Responsible for: a typed phone number as E.164, with calling codes and nothing else; works without phone-format.ts.
// Not for: formatting and the rules of each country (phone-format.ts, loaded when the field is first focused).

// Country and calling code, where most clients are; phone-format.ts knows all.
// Source: ITU-T E.164 assignments.
const callingCodes =
  'US1CA1RU7KZ7GR30NL31BE32FR33ES34HU36IT39RO40CH41AT43GB44DK45SE46NO47PL48DE49BR55AU61TR90IN91PT351IE353CY357FI358BG359LT370LV371EE372MD373AM374BY375UA380RS381CZ420SK421SA966AE971IL972TJ992AZ994GE995KG996UZ998';

/** ISO 3166 country to calling code, without the plus. */
export const countryCodes: Readonly<Record<string, string>> = Object.fromEntries(
  [...callingCodes.matchAll(/(\D+)(\d+)/g)].map((found) => found.slice(1)),
);

/** ASCII digits for Arabic-Indic and Persian ones. */
export function toLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/**
 * E.164, such as `+13155550175`, or null when what was typed cannot be a number.
 * @param callingCode of the country in force, for a number without its own
 */
export function toE164(typed: string, callingCode = ''): string | null {
  // Spaces, brackets, every kind of dash and the marks of right-to-left text are how people write numbers.
  const text = toLatinDigits(typed).replace(/[\s()./\u200e-\u2069-]/g, '');
  const international = /^(?:\+|00)(\d+)$/.exec(text)?.[1];
  const digits = international ?? (/^\d+$/.test(text) && callingCode ? callingCode + national(text, callingCode) : '');
  // North America and +7 have ten digits after the code; elsewhere E.164 leaves it open.
  return /^([17]\d{10}|[2-689]\d{6,14})$/.test(digits) ? `+${digits}` : null;
}

/** Without what is dialled inside a country only: 0, or 1 and 8 before ten digits. Italy keeps its 0. */
function national(digits: string, callingCode: string): string {
  if (callingCode === '1' || callingCode === '7') return digits.replace(/^[178](?=\d{10}$)/, '');
  return callingCode === '39' ? digits : digits.replace(/^0/, '');
}

/** `+1 … 0175`: enough to know it again, too little to use. @param gap what stands for the rest */
export function mask(e164: string, callingCode: string | undefined, gap = '…'): string {
  const code = `+${callingCode} `;
  return `${e164.startsWith(code.trim()) ? code : ''}${gap} ${e164.slice(-4)}`;
}

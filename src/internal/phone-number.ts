// Responsible for: a typed phone number as E.164, by calling codes and lengths alone; works without phone-format.ts.
// Not for: formatting and the rules of each country (phone-format.ts, loaded when the field is first used).

// Where most clients are: what is dialled inside the country only (x: nothing); how many digits a mobile number has after the
// calling code; countries with their codes. phone-format.ts knows all.
// Source: ITU-T E.164 assignments, and the plans of libphonenumber.
const plans =
  '1;10;US1CA1 8;10;RU7KZ7 06;9;HU36 [08];8;LT370 80?|0;9;BY375 x;10;GR30MX52 0;10;TR90IN91GB44JP81PH63EG20 0;11;CN86 x;8;DK45NO47CY357LV371SG65HK852QA974KW965 0;8;MD373AM374SI386ME382MK389MN976 x;9;ES34PL48PT351CZ420TJ992UZ998 0;9;NL31BE32FR33RO40CH41SE46IE353UA380SK421SA966AE971IL972AZ994GE995KG996AU61AL355TH66VN84MA212 x;9,10;IT39 x;7,8;EE372 0;10,11;DE49BR55 0;8,9;BG359HR385BA387 0;8,10;RS381NZ64 0;9,11;AT43ID62 0;7,10;FI358 0;9,10;MY60KR82';

/** ISO 3166 country to calling code, without the plus. */
export const countryCodes: Readonly<Record<string, string>> = Object.fromEntries(
  [...plans.matchAll(/([A-Z]+)(\d+)/g)].map((found) => found.slice(1)),
);

/** ASCII digits and signs for those of every script, without marks that are not seen. */
export function toLatin(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => {
      // The ten digits of a script follow one another.
      let value = 0;
      while (/\p{Nd}/u.test(String.fromCodePoint(digit.codePointAt(0)! - value - 1))) value++;
      return `${value % 10}`;
    });
}

/** Without what people write between digits: a plus and digits are left of a number. Dots that stand for digits stay. */
export function toDialled(typed: string): string {
  return toLatin(typed).replace(/[\s()[\]/~\p{Pd}\u2212]|\.(?!\.)/gu, '');
}

/**
 * E.164, such as `+13155550175`, or null when what was typed cannot be a number, or may be more than one.
 * @param callingCode of the country in force, for a number without its own
 */
export function toE164(typed: string, callingCode = ''): string | null {
  const [, mark, digits = ''] = /^(\+|00|)(\d+)$/.exec(toDialled(typed)) ?? [];
  // There, 00 comes before the number of a carrier, or is not the whole mark.
  if (mark === '00' && /^(|61|55|852|62|82|65|66|976)$/.test(callingCode)) return null;
  if (mark) return international(digits, typed);
  if (callingCode === '1' && digits.startsWith('011')) return international(digits.slice(3), typed);
  const own = digits.startsWith(callingCode) && complete(callingCode, digits.slice(callingCode.length));
  // What begins with the calling code, and is too short for it, is not read in another way. All of Kazakhstan begins with 7.
  return own || (own === null && callingCode !== '7') ? own : complete(callingCode, digits);
}

function international(digits: string, typed: string): string | null {
  const [, code = '', rest = ''] =
    /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)(\d*)$/.exec(digits) ?? [];
  // Whether an Italian's `(0)` is dialled is for the rules to say.
  return planOf(code)[1] === 'x' && /\(\s*0\s*\)/.test(typed) ? null : complete(code, rest);
}

const planOf = (code: string): readonly string[] =>
  new RegExp(`(\\S+);([\\d,]+);\\w*\\D${code}(?!\\d)`).exec(plans) ?? [];

function complete(code: string, rest: string): string | null {
  const [, inside, length] = planOf(code);
  const plan = inside ? `(?:${inside})?((?!${inside})\\d{${length}})` : '([1-9]\\d{5,11})';
  const [, national] = (code && new RegExp(`^${plan}$`).exec(rest)) || [];
  return national ? `+${code}${national}` : null;
}

/** `+1 … 0175`: enough to know it again, too little to use. @param gap what stands for the rest */
export function mask(e164: string, callingCode: string | undefined, gap = '…'): string {
  const code = `+${callingCode} `;
  return `${e164.startsWith(code.trim()) ? code : ''}${gap} ${e164.slice(-4)}`;
}

// Responsible for: each country's calling code, rules and formats, by libphonenumber-js. Loaded on first focus.
// Not for: anything that the field needs to work (phone-number.ts).
import {getCountries, getCountryCallingCode, parsePhoneNumberFromString, type CountryCode} from 'libphonenumber-js/min';

export interface ReadPhone {
  readonly e164: string;
  /** As people of that country write it. */
  readonly text: string;
  /** ISO 3166, where the number tells. */
  readonly country: string | undefined;
}

/** Null when it cannot be a number there. */
export function readPhone(typed: string, country: string): ReadPhone | null {
  const found = parsePhoneNumberFromString(typed, country as CountryCode);
  if (!found?.isPossible()) return null;
  const text = /^\s*(\+|00)/.test(typed) ? found.formatInternational() : found.formatNational();
  return {e164: found.number, text, country: found.country};
}

/** ISO 3166 country to calling code, without the plus. */
export function allCountryCodes(): Record<string, string> {
  return Object.fromEntries(getCountries().map((country) => [country, getCountryCallingCode(country)]));
}

// Responsible for: the calling codes of most clients' countries, which a phone field shows first. Not for: the other countries
// (phone-format.ts), or reading a number (phone-number.ts).

// Source: ITU-T E.164 assignments.
const codes =
  'US1CA1RU7KZ7HU36LT370BY375GR30MX52TR90IN91GB44JP81EG20CN86DK45NO47CY357LV371QA974MD373AM374SI386ME382MK389ES34PL48PT351CZ420TJ992UZ998NL31BE32FR33RO40CH41SE46IE353UA380SK421SA966AE971IL972AZ994GE995KG996AU61AL355TH66VN84IT39EE372BR55DE49BG359HR385RS381AT43FI358';

/** ISO 3166 country to calling code, without the plus. */
export const countryCodes: Readonly<Record<string, string>> = Object.fromEntries(
  [...codes.matchAll(/(\D+)(\d+)/g)].map(([, country, code]) => [country, code]),
);

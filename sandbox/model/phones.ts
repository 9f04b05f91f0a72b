// Responsible for: reading a phone number on the wire, so that equal numbers have equal digits.
// Not for: how a country writes its numbers; Altegio compares digits as well.

/** The digits of a phone, or null when it cannot be one. Takes `+1 315 555-0175`, `13155550175`, and a JSON number. */
export function phoneDigits(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^\s*\+?[\d\s().-]+$/.test(text)) return null;
  const found = text.replace(/\D/g, '');
  // ITU-T E.164: 15 digits at most; the shortest national numbers with a country code have 8.
  return found.length >= 8 && found.length <= 15 ? found : null;
}

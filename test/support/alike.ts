const own: Readonly<Record<string, readonly string[]>> = {
  cs: ['booking.email'],
  es: ['booking.total'],
  fr: ['booking.total', 'booking.email'],
  hr: ['booking.email'],
  hu: ['booking.email'],
  it: ['signIn.password', 'booking.email'],
  pl: ['booking.email'],
  ro: ['booking.total', 'booking.email'],
  ru: ['booking.email'],
  sk: ['booking.email'],
  uk: ['booking.email'],
};

/** Keys whose words a language writes as English does; `min` is everybody's. */
export function alikeIn(language: string): readonly string[] {
  return ['bookings.minutes', ...(own[language] ?? [])];
}

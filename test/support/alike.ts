const own: Readonly<Record<string, readonly string[]>> = {
  cs: ['booking.email', 'profile.email'],
  de: ['booking.name', 'profile.name'],
  es: ['booking.total'],
  fr: ['booking.total', 'booking.email', 'profile.email'],
  hr: ['booking.email', 'profile.email'],
  hu: ['booking.email', 'profile.email'],
  it: ['signIn.password', 'account.password', 'booking.email', 'profile.email'],
  pl: ['booking.email', 'profile.email'],
  ro: ['booking.total', 'booking.email', 'profile.email'],
  ru: ['booking.email', 'profile.email'],
  sk: ['booking.email', 'profile.email'],
  uk: ['booking.email', 'profile.email'],
};

/** Keys whose words a language writes as English does; `min` is everybody's. */
export function alikeIn(language: string): readonly string[] {
  return ['bookings.minutes', ...(own[language] ?? [])];
}

const own: Readonly<Record<string, readonly string[]>> = {it: ['signIn.password']};

/** Keys whose words a language writes as English does; `min` is everybody's. */
export function alikeIn(language: string): readonly string[] {
  return ['bookings.minutes', ...(own[language] ?? [])];
}

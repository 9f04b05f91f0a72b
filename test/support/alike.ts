const own: Readonly<Record<string, readonly string[]>> = {it: ['password']};

/** Keys whose words a language writes as English does; `min` is everybody's. */
export function alikeIn(language: string): readonly string[] {
  return ['minutes', ...(own[language] ?? [])];
}

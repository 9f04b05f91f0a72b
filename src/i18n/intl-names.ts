// Responsible for: names of months, weekdays and countries in languages that some engines have no data for: Chromium knows
// none of Georgian, Armenian and Mongolian, and numbers alone of Kazakh and Azerbaijani. They come with the language's
// words, and count only where the engine has none. Not for: the names themselves (names/, written by scripts/build/names.ts).

export interface Names {
  /** Months in a date, alone and short; weekdays, Sunday first, long and short; each list separated by `|`. */
  readonly months: string;
  readonly monthsAlone: string;
  readonly monthsShort: string;
  readonly weekdays: string;
  readonly weekdaysShort: string;
  /** By the parts of a date that are wanted, as in `day month weekday`; `{weekdayLong}` and the like are filled in. */
  readonly patterns: Readonly<Record<string, string>>;
  /** By ISO 3166 code: `GE:…|US:…`. */
  readonly regions: string;
  /** A language that every engine knows and that writes numbers in the same way. */
  readonly numbersAs: string;
}

/** What stands in for `Intl` in one language. */
export interface OwnNames {
  /** @returns undefined for parts that no pattern has */
  dates(options: Intl.DateTimeFormatOptions): Pick<Intl.DateTimeFormat, 'format'> | undefined;
  region(code: string): string | undefined;
  readonly numbersAs: string;
}

const key = Symbol.for('altegio-elements-names');

/** By language, two letters. One for the page: what is loaded later is a file with a copy of this module. */
export function ownNames(): Map<string, OwnNames> {
  const holder = globalThis as {[key]?: Map<string, OwnNames>};
  return (holder[key] ??= new Map<string, OwnNames>());
}

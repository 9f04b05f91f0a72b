// Responsible for: the register of names of months, weekdays and countries for languages that some engines lack. Chromium has
// no data for Georgian, Armenian and Mongolian, and only numbers for Kazakh and Azerbaijani. The names are loaded with the
// texts of a language, and used only if the engine has none. Not for: the names (names/, written by scripts/build/names.ts).

export interface Names {
  /** Each list is separated by `|`: months in a date, months without a day, short months, weekdays from Sunday, short weekdays. */
  readonly months: string;
  readonly monthsAlone: string;
  readonly monthsShort: string;
  readonly weekdays: string;
  readonly weekdaysShort: string;
  /** Pattern by the parts of a date, such as `day:numeric month:long`. `{weekdayLong}` and other placeholders are replaced. */
  readonly patterns: Readonly<Record<string, string>>;
  /** Country names by ISO 3166 code: `GE:…|US:…`. */
  readonly regions: string;
  /** Another language that every engine knows and that formats numbers in the same way. */
  readonly numbersAs: string;
}

/** Replaces `Intl` for one language. */
export interface OwnNames {
  /** @returns undefined if there is no pattern for these parts */
  dates(options: Intl.DateTimeFormatOptions): Pick<Intl.DateTimeFormat, 'format'> | undefined;
  region(code: string): string | undefined;
  readonly numbersAs: string;
}

const key = Symbol.for('altegio-elements-names');

/** By two-letter language code. One map per page, because files that are loaded later may contain a copy of this module. */
export function ownNames(): Map<string, OwnNames> {
  const holder = globalThis as {[key]?: Map<string, OwnNames>};
  return (holder[key] ??= new Map<string, OwnNames>());
}

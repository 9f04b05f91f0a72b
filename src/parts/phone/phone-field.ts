// Responsible for: what a client types as a phone number, in which country, and which number that is.
// Not for: what is done with the number.
import type {TemplateResult} from 'lit';
import type {Host} from '../../base/host.js';
import type {Problem} from '../../base/option-checks.js';
import {countrySelect} from './country-select.js';
import {loadPhoneFormat, type PhoneFormat} from './lazy.js';
import {countryCodes} from './country-codes.js';
import {field} from '../../base/templates.js';

/** As the embedder wrote them. */
export interface PhoneFieldOptions {
  /** ISO 3166, such as `GE`. */
  readonly defaultCountry?: string | undefined;
  /** ISO 3166 codes, separated by spaces or commas. */
  readonly countries?: string | undefined;
}

/** @param callingCode of the chosen country */
export type ReadByLength = (typed: string, callingCode?: string) => string | null;

/** Puts countries into a list. @param codeOf a country, such as ` +1` */
export type FillCountries = (
  select: HTMLSelectElement,
  countries: readonly string[],
  codeOf: (country: string) => string,
  lang: string,
) => void;

/** How long a press waits for the rules of each country. */
const patienceMs = 4000;

export class PhoneField {
  /** As the client typed it, or as the field wrote it when the client left it. */
  typed = '';
  readonly #host: Host;
  readonly #options: () => PhoneFieldOptions;
  #country = '';
  #codes = countryCodes;
  #format: PhoneFormat | undefined;
  #loading: Promise<void> | undefined;
  #left = false;
  /** What the client typed, and what the field wrote in its place. */
  #given = ['', ''];

  /**
   * Reads a number by calling codes and lengths alone, as `toE164()` of phone-number.ts. It comes with what a press needs: until
   * then, and before the rules are here, no text is a number.
   */
  readByLength: ReadByLength | undefined;
  /** Comes with it. Until then, only the country that is shown can be chosen. */
  fillCountries: FillCountries | undefined;

  /** @param options are read whenever they are needed, as they may change */
  constructor(host: Host, options: () => PhoneFieldOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** E.164, or null for a text that is not a number, or may be more than one. */
  get e164(): string | null {
    // Lit reads each property once before the first paint: an empty field costs nothing.
    return this.typed ? this.read(this.typed) : null;
  }

  /** Any text as a number of the chosen country, in E.164. @param byLength as `readByLength`, for a caller that has it already */
  read(typed: string, byLength = this.readByLength): string | null {
    const country = this.#countryNow();
    if (this.#format) return this.#format.readPhone(typed, country)?.e164 ?? null;
    return byLength?.(typed, this.#codes[country]) ?? null;
  }

  /** Of the chosen country, without the plus. */
  get callingCode(): string | undefined {
    return this.#codes[this.#countryNow()];
  }

  /** Finds the code in an SMS; it is loaded with the rules. */
  get readSms(): PhoneFormat['readSms'] | undefined {
    return this.#format?.readSms;
  }

  /** Whether to wait before the number is read: with the rules, fewer numbers are ambiguous. */
  get isWaitedFor(): boolean {
    return Boolean(this.typed) && !this.#format;
  }

  /** Loads the rules of each country, when the field is first used. Without them it takes only numbers that are sure. */
  load = (): Promise<void> => (this.#loading ??= this.#load());

  /** Resolves also when the rules cannot be loaded, or take too long. */
  async loaded(): Promise<void> {
    await Promise.race([this.load(), new Promise((done) => setTimeout(done, patienceMs))]);
  }

  async #load(): Promise<void> {
    try {
      this.#format = await loadPhoneFormat();
      this.#codes = this.#format.allCountryCodes();
      if (this.#left) this.#tidy();
      this.#host.redraw();
    } catch {
      // The field goes on with calling codes and lengths alone, and the next use tries again.
      this.#loading = undefined;
    }
  }

  render(label: string, countryLabel: string, error: string, hint = ''): TemplateResult {
    const {lang} = this.#host;
    const isWritten = this.typed.startsWith('+');
    const fill = (select: HTMLSelectElement, codeOf: (country: string) => string): void =>
      this.fillCountries?.(select, this.#offered(), codeOf, lang);
    const choose = (country: string): void => {
      this.#country = country;
      const [given = '', shown] = this.#given;
      if (this.typed === shown) this.typed = given;
      this.#tidy();
      this.#host.redraw();
    };
    return field({
      id: 'phone',
      label,
      value: this.typed,
      error,
      hint,
      describedBy: hint && 'phone-hint',
      type: 'tel',
      inputmode: 'tel',
      autocomplete: 'tel',
      before: countrySelect(countryLabel, this.#countryNow(), this.#offered(), this.#codes, fill, choose, isWritten),
      onInput: (typed) => {
        this.typed = typed;
        this.#left = false;
        this.#host.redraw();
      },
      onChange: () => {
        this.#left = true;
        this.#tidy();
      },
    });
  }

  /** The option that names no country, or ''. The field ignores it. */
  get problem(): Problem {
    const {defaultCountry, countries} = this.#options();
    return this.#unknown('default-country', defaultCountry) || this.#unknown('countries', countries);
  }

  #unknown(attribute: string, value?: string): Problem {
    return split(value).every(this.#isKnown) ? '' : ['word', attribute, value, 'ISO 3166 codes, such as GB'];
  }

  // A country that the short table lacks is offered as well; its numbers need a calling code until the rules are loaded.
  // `UK` is another word for `GB`, and `EN` is not a country.
  #isKnown = (country: string): boolean =>
    country in this.#codes ||
    (!this.#format &&
      /^[A-Z]{2}$/.test(country) &&
      country !== 'UK' &&
      Boolean(new Intl.DisplayNames('en', {type: 'region', fallback: 'none'}).of(country)));

  #countryNow(): string {
    const offered = this.#offered();
    const region = [this.#host.lang, navigator.language].map((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1]);
    const wanted = [this.#country, `${this.#options().defaultCountry || ''}`.toUpperCase(), ...region, 'US'];
    return wanted.find((country) => country && offered.includes(country)) ?? offered[0] ?? '';
  }

  #offered(): readonly string[] {
    const {countries, defaultCountry} = this.#options();
    const chosen = split(countries).filter(this.#isKnown);
    return chosen.length
      ? chosen
      : [...new Set([...Object.keys(this.#codes), ...split(defaultCountry).filter(this.#isKnown)])];
  }

  #tidy(): void {
    const read = this.#format?.readPhone(this.typed, this.#countryNow());
    if (!read) return;
    this.#given = [this.typed, read.text];
    this.typed = read.text;
    this.#country = read.country ?? this.#country;
    this.#host.redraw();
  }
}

/** A framework that removes an option may leave 0 or undefined. */
const split = (codes: unknown): string[] => `${codes || ''}`.toUpperCase().match(/[^\s,;]+/g) ?? [];

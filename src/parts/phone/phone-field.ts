// Responsible for: the phone field: the typed text, the country, and the number that results.
// Not for: sending the number (parts/phone-code/).
import type {TemplateResult} from 'lit';
import type {Problem} from '../../base/option-checks.js';
import {countrySelect} from './country-select.js';
import {loadPhoneFormat, type PhoneFormat} from './lazy.js';
import {countryCodes, mask, toE164} from './phone-number.js';
import {readCode} from '../phone-code/sms-code.js';
import {field} from '../../base/templates.js';

/** The element that has the field. Its options may change, so they are read each time. */
export interface PhoneFieldHost {
  readonly defaultCountry?: string;
  readonly countries?: string;
  requestUpdate(): void;
}

/** How long a press waits for the phone rules, in milliseconds. */
const patience = 4000;

export class PhoneField {
  /** The text in the field: as typed, or formatted after the field has lost the focus. */
  typed = '';
  readonly #host: PhoneFieldHost;
  readonly #language: () => string;
  #country = '';
  #codes = countryCodes;
  #format: PhoneFormat | undefined;
  #loading: Promise<void> | undefined;
  #left = false;
  /** The typed text, and the formatted text that has replaced it. */
  #given = ['', ''];

  constructor(host: PhoneFieldHost, language: () => string) {
    this.#host = host;
    this.#language = language;
  }

  /** E.164. null: not a number, or ambiguous. */
  get e164(): string | null {
    // Lit reads each property once before the first paint, so do no work for an empty field.
    return this.typed ? this.read(this.typed) : null;
  }

  /** Reads a text as a number of the current country, as E.164. null: not a number, or ambiguous. */
  read(typed: string): string | null {
    const country = this.#countryNow();
    return this.#format ? (this.#format.readPhone(typed, country)?.e164 ?? null) : toE164(typed, this.#codes[country]);
  }

  /** `+1 … 0175`, isolated for right-to-left text and without line breaks. */
  mask(e164: string, gap?: string): string {
    return `\u2066${mask(e164, this.#codes[this.#countryNow()], gap).replaceAll(' ', '\u00a0')}\u2069`;
  }

  /** The code in a text. '': none. Finding it in a whole SMS needs the phone rules. */
  code(typed: string): string {
    return (this.#format ? this.#format.readSms(typed) : readCode(typed)) ?? '';
  }

  /** True if a press should wait for the phone rules, because they read the number more reliably. */
  get isWaitedFor(): boolean {
    return Boolean(this.typed) && !this.#format;
  }

  /** Loads the phone rules. Without them the field accepts only numbers that are unambiguous. */
  load = (): Promise<void> => (this.#loading ??= this.#load());

  /** Resolves when the rules are loaded, have failed to load, or take longer than `patience`. */
  async loaded(): Promise<void> {
    await Promise.race([this.load(), new Promise((done) => setTimeout(done, patience))]);
  }

  async #load(): Promise<void> {
    try {
      this.#format = await loadPhoneFormat();
      this.#codes = this.#format.allCountryCodes();
      if (this.#left) this.#tidy();
      this.#host.requestUpdate();
    } catch {
      // The rules could not be loaded. The number is read by calling codes and lengths alone.
      this.#loading = undefined;
    }
  }

  render(label: string, countryLabel: string, lang: string, error: string): TemplateResult {
    const isWritten = this.typed.startsWith('+');
    const choose = (country: string): void => {
      this.#country = country;
      const [given = '', shown] = this.#given;
      if (this.typed === shown) this.typed = given;
      this.#tidy();
      this.#host.requestUpdate();
    };
    return field({
      id: 'phone',
      label,
      value: this.typed,
      error,
      type: 'tel',
      inputmode: 'tel',
      autocomplete: 'tel',
      before: countrySelect(countryLabel, this.#countryNow(), this.#offered(), this.#codes, lang, choose, isWritten),
      onInput: (typed) => {
        this.typed = typed;
        this.#left = false;
        this.#host.requestUpdate();
      },
      onChange: () => {
        this.#left = true;
        this.#tidy();
      },
    });
  }

  /** The message about an unknown country in the options. '': none. The field ignores unknown countries. */
  get problem(): Problem {
    const {defaultCountry, countries} = this.#host;
    return this.#unknown('default-country', defaultCountry) || this.#unknown('countries', countries);
  }

  #unknown(attribute: string, value?: string): Problem {
    return split(value).every(this.#isKnown)
      ? ''
      : `${attribute}="${value}" is not known. Write ISO 3166 codes, such as GB.`;
  }

  // A country that is missing in the short table is offered too; a number there then needs its calling code.
  // `UK` is an alias of `GB`, and `EN` is not a country.
  #isKnown = (country: string): boolean =>
    country in this.#codes ||
    (!this.#format &&
      /^[A-Z]{2}$/.test(country) &&
      country !== 'UK' &&
      Boolean(new Intl.DisplayNames('en', {type: 'region', fallback: 'none'}).of(country)));

  #countryNow(): string {
    const offered = this.#offered();
    const region = [this.#language(), navigator.language].map((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1]);
    const wanted = [this.#country, `${this.#host.defaultCountry || ''}`.toUpperCase(), ...region, 'US'];
    return wanted.find((country) => country && offered.includes(country)) ?? offered[0] ?? '';
  }

  #offered(): readonly string[] {
    const {countries, defaultCountry} = this.#host;
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
    this.#host.requestUpdate();
  }
}

/** A framework may set a removed option to 0 or undefined. */
const split = (codes: unknown): string[] => `${codes || ''}`.toUpperCase().match(/[^\s,;]+/g) ?? [];

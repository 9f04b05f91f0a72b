// Responsible for: what a client types as a phone number, in which country, and which number that is.
// Not for: what is done with the number (phone-code-element.ts).
import type {TemplateResult} from 'lit';
import type {Problem} from '../../base/option-checks.js';
import {countrySelect} from './country-select.js';
import {loadPhoneFormat, type PhoneFormat} from './lazy.js';
import {countryCodes, mask, toE164} from './phone-number.js';
import {readCode} from '../phone-code/sms-code.js';
import {field} from '../../base/templates.js';

/** The element that the field belongs to: its options, read whenever they are needed, for they can change. */
export interface PhoneFieldHost {
  readonly defaultCountry?: string;
  readonly countries?: string;
  requestUpdate(): void;
}

/** Milliseconds that a press waits for the rules of each country. */
const patience = 4000;

export class PhoneField {
  /** As the client typed it, or as it was written out when the field was left. */
  typed = '';
  readonly #host: PhoneFieldHost;
  readonly #language: () => string;
  #country = '';
  #codes = countryCodes;
  #format: PhoneFormat | undefined;
  #loading: Promise<void> | undefined;
  #left = false;
  /** What was typed, and what has been written in its place. */
  #given = ['', ''];

  constructor(host: PhoneFieldHost, language: () => string) {
    this.#host = host;
    this.#language = language;
  }

  /** E.164, or null when what was typed is no number, or may be more than one. */
  get e164(): string | null {
    // Lit reads each property once before the first paint: nothing is worked out for an empty field.
    return this.typed ? this.read(this.typed) : null;
  }

  /** Any text as a number of the country in force. */
  read(typed: string): string | null {
    const country = this.#countryNow();
    return this.#format ? (this.#format.readPhone(typed, country)?.e164 ?? null) : toE164(typed, this.#codes[country]);
  }

  /** `+1 … 0175`, kept together in right-to-left text and at the end of a line. */
  mask(e164: string, gap?: string): string {
    return `\u2066${mask(e164, this.#codes[this.#countryNow()], gap).replaceAll(' ', '\u00a0')}\u2069`;
  }

  /** The code in a text, or ''. Which number of a whole SMS it is, is loaded with the rules. */
  code(typed: string): string {
    return (this.#format ? this.#format.readSms(typed) : readCode(typed)) ?? '';
  }

  /** Whether to wait before the number is read: the rules tell more surely which one was meant. */
  get isWaitedFor(): boolean {
    return Boolean(this.typed) && !this.#format;
  }

  /** Each country's rules come when the field is first used; without them it takes only what is sure. */
  load = (): Promise<void> => (this.#loading ??= this.#load());

  /** Also done when the rules cannot be had, or are long in coming. */
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
      // The network is poor: what is typed is read by calling codes and lengths alone.
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

  /** What the embedder wrote that is no country, or ''. The field does without it. */
  get problem(): Problem {
    const {defaultCountry, countries} = this.#host;
    return this.#unknown('default-country', defaultCountry) || this.#unknown('countries', countries);
  }

  #unknown(attribute: string, value?: string): Problem {
    return split(value).every(this.#isKnown)
      ? ''
      : `${attribute}="${value}" is not known. Write ISO 3166 codes, such as GB.`;
  }

  // One that the short table does not know is offered as well; a number there then needs its calling code.
  // `UK` is another word for `GB`, and `EN` for nothing.
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

/** A framework that takes an option back may leave 0 or undefined. */
const split = (codes: unknown): string[] => `${codes || ''}`.toUpperCase().match(/[^\s,;]+/g) ?? [];

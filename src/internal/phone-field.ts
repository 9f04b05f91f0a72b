// Responsible for: what a client types as a phone number, in which country, and which number that is.
// Not for: what is done with the number (phone-code-element.ts).
import type {TemplateResult} from 'lit';
import {countrySelect} from './country-select.js';
import {loadPhoneFormat, type PhoneFormat} from './lazy.js';
import {countryCodes, mask, toE164, toLatinDigits} from './phone-number.js';
import {field} from './templates.js';

/** The element that the field belongs to: its options, read whenever they are needed, for they can change. */
export interface PhoneFieldHost {
  readonly defaultCountry?: string;
  readonly countries?: string;
  requestUpdate(): void;
}

export class PhoneField {
  /** As the client typed it. */
  typed = '';
  readonly #host: PhoneFieldHost;
  readonly #language: () => string;
  #country = '';
  #codes = countryCodes;
  #format: PhoneFormat | undefined;

  constructor(host: PhoneFieldHost, language: () => string) {
    this.#host = host;
    this.#language = language;
  }

  /** E.164, or null when what was typed cannot be a number. */
  get e164(): string | null {
    const typed = toLatinDigits(this.typed);
    // Lit reads each property once before the first paint: nothing is worked out for an empty field.
    if (!typed) return null;
    return this.#format ? (this.#format.readPhone(typed, this.#countryNow())?.e164 ?? null) : this.toE164(typed);
  }

  /** Any text as a number of the country in force, by its calling code alone. */
  toE164(typed: string): string | null {
    return toE164(typed, this.#codes[this.#countryNow()]);
  }

  /** `+1 … 0175`, kept together in right-to-left text and at the end of a line. */
  mask(e164: string, gap?: string): string {
    return `\u2066${mask(e164, this.#codes[this.#countryNow()], gap).replaceAll(' ', '\u00a0')}\u2069`;
  }

  /** Each country's rules come when the field is first used; without them the field does its work all the same. */
  async load(): Promise<void> {
    try {
      this.#format ??= await loadPhoneFormat();
      this.#codes = this.#format.allCountryCodes();
      this.#host.requestUpdate();
    } catch {
      // The network is poor: what is typed is read by its calling code alone.
    }
  }

  render(label: string, countryLabel: string, lang: string, error: string): TemplateResult {
    const choose = (country: string): void => {
      this.#country = country;
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
      before: countrySelect(countryLabel, this.#countryNow(), this.#offered(), this.#codes, lang, choose),
      onInput: (typed) => {
        this.typed = typed;
        this.#host.requestUpdate();
      },
      onChange: () => this.#tidy(),
    });
  }

  #countryNow(): string {
    const offered = this.#offered();
    const region = [this.#language(), navigator.language].map((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1]);
    const wanted = [this.#country, `${this.#host.defaultCountry || ''}`.toUpperCase(), ...region, 'US'];
    return wanted.find((country) => country && offered.includes(country)) ?? offered[0] ?? '';
  }

  #offered(): readonly string[] {
    const {countries, defaultCountry} = this.#host;
    // One that the short table does not know is offered as well; a number there then needs its calling code.
    const own = /^[a-z]{2}$/i.exec(`${defaultCountry}`)?.[0].toUpperCase();
    return (
      `${countries || ''}`.toUpperCase().match(/[A-Z]{2}/g) ?? Object.keys({...this.#codes, ...(own && {[own]: ''})})
    );
  }

  #tidy(): void {
    const read = this.#format?.readPhone(toLatinDigits(this.typed), this.#countryNow());
    if (!read) return;
    this.typed = read.text;
    this.#country = read.country ?? this.#country;
    this.#host.requestUpdate();
  }
}

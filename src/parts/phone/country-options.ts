// Responsible for: the list of countries of a phone field, in the language of the form. Not for: the choice itself (country-select.ts).
import type {Host} from '../../base/host.js';
import {ownNames} from '../../i18n/intl-names.js';
import type {PhoneField} from './phone-field.js';

/** What each list is made of. */
const made = new WeakMap<HTMLSelectElement, string>();

/** Once for each list and language: two hundred options would delay the first paint. @param codeOf a country, such as ` +1` */
function fillCountries(
  select: HTMLSelectElement,
  countries: readonly string[],
  codeOf: (country: string) => string,
  lang: string,
): void {
  const of = lang + countries.map((one) => one + codeOf(one)).join();
  if (made.get(select) === of) return;
  made.set(select, of);
  const own = ownNames().get(lang.slice(0, 2));
  const names = new Intl.DisplayNames(lang, {type: 'region'});
  const nameOf = (of: string): string => own?.region(of) ?? names.of(of) ?? of;
  const {value} = select;
  const options = countries.map((one) => new Option(nameOf(one) + codeOf(one), one, false, one === value));
  select.replaceChildren(...options.sort((a, b) => a.text.localeCompare(b.text, lang)));
}

/** From now on the list of the field is filled when it is reached for; at once where it has the focus already. */
export function offerCountries(field: PhoneField, {element}: Host): void {
  field.fillCountries = fillCountries;
  element.renderRoot.querySelector('select:focus')?.dispatchEvent(new Event('focus'));
}

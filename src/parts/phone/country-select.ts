// Responsible for: the choice of a country before a phone number. Not for: what its choice means (phone-field.ts).
import {html, type TemplateResult} from 'lit';
import {down} from '../../base/icons.js';
import {ownNames} from '../../i18n/intl-names.js';

/**
 * A transparent native select with full names lies over a short text such as `US +1`. Its options are created on first use, because
 * two hundred options would delay the first paint.
 * @param isWritten true if the number begins with its calling code. The short text then omits the code
 */
export function countrySelect(
  label: string,
  country: string,
  countries: readonly string[],
  codes: Readonly<Record<string, string>>,
  lang: string,
  onChoice: (country: string) => void,
  isWritten: boolean,
): TemplateResult {
  const codeOf = (of: string): string => (codes[of] ? ` +${codes[of]}` : '');
  const code = isWritten ? '' : codeOf(country);
  if (countries.length === 1) return html`<span class="country" aria-hidden="true">${code}</span>`;
  const fill = (event: Event): void => {
    const select = event.currentTarget as HTMLSelectElement;
    if (select.length >= countries.length) return;
    const own = ownNames().get(lang.slice(0, 2));
    const names = new Intl.DisplayNames(lang, {type: 'region'});
    const nameOf = (of: string): string => own?.region(of) ?? names.of(of) ?? of;
    const options = countries.map((of) => new Option(nameOf(of) + codeOf(of), of, false, of === country));
    select.replaceChildren(...options.sort((a, b) => a.text.localeCompare(b.text, lang)));
  };
  return html`<span class="country">
    <span aria-hidden="true">${country}${code}</span>
    ${down()}
    <select
      aria-label=${label}
      .value=${country}
      @pointerdown=${fill}
      @focus=${fill}
      @change=${(event: Event) => onChoice((event.target as HTMLSelectElement).value)}
    >
      <option value=${country}>${country}${codeOf(country)}</option>
    </select>
  </span>`;
}

// Responsible for: the choice of a country before a phone number. Not for: what its choice means (phone-field.ts).
import {html, type TemplateResult} from 'lit';
import {down} from '../../base/icons.js';

/**
 * A transparent native select with full names lies over a short text such as `US +1`. Its options are created on first use. Lit sets
 * the select's value before that of its option, so the option says each time that it is chosen.
 * @param fill creates them
 * @param isWritten true if the number begins with its calling code. The short text then omits the code
 */
export function countrySelect(
  label: string,
  country: string,
  countries: readonly string[],
  codes: Readonly<Record<string, string>>,
  fill: (select: HTMLSelectElement, codeOf: (country: string) => string) => void,
  onChoice: (country: string) => void,
  isWritten: boolean,
): TemplateResult {
  const codeOf = (of: string): string => (codes[of] ? ` +${codes[of]}` : '');
  const code = isWritten ? '' : codeOf(country);
  if (!countries[1]) return html`<span class="country" aria-hidden="true">${code}</span>`;
  const use = (event: Event): void => fill(event.currentTarget as HTMLSelectElement, codeOf);
  return html`<span class="country">
    <span aria-hidden="true">${country}${code}</span>
    ${down()}
    <select
      aria-label=${label}
      .value=${country}
      @pointerdown=${use}
      @focus=${use}
      @change=${(event: Event) => onChoice((event.currentTarget as HTMLSelectElement).value)}
    >
      <option value=${country} .selected=${country}>${country}${codeOf(country)}</option>
    </select>
  </span>`;
}

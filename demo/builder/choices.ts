// Responsible for: the choices besides an element's options, and their control. Not for: the result (result.ts).
import {html, type TemplateResult} from 'lit';
import {languages} from '../../src/i18n/lazy.js';
import {valueOf} from '../theming/token-controls.js';

/** Labels by value. */
export type Choices = Readonly<Record<string, string>>;

export function select(
  label: string,
  name: string,
  value: string,
  choices: Choices,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="field"
    >${label}
    <select name=${name} @change=${(event: Event) => choose(valueOf(event))}>
      ${Object.entries(choices).map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}
    </select>
  </label>`;
}

export const themes: Choices = {'': 'Auto: the page’s own colours', light: 'Light', dark: 'Dark'};
export const visitors: Choices = {known: 'A signed-in client', new: 'Somebody new'};
export const schemes: Choices = {light: 'Light', dark: 'Dark'};
export const widths: Choices = {full: 'Full', '360': '360 px'};
export const formats: Choices = {
  module: 'Module: for any page of today',
  classic: 'Classic: for builders that know no modules',
};
export const languageNames: Choices = {
  '': 'The page’s own',
  ...Object.fromEntries(
    ['en', 'en-US', ...Object.keys(languages)].map((code) => [
      code,
      new Intl.DisplayNames(code, {type: 'language'}).of(code) ?? code,
    ]),
  ),
};

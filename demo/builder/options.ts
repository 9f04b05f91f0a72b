// Responsible for: a control for each attribute of an element, by its kind in the manifest. Not for: language and theme, which
// have their own controls (builder.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Option} from '../manifest.js';
import {withCode} from '../copy.js';
import {valueOf} from '../theming/token-controls.js';

/** @param value the attribute's value. null: no attribute */
export type OnOption = (name: string, value: string | null) => void;

const hints: Readonly<Record<string, string>> = {
  'proxy-url': 'https://your-proxy.example/altegio',
  'location-id': '4564',
  'chain-id': '310',
  records: '[{"id": 1, "hash": "…"}]',
  messages: '{"phone.sendCode": "Text me"}',
  countries: 'GE AM AZ',
  'booking-url': 'https://n123456.alteg.io',
  'record-token': '1a2b3',
  'tips-url': 'https://n123456.alteg.io/tips',
};

export function optionControl(option: Option, value: string | null, onOption: OnOption): TemplateResult {
  const {name, description, without} = option;
  const id = `option-${name}`;
  const note = html`<p class="hint" id="${id}-hint">
    ${withCode(description)}${without && without !== 'false' ? html` Without it: ${withCode(without)}.` : nothing}
  </p>`;
  if (option.kind === 'boolean') {
    return html`<div class="field">
      <label class="check"
        ><input
          type="checkbox"
          id=${id}
          aria-describedby="${id}-hint"
          .checked=${live(value !== null)}
          @change=${(event: Event) => onOption(name, (event.target as HTMLInputElement).checked ? '' : null)}
        /><code>${name}</code></label
      >
      ${note}
    </div>`;
  }
  return html`<div class="field">
    <label for=${id}><code>${name}</code></label>
    ${control(option, id, value ?? '', (text) => onOption(name, text || null))} ${note}
  </div>`;
}

function control(
  {name, kind, words}: Option,
  id: string,
  value: string,
  onText: (text: string) => void,
): TemplateResult {
  const described = `${id}-hint`;
  const changed = (event: Event): void => onText(valueOf(event).trim());
  if (kind === 'words' || kind === 'country') {
    const choices = words.map((word) => ({word, text: kind === 'country' ? countryName(word) : word}));
    return html`<select id=${id} aria-describedby=${described} @change=${changed}>
      <option value="" ?selected=${!value}>Not set</option>
      ${choices.map(({word, text}) => html`<option value=${word} ?selected=${value === word}>${text}</option>`)}
    </select>`;
  }
  if (kind === 'json') {
    return html`<textarea
      id=${id}
      rows="2"
      spellcheck="false"
      aria-describedby=${described}
      placeholder=${hints[name] ?? ''}
      .value=${live(value)}
      @change=${changed}
    ></textarea>`;
  }
  return html`<input
    id=${id}
    type=${kind === 'number' ? 'number' : 'text'}
    min=${kind === 'number' ? '1' : nothing}
    inputmode=${kind === 'id' || kind === 'number' ? 'numeric' : nothing}
    spellcheck="false"
    autocomplete="off"
    aria-describedby=${described}
    placeholder=${hints[name] ?? ''}
    .value=${live(value)}
    @change=${changed}
  />`;
}

const countries = new Intl.DisplayNames('en', {type: 'region'});
const countryName = (code: string): string => `${countries.of(code) ?? code} (${code})`;

// Responsible for: a control for each token: colours for light and dark pages, lengths, the font.
// Not for: the theme (draft.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {withCode} from '../copy.js';
import type {Token} from '../manifest.js';
import type {Theme} from './draft.js';
import {presets} from './presets.js';

type Scheme = 'light' | 'dark';

export interface TokenControls {
  readonly tokens: readonly Token[];
  readonly theme: Theme;
  /** The current custom properties. */
  readonly values: Readonly<Record<string, string>>;
  /** The current colours, as `#rrggbb`. */
  readonly worth: Readonly<Record<Scheme, Readonly<Record<string, string>>>>;
  readonly onPreset: (name: string) => void;
  /** @param value '' removes the value */
  readonly onValue: (scheme: Scheme, token: string, value: string) => void;
}

const fonts = [
  '',
  'system-ui, sans-serif',
  'Georgia, serif',
  'ui-rounded, "Trebuchet MS", sans-serif',
  'ui-monospace, monospace',
];
const lengths: Readonly<Record<string, readonly [min: number, max: number, step: number]>> = {
  '--altegio-radius': [0, 28, 1],
  '--altegio-space': [2, 8, 0.5],
  '--altegio-font-size': [12, 24, 1],
};

export function presetControl({theme, onPreset}: TokenControls): TemplateResult {
  return html`<label class="field"
    >Preset
    <select name="preset" @change=${(event: Event) => onPreset(valueOf(event))}>
      <option value="" ?selected=${!theme.preset}>None: the page’s own colours</option>
      ${presets.map(({name}) => html`<option value=${name} ?selected=${theme.preset === name}>${name}</option>`)}
    </select>
  </label>`;
}

/** @param full also shows the token's description and default */
export function tokenControl(token: Token, controls: TokenControls, full = false): TemplateResult {
  const {name, description, default: value} = token;
  const {theme, onValue} = controls;
  const set = name in theme.light || name in theme.dark;
  const id = name.slice('--altegio-'.length);
  return html`<div class="token" role="group" aria-labelledby="token-${id}">
    <div class="token-name">
      <span id="token-${id}">${full ? html`<code>${name}</code>` : label(name)}</span>
      ${
        set
          ? html`<button
              type="button"
              class="reset"
              aria-label="Default for ${label(name)}"
              @click=${() => onValue('light', name, '')}
            >
              Default
            </button>`
          : nothing
      }
    </div>
    ${full ? html`<p>${withCode(description)}. Default: <code>${value}</code></p>` : nothing}
    <div class="token-control">${control(token, controls)}</div>
  </div>`;
}

function control({name, default: value}: Token, {values, worth, onValue}: TokenControls): TemplateResult {
  const length = lengths[name];
  if (length) {
    const [min, max, step] = length;
    const now = Number.parseFloat(values[name] ?? value);
    return html`<input
        type="range"
        aria-label=${label(name)}
        min=${min}
        max=${max}
        step=${step}
        .value=${live(`${now}`)}
        @input=${(event: Event) => onValue('light', name, `${valueOf(event)}px`)}
      /><output>${now} px</output>`;
  }
  if (name.endsWith('family')) {
    return html`<select aria-label=${label(name)} @change=${(event: Event) => onValue('light', name, valueOf(event))}>
      ${fonts.map(
        (font) =>
          html`<option value=${font} ?selected=${(values[name] ?? '') === font}>${font || 'The page’s own'}</option>`,
      )}
    </select>`;
  }
  return html`${(['light', 'dark'] as const).map(
    (scheme) =>
      html`<label
        ><input
          type="color"
          aria-label="${label(name)}, ${scheme}"
          .value=${live(worth[scheme][name] ?? '#000000')}
          @input=${(event: Event) => onValue(scheme, name, valueOf(event))}
        /><span aria-hidden="true">${scheme}</span></label
      >`,
  )}`;
}

/** `Text on the accent` */
export function label(token: string): string {
  const names: Readonly<Record<string, string>> = {
    'on-accent': 'text on the accent',
    muted: 'muted text',
    space: 'spacing',
  };
  const short = token.slice('--altegio-'.length);
  const words = names[short] ?? short.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

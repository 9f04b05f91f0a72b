// Responsible for: field, button and notice as functions, so that a partner's page gets no extra tags.
// Not for: words, which the caller has, or looks (styles.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {check, eye, eyeOff, offline, user, warning} from './notice-icons.js';

export type Shown = TemplateResult | typeof nothing;

export interface Field {
  /** Unique within the element; the line under it is `<id>-error`, for a fault and for the hint. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string;
  /** What stands under the field, with the id `<id>-hint`; a fault takes its line. It describes the field where `describedBy` says so. */
  readonly hint?: string;
  readonly type?: 'tel' | 'password';
  /** Id of what else describes the field. */
  readonly describedBy?: string;
  readonly autocomplete: string;
  readonly inputmode?: 'numeric' | 'tel' | 'email';
  readonly before?: Shown;
  readonly after?: Shown;
  readonly onInput: (value: string) => void;
  readonly onChange?: () => void;
  readonly onPaste?: (event: ClipboardEvent) => void;
}

/** A fault takes the line of the hint, so that nothing moves, and is announced. */
export function field({id, label, value, error, hint, type, inputmode, before, after, ...rest}: Field): TemplateResult {
  return html`<div part="field">
    <label part="label" for=${id}>${label}</label>
    <div class="control ${error && 'bad'}">
      ${before}<input
        part="input"
        id=${id}
        type=${type ?? 'text'}
        dir=${inputmode ? 'ltr' : nothing}
        inputmode=${inputmode ?? nothing}
        autocomplete=${rest.autocomplete}
        autocapitalize="off"
        spellcheck="false"
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby="${id}-error ${rest.describedBy ?? ''}"
        .value=${value}
        @input=${(event: Event) => rest.onInput((event.target as HTMLInputElement).value)}
        @change=${rest.onChange}
        @paste=${rest.onPaste}
      />${after}
    </div>
    <p class="hint bad" id="${id}-error" role="alert">${error ? html`${warning()}<span>${error}</span>` : nothing}</p>
    ${hint && !error ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
  </div>`;
}

/** Primary once a view; without a kind tonal; `ghost` for what is rare; `danger` for what cannot be undone; `text` in a sentence. */
export type Kind = 'primary' | 'ghost' | 'danger' | 'text' | '';

/** Without `onClick` it submits its form; while busy it stays focused and named, and does nothing more. */
export function button(label: string, kind: Kind | 'link', onClick?: () => void, busy = false): TemplateResult {
  return html`<button
    part="button ${kind === 'primary' || kind === 'danger' ? 'button-primary' : ''}"
    class=${kind === 'text' ? kind : `button ${kind === 'link' ? 'ghost' : kind}`}
    type=${onClick ? 'button' : 'submit'}
    aria-disabled=${busy}
    @click=${busy ? nothing : onClick}
  >
    ${label}
  </button>`;
}

/** Enter and click both submit; the page is never left. */
export function form(
  title: string,
  onSubmit: () => void,
  content: Shown,
  onFocus?: (event: Event) => void,
): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    onSubmit();
  };
  return html`<form part="form" class="form" novalidate aria-labelledby="title" @submit=${submit} @focusin=${onFocus}>
    <h2 id="title">${title}</h2>
    ${content}
  </form>`;
}

/** `offline`: a fault of nobody, drawn without red. `user`: who is signed in. */
export type Tone = 'error' | 'success' | 'offline' | 'user' | '';

/** A fault of a whole form, above its fields; nothing without a text. */
export const formFault = (text: string): Shown => (text ? notice(text, 'error') : nothing);

/** How a failure is shown: nothing is wrong where the device has no connection. */
export const toneOf = ({code}: {readonly code: string}): Tone => (code === 'offline' ? code : 'error');

/** A message: what happened and what to do next. Named, for without a name a focus on it is silent in some readers. */
export function notice(text: string, tone: Tone = '', action: Shown = nothing): TemplateResult {
  const fault = tone === 'error' || tone === 'offline';
  if (tone === 'success')
    return html`<div part="notice" class="notice success form blank" tabindex="-1" role="group" aria-label=${text}>
      <span class="dot good" aria-hidden="true">${check()}</span>
      <p role="status"><b>${text}</b></p>
      ${action}
    </div>`;
  return html`<div part="notice" class="notice ${tone}" tabindex="-1" role="group" aria-label=${text}>
    ${tone ? {error: warning, offline, user}[tone]() : nothing}
    <p role=${fault ? 'alert' : 'status'}>${text}</p>
    ${action}
  </div>`;
}

/** A field whose text can be shown; the eye holds no state but the input's own type. */
export function passwordField(options: Field, show: string, hide: string): TemplateResult {
  const toggle = (event: Event): void => {
    const eye = event.currentTarget as HTMLElement;
    const input = eye.previousElementSibling as HTMLInputElement;
    const hidden = input.type === 'password';
    input.type = hidden ? 'text' : 'password';
    eye.ariaLabel = hidden ? hide : show;
  };
  const after = html`<button part="button" class="icon" type="button" aria-label=${show} @click=${toggle}>
    ${eye()}${eyeOff()}
  </button>`;
  return field({...options, type: 'password', after});
}

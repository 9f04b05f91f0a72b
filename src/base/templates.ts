// Responsible for: field, button and notice as functions, so that a partner's page gets no extra tags.
// Not for: words, which the caller has, or looks (styles.ts).
import {html, nothing, type TemplateResult} from 'lit';

export type Shown = TemplateResult | typeof nothing;

export interface Field {
  /** Unique within the element; its error line is `<id>-error`. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string;
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

/** The error stands beside its control, in a line that is kept free and is announced when it fills. */
export function field({id, label, value, error, type, inputmode, before, after, ...rest}: Field): TemplateResult {
  return html`<div part="field">
    <label part="label" for=${id}>${label}</label>
    <div class="control ${error && 'bad'}">
      ${before}<input
        part="input"
        id=${id}
        type=${type ?? 'text'}
        dir=${type === 'tel' ? 'ltr' : nothing}
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
    <p class="fault" id="${id}-error" role="alert">${error}</p>
  </div>`;
}

/** Without `onClick` it submits its form; while busy it stays focused and named, and does nothing more. */
export function button(
  label: string,
  kind: 'primary' | 'link' | '',
  onClick?: () => void,
  busy = false,
): TemplateResult {
  return html`<button
    part="button ${kind === 'primary' ? 'button-primary' : ''}"
    class=${kind}
    type=${onClick ? 'button' : 'submit'}
    aria-disabled=${busy}
    @click=${busy ? nothing : onClick}
  >
    ${label}
  </button>`;
}

/** Enter and click both submit; the page is never left. */
export function form(title: string, onSubmit: () => void, content: Shown, onFocus?: () => void): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    onSubmit();
  };
  return html`<form part="form" class="form" novalidate aria-labelledby="title" @submit=${submit} @focusin=${onFocus}>
    <h2 id="title">${title}</h2>
    ${content}
  </form>`;
}

/** A message: what happened and what to do next. Named, for without a name a focus on it is silent in some readers. */
export function notice(text: string, tone: 'error' | 'success' | '' = '', action: Shown = nothing): TemplateResult {
  return html`<div part="notice" class="notice ${tone}" tabindex="-1" role="group" aria-label=${text}>
    <p role=${tone === 'error' ? 'alert' : 'status'}>${text}</p>
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
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2 10q8-11 16 0-8 11-16 0Z" />
      <circle cx="10" cy="10" r="2.5" />
    </svg>
  </button>`;
  return field({...options, type: 'password', after});
}

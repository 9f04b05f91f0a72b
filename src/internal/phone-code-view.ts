// Responsible for: how the two steps of the phone form are drawn. Pure. Not for: what a press does (phone-code-element.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {MessageKey} from '../i18n/messages.js';
import {button, form, type Shown} from './templates.js';

export interface PhoneCodeView {
  readonly t: (key: MessageKey) => string;
  readonly title: MessageKey;
  readonly hint: MessageKey;
  readonly phoneField: Shown;
  readonly codeField: Shown;
  /** To whom the code was sent; nothing where that is not known, and is asked for. */
  readonly sent: Shown;
  /** Until another SMS may be sent. */
  readonly wait: Shown;
  readonly busy: boolean;
  readonly onSend: () => void;
  /** Undefined where no code may be on its way. */
  readonly onHaveCode: (() => void) | undefined;
  readonly onConfirm: () => void;
  readonly onChangeNumber: () => void;
  readonly onFocus: () => void;
}

export function phoneStep({t, title, hint, wait, busy, onHaveCode, ...view}: PhoneCodeView): TemplateResult {
  return form(
    t(title),
    view.onSend,
    html`<p class="muted">${t(hint)}</p>
      ${view.phoneField}
      <div class="actions">
        ${onHaveCode ? button(t('haveCode'), 'link', onHaveCode) : nothing} ${wait}
        ${button(t('sendCode'), 'primary', undefined, busy, wait !== nothing && 'wait')}
      </div>
      <slot name="privacy"></slot>`,
    view.onFocus,
  );
}

export function codeStep({t, sent, wait, busy, ...view}: PhoneCodeView): TemplateResult {
  return form(
    t('codeTitle'),
    view.onConfirm,
    html`<p class="muted">${sent} ${button(t('changeNumber'), 'link', view.onChangeNumber, busy)}</p>
      ${sent === nothing ? view.phoneField : nothing} ${view.codeField}
      <div class="actions">
        ${wait === nothing ? button(t('sendAgain'), 'link', view.onSend, busy) : wait}
        ${button(t('confirm'), 'primary', undefined, busy)}
      </div>`,
    sent === nothing ? view.onFocus : undefined,
  );
}

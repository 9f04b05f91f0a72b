// Responsible for: what a phone form needs after the first press, in one file that is loaded later: the step of the code, the
// requests, and the code in an SMS. Not for: the order of the steps (phone-code.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {button, field} from '../../base/templates.js';
import type {Actions, PhoneCodeStore} from './phone-code.store.js';
import {countdown, phoneField} from './phone-code.view.js';

export {confirmCode, sendSms, tellCodeSent} from './phone-code.requests.js';
export {codeFromSms, readCode} from './sms-code.js';

/** Asks for the number as well where it is not known to which number the SMS went. */
export function codeFields(store: PhoneCodeStore, {send}: Actions, error: string): TemplateResult {
  const {stage, host, target} = store;
  const busy = stage.phase !== 'code';
  const ofPhone = !target && 'fault' in stage && stage.fault === 'phone.invalid-phone';
  const sent = html`<span aria-hidden="true">${store.codeSentText('••• •••')}</span>
    <span class="quiet">${store.codeSentText()}</span>`;
  const wait = countdown(store);
  return html`<p class="muted">
      ${target ? sent : nothing} ${button(host.t('phone.changeNumber'), 'link', store.changeNumber, busy)}
    </p>
    ${target ? nothing : phoneField(store, ofPhone ? error : '')}
    ${field({
      id: 'code',
      label: host.t('phone.code'),
      value: store.typedCode,
      error: ofPhone ? '' : error,
      inputmode: 'numeric',
      autocomplete: 'one-time-code',
      onInput: (value) => store.typeCode(value),
      onPaste: (event) => pasteCode(store, event),
    })}
    <div class="actions">
      ${wait === nothing ? button(host.t('phone.sendAgain'), 'link', send, busy) : wait}
      ${button(host.t('phone.confirm'), 'primary', undefined, busy)}
    </div>`;
}

/** Takes the code out of a pasted SMS. */
function pasteCode(store: PhoneCodeStore, event: ClipboardEvent): void {
  const code = store.codeIn(event.clipboardData?.getData('text') ?? '');
  if (!code) return;
  event.preventDefault();
  store.typeCode(code);
}

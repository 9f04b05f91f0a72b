// Responsible for: what a phone form needs after the first press, in one file that is loaded later: the step of the code, the
// requests, and the code in an SMS. Not for: the order of the steps (phone-code.ts).
import {css, html, nothing, type TemplateResult} from 'lit';
import {keepFocus} from '../../base/focus/focus-later.js';
import type {Host} from '../../base/host.js';
import {button, field} from '../../base/templates.js';
import {Writes} from '../../base/writes.js';
import {phone as keptSignIn} from '../../i18n/en/kept-sign-in.js';
import {phone} from '../../i18n/en/phone-code.js';
import {clock} from '../../i18n/localize.js';
import {offerCountries} from '../phone/country-options.js';
import {toE164} from '../phone/phone-number.js';
import {LastSms} from './last-sms.js';
import {codeSentText} from './phone-code.presses.js';
import type {Actions, PhoneCodeStore} from './phone-code.store.js';
import {phoneField} from './phone-code.view.js';

export {codeSentText, confirm, maskedPhone, send, showCodeStep} from './phone-code.presses.js';
export {readCode} from './sms-code.js';

/** The code's wide digits. */
const styles = css`
  .sent {
    margin-top: calc(var(--s) * -3);
  }
  #code {
    direction: ltr;
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.4em;
    text-align: center;
    text-indent: 0.4em;
  }
  @media (pointer: coarse) {
    #code {
      font-size: max(16px, 1.25em);
    }
  }
`;

export function begin(store: PhoneCodeStore): void {
  const {host, field, options} = store;
  host.addWrites(Writes);
  host.addWords({phone: {...phone, ...keptSignIn}});
  host.addStyles(styles);
  field.readByLength = toE164;
  offerCountries(field, host);
  // Else the caller does.
  if (!options.leads) keepFocus(host.element);
  host.element.addEventListener('input', (event) => {
    const [typed] = event.composedPath() as [Element];
    if (typed.matches('#phone, .country select'))
      corrected(store, 'invalid-phone', 'phone.invalid-phone', 'blocked-client');
  });
  store.lastSms = new LastSms();
  store.recall();
  if (store.lastSms.earlier) host.redraw();
}

/** Asks for the number as well where it is not known to which number the SMS went. */
export function codeFields(store: PhoneCodeStore, {send}: Actions, error: string): TemplateResult {
  const {stage, host, target} = store;
  const busy = stage.phase !== 'code';
  const ofPhone = !target && 'fault' in stage && stage.fault === 'phone.invalid-phone';
  const sent = html`<span aria-hidden="true">${codeSentText(store, '••• •••')}</span>
    <span class="quiet">${codeSentText(store)}</span>`;
  const wait = countdown(store);
  const changeNumber = (): void => {
    store.changeNumber();
    store.options.numberLeft?.();
  };
  return html`<p class="muted sent">
      ${target ? sent : nothing} ${button(host.t('phone.changeNumber'), 'text', changeNumber, busy)}
    </p>
    ${target ? nothing : phoneField(store, ofPhone ? error : '')}
    ${field({
      id: 'code',
      label: host.t('phone.code'),
      value: store.typedCode,
      error: ofPhone ? '' : error,
      hint: wait,
      inputmode: 'numeric',
      autocomplete: 'one-time-code',
      onInput: (value) => typeCode(store, value),
      onPaste: (event) => pasteCode(store, event),
    })}
    <div class="actions">
      ${button(host.t('phone.confirm'), 'primary', undefined, busy)}
      ${wait ? (error ? html`<p class="hint">${wait}</p>` : nothing) : button(host.t('phone.sendAgain'), 'ghost', send, busy)}
    </div>`;
}

/** Takes the code out of a pasted SMS. */
function pasteCode(store: PhoneCodeStore, event: ClipboardEvent): void {
  const code = store.codeIn(event.clipboardData?.getData('text') ?? '');
  if (!code) return;
  event.preventDefault();
  typeCode(store, code);
}

function typeCode(store: PhoneCodeStore, code: string): void {
  store.typedCode = code;
  // Draws at each key: Lit does not set a field to the value that it has set before.
  store.host.redraw();
  corrected(store, 'wrong-code', 'phone.codeFormat');
}

/** What was said of a text before is not true of another one; a wait, or a lost answer, still is. @param faults of the text */
function corrected(store: PhoneCodeStore, ...faults: readonly string[]): void {
  const {stage} = store;
  if (!('fault' in stage) || !stage.fault) return;
  const {fault} = stage;
  if (faults.includes(typeof fault === 'object' ? fault.code : fault)) store.stage = {...stage, fault: null};
}

/** `Send again in 0:42`; '' once it may be sent. A screen reader does not read it out each second: pressing the button says it. */
export function countdown(store: PhoneCodeStore): string {
  const left = store.lastSms?.left;
  if (!left) return '';
  store.drawNextSecond();
  return sendAgainIn(store.host, left);
}

export function sendAgainIn(host: Host, seconds: number): string {
  return host.t('phone.sendAgainIn', {time: clock(seconds)});
}

// Responsible for: the templates of a phone form that the first paint needs: the number, and the wait for another SMS.
// Not for: the step of the code (code-step.ts), or what a press does (phone-code.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {button, form, type Shown} from '../../base/templates.js';
import type {MessageKey} from '../../i18n/messages.js';
import {isPhoneStep} from './phone-code.state.js';
import type {Actions, PhoneCodeStore} from './phone-code.store.js';

/** Headings of the two steps, and the hint under the phone. */
export interface Titles {
  readonly title: MessageKey;
  readonly hint: MessageKey;
  readonly codeTitle: MessageKey;
}

/** The step where the client is, as a form with a heading. @param other another way, under the button of the first step */
export function phoneCodeForm(store: PhoneCodeStore, actions: Actions, titles: Titles, other: Shown): TemplateResult {
  const {host, field} = store;
  const fields = phoneCodeFields(store, actions, titles.hint, other);
  return isPhoneStep(store.stage)
    ? form(
        host.t(titles.title),
        actions.send,
        fields,
        ({target}) => target instanceof HTMLButtonElement || field.load(),
      )
    : form(host.t(titles.codeTitle), actions.confirm, fields);
}

/** The same for a form of the caller's, which calls `send()` or `confirm()` when it is submitted. */
export function phoneCodeFields(
  store: PhoneCodeStore,
  actions: Actions,
  hint: MessageKey,
  other: Shown = nothing,
): Shown {
  const {stage, fault} = store;
  if (isPhoneStep(stage)) return phoneStep(store, actions, hint, fault, other);
  return store.codeStep?.codeFields(store, actions, fault) ?? nothing;
}

function phoneStep(
  store: PhoneCodeStore,
  {enterCode}: Actions,
  hint: MessageKey,
  error: string,
  other: Shown,
): TemplateResult {
  const {stage, host, target, lastSms} = store;
  const wait = target ? '' : (store.codeStep?.countdown(store) ?? '');
  const mayHaveCode = stage.phase === 'phone' && (stage.maybeSent || (!target && lastSms?.earlier));
  return html`${phoneField(store, error, wait || host.t(hint))}
    <div class="actions">
      ${button(host.t('phone.sendCode'), 'primary', undefined, stage.phase === 'sending' || wait !== '')}
      ${mayHaveCode ? button(host.t('phone.haveCode'), 'ghost', enterCode) : nothing} ${other}
    </div>
    <slot name="privacy"></slot>`;
}

export function phoneField({field, host}: PhoneCodeStore, error: string, hint = ''): TemplateResult {
  return field.render(host.t('phone.number'), host.t('phone.country'), error, hint);
}

/** What a screen reader hears of progress and results. */
export function phoneCodeStatus(store: PhoneCodeStore): string {
  const {stage, host, target} = store;
  const {phase} = stage;
  if ('tooEarly' in stage && stage.tooEarly) return store.codeStep?.sendAgainIn(host, stage.tooEarly) ?? '';
  // Empty after a fault: the sentence would sound like another SMS.
  if (phase === 'code') return 'fault' in stage || !target ? '' : (store.codeStep?.codeSentText(store) ?? '');
  return phase === 'sending' || phase === 'confirming' ? host.t('common.busy') : '';
}
